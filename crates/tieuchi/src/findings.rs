//! Findings with the texts that they point at, ready to be shown or sent.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use tieuchi_messages::{self as messages, Language};
use tieuchi_source::{Code, Diagnostic, Place, Severity, Sources, Span};

/// The findings about rules or records, sorted by place.
///
/// ```
/// let (rules, findings) = tieuchi::RuleSet::check([("a.tieuchi", "indicator a: no violations in period")]);
/// assert!(rules.is_none() && findings.has_errors());
/// assert!(findings.to_string().starts_with("a.tieuchi:1:17: error TC0201: "), "{findings}");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Findings {
    list: Vec<Diagnostic>,
    more: u64,
    sources: Arc<Sources>,
}

impl Findings {
    pub(crate) fn new(list: Vec<Diagnostic>, more: u64, sources: Arc<Sources>) -> Self {
        Findings { list, more, sources }
    }

    /// Findings that point at no rule file (at record files, or at the command as a whole).
    #[must_use]
    pub fn of(list: Vec<Diagnostic>) -> Self {
        Findings { list, more: 0, sources: Arc::default() }
    }

    /// The same findings at other places, where there is a better one in the rules.
    pub(crate) fn placed(mut self, sources: Arc<Sources>, better: impl Fn(&Place) -> Option<Span>) -> Self {
        for finding in &mut self.list {
            if let Some(span) = better(&finding.place) {
                finding.place = Place::Rule(span);
            }
        }
        self.list.sort();
        self.sources = sources;
        self
    }

    /// Each finding.
    pub fn iter(&self) -> impl Iterator<Item = Finding<'_>> {
        self.list.iter().map(|diagnostic| Finding { diagnostic, sources: &self.sources })
    }

    /// How many there are beyond those listed.
    #[must_use]
    pub const fn more(&self) -> u64 {
        self.more
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether one of them is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(Diagnostic::is_error)
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, finding) in self.iter().enumerate() {
            if place > 0 {
                writeln!(out)?;
            }
            write!(out, "{finding}")?;
        }
        if self.more > 0 {
            write!(out, "\n… {} more", self.more)?;
        }
        Ok(())
    }
}

/// A finding with the text that it points at.
///
/// Its `Display` is one line in English; [`message`](Finding::message) and [`help`](Finding::help) are in either
/// language.
///
/// ```
/// use tieuchi::Language;
/// let (_, findings) = tieuchi::RuleSet::check([("a.tieuchi", "indicator a: no violations in period")]);
/// let finding = findings.iter().next().unwrap();
/// assert_eq!((finding.code().to_string().as_str(), finding.line_and_column()), ("TC0201", Some((1, 17))));
/// assert_eq!(finding.message(Language::Vietnamese), "không có tên “violations”");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Finding<'a> {
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
}

impl<'a> Finding<'a> {
    /// Its stable code: `TC0201`.
    #[must_use]
    pub fn code(&self) -> Code {
        self.diagnostic.code
    }

