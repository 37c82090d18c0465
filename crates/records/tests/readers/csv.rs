//! CSV files.

use tieuchi::source::codes;
use tieuchi_records::{Csv, Format, Origin};

use crate::table::{read, some};

/// A name, the bytes of the file, and two lists of what is expected of it.
type Case = (&'static str, &'static [u8], &'static [&'static str], &'static [&'static str]);

#[test]
fn rows_as_a_spreadsheet_shows_them() {
    let cases: &[Case] = &[
        ("plain", b"code,at\nD1,2026\nD2,\n", &["code", "at"], &["2:D1|2026", "3:D2|-"]),
        ("no line end at the end", b"code,at\nD1,2026", &["code", "at"], &["2:D1|2026"]),
        ("CR LF", b"code,at\r\nD1,2026\r\nD2,2027\r\n", &["code", "at"], &["2:D1|2026", "3:D2|2027"]),
        ("CR alone", b"code,at\rD1,2026\rD2,2027\r", &["code", "at"], &["2:D1|2026", "3:D2|2027"]),
        ("byte-order mark", b"\xEF\xBB\xBFcode\nD1\n", &["code"], &["2:D1"]),
        ("semicolons", b"code;at, about;n\nD1;2,5;3\n", &["code", "at, about", "n"], &["2:D1|2,5|3"]),
        ("tabs", b"code\tat\nD1\t2,5\n", &["code", "at"], &["2:D1|2,5"]),
        ("a separator in a quoted header", b"\"a;b;c\",at\nD1,2\n", &["a;b;c", "at"], &["2:D1|2"]),
        ("line break in quotes", b"code,at\n\"D\n1\",2\nD2,3\n", &["code", "at"], &["2:D\n1|2", "3:D2|3"]),
        ("line break in a header", b"\"co\nde\",at\nD1,2\n", &["co\nde", "at"], &["2:D1|2"]),
        ("doubled quotes", b"code\n\"D \"\"1\"\"\"\n", &["code"], &["2:D \"1\""]),
        ("a quote inside a cell", b"code\n5\" pipe\n", &["code"], &["2:5\" pipe"]),
        ("blank lines count as rows", b"code,at\n\n\nD1,2\r\n\r\nD2,3", &["code", "at"], &["4:D1|2", "6:D2|3"]),
        (
            "rows of blank cells",
            b"  ,\n , \xc2\xa0\ncode,at\nD1,2\n \t,\nD2,3\n",
            &["code", "at"],
            &["4:D1|2", "6:D2|3"],
        ),
        ("blank lines before the header", b"\n\ncode,at\nD1,2\n", &["code", "at"], &["4:D1|2"]),
        ("Excel's own first line", b"sep=;\r\ncode;at, about\r\nD1;2,5\r\n", &["code", "at, about"], &["2:D1|2,5"]),
        ("quoted, of another mark", b"\xEF\xBB\xBF\"sep=|\"\ncode|at\nD1|2,5\n", &["code", "at"], &["2:D1|2,5"]),
        ("a header that begins so", b"sep=;,at\nD1,2\n", &["sep=;", "at"], &["2:D1|2"]),
        ("a row of nothing is no record", b"code,at\n,\nD1,2\n,\n", &["code", "at"], &["3:D1|2"]),
        ("spaces are kept", b"code, at\n D1 ,2\n", &["code", " at"], &["2: D1 |2"]),
        ("one column", b"code\nD1\n", &["code"], &["2:D1"]),
        ("a header alone", b"code,at\n", &["code", "at"], &[]),
        ("a header alone, without a line end", b"code,at", &["code", "at"], &[]),
        ("Vietnamese", "mã,hạn trả\nH35,a\u{301}\n".as_bytes(), &["mã", "hạn trả"], &["2:H35|a\u{301}"]),
    ];
    for (name, bytes, headers, lines) in cases {
        let found = read(Format::Csv, *bytes);
        assert_eq!(found.failed, None, "{name}");
        assert_eq!(found.headers, *headers, "{name}");
        assert_eq!(found.lines(), *lines, "{name}");
        assert_eq!(found.rejected, [], "{name}");
    }
}

