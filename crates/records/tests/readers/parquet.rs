//! Parquet files.

use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, Float64Array, Int64Array, ListArray, RecordBatch,
    StringArray, TimestampMicrosecondArray,
};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use tieuchi::source::{Cell, Source as _, codes};
use tieuchi_records::{Format, Origin, Parquet, suppress_reader_panics};

use crate::table::{read, some};

pub(crate) fn file(columns: Vec<(&str, ArrayRef)>) -> Vec<u8> {
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    bytes
}

pub(crate) fn small() -> Vec<u8> {
    let codes = StringArray::from_iter([Some("D1"), None, Some("D3")]);
    let moments = TimestampMicrosecondArray::from(vec![1, 2, 3]).with_timezone("UTC");
    let nested = ListArray::from_iter_primitive::<Int32Type, _, _>([Some(vec![Some(1)]), None, None]);
    file(vec![
        ("code", Arc::new(codes)),
        ("at", Arc::new(moments)),
        ("days", Arc::new(Int64Array::from(vec![1, 2, 3]))),
        ("parts", Arc::new(nested)),
    ])
}

/// Many types, dictionaries, pages and compression.
pub(crate) fn varied() -> Vec<u8> {
    let rows = 0..500i64;
    let texts = StringArray::from_iter_values(rows.clone().map(|row| format!("unit {}", row % 7)));
    let batch = RecordBatch::try_from_iter([
        ("text", Arc::new(texts) as ArrayRef),
        ("yes", Arc::new(BooleanArray::from_iter(rows.clone().map(|row| Some(row % 3 == 0))))),
        ("share", Arc::new(Float64Array::from_iter(rows.clone().map(|row| (row % 5 > 0).then_some(0.5))))),
        ("sum", Arc::new(Decimal128Array::from_iter_values(rows.clone().map(i128::from)))),
        ("day", Arc::new(Date32Array::from_iter_values(rows.clone().map(|row| i32::try_from(row).unwrap())))),
        ("count", Arc::new(Int64Array::from_iter_values(rows))),
    ])
    .unwrap();
    let settings = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_data_page_row_count_limit(64)
        .set_write_batch_size(32)
        .set_max_row_group_row_count(Some(200))
        .build();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), Some(settings)).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    bytes
}

#[test]
fn every_row_group_is_read() {
    let found = read(Format::Parquet, varied());
    assert_eq!((found.failed, found.rows.len()), (None, 500));
    assert_eq!(found.rows[499].1, ["unit 2", "Boolean", "=0.5", "Decimal128(38, 10)", "Date32", "Int64"]);
}

#[test]
fn columns_keep_their_types_and_come_in_the_order_asked_for() {
    let table = Parquet::new(Origin::memory("table.parquet", small()));
    let found = some(&table, &[2, 0, 1]);
    assert_eq!(found.failed, None);
    let time = "Timestamp(µs, \"UTC\")";
    assert_eq!(
        found.lines(),
        [format!("1:Int64|D1|{time}"), format!("2:Int64|-|{time}"), format!("3:Int64|D3|{time}")]
    );
    assert_eq!(some(&table, &[]).lines(), ["1:", "2:", "3:"]);
    assert_eq!(some(&table, &[0, 0]).lines(), ["1:D1|D1", "2:-|-", "3:D3|D3"]);
}

#[test]
fn a_nested_column_is_refused_only_if_it_is_asked_for() {
    let found = read(Format::Parquet, small());
    assert_eq!(found.headers, ["code", "at", "days", "parts"]);
    assert_eq!(crate::table::shown(&found.failed.unwrap()), "TC0529 - parts");
}

#[test]
fn a_file_cut_off_anywhere_is_a_finding() {
    let whole = small();
    for end in 0..whole.len() {
        let found = read(Format::Parquet, &whole[..end]);
        assert_eq!(found.failure(), Some((codes::BROKEN_FILE, Some("help"))), "cut at {end}");
    }
}

#[test]
fn batches_are_bounded_and_row_numbers_go_on() {
    let numbers: ArrayRef = Arc::new(Int64Array::from_iter_values(0..20_000));
    let table = Parquet::new(Origin::memory("table.parquet", file(vec![("n", numbers)])));
    let found = some(&table, &[0]);
    assert_eq!(found.rows.len(), 20_000);
    assert_eq!(found.rows.last().unwrap().0, 20_000);
}

