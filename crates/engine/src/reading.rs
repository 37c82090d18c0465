//! Every record of a kind that counts, once, for the steps after the survey; and of a population those that count for
//! their id.

use std::ops::ControlFlow;
use std::sync::Arc;

use tieuchi_model::indicator::Population;
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{Kind, KindId, UNITS, UnitOf};
use tieuchi_source::Diagnostic;

use crate::always::AlwaysOfKind;
use crate::bits::Bits;
use crate::columns::{Columns, FieldColumn, FieldValues, Texts};
use crate::control::{Control, Step};
use crate::ids::RecordIndex;
use crate::intake::Intake;
use crate::latest::{LatestSpans, Resolved};
use crate::placement::{InWindow, RecordWindows, record_windows, span_order};
use crate::plan::{CountedWindow, Plan};
use crate::record::{Record, RecordName};
use crate::survey::doubtful_points;
use crate::survey::{KindSurvey, Survey, SurveyedBatch, UnitLookup, unit_of};
use crate::table::Batch;
use crate::tally::{slot, unit_of_slot};
use crate::unit_records::UnitRows;
use crate::units::{UnitIndex, Units};

/// Every record of a kind that counts, once; units are records of their own, known when the survey ends.
pub(crate) fn each_member(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    (kind, step): (KindId, Step),
    each: &mut dyn FnMut(Record<'_>, RecordName<'_>),
) -> Result<(), Diagnostic> {
    if kind != UNITS {
        return each_record(plan, survey, (kind, step), each);
    }
    for unit in survey.units.all().take_while(|_| !survey.control.is_cancelled()) {
        let (record, named) = survey.unit_records.of(&survey.units, unit);
        each(record, named);
    }
    Ok(())
}

/// Every record of a kind that counts, once.
pub(crate) fn each_record(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    (kind, step): (KindId, Step),
    each: &mut dyn FnMut(Record<'_>, RecordName<'_>),
) -> Result<(), Diagnostic> {
    each_batch(plan, survey, (kind, step), &mut |rows| {
        for row in rows.counted().rows().take_while(|_| !survey.control.is_cancelled()) {
            let (record, named) = rows.record(row);
            each(record, named);
        }
    })
}

