//! What lies behind the facade, for the crate `tieuchi-testing`: trees, meanings and the engine.
//!
//! Everything here may change in any version, and nothing outside this project may rely on it: hence the feature and the
//! missing page. Hosts use what the root of the crate offers.

use std::sync::Arc;

pub use tieuchi_check::Recheck;
pub use tieuchi_engine as engine;
pub use tieuchi_model as model;
pub use tieuchi_proof as proof;
pub use tieuchi_source::{FileId, Place, Position, SourceFile, Sources, Span, natural};
pub use tieuchi_syntax as syntax;

use tieuchi_engine::{Given, Refused, Request};
use tieuchi_model::indicator::IndicatorId;

use crate::error::Error;
use crate::records::Records;
use crate::rule_set::RuleSet;
use crate::test_case::{Expectation, OpenFile, TestCase};

impl RuleSet {
    /// What the rules mean.
    #[must_use]
    pub fn meaning(&self) -> &Arc<model::indicator::RuleSet> {
        &self.rules
    }

    /// What was written: the trees of the files, by their [`FileId`].
    #[must_use]
    pub fn trees(&self) -> &[syntax::ast::File] {
        &self.files
    }

    /// The texts of the files.
    #[must_use]
    pub fn texts(&self) -> Arc<Sources> {
        self.sources()
    }

    /// The records of the facade as the engine takes them.
    ///
    /// # Errors
    /// Records of a kind that the rules do not have.
    pub fn hand_over<'r>(&self, records: &'r Records) -> Result<Vec<Given<'r>>, Error> {
        self.given(records)
    }
}

/// A test with its records read from the rules once, to be judged by other meanings of the same rules.
#[derive(Debug)]
pub struct Prepared {
    records: Records,
    request: Request,
}

impl Prepared {
    /// What the test asks.
    #[must_use]
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The records of the test.
    #[must_use]
    pub fn records(&self) -> &Records {
        &self.records
    }

    /// Judges these indicators by what `rules` mean, which have the kinds of record of the rules that the test stands in.
    ///
    /// # Errors
    /// The findings about the records.
    pub fn evaluate(
        &self,
        rules: &model::indicator::RuleSet,
        indicators: &[IndicatorId],
    ) -> Result<model::verdict::Evaluation, Refused> {
        let given = self.given(rules);
        let request = Request { indicators: indicators.to_vec(), ..self.request.clone() };
        engine::evaluate(rules, &given, &request).map(|evaluated| evaluated.evaluation)
    }

    /// The records as the engine takes them.
    #[must_use]
    pub fn given(&self, rules: &model::indicator::RuleSet) -> Vec<Given<'_>> {
        let parts = self.records.given.iter().filter(|part| !part.sources.is_empty());
        parts
            .filter_map(|part| {
                let kind = rules.kinds.get_index_of(part.name.as_str())?;
                let covers = part.covers.map(|window| (window.from, window.last()));
                Some(Given { kind: model::schema::KindId(kind), sources: &part.sources, covers })
            })
            .collect()
    }
}

impl<'a> TestCase<'a> {
    /// What the test says.
    #[must_use]
    pub fn meaning(&self) -> &'a model::indicator::Test {
        self.test
    }

    /// Reads the records of the test once.
    ///
    /// # Errors
    /// The findings about its tables, each at its place in the rules.
    pub fn prepare(&self, open: &OpenFile<'_>) -> Result<Prepared, Error> {
        let request = self.set.request(&self.question()?)?;
        Ok(Prepared { records: self.records(open)?, request })
    }
}

impl<'a> Expectation<'a> {
    /// What is expected.
    #[must_use]
    pub fn meaning(&self) -> &'a model::indicator::Expect {
        self.expect
    }

    /// Whether the verdicts are as expected.
    #[must_use]
    pub fn holds(&self, evaluation: &model::verdict::Evaluation) -> bool {
        self.came(&evaluation.verdicts).is_none()
    }
}
