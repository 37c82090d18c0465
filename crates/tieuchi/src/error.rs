//! What a host programmer gets when something is wrong.

use std::fmt;

use tieuchi_messages::{self as messages, Language};
use tieuchi_source::{Arg, Diagnostic};

use crate::findings::Findings;

/// Why rules could not be loaded, records not evaluated, or a question not be asked. [`message`](Error::message) says in either
/// language what is wrong, where, and what to do; its `Display` is that in English, and its `Debug` is the same text, which is
/// what a `main` that returns it prints.
///
/// A reader's [`Diagnostic`] becomes one under `?`, so that a program can hand both on.
///
/// ```
/// use tieuchi::{Error, Language, Question};
/// let error = Question::new("2026-Q5", "2026-07-15").unwrap_err();
/// assert!(matches!(&error, Error::Period(text) if text == "2026-Q5"));
/// assert!(error.to_string().starts_with("cannot read the period “2026-Q5” (write 2026, 2026-H1, 2026-Q2"));
/// assert!(error.message(Language::Vietnamese).starts_with("không hiểu kỳ “2026-Q5” (viết quý II/2026"));
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum Error {
    /// The rules or the records are wrong; each finding says where and what to do.
    Findings(Findings),
    /// Text that is not a period.
    Period(String),
    /// Text that is not a moment.
    Moment(String),
    /// Seconds that are not a moment of the calendar, which has the years 1 to 9999: milliseconds, mostly.
    Seconds(i64),
    /// Text that is not a span of covered days.
    Covers(String),
    /// Text that is not the JSON of records.
    Json(Detail),
    /// Text that is not the JSON of a question.
    QuestionJson(Detail),
    /// An indicator that the rules do not have.
    UnknownIndicator {
        /// The name that was asked for.
        name: String,
        /// The nearest name that there is.
        nearest: Option<String>,
    },
    /// The host has set the flag that it gave ([`Loader::cancel`](crate::Loader::cancel),
    /// [`Question::cancel`](crate::Question::cancel)): there is no result.
    Cancelled,
    /// Rows that are not records: each row must serialise as a map of field names to plain values.
    Row {
        /// The kind of record.
        records: String,
        /// The row, from 1.
        row: usize,
        /// What it is instead.
        detail: Detail,
    },
}

impl Error {
    /// What is wrong, where, and what to do. Several findings are a line each.
    ///
    /// What the reader of JSON says about a text that is not JSON is English in both languages; its place is not.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let sentence = |id: &str, args: &[(&str, Arg)]| messages::text(language, id, args);
        let with_help = |id: &str, help: &str, args: &[(&str, Arg)]| {
            format!("{} ({})", sentence(id, args), sentence(&format!("{id}.{help}"), args))
        };
        match self {
            Error::Findings(findings) => findings.message(language),
            Error::Period(text) => with_help("error-period", "help", &[("text", text.clone().into())]),
            Error::Moment(text) => with_help("error-moment", "help", &[("text", text.clone().into())]),
            Error::Seconds(seconds) => with_help("error-seconds", "help", &[("seconds", Arg::Number(*seconds))]),
            Error::Covers(text) => with_help("error-covers", "help", &[("text", text.clone().into())]),
            Error::Json(detail) => sentence("error-json", &[("detail", detail.message(language).into())]),
            Error::QuestionJson(detail) => {
                sentence("error-question-json", &[("detail", detail.message(language).into())])
            }
            Error::UnknownIndicator { name, nearest: Some(nearest) } => {
                let args = [("name", name.clone().into()), ("nearest", nearest.clone().into())];
                with_help("error-unknown-indicator", "nearest", &args)
            }
            Error::UnknownIndicator { name, nearest: None } => {
                sentence("error-unknown-indicator", &[("name", name.clone().into())])
            }
            Error::Cancelled => sentence("error-cancelled", &[]),
            Error::Row { records, row, detail } => {
                let row = Arg::Number(i64::try_from(*row).unwrap_or(i64::MAX));
                let detail = detail.message(language).into();
                sentence("error-row", &[("row", row), ("records", records.clone().into()), ("detail", detail)])
            }
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message(Language::English))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl std::error::Error for Error {}

impl From<Findings> for Error {
    fn from(findings: Findings) -> Self {
        Error::Findings(findings)
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

/// What is wrong with rows or with JSON, and in JSON where. Its `Display` is English.
///
/// ```
/// use tieuchi::{Error, Language, Records};
/// let Err(Error::Row { detail, .. }) = Records::from_json("{ \"d\": [\n  { \"due\": [1] }\n] }") else { panic!() };
/// assert_eq!(detail.to_string(), "line 2, character 12: “due” has a list or a map, expected a plain value");
/// assert!(detail.message(Language::Vietnamese).starts_with("dòng 2, ký tự 12: “due” chứa"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Detail {
    id: &'static str,
    args: Vec<(&'static str, Arg)>,
    /// The line and the character of a text, from 1.
    at: Option<(i64, i64)>,
}

impl Detail {
    pub(crate) fn new(id: &'static str) -> Self {
        Detail { id, args: Vec::new(), at: None }
    }

    pub(crate) fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.args.push((name, Arg::Text(text.into())));
        self
    }

    /// Whether it is in the words of the reader of JSON.
    pub(crate) fn is_of_reader(&self) -> bool {
        self.id == "detail-reader"
    }

    /// The same words in another sentence.
    pub(crate) fn named(self, id: &'static str) -> Self {
        Detail { id, ..self }
    }

    /// The same, at a byte of a text.
    pub(crate) fn at(self, text: &str, byte: usize) -> Self {
        let before = || text.char_indices().take_while(|(place, _)| *place < byte).map(|(_, letter)| letter);
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX).saturating_add(1);
        let line = before().filter(|letter| *letter == '\n').count();
        let character = before().fold(0usize, |count, letter| if letter == '\n' { 0 } else { count.saturating_add(1) });
        Detail { at: Some((number(line), number(character))), ..self }
    }

    /// The same, at a byte of a text if it has no place yet.
    pub(crate) fn at_least(self, text: &str, byte: usize) -> Self {
        if self.at.is_some() { self } else { self.at(text, byte) }
    }

    /// What is wrong.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let message = messages::text(language, self.id, &self.args);
        let Some((line, character)) = self.at else { return message };
        let place = [("line", Arg::Number(line)), ("character", Arg::Number(character)), ("detail", message.into())];
        messages::text(language, "detail-at", &place)
    }
}

impl fmt::Display for Detail {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message(Language::English))
    }
}

impl fmt::Debug for Detail {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}