/// Every record of a kind that counts, once, batch by batch; units are records of their own.
pub(crate) fn each_member_batch(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    (kind, step): (KindId, Step),
    each: &mut dyn FnMut(&BatchRows<'_>),
) -> Result<(), Diagnostic> {
    if kind != UNITS {
        return each_batch(plan, survey, (kind, step), each);
    }
    survey.unit_records.each_batch((&survey.units, survey.control), &mut |rows| each(&BatchRows::Units(rows)));
    Ok(())
}

/// Every record of a kind that counts, once, batch by batch.
pub(crate) fn each_batch(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    (kind, step): (KindId, Step),
    each: &mut dyn FnMut(&BatchRows<'_>),
) -> Result<(), Diagnostic> {
    let Some(Some(found)) = survey.kinds.get(kind.0) else { return Ok(()) };
    let zone = &plan.rules.zone;
    let lookup = UnitLookup { units: &survey.units, known: &survey.kinds, zone };
    let intake = Intake {
        kind: found.table.kind,
        zone,
        as_of: plan.as_of,
        spellings: survey.units.spellings(),
        step,
        compared: None,
    };
    let always = AlwaysOfKind::of(plan.rules, kind, survey.always);
    found.table.scan(&survey.needed(plan, kind), intake, &mut |mut batch| {
        doubtful_points::forget(&found.unknown_numbers, &mut batch.columns);
        always.apply(plan.rules, &mut batch.columns);
        let KindSurvey { table, ids, dropped, .. } = found;
        let (declared, batch, control) = (table.kind, &Arc::new(batch), survey.control);
        let batch = SurveyedBatch { kind, declared, ids, dropped, batch, lookup, control };
        each(&BatchRows::Records(batch));
        Ok(ControlFlow::Continue(()))
    })
}

/// The slots of the entries of a dictionary, which several batches share.
#[derive(Debug, Default)]
pub(crate) struct EntrySlots {
    entries: Option<Arc<FieldColumn>>,
    /// For each entry the slot of its unit, or that of no unit.
    slots: Vec<usize>,
    /// How many units there were.
    units: usize,
}

impl EntrySlots {
    /// Looks up the units of the entries, unless that was done when there were as many units.
    fn read(&mut self, entries: &Arc<FieldColumn>, units: &Units) {
        let is_known = self.entries.as_ref().is_some_and(|known| Arc::ptr_eq(known, entries));
        if is_known && self.units == units.len() {
            return;
        }
        let find = |entry| slot(entries.text(entry).and_then(|code| units.find(code)));
        self.slots = (0..entries.filled.len()).map(find).collect();
        self.entries = Some(Arc::clone(entries));
        self.units = units.len();
    }
}

/// The rows of a batch, some of which are records that count.
pub(crate) enum BatchRows<'b> {
    Records(SurveyedBatch<'b>),
    /// Records that are looked at by themselves.
    Alone(&'b AloneBatch<'b>),
    Units(UnitRows<'b>),
}

impl<'b> BatchRows<'b> {
    pub(crate) fn columns(&self) -> &'b Columns {
        match self {
            BatchRows::Records(rows) => &rows.batch.columns,
            BatchRows::Alone(rows) => &rows.batch.columns,
            BatchRows::Units(rows) => rows.columns,
        }
    }

    /// Whether the evaluation shall end.
    pub(crate) fn is_cancelled(&self) -> bool {
        match self {
            BatchRows::Records(rows) => rows.control.is_cancelled(),
            BatchRows::Alone(rows) => rows.control.is_cancelled(),
            BatchRows::Units(rows) => rows.control.is_cancelled(),
        }
    }

    /// The rows that count.
    pub(crate) fn counted(&self) -> Bits {
        let rows = self.columns().rows();
        match self {
            BatchRows::Records(batch) if batch.dropped.is_empty() => Bits::all(rows),
            BatchRows::Records(batch) => Bits::of(rows, |row| !batch.dropped.contains(batch.batch.record_number(row))),
            BatchRows::Alone(batch) => batch.counted.clone(),
            BatchRows::Units(units) => Bits::of(rows, |row| units.of_row.get(row).is_some_and(Option::is_some)),
        }
    }

    /// The rows whose id has several spans, and those that may turn out not to exist.
    pub(crate) fn unusual(&self) -> Bits {
        let rows = self.columns().rows();
        let mut unusual = match self {
            BatchRows::Records(batch) if batch.ids.has_repeated() => {
                Bits::of(rows, |row| batch.ids.is_repeated(batch.batch.record_number(row)))
            }
            BatchRows::Records(_) | BatchRows::Alone(_) | BatchRows::Units(_) => Bits::none(rows),
        };
        unusual.add(&self.columns().perhaps_later);
        unusual
    }

    /// How many units there are so far.
    pub(crate) fn units(&self) -> usize {
        match self {
            BatchRows::Records(batch) => batch.lookup.units.len(),
            BatchRows::Alone(batch) => batch.units,
            BatchRows::Units(rows) => rows.units.len(),
        }
    }

    /// For each row the slot of its unit. `known` has those of the dictionary that was read last.
    pub(crate) fn slots(&self, known: &mut EntrySlots) -> Vec<usize> {
        let columns = self.columns();
        let batch = match self {
            BatchRows::Records(batch) => batch,
            BatchRows::Alone(batch) => return batch.slots.clone(),
            BatchRows::Units(rows) => return rows.of_row.iter().copied().map(slot).collect(),
        };
        if let UnitOf::Field(field) = batch.declared.unit
            && let Some(column) = columns.field(field)
            && let FieldValues::Texts(Texts::Dictionary { keys, entries }) = &column.values
        {
            known.read(entries, batch.lookup.units);
            let of_key = |key: &u32| usize::try_from(*key).ok().and_then(|key| known.slots.get(key)).copied();
            let mut slots: Vec<usize> = keys.iter().map(|key| of_key(key).unwrap_or_default()).collect();
            column.filled.inverted().rows().for_each(|row| {
                if let Some(of_row) = slots.get_mut(row) {
                    *of_row = slot(None);
                }
            });
            return slots;
        }
        (0..columns.rows()).map(|row| slot(batch.unit(row))).collect()
    }

    /// A row as a record.
    pub(crate) fn record(&self, row_in_batch: usize) -> (Record<'b>, RecordName<'b>) {
        match self {
            BatchRows::Records(batch) => batch.record(row_in_batch),
            BatchRows::Alone(batch) => batch.record(row_in_batch),
            BatchRows::Units(rows) => rows.record(row_in_batch),
        }
    }

    /// The index of a row, for records that refer to it.
    pub(crate) fn index(&self, row_in_batch: usize) -> Option<RecordIndex> {
        match self {
            BatchRows::Records(batch) => batch.index(row_in_batch),
            BatchRows::Alone(_) | BatchRows::Units(_) => None,
        }
    }

    /// How a row is named in evidence.
    pub(crate) fn name(&self, row_in_batch: usize) -> RecordName<'b> {
        match self {
            BatchRows::Records(batch) => batch.name(row_in_batch),
            BatchRows::Alone(batch) => batch.name(row_in_batch),
            BatchRows::Units(rows) => rows.record(row_in_batch).1,
        }
    }
}

impl<'b> SurveyedBatch<'b> {
    fn index(&self, row_in_batch: usize) -> Option<RecordIndex> {
        let id = self.declared.id.and_then(|id| self.batch.columns.text(id, row_in_batch).value())?;
        self.ids.of_row(id, self.batch.record_number(row_in_batch))
    }

    fn unit(&self, row_in_batch: usize) -> Option<UnitIndex> {
        unit_of(self.declared, &self.batch.columns, row_in_batch, self.lookup).known()
    }

    fn record(&self, row_in_batch: usize) -> (Record<'b>, RecordName<'b>) {
        let record = record(self.kind, self.batch, row_in_batch, self.unit(row_in_batch));
        (Record { index: self.index(row_in_batch), ..record }, self.name(row_in_batch))
    }

    fn name(&self, row_in_batch: usize) -> RecordName<'b> {
        let repeated = self.ids.is_repeated(self.batch.record_number(row_in_batch));
        RecordName { repeated, ..name(self.declared, self.batch, row_in_batch) }
    }
}

