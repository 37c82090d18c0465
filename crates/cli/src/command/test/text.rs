//! How tests went, for a person: nothing but a line where all is well, else what failed, what came instead, and why.

use tieuchi::Language;
use tieuchi_testing::{Outcome, Report};

use super::accept::Accepted;
use crate::console::Console;

pub(super) fn print(report: &Report, accepted: &[Accepted], language: Language, console: &mut Console) {
    console.lines(accepted.iter().map(|accepted| accepted.sentence(language)));
    for outcome in report.outcomes().iter().filter(|outcome| !outcome.has_passed()) {
        console.lines(failed(outcome, language));
        console.print("\n");
    }
    console.lines([report.summary(language)]);
}

/// The lines about a test that failed. A verdict that several expectations miss is explained once.
pub(super) fn failed(outcome: &Outcome, language: Language) -> Vec<String> {
    let mut lines = vec![outcome.headline(language)];
    let mut failures = outcome.failures().iter().peekable();
    let mut explained = Vec::new();
    while let Some(failure) = failures.next() {
        lines.push(format!("  {}:{}:{}", failure.file(), failure.line(), failure.column()));
        lines.extend(failure.message(language).lines().map(|line| format!("    {line}")));
        let goes_on = failures.peek().is_some_and(|next| next.verdict() == failure.verdict());
        if goes_on || explained.contains(&failure.verdict()) {
            continue;
        }
        explained.push(failure.verdict());
        let why = failure.why(language).concat();
        lines.extend(why.iter().map(|line| format!("      {line}")));
    }
    lines
}
