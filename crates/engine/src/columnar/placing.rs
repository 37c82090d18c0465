//! In which window each row of a batch lies.

use tieuchi_model::schema::{FieldId, Placement};

use super::atom::{filling, within};
use crate::bits::Bits;
use crate::columns::{Columns, FieldValues, Whens, unix_day};
use crate::plan::Counting;
use crate::window::WindowBounds;

/// How the rows of some countings are placed: by what, and in which windows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Placing {
    by: By,
    /// The windows in the order of time; `None` for one without bounds.
    windows: Vec<Option<WindowBounds>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Everything,
    Field(FieldId),
    /// The reference places them.
    Reference,
}

/// Where the rows of a batch lie.
#[derive(Debug)]
pub(super) struct Placed {
    /// The rows that certainly lie in a window.
    pub(super) within: Bits,
    /// The window of each of these; `None` if there is only one.
    pub(super) window_of: Option<Vec<usize>>,
    /// The rows that have no place in time.
    pub(super) unplaced: Bits,
    /// The rows that are left to the reference.
    pub(super) left: Bits,
}

impl Placed {
    /// The window of a row that lies in one.
    pub(super) fn window(&self, row: usize) -> usize {
        self.window_of.as_ref().and_then(|window_of| window_of.get(row)).copied().unwrap_or_default()
    }
}

impl Placing {
    pub(super) fn of(counting: &Counting<'_>) -> Placing {
        let windows: Vec<Option<WindowBounds>> = counting.windows.iter().map(|window| window.bounds).collect();
        let by = match counting.population.placement {
            Placement::CountedBy(field) => By::Field(field),
            Placement::Register if windows.len() == 1 => By::Everything,
            Placement::Register | Placement::Lasting { .. } => By::Reference,
        };
        Placing { by, windows }
    }

    /// Whether each record is placed by itself.
    pub(super) fn is_by_record(&self) -> bool {
        self.by == By::Reference
    }

    /// Places the rows that count, but for those that are left to the reference anyhow.
    pub(super) fn place(&self, columns: &Columns, counted: &Bits, unusual: &Bits) -> Placed {
        let rows = columns.rows();
        let nowhere =
            || Placed { within: Bits::none(rows), window_of: None, unplaced: Bits::none(rows), left: counted.clone() };
        let mut usual = counted.clone();
        usual.remove(unusual);
        let mut placed = match self.by {
            By::Reference => return nowhere(),
            By::Everything => Placed { within: usual.clone(), ..nowhere() },
            By::Field(field) => {
                let (filled, unreadable) = filling(columns, field);
                usual.remove(&unreadable);
                let Some((within, window_of)) = self.windows_of(columns, field, &filled) else { return nowhere() };
                let unplaced = filled.inverted();
                Placed { within, window_of, unplaced, ..nowhere() }
            }
        };
        placed.within.keep(&usual);
        placed.unplaced.keep(&usual);
        placed.left.remove(&usual);
        placed
    }

    /// The rows in some window, and which; `None` if days and moments are mixed.
    fn windows_of(&self, columns: &Columns, field: FieldId, filled: &Bits) -> Option<(Bits, Option<Vec<usize>>)> {
        let rows = columns.rows();
        let Some(column) = columns.field(field) else { return Some((Bits::none(rows), None)) };
        if let [window] = self.windows.as_slice() {
            let mut rows = match window {
                Some(bounds) => within(column, bounds)?,
                None => filled.clone(),
            };
            rows.keep(filled);
            return Some((rows, None));
        }
        let bounds: Option<Vec<WindowBounds>> = self.windows.iter().copied().collect();
        let bounds = bounds?;
        let FieldValues::Whens(whens) = &column.values else { return None };
        let mut window_of = vec![usize::MAX; rows];
        let mut inside = Bits::none(rows);
        let mut place = |row: usize, window: usize, holds: bool| {
            if let Some(slot) = window_of.get_mut(row).filter(|_| holds) {
                *slot = window;
                inside.insert(row);
            }
        };
        // Most rows lie in none of the windows.
        let (Some(first), Some(last)) = (bounds.first(), bounds.last()) else { return Some((inside, None)) };
        match whens {
            Whens::Moments(moments) => {
                let mut near = Bits::of_values(moments, |moment| first.start.0 <= moment && moment < last.end.0);
                near.keep(filled);
                near.rows().for_each(|row| {
                    let Some(moment) = moments.get(row).copied() else { return };
                    let window = bounds.partition_point(|bounds| bounds.end.0 <= moment);
                    place(row, window, bounds.get(window).is_some_and(|bounds| bounds.start.0 <= moment));
                });
            }
            Whens::Days(days) => {
                let edge =
                    |bounds: &WindowBounds| Some((unix_day(bounds.window.from)?, unix_day(bounds.window.until)?));
                let edges: Vec<(i32, i32)> = bounds.iter().map(edge).collect::<Option<_>>()?;
                filled.rows().for_each(|row| {
                    let Some(day) = days.get(row).copied() else { return };
                    let window = edges.partition_point(|(_, until)| *until <= day);
                    place(row, window, edges.get(window).is_some_and(|(from, _)| *from <= day));
                });
            }
            Whens::Mixed(_) => return None,
        }
        Some((inside, Some(window_of)))
    }
}
