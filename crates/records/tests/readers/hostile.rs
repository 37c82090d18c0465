//! Bytes that are not records: a finding or a table, never a panic.

use proptest::prelude::*;
use tieuchi::schema::Encoding;
use tieuchi_records::{Format, Origin};

use crate::table::{Read, all, read};

/// Whole files, to be damaged.
fn whole(format: Format, varied: bool) -> Vec<u8> {
    match format {
        Format::Parquet if varied => crate::parquet::varied(),
        Format::Csv => b"code,at\r\n\"D\n1\",2026-04-05\r\nD2,\"a \"\"b\"\"\"\r\n".to_vec(),
        Format::Ndjson => b"{\"a\":\"x\",\"b\":1.5}\n{\"b\":null,\"a\":\"\\u00e9\"}\n".to_vec(),
        Format::Json => b"{\"data\": [{\"a\":\"x\",\"b\":1.5},\n {\"b\":null,\"a\":\"\\u00e9\"}]}\n".to_vec(),
        Format::Parquet => crate::parquet::small(),
        Format::Xlsx => crate::xlsx::small(),
        other => panic!("no file of {other:?}"),
    }
}

/// A reading is either whole or ended by a finding; what was read before stays.
fn is_honest(read: &Read) -> bool {
    read.failed.is_some() || !read.headers.is_empty()
}

fn formats() -> impl Strategy<Value = Format> {
    prop::sample::select(vec![Format::Csv, Format::Ndjson, Format::Json, Format::Parquet, Format::Xlsx])
}

/// Pieces of which the XML of a sheet is made, put together in any order.
fn pieces() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "<row>",
            "</row>",
            "<c>",
            "</c>",
            "<v>",
            "</v>",
            "<is><t>",
            "</t></is>",
            "<f>",
            "</f>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&lt;",
            "&#0;",
            "&x;",
            "uniqueCount=\"4\"",
            "<row r=\"0\">",
            "<c t=\"s\">",
            "<c t=\"e\">",
            "<c t=\"b\">",
            "<c t=\"?\">",
        ])
        .prop_map(str::to_owned),
        "<row r=\"[0-9]{1,12}\">",
        "<c r=\"[A-Z]{0,9}[0-9]{0,12}\" s=\"[0-9]{0,3}\">",
        "<v>-?[0-9]{0,20}(\\.[0-9]{0,20})?(e[0-9]{1,3})?</v>",
        "[a-z<>&\"' ]{0,6}",
    ]
}

proptest! {
    #[test]
    fn any_bytes(format in formats(), bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        prop_assert!(is_honest(&read(format, bytes)));
    }

    #[test]
    fn any_signs(format in formats(), text in "[,;\"\t\r\na{}:\\[\\]\\\\ệ0]{0,80}") {
        prop_assert!(is_honest(&read(format, text)));
    }

    #[test]
    fn damaged_files(
        format in formats(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
        cuts in any::<bool>(),
        varied in any::<bool>(),
    ) {
        let mut bytes = whole(format, varied);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if cuts {
            bytes.truncate(cut.index(bytes.len()));
        }
        prop_assert!(is_honest(&read(format, bytes)));
    }

    #[test]
    fn any_bytes_in_any_encoding(
        encoding in prop::sample::select(Encoding::ALL.to_vec()),
        packed in prop::sample::select(vec!["", ".gz", ".zst"]),
        bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(b'a'), Just(0xF8), Just(b','), Just(b'\n')], 0..300),
    ) {
        let csv = Origin::memory(format!("table.csv{packed}"), bytes).with_encoding(encoding);
        prop_assert!(is_honest(&all(Format::Csv.read(csv).as_ref())));
    }

    #[test]
    fn any_sheet(pieces in prop::collection::vec(pieces(), 0..40), shared in pieces()) {
        let bytes = crate::xlsx::workbook(&[("a", "visible", &pieces.concat())], &format!("{shared}><si><t>x</t></si>"));
        prop_assert!(is_honest(&read(Format::Xlsx, bytes)));
    }

    #[test]
    fn what_a_csv_writer_quotes_is_read_back(rows in prop::collection::vec(prop::collection::vec("[a,;\"\t\r\nệ]{0,6}", 3), 0..20)) {
        let quoted = |row: &Vec<String>| {
            let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            cells.join(",")
        };
        let lines: Vec<String> = std::iter::once("x,y,z".to_owned()).chain(rows.iter().map(quoted)).collect();
        let found = read(Format::Csv, lines.join("\r\n"));
        prop_assert_eq!(&found.failed, &None);
        let expected: Vec<Vec<String>> = rows
            .iter()
            .filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
            .map(|row| row.iter().map(|cell| if cell.is_empty() { "-".to_owned() } else { cell.clone() }).collect())
            .collect();
        let cells: Vec<Vec<String>> = found.rows.into_iter().map(|(_, cells)| cells).collect();
        prop_assert_eq!(cells, expected);
    }
}
