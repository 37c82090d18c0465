//! The vocabulary of meaning: quantities, time, calendars, record schemas, checked indicators and verdicts.
//!
//! What a rule set means once every name is looked up and every type is known, and what a cell of a record means once
//! its field is known. Nothing here parses text of rules, reads files or a clock, or counts records.

mod answer;
pub mod calendar;
pub mod indicator;
mod iso;
pub mod outcome;
pub mod period;
pub mod range;
pub mod ratio;
pub mod schema;
pub mod time;
pub mod verdict;
