//! In which window each row of a batch lies.

use std::cell::OnceCell;

use tieuchi_model::indicator::Population;
use tieuchi_model::schema::{FieldId, Placement};

use super::atom::{filling, within};
use super::operand::{Values, View};
use crate::bits::Bits;
use crate::columns::{Columns, unix_day};
use crate::plan::CountedWindow;
use crate::tally::cell_of;
use crate::window::WindowBounds;

/// How the rows of some countings are placed: by what, and in which windows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Placing {
    by: Placement,
    /// The windows in the order of time; `None` for one without bounds.
    windows: Vec<Option<WindowBounds>>,
}

/// Where the rows of a batch lie.
#[derive(Debug)]
pub(super) struct Placed {
    /// The rows that certainly lie in a window; a row that lies in several is in several layers.
    pub(super) layers: Vec<Layer>,
    /// The rows that have no place in time.
    pub(super) unplaced: Bits,
    /// The rows that are left to the reference.
    pub(super) left: Bits,
}

/// Rows each of which lies in one window.
#[derive(Debug)]
pub(super) struct Layer {
    pub(super) rows: Bits,
    pub(super) window_of: WindowOf,
    /// For each of its rows its cell in a tally of several windows, found when it is asked for.
    cells: OnceCell<Vec<usize>>,
}

/// The window of each row.
#[derive(Debug)]
pub(super) enum WindowOf {
    One(usize),
    /// One of so many.
    Each {
        of: Vec<usize>,
        windows: usize,
    },
}

impl Layer {
    fn new(rows: Bits, window_of: WindowOf) -> Layer {
        Layer { rows, window_of, cells: OnceCell::new() }
    }

    /// For each of its rows its cell in a tally of so many windows.
    fn cells(&self, windows: usize, slots: &[usize]) -> Vec<usize> {
        let mut cells = vec![0; slots.len()];
        self.rows.rows().for_each(|row| {
            if let (Some(cell), Some(slot)) = (cells.get_mut(row), slots.get(row)) {
                *cell = cell_of(windows, self.window(row), *slot);
            }
        });
        cells
    }

    /// For each of its rows its cell in a tally of so many windows, where each row has this slot.
    pub(super) fn cell_of<'s>(&'s self, windows: usize, slots: &'s [usize]) -> &'s [usize] {
        if windows > 1 { self.cells.get_or_init(|| self.cells(windows, slots)) } else { slots }
    }

    /// The window of one of its rows.
    pub(super) fn window(&self, row: usize) -> usize {
        match &self.window_of {
            WindowOf::One(window) => *window,
            WindowOf::Each { of, .. } => of.get(row).copied().unwrap_or_default(),
        }
    }

    /// Its rows in some windows.
    pub(super) fn rows_in(&self, windows: &[usize]) -> Bits {
        let mut rows = self.rows.clone();
        match &self.window_of {
            WindowOf::One(window) if windows.contains(window) => {}
            WindowOf::One(_) => return Bits::none(rows.len()),
            WindowOf::Each { of, windows: all } => {
                if windows.len() < *all {
                    rows.keep(&Bits::of_values(of, |window| windows.contains(&window)));
                }
            }
        }
        rows
    }
}

impl Placing {
    pub(super) fn of(population: &Population, windows: &[CountedWindow]) -> Placing {
        Placing { by: population.placement, windows: windows.iter().map(|window| window.bounds).collect() }
    }

    /// Places the rows that count, but for those that are left to the reference anyhow.
    pub(super) fn place(&self, columns: &Columns, counted: &Bits, unusual: &Bits) -> Placed {
        let rows = columns.rows();
        let mut usual = counted.clone();
        usual.remove(unusual);
        let (mut layers, mut unplaced) = match self.by {
            Placement::Register => {
                let all = |window| Layer::new(usual.clone(), WindowOf::One(window));
                ((0..self.windows.len()).map(all).collect(), Bits::none(rows))
            }
            Placement::CountedBy(field) => {
                let (filled, unreadable) = filling(columns, field);
                usual.remove(&unreadable);
                match self.layers_by(columns, field, &filled) {
                    Some(layers) => (layers, filled.inverted()),
                    None => return Placed { layers: Vec::new(), unplaced: Bits::none(rows), left: counted.clone() },
                }
            }
            Placement::Lasting { from, to } => {
                let (filled, unreadable) = filling(columns, from);
                usual.remove(&unreadable);
                usual.remove(&filling(columns, to).1);
                match self.layers_between(columns, from, to) {
                    Some(layers) => (layers, filled.inverted()),
                    None => return Placed { layers: Vec::new(), unplaced: Bits::none(rows), left: counted.clone() },
                }
            }
        };
        for layer in &mut layers {
            layer.rows.keep(&usual);
        }
        unplaced.keep(&usual);
        let mut left = counted.clone();
        left.remove(&usual);
        Placed { layers, unplaced, left }
    }

