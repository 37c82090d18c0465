//! What the verdicts of an indicator can contain, by what it asks: answers, figures, counts, windows.
//!
//! Which of the answers never come is for [`Prover::answers`](crate::Prover::answers) to prove.

use tieuchi_model::indicator::{Body, FigureName, Indicator, Measure, MeasureKind, Target, TargetKind, WindowKind};
use tieuchi_model::period::windows_cut;
use tieuchi_model::time::{MonthDay, Period, Window};
use tieuchi_model::verdict::Answer;

use crate::figures::Figures;

/// Why verdicts do not contain something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// Nothing is compared with an earlier figure.
    NoComparison,
    /// The parts contain it.
    InParts,
    /// They are over several windows, each of which contains it.
    InWindows,
    /// They have no target.
    NoTarget,
    /// They have no target and are over several windows, each of which contains it.
    InMonitoredWindows,
}

/// What the verdicts of an indicator contain, over all its milestones.
#[derive(Clone, Copy, Debug, Default)]
pub struct Contents {
    /// Some are of one figure, in one window: they have counts, figures, ids and headroom.
    of_one_figure: bool,
    /// Some are over each window of `every …`: they count windows, and their value is the share of those that are met.
    over_windows: bool,
    /// Some are made of parts.
    of_parts: bool,
    /// Some compare with an earlier figure.
    compares: bool,
    /// Some are of a figure that is not a share.
    beyond_shares: bool,
    /// They have no target.
    monitored: bool,
}

/// The answers that an indicator can have, whatever its figures.
#[must_use]
pub fn answers(indicator: &Indicator) -> Vec<Answer> {
    if !matches!(indicator.body, Body::Monitor(_)) {
        return vec![Answer::Met, Answer::Missed, Answer::Open, Answer::Undetermined, Answer::NotApplicable];
    }
    let not_known = indicator.scope.is_some().then_some(Answer::Undetermined);
    let not_one = indicator.for_each_unit.then_some(Answer::NotApplicable);
    [Answer::Monitored].into_iter().chain(not_known).chain(not_one).collect()
}

/// The windows of `every …` in a period of so many days; `None` if an indicator that is asked for as a part may have others.
#[must_use]
pub fn windows(indicator: &Indicator, days: Window, year_begins: MonthDay) -> Option<Vec<Period>> {
    if indicator.body.targets().into_iter().any(|target| !target.required_indicators().is_empty()) {
        return None;
    }
    let specs = indicator.body.measures().into_iter().flat_map(Measure::populations).filter_map(|of| of.window);
    let of_each = specs.filter_map(|spec| match spec.kind {
        WindowKind::Every(cadence) => Some(windows_cut(days, cadence, year_begins, spec.cut.as_ref())),
        _ => None,
    });
    Some(of_each.flatten().map(|(label, _)| label).collect())
}

impl Contents {
    /// What the verdicts of an indicator contain.
    #[must_use]
    pub fn of(indicator: &Indicator) -> Contents {
        let mut contents = Contents::default();
        match &indicator.body {
            Body::Monitor(measure) => {
                contents.monitored = true;
                contents.add_figure(measure);
            }
            body => body.targets().into_iter().for_each(|target| contents.add(target)),
        }
        contents
    }

    fn add(&mut self, target: &Target) {
        match &target.kind {
            TargetKind::All(_) | TargetKind::Any(_) | TargetKind::Meets(_) => self.of_parts = true,
            TargetKind::Figure { measure, .. } => self.add_figure(measure),
            TargetKind::Change { measure, .. } | TargetKind::Than { measure, .. } => {
                self.compares = true;
                self.add_figure(measure);
            }
        }
    }

    fn add_figure(&mut self, measure: &Measure) {
        if measure.is_every() {
            self.over_windows = true;
        } else {
            self.of_one_figure = true;
            self.beyond_shares |= !matches!(measure.kind, MeasureKind::Share(_));
        }
    }

    /// What a figure of theirs can be, or why they have none of this name.
    ///
    /// # Errors
    ///
    /// Why they do not contain it.
    pub fn figures(&self, name: FigureName) -> Result<Figures, Absent> {
        if matches!(name, FigureName::Baseline | FigureName::Change) && !self.compares {
            return Err(Absent::NoComparison);
        }
        if name == FigureName::Value {
            self.counts()?
        } else {
            self.ids()?
        }
        let is_share = name != FigureName::Change && !self.beyond_shares;
        Ok(if is_share { Figures::share() } else { Figures::ANY })
    }

    /// Whether they contain counts.
    ///
    /// # Errors
    ///
    /// Why they do not contain them.
    pub const fn counts(&self) -> Result<(), Absent> {
        match self {
            Contents { of_one_figure: true, .. } | Contents { over_windows: true, monitored: false, .. } => Ok(()),
            // Without a target no window is met.
            Contents { over_windows: true, .. } => Err(Absent::InMonitoredWindows),
            _ => Err(Absent::InParts),
        }
    }

    /// Whether they contain the ids of records.
    ///
    /// # Errors
    ///
    /// Why they do not contain them.
    pub const fn ids(&self) -> Result<(), Absent> {
        match self {
            Contents { of_one_figure: true, .. } => Ok(()),
            Contents { over_windows: true, monitored: true, .. } => Err(Absent::InMonitoredWindows),
            Contents { over_windows: true, .. } => Err(Absent::InWindows),
            _ => Err(Absent::InParts),
        }
    }

    /// Whether they contain headroom.
    ///
    /// # Errors
    ///
    /// Why they do not contain it.
    pub const fn headroom(&self) -> Result<(), Absent> {
        if self.monitored { Err(Absent::NoTarget) } else { self.ids() }
    }
}
