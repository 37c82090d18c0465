//! What the tests of a rule set show: the records and the verdicts of expectations that hold.

use std::collections::BTreeSet;

use crate::prepared_records::PreparedRecords;
use tieuchi::RuleSet;
use tieuchi::test_case::{OpenFile, TestCase};
use tieuchi_engine::{At, Effect, Outcome, Watched};
use tieuchi_model::indicator::{Body, ExpectKind, Indicator, Measure, MeasureKind, Share, Target, TargetKind};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::{Answer, Reason, Verdict, VerdictOutcome};

use super::goal_key::{GoalKey, Observable};

/// Everything that the tests show.
pub(super) fn shown_by_tests(rules: &RuleSet, files: &OpenFile<'_>) -> BTreeSet<GoalKey> {
    let mut shown = BTreeSet::new();
    for test in rules.tests() {
        add_test(rules, test, files, &mut shown);
    }
    shown
}

fn add_test(rules: &RuleSet, test: TestCase<'_>, files: &OpenFile<'_>, shown: &mut BTreeSet<GoalKey>) {
    let meaning = rules.meaning();
    let mut watched: Vec<Watched> = Vec::new();
    for expectation in test.expectations() {
        let expect = expectation.meaning();
        let watch = Watched { indicator: expect.indicator, unit: expect.unit.clone() };
        if !watched.contains(&watch) {
            watched.push(watch);
        }
    }
    let Ok(prepared) = PreparedRecords::new(rules, test, files) else { return };
    let observed = tieuchi_engine::observe(meaning, &prepared.given(meaning), prepared.request(), &watched);
    let Ok(observed) = observed else { return };
    let evaluation = &observed.evaluated.evaluation;
    let shows = |watch: &Watched| {
        test.expectations().any(|expectation| {
            let expect = expectation.meaning();
            (expect.indicator, &expect.unit) == (watch.indicator, &watch.unit)
                && expect.kind != ExpectKind::Record
                && expectation.holds(evaluation)
        })
    };
    for ((watch, observations), stretch) in watched.iter().zip(&observed.observations).zip(&observed.stretches) {
        if !shows(watch) {
            continue;
        }
        shown.extend(observations.iter().map(|(at, observation)| (*at, Observable::Record(*observation))));
        let verdict = evaluation
            .verdicts
            .iter()
            .find(|verdict| verdict.indicator == watch.indicator && *verdict.unit == *watch.unit);
        if let (Some(verdict), Some(indicator)) = (verdict, meaning.indicator(watch.indicator)) {
            add_verdict(indicator, verdict, stretch.as_ref(), shown);
        }
    }
}

fn add_verdict(
    indicator: &Indicator,
    verdict: &Verdict,
    stretch: Option<&VerdictOutcome>,
    shown: &mut BTreeSet<GoalKey>,
) {
    let answer = verdict.outcome.answer;
    shown.insert((At::only(indicator.span), Observable::Verdict(answer)));
    match &indicator.body {
        Body::Target(target) => add_target(target, &verdict.outcome, Effect::of_whole(), shown),
        Body::Milestones(milestones) => {
            let in_force = milestones.iter().find(|milestone| Some(milestone.day) == verdict.milestone);
            if let Some(milestone) = in_force {
                let met = decided(answer).map(Observable::Milestone);
                shown.extend(met.map(|met| (At::only(milestone.target.span), met)));
                add_target(&milestone.target, &verdict.outcome, Effect::of_whole(), shown);
            }
        }
        Body::Monitor(measure) => add_measure(measure, &verdict.outcome, shown),
    }
    if let Some(target) = &indicator.stretch {
        shown.extend(verdict.stretch.map(|met| (At::only(target.span), Observable::Stretch(met))));
        if let Some(found) = stretch {
            add_target(target, found, Effect::of_whole(), shown);
        }
    }
}

