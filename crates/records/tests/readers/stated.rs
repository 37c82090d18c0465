//! What a Parquet file states of its values, and is not true: the values are read, or there is a finding.

use std::sync::Arc;

use arrow_array::{ArrayRef, Int64Array};
use parquet::basic::Compression;
use parquet::data_type::Int64Type;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterVersion};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use tieuchi::source::{Source as _, codes};
use tieuchi_records::{Origin, Parquet};

/// The numbers of the only column, or the code of the finding.
fn numbers(bytes: &[u8]) -> Result<Vec<String>, String> {
    let table = Parquet::new(Origin::memory("table.parquet", bytes));
    let mut found = Vec::new();
    for chunk in table.open(&[0]).map_err(|finding| finding.code.to_string())? {
        let chunk = chunk.map_err(|finding| finding.code.to_string())?;
        found.extend((0..chunk.rows.len()).map(|row| format!("{:?}", chunk.columns[0].cell(row))));
    }
    Ok(found)
}

#[test]
fn smallest_and_largest_values_that_are_not_true_change_nothing() {
    let written = |statistics: Option<(i64, i64)>| {
        let schema = Arc::new(parse_message_type("message a { REQUIRED INT64 n; }").unwrap());
        let settings = WriterProperties::builder().set_statistics_enabled(EnabledStatistics::Page).build();
        let mut bytes = Vec::new();
        let mut writer = SerializedFileWriter::new(&mut bytes, schema, Arc::new(settings)).unwrap();
        let mut group = writer.next_row_group().unwrap();
        let mut column = group.next_column().unwrap().unwrap();
        let typed = column.typed::<Int64Type>();
        let values = [5, 50, 7];
        match &statistics {
            Some((low, high)) => {
                typed.write_batch_with_statistics(&values, None, None, Some(low), Some(high), Some(1)).unwrap()
            }
            None => typed.write_batch(&values, None, None).unwrap(),
        };
        column.close().unwrap();
        group.close().unwrap();
        writer.close().unwrap();
        bytes
    };
    let truth = numbers(&written(None)).unwrap();
    assert_eq!(truth, ["Whole(5)", "Whole(50)", "Whole(7)"]);
    for wrong in [(0, 0), (1000, 2000), (9, 1)] {
        assert_eq!(numbers(&written(Some(wrong))).unwrap(), truth, "{wrong:?}");
    }
}

#[test]
fn a_number_of_empty_values_that_is_not_true_is_never_a_wrong_value() {
    let values: ArrayRef = Arc::new(Int64Array::from(vec![Some(5), None, Some(7), Some(9)]));
    let settings = WriterProperties::builder()
        .set_writer_version(WriterVersion::PARQUET_2_0)
        .set_dictionary_enabled(false)
        .set_compression(Compression::UNCOMPRESSED)
        .build();
    let batch = arrow_array::RecordBatch::try_from_iter([("n", values)]).unwrap();
    let mut bytes = Vec::new();
    let mut writer = parquet::arrow::ArrowWriter::try_new(&mut bytes, batch.schema(), Some(settings)).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    let truth = numbers(&bytes).unwrap();
    // Four values, one of them empty, in four rows.
    let counts = [0x15, 8, 0x15, 2, 0x15, 8];
    let at = bytes.windows(counts.len()).position(|window| window == counts).unwrap();
    for (field, stated) in [(1, 4), (1, 16), (3, 0), (3, 4), (3, 8), (5, 2), (5, 12)] {
        let mut lying = bytes.clone();
        lying[at + field] = stated;
        let found = numbers(&lying);
        assert!(
            found == Ok(truth.clone()) || found == Err(codes::BROKEN_FILE.to_string()),
            "{field}, {stated}: {found:?}"
        );
    }
}