    /// Whether it stops the work.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.diagnostic.is_error()
    }

    /// The sentence that says what is wrong.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        messages::render(self.diagnostic, language).headline
    }

    /// The cure.
    #[must_use]
    pub fn help(&self, language: Language) -> Option<String> {
        messages::render(self.diagnostic, language).help
    }

    /// What the cure writes, to the letter: the bytes of the [`text`](Finding::text) that it takes away, and what stands
    /// there instead. `None` where the cure is in words only.
    ///
    /// ```
    /// let (_, findings) = tieuchi::RuleSet::check([("a.tieuchi", "indicator a: 95% dossiers on_time")]);
    /// let cure = findings.iter().next().and_then(|finding| finding.replacement());
    /// assert_eq!(cure, Some((13..16, "at least 95%".to_owned())));
    /// ```
    #[must_use]
    pub fn replacement(&self) -> Option<(Range<usize>, String)> {
        let cure = self.diagnostic.written_cure()?;
        Some((cure.span.range(), cure.text))
    }

    /// The place in words: `line 14`, `row 17, column “Ngày trả”`.
    #[must_use]
    pub fn place(&self, language: Language) -> String {
        messages::place(&self.diagnostic.place, self.sources, language)
    }

    /// The file that it points at.
    #[must_use]
    pub fn file(&self) -> &'a str {
        match &self.diagnostic.place {
            Place::Rule(span) => self.sources.get(span.file).map_or("", |file| file.name()),
            Place::Record { file, .. } | Place::File(file) => file,
        }
    }

    /// The line and the character in it, both from 1, where it points at a rule file.
    #[must_use]
    pub fn line_and_column(&self) -> Option<(u32, u32)> {
        let span = self.diagnostic.span()?;
        let position = self.sources.get(span.file)?.position(span.start);
        Some((position.line, position.column))
    }

    /// The row (in a spreadsheet the header is row 1) and the column's header, where it points at records.
    #[must_use]
    pub fn row_and_column(&self) -> Option<(Option<u64>, Option<&'a str>)> {
        match &self.diagnostic.place {
            Place::Record { row, column, .. } => Some((*row, column.as_deref())),
            Place::Rule(_) | Place::File(_) => None,
        }
    }

    /// The whole text of the rule file that it points at, with the bytes that are meant.
    #[must_use]
    pub fn text(&self) -> Option<(&'a str, Range<usize>)> {
        let span = self.diagnostic.span()?;
        Some((self.sources.get(span.file)?.text(), span.range()))
    }

    /// Further places that help to understand it: file name, whole text, bytes, and what is there.
    #[must_use]
    pub fn labels(&self, language: Language) -> Vec<(&'a str, &'a str, Range<usize>, String)> {
        let rendered = messages::render(self.diagnostic, language);
        rendered
            .labels
            .into_iter()
            .filter_map(|(span, words)| {
                let file = self.sources.get(span.file)?;
                Some((file.name(), file.text(), span.range(), words))
            })
            .collect()
    }

    /// The finding as it is sent to programs, in one language.
    #[must_use]
    pub fn to_json(&self, language: Language) -> serde_json::Value {
        let rendered = messages::render(self.diagnostic, language);
        let (line, column) = self.line_and_column().unzip();
        let (row, header) = self.row_and_column().unwrap_or_default();
        let end = self.diagnostic.span().and_then(|span| Some(self.sources.get(span.file)?.position(span.end)));
        let severity = match self.diagnostic.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let labels: Vec<serde_json::Value> = rendered
            .labels
            .iter()
            .filter_map(|(span, words)| {
                let file = self.sources.get(span.file)?;
                let position = file.position(span.start);
                Some(serde_json::json!({
                    "file": file.name(), "line": position.line, "column": position.column, "message": words
                }))
            })
            .collect();
        let replacement = self.diagnostic.written_cure().and_then(|cure| {
            let file = self.sources.get(cure.span.file)?;
            let (from, to) = (file.position(cure.span.start), file.position(cure.span.end));
            Some(serde_json::json!({
                "line": from.line, "column": from.column, "end_line": to.line, "end_column": to.column, "text": cure.text
            }))
        });
        serde_json::json!({
            "code": self.diagnostic.code.to_string(),
            "severity": severity,
            "file": self.file(),
            "line": line,
            "column": column,
            "end_line": end.map(|end| end.line),
            "end_column": end.map(|end| end.column),
            "row": row,
            "header": header,
            "message": rendered.headline,
            "help": rendered.help,
            "replacement": replacement,
            "labels": labels,
        })
    }
}

impl fmt::Display for Finding<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = Language::English;
        write!(out, "{}", self.file())?;
        if let Some((line, column)) = self.line_and_column() {
            write!(out, ":{line}:{column}")?;
        } else if let Some((Some(row), _)) = self.row_and_column() {
            write!(out, ":{row}")?;
        }
        let severity = if self.is_error() { "error" } else { "warning" };
        write!(out, ": {severity} {}: {}", self.code(), self.message(language))?;
        match self.help(language) {
            Some(help) => write!(out, " ({help})"),
            None => Ok(()),
        }
    }
}
