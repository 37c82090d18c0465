//! A test with its records read once, to be judged by other meanings of the same rules.

use tieuchi::test_case::{OpenFile, TestCase};
use tieuchi::{Error, Records};
use tieuchi_engine::{KindSources, Refused, Request};
use tieuchi_model::indicator::{IndicatorId, RuleSet};
use tieuchi_model::verdict::Evaluation;

/// What a test asks, and its records.
#[derive(Debug)]
pub(crate) struct Prepared {
    records: Records,
    request: Request,
}

impl Prepared {
    /// Reads the records of a test of `set` once.
    ///
    /// # Errors
    /// The findings about its tables, each at its place in the rules.
    pub(crate) fn new(set: &tieuchi::RuleSet, test: TestCase<'_>, open: &OpenFile<'_>) -> Result<Self, Error> {
        let request = set.request(&test.question()?)?;
        Ok(Prepared { records: test.records(open)?, request })
    }

    /// What the test asks.
    pub(crate) fn request(&self) -> &Request {
        &self.request
    }

    /// The records as the engine takes them.
    pub(crate) fn given(&self, rules: &RuleSet) -> Vec<KindSources<'_>> {
        self.records.given(rules)
    }

    /// Judges these indicators by what `rules` mean, which have the kinds of record of the rules that the test is in.
    ///
    /// # Errors
    /// The findings about the records.
    pub(crate) fn evaluate(&self, rules: &RuleSet, indicators: &[IndicatorId]) -> Result<Evaluation, Refused> {
        let request = Request { indicators: indicators.to_vec(), ..self.request.clone() };
        tieuchi_engine::evaluate(rules, &self.given(rules), &request).map(|evaluated| evaluated.evaluation)
    }
}
