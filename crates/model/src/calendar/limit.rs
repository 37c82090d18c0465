//! Where a limit ends: a length from a moment or day on, or back from one, by the calendar and in a zone.
//!
//! The three kinds of length are not converted into each other. Nothing here knows records or rules.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Span, Timestamp};

use super::count::{Stop, later};
use super::hours::{length_of, micros_between};
use super::{Calendar, Direction};
use crate::time::{Length, Moment, When, Zone};

/// Where a limit ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// With this day, to its end.
    Day(Date),
    /// At this moment, which is still in time.
    Moment(Moment),
    /// That depends on a year that is not decided.
    NotKnown {
        /// The first such year that the limit reaches.
        year: i16,
        /// The limit cannot be before this day. In a limit from a start, every day that is not known counts as worked; in a
        /// limit that is counted back from a day, none of them does.
        earliest: Date,
        /// The limit cannot be after this day: known only if it is counted back, because a number of working days takes at
        /// least as many days.
        latest: Option<Date>,
    },
    /// After the last date there is.
    Beyond,
    /// There is no limit: hours from a whole day, or working hours of a calendar that states no working hours.
    Undefined,
}

impl Calendar {
    /// Where a limit that begins with `start` ends: the last day or moment that is still in time.
    ///
    /// Days, months and working days end with a day; the day of the start is not counted, and a start at or after the
    /// calendar's cut-off counts as of its next working day. A month without that day ends on its last. Hours end at a
    /// moment; working hours from a start outside them count from the next opening, and a limit that falls on a closing
    /// is that moment. `rolled` moves an end on a day that is not a working day to the end of the next working day.
    ///
    /// ```
    /// use jiff::civil::{date, time};
    /// use tieuchi_model::calendar::{Calendar, Reach};
    /// use tieuchi_model::time::{Length, When, Zone};
    ///
    /// let (vietnam, zone) = (Calendar::vietnam(), Zone::named("Asia/Ho_Chi_Minh").unwrap());
    /// let received = When::Moment(zone.at(date(2026, 4, 24), time(9, 30, 0, 0)));
    /// let limit = |length, rolled| vietnam.limit(&zone, received, length, rolled);
    /// assert_eq!(limit(Length::Days(7), false), Reach::Day(date(2026, 5, 1)));
    /// assert_eq!(limit(Length::Days(7), true), Reach::Day(date(2026, 5, 4)));
    /// assert_eq!(limit(Length::WorkingDays(3), false), Reach::Day(date(2026, 5, 4)));
    /// ```
    #[must_use]
    pub fn limit(&self, zone: &Zone, start: When, length: Length, rolled: bool) -> Reach {
        let end = match length {
            Length::Elapsed(micros) => elapsed(start, Some(micros)),
            Length::WorkingTime(micros) => self.working_time(zone, start, micros, Direction::Forward),
            _ => match self.counts_as_of(zone, start) {
                Ok(day) => self.in_days(day, length, Direction::Forward),
                Err(Stop::NotKnown { year, earliest, .. }) => {
                    not_known(year, zone, self.in_days(earliest, length, Direction::Forward), None)
                }
                Err(Stop::Beyond) => Reach::Beyond,
            },
        };
        if rolled { self.rolled(zone, end) } else { end }
    }

    /// The last day or moment that is at least so long before `of`: counted back by the same rules, without a cut-off. Working
    /// hours from outside them count back from the last closing. If it would be before the first date, it is the first date.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use tieuchi_model::calendar::{Calendar, Reach};
    /// use tieuchi_model::time::{Length, When, Zone};
    ///
    /// let effective = When::Day(date(2026, 3, 2));
    /// let last = Calendar::vietnam().ahead(&Zone::utc(), effective, Length::WorkingDays(5), false);
    /// assert_eq!(last, Reach::Day(date(2026, 2, 23)));
    /// ```
    #[must_use]
    pub fn ahead(&self, zone: &Zone, of: When, length: Length, rolled: bool) -> Reach {
        let end = match length {
            Length::Elapsed(micros) => elapsed(of, micros.checked_neg()),
            Length::WorkingTime(micros) => self.working_time(zone, of, micros, Direction::Back),
            _ => self.in_days(zone.day(of), length, Direction::Back),
        };
        match end {
            Reach::Beyond => Reach::Day(Date::MIN),
            end if rolled => self.rolled(zone, end),
            end => end,
        }
    }

    /// The day from which a start counts: its own, or the next working day if it is after the cut-off.
    fn counts_as_of(&self, zone: &Zone, start: When) -> Result<Date, Stop> {
        let day = zone.day(start);
        match (start, self.cut_off) {
            (When::Moment(moment), Some(cut_off)) if cut_off.moves(zone.time_of(moment)) => {
                self.working_day_after(day, 1)
            }
            _ => Ok(day),
        }
    }

    fn in_days(&self, day: Date, length: Length, direction: Direction) -> Reach {
        let signed = |count: i32| match direction {
            Direction::Forward => i64::from(count),
            Direction::Back => -i64::from(count),
        };
        let reached = match length {
            Length::Days(days) => later(day, signed(days)),
            Length::Months(months) => Span::new()
                .try_months(signed(months))
                .and_then(|months| day.checked_add(months))
                .map_err(|_| Stop::Beyond),
            Length::WorkingDays(days) => match signed(days) {
                back @ ..0 => self.working_day_before(day, -back),
                days => self.working_day_after(day, days),
            },
            Length::Elapsed(_) | Length::WorkingTime(_) => return Reach::Undefined,
        };
        reached.map_or_else(Reach::from, Reach::Day)
    }

