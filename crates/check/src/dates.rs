//! Days, times of day, periods and lengths as written, checked to exist.
//!
//! Only literals are read here: whether a literal fits its place is decided elsewhere.

use jiff::civil::{Date, ISOWeekDate, Time, Weekday};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use tieuchi_model::time::{Length, MonthDay, Period};
use tieuchi_source::{Arg, Diagnostic, Span, codes};
use tieuchi_syntax::ast::{self, TimeUnit};

use crate::findings::Findings;

/// The most units of time that a length may have.
const LONGEST: i64 = 1_000_000;

/// A day that exists.
pub(crate) fn date(written: ast::Date, findings: &mut Findings) -> Option<Date> {
    let (month, day) = (i8::try_from(written.month).ok(), i8::try_from(written.day).ok());
    let found = month.zip(day).and_then(|(month, day)| Date::new(written.year, month, day).ok());
    if found.is_none() {
        let shown = format!("{:04}-{:02}-{:02}", written.year, written.month, written.day);
        let finding = Diagnostic::at(codes::NO_SUCH_DAY, written.span).with("date", shown);
        let first = month.and_then(|month| Date::new(written.year, month, 1).ok());
        findings.push(match first {
            Some(first) => finding
                .with("number", Arg::Number(i64::from(first.month())))
                .with("year", first.year().to_string())
                .with("days", first.days_in_month().to_string())
                .help("days"),
            None => finding.help("months"),
        });
    }
    found
}

/// A day that every year has.
pub(crate) fn month_day(written: ast::MonthDay, span: Span, findings: &mut Findings) -> Option<MonthDay> {
    let (month, day) = match written {
        ast::MonthDay::Day { month, day } => (month, day),
        ast::MonthDay::EndOf { month } => (month, 1),
    };
    if let ast::MonthDay::Day { month: 2, day: 29 } = written {
        findings.report_at(codes::LEAP_DAY, span);
        return None;
    }
    // Any year without a leap day shows how many days a month always has.
    let exists = i8::try_from(month)
        .ok()
        .zip(i8::try_from(day).ok())
        .filter(|(month, day)| Date::new(2023, *month, *day).is_ok());
    let Some((month, day)) = exists else {
        let shown = format!("{month:02}-{day:02}");
        findings.push(Diagnostic::at(codes::NO_SUCH_DAY, span).with("date", shown).help("month_day"));
        return None;
    };
    Some(match written {
        ast::MonthDay::Day { .. } => MonthDay::Day { month, day },
        ast::MonthDay::EndOf { .. } => MonthDay::EndOf { month },
    })
}

/// A time of day; 24:00 is not one.
pub(crate) fn time(written: ast::Time, span: Span, findings: &mut Findings) -> Option<Time> {
    let parts =
        i8::try_from(written.hour).ok().zip(i8::try_from(written.minute).ok()).zip(i8::try_from(written.second).ok());
    let found = parts.and_then(|((hour, minute), second)| Time::new(hour, minute, second, 0).ok());
    if found.is_none() {
        let shown = format!("{:02}:{:02}", written.hour, written.minute);
        findings.push(Diagnostic::at(codes::NO_SUCH_TIME, span).with("time", shown).help("help"));
    }
    found
}

/// A period that exists, in a rule set whose years begin on that day.
pub(crate) fn period(
    written: ast::PeriodLabel,
    span: Span,
    year_begins: MonthDay,
    findings: &mut Findings,
) -> Option<Period> {
    let (label, exists) = match written {
        ast::PeriodLabel::Year(year) => (format!("{year}"), in_reach(year).then_some(Period::Year(year))),
        ast::PeriodLabel::HalfYear(year, half) => (
            format!("{year}-H{half}"),
            (in_reach(year) && (1..=2).contains(&half)).then_some(Period::HalfYear(year, half)),
        ),
        ast::PeriodLabel::Quarter(year, quarter) => (
            format!("{year}-Q{quarter}"),
            (in_reach(year) && (1..=4).contains(&quarter)).then_some(Period::Quarter(year, quarter)),
        ),
        ast::PeriodLabel::Month(year, month) => (
            format!("{year}-{month:02}"),
            (in_reach(year) && (1..=12).contains(&month)).then_some(Period::Month(year, month)),
        ),
        ast::PeriodLabel::Week(year, week) => {
            let exists = i8::try_from(week).ok().and_then(|week| ISOWeekDate::new(year, week, Weekday::Monday).ok());
            (format!("{year}-W{week:02}"), exists.filter(|_| in_reach(year)).map(|_| Period::Week(year, week)))
        }
        ast::PeriodLabel::FirstMonths(year, months) => (
            format!("{year}-01..{year}-{months:02}"),
            in_reach(year).then(|| Period::first_months(year, months, year_begins)).flatten(),
        ),
        ast::PeriodLabel::Range(from, to) => {
            let (from, to) = span_of_days(from, to, span, findings)?;
            return Some(Period::Range(from, to));
        }
    };
    if exists.is_none() {
        findings.push(Diagnostic::at(codes::NO_SUCH_PERIOD, span).with("period", label).help("help"));
    }
    exists
}

/// Whether a year and its neighbours are in the range of dates.
pub(crate) fn in_reach(year: i16) -> bool {
    (1000..=9990).contains(&year)
}

/// Two days in their order.
pub(crate) fn span_of_days(
    from: ast::Date,
    to: ast::Date,
    span: Span,
    findings: &mut Findings,
) -> Option<(Date, Date)> {
    let (from, to) = (date(from, findings), date(to, findings));
    let (from, to) = (from?, to?);
    if to < from {
        let finding =
            Diagnostic::at(codes::DAYS_REVERSED, span).with("from", from.to_string()).with("to", to.to_string());
        findings.push(finding.help("help"));
        return None;
    }
    Some((from, to))
}

/// A length of time.
pub(crate) fn length(written: ast::Length, findings: &mut Findings) -> Option<Length> {
    let found = exact_length(written.count, written.unit);
    if found.is_none() {
        let finding =
            Diagnostic::at(codes::WRONG_LENGTH, written.span).with("count", written.count.normalize().to_string());
        let whole = written.count.fract().is_zero();
        findings.push(finding.help(if whole { "help" } else { "whole" }));
    }
    found
}

fn exact_length(count: Decimal, unit: TimeUnit) -> Option<Length> {
    if count < Decimal::ZERO || count > Decimal::from(LONGEST) {
        return None;
    }
    let micros = |each: i64| {
        let total = count.checked_mul(Decimal::from(each))?;
        if total.fract().is_zero() { total.to_i64() } else { None }
    };
    let whole = |each: i32| {
        let number = if count.fract().is_zero() { count.to_i32() } else { None };
        number?.checked_mul(each)
    };
    Some(match unit {
        TimeUnit::Minutes => Length::Elapsed(micros(60_000_000)?),
        TimeUnit::Hours => Length::Elapsed(micros(3_600_000_000)?),
        TimeUnit::WorkingHours => Length::WorkingTime(micros(3_600_000_000)?),
        TimeUnit::Days => Length::Days(whole(1)?),
        TimeUnit::Weeks => Length::Days(whole(7)?),
        TimeUnit::Months => Length::Months(whole(1)?),
        TimeUnit::Years => Length::Months(whole(12)?),
        TimeUnit::WorkingDays => Length::WorkingDays(whole(1)?),
    })
}
