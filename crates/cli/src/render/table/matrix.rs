//! The matrix of units by indicators as tables: as many indicators side by side as there is room for.

use comfy_table::{CellAlignment, ColumnConstraint, Width};
use tieuchi::messages::report::{self, Column};
use tieuchi::source::Arg;
use tieuchi::verdict::Reason;
use tieuchi::{Evaluation, Language, Verdict, messages};

use super::columns::{Wide, answer, cell, coloured, nothing, ruled};
use super::{MOST, cites};
use crate::console::Console;
use crate::render::matrix::Matrix;

/// How wide the column of an indicator is, with the space at both sides.
const INDICATOR: u16 = 14;

/// How wide the column of units may be.
const UNIT: u16 = 26;

/// How wide the column of numbers is.
const NUMBER: u16 = 5;

/// Prints the matrix with the heading and the footer of a report.
pub(crate) fn print(console: &mut Console, evaluation: &Evaluation, footer: &[String], language: Language) {
    let wide = Wide::of(console.width());
    console.lines([report::heading(language)]);
    console.lines(evaluation.header(None, language));
    console.print("\n");
    let matrix = Matrix::of(evaluation);
    let verdicts = matrix.indicators.len().saturating_mul(matrix.units.len());
    if verdicts == 0 {
        console.paragraph(&messages::text(language, "command-no-verdicts", &[]));
    } else if verdicts > MOST {
        let count = Arg::Number(i64::try_from(verdicts).unwrap_or(i64::MAX));
        console.paragraph(&messages::text(language, "command-matrix-too-large", &[("count", count)]));
    } else {
        let unit = unit_width(&matrix, language);
        let room = wide.letters.saturating_sub(NUMBER + unit + 3) / (INDICATOR + 1);
        let at_once = usize::from(room.max(1));
        for first in (0..matrix.indicators.len()).step_by(at_once) {
            let last = (first + at_once).min(matrix.indicators.len());
            console.styled(&part(&matrix, first..last, wide, unit, language));
            console.print("\n");
        }
        if matrix.units.iter().flat_map(|row| &row.verdicts).any(is_outside) {
            console.paragraph(&messages::text(language, "command-matrix-outside", &[]));
        }
    }
    for paragraph in footer {
        console.paragraph(paragraph);
    }
}

/// As wide as the longest name of a unit, within bounds.
fn unit_width(matrix: &Matrix<'_>, language: Language) -> u16 {
    let names = matrix.units.iter().filter_map(|row| Some(row.verdicts.first()?.unit_title(language)));
    let longest = names.map(|name| name.chars().count() + 2).max().unwrap_or_default();
    u16::try_from(longest).unwrap_or(UNIT).clamp(10, UNIT)
}

/// The table of some indicators.
fn part(matrix: &Matrix<'_>, which: std::ops::Range<usize>, wide: Wide, unit: u16, language: Language) -> String {
    let mut table = ruled(wide);
    let heads = matrix.indicators.get(which.clone()).unwrap_or_default().iter().map(|(number, verdict)| {
        let title = verdict.title().unwrap_or(verdict.indicator());
        let cites = cites(verdict);
        let cites = if cites.is_empty() { cites } else { format!("\n({cites})") };
        let number = number.map_or_else(String::new, |number| format!("{number}. "));
        cell(&format!("{number}{title}{cites}")).set_alignment(CellAlignment::Center)
    });
    let heads_of_unit = [Column::Number, Column::Unit].map(|column| cell(&column.title(language)));
    table.set_header(heads_of_unit.into_iter().chain(heads));
    for row in &matrix.units {
        let Some(first) = row.verdicts.first() else { continue };
        let number = row.number.map_or_else(String::new, |number| number.to_string());
        let head = [cell(&number).set_alignment(CellAlignment::Right), cell(&first.unit_title(language))];
        let verdicts = row.verdicts.get(which.clone()).unwrap_or_default().iter();
        table.add_row(head.into_iter().chain(verdicts.map(|verdict| {
            let text = texts(verdict, language).into_iter().flatten().collect::<Vec<_>>().join("\n");
            coloured(cell(&text).set_alignment(CellAlignment::Center), verdict.answer())
        })));
    }
    let widths = [NUMBER, unit].into_iter().chain(which.map(|_| INDICATOR));
    for (place, width) in widths.enumerate() {
        if let Some(column) = table.column_mut(place) {
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
    format!("{table}\n")
}

/// The verdict and the figure in a cell; of an indicator that is not for the unit only a sign.
pub(crate) fn texts(verdict: &Verdict<'_>, language: Language) -> [Option<String>; 2] {
    if is_outside(verdict) {
        return [Some(nothing()), None];
    }
    let figure = verdict.shown(language).value;
    [Some(answer(verdict.answer(), language)), Some(figure).filter(|figure| !figure.is_empty())]
}

fn is_outside(verdict: &Verdict<'_>) -> bool {
    verdict.reason() == Some(Reason::OutOfScope)
}