    fn rolled(&self, zone: &Zone, end: Reach) -> Reach {
        let day = match end {
            Reach::Day(day) => day,
            Reach::Moment(moment) => zone.day_of(moment),
            // To what day it moves is not known either.
            Reach::NotKnown { year, earliest, .. } => return Reach::NotKnown { year, earliest, latest: None },
            Reach::Beyond | Reach::Undefined => return end,
        };
        match self.is_working(day) {
            Some(true) => end,
            Some(false) => self.working_day_after(day, 1).map_or_else(Reach::from, Reach::Day),
            None => Reach::NotKnown { year: day.year(), earliest: day, latest: None },
        }
    }

    /// Working hours go by the clock of each working day.
    fn working_time(&self, zone: &Zone, from: When, micros: i64, direction: Direction) -> Reach {
        let When::Moment(from) = from else { return Reach::Undefined };
        if !self.has_working_hours() {
            return Reach::Undefined;
        }
        let (day, at) = (zone.day_of(from), zone.time_of(from));
        let (direction, micros) = match (direction, micros) {
            (Direction::Forward, ..0) => (Direction::Back, micros.saturating_neg()),
            (Direction::Back, ..0) => (Direction::Forward, micros.saturating_neg()),
            _ => (direction, micros),
        };
        // The earliest limit, if it is not known whether the day is worked: with it forward, without it back.
        let counted = self.is_working(day).unwrap_or(direction == Direction::Forward);
        let first = if counted { self.in_hours(day, at, micros, direction) } else { Err(micros) };
        let reach = match first {
            Ok(time) => clock_time(zone, day, time),
            Err(left) => match self.day_after_time(day, left, direction) {
                Ok((landed, rest)) => {
                    let edge = if direction == Direction::Forward { Time::MIN } else { Time::MAX };
                    let time = self.in_hours(landed, edge, rest, direction);
                    time.map_or(Reach::Undefined, |time| clock_time(zone, landed, time))
                }
                Err(stop) => Reach::from(stop),
            },
        };
        match self.is_working(day) {
            Some(_) => reach,
            None => not_known(day.year(), zone, reach, (direction == Direction::Back).then_some(day)),
        }
    }

    /// The day, after another or before it, on which so much working time ends, and how much of it is left for that day.
    fn day_after_time(&self, day: Date, left: i64, direction: Direction) -> Result<(Date, i64), Stop> {
        if !self.hours.are_alike() {
            return self.day_of_time(day, left, direction);
        }
        let per_day = length_of(&self.hours.usual).max(1);
        let whole_days = (left - 1).max(0) / per_day;
        let landed = match direction {
            Direction::Forward => self.working_day_after(day, whole_days + 1),
            Direction::Back => self.working_day_before(day, whole_days + 1),
        };
        landed.map(|landed| (landed, left - whole_days * per_day))
    }

    /// The clock time at which so much working time of one day is over, from a clock time on or back from it; else what
    /// is left of it.
    fn in_hours(&self, day: Date, at: Time, micros: i64, direction: Direction) -> Result<Time, i64> {
        let (hours, mut left) = (self.hours_on(day), micros);
        let mut within = |open: Time, close: Time| {
            let length = micros_between(open, close);
            if length < 0 {
                return None;
            }
            if left > length {
                left -= length;
                return None;
            }
            let left = SignedDuration::from_micros(left);
            match direction {
                Direction::Forward => open.checked_add(left).ok(),
                Direction::Back => close.checked_sub(left).ok(),
            }
        };
        let found = match direction {
            Direction::Forward => hours.iter().find_map(|(open, close)| within(at.max(*open), *close)),
            Direction::Back => hours.iter().rev().find_map(|(open, close)| within(*open, at.min(*close))),
        };
        found.ok_or(left)
    }
}

impl From<Stop> for Reach {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::NotKnown { year, earliest, latest } => Reach::NotKnown { year, earliest, latest },
            Stop::Beyond => Reach::Beyond,
        }
    }
}

/// A limit that depends on a year that is not known, with the earliest and the latest day that it can be.
fn not_known(year: i16, zone: &Zone, earliest: Reach, latest: Option<Date>) -> Reach {
    match earliest {
        Reach::Day(earliest) | Reach::NotKnown { earliest, .. } => Reach::NotKnown { year, earliest, latest },
        Reach::Moment(moment) => Reach::NotKnown { year, earliest: zone.day_of(moment), latest },
        Reach::Beyond | Reach::Undefined => earliest,
    }
}

fn elapsed(from: When, micros: Option<i64>) -> Reach {
    let When::Moment(from) = from else {
        return Reach::Undefined;
    };
    micros.and_then(|micros| from.0.checked_add(micros)).map_or(Reach::Beyond, |reached| moment(Moment(reached)))
}

/// The limit at a clock time of a day.
fn clock_time(zone: &Zone, day: Date, time: Time) -> Reach {
    moment(zone.at(day, time))
}

/// A limit at a moment. The last clock times of the last day may be after every moment, those of the first before.
fn moment(reached: Moment) -> Reach {
    match Timestamp::from_microsecond(reached.0) {
        Ok(_) => Reach::Moment(reached),
        Err(_) => Reach::Beyond,
    }
}
