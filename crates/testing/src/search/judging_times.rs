//! The judging times: the periods and moments at which the two indicators may differ.

use tieuchi_model::indicator::{Baseline, Cut, CutDay, WindowKind, WindowSpec};
use tieuchi_model::period::{cut, window_of, windows};
use tieuchi_model::time::{Cadence, Date, Moment, Period, Window};

use super::joint_schema::JointSchema;
use super::mentions::Mentions;

/// A period and a moment of judging.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct JudgingTime {
    pub(super) period: Period,
    pub(super) window: Window,
    pub(super) as_of: Moment,
    /// Whether the period, and all days that the rules name, are over.
    pub(super) is_over: bool,
    /// The windows that either side looks into, the period first.
    pub(super) windows: Vec<Window>,
}

/// The judging times, the most promising first.
pub(super) fn judging_times(schema: &JointSchema<'_>, mentions: &Mentions) -> Vec<JudgingTime> {
    let mut found: Vec<JudgingTime> = Vec::new();
    let periods = periods(schema, mentions);
    for inside in [false, true] {
        for (period, window) in &periods {
            for (as_of, is_over) in moments(schema, mentions, *window) {
                let time = JudgingTime {
                    period: *period,
                    window: *window,
                    as_of,
                    is_over,
                    windows: all_windows(schema, mentions, *period),
                };
                if is_over != inside && !found.contains(&time) {
                    found.push(time);
                }
            }
        }
    }
    // The simplest first, then the simplest whose period has not ended.
    if let Some(running) = found.iter().position(|time| !time.is_over).filter(|index| *index > 1) {
        let running = found.remove(running);
        found.insert(1, running);
    }
    found
}

fn periods(schema: &JointSchema<'_>, mentions: &Mentions) -> Vec<(Period, Window)> {
    let Some(side) = schema.sides.first() else { return Vec::new() };
    let begins = side.rules.year_begins;
    let in_force = schema.sides.iter().filter_map(|side| side.rules.in_force).map(|(from, _)| from).max();
    let until = schema.sides.iter().filter_map(|side| side.rules.in_force).filter_map(|(_, to)| to).min();
    let year = in_force.map_or(2026, Date::year);
    let fits = |window: Window| {
        in_force.is_none_or(|from| from <= window.from) && until.is_none_or(|until| window.last() <= until)
    };
    let mut alternatives: Vec<Vec<Period>> = Vec::new();
    let cadences: Vec<Cadence> = mentions
        .windows
        .iter()
        .filter_map(|spec| match spec.kind {
            WindowKind::Every(cadence) => Some(cadence),
            _ => None,
        })
        .collect();
    let quarters = |year: i16| [2, 3, 4, 1].map(|quarter| Period::Quarter(year + i16::from(quarter == 1), quarter));
    let months = |year: i16| [4, 5, 6, 9, 11].map(|month| Period::Month(year, month)).to_vec();
    let years = |year: i16| vec![Period::Year(year), Period::Year(year + 1)];
    for spec in &mentions.windows {
        if let WindowKind::Label(label) = spec.kind {
            alternatives.push(vec![label]);
        }
    }
    if cadences.contains(&Cadence::Week) {
        alternatives.push(months(year));
    }
    if cadences.contains(&Cadence::Quarter) && !cadences.contains(&Cadence::Year) {
        alternatives.push(vec![Period::HalfYear(year, 1), Period::HalfYear(year, 2)]);
    }
    if cadences.contains(&Cadence::HalfYear) || cadences.contains(&Cadence::Year) {
        alternatives.push(years(year));
    }
    for day in &mentions.days {
        let quarter = u8::try_from((day.month() + 2) / 3).unwrap_or(1);
        let next =
            if quarter == 4 { Period::Quarter(day.year() + 1, 1) } else { Period::Quarter(day.year(), quarter + 1) };
        alternatives.extend([vec![Period::Quarter(day.year(), quarter)], vec![Period::Year(day.year())], vec![next]]);
    }
    alternatives.extend([
        quarters(year).to_vec(),
        years(year),
        months(year),
        vec![Period::HalfYear(year, 1), Period::HalfYear(year, 2)],
    ]);
    let mut found: Vec<(Period, Window)> = Vec::new();
    for choices in alternatives {
        let known = choices.into_iter().filter_map(|period| Some((period, period.window(begins)?)));
        let mut known: Vec<_> = known.collect();
        let first = known.iter().position(|(_, window)| fits(*window)).unwrap_or(0);
        if known.is_empty() {
            continue;
        }
        let chosen = known.swap_remove(first);
        if !found.contains(&chosen) {
            found.push(chosen);
        }
    }
    found
}

