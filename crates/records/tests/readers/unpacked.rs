//! Small files that unpack to much: they are refused before they are unpacked, or read in batches that stay small.

use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, DictionaryArray, Int32Array, Int64Array, RecordBatch, StringArray};
use parquet::arrow::ArrowWriter;
use parquet::basic::{BrotliLevel, Compression, Encoding, GzipLevel};
use parquet::file::properties::{WriterProperties, WriterPropertiesBuilder};
use tieuchi::Limits;
use tieuchi::source::{Source as _, codes};
use tieuchi_records::{Format, Origin, Parquet, Xlsx};

use crate::table::{all, read, shown};

/// A file with these settings, packed well.
pub(crate) fn file(
    columns: Vec<(&str, ArrayRef)>,
    settings: impl Fn(WriterPropertiesBuilder) -> WriterPropertiesBuilder,
) -> Vec<u8> {
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let packed = WriterProperties::builder().set_compression(Compression::ZSTD(Default::default()));
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), Some(settings(packed).build())).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    bytes
}

/// How many rows each batch has.
fn sizes(bytes: &[u8]) -> Vec<usize> {
    let table = Parquet::new(Origin::memory("table.parquet", bytes));
    table.open(&[0]).unwrap().map(|chunk| chunk.unwrap().rows.len()).collect()
}

#[test]
fn a_value_that_is_too_long_is_named() {
    let long = "x".repeat((1 << 20) + 1);
    let texts: ArrayRef = Arc::new(StringArray::from(vec!["a", "b", &long, "d"]));
    for dictionary in [false, true] {
        let bytes = file(vec![("text", Arc::clone(&texts))], |settings| settings.set_dictionary_enabled(dictionary));
        let found = read(Format::Parquet, bytes);
        assert_eq!(shown(&found.failed.unwrap()), "TC0533 3 text");
    }
}

#[test]
fn long_texts_make_small_batches() {
    let long = "x".repeat(1 << 20);
    let texts: ArrayRef = Arc::new(StringArray::from(vec![long.as_str(); 120]));
    let plain =
        |settings: WriterPropertiesBuilder| settings.set_dictionary_enabled(false).set_data_page_row_count_limit(1);
    let bytes = file(vec![("text", Arc::clone(&texts))], |settings| plain(settings).set_write_batch_size(1));
    assert!(bytes.len() < 100_000);
    let found = sizes(&bytes);
    assert_eq!((found.iter().sum::<usize>(), found.iter().max()), (120, Some(&16)));

    // Each text is written as what it has more than the one before: nothing.
    let prefixes = |settings: WriterPropertiesBuilder| {
        settings.set_dictionary_enabled(false).set_encoding(Encoding::DELTA_BYTE_ARRAY)
    };
    let found = sizes(&file(vec![("text", texts)], prefixes));
    assert_eq!((found.iter().sum::<usize>(), found.iter().max()), (120, Some(&8)));
}

#[test]
fn a_text_that_a_dictionary_repeats_is_there_once() {
    let long = "x".repeat(10_000);
    let words = StringArray::from(vec![long.as_str(), "short"]);
    let keys = Int32Array::from_iter_values((0..10_000).map(|row| i32::from(row % 2 == 0)));
    let texts: ArrayRef = Arc::new(DictionaryArray::<Int32Type>::new(keys, Arc::new(words)));
    let bytes = file(vec![("text", texts)], |settings| settings);
    assert!(bytes.len() < 10_000);
    assert_eq!(sizes(&bytes), [8192, 1808]);
    // Rows that refer to a long text are compared by it, so it counts as often.
    let limits = Limits::new().unpacked_bytes(1 << 20);
    let found = all(&Parquet::new(Origin::memory("table.parquet", bytes).with_limits(&limits)));
    assert_eq!(found.failure(), Some((codes::TOO_LARGE, Some("content"))));

    // A dictionary that became too large: the texts after it are written out, and all are copied.
    let long = "x".repeat(900_000);
    let words: Vec<String> = (0..40).map(|word| format!("{word}{long}")).collect();
    let texts: ArrayRef = Arc::new(StringArray::from_iter_values((0..60).map(|row| &words[row % 40])));
    let bytes = file(vec![("text", texts)], |settings| settings.set_write_batch_size(10));
    let found = sizes(&bytes);
    assert_eq!((found.iter().sum::<usize>(), found.iter().max()), (60, Some(&8)));
}

