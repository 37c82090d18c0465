//! Workbooks of Excel (`.xlsx`, `.xlsm`): one sheet as a table.
//!
//! The sheet is the one that is named like the file, else the first that is not hidden. Its first row that is not
//! empty is the header; the rows below are the records, except those that are empty. The row of a record is the one
//! that Excel shows. A cell of text is handed over as it is written, any other by its plain text: `xlsx/cell.rs` says
//! how. What a sheet means is not known here.

mod archive;
mod cell;
mod sheet;

use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use tieuchi_engine::{Chunk, Chunks, Source};
use tieuchi_source::{Diagnostic, codes};

use self::sheet::{Outcome, read};
use crate::Origin;

/// A workbook as a table. In memory are a batch and the workbook's table of shared texts; a file of more than 100 MB
/// is refused.
///
/// The workbook is unpacked on a thread of its own, while the caller works on the batch before.
#[derive(Debug)]
pub struct Xlsx {
    origin: Origin,
    inspected: OnceLock<Result<(), Diagnostic>>,
}

impl Xlsx {
    /// The workbook that lies there.
    #[must_use]
    pub fn new(origin: Origin) -> Self {
        Xlsx { origin, inspected: OnceLock::new() }
    }

    /// Starts reading on another thread: first come the headers, then, where columns are asked for, the batches.
    ///
    /// The thread also keeps a panic of the unpacking library away from the caller: hostile cell positions make it
    /// overflow where overflow is checked.
    fn start(&self, columns: Option<Vec<usize>>) -> Result<Receiver<Outcome>, Diagnostic> {
        self.inspected.get_or_init(|| archive::inspect(&self.origin)).clone()?;
        let (sender, receiver) = sync_channel(2);
        let origin = self.origin.clone();
        let work = move || read(&origin, columns.as_deref(), &sender);
        thread::Builder::new()
            .name("tieuchi-xlsx".to_owned())
            .spawn(work)
            .map_err(|_| self.origin.interrupted())?;
        Ok(receiver)
    }

    fn headers_from(&self, receiver: &Receiver<Outcome>) -> Result<Vec<String>, Diagnostic> {
        match receiver.recv() {
            Ok(Outcome::Headers(headers)) => Ok(headers),
            Ok(Outcome::Failed(finding)) => Err(finding),
            Ok(Outcome::Chunk(_) | Outcome::Ended) | Err(_) => Err(self.broken()),
        }
    }

    fn broken(&self) -> Diagnostic {
        broken(&self.origin, "the sheet is not laid out as a sheet")
    }
}

/// The workbook is damaged, in the words of the one who found it.
fn broken(origin: &Origin, detail: impl Into<String>) -> Diagnostic {
    origin.finding(codes::BROKEN_FILE).with("format", "xlsx").with("detail", detail.into()).help("help")
}

impl Source for Xlsx {
    fn name(&self) -> &str {
        self.origin.name()
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        self.headers_from(&self.start(None)?)
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let receiver = self.start(Some(columns.to_vec()))?;
        self.headers_from(&receiver)?;
        Ok(Box::new(Reading { xlsx: self, receiver, ended: false }))
    }
}

/// A reading under way.
struct Reading<'a> {
    xlsx: &'a Xlsx,
    receiver: Receiver<Outcome>,
    ended: bool,
}

impl Iterator for Reading<'_> {
    type Item = Result<Chunk, Diagnostic>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let chunk = match self.receiver.recv() {
            Ok(Outcome::Chunk(chunk)) => return Some(Ok(chunk)),
            Ok(Outcome::Ended) => None,
            Ok(Outcome::Failed(finding)) => Some(Err(finding)),
            // The thread is gone without having come to the end.
            Ok(Outcome::Headers(_)) | Err(_) => Some(Err(self.xlsx.broken())),
        };
        self.ended = true;
        chunk
    }
}
