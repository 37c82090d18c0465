//! The tests of the rules in `rules/` are complete: they meet every coverage goal and fail on every mutant.
//!
//! The library proves which goals no record can meet and which mutants are equivalent; mutants that a person has reviewed
//! are in the list beside the tests of the document, each with a reason.

use tieuchi::{Checked, Language, RuleSet};
use tieuchi_testing::coverage::State;
use tieuchi_testing::mutants::{Options, Reviewed};
use tieuchi_testing::{coverage, mutants};

use crate::repository::{none, root};
use crate::rules::{DOCUMENTS, beside, check};

/// The list beside the tests of a document.
const REVIEWED: &str = "kiem-thu/da-xem-xet.csv";

fn documents() -> impl Iterator<Item = (&'static str, RuleSet)> {
    DOCUMENTS.iter().map(|document| {
        let Checked { rules, findings } = check(document);
        (*document, rules.unwrap_or_else(|| panic!("{document}: {findings}")))
    })
}

#[test]
fn every_goal_of_the_rules_is_met_by_their_tests() {
    let mut unmet = Vec::new();
    for (document, rules) in documents() {
        let coverage = coverage(&rules, &beside);
        let open = coverage.goals().iter().filter(|goal| goal.state() == State::Unmet);
        unmet.extend(open.map(|goal| format!("{document}: {}: {}", goal.item(), goal.sentence(Language::Vietnamese))));
    }
    none("coverage goals that no test of the rules meets", &unmet);
}

#[test]
fn every_mutant_of_the_rules_fails_a_test() {
    let mut wrong = Vec::new();
    for (document, rules) in documents() {
        let list = root().join(document).join(REVIEWED);
        let reviewed = if list.exists() {
            Reviewed::list(tieuchi_records::open(&list).unwrap().as_ref()).unwrap()
        } else {
            Vec::new()
        };
        let mutants = mutants(&rules, &beside, &Options { reviewed, ..Options::default() })
            .unwrap_or_else(|report| panic!("{document}: {}", report.summary(Language::English)));
        wrong.extend(mutants.findings().iter().map(|finding| finding.to_string()));
        wrong.extend(mutants.survivors().map(|mutant| {
            let sentences = mutant.sentences();
            format!("{document}\n    - {}\n    + {}", sentences.before.whole(), sentences.after.whole())
        }));
    }
    none("mutants on which no test of the rules fails", &wrong);
}
