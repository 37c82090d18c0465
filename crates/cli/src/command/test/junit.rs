//! How tests went, for a build server: JUnit's XML, a suite for each rule file.
//!
//! No times are in it: the same rules give the same bytes.

use std::io;

use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};
use tieuchi::Language;
use tieuchi_testing::{Outcome, Report};

use super::accept::Accepted;
use crate::console::Console;

pub(super) fn print(report: &Report, accepted: &[Accepted], language: Language, console: &mut Console) {
    let mut document = quick_junit::Report::new("tieuchi test");
    let mut files: Vec<&str> = report.outcomes().iter().map(Outcome::file).collect();
    files.dedup();
    for file in files {
        let mut suite = TestSuite::new(file);
        let here = report.outcomes().iter().filter(|outcome| outcome.file() == file);
        suite.add_test_cases(here.map(|outcome| case(outcome, language)));
        let written = accepted.iter().filter(|accepted| accepted.place().0 == file);
        let written: Vec<String> = written.map(|accepted| accepted.sentence(language)).collect();
        if !written.is_empty() {
            suite.set_system_out(written.join("\n"));
        }
        document.add_test_suite(suite);
    }
    console.write(|out| document.serialize(out).map_err(io::Error::other));
}

fn case(outcome: &Outcome, language: Language) -> TestCase {
    let status = match outcome.failures().first() {
        None => TestCaseStatus::success(),
        Some(first) => {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(first.message(language));
            status.set_description(outcome.lines(language).join("\n"));
            status
        }
    };
    let mut case = TestCase::new(outcome.title(), status);
    case.set_classname(outcome.file()).set_assertions(outcome.expectations());
    case.extra.insert("file".into(), outcome.file().into());
    case.extra.insert("line".into(), outcome.line().to_string().into());
    case
}
