//! Expectations that no records can meet: what an indicator's verdict never has, figures that are impossible, and what
//! contradicts another expectation.
//!
//! The records of a test are not evaluated here.

use std::collections::{BTreeSet, HashMap};
use std::mem::{Discriminant, discriminant};

use indexmap::IndexSet;
use rust_decimal::Decimal;
use tieuchi_model::indicator::{Body, Expect, ExpectKind, FigureName, Indicator, IndicatorId, Measure};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::time::Period;
use tieuchi_model::verdict::{Answer, Bucket};
use tieuchi_proof::{Absent, Contents, Prover, windows};
use tieuchi_source::{Arg, Code, Diagnostic, Span, codes};

use crate::checker::Checker;

impl Checker<'_, '_> {
    /// Whether an expectation of a test of this period is possible for the indicator; reports why if it is not.
    pub(super) fn is_possible_result(
        &mut self,
        (indicator, prover): (&Indicator, &Prover<'_>),
        expect: &Expect,
        period: Option<Period>,
    ) -> bool {
        let contents = Contents::of(indicator);
        let impossible = match &expect.kind {
            ExpectKind::Verdict(answer) => impossible_answer((indicator, prover), *answer),
            ExpectKind::Figure(name, Some(figure)) => impossible_figure(contents, *name, *figure),
            ExpectKind::Count(..) => contents.counts().err().map(not_contained),
            ExpectKind::Ids(_, ids) if !ids.is_empty() => contents.ids().err().map(not_contained),
            ExpectKind::Headroom(_) => contents.headroom().err().map(not_contained),
            ExpectKind::Stretch(_) if indicator.stretch.is_none() => Some((codes::NO_STRETCH, "help")),
            ExpectKind::Window(_, answer) if (*answer == Answer::Monitored) != is_monitored(indicator) => {
                impossible_verdict(indicator)
            }
            ExpectKind::Window(window, _) => return self.may_have_window(indicator, *window, period, expect.span),
            _ => None,
        };
        let Some((code, help)) = impossible else { return true };
        let finding = Diagnostic::at(code, expect.span).with("name", indicator.name.as_str());
        self.report(finding.label(indicator.span, "declared").help(help));
        false
    }

    /// Whether the period has the window, as one of those of `every …`.
    fn may_have_window(&mut self, indicator: &Indicator, window: Period, period: Option<Period>, span: Span) -> bool {
        let year_begins = self.world().setting.year_begins;
        let Some(period) = period else { return true };
        let (Some(wanted), Some(days)) = (window.window(year_begins), period.window(year_begins)) else { return true };
        let Some(windows) = windows(indicator, days, year_begins) else { return true };
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
            _ if indicator.body.measures().into_iter().any(Measure::is_every) => finding.help("short"),
            _ => finding.help("help"),
        };
        self.report(finding.label(indicator.span, "declared"));
        false
    }

    /// Expectations of one test that cannot all hold.
    pub(super) fn contradictions(&mut self, expect: &[&Expect]) {
        let mut firsts: HashMap<(IndicatorId, &str, ExpectationKey), &Expect> = HashMap::new();
        for one in expect {
            let first = *firsts.entry((one.indicator, one.unit.as_str(), expectation_key(&one.kind))).or_insert(one);
            if !agree(&first.kind, &one.kind) {
                let finding = Diagnostic::at(codes::EXPECTED_OTHERWISE, one.span);
                self.report(finding.label(first.span, "declared").help("help"));
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
        let finding = self.findings().with_nearest(finding, unit, given.iter().map(|code| (code.as_str(), None)));
        self.report(finding);
    }
}

/// All units together.
const ALL_UNITS: &str = "*";

/// How many units are named if none is near.
const SHOWN: usize = 8;

type Impossible = Option<(Code, &'static str)>;

const fn is_monitored(indicator: &Indicator) -> bool {
    matches!(indicator.body, Body::Monitor(_))
}

const fn impossible_verdict(indicator: &Indicator) -> Impossible {
    Some((codes::VERDICT_NEVER_COMES, if is_monitored(indicator) { "monitor" } else { "target" }))
}

fn impossible_answer((indicator, prover): (&Indicator, &Prover<'_>), answer: Answer) -> Impossible {
    if !tieuchi_proof::answers(indicator).contains(&answer) {
        return impossible_verdict(indicator);
    }
    if is_monitored(indicator) || prover.answers(indicator).include(Outcome::from(answer)) {
        return None;
    }
    let help = match answer {
        Answer::Open => "never-open",
        Answer::NotApplicable => "always-applicable",
        Answer::Met | Answer::Missed | Answer::Undetermined | Answer::Monitored => "never",
    };
    Some((codes::VERDICT_NEVER_COMES, help))
}

fn impossible_figure(contents: Contents, name: FigureName, figure: Decimal) -> Impossible {
    match contents.figures(name) {
        Err(why) => Some(not_contained(why)),
        Ok(figures) => {
            let is_possible = Ratio::of_decimal(figure).is_none_or(|figure| figures.include(figure));
            (!is_possible).then_some((codes::SHARE_NEVER_SO, "help"))
        }
    }
}

const fn not_contained(why: Absent) -> (Code, &'static str) {
    let help = match why {
        Absent::NoComparison => "comparison",
        Absent::InParts => "parts",
        Absent::InWindows => "windows",
        Absent::NoTarget => "monitor",
        Absent::InMonitoredWindows => "monitored-windows",
    };
    (codes::NOT_CARRIED, help)
}

/// What an expectation of a verdict is about: its sort, and which figure, count or window.
type ExpectationKey = (Discriminant<ExpectKind>, Option<FigureName>, Option<Bucket>, Option<Period>);

fn expectation_key(kind: &ExpectKind) -> ExpectationKey {
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
