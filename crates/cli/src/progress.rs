//! The progress of reading record files, on a terminal, if it takes longer than a moment.

use std::io::IsTerminal;
use std::sync::Arc;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tieuchi::source::{Arg, hidden};
use tieuchi::{Language, messages};
use tieuchi_records::Progress;

/// What is over before it can be seen is not shown.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar on standard error.
#[derive(Clone)]
pub(crate) struct Bar {
    bar: ProgressBar,
    began: Instant,
    language: Language,
}

impl Bar {
    /// A bar that shows itself when there is someone to see it.
    pub(crate) fn new(language: Language) -> Self {
        let bar = ProgressBar::hidden();
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {percent:>3}% {elapsed}") {
            bar.set_style(style);
        }
        Bar { bar, began: Instant::now(), language }
    }

    /// The callback that moves the bar while one file is read.
    pub(crate) fn of(&self, file: &str) -> Progress {
        // A bar goes to the terminal past the console.
        let message =
            messages::text(self.language, "command-reading", &[("file", Arg::from(&*hidden::one_line(file)))]);
        let shown = self.clone();
        let on_terminal = std::io::stderr().is_terminal();
        Arc::new(move |read, all| {
            if !on_terminal || shown.began.elapsed() < PATIENCE {
                return;
            }
            if shown.bar.message() != message {
                shown.bar.set_message(message.clone());
            }
            shown.bar.set_length(all);
            shown.bar.set_position(read);
            if shown.bar.is_hidden() {
                shown.bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
            }
        })
    }

    /// Takes the bar away.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
