//! Candidates: sets of records of the joint kinds, which refer to one another by row index.
//!
//! The first row is the unit that is judged. Rows get their ids when they are written to a table.

use tieuchi_model::schema::Value;

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum CandidateCell {
    Empty,
    /// A value. A choice is kept as its text, because its position may differ between the sides.
    Value(Value),
    /// The id of the row with this index.
    RowRef(usize),
}

/// A record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct CandidateRow {
    pub(super) kind: usize,
    pub(super) cells: Vec<CandidateCell>,
}

/// A set of records; the first row is the unit that is judged.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Candidate {
    pub(super) rows: Vec<CandidateRow>,
    /// Whether the records of the units are given.
    pub(super) units_given: bool,
    /// Whether the covered days are given.
    pub(super) covering: bool,
}

impl CandidateRow {
    pub(super) fn cell(&self, field: usize) -> &CandidateCell {
        self.cells.get(field).unwrap_or(&CandidateCell::Empty)
    }

    pub(super) fn set(&mut self, field: usize, cell: CandidateCell) {
        if let Some(target) = self.cells.get_mut(field) {
            *target = cell;
        }
    }

    fn moved(&self, by: usize) -> CandidateRow {
        let cells = self.cells.iter().map(|cell| match cell {
            CandidateCell::RowRef(to) if *to > 0 => CandidateCell::RowRef(to + by),
            other => other.clone(),
        });
        CandidateRow { kind: self.kind, cells: cells.collect() }
    }
}

impl Candidate {
    /// The unit alone.
    pub(super) fn of(unit: CandidateRow, units_given: bool) -> Candidate {
        Candidate { rows: vec![unit], units_given, covering: true }
    }

    /// The unit without its records.
    pub(super) fn bare(&self) -> Candidate {
        Candidate { rows: self.rows.iter().take(1).cloned().collect(), ..*self }
    }

    /// With the records of another one, `times` times.
    pub(super) fn with(&self, other: &Candidate, times: usize) -> Candidate {
        let mut all = self.clone();
        for _ in 0..times {
            let by = all.rows.len() - 1;
            all.rows.extend(other.rows.iter().skip(1).map(|row| row.moved(by)));
        }
        all
    }

    /// Without one row and those that refer to it; `None` for the unit itself.
    pub(super) fn without(&self, index: usize) -> Option<Candidate> {
        if index == 0 {
            return None;
        }
        let mut removed = vec![false; self.rows.len()];
        if let Some(removed_flag) = removed.get_mut(index) {
            *removed_flag = true;
        }
        loop {
            let is_removed = |to: &usize| removed.get(*to).copied().unwrap_or(true);
            let next = self.rows.iter().enumerate().find(|(at, row)| {
                !is_removed(at)
                    && row.cells.iter().any(|cell| matches!(cell, CandidateCell::RowRef(to) if is_removed(to)))
            });
            let Some((at, _)) = next else { break };
            if let Some(removed_flag) = removed.get_mut(at) {
                *removed_flag = true;
            }
        }
        let mut new_indexes = Vec::new();
        let mut next = 0;
        for removed in &removed {
            new_indexes.push(next);
            next += usize::from(!removed);
        }
        let kept = self.rows.iter().zip(&removed).filter(|(_, removed)| !**removed).map(|(row, _)| {
            let cells = row.cells.iter().map(|cell| match cell {
                CandidateCell::RowRef(to) => {
                    new_indexes.get(*to).map_or(CandidateCell::Empty, |to| CandidateCell::RowRef(*to))
                }
                other => other.clone(),
            });
            CandidateRow { kind: row.kind, cells: cells.collect() }
        });
        Some(Candidate { rows: kept.collect(), ..*self })
    }

    /// How many records it has without the unit.
    pub(super) fn size(&self) -> usize {
        self.rows.len() - 1
    }
}
