//! How tests went, for a person: nothing but a line where all is well, else what failed, what came instead, and why.

use tieuchi::Language;
use tieuchi_testing::Report;

use super::accept::Accepted;
use crate::console::Console;

pub(super) fn print(report: &Report, accepted: &[Accepted], language: Language, console: &mut Console) {
    console.lines(accepted.iter().map(|accepted| accepted.sentence(language)));
    for result in report.outcomes().iter().filter(|result| !result.has_passed()) {
        console.lines(result.lines(language));
        console.print("\n");
    }
    console.lines([report.summary(language)]);
}
