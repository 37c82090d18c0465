//! The identity of a finding: its stable number, its name and how much it matters.

use std::fmt;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The rules or records cannot be used as they are.
    Error,
    /// Legal, but probably not what the author meant.
    Warning,
}

/// A kind of finding, stable across versions: programs may rely on its number.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_source::*; } }
/// use tieuchi::source::codes;
/// assert_eq!(codes::UNKNOWN_NAME.to_string(), "TC0201");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    number: u16,
    severity: Severity,
}

impl Code {
    pub(crate) const fn error(number: u16) -> Self {
        Code { number, severity: Severity::Error }
    }

    pub(crate) const fn warning(number: u16) -> Self {
        Code { number, severity: Severity::Warning }
    }

    /// The number that follows `TC`.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.number
    }

    /// Whether a finding of this kind stops the work or only warns.
    #[must_use]
    pub const fn severity(self) -> Severity {
        self.severity
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "TC{:04}", self.number)
    }
}
