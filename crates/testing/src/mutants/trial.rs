//! Tries each edit: it is checked, put in the place of the original item, and judged by the tests that depend on the item.
//!
//! A mutant always ends: rules have no loops or recursion, so judging any edit is linear in the records of the test.

use std::collections::HashSet;

use tieuchi::test_case::{Expectation, OpenFile, TestCase};
use tieuchi_check::Recheck;
use tieuchi_model::indicator::{Indicator, IndicatorId, RuleSet};
use tieuchi_proof::same_meaning;
use tieuchi_syntax::ast::{File, Item};

use super::fingerprint::fingerprint;
use super::mutations;
use super::stored::{StoredMutant, StoredStatus};
use super::uses::{Uses, dependents};
use super::vocabulary::Vocabulary;
use crate::prepared_records::PreparedRecords;

/// A test whose records have been read, so that changed rules can be judged by it.
pub(crate) struct PreparedTest<'r> {
    records: PreparedRecords,
    expectations: Vec<Expectation<'r>>,
}

impl<'r> PreparedTest<'r> {
    /// Reads the records of a test; `None` if they cannot be read.
    pub(crate) fn new(rules: &tieuchi::RuleSet, test: TestCase<'r>, files: &OpenFile<'_>) -> Option<Self> {
        let records = PreparedRecords::new(rules, test, files).ok()?;
        Some(PreparedTest { records, expectations: test.expectations().collect() })
    }

    /// Whether it expects something of one of these indicators.
    fn depends_on(&self, indicators: &HashSet<IndicatorId>) -> bool {
        self.expectations.iter().any(|expectation| indicators.contains(&expectation.meaning().indicator))
    }

    /// The index of the first expectation of these indicators that does not hold, `Some(None)` if the records are refused,
    /// `None` if the test passes.
    fn first_failure(&self, rules: &RuleSet, indicators: &HashSet<IndicatorId>) -> Option<Option<usize>> {
        let mut evaluated: Vec<IndicatorId> = Vec::new();
        for expectation in &self.expectations {
            let indicator = expectation.meaning().indicator;
            if indicators.contains(&indicator) && !evaluated.contains(&indicator) {
                evaluated.push(indicator);
            }
        }
        if evaluated.is_empty() {
            return None;
        }
        let Ok(evaluation) = self.records.evaluate(rules, &evaluated) else { return Some(None) };
        let fails = |expectation: &Expectation<'_>| {
            evaluated.contains(&expectation.meaning().indicator) && !expectation.holds(&evaluation)
        };
        self.expectations.iter().position(fails).map(Some)
    }
}

/// What all trials share.
pub(crate) struct Trials<'r> {
    pub(crate) vocabulary: Vocabulary<'r>,
    recheck: Recheck<'r>,
    pub(crate) rules: &'r RuleSet,
    pub(crate) uses: Uses<'r>,
    /// For each indicator, those whose verdicts depend on its verdict.
    dependents: Vec<Vec<IndicatorId>>,
    tests: Vec<PreparedTest<'r>>,
}

impl<'r> Trials<'r> {
    pub(crate) fn new(rules: &'r RuleSet, files: &'r [File], tests: Vec<PreparedTest<'r>>) -> Self {
        Trials {
            vocabulary: Vocabulary::new(rules, files),
            recheck: Recheck::new(files),
            rules,
            uses: Uses::of(rules, files),
            dependents: dependents(rules),
            tests,
        }
    }

    /// Every edit of an item that checks and has a meaning that no earlier edit has.
    pub(crate) fn of_item(&self, item: &Item) -> Vec<StoredMutant> {
        let used_by = self.uses.indicators(self.rules, item);
        if used_by.is_empty() {
            return Vec::new();
        }
        let original: Vec<u64> = used_by.iter().filter_map(|id| self.rules.indicator(*id)).map(fingerprint).collect();
        let mut seen = HashSet::from([original.clone()]);
        let mut tests = ItemTests::new(self, &used_by);
        let mut mutants = Vec::new();
        for (edit_index, edit) in mutations::item(self.vocabulary, item).into_iter().enumerate() {
            let Some(checked) = self.recheck.with(&edit.after, &used_by) else { continue };
            let fingerprints: Vec<u64> = checked.iter().map(fingerprint).collect();
            let changed: Vec<(IndicatorId, Indicator)> = used_by
                .iter()
                .zip(checked)
                .zip(original.iter().zip(&fingerprints))
                .filter(|(_, (before, after))| before != after)
                .map(|((id, indicator), _)| (*id, indicator))
                .collect();
            if seen.insert(fingerprints) {
                mutants.push(StoredMutant { edit_index, edit, status: tests.judge(changed) });
            }
        }
        mutants
    }

    /// The indicators whose verdicts may change when these change.
    pub(crate) fn dependents(&self, changed: impl IntoIterator<Item = IndicatorId>) -> HashSet<IndicatorId> {
        changed.into_iter().filter_map(|id| self.dependents.get(id.0)).flatten().copied().collect()
    }
}

/// The tests that depend on an item, with a copy of the rules in which its edits are put one after the other.
struct ItemTests<'t, 'r> {
    trials: &'t Trials<'r>,
    mutated: RuleSet,
    /// The indexes of the tests; one that detected an edit is asked first about the next.
    order: Vec<usize>,
}

impl<'t, 'r> ItemTests<'t, 'r> {
    fn new(trials: &'t Trials<'r>, used_by: &[IndicatorId]) -> Self {
        let mut mutated = trials.rules.clone();
        mutated.tests.clear();
        let dependents = trials.dependents(used_by.iter().copied());
        let tests = trials.tests.iter().enumerate().filter(|(_, test)| test.depends_on(&dependents));
        let order = tests.map(|(index, _)| index).collect();
        ItemTests { trials, mutated, order }
    }

    /// Puts the changed indicators into the rules, runs the tests, and restores the rules.
    fn judge(&mut self, mut changed: Vec<(IndicatorId, Indicator)>) -> StoredStatus {
        self.swap(&mut changed);
        let dependents = self.trials.dependents(changed.iter().map(|(id, _)| *id));
        let failure = self.order.iter().enumerate().find_map(|(turn, index)| {
            let test = self.trials.tests.get(*index)?;
            test.first_failure(&self.mutated, &dependents).map(|expectation| (turn, *index, expectation))
        });
        self.swap(&mut changed);
        match failure {
            Some((turn, test, expectation)) => {
                if let Some(first) = self.order.get_mut(..=turn) {
                    first.rotate_right(1);
                }
                StoredStatus::Killed { test, expectation }
            }
            None if self.is_equivalent(&changed) => StoredStatus::Equivalent,
            None => StoredStatus::Survived,
        }
    }

    /// Whether it is proved that these give the same verdicts as the rules on all records. Only survivors are asked: what a
    /// test has detected is not equivalent.
    fn is_equivalent(&self, changed: &[(IndicatorId, Indicator)]) -> bool {
        let rules = self.trials.rules;
        changed.iter().all(|(id, after)| rules.indicator(*id).is_some_and(|before| same_meaning(rules, before, after)))
    }

    fn swap(&mut self, changed: &mut [(IndicatorId, Indicator)]) {
        for (id, indicator) in changed {
            if let Some((_, original)) = self.mutated.indicators.get_index_mut(id.0) {
                std::mem::swap(original, indicator);
            }
        }
    }
}
