//! How many working days there are, and which day is the n-th: by arithmetic on whole weeks, corrected by the
//! exceptions, so that a limit of a million working days costs what one of five does.
//!
//! Every day has a rank: how many working days there are up to and with it. Only decided days have one.

use jiff::Span;
use jiff::civil::Date;

use super::{Calendar, ExceptionKind};
use crate::time::days_between;

/// How the exceptions shift the ranks: from each of these days on, by so much. In the order of the days.
pub(super) type Shifts = Vec<(Date, i64)>;

/// What prevents a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// It reaches a year that is not decided.
    NotKnown {
        /// The first such year.
        year: i16,
        /// The answer cannot be before this day.
        earliest: Date,
        /// The answer cannot be after this day; `None` if there is no such day.
        latest: Option<Date>,
    },
    /// It leaves the range of dates.
    Beyond,
}

impl Calendar {
    /// How many working days there are after one day, up to and with another; negative if the other is earlier.
    ///
    /// # Errors
    /// The first year among those days that is not decided.
    pub fn working_days(&self, after: Date, to: Date) -> Result<i64, i16> {
        if to < after {
            return self.working_days(to, after).map(|days| -days);
        }
        match after.tomorrow() {
            Ok(first) if first <= to && !self.knows(first) => Err(first.year()),
            Ok(first) if first <= to && !self.knows(to) => Err(self.first_unknown().unwrap_or(to).year()),
            _ => Ok(self.rank(to) - self.rank(after)),
        }
    }

    /// The n-th working day after a day; the day itself for 0.
    pub(super) fn working_day_after(&self, day: Date, n: i64) -> Result<Date, Stop> {
        if n <= 0 {
            return Ok(day);
        }
        let first = day.tomorrow().map_err(|_| Stop::Beyond)?;
        if !self.knows(first) {
            return Err(Stop::NotKnown { year: first.year(), earliest: self.earliest_after(day, n)?, latest: None });
        }
        let rank = self.rank(day).checked_add(n).ok_or(Stop::Beyond)?;
        match self.day_of_rank(rank, first, self.decided.1) {
            Some(found) => Ok(found),
            None => match self.first_unknown() {
                Some(unknown) => {
                    let earliest = self.earliest_after(day, n)?;
                    Err(Stop::NotKnown { year: unknown.year(), earliest, latest: None })
                }
                None => Err(Stop::Beyond),
            },
        }
    }

    /// The n-th working day before a day; the day itself for 0.
    pub(super) fn working_day_before(&self, day: Date, n: i64) -> Result<Date, Stop> {
        if n <= 0 {
            return Ok(day);
        }
        let last = day.yesterday().map_err(|_| Stop::Beyond)?;
        let known_to = last.min(self.decided.1);
        let rank = self.rank(known_to).checked_sub(n).and_then(|rank| rank.checked_add(1)).ok_or(Stop::Beyond)?;
        // As far back as it can be: no day that is not known is worked.
        let furthest = if rank < self.first_rank() { None } else { self.day_of_rank(rank, self.decided.0, known_to) };
        let not_known = |unknown: Date| Stop::NotKnown {
            year: unknown.year(),
            earliest: furthest.unwrap_or(Date::MIN),
            latest: self.latest_before(day, n),
        };
        if !self.knows(last) {
            return Err(not_known(last));
        }
        furthest.ok_or_else(|| self.decided.0.yesterday().map_or(Stop::Beyond, not_known))
    }

    /// The first day that the n-th working day after a day can be: every day that is not known may be worked, for an
    /// exchange can make a working day even of a Saturday.
    fn earliest_after(&self, day: Date, n: i64) -> Result<Date, Stop> {
        let (from, to) = self.decided;
        let unknown_before = days_between(day, from) - 1;
        if from > to || day >= to || n <= unknown_before {
            return later(day, n);
        }
        let (start, left) = match from.yesterday() {
            Ok(eve) if day < eve => (eve, n - unknown_before),
            _ => (day, n),
        };
        let known = self.rank(to) - self.rank(start);
        if left > known {
            return later(to, left - known);
        }
        self.day_of_rank(self.rank(start).saturating_add(left), from, to).ok_or(Stop::Beyond)
    }

