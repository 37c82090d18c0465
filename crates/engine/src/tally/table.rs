//! How many records of one outcome there are, for each unit of each window.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::bits::Bits;

/// One number for each unit of each window. Nothing is kept while all are zero, as most are.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Table {
    numbers: Vec<u64>,
}

impl Table {
    pub(super) fn get(&self, cell: usize) -> u64 {
        self.numbers.get(cell).copied().unwrap_or_default()
    }

    /// The numbers of at least so many cells, to be changed.
    fn numbers(&mut self, cells: usize) -> &mut [u64] {
        if self.numbers.len() < cells {
            self.numbers.resize(cells, 0);
        }
        &mut self.numbers
    }

    /// Adds to one of so many cells.
    pub(super) fn add(&mut self, cells: usize, cell: usize, more: u64) {
        if let Some(number) = self.numbers(cells).get_mut(cell) {
            *number += more;
        }
    }

    /// Adds one for each of these rows to the cell of the row, which is one of so many.
    pub(super) fn add_rows(&mut self, cells: usize, rows: &Bits, cell_of: &[usize]) {
        if rows.is_none() {
            return;
        }
        let numbers = self.numbers(cells);
        rows.rows().for_each(|row| {
            if let Some(number) = cell_of.get(row).and_then(|cell| numbers.get_mut(*cell)) {
                *number += 1;
            }
        });
    }

    /// Adds to the cells of the first slot those of every other, of so many; each has one for each of so many windows.
    pub(super) fn total(&mut self, windows: usize, slots: usize) {
        if self.numbers.is_empty() {
            return;
        }
        let Some((first, others)) = self.numbers(windows * slots).split_at_mut_checked(windows) else { return };
        for slot in others.chunks_exact(windows.max(1)) {
            for (all, number) in first.iter_mut().zip(slot) {
                *all += number;
            }
        }
    }

    /// Adds what another table has in some cells, each to a cell of this one, of so many.
    pub(super) fn absorb(&mut self, cells: usize, other: &Table, cell_of: impl Fn(usize) -> Option<usize>) {
        for (cell, number) in other.numbers.iter().enumerate().filter(|(_, number)| **number > 0) {
            if let Some(cell) = cell_of(cell) {
                self.add(cells, cell, *number);
            }
        }
    }

    /// Withdraws what another table has, each from a cell of this one; `None` if there is less.
    pub(super) fn withdraw(&mut self, other: &Table, cell_of: impl Fn(usize) -> Option<usize>) -> Option<()> {
        for (cell, number) in other.numbers.iter().enumerate().filter(|(_, number)| **number > 0) {
            let left = self.numbers.get_mut(cell_of(cell)?)?;
            *left = left.checked_sub(*number)?;
        }
        Some(())
    }

    /// Whether it has no cells or so many, with at most so many records in each.
    pub(super) fn is_within(&self, cells: &RangeInclusive<usize>, most: u64) -> bool {
        (self.numbers.is_empty() || cells.contains(&self.numbers.len()))
            && self.numbers.iter().all(|number| *number <= most)
    }

    /// Adds one cell to another.
    pub(super) fn add_cell(&mut self, from: usize, to: usize) {
        let more = self.get(from);
        if let Some(number) = self.numbers.get_mut(to) {
            *number += more;
        }
    }
}
