//! What is proved without records, compared with random records: what can never come about never does, what means the same is
//! judged the same, and what is stricter is not met unless what it is stricter than is met.

use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof, proptest};
use proptest::test_runner::{Config, TestCaseError};
use proptest::{prop_assert, prop_assert_eq};
use tieuchi::{Answer, Evaluation};
use tieuchi_model::indicator::{Body, Indicator, MeasureKind, RuleSet, TargetKind, WindowKind};
use tieuchi_model::outcome::Outcome;
use tieuchi_proof::{Direction, Prover, direction, form, same_meaning};

use crate::evaluated;
use crate::records::{UNITS, World, world};
use crate::rules::{self, Condition, Target};

/// A target and others that are near to it in meaning.
fn near() -> impl Strategy<Value = Vec<Target>> {
    let other = (any::<u8>(), -30..=30i128, rules::condition());
    let one =
        prop_oneof![rules::shares(), rules::counts(), rules::sums(), rules::averages(), rules::has(), rules::ratios()];
    (one, vec(other, 1..4)).prop_map(|(one, others)| {
        let changed = others.into_iter().map(|(way, by, condition)| changed(one.clone(), way, by, condition));
        std::iter::once(one.clone()).chain(changed.collect::<Vec<_>>()).collect()
    })
}

/// A condition in other words, stricter, looser or another one.
fn otherwise(old: Condition, way: u8, other: Condition) -> Condition {
    let (old, other) = (Box::new(old), Box::new(other));
    match way % 8 {
        0 => Condition::Not(Box::new(Condition::Not(old))),
        1 => Condition::All(old, other),
        2 => Condition::Any(old, other),
        3 => Condition::All(old.clone(), Box::new(Condition::Any(other, old))),
        4 => Condition::Not(Box::new(Condition::All(Box::new(Condition::Not(old)), Box::new(Condition::Not(other))))),
        5 => Condition::All(old.clone(), Box::new(Condition::Not(old))),
        6 => *other,
        _ => *old,
    }
}

fn changed(mut target: Target, way: u8, by: i128, other: Condition) -> Target {
    match &mut target {
        Target::Share { percent, condition, filter, .. } => {
            *percent = (*percent + by).clamp(1, 99);
            if way.is_multiple_of(3) {
                *filter = Some(filter.clone().map_or(other, |filter| otherwise(filter, way, Condition::Flood)));
            } else {
                *condition = otherwise(condition.clone(), way, other);
            }
        }
        Target::Count { number, filter, .. }
        | Target::Sum { number, filter, .. }
        | Target::Average { number, filter, .. } => {
            *number = (*number + by % 3).max(0);
            *filter = Some(filter.clone().map_or(other.clone(), |filter| otherwise(filter, way, other)));
        }
        Target::Has { number, .. } => *number = (*number + by % 3).max(1),
        _ => {}
    }
    target
}

fn outcome(answer: Answer) -> Outcome {
    match answer {
        Answer::Met => Outcome::Met,
        Answer::Missed => Outcome::Failed,
        Answer::Open => Outcome::Open,
        Answer::NotApplicable => Outcome::NotApplicable,
        _ => Outcome::Missing,
    }
}

/// What comes about was not proved impossible.
fn is_possible(
    meaning: &RuleSet,
    indicator: &Indicator,
    evaluation: &Evaluation,
    unit: &str,
) -> Result<(), TestCaseError> {
    let prover = Prover::of(meaning);
    let verdict = evaluation.verdict(&indicator.name, unit).unwrap();
    let came = outcome(verdict.answer());
    prop_assert!(prover.answers(indicator).include(came), "{} never {came:?}", indicator.name);
    let Body::Target(target) = &indicator.body else { return Ok(()) };
    let TargetKind::Figure { measure, .. } = &target.kind else { return Ok(()) };
    let found = verdict.outcome();
    if let MeasureKind::Share(share) = &measure.kind
        // Over `every` window the counts are of windows.
        && !share.population.window.is_some_and(|window| matches!(window.kind, WindowKind::Every(_)))
        && let Some(counts) = found.counts()
    {
        let outcomes = prover.outcomes(share.population.kind, &share.condition);
        let excusing = share.excusing.is_some();
        for (number, outcome) in [(counts.met, Outcome::Met), (counts.failed, Outcome::Failed)] {
            prop_assert!(number == 0 || outcomes.include(outcome), "no record is {outcome:?}");
        }
        if share.population.filter.is_none() && !excusing && share.population.window.is_none() {
            for (number, outcome) in [(counts.open, Outcome::Open), (counts.missing, Outcome::Missing)] {
                prop_assert!(number == 0 || outcomes.include(outcome), "no record is {outcome:?}");
            }
        }
    }
    Ok(())
}

/// Whether every record that the verdict looks at is decided.
fn is_decided(evaluation: &Evaluation, name: &str, unit: &str) -> bool {
    let verdict = evaluation.verdict(name, unit).unwrap();
    let counts = verdict.outcome().counts();
    matches!(verdict.answer(), Answer::Met | Answer::Missed)
        && counts.is_some_and(|counts| counts.open + counts.missing + counts.unplaced == 0)
}

fn proofs_hold(targets: &[Target], world: &World) -> Result<(), TestCaseError> {
    let (rules, evaluation) = evaluated(targets, world);
    let meaning = rules.meaning();
    for unit in UNITS {
        for indicator in meaning.indicators.values() {
            is_possible(meaning, indicator, &evaluation, unit)?;
        }
        for one in meaning.indicators.values() {
            for other in meaning.indicators.values() {
                let (of_one, of_other) =
                    (evaluation.verdict(&one.name, unit).unwrap(), evaluation.verdict(&other.name, unit).unwrap());
                if same_meaning(meaning, one, other) {
                    prop_assert_eq!(of_one.answer(), of_other.answer(), "{} and {}", one.name, other.name);
                }
                let decided = is_decided(&evaluation, &one.name, unit) && is_decided(&evaluation, &other.name, unit);
                if decided && direction(&form(meaning, one), &form(meaning, other)) == Some(Direction::Stricter) {
                    prop_assert!(
                        of_other.answer() != Answer::Met || of_one.answer() == Answer::Met,
                        "{} is stricter than {}",
                        other.name,
                        one.name
                    );
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(Config { cases: 256, failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_is_proved_holds_of_random_records(targets in near(), world in world()) {
        let document = rules::document(&targets);
        proofs_hold(&targets, &world).map_err(|error| TestCaseError::fail(format!("{document}\n{error}")))?;
    }
}
