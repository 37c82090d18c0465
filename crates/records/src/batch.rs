//! Rows of text gathered into batches.
//!
//! A column is text where every cell is as a person wrote it. Where the file says of some cells that they are numbers,
//! days or marks, the column is a union of two texts: type 0 as written, type 1 plain (ISO 8601, a decimal point,
//! `true` and `false`), so that `1.234` of a number cell is never read as a thousand and more. Parquet brings its batches
//! with it.

use std::sync::Arc;

use arrow_array::builder::{ArrayBuilder, StringBuilder};
use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchOptions, UnionArray};
use arrow_schema::{ArrowError, DataType, Field, Schema, UnionFields};
use tieuchi::source::{Chunk, Diagnostic, codes};

use crate::limits::{BATCH_BYTES, BATCH_ROWS};
use crate::origin::Origin;

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Text as a person wrote it.
    Written(&'a str),
    /// The plain text of what the file says is a number, a day, a mark.
    Plain(&'a str),
}

/// A batch that is being filled.
pub(crate) struct TextBatch {
    headers: Vec<String>,
    columns: Vec<Column>,
    rows: Vec<u64>,
    rejected: Vec<Diagnostic>,
    bytes: usize,
}

impl TextBatch {
    /// An empty batch with these columns.
    fn new(headers: Vec<String>) -> Self {
        let mut columns = Vec::new();
        columns.resize_with(headers.len(), Column::default);
        TextBatch { headers, columns, rows: Vec::new(), rejected: Vec::new(), bytes: 0 }
    }

    /// Adds a row; what `cells` lacks at its end is empty.
    pub(crate) fn push<'a>(&mut self, row: u64, cells: impl IntoIterator<Item = Cell<'a>>) {
        let mut cells = cells.into_iter();
        for column in &mut self.columns {
            self.bytes += column.push(cells.next().unwrap_or(Cell::Empty));
        }
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

    /// Hands over what has gathered and begins anew.
    fn take(&mut self, origin: &Origin) -> Result<Chunk, Diagnostic> {
        let rows = std::mem::take(&mut self.rows);
        self.bytes = 0;
        let batch = self.batch(rows.len()).map_err(|error| {
            origin.finding(codes::BROKEN_FILE).with("format", "Arrow").with("detail", error.to_string()).help("help")
        })?;
        Ok(Chunk { batch, rows, rejected: std::mem::take(&mut self.rejected) })
    }

    fn batch(&mut self, rows: usize) -> Result<RecordBatch, ArrowError> {
        let columns = self.columns.iter_mut().map(Column::take).collect::<Result<Vec<ArrayRef>, ArrowError>>()?;
        let fields = self.headers.iter().zip(&columns);
        let fields: Vec<Field> =
            fields.map(|(name, column)| Field::new(name, column.data_type().clone(), true)).collect();
        let options = RecordBatchOptions::new().with_row_count(Some(rows));
        RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), columns, &options)
    }
}

/// What goes through the rows of a file.
pub(crate) trait Rows {
    /// Adds the next row to the batch, or what is wrong with it; says whether there was one.
    ///
    /// # Errors
    ///
    /// A finding after which the file cannot be read on.
    fn next(&mut self, batch: &mut TextBatch) -> Result<bool, Diagnostic>;
}

/// The batches of a file, one after the other.
pub(crate) struct Batches<'a, R> {
    origin: &'a Origin,
    rows: R,
    batch: TextBatch,
    ended: bool,
}

impl<'a, R: Rows> Batches<'a, R> {
    /// The rows from here on, as batches with these columns.
    pub(crate) fn new(origin: &'a Origin, headers: Vec<String>, rows: R) -> Self {
        Batches { origin, rows, batch: TextBatch::new(headers), ended: false }
    }

    /// Reads until the batch is full or the file ends.
    fn fill(&mut self) -> Result<(), Diagnostic> {
        while !self.ended && !self.batch.is_full() {
            self.ended = !self.rows.next(&mut self.batch)?;
        }
        Ok(())
    }
}

impl<R: Rows> Iterator for Batches<'_, R> {
    type Item = Result<Chunk, Diagnostic>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        if let Err(finding) = self.fill() {
            self.ended = true;
            return Some(Err(finding));
        }
        (!self.batch.is_empty()).then(|| self.batch.take(self.origin))
    }
}

/// The cells of one column; `kinds` and `places` say for each in which of the two it stands, and where.
#[derive(Default)]
struct Column {
    written: StringBuilder,
    plain: StringBuilder,
    kinds: Vec<i8>,
    places: Vec<i32>,
}

/// The type of cells as a person wrote them.
const WRITTEN: i8 = 0;
/// The type of plain cells.
const PLAIN: i8 = 1;

impl Column {
    /// Adds a cell and says how long it is.
    fn push(&mut self, cell: Cell<'_>) -> usize {
        let (kind, holder, text) = match cell {
            Cell::Empty => (WRITTEN, &mut self.written, None),
            Cell::Written(text) => (WRITTEN, &mut self.written, Some(text)),
            Cell::Plain(text) => (PLAIN, &mut self.plain, Some(text)),
        };
        self.kinds.push(kind);
        self.places.push(i32::try_from(holder.len()).unwrap_or(i32::MAX));
        holder.append_option(text);
        text.map_or(0, str::len)
    }

    fn take(&mut self) -> Result<ArrayRef, ArrowError> {
        let (kinds, places) = (std::mem::take(&mut self.kinds), std::mem::take(&mut self.places));
        let (written, plain) = (self.written.finish(), self.plain.finish());
        if plain.is_empty() {
            return Ok(Arc::new(written));
        }
        let texts = ["written", "plain"].map(|name| Field::new(name, DataType::Utf8, true));
        let fields = UnionFields::try_new([WRITTEN, PLAIN], texts)?;
        let children: Vec<ArrayRef> = vec![Arc::new(written), Arc::new(plain)];
        Ok(Arc::new(UnionArray::try_new(fields, kinds.into(), Some(places.into()), children)?))
    }
}
