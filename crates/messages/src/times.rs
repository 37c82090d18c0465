//! Days, moments, periods and spans in words.
//!
//! Sentences follow Decree 30/2020 in Vietnamese (`ngày 05/5/2026`: a zero only for days below 10 and the months 1 and
//! 2); tables and sheets have `dd/MM/yyyy HH:mm`, in English the ISO form. The caller computes the days and the
//! lengths.

use tieuchi_model::time::{Cadence, Date, Length, Moment, Period, When, Window, Zone};
use tieuchi_model::year_form::YearForm;
use tieuchi_source::{Arg, Language};

use crate::catalogue::text;
use crate::days;

/// A day in a sentence: `ngày 05/5/2026`, `5 May 2026`.
#[must_use]
pub fn day(day: Date, language: Language) -> String {
    text(language, "time-day", &[("day", bare(day, language).into())])
}

/// A moment or a day in a sentence: `17:00 ngày 20/6/2026`, `17:00 on 20 June 2026`.
#[must_use]
pub fn when(when: When, zone: &Zone, language: Language) -> String {
    match when {
        When::Day(whole) => day(whole, language),
        When::Moment(moment) => {
            let clock = clock(moment, zone, language);
            let args = [("clock", clock.into()), ("day", bare(zone.day_of(moment), language).into())];
            text(language, "time-moment", &args)
        }
    }
}

/// The moment of judging in a sentence; a midnight is the end of the day before: `hết ngày 15/7/2026`.
#[must_use]
pub fn as_of(moment: Moment, zone: &Zone, language: Language) -> String {
    let date = zone.day_of(moment);
    match date.yesterday() {
        Ok(before) if zone.start_of(date) == moment => {
            text(language, "time-end-of-day", &[("day", bare(before, language).into())])
        }
        _ => when(When::Moment(moment), zone, language),
    }
}

/// A moment or a day in a table: `20/06/2026 17:00`; in English `2026-06-20 17:00`.
#[must_use]
pub fn in_table(when: When, zone: &Zone, language: Language) -> String {
    let date = days::in_table(zone.day(when), language);
    match when {
        When::Moment(moment) => format!("{date} {}", clock(moment, zone, language)),
        When::Day(_) => date,
    }
}

/// A day or a moment that ISO 8601 writes, in a table: without its seconds, and in the offset that it has. Other texts as they are.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } }
/// use tieuchi::messages::{Language, times::iso_in_table};
/// assert_eq!(iso_in_table("2026-06-20T17:00:00+07:00", Language::Vietnamese), "20/06/2026 17:00");
/// assert_eq!(iso_in_table("2026-06-20", Language::English), "2026-06-20");
/// ```
#[must_use]
pub fn iso_in_table(text: &str, language: Language) -> String {
    let (day, clock) = text.split_once('T').map_or((text, None), |(day, clock)| (day, clock.get(..5)));
    match (day.parse(), clock) {
        (Ok(day), None) => days::in_table(day, language),
        (Ok(day), Some(clock)) => format!("{} {clock}", days::in_table(day, language)),
        (Err(_), _) => text.to_owned(),
    }
}

/// The days of a window; of one without a beginning its last.
#[must_use]
pub fn window(window: Window, language: Language) -> String {
    if !window.has_beginning() {
        return text(language, "period-up-to", &[("to", day(window.last(), language).into())]);
    }
    period(Period::Range(window.from, window.last()), language)
}

/// A period by its name: `quý II/2026`, `Q2 2026`.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } }
/// use tieuchi::messages::{Language, times::period};
/// use tieuchi_model::time::Period;
/// assert_eq!(period(Period::HalfYear(2026, 1), Language::Vietnamese), "6 tháng đầu năm 2026");
/// assert_eq!(period(Period::Month(2026, 4), Language::English), "April 2026");
/// ```
#[must_use]
pub fn period(period: Period, language: Language) -> String {
    let of_year = |id: &str, number: u8, year: i16| {
        text(language, id, &[("number", Arg::Number(i64::from(number))), ("year", Arg::Number(i64::from(year)))])
    };
    match period {
        Period::Year(year) => of_year("period-year", 1, year),
        Period::HalfYear(year, half) => of_year("period-half-year", half, year),
        Period::Quarter(year, quarter) => of_year("period-quarter", quarter, year),
        Period::Month(year, month) => of_year("period-month", month, year),
        Period::Week(year, week) => of_year("period-week", week, year),
        Period::Range(from, to) if from == to => day(from, language),
        Period::Range(from, to) => {
            text(language, "period-range", &[("from", day(from, language).into()), ("to", day(to, language).into())])
        }
    }
}

