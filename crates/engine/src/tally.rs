//! What is counted of the records of every population, by bucket, for each unit and window.
//!
//! [`note`] is the reference: it adds one record, as the definition says. The counter that reads columns adds those rows at once of
//! which nothing is unusual. While records are counted a tally holds those of each unit itself; [`total`](CountingTally::total) adds the
//! units below.

mod combine;
mod entry;
mod first_ids;
mod id_table;
mod narrow_sums;
mod scope;
mod table;
mod unit_counts;
mod value_counts;

use serde::{Deserialize, Serialize};
use tieuchi_model::verdict::{Bucket, Counts};

pub(crate) use self::combine::{NotWithdrawn, SlotMap};
pub(crate) use self::entry::WindowCounter;
use self::id_table::IdTable;
use self::narrow_sums::NarrowSums;
pub(crate) use self::narrow_sums::RowNumbers;
pub(crate) use self::scope::{ScopeTally, tally_scope};
use self::table::Table;
use self::unit_counts::{Entry, Extra, SpanEntry};
pub(crate) use self::unit_counts::{Replaceable, Undecided, UnitCounts};
use crate::bits::Bits;
use crate::condition::Evaluator;
use crate::control::Control;
use crate::latest::Resolved;
use crate::overflow::Numerators;
use crate::placement::{InWindow, RecordWindows, record_windows, span_order};
use crate::plan::Counting;
use crate::record::{Record, RecordName};
use crate::units::{UnitIndex, Units};

/// In which slot of a tally the records of a unit are, or those without one; that of all records when counting has ended.
pub(crate) fn slot(unit: Option<UnitIndex>) -> usize {
    unit.map_or(0, |unit| unit.index() + 1)
}

/// The unit whose records are in a slot; `None` for those without one.
pub(crate) fn unit_of_slot(slot: usize) -> Option<UnitIndex> {
    slot.checked_sub(1).and_then(|unit| u32::try_from(unit).ok()).map(UnitIndex)
}

/// The cell of a slot in a window, in a tally of so many windows.
pub(crate) const fn cell_of(windows: usize, window: usize, slot: usize) -> usize {
    slot.saturating_mul(windows).saturating_add(window)
}

/// The records of one counting, for each unit of each window: a table of each thing that is counted, and beside them what only
/// some units need.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct CountingTally {
    windows: usize,
    /// How many slots there are: one for the records without a unit, then one for each unit. A slot has a cell for each window.
    slots: usize,
    /// How many records are in each bucket, by [`Bucket`].
    buckets: [Table; Bucket::EACH.len()],
    /// How many records may go into another bucket when something happens to them that has not happened yet.
    changeable: Table,
    narrow: NarrowSums,
    /// The first ids of each bucket in which a record may be inside, by [`Bucket`].
    first_ids: [IdTable; 5],
    /// Empty while no unit needs any.
    extras: Vec<Option<Box<Extra>>>,
    /// How many ids of each outcome are kept.
    ids: usize,
}

impl CountingTally {
    pub(crate) fn new(windows: usize, ids: usize) -> CountingTally {
        CountingTally { windows, ids, ..CountingTally::default() }
    }

    /// Whether it was counted, or is being counted.
    pub(crate) const fn is_counted(&self) -> bool {
        self.windows > 0
    }

    /// Makes room for so many units; those that there are keep their counts.
    pub(crate) fn fit(&mut self, units: usize) {
        self.slots = self.slots.max(units + 1);
    }

    const fn cells(&self) -> usize {
        self.windows * self.slots
    }

    /// The cell of a slot in a window.
    pub(crate) const fn cell(&self, window: usize, slot: usize) -> usize {
        cell_of(self.windows, window, slot)
    }

