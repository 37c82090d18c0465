//! The verdicts that a change of the rules flips on given records, with the figures and the records that cause it.

use std::collections::BTreeSet;

use tieuchi::verdict::{Figure, Outcome};
use tieuchi::{Answer, Evaluation, Verdict};
use tieuchi_source::natural::Natural;

use super::diff::Impact;

/// A unit whose verdict differs under the new rules.
#[derive(Clone, Debug)]
pub struct Flip {
    names: (String, String),
    unit: String,
    before: UnitResult,
    after: UnitResult,
    records: Vec<String>,
}

/// The result of a unit under one version of the rules.
#[derive(Clone, Debug)]
struct UnitResult {
    answer: Answer,
    value: Option<Figure>,
    counts: Option<tieuchi::verdict::Counts>,
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
        &self.names.1
    }

    /// The indicator's name in the old rules.
    #[must_use]
    pub fn indicator_before(&self) -> &str {
        &self.names.0
    }

    /// The unit's code; `*` is all units together.
    #[must_use]
    pub fn unit(&self) -> &str {
        &self.unit
    }

    /// The answer under the old rules and under the new ones.
    #[must_use]
    pub fn answers(&self) -> (Answer, Answer) {
        (self.before.answer, self.after.answer)
    }

    /// The figure under the old rules and under the new ones.
    #[must_use]
    pub fn values(&self) -> (Option<Figure>, Option<Figure>) {
        (self.before.value, self.after.value)
    }

    /// The counts of records under the old rules and under the new ones.
    #[must_use]
    pub fn counts(&self) -> (Option<tieuchi::verdict::Counts>, Option<tieuchi::verdict::Counts>) {
        (self.before.counts, self.after.counts)
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
                names: (old.to_owned(), new.to_owned()),
                unit: verdict.unit().to_owned(),
                before: UnitResult::of(&earlier),
                after: UnitResult::of(&verdict),
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
