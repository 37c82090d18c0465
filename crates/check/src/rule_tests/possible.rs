//! Expectations that no records can meet: what an indicator's verdict never has, figures that are impossible, and what
//! contradicts another expectation.
//!
//! The records of a test are not evaluated here.

use std::collections::{BTreeSet, HashMap};
use std::mem::{Discriminant, discriminant};

use indexmap::IndexSet;
use rust_decimal::Decimal;
use tieuchi_model::indicator::{
    Body, Expect, ExpectKind, FigureName, Indicator, IndicatorId, Measure, MeasureKind, Target, TargetKind, WindowKind,
};
use tieuchi_model::period::windows_cut;
use tieuchi_model::time::Period;
use tieuchi_model::verdict::{Answer, Bucket};
use tieuchi_source::{Arg, Code, Diagnostic, Span, codes};

use crate::world::Checker;

/// What the verdicts of an indicator are made of, over all its milestones.
#[derive(Debug, Default)]
struct Carried {
    /// It has its own counts, figures, ids and headroom: it is one figure, in one window.
    plain: bool,
    /// It is about several windows: it counts them, and the share of those that are met is its value.
    windows: bool,
    /// It is made of parts, which have the counts.
    parts: bool,
    /// It is compared with an earlier figure.
    comparison: bool,
    /// It is not a share.
    beyond_one: bool,
}

impl Checker<'_, '_> {
    /// Whether an expectation of a test of this period is possible for the indicator; reports why if it is not.
    pub(super) fn may_come(&mut self, indicator: &Indicator, expect: &Expect, period: Option<Period>) -> bool {
        let impossible = match &expect.kind {
            ExpectKind::Verdict(answer) => never_answered(indicator, *answer),
            ExpectKind::Figure(name, Some(figure)) => never_figured(indicator, *name, *figure),
            ExpectKind::Count(..) => never_counted(indicator),
            ExpectKind::Ids(_, ids) if !ids.is_empty() => never_counted(indicator).or_else(|| of_windows(indicator)),
            ExpectKind::Headroom(_) => never_headroom(indicator),
            ExpectKind::Stretch(_) if indicator.stretch.is_none() => Some((codes::NO_STRETCH, "help")),
            ExpectKind::Window(window, _) => return self.may_have_window(indicator, *window, period, expect.span),
            _ => None,
        };
        let Some((code, help)) = impossible else { return true };
        let finding = Diagnostic::at(code, expect.span).with("name", indicator.name.as_str());
        self.findings.push(finding.label(indicator.span, "declared").help(help));
        false
    }

    /// Whether the period has the window, as one of those of `every …`.
    fn may_have_window(&mut self, indicator: &Indicator, window: Period, period: Option<Period>, span: Span) -> bool {
        let year_begins = self.world.setting.year_begins;
        let Some(period) = period else { return true };
        let (Some(wanted), Some(days)) = (window.window(year_begins), period.window(year_begins)) else { return true };
        if indicator.body.targets().into_iter().any(|target| !target.asks_to_meet().is_empty()) {
            return true;
        }
        let mut windows: Vec<Period> = Vec::new();
        let mut every = false;
        for spec in
            measures(indicator).into_iter().flat_map(Measure::populations).filter_map(|population| population.window)
        {
            let WindowKind::Every(cadence) = spec.kind else { continue };
            every = true;
            windows
                .extend(windows_cut(days, cadence, year_begins, spec.cut.as_ref()).into_iter().map(|(label, _)| label));
        }
        if windows.iter().any(|label| label.window(year_begins) == Some(wanted)) {
            return true;
        }
        let finding = Diagnostic::at(codes::NO_SUCH_WINDOW, span)
            .with("name", indicator.name.as_str())
            .with("window", window.label())
            .with("period", period.label());
        let finding = match (windows.first(), windows.last()) {
            (Some(first), Some(last)) => {
                finding.with("first", first.label()).with("last", last.label()).help("outside")
            }
            _ if every => finding.help("short"),
            _ => finding.help("help"),
        };
        self.findings.push(finding.label(indicator.span, "declared"));
        false
    }

    /// Expectations of one test that cannot all hold.
    pub(super) fn contradictions(&mut self, expect: &[&Expect]) {
        let mut said: HashMap<(IndicatorId, &str, Thing), &Expect> = HashMap::new();
        for one in expect {
            let first = *said.entry((one.indicator, one.unit.as_str(), thing(&one.kind))).or_insert(one);
            if !agree(&first.kind, &one.kind) {
                let finding = Diagnostic::at(codes::EXPECTED_OTHERWISE, one.span);
                self.findings.push(finding.label(first.span, "declared").help("help"));
            }
        }
    }

    /// Reports a unit that the test does not give.
    pub(super) fn unit_given(&mut self, unit: &str, span: Span, given: &IndexSet<String>) {
        if unit == ALL_UNITS || given.contains(unit) {
            return;
        }
        let finding = Diagnostic::at(codes::UNIT_NOT_GIVEN, span).with("unit", unit);
        let some: Vec<String> = given.iter().take(SHOWN).cloned().collect();
        let finding = finding.with("units", Arg::List(some));
        let finding = self.findings.with_nearest(finding, unit, given.iter().map(|code| (code.as_str(), None)));
        self.findings.push(finding);
    }
}