    /// The counts of a unit in a window, or of all records together when counting has ended; `None` if there is no such window or
    /// unit.
    pub(crate) fn get(&self, window: usize, unit: Option<UnitIndex>) -> Option<UnitCounts<'_>> {
        let slot = slot(unit);
        if window >= self.windows || slot >= self.slots {
            return None;
        }
        let cell = self.cell(window, slot);
        let mut counts = Counts::default();
        for (bucket, table) in Bucket::EACH.into_iter().zip(&self.buckets) {
            // What has no place in time has none in every window.
            *counts.of_mut(bucket) = table.get(if bucket == Bucket::Unplaced { slot } else { cell });
        }
        Some(UnitCounts {
            counts,
            changeable: self.changeable.get(cell),
            narrow: self.narrow.get(cell),
            ids: (&self.first_ids, cell),
            extra: self.extras.get(cell).and_then(Option::as_deref),
        })
    }

    fn extra(&mut self, cell: usize) -> Option<&mut Extra> {
        let cells = self.cells();
        if self.extras.len() < cells {
            self.extras.resize_with(cells, || None);
        }
        self.extras.get_mut(cell).map(|extra| &mut **extra.get_or_insert_default())
    }

    fn count(&mut self, bucket: Bucket, cell: usize) {
        let cells = self.cells();
        if let Some(table) = self.buckets.get_mut(bucket as usize) {
            table.add(cells, cell, 1);
        }
    }

    /// Adds a record that is the only one of its id, or the span that counts.
    fn note(&mut self, cell: usize, entry: &Entry, named: RecordName<'_>) {
        self.count(entry.bucket, cell);
        if entry.bucket != Bucket::Met || entry.names_met {
            self.keep_id(entry.bucket, cell, named);
        }
        if entry.has_more()
            && let Some(extra) = self.extra(cell)
        {
            extra.note(entry, named);
        }
    }

    /// Keeps the id of a record if it is one of the first so many of its bucket.
    fn keep_id(&mut self, bucket: Bucket, cell: usize, named: RecordName<'_>) {
        let (cells, ids) = (self.cells(), self.ids);
        if let Some(table) = self.first_ids.get_mut(bucket as usize).filter(|_| ids > 0) {
            table.keep(cells, cell, named, ids);
        }
    }

    /// Adds the rows of a batch of which nothing is unusual to a bucket, each to the cell of its row; their names are kept if they
    /// are given and ids are asked for.
    pub(crate) fn count_rows<'n>(
        &mut self,
        bucket: Bucket,
        rows: &Bits,
        cell_of: &[usize],
        name: Option<&dyn Fn(usize) -> RecordName<'n>>,
    ) {
        let (cells, ids) = (self.cells(), self.ids);
        if let Some(table) = self.buckets.get_mut(bucket as usize) {
            table.add_rows(cells, rows, cell_of);
        }
        let Some(name) = name.filter(|_| ids > 0) else { return };
        for row in rows.rows() {
            if let Some(cell) = cell_of.get(row) {
                self.keep_id(bucket, *cell, name(row));
            }
        }
    }

    /// Adds the numbers of such rows, which are not wide; [`count_rows`](CountingTally::count_rows) counts them.
    pub(crate) fn add_numbers(&mut self, rows: &Bits, cell_of: &[usize], numbers: RowNumbers<'_>) {
        let cells = self.cells();
        let mut others = Vec::new();
        self.narrow.add_rows(cells, rows, cell_of, numbers, |cell, number| others.push((cell, number)));
        for (cell, number) in others {
            if let Some(extra) = self.extra(cell) {
                extra.add_narrow((numbers.denominator, Numerators::of(number)));
            }
        }
    }

    /// Adds values that are counted once, each to its cell with the number of records that have it.
    pub(crate) fn add_values(&mut self, values: Vec<(usize, Box<str>, u64)>) {
        for (cell, value, records) in values {
            if let Some(extra) = self.extra(cell) {
                extra.add_value(&value, records);
            }
        }
    }

    /// Notes such rows that a later span of the same id may replace.
    pub(crate) fn note_replaceable(&mut self, bucket: Bucket, rows: &Bits, cell_of: &[usize]) {
        for row in rows.rows() {
            if let Some(extra) = cell_of.get(row).and_then(|cell| self.extra(*cell)) {
                extra.note_replaceable(bucket);
            }
        }
    }

    /// Notes such rows which may go into another bucket when something happens to them that has not happened yet.
    pub(crate) fn note_changeable(&mut self, rows: &Bits, cell_of: &[usize]) {
        let cells = self.cells();
        self.changeable.add_rows(cells, rows, cell_of);
    }

    /// Notes such rows that have no place in time, each in its slot.
    pub(crate) fn note_unplaced(&mut self, rows: &Bits, slot_of: &[usize]) {
        let slots = self.slots;
        if let Some(table) = self.buckets.get_mut(Bucket::Unplaced as usize) {
            table.add_rows(slots, rows, slot_of);
        }
    }

    fn note_unplaced_record(&mut self, slot: usize) {
        let slots = self.slots;
        if let Some(table) = self.buckets.get_mut(Bucket::Unplaced as usize) {
            table.add(slots, slot, 1);
        }
    }

    /// Adds, when counting has ended, to each unit all units below it, unless with `own` each counts alone, and all records together
    /// to those without a unit.
    pub(crate) fn total(&mut self, own: bool, units: &Units, control: &Control) {
        let (windows, slots) = (self.windows, self.slots);
        for (bucket, table) in Bucket::EACH.into_iter().zip(&mut self.buckets) {
            table.total(if bucket == Bucket::Unplaced { 1 } else { windows }, slots);
        }
        self.changeable.total(windows, slots);
        self.narrow.fit(windows * slots);
        for slot in (1..slots).take_while(|_| !control.is_cancelled()) {
            self.add_beside(slot, 0);
        }
        for unit in units.bottom_up().iter().filter(|_| !own).take_while(|_| !control.is_cancelled()) {
            if let Some(parent) = units.parent(*unit) {
                self.add_slot(slot(Some(*unit)), slot(Some(parent)));
            }
        }
        for cell in 0..self.extras.len() {
            self.resolve(cell);
        }
    }

    /// Adds the records of one slot to another, in every window.
    fn add_slot(&mut self, from: usize, to: usize) {
        for window in 0..self.windows {
            let (from_cell, to_cell) = (self.cell(window, from), self.cell(window, to));
            for (bucket, table) in Bucket::EACH.into_iter().zip(&mut self.buckets) {
                if bucket != Bucket::Unplaced {
                    table.add_cell(from_cell, to_cell);
                }
            }
            self.changeable.add_cell(from_cell, to_cell);
        }
        if let Some(table) = self.buckets.get_mut(Bucket::Unplaced as usize) {
            table.add_cell(from, to);
        }
        self.add_beside(from, to);
    }

    /// Adds what is beside the tables of one slot to another, in every window.
    fn add_beside(&mut self, from: usize, to: usize) {
        let (cells, ids) = (self.cells(), self.ids);
        for window in 0..self.windows {
            let (from, to) = (self.cell(window, from), self.cell(window, to));
            if !self.narrow.add_cell(from, to)
                && let Some(more) = self.narrow.get(from)
                && let Some(extra) = self.extra(to)
            {
                extra.add_narrow(more);
            }
            for table in &mut self.first_ids {
                table.add_cell(cells, from, to, ids);
            }
            if let Some(more) = self.extras.get_mut(from).and_then(Option::take) {
                if let Some(extra) = self.extra(to) {
                    extra.merge(&more);
                }
                if let Some(kept) = self.extras.get_mut(from) {
                    *kept = Some(more);
                }
            }
        }
    }

    /// Adds what each id with several spans adds: its latest span counts.
    fn resolve(&mut self, cell: usize) {
        let Some(Some(extra)) = self.extras.get_mut(cell) else { return };
        for (id, resolved) in extra.take_spans() {
            match resolved {
                Resolved::Latest(SpanEntry { entry: Some(entry), record_number, file, row_number }) => {
                    let named = RecordName { id: Some(&id), file: &file, row_number, record_number, repeated: true };
                    self.note(cell, &entry, named);
                }
                Resolved::Latest(SpanEntry { entry: None, .. }) => {}
                Resolved::Doubtful => {
                    let named = RecordName { id: Some(&id), file: "", row_number: 0, record_number: 0, repeated: true };
                    self.note(cell, &Entry::doubtful(Bucket::Missing), named);
                }
            }
        }
    }
}

