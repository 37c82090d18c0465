//! Workbooks of Excel (`.xlsx`, `.xlsm`): one sheet as a table.
//!
//! The sheet is the one that is named like the file, otherwise the first that is not hidden; if others with the same
//! header follow it, none is read. Its first row that is not blank is the header; the rows below are the records, except
//! those that are blank. The row of a record is the one that Excel shows. A cell of text is passed on as it is written, any other by its plain text: `xlsx/cell.rs` says
//! how. What a sheet means is decided elsewhere.

mod archive;
mod cell;
mod part;
mod sheet;

use std::sync::{Arc, OnceLock};

use tieuchi::source::{Chunks, Diagnostic, Source};

use crate::Origin;
use crate::reader_thread::{ReaderThread, broken};

const FORMAT: &str = "xlsx";

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
    inspected: Arc<OnceLock<Result<(), Diagnostic>>>,
    sheet: Arc<OnceLock<String>>,
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
        Xlsx { origin, inspected: Arc::default(), sheet: Arc::default() }
    }

    /// Starts reading; without columns only for the headers.
    fn start(&self, columns: Option<Vec<usize>>) -> Result<ReaderThread, Diagnostic> {
        let (origin, chosen) = (self.origin.clone(), Arc::clone(&self.sheet));
        let inspected = Arc::clone(&self.inspected);
        ReaderThread::start(&self.origin, FORMAT, move |to| {
            inspected.get_or_init(|| archive::inspect(&origin)).clone()?;
            sheet::read(&origin, columns.as_deref(), &chosen, to)
        })
    }
}

/// The finding for a damaged workbook, with the detail that the library reports.
fn damaged(origin: &Origin, detail: impl Into<String>) -> Diagnostic {
    broken(origin, FORMAT, detail)
}

impl Source for Xlsx {
    fn name(&self) -> &str {
        self.origin.name()
    }

    fn sheet(&self) -> Option<&str> {
        self.sheet.get().map(String::as_str)
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(self.start(None)?.into_headers())
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        Ok(Box::new(self.start(Some(columns.to_vec()))?))
    }
}
