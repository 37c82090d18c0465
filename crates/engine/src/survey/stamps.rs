//! Times of what happened that a program probably wrote, not the one who did it: one second for half of the records, or 00:00 for all.

use std::sync::Arc;

use jiff::civil::Time;
use tieuchi_model::schema::{FieldId, FieldKind, Kind};
use tieuchi_model::time::{Moment, When, Zone};
use tieuchi_source::{Diagnostic, codes};

use super::listed_rows::ListedRows;
use crate::content::Content;
use crate::findings::Findings;
use crate::table::{Batch, Table};

/// How many times of each field and source are looked at: the first ones, so that the work does not grow with the records.
const LOOKED_AT: usize = 10_000;

/// Half of fewer records may share a second by chance, if they are typed by hand for a day that is past.
const FEWEST_OF_ONE_SECOND: usize = 20;

/// Fewer records may all be of 00:00 by chance, or be examples.
const FEWEST_OF_MIDNIGHT: usize = 10;

const MICROS_OF_SECOND: i64 = 1_000_000;

/// The times of a field, each with its row in the source.
struct Times {
    field: FieldId,
    of_rows: Vec<(Moment, u64)>,
}

/// The times of what happened to one kind of record, of the source that is read, and what was found in the sources before.
pub(super) struct Stamps {
    times: Vec<Times>,
    source: Option<(usize, Arc<str>)>,
    found: Vec<Diagnostic>,
}

impl Stamps {
    pub(super) fn of(kind: &Kind) -> Stamps {
        let fields = kind.fields.values().enumerate().filter(|(_, declared)| declared.kind == FieldKind::DateTime);
        let times = fields.map(|(index, _)| Times { field: FieldId(index), of_rows: Vec::new() });
        Stamps { times: times.collect(), source: None, found: Vec::new() }
    }

    pub(super) fn note(&mut self, batch: &Batch, table: &Table<'_>, zone: &Zone) {
        if self.source.as_ref().is_none_or(|(source, _)| *source != batch.source) {
            self.end_source(table, zone);
            self.source = Some((batch.source, Arc::clone(&batch.file)));
        }
        for times in &mut self.times {
            if batch.columns.field(times.field).is_none() {
                continue;
            }
            for row_in_batch in 0..batch.columns.rows() {
                if times.of_rows.len() == LOOKED_AT {
                    break;
                }
                if let Content::Value(When::Moment(moment)) = batch.columns.when(times.field, row_in_batch) {
                    times.of_rows.push((moment, batch.row_number(row_in_batch)));
                }
            }
        }
    }

    fn end_source(&mut self, table: &Table<'_>, zone: &Zone) {
        let Some((source, file)) = self.source.take() else { return };
        for times in &mut self.times {
            let of_rows = std::mem::take(&mut times.of_rows);
            let place = || table.place_of(source, None, times.field);
            let finding = |code| {
                Diagnostic::new(code, place())
                    .with("field", table.kind.field(times.field).map_or("", |field| field.name.as_str()))
            };
            let all = u64::try_from(of_rows.len()).unwrap_or(u64::MAX);
            let is_midnight = |moment: Moment| zone.time_of(moment) == Time::midnight();
            if of_rows.len() >= FEWEST_OF_MIDNIGHT && of_rows.iter().all(|(moment, _)| is_midnight(*moment)) {
                self.found.push(finding(codes::ONLY_MIDNIGHTS).with("count", all).help("help"));
                continue;
            }
            let Some((second, rows)) = most_frequent_second(&of_rows) else { continue };
            // What is of a day, written with 00:00, has no second.
            if of_rows.len() >= FEWEST_OF_ONE_SECOND && rows.len() * 2 >= of_rows.len() && !is_midnight(second) {
                let finding = finding(codes::ONE_SECOND).with("all", all);
                let finding = finding
                    .with("day", zone.day_of(second).to_string())
                    .with("clock", zone.time_of(second).to_string());
                self.found.push(ListedRows::of(&file, &rows).told_in(finding).help("help"));
            }
        }
    }

    pub(super) fn warn(mut self, table: &Table<'_>, zone: &Zone, findings: &mut Findings) {
        self.end_source(table, zone);
        self.found.into_iter().for_each(|finding| findings.push(finding));
    }
}

/// The second of most times, the earliest of several, with its rows in their order.
fn most_frequent_second(of_rows: &[(Moment, u64)]) -> Option<(Moment, Vec<u64>)> {
    let second = |moment: Moment| moment.0.div_euclid(MICROS_OF_SECOND);
    let mut sorted: Vec<(i64, u64)> = of_rows.iter().map(|(moment, row)| (second(*moment), *row)).collect();
    sorted.sort_unstable();
    let runs = sorted.chunk_by(|left, right| left.0 == right.0);
    let longest = runs.reduce(|longest, run| if run.len() > longest.len() { run } else { longest })?;
    let (second, _) = longest.first()?;
    Some((Moment(second.saturating_mul(MICROS_OF_SECOND)), longest.iter().map(|(_, row)| *row).collect()))
}
