//! The progress of an evaluation on a terminal, if it takes longer than a moment: what is done, how fast, and what is left.

use std::io::IsTerminal;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tieuchi::progress::{Progress, Step};
use tieuchi::source::{Arg, hidden};
use tieuchi::{Language, messages};

/// What is over before it can be seen is not shown.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar on standard error. Its length is that of the file that is read; its words say which records are read.
#[derive(Clone)]
pub(crate) struct Bar {
    bar: ProgressBar,
    began: Instant,
    language: Language,
    current: Arc<Mutex<Option<Current>>>,
}

/// What is being done, and since when.
struct Current {
    step: Step,
    records: Option<String>,
    since: Instant,
}

impl Bar {
    /// A bar that shows itself when there is someone to see it.
    pub(crate) fn new(language: Language) -> Self {
        let bar = ProgressBar::hidden();
        let left = messages::text(language, "command-progress-left", &[("time", "{eta}".into())]);
        if let Ok(style) = ProgressStyle::with_template(&format!("{{msg}} {{bar:30}} {{percent:>3}}% {left}")) {
            bar.set_style(style);
        }
        Bar { bar, began: Instant::now(), language, current: Arc::default() }
    }

    /// The callback that moves the bar while one file is read.
    pub(crate) fn of(&self, file: &str) -> tieuchi_records::Progress {
        // A bar goes to the terminal past the console.
        let message =
            messages::text(self.language, "command-reading", &[("file", Arg::from(&*hidden::one_line(file)))]);
        let shown = self.clone();
        Arc::new(move |read, all| {
            if shown.bar.message().is_empty() {
                shown.say(&message);
            }
            shown.move_to(read, all);
        })
    }

    /// The callback that names what the evaluation does.
    pub(crate) fn of_evaluation(&self) -> impl Fn(Progress<'_>) + Send + Sync + 'static {
        let shown = self.clone();
        move |progress| {
            let since = shown.since(progress);
            shown.say(&words(shown.language, progress, since.elapsed()));
            if let (Step::Judge, Some(total)) = (progress.step, progress.total) {
                shown.move_to(progress.done, total);
            }
        }
    }

    /// Since when it is doing that.
    fn since(&self, Progress { step, records, .. }: Progress<'_>) -> Instant {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        match &*current {
            Some(same) if same.step == step && same.records.as_deref() == records => same.since,
            _ => {
                let since = Instant::now();
                *current = Some(Current { step, records: records.map(str::to_owned), since });
                since
            }
        }
    }

    fn is_seen(&self) -> bool {
        self.began.elapsed() >= PATIENCE && std::io::stderr().is_terminal()
    }

    fn say(&self, message: &str) {
        if self.is_seen() {
            self.bar.set_message(message.to_owned());
        }
    }

    fn move_to(&self, done: u64, all: u64) {
        if !self.is_seen() {
            return;
        }
        self.bar.set_length(all);
        self.bar.set_position(done);
        if self.bar.is_hidden() {
            self.bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
        }
    }

    /// Takes the bar away.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

/// What is done, with how many records so far and how many a second.
fn words(language: Language, Progress { step, records, done, .. }: Progress<'_>, elapsed: Duration) -> String {
    let id = match step {
        Step::Survey => "command-progress-survey",
        Step::Relate => "command-progress-relate",
        Step::Count => "command-progress-count",
        Step::Judge => "command-progress-judge",
        Step::Explain => "command-progress-explain",
    };
    let rate = u128::from(done) * 1000 / elapsed.as_millis().max(1);
    let number = |count: u128| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let records = hidden::one_line(records.unwrap_or_default()).into_owned();
    messages::text(
        language,
        id,
        &[("records", records.into()), ("done", number(u128::from(done))), ("rate", number(rate))],
    )
}