    /// The rows whose time lies in some window, and which; `None` if days and moments are mixed.
    fn layers_by(&self, columns: &Columns, field: FieldId, filled: &Bits) -> Option<Vec<Layer>> {
        let View { values, .. } = View::of_field(columns, field)?;
        if matches!(values, Values::Nothing) {
            return Some(vec![Layer::new(Bits::none(columns.rows()), WindowOf::One(0))]);
        }
        let overlap = |pair: &[Option<WindowBounds>]| {
            let [Some(one), Some(next)] = pair else { return true };
            next.window.from < one.window.until
        };
        if self.windows.len() == 1 || self.windows.windows(2).any(overlap) {
            return self.layers_of_each(&values, filled);
        }
        let bounds: Vec<WindowBounds> = self.windows.iter().copied().collect::<Option<_>>()?;
        Self::layer_apart(&values, &bounds, filled).map(|layer| vec![layer])
    }

    /// A layer for each window: windows that overlap have rows in common.
    fn layers_of_each(&self, values: &Values<'_>, filled: &Bits) -> Option<Vec<Layer>> {
        let layer = |(index, window): (usize, &Option<WindowBounds>)| {
            let mut rows = match window {
                Some(bounds) => within(values, bounds)?,
                None => filled.clone(),
            };
            rows.keep(filled);
            Some(Layer::new(rows, WindowOf::One(index)))
        };
        self.windows.iter().enumerate().map(layer).collect()
    }

    /// One layer of windows that do not overlap.
    fn layer_apart(values: &Values<'_>, bounds: &[WindowBounds], filled: &Bits) -> Option<Layer> {
        let rows = filled.len();
        let mut window_of = vec![usize::MAX; rows];
        let mut inside = Bits::none(rows);
        let mut place = |row: usize, window: usize, holds: bool| {
            if let Some(slot) = window_of.get_mut(row).filter(|_| holds) {
                *slot = window;
                inside.insert(row);
            }
        };
        let (Some(first), Some(last)) = (bounds.first(), bounds.last()) else {
            return Some(Layer::new(inside, WindowOf::One(0)));
        };
        match values {
            Values::Moments(moments) => {
                // Most rows lie in none of the windows.
                let mut near = Bits::of_values(moments, |moment| first.start.0 <= moment && moment < last.end.0);
                near.keep(filled);
                near.rows().for_each(|row| {
                    let Some(moment) = moments.get(row).copied() else { return };
                    let window = bounds.partition_point(|bounds| bounds.end.0 <= moment);
                    place(row, window, bounds.get(window).is_some_and(|bounds| bounds.start.0 <= moment));
                });
            }
            Values::Days(days) => {
                let edge =
                    |bounds: &WindowBounds| Some((unix_day(bounds.window.from)?, unix_day(bounds.window.until)?));
                let edges: Vec<(i32, i32)> = bounds.iter().map(edge).collect::<Option<_>>()?;
                filled.rows().for_each(|row| {
                    let Some(day) = days.get(row).copied() else { return };
                    let window = edges.partition_point(|(_, until)| *until <= day);
                    place(row, window, edges.get(window).is_some_and(|(from, _)| *from <= day));
                });
            }
            _ => return None,
        }
        Some(Layer::new(inside, WindowOf::Each { of: window_of, windows: bounds.len() }))
    }

    /// For each window the rows that overlap it: both their ends belong to them, and without an end they have not ended.
    fn layers_between(&self, columns: &Columns, from: FieldId, to: FieldId) -> Option<Vec<Layer>> {
        let (from, to) = (View::of_field(columns, from)?, View::of_field(columns, to)?);
        let layer = |(index, window): (usize, &Option<WindowBounds>)| {
            let mut rows = from.filled.clone();
            if let Some(bounds) = window {
                rows = before(&from, bounds.end.0, unix_day(bounds.window.until)?)?;
                rows.remove(&before(&to, bounds.start.0, unix_day(bounds.window.from)?)?);
                if bounds.is_empty() {
                    rows = Bits::none(rows.len());
                }
            }
            Some(Layer::new(rows, WindowOf::One(index)))
        };
        self.windows.iter().enumerate().map(layer).collect()
    }
}

/// The rows that have a value before a moment, or before a day; `None` if the values are neither days nor moments.
fn before(view: &View<'_>, moment: i64, day: i32) -> Option<Bits> {
    let mut before = match &view.values {
        Values::Moments(moments) => Bits::of_values(moments, |other| other < moment),
        Values::Days(days) => Bits::of_values(days, |other| other < day),
        Values::Nothing => view.filled.clone(),
        _ => return None,
    };
    before.keep(&view.filled);
    Some(before)
}
