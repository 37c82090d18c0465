//! What can be proved without a record: that two meanings are the same, that one is stricter, what can never happen.
//!
//! Meanings are put into one normal form ([`form`]) in which names, places and the order of words no longer matter. A proof is
//! sound: it is true for every set of records, period and moment. It is not complete: if nothing is proved, only
//! records can show it.

mod answers;
mod combination;
mod contradiction;
mod figures;
mod form;
mod forming;
mod given;
mod known;
mod outcomes;
mod present;
mod prover;
mod strict;
mod table;
mod values;
mod verdicts;

use tieuchi_model::indicator::{Indicator, Measure, RuleSet};

pub use self::figures::Figures;
pub use self::form::{
    AveragedForm, BodyForm, DurationForm, Form, IndicatorForm, LimitForm, MeasureForm, PopulationForm, RelatedForm,
    ShareForm, TargetForm,
};
pub use self::forming::{condition, counted, form, related, scope};
pub use self::known::Known;
pub use self::outcomes::{Outcomes, Why};
pub use self::prover::Prover;
pub use self::strict::{Direction, direction, is_as_strict};
pub use self::verdicts::{Absent, Contents, answers, windows};

/// Whether two indicators of one rule set mean the same, whatever the records.
#[must_use]
pub fn same_meaning(rules: &RuleSet, before: &Indicator, after: &Indicator) -> bool {
    form(rules, before).is_same(&form(rules, after))
}

impl Prover<'_> {
    /// Whether two measures are the same figure.
    #[must_use]
    pub fn same_measure(&self, one: &Measure, other: &Measure) -> bool {
        let forming = self.forming();
        forming.measure(one) == forming.measure(other)
    }
}
