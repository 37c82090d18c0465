//! Parquet files.

use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, Float64Array, Int64Array, ListArray, RecordBatch,
    StringArray, Time32SecondArray, TimestampMicrosecondArray, TimestampMillisecondArray, TimestampNanosecondArray,
    TimestampSecondArray,
};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::data_type::{Int96, Int96Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use tieuchi::source::{Cell, Holds, Source as _, codes};
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

/// A file with one column of the old type INT96, as the low-level writer writes it: days since 4713 BC and nanoseconds.
fn int96(writer: &str, moments: &[(u32, u64)]) -> Vec<u8> {
    let schema = Arc::new(parse_message_type("message schema { required int96 at; }").unwrap());
    let settings = Arc::new(WriterProperties::builder().set_created_by(writer.to_owned()).build());
    let mut bytes = Vec::new();
    let mut file = SerializedFileWriter::new(&mut bytes, schema, settings).unwrap();
    let mut group = file.next_row_group().unwrap();
    let mut column = group.next_column().unwrap().unwrap();
    let values: Vec<Int96> = moments
        .iter()
        .map(|(day, nanos)| {
            let halves = nanos.to_le_bytes();
            let (low, high) = halves.split_at(4);
            let word = |bytes: &[u8]| u32::from_le_bytes(bytes.try_into().unwrap());
            Int96::from(vec![word(low), word(high), *day])
        })
        .collect();
    column.typed::<Int96Type>().write_batch(&values, None, None).unwrap();
    column.close().unwrap();
    group.close().unwrap();
    file.close().unwrap();
    bytes
}

#[test]
fn moments_of_the_old_type_are_read_also_those_far_away() {
    // The day 2,440,588 is 1 January 1970.
    let hours = 3_600_000_000_000u64;
    let moments = [(2_440_588, 0), (2_440_589, 17 * hours + 1_000), (5_373_484, 23 * hours), (2_440_587, 12 * hours)];
    let micros = [0, 86_400_000_000 + 17 * 3_600_000_000 + 1, 253_402_297_200_000_000, -43_200_000_000];
    for (writer, zoned) in [("parquet-mr version 1.13.1 (build 0)", true), ("parquet-cpp-arrow version 16.0.0", false)]
    {
        let table = Parquet::new(Origin::memory("table.parquet", int96(writer, &moments)));
        let chunk = table.open(&[0]).unwrap().next().unwrap().unwrap();
        let found: Vec<Cell<'_>> = (0..4).map(|row| chunk.columns[0].cell(row)).collect();
        assert_eq!(found, micros.map(|micros| Cell::Moment { raw: micros, micros: Some(micros), zoned }), "{writer}");
    }
}

#[test]
fn moments_of_every_unit_and_zone_are_the_same_moment() {
    let seconds = 1_775_638_800i64;
    let zone = || Some(Arc::from("Asia/Ho_Chi_Minh"));
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("seconds", Arc::new(TimestampSecondArray::from(vec![seconds]).with_timezone_opt(zone()))),
        ("millis", Arc::new(TimestampMillisecondArray::from(vec![seconds * 1_000]).with_timezone_opt(zone()))),
        ("micros", Arc::new(TimestampMicrosecondArray::from(vec![seconds * 1_000_000]).with_timezone_opt(zone()))),
        ("nanos", Arc::new(TimestampNanosecondArray::from(vec![seconds * 1_000_000_000]).with_timezone_opt(zone()))),
    ];
    let table = Parquet::new(Origin::memory("table.parquet", file(columns)));
    let chunk = table.open(&[0, 1, 2, 3]).unwrap().next().unwrap().unwrap();
    for column in &chunk.columns {
        let Cell::Moment { micros, zoned, .. } = column.cell(0) else { panic!("{}", column.type_name()) };
        assert_eq!((micros, zoned), (Some(seconds * 1_000_000), true), "{}", column.type_name());
    }
}

#[test]
fn decimals_of_every_physical_type_are_numbers() {
    let decimals = |precision: u8| {
        let values = Decimal128Array::from(vec![12_345i128, -5]).with_precision_and_scale(precision, 2).unwrap();
        Arc::new(values) as ArrayRef
    };
    // Kept as INT32, as INT64, as bytes of a fixed length.
    let columns = vec![("narrow", decimals(9)), ("middle", decimals(18)), ("wide", decimals(38))];
    let table = Parquet::new(Origin::memory("table.parquet", file(columns)));
    let chunk = table.open(&[0, 1, 2]).unwrap().next().unwrap().unwrap();
    for column in &chunk.columns {
        assert_eq!(column.holds(), Holds::Number);
        assert_eq!(column.cell(0), Cell::Decimal { mantissa: 12_345, scale: 2 }, "{}", column.type_name());
        assert_eq!(column.cell(1), Cell::Decimal { mantissa: -5, scale: 2 }, "{}", column.type_name());
    }
}

#[test]
fn a_time_of_day_is_not_a_moment() {
    let times: ArrayRef = Arc::new(Time32SecondArray::from(vec![61_200]));
    let table = Parquet::new(Origin::memory("table.parquet", file(vec![("at", times)])));
    let chunk = table.open(&[0]).unwrap().next().unwrap().unwrap();
    assert_eq!(chunk.columns[0].holds(), Holds::Other);
}