/// What a verdict shows of its target; `effect` is the outcome of the whole for each outcome of this part.
fn add_target(target: &Target, found: &VerdictOutcome, effect: Effect, shown: &mut BTreeSet<GoalKey>) {
    let at = At::only(target.span);
    match &target.kind {
        TargetKind::All(parts) | TargetKind::Any(parts) => {
            let all = matches!(target.kind, TargetKind::All(_));
            let outcomes: Vec<Outcome> = found.parts().iter().map(|part| Outcome::from(part.outcome.answer)).collect();
            for (index, (part, found)) in parts.iter().zip(found.parts()).enumerate() {
                let effect = effect.of_part(&outcomes, index, all);
                if let Some(met) = decided(found.outcome.answer).filter(|_| effect.decides()) {
                    shown.insert((at, Observable::Part(index, met)));
                }
                add_target(part, &found.outcome, effect, shown);
            }
        }
        TargetKind::Figure { measure, bound } => {
            for found in each_window(at, found, shown) {
                if let (Some(value), Some(_)) = (found.value, decided(found.answer)) {
                    shown.insert((at, Observable::Figure(value.cmp(&bound.value))));
                    shown.extend(bound.upper.map(|upper| (at, Observable::Upper(value.cmp(&upper)))));
                }
                add_measure(measure, found, shown);
            }
        }
        TargetKind::Change { measure, down, bound, points, .. } => {
            for found in each_window(at, found, shown) {
                let change = if *points { difference(found) } else { found.change() };
                let change = if *down { change.and_then(|change| Ratio::ZERO.checked_sub(change)) } else { change };
                if let (Some(change), Some(_)) = (change, decided(found.answer)) {
                    shown.insert((at, Observable::Change(change.cmp(&bound.value))));
                }
                if found.reason == Some(Reason::ZeroBaseline) {
                    shown.insert((at, Observable::ZeroBaseline));
                }
                add_measure(measure, found, shown);
            }
        }
        TargetKind::Than { measure, .. } => {
            for found in each_window(at, found, shown) {
                if let (Some(change), Some(_)) = (difference(found), decided(found.answer)) {
                    shown.insert((at, Observable::Change(change.cmp(&Ratio::ZERO))));
                }
                add_measure(measure, found, shown);
            }
        }
        TargetKind::Meets(_) => {}
    }
}

/// The outcomes of the windows of `every …`, or the outcome itself if there is only one window.
fn each_window<'f>(at: At, found: &'f VerdictOutcome, shown: &mut BTreeSet<GoalKey>) -> Vec<&'f VerdictOutcome> {
    if found.windows().is_empty() {
        return vec![found];
    }
    let windows: Vec<&VerdictOutcome> = found.windows().iter().map(|window| &window.outcome).collect();
    shown.extend(windows.iter().filter_map(|window| decided(window.answer)).map(|met| (at, Observable::Window(met))));
    windows
}

/// Whether records that are open, absent or excused were counted.
fn add_measure(measure: &Measure, found: &VerdictOutcome, shown: &mut BTreeSet<GoalKey>) {
    match &measure.kind {
        MeasureKind::Ratio(numerator, denominator) => {
            for (measure, part) in [numerator, denominator].into_iter().zip(found.parts()) {
                add_measure(measure, &part.outcome, shown);
            }
        }
        MeasureKind::Share(share) => add_share(share, found, shown),
        _ => {}
    }
}

fn add_share(share: &Share, found: &VerdictOutcome, shown: &mut BTreeSet<GoalKey>) {
    let at = At::only(share.population.span);
    let counts = found.counts.unwrap_or_default();
    let possible = [
        (share.open_as.is_some() && counts.open > 0, Observable::OpenCounted),
        (share.none_as.is_some() && found.reason == Some(Reason::Empty), Observable::NoneCounted),
        (counts.excused > 0, Observable::Excused),
    ];
    shown.extend(possible.into_iter().filter(|(is, _)| *is).map(|(_, observable)| (at, observable)));
}

fn difference(found: &VerdictOutcome) -> Option<Ratio> {
    found.value?.checked_sub(found.baseline()?)
}

fn decided(answer: Answer) -> Option<bool> {
    match answer {
        Answer::Met => Some(true),
        Answer::Missed => Some(false),
        _ => None,
    }
}
