//! Where the header of a table is that no rules describe: the row with the most names, as far up as it can be.

use std::collections::BTreeSet;

use tieuchi::RuleSet;
use tieuchi::source::{Arg, Diagnostic, Source, codes, text};
use tieuchi_records::Expected;

use super::form::{Forms, Readings};
use super::text_of;

/// So many rows are looked at.
const ROWS: usize = 30;

/// So many of the first records show the types of the columns: fewer than the least tables have.
const FIRST: usize = 2;

/// The search ends so many rows below the best one.
const BELOW: usize = 4;

/// A row of fewer names may be of a letterhead above the table: then the search continues twice as far.
const FEW: usize = 4;

/// Opens the tables of a file that are as expected.
pub(crate) type Open<'o> = &'o dyn Fn(&Expected) -> Result<Vec<Box<dyn Source>>, Diagnostic>;

/// What is expected of a table by its own header: then what is above it and below the records is left out. And the clause that says which
/// sheets it is on, if it is on several.
pub(crate) fn expected(open: Open<'_>) -> (Expected, Option<String>) {
    let as_text: Vec<(String, String)> = header(open).into_iter().map(|name| (name, "text".to_owned())).collect();
    let fields = item(&as_text);
    let Some(of_one) = of_item(&fields) else { return (Expected::default(), None) };
    let sheets = sheets(open, &of_one);
    let clause = sheets.as_deref().unwrap_or_default();
    let Some(of_text) = of_item(&(fields + clause)) else { return (Expected::default(), None) };
    let Some(typed) = typed(open, &of_text, &as_text) else { return (Expected::default(), sheets) };
    (of_item(&(item(&typed) + clause)).unwrap_or(of_text), sheets)
}

/// The clause for the sheets that hold one table, `None` if one sheet does.
fn sheets(open: Open<'_>, expected: &Expected) -> Option<String> {
    let finding = open(expected).ok()?.first()?.headers().err()?;
    if finding.code != codes::SEVERAL_SHEETS {
        return None;
    }
    if let Some(Arg::Text(names)) = finding.args.get("names") {
        return Some(format!("  sheet {names}\n"));
    }
    // Which of them belong together cannot be seen: the first is shown, and named.
    let Some(Arg::List(sheets)) = finding.args.get("sheets") else { return None };
    let name = sheets.first().filter(|name| !name.contains('"'))?;
    Some(format!("  sheet \"{name}\"\n"))
}

/// The names in the header.
fn header(open: Open<'_>) -> Vec<String> {
    let mut best: (usize, usize, Vec<String>) = (0, 0, Vec::new());
    for row in 1..=ROWS {
        let below = if best.0 < FEW { 2 * BELOW } else { BELOW };
        if best.0 > 1 && row > best.1.saturating_add(below) {
            break;
        }
        let Some(headers) = headers(open, &format!("  f: text?\n  header row {row}\n")) else { continue };
        let names = names(&headers);
        if names.len() > best.0 {
            best = (names.len(), row, names);
        }
    }
    // A header of two rows has more names than either.
    for first in [best.1.saturating_sub(1), best.1].into_iter().filter(|row| *row > 0) {
        let clauses = format!("  f: text?\n  header row {first} to {}\n", first.saturating_add(1));
        let names = headers(open, &clauses).map(|headers| names(&headers)).unwrap_or_default();
        if names.len() > best.0 {
            best = (names.len(), first, names);
        }
    }
    best.2
}

/// The fields with these headers and types; each may be empty.
fn item(fields: &[(String, String)]) -> String {
    let line = |(number, (name, declared)): (usize, &(String, String))| {
        let (base, form) = declared.split_at(declared.find(" as ").unwrap_or(declared.len()));
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("  f{number} \"{name}\": {base}?{form}\n")
    };
    fields.iter().enumerate().map(line).collect()
}

/// The fields with the types of the first records, so that a note below the table is none of them.
fn typed(open: Open<'_>, expected: &Expected, fields: &[(String, String)]) -> Option<Vec<(String, String)>> {
    let sources = open(expected).ok()?;
    let source = sources.first()?;
    let headers = source.headers().ok()?;
    let forms = Forms::new();
    let mut typed = Vec::new();
    for (name, _) in fields {
        let place = headers.iter().position(|header| header == name)?;
        let chunk = source.open(&[place]).ok()?.next()?.ok()?;
        let mut reads = Readings::default();
        for row in 0..chunk.rows.len().min(FIRST) {
            if let Some((text, is_plain)) = chunk.columns.first().and_then(|cells| text_of(&cells.cell(row))) {
                forms.note(&mut reads, &text, is_plain);
            }
        }
        let declared = forms.of(&reads).map_or_else(|| "text".to_owned(), |declared| forms.text(declared));
        typed.push((name.clone(), declared));
    }
    Some(typed)
}

/// The headers if the table is kept as an item says.
fn headers(open: Open<'_>, clauses: &str) -> Option<Vec<String>> {
    let sources = open(&of_item(clauses)?).ok()?;
    sources.first()?.headers().ok()
}

fn of_item(clauses: &str) -> Option<Expected> {
    let rules = RuleSet::load([("table.tieuchi", format!("records t\n{clauses}"))]).ok()?;
    let kind = rules.record_kinds().find(|kind| kind.name() == "t")?;
    Some(Expected::of(kind))
}

/// The different headers that are names, and no numbers.
fn names(headers: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let is_name = |header: &&String| {
        header.chars().any(char::is_alphabetic) && !header.contains('"') && !header.trim().is_empty()
    };
    headers.iter().filter(is_name).filter(|header| seen.insert(text::fold(header))).cloned().collect()
}
