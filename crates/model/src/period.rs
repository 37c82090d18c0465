//! Periods by their labels, the windows of a cadence in them, and the same periods and windows in an earlier year.
//!
//! Labels move by label, ranges by the calendar. Nothing here knows which records are in a window, or whether it has ended.

mod windows;
mod written;

use std::ops::RangeInclusive;

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};

pub use windows::{cut, window_of, windows, windows_cut};

use crate::iso::{Rest, Written};
use crate::time::{Cadence, MonthDay, Period, When, Window, Zone};

/// The years of the periods that can be evaluated: the year before and the year after are years of the calendar too.
pub const YEARS: RangeInclusive<i16> = 2..=9998;

impl Period {
    /// Whether it begins and ends in years whose periods can be evaluated.
    #[must_use]
    pub fn is_within_reach(self) -> bool {
        let first = match self {
            Period::Range(from, _) => from.year(),
            other => other.year(),
        };
        YEARS.contains(&first) && YEARS.contains(&self.year())
    }

    /// The period with this label.
    ///
    /// ```
    /// use tieuchi_model::time::Period;
    /// assert_eq!(Period::parse("2026-Q2"), Some(Period::Quarter(2026, 2)));
    /// assert_eq!(Period::parse("2025-W53"), None, "2025 has 52 weeks");
    /// let range = Period::parse("2026-04-01..2026-06-30").unwrap();
    /// assert_eq!(range.label(), "2026-04-01..2026-06-30");
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Period> {
        if let Some((from, to)) = text.split_once("..") {
            let (from, to) = (whole_day(from)?, whole_day(to)?);
            return (from <= to).then_some(Period::Range(from, to));
        }
        let mut rest = Rest(text);
        let year = i16::try_from(rest.digits(4).ok()?).ok()?;
        if rest.is_over() {
            return Some(Period::Year(year));
        }
        rest.one_of("-").ok()?;
        let kind = rest.one_of("HQW");
        let number = u8::try_from(rest.digits(if matches!(kind, Ok('H' | 'Q')) { 1 } else { 2 }).ok()?).ok()?;
        let period = match kind {
            Ok('H') if (1..=2).contains(&number) => Period::HalfYear(year, number),
            Ok('Q') if (1..=4).contains(&number) => Period::Quarter(year, number),
            Ok('W') if week(year, number).is_some() => Period::Week(year, number),
            Err(_) if (1..=12).contains(&number) => Period::Month(year, number),
            _ => return None,
        };
        rest.is_over().then_some(period)
    }

    /// The period that a person writes: its label, or in words as a report writes them, in Vietnamese or English. `9 tháng năm 2026`
    /// are nine months from 1 January.
    ///
    /// ```
    /// use tieuchi_model::time::Period;
    /// let read = |text| Period::read(text).map(Period::label);
    /// assert_eq!(read("quý II/2026").as_deref(), Some("2026-Q2"));
    /// assert_eq!(read("6 tháng đầu năm 2026").as_deref(), Some("2026-H1"));
    /// assert_eq!(read("từ ngày 01/4/2026 đến ngày 30/6/2026").as_deref(), Some("2026-04-01..2026-06-30"));
    /// assert_eq!(read("6 tháng đầu năm"), None, "no year is guessed");
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Period> {
        Period::parse(text.trim()).or_else(|| written::period(text))
    }

    /// So many months from the beginning of a rule set's year: what has a label of its own (3, 6 or 12 months), or a range of days. `None`
    /// if a year has no such part.
    ///
    /// ```
    /// use tieuchi_model::time::{MonthDay, Period};
    /// let january = MonthDay::Day { month: 1, day: 1 };
    /// let first = |months| Period::first_months(2026, months, january).map(Period::label);
    /// assert_eq!(first(9).as_deref(), Some("2026-01-01..2026-09-30"));
    /// assert_eq!(first(3).as_deref(), Some("2026-Q1"));
    /// assert_eq!(first(13), None);
    /// ```
    #[must_use]
    pub fn first_months(year: i16, months: u8, year_begins: MonthDay) -> Option<Period> {
        Some(match months {
            3 => Period::Quarter(year, 1),
            6 => Period::HalfYear(year, 1),
            12 => Period::Year(year),
            1..=11 => {
                let first = part_of_year(year, year_begins, 12, 1)?.from;
                let last = part_of_year(year, year_begins, 12, months)?.last();
                Period::Range(first, last)
            }
            _ => return None,
        })
    }

