//! Every record of a kind that counts, once: what the folds after the survey read.

use tieuchi_model::schema::{KindId, UNITS};
use tieuchi_source::Diagnostic;

use crate::condition::Record;
use crate::intake::{Columns, Intake};
use crate::plan::Plan;
use crate::survey::{Places, Survey, unit_of};
use crate::table::Next;

/// How a record is named in evidence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named<'b> {
    /// Its id; `None` where its kind has none, and its row names it.
    pub(crate) id: Option<&'b str>,
    pub(crate) file: &'b str,
    pub(crate) row: u64,
    /// Whether its id stands for several spans.
    pub(crate) repeated: bool,
}

/// Every record of a kind that counts, once; units are records of their own, known when the survey ends.
pub(crate) fn each_member(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    kind: KindId,
    mut each: impl FnMut(Record<'_>, Named<'_>),
) -> Result<(), Diagnostic> {
    if kind != UNITS {
        return each_record(plan, survey, kind, each);
    }
    let nothing = Columns::empty();
    for unit in survey.units.all() {
        let (columns, row) = survey.units.record(unit).unwrap_or((&nothing, 0));
        let record = Record { kind: UNITS, columns, row, ix: None, unit: Some(unit), until: None };
        each(record, Named { id: Some(survey.units.code(unit)), file: "", row: 0, repeated: false });
    }
    Ok(())
}

/// Every record of a kind that counts, once.
pub(crate) fn each_record(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    kind: KindId,
    mut each: impl FnMut(Record<'_>, Named<'_>),
) -> Result<(), Diagnostic> {
    let Some(Some(found)) = survey.kinds.get(kind.0) else { return Ok(()) };
    let declared = found.table.kind;
    let zone = &plan.rules.zone;
    let places = Places { units: &survey.units, known: &survey.kinds, zone };
    let intake = Intake { kind: declared, zone, as_of: plan.as_of };
    found.table.scan(&survey.needed(plan, kind), intake, |batch| {
        for (row, number, place) in batch.records() {
            if found.dropped.contains(number) {
                continue;
            }
            let id = declared.id.and_then(|id| batch.columns.text(id, row).value());
            let record = Record {
                kind,
                columns: &batch.columns,
                row,
                ix: id.and_then(|id| found.ids.of_row(id, number)),
                unit: unit_of(declared, &batch.columns, row, places),
                until: None,
            };
            let repeated = found.ids.is_repeated(number);
            each(record, Named { id, file: batch.file, row: place, repeated });
        }
        Ok(Next::Go)
    })
}
