//! What a host programmer gets when something is wrong.

use crate::findings::Findings;

/// Why rules could not be loaded, records not evaluated, or a question not be asked.
///
/// ```
/// use tieuchi::{Error, Question};
/// assert!(matches!(Question::new("2026-Q5", "2026-07-15"), Err(Error::Period(text)) if text == "2026-Q5"));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The rules or the records are wrong; each finding says where and what to do.
    #[error("{0}")]
    Findings(Findings),
    /// A period that is none.
    #[error(
        "`{0}` is no period: expected `2026`, `2026-H1`, `2026-Q2`, `2026-04`, `2026-W15` or `2026-04-01..2026-06-30`"
    )]
    Period(String),
    /// A moment that is none.
    #[error("`{0}` is no moment: expected `2026-07-15` or `2026-07-15T17:00`, with or without an offset")]
    Moment(String),
    /// A span of covered days that is none.
    #[error("`{0}` is no span of days: expected `2025-01-01..2026-06-30`")]
    Covers(String),
    /// An indicator that the rules do not have.
    #[error("no indicator `{name}`{}", nearest.as_ref().map(|name| format!(": did you mean `{name}`?")).unwrap_or_default())]
    UnknownIndicator {
        /// The name that was asked for.
        name: String,
        /// The nearest name that there is.
        nearest: Option<String>,
    },
    /// Rows that are not records: each row must serialise as a map of field names to plain values.
    #[error("row {row} of `{records}` is no record: {detail}")]
    Row {
        /// The kind of record.
        records: String,
        /// The row, from 1.
        row: usize,
        /// What it is instead.
        detail: String,
    },
}

impl From<Findings> for Error {
    fn from(findings: Findings) -> Self {
        Error::Findings(findings)
    }
}
