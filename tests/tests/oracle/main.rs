//! A second implementation of what the sentences mean, written from docs/semantics.md alone and without the engine, compared
//! with the engine on random rules and random records.
//!
//! It is naive on purpose: rows in memory, days as whole numbers, every way in which what is not known can turn out tried one
//! by one. It covers a core of the language: shares with all clauses, counts, sums, averages, distinct values, ratios, changes,
//! `has`, `every`, over a tree of units and `*`.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod groups;
mod meaning;
mod proofs;
mod records;
mod related;
mod rules;
mod shares;
mod together;
mod values;
mod worlds;

use proptest::collection::vec;
use proptest::prelude::proptest;
use proptest::test_runner::{Config, TestCaseError};
use proptest::{prop_assert, prop_assert_eq};
use tieuchi::verdict::Figure;
use tieuchi::{Answer, Evaluation, Question, Records, RuleSet, Verdict};

use self::meaning::{Says, judged};
use self::records::{UNITS, World, world};
use self::rules::{Target, document};

fn evaluated(text: &str, world: &World) -> (RuleSet, Evaluation) {
    let rules = RuleSet::load([("oracle.tieuchi", text)]).unwrap_or_else(|error| panic!("{text}\n{error}"));
    let mut records = Records::new();
    world.give(&mut records);
    let period = if world.quarter { "2026-Q2" } else { "2026-06" };
    let question = Question::new(period, &records::text(world.as_of)).unwrap().total();
    let evaluation = rules.evaluate(&records, &question).unwrap();
    (rules, evaluation)
}

/// A figure as the oracle has it: a numerator and a denominator.
fn figure(pair: Option<(i128, i128)>) -> Option<Figure> {
    pair.and_then(|(above, below)| Figure::new(above, below))
}

fn agrees(verdict: &Verdict<'_>, says: &Says) -> Result<(), TestCaseError> {
    let outcome = verdict.outcome();
    if let Some(counts) = says.counts {
        let found = outcome.counts().unwrap();
        prop_assert_eq!([found.met, found.failed, found.open, found.missing, found.excused, found.unplaced], counts);
    }
    if let Some(value) = says.value {
        prop_assert_eq!(outcome.value(), figure(value), "the value");
    }
    if let Some(lowest) = says.lowest {
        prop_assert_eq!(outcome.lowest(), figure(lowest), "the lowest");
    }
    if let Some(highest) = says.highest {
        prop_assert_eq!(outcome.highest(), figure(highest), "the highest");
    }
    let Some(answer) = says.answer else { return Ok(()) };
    let undecided = |answer: Answer| matches!(answer, Answer::Open | Answer::Undetermined);
    if says.waits || !(undecided(answer) && undecided(verdict.answer())) {
        prop_assert_eq!(verdict.answer(), answer);
    }
    if says.waits && matches!(answer, Answer::Met | Answer::Missed) {
        prop_assert_eq!(verdict.is_settled(), says.settled, "settled");
    } else {
        // “Not settled” is never misleading.
        prop_assert!(says.settled || !verdict.is_settled(), "settled");
    }
    Ok(())
}

/// Every target for every unit.
fn holds(targets: &[Target], world: &World) -> Result<(), TestCaseError> {
    let (_, evaluation) = evaluated(&document(targets), world);
    for (place, target) in targets.iter().enumerate() {
        for unit in UNITS {
            let verdict = evaluation.verdict(&format!("t{place}"), unit).unwrap();
            let says = judged(target, world, unit);
            agrees(&verdict, &says).map_err(|error| {
                let rules = document(std::slice::from_ref(target));
                TestCaseError::fail(format!("{rules}\n  for {unit}: {says:?}\n  {error}"))
            })?;
        }
    }
    Ok(())
}

// 256 sets of records for each, with up to four rules over each of five units.
proptest! {
    #![proptest_config(Config { cases: 256, failure_persistence: None, ..Config::default() })]

    #[test]
    fn shares_mean_what_the_page_says(targets in vec(rules::shares(), 1..5), world in world()) {
        holds(&targets, &world)?;
    }

    #[test]
    fn counts_mean_what_the_page_says(targets in vec(rules::counts(), 1..5), world in world()) {
        holds(&targets, &world)?;
    }

    #[test]
    fn sums_mean_what_the_page_says(targets in vec(rules::sums(), 1..5), world in world()) {
        holds(&targets, &world)?;
    }

    #[test]
    fn averages_mean_what_the_page_says(targets in vec(rules::averages(), 1..5), world in world()) {
        holds(&targets, &world)?;
    }

    #[test]
    fn distinct_values_mean_what_the_page_says(targets in vec(rules::distinct(), 1..5), world in world()) {
        holds(&targets, &world)?;
    }

    #[test]
    fn ratios_mean_what_the_page_says(targets in vec(rules::ratios(), 1..5), world in world()) {
        holds(&targets, &world)?;
    }

    #[test]
    fn changes_mean_what_the_page_says(targets in vec(rules::changes(), 1..5), world in world()) {
        holds(&targets, &world)?;
    }

    #[test]
    fn related_records_mean_what_the_page_says(targets in vec(rules::has(), 1..5), world in world()) {
        holds(&targets, &world)?;
    }
}
