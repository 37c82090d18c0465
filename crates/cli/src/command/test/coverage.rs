//! What the tests cover of the rules, as text, as JSON and as a page.
//!
//! The crate `tieuchi-testing` finds the goals and whether they are met.

use std::path::PathBuf;

use tieuchi::source::Arg;
use tieuchi::{Language, messages};
use tieuchi_testing::Report;
use tieuchi_testing::coverage::{Coverage, State};

use crate::arguments::{Test, TestForm};
use crate::command_error::{CommandError, Reporting};
use crate::console::Console;
use crate::render::{coverage, json};
use crate::replace::{self, OutputKind, Page};

/// Reports the coverage in the requested form, and returns whether there is enough of it.
pub(crate) fn report(
    covered: &Coverage,
    report: &Report,
    arguments: &Test,
    reporting: Reporting,
    console: &mut Console,
) -> Result<bool, CommandError> {
    let Reporting { language, .. } = reporting;
    let (format, arguments) = (arguments.format, &arguments.coverage);
    if let Some(path) = &arguments.html {
        let page = coverage::page(covered, language);
        let read: Vec<PathBuf> = covered.files().map(|file| PathBuf::from(file.name())).collect();
        replace::write(
            &[Page { path, content: page.as_bytes() }],
            OutputKind::Page(coverage::MARK),
            arguments.force,
            &read,
            reporting,
        )?;
    }
    match format {
        TestForm::Json => as_json(covered, report, arguments.min_coverage, language, console),
        TestForm::Text => {
            as_text(covered, language, console);
            if let Some(path) = &arguments.html {
                let args = [("file", Arg::Text(path.display().to_string()))];
                console.lines([messages::text(language, "coverage-html-written", &args)]);
            }
        }
        // These forms have only tests.
        TestForm::Junit | TestForm::Tap => {}
    }
    let count = covered.count();
    let too_low = arguments.min_coverage.filter(|least| !count.reaches(*least));
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
    json::document(console, &tieuchi_testing::json::Coverage { least, ..covered.to_json(report, language) });
}
