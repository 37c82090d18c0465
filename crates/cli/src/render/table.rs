//! Verdicts as tables for a person: a section for each unit or for each indicator, whichever are fewer, and below them
//! what was read.
//!
//! The facade makes the words of a cell; here it gets its place.

mod columns;
mod fields;
mod matrix;
mod overview;

use std::collections::BTreeMap;

use tieuchi::messages::explain;
use tieuchi::messages::report::{self, Column};
use tieuchi::source::{Arg, TableRead};
use tieuchi::verdict::{Cite, Reason};
use tieuchi::{Evaluation, Language, Verdict, messages};

use crate::console::Console;
use crate::render::matrix::Numbers;
use crate::tables::ColumnProfile;
use columns::{Rows, Wide, verdicts};

pub(crate) use matrix::print as print_matrix;
#[cfg(feature = "xlsx")]
pub(crate) use matrix::texts as texts_of_cell;

/// Beyond so many verdicts they are counted, not listed.
const MOST: usize = 5_000;

/// What is shown, and in which language.
pub(crate) struct Shown<'e> {
    language: Language,
    wide: Wide,
    numbers: Numbers<'e>,
}

/// Prints the report.
pub(crate) fn print(console: &mut Console, evaluation: &Evaluation, footer: &[String], language: Language) {
    let mut shown = Shown { language, wide: Wide::of(console.width()), numbers: Numbers::of(evaluation) };
    let mut listed: Vec<Verdict<'_>> = evaluation.verdicts().collect();
    listed.sort_by_key(|verdict| shown.numbers.unit(verdict));
    let units = by(&listed, |verdict| verdict.unit());
    let indicators = by(&listed, |verdict| verdict.indicator());
    let only = match units.as_slice() {
        [(unit, _)] => Some(*unit),
        _ => None,
    };
    let rows = if units.len() <= indicators.len() { Rows::Indicators } else { Rows::Units };
    if listed.len() <= MOST {
        shown.wide.room = columns::room(&shown, &listed, rows);
    }
    console.lines([report::heading(language)]);
    console.lines(evaluation.header(only, language));
    console.print("\n");
    if listed.is_empty() {
        console.paragraph(&messages::text(language, "command-no-verdicts", &[]));
        console.print("\n");
    } else if listed.len() > MOST {
        console.styled(&overview::of_indicators(&shown, &indicators));
        let count = Arg::Number(i64::try_from(listed.len()).unwrap_or(i64::MAX));
        console.paragraph(&messages::text(language, "command-too-many", &[("count", count)]));
        console.print("\n");
    } else if rows == Rows::Indicators {
        for (_, verdicts) in &units {
            if only.is_none() {
                let unit = verdicts.first().map_or_else(String::new, |first| first.unit_title(language));
                console.lines([messages::text(language, "report-unit", &[("unit", unit.into())])]);
            }
            section(console, &shown, verdicts, rows);
        }
        if units.len() > 1 && indicators.len() > 1 {
            console.lines([messages::text(language, "command-overview", &[])]);
            console.styled(&overview::of_units(&shown, &units));
            console.print("\n");
        }
    } else {
        for (_, verdicts) in &indicators {
            for line in verdicts.first().map(|first| above(&shown, first)).unwrap_or_default() {
                console.paragraph(&line);
            }
            section(console, &shown, verdicts, rows);
        }
    }
    let left_out = columns::left_out(shown.wide, &listed);
    if !left_out.is_empty() {
        let names = left_out.into_iter().map(|column| column.title(language)).collect();
        let args = [("columns", Arg::List(names)), ("width", Arg::from(u64::from(Wide::USUAL)))];
        console.paragraph(&messages::text(language, "command-columns-left-out", &args));
    }
    if listed.iter().filter_map(|verdict| verdict.outcome().headroom()).any(|room| room < 0) {
        console.paragraph(&messages::text(language, "command-headroom", &[]));
    }
    for paragraph in footer {
        console.paragraph(paragraph);
    }
}