/// Adds one record to the counts of its unit.
pub(crate) fn note(
    evaluator: &Evaluator<'_, '_>,
    counting: &Counting<'_>,
    tally: &mut CountingTally,
    record: Record<'_>,
    named: RecordName<'_>,
) {
    match record_windows(counting.population, &counting.windows, record.columns, record.row_in_batch) {
        RecordWindows::Unplaced => {
            tally.note_unplaced_record(slot(record.unit));
        }
        RecordWindows::In(windows) => {
            for in_window in windows {
                note_in(evaluator, counting, tally, in_window, record, named);
            }
        }
    }
}

/// Adds one record to the counts of its unit in a window that it lies in, or may lie in.
pub(crate) fn note_in(
    evaluator: &Evaluator<'_, '_>,
    counting: &Counting<'_>,
    tally: &mut CountingTally,
    in_window: InWindow,
    record: Record<'_>,
    named: RecordName<'_>,
) {
    let Some(counted) = counting.windows.get(in_window.window) else { return };
    let counter = WindowCounter { evaluator, wording: counting.wording(), counted };
    let mut entry = counter.entry(in_window, record);
    if counting.calculates
        && let Some(entry) = &mut entry
    {
        entry.overflow = counter.overflow(record);
    }
    let cell = tally.cell(in_window.window, slot(record.unit));
    if counter.may_change(record) {
        let cells = tally.cells();
        tally.changeable.add(cells, cell, 1);
    }
    match (named.id.filter(|_| named.repeated), entry) {
        (Some(id), entry) => {
            let order = span_order(counting.population, record, named.record_number, evaluator.zone());
            if let Some(extra) = tally.extra(cell) {
                extra.note_span(id, order, in_window.lies, entry, named);
            }
        }
        (None, Some(entry)) => tally.note(cell, &entry, named),
        // That it is not counted may depend on a verdict, too.
        (None, None) if counter.depends_on_unsettled(record) => {
            if let Some(extra) = tally.extra(cell) {
                extra.note_unsettled();
            }
        }
        (None, None) => {}
    }
}
