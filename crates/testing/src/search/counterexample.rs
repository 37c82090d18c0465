//! A counterexample as tables of text, and as a test that can be pasted.
//!
//! The words of the test and its layout are those of the canonical text of rules.

use std::fmt::Write as _;

use tieuchi::Language;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{Format, Value};
use tieuchi_model::time::{Moment, When};
use tieuchi_model::verdict::Answer;
use tieuchi_syntax as syntax;

use super::candidate::{CandidateCell, CandidateRow};
use super::cell_text::iso;
use super::comparer::{Comparer, Pair, names};
use super::difference::Difference;

/// The result of a search.
#[derive(Clone, Debug)]
pub(crate) enum SearchResult {
    /// Records on which the two indicators differ.
    Found(Box<Counterexample>),
    /// Nothing was found, which does not mean that the two are equal.
    NotFound {
        /// How many candidates were judged.
        tried: usize,
        /// How many records the largest of them had.
        largest: usize,
    },
    /// Nothing could be compared: an indicator does not exist, or there is no period in which both rule sets can be judged.
    NotComparable,
}

/// Records on which two indicators differ.
#[derive(Clone, Debug)]
pub(crate) struct Counterexample {
    /// The label of the period.
    period: String,
    /// The moment of judging, as a test writes it: a day, or a day and a clock time.
    as_of: String,
    /// The records. A kind without a table was not given; one without rows was given, and has no records.
    tables: Vec<CounterexampleTable>,
    /// The name of the indicator.
    pub(crate) indicator: String,
    /// The unit that is judged.
    unit: String,
    /// The verdict of the indicator before.
    pub(crate) before: Answer,
    /// The verdict of the indicator after.
    pub(crate) after: Answer,
    /// What the indicator before gives and the one after does not, as a test expects it.
    expectation: String,
}

/// The records of one kind, as the table of a test has them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct CounterexampleTable {
    /// The name of the kind.
    kind: String,
    /// The first and the last day that the records cover, if the test must say it.
    covering: Option<(String, String)>,
    /// The names of the fields that matter.
    columns: Vec<String>,
    /// The cells, in the written form of their fields.
    rows: Vec<Vec<String>>,
}

/// The text of a difference; `None` if the indicator does not exist.
pub(super) fn counterexample(comparer: &Comparer<'_>, found: &Difference) -> Option<Counterexample> {
    let side = comparer.schema.sides.first()?;
    let zone = &side.rules.zone;
    let names = names(&found.candidate, "");
    let last = zone.day_of(Moment(found.time.as_of.0.saturating_sub(1)));
    let as_of = if zone.end_of(last) == found.time.as_of {
        last.to_string()
    } else {
        iso(When::Moment(found.time.as_of), zone)
    };
    let covers = found.candidate.covering.then(|| comparer.covers(&found.time));
    let mut tables = Vec::new();
    for (kind, joint) in comparer.schema.kinds.iter().enumerate() {
        let is_given = if kind == 0 { found.candidate.units_given } else { comparer.mentions.kinds.contains(&kind) };
        let rows: Vec<_> = found.candidate.rows.iter().zip(&names).filter(|(row, _)| row.kind == kind).collect();
        if !is_given && (kind == 0 || rows.is_empty()) {
            continue;
        }
        let refers_here = |cell: &CandidateCell| match cell {
            CandidateCell::RowRef(to) => found.candidate.rows.get(*to).is_some_and(|row| row.kind == kind),
            CandidateCell::Empty | CandidateCell::Value(_) => false,
        };
        let is_named = kind == 0 || found.candidate.rows.iter().any(|row| row.cells.iter().any(refers_here));
        let fields: Vec<usize> = (0..joint.fields.len())
            .filter(|field| {
                let filled = rows.iter().any(|(row, _)| *row.cell(*field) != CandidateCell::Empty);
                if joint.id == Some(*field) { is_named && !rows.is_empty() } else { filled }
            })
            .collect();
        let cell = |row: &CandidateRow, name: &str, field: usize| {
            if joint.id == Some(field) {
                return name.to_owned();
            }
            let declared = joint.fields.get(field).map(|field| field.declared);
            let has_mark = declared.is_some_and(|field| matches!(field.format(), Some(Format::Mark(_))));
            match row.cell(field) {
                CandidateCell::Value(Value::YesNo(yes)) if side.rules.language == Language::Vietnamese && !has_mark => {
                    (if *yes { "có" } else { "không" }).to_owned()
                }
                other => [0, 1]
                    .into_iter()
                    .find_map(|side_index| comparer.text(side_index, (kind, field), other, &names))
                    .unwrap_or_default(),
            }
        };
        let column = |field: &usize| joint.fields.get(*field).map(|field| field.declared.name.clone());
        let is_register = joint.counted_by.is_none() && joint.lasting.is_none();
        tables.push(CounterexampleTable {
            kind: if kind == 0 { "units".to_owned() } else { joint.declared.name.clone() },
            covering: covers.filter(|_| !is_register && kind != 0).map(|(from, to)| (from.to_string(), to.to_string())),
            columns: fields.iter().filter_map(column).collect(),
            rows: rows.iter().map(|(row, name)| fields.iter().map(|field| cell(row, name, *field)).collect()).collect(),
        });
    }
    let [before, after] = &found.pair;
    Some(Counterexample {
        period: found.time.period.label(),
        as_of,
        tables,
        indicator: side.rules.indicator(side.indicator)?.name.clone(),
        unit: names.first()?.clone(),
        before: before.answer,
        after: after.answer,
        expectation: expectation(&found.pair),
    })
}

