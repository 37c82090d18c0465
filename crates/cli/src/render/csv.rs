//! Verdicts as CSV: one to a row, ISO dates and decimal points in both languages.
//!
//! | column | what it holds |
//! |---|---|
//! | `indicator`, `title`, `unit`, `unit_name`, `period`, `as_of` | of what the verdict is |
//! | `verdict`, `reason`, `settled` | the words of the JSON |
//! | `met` … `unplaced` | where the records went; empty where the parts have them |
//! | `value`, `lowest`, `highest`, `baseline`, `change` | exact decimals; a share is a fraction of 1 |
//! | `target`, `headroom`, `stretch`, `milestone` | what is required, and how much room is left |
//! | `cite` | the clauses, by id and section |
//!
//! Cells with words of the rules or the records are text to a spreadsheet ([`spreadsheet`]) and printable to a terminal,
//! unless they are requested as they are. Figures and counts are numbers, also below zero.
//!
//! A file begins with a byte-order mark, by which Excel knows that it is UTF-8; what is printed has none, for programs that read it.

use std::borrow::Cow;
use std::fmt::{Display, Write as _};

use tieuchi::source::hidden;
use tieuchi::verdict::Cite;
use tieuchi::{Evaluation, Verdict};

use crate::render::matrix::Matrix;
use crate::render::spreadsheet;

const HEADER: &str = "indicator,title,unit,unit_name,period,as_of,verdict,reason,settled,met,failed,open,missing,excused,outside,unplaced,value,\
lowest,highest,baseline,change,target,headroom,stretch,milestone,cite\n";

/// The content of a CSV file.
pub(crate) fn file(evaluation: &Evaluation, raw: bool, is_matrix: bool) -> String {
    let mut content = "\u{feff}".to_owned();
    print(evaluation, raw, is_matrix, &mut |row| content.push_str(row));
    content
}

/// Gives row by row, each printable already, the verdicts or the matrix of them; `raw` with their words as they are.
pub(crate) fn print(evaluation: &Evaluation, raw: bool, is_matrix: bool, print: &mut dyn FnMut(&str)) {
    if is_matrix { matrix(evaluation, raw, print) } else { table(evaluation, raw, print) }
}

fn table(evaluation: &Evaluation, raw: bool, print: &mut dyn FnMut(&str)) {
    print(HEADER);
    let (period, as_of) = (evaluation.period(), evaluation.as_of().to_string());
    let mut words = Words { raw, last: Default::default() };
    let mut row = String::new();
    for verdict in evaluation.verdicts() {
        row.clear();
        words.row(&verdict, &period, &as_of, &mut row);
        print(&row);
    }
}

/// The matrix: a row for each unit, and of each indicator, under its name, the verdict and the figure.
fn matrix(evaluation: &Evaluation, raw: bool, print: &mut dyn FnMut(&str)) {
    let matrix = Matrix::of(evaluation);
    let names = matrix.indicators.iter().flat_map(|(_, verdict)| {
        let name = verdict.indicator();
        [word(name, raw), word(&format!("{name} value"), raw)]
    });
    let head = ["unit".to_owned(), "unit_name".to_owned()].into_iter().chain(names).collect::<Vec<_>>();
    print(&format!("{}\n", head.join(",")));
    for row in &matrix.units {
        let Some(first) = row.verdicts.first() else { continue };
        let mut line = format!("{},{}", word(first.unit(), raw), word(first.unit_name().unwrap_or_default(), raw));
        for verdict in &row.verdicts {
            let value = verdict.outcome().value().map(|value| value.to_string()).unwrap_or_default();
            // A text takes everything.
            let _ = write!(line, ",{},{value}", verdict.answer().code());
        }
        line.push('\n');
        print(&line);
    }
}

/// A word of the rules or the records as a cell.
fn word(text: &str, raw: bool) -> String {
    if raw {
        return quoted(text).into_owned();
    }
    quoted(&spreadsheet::as_text(&hidden::printable(text))).into_owned()
}

/// How words become cells. Most follow the same words of the verdict before, so that those are kept.
struct Words {
    raw: bool,
    last: [(String, String); 6],
}

impl Words {
    fn row(&mut self, verdict: &Verdict<'_>, period: &str, as_of: &str, row: &mut String) {
        let found = verdict.outcome();
        let cites = verdict.cites().iter().map(Cite::place).collect::<Vec<_>>().join("; ");
        let words = [
            verdict.indicator(),
            verdict.title().unwrap_or_default(),
            verdict.unit(),
            verdict.unit_name().unwrap_or_default(),
            found.target().unwrap_or_default(),
            &cites,
        ];
        for (last, text) in self.last.iter_mut().zip(words) {
            if last.0 != text {
                *last = (text.to_owned(), word(text, self.raw));
            }
        }
        let [(_, indicator), (_, title), (_, unit), (_, name), (_, target), (_, cites)] = &self.last;
        let yes = |yes: bool| if yes { "true" } else { "false" };
        let (answer, reason) = (verdict.answer().code(), verdict.reason().map_or("", tieuchi::verdict::Reason::code));
        let settled = yes(verdict.is_settled());
        for cell in [indicator, title, unit, name, period, as_of, answer, reason, settled] {
            row.push_str(cell);
            row.push(',');
        }
        let counts = found.counts().map(|counts| {
            [counts.met, counts.failed, counts.open, counts.missing, counts.excused, counts.outside, counts.unplaced]
        });
        for place in 0..7 {
            cell(row, counts.and_then(|counts| counts.get(place).copied()));
        }
        for figure in [found.value(), found.lowest(), found.highest(), found.baseline(), found.change()] {
            cell(row, figure);
        }
        row.push_str(target);
        row.push(',');
        cell(row, found.headroom());
        cell(row, verdict.stretch().map(yes));
        cell(row, verdict.milestone());
        row.push_str(cites);
        row.push('\n');
    }
}

/// A cell that no reader takes for anything else, empty if there is none.
fn cell(row: &mut String, cell: Option<impl Display>) {
    if let Some(cell) = cell {
        // A text takes everything.
        let _ = write!(row, "{cell}");
    }
    row.push(',');
}

fn quoted(cell: &str) -> Cow<'_, str> {
    if cell.contains(['"', ',', ';', '\t', '\r', '\n']) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}
