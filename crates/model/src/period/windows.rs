//! The windows of a cadence that belong to a period, and windows that are cut short.

use jiff::civil::Date;

use super::begins_in_january;
use crate::indicator::{Cut, CutDay};
use crate::time::{Cadence, MonthDay, Period, Window};

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
    let mut begins = period.from;
    while begins < period.until {
        let Some((label, window)) = holding(begins, cadence, year_begins) else {
            break;
        };
        let left = shortened.map_or(window, |shortened| cut(window, shortened));
        let decides = if days(left) > days(period) { left.last() } else { left.from };
        if period.holds(decides) {
            found.push((label, window));
        }
        if window.until <= begins {
            break;
        }
        begins = window.until;
    }
    found
}

/// The window cut short at a day: it ends the day before, or with `by` on the day. It never grows; cut before it begins, it
/// is empty.
#[must_use]
pub fn cut(window: Window, cut: &Cut) -> Window {
    let day = match cut.day {
        CutDay::Date(day) => Some(day),
        CutDay::MonthDay(day) => day.on_or_after(window.from),
    };
    let until = if cut.inclusive { day.and_then(|day| day.tomorrow().ok()) } else { day };
    let until = until.unwrap_or(window.until).min(window.until).max(window.from);
    Window { from: window.from, until }
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
    };
    candidates
        .into_iter()
        .filter_map(|period| Some((period, period.window(year_begins)?)))
        .find(|(_, window)| window.holds(day))
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
