//! Every message of tieuchi in Vietnamese and in English, from one catalogue.
//!
//! The words are in `i18n/{en,vi}/*.ftl`, one file for each stage that has findings and one for each kind of output
//! (`terms`, `report`, `explain`, `command`). Here they are found, filled in and put together into
//! sentences: [`render`] for a finding, [`documentation`] for what a code means, [`text`] for anything else, and typed
//! functions for the sentences of reports ([`report`]), of explanations ([`explain`], [`evidence`]), for figures
//! ([`figures`]) and their bounds ([`bounds`]), and for days and spans ([`times`]).
//!
//! Nothing here decides, counts or lays out: callers pass what was decided, in the types of `tieuchi-model`, and print
//! what they get. A message that is absent in one language is shown in the other, and one that is absent in both as its
//! id: no call fails.
//!
//! ```
//! # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } }
//! use tieuchi::messages::{Language, text};
//! assert_eq!(text(Language::Vietnamese, "verdict-met", &[]), "đạt");
//! assert_eq!(text(Language::English, "verdict-met", &[]), "met");
//! ```

mod catalogue;
mod days;
mod finding;
mod tables;

pub mod bounds;
pub mod evidence;
pub mod explain;
pub mod figures;
pub mod report;
pub mod times;

pub use catalogue::text;
pub use finding::{Documentation, Rendered, documentation, place, place_in_records, render};
pub use tables::{rows_left_out, table_read};
pub use tieuchi_source::Language;
