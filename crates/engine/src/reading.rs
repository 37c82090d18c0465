//! Every record of a kind that counts, once, for the steps after the survey; and of a population those that count for
//! their id.

use std::ops::ControlFlow;

use tieuchi_model::indicator::Population;
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{KindId, UNITS};
use tieuchi_source::Diagnostic;

use crate::columns::Columns;
use crate::intake::Intake;
use crate::latest::{LatestSpans, Resolved};
use crate::placement::{InWindow, RecordWindows, record_windows, span_order};
use crate::plan::{CountedWindow, Plan};
use crate::record::{self, Record, RecordName};
use crate::survey::{Survey, UnitLookup, unit_of};
use crate::table::RowPosition;

/// Every record of a kind that counts, once; units are records of their own, known when the survey ends.
pub(crate) fn each_member(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    kind: KindId,
    each: &mut dyn FnMut(Record<'_>, RecordName<'_>),
) -> Result<(), Diagnostic> {
    if kind != UNITS {
        return each_record(plan, survey, kind, each);
    }
    let empty = Columns::empty();
    for unit in survey.units.all() {
        let (record, named) = record::unit_record(&survey.units, unit, &empty);
        each(record, named);
    }
    Ok(())
}

/// Every record of a kind that counts, once.
pub(crate) fn each_record(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    kind: KindId,
    each: &mut dyn FnMut(Record<'_>, RecordName<'_>),
) -> Result<(), Diagnostic> {
    let Some(Some(found)) = survey.kinds.get(kind.0) else { return Ok(()) };
    let declared = found.table.kind;
    let zone = &plan.rules.zone;
    let lookup = UnitLookup { units: &survey.units, known: &survey.kinds, zone };
    let intake = Intake { kind: declared, zone, as_of: plan.as_of };
    found.table.scan(&survey.needed(plan, kind), intake, &mut |batch| {
        for RowPosition { row_in_batch, record_number, row_number } in batch.records() {
            if found.dropped.contains(record_number) {
                continue;
            }
            let id = declared.id.and_then(|id| batch.columns.text(id, row_in_batch).value());
            let record = Record {
                kind,
                columns: &batch.columns,
                row_in_batch,
                index: id.and_then(|id| found.ids.of_row(id, record_number)),
                unit: unit_of(declared, &batch.columns, row_in_batch, lookup).known(),
                until: None,
                file: batch.file,
                row_number,
            };
            let repeated = found.ids.is_repeated(record_number);
            each(record, RecordName { id, file: batch.file, row_number, record_number, repeated });
        }
        Ok(ControlFlow::Continue(()))
    })
}

/// The records of a population that an evaluation counts, each with the windows in which it is counted: of an id with
/// several spans in a window, the latest. Evidence and coverage use this, with the same rule as counting.
pub(crate) struct Members<'p, 'r> {
    pub(crate) plan: &'p Plan<'r>,
    pub(crate) population: &'p Population,
    pub(crate) windows: &'p [CountedWindow],
}

impl Members<'_, '_> {
    /// Every record that is asked for, once, with the windows in which it counts. Spans of one id are compared only if `holder` is the same.
    pub(crate) fn each(
        &self,
        survey: &Survey<'_>,
        wanted: &dyn Fn(Record<'_>) -> bool,
        holder: &dyn Fn(Record<'_>) -> String,
        each: &mut dyn FnMut(Record<'_>, RecordName<'_>, &[InWindow]),
    ) -> Result<(), Diagnostic> {
        let kind = self.population.kind;
        let windows_of = |record: Record<'_>| match record_windows(
            self.population,
            self.windows,
            record.columns,
            record.row_in_batch,
        ) {
            RecordWindows::In(in_window) if wanted(record) => in_window,
            _ => Vec::new(),
        };
        let key = |record: Record<'_>, id: &str| format!("{id}\u{1f}{}", holder(record));
        let mut spans: Vec<LatestSpans<u64>> = vec![LatestSpans::default(); self.windows.len()];
        if survey.kinds.get(kind.0).and_then(Option::as_ref).is_some_and(|found| found.ids.has_repeated()) {
            each_member(self.plan, survey, kind, &mut |record, named| {
                let Some(id) = named.id.filter(|_| named.repeated) else { return };
                let order = span_order(self.population, record, named.record_number, &self.plan.rules.zone);
                for in_window in windows_of(record) {
                    if let Some(spans) = spans.get_mut(in_window.window) {
                        spans.note(&key(record, id), order, in_window.lies, named.record_number);
                    }
                }
            })?;
        }
        each_member(self.plan, survey, kind, &mut |record, named| {
            let mut in_window = windows_of(record);
            if let Some(id) = named.id.filter(|_| named.repeated) {
                let id = key(record, id);
                in_window.retain_mut(|in_window| {
                    match spans.get(in_window.window).and_then(|spans| spans.of_id(&id)) {
                        Some(Resolved::Latest(latest)) => latest == named.record_number,
                        _ => {
                            in_window.lies = Outcome::Missing;
                            true
                        }
                    }
                });
            }
            if wanted(record) {
                each(record, named, &in_window);
            }
        })
    }
}
