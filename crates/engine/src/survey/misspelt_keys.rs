//! Keys that are misspelt in some rows: counted for each source and key.

use indexmap::IndexMap;
use tieuchi_model::schema::FieldId;
use tieuchi_source::{Arg, Diagnostic, codes};

use crate::findings::Findings;
use crate::intake::ValueFault;
use crate::table::{Batch, Table};

/// In how many rows each misspelt key was found, and the first of them; by source, field and the column of the key.
#[derive(Default)]
pub(super) struct MisspeltKeys(IndexMap<(usize, FieldId, usize), (u64, i64)>);

impl MisspeltKeys {
    pub(super) fn note(&mut self, batch: &Batch) {
        for faulty in batch.faults.iter().filter(|faulty| !batch.columns.is_later(faulty.row_in_batch)) {
            let ValueFault::Misspelt { column } = faulty.fault else { continue };
            let row_number = batch.position(faulty.row_in_batch).row_number;
            self.0.entry((batch.source, faulty.field, column)).or_insert((row_number, 0)).1 += 1;
        }
    }

    /// One finding for each key.
    pub(super) fn report(&self, table: &Table<'_>, findings: &mut Findings) {
        for ((source, field, column), (first, rows)) in &self.0 {
            findings.push(
                Diagnostic::new(codes::MISSING_COLUMN, table.place_of(*source, Some(*first), *field))
                    .with("column", table.header(*source, *field))
                    .with("nearest", table.column_header(*source, *column))
                    .with("rows", Arg::Number(*rows))
                    .help("key"),
            );
        }
    }
}
