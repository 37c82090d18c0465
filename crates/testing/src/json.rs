//! The JSON that programs rely on, as types: the results of tests, and what they cover. What is written can be read back.
//!
//! The forms are described for other languages by the JSON Schemas in `schemas/`. Fields may be added within a version of a
//! form; reading ignores those that it does not know.
//!
//! ```
//! # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period\ntest \"one\"\n  period 2026-04\n  given d\n    | office | due |\n    | X | 2026-04-08 |\n  expect a for X is met")])?;
//! use tieuchi::Language::English;
//! let report = tieuchi_testing::run(&rules, &|_, name, _| Err(tieuchi_testing::no_file(name)));
//! let written = serde_json::to_string(&report.to_json(English)).unwrap();
//!
//! let read: tieuchi_testing::json::Report = serde_json::from_str(&written).unwrap();
//! assert_eq!((read.failed, read.tests[0].title.as_str()), (1, "one"));
//! assert_eq!(serde_json::to_string(&read).unwrap(), written);
//! # Ok::<(), tieuchi::Error>(())
//! ```

mod coverage;
mod report;

pub use coverage::{Coverage, CoverageForm, CoveredFile, Goal, TestCounts};
pub use report::{Accepted, Failure, Report, ReportForm, TestOutcome};

/// How many these are.
fn count(of: usize) -> u64 {
    u64::try_from(of).unwrap_or(u64::MAX)
}
