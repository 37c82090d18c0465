//! The outcome of a whole condition for each outcome of one of its parts.

use tieuchi_model::outcome::Outcome;

/// The outcome of a whole for each outcome of a part, if the other parts stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect([Outcome; 5]);

impl Effect {
    /// The effect of the whole on itself.
    #[must_use]
    pub const fn of_whole() -> Effect {
        Effect(Outcome::EACH)
    }

    /// The effect of one of several parts, which are joined by `and` (all) or `or`, if this is the effect of all of
    /// them together.
    #[must_use]
    pub fn of_part(self, outcomes: &[Outcome], index: usize, all: bool) -> Effect {
        Effect(Outcome::EACH.map(|turned| {
            let others = outcomes.iter().enumerate();
            let outcomes = others.map(|(other, outcome)| if other == index { turned } else { *outcome });
            self.apply(if all { Outcome::all(outcomes) } else { Outcome::any(outcomes) })
        }))
    }

    /// The effect of what is negated, if this is the effect of its negation.
    #[must_use]
    pub fn of_opposite(self) -> Effect {
        Effect(Outcome::EACH.map(|outcome| self.apply(outcome.negated())))
    }

    /// Whether the whole has another outcome if the part is met instead of failed.
    #[must_use]
    pub fn decides(self) -> bool {
        self.apply(Outcome::Met) != self.apply(Outcome::Failed)
    }

    fn apply(self, outcome: Outcome) -> Outcome {
        let index = Outcome::EACH.iter().position(|other| *other == outcome);
        index.and_then(|index| self.0.get(index)).copied().unwrap_or(outcome)
    }
}
