//! Text files in other encodings than UTF-8.

use tieuchi::schema::Encoding;
use tieuchi::source::codes;
use tieuchi_records::{Format, Origin};

use crate::table::{Read, all};

/// Every letter of Vietnamese with a mark of its own, small.
const SMALL: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

/// The same, as capital letters.
const CAPITAL: &str = "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ";

fn read(format: Format, bytes: impl Into<Vec<u8>>, encoding: Encoding) -> Read {
    all(format.read(Origin::memory("table", bytes).with_encoding(encoding)).as_ref())
}

/// A column of these bytes, read.
fn column(bytes: &[u8], encoding: Encoding) -> Vec<String> {
    let found = read(Format::Csv, [b"code\n", bytes, b"\n"].concat(), encoding);
    assert_eq!((found.failed, found.rejected.as_slice()), (None, &[][..]));
    found.rows.into_iter().map(|(_, cells)| cells.concat()).collect()
}

fn utf16(text: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf_16_is_known_by_its_mark_or_declared() {
    let text = format!("mã số;ghi chú\r\nD1;\"{SMALL}\n{CAPITAL}\"\r\nD2;𠀋\r\n");
    let lines = [format!("2:D1|{SMALL}\n{CAPITAL}"), "3:D2|𠀋".to_owned()];
    let marked = format!("\u{FEFF}{text}");
    let cases = [
        ("little end first", utf16(&marked, u16::to_le_bytes), Encoding::Utf8),
        ("big end first", utf16(&marked, u16::to_be_bytes), Encoding::Utf8),
        ("a mark prevails", utf16(&marked, u16::to_be_bytes), Encoding::Windows1258),
        ("the mark of UTF-8 prevails", marked.clone().into_bytes(), Encoding::Tcvn3),
        ("declared, little end first", utf16(&text, u16::to_le_bytes), Encoding::Utf16Le),
        ("declared, big end first", utf16(&text, u16::to_be_bytes), Encoding::Utf16Be),
    ];
    for (name, bytes, encoding) in cases {
        let found = read(Format::Csv, bytes, encoding);
        assert_eq!(
            (found.failed.as_ref(), found.headers.as_slice()),
            (None, &["mã số".to_owned(), "ghi chú".to_owned()][..]),
            "{name}"
        );
        assert_eq!(found.lines(), lines, "{name}");
    }
    let objects = utf16("\u{FEFF}{\"mã\": \"Đ1\"}\n{\"mã\": 2}\n", u16::to_le_bytes);
    assert_eq!(read(Format::Ndjson, objects, Encoding::Utf8).lines(), ["1:Đ1", "2:=2"]);
}

#[test]
fn every_letter_of_vietnamese_in_each_older_encoding() {
    // Each text as a program that writes the encoding has it: with the letters in the order of the constants.
    let windows_1258 = |text: &str| -> Vec<u8> {
        let letter = |letter: char| -> Vec<u8> {
            let base = |base: char, tone: &[u8]| {
                let table = [('ă', 0xE3), ('â', 0xE2), ('đ', 0xF0), ('ê', 0xEA), ('ô', 0xF4), ('ơ', 0xF5), ('ư', 0xFD)];
                let capital =
                    [('Ă', 0xC3), ('Â', 0xC2), ('Đ', 0xD0), ('Ê', 0xCA), ('Ô', 0xD4), ('Ơ', 0xD5), ('Ư', 0xDD)];
                let known = table.iter().chain(&capital).find(|(known, _)| *known == base);
                [&[known.map_or_else(|| u8::try_from(base).unwrap(), |(_, byte)| *byte)], tone].concat()
            };
            let small: Vec<char> = letter.to_lowercase().collect();
            let groups = [
                "aàảãáạ",
                "ăằẳẵắặ",
                "âầẩẫấậ",
                "eèẻẽéẹ",
                "êềểễếệ",
                "iìỉĩíị",
                "oòỏõóọ",
                "ôồổỗốộ",
                "ơờởỡớợ",
                "uùủũúụ",
                "ưừửữứự",
                "yỳỷỹýỵ",
                "đ",
            ];
            let (group, place) =
                groups.iter().find_map(|group| Some((group, group.chars().position(|one| one == small[0])?))).unwrap();
            let plain = group.chars().next().unwrap();
            let plain = if letter.is_uppercase() { plain.to_uppercase().next().unwrap() } else { plain };
            base(plain, [&[][..], &[0xCC], &[0xD2], &[0xDE], &[0xEC], &[0xF2]][place])
        };
        text.chars().flat_map(letter).collect()
    };
    assert_eq!(column(&windows_1258(SMALL), Encoding::Windows1258), [SMALL]);
    assert_eq!(column(&windows_1258(CAPITAL), Encoding::Windows1258), [CAPITAL]);

    let tcvn_small = b"\xB5\xB6\xB7\xB8\xB9\xA8\xBB\xBC\xBD\xBE\xC6\xA9\xC7\xC8\xC9\xCA\xCB\xAE\xCC\xCE\xCF\xD0\xD1\xAA\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xDC\xDD\xDE\
        \xDF\xE1\xE2\xE3\xE4\xAB\xE5\xE6\xE7\xE8\xE9\xAC\xEA\xEB\xEC\xED\xEE\xEF\xF1\xF2\xF3\xF4\xAD\xF5\xF6\xF7\xF8\xF9\xFA\xFB\xFC\xFD\xFE";
    let tcvn_capital = b"\x80\x81\x82\x83\x84\xA1\xAF\xBA\xBF\xC0\x85\xA2\xC1\xC2\xC3\xC4\x86\xA7\x87\x88\x89\x8A\x8B\xA3\xC5\xCD\xD9\xDA\x8C\x8D\x8E\x8F\x90\x91\
        \x92\x93\x94\x95\x96\xA4\xDB\xE0\xF0\xFF\x97\xA5\x98\x99\x9A\x9B\x9C\x9D\x9E\x9F\x01\x02\xA6\x04\x05\x06\x11\x12\x13\x14\x15\x16\x17";
    assert_eq!(column(tcvn_small, Encoding::Tcvn3), [SMALL]);
    assert_eq!(column(tcvn_capital, Encoding::Tcvn3), [CAPITAL]);

    let vni = |text: &str| -> Vec<u8> { text.chars().map(|letter| u8::try_from(letter).unwrap()).collect() };
    let vni_small = "aøaûaõaùaïaêaèaúaüaéaëaâaàaåaãaáaäñeøeûeõeùeïeâeàeåeãeáeäìæóíòoøoûoõoùoïoâoàoåoãoáoäôôøôûôõôùôïuøuûuõuùuïööøöûöõöùöïyøyûyõyùî";
    let vni_capital = "AØAÛAÕAÙAÏAÊAÈAÚAÜAÉAËAÂAÀAÅAÃAÁAÄÑEØEÛEÕEÙEÏEÂEÀEÅEÃEÁEÄÌÆÓÍÒOØOÛOÕOÙOÏOÂOÀOÅOÃOÁOÄÔÔØÔÛÔÕÔÙÔÏUØUÛUÕUÙUÏÖÖØÖÛÖÕÖÙÖÏYØYÛYÕYÙÎ";
    assert_eq!(column(&vni(vni_small), Encoding::Vni), [SMALL]);
    assert_eq!(column(&vni(vni_capital), Encoding::Vni), [CAPITAL]);
}

#[test]
fn other_signs_of_the_older_encodings() {
    assert_eq!(column(b"50\x80 \x96 \xA73 caf\xE9 100 \xFE", Encoding::Windows1258), ["50€ – §3 café 100 ₫"]);
    assert_eq!(column(b"50\x80 \x96 \xA73 caf\xE9 \x8A", Encoding::Windows1252), ["50€ – §3 café Š"]);
    // A combining mark after the letter, as TCVN 5712 allows.
    assert_eq!(column(b"a\xB0 \xA8\xB3", Encoding::Tcvn3), ["à ắ"]);
    assert_eq!(column(b"\x93Vi\xE4t\x94".as_slice(), Encoding::Windows1252), ["“Viät”"]);
    assert_eq!(
        column(
            "Ngöôøi daân".chars().map(|letter| u8::try_from(letter).unwrap()).collect::<Vec<u8>>().as_slice(),
            Encoding::Vni
        ),
        ["Người dân"]
    );
}

#[test]
fn bytes_that_mean_nothing_in_their_encoding_reject_their_row() {
    let cases: [(&str, &[u8], Encoding); 6] = [
        ("an undefined byte", b"code,at\nD1,\x81\nD2,2\n", Encoding::Windows1252),
        ("one that Windows-1252 has", b"code,at\nD1,\x8E\nD2,2\n", Encoding::Windows1258),
        ("a mark without a letter", b"code,at\nD1,\xF8\nD2,2\n", Encoding::Vni),
        ("a mark on a letter that has none", b"code,at\nD1,b\xF8\nD2,2\n", Encoding::Vni),
        ("two marks", b"code,at\nD1,a\xF8\xF8\nD2,2\n", Encoding::Vni),
        ("half a letter", b"c\0o\0d\0e\0,\0a\0t\0\n\0D\x001\0,\0\x40\xD8\n\0D\x002\0,\x002\0\n\0", Encoding::Utf16Le),
    ];
    for (name, bytes, encoding) in cases {
        let found = read(Format::Csv, bytes, encoding);
        assert_eq!((found.failed.as_ref(), found.rejections()), (None, vec!["TC0523 2 at".to_owned()]), "{name}");
        assert_eq!(found.lines(), ["3:D2|2"], "{name}");
        assert_eq!(found.rejected[0].help, Some("declared"), "{name}");
    }
    let cut = read(Format::Csv, b"c\0\n\0D\x001\0\n\x002", Encoding::Utf16Le);
    assert_eq!((cut.rejections(), cut.lines()), (vec!["TC0523 3 c".to_owned()], vec!["2:D1".to_owned()]));
}

#[test]
fn marks_at_the_edge_of_what_is_read_at_once_find_their_letter() {
    for begins in 0..4 {
        let text = [vec![b'x'; begins], b"a\xEC".repeat(50_000)].concat();
        let composed = format!("{}{}", "x".repeat(begins), "á".repeat(50_000));
        assert_eq!(column(&text, Encoding::Windows1258), [composed]);
    }
    // Marks alone: nothing to compose, and no end of them is waited for.
    let marks = column(&b"\xEC".repeat(100_000), Encoding::Windows1258);
    assert_eq!(marks[0].chars().count(), 100_000);
}

#[test]
fn a_file_in_an_undeclared_encoding_is_a_finding() {
    let found = read(Format::Csv, b"m\xE3 s\xF4\xEC\nD1\n".as_slice(), Encoding::Utf8);
    assert_eq!(found.failure(), Some((codes::NOT_UTF8, Some("help"))));
}
