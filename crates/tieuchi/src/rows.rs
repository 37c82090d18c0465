//! Rows in memory as a source of batches.

use std::sync::Arc;

use indexmap::IndexMap;
use serde::Serialize;
use serde_json::Value;
use tieuchi_engine::{Chunk, Chunks, Column, Source, TextColumn};
use tieuchi_source::Diagnostic;

use crate::error::Error;

/// Some rows with the headers of their columns.
#[derive(Default)]
pub(crate) struct Batch {
    pub(crate) columns: Vec<(String, Arc<dyn Column>)>,
    pub(crate) rows: usize,
}

/// Batches in memory.
pub(crate) struct Rows {
    name: String,
    batches: Vec<Batch>,
}

impl Rows {
    pub(crate) fn new(name: &str, batches: Vec<Batch>) -> Self {
        Rows { name: name.to_owned(), batches }
    }
}

impl Source for Rows {
    fn name(&self) -> &str {
        &self.name
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        let mut headers: Vec<String> = Vec::new();
        for (header, _) in self.batches.iter().flat_map(|batch| &batch.columns) {
            if !headers.contains(header) {
                headers.push(header.clone());
            }
        }
        Ok(headers)
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let headers = self.headers()?;
        let wanted: Vec<String> = columns.iter().filter_map(|column| headers.get(*column)).cloned().collect();
        let mut next = 1u64;
        Ok(Box::new(self.batches.iter().map(move |batch| {
            // Cells of a column that only other batches have are empty.
            let none = || -> Arc<dyn Column> { Arc::new(TextColumn::default()) };
            let column = |name: &String| batch.columns.iter().find(|(header, _)| header == name);
            let columns = wanted.iter().map(|name| column(name).map_or_else(none, |(_, column)| column.clone()));
            let columns = columns.collect();
            let rows: Vec<u64> = (next..).take(batch.rows).collect();
            next = next.saturating_add(u64::try_from(batch.rows).unwrap_or(u64::MAX));
            Ok(Chunk { columns, rows, rejected: Vec::new() })
        })))
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
        batches.push(Batch::default());
    }
    Ok(Rows::new(name, batches))
}

fn batch<T: Serialize>(name: &str, before: usize, rows: &[T]) -> Result<Batch, Error> {
    let wrong = |row: usize, detail: String| Error::Row { records: name.to_owned(), row: before + row + 1, detail };
    let mut columns: IndexMap<String, TextColumn> = IndexMap::new();
    for (place, row) in rows.iter().enumerate() {
        let value = serde_json::to_value(row).map_err(|error| wrong(place, error.to_string()))?;
        let Value::Object(cells) = value else {
            return Err(wrong(place, "expected a map of field names to values".to_owned()));
        };
        for (field, cell) in cells {
            let column = columns.entry(field.clone()).or_default();
            while column.len() < place {
                column.push_empty();
            }
            match cell {
                Value::Null => column.push_empty(),
                Value::String(text) => column.push_written(&text),
                Value::Bool(yes) => column.push_plain(if yes { "true" } else { "false" }),
                Value::Number(number) => column.push_plain(&number.to_string()),
                Value::Array(_) | Value::Object(_) => {
                    return Err(wrong(place, format!("`{field}` holds a list or a map, expected a plain value")));
                }
            }
        }
    }
    let columns = columns.into_iter().map(|(name, column)| -> (String, Arc<dyn Column>) { (name, Arc::new(column)) });
    Ok(Batch { columns: columns.collect(), rows: rows.len() })
}
