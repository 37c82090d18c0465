//! Reading on a thread of its own, for the formats whose libraries may panic over a damaged file.
//!
//! Parquet files and workbooks say of themselves how they are laid out, and the libraries that unpack them take much
//! of it at its word. A panic there ends the thread, and the caller gets a finding. While the caller works on a batch
//! the thread unpacks the next. What is read is not known here.

use std::panic;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use tieuchi::source::{Chunk, Diagnostic, codes};

use crate::Origin;

/// The name of every such thread.
const NAME: &str = "tieuchi-reader";

/// What comes from the thread: the headers, then batches, then the end; or at any time a failure.
enum Outcome {
    Headers(Vec<String>),
    Chunk(Chunk),
    Ended,
    Failed(Diagnostic),
}

/// Why the thread stops before the end.
pub(crate) enum Stop {
    /// No one listens any more.
    Unheard,
    /// There is nothing more to be read.
    Finding(Diagnostic),
}

impl From<Diagnostic> for Stop {
    fn from(finding: Diagnostic) -> Self {
        Stop::Finding(finding)
    }
}

/// The thread's end of the line.
pub(crate) struct Teller(SyncSender<Outcome>);

impl Teller {
    /// Says the headers, once and first of all.
    pub(crate) fn headers(&self, headers: Vec<String>) -> Result<(), Stop> {
        self.say(Outcome::Headers(headers))
    }

    /// Hands over a batch, as soon as the caller has taken the one before.
    pub(crate) fn chunk(&self, chunk: Chunk) -> Result<(), Stop> {
        self.say(Outcome::Chunk(chunk))
    }

    fn say(&self, outcome: Outcome) -> Result<(), Stop> {
        self.0.send(outcome).map_err(|_| Stop::Unheard)
    }
}

/// A reading under way on its thread.
pub(crate) struct Apart {
    origin: Origin,
    format: &'static str,
    headers: Vec<String>,
    receiver: Receiver<Outcome>,
    ended: bool,
}

impl Apart {
    /// Starts `work` and waits for the headers.
    pub(crate) fn start(
        origin: &Origin,
        format: &'static str,
        work: impl FnOnce(&Teller) -> Result<(), Stop> + Send + 'static,
    ) -> Result<Self, Diagnostic> {
        let (sender, receiver) = sync_channel(1);
        let run = move || {
            let teller = Teller(sender);
            let last = match work(&teller) {
                Ok(()) => Outcome::Ended,
                Err(Stop::Finding(finding)) => Outcome::Failed(finding),
                Err(Stop::Unheard) => return,
            };
            // Where no one listens any more there is no one to tell.
            let _ = teller.say(last);
        };
        thread::Builder::new().name(NAME.to_owned()).spawn(run).map_err(|_| origin.interrupted())?;
        let mut apart = Apart { origin: origin.clone(), format, headers: Vec::new(), receiver, ended: false };
        match apart.receiver.recv() {
            Ok(Outcome::Headers(headers)) => apart.headers = headers,
            Ok(Outcome::Failed(finding)) => return Err(finding),
            Ok(Outcome::Chunk(_) | Outcome::Ended) | Err(_) => return Err(apart.broken()),
        }
        Ok(apart)
    }

    /// The headers that the thread said.
    pub(crate) fn into_headers(self) -> Vec<String> {
        self.headers
    }

    /// The thread is gone without having said why.
    fn broken(&self) -> Diagnostic {
        broken(&self.origin, self.format, "its content is not laid out as it says")
    }
}

impl Iterator for Apart {
    type Item = Result<Chunk, Diagnostic>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let last = match self.receiver.recv() {
            Ok(Outcome::Chunk(chunk)) => return Some(Ok(chunk)),
            Ok(Outcome::Ended) => None,
            Ok(Outcome::Failed(finding)) => Some(Err(finding)),
            Ok(Outcome::Headers(_)) | Err(_) => Some(Err(self.broken())),
        };
        self.ended = true;
        last
    }
}

/// A file of this format is damaged, in the words of the one who found it.
pub(crate) fn broken(origin: &Origin, format: &'static str, detail: impl Into<String>) -> Diagnostic {
    origin.finding(codes::BROKEN_FILE).with("format", format).with("detail", detail.into()).help("help")
}

/// Keeps what a library panics about while it reads a damaged file off the standard error stream: it comes as a
/// finding.
///
/// For programs, which own the process; panics of all other threads are reported as before.
///
/// ```
/// tieuchi_records::hush_readers();
/// ```
pub fn hush_readers() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if thread::current().name() != Some(NAME) {
            before(panic);
        }
    }));
}
