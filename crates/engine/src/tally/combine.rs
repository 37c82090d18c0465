//! Tallies of one counting over several parts of the records: added up, and withdrawn from one another.

use super::CountingTally;
use tieuchi_model::verdict::Bucket;

/// Where the slots of another tally are in this one, by slot.
pub(crate) type SlotMap = [usize];

/// The most units times windows: a tally that claims more is not one.
const MOST_CELLS: usize = 1 << 28;

/// Why records cannot be withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotWithdrawn {
    /// They are not in.
    NotThere,
    /// Their numbers did not fit, or are so long that they are remembered by their record.
    TooWide,
}

impl CountingTally {
    /// The cell of this tally in which the records of a cell of another are.
    fn cell_of(&self, cell: usize, slots: &SlotMap) -> Option<usize> {
        let (slot, window) = (cell.checked_div(self.windows)?, cell.checked_rem(self.windows)?);
        Some(self.cell(window, *slots.get(slot)?))
    }

    /// Adds what was counted of other records of the same reading, in the same windows.
    pub(crate) fn add(&mut self, other: &CountingTally) {
        let same: Vec<usize> = (0..other.slots).collect();
        self.absorb(other, &same, 0);
    }

    /// Adds what was counted of other records, in the same windows. Those follow so many records of this tally.
    pub(crate) fn absorb(&mut self, other: &CountingTally, slots: &SlotMap, records: u64) {
        let units = slots.iter().copied().max().unwrap_or_default();
        self.fit(units);
        let (cells, ids) = (self.cells(), self.ids);
        let mut buckets = std::mem::take(&mut self.buckets);
        for ((bucket, table), more) in Bucket::EACH.into_iter().zip(&mut buckets).zip(&other.buckets) {
            if bucket == Bucket::Unplaced {
                table.absorb(self.slots, more, |slot| slots.get(slot).copied());
            } else {
                table.absorb(cells, more, |cell| self.cell_of(cell, slots));
            }
        }
        self.buckets = buckets;
        let mut changeable = std::mem::take(&mut self.changeable);
        changeable.absorb(cells, &other.changeable, |cell| self.cell_of(cell, slots));
        self.changeable = changeable;
        for (cell, sum) in other.narrow.each() {
            let Some(cell) = self.cell_of(cell, slots) else { continue };
            if !self.narrow.add(cells, cell, sum)
                && let Some(extra) = self.extra(cell)
            {
                extra.add_narrow(sum);
            }
        }
        let mut first_ids = std::mem::take(&mut self.first_ids);
        for (table, more) in first_ids.iter_mut().zip(&other.first_ids) {
            table.absorb(cells, (more, records), |cell| self.cell_of(cell, slots), ids);
        }
        self.first_ids = first_ids;
        for (cell, more) in other.extras.iter().enumerate() {
            let Some(more) = more else { continue };
            if let Some(extra) = self.cell_of(cell, slots).and_then(|cell| self.extra(cell)) {
                extra.merge(more);
            }
        }
    }

    /// Withdraws what was counted of records that are among those of this tally. After an error this tally is of no use.
    pub(crate) fn withdraw(&mut self, other: &CountingTally, slots: &SlotMap) -> Result<(), NotWithdrawn> {
        let is_wide = |tally: &CountingTally| tally.extras.iter().flatten().any(|extra| extra.is_wide());
        if is_wide(other) {
            return Err(NotWithdrawn::TooWide);
        }
        self.subtract(other, slots).ok_or(NotWithdrawn::NotThere)
    }

    fn subtract(&mut self, other: &CountingTally, slots: &SlotMap) -> Option<()> {
        let mut buckets = std::mem::take(&mut self.buckets);
        for ((bucket, table), less) in Bucket::EACH.into_iter().zip(&mut buckets).zip(&other.buckets) {
            if bucket == Bucket::Unplaced {
                table.withdraw(less, |slot| slots.get(slot).copied())?;
            } else {
                table.withdraw(less, |cell| self.cell_of(cell, slots))?;
            }
        }
        self.buckets = buckets;
        let mut changeable = std::mem::take(&mut self.changeable);
        changeable.withdraw(&other.changeable, |cell| self.cell_of(cell, slots))?;
        self.changeable = changeable;
        let mut first_ids = std::mem::take(&mut self.first_ids);
        for (table, less) in first_ids.iter_mut().zip(&other.first_ids) {
            table.withdraw(less, |cell| self.cell_of(cell, slots));
        }
        self.first_ids = first_ids;
        let with_sums = other.narrow.each().map(|(cell, _)| cell);
        let with_extras = other.extras.iter().enumerate().filter(|(_, extra)| extra.is_some()).map(|(cell, _)| cell);
        let mut cells: Vec<usize> = with_sums.chain(with_extras).collect();
        cells.sort_unstable();
        cells.dedup();
        for of_other in cells {
            let cell = self.cell_of(of_other, slots)?;
            let less = other.extras.get(of_other).and_then(Option::as_deref);
            let narrow = self.narrow.take(cell);
            let extra = self.extra(cell)?;
            if let Some(less) = less {
                extra.withdraw(less)?;
            }
            extra.withdraw_sum(narrow, (less, other.narrow.get(of_other)))?;
        }
        Some(())
    }

    /// Keeps at most so many ids of each outcome.
    pub(crate) fn keep_at_most(&mut self, ids: usize) {
        self.ids = self.ids.min(ids);
        self.first_ids.iter_mut().for_each(|table| table.keep_at_most(ids));
    }

    /// The same in other slots.
    pub(crate) fn placed(&self, slots: &SlotMap) -> CountingTally {
        let mut placed = CountingTally::new(self.windows, self.ids);
        placed.absorb(self, slots, 0);
        placed
    }

    /// How many windows it has.
    pub(crate) const fn windows(&self) -> usize {
        self.windows
    }

    /// How many cells it has with so many units; `None` if that is more than a tally has.
    pub(crate) fn cells_of(&self, units: usize) -> Option<usize> {
        self.windows.checked_mul(units.checked_add(1)?).filter(|cells| *cells <= MOST_CELLS)
    }

    /// Whether it can be what was counted of at most so many records of so many units.
    pub(crate) fn is_within(&self, units: usize, records: u64) -> bool {
        let Some(cells) = self.cells_of(units).filter(|_| self.slots <= units + 1) else { return false };
        // A table has no cell, or those of a slot at least: what is read claims no more windows than it has numbers.
        let cells = self.windows..=cells;
        let tables = Bucket::EACH.into_iter().zip(&self.buckets);
        let cells_of = |bucket| if bucket == Bucket::Unplaced { 1..=units + 1 } else { cells.clone() };
        { tables }.all(|(bucket, table)| table.is_within(&cells_of(bucket), records))
            && self.changeable.is_within(&cells, records)
            && self.narrow.is_within(&cells)
            && self.first_ids.iter().all(|table| table.is_within(&cells, self.ids))
            && (self.extras.is_empty() || cells.contains(&self.extras.len()))
            && self.extras.iter().flatten().all(|extra| extra.is_within(records))
    }
}
