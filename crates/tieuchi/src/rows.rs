//! Rows in memory as a source of batches.

use std::sync::Arc;

use arrow_array::builder::{ArrayBuilder, StringBuilder};
use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchOptions, UnionArray};
use arrow_schema::{ArrowError, DataType, Field, Schema, UnionFields};
use indexmap::IndexMap;
use serde::Serialize;
use serde_json::Value;
use tieuchi_engine::{Chunk, Chunks, Source};
use tieuchi_source::Diagnostic;

use crate::error::Error;

/// Batches in memory.
pub(crate) struct Rows {
    name: String,
    batches: Vec<RecordBatch>,
}

impl Rows {
    pub(crate) fn new(name: &str, batches: Vec<RecordBatch>) -> Self {
        Rows { name: name.to_owned(), batches }
    }
}

impl Source for Rows {
    fn name(&self) -> &str {
        &self.name
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        let mut headers: Vec<String> = Vec::new();
        for batch in &self.batches {
            for field in batch.schema_ref().fields() {
                if !headers.contains(field.name()) {
                    headers.push(field.name().clone());
                }
            }
        }
        Ok(headers)
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let headers = self.headers()?;
        let wanted: Vec<String> = columns.iter().filter_map(|column| headers.get(*column)).cloned().collect();
        let mut next = 1u64;
        Ok(Box::new(self.batches.iter().map(move |batch| {
            let count = batch.num_rows();
            let columns: Vec<ArrayRef> = wanted
                .iter()
                .map(|name| {
                    batch
                        .column_by_name(name)
                        .cloned()
                        .unwrap_or_else(|| arrow_array::new_null_array(&DataType::Utf8, count))
                })
                .collect();
            let rows: Vec<u64> = (next..).take(count).collect();
            next = next.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
            // The columns come from one batch, so their lengths agree.
            let batch =
                batch_of(&wanted, columns, count).unwrap_or_else(|_| RecordBatch::new_empty(Arc::new(Schema::empty())));
            Ok(Chunk { batch, rows, rejected: Vec::new() })
        })))
    }
}

pub(crate) fn batch_of(names: &[String], columns: Vec<ArrayRef>, rows: usize) -> Result<RecordBatch, ArrowError> {
    let fields: Vec<Field> =
        names.iter().zip(&columns).map(|(name, column)| Field::new(name, column.data_type().clone(), true)).collect();
    let options = RecordBatchOptions::new().with_row_count(Some(rows));
    RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), columns, &options)
}

/// The cells of one column: text as written beside the plain text of numbers and marks.
#[derive(Default)]
pub(crate) struct Column {
    written: StringBuilder,
    plain: StringBuilder,
    kinds: Vec<i8>,
    places: Vec<i32>,
}

/// The type of cells as a person wrote them, and of plain ones: the intake knows them.
pub(crate) const WRITTEN: i8 = 0;
pub(crate) const PLAIN: i8 = 1;

impl Column {
    pub(crate) fn push(&mut self, kind: i8, text: Option<&str>) {
        let holder = if kind == PLAIN { &mut self.plain } else { &mut self.written };
        self.kinds.push(kind);
        self.places.push(i32::try_from(holder.len()).unwrap_or(i32::MAX));
        holder.append_option(text);
    }

    pub(crate) fn finish(mut self) -> Result<ArrayRef, ArrowError> {
        let texts = ["written", "plain"].map(|name| Field::new(name, DataType::Utf8, true));
        let fields = UnionFields::try_new([WRITTEN, PLAIN], texts)?;
        let children: Vec<ArrayRef> = vec![Arc::new(self.written.finish()), Arc::new(self.plain.finish())];
        Ok(Arc::new(UnionArray::try_new(fields, self.kinds.into(), Some(self.places.into()), children)?))
    }
}

/// Rows of any serialisable type as batches.
pub(crate) fn rows<T: Serialize>(name: &str, of: &[T]) -> Result<Rows, Error> {
    const IN_A_BATCH: usize = 65_536;
    let mut batches = Vec::new();
    for (chunk, rows) in of.chunks(IN_A_BATCH).enumerate() {
        batches.push(batch(name, chunk * IN_A_BATCH, rows)?);
    }
    if batches.is_empty() {
        batches.push(RecordBatch::new_empty(Arc::new(Schema::empty())));
    }
    Ok(Rows::new(name, batches))
}

fn batch<T: Serialize>(name: &str, before: usize, rows: &[T]) -> Result<RecordBatch, Error> {
    let wrong = |row: usize, detail: String| Error::Row { records: name.to_owned(), row: before + row + 1, detail };
    let mut columns: IndexMap<String, Column> = IndexMap::new();
    for (place, row) in rows.iter().enumerate() {
        let value = serde_json::to_value(row).map_err(|error| wrong(place, error.to_string()))?;
        let Value::Object(cells) = value else {
            return Err(wrong(place, "expected a map of field names to values".to_owned()));
        };
        for (field, cell) in cells {
            let column = columns.entry(field.clone()).or_default();
            while column.kinds.len() < place {
                column.push(WRITTEN, None);
            }
            match cell {
                Value::Null => column.push(WRITTEN, None),
                Value::String(text) => column.push(WRITTEN, Some(&text)),
                Value::Bool(yes) => column.push(PLAIN, Some(if yes { "true" } else { "false" })),
                Value::Number(number) => column.push(PLAIN, Some(&number.to_string())),
                Value::Array(_) | Value::Object(_) => {
                    return Err(wrong(place, format!("`{field}` holds a list or a map, expected a plain value")));
                }
            }
        }
        for column in columns.values_mut() {
            while column.kinds.len() <= place {
                column.push(WRITTEN, None);
            }
        }
    }
    let broken = |error: ArrowError| wrong(0, error.to_string());
    let names: Vec<String> = columns.keys().cloned().collect();
    let arrays = columns.into_values().map(Column::finish).collect::<Result<Vec<_>, _>>().map_err(broken)?;
    batch_of(&names, arrays, rows.len()).map_err(broken)
}
