//! A test that would notice a survivor: records on which the rule and the slip differ.
//!
//! How they are sought is in `search`; that none are found proves nothing.

use tieuchi::{Language, RuleSet as Set};
use tieuchi_check::Recheck;
use tieuchi_model::indicator::{Body, RuleSet};
use tieuchi_syntax::ast::Item;

use super::fingerprint::fingerprint;
use super::uses::Uses;
use crate::search::{Effort, Side, Sought, tell_apart};

/// What was found to tell a survivor from the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Example {
    /// A test that holds for the rules and not for the mutant.
    Test(String),
    /// No records were found, which does not say that there are none.
    NotFound {
        /// How many sets of records were judged.
        tried: usize,
        /// How many records the largest of them had.
        up_to: usize,
    },
}

/// A test of this title on which an item and another wording of it differ.
pub(crate) fn example(set: &Set, item: &Item, after: &Item, title: &str, language: Language) -> Example {
    let rules: &RuleSet = set.meaning();
    let used_by = Uses::of(rules, set.trees()).indicators(rules, item);
    let meant = Recheck::new(set.trees()).with(after, &used_by).unwrap_or_default();
    let mut slipped = rules.clone();
    let mut changed = Vec::new();
    for (id, meant) in used_by.into_iter().zip(meant) {
        let Some((_, place)) = slipped.indicators.get_index_mut(id.0) else { continue };
        if fingerprint(place) != fingerprint(&meant) {
            changed.push((id, matches!(meant.body, Body::Monitor(_))));
            *place = meant;
        }
    }
    let (mut sets, mut largest) = (0, 0);
    for (indicator, figures) in changed {
        let effort = Effort { figures, ..Effort::default() };
        match tell_apart(Side { rules, indicator }, Side { rules: &slipped, indicator }, effort) {
            Sought::Found(witness) => return Example::Test(witness.as_test(title, language)),
            Sought::NotFound { tried, up_to } => {
                sets += tried;
                largest = largest.max(up_to);
            }
            Sought::Refused => {}
        }
    }
    Example::NotFound { tried: sets, up_to: largest }
}
