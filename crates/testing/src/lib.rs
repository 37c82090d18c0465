//! Runs the tests that tieuchi rules carry, and tells how each went.
//!
//! A test is judged by itself: its own records (and those that its file gives to all), no clock, no order. What a test
//! is made of is the facade's; how a report looks is the host's.
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
//! let report = tieuchi_testing::run(&rules, &|_, name| Err(tieuchi_testing::no_file(name)));
//! assert_eq!((report.passed(), report.outcomes().len()), (0, 1));
//! let failure = &report.outcomes()[0].failures()[0];
//! assert_eq!(failure.message(tieuchi::Language::English), "“expect quick for B is met” – instead: missed");
//! assert_eq!(failure.line(), 14);
//! # Ok::<(), tieuchi::Error>(())
//! ```

pub mod coverage;
mod filter;
#[cfg(feature = "harness")]
pub mod harness;
mod impact;
pub mod mutants;
mod parallel;
mod prepared;
mod report;
mod run;
mod search;

pub use coverage::coverage;
pub use filter::Filter;
pub use impact::{Aspect, Change, ChangeKind, Flip, Impact, ToldApart, diff, example, flips};
pub use mutants::mutants;
pub use report::{Failure, Report, TestOutcome};
pub use run::{no_file, run, run_one, run_some};
