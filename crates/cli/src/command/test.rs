//! `test`: the tests that the rules carry.

use std::path::Path;

use serde_json::{Value, json};
use tieuchi::Language;
use tieuchi::source::Diagnostic;
use tieuchi_testing::{Failure, Outcome, Report};

use crate::arguments::{Form, Test};
use crate::console::Console;
use crate::fault::{DONE, Fault, Telling, WRONG};
use crate::render::json;
use crate::{records, rules};

pub(crate) fn run(asked: &Test, console: &mut Console) -> Result<u8, Fault> {
    let json = asked.format == Form::Json;
    let (rules, telling) = rules::load(&asked.rules.rules, asked.speech.language(), json)?;
    let Telling { language, .. } = telling;
    let report = tieuchi_testing::run(&rules, &beside);
    if json {
        as_json(&report, language, console);
    } else {
        as_text(&report, language, console);
    }
    Ok(if report.is_green() { DONE } else { WRONG })
}

/// A file that a test names lies beside the rule file.
fn beside(rule_file: &str, name: &str) -> Result<Box<dyn tieuchi::source::Source>, Diagnostic> {
    let folder = Path::new(rule_file).parent().unwrap_or(Path::new(""));
    records::source(&folder.join(name), None)
}

fn as_text(report: &Report, language: Language, console: &mut Console) {
    for outcome in report.outcomes().iter().filter(|outcome| !outcome.has_passed()) {
        console.lines([outcome.headline(language)]);
        for failure in outcome.failures() {
            console.lines([format!("  {}:{}:{}", failure.file(), failure.line(), failure.column())]);
            console.lines(failure.message(language).lines().map(|line| format!("    {line}")));
        }
        console.print("\n");
    }
    console.lines([report.summary(language)]);
}

fn as_json(report: &Report, language: Language, console: &mut Console) {
    let failure = |failure: &Failure| {
        json!({
            "file": failure.file(), "line": failure.line(), "column": failure.column(),
            "message": failure.message(language),
        })
    };
    let test = |outcome: &Outcome| {
        json!({
            "title": outcome.title(), "file": outcome.file(), "line": outcome.line(), "column": outcome.column(),
            "passed": outcome.has_passed(), "expectations": outcome.expectations(),
            "failures": outcome.failures().iter().map(failure).collect::<Vec<_>>(),
        })
    };
    let tests: Vec<Value> = report.outcomes().iter().map(test).collect();
    let failed = tests.len() - report.passed();
    let document = json!({ "schema": "tieuchi.tests/1", "passed": report.passed(), "failed": failed, "tests": tests });
    json::document(console, &document);
}
