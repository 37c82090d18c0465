//! Sums of numbers that are not wide, for each unit of each window: with one denominator, and one cell beside the other.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::bits::Bits;
use crate::overflow::Numerators;

/// The numbers of some rows of a batch, in parts of one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowNumbers<'n> {
    /// The number of each row.
    pub(crate) numbers: &'n [i64],
    /// How many parts are one.
    pub(crate) denominator: i128,
}

/// The sums.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct NarrowSums {
    denominator: i128,
    sums: Vec<Numerators>,
}

impl NarrowSums {
    /// Adds the numbers of these rows to the cells of the rows, which are some of so many. The rows whose numbers have another
    /// denominator, or do not fit, are handed to `other`.
    pub(super) fn add_rows(
        &mut self,
        cells: usize,
        rows: &Bits,
        cell_of: &[usize],
        RowNumbers { numbers, denominator }: RowNumbers<'_>,
        mut other: impl FnMut(usize, i64),
    ) {
        if rows.is_none() {
            return;
        }
        if self.sums.is_empty() {
            self.denominator = denominator;
        }
        self.fit_all(cells);
        let is_other = self.denominator != denominator;
        rows.rows().for_each(|row| {
            let (Some(cell), Some(number)) = (cell_of.get(row), numbers.get(row)) else { return };
            let Some(sum) = self.sums.get_mut(*cell) else { return };
            match sum.checked_add(Numerators::of(*number)).filter(|_| !is_other) {
                Some(more) => *sum = more,
                None => other(*cell, *number),
            }
        });
    }

    /// Makes room for so many cells, if there are sums at all.
    pub(super) fn fit(&mut self, cells: usize) {
        if !self.sums.is_empty() {
            self.fit_all(cells);
        }
    }

    fn fit_all(&mut self, cells: usize) {
        if self.sums.len() < cells {
            self.sums.resize(cells, Numerators::default());
        }
    }

    /// The sum of a cell with its denominator; `None` if it has none.
    pub(super) fn get(&self, cell: usize) -> Option<(i128, Numerators)> {
        self.sums.get(cell).map(|sum| (self.denominator, *sum))
    }

    /// Each cell that has a sum, with it and its denominator.
    pub(super) fn each(&self) -> impl Iterator<Item = (usize, (i128, Numerators))> {
        let sums = self.sums.iter().enumerate().filter(|(_, sum)| **sum != Numerators::default());
        sums.map(|(cell, sum)| (cell, (self.denominator, *sum)))
    }

    /// Adds a sum to one of so many cells; `false` if it has another denominator or does not fit, and nothing was added.
    pub(super) fn add(&mut self, cells: usize, cell: usize, (denominator, more): (i128, Numerators)) -> bool {
        if self.sums.is_empty() {
            self.denominator = denominator;
        }
        if self.denominator != denominator {
            return false;
        }
        self.fit_all(cells);
        let sum = self.sums.get_mut(cell).and_then(|sum| Some((sum.checked_add(more)?, sum)));
        sum.map(|(added, sum)| *sum = added).is_some()
    }

    /// Takes out the sum of a cell, with its denominator.
    pub(super) fn take(&mut self, cell: usize) -> Option<(i128, Numerators)> {
        let sum = self.sums.get_mut(cell).map(std::mem::take)?;
        Some((self.denominator, sum))
    }

    /// Whether it has no cells or so many, and a denominator.
    pub(super) fn is_within(&self, cells: &RangeInclusive<usize>) -> bool {
        self.sums.is_empty() || (cells.contains(&self.sums.len()) && self.denominator > 0)
    }

    /// Adds one cell to another; `false` if the sum does not fit, and nothing was added.
    pub(super) fn add_cell(&mut self, from: usize, to: usize) -> bool {
        let more = self.sums.get(from).copied().unwrap_or_default();
        let Some(sum) = self.sums.get_mut(to) else { return true };
        match sum.checked_add(more) {
            Some(added) => {
                *sum = added;
                true
            }
            None => false,
        }
    }
}