#[test]
fn how_a_file_keeps_its_texts_changes_nothing() {
    let text = |row: i32| (row % 5 > 0).then(|| format!("Xã {}", row % 13));
    let texts: ArrayRef = Arc::new(StringArray::from_iter((0..300).map(text)));
    let batch = RecordBatch::try_from_iter([("office", texts)]).unwrap();
    let written = |settings: parquet::file::properties::WriterPropertiesBuilder| {
        let mut bytes = Vec::new();
        let settings = settings.set_max_row_group_row_count(Some(120)).set_write_batch_size(10).build();
        let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), Some(settings)).unwrap();
        writer.write(&batch).unwrap();
        writer.close().unwrap();
        bytes
    };
    let with_dictionary = written(WriterProperties::builder());
    let kinds = |bytes: &[u8]| -> Vec<String> {
        let table = Parquet::new(Origin::memory("table.parquet", bytes));
        let chunks = table.open(&[0]).unwrap();
        chunks.map(|chunk| chunk.unwrap().columns.first().unwrap().type_name()).collect()
    };
    assert_eq!(kinds(&with_dictionary)[0], "Dictionary(Int32, Utf8)");
    let found = values(&with_dictionary);
    assert!(found.is_ok());
    // Each text in its row, and some of them in a dictionary that became too large.
    let plain = written(WriterProperties::builder().set_dictionary_enabled(false));
    let partly = written(WriterProperties::builder().set_dictionary_page_size_limit(40));
    for bytes in [plain, partly] {
        assert_eq!(kinds(&bytes)[0], "Utf8");
        assert_eq!(values(&bytes), found);
    }
}

#[test]
fn no_rows_and_no_columns() {
    let none: ArrayRef = Arc::new(Int64Array::from(Vec::<i64>::new()));
    let found = read(Format::Parquet, file(vec![("n", none)]));
    assert_eq!((found.failed, found.rows.len()), (None, 0));
}

/// Every value of a small table, for comparison: cells of any type.
fn values(bytes: &[u8]) -> Result<String, String> {
    let table = Parquet::new(Origin::memory("table.parquet", bytes));
    let headers = table.headers().map_err(|finding| finding.code.to_string())?;
    let columns: Vec<usize> = (0..headers.len()).collect();
    let mut all = format!("{headers:?}");
    for chunk in table.open(&columns).map_err(|finding| finding.code.to_string())? {
        let chunk = chunk.map_err(|finding| finding.code.to_string())?;
        all.push_str(&format!("{:?}", chunk.rows));
        for column in &chunk.columns {
            let cells: Vec<Cell<'_>> = (0..chunk.rows.len()).map(|row| column.cell(row)).collect();
            all.push_str(&format!("{cells:?}"));
        }
    }
    Ok(all)
}

/// Two files of four rows in two parts, with a checksum on each page: data pages of version 1 (Snappy) and 2 (Zstandard).
/// Written by pyarrow 26 with `write_page_checksum=True`; the writer of the crate `parquet` makes no checksums.
const WITH_CHECKSUMS: [&[u8]; 2] =
    [include_bytes!("data/checksums.parquet"), include_bytes!("data/checksums-v2.parquet")];

#[test]
fn a_flipped_bit_of_a_page_with_a_checksum_is_a_finding() {
    suppress_reader_panics();
    for whole in WITH_CHECKSUMS {
        let sound = values(whole).unwrap();
        let footer = usize::try_from(u32::from_le_bytes(whole[whole.len() - 8..][..4].try_into().unwrap())).unwrap();
        let pages = whole.len() - 8 - footer;
        let (mut found, mut same, mut changed) = (0, 0, Vec::new());
        for place in 0..whole.len() {
            for bit in 0..8 {
                let mut damaged = whole.to_vec();
                damaged[place] ^= 1 << bit;
                match values(&damaged) {
                    Err(_) => found += 1,
                    Ok(read) if read == sound => same += 1,
                    Ok(_) => changed.push((place, bit)),
                }
            }
        }
        eprintln!(
            "pages {pages} of {}: {found} found, {same} same, {} changed: {changed:?}",
            whole.len(),
            changed.len()
        );
        // A page's header has no checksum: one bit makes its encoding 8 (of a dictionary) 9 (of streams of bytes).
        let other_encoding = |place: usize, bit: i32| (whole[place], bit) == (16, 1);
        let in_pages: Vec<_> =
            changed.iter().filter(|(place, bit)| *place < pages && !other_encoding(*place, *bit)).collect();
        assert!(in_pages.is_empty(), "{in_pages:?}");
    }
}
