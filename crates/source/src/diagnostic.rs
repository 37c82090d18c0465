//! A finding as plain data: what kind, where, and with which words filled in.

use std::fmt;

use crate::{Code, Severity, Span, codes};

/// Where a finding points.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A span of a rule file.
    Rule(Span),
    /// A row or cell of a record file. `row` counts as a spreadsheet does: the header is row 1.
    Record {
        /// The file, or the name of the kind of record if the host handed over batches.
        file: String,
        /// The row, if one row is meant.
        row: Option<u64>,
        /// The column's header, if one column is meant.
        column: Option<String>,
    },
    /// A file as a whole, or the command as a whole.
    File(String),
}

/// A word or figure that a message fills in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arg {
    /// Text as it is written (a name, a value, a piece of rule text).
    Text(String),
    /// A whole number.
    Number(i64),
    /// Several texts; the message joins them with commas.
    List(Vec<String>),
    /// A word that has its own entry in the catalogue (`type-datetime`), so that it is in the reader's language.
    Term(&'static str),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<u64> for Arg {
    /// A count; one that is too large for a message's numbers is written as text.
    fn from(count: u64) -> Self {
        i64::try_from(count).map_or_else(|_| Arg::Text(count.to_string()), Arg::Number)
    }
}

/// A second place that helps to understand the first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// Which sentence of the catalogue describes what is there: an attribute of the code's entry (`declared`).
    pub key: &'static str,
}

/// What to write in a rule file instead of the text at a place, so that a program can follow a cure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Replacement {
    /// The place; of no length if text is only added.
    pub span: Span,
    /// The text to write there.
    pub text: String,
}

/// A finding for the author of rules or the keeper of records.
///
/// The sentence is the catalogue's entry for the code (`TC0201`), the cure is its attribute named by
/// [`help`](Diagnostic::help), and both may use the arguments.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_source::*; } }
/// use tieuchi::source::{Diagnostic, Place, codes};
/// let place = Place::File("dossiers.csv".to_owned());
/// let finding = Diagnostic::new(codes::CANNOT_OPEN, place).help("missing");
/// assert!(finding.to_string().starts_with("dossiers.csv: error TC05"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Diagnostic {
    /// Where it points first of all. The first field, so that findings sort by place.
    pub place: Place,
    /// What kind of finding it is.
    pub code: Code,
    /// Further places.
    pub labels: Vec<Label>,
    /// The words and figures of the sentence.
    pub args: Args,
    /// Which of the code's cures applies: an attribute of its entry (`help`, `nearest`).
    pub help: Option<&'static str>,
    /// What the cure writes, if the cure is literal text.
    pub replacement: Option<Box<Replacement>>,
}

/// The words and figures of a sentence, each with its name, in the order of the names.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Args(Vec<(&'static str, Arg)>);

impl Args {
    /// Each name with its word or figure.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Arg)> + Clone {
        self.0.iter().map(|(name, arg)| (*name, arg))
    }

    /// The word or figure of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Arg> {
        self.iter().find(|(other, _)| *other == name).map(|(_, arg)| arg)
    }

    /// Sets the word or figure of a name. A sentence has few.
    fn set(&mut self, name: &'static str, arg: Arg) {
        match self.0.binary_search_by(|(other, _)| (*other).cmp(name)) {
            Ok(at) => {
                if let Some((_, known)) = self.0.get_mut(at) {
                    *known = arg;
                }
            }
            Err(at) => self.0.insert(at, (name, arg)),
        }
    }
}

impl fmt::Debug for Args {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_map().entries(self.iter()).finish()
    }
}

impl std::error::Error for Diagnostic {}