/// All units together.
const ALL_UNITS: &str = "*";

/// How many units are named if none is near.
const SHOWN: usize = 8;

type Impossible = Option<(Code, &'static str)>;

fn never_answered(indicator: &Indicator, answer: Answer) -> Impossible {
    let monitored = matches!(indicator.body, Body::Monitor(_));
    match answer {
        Answer::Monitored if !monitored => Some((codes::VERDICT_NEVER_COMES, "target")),
        Answer::Met | Answer::Missed | Answer::Open if monitored => Some((codes::VERDICT_NEVER_COMES, "monitor")),
        _ => None,
    }
}

fn never_figured(indicator: &Indicator, name: FigureName, figure: Decimal) -> Impossible {
    let carried = carried(indicator);
    if matches!(name, FigureName::Baseline | FigureName::Change) && !carried.comparison {
        return Some((codes::NOT_CARRIED, "comparison"));
    }
    if !carried.plain && !carried.windows {
        return Some((codes::NOT_CARRIED, "parts"));
    }
    if !carried.plain && name != FigureName::Value {
        return Some((codes::NOT_CARRIED, "windows"));
    }
    let is_share = name != FigureName::Change && (name == FigureName::Value || carried.plain) && !carried.beyond_one;
    (is_share && !(Decimal::ZERO..=Decimal::ONE).contains(&figure)).then_some((codes::SHARE_NEVER_SO, "help"))
}

fn never_counted(indicator: &Indicator) -> Impossible {
    let carried = carried(indicator);
    (carried.parts && !carried.plain && !carried.windows).then_some((codes::NOT_CARRIED, "parts"))
}

fn of_windows(indicator: &Indicator) -> Impossible {
    let carried = carried(indicator);
    (carried.windows && !carried.plain).then_some((codes::NOT_CARRIED, "windows"))
}

fn never_headroom(indicator: &Indicator) -> Impossible {
    if matches!(indicator.body, Body::Monitor(_)) {
        return Some((codes::NOT_CARRIED, "monitor"));
    }
    never_counted(indicator).or_else(|| of_windows(indicator))
}

fn carried(indicator: &Indicator) -> Carried {
    let mut carried = Carried::default();
    match &indicator.body {
        Body::Target(target) => carried.add(&target.kind),
        Body::Milestones(milestones) => milestones.iter().for_each(|milestone| carried.add(&milestone.target.kind)),
        Body::Monitor(measure) => carried.figure(measure),
    }
    carried
}

impl Carried {
    fn add(&mut self, target: &TargetKind) {
        match target {
            TargetKind::All(_) | TargetKind::Any(_) | TargetKind::Meets(_) => self.parts = true,
            TargetKind::Figure { measure, .. } => self.figure(measure),
            TargetKind::Change { measure, .. } | TargetKind::Than { measure, .. } => {
                self.comparison = true;
                self.figure(measure);
            }
        }
    }

    fn figure(&mut self, measure: &Measure) {
        let of_windows = |window: &tieuchi_model::indicator::WindowSpec| matches!(window.kind, WindowKind::Every(_));
        if measure.populations().iter().any(|population| population.window.as_ref().is_some_and(of_windows)) {
            self.windows = true;
        } else {
            self.plain = true;
            self.beyond_one |= !matches!(measure.kind, MeasureKind::Share(_));
        }
    }
}

/// Every figure of an indicator but those of its stretch.
fn measures(indicator: &Indicator) -> Vec<&Measure> {
    match &indicator.body {
        Body::Monitor(measure) => vec![measure],
        body => body.targets().into_iter().flat_map(Target::measures).collect(),
    }
}

/// What an expectation of a verdict is about: its sort, and which figure, count or window.
type Thing = (Discriminant<ExpectKind>, Option<FigureName>, Option<Bucket>, Option<Period>);

fn thing(kind: &ExpectKind) -> Thing {
    let sort = discriminant(kind);
    match kind {
        ExpectKind::Figure(name, _) => (sort, Some(*name), None, None),
        ExpectKind::Count(name, _) | ExpectKind::Ids(name, _) => (sort, None, Some(*name), None),
        ExpectKind::Window(window, _) => (sort, None, None, Some(*window)),
        _ => (sort, None, None, None),
    }
}

/// Whether both may be true: figures without end are rounded as they are written.
fn agree(first: &ExpectKind, second: &ExpectKind) -> bool {
    /// Figures are compared to hundredths of a percent at least.
    const LEAST_PLACES: u32 = 4;
    match (first, second) {
        (ExpectKind::Figure(_, Some(first)), ExpectKind::Figure(_, Some(second))) => {
            let places = first.scale().min(second.scale()).max(LEAST_PLACES);
            first.round_dp(places) == second.round_dp(places)
        }
        (ExpectKind::Ids(_, first), ExpectKind::Ids(_, second)) => {
            first.iter().collect::<BTreeSet<_>>() == second.iter().collect::<BTreeSet<_>>()
        }
        _ => first == second,
    }
}
