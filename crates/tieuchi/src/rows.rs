//! Rows in memory as a source of batches.

use std::sync::Arc;

use indexmap::IndexMap;
use tieuchi_engine::{Chunk, Chunks, Column, Source, TextColumn};
use tieuchi_source::{Arg, Diagnostic, Place, codes, text};

use crate::error::{Detail, Error};

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
    /// Whether they were made of maps, which may leave out what is empty.
    of_maps: bool,
}

impl Rows {
    pub(crate) fn new(name: &str, batches: Vec<Batch>) -> Self {
        Rows { name: name.to_owned(), batches, of_maps: false }
    }

    /// A batch, which begins at this row, has no column that other batches have.
    fn missing(&self, name: &str, batch: &Batch, first: u64) -> Diagnostic {
        let place = Place::Record { file: self.name.clone(), row: Some(first), column: None };
        let headers: Vec<String> = batch.columns.iter().map(|(header, _)| header.clone()).collect();
        let finding = Diagnostic::new(codes::MISSING_COLUMN, place).with("column", name);
        let nearest = text::nearest(name, headers.iter().map(String::as_str)).map(str::to_owned);
        let finding = finding.with("columns", Arg::List(headers));
        match nearest {
            Some(nearest) => finding.with("nearest", nearest).help("nearest"),
            None => finding.help("help"),
        }
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

    fn records(&self) -> Option<u64> {
        self.batches.iter().map(|batch| u64::try_from(batch.rows).ok()).sum()
    }

    fn leaves_out_empty_fields(&self) -> bool {
        self.of_maps
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let headers = self.headers()?;
        let wanted: Vec<String> = columns.iter().filter_map(|column| headers.get(*column)).cloned().collect();
        let mut next = 1u64;
        Ok(Box::new(self.batches.iter().map(move |batch| {
            if !self.of_maps && batch.rows > 0 {
                let is_missing = |name: &&String| batch.columns.iter().all(|(header, _)| header != *name);
                if let Some(name) = wanted.iter().find(is_missing) {
                    return Err(self.missing(name, batch, next));
                }
            }
            // Rows that are maps may leave out a field that is empty.
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

/// How many rows a batch has at most.
const IN_A_BATCH: usize = 65_536;

/// A value of a row.
pub(crate) enum Cell {
    Empty,
    Written(String),
    Plain(String),
}

/// A value of a row that is not plain.
pub(crate) fn nested(field: &str) -> Detail {
    Detail::new("detail-nested").with("name", field)
}

/// The cells of a row by their fields, or why it has none.
pub(crate) type Cells = Result<Vec<(String, Cell)>, Detail>;

/// Rows that are maps as batches; `cells` has the cells of a row.
pub(crate) fn of_maps<T>(name: &str, of: &[T], cells: impl Fn(&T) -> Cells) -> Result<Rows, Error> {
    let mut batches = Vec::new();
    for (chunk, rows) in of.chunks(IN_A_BATCH).enumerate() {
        batches.push(batch(name, chunk * IN_A_BATCH, rows, &cells)?);
    }
    if batches.is_empty() {
        batches.push(Batch::default());
    }
    Ok(Rows { of_maps: true, ..Rows::new(name, batches) })
}

fn batch<T>(name: &str, before: usize, rows: &[T], cells: impl Fn(&T) -> Cells) -> Result<Batch, Error> {
    let wrong = |row: usize, detail: Detail| Error::Row { records: name.to_owned(), row: before + row + 1, detail };
    let mut columns: IndexMap<String, TextColumn> = IndexMap::new();
    for (place, row) in rows.iter().enumerate() {
        for (field, cell) in cells(row).map_err(|detail| wrong(place, detail))? {
            let column = columns.entry(field.clone()).or_default();
            if column.len() > place {
                return Err(wrong(place, Detail::new("detail-twice").with("name", field)));
            }
            while column.len() < place {
                column.push_left_out();
            }
            match cell {
                Cell::Empty => column.push_empty(),
                Cell::Written(text) => column.push_written(&text),
                Cell::Plain(text) => column.push_plain(&text),
            }
        }
    }
    let columns = columns.into_iter().map(|(name, column)| -> (String, Arc<dyn Column>) { (name, Arc::new(column)) });
    Ok(Batch { columns: columns.collect(), rows: rows.len() })
}
