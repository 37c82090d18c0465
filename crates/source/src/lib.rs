//! Places in rule files and in record files, and the findings that point at them.
//!
//! Plain data only: nothing here parses, renders or translates. The words of a finding live in the message
//! catalogue, under the finding's code; here are the code, the places and the arguments of the sentence.

mod cancel;
mod code;
mod diagnostic;
mod file;
mod language;
mod limits;

pub mod codes;
pub mod hidden;
pub mod natural;
pub mod text;

pub use cancel::CancelFlag;
pub use code::{Code, Severity};
pub use diagnostic::{Arg, Args, Diagnostic, Label, Place, Replacement};
pub use file::{FileId, Position, SourceFile, Sources, Span};
pub use language::Language;
pub use limits::Limits;
