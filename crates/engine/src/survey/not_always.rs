//! The rows for which what the rules say is always so is false: the rejected ones of each batch, and one finding for each clause.

use tieuchi_model::indicator::{Always, Consequence};
use tieuchi_model::schema::Kind;
use tieuchi_source::{Arg, Diagnostic, Place, codes};

use crate::always::AlwaysOfKind;
use crate::bits::Bits;
use crate::findings::Findings;
use crate::table::Batch;

/// How many rows a finding lists.
const LISTED: usize = 10;

/// What was found of each clause.
pub(super) struct NotAlways<'a> {
    clauses: Vec<Found<'a>>,
}

/// The rows for which one clause is false.
struct Found<'a> {
    clause: &'a Always,
    count: u64,
    /// The first ones: file and row.
    first: Vec<(String, u64)>,
}

impl<'a> NotAlways<'a> {
    pub(super) fn of(always: &AlwaysOfKind<'a>) -> Self {
        let found = |clause: &&'a Always| Found { clause, count: 0, first: Vec::new() };
        NotAlways { clauses: always.clauses().iter().map(found).collect() }
    }

    /// Notes the rows of a batch for which each clause is false, and returns those that are rejected.
    pub(super) fn note(&mut self, batch: &Batch, broken: &[Bits]) -> Bits {
        let mut refused = Bits::none(batch.columns.rows());
        for (found, rows) in self.clauses.iter_mut().zip(broken) {
            if found.clause.consequence == Consequence::Refused {
                refused.add(rows);
            }
            found.count += u64::try_from(rows.count()).unwrap_or(u64::MAX);
            for row in rows.rows().take(LISTED.saturating_sub(found.first.len())) {
                found.first.push((batch.file.to_string(), batch.row_number(row)));
            }
        }
        refused
    }

    /// One finding for each clause that is false for some row.
    pub(super) fn warn(self, kind: &Kind, findings: &mut Findings) {
        for Found { clause, count, first } in self.clauses {
            let Some((file, row)) = first.first().cloned() else { continue };
            let listed = first.iter().map(|(other, row)| match *other == file {
                true => row.to_string(),
                false => format!("{other}: {row}"),
            });
            let number = |count: u64| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
            let more = count.saturating_sub(u64::try_from(first.len()).unwrap_or(u64::MAX));
            let place = Place::Record { file: file.clone(), row: Some(row), column: None };
            let finding = Diagnostic::new(codes::NOT_ALWAYS, place)
                .with("condition", clause.written.as_str())
                .with("records", kind.name.as_str())
                .with("rows", number(count))
                .with("list", Arg::List(listed.collect()))
                .with("more", number(more));
            findings.push(finding.help(match clause.consequence {
                Consequence::Warning => "help",
                Consequence::Missing => "missing",
                Consequence::Refused => "refused",
            }));
        }
    }
}
