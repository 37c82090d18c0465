//! The windows of a cadence that belong to a period, and windows that are cut short.

use jiff::Span;
use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::{begins_in_january, part_of_year};
use crate::indicator::{Cut, CutDay, WindowKind, WindowSpec};
use crate::time::{Cadence, FIRST_DAY, Length, MonthDay, Period, PeriodDay, Window};

/// The windows of a cadence that belong to a period, in order, each with its label: those that begin in it. One that is
/// longer than the period belongs to the period in which it ends.
///
/// ```
/// use tieuchi_model::period::windows;
/// use tieuchi_model::time::{Cadence, MonthDay, Period};
/// let january = MonthDay::Day { month: 1, day: 1 };
/// let days = |label| Period::parse(label).and_then(|period| period.window(january)).unwrap();
/// let labels = |period, cadence| {
///     windows(days(period), cadence, january).into_iter().map(|(window, _)| window.label()).collect::<Vec<_>>()
/// };
/// assert_eq!(labels("2026-02", Cadence::Week), ["2026-W06", "2026-W07", "2026-W08", "2026-W09"]);
/// assert_eq!(labels("2026-Q4", Cadence::Year), ["2026"]);
/// assert!(labels("2026-Q2", Cadence::Year).is_empty());
/// ```
#[must_use]
pub fn windows(period: Window, cadence: Cadence, year_begins: MonthDay) -> Vec<(Period, Window)> {
    windows_cut(period, cadence, year_begins, None)
}

/// The same if each window is cut short: the part that is left decides which period it belongs to. The returned windows are
/// not cut.
///
/// ```
/// use tieuchi_model::indicator::{Cut, CutDay};
/// use tieuchi_model::period::windows_cut;
/// use tieuchi_model::time::{Cadence, MonthDay, Period};
/// let january = MonthDay::Day { month: 1, day: 1 };
/// let june = Cut { day: CutDay::MonthDay(MonthDay::Day { month: 6, day: 20 }), inclusive: false };
/// let found = |label| {
///     let days = Period::parse(label).and_then(|period| period.window(january)).unwrap();
///     windows_cut(days, Cadence::Year, january, Some(&june)).len()
/// };
/// assert_eq!(found("2026-Q2"), 1, "the year up to 19 June ends in the second quarter");
/// assert_eq!(found("2026-Q4"), 0);
/// ```
#[must_use]
pub fn windows_cut(
    period: Window,
    cadence: Cadence,
    year_begins: MonthDay,
    shortened: Option<&Cut>,
) -> Vec<(Period, Window)> {
    let mut found = Vec::new();
    if let Cadence::PartOfYear(from, to) = cadence {
        let years = period.from.year().saturating_sub(1)..=period.until.year();
        let parts = years.filter_map(|year| part_from(from, to, year));
        found.extend(
            parts.filter(|part| belongs(*part, period)).map(|part| (Period::Range(part.from, part.last()), part)),
        );
        return found;
    }
    let mut begins = period.from;
    while begins < period.until {
        let Some((label, window)) = holding(begins, cadence, year_begins) else {
            break;
        };
        let left = shortened.map_or(window, |shortened| cut(window, shortened));
        if belongs(left, period) {
            found.push((label, window));
        }
        if window.until <= begins {
            break;
        }
        begins = window.until;
    }
    found
}

/// Whether a window belongs to a period: if it begins in it, or ends in it and is longer.
fn belongs(window: Window, period: Window) -> bool {
    period.holds(if days(window) > days(period) { window.last() } else { window.from })
}

/// The part of each year that begins in a year of the calendar.
fn part_from(from: MonthDay, to: MonthDay, year: i16) -> Option<Window> {
    let from = from.in_year(year)?;
    Some(Window { from, until: to.on_or_after(from)?.tomorrow().ok()? })
}

/// The window cut short at a day: it ends the day before, or with `by` on the day. It never grows; cut before it begins, it
/// is empty.
#[must_use]
pub fn cut(window: Window, cut: &Cut) -> Window {
    let day = match cut.day {
        CutDay::Date(day) => Some(day),
        CutDay::MonthDay(day) => day.on_or_after(window.from),
        CutDay::OfMonth(day) => {
            let first = window.from.first_of_month();
            first.with().day(day.min(first.days_in_month())).build().ok()
        }
    };
    let until = if cut.inclusive { day.and_then(|day| day.tomorrow().ok()) } else { day };
    let until = until.unwrap_or(window.until).min(window.until).max(window.from);
    Window { from: window.from, until }
}

