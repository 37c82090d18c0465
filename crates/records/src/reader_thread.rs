//! Reading on a thread of its own, for the formats whose libraries may panic over a damaged file.
//!
//! Parquet files and workbooks describe their own layout, and the libraries that unpack them trust much of it. A panic there
//! ends the thread, and the caller gets a finding. While the caller works on a batch, the thread unpacks the next.

use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use tieuchi::source::{Chunk, Diagnostic, codes};

use crate::Origin;
use crate::reader_panics::NAME;

/// How long the thread is waited for before the host is asked whether it has cancelled.
const PATIENCE: Duration = Duration::from_millis(10);

/// What the thread sends: the headers, then batches, then the end; or at any time a failure.
enum Message {
    Headers(Vec<String>),
    Chunk(Chunk),
    Ended,
    Failed(Diagnostic),
}

/// Why the thread stops before the end.
pub(crate) enum Stop {
    /// The caller has stopped reading.
    Closed,
    /// The file cannot be read further.
    Finding(Diagnostic),
}

impl From<Diagnostic> for Stop {
    fn from(finding: Diagnostic) -> Self {
        Stop::Finding(finding)
    }
}

/// The thread's end of the channel.
pub(crate) struct ReaderOutput(SyncSender<Message>);

impl ReaderOutput {
    /// Sends the headers, once, before any batch.
    pub(crate) fn headers(&self, headers: Vec<String>) -> Result<(), Stop> {
        self.send(Message::Headers(headers))
    }

    /// Sends a batch, as soon as the caller has taken the one before.
    pub(crate) fn chunk(&self, chunk: Chunk) -> Result<(), Stop> {
        self.send(Message::Chunk(chunk))
    }

    fn send(&self, outcome: Message) -> Result<(), Stop> {
        self.0.send(outcome).map_err(|_| Stop::Closed)
    }
}

/// A file that is being read on a thread.
pub(crate) struct ReaderThread {
    origin: Origin,
    format: &'static str,
    headers: Vec<String>,
    receiver: Receiver<Message>,
    ended: bool,
}

impl ReaderThread {
    /// Starts `work` and waits for the headers.
    pub(crate) fn start(
        origin: &Origin,
        format: &'static str,
        work: impl FnOnce(&ReaderOutput) -> Result<(), Stop> + Send + 'static,
    ) -> Result<Self, Diagnostic> {
        let (sender, receiver) = sync_channel(1);
        let run = move || {
            let output = ReaderOutput(sender);
            let last = match work(&output) {
                Ok(()) => Message::Ended,
                Err(Stop::Finding(finding)) => Message::Failed(finding),
                Err(Stop::Closed) => return,
            };
            // If the caller has stopped reading, the message is not needed.
            let _ = output.send(last);
        };
        thread::Builder::new().name(NAME.to_owned()).spawn(run).map_err(|_| origin.interrupted())?;
        let mut reader = ReaderThread { origin: origin.clone(), format, headers: Vec::new(), receiver, ended: false };
        match reader.next_message() {
            Some(Message::Headers(headers)) => reader.headers = headers,
            Some(Message::Failed(finding)) => return Err(finding),
            Some(Message::Chunk(_) | Message::Ended) | None => return Err(reader.broken()),
        }
        Ok(reader)
    }

    /// The headers that the thread sent.
    #[cfg(any(feature = "parquet", feature = "xlsx"))]
    pub(crate) fn into_headers(self) -> Vec<String> {
        self.headers
    }

    /// What the thread sends next; `None` if it ended without a message. When the host cancels, the thread is not waited for: it
    /// ends when it sends something.
    fn next_message(&self) -> Option<Message> {
        loop {
            if self.origin.cancel().is_set() {
                return Some(Message::Failed(self.origin.interrupted()));
            }
            match self.receiver.recv_timeout(PATIENCE) {
                Ok(message) => return Some(message),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    /// The finding for a thread that ended without a message.
    fn broken(&self) -> Diagnostic {
        broken(&self.origin, self.format, "its content is not laid out as it says")
    }
}

impl Iterator for ReaderThread {
    type Item = Result<Chunk, Diagnostic>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let last = match self.next_message() {
            Some(Message::Chunk(chunk)) => return Some(Ok(chunk)),
            Some(Message::Ended) => None,
            Some(Message::Failed(finding)) => Some(Err(finding)),
            Some(Message::Headers(_)) | None => Some(Err(self.broken())),
        };
        self.ended = true;
        last
    }
}

/// The finding for a damaged file of this format, with the detail that the library reports.
pub(crate) fn broken(origin: &Origin, format: &'static str, detail: impl Into<String>) -> Diagnostic {
    origin.finding(codes::BROKEN_FILE).with("format", format).with("detail", detail.into()).help("help")
}
