//! How tests went, for a program: `tieuchi.tests/1`.

use serde_json::{Value, json};
use tieuchi::Language;
use tieuchi_testing::{Failure, Report, TestOutcome};

use super::accept::Accepted;
use crate::console::Console;
use crate::render::json;

pub(super) fn print(report: &Report, accepted: &[Accepted], language: Language, console: &mut Console) {
    let failure = |failure: &Failure| {
        let (indicator, unit) = failure.verdict().map(|of| (&of.indicator, &of.unit)).unzip();
        let at = failure.location();
        json!({
            "file": at.file(), "line": at.line(), "column": at.column(),
            "message": failure.message(language), "indicator": indicator, "unit": unit,
            "why": failure.why(language).concat(),
        })
    };
    let test = |result: &TestOutcome| {
        let at = result.location();
        json!({
            "title": result.title(), "file": at.file(), "line": at.line(), "column": at.column(),
            "passed": result.has_passed(), "expectations": result.expectations(),
            "failures": result.failures().iter().map(failure).collect::<Vec<_>>(),
        })
    };
    let tests: Vec<Value> = report.outcomes().iter().map(test).collect();
    let accepted: Vec<Value> = accepted
        .iter()
        .map(|accepted| {
            let at = accepted.location();
            json!({ "file": at.file(), "line": at.line(), "column": at.column(), "written": accepted.written() })
        })
        .collect();
    let document = json!({
        "schema": "tieuchi.tests/1", "passed": report.passed(), "failed": report.failed(), "tests": tests,
        "accepted": accepted,
    });
    json::document(console, &document);
}
