//! Seeks a smallest set of records that tells two indicators apart, to show a slip or a change by an example.
//!
//! Candidates are sets of records made from what both rules mention; many are judged in one evaluation, each in a unit of
//! its own. What was found is made plainer and then judged alone, exactly as a test would. That nothing is found proves
//! nothing: what can be proved is not sought here.

mod both;
mod chosen;
mod combined;
mod court;
mod mentions;
mod occasion;
mod plainer;
mod scene;
mod seeking;
#[cfg(test)]
mod tests;
mod values;
mod wording;
mod written;

use tieuchi_model::indicator::{IndicatorId, RuleSet};
use tieuchi_model::verdict::{Answer, Counts};

use self::both::Both;
use self::seeking::Seeking;

/// An indicator of a rule set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Side<'a> {
    /// The rules, with their kinds of record.
    pub(crate) rules: &'a RuleSet,
    /// Which of their indicators.
    pub(crate) indicator: IndicatorId,
}

/// How far the search goes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort {
    /// How many records are judged at most, each side's once.
    pub(crate) records: usize,
    /// Whether a difference of the counts and the value is enough where the verdicts agree: a `monitor` has nothing else.
    pub(crate) figures: bool,
}

impl Default for Effort {
    fn default() -> Self {
        Effort { records: 36_000, figures: false }
    }
}

/// What came of a search.
#[derive(Clone, Debug)]
pub(crate) enum Sought {
    /// Records that tell the two apart.
    Found(Box<Witness>),
    /// Nothing was found; which does not say that the two are equal.
    NotFound {
        /// How many sets of records were judged.
        tried: usize,
        /// How many records the largest of them had.
        up_to: usize,
    },
    /// Nothing could be sought: an indicator that is not there, or no period in which both rule sets can be judged.
    Refused,
}

/// Records on which two indicators differ.
#[derive(Clone, Debug)]
pub(crate) struct Witness {
    /// The label of the period.
    pub(crate) period: String,
    /// As of when, as a test says it: a day, or a day and a clock time.
    pub(crate) as_of: String,
    /// The records. A kind that is not there was not given; one without rows was given, and holds none.
    pub(crate) tables: Vec<WitnessTable>,
    /// The name of the indicator.
    pub(crate) indicator: String,
    /// The unit that is judged.
    pub(crate) unit: String,
    /// What the indicator before says.
    pub(crate) before: Said,
    /// What the indicator after says.
    pub(crate) after: Said,
}

/// The records of one kind, as the table of a test has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WitnessTable {
    /// The name of the kind.
    pub(crate) kind: String,
    /// The first and the last day that the records cover, where it has to be said.
    pub(crate) covering: Option<(String, String)>,
    /// The names of the fields that matter.
    pub(crate) columns: Vec<String>,
    /// The cells, in the written form of their fields.
    pub(crate) rows: Vec<Vec<String>>,
}

/// What one side says of the records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// The verdict.
    pub(crate) answer: Answer,
    /// Whether the stretch is met, where there is one and it is decided.
    pub(crate) stretch: Option<bool>,
    /// Where the records went.
    pub(crate) counts: Option<Counts>,
    /// The value, as a test can write it.
    pub(crate) value: Option<String>,
}

/// Seeks a smallest set of records on which two indicators differ. The same question always gets the same answer.
///
/// The two may be one indicator and a changed copy of it, or stand in two versions of a rule set, whose kinds and fields
/// are then matched by name; a kind or a field that only one side has is left out for the other. What tells them apart is
/// the verdict (and that of the stretch); with [`Effort::figures`] also the counts and the value. Met against missed is
/// preferred to anything else.
pub(crate) fn tell_apart(before: Side<'_>, after: Side<'_>, effort: Effort) -> Sought {
    let (Some(_), Some(_)) = (before.rules.indicator(before.indicator), after.rules.indicator(after.indicator)) else {
        return Sought::Refused;
    };
    let both = Both::new(before, after);
    Seeking::new(&both, effort).seek()
}
