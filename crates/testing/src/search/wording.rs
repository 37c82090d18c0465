//! What was found as tables of text, and as a test that can be pasted.
//!
//! The words of the test and its layout are those of the canonical text of rules.

use std::fmt::Write as _;

use tieuchi::Language;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{Format, Value};
use tieuchi_model::time::{Moment, When};
use tieuchi_model::verdict::{Answer, Counts};
use tieuchi_syntax as syntax;

use super::court::{Court, Seen, names};
use super::scene::Cell;
use super::seeking::Find;
use super::written::iso;
use super::{Said, Witness, WitnessTable};

/// What was found, as text.
pub(super) fn witness(court: &Court<'_>, found: &Find) -> Option<Witness> {
    let side = court.both.sides.first()?;
    let zone = &side.rules.zone;
    let names = names(&found.scene, "");
    let last = zone.day_of(Moment(found.occasion.as_of.0.saturating_sub(1)));
    let as_of = if zone.end_of(last) == found.occasion.as_of {
        last.to_string()
    } else {
        iso(When::Moment(found.occasion.as_of), zone)
    };
    let covers = found.scene.covering.then(|| court.covers(&found.occasion));
    let mut tables = Vec::new();
    for (kind, joint) in court.both.kinds.iter().enumerate() {
        let is_given = if kind == 0 { found.scene.units_given } else { court.mentions.kinds.contains(&kind) };
        let rows: Vec<_> = found.scene.rows.iter().zip(&names).filter(|(row, _)| row.kind == kind).collect();
        if !is_given && (kind == 0 || rows.is_empty()) {
            continue;
        }
        let refers_here = |cell: &Cell| match cell {
            Cell::Link(to) => found.scene.rows.get(*to).is_some_and(|row| row.kind == kind),
            Cell::Empty | Cell::Value(_) => false,
        };
        let is_named = kind == 0 || found.scene.rows.iter().any(|row| row.cells.iter().any(refers_here));
        let fields: Vec<usize> = (0..joint.fields.len())
            .filter(|field| {
                let filled = rows.iter().any(|(row, _)| *row.cell(*field) != Cell::Empty);
                if joint.id == Some(*field) { is_named && !rows.is_empty() } else { filled }
            })
            .collect();
        let cell = |row: &super::scene::Row, name: &str, field: usize| {
            if joint.id == Some(field) {
                return name.to_owned();
            }
            let declared = joint.fields.get(field).map(|field| field.declared);
            let has_mark = declared.is_some_and(|field| matches!(field.format, Some(Format::Mark(_))));
            match row.cell(field) {
                Cell::Value(Value::YesNo(yes)) if side.rules.language == Language::Vietnamese && !has_mark => {
                    (if *yes { "có" } else { "không" }).to_owned()
                }
                other => [0, 1]
                    .into_iter()
                    .find_map(|which| court.text(which, (kind, field), other, &names))
                    .unwrap_or_default(),
            }
        };
        let column = |field: &usize| joint.fields.get(*field).map(|field| field.declared.name.clone());
        let is_register = joint.counted_by.is_none() && joint.lasting.is_none();
        tables.push(WitnessTable {
            kind: if kind == 0 { "units".to_owned() } else { joint.declared.name.clone() },
            covering: covers.filter(|_| !is_register && kind != 0).map(|(from, to)| (from.to_string(), to.to_string())),
            columns: fields.iter().filter_map(column).collect(),
            rows: rows.iter().map(|(row, name)| fields.iter().map(|field| cell(row, name, *field)).collect()).collect(),
        });
    }
    let [before, after] = found.pair.each_ref().map(said);
    Some(Witness {
        period: found.occasion.period.label(),
        as_of,
        tables,
        indicator: side.rules.indicator(side.indicator)?.name.clone(),
        unit: names.first()?.clone(),
        before,
        after,
    })
}

fn said(seen: &Seen) -> Said {
    let counts = seen.counts.map(|[met, failed, open, missing, excused]| Counts {
        met,
        failed,
        open,
        missing,
        excused,
        ..Counts::default()
    });
    let value = seen.value.and_then(|(numerator, denominator)| Ratio::new(numerator, denominator));
    Said { answer: seen.answer, stretch: seen.stretch, counts, value: value.map(|value| value.rounded(6)) }
}

impl Witness {
    /// A test that holds for the indicator before and not for the one after.
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
        let _ = writeln!(text, "  expect {} for {} {}", name(&self.indicator), self.unit, self.expectation());
        syntax::format("test.tieuchi", &text, syntax::Wording::Translated(language)).unwrap_or(text)
    }

    /// What the indicator before says and the one after does not.
    fn expectation(&self) -> String {
        let (before, after) = (&self.before, &self.after);
        if before.answer != after.answer {
            return format!("is {}", verdict(before.answer));
        }
        if before.stretch != after.stretch
            && let Some(met) = before.stretch
        {
            return format!("has stretch {}", if met { "met" } else { "missed" });
        }
        if let (Some(before), Some(after)) = (before.counts, after.counts) {
            let of = |counts: Counts| {
                [
                    ("met", counts.met),
                    ("failed", counts.failed),
                    ("open", counts.open),
                    ("missing", counts.missing),
                    ("excused", counts.excused),
                ]
            };
            let different = of(before).into_iter().zip(of(after)).find(|(before, after)| before != after);
            if let Some(((word, count), _)) = different {
                return format!("has {word} {count}");
            }
        }
        match &before.value {
            Some(value) => format!("has value {value}"),
            None => "no value".to_owned(),
        }
    }
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

/// A title that can stand between quotes: its own become single ones, in turn opening and closing.
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
