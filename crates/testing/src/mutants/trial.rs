//! Each edit in turn: checked, put in the place of what the rules mean, judged by the tests that could see it.
//!
//! A mutant cannot hang: the language is closed and total, so that whatever an edit says, judging it is linear in the
//! records of the test. What is made of a survivor is not decided here.

use std::collections::HashSet;

use tieuchi::test_case::{Expectation, OpenFile, TestCase};
use tieuchi_check::Recheck;
use tieuchi_model::indicator::{Indicator, IndicatorId, RuleSet};
use tieuchi_syntax::ast::Item;

use super::edit::Edit;
use super::fingerprint::fingerprint;
use super::slips;
use super::uses::{Uses, hanging_on};
use super::vocabulary::Vocabulary;
use crate::prepared::Prepared;
use tieuchi_proof::same_meaning;

/// A test, ready to judge other meanings of its rules.
pub(crate) struct Ready<'r> {
    pub(crate) prepared: Prepared,
    pub(crate) expectations: Vec<Expectation<'r>>,
}

impl<'r> Ready<'r> {
    /// Reads the records of a test; `None` where they cannot be.
    pub(crate) fn new(rules: &tieuchi::RuleSet, test: TestCase<'r>, files: &OpenFile<'_>) -> Option<Self> {
        Some(Ready { prepared: Prepared::new(rules, test, files).ok()?, expectations: test.expectations().collect() })
    }
}

/// What every trial needs.
pub(crate) struct Trials<'r> {
    pub(crate) known: Vocabulary<'r>,
    pub(crate) recheck: Recheck<'r>,
    pub(crate) rules: &'r RuleSet,
    pub(crate) uses: Uses<'r>,
    /// For each indicator those whose verdicts hang on its own.
    pub(crate) hanging: Vec<Vec<IndicatorId>>,
    pub(crate) tests: Vec<Ready<'r>>,
}

/// An edit that changes what is meant, and whether a test noticed.
#[derive(Clone, Debug)]
pub(crate) struct Tried {
    /// Which of the item's edits.
    pub(crate) number: usize,
    pub(crate) edit: Edit<Item>,
    pub(crate) noticed: Noticed,
}

/// Who noticed an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Noticed {
    /// A test by its place in the rules, and which of its expectations no longer held; none where its records were
    /// refused.
    By { test: usize, expectation: Option<usize> },
    /// Nobody, for it means the same.
    MeansTheSame,
    /// Nobody.
    No,
}

impl<'r> Trials<'r> {
    pub(crate) fn new(rules: &'r RuleSet, files: &'r [tieuchi_syntax::ast::File], tests: Vec<Ready<'r>>) -> Self {
        Trials {
            known: Vocabulary::new(rules, files),
            recheck: Recheck::new(files),
            rules,
            uses: Uses::of(rules, files),
            hanging: hanging_on(rules),
            tests,
        }
    }

    /// Every edit of an item that checks and means something of its own.
    pub(crate) fn of_item(&self, item: &Item) -> Vec<Tried> {
        let used_by = self.uses.indicators(self.rules, item);
        if used_by.is_empty() {
            return Vec::new();
        }
        let original: Vec<u64> = used_by.iter().filter_map(|id| self.rules.indicator(*id)).map(fingerprint).collect();
        let mut seen = HashSet::from([original.clone()]);
        let mut court = Court::new(self, &used_by);
        let mut tried = Vec::new();
        for (number, edit) in slips::item(self.known, item).into_iter().enumerate() {
            let Some(meant) = self.recheck.with(&edit.after, &used_by) else { continue };
            let meanings: Vec<u64> = meant.iter().map(fingerprint).collect();
            let changed: Vec<(IndicatorId, Indicator)> = used_by
                .iter()
                .zip(meant)
                .zip(original.iter().zip(&meanings))
                .filter(|(_, (before, after))| before != after)
                .map(|((id, meant), _)| (*id, meant))
                .collect();
            if seen.insert(meanings) {
                tried.push(Tried { number, edit, noticed: court.judge(changed) });
            }
        }
        tried
    }

    /// The indicators whose verdicts may change when these change.
    pub(crate) fn hanging_on(&self, changed: impl IntoIterator<Item = IndicatorId>) -> HashSet<IndicatorId> {
        changed.into_iter().filter_map(|id| self.hanging.get(id.0)).flatten().copied().collect()
    }
}

/// The tests that can see an item, over a meaning of its own in which edits take turns.
struct Court<'t, 'r> {
    trials: &'t Trials<'r>,
    meaning: RuleSet,
    /// The places of the tests; one that noticed an edit comes first for the next.
    order: Vec<usize>,
}

impl<'t, 'r> Court<'t, 'r> {
    fn new(trials: &'t Trials<'r>, used_by: &[IndicatorId]) -> Self {
        let mut meaning = trials.rules.clone();
        meaning.tests.clear();
        let hanging = trials.hanging_on(used_by.iter().copied());
        let sees =
            |test: &Ready<'_>| test.expectations.iter().any(|expect| hanging.contains(&expect.meaning().indicator));
        let order = trials.tests.iter().enumerate().filter(|(_, test)| sees(test)).map(|(place, _)| place).collect();
        Court { trials, meaning, order }
    }

    /// Puts what changed in its place, asks the tests, and puts it back.
    fn judge(&mut self, mut changed: Vec<(IndicatorId, Indicator)>) -> Noticed {
        self.swap(&mut changed);
        let hanging = self.trials.hanging_on(changed.iter().map(|(id, _)| *id));
        let noticed = self.order.iter().enumerate().find_map(|(turn, place)| {
            let test = self.trials.tests.get(*place)?;
            noticed(test, &self.meaning, &hanging).map(|expectation| (turn, *place, expectation))
        });
        self.swap(&mut changed);
        match noticed {
            Some((turn, test, expectation)) => {
                if let Some(first) = self.order.get_mut(..=turn) {
                    first.rotate_right(1);
                }
                Noticed::By { test, expectation }
            }
            None if self.means_the_same(&changed) => Noticed::MeansTheSame,
            None => Noticed::No,
        }
    }

    /// Whether it is proved that no records tell these from what the rules say. Asked of survivors alone: what a test has
    /// noticed is not the same.
    fn means_the_same(&self, changed: &[(IndicatorId, Indicator)]) -> bool {
        let rules = self.trials.rules;
        changed.iter().all(|(id, after)| rules.indicator(*id).is_some_and(|before| same_meaning(rules, before, after)))
    }

    fn swap(&mut self, changed: &mut [(IndicatorId, Indicator)]) {
        for (id, indicator) in changed {
            if let Some((_, place)) = self.meaning.indicators.get_index_mut(id.0) {
                std::mem::swap(place, indicator);
            }
        }
    }
}

/// The first expectation of these indicators that does not hold, or that the records are refused.
fn noticed(test: &Ready<'_>, meaning: &RuleSet, hanging: &HashSet<IndicatorId>) -> Option<Option<usize>> {
    let mut asked: Vec<IndicatorId> = Vec::new();
    for expectation in &test.expectations {
        let indicator = expectation.meaning().indicator;
        if hanging.contains(&indicator) && !asked.contains(&indicator) {
            asked.push(indicator);
        }
    }
    if asked.is_empty() {
        return None;
    }
    let Ok(evaluation) = test.prepared.evaluate(meaning, &asked) else { return Some(None) };
    let broken = test
        .expectations
        .iter()
        .position(|expectation| asked.contains(&expectation.meaning().indicator) && !expectation.holds(&evaluation));
    broken.map(Some)
}
