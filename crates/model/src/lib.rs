//! The vocabulary of meaning: quantities, time, calendars, record schemas, checked indicators and verdicts.
//!
//! The meaning of a rule set whose names are looked up and whose types are known, and the meaning of a cell whose field is
//! known. Nothing here parses text of rules, reads files or a clock, or counts records.

mod answer;
pub mod calendar;
pub mod indicator;
mod iso;
pub mod months;
pub mod numbers;
pub mod outcome;
pub mod period;
pub mod range;
pub mod ratio;
pub mod schema;
pub mod tables;
pub mod time;
pub mod verdict;
pub mod year_form;
