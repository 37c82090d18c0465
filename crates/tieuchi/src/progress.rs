//! How far an evaluation is, as a host is told it.

use std::fmt;
use std::sync::Arc;

use tieuchi_engine as engine;
use tieuchi_model::indicator::RuleSet;

/// What an evaluation is doing.
pub use tieuchi_engine::Step;

/// How far an evaluation or an explanation is: what [`Question::progress`](crate::Question::progress) is called with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress<'a> {
    /// What is done.
    pub step: Step,
    /// The kind of record that is read; `None` while indicators are judged.
    pub records: Option<&'a str>,
    /// How many of its records have been read in this step, or how many indicators are judged.
    pub done: u64,
    /// How many there are, if that is known: of rows in memory, and of a file when it is read again.
    pub total: Option<u64>,
}

/// The function that a host gives.
#[derive(Clone)]
pub(crate) struct Callback(pub(crate) Arc<dyn Fn(Progress<'_>) + Send + Sync>);

impl Callback {
    /// The same for the engine, which does not know the names of rules.
    pub(crate) fn listener(&self, rules: &Arc<RuleSet>) -> engine::Listener {
        let (Callback(call), rules) = (self.clone(), Arc::clone(rules));
        engine::Listener::new(move |engine::Progress { step, kind, done, total }| {
            let records = kind.and_then(|kind| rules.kind(kind)).map(|kind| kind.name.as_str());
            call(Progress { step, records, done, total });
        })
    }
}

impl fmt::Debug for Callback {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Callback")
    }
}
