//! Sets of records as they are sought: rows of the joint kinds, tied to one another by their places.
//!
//! The first row is the unit that is judged. What a row is called in a table is settled where it is written.

use tieuchi_model::schema::Value;

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Cell {
    Empty,
    /// A value; a choice stands as its text, since its position may differ between the sides.
    Value(Value),
    /// The id of the row at this place of its scene.
    Link(usize),
}

/// A record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Row {
    pub(super) kind: usize,
    pub(super) cells: Vec<Cell>,
}

/// A set of records; the first row is the unit that is judged.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Scene {
    pub(super) rows: Vec<Row>,
    /// Whether the record of the units are given.
    pub(super) units_given: bool,
    /// Whether the days that the records cover are said.
    pub(super) covering: bool,
}

impl Row {
    pub(super) fn cell(&self, field: usize) -> &Cell {
        self.cells.get(field).unwrap_or(&Cell::Empty)
    }

    pub(super) fn set(&mut self, field: usize, cell: Cell) {
        if let Some(place) = self.cells.get_mut(field) {
            *place = cell;
        }
    }

    fn moved(&self, by: usize) -> Row {
        let cells = self.cells.iter().map(|cell| match cell {
            Cell::Link(to) if *to > 0 => Cell::Link(to + by),
            other => other.clone(),
        });
        Row { kind: self.kind, cells: cells.collect() }
    }
}

impl Scene {
    /// The unit alone.
    pub(super) fn of(unit: Row, units_given: bool) -> Scene {
        Scene { rows: vec![unit], units_given, covering: true }
    }

    /// The unit without its records.
    pub(super) fn bare(&self) -> Scene {
        Scene { rows: self.rows.iter().take(1).cloned().collect(), ..*self }
    }

    /// With the records of another one, so many times.
    pub(super) fn with(&self, other: &Scene, times: usize) -> Scene {
        let mut all = self.clone();
        for _ in 0..times {
            let by = all.rows.len() - 1;
            all.rows.extend(other.rows.iter().skip(1).map(|row| row.moved(by)));
        }
        all
    }

    /// Without the row at a place and those that refer to it; `None` for the unit itself.
    pub(super) fn without(&self, place: usize) -> Option<Scene> {
        if place == 0 {
            return None;
        }
        let mut gone = vec![false; self.rows.len()];
        if let Some(flag) = gone.get_mut(place) {
            *flag = true;
        }
        loop {
            let is_gone = |to: &usize| gone.get(*to).copied().unwrap_or(true);
            let next = self.rows.iter().enumerate().find(|(at, row)| {
                !is_gone(at) && row.cells.iter().any(|cell| matches!(cell, Cell::Link(to) if is_gone(to)))
            });
            let Some((at, _)) = next else { break };
            if let Some(flag) = gone.get_mut(at) {
                *flag = true;
            }
        }
        let mut places = Vec::new();
        let mut next = 0;
        for gone in &gone {
            places.push(next);
            next += usize::from(!gone);
        }
        let kept = self.rows.iter().zip(&gone).filter(|(_, gone)| !**gone).map(|(row, _)| {
            let cells = row.cells.iter().map(|cell| match cell {
                Cell::Link(to) => places.get(*to).map_or(Cell::Empty, |to| Cell::Link(*to)),
                other => other.clone(),
            });
            Row { kind: row.kind, cells: cells.collect() }
        });
        Some(Scene { rows: kept.collect(), ..*self })
    }

    /// How many records it has beside the unit.
    pub(super) fn size(&self) -> usize {
        self.rows.len() - 1
    }
}
