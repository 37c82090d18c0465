//! What the tests of a rule set show: the records and the verdicts that an expectation which holds looks at.

use std::collections::BTreeSet;

use crate::prepared::Prepared;
use tieuchi::RuleSet;
use tieuchi::test_case::{OpenFile, TestCase};
use tieuchi_engine::{At, Effect, Outcome, Watched};
use tieuchi_model::indicator::{Body, ExpectKind, Indicator, Measure, MeasureKind, Share, Target, TargetKind};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::{Answer, Reason, Verdict, VerdictOutcome};

use super::{Key, Want};

/// Everything that the tests show.
pub(super) fn by_tests(rules: &RuleSet, files: &OpenFile<'_>) -> BTreeSet<Key> {
    let mut seen = BTreeSet::new();
    for test in rules.tests() {
        by_test(rules, test, files, &mut seen);
    }
    seen
}

fn by_test(rules: &RuleSet, test: TestCase<'_>, files: &OpenFile<'_>, seen: &mut BTreeSet<Key>) {
    let meaning = rules.meaning();
    let mut watched: Vec<Watched> = Vec::new();
    for expectation in test.expectations() {
        let expect = expectation.meaning();
        let watch = Watched { indicator: expect.indicator, unit: expect.unit.clone() };
        if !watched.contains(&watch) {
            watched.push(watch);
        }
    }
    let Ok(prepared) = Prepared::new(rules, test, files) else { return };
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
        seen.extend(observations.iter().map(|(at, sight)| (*at, Want::Record(*sight))));
        let verdict = evaluation
            .verdicts
            .iter()
            .find(|verdict| verdict.indicator == watch.indicator && verdict.unit == watch.unit);
        if let (Some(verdict), Some(indicator)) = (verdict, meaning.indicator(watch.indicator)) {
            by_verdict(indicator, verdict, stretch.as_ref(), seen);
        }
    }
}

fn by_verdict(indicator: &Indicator, verdict: &Verdict, stretch: Option<&VerdictOutcome>, seen: &mut BTreeSet<Key>) {
    let answer = verdict.outcome.answer;
    seen.insert((At::only(indicator.span), Want::Verdict(answer)));
    match &indicator.body {
        Body::Target(target) => by_target(target, &verdict.outcome, Effect::of_whole(), seen),
        Body::Milestones(milestones) => {
            let in_force = milestones.iter().find(|milestone| Some(milestone.day) == verdict.milestone);
            if let Some(milestone) = in_force {
                let met = decided(answer).map(Want::Milestone);
                seen.extend(met.map(|met| (At::only(milestone.target.span), met)));
                by_target(&milestone.target, &verdict.outcome, Effect::of_whole(), seen);
            }
        }
        Body::Monitor(measure) => by_measure(measure, &verdict.outcome, seen),
    }
    if let Some(target) = &indicator.stretch {
        seen.extend(verdict.stretch.map(|met| (At::only(target.span), Want::Stretch(met))));
        if let Some(found) = stretch {
            by_target(target, found, Effect::of_whole(), seen);
        }
    }
}

/// What a verdict shows of its target; `effect` is what the whole comes to for each outcome of this part.
fn by_target(target: &Target, found: &VerdictOutcome, effect: Effect, seen: &mut BTreeSet<Key>) {
    let at = At::only(target.span);
    match &target.kind {
        TargetKind::All(parts) | TargetKind::Any(parts) => {
            let all = matches!(target.kind, TargetKind::All(_));
            let outcomes: Vec<Outcome> = found.parts.iter().map(|part| Outcome::from(part.outcome.answer)).collect();
            for (place, (part, found)) in parts.iter().zip(&found.parts).enumerate() {
                let effect = effect.of_part(&outcomes, place, all);
                if let Some(met) = decided(found.outcome.answer).filter(|_| effect.decides()) {
                    seen.insert((at, Want::Part(place, met)));
                }
                by_target(part, &found.outcome, effect, seen);
            }
        }
        TargetKind::Figure { measure, bound } => {
            for found in each_window(at, found, seen) {
                if let (Some(value), Some(_)) = (found.value, decided(found.answer)) {
                    seen.insert((at, Want::Figure(value.cmp(&bound.value))));
                    seen.extend(bound.upper.map(|upper| (at, Want::Upper(value.cmp(&upper)))));
                }
                by_measure(measure, found, seen);
            }
        }
        TargetKind::Change { measure, down, bound, points, .. } => {
            for found in each_window(at, found, seen) {
                let moved = if *points { difference(found) } else { found.change };
                let moved = if *down { moved.and_then(|moved| Ratio::ZERO.checked_sub(moved)) } else { moved };
                if let (Some(moved), Some(_)) = (moved, decided(found.answer)) {
                    seen.insert((at, Want::Change(moved.cmp(&bound.value))));
                }
                if found.reason == Some(Reason::ZeroBaseline) {
                    seen.insert((at, Want::ZeroBaseline));
                }
                by_measure(measure, found, seen);
            }
        }
        TargetKind::Than { measure, .. } => {
            for found in each_window(at, found, seen) {
                if let (Some(moved), Some(_)) = (difference(found), decided(found.answer)) {
                    seen.insert((at, Want::Change(moved.cmp(&Ratio::ZERO))));
                }
                by_measure(measure, found, seen);
            }
        }
        TargetKind::Meets(_) => {}
    }
}

/// The windows of `every …`, or what was found where there is but one.
fn each_window<'f>(at: At, found: &'f VerdictOutcome, seen: &mut BTreeSet<Key>) -> Vec<&'f VerdictOutcome> {
    if found.windows.is_empty() {
        return vec![found];
    }
    let windows: Vec<&VerdictOutcome> = found.windows.iter().map(|window| &window.outcome).collect();
    seen.extend(windows.iter().filter_map(|window| decided(window.answer)).map(|met| (at, Want::Window(met))));
    windows
}

/// How records that are open, absent or excused were counted.
fn by_measure(measure: &Measure, found: &VerdictOutcome, seen: &mut BTreeSet<Key>) {
    match &measure.kind {
        MeasureKind::Ratio(numerator, denominator) => {
            for (measure, part) in [numerator, denominator].into_iter().zip(&found.parts) {
                by_measure(measure, &part.outcome, seen);
            }
        }
        MeasureKind::Share(share) => by_share(share, found, seen),
        _ => {}
    }
}

fn by_share(share: &Share, found: &VerdictOutcome, seen: &mut BTreeSet<Key>) {
    let at = At::only(share.population.span);
    let counts = found.counts.unwrap_or_default();
    let shown = [
        (share.open_as.is_some() && counts.open > 0, Want::OpenAsSaid),
        (share.none_as.is_some() && found.reason == Some(Reason::Empty), Want::NoneAsSaid),
        (counts.excused > 0, Want::Excused),
    ];
    seen.extend(shown.into_iter().filter(|(is, _)| *is).map(|(_, want)| (at, want)));
}

fn difference(found: &VerdictOutcome) -> Option<Ratio> {
    found.value?.checked_sub(found.baseline?)
}

fn decided(answer: Answer) -> Option<bool> {
    match answer {
        Answer::Met => Some(true),
        Answer::Missed => Some(false),
        _ => None,
    }
}
