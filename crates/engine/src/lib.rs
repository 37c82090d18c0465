//! Judges records by checked indicators: plan, tally, judge, explain.

mod bound;
mod condition;
mod cover;
mod evaluate;
mod explain;
mod findings;
mod held;
mod ids;
mod intake;
mod judge;
mod latest;
mod observe;
mod overflow;
mod place;
mod plan;
mod reading;
mod record;
mod relate;
mod relation;
mod source;
mod survey;
mod table;
mod tally;
mod units;
mod window;
mod wording;

pub use evaluate::{Evaluated, Refused, Request, evaluate};
pub use explain::{
    Because, Evidence, Explained, Going, Limit, PopulationEvidence, RelatedRecord, RelatedRecords, RelatedWindow,
    Standing, explain,
};
pub use held::Held;
pub use observe::{At, Edge, Effect, Observed, Role, Sight, Watched, observe};
pub use plan::{Plan, fields_of};
pub use source::{Chunk, Chunks, Source};
pub use survey::Given;
pub use tieuchi_model::outcome::Outcome;
pub use units::ALL_UNITS;
