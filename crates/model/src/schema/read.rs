//! Values read from text.

use tieuchi_source::Arg;

use super::{Field, Format, TimePart, Value};
use crate::time::Zone;

/// Why a text cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unreadable {
    /// It is no day or moment in the expected form.
    Time {
        /// The expected form.
        form: String,
    },
}

#[expect(missing_docs, reason = "being built")]
impl Unreadable {
    #[must_use]
    pub fn key(&self) -> &'static str { "time" }
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, Arg)> { Vec::new() }
}

/// Why a written form is none.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormatFault {
    /// These letters stand for nothing.
    Letters(String),
}

#[expect(missing_docs, reason = "being built")]
impl FormatFault {
    #[must_use]
    pub fn key(&self) -> &'static str { "letters" }
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, Arg)> { Vec::new() }
}

#[expect(missing_docs, unused_variables, clippy::missing_errors_doc, reason = "being built")]
pub fn read(text: &str, field: &Field, zone: &Zone) -> Result<Option<Value>, Unreadable> { Ok(None) }
#[expect(missing_docs, unused_variables, clippy::missing_errors_doc, reason = "being built")]
pub fn accept(value: Value, field: &Field) -> Result<Value, Unreadable> { Ok(value) }
#[expect(missing_docs, unused_variables, clippy::missing_errors_doc, reason = "being built")]
pub fn parse_time_format(text: &str) -> Result<Vec<TimePart>, FormatFault> { Ok(Vec::new()) }
#[expect(missing_docs, unused_variables, clippy::missing_errors_doc, reason = "being built")]
pub fn parse_number_format(text: &str) -> Option<Format> { None }