/// The moments of judging for a period, and whether the period is over then.
fn moments(schema: &JointSchema<'_>, mentions: &Mentions, window: Window) -> Vec<(Moment, bool)> {
    let Some(zone) = schema.sides.first().map(|side| &side.rules.zone) else { return Vec::new() };
    let mut ends = window.last();
    for day in &mentions.days {
        ends = ends.max(*day);
    }
    let after = zone.end_of(days_later(ends, 75));
    let mut found = vec![(after, true)];
    let middle = days_later(window.from, length(window) / 2);
    found.push((zone.end_of(middle), false));
    let cuts = mentions.windows.iter().filter_map(|spec| spec.cut);
    let cut_days = cuts.flat_map(|edge| match edge.day {
        CutDay::Date(day) => Some(day),
        CutDay::MonthDay(day) => day.on_or_after(window.from),
        CutDay::OfMonth(_) => Some(cut(window, &Cut { inclusive: false, ..edge }).until),
    });
    for day in cut_days.chain(mentions.days.iter().copied()) {
        let before = day.yesterday().unwrap_or(day);
        found.extend([
            (zone.end_of(day), false),
            (zone.end_of(before), false),
            (zone.end_of(days_earlier(day, 20)), false),
        ]);
    }
    found.push((zone.end_of(window.last()), false));
    found
}

/// Every window that either side looks into, the period first.
fn all_windows(schema: &JointSchema<'_>, mentions: &Mentions, period: Period) -> Vec<Window> {
    let Some(side) = schema.sides.first() else { return Vec::new() };
    let begins = side.rules.year_begins;
    let mut found: Vec<Window> = Vec::new();
    let mut add = |window: Option<Window>| {
        if let Some(window) = window.filter(|window| !found.contains(window)) {
            found.push(window);
        }
    };
    let own = period.window(begins);
    add(own);
    let cuts: Vec<Cut> = mentions.windows.iter().filter_map(|spec| spec.cut).collect();
    for spec in &mentions.windows {
        match spec.kind {
            WindowKind::Period => {}
            WindowKind::Every(cadence) => {
                let each = own.map(|own| windows(own, cadence, begins)).unwrap_or_default();
                let count = each.len();
                for (index, (_, window)) in each.into_iter().enumerate() {
                    if index < 4 || index + 1 == count {
                        add(Some(window));
                    }
                }
            }
            kind => add(own.and_then(|own| window_of(WindowSpec { kind, cut: None }, (period, own), begins))),
        }
    }
    for baseline in &mentions.baselines {
        let earlier = match baseline {
            Baseline::PreviousYear => period.previous_year(begins),
            Baseline::PreviousPeriod => period.previous_period(begins),
            Baseline::Year(year) => period.in_year(*year, begins),
        };
        add(earlier.map(|(_, window)| window));
    }
    for window in found.clone() {
        for edge in &cuts {
            let shorter = cut(window, edge);
            if shorter.from < shorter.until && !found.contains(&shorter) {
                found.push(shorter);
            }
        }
    }
    found
}

pub(super) fn length(window: Window) -> usize {
    let mut day = window.from;
    let mut count = 0;
    while day < window.until {
        count += 1;
        match day.tomorrow() {
            Ok(next) => day = next,
            Err(_) => break,
        }
    }
    count
}

pub(super) fn days_later(day: Date, count: usize) -> Date {
    (0..count).try_fold(day, |day, _| day.tomorrow().ok()).unwrap_or(day)
}

pub(super) fn days_earlier(day: Date, count: usize) -> Date {
    (0..count).try_fold(day, |day, _| day.yesterday().ok()).unwrap_or(day)
}
