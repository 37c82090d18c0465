//! The working hours of each day, which may differ by the day of the week, and how much working time there is up to a day.
//!
//! Time is counted as days are in `count`: by arithmetic on whole weeks, corrected by the exceptions.

use jiff::civil::{Date, Time, Weekday};

use super::count::{MONDAY, Shifts, Stop, later, shift_until};
use super::{Calendar, Direction, ExceptionKind};
use crate::time::days_between;

/// The hours of one day: in order, without overlaps, each with its end after its beginning.
pub(super) type DayHours = Vec<(Time, Time)>;

/// The hours that a calendar states.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hours {
    /// Those of a day of the week that has none of its own.
    pub(super) usual: DayHours,
    /// By the day of the week, Monday first.
    pub(super) of_weekday: [Option<DayHours>; 7],
}

impl Hours {
    /// Whether no day of the week has hours of its own.
    pub(super) fn are_alike(&self) -> bool {
        self.of_weekday.iter().all(Option::is_none)
    }

    pub(super) fn of(&self, weekday: Weekday) -> &[(Time, Time)] {
        self.of_weekday.get(place(weekday)).and_then(Option::as_ref).unwrap_or(&self.usual)
    }
}

/// Puts hours in order; those that overlap or touch become one, and a pair whose end is not after its beginning is left out.
pub(super) fn in_order(mut hours: DayHours) -> DayHours {
    hours.retain(|(from, to)| from < to);
    hours.sort_unstable();
    let mut joined: DayHours = Vec::with_capacity(hours.len());
    for (from, to) in hours {
        match joined.last_mut() {
            Some((_, end)) if from <= *end => *end = (*end).max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

/// How long hours are together.
pub(super) fn length_of(hours: &[(Time, Time)]) -> i64 {
    hours.iter().map(|(open, close)| micros_between(*open, *close)).sum()
}

pub(super) fn micros_between(from: Time, to: Time) -> i64 {
    i64::try_from(to.duration_since(from).as_micros()).unwrap_or(0)
}

/// The place of a day in the week, from Monday on.
pub(super) fn place(weekday: Weekday) -> usize {
    usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0)
}

impl Calendar {
    /// The hours of a day, if it is worked. A day that is worked in exchange has those of the day off.
    pub(super) fn hours_on(&self, day: Date) -> &[(Time, Time)] {
        let like = match self.exceptions.get(&day).map(|exception| exception.kind) {
            Some(ExceptionKind::Worked { instead_of }) => instead_of,
            _ => day,
        };
        self.hours.of(like.weekday())
    }

    /// The first day after a day, or the last one before it, with which so much working time is over, and how much of it is left at the
    /// beginning of that day (or at its end).
    pub(super) fn day_of_time(&self, day: Date, micros: i64, direction: Direction) -> Result<(Date, i64), Stop> {
        let wanted = micros.max(1);
        let (next, limit) = match direction {
            Direction::Forward => (day.tomorrow(), self.decided.1),
            Direction::Back => (day.yesterday(), self.decided.0),
        };
        let next = next.map_err(|_| Stop::Beyond)?;
        if !self.knows(next) {
            return Err(time_not_known(next, direction));
        }
        let passed = |to: Date| match direction {
            Direction::Forward => self.time_until(to) - self.time_until(day),
            // What is worked on `day` itself is not counted.
            Direction::Back => self.time_until(next) - self.time_until(to) + self.time_on(to),
        };
        if passed(limit) < wanted {
            let unknown = match direction {
                Direction::Forward => limit.tomorrow(),
                Direction::Back => limit.yesterday(),
            };
            return Err(unknown.map_or(Stop::Beyond, |unknown| time_not_known(unknown, direction)));
        }
        let (mut low, mut high) = (0, days_between(next.min(limit), next.max(limit)));
        let at = |days: i64| later(next, if direction == Direction::Forward { days } else { -days });
        while low < high {
            let middle = low.midpoint(high);
            if passed(at(middle)?) < wanted { low = middle + 1 } else { high = middle }
        }
        let found = at(low)?;
        Ok((found, micros - (passed(found) - self.time_on(found))))
    }

    /// How much is worked on a decided day.
    fn time_on(&self, day: Date) -> i64 {
        if self.is_working(day) == Some(true) { length_of(self.hours_on(day)) } else { 0 }
    }

    /// How much is worked up to and with a decided day, from a Monday long ago on.
    fn time_until(&self, day: Date) -> i64 {
        let days = days_between(MONDAY, day) + 1;
        let whole_weeks = days.div_euclid(7).saturating_mul(self.time_of_week(7));
        let shifts = self.time_shifts.get_or_init(|| self.make_time_shifts());
        whole_weeks + self.time_of_week(days.rem_euclid(7)) + shift_until(shifts, day)
    }

    /// How much is worked in the first days of a week.
    fn time_of_week(&self, days: i64) -> i64 {
        let days = usize::try_from(days).unwrap_or(0);
        let weekdays = std::iter::successors(Some(Weekday::Monday), |day| Some(day.next())).take(days);
        weekdays.map(|weekday| self.time_of_weekday(weekday)).sum()
    }

    fn time_of_weekday(&self, weekday: Weekday) -> i64 {
        let worked = self.week.get(place(weekday)).copied().unwrap_or(false);
        if worked { length_of(self.hours.of(weekday)) } else { 0 }
    }

    /// How the exceptions shift the time that is worked.
    fn make_time_shifts(&self) -> Shifts {
        let each = self.exceptions.iter().map(|(day, exception)| {
            let usually = self.time_of_weekday(day.weekday());
            match exception.kind {
                ExceptionKind::Off { .. } => (*day, -usually),
                ExceptionKind::Worked { .. } => (*day, length_of(self.hours_on(*day)) - usually),
            }
        });
        super::count::summed(each.collect())
    }
}

/// The time reaches a day that is not known: it ends there at the earliest, or back from there.
fn time_not_known(unknown: Date, direction: Direction) -> Stop {
    let year = unknown.year();
    match direction {
        Direction::Forward => Stop::NotKnown { year, earliest: unknown, latest: None },
        Direction::Back => Stop::NotKnown { year, earliest: Date::MIN, latest: Some(unknown) },
    }
}
