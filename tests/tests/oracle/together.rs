//! What is counted for several indicators at once is what is counted for each of them alone.

use proptest::prelude::proptest;
use proptest::prop_assert_eq;
use proptest::test_runner::{Config, TestCaseError};
use serde_json::Value;
use tieuchi::{Question, Records, RuleSet};

use crate::groups::{self, Group};
use crate::records::{self, World, world};

/// The verdicts of a question about these indicators, each with everything that is said of it: figures, settled or not, ids.
fn verdicts(rules: &RuleSet, world: &World, indicator: Option<&str>) -> Vec<Value> {
    let mut given = Records::new();
    world.give(&mut given);
    let period = if world.quarter { "2026-Q2" } else { "2026-06" };
    let mut question = Question::new(period, &records::text(world.as_of)).unwrap().total();
    if let Some(indicator) = indicator {
        question = question.indicator(indicator);
    }
    let evaluation = rules.evaluate(&given, &question).unwrap();
    evaluation.verdicts().map(|verdict| serde_json::to_value(verdict).unwrap()).collect()
}

fn are_the_same_alone(document: &str, world: &World) -> Result<(), TestCaseError> {
    // What is never of a unit is refused, which is not the matter here.
    let Ok(rules) = RuleSet::load([("oracle.tieuchi", document)]) else { return Ok(()) };
    let together = verdicts(&rules, world, None);
    for indicator in rules.indicators() {
        let name = indicator.name();
        let of_it: Vec<&Value> = together.iter().filter(|verdict| verdict["indicator"] == name).collect();
        let alone = verdicts(&rules, world, Some(name));
        prop_assert_eq!(of_it, alone.iter().collect::<Vec<_>>(), "{}", name);
    }
    Ok(())
}

proptest! {
    #![proptest_config(Config { cases: 128, failure_persistence: None, ..Config::default() })]

    #[test]
    fn an_indicator_has_the_same_verdicts_alone_as_beside_others(group in groups::group(), world in world()) {
        let group: Group = group;
        let document = group.document();
        are_the_same_alone(&document, &world)
            .map_err(|error| TestCaseError::fail(format!("{document}\n{error}")))?;
    }
}
