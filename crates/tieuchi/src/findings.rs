//! Findings with the texts that they point at, ready to be shown or sent.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use tieuchi_messages::{self as messages, Language};
use tieuchi_source::{Arg, Code, Diagnostic, Place, SourceFile, Sources, Span};

use crate::location::Location;

/// The findings about rules or records, sorted by place. They are an error that `?` takes: its `Display` is a line for each,
/// and so is its `Debug`, which is what a `main` that returns them prints.
///
/// ```
/// let findings = tieuchi::RuleSet::check([("a.tieuchi", "indicator a: no violations in period")]).findings;
/// assert!(findings.has_errors());
/// assert!(findings.to_string().starts_with("a.tieuchi:1:17: error TC0201: "), "{findings}");
/// assert_eq!((findings.iter().count(), findings.more(), findings.is_empty()), (1, 0, false));
/// assert_eq!(findings.to_json(tieuchi::Language::English).findings[0].code, "TC0201");
/// ```
#[derive(Clone, Default)]
pub struct Findings {
    list: Vec<Diagnostic>,
    more: u64,
    sources: Arc<Sources>,
    sheets: Arc<Sheets>,
}

/// By the names of sources, the file and the sheet of those that are a sheet of a workbook.
pub(crate) type Sheets = BTreeMap<String, OfWorkbook>;

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OfWorkbook {
    pub(crate) file: String,
    pub(crate) sheet: String,
}

/// The file of a source, and its sheet.
pub(crate) fn file_and_sheet(sheets: &Sheets, name: &str) -> (String, Option<String>) {
    match sheets.get(name) {
        Some(OfWorkbook { file, sheet }) => (file.clone(), Some(sheet.clone())),
        None => (name.to_owned(), None),
    }
}

impl Findings {
    pub(crate) fn new(list: Vec<Diagnostic>, more: u64, sources: Arc<Sources>) -> Self {
        Findings { list, more, sources, sheets: Arc::default() }
    }

    /// Findings that point at no rule file (at record files, or at the command as a whole).
    ///
    /// ```
    /// use tieuchi::source::{Diagnostic, Place, codes};
    /// let missing = Diagnostic::new(codes::CANNOT_OPEN, Place::File("d.csv".to_owned())).help("missing");
    /// assert!(tieuchi::Findings::of(vec![missing]).to_string().starts_with("d.csv: error TC05"));
    /// ```
    #[must_use]
    pub fn of(list: Vec<Diagnostic>) -> Self {
        Findings { list, ..Findings::default() }
    }

    /// The same findings, which know the sheets of workbooks.
    pub(crate) fn with_sheets(self, sheets: Arc<Sheets>) -> Self {
        Findings { sheets, ..self }
    }

    pub(crate) fn sheets(&self) -> &Sheets {
        &self.sheets
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
        self.list.iter().map(|diagnostic| Finding { diagnostic, sources: &self.sources, sheets: &self.sheets })
    }

    /// How many there are beyond those listed.
    #[must_use]
    pub const fn more(&self) -> u64 {
        self.more
    }

    /// A line for each, as `Display` has them in English.
    ///
    /// ```
    /// let findings = tieuchi::RuleSet::check([("a.tieuchi", "indicator a: no violations in period")]).findings;
    /// assert!(findings.message(tieuchi::Language::Vietnamese).starts_with("a.tieuchi:1:17: lỗi TC0201: "), "{findings}");
    /// ```
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let mut lines: Vec<String> = self.iter().map(|finding| finding.line(language)).collect();
        if self.more > 0 {
            let more = Arg::Number(i64::try_from(self.more).unwrap_or(i64::MAX));
            lines.push(messages::text(language, "more-findings", &[("count", more)]));
        }
        lines.join("\n")
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

impl fmt::Debug for Findings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl std::error::Error for Findings {}

impl From<Diagnostic> for Findings {
    fn from(finding: Diagnostic) -> Self {
        Findings::of(vec![finding])
    }
}

impl From<Vec<Diagnostic>> for Findings {
    fn from(findings: Vec<Diagnostic>) -> Self {
        Findings::of(findings)
    }
}

impl<'a> IntoIterator for &'a Findings {
    type Item = Finding<'a>;
    type IntoIter = Box<dyn Iterator<Item = Finding<'a>> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message(Language::English))
    }
}

