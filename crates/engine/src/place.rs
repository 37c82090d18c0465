//! In which windows a record lies.

use std::ops::Range;

use tieuchi_model::indicator::Population;
use tieuchi_model::schema::Placement;
use tieuchi_model::time::When;

use crate::intake::Columns;
use crate::plan::CountedWindow;

/// In which windows a record lies.
#[derive(Debug)]
pub(crate) enum Placed {
    /// The field that would place it is empty.
    Nowhere,
    /// In these, by their position (one after the other; those that do not hold it after all are left out).
    In(Vec<usize>),
}

/// Places a record. The windows are in order of time and do not overlap, unless there is only one.
pub(crate) fn placed_in(population: &Population, windows: &[CountedWindow], columns: &Columns, row: usize) -> Placed {
    match population.placement {
        Placement::Register => Placed::In((0..windows.len()).collect()),
        Placement::CountedBy(field) => match columns.when(field, row) {
            None => Placed::Nowhere,
            Some(when) => Placed::In(holding(windows, when)),
        },
        Placement::Lasting { from, to } => match columns.when(from, row) {
            None => Placed::Nowhere,
            Some(start) => {
                let end = columns.when(to, row);
                let overlaps = |window: &CountedWindow| window.bounds.is_none_or(|bounds| bounds.overlaps(start, end));
                Placed::In(
                    windows.iter().enumerate().filter(|(_, window)| overlaps(window)).map(|(place, _)| place).collect(),
                )
            }
        },
    }
}

fn holding(windows: &[CountedWindow], when: When) -> Vec<usize> {
    let ahead = |window: &CountedWindow| {
        window.bounds.is_some_and(|bounds| match when {
            When::Day(day) => bounds.window.until <= day,
            When::Moment(moment) => bounds.end <= moment,
        })
    };
    // Windows that are cut short may leave gaps, so the first that has not ended need not hold it.
    let first = windows.partition_point(ahead);
    let candidates: Range<usize> = first..windows.len().min(first + 1);
    candidates
        .filter(|place| windows.get(*place).is_some_and(|window| window.bounds.is_none_or(|bounds| bounds.holds(when))))
        .collect()
}
