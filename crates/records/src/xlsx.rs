//! Workbooks of Excel (`.xlsx`, `.xlsm`, `.xlsb`, `.xls`) and of OpenDocument (`.ods`): one sheet as a table.
//!
//! The sheet is the one that rules name, or that is named like the file or the kind of record; otherwise the one whose header names the
//! most fields. If nothing is expected it is the first that is not hidden, and its first row that is not blank is the header. Where
//! several do equally, none is read. The row of a record is the one that Excel shows. A cell of text is passed on as it is written, any
//! other by its plain text, and by what Excel shows of it where that is another: `xlsx/cell.rs` and `xlsx/shown.rs` say how.

mod archive;
mod binary;
mod binary_sheet;
mod book;
mod cell;
mod facts;
mod part;
mod repeated;
mod sheet;
mod sheet_pattern;
mod shown;

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use tieuchi::source::text::fold;
use tieuchi::source::{Arg, Chunks, Diagnostic, Source, TableRead, codes};

use crate::reader_thread::{ReaderThread, broken};
use crate::table::body::Body;
use crate::table::place::Report;
use crate::{Expected, Origin};

/// The format of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BookKind {
    Xlsx,
    Xlsb,
    Xls,
    Ods,
}

impl BookKind {
    const fn name(self) -> &'static str {
        match self {
            BookKind::Xlsx => "xlsx",
            BookKind::Xlsb => "xlsb",
            BookKind::Xls => "xls",
            BookKind::Ods => "ods",
        }
    }
}

/// A workbook as a table. In memory are a few batches and the workbook's table of shared texts; a file beyond the limits
/// ([`Origin::with_limits`]) is refused.
///
/// ```
/// use tieuchi::source::Source;
/// use tieuchi_records::{Origin, Xlsx};
/// let damaged = Xlsx::new(Origin::memory("dossiers.xlsx", "not a workbook"));
/// assert_eq!((damaged.name(), damaged.sheet()), ("dossiers.xlsx", None));
/// assert!(damaged.headers().is_err());
/// ```
#[derive(Debug)]
pub struct Xlsx {
    origin: Origin,
    kind: BookKind,
    expected: Arc<Expected>,
    /// The sheet that is meant, if that is known.
    only: Option<String>,
    /// The sheets that are read beside it, if this table reports those of the workbook that are not read.
    beside: Option<Vec<String>>,
    inspected: Arc<OnceLock<Result<(), Diagnostic>>>,
    /// Where the table was when its headers were asked for last.
    found: Arc<Mutex<Option<Arc<sheet::Found>>>>,
    sheet: Arc<OnceLock<String>>,
    report: Report,
}

impl Xlsx {
    /// The workbook at this origin. Nothing is opened before its headers or batches are requested.
    ///
    /// ```
    /// use tieuchi::source::Source;
    /// use tieuchi_records::{Origin, Xlsx};
    /// assert!(Xlsx::new(Origin::file("no folder/dossiers.xlsx")).headers().is_err());
    /// ```
    #[must_use]
    pub fn new(origin: Origin) -> Self {
        Xlsx::of(origin, BookKind::Xlsx)
    }

    /// A workbook of this format.
    pub(crate) fn of(origin: Origin, kind: BookKind) -> Self {
        Xlsx {
            origin,
            kind,
            expected: Arc::default(),
            only: None,
            beside: Some(Vec::new()),
            inspected: Arc::default(),
            found: Arc::default(),
            sheet: Arc::default(),
            report: Report::default(),
        }
    }

    /// The tables that rules expect in a workbook: the sheets that they name, else one.
    pub(crate) fn expecting(origin: Origin, kind: BookKind, expected: Arc<Expected>) -> Vec<Self> {
        let whole = Xlsx { expected, ..Xlsx::of(origin, kind) };
        if whole.expected.layout.sheets.is_empty() {
            return vec![whole];
        }
        // What is wrong with the workbook, and a name that no sheet has, is found again when it is read.
        let names =
            whole.start(move |origin, to| to.headers(sheet::names(origin, kind)?)).map(ReaderThread::into_headers);
        let names = names.unwrap_or_default();
        let patterns = &whole.expected.layout.sheets;
        if !without_sheet(patterns, &names).is_empty() {
            return vec![whole];
        }
        let is_read = |name: &&String| patterns.iter().any(|pattern| matches(&fold(pattern), &fold(name)));
        let read: Vec<String> = names.iter().filter(is_read).cloned().collect();
        let of_sheet = |(place, name): (usize, &String)| Xlsx {
            expected: Arc::clone(&whole.expected),
            inspected: Arc::clone(&whole.inspected),
            only: Some(name.clone()),
            beside: (place == 0).then(|| read.clone()),
            ..Xlsx::of(whole.origin.clone().of_sheet(name), kind)
        };
        read.iter().enumerate().map(of_sheet).collect()
    }

