//! The two languages of rules, messages and reports.
//!
//! The words of each are elsewhere: keywords with the syntax, sentences in the catalogue of messages.

/// A language of keywords, messages and reports.
///
/// ```
/// # use tieuchi_source as tieuchi;
/// use tieuchi::Language;
/// assert_eq!(Language::ALL.map(Language::code), ["vi", "en"]);
/// assert_eq!(Language::English.to_string(), "en");
/// assert_eq!(Language::Vietnamese.other(), Language::English);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Tiếng Việt: decimal comma, a dot between thousands, day before month.
    Vietnamese,
    /// English: decimal point, a comma between thousands, ISO dates in tables.
    #[default]
    English,
}

impl std::fmt::Display for Language {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.pad(self.code())
    }
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

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Language {
        match self {
            Language::Vietnamese => Language::English,
            Language::English => Language::Vietnamese,
        }
    }
}
