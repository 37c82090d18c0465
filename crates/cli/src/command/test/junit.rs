//! How tests went, for a build server: JUnit's XML, a suite for each rule file.
//!
//! No times are in it: the same rules give the same bytes. XML 1.0 has no place for most control characters, and the
//! writer would leave them out with what follows an escape: they are shown as everywhere.

use std::borrow::Cow;

use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};
use tieuchi::Language;
use tieuchi::source::hidden;
use tieuchi_testing::{Report, TestOutcome};

use super::accept::Accepted;
use crate::console::Console;

pub(super) fn print(report: &Report, accepted: &[Accepted], language: Language, console: &mut Console) {
    let mut document = quick_junit::Report::new("tieuchi test");
    let mut files: Vec<&str> = report.outcomes().iter().map(|outcome| outcome.location().file()).collect();
    files.dedup();
    for file in files {
        let mut suite = TestSuite::new(shown(file).as_ref());
        let here = report.outcomes().iter().filter(|result| result.location().file() == file);
        suite.add_test_cases(here.map(|result| case(result, language)));
        let written = accepted.iter().filter(|accepted| accepted.location().file() == file);
        let written: Vec<String> = written.map(|accepted| accepted.sentence(language)).collect();
        if !written.is_empty() {
            suite.set_system_out(shown(&written.join("\n")).as_ref());
        }
        document.add_test_suite(suite);
    }
    // Into memory first: a reader that closes the pipe is not an error of the writer.
    if let Ok(document) = document.to_string() {
        console.print(&document);
    }
}

/// Text as XML may hold it and a terminal may show it.
fn shown(text: &str) -> Cow<'_, str> {
    // XML has no place for these two either; everything else that it lacks is a control character.
    match hidden::printable(text) {
        clean if !clean.contains(['\u{fffe}', '\u{ffff}']) => clean,
        unclean => Cow::Owned(unclean.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")),
    }
}

fn case(result: &TestOutcome, language: Language) -> TestCase {
    let status = match result.failures().first() {
        None => TestCaseStatus::success(),
        Some(first) => {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(shown(&first.message(language)).as_ref());
            status.set_description(shown(&result.lines(language).join("\n")).as_ref());
            status
        }
    };
    let mut case = TestCase::new(shown(result.title()).as_ref(), status);
    case.set_classname(shown(result.location().file()).as_ref()).set_assertions(result.expectations());
    case.extra.insert("file".into(), shown(result.location().file()).as_ref().into());
    case.extra.insert("line".into(), result.location().line().unwrap_or_default().to_string().into());
    case
}
