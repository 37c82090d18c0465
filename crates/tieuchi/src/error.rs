//! What a host programmer gets when something is wrong.

use std::fmt;

use tieuchi_source::Diagnostic;

use crate::findings::Findings;

/// Why rules could not be loaded, records not evaluated, or a question not be asked. Its `Display` says what is wrong,
/// where, and what to do; its `Debug` is the same text, which is what a `main` that returns it prints.
///
/// A reader's [`Diagnostic`](crate::source::Diagnostic) becomes one under `?`, so that a program can hand both on.
///
/// ```
/// use tieuchi::{Error, Question};
/// assert!(matches!(Question::new("2026-Q5", "2026-07-15"), Err(Error::Period(text)) if text == "2026-Q5"));
/// ```
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The rules or the records are wrong; each finding says where and what to do.
    #[error(transparent)]
    Findings(#[from] Findings),
    /// Text that is not a period.
    #[error(
        "`{0}` is not a period: expected `2026`, `2026-H1`, `2026-Q2`, `2026-04`, `2026-W15` or `2026-04-01..2026-06-30`"
    )]
    Period(String),
    /// Text that is not a moment.
    #[error("`{0}` is not a moment: expected `2026-07-15` or `2026-07-15T17:00`, with or without an offset")]
    Moment(String),
    /// Text that is not a span of covered days.
    #[error("`{0}` is not a span of days: expected `2025-01-01..2026-06-30`")]
    Covers(String),
    /// Text that is not the JSON of records.
    #[error("not the JSON of records: {0}")]
    Json(String),
    /// An indicator that the rules do not have.
    #[error("no indicator `{name}`{}", nearest.as_ref().map(|name| format!(": did you mean `{name}`?")).unwrap_or_default())]
    UnknownIndicator {
        /// The name that was asked for.
        name: String,
        /// The nearest name that there is.
        nearest: Option<String>,
    },
    /// Rows that are not records: each row must serialise as a map of field names to plain values.
    #[error("row {row} of `{records}` is not a record: {detail}")]
    Row {
        /// The kind of record.
        records: String,
        /// The row, from 1.
        row: usize,
        /// What it is instead.
        detail: String,
    },
}

impl fmt::Debug for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl From<Diagnostic> for Error {
    fn from(finding: Diagnostic) -> Self {
        Error::Findings(finding.into())
    }
}

impl From<Vec<Diagnostic>> for Error {
    fn from(findings: Vec<Diagnostic>) -> Self {
        Error::Findings(findings.into())
    }
}
