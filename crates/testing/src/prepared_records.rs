//! The records of a test, read once, so that several versions of its rules can be judged by them.

use tieuchi::test_case::{OpenFile, TestCase};
use tieuchi::{Error, Records};
use tieuchi_engine::{KindSources, Refused, Request};
use tieuchi_model::indicator::{IndicatorId, RuleSet};
use tieuchi_model::verdict::Evaluation;

/// The question of a test, and its records.
#[derive(Debug)]
pub(crate) struct PreparedRecords {
    records: Records,
    request: Request,
}

impl PreparedRecords {
    /// Reads the records of a test of `set` once.
    ///
    /// # Errors
    /// The findings about its tables, each at its place in the rules.
    pub(crate) fn new(set: &tieuchi::RuleSet, test: TestCase<'_>, open: &OpenFile<'_>) -> Result<Self, Error> {
        let request = set.request(&test.question()?)?;
        Ok(PreparedRecords { records: test.records(open)?, request })
    }

    /// The question of the test.
    pub(crate) fn request(&self) -> &Request {
        &self.request
    }

    /// The records as the engine takes them.
    pub(crate) fn given(&self, rules: &RuleSet) -> Vec<KindSources<'_>> {
        self.records.given(rules)
    }

    /// Judges these indicators of `rules`, whose kinds of record must be those of the rules that contain the test.
    ///
    /// # Errors
    /// The findings about the records.
    pub(crate) fn evaluate(&self, rules: &RuleSet, indicators: &[IndicatorId]) -> Result<Evaluation, Refused> {
        let request = Request { indicators: indicators.to_vec(), ..self.request.clone() };
        tieuchi_engine::evaluate(rules, &self.given(rules), &request).map(|evaluated| evaluated.evaluation)
    }
}
