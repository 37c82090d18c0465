//! The arithmetic of a verdict as sentences: the figure against its bound, then what follows.

use tieuchi_messages::bounds::Unit;
use tieuchi_messages::explain::{self, Baseline, Change, Ids, Share, Subject, Than, Why, Windows};
use tieuchi_messages::times::{Cadence, Period};
use tieuchi_messages::{Language, report};
use tieuchi_model::indicator::{self as model, Averaged, Body, MeasureKind, TargetKind, WindowKind};
use tieuchi_model::schema::{KindId, UNITS};
use tieuchi_model::time::{self, Window};
use tieuchi_model::verdict::{self, Outcome, Reason};

use super::words::{self, exact};
use crate::rule_set::RuleSet;

/// The sentences of a verdict.
pub(crate) fn lines(
    rules: &RuleSet,
    indicator: &model::Indicator,
    verdict: &verdict::Verdict,
    evaluation: &verdict::Evaluation,
    language: Language,
) -> Vec<String> {
    let period = evaluation.window;
    let said = Said { rules, indicator, evaluation, language };
    match &indicator.body {
        Body::Monitor(measure) => said.measured(measure, None, &verdict.outcome),
        Body::Target(target) => said.target(target, &verdict.outcome),
        Body::Milestones(milestones) => {
            let Some(milestone) = in_force(milestones, period) else { return Vec::new() };
            let mut lines = vec![explain::milestone(words::day(milestone.day), language)];
            lines.extend(said.target(&milestone.target, &verdict.outcome));
            lines
        }
    }
}

/// The milestone that a period is judged by: the first on or after its last day, or the last of all.
pub(crate) fn in_force(milestones: &[model::Milestone], period: Window) -> Option<&model::Milestone> {
    let last = period.last();
    milestones.iter().find(|milestone| milestone.day >= last).or(milestones.last())
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
    kinds.extend(population(measure).map(|population| population.kind));
}

/// The population of a measure; of a ratio that of its numerator.
pub(super) fn population(measure: &model::Measure) -> Option<&model::Population> {
    match &measure.kind {
        MeasureKind::Count(population)
        | MeasureKind::Distinct { population, .. }
        | MeasureKind::Sum { population, .. }
        | MeasureKind::Average { population, .. } => Some(population),
        MeasureKind::Share(share) => Some(&share.population),
        MeasureKind::Ratio(numerator, _) => population(numerator),
    }
}

struct Said<'a> {
    rules: &'a RuleSet,
    indicator: &'a model::Indicator,
    evaluation: &'a verdict::Evaluation,
    language: Language,
}

