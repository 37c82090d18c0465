//! How tests went, for a harness: Test Anything Protocol, version 14.

use tieuchi::Language;
use tieuchi::source::hidden::one_line;
use tieuchi_testing::{Report, TestOutcome};

use super::accept::Accepted;
use crate::console::Console;

pub(super) fn print(report: &Report, accepted: &[Accepted], language: Language, console: &mut Console) {
    console.lines(["TAP version 14".to_owned(), format!("1..{}", report.outcomes().len())]);
    console.lines(accepted.iter().map(|accepted| format!("# {}", one_line(&accepted.sentence(language)))));
    for (result, number) in report.outcomes().iter().zip(1u64..) {
        let how = if result.has_passed() { "ok" } else { "not ok" };
        console.lines([format!("{how} {number} - {}", description(result.title()))]);
        if !result.has_passed() {
            console.lines(diagnostic(result, language));
        }
    }
}

/// The lines of a block of YAML: the place of the test, and the text for a person.
fn diagnostic(result: &TestOutcome, language: Language) -> Vec<String> {
    // A string of JSON is one of YAML.
    let at = result.location();
    let file = serde_json::Value::from(one_line(at.file()));
    let mut lines = vec![
        "  ---".to_owned(),
        format!("  file: {file}"),
        format!("  line: {}", at.line().unwrap_or_default()),
        format!("  column: {}", at.column().unwrap_or_default()),
        "  message: |".to_owned(),
    ];
    lines.extend(result.lines(language).iter().map(|line| format!("    {}", one_line(line))));
    lines.push("  ...".to_owned());
    lines
}

/// A title, its `#` and `\` marked as no directives.
fn description(title: &str) -> String {
    one_line(title).replace('\\', "\\\\").replace('#', "\\#")
}