    /// Its label, as [`Period::parse`] reads it.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Period::Year(year) => format!("{year:04}"),
            Period::HalfYear(year, half) => format!("{year:04}-H{half}"),
            Period::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Period::Month(year, month) => format!("{year:04}-{month:02}"),
            Period::Week(year, week) => format!("{year:04}-W{week:02}"),
            Period::Range(from, to) => format!("{from}..{to}"),
        }
    }

    /// Its days. `year_begins` moves years, halves and quarters: with 15 November, 2026 is 2025-11-15 to 2026-11-14.
    ///
    /// `None` if there is no such week, or the days leave the range of dates.
    #[must_use]
    pub fn window(self, year_begins: MonthDay) -> Option<Window> {
        match self {
            Period::Year(year) => part_of_year(year, year_begins, 1, 1),
            Period::HalfYear(year, half) => part_of_year(year, year_begins, 2, half),
            Period::Quarter(year, quarter) => part_of_year(year, year_begins, 4, quarter),
            Period::Month(year, month) => {
                let first = Date::new(year, i8::try_from(month).ok()?, 1).ok()?;
                Some(Window { from: first, until: first.last_of_month().tomorrow().ok()? })
            }
            Period::Week(year, number) => {
                let monday = week(year, number)?;
                Some(Window { from: monday, until: monday.checked_add(1.week()).ok()? })
            }
            Period::Range(from, to) if from <= to => Some(Window { from, until: to.tomorrow().ok()? }),
            Period::Range(..) => None,
        }
    }

    /// The same period a year earlier: by its label; a week to the same number, if that year has it; a range by calendar
    /// years, the last of February staying last.
    #[must_use]
    pub fn previous_year(self, year_begins: MonthDay) -> Option<(Period, Window)> {
        self.moved_by_years(-1)?.with_window(year_begins)
    }

    /// The same period in that year. A range is in the year of its last day.
    #[must_use]
    pub fn in_year(self, year: i16, year_begins: MonthDay) -> Option<(Period, Window)> {
        self.moved_by_years(year.checked_sub(self.year())?)?.with_window(year_begins)
    }

    /// The period before: by its label; of a range of whole months as many months before, else as many days.
    #[must_use]
    pub fn previous_period(self, year_begins: MonthDay) -> Option<(Period, Window)> {
        let before = match self {
            Period::Year(year) => Period::Year(year.checked_sub(1)?),
            Period::HalfYear(year, 1) => Period::HalfYear(year.checked_sub(1)?, 2),
            Period::HalfYear(year, half) => Period::HalfYear(year, half.checked_sub(1)?),
            Period::Quarter(year, 1) => Period::Quarter(year.checked_sub(1)?, 4),
            Period::Quarter(year, quarter) => Period::Quarter(year, quarter.checked_sub(1)?),
            Period::Month(year, 1) => Period::Month(year.checked_sub(1)?, 12),
            Period::Month(year, month) => Period::Month(year, month.checked_sub(1)?),
            Period::Week(year, number) => Period::week_of(week(year, number)?.checked_sub(1.week()).ok()?)?,
            Period::Range(from, to) => {
                let length = if from.day() == 1 && to == to.last_of_month() {
                    let years = i64::from(to.year()) - i64::from(from.year());
                    let months = years * 12 + i64::from(to.month()) - i64::from(from.month()) + 1;
                    Span::new().try_months(months).ok()?
                } else {
                    from.until(to.tomorrow().ok()?).ok()?
                };
                Period::Range(from.checked_sub(length).ok()?, from.yesterday().ok()?)
            }
        };
        before.with_window(year_begins)
    }

    /// The week of a day.
    pub(crate) fn week_of(day: Date) -> Option<Period> {
        let week = day.iso_week_date();
        Some(Period::Week(week.year(), u8::try_from(week.week()).ok()?))
    }

    /// What a window of a cadence is called: by its label if its first day begins a calendar week, month, …, else by its
    /// days.
    #[must_use]
    pub fn of_window(window: Window, cadence: Cadence) -> Period {
        let from = window.from;
        let (year, whole) = (from.year(), from.day() == 1);
        let month = u8::try_from(from.month()).unwrap_or(1);
        let named = match cadence {
            Cadence::Week => Period::week_of(from),
            Cadence::Month if whole => Some(Period::Month(year, month)),
            Cadence::Quarter if whole && month % 3 == 1 => Some(Period::Quarter(year, month / 3 + 1)),
            Cadence::HalfYear if whole && month % 6 == 1 => Some(Period::HalfYear(year, month / 6 + 1)),
            Cadence::Year if whole && month == 1 => Some(Period::Year(year)),
            _ => None,
        };
        named.unwrap_or(Period::Range(from, window.last()))
    }

    fn with_window(self, year_begins: MonthDay) -> Option<(Period, Window)> {
        Some((self, self.window(year_begins)?))
    }

    fn year(self) -> i16 {
        match self {
            Period::Year(year)
            | Period::HalfYear(year, _)
            | Period::Quarter(year, _)
            | Period::Month(year, _)
            | Period::Week(year, _) => year,
            Period::Range(_, to) => to.year(),
        }
    }

    fn moved_by_years(self, years: i16) -> Option<Period> {
        let moved = |year: i16| year.checked_add(years);
        Some(match self {
            Period::Year(year) => Period::Year(moved(year)?),
            Period::HalfYear(year, half) => Period::HalfYear(moved(year)?, half),
            Period::Quarter(year, quarter) => Period::Quarter(moved(year)?, quarter),
            Period::Month(year, month) => Period::Month(moved(year)?, month),
            Period::Week(year, number) => Period::Week(moved(year)?, number),
            Period::Range(from, to) => {
                Period::Range(same_day(from, moved(from.year())?)?, same_day(to, moved(to.year())?)?)
            }
        })
    }
}

