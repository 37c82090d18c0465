//! Records at the edges of windows: the days on which a mistake in the window would change the result.

use jiff::civil::Date;
use tieuchi_model::indicator::Population;
use tieuchi_model::schema::Placement;

use super::{At, Observation, Watch};
use crate::plan::CountedWindow;
use crate::record::Record;

/// The position of a record at the edge of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edge {
    /// On the first or the last day of a window.
    Inside,
    /// On the day before a window or after it, and in no other.
    Outside,
    /// On the last day before a window is cut short.
    BeforeCut,
    /// On the first day that the cut leaves out.
    AfterCut,
}

impl Watch<'_, '_, '_, '_> {
    pub(super) fn edges(&mut self, population: &Population, windows: &[CountedWindow], record: Record<'_>) {
        let Some(spec) = population.window else { return };
        let Some((first, last)) = self.days(population.placement, record) else { return };
        let windows = || windows.iter().filter_map(|window| window.bounds).map(|bounds| bounds.window);
        let begins = |day: Date| first == day;
        let ends = |day: Option<Date>| day.is_some() && last == day;
        let is_inside = windows().any(|window| first < window.until && last.is_none_or(|last| last >= window.from));
        for window in windows().filter(|window| window.from < window.until) {
            let inside = begins(window.last()) || ends(Some(window.from));
            let after = begins(window.until);
            let before = ends(window.from.yesterday().ok());
            let edges = match spec.cut {
                Some(_) => [(begins(window.last()), Edge::BeforeCut), (after && !is_inside, Edge::AfterCut)],
                None => [(inside, Edge::Inside), ((before || after) && !is_inside, Edge::Outside)],
            };
            let at = At::only(population.span);
            self.seen.extend(edges.into_iter().filter(|(is, _)| *is).map(|(_, edge)| (at, Observation::Edge(edge))));
        }
    }

    /// The first and the last day of a record.
    fn days(&self, placement: Placement, record: Record<'_>) -> Option<(Date, Option<Date>)> {
        let day =
            |field| record.columns.when(field, record.row_in_batch).map(|when| self.evaluator.zone().day(when)).value();
        match placement {
            Placement::Register => None,
            Placement::CountedBy(field) => Some((day(field)?, day(field))),
            Placement::Lasting { from, to } => Some((day(from)?, day(to))),
        }
    }
}