impl Counterexample {
    /// A test that the indicator before passes and the one after fails.
    pub(crate) fn as_test(&self, title: &str, language: Language) -> String {
        let mut text = format!("test \"{}\"\n  as of {}\n  period {}\n", quotable(title), self.as_of, self.period);
        for table in &self.tables {
            let _ = write!(text, "  given {}", name(&table.kind));
            if let Some((from, to)) = &table.covering {
                let _ = write!(text, " covering {from} to {to}");
            }
            text.push('\n');
            if !table.columns.is_empty() {
                for row in std::iter::once(&table.columns).chain(&table.rows) {
                    let _ = writeln!(text, "    | {} |", row.join(" | "));
                }
            }
        }
        let _ = writeln!(text, "  expect {} for {} {}", name(&self.indicator), self.unit, self.expectation);
        syntax::format("test.tieuchi", &text, syntax::Wording::Translated(language)).unwrap_or(text)
    }
}

/// What the side before gives and the side after does not.
fn expectation([before, after]: &Pair) -> String {
    /// The words of the counts, in their order.
    const COUNTS: [&str; 5] = ["met", "failed", "open", "missing", "excused"];
    if before.answer != after.answer {
        return format!("is {}", verdict(before.answer));
    }
    if before.stretch != after.stretch
        && let Some(met) = before.stretch
    {
        return format!("has stretch {}", if met { "met" } else { "missed" });
    }
    if let (Some(before), Some(after)) = (before.counts, after.counts) {
        let counts = COUNTS.into_iter().zip(before.into_iter().zip(after));
        if let Some((word, (count, _))) = counts.into_iter().find(|(_, (before, after))| before != after) {
            return format!("has {word} {count}");
        }
    }
    let value = before.value.and_then(|(numerator, denominator)| Ratio::new(numerator, denominator));
    value.map_or_else(|| "no value".to_owned(), |value| format!("has value {}", value.rounded(6)))
}

/// A name that cannot be taken for a keyword; the canonical text drops the backticks where none are needed.
fn name(name: &str) -> String {
    if name == "units" { name.to_owned() } else { format!("`{name}`") }
}

const fn verdict(answer: Answer) -> &'static str {
    match answer {
        Answer::Met => "met",
        Answer::Missed => "missed",
        Answer::Open => "open",
        Answer::Undetermined => "undetermined",
        Answer::NotApplicable => "not applicable",
        Answer::Monitored => "monitored",
    }
}

/// A title without double quotes: they become single ones, opening and closing in turn.
fn quotable(title: &str) -> String {
    let mut open = false;
    let letter = |letter| match letter {
        '"' => {
            open = !open;
            if open { '‘' } else { '’' }
        }
        other => other,
    };
    title.chars().map(letter).collect()
}