/// The window that a specification means in a period of these days, cut short or not; of `every …` it is the period itself. `None` if
/// there is no such window, or it leaves the range of dates.
///
/// A window that would begin before the first day has no beginning. The length of a window is in days or months; one of another kind
/// gives an empty window.
///
/// ```
/// use tieuchi_model::indicator::{WindowKind, WindowSpec};
/// use tieuchi_model::period::window_of;
/// use tieuchi_model::time::{Length, MonthDay, Period, PeriodDay};
/// let january = MonthDay::Day { month: 1, day: 1 };
/// let quarter = Period::parse("2026-Q2").unwrap();
/// let days = |kind| {
///     let window = window_of(WindowSpec { kind, cut: None }, (quarter, quarter.window(january)?), january)?;
///     Some(Period::Range(window.from, window.last()).label())
/// };
/// let is = |kind, label: &str| assert_eq!(days(kind).as_deref(), Some(label));
/// is(WindowKind::Back(Length::Months(12), PeriodDay::Last), "2025-07-01..2026-06-30");
/// is(WindowKind::Back(Length::Days(14), PeriodDay::First), "2026-03-18..2026-03-31");
/// is(WindowKind::First(Length::Days(10)), "2026-04-01..2026-04-10");
/// is(WindowKind::First(Length::Days(240)), "2026-04-01..2026-06-30");
/// is(WindowKind::UpTo(PeriodDay::First), "0001-01-01..2026-03-31");
/// is(WindowKind::At(PeriodDay::Last), "2026-06-30..2026-06-30");
/// ```
#[must_use]
pub fn window_of(spec: WindowSpec, (period, days): (Period, Window), year_begins: MonthDay) -> Option<Window> {
    let end_of = |day: PeriodDay| if day == PeriodDay::First { days.from } else { days.until };
    let one_day = |day: Date| Some(Window { from: day, until: day.tomorrow().ok()? });
    let window = match spec.kind {
        WindowKind::Period | WindowKind::Every(_) => days,
        WindowKind::PreviousPeriod => period.previous_period(year_begins)?.1,
        WindowKind::PreviousYear => period.previous_year(year_begins)?.1,
        WindowKind::Label(label) => label.window(year_begins)?,
        WindowKind::Back(length, to) => {
            let until = end_of(to);
            let from = calendar_span(length).and_then(|span| until.checked_sub(span).ok());
            Window { from: from.unwrap_or(FIRST_DAY).max(FIRST_DAY), until }
        }
        WindowKind::First(length) => {
            let until = calendar_span(length).and_then(|span| days.from.checked_add(span).ok());
            Window { until: until.unwrap_or(days.until).min(days.until), ..days }
        }
        WindowKind::UpTo(to) => Window { from: FIRST_DAY, until: end_of(to) },
        WindowKind::At(day) => one_day(days.day(day))?,
    };
    Some(spec.cut.map_or(window, |shortened| cut(window, &shortened)))
}

/// A length in days or months; one of another kind is nothing. `None` if it is too long.
fn calendar_span(length: Length) -> Option<Span> {
    match length {
        Length::Days(count) => Span::new().try_days(count).ok(),
        Length::Months(count) => Span::new().try_months(count).ok(),
        Length::Elapsed(_) | Length::WorkingDays(_) | Length::WorkingTime(_) => Some(Span::new()),
    }
}

/// The window of the cadence that contains a day.
fn holding(day: Date, cadence: Cadence, year_begins: MonthDay) -> Option<(Period, Window)> {
    let month = || u8::try_from(day.month()).ok();
    let candidates = match cadence {
        Cadence::Week => vec![Period::week_of(day)?],
        Cadence::Month => vec![Period::Month(day.year(), month()?)],
        Cadence::Quarter => {
            let year = year_of(day, year_begins)?;
            (1..=4).map(|quarter| Period::Quarter(year, quarter)).collect()
        }
        Cadence::HalfYear => {
            let year = year_of(day, year_begins)?;
            (1..=2).map(|half| Period::HalfYear(year, half)).collect()
        }
        Cadence::Year => vec![Period::Year(year_of(day, year_begins)?)],
        Cadence::Weeks(count) => return block_of_weeks(day, count),
        Cadence::Months(count) => return block_of_months(day, count, year_begins),
        Cadence::PartOfYear(..) => return None,
    };
    candidates
        .into_iter()
        .filter_map(|period| Some((period, period.window(year_begins)?)))
        .find(|(_, window)| window.holds(day))
}

/// The block of so many weeks that contains a day; the last block of a year has the weeks that are left too.
fn block_of_weeks(day: Date, count: u8) -> Option<(Period, Window)> {
    let (week, count) = (day.iso_week_date(), i64::from(count.max(1)));
    let first = ISOWeekDate::new(week.year(), 1, Weekday::Monday).ok()?.date();
    let end = ISOWeekDate::new(week.year().checked_add(1)?, 1, Weekday::Monday).ok()?.date();
    let blocks = (days(Window { from: first, until: end }) / 7 / count).max(1);
    let block = (i64::from(week.week() - 1) / count).min(blocks - 1);
    let begins = |block: i64| first.checked_add(Span::new().try_weeks(block.checked_mul(count)?).ok()?).ok();
    let window = Window { from: begins(block)?, until: if block + 1 == blocks { end } else { begins(block + 1)? } };
    Some((Period::Range(window.from, window.last()), window))
}

/// The block of so many months of the rule set's year that contains a day.
fn block_of_months(day: Date, count: u8, year_begins: MonthDay) -> Option<(Period, Window)> {
    let blocks = 12_u8.checked_div(count)?;
    let year = year_of(day, year_begins)?;
    let each = (1..=blocks).filter_map(|block| part_of_year(year, year_begins, blocks, block));
    let window = each.into_iter().find(|window| window.holds(day))?;
    Some((Period::Range(window.from, window.last()), window))
}

/// The rule set's year that contains a day.
fn year_of(day: Date, year_begins: MonthDay) -> Option<i16> {
    if begins_in_january(year_begins) || day < year_begins.in_year(day.year())? {
        Some(day.year())
    } else {
        day.year().checked_add(1)
    }
}

fn days(window: Window) -> i64 {
    window.until.duration_since(window.from).as_hours() / 24
}