/// A row as a record to which no other refers.
fn record(kind: KindId, batch: &Batch, row_in_batch: usize, unit: Option<UnitIndex>) -> Record<'_> {
    let (columns, file, row_number) = (&batch.columns, &batch.file, batch.row_number(row_in_batch));
    Record { kind, columns, row_in_batch, index: None, unit, until: None, period: None, file, row_number }
}

/// How a record is named whose id no other record has.
fn name<'b>(kind: &Kind, batch: &'b Batch, row_in_batch: usize) -> RecordName<'b> {
    RecordName {
        id: kind.id.and_then(|id| batch.columns.text(id, row_in_batch).value()),
        file: &batch.file,
        row_number: batch.row_number(row_in_batch),
        record_number: batch.record_number(row_in_batch),
        repeated: false,
    }
}

/// A batch whose records are looked at by themselves: no other record decides anything about them. What was read after it does not
/// matter, so that it may be counted later, on another thread.
pub(crate) struct AloneBatch<'p> {
    kind: KindId,
    declared: &'p Kind,
    batch: Arc<Batch>,
    counted: Bits,
    /// For each row the slot of its unit.
    slots: Vec<usize>,
    /// How many units there were.
    units: usize,
    control: &'p Control,
}

impl<'p> AloneBatch<'p> {
    /// The same batch, of a kind of the plan whose records do not refer to others. `known` has the slots of the dictionary that was read last.
    pub(crate) fn of(
        batch: SurveyedBatch<'_>,
        (declared, control): (&'p Kind, &'p Control),
        known: &mut EntrySlots,
    ) -> AloneBatch<'p> {
        let rows = BatchRows::Records(batch);
        AloneBatch {
            kind: batch.kind,
            declared,
            counted: rows.counted(),
            slots: rows.slots(known),
            units: rows.units(),
            batch: Arc::clone(batch.batch),
            control,
        }
    }

    fn record(&self, row_in_batch: usize) -> (Record<'_>, RecordName<'_>) {
        let unit = self.slots.get(row_in_batch).and_then(|slot| unit_of_slot(*slot));
        (record(self.kind, &self.batch, row_in_batch, unit), self.name(row_in_batch))
    }

    fn name(&self, row_in_batch: usize) -> RecordName<'_> {
        name(self.declared, &self.batch, row_in_batch)
    }
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
            each_member(self.plan, survey, (kind, Step::Explain), &mut |record, named| {
                let Some(id) = named.id.filter(|_| named.repeated) else { return };
                let order = span_order(self.population, record, named.record_number, &self.plan.rules.zone);
                for in_window in windows_of(record) {
                    if let Some(spans) = spans.get_mut(in_window.window) {
                        spans.note(&key(record, id), order, in_window.lies, named.record_number);
                    }
                }
            })?;
        }
        each_member(self.plan, survey, (kind, Step::Explain), &mut |record, named| {
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
