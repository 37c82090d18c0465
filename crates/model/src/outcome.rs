//! The outcome of a condition for one record, and the algebra by which outcomes combine.

use crate::answer::Answer;

/// The outcome of a condition for one record.
///
/// ```
/// use tieuchi_model::outcome::Outcome;
/// assert_eq!(Outcome::all([Outcome::Met, Outcome::Missing]), Outcome::Missing);
/// assert_eq!(Outcome::any([Outcome::Met, Outcome::Missing]), Outcome::Met);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It holds.
    Met,
    /// It does not.
    Failed,
    /// Not yet decided: a limit has not passed, a window still runs.
    Open,
    /// A value that it needs is not there.
    Missing,
    /// It does not apply to this record (no window in the period, an indicator that does not apply).
    NotApplicable,
}

impl Outcome {
    /// Every outcome.
    pub const EACH: [Outcome; 5] =
        [Outcome::Met, Outcome::Failed, Outcome::Open, Outcome::Missing, Outcome::NotApplicable];

    /// Met if it holds, failed if not.
    #[must_use]
    pub const fn of(holds: bool) -> Outcome {
        if holds { Outcome::Met } else { Outcome::Failed }
    }

    /// Whether it holds, if that is decided.
    #[must_use]
    pub const fn decided(self) -> Option<bool> {
        match self {
            Outcome::Met => Some(true),
            Outcome::Failed => Some(false),
            Outcome::Open | Outcome::Missing | Outcome::NotApplicable => None,
        }
    }

    /// Kleene's not.
    #[must_use]
    pub const fn negated(self) -> Outcome {
        match self {
            Outcome::Met => Outcome::Failed,
            Outcome::Failed => Outcome::Met,
            other => other,
        }
    }

    /// The first present of failed, missing, open, met; what does not apply is neutral.
    #[must_use]
    pub fn all(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
        first_present(outcomes, [Outcome::Failed, Outcome::Missing, Outcome::Open, Outcome::Met])
    }

    /// The first present of met, missing, open, failed; what does not apply is neutral.
    #[must_use]
    pub fn any(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
        first_present(outcomes, [Outcome::Met, Outcome::Missing, Outcome::Open, Outcome::Failed])
    }

    /// The outcome if only one of several cases applies and it is not known which: theirs if they agree, else missing.
    #[must_use]
    pub fn agreed(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
        let mut outcomes = outcomes.into_iter();
        let first = outcomes.next().unwrap_or(Outcome::Missing);
        if outcomes.all(|other| other == first) { first } else { Outcome::Missing }
    }
}

impl From<Answer> for Outcome {
    /// The outcome of `meets` for an indicator with this answer.
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Met => Outcome::Met,
            Answer::Missed => Outcome::Failed,
            Answer::Open => Outcome::Open,
            Answer::Undetermined | Answer::Monitored => Outcome::Missing,
            Answer::NotApplicable => Outcome::NotApplicable,
        }
    }
}

impl From<Outcome> for Answer {
    /// The answer to a target with this outcome.
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Met => Answer::Met,
            Outcome::Failed => Answer::Missed,
            Outcome::Open => Answer::Open,
            Outcome::Missing => Answer::Undetermined,
            Outcome::NotApplicable => Answer::NotApplicable,
        }
    }
}

fn first_present(outcomes: impl IntoIterator<Item = Outcome>, order: [Outcome; 4]) -> Outcome {
    let mut best: Option<usize> = None;
    for outcome in outcomes {
        let Some(rank) = order.iter().position(|other| *other == outcome) else { continue };
        if rank == 0 {
            return outcome;
        }
        best = Some(best.map_or(rank, |best| best.min(rank)));
    }
    best.and_then(|rank| order.get(rank)).copied().unwrap_or(Outcome::NotApplicable)
}

#[cfg(test)]
mod tests {
    use super::Outcome::{self, Failed, Met, Missing, NotApplicable, Open};

    const ORDER: [Outcome; 5] = [Met, Failed, Open, Missing, NotApplicable];

    /// Rows and columns in the order met, failed, open, missing, not applicable.
    const AND: [[Outcome; 5]; 5] = [
        [Met, Failed, Open, Missing, Met],
        [Failed, Failed, Failed, Failed, Failed],
        [Open, Failed, Open, Missing, Open],
        [Missing, Failed, Missing, Missing, Missing],
        [Met, Failed, Open, Missing, NotApplicable],
    ];

    const OR: [[Outcome; 5]; 5] = [
        [Met, Met, Met, Met, Met],
        [Met, Failed, Open, Missing, Failed],
        [Met, Open, Open, Missing, Open],
        [Met, Missing, Missing, Missing, Missing],
        [Met, Failed, Open, Missing, NotApplicable],
    ];

    #[test]
    fn and_and_or_are_as_in_their_tables() {
        for (left, (and, or)) in ORDER.iter().zip(AND.iter().zip(&OR)) {
            for (right, (and, or)) in ORDER.iter().zip(and.iter().zip(or)) {
                assert_eq!(Outcome::all([*left, *right]), *and, "{left:?} and {right:?}");
                assert_eq!(Outcome::any([*left, *right]), *or, "{left:?} or {right:?}");
                let opposite = Outcome::any([left.negated(), right.negated()]).negated();
                assert_eq!(opposite, *and, "not (not {left:?} or not {right:?})");
            }
        }
    }

    #[test]
    fn not_leaves_what_is_not_decided() {
        let table = [(Met, Failed), (Failed, Met), (Open, Open), (Missing, Missing), (NotApplicable, NotApplicable)];
        for (outcome, negated) in table {
            assert_eq!(outcome.negated(), negated);
        }
    }

    #[test]
    fn of_cases_that_disagree_nothing_is_known() {
        for left in Outcome::EACH {
            for right in Outcome::EACH {
                let expected = if left == right { left } else { Missing };
                assert_eq!(Outcome::agreed([left, right]), expected);
            }
        }
        assert_eq!(Outcome::agreed([]), Missing);
    }
}
