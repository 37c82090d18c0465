//! The JSON that programs rely on, as types: what is written can be read back, and written again to the same bytes.
//!
//! The forms are described for other languages by the JSON Schemas in `schemas/`. Fields may be added within a version of a
//! form; reading ignores those that it does not know.
//!
//! ```
//! # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 95% of d are done by due")])?;
//! let question: tieuchi::Question = serde_json::from_str(r#"{ "period": "2026-04", "as_of": "2026-05-01" }"#).unwrap();
//! let records = tieuchi::Records::from_json(r#"{
//!     "d": [{ "code": "A1", "office": "X", "due": "2026-04-08", "done": "2026-04-09" }]
//! }"#)?;
//! let written = serde_json::to_string(&rules.evaluate(&records, &question)?).unwrap();
//!
//! let read: tieuchi::json::Evaluation = serde_json::from_str(&written).unwrap();
//! assert_eq!(read.verdicts[0].verdict, tieuchi::Answer::Missed);
//! assert_eq!(read.verdicts[0].failed_ids, ["A1"]);
//! assert_eq!(serde_json::to_string(&read).unwrap(), written);
//! # Ok::<(), tieuchi::Error>(())
//! ```

mod evaluation;
mod explanation;
mod findings;
mod plan;
mod tables;

pub use crate::decimal::Decimal;
pub use evaluation::{Evaluation, EvaluationForm, Part, Period, Reading, StreamedVerdicts, Verdict, Window};
pub use explanation::{Clause, Explanation, ExplanationForm, Sentences};
pub use findings::{Finding, Findings, FindingsForm, Label, Replacement, Severity};
pub use plan::{Plan, PlanForm, PlannedCounting, PlannedReading, PlannedRelation, PlannedStage};
pub use tables::{RowRange, RowsLeftOut, Table};
pub use tieuchi_engine::CountedAs;
