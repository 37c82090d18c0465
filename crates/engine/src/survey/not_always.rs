//! The rows for which what the rules say is always so is false: the rejected ones of each batch, and one finding for each clause.

use tieuchi_model::indicator::{Always, Consequence};
use tieuchi_model::schema::Kind;
use tieuchi_source::{Diagnostic, Place, codes};

use super::listed_rows::ListedRows;
use crate::always::AlwaysOfKind;
use crate::bits::Bits;
use crate::findings::Findings;
use crate::table::Batch;

/// What was found of each clause.
pub(super) struct NotAlways<'a> {
    clauses: Vec<Found<'a>>,
}

/// The rows for which one clause is false.
struct Found<'a> {
    clause: &'a Always,
    rows: ListedRows,
}

impl<'a> NotAlways<'a> {
    pub(super) fn of(always: &AlwaysOfKind<'a>) -> Self {
        let found = |clause: &&'a Always| Found { clause, rows: ListedRows::default() };
        NotAlways { clauses: always.clauses().iter().map(found).collect() }
    }

    /// Notes the rows of a batch for which each clause is false, and returns those that are rejected.
    pub(super) fn note(&mut self, batch: &Batch, broken: &[Bits]) -> Bits {
        let mut refused = Bits::none(batch.columns.rows());
        for (found, rows) in self.clauses.iter_mut().zip(broken) {
            if found.clause.consequence == Consequence::Refused {
                refused.add(rows);
            }
            found.rows.note(batch, rows);
        }
        refused
    }

    /// One finding for each clause that is false for some row.
    pub(super) fn warn(self, kind: &Kind, findings: &mut Findings) {
        for Found { clause, rows } in self.clauses {
            let Some(first) = rows.first() else { continue };
            let place = Place::Record { file: first.file.to_string(), row: Some(first.row), column: None };
            let finding = Diagnostic::new(codes::NOT_ALWAYS, place)
                .with("condition", clause.written.as_str())
                .with("records", kind.name.as_str());
            findings.push(rows.told_in(finding).help(match clause.consequence {
                Consequence::Warning => "help",
                Consequence::Missing => "missing",
                Consequence::Refused => "refused",
            }));
        }
    }
}
