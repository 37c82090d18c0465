//! What lies beneath the facade: the trees, the checked meaning, and what the engine takes.
//!
//! For what is built on the meaning itself, as the crate `tieuchi-testing` is. The types are those of `tieuchi-syntax`,
//! `tieuchi-model` and `tieuchi-engine` at exactly the version of this crate, and change with it; a host that loads,
//! evaluates and explains needs none of them.

use std::sync::Arc;

use tieuchi_engine::{KindSources, Request};
use tieuchi_model::indicator::{self as model, IndicatorId};
use tieuchi_model::schema::KindId;
use tieuchi_model::verdict;
use tieuchi_source::{Sources, Span, text};
use tieuchi_syntax::ast;

use crate::error::Error;
use crate::findings::locate;
use crate::location::Location;
use crate::question::Question;
use crate::records::Records;
use crate::rule_set::RuleSet;
use crate::test_case::{Expectation, TestCase};

impl RuleSet {
    /// What the rules mean, as `tieuchi-check` made it.
    #[must_use]
    pub fn meaning(&self) -> &Arc<model::RuleSet> {
        &self.rules
    }

    /// What was written: the trees of the files, by their `FileId`.
    #[must_use]
    pub fn trees(&self) -> &[ast::File] {
        &self.files
    }

    /// Where a span of the files begins.
    #[must_use]
    pub fn location(&self, span: Span) -> Location {
        locate(&self.sources, span)
    }

    /// The texts of the files.
    #[must_use]
    pub fn texts(&self) -> &Arc<Sources> {
        &self.sources
    }

    /// A question as the engine takes it.
    ///
    /// # Errors
    /// An indicator that the rules do not have, and a moment that cannot be read.
    pub fn request(&self, question: &Question) -> Result<Request, Error> {
        let indicators = question
            .indicators
            .iter()
            .map(|name| {
                let found = self.rules.indicators.get_index_of(text::normalise(name).as_str());
                found.map(IndicatorId).ok_or_else(|| {
                    let nearest = text::nearest(name, self.rules.indicators.keys().map(String::as_str));
                    Error::UnknownIndicator { name: name.clone(), nearest: nearest.map(ToOwned::to_owned) }
                })
            })
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Request {
            period: question.period,
            as_of: question.moment(&self.rules.zone)?,
            indicators,
            units: question.units.clone(),
            total: question.total,
            keep_going: question.keep_going,
            sparse: question.sparse,
        })
    }
}

impl Records {
    /// The records as the engine takes them, under a meaning that has these kinds of record. Those of other kinds are
    /// ignored.
    #[must_use]
    pub fn given(&self, rules: &model::RuleSet) -> Vec<KindSources<'_>> {
        let parts = self.given.iter().filter(|part| !part.sources.is_empty());
        parts
            .filter_map(|part| {
                let kind = rules.kinds.get_index_of(text::normalise(&part.name).as_str())?;
                let covers = part.covers.map(|window| (window.from, window.last()));
                Some(KindSources { kind: KindId(kind), sources: &part.sources, covers })
            })
            .collect()
    }
}

impl<'a> TestCase<'a> {
    /// What the test says.
    #[must_use]
    pub fn meaning(&self) -> &'a model::Test {
        self.test
    }
}

impl<'a> Expectation<'a> {
    /// What is expected.
    #[must_use]
    pub fn meaning(&self) -> &'a model::Expect {
        self.expect
    }

    /// Whether the verdicts are as expected.
    #[must_use]
    pub fn holds(&self, evaluation: &verdict::Evaluation) -> bool {
        self.came(&evaluation.verdicts).is_none()
    }
}
