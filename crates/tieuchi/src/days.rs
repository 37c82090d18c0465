//! Days of the calendar.

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tieuchi_model::time::{self, Window};
use tieuchi_model::verdict;

/// A day of the (proleptic) Gregorian calendar. As text, also in JSON, it is `2026-07-15`.
///
/// ```
/// use tieuchi::verdict::Date;
/// let day: Date = "2026-07-15".parse()?;
/// assert_eq!((day.year(), day.month(), day.day(), day.to_string().as_str()), (2026, 7, 15, "2026-07-15"));
/// assert!("2026-02-30".parse::<Date>().is_err());
/// # Ok::<(), tieuchi::verdict::InvalidDate>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

/// Text that is not a day of the form `2026-07-15`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date: expected a day of the calendar such as `2026-07-15`")]
pub struct InvalidDate(String);

impl Date {
    pub(crate) const fn of(date: time::Date) -> Self {
        Date(date)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl FromStr for Date {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        // The one form in which a date is written here, so that what is read is written again as it was.
        let found = text.parse::<time::Date>().map(Date).ok();
        found.filter(|date| date.to_string() == text).ok_or_else(|| InvalidDate(text.to_owned()))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// The days of a period or a window, first and last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Days {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// As a question is asked about them: `2026-04-01..2026-06-30`.
impl fmt::Display for Days {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}..{}", self.from, self.to)
    }
}

impl Days {
    pub(crate) fn of(window: Window) -> Self {
        Days { from: Date(window.from), to: Date(window.last()) }
    }

    /// The days as a window; `None` if the last is before the first.
    pub(crate) fn window(self) -> Option<Window> {
        let of = time::Period::Range(self.from.0, self.to.0);
        if self.from <= self.to { of.window(time::MonthDay::Day { month: 1, day: 1 }) } else { None }
    }
}

/// The days that the records of a kind cover, first and last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Covers {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Whether it was stated; else it is a guess from the records.
    pub stated: bool,
}

impl Covers {
    pub(crate) fn of(covers: verdict::Covers) -> Self {
        Covers { from: Date(covers.from), to: Date(covers.to), stated: covers.stated }
    }
}
