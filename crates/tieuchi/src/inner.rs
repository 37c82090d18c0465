//! What lies beneath the facade: the trees, the checked meaning, and what the engine takes.
//!
//! For what is built on the meaning itself, as the crate `tieuchi-testing` is. The types are those of `tieuchi-syntax`,
//! `tieuchi-model` and `tieuchi-engine` at exactly the version of this crate, and change with it; a host that loads,
//! evaluates and explains needs none of them, so the documentation does not list them.

use std::sync::Arc;

use tieuchi_engine::{Control, CountedBy, KindSources, Request};
use tieuchi_model::indicator::{self as model, IndicatorId};
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

#[doc(hidden)]
impl RuleSet {
    /// What the rules mean, as `tieuchi-check` made it.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period\ntest \"one\"\n  period 2026-04\n  given d\n    | office | due |\n    | X | 2026-04-08 |\n  expect a for X is missed")])?;
    /// assert!(rules.meaning().indicators.contains_key("a"));
    /// let (tree, text) = (&rules.trees()[0], rules.texts().get(tieuchi_source::FileId(0)).unwrap());
    /// let span = tree.items[1].span();
    /// assert!(text.slice(span).starts_with("indicator a"));
    /// assert_eq!(rules.location(span).line(), Some(4));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
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
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period\ntest \"one\"\n  period 2026-04\n  given d\n    | office | due |\n    | X | 2026-04-08 |\n  expect a for X is missed")])?;
    /// let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
    /// assert!(!rules.request(&question)?.total);
    /// assert!(rules.request(&question.indicator("b")).is_err());
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
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
        if let Some(written) = question.year_of_two.as_ref().filter(|_| self.rules.year_form.is_none()) {
            return Err(Error::Period(written.clone()));
        }
        Ok(Request {
            period: question.period,
            as_of: question.moment(&self.rules.zone)?,
            indicators,
            units: question.units.iter().map(|unit| text::normalise(unit.trim())).collect(),
            total: question.total,
            keep_going: question.keep_going,
            ids: question.ids,
            sparse: question.sparse,
            counted_by: CountedBy::default(),
            limits: question.limits.clone(),
            control: Control {
                cancel: question.cancel.clone(),
                listener: question.progress.as_ref().map(|callback| callback.listener(&self.rules)),
                threads: question.threads,
            },
        })
    }
}

#[doc(hidden)]
impl Records {
    /// The records as the engine takes them, under a meaning that has these kinds of record. Those of other kinds are
    /// not among them: [`RuleSet::evaluate`] refuses them before (TC0514).
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period\ntest \"one\"\n  period 2026-04\n  given d\n    | office | due |\n    | X | 2026-04-08 |\n  expect a for X is missed")])?;
    /// let records = tieuchi::Records::from_json(r#"{ "d": [], "e": [] }"#)?;
    /// assert_eq!(records.given(rules.meaning()).len(), 1);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn given(&self, rules: &model::RuleSet) -> Vec<KindSources<'_>> {
        let parts = self.given.iter().filter(|part| !part.sources.is_empty());
        parts
            .filter_map(|part| {
                let kind = rules.kind_called(&part.name)?;
                let covers = part.covers.map(|window| (window.from, window.last()));
                Some(KindSources { kind, sources: &part.sources, covers })
            })
            .collect()
    }
}

#[doc(hidden)]
impl<'a> TestCase<'a> {
    /// What the test says.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period\ntest \"one\"\n  period 2026-04\n  given d\n    | office | due |\n    | X | 2026-04-08 |\n  expect a for X is missed")])?;
    /// assert_eq!(rules.tests().next().unwrap().meaning().expect.len(), 1);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn meaning(&self) -> &'a model::Test {
        self.test
    }
}

#[doc(hidden)]
impl<'a> Expectation<'a> {
    /// What is expected.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period\ntest \"one\"\n  period 2026-04\n  given d\n    | office | due |\n    | X | 2026-04-08 |\n  expect a for X is missed")])?;
    /// let test = rules.tests().next().unwrap();
    /// assert_eq!(test.expectations().next().unwrap().meaning().unit, "X");
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn meaning(&self) -> &'a model::Expect {
        self.expect
    }

    /// Whether the verdicts are as expected.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period\ntest \"one\"\n  period 2026-04\n  given d\n    | office | due |\n    | X | 2026-04-08 |\n  expect a for X is missed")])?;
    /// let test = rules.tests().next().unwrap();
    /// let request = rules.request(&test.question()?)?;
    /// let records = test.records(&|_, name, _| unreachable!("no file {name}"))?;
    /// let evaluated = tieuchi_engine::evaluate(rules.meaning(), &records.given(rules.meaning()), &request).unwrap();
    /// assert!(test.expectations().next().unwrap().holds(&evaluated.evaluation));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn holds(&self, evaluation: &verdict::Evaluation) -> bool {
        self.actual(&evaluation.verdicts).is_none()
    }
}
