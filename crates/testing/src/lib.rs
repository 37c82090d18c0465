//! Runs the tests in tieuchi rules and reports the result of each; measures what the tests cover; finds mutants that they do
//! not detect; compares two versions of rules.
//!
//! A test depends only on its own records and on those that its file gives to all tests, not on a clock or on other tests.
//! The facade reads the tests; the host prints the reports.
//!
//! ```
//! let rules = tieuchi::RuleSet::load([("rules.tieuchi", r#"
//!     records calls counted by received
//!       office   : unit
//!       received : datetime
//!       handled  : datetime?
//!     indicator quick: all calls are handled within 48 hours of received
//!     test "two days to the second are in time"
//!       period 2026-04
//!       given calls
//!         | office | received         | handled             |
//!         | A      | 2026-04-01 08:00 | 2026-04-03 08:00:00 |
//!         | B      | 2026-04-01 08:00 | 2026-04-03 08:00:01 |
//!       expect quick for A is met
//!       expect quick for B is met
//! "#)])?;
//!
//! let report = tieuchi_testing::run(&rules, &|_, name, _| Err(tieuchi_testing::no_file(name)));
//! assert_eq!((report.passed(), report.outcomes().len()), (0, 1));
//! let failure = &report.outcomes()[0].failures()[0];
//! assert_eq!(failure.message(tieuchi::Language::English), "“expect quick for B is met” – instead: missed");
//! assert_eq!(failure.location().line(), Some(14));
//! # Ok::<(), tieuchi::Error>(())
//! ```

pub mod coverage;
mod filter;
#[cfg(feature = "harness")]
pub mod harness;
mod impact;
pub mod json;
pub mod mutants;
mod parallel;
mod prepared_records;
mod report;
mod run;
mod search;
mod versions;

pub use coverage::coverage;
pub use filter::Filter;
pub use impact::{Aspect, Change, ChangeExample, ChangeKind, Flip, Impact, UnitResult, diff, example, flips};
pub use mutants::mutants;
pub use report::{ExpectedVerdict, Failure, Report, TestOutcome};
pub use run::{no_file, run, run_one, run_some};
pub use versions::Versions;
