//! A change of rules as Markdown, for the page on which it is reviewed.

use tieuchi::messages;
use tieuchi::source::hidden;

use tieuchi_testing::Versions;

use super::{ImpactReport, by, flipped, headline, notes, sentences, title};
use crate::console::Console;

/// Prints a section for each indicator that changed, and a table of the verdicts that flip.
pub(crate) fn markdown(report: &ImpactReport<'_>, console: &mut Console) {
    let language = report.language;
    let message = |id: &str| messages::text(language, id, &[]);
    console.lines([format!("## {}", message("impact-heading")), String::new()]);
    console.lines(report.kinds().into_iter().chain([report.same()]).map(|line| format!("{line}  ")));
    console.print("\n");
    for (change, example) in report.changes() {
        console.lines([format!("### {}", escaped(&headline(change, language))), String::new()]);
        let notes = notes(change, language);
        console.lines(notes.iter().map(|note| format!("- {}", escaped(note))));
        if !notes.is_empty() {
            console.print("\n");
        }
        let Versions { before, after } = sentences(change, language);
        console.lines(["```diff"]);
        console.lines(before.iter().map(|sentence| format!("- {sentence}")));
        console.lines(after.iter().map(|sentence| format!("+ {sentence}")));
        console.lines(["```", ""]);
        if let Some(example) = example {
            console.lines([escaped(&example.sentence(language)), String::new()]);
            if let Some(test) = example.test(language) {
                console.lines(["```tieuchi"].into_iter().chain(test.trim_end().lines()).chain(["```", ""]));
            }
        }
    }
    let Some(flips) = report.flips else { return };
    if flips.is_empty() {
        return console.lines([message("impact-no-flips")]);
    }
    console.lines([format!("### {}", message("impact-flips")), String::new()]);
    let heads = ["impact-column-indicator", "impact-column-verdict", "impact-column-records"].map(message);
    console.lines([format!("| {} |", heads.join(" | ")), "|---|---|---|".to_owned()]);
    for flip in flips {
        let cells = [title(report, flip).to_owned(), flipped(report, flip), by(flip, language)];
        console.lines([format!("| {} |", cells.map(|cell| escaped(&cell)).join(" | "))]);
    }
}

/// Text that Markdown takes for text.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in hidden::one_line(text).chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' | '~') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
