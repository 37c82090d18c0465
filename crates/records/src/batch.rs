//! Rows of text gathered into batches.
//!
//! Only for the formats that give text; Parquet brings its batches with it.

use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use tieuchi_engine::Chunk;
use tieuchi_source::{Diagnostic, codes};

use crate::limits::{BATCH_BYTES, BATCH_ROWS};
use crate::origin::Origin;

/// A batch that is being filled.
pub(crate) struct TextBatch {
    schema: SchemaRef,
    columns: Vec<StringBuilder>,
    rows: Vec<u64>,
    rejected: Vec<Diagnostic>,
    bytes: usize,
}

impl TextBatch {
    /// An empty batch with these columns.
    pub(crate) fn new(headers: &[String]) -> Self {
        let fields: Vec<Field> = headers.iter().map(|header| Field::new(header, DataType::Utf8, true)).collect();
        let columns = headers.iter().map(|_| StringBuilder::new()).collect();
        TextBatch { schema: Arc::new(Schema::new(fields)), columns, rows: Vec::new(), rejected: Vec::new(), bytes: 0 }
    }

    /// Adds a row; what `cells` lacks at its end is empty.
    pub(crate) fn push<'a>(&mut self, row: u64, cells: impl IntoIterator<Item = Option<&'a str>>) {
        let mut cells = cells.into_iter();
        for column in &mut self.columns {
            let cell = cells.next().flatten();
            self.bytes += cell.map_or(0, str::len);
            column.append_option(cell);
        }
        self.rows.push(row);
    }

    /// Adds what is wrong with a row that cannot be read.
    pub(crate) fn reject(&mut self, finding: Diagnostic) {
        self.rejected.push(finding);
    }

    pub(crate) fn is_full(&self) -> bool {
        self.bytes >= BATCH_BYTES || self.rows.len() >= BATCH_ROWS || self.rejected.len() >= BATCH_ROWS
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.rejected.is_empty()
    }

    /// Hands over what has gathered and begins anew.
    pub(crate) fn take(&mut self, origin: &Origin) -> Result<Chunk, Diagnostic> {
        let rows = std::mem::take(&mut self.rows);
        let columns = self.columns.iter_mut().map(|column| Arc::new(column.finish()) as ArrayRef).collect();
        let options = RecordBatchOptions::new().with_row_count(Some(rows.len()));
        let batch = RecordBatch::try_new_with_options(Arc::clone(&self.schema), columns, &options).map_err(|error| {
            origin.finding(codes::BROKEN_FILE).with("format", "Arrow").with("detail", error.to_string()).help("help")
        })?;
        self.bytes = 0;
        Ok(Chunk { batch, rows, rejected: std::mem::take(&mut self.rejected) })
    }
}
