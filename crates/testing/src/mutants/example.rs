//! A test that would detect a survivor: records on which the rule and the mutant differ.
//!
//! How the records are found is in `search`. If none are found, nothing is proved.

use tieuchi::{Language, RuleSet as LoadedRules};
use tieuchi_check::Recheck;
use tieuchi_model::indicator::{Body, RuleSet};
use tieuchi_syntax::ast::Item;

use super::fingerprint::fingerprint;
use super::uses::Uses;
use crate::search::{ComparedIndicator, SearchOptions, SearchResult, find_counterexample};

/// A test that a mutant fails, or how many records were tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Example {
    /// A test that the rules pass and the mutant fails.
    Test(String),
    /// No records were found, which does not mean that there are none.
    NotFound {
        /// How many sets of records were judged.
        tried: usize,
        /// How many records the largest of them had.
        largest: usize,
    },
}

/// A test of this title on which an item and another wording of it differ.
pub(crate) fn example(loaded: &LoadedRules, item: &Item, after: &Item, title: &str, language: Language) -> Example {
    let rules: &RuleSet = loaded.meaning();
    let used_by = Uses::of(rules, loaded.trees()).indicators(rules, item);
    let checked = Recheck::new(loaded.trees()).with(after, &used_by).unwrap_or_default();
    let mut mutated = rules.clone();
    let mut changed = Vec::new();
    for (id, indicator) in used_by.into_iter().zip(checked) {
        let Some((_, original)) = mutated.indicators.get_index_mut(id.0) else { continue };
        if fingerprint(original) != fingerprint(&indicator) {
            changed.push((id, matches!(indicator.body, Body::Monitor(_))));
            *original = indicator;
        }
    }
    let (mut all_tried, mut largest_tried) = (0, 0);
    for (indicator, figures) in changed {
        let options = SearchOptions { figures, ..SearchOptions::default() };
        let before = ComparedIndicator { rules, indicator };
        let after = ComparedIndicator { rules: &mutated, indicator };
        match find_counterexample(before, after, options) {
            SearchResult::Found(counterexample) => return Example::Test(counterexample.as_test(title, language)),
            SearchResult::NotFound { tried, largest } => {
                all_tried += tried;
                largest_tried = largest_tried.max(largest);
            }
            SearchResult::NotComparable => {}
        }
    }
    Example::NotFound { tried: all_tried, largest: largest_tried }
}
