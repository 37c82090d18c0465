//! The arithmetic of a verdict as sentences: the figure against its bound, then what follows.

use tieuchi_messages::{Language, explain, report};
use tieuchi_model::indicator::{self as model, Baseline, Body, MeasureKind, TargetKind};
use tieuchi_model::schema::{KindId, UNITS};
use tieuchi_model::verdict::{self, Reason, VerdictOutcome};

use crate::rule_set::RuleSet;

/// The sentences of a verdict.
pub(crate) fn lines(
    rules: &RuleSet,
    indicator: &model::Indicator,
    verdict: &verdict::Verdict,
    evaluation: &verdict::Evaluation,
    language: Language,
) -> Vec<String> {
    let writer = ArithmeticWriter { rules, indicator, evaluation, language };
    let lines = match judged(indicator, verdict) {
        Some(Judged::Monitored(measure)) => writer.measured(measure, None, &verdict.outcome),
        Some(Judged::Target(target)) => writer.target(target, &verdict.outcome),
        None => return Vec::new(),
    };
    let milestone = verdict.milestone.map(|day| explain::milestone(day, language));
    milestone.into_iter().chain(lines).collect()
}

/// What a verdict answers.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Judged<'a> {
    /// The target; of several milestones that of the one in force.
    Target(&'a model::Target),
    /// A figure without a target.
    Monitored(&'a model::Measure),
}

pub(crate) fn judged<'a>(indicator: &'a model::Indicator, verdict: &verdict::Verdict) -> Option<Judged<'a>> {
    match &indicator.body {
        Body::Monitor(measure) => Some(Judged::Monitored(measure)),
        Body::Target(target) => Some(Judged::Target(target)),
        Body::Milestones(milestones) => {
            let in_force = milestones.iter().find(|milestone| Some(milestone.day) == verdict.milestone);
            in_force.map(|milestone| Judged::Target(&milestone.target))
        }
    }
}

/// Whether the figure of a verdict is made of values, so that a record without one is not counted in it.
pub(crate) fn is_of_values(indicator: &model::Indicator, verdict: &verdict::Verdict) -> bool {
    let measure = match judged(indicator, verdict) {
        Some(Judged::Monitored(measure)) => Some(measure),
        Some(Judged::Target(target)) => match &target.kind {
            TargetKind::Figure { measure, .. }
            | TargetKind::Change { measure, .. }
            | TargetKind::Than { measure, .. } => Some(measure),
            TargetKind::All(_) | TargetKind::Any(_) | TargetKind::Meets(_) => None,
        },
        None => None,
    };
    measure.is_some_and(counts_values)
}

/// Of a ratio the counts are those of its numerator.
fn counts_values(measure: &model::Measure) -> bool {
    match &measure.kind {
        MeasureKind::Sum { .. } | MeasureKind::Average { .. } | MeasureKind::Distinct { .. } => true,
        MeasureKind::Share(_) | MeasureKind::Count(_) => false,
        MeasureKind::Ratio(numerator, _) => counts_values(numerator),
    }
}

/// The kinds of record that an indicator's figures are over.
pub(crate) fn kinds(indicator: &model::Indicator) -> Vec<KindId> {
    let mut kinds = Vec::new();
    match &indicator.body {
        Body::Monitor(measure) => of_measure(measure, &mut kinds),
        Body::Target(target) => of_target(target, &mut kinds),
        Body::Milestones(milestones) => {
            for milestone in milestones {
                of_target(&milestone.target, &mut kinds);
            }
        }
    }
    kinds.sort();
    kinds.dedup();
    kinds
}

fn of_target(target: &model::Target, kinds: &mut Vec<KindId>) {
    match &target.kind {
        TargetKind::All(parts) | TargetKind::Any(parts) => {
            for part in parts {
                of_target(part, kinds);
            }
        }
        TargetKind::Figure { measure, .. } | TargetKind::Change { measure, .. } | TargetKind::Than { measure, .. } => {
            of_measure(measure, kinds);
        }
        TargetKind::Meets(_) => {}
    }
}

fn of_measure(measure: &model::Measure, kinds: &mut Vec<KindId>) {
    if let MeasureKind::Ratio(numerator, denominator) = &measure.kind {
        of_measure(numerator, kinds);
        of_measure(denominator, kinds);
    }
    kinds.extend(measure.population().map(|population| population.kind));
}

struct ArithmeticWriter<'a> {
    rules: &'a RuleSet,
    indicator: &'a model::Indicator,
    evaluation: &'a verdict::Evaluation,
    language: Language,
}