    /// The last day that the n-th working day before a day can be: as [`Self::earliest_after`], every day that is not
    /// known may be worked. `None` if that is before the first date.
    fn latest_before(&self, day: Date, n: i64) -> Option<Date> {
        let (from, to) = self.decided;
        let unknown_after = days_between(to, day) - 1;
        if from > to || day <= from || n <= unknown_after {
            return later(day, -n).ok();
        }
        let (last, left) = if unknown_after > 0 { (to, n - unknown_after) } else { (day.yesterday().ok()?, n) };
        let known = self.rank(last) + 1 - self.first_rank();
        if left > known {
            return later(from, known - left).ok();
        }
        self.day_of_rank(self.rank(last) - left + 1, from, last)
    }

    /// The first day after the decided ones.
    fn first_unknown(&self) -> Option<Date> {
        self.decided.1.tomorrow().ok()
    }

    /// The rank of the first decided working day.
    fn first_rank(&self) -> i64 {
        let first = self.decided.0;
        self.rank(first) + i64::from(self.is_working(first) != Some(true))
    }

    /// The first day of that rank between two days.
    fn day_of_rank(&self, rank: i64, from: Date, to: Date) -> Option<Date> {
        if from > to || self.rank(to) < rank {
            return None;
        }
        // The first day of that rank is at `low` or later and at `high` or earlier, in days after `from`: no day adds more than one.
        let last = days_between(from, to);
        let mut low = (rank - self.rank(from)).clamp(0, last);
        let (mut high, mut step) = (low, 4);
        while high < last && self.rank(later(from, high).ok()?) < rank {
            low = high + 1;
            high = high.saturating_add(step).min(last);
            step = step.saturating_mul(2);
        }
        while low < high {
            let middle = low.midpoint(high);
            if self.rank(later(from, middle).ok()?) < rank { low = middle + 1 } else { high = middle }
        }
        later(from, low).ok()
    }

    /// How many working days there are up to and with a day, from a Monday long ago on.
    fn rank(&self, day: Date) -> i64 {
        let days = days_between(MONDAY, day) + 1;
        let weekly = |days: i64| i64::try_from(self.week_until(days)).unwrap_or(0);
        let whole_weeks = days.div_euclid(7) * weekly(7);
        whole_weeks + weekly(days.rem_euclid(7)) + self.shift(day)
    }

    /// How many of the first days of a week are worked.
    fn week_until(&self, days: i64) -> usize {
        let days = usize::try_from(days).unwrap_or(0);
        self.week.iter().take(days).filter(|worked| **worked).count()
    }

    fn shift(&self, day: Date) -> i64 {
        shift_until(self.shifts.get_or_init(|| self.shifts()), day)
    }

    fn shifts(&self) -> Shifts {
        let each = self.exceptions.iter().map(|(day, exception)| {
            let usually = i64::from(self.is_worked_weekly(*day));
            match exception.kind {
                ExceptionKind::Off { .. } => (*day, -usually),
                ExceptionKind::Worked { .. } => (*day, 1 - usually),
            }
        });
        summed(each.collect())
    }
}

/// The shift of each day as the sum up to it.
pub(super) fn summed(mut shifts: Shifts) -> Shifts {
    shifts.sort_unstable();
    let mut shift = 0;
    for (_, of_day) in &mut shifts {
        shift += *of_day;
        *of_day = shift;
    }
    shifts
}

/// The shift up to and with a day.
pub(super) fn shift_until(shifts: &Shifts, day: Date) -> i64 {
    let until = shifts.partition_point(|(from, _)| *from <= day);
    until.checked_sub(1).and_then(|place| shifts.get(place)).map_or(0, |(_, shift)| *shift)
}

/// A Monday.
pub(super) const MONDAY: Date = jiff::civil::date(1970, 1, 5);

/// The day that many days later. A span of days can reach from the first date to the last; a duration in hours cannot.
pub(super) fn later(day: Date, days: i64) -> Result<Date, Stop> {
    let days = Span::new().try_days(days).map_err(|_| Stop::Beyond)?;
    day.checked_add(days).map_err(|_| Stop::Beyond)
}