/// Prints which tables were read, and which of their rows are not records.
pub(crate) fn print_tables_read(console: &mut Console, evaluation: &Evaluation, language: Language) {
    console.print("\n");
    console.lines(tables_read(evaluation, language));
}

/// Each table that was read, and below it the rows that are not records, with why.
pub(crate) fn tables_read(evaluation: &Evaluation, language: Language) -> Vec<String> {
    let mut lines = vec![messages::text(language, "command-tables-read", &[])];
    for table in evaluation.readings().flat_map(|reading| reading.tables()) {
        let place = TableRead { left_out: Vec::new(), left_out_more: 0, ..table.clone() };
        lines.push(messages::table_read(&place, language));
        lines.extend(messages::rows_left_out(table, language).into_iter().map(|line| format!("  {line}")));
    }
    lines
}

/// Prints what is in the columns of a table of records.
pub(crate) fn print_columns(console: &mut Console, columns: &[ColumnProfile], language: Language) {
    console.styled(&fields::of_columns(columns, console.width(), language));
}

/// The verdicts of one unit, or of one indicator; units to which it does not apply are only named.
fn section(console: &mut Console, shown: &Shown<'_>, listed: &[Verdict<'_>], rows: Rows) {
    let (others, asked): (Vec<_>, Vec<_>) =
        listed.iter().copied().partition(|verdict| verdict.reason() == Some(Reason::OutOfScope));
    if !asked.is_empty() {
        console.styled(&verdicts(shown, &asked, rows));
    }
    if !others.is_empty() {
        let names = others.iter().map(|verdict| match rows {
            Rows::Indicators => verdict.title().unwrap_or(verdict.indicator()).to_owned(),
            Rows::Units => verdict.unit_title(shown.language),
        });
        let args = [("names", Arg::Text(names.collect::<Vec<_>>().join("; ")))];
        console.paragraph(&messages::text(shown.language, "command-out-of-scope", &args));
    }
    console.print("\n");
}

/// The head of the table of one indicator: its title, its clauses, its target.
fn above(shown: &Shown<'_>, verdict: &Verdict<'_>) -> Vec<String> {
    let mut title = verdict.title().unwrap_or(verdict.indicator()).to_owned();
    let cites = cites(verdict);
    if !cites.is_empty() {
        title = format!("{title} ({cites})");
    }
    let sentence = verdict.target(shown.language).map(|sentence| explain::plain_name(&sentence));
    let target = sentence.map(|sentence| format!("{}: {sentence}", Column::Target.title(shown.language)));
    [Some(title), target].into_iter().flatten().collect()
}

/// What is required, in signs or, if signs cannot express it, as the rule's sentence.
fn target_text(shown: &Shown<'_>, verdict: &Verdict<'_>) -> Option<String> {
    let signs = verdict.shown(shown.language).target;
    if !signs.is_empty() {
        return Some(signs);
    }
    // A table is read by people: names as words.
    verdict.target(shown.language).map(|sentence| explain::plain_name(&sentence))
}

/// The clauses, by id and section.
fn cites(verdict: &Verdict<'_>) -> String {
    verdict.cites().iter().map(Cite::place).collect::<Vec<_>>().join("; ")
}

/// The verdicts by a key, in the order in which the keys first come; all units together come first.
fn by<'v>(listed: &[Verdict<'v>], key: impl Fn(&Verdict<'v>) -> &'v str) -> Vec<(&'v str, Vec<Verdict<'v>>)> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut groups: Vec<(&str, Vec<Verdict<'_>>)> = Vec::new();
    for verdict in listed {
        let key = key(verdict);
        let place = *places.entry(key).or_insert_with(|| {
            groups.push((key, Vec::new()));
            groups.len() - 1
        });
        if let Some((_, group)) = groups.get_mut(place) {
            group.push(*verdict);
        }
    }
    groups
}
