//! Verdicts as CSV: one to a row, ISO dates and decimal points in both languages.
//!
//! | column | what it holds |
//! |---|---|
//! | `indicator`, `title`, `unit`, `period`, `as_of` | of what the verdict is |
//! | `verdict`, `reason`, `settled` | the words of the JSON |
//! | `met` … `unplaced` | where the records went; empty where the parts have them |
//! | `value`, `lowest`, `highest`, `baseline`, `change` | exact decimals; a share is a fraction of 1 |
//! | `target`, `headroom`, `stretch`, `milestone` | what was asked, and what room is left |
//! | `cite` | the clauses, by id and section |

use std::io::{self, Write};

use tieuchi::verdict::Figure;
use tieuchi::{Evaluation, Verdict};

use crate::console::Console;

const HEADER: &str = "indicator,title,unit,period,as_of,verdict,reason,settled,met,failed,open,missing,excused,outside,unplaced,value,\
lowest,highest,baseline,change,target,headroom,stretch,milestone,cite\n";

/// Prints the verdicts.
pub(crate) fn table(console: &mut Console, evaluation: &Evaluation) {
    console.print(HEADER);
    let (period, as_of) = (evaluation.period(), evaluation.as_of());
    for verdict in evaluation.verdicts() {
        console.write(|out| row(out, &verdict, &period, &as_of));
    }
}

fn row(out: &mut dyn Write, verdict: &Verdict<'_>, period: &str, as_of: &str) -> io::Result<()> {
    let found = verdict.outcome();
    let counts = found.counts();
    let count =
        |of: fn(tieuchi::verdict::Counts) -> u64| counts.map_or_else(String::new, |counts| of(counts).to_string());
    let figure = |figure: Option<Figure>| figure.map_or_else(String::new, |figure| figure.to_string());
    let yes = |yes: bool| if yes { "true" } else { "false" }.to_owned();
    let cites: Vec<String> =
        verdict.cites().iter().map(|cite| cite.iter().take(2).cloned().collect::<Vec<_>>().join(", ")).collect();
    let cells = [
        verdict.indicator().to_owned(),
        verdict.title().unwrap_or_default().to_owned(),
        verdict.unit().to_owned(),
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
        found.target().unwrap_or_default().to_owned(),
        found.headroom().map_or_else(String::new, |room| room.to_string()),
        verdict.stretch().map_or_else(String::new, yes),
        verdict.milestone().unwrap_or_default(),
        cites.join("; "),
    ];
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            out.write_all(b",")?;
        }
        write_cell(out, cell)?;
    }
    out.write_all(b"\n")
}

fn write_cell(out: &mut dyn Write, cell: &str) -> io::Result<()> {
    if cell.contains(['"', ',', '\r', '\n']) {
        write!(out, "\"{}\"", cell.replace('"', "\"\""))
    } else {
        out.write_all(cell.as_bytes())
    }
}
