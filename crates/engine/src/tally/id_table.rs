//! The first ids of the records with one outcome, for each unit of each window.

use super::first_ids::FirstIds;
use crate::record::RecordName;

/// Some ids for each unit of each window. Nothing is kept while there are none.
#[derive(Clone, Debug, Default)]
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

    fn fit(&mut self, cells: usize) {
        if self.first.len() < cells {
            self.first.resize_with(cells, FirstIds::default);
        }
    }
}
