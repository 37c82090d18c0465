//! Verdicts as CSV: one to a row, ISO dates and decimal points in both languages.
//!
//! | column | what it holds |
//! |---|---|
//! | `indicator`, `title`, `unit`, `period`, `as_of` | of what the verdict is |
//! | `verdict`, `reason`, `settled` | the words of the JSON |
//! | `met` … `unplaced` | where the records went; empty where the parts have them |
//! | `value`, `lowest`, `highest`, `baseline`, `change` | exact decimals; a share is a fraction of 1 |
//! | `target`, `headroom`, `stretch`, `milestone` | what is required, and how much room is left |
//! | `cite` | the clauses, by id and section |
//!
//! Cells with words of the rules or the records are text to a spreadsheet ([`spreadsheet`]) and printable to a terminal,
//! unless they are requested as they are. Figures and counts are numbers, also below zero.

use std::borrow::Cow;

use tieuchi::source::hidden;
use tieuchi::verdict::{Cite, Figure};
use tieuchi::{Evaluation, Verdict};

use crate::console::Console;
use crate::render::spreadsheet;

const HEADER: &str = "indicator,title,unit,period,as_of,verdict,reason,settled,met,failed,open,missing,excused,outside,unplaced,value,\
lowest,highest,baseline,change,target,headroom,stretch,milestone,cite\n";

/// Prints the verdicts; `raw` with their words as they are.
pub(crate) fn table(console: &mut Console, evaluation: &Evaluation, raw: bool) {
    console.print(HEADER);
    let (period, as_of) = (evaluation.period(), evaluation.as_of().to_string());
    for verdict in evaluation.verdicts() {
        let row = row(&verdict, &period, &as_of, raw);
        if raw { console.data(&row) } else { console.print(&row) }
    }
}

fn row(verdict: &Verdict<'_>, period: &str, as_of: &str, raw: bool) -> String {
    let words = |text: &str| {
        if raw { text.to_owned() } else { spreadsheet::as_text(&hidden::printable(text)).into_owned() }
    };
    let found = verdict.outcome();
    let counts = found.counts();
    let count =
        |of: fn(tieuchi::verdict::Counts) -> u64| counts.map_or_else(String::new, |counts| of(counts).to_string());
    let figure = |figure: Option<Figure>| figure.map_or_else(String::new, |figure| figure.to_string());
    let yes = |yes: bool| if yes { "true" } else { "false" }.to_owned();
    let cites: Vec<String> = verdict.cites().iter().map(Cite::place).collect();
    let cells = [
        words(verdict.indicator()),
        words(verdict.title().unwrap_or_default()),
        words(verdict.unit()),
        period.to_owned(),
        as_of.to_owned(),
        verdict.answer().code().to_owned(),
        verdict.reason().map_or("", tieuchi::verdict::Reason::code).to_owned(),
        yes(verdict.is_settled()),
        count(|counts| counts.met),
        count(|counts| counts.failed),
        count(|counts| counts.open),
        count(|counts| counts.missing),
        count(|counts| counts.excused),
        count(|counts| counts.outside),
        count(|counts| counts.unplaced),
        figure(found.value()),
        figure(found.lowest()),
        figure(found.highest()),
        figure(found.baseline()),
        figure(found.change()),
        words(found.target().unwrap_or_default()),
        found.headroom().map_or_else(String::new, |room| room.to_string()),
        verdict.stretch().map_or_else(String::new, yes),
        verdict.milestone().map_or_else(String::new, |day| day.to_string()),
        words(&cites.join("; ")),
    ];
    let mut row = cells.each_ref().map(|cell| quoted(cell)).join(",");
    row.push('\n');
    row
}

fn quoted(cell: &str) -> Cow<'_, str> {
    if cell.contains(['"', ',', ';', '\t', '\r', '\n']) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}