    /// Starts a thread that reads the workbook, if it is one.
    fn start(
        &self,
        work: impl FnOnce(&Origin, &crate::reader_thread::ReaderOutput) -> Result<(), crate::reader_thread::Stop>
        + Send
        + 'static,
    ) -> Result<ReaderThread, Diagnostic> {
        let (origin, inspected, kind) = (self.origin.clone(), Arc::clone(&self.inspected), self.kind);
        ReaderThread::start(&self.origin, kind.name(), move |to| {
            inspected.get_or_init(|| archive::inspect(&origin, kind)).clone()?;
            work(&origin, to)
        })
    }

    /// Finds the sheet and its table.
    fn find(&self) -> Result<Arc<sheet::Found>, Diagnostic> {
        let (expected, only, found) = (Arc::clone(&self.expected), self.only.clone(), Arc::clone(&self.found));
        let (kind, beside) = (self.kind, self.beside.clone());
        // Of sheets that the rules name, each is a table of its own, so that none was found.
        self.start(move |origin, to| {
            if only.is_none() && !expected.layout.sheets.is_empty() {
                let names = sheet::names(origin, kind)?;
                let missing = without_sheet(&expected.layout.sheets, &names).join("”, “");
                let finding = origin.finding(codes::NO_SUCH_SHEET).with("name", missing);
                return Err(finding.with("sheets", Arg::List(names)).help("help").into());
            }
            let table = sheet::find(origin, kind, &expected, (only.as_deref(), beside.as_deref()))?;
            *found.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(table));
            to.headers(Vec::new())
        })?;
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let found = found.ok_or_else(|| damaged(&self.origin, kind, "it holds no sheet"))?;
        self.sheet.get_or_init(|| found.name.clone());
        self.report.begin(&found.place.read);
        Ok(found)
    }
}

/// The patterns that no sheet has as its name.
fn without_sheet<'p>(patterns: &'p [String], sheets: &[String]) -> Vec<&'p str> {
    let is_missing = |pattern: &&String| !sheets.iter().any(|name| matches(&fold(pattern), &fold(name)));
    patterns.iter().filter(is_missing).map(String::as_str).collect()
}

/// Whether a name matches a pattern, in which `*` is any letters.
fn matches(pattern: &str, name: &str) -> bool {
    let Some((before, after)) = pattern.split_once('*') else { return pattern == name };
    let Some(rest) = name.strip_prefix(before) else { return false };
    let begins = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
    begins.into_iter().any(|at| rest.get(at..).is_some_and(|rest| matches(after, rest)))
}

/// The finding for a damaged workbook, with the detail that the library reports.
fn damaged(origin: &Origin, kind: BookKind, detail: impl Into<String>) -> Diagnostic {
    broken(origin, kind.name(), detail)
}

/// The finding for a workbook that opens with a password.
fn locked(origin: &Origin) -> Diagnostic {
    origin.finding(codes::PASSWORD).help("help")
}

impl Source for Xlsx {
    fn name(&self) -> &str {
        self.origin.name()
    }

    fn sheet(&self) -> Option<&str> {
        self.sheet.get().map(String::as_str)
    }

    fn file(&self) -> &str {
        self.origin.file_name()
    }

    fn period_header(&self, day: &str) -> Option<String> {
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner).clone()?;
        found.place.period_header(day)
    }

    fn table_read(&self) -> Option<TableRead> {
        self.report.read()
    }

    fn warnings(&self) -> Vec<Diagnostic> {
        self.report.warnings()
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(self.find()?.place.headers(&self.expected))
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let found = found.map_or_else(|| self.find(), Ok)?;
        let place = Arc::clone(&found.place);
        let body = Body::new(&self.origin, place, Arc::clone(&self.expected), columns, &self.report)?;
        let count = columns.len();
        let reading = self.start(move |origin, to| {
            to.headers(Vec::new())?;
            sheet::read(origin, &found, body, count, to)
        })?;
        Ok(Box::new(reading))
    }
}
