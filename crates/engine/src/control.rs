//! Who may end an evaluation, who is told how far it is, and on how many threads it runs.

use std::fmt;
use std::sync::Arc;
use std::thread;

use tieuchi_model::schema::KindId;
use tieuchi_source::CancelFlag;

/// What an evaluation is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Records are read for the first time, and counted as far as one reading allows.
    Survey,
    /// Related records are counted.
    Relate,
    /// Records are counted that could not be counted at first.
    Count,
    /// Indicators are judged.
    Judge,
    /// Records are gathered that explain a verdict.
    Explain,
}

/// How far an evaluation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub step: Step,
    /// The kind of record that is read; `None` if none is.
    pub kind: Option<KindId>,
    /// How many of its records have been read in this step, or how many indicators are judged.
    pub done: u64,
    /// How many there are, if that is known.
    pub total: Option<u64>,
}

/// Whom an evaluation tells how far it is.
#[derive(Clone)]
pub struct Listener(Arc<dyn Fn(Progress) + Send + Sync>);

impl Listener {
    /// Calls this function for each batch.
    pub fn new(hear: impl Fn(Progress) + Send + Sync + 'static) -> Listener {
        Listener(Arc::new(hear))
    }
}

impl fmt::Debug for Listener {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Listener")
    }
}

/// Who may end an evaluation, who is told how far it is, and on how many threads it runs; without them, nothing ends it or hears of it, and it runs on one.
#[derive(Clone, Debug, Default)]
pub struct Control {
    /// Ends the evaluation soon after it is set.
    pub cancel: CancelFlag,
    /// Is told how far it is.
    pub listener: Option<Listener>,
    /// How many threads may work at once; 0 is one, too.
    pub threads: usize,
}

impl Control {
    /// Whether the evaluation shall end; then what is counted and judged means nothing.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancel.is_set()
    }

    /// Frees the parts of something large, one after another. When the evaluation shall end, a thread of its own frees what is left,
    /// so that the host does not wait for that.
    pub(crate) fn free<T: Send + 'static>(&self, parts: Vec<T>) {
        let mut parts = parts.into_iter();
        while !self.is_cancelled() {
            if parts.next().is_none() {
                return;
            }
        }
        // Without another thread it is freed here.
        drop(thread::Builder::new().spawn(move || drop(parts)));
    }

    pub(crate) fn report(&self, progress: impl FnOnce() -> Progress) {
        if let Some(Listener(hear)) = &self.listener {
            hear(progress());
        }
    }
}
