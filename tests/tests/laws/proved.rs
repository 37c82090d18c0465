//! The rules of the documents prove themselves: their tests show whatever can come about, and notice every slip.
//!
//! What no record can show or tell apart is proved so by the library; what a person has judged stands with a reason in the
//! list beside the tests of the document.

use tieuchi::{Language, RuleSet};
use tieuchi_testing::coverage::State;
use tieuchi_testing::mutants::{Asked, Reviewed};
use tieuchi_testing::{coverage, mutants};

use crate::house::{none, root};
use crate::rules::{DOCUMENTS, beside, rule_files};

/// The name of the list beside the tests of a document.
const REVIEWED: &str = "da-xem-xet.csv";

fn documents() -> impl Iterator<Item = (&'static str, RuleSet)> {
    DOCUMENTS.iter().map(|paths| {
        let tests = paths.last().unwrap();
        (*tests, RuleSet::load(rule_files(paths)).unwrap_or_else(|error| panic!("{tests}: {error}")))
    })
}

#[test]
fn every_goal_of_the_rules_is_met_by_their_tests() {
    let mut unmet = Vec::new();
    for (tests, rules) in documents() {
        let coverage = coverage(&rules, &beside);
        let open = coverage.goals().iter().filter(|goal| goal.state() == State::Unmet);
        unmet.extend(open.map(|goal| format!("{tests}: {}: {}", goal.item(), goal.sentence(Language::Vietnamese))));
    }
    none("what the tests of the rules do not show", &unmet);
}

#[test]
fn every_slip_in_the_rules_is_noticed_by_their_tests() {
    let mut wrong = Vec::new();
    for (tests, rules) in documents() {
        let list = root().join(tests).join(REVIEWED);
        let reviewed = if list.exists() {
            Reviewed::list(tieuchi_records::open(&list).unwrap().as_ref()).unwrap()
        } else {
            Vec::new()
        };
        let mutants = mutants(&rules, &beside, &Asked { reviewed, ..Asked::default() })
            .unwrap_or_else(|report| panic!("{tests}: {}", report.summary(Language::English)));
        wrong.extend(mutants.findings().iter().map(|finding| finding.to_string()));
        wrong.extend(mutants.survivors().map(|mutant| {
            let (before, after) = mutant.sentences();
            format!("{tests}\n    - {}\n    + {}", before.whole(), after.whole())
        }));
    }
    none("slips that no test of the rules notices", &wrong);
}