#[test]
fn rows_that_cannot_be_read_are_said_and_the_others_kept() {
    let cases: &[Case] = &[
        ("too few", b"code,at\nD1\nD2,2\n", &["TC0522 2 -"], &["3:D2|2"]),
        ("too many", b"code,at\nD1,2,3\nD2,2\n", &["TC0522 2 -"], &["3:D2|2"]),
        ("not UTF-8", b"code,at\nD1,\xE1\nD2,2\n", &["TC0523 2 at"], &["3:D2|2"]),
        ("a letter cut by a separator", b"code,at\n\xC3,\xA9\nD2,2\n", &["TC0523 2 code"], &["3:D2|2"]),
        ("a zero byte", b"code,at\nD1,2\nD\x002,2\n", &["TC0523 3 code"], &["2:D1|2"]),
    ];
    for (name, bytes, rejected, lines) in cases {
        let found = read(Format::Csv, *bytes);
        assert_eq!(found.failed, None, "{name}");
        assert_eq!(found.rejections(), *rejected, "{name}");
        assert_eq!(found.lines(), *lines, "{name}");
    }
}

#[test]
fn files_that_cannot_be_read() {
    let cases: &[(&str, &[u8], _)] = &[
        ("empty", b"", (codes::NO_HEADER, Some("help"))),
        ("blank lines alone", b"\r\n\n", (codes::NO_HEADER, Some("help"))),
        ("a mark alone", b"\xEF\xBB\xBF", (codes::NO_HEADER, Some("help"))),
        ("UTF-16 without a mark", b"c\0o\0d\0e\0", (codes::NOT_UTF8, Some("nul"))),
        ("a header that is not UTF-8", b"co\xE1de\nD1\n", (codes::NOT_UTF8, Some("help"))),
        ("an open quote in the header", b"\"code,at\nD1,2\n", (codes::UNTERMINATED_QUOTE, Some("help"))),
        ("an open quote in a row", b"code,at\nD1,\"2\nD2,2\n", (codes::UNTERMINATED_QUOTE, Some("help"))),
        ("two columns of one name", b"code,at,code\nD1,2,3\n", (codes::DUPLICATE_HEADER, Some("help"))),
    ];
    for (name, bytes, failure) in cases {
        assert_eq!(read(Format::Csv, *bytes).failure(), Some(*failure), "{name}");
    }
}

#[test]
fn a_column_that_is_not_asked_for_does_not_matter() {
    let csv = Csv::new(Origin::memory("table.csv", "code,at,at,\nD1,2,3,4\n"));
    assert_eq!(some(&csv, &[0]).lines(), ["2:D1"]);
    assert_eq!(some(&csv, &[3, 0]).lines(), ["2:4|D1"]);
    assert_eq!(some(&csv, &[]).lines(), ["2:"]);
    assert_eq!(some(&csv, &[1]).failure(), Some((codes::DUPLICATE_HEADER, Some("help"))));
    assert_eq!(some(&csv, &[9]).failure(), Some((codes::MISSING_COLUMN, Some("help"))));
}

#[test]
fn an_open_quote_is_found_where_it_opens_however_much_follows() {
    let mut bytes = b"code,at\nD1,2\nD2,\"3\n".to_vec();
    bytes.resize(40 << 20, b'x');
    let found = read(Format::Csv, bytes);
    assert_eq!(found.lines(), Vec::<String>::new(), "the batch was not whole");
    assert_eq!(crate::table::shown(&found.failed.unwrap()), "TC0532 3 -");
}

#[test]
fn long_values_are_rejected_and_the_rest_is_read() {
    let long = "x".repeat((1 << 20) + 1);
    let endless = "y".repeat(17 << 20);
    let found = read(Format::Csv, format!("code,at\nD1,{long}\nD2,2\n\"D3\n{endless}\",3\nD4,4\n"));
    assert_eq!(found.rejections(), ["TC0533 2 at", "TC0533 4 -"]);
    assert_eq!(found.lines(), ["3:D2|2", "5:D4|4"]);
}

#[test]
fn too_many_columns() {
    let found = read(Format::Csv, ",".repeat(100_000));
    assert_eq!(found.failure(), Some((codes::TOO_LARGE, Some("columns"))));
    let found = read(Format::Csv, format!("a,b\nx,y\n{}\nz,z\n", ",".repeat(100_000)));
    assert_eq!(found.rejections(), ["TC0526 3 -"]);
    assert_eq!(found.lines(), ["2:x|y", "4:z|z"]);
}

#[test]
fn batches_are_bounded_and_row_numbers_go_on() {
    let mut text = "code,at\n".to_owned();
    for row in 0..20_000 {
        text.push_str(&format!("D{row},2\n"));
    }
    let csv = Format::Csv.read(Origin::memory("table.csv", text));
    let sizes: Vec<usize> = csv.open(&[0]).unwrap().map(|chunk| chunk.unwrap().rows.len()).collect();
    assert_eq!(sizes, [8192, 8192, 3616]);
    let last = csv.open(&[0]).unwrap().last().unwrap().unwrap();
    assert_eq!(last.rows.last(), Some(&20_001));
}