/// The code, the place and the words that its sentence fills in: the sentence itself, in either language, is in the
/// catalogue of messages, which the facade's errors show.
impl fmt::Display for Diagnostic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::Rule(span) => write!(out, "file {}, byte {}", span.file.0, span.start)?,
            Place::Record { file, row, column } => {
                out.write_str(file)?;
                row.map_or(Ok(()), |row| write!(out, ", row {row}"))?;
                column.as_ref().map_or(Ok(()), |column| write!(out, ", column “{column}”"))?;
            }
            Place::File(file) => out.write_str(file)?,
        }
        let severity = if self.is_error() { "error" } else { "warning" };
        write!(out, ": {severity} {}", self.code)?;
        for (number, (name, arg)) in self.args.iter().enumerate() {
            write!(out, "{} {name}: {arg}", if number == 0 { ":" } else { "," })?;
        }
        write!(out, " (`tieuchi check --explain {}` says what to do)", self.code)
    }
}

impl fmt::Display for Arg {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Arg::Text(text) => write!(out, "`{text}`"),
            Arg::Number(number) => number.fmt(out),
            Arg::List(list) => write!(out, "`{}`", list.join("`, `")),
            Arg::Term(term) => out.write_str(term),
        }
    }
}

impl Diagnostic {
    /// A finding at a span of a rule file.
    #[must_use]
    pub fn at(code: Code, span: Span) -> Self {
        Self::new(code, Place::Rule(span))
    }

    /// A finding at any place.
    #[must_use]
    pub fn new(code: Code, place: Place) -> Self {
        Diagnostic { place, code, labels: Vec::new(), args: Args::default(), help: None, replacement: None }
    }

    /// Words that are one name, whose `_` was forgotten: the finding, and the name as its cure.
    #[must_use]
    pub fn joined(span: Span, written: impl Into<Arg>, name: &str) -> Self {
        let finding = Self::at(codes::FORGOTTEN_UNDERSCORE, span).with("written", written).with("name", name);
        finding.replace(span, name).help("help")
    }

    /// Fills in a word of the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.set(name, value.into());
        self
    }

    /// Adds a second place; `key` names the attribute that describes what is there.
    #[must_use]
    pub fn label(mut self, span: Span, key: &'static str) -> Self {
        self.labels.push(Label { span, key });
        self
    }

    /// Chooses the cure.
    #[must_use]
    pub fn help(mut self, key: &'static str) -> Self {
        self.help = Some(key);
        self
    }

    /// Sets the literal text that the cure writes.
    #[must_use]
    pub fn replace(mut self, span: Span, text: impl Into<String>) -> Self {
        self.replacement = Some(Box::new(Replacement { span, text: text.into() }));
        self
    }

    /// The literal text that the cure writes: that of the finding, or the nearest name in the place of an unknown one.
    ///
    /// ```
    /// # mod tieuchi { pub mod source { pub use tieuchi_source::*; } }
    /// use tieuchi::source::{Diagnostic, codes};
    /// use tieuchi_source::{FileId, Span};
    /// let span = Span::new(FileId(0), 4, 9);
    /// let finding = Diagnostic::at(codes::UNKNOWN_NAME, span).help("nearest").with("nearest", "hồ_sơ");
    /// assert_eq!(finding.written_cure().map(|cure| cure.text).as_deref(), Some("hồ_sơ"));
    /// ```
    #[must_use]
    pub fn written_cure(&self) -> Option<Replacement> {
        if self.replacement.is_some() {
            return self.replacement.as_deref().cloned();
        }
        let (Some("nearest" | "alike"), Some(Arg::Text(nearest))) = (self.help, self.args.get("nearest")) else {
            return None;
        };
        let text = match self.code {
            codes::UNKNOWN_NAME => nearest.clone(),
            codes::UNKNOWN_CHOICE => format!("\"{nearest}\""),
            _ => return None,
        };
        Some(Replacement { span: self.span()?, text })
    }

    /// Whether this stops the work.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }

    /// The span of a rule file, if it points at one.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        match self.place {
            Place::Rule(span) => Some(span),
            Place::Record { .. } | Place::File(_) => None,
        }
    }
}