impl ArithmeticWriter<'_> {
    fn target(&self, target: &model::Target, found: &VerdictOutcome) -> Vec<String> {
        match &target.kind {
            TargetKind::All(parts) => self.joined(parts, true, found),
            TargetKind::Any(parts) => self.joined(parts, false, found),
            TargetKind::Figure { measure, bound } => self.measured(measure, Some(bound), found),
            TargetKind::Change { measure, down, baseline, .. } => {
                self.compared(target, measure, found, (*baseline, *down))
            }
            TargetKind::Than { measure, than, baseline } => {
                self.compared(target, measure, found, (*baseline, than.is_upper_bound()))
            }
            TargetKind::Meets(id) => {
                let other = self.rules.rules.indicator(*id);
                let title = other.map_or("", |other| other.title.as_deref().unwrap_or(&other.name));
                let name = explain::indicator(title, self.language);
                vec![format!("{name}: {}.", report::answer(found.answer, self.language))]
            }
        }
    }

    fn joined(&self, parts: &[model::Target], all: bool, found: &VerdictOutcome) -> Vec<String> {
        let count = u64::try_from(parts.len()).unwrap_or(u64::MAX);
        let mut lines = vec![explain::parts(count, all, self.language)];
        for ((number, part), outcome) in (1u64..).zip(parts).zip(found.parts()) {
            let sentence = outcome.outcome.target.as_deref().unwrap_or_default();
            let inner = self.target(part, &outcome.outcome);
            // The part's own sentences say more than its bound.
            if inner.is_empty() {
                lines.push(explain::part(number, sentence, outcome.outcome.answer, self.language));
            }
            lines.extend(
                inner
                    .into_iter()
                    .enumerate()
                    .map(|(place, line)| if place == 0 { format!("({number}) {line}") } else { format!("    {line}") }),
            );
        }
        lines
    }

    /// One figure, or each window of `every …`.
    fn windowed(
        &self,
        measure: &model::Measure,
        found: &VerdictOutcome,
        one: impl Fn(&VerdictOutcome) -> Vec<String>,
    ) -> Vec<String> {
        let Some((cadence, _)) = measure.cadence().filter(|_| !found.windows().is_empty()) else {
            return if found.reason == Some(Reason::NoWindow) { self.why(found, measure, None) } else { one(found) };
        };
        let as_of = (self.evaluation.as_of, &self.rules.rules.zone);
        explain::windows(cadence, found.windows(), as_of, self.language)
    }

    fn measured(&self, measure: &model::Measure, bound: Option<&model::Bound>, found: &VerdictOutcome) -> Vec<String> {
        self.windowed(measure, found, |found| {
            if reason_suffices(found) {
                return self.why(found, measure, None);
            }
            let mut lines = self.figure(measure, bound, found);
            if !shown_by_figures(found) {
                lines.extend(self.why(found, measure, None));
            }
            lines
        })
    }

    /// A comparison with an earlier figure, and whether it should fall: the reason, if it says all; else the sentence, and
    /// the reason if there is one.
    fn compared(
        &self,
        target: &model::Target,
        measure: &model::Measure,
        found: &VerdictOutcome,
        compared: (Baseline, bool),
    ) -> Vec<String> {
        self.windowed(measure, found, |found| {
            let why = self.why(found, measure, Some(compared));
            if reason_suffices(found) {
                return why;
            }
            let why = why.into_iter().filter(|_| !shown_by_figures(found));
            let open_as = match &measure.kind {
                MeasureKind::Share(share) => share.open_as,
                _ => None,
            };
            let doubt = explain::irrelevant_doubt(&self.records(measure), open_as, found, self.language);
            explain::against(target, found, self.language).into_iter().chain(doubt).chain(why).collect()
        })
    }

    fn why(&self, found: &VerdictOutcome, measure: &model::Measure, compared: Option<(Baseline, bool)>) -> Vec<String> {
        let Some(reason) = found.reason else { return Vec::new() };
        let records = match self.lacking(measure, reason) {
            Some(kind) => explain::noun(self.rules.rules.kind(kind), self.language),
            None if reason == Reason::Empty => match self.filter(measure) {
                Some(filter) => format!("{} {filter}", self.records(measure)),
                None => self.records(measure),
            },
            None => self.records(measure),
        };
        vec![explain::why(reason, &records, self.scope().as_deref(), compared, self.language)]
    }

    /// Whom the indicator asks, as the rule says it.
    fn scope(&self) -> Option<String> {
        crate::sentence::scope_of(self.rules, &self.indicator.name, self.language)
    }

    /// The kind of record that was not given, or does not cover the period, where that is the reason: the counted one or one
    /// that is related to it.
    fn lacking(&self, measure: &model::Measure, reason: Reason) -> Option<KindId> {
        let mut counted = Vec::new();
        of_measure(measure, &mut counted);
        let mut kinds = counted.into_iter().chain(measure.related().into_iter().map(|has| has.related.kind));
        let reading = |kind: KindId| self.evaluation.records.iter().find(|reading| reading.kind == kind);
        let window = self.evaluation.window;
        match reason {
            Reason::NotGiven => kinds.find(|kind| *kind != UNITS && reading(*kind).is_none()),
            Reason::NotCovered => kinds.find(|kind| {
                let covers = reading(*kind).and_then(|reading| reading.covers);
                covers.is_some_and(|covers| window.from < covers.from || covers.to < window.last())
            }),
            _ => None,
        }
    }

    fn records(&self, measure: &model::Measure) -> String {
        let kind = measure.population().and_then(|population| self.rules.rules.kind(population.kind));
        explain::noun(kind, self.language)
    }

    /// The condition that picks the records of a figure from those of the kind, as the rule says it.
    fn filter(&self, measure: &model::Measure) -> Option<String> {
        let population = measure.population().filter(|population| population.filter.is_some())?;
        crate::sentence::filter_of(self.rules, population.span, self.language)
    }

    fn figure(&self, measure: &model::Measure, bound: Option<&model::Bound>, found: &VerdictOutcome) -> Vec<String> {
        let records = self.records(measure);
        match &measure.kind {
            MeasureKind::Share(share) => explain::share(&records, share, bound, found, self.language),
            _ => explain::figure(&records, self.filter(measure).as_deref(), measure, bound, found, self.language),
        }
    }
}

/// Whether the reason leaves nothing for figures to say.
fn reason_suffices(found: &VerdictOutcome) -> bool {
    matches!(
        found.reason,
        Some(
            Reason::Empty
                | Reason::OutOfScope
                | Reason::ScopeNotKnown
                | Reason::NoWindow
                | Reason::NotGiven
                | Reason::ZeroDivisor
        )
    )
}

/// Whether the figures already show the reason, or there is no reason.
fn shown_by_figures(found: &VerdictOutcome) -> bool {
    matches!(found.reason, None | Some(Reason::OpenRecords | Reason::MissingValues))
}
