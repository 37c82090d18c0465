//! Judges records by checked indicators: plan, tally, judge, explain.

mod bits;
mod bound;
mod column;
mod columnar;
mod columns;
mod condition;
mod content;
mod control;
mod count;
mod cover;
mod describe;
mod evaluate;
mod explain;
mod findings;
mod first;
mod first_reading;
mod ids;
mod intake;
mod judge;
mod latest;
mod limits;
mod misspelt;
mod observe;
mod overflow;
mod part;
mod placement;
mod plan;
mod planned;
mod reading;
mod record;
mod records_read;
mod relate;
mod related;
mod relation;
mod request;
mod row_hashes;
mod rows;
mod sorted;
mod source;
mod survey;
mod table;
mod tally;
mod threads;
mod unit_records;
mod units;
mod window;
mod wording;

pub use column::{Cell, Column, Filled, Holds, Integers, Piece, TextColumn, Values};
pub use content::Content;
pub use control::{Control, Listener, Progress, Step};
pub use describe::{CountedAs, Described, DescribedCounting, DescribedReading, DescribedRelation, DescribedStage};
pub use evaluate::{Evaluated, Refused, evaluate, planned};
pub use explain::{
    Addend, Because, Evidence, Explained, Limit, PopulationEvidence, RelatedRecord, RelatedRecords, RelatedStatus,
    RelatedWindow, explain,
};
pub use first_reading::FEW_ROWS;
pub use observe::{At, Edge, Effect, Observation, Observed, Role, Watched, observe};
pub use part::{Mismatch, Tallied, Tally, judge_part, tally_part};
pub use plan::{Key, Plan, fields_of};
pub use planned::PlannedRequest;
pub use request::{CountedBy, Request};
pub use source::{Chunk, Chunks, Source};
pub use survey::KindSources;
pub use tieuchi_model::outcome::Outcome;
pub use units::ALL_UNITS;
