//! The days in which the records of a kind lie, and the days that they are assumed to cover if that is not stated.
//!
//! Absent is not zero: a guess needs records. It goes back from the latest records as long as every year has some, so
//! that one record of 1900 covers nothing but the year 1900.

use jiff::Span;
use jiff::civil::Date;

use crate::sorted::SortedMap;

/// The first and the last day of some records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    pub(crate) from: Date,
    pub(crate) to: Date,
}

impl Days {
    /// Whether they contain all of other days.
    pub(crate) fn contains(self, other: Days) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// How many there are; none if the last is before the first.
    pub(crate) fn length(self) -> u64 {
        let days = self.to.duration_since(self.from).as_hours() / 24;
        u64::try_from(days.saturating_add(1)).unwrap_or(0)
    }
}

/// In which days the records of a kind lie.
#[derive(Clone, Debug, Default)]
pub(crate) struct Extent {
    /// By the year in which records begin: the first day of these, and the last.
    years: SortedMap<i16, Days>,
    /// Whether some records have not happened yet.
    pub(super) has_ahead: bool,
}

/// What is guessed of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Guess {
    /// The days that its records are assumed to cover.
    pub(crate) covers: Days,
    /// The years that have some, as far as every year has: no later record of these years or the next changes that they are
    /// covered. Outside them the guess has no support.
    pub(crate) years: Days,
    /// The whole months from its first record in these days to its last, and at least a week more: here a gap would be one
    /// between records, or too short to mean anything.
    pub(crate) evident: Days,
}

impl Extent {
    /// Notes a record that lies in the days from `from` to `to`, which is not before it; or records of one day each, of the same year,
    /// the first of which lies on `from` and the last on `to`.
    pub(super) fn note(&mut self, from: Date, to: Date) {
        self.years.note(from.year(), Days { from, to }, |days| {
            days.from = days.from.min(from);
            days.to = days.to.max(to);
        });
    }

    /// That of records of which each lies on one of these days.
    pub(crate) fn of_days(days: impl Iterator<Item = Date>, has_ahead: bool) -> Extent {
        let mut extent = Extent { has_ahead, ..Extent::default() };
        days.for_each(|day| extent.note(day, day));
        extent
    }

    /// The last day on which a record lies, of those that begin in no later year than this.
    pub(super) fn latest(&self, last_year: i16) -> Option<Date> {
        self.years.iter().filter(|(year, _)| *year <= last_year).map(|(_, days)| days.to).max()
    }

    /// From 1 January of the earliest year from which on every year has records to the last day that has passed; `None`
    /// without records.
    pub(super) fn guess(&self, last: Date) -> Option<Guess> {
        let mut run: Option<Days> = None;
        for (year, days) in self.years.iter() {
            // What lies in the future (a deadline may) is not evidence of the past.
            if *year > last.year() && run.is_some() {
                break;
            }
            run = Some(match run {
                Some(run) if *year <= run.to.year().saturating_add(1) => Days { to: run.to.max(days.to), ..run },
                _ => *days,
            });
        }
        let records = run?;
        let from = records.from.first_of_year();
        let week_later = records.to.saturating_add(Span::new().days(7));
        let to = records.to.last_of_month().max(week_later);
        let evident = Days { from: records.from.first_of_month(), to };
        let years = Days { from, to: records.to.last_of_year() };
        Some(Guess { covers: Days { from, to: last }, years, evident })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test")]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_guess_reaches_back_while_every_year_has_records() {
        let open = "2026-07-14";
        /// The days of the records; from when they are assumed to cover, from when to when there evidently are some, and to when
        /// every year has some.
        type Case<'c> = (&'c [(&'c str, &'c str)], &'c str, (&'c str, &'c str), &'c str);
        let table: [Case<'_>; 10] = [
            (&[("2026-03-10", "2026-03-10")], "2026-01-01", ("2026-03-01", "2026-03-31"), "2026-12-31"),
            (
                &[("2026-03-10", "2026-03-10"), ("1900-01-01", "1900-01-01")],
                "2026-01-01",
                ("2026-03-01", "2026-03-31"),
                "2026-12-31",
            ),
            (
                &[("2026-03-10", "2026-03-10"), ("2025-11-30", "2025-11-30")],
                "2025-01-01",
                ("2025-11-01", "2026-03-31"),
                "2026-12-31",
            ),
            (
                &[("2026-03-10", "2026-03-10"), ("2024-11-30", "2024-11-30")],
                "2026-01-01",
                ("2026-03-01", "2026-03-31"),
                "2026-12-31",
            ),
            // Every record is older than the year that is judged.
            (
                &[("2023-05-01", "2023-05-01"), ("2024-02-05", "2024-02-05")],
                "2023-01-01",
                ("2023-05-01", "2024-02-29"),
                "2024-12-31",
            ),
            // The future counts only if there is nothing in the past.
            (
                &[("2026-03-10", "2026-03-10"), ("2027-01-05", "2027-01-05")],
                "2026-01-01",
                ("2026-03-01", "2026-03-31"),
                "2026-12-31",
            ),
            (&[("2028-01-28", "2028-01-28")], "2028-01-01", ("2028-01-01", "2028-02-04"), "2028-12-31"),
            // What lasts lies in every year that it touches.
            (&[("2019-05-01", open), ("2026-03-10", open)], "2019-01-01", ("2019-05-01", "2026-07-31"), "2026-12-31"),
            (
                &[("2015-05-01", "2017-03-31"), ("2018-01-01", "2018-12-31")],
                "2015-01-01",
                ("2015-05-01", "2019-01-07"),
                "2018-12-31",
            ),
            (
                &[("2015-05-01", "2016-03-31"), ("2018-01-01", "2018-12-31")],
                "2018-01-01",
                ("2018-01-01", "2019-01-07"),
                "2018-12-31",
            ),
        ];
        for (records, from, evident, years_to) in table {
            for turned in [false, true] {
                let mut extent = Extent::default();
                let mut records = records.to_vec();
                if turned {
                    records.reverse();
                }
                for (from, to) in &records {
                    extent.note(day(from), day(to));
                }
                let expected = Guess {
                    covers: Days { from: day(from), to: day(open) },
                    years: Days { from: day(from), to: day(years_to) },
                    evident: Days { from: day(evident.0), to: day(evident.1) },
                };
                assert_eq!(extent.guess(day(open)), Some(expected), "{records:?}");
            }
        }
        assert_eq!(Extent::default().guess(day(open)), None);
    }
}
