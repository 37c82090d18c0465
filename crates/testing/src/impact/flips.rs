//! The verdicts that a change of the rules flips on given records, with the figures and the records that cause it.

use std::collections::BTreeSet;

use tieuchi::verdict::{Counts, Figure, Outcome};
use tieuchi::{Answer, Evaluation, Verdict};
use tieuchi_source::natural::Natural;

use super::diff::Impact;
use crate::versions::Versions;

/// A unit whose verdict differs under the new rules.
#[derive(Clone, Debug)]
pub struct Flip {
    indicator: Versions<String>,
    unit: String,
    results: Versions<UnitResult>,
    records: Vec<String>,
}

/// The result of a unit under one version of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitResult {
    /// The answer.
    pub answer: Answer,
    /// The figure over what is decided, if there is one.
    pub value: Option<Figure>,
    /// Where the records went; `None` if the parts of the target have them.
    pub counts: Option<Counts>,
}

impl UnitResult {
    fn of(verdict: &Verdict<'_>) -> UnitResult {
        let outcome = verdict.outcome();
        UnitResult { answer: outcome.answer(), value: outcome.value(), counts: outcome.counts() }
    }
}

impl Flip {
    /// The indicator's name in the new rules.
    #[must_use]
    pub fn indicator(&self) -> &str {
        &self.indicator.after
    }

    /// The indicator's name in the old rules.
    #[must_use]
    pub fn indicator_before(&self) -> &str {
        &self.indicator.before
    }

    /// The unit's code; `*` is all units together.
    #[must_use]
    pub fn unit(&self) -> &str {
        &self.unit
    }

    /// The result under the old rules and under the new ones.
    #[must_use]
    pub const fn results(&self) -> Versions<UnitResult> {
        self.results
    }

    /// The ids of the records that are counted differently under the new rules, as far as the verdicts list them; empty if
    /// only the bound differs.
    #[must_use]
    pub fn records(&self) -> &[String] {
        &self.records
    }
}

/// The verdicts that differ between the evaluations of two versions of the rules over the same records.
///
/// ```
/// # let version = |text: &str| tieuchi::RuleSet::load([("a.tieuchi", format!("records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\n{text}"))]);
/// let (before, after) = (version("indicator a: at most 1 d")?, version("indicator a: no d")?);
/// let mut records = tieuchi::Records::new();
/// records.rows("d", &[serde_json::json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": null })])?;
/// let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
/// let (old, new) = (before.evaluate(&records, &question)?, after.evaluate(&records, &question)?);
/// let flips = tieuchi_testing::flips(&tieuchi_testing::diff(&before, &after), &old, &new);
/// let flip = &flips[0];
/// assert_eq!((flip.indicator(), flip.indicator_before(), flip.unit()), ("a", "a", "X"));
/// let results = flip.results();
/// assert_eq!((results.before.answer, results.after.answer), (tieuchi::Answer::Met, tieuchi::Answer::Missed));
/// assert_eq!(results.before.value, results.after.value);
/// // The same record is counted by both: only the bound differs.
/// assert!(flip.records().is_empty());
/// # Ok::<(), tieuchi::Error>(())
/// ```
///
/// An indicator that is new or removed has no verdict to compare.
#[must_use]
pub fn flips(impact: &Impact, before: &Evaluation, after: &Evaluation) -> Vec<Flip> {
    let mut found = Vec::new();
    for change in impact.changes() {
        let (Some(old), Some(new)) = (change.before(), change.after()) else { continue };
        for verdict in after.verdicts().filter(|verdict| verdict.indicator() == new) {
            let Some(earlier) = before.verdict(old, verdict.unit()) else { continue };
            if earlier.answer() == verdict.answer() {
                continue;
            }
            found.push(Flip {
                indicator: Versions { before: old.to_owned(), after: new.to_owned() },
                unit: verdict.unit().to_owned(),
                results: Versions { before: UnitResult::of(&earlier), after: UnitResult::of(&verdict) },
                records: differing_ids(&earlier.outcome(), &verdict.outcome()),
            });
        }
    }
    found
}

/// The ids that are in another list of the new outcome than of the old one.
fn differing_ids(before: &Outcome<'_>, after: &Outcome<'_>) -> Vec<String> {
    let mut old = BTreeSet::new();
    let mut new = BTreeSet::new();
    listed_ids(before, &mut old);
    listed_ids(after, &mut new);
    let ids: BTreeSet<Natural<&str>> = old.symmetric_difference(&new).map(|(_, id)| Natural(*id)).collect();
    ids.into_iter().map(|id| id.0.to_owned()).collect()
}

/// The ids that an outcome lists, each with the index of its list.
fn listed_ids<'o>(outcome: &Outcome<'o>, found: &mut BTreeSet<(u8, &'o str)>) {
    let lists =
        [outcome.failed_ids(), outcome.open_ids(), outcome.missing_ids(), outcome.excused_ids(), outcome.counted_ids()];
    for (index, ids) in (0u8..).zip(lists) {
        found.extend(ids.listed().iter().map(|id| (index, id.as_str())));
    }
    outcome.parts().for_each(|part| listed_ids(&part.outcome, found));
    outcome.windows().for_each(|window| listed_ids(&window.outcome, found));
}