/// A finding with the text that it points at.
///
/// Its `Display` is one line in English; [`message`](Finding::message) and [`help`](Finding::help) are in either
/// language.
///
/// ```
/// use tieuchi::Language;
/// let findings = tieuchi::RuleSet::check([("a.tieuchi", "indicator a: no violations in period")]).findings;
/// let finding = findings.iter().next().unwrap();
/// assert_eq!((finding.code().to_string().as_str(), finding.location().line()), ("TC0201", Some(1)));
/// assert_eq!(finding.message(Language::Vietnamese), "không có tên “violations”");
/// assert!(finding.is_error() && finding.help(Language::English).is_some());
/// assert_eq!(finding.place(Language::English), "a.tieuchi, line 1, character 17");
/// let excerpt = finding.excerpt().unwrap();
/// assert_eq!((&excerpt.text[excerpt.bytes], excerpt.line), ("violations", 1));
/// assert!(finding.labels(Language::English).is_empty());
/// assert_eq!(finding.to_json(Language::English).line, Some(1));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Finding<'a> {
    pub(crate) diagnostic: &'a Diagnostic,
    pub(crate) sources: &'a Sources,
    sheets: &'a Sheets,
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

    /// All of it in one line: the place, the code, what is wrong and the cure.
    fn line(&self, language: Language) -> String {
        let severity = if self.is_error() { "severity-error" } else { "severity-warning" };
        let severity = messages::text(language, severity, &[]);
        // A place in rules is written as editors read it; one in records has a sheet, a row and a column.
        let place = match self.diagnostic.place {
            Place::Rule(_) | Place::File(_) => self.location().to_string(),
            Place::Record { .. } => self.place(language),
        };
        let cure = self.help(language).map(|help| format!(" ({help})")).unwrap_or_default();
        format!("{place}: {severity} {}: {}{cure}", self.code(), self.message(language))
    }

    /// The literal text that the cure writes. `None` if the cure is in words only.
    ///
    /// ```
    /// let findings = tieuchi::RuleSet::check([("a.tieuchi", "indicator a: 95% dossiers on_time")]).findings;
    /// let cure = findings.iter().next().and_then(|finding| finding.replacement()).unwrap();
    /// assert_eq!((cure.bytes, cure.text.as_str()), (13..16, "at least 95%"));
    /// ```
    #[must_use]
    pub fn replacement(&self) -> Option<Replacement> {
        let cure = self.diagnostic.written_cure()?;
        Some(Replacement { bytes: cure.span.range(), text: cure.text })
    }

    /// The place in words: `rules.tieuchi, line 14, character 9`; `dossiers.xlsx, sheet “Tháng 4”, row 17, column “Ngày trả”`.
    #[must_use]
    pub fn place(&self, language: Language) -> String {
        match &self.diagnostic.place {
            Place::Record { .. } => self.location().words(language),
            Place::Rule(_) | Place::File(_) => messages::place(&self.diagnostic.place, self.sources, language),
        }
    }

    /// Where it points.
    #[must_use]
    pub fn location(&self) -> Location {
        match &self.diagnostic.place {
            Place::Rule(span) => locate(self.sources, *span),
            Place::Record { file, row, column } => {
                let (file, sheet) = file_and_sheet(self.sheets, file);
                Location::in_records(file, sheet, *row, column.clone())
            }
            Place::File(file) => Location::of_file(file_and_sheet(self.sheets, file).0),
        }
    }

    /// The text that it points at, where that is in a rule file.
    #[must_use]
    pub fn excerpt(&self) -> Option<Excerpt<'a>> {
        excerpt(self.sources, self.diagnostic.span()?)
    }

    /// Further places in rule files that help to understand it.
    #[must_use]
    pub fn labels(&self, language: Language) -> Vec<Label<'a>> {
        let labels = messages::render(self.diagnostic, language).labels;
        labels
            .into_iter()
            .filter_map(|(span, message)| Some(Label { excerpt: excerpt(self.sources, span)?, message }))
            .collect()
    }
}

impl fmt::Display for Finding<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.line(Language::English))
    }
}

/// A rule file with the bytes of it that are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// Its whole text.
    pub text: &'a str,
    /// The bytes of the text that are meant.
    pub bytes: Range<usize>,
    /// The line that they begin in, from 1.
    pub line: u32,
}

/// A further place that helps to understand a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label<'a> {
    /// The place.
    pub excerpt: Excerpt<'a>,
    /// What is there.
    pub message: String,
}

/// The literal text that a cure writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The bytes of the rule file that it takes away; none where it only adds.
    pub bytes: Range<usize>,
    /// What it writes there.
    pub text: String,
}

fn excerpt(sources: &Sources, span: Span) -> Option<Excerpt<'_>> {
    let file = sources.get(span.file)?;
    let line = file.position(span.start).line;
    Some(Excerpt { file: file.name(), text: file.text(), bytes: span.range(), line })
}

/// Where a span of a rule file begins.
pub(crate) fn locate(sources: &Sources, span: Span) -> Location {
    let of_file = |file: &SourceFile| {
        let position = file.position(span.start);
        Location::in_rules(file.name(), position.line, position.column)
    };
    sources.get(span.file).map_or_else(|| Location::in_rules("", 1, 1), of_file)
}