/// A day or moment as it is written for `as of`: `2026-07-15`, or `2026-07-15 17:00` in the zone or with an offset, or as a person
/// writes it: `15/7/2026`, `17h00 ngày 15/7/2026`, `15 July 2026`. With slashes the day comes first.
///
/// `None` for another form, for a day that does not exist, and for a clock time that the zone skips or repeats.
///
/// ```
/// use jiff::civil::date;
/// use tieuchi_model::period::parse_moment;
/// use tieuchi_model::time::{When, Zone};
/// let zone = Zone::named("Asia/Ho_Chi_Minh").unwrap();
/// assert_eq!(parse_moment("2026-07-15", &zone), Some(When::Day(date(2026, 7, 15))));
/// assert_eq!(parse_moment("2026-07-15 17:00", &zone), parse_moment("2026-07-15T10:00:00Z", &zone));
/// assert_eq!(parse_moment("17h00 ngày 15/7/2026", &zone), parse_moment("2026-07-15 17:00", &zone));
/// ```
#[must_use]
pub fn parse_moment(text: &str, zone: &Zone) -> Option<When> {
    match Written::parse(text.trim()) {
        Ok(written) => written.day.and_then(|_| written.when(zone).ok()),
        Err(_) => written::moment(text, zone),
    }
}

fn whole_day(text: &str) -> Option<Date> {
    let written = Written::parse(text).ok()?;
    if written.day.is_none() || written.clock.is_some() { None } else { written.day().ok() }
}

/// The Monday of an ISO week.
fn week(year: i16, number: u8) -> Option<Date> {
    ISOWeekDate::new(year, i8::try_from(number).ok()?, Weekday::Monday).ok().map(ISOWeekDate::date)
}

/// One of the equal parts of a rule set's year.
fn part_of_year(year: i16, year_begins: MonthDay, parts: u8, part: u8) -> Option<Window> {
    let number = if begins_in_january(year_begins) { year } else { year.checked_sub(1)? };
    let first = year_begins.in_year(number)?;
    let begins = |part: u8| {
        if part == parts {
            return year_begins.in_year(number.checked_add(1)?);
        }
        let months = (12 / parts).checked_mul(part)?;
        first.checked_add(Span::new().try_months(i64::from(months)).ok()?).ok()
    };
    (1..=parts).contains(&part).then_some(())?;
    Some(Window { from: begins(part.checked_sub(1)?)?, until: begins(part)? })
}

/// Whether the rule set's years are those of the calendar; any other year is named by the one in which it ends.
fn begins_in_january(year_begins: MonthDay) -> bool {
    year_begins == MonthDay::Day { month: 1, day: 1 }
}

/// That day in another year; the last of February stays last.
fn same_day(day: Date, year: i16) -> Option<Date> {
    let first = Date::new(year, day.month(), 1).ok()?;
    if day.month() == 2 && day == day.last_of_month() {
        return Some(first.last_of_month());
    }
    Date::new(year, day.month(), day.day()).ok()
}

#[cfg(test)]
mod tests;