impl Said<'_> {
    fn target(&self, target: &model::Target, found: &Outcome) -> Vec<String> {
        match &target.kind {
            TargetKind::All(parts) => self.joined(parts, true, found),
            TargetKind::Any(parts) => self.joined(parts, false, found),
            TargetKind::Figure { measure, bound } => self.measured(measure, Some(bound), found),
            TargetKind::Change { measure, down, bound, points, baseline } => self.windowed(measure, found, |found| {
                let change = Change {
                    value: found.value.map(exact),
                    earlier: found.baseline.map(exact),
                    unit: unit(measure),
                    change: if *points { difference(found) } else { found.change }.map(exact),
                    down: *down,
                    bound: words::bound(bound),
                    baseline: self::baseline(*baseline),
                    verdict: words::answer(found.answer),
                };
                self.against(found, Some((self::baseline(*baseline), *down)), measure, || {
                    explain::change(&change, self.language)
                })
            }),
            TargetKind::Than { measure, than, baseline } => self.windowed(measure, found, |found| {
                let down = matches!(than, model::Side::LessThan | model::Side::AtMost);
                let than = Than {
                    value: found.value.map(exact),
                    earlier: found.baseline.map(exact),
                    unit: unit(measure),
                    side: words::side(*than),
                    baseline: self::baseline(*baseline),
                    verdict: words::answer(found.answer),
                };
                self.against(found, Some((self::baseline(*baseline), down)), measure, || {
                    explain::than(&than, self.language)
                })
            }),
            TargetKind::Meets(id) => {
                let other = self.rules.rules.indicator(*id);
                let title = other.map_or("", |other| other.title.as_deref().unwrap_or(&other.name));
                let name = explain::indicator(title, self.language);
                vec![format!("{name}: {}.", words::answer(found.answer).word(self.language))]
            }
        }
    }

    fn joined(&self, parts: &[model::Target], all: bool, found: &Outcome) -> Vec<String> {
        let count = u64::try_from(parts.len()).unwrap_or(u64::MAX);
        let mut lines = vec![explain::parts(count, all, self.language)];
        for ((number, part), outcome) in (1u64..).zip(parts).zip(&found.parts) {
            let sentence = outcome.outcome.target.clone().unwrap_or_default();
            let verdict = words::answer(outcome.outcome.answer);
            let inner = self.target(part, &outcome.outcome);
            // The part's own sentences say more than its bound.
            if inner.is_empty() {
                lines.push(explain::part(number, &sentence, verdict, self.language));
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
        found: &Outcome,
        one: impl Fn(&Outcome) -> Vec<String>,
    ) -> Vec<String> {
        let cadence = population(measure).and_then(|population| match population.window?.kind {
            WindowKind::Every(cadence) => Some(cadence),
            _ => None,
        });
        let Some(cadence) = cadence.filter(|_| !found.windows.is_empty()) else {
            return if found.reason == Some(Reason::NoWindow) { self.why(found, measure, None) } else { one(found) };
        };
        let windows: Vec<(Period, report::Verdict)> = found
            .windows
            .iter()
            .map(|window| (label(window.window, cadence), words::answer(window.outcome.answer)))
            .collect();
        explain::windows(&Windows { cadence: of_cadence(cadence), windows: &windows }, self.language)
    }

    fn measured(&self, measure: &model::Measure, bound: Option<&model::Bound>, found: &Outcome) -> Vec<String> {
        self.windowed(measure, found, |found| {
            if says_all(found) {
                return self.why(found, measure, None);
            }
            let told_by_figures = matches!(found.reason, None | Some(Reason::OpenRecords | Reason::MissingValues));
            let mut lines = self.figure(measure, bound, found);
            if !told_by_figures {
                lines.extend(self.why(found, measure, None));
            }
            lines
        })
    }

    /// The reason, if it says all; else the sentence, and the reason where there is one.
    fn against(
        &self,
        found: &Outcome,
        baseline: Option<(Baseline, bool)>,
        measure: &model::Measure,
        sentence: impl Fn() -> String,
    ) -> Vec<String> {
        let why = self.why(found, measure, baseline);
        if says_all(found) {
            return why;
        }
        let told_by_figures = matches!(found.reason, None | Some(Reason::OpenRecords | Reason::MissingValues));
        let mut lines = vec![sentence()];
        if !told_by_figures {
            lines.extend(why);
        }
        lines
    }

    fn why(&self, found: &Outcome, measure: &model::Measure, baseline: Option<(Baseline, bool)>) -> Vec<String> {
        let Some(reason) = found.reason else { return Vec::new() };
        let records = match self.lacking(measure, reason) {
            Some(kind) => self.named(kind),
            None => self.records(measure),
        };
        let scope = self.scope();
        let why = Why {
            code: reason.code(),
            records: &records,
            scope: scope.as_deref(),
            baseline: baseline.map(|(baseline, _)| baseline),
            down: baseline.is_some_and(|(_, down)| down),
        };
        vec![explain::why(&why, self.language)]
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
        population(measure).map_or_else(|| explain::noun(None, self.language), |population| self.named(population.kind))
    }

    fn named(&self, kind: KindId) -> String {
        match self.rules.rules.kind(kind) {
            Some(kind) => match &kind.title {
                None if kind.name != "units" => explain::plain_name(&kind.name),
                _ => explain::noun(Some(&words::called(kind, self.language)), self.language),
            },
            None => explain::noun(None, self.language),
        }
    }

    fn figure(&self, measure: &model::Measure, bound: Option<&model::Bound>, found: &Outcome) -> Vec<String> {
        let records = self.records(measure);
        let counts = found.counts.unwrap_or_default();
        let verdict = words::answer(found.answer);
        let against = if matches!(bound.map(|bound| bound.side), Some(model::Side::AtMost | model::Side::LessThan)) {
            &found.counted_ids
        } else {
            &found.failed_ids
        };
        if let MeasureKind::Share(share) = &measure.kind {
            let condition = share.condition.name.as_deref().map(explain::plain_name);
            return explain::share(
                &Share {
                    subject: Subject { records: &records, condition: condition.as_deref() },
                    met: counts.met,
                    failed: counts.failed,
                    open: counts.open,
                    missing: counts.missing,
                    value: found.value.map(exact),
                    lowest: found.lowest.map(exact),
                    highest: found.highest.map(exact),
                    bound: bound.map(words::bound),
                    verdict,
                    headroom: found.headroom,
                    open_as: share.open_as.map(|open| match open {
                        model::OpenAs::Met => explain::OpenAs::Met,
                        model::OpenAs::Failed => explain::OpenAs::Failed,
                        model::OpenAs::LeftOut => explain::OpenAs::LeftOut,
                    }),
                    against: named(against),
                    open_ids: named(&found.open_ids),
                    missing_ids: named(&found.missing_ids),
                    empty: None,
                    last_deadline: None,
                },
                self.language,
            );
        }
        let title = measure.name.as_deref().map(explain::plain_name);
        explain::figure(
            &explain::Figure {
                records: &records,
                counts: matches!(measure.kind, MeasureKind::Count(_) | MeasureKind::Distinct { .. }),
                title: title.as_deref(),
                unit: bound.map_or_else(|| unit(measure), |bound| words::bound(bound).unit),
                value: found.value.map(exact),
                lowest: found.lowest.map(exact),
                highest: found.highest.map(exact),
                bound: bound.map(words::bound),
                verdict,
                settled: found.settled,
                headroom: found.headroom,
                over: matches!(measure.kind, MeasureKind::Sum { .. } | MeasureKind::Average { .. })
                    .then_some(counts.met),
                open: counts.open,
                missing: counts.missing,
                counted_ids: named(&found.counted_ids),
                missing_ids: named(&found.missing_ids),
                empty: None,
            },
            self.language,
        )
    }
}

/// Whether the reason leaves nothing for figures to say.
fn says_all(found: &Outcome) -> bool {
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

fn named(ids: &verdict::Ids) -> Ids<'_> {
    Ids { first: &ids.first, more: ids.more }
}

/// What the figure of a measure counts.
pub(super) fn unit(measure: &model::Measure) -> Unit {
    match &measure.kind {
        MeasureKind::Share(_) => Unit::Percent,
        MeasureKind::Average { of: Averaged::Difference { unit, .. }, .. } => words::difference(*unit),
        _ => Unit::Number,
    }
}

/// The difference of the two figures, for a bound in percentage points.
pub(super) fn difference(found: &Outcome) -> Option<tieuchi_model::ratio::Ratio> {
    found.value?.checked_sub(found.baseline?)
}

pub(super) fn baseline(baseline: model::Baseline) -> Baseline {
    match baseline {
        model::Baseline::PreviousYear => Baseline::PreviousYear,
        model::Baseline::PreviousPeriod => Baseline::PreviousPeriod,
        model::Baseline::Year(year) => Baseline::Year(year),
    }
}

fn of_cadence(cadence: time::Cadence) -> Cadence {
    match cadence {
        time::Cadence::Week => Cadence::Week,
        time::Cadence::Month => Cadence::Month,
        time::Cadence::Quarter => Cadence::Quarter,
        time::Cadence::HalfYear => Cadence::HalfYear,
        time::Cadence::Year => Cadence::Year,
    }
}

/// The name of a window: its label where its first day begins a calendar week, month, …; else its days.
fn label(window: Window, cadence: time::Cadence) -> Period {
    let from = window.from;
    let (month, whole) = (u8::try_from(from.month()).unwrap_or(1), from.day() == 1);
    match cadence {
        time::Cadence::Week => {
            let week = from.iso_week_date();
            Period::Week(week.year(), u8::try_from(week.week()).unwrap_or(1))
        }
        time::Cadence::Month if whole => Period::Month(from.year(), month),
        time::Cadence::Quarter if whole && month % 3 == 1 => Period::Quarter(from.year(), month / 3 + 1),
        time::Cadence::HalfYear if whole && month % 6 == 1 => Period::HalfYear(from.year(), month / 6 + 1),
        time::Cadence::Year if whole && month == 1 => Period::Year(from.year()),
        _ => Period::Range(words::day(from), words::day(window.last())),
    }
}
