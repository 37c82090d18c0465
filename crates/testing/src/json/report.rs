//! `tieuchi.tests/1`.

use serde::{Deserialize, Serialize};
use tieuchi::Language;
use tieuchi::test_case::Recording;

use super::count;
use crate::report as live;

/// The name of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ReportForm {
    /// `tieuchi.tests/1`.
    #[serde(rename = "tieuchi.tests/1")]
    V1,
}

/// The results of tests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The form.
    pub schema: ReportForm,
    /// How many tests passed.
    pub passed: u64,
    /// How many failed.
    pub failed: u64,
    /// The result of each test, in the order of the rules.
    pub tests: Vec<TestOutcome>,
    /// What was written instead of each `?`; empty if nothing was.
    pub accepted: Vec<Accepted>,
}

/// The result of one test.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestOutcome {
    /// Its title.
    pub title: String,
    /// The name of the rule file.
    pub file: String,
    /// The line in it, from 1.
    pub line: Option<u32>,
    /// The character in that line, from 1.
    pub column: Option<u32>,
    /// Whether everything was as expected.
    pub passed: bool,
    /// How many expectations it has.
    pub expectations: u64,
    /// What was not as expected.
    pub failures: Vec<Failure>,
}

/// Something that was not as expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// The name of the rule file.
    pub file: String,
    /// The line in it, from 1.
    pub line: Option<u32>,
    /// The character in that line, from 1.
    pub column: Option<u32>,
    /// What was expected and what came instead, or what is wrong with the table.
    pub message: String,
    /// The indicator of the verdict; `None` if a table is wrong.
    pub indicator: Option<String>,
    /// The unit of the verdict.
    pub unit: Option<String>,
    /// The lines of the verdict's explanation.
    pub why: Vec<String>,
}

/// An expectation that was written instead of a `?`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// The name of the rule file.
    pub file: String,
    /// The line in it, from 1.
    pub line: Option<u32>,
    /// The character in that line, from 1.
    pub column: Option<u32>,
    /// The expectation as it now reads.
    pub written: String,
}

impl live::Report {
    /// The results as they are sent to programs, with their messages in one language. Nothing is accepted: that is the host's work.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period\ntest \"one\"\n  period 2026-04\n  given d\n    | office | due |\n    | X | 2026-04-08 |\n  expect a for X is missed")])?;
    /// let report = tieuchi_testing::run(&rules, &|_, name, _| Err(tieuchi_testing::no_file(name)));
    /// let document = report.to_json(tieuchi::Language::English);
    /// assert_eq!((document.passed, document.tests[0].line), (1, Some(5)));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn to_json(&self, language: Language) -> Report {
        Report {
            schema: ReportForm::V1,
            passed: count(self.passed()),
            failed: count(self.failed()),
            tests: self.outcomes().iter().map(|outcome| TestOutcome::of(outcome, language)).collect(),
            accepted: Vec::new(),
        }
    }
}

impl TestOutcome {
    fn of(outcome: &live::TestOutcome, language: Language) -> TestOutcome {
        let at = outcome.location();
        TestOutcome {
            title: outcome.title().to_owned(),
            file: at.file().to_owned(),
            line: at.line(),
            column: at.column(),
            passed: outcome.has_passed(),
            expectations: count(outcome.expectations()),
            failures: outcome.failures().iter().map(|failure| Failure::of(failure, language)).collect(),
        }
    }
}

impl Failure {
    fn of(failure: &live::Failure, language: Language) -> Failure {
        let at = failure.location();
        Failure {
            file: at.file().to_owned(),
            line: at.line(),
            column: at.column(),
            message: failure.message(language),
            indicator: failure.verdict().map(|verdict| verdict.indicator.clone()),
            unit: failure.verdict().map(|verdict| verdict.unit.clone()),
            why: failure.why(language).concat(),
        }
    }
}

impl From<&Recording> for Accepted {
    fn from(recording: &Recording) -> Accepted {
        let at = recording.location();
        Accepted {
            file: at.file().to_owned(),
            line: at.line(),
            column: at.column(),
            written: recording.sentence().to_owned(),
        }
    }
}
