//! Withdraws counted records: what is left without them is computed first, so that what cannot be withdrawn changes nothing.

use std::collections::BTreeMap;

use super::{CountedKind, RowCounts, unit_in};
use crate::part::Mismatch;
use crate::plan::Key;
use crate::survey::UnknownCounts;
use crate::tally::{CountingTally, NotWithdrawn, SlotMap};

/// What is left of a kind without some of its records, but for their ids.
pub(in crate::part) struct CountedRest {
    rows: RowCounts,
    days: BTreeMap<i32, u64>,
    ahead: u64,
    later_values: BTreeMap<usize, u64>,
    rows_of_units: Vec<u64>,
    unknown: UnknownCounts,
    countings: BTreeMap<Key, CountingTally>,
}

impl CountedKind {
    /// What is left without the records of another part; `slots` gives where its slots are in this one.
    pub(in crate::part) fn rest(&self, other: &CountedKind, slots: &SlotMap) -> Result<CountedRest, Mismatch> {
        if !self.is_like(other) {
            return Err(Mismatch::OtherRules);
        }
        let missing = self.ids.missing(&other.ids);
        if missing > 0 {
            return Err(Mismatch::NotThere { ids: missing });
        }
        let not_there = Mismatch::NotThere { ids: 0 };
        if !self.others.has(&other.others) {
            return Err(not_there);
        }
        let (mut rows, mut less) = (self.rows, other.rows);
        for (count, less) in rows.each().into_iter().zip(less.each()) {
            *count = count.checked_sub(*less).ok_or(not_there)?;
        }
        let mut days = self.days.clone();
        for (day, less) in &other.days {
            take(days.get_mut(day), *less).ok_or(not_there)?;
        }
        days.retain(|_, rows| *rows > 0);
        let mut later_values = self.later_values.clone();
        for (field, less) in &other.later_values {
            take(later_values.get_mut(field), *less).ok_or(not_there)?;
        }
        later_values.retain(|_, values| *values > 0);
        let mut rows_of_units = self.rows_of_units.clone();
        for (slot, less) in slots.iter().zip(&other.rows_of_units).filter(|(_, less)| **less > 0) {
            take(rows_of_units.get_mut(*slot), *less).ok_or(not_there)?;
        }
        let mut unknown = self.unknown.clone();
        unknown.withdraw(&other.unknown(&|unit| unit_in(unit, slots))).ok_or(not_there)?;
        let mut countings = self.countings.clone();
        for (tally, less) in countings.values_mut().zip(other.countings.values()) {
            tally.withdraw(less, slots).map_err(|why| match why {
                NotWithdrawn::NotThere => not_there,
                NotWithdrawn::TooWide => Mismatch::CannotWithdraw,
            })?;
        }
        let ahead = self.ahead.checked_sub(other.ahead).ok_or(not_there)?;
        Ok(CountedRest { rows, days, ahead, later_values, rows_of_units, unknown, countings })
    }

    /// Withdraws the records of another part; `rest` is what is left without them.
    pub(in crate::part) fn withdraw(&mut self, other: &CountedKind, rest: CountedRest) {
        let CountedRest { rows, days, ahead, later_values, rows_of_units, unknown, countings } = rest;
        self.stated.withdraw(&other.stated);
        self.ids.withdraw(&other.ids);
        self.others.withdraw(&other.others);
        self.contents.retain(|content| rows.read > 0 && !other.contents.contains(content));
        (self.rows, self.days, self.ahead, self.rows_of_units) = (rows, days, ahead, rows_of_units);
        (self.later_values, self.unknown, self.countings) = (later_values, unknown, countings);
    }
}

/// Takes a number from a count; `None` if there are fewer.
fn take(count: Option<&mut u64>, less: u64) -> Option<()> {
    let count = count?;
    *count = count.checked_sub(less)?;
    Some(())
}
