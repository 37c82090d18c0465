//! What the tests cover of the rules, as text, as JSON and as a page.
//!
//! The crate `tieuchi-testing` finds the goals and whether they are met.

use std::path::PathBuf;

use serde_json::{Value, json};
use tieuchi::source::Arg;
use tieuchi::{Language, messages};
use tieuchi_testing::Report;
use tieuchi_testing::coverage::{Count, Coverage, Goal, State};

use crate::arguments::{Test, TestForm};
use crate::command_error::{CommandError, Reporting};
use crate::console::Console;
use crate::render::{coverage, json};
use crate::replace::{self, Page};

/// Reports the coverage in the requested form, and returns whether there is enough of it.
pub(crate) fn report(
    covered: &Coverage,
    report: &Report,
    asked: &Test,
    reporting: Reporting,
    console: &mut Console,
) -> Result<bool, CommandError> {
    let Reporting { language, .. } = reporting;
    let (format, asked) = (asked.format, &asked.coverage);
    if let Some(path) = &asked.html {
        let page = coverage::page(covered, language);
        let read: Vec<PathBuf> = covered.files().map(|file| PathBuf::from(file.name())).collect();
        replace::write(&[Page { path, text: &page }], coverage::MARK, asked.force, &read, reporting)?;
    }
    match format {
        TestForm::Json => as_json(covered, report, asked.min_coverage, language, console),
        TestForm::Text => {
            as_text(covered, language, console);
            if let Some(path) = &asked.html {
                let args = [("file", Arg::Text(path.display().to_string()))];
                console.lines([messages::text(language, "coverage-html-written", &args)]);
            }
        }
        // These forms have only tests.
        TestForm::Junit | TestForm::Tap => {}
    }
    let count = covered.count();
    let too_low = asked.min_coverage.filter(|least| !count.reaches(*least));
    if let (Some(least), true) = (too_low, format != TestForm::Json) {
        let number = |number: u64| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
        let args = [("percent", number(count.percent())), ("least", number(least.into()))];
        console.print_error(&messages::text(language, "coverage-too-low", &args));
    }
    Ok(too_low.is_none())
}

fn as_text(covered: &Coverage, language: Language, console: &mut Console) {
    let heading = [("summary", Arg::Text(covered.summary(language)))];
    console.lines([messages::text(language, "coverage-heading", &heading)]);
    for file in covered.files() {
        let args = [("file", file.name().into()), ("summary", Arg::Text(file.summary(language)))];
        console.lines([messages::text(language, "coverage-file", &args)]);
        let unmet = file.goals().iter().filter(|goal| goal.state() == State::Unmet);
        console.lines(unmet.map(|goal| {
            let args = [
                ("line", Arg::Number(goal.location().line().unwrap_or_default().into())),
                ("item", goal.item().into()),
                ("sentence", Arg::Text(goal.sentence(language))),
            ];
            format!("  {}", messages::text(language, "coverage-line", &args))
        }));
    }
}

/// `tieuchi.coverage/1`.
fn as_json(covered: &Coverage, report: &Report, least: Option<u8>, language: Language, console: &mut Console) {
    let files: Vec<Value> = covered
        .files()
        .map(|file| {
            let goals: Vec<Value> = file.goals().iter().map(|goal| goal_as_json(goal, language)).collect();
            with_count(json!({ "file": file.name(), "items": goals }), file.count())
        })
        .collect();
    let failed = report.outcomes().len() - report.passed();
    let tests = json!({ "passed": report.passed(), "failed": failed });
    let document = json!({ "schema": "tieuchi.coverage/1", "tests": tests, "least": least, "files": files });
    json::document(console, &with_count(document, covered.count()));
}

fn with_count(mut document: Value, count: Count) -> Value {
    if let Some(fields) = document.as_object_mut() {
        fields.insert("met".to_owned(), count.met.into());
        fields.insert("goals".to_owned(), count.goals.into());
        fields.insert("proved".to_owned(), count.proved.into());
    }
    document
}

fn goal_as_json(goal: &Goal, language: Language) -> Value {
    let bytes = goal.bytes();
    json!({
        "item": goal.item(), "line": goal.location().line(), "column": goal.location().column(),
        "from": bytes.start, "to": bytes.end,
        "kind": goal.kind().code(), "state": goal.state().code(),
        "wanted": goal.wanted(language), "proof": goal.proof(language),
    })
}
