//! Whose verdict a change flips, on given records, with the figures and the records that did it.

use std::collections::BTreeSet;

use tieuchi::verdict::{Figure, Outcome};
use tieuchi::{Answer, Evaluation, Verdict};
use tieuchi_source::natural::Natural;

use super::Impact;

/// A unit whose verdict is another under the new rules.
#[derive(Clone, Debug)]
pub struct Flip {
    names: (String, String),
    unit: String,
    before: Judged,
    after: Judged,
    records: Vec<String>,
}

/// What was found of a unit.
#[derive(Clone, Debug)]
struct Judged {
    answer: Answer,
    value: Option<Figure>,
    counts: Option<tieuchi::verdict::Counts>,
}

impl Judged {
    fn of(verdict: &Verdict<'_>) -> Judged {
        let outcome = verdict.outcome();
        Judged { answer: outcome.answer(), value: outcome.value(), counts: outcome.counts() }
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

    /// Where the records went under the old rules and under the new ones.
    #[must_use]
    pub fn counts(&self) -> (Option<tieuchi::verdict::Counts>, Option<tieuchi::verdict::Counts>) {
        (self.before.counts, self.after.counts)
    }

    /// The ids of the records that go elsewhere under the new rules, as far as the verdicts name them; empty where no
    /// record does and only the bound is another.
    #[must_use]
    pub fn records(&self) -> &[String] {
        &self.records
    }
}

/// The verdicts that differ between the evaluations of two versions of the rules over the same records.
///
/// An indicator that is new or gone has no verdict to compare.
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
                before: Judged::of(&earlier),
                after: Judged::of(&verdict),
                records: moved(&earlier.outcome(), &verdict.outcome()),
            });
        }
    }
    found
}

/// The ids that stand in another list of the new outcome than of the old one.
fn moved(before: &Outcome<'_>, after: &Outcome<'_>) -> Vec<String> {
    let mut old = BTreeSet::new();
    let mut new = BTreeSet::new();
    named(before, &mut old);
    named(after, &mut new);
    let ids: BTreeSet<Natural<&str>> = old.symmetric_difference(&new).map(|(_, id)| Natural(*id)).collect();
    ids.into_iter().map(|id| id.0.to_owned()).collect()
}

/// The ids that an outcome names, each with the list in which it stands.
fn named<'o>(outcome: &Outcome<'o>, found: &mut BTreeSet<(u8, &'o str)>) {
    let lists =
        [outcome.failed_ids(), outcome.open_ids(), outcome.missing_ids(), outcome.excused_ids(), outcome.counted_ids()];
    for (place, (ids, _)) in (0u8..).zip(lists) {
        found.extend(ids.iter().map(|id| (place, id.as_str())));
    }
    outcome.parts().for_each(|part| named(&part, found));
    outcome.windows().for_each(|window| named(&window.outcome, found));
}
