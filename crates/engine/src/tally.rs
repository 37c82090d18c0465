//! Counts the records of every population by bucket, for each unit and window.
//!
//! The reference: one record at a time, as the definition says. While records are counted it holds those of each unit
//! itself; [`total`](Tally::total) adds the units below.

mod entry;
mod scope;
pub(crate) mod unit_counts;

pub(crate) use self::entry::WindowCounter;
pub(crate) use self::scope::{ScopeTally, tally_scope};
pub(crate) use self::unit_counts::{Replaceable, Undecided, UnitCounts};
use crate::condition::Evaluator;
use crate::placement::{InWindow, RecordWindows, record_windows, span_order};
use crate::plan::Counting;
use crate::record::{Record, RecordName};
use crate::units::{UnitIndex, Units};

/// The records of one counting: for each window, the counts of each unit, and last of the records without a unit.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    windows: Vec<Vec<UnitCounts>>,
    /// How many ids of each outcome are kept.
    ids: usize,
}

impl Tally {
    pub(crate) fn new(windows: usize, units: usize, ids: usize) -> Tally {
        Tally { windows: vec![vec![UnitCounts::default(); units + 1]; windows], ids }
    }

    /// How many ids of each outcome are kept.
    pub(crate) const fn ids(&self) -> usize {
        self.ids
    }

    /// The counts of a unit, or of the records without one.
    fn get_mut(&mut self, window: usize, unit: Option<UnitIndex>) -> Option<&mut UnitCounts> {
        let counts = self.windows.get_mut(window)?;
        match unit {
            Some(unit) => counts.get_mut(unit.index()),
            None => counts.last_mut(),
        }
    }

    /// For each window the counts of each unit, and last of the records without one.
    pub(crate) fn windows_mut(&mut self) -> &mut [Vec<UnitCounts>] {
        &mut self.windows
    }

    pub(crate) fn get(&self, window: usize, unit: Option<UnitIndex>) -> Option<&UnitCounts> {
        let counts = self.windows.get(window)?;
        match unit {
            Some(unit) => counts.get(unit.index()),
            None => counts.last(),
        }
    }

    /// Adds, when counting has ended, to each unit all units below it, unless with `own` each counts alone, and last all records
    /// together.
    pub(crate) fn total(&mut self, own: bool, units: &Units) {
        let ids = self.ids;
        for counts in &mut self.windows {
            if let Some((total, of_units)) = counts.split_last_mut() {
                for of_unit in of_units.iter() {
                    total.merge(of_unit, ids);
                }
            }
            for unit in units.bottom_up().iter().filter(|_| !own) {
                let Some(parent) = units.parent(*unit) else { continue };
                let Some(below) = counts.get(unit.index()).cloned() else { continue };
                if let Some(above) = counts.get_mut(parent.index()) {
                    above.merge(&below, ids);
                }
            }
            for of_unit in counts.iter_mut() {
                of_unit.resolve(ids);
            }
        }
    }
}

/// Adds one record to the counts of its unit.
pub(crate) fn note(
    evaluator: &Evaluator<'_, '_>,
    counting: &Counting<'_>,
    tally: &mut Tally,
    record: Record<'_>,
    named: RecordName<'_>,
) {
    match record_windows(counting.population, &counting.windows, record.columns, record.row_in_batch) {
        RecordWindows::Unplaced => {
            for window in 0..counting.windows.len() {
                if let Some(unit_counts) = tally.get_mut(window, record.unit) {
                    unit_counts.counts.unplaced += 1;
                }
            }
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
    tally: &mut Tally,
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
    let ids = tally.ids;
    let Some(unit_counts) = tally.get_mut(in_window.window, record.unit) else { return };
    if counter.may_change(record) {
        unit_counts.note_changeable();
    }
    match (named.id.filter(|_| named.repeated), entry) {
        (Some(id), entry) => {
            let order = span_order(counting.population, record, named.record_number, evaluator.zone());
            unit_counts.note_span(id, order, in_window.lies, entry, named);
        }
        (None, Some(entry)) => unit_counts.note(&entry, named, ids),
        // That it is not counted may depend on a verdict, too.
        (None, None) if counter.depends_on_unsettled(record) => unit_counts.note_unsettled(),
        (None, None) => {}
    }
}
