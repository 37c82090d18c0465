//! Rows of text gathered into batches.
//!
//! A cell is text as a person wrote it, or, where the file says that it is a number, a day or a mark, plain text (ISO 8601, a
//! decimal point, `true` and `false`), so that `1.234` of a number cell is never read as a thousand and more. Parquet
//! brings its batches with it.

use std::sync::Arc;

use tieuchi::source::{Chunk, Column, Diagnostic, TextColumn};

use crate::limits::{BATCH_BYTES, BATCH_ROWS};

/// Bytes that a cell takes beside its text: rows of many empty cells fill a batch too.
const CELL_BYTES: usize = size_of::<usize>();

/// The content of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Nothing: the object does not have the key.
    LeftOut,
    /// Text as a person wrote it.
    Written(&'a str),
    /// The plain text of what the file marks as a number, a day or a yes/no value.
    Plain(&'a str),
}

/// A batch that is being filled.
pub(crate) struct TextBatch {
    columns: Vec<TextColumn>,
    rows: Vec<u64>,
    rejected: Vec<Diagnostic>,
    bytes: usize,
}

impl TextBatch {
    /// An empty batch with so many columns.
    fn new(columns: usize) -> Self {
        TextBatch { columns: vec![TextColumn::default(); columns], rows: Vec::new(), rejected: Vec::new(), bytes: 0 }
    }

    /// Adds a row; what `cells` lacks at its end is empty.
    pub(crate) fn push<'a>(&mut self, row: u64, cells: impl IntoIterator<Item = Cell<'a>>) {
        let mut cells = cells.into_iter();
        for column in &mut self.columns {
            match cells.next().unwrap_or(Cell::Empty) {
                Cell::Empty => column.push_empty(),
                Cell::LeftOut => column.push_left_out(),
                Cell::Written(text) => {
                    column.push_written(text);
                    self.bytes += text.len();
                }
                Cell::Plain(text) => {
                    column.push_plain(text);
                    self.bytes += text.len();
                }
            }
        }
        self.bytes += self.columns.len() * CELL_BYTES;
        self.rows.push(row);
    }

    /// Adds what is wrong with a row that cannot be read.
    pub(crate) fn reject(&mut self, finding: Diagnostic) {
        self.rejected.push(finding);
    }

    fn is_full(&self) -> bool {
        self.bytes >= BATCH_BYTES || self.rows.len() >= BATCH_ROWS || self.rejected.len() >= BATCH_ROWS
    }

    fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.rejected.is_empty()
    }

    /// Returns the rows collected so far, and starts a new batch.
    fn take(&mut self) -> Chunk {
        self.bytes = 0;
        let columns = self.columns.iter_mut().map(|column| -> Arc<dyn Column> { Arc::new(std::mem::take(column)) });
        Chunk {
            columns: columns.collect(),
            rows: std::mem::take(&mut self.rows),
            rejected: std::mem::take(&mut self.rejected),
        }
    }
}

/// What goes through the rows of a file.
pub(crate) trait Rows {
    /// Adds the next row to the batch, or what is wrong with it; returns whether there was one.
    ///
    /// # Errors
    ///
    /// A finding after which the file cannot be read on.
    fn next(&mut self, batch: &mut TextBatch) -> Result<bool, Diagnostic>;
}

/// The batches of a file, one after the other.
pub(crate) struct Batches<R> {
    rows: R,
    batch: TextBatch,
    ended: bool,
}

impl<R: Rows> Batches<R> {
    /// The rows from here on, as batches with so many columns.
    pub(crate) fn new(columns: usize, rows: R) -> Self {
        Batches { rows, batch: TextBatch::new(columns), ended: false }
    }

    /// Reads until the batch is full or the file ends.
    fn fill(&mut self) -> Result<(), Diagnostic> {
        while !self.ended && !self.batch.is_full() {
            self.ended = !self.rows.next(&mut self.batch)?;
        }
        Ok(())
    }
}

impl<R: Rows> Iterator for Batches<R> {
    type Item = Result<Chunk, Diagnostic>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        if let Err(finding) = self.fill() {
            self.ended = true;
            return Some(Err(finding));
        }
        (!self.batch.is_empty()).then(|| Ok(self.batch.take()))
    }
}
