//! The outcome of a condition for one record, and how outcomes combine.

use tieuchi_model::verdict::Answer;

/// What a condition says of one record.
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
    /// It asks nothing of this record (no window in the period, an indicator that does not apply).
    NotApplicable,
}

impl From<Answer> for Outcome {
    /// What it is to a record that an indicator has this answer for it.
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

impl Outcome {
    pub(crate) const fn of(holds: bool) -> Outcome {
        if holds { Outcome::Met } else { Outcome::Failed }
    }

    /// Kleene's not.
    pub(crate) const fn negated(self) -> Outcome {
        match self {
            Outcome::Met => Outcome::Failed,
            Outcome::Failed => Outcome::Met,
            other => other,
        }
    }

    /// The first present of failed, missing, open, met; what does not apply is neutral.
    pub(crate) fn all(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
        let order = [Outcome::Failed, Outcome::Missing, Outcome::Open, Outcome::Met];
        first_present(outcomes, order)
    }

    /// The first present of met, missing, open, failed; what does not apply is neutral.
    pub(crate) fn any(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
        let order = [Outcome::Met, Outcome::Missing, Outcome::Open, Outcome::Failed];
        first_present(outcomes, order)
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