#[test]
fn values_of_which_a_file_has_too_many_for_its_size_are_not_read() {
    let numbers: ArrayRef = Arc::new(Int64Array::from(vec![7; 300_000]));
    let bytes = file(vec![("n", numbers)], |settings| settings.set_max_row_group_row_count(Some(10_000)));
    let rows = |limits: &Limits| {
        let found = all(&Parquet::new(Origin::memory("table.parquet", bytes.as_slice()).with_limits(limits)));
        (found.rows.len(), found.failure())
    };
    assert_eq!(rows(&Limits::new()), (300_000, None));
    let (read, failure) = rows(&Limits::new().unpacked_bytes(50_000).unpacked_ratio(10));
    assert_eq!(failure, Some((codes::TOO_LARGE, Some("content"))));
    assert!((10_000..300_000).contains(&read), "{read}");
}

/// The file with another number in the header of its only page of values: how many bytes it unpacks to.
fn states(mut bytes: Vec<u8>, actual: usize, stated: usize) -> Vec<u8> {
    let varint = |number: usize| {
        let (mut rest, mut bytes) = (number * 2, Vec::new());
        while rest > 0x7F {
            bytes.push(u8::try_from(rest & 0x7F).unwrap() | 0x80);
            rest >>= 7;
        }
        bytes.push(u8::try_from(rest).unwrap());
        bytes
    };
    // Field 1, the kind, and field 2, the bytes.
    let header = [&[0x15, 0, 0x15], varint(actual).as_slice()].concat();
    let place = bytes.windows(header.len()).position(|window| window == header).unwrap();
    let written = [&[0x15, 0, 0x15], varint(stated).as_slice()].concat();
    assert_eq!(written.len(), header.len());
    bytes[place..place + written.len()].copy_from_slice(&written);
    bytes
}

#[test]
fn a_page_that_unpacks_to_more_or_less_than_it_states_is_refused() {
    let long = "x".repeat(900_000);
    let texts: ArrayRef = Arc::new(StringArray::from(vec![long.as_str()]));
    // With four bytes for its length.
    let actual = 900_004;
    let packings = [
        Compression::SNAPPY,
        Compression::GZIP(GzipLevel::default()),
        Compression::BROTLI(BrotliLevel::default()),
        Compression::ZSTD(Default::default()),
        Compression::LZ4,
        Compression::LZ4_RAW,
    ];
    for packing in packings {
        let whole = file(vec![("text", Arc::clone(&texts))], |settings| {
            settings.set_dictionary_enabled(false).set_compression(packing)
        });
        let limits = Limits::new().unpacked_bytes(1_000_000);
        let failure =
            |bytes: Vec<u8>| all(&Parquet::new(Origin::memory("t.parquet", bytes).with_limits(&limits))).failure();
        assert_eq!(failure(whole.clone()), None, "{packing}");
        assert_eq!(
            failure(states(whole.clone(), actual, 20_000)),
            Some((codes::BROKEN_FILE, Some("help"))),
            "{packing}"
        );
        assert_eq!(failure(states(whole, actual, 1_040_000)), Some((codes::TOO_LARGE, Some("pages"))), "{packing}");
    }
}

#[test]
fn a_workbook_of_many_short_texts_is_refused() {
    let texts = format!("uniqueCount=\"{0}\">{1}", 100_000, "<si/>".repeat(100_000));
    let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    let bytes = crate::xlsx::workbook(&[("a", "visible", row)], &texts);
    assert!(bytes.len() < 10_000);
    let failure =
        |limits: &Limits| all(&Xlsx::new(Origin::memory("t.xlsx", bytes.as_slice()).with_limits(limits))).failure();
    assert_eq!(failure(&Limits::new()), None);
    assert_eq!(failure(&Limits::new().unpacked_bytes(6_000_000)), Some((codes::TOO_LARGE, Some("kept"))));
}

#[test]
fn a_workbook_with_an_endless_cell_or_a_document_type_is_refused() {
    let limits = Limits::new().row_bytes(50_000);
    let failure = |row: &str| {
        let bytes = crate::xlsx::workbook(&[("a", "visible", row)], ">");
        all(&Xlsx::new(Origin::memory("t.xlsx", bytes).with_limits(&limits))).failure()
    };
    let cell = |content: &str| format!("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>{content}</is></c></row>");
    assert_eq!(failure(&cell("<t>a</t>")), None);
    for endless in ["<r><t>a</t></r>".repeat(5000), format!("<t><![CDATA[{}]]></t>", "<c/>".repeat(20_000))] {
        assert_eq!(failure(&cell(&endless)), Some((codes::LONG_VALUE, Some("row"))));
    }
    assert_eq!(failure("<!DOCTYPE a [<!ENTITY b \"b\">]>"), Some((codes::BROKEN_FILE, Some("help"))));
}
