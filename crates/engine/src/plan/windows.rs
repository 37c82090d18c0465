//! From the words of a window to its days.

use tieuchi_model::indicator::{Baseline, Cut, RuleSet, WindowKind, WindowSpec};
use tieuchi_model::period;
use tieuchi_model::time::{Cadence, Moment, Window};

use super::Frame;

/// A window of a specification in a frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved {
    pub(super) window: Window,
    /// Whether it is not the day of judging in place of a day of the period that has not come.
    pub(super) has_come: bool,
}

/// The window that a specification means in a frame, as of a moment; for `every …` each window is a frame of its own already.
pub(super) fn resolve(rules: &RuleSet, spec: WindowSpec, frame: Frame, as_of: Moment) -> Option<Resolved> {
    let window = period::window_of(spec, (frame.period, frame.window), rules.year_begins)?;
    let last_begun = rules.zone.last_day_before(as_of);
    if matches!(spec.kind, WindowKind::At(_)) && window.from > last_begun {
        return Some(Resolved {
            window: Window { from: last_begun, until: last_begun.tomorrow().ok()? },
            has_come: false,
        });
    }
    Some(Resolved { window, has_come: true })
}

/// The frames of `every …` in a frame, each cut short or not: those that begin while the rule set is in force.
pub(super) fn spread(rules: &RuleSet, (cadence, cut): (Cadence, Option<Cut>), frame: Frame) -> Vec<Frame> {
    let in_force = |window: &Window| {
        rules.in_force.is_none_or(|(from, to)| from <= window.from && to.is_none_or(|to| window.from <= to))
    };
    period::windows_cut(frame.window, cadence, rules.year_begins, cut.as_ref())
        .into_iter()
        .filter(|(_, window)| in_force(window))
        .map(|(period, window)| Frame { period, window, until: frame.until })
        .collect()
}

/// The earlier frame; `None` if there is none (week 53 of a year with 52).
pub(super) fn earlier(rules: &RuleSet, baseline: Baseline, frame: Frame) -> Option<Frame> {
    let begins = rules.year_begins;
    let (period, window) = match baseline {
        Baseline::PreviousYear => frame.period.previous_year(begins)?,
        Baseline::PreviousPeriod => frame.period.previous_period(begins)?,
        Baseline::Year(year) => frame.period.in_year(year, begins)?,
    };
    Some(Frame { period, window, until: frame.until })
}
