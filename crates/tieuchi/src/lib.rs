//! Public-service indicators that read like the directive's sentence: checked, exact and explained.
//!
//! A [`RuleSet`] is loaded from text, told its [`Records`], asked a [`Question`] (which period, as of when), and gives an
//! [`Evaluation`]: verdicts that carry their reasons.
//!
//! ```
//! use tieuchi::{Question, Records, RuleSet};
//!
//! let rules = RuleSet::load([("rules.tieuchi", r#"
//!     records dossiers "Hồ sơ" counted by due
//!       code      : id
//!       office    : unit
//!       due       : deadline
//!       completed : datetime?
//!
//!     indicator on_time "Hồ sơ đúng hạn"
//!       cite "HY-20" "III.1.3"
//!       target at least 95% of dossiers due in period are completed by due
//! "#)])?;
//!
//! #[derive(serde::Serialize)]
//! struct Dossier { code: &'static str, office: &'static str, due: &'static str, completed: Option<&'static str> }
//!
//! let mut records = Records::new();
//! records.rows("dossiers", &[
//!     Dossier { code: "A1", office: "X01", due: "2026-04-08 17:00", completed: Some("2026-04-08 17:00") },
//!     Dossier { code: "A2", office: "X01", due: "2026-04-08 17:00", completed: Some("2026-04-08 17:01") },
//! ])?;
//!
//! let evaluation = rules.evaluate(&records, &Question::new("2026-Q2", "2026-07-15")?)?;
//! let verdict = evaluation.verdicts().next().unwrap();
//! assert_eq!(verdict.answer(), tieuchi::Answer::Missed);
//! assert_eq!(verdict.failed_ids().listed(), ["A2"]);
//! assert!(verdict.sentence(tieuchi::Language::English).contains("50%"));
//! # Ok::<(), tieuchi::Error>(())
//! ```
//!
//! Arrow record batches are taken with the feature `arrow`; it is off, since Arrow is a third of what there is to compile.
//!
//! Nothing here reads files or a clock: the host hands over texts, records and the moment of judging. The crate
//! `tieuchi-records` reads CSV, NDJSON, Parquet and xlsx files.

#[cfg(feature = "arrow")]
pub mod arrow;
mod cell_reader;
mod codes;
mod cures;
mod days;
mod decimal;
mod error;
mod evaluation;
pub mod explanation;
mod figure;
mod findings;
mod inner;
mod json_fields;
mod json_object;
mod json_rows;
mod judging;
mod later_values;
mod loader;
mod location;
mod own_stack;
mod period_reader;
mod prepared;
mod question;
mod question_json;
mod record_kind;
mod records;
mod report;
mod row_cells;
mod rows;
mod rule_files;
mod rule_set;
mod sentence;
mod tally;
mod timestamp;

pub use error::{Detail, Error};
pub use evaluation::{Evaluation, Verdict};
pub use explanation::Explanation;
pub use findings::{Finding, Findings};
pub use loader::Loader;
pub use location::Location;
pub use prepared::Prepared;
pub use question::Question;
pub use records::Records;
pub use rule_set::{Checked, Indicator, RuleSet};
pub use tally::{TalliedKind, Tally};
pub use tieuchi_messages::Language;
pub use tieuchi_model::verdict::Answer;
pub use tieuchi_source::{CancelFlag, Limits};

/// What a verdict carries: counts, exact figures, windows, parts, the reason, and how all of it is shown.
pub mod verdict {
    pub use crate::days::{Covers, Date, Days, InvalidDate};
    pub use crate::evaluation::{Outcome, Part, Reading, Window};
    pub use crate::explanation::Shown;
    pub use crate::figure::Figure;
    pub use crate::later_values::{LaterValues, RowOfFile};
    pub use crate::timestamp::{InvalidTimestamp, Timestamp};
    pub use tieuchi_model::indicator::{Cite, OpenAs};
    pub use tieuchi_model::tables::{LeftOut, RowsLeftOut, TableRead};
    pub use tieuchi_model::verdict::{Counts, Decided, Id, Ids, IdsIter, KeptIds, RatioSide, Reason};
}

pub mod progress;

/// What a finding points at, and what its cure writes.
pub mod finding {
    pub use crate::findings::{Excerpt, Label, Replacement};
}

/// What records a rule set asks for.
pub mod schema {
    pub use crate::cell_reader::CellReader;
    pub use crate::period_reader::PeriodReader;
    pub use crate::record_kind::{FieldType, OfficeMapping, RecordField, RecordKind};
    pub use tieuchi_engine::means_nothing;
    pub use tieuchi_model::schema::{
        CellCondition, CellTest, Encoding, FieldId, Layout, PeriodColumns, Point, TimePart, kind_called, point,
    };
}

/// What a reader of record files is built from: the crate `tieuchi-records` uses this and nothing else.
pub mod source {
    pub use crate::json_object::JsonObject;
    pub use tieuchi_engine::{Cell, Chunk, Chunks, Column, Filled, Holds, Integers, Piece, Source, TextColumn, Values};
    pub use tieuchi_model::schema::CellTest;
    pub use tieuchi_model::tables::{LeftOut, RowsLeftOut, TableRead};
    pub use tieuchi_source::{Arg, Args, Code, Diagnostic, Place, Severity, codes, hidden, text};
}

/// Every message in both languages, for hosts that show reports of their own.
pub mod messages {
    pub use tieuchi_messages::*;
}

/// The canonical layout of rules.
pub mod format;

pub mod json;

pub mod test_case;

pub mod uses;
