//! `tieuchi.coverage/1`.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tieuchi::Language;

use super::count;
use crate::coverage::{self as live, GoalKind, State};
use crate::report::Report;

/// The name of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum CoverageForm {
    /// `tieuchi.coverage/1`.
    #[serde(rename = "tieuchi.coverage/1")]
    V1,
}

/// What the tests of rules show of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// The form.
    pub schema: CoverageForm,
    /// How the tests went.
    pub tests: TestCounts,
    /// The percentage that is required, if one is.
    pub least: Option<u8>,
    /// How many goals are met.
    pub met: u64,
    /// How many there are, without those that are proved impossible.
    pub goals: u64,
    /// How many are proved impossible.
    pub proved: u64,
    /// The rule files that have goals, in their order.
    pub files: Vec<CoveredFile>,
}

/// How many tests passed, and how many failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TestCounts {
    /// How many passed.
    pub passed: u64,
    /// How many failed.
    pub failed: u64,
}

/// A rule file that has goals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoveredFile {
    /// Its name.
    pub file: String,
    /// How many of its goals are met.
    pub met: u64,
    /// How many there are, without those that are proved impossible.
    pub goals: u64,
    /// How many are proved impossible.
    pub proved: u64,
    /// Its goals, in the order of its text.
    pub items: Vec<Goal>,
}

/// One thing that the tests of a rule should show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// The name of the indicator, definition or measure that contains it.
    pub item: String,
    /// The line in the rule file, from 1.
    pub line: Option<u32>,
    /// The character in that line, from 1.
    pub column: Option<u32>,
    /// The first byte of the text that it is about.
    pub from: u64,
    /// The first byte after it.
    pub to: u64,
    /// The kind of goal.
    pub kind: GoalKind,
    /// Whether it is met.
    pub state: State,
    /// What a test should show.
    pub wanted: String,
    /// Why no test can show it, if that is proved.
    pub proof: Option<String>,
}

impl live::Coverage {
    /// What the tests show, as it is sent to programs, with its words in one language: beside the results of the tests, and with
    /// no percentage required.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period\ntest \"one\"\n  period 2026-04\n  given d\n    | office | due |\n    | X | 2026-04-08 |\n  expect a for X is missed")])?;
    /// let files = |_: &str, name: &str, _: tieuchi::schema::RecordKind<'_>| Err(tieuchi_testing::no_file(name));
    /// let (report, coverage) = (tieuchi_testing::run(&rules, &files), tieuchi_testing::coverage(&rules, &files));
    /// let document = coverage.to_json(&report, tieuchi::Language::English);
    /// assert_eq!((document.tests.passed, document.met), (1, coverage.count().met));
    /// let written = serde_json::to_string(&document).unwrap();
    /// assert_eq!(serde_json::from_str::<tieuchi_testing::json::Coverage>(&written).unwrap(), document);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn to_json(&self, report: &Report, language: Language) -> Coverage {
        let live::Count { met, goals, proved } = self.count();
        Coverage {
            schema: CoverageForm::V1,
            tests: TestCounts { passed: count(report.passed()), failed: count(report.failed()) },
            least: None,
            met,
            goals,
            proved,
            files: self.files().map(|file| CoveredFile::of(file, language)).collect(),
        }
    }
}

impl CoveredFile {
    fn of(file: live::CoveredFile<'_>, language: Language) -> CoveredFile {
        let live::Count { met, goals, proved } = file.count();
        CoveredFile {
            file: file.name().to_owned(),
            met,
            goals,
            proved,
            items: file.goals().iter().map(|goal| Goal::of(goal, language)).collect(),
        }
    }
}

impl Goal {
    fn of(goal: &live::Goal, language: Language) -> Goal {
        let (at, bytes) = (goal.location(), goal.bytes());
        Goal {
            item: goal.item().to_owned(),
            line: at.line(),
            column: at.column(),
            from: count(bytes.start),
            to: count(bytes.end),
            kind: goal.kind(),
            state: goal.state(),
            wanted: goal.wanted(language),
            proof: goal.proof(language),
        }
    }
}

/// A type that is written as its code, and read from it.
macro_rules! by_code {
    ($type:ident, $name:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = String::deserialize(deserializer)?;
                let found = $type::ALL.iter().copied().find(|one| one.code() == code);
                found.ok_or_else(|| D::Error::custom(format_args!("`{code}` is not {}", $name)))
            }
        }
    };
}

by_code!(GoalKind, "a kind of goal");
by_code!(State, "a state of a goal");
