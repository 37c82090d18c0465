//! The first ids of the records with one outcome, for each unit of each window.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::first_ids::FirstIds;
use crate::record::RecordName;

/// Some ids for each unit of each window. Nothing is kept while there are none.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct IdTable {
    first: Vec<FirstIds>,
}

impl IdTable {
    /// The ids of a cell; `None` if it has none.
    pub(super) fn get(&self, cell: usize) -> Option<&FirstIds> {
        self.first.get(cell)
    }

    /// Keeps the id of a record in one of so many cells, if it is one of the first so many there.
    pub(super) fn keep(&mut self, cells: usize, cell: usize, named: RecordName<'_>, most: usize) {
        self.fit(cells);
        if let Some(first) = self.first.get_mut(cell) {
            first.note(named, most);
        }
    }

    /// Adds the ids of one cell to another, of so many.
    pub(super) fn add_cell(&mut self, cells: usize, from: usize, to: usize, most: usize) {
        if self.first.get(from).is_none_or(FirstIds::is_empty) {
            return;
        }
        self.fit(cells);
        let Some(more) = self.first.get_mut(from).map(std::mem::take) else { return };
        if let Some(first) = self.first.get_mut(to) {
            first.merge(&more, most);
        }
        if let Some(first) = self.first.get_mut(from) {
            *first = more;
        }
    }

    /// Adds the ids of another table, each to a cell of this one, of so many; the records of the other follow so many of this one.
    pub(super) fn absorb(
        &mut self,
        cells: usize,
        (other, records): (&IdTable, u64),
        cell_of: impl Fn(usize) -> Option<usize>,
        most: usize,
    ) {
        for (cell, ids) in other.first.iter().enumerate().filter(|(_, ids)| !ids.is_empty()) {
            self.fit(cells);
            if let Some(first) = cell_of(cell).and_then(|cell| self.first.get_mut(cell)) {
                first.merge(&ids.following(records), most);
            }
        }
    }

    /// Withdraws the ids of another table, each from a cell of this one.
    pub(super) fn withdraw(&mut self, other: &IdTable, cell_of: impl Fn(usize) -> Option<usize>) {
        for (cell, ids) in other.first.iter().enumerate().filter(|(_, ids)| !ids.is_empty()) {
            if let Some(first) = cell_of(cell).and_then(|cell| self.first.get_mut(cell)) {
                first.remove(ids);
            }
        }
    }

    /// Keeps at most so many ids in each cell.
    pub(super) fn keep_at_most(&mut self, most: usize) {
        self.first.iter_mut().for_each(|first| first.keep_at_most(most));
    }

    /// Whether it has no cells or so many, with at most so many ids in each.
    pub(super) fn is_within(&self, cells: &RangeInclusive<usize>, most: usize) -> bool {
        (self.first.is_empty() || cells.contains(&self.first.len()))
            && self.first.iter().all(|first| first.is_within(most))
    }

    fn fit(&mut self, cells: usize) {
        if self.first.len() < cells {
            self.first.resize_with(cells, FirstIds::default);
        }
    }
}
