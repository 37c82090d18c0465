//! What an evaluation is to answer, and who counts for it.

use tieuchi_model::indicator::IndicatorId;
use tieuchi_model::time::{Moment, Period};
use tieuchi_source::Limits;

use crate::control::Control;

/// What to evaluate.
#[derive(Clone, Debug)]
pub struct Request {
    /// The period that is reported.
    pub period: Period,
    /// As of when.
    pub as_of: Moment,
    /// Which indicators; empty for all.
    pub indicators: Vec<IndicatorId>,
    /// Which units, by code; empty for all.
    pub units: Vec<String>,
    /// Whether all units together are judged too, as `*`.
    pub total: bool,
    /// Whether records that cannot be read count with that value missing, instead of ending the evaluation.
    pub keep_going: bool,
    /// How many ids of each outcome a verdict lists; it says how many more there are.
    pub ids: usize,
    /// Whether a column may be left out, as in the table of a test: it is empty then, unless it is a required one that
    /// an indicator reads or that gives the record its unit.
    pub sparse: bool,
    /// Who counts: all give the same verdicts.
    pub counted_by: CountedBy,
    /// Who may end it, and who is told how far it is.
    pub control: Control,
    /// How much is allowed.
    pub limits: Limits,
}

/// Who counts records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CountedBy {
    /// Whoever is faster: columns, or of a few records rows.
    #[default]
    Faster,
    /// Batch by batch, condition by condition.
    Columns,
    /// One record at a time, as the definition says.
    Rows,
}
