//! The two languages that tieuchi speaks.
//!
//! Not which one a rule file is written in (a file may mix them): that is for the caller to decide.

/// A language of messages and reports.
///
/// ```
/// use tieuchi_messages::{Language, text};
/// let said = Language::ALL.map(|language| text(language, "verdict-met", &[]));
/// assert_eq!(said, ["đạt", "met"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Vietnamese: decimal comma, a dot between thousands, day before month.
    Vietnamese,
    /// English: decimal point, a comma between thousands, ISO dates in tables.
    English,
}

impl Language {
    /// Both, Vietnamese first.
    pub const ALL: [Language; 2] = [Language::Vietnamese, Language::English];

    /// The code that the command line takes: `vi` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Language::Vietnamese => "vi",
            Language::English => "en",
        }
    }

    /// The other one, in which a message is said that this one lacks.
    pub(crate) const fn other(self) -> Language {
        match self {
            Language::Vietnamese => Language::English,
            Language::English => Language::Vietnamese,
        }
    }
}
