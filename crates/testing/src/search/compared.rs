//! What is compared, and how long the search may take.

use tieuchi_model::indicator::{IndicatorId, RuleSet};

/// One of the two indicators that are compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ComparedIndicator<'a> {
    /// The rules, with their kinds of record.
    pub(crate) rules: &'a RuleSet,
    /// Which of their indicators.
    pub(crate) indicator: IndicatorId,
}

/// How long the search may take, and what counts as a difference.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SearchOptions {
    /// How many records are judged at most; each is counted once, although both sides judge it.
    pub(crate) records: usize,
    /// Whether different counts or values are enough if the verdicts are equal: a `monitor` has nothing else.
    pub(crate) figures: bool,
}

impl Default for SearchOptions {
    fn default() -> Self {
        SearchOptions { records: 36_000, figures: false }
    }
}
