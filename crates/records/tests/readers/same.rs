//! One table in every format, encoding and packing: the same cells.

use std::sync::Arc;

use arrow_array::{ArrayRef, StringArray};
use proptest::prelude::*;
use tieuchi::schema::Encoding;
use tieuchi_records::{Format, Origin};

use crate::packed::{gzip, zstd};
use crate::table::{Read, all};

const HEADERS: [&str; 2] = ["mã", "ghi chú"];

/// Rows of two texts, the first of which is not blank.
fn rows() -> impl Strategy<Value = Vec<(String, String)>> {
    prop::collection::vec(("[aĐ]{1,3}", "[ạỗƯẴa1,;\"\t ']{0,6}"), 1..20)
}

fn csv(rows: &[(String, String)], separator: char) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let line = |(code, note): &(String, String)| format!("{}{separator}{}\r\n", quoted(code), quoted(note));
    let header = format!("{}{separator}{}\r\n", HEADERS[0], HEADERS[1]);
    std::iter::once(header).chain(rows.iter().map(line)).collect()
}

fn objects(rows: &[(String, String)]) -> Vec<String> {
    let text = |text: &str| format!("\"{}\"", text.replace('"', "\\\"").replace('\t', "\\t"));
    let object = |(code, note): &(String, String)| {
        format!("{{{}: {}, {}: {}}}", text(HEADERS[0]), text(code), text(HEADERS[1]), text(note))
    };
    rows.iter().map(object).collect()
}

/// In Windows-1258, which has the tones as marks of their own.
fn windows_1258(text: &str) -> Vec<u8> {
    let bytes = |letter: char| match letter {
        'ã' => vec![b'a', 0xDE],
        'ú' => vec![b'u', 0xEC],
        'Đ' => vec![0xD0],
        'ạ' => vec![b'a', 0xF2],
        'ỗ' => vec![0xF4, 0xDE],
        'Ư' => vec![0xDD],
        'Ẵ' => vec![0xC3, 0xDE],
        ascii => vec![u8::try_from(ascii).unwrap()],
    };
    text.chars().flat_map(bytes).collect()
}

fn cells(read: Read) -> Vec<Vec<String>> {
    assert_eq!((read.failed, read.rejected), (None, Vec::new()));
    assert_eq!(read.headers, HEADERS);
    // An empty text of JSON and Parquet is a text; in CSV it is an empty cell.
    let empty = |cell: String| if cell == "-" { String::new() } else { cell };
    read.rows.into_iter().map(|(_, cells)| cells.into_iter().map(empty).collect()).collect()
}

proptest! {
    #[test]
    fn a_table_has_the_same_cells_however_it_is_kept(rows in rows(), separator in prop::sample::select(vec![',', ';', '\t', '|'])) {
        let text = csv(&rows, ',');
        let named = format!("sep={separator}\r\n{}", csv(&rows, separator));
        let lines = objects(&rows).join("\n");
        let list = format!("[{}]", objects(&rows).join(",\n"));
        let wrapped = format!("{{\"data\": {list}}}");
        let utf16 = |text: &str| -> Vec<u8> { format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect() };
        let columns: [ArrayRef; 2] = [
            Arc::new(StringArray::from_iter_values(rows.iter().map(|(code, _)| code))),
            Arc::new(StringArray::from_iter_values(rows.iter().map(|(_, note)| note))),
        ];
        let kept = [
            (Format::Csv, "t.csv", text.clone().into_bytes(), Encoding::Utf8),
            (Format::Csv, "t.csv", named.into_bytes(), Encoding::Utf8),
            (Format::Csv, "t.csv", utf16(&text), Encoding::Utf8),
            (Format::Csv, "t.csv", windows_1258(&text), Encoding::Windows1258),
            (Format::Csv, "t.csv.gz", gzip(&windows_1258(&text)), Encoding::Windows1258),
            (Format::Csv, "t.csv.zst", zstd(&utf16(&text)), Encoding::Utf8),
            (Format::Ndjson, "t.ndjson", lines.clone().into_bytes(), Encoding::Utf8),
            (Format::Ndjson, "t.ndjson.zst", zstd(lines.as_bytes()), Encoding::Utf8),
            (Format::Json, "t.json", list.into_bytes(), Encoding::Utf8),
            (Format::Json, "t.json.gz", gzip(&utf16(&wrapped)), Encoding::Utf8),
            (Format::Parquet, "t.parquet", crate::parquet::file(HEADERS.into_iter().zip(columns).collect()), Encoding::Utf8),
        ];
        let truth: Vec<Vec<String>> = rows.into_iter().map(|(code, note)| vec![code, note]).collect();
        for (format, name, bytes, encoding) in kept {
            let origin = Origin::memory(name, bytes).with_encoding(encoding);
            prop_assert_eq!(cells(all(format.read(origin).as_ref())), truth.clone(), "{} {:?}", name, encoding);
        }
    }
}
