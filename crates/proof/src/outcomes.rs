//! Which outcomes are possible, and why each other one is not.

use std::collections::BTreeMap;

use tieuchi_model::outcome::Outcome;

/// Why something is impossible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The figure is never below zero.
    BelowZero,
    /// A share is never above 100%.
    AboveAll,
    /// A number of records is whole.
    Whole,
    /// The range that this field declares.
    Declared(String),
    /// This field is never empty.
    Required(String),
    /// Every value of a `one of` is listed.
    AllListed,
    /// The same is compared for every record.
    Constant,
    /// Parts of the condition contradict each other.
    Contradiction,
    /// The condition applies to every record.
    Applies,
    /// No limit can be in the future, and no window can still run.
    NothingOpen,
    /// The rule defines how open records are counted.
    OpenCounted,
    /// It is met until it is exceeded, and no record can be open.
    MetUntilExceeded,
    /// A number of records is 0 if there are none.
    NeverEmpty,
    /// The rule defines what an empty population gives.
    EmptyCounted,
    /// A unit always counts itself.
    UnitItself,
}

/// The outcomes that are possible.
///
/// It errs on one side: an outcome that it excludes is impossible, one that it includes may still be impossible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    never: BTreeMap<Outcome, Why>,
}

impl Outcomes {
    /// Every outcome.
    pub(crate) const ANY: Outcomes = Outcomes { never: BTreeMap::new() };

    /// Whether this outcome is possible.
    #[must_use]
    pub fn include(&self, outcome: Outcome) -> bool {
        !self.never.contains_key(&outcome)
    }

    /// Why this outcome is impossible; `None` if it is possible.
    #[must_use]
    pub fn why_never(&self, outcome: Outcome) -> Option<&Why> {
        self.never.get(&outcome)
    }

    /// The possible ones, in the order of [`Outcome::EACH`].
    #[must_use]
    pub fn list(&self) -> Vec<Outcome> {
        Outcome::EACH.into_iter().filter(|outcome| self.include(*outcome)).collect()
    }

    /// The same without an outcome, if there is a reason why it is impossible.
    #[must_use]
    pub(crate) fn without(mut self, outcome: Outcome, why: Option<Why>) -> Outcomes {
        if let Some(why) = why {
            self.never.entry(outcome).or_insert(why);
        }
        self
    }

    /// The same with an outcome.
    #[must_use]
    pub(crate) fn with(mut self, outcome: Outcome) -> Outcomes {
        self.never.remove(&outcome);
        self
    }

    /// Those of the opposite condition.
    #[must_use]
    pub(crate) fn negated(self) -> Outcomes {
        Outcomes { never: self.never.into_iter().map(|(outcome, why)| (outcome.negated(), why)).collect() }
    }

    /// Those of one of two alternatives.
    #[must_use]
    pub(crate) fn or(mut self, other: &Outcomes) -> Outcomes {
        self.never.retain(|outcome, _| !other.include(*outcome));
        self
    }

    /// Those of independent parts, joined by [`Outcome::all`] or [`Outcome::any`].
    pub(crate) fn joined(parts: impl IntoIterator<Item = Outcomes>, join: fn([Outcome; 2]) -> Outcome) -> Outcomes {
        parts.into_iter().reduce(|one, other| one.join(&other, join)).unwrap_or(Outcomes::ANY)
    }

    fn join(&self, other: &Outcomes, join: fn([Outcome; 2]) -> Outcome) -> Outcomes {
        let (these, those) = (self.list(), other.list());
        let found: Vec<Outcome> =
            these.iter().flat_map(|this| those.iter().map(move |that| join([*this, *that]))).collect();
        // An outcome that both can have, the whole can have: one of the two lacks what the whole lacks.
        let never = Outcome::EACH.into_iter().filter(|outcome| !found.contains(outcome));
        let why = |outcome| Some((outcome, self.why_never(outcome).or(other.why_never(outcome))?.clone()));
        Outcomes { never: never.filter_map(why).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(outcomes: &[Outcome]) -> Outcomes {
        let others = Outcome::EACH.into_iter().filter(|outcome| !outcomes.contains(outcome));
        others.fold(Outcomes::ANY, |found, outcome| found.without(outcome, Some(Why::Constant)))
    }

    /// Every set of outcomes that is not empty.
    fn sets() -> Vec<Vec<Outcome>> {
        (1u32..32)
            .map(|set| {
                Outcome::EACH.into_iter().zip(0..).filter(|(_, bit)| set & (1 << bit) != 0).map(|(it, _)| it).collect()
            })
            .collect()
    }

    #[test]
    fn what_parts_can_give_together_is_what_their_outcomes_give() {
        let joins: [fn([Outcome; 2]) -> Outcome; 2] = [Outcome::all, Outcome::any];
        for these in sets() {
            for those in sets() {
                for join in joins {
                    let mut expected: Vec<Outcome> =
                        these.iter().flat_map(|this| those.iter().map(move |that| join([*this, *that]))).collect();
                    expected.sort();
                    expected.dedup();
                    let mut found = Outcomes::joined([only(&these), only(&those)], join).list();
                    found.sort();
                    assert_eq!(found, expected, "{these:?} {those:?}");
                }
            }
        }
    }
}
