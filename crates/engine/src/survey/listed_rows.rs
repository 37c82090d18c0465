//! Rows of which a finding or a report lists the first.

use std::sync::Arc;

use tieuchi_model::verdict::RowOfFile;
use tieuchi_source::{Arg, Diagnostic};

use crate::bits::Bits;
use crate::table::Batch;

/// How many rows are listed.
const LISTED: usize = 10;

/// How many rows there are, and the first of them.
#[derive(Debug, Default)]
pub(super) struct ListedRows {
    count: u64,
    first: Vec<RowOfFile>,
}

impl ListedRows {
    /// These rows of a file.
    pub(super) fn of(file: &Arc<str>, rows: &[u64]) -> ListedRows {
        let first = rows.iter().take(LISTED).map(|row| RowOfFile { file: Arc::clone(file), row: *row });
        ListedRows { count: u64::try_from(rows.len()).unwrap_or(u64::MAX), first: first.collect() }
    }

    /// Adds rows of a batch.
    pub(super) fn note(&mut self, batch: &Batch, rows: &Bits) {
        self.count += u64::try_from(rows.count()).unwrap_or(u64::MAX);
        self.list(batch, rows.rows());
    }

    /// Adds one row of a batch.
    pub(super) fn note_row(&mut self, batch: &Batch, row_in_batch: usize) {
        self.count += 1;
        self.list(batch, [row_in_batch]);
    }

    fn list(&mut self, batch: &Batch, rows: impl IntoIterator<Item = usize>) {
        let row_of_file = |row| RowOfFile { file: Arc::clone(&batch.file), row: batch.row_number(row) };
        self.first.extend(rows.into_iter().take(LISTED.saturating_sub(self.first.len())).map(row_of_file));
    }

    /// The first of them; `None` if there are none.
    pub(super) fn first(&self) -> Option<&RowOfFile> {
        self.first.first()
    }

    /// How many there are, and the first of them.
    pub(super) fn into_parts(self) -> (u64, Vec<RowOfFile>) {
        (self.count, self.first)
    }

    /// A finding with how many there are (`count`), the first of them (`list`) and how many it leaves out (`more`).
    pub(super) fn told_in(&self, finding: Diagnostic) -> Diagnostic {
        let file = self.first().map(|first| Arc::clone(&first.file)).unwrap_or_default();
        let listed = self.first.iter().map(|row| match row.file == file {
            true => row.row.to_string(),
            false => format!("{}: {}", row.file, row.row),
        });
        let more = self.count.saturating_sub(u64::try_from(self.first.len()).unwrap_or(u64::MAX));
        finding.with("count", self.count).with("list", Arg::List(listed.collect())).with("more", more)
    }
}
