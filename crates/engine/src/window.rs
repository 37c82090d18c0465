//! Windows and days with the moments at which they begin and end, so that moments are placed without a calendar.

use jiff::civil::Date;
use tieuchi_model::outcome::Outcome;
use tieuchi_model::time::{Moment, When, Window, Zone};

use crate::content::Content;

/// A window with its first and last moments, so that moments are placed without a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WindowBounds {
    pub(crate) window: Window,
    pub(crate) start: Moment,
    pub(crate) end: Moment,
}

impl WindowBounds {
    pub(crate) fn of(window: Window, zone: &Zone) -> Self {
        WindowBounds { window, start: zone.start_of(window.from), end: zone.start_of(window.until) }
    }

    pub(crate) fn contains(&self, when: When) -> bool {
        match when {
            When::Day(day) => self.window.holds(day),
            When::Moment(moment) => self.start <= moment && moment < self.end,
        }
    }

    /// Whether it was cut short before it begins, and so has no days.
    pub(crate) fn is_empty(&self) -> bool {
        self.window.until <= self.window.from
    }

    /// Whether a span lies in it, in part or as a whole. Both ends belong to the span, so that a span without length lies in
    /// the window that contains it. Without an end it has not ended. What could not be read lies anywhere, an end not before
    /// the start.
    pub(crate) fn overlaps(&self, from: Content<When>, to: Content<When>) -> Outcome {
        let begins_in_time = match from {
            Content::Value(from) => Outcome::of(!self.is_over_before(from)),
            // It may also lie after the moment of judging, and then the span is unplaced.
            Content::Unreadable => Outcome::Missing,
            Content::Empty => Outcome::Failed,
        };
        let ends_late_enough = match (from, to) {
            (_, Content::Empty) => Outcome::Met,
            (_, Content::Value(to)) => Outcome::of(self.has_begun_by(to)),
            (Content::Value(from), Content::Unreadable) if self.has_begun_by(from) => Outcome::Met,
            (_, Content::Unreadable) => Outcome::Missing,
        };
        Outcome::all([Outcome::of(!self.is_empty()), begins_in_time, ends_late_enough])
    }

    pub(crate) fn is_over_before(&self, when: When) -> bool {
        match when {
            When::Day(day) => self.window.until <= day,
            When::Moment(moment) => self.end <= moment,
        }
    }

    fn has_begun_by(&self, when: When) -> bool {
        match when {
            When::Day(day) => self.window.from <= day,
            When::Moment(moment) => self.start <= moment,
        }
    }
}

/// The end of a milestone's day: what happens later has not happened for that milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Until {
    pub(crate) day: Date,
    end: Moment,
}

impl Until {
    pub(crate) fn end_of(day: Date, zone: &Zone) -> Self {
        Until { day, end: zone.end_of(day) }
    }

    /// The moment at which the day is over.
    pub(crate) const fn end(self) -> Moment {
        self.end
    }

    /// Whether the day has passed.
    pub(crate) fn is_over(self, as_of: Moment) -> bool {
        self.end <= as_of
    }

    /// Whether something that happens then still counts.
    pub(crate) fn contains(self, when: When) -> bool {
        match when {
            When::Day(day) => day <= self.day,
            When::Moment(moment) => moment < self.end,
        }
    }
}