/// The same for a rule set that writes its years in a form of its own: `năm 2024/25`.
#[must_use]
pub fn period_of(asked: Period, years: Option<&YearForm>, language: Language) -> String {
    match (asked, years) {
        (Period::Year(ends), Some(form)) => {
            let label = form.label(ends);
            let is_number = label.starts_with(|first: char| first.is_ascii_digit());
            if is_number { text(language, "period-year", &[("year", label.into())]) } else { label }
        }
        _ => period(asked, language),
    }
}

/// How long, in the units of its own kind: `1 phút`, `48 giờ`, `3 ngày làm việc`.
///
/// Elapsed time is hours, minutes and seconds, never days: 48 hours are not two days if the clocks change.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } }
/// use tieuchi::messages::{Language, times::length};
/// use tieuchi_model::time::Length;
/// assert_eq!(length(Length::WorkingDays(3), Language::Vietnamese), "3 ngày làm việc");
/// assert_eq!(length(Length::Elapsed(60_000_000), Language::English), "1 minute");
/// ```
#[must_use]
pub fn length(length: Length, language: Language) -> String {
    let count = |id: &str, number: i64| text(language, id, &[("count", Arg::Number(number))]);
    match length {
        Length::Days(days) => count("span-days", days.into()),
        Length::WorkingDays(days) => count("span-working-days", days.into()),
        Length::Months(months) if months % 12 == 0 && months != 0 => count("span-years", (months / 12).into()),
        Length::Months(months) => count("span-months", months.into()),
        Length::Elapsed(micros) => elapsed(micros, language),
        Length::WorkingTime(micros) if micros % HOUR == 0 => count("span-working-hours", micros / HOUR),
        Length::WorkingTime(micros) => {
            text(language, "span-working-time", &[("span", elapsed(micros, language).into())])
        }
    }
}

/// What a window of a cadence is called: `tuần`, `week`.
#[must_use]
pub fn cadence(cadence: Cadence, count: u64, language: Language) -> String {
    let of_several =
        |id: &str, number: u8| text(language, id, &[("count", count.into()), ("number", u64::from(number).into())]);
    let id = match cadence {
        Cadence::Weeks(number) => return of_several("window-weeks", number),
        Cadence::Months(number) => return of_several("window-months", number),
        Cadence::PartOfYear(..) => "window-part-of-year",
        Cadence::Week => "window-week",
        Cadence::Month => "window-month",
        Cadence::Quarter => "window-quarter",
        Cadence::HalfYear => "window-half-year",
        Cadence::Year => "window-year",
    };
    text(language, id, &[("count", count.into())])
}

const SECOND: i64 = 1_000_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;

/// Hours, minutes and seconds, those that are not zero.
fn elapsed(micros: i64, language: Language) -> String {
    let of = |id: &str, number: i64| (number != 0).then(|| text(language, id, &[("count", Arg::Number(number))]));
    let parts = [
        of("span-hours", micros / HOUR),
        of("span-minutes", micros % HOUR / MINUTE),
        seconds(micros % MINUTE, language),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    if said.is_empty() { text(language, "span-minutes", &[("count", Arg::Number(0))]) } else { said.join(" ") }
}

fn seconds(micros: i64, language: Language) -> Option<String> {
    if micros == 0 {
        return None;
    }
    if micros % SECOND == 0 {
        return Some(text(language, "span-seconds", &[("count", Arg::Number(micros / SECOND))]));
    }
    Some(text(language, "span-seconds", &[("count", with_fraction(micros).into())]))
}

/// Microseconds as seconds with a decimal point.
fn with_fraction(micros: i64) -> String {
    let sign = if micros < 0 { "-" } else { "" };
    let (whole, fraction) = ((micros / SECOND).unsigned_abs(), (micros % SECOND).unsigned_abs());
    format!("{sign}{whole}.{fraction:06}").trim_end_matches('0').to_owned()
}

/// A day without the word before it: `05/5/2026`, `5 May 2026`.
fn bare(date: Date, language: Language) -> String {
    match language {
        Language::Vietnamese => days::in_digits(date, language),
        Language::English => {
            let month = text(language, "month-name", &[("number", Arg::Number(i64::from(date.month())))]);
            format!("{} {month} {}", date.day(), date.year())
        }
    }
}

/// The time of day of a moment: `17:00`, with seconds and microseconds if they are not zero.
fn clock(moment: Moment, zone: &Zone, language: Language) -> String {
    let clock = zone.time_of(moment);
    let (minutes, second) = (format!("{:02}:{:02}", clock.hour(), clock.minute()), clock.second());
    let micros = i32::from(clock.millisecond()) * 1_000 + i32::from(clock.microsecond());
    if micros != 0 {
        let mark = match language {
            Language::Vietnamese => ',',
            Language::English => '.',
        };
        let fraction = format!("{micros:06}");
        format!("{minutes}:{second:02}{mark}{}", fraction.trim_end_matches('0'))
    } else if second != 0 {
        format!("{minutes}:{second:02}")
    } else {
        minutes
    }
}
