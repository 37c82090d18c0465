//! How many verdicts of each sort there are: for each unit, or for each indicator.

use comfy_table::CellAlignment;
use tieuchi::messages::figures;
use tieuchi::messages::report::Column;
use tieuchi::{Answer, Verdict};

use super::columns::{answer, cell, coloured, ruled};
use super::{Shown, target_text};

/// For each unit.
pub(super) fn of_units(shown: &Shown<'_>, units: &[(&str, Vec<Verdict<'_>>)]) -> String {
    let head = vec![Column::Unit.title(shown.language)];
    let rows = units
        .iter()
        .filter_map(|(_, verdicts)| Some((vec![verdicts.first()?.unit_title(shown.language)], verdicts.as_slice())));
    table(shown, head, rows)
}

/// For each indicator.
pub(super) fn of_indicators(shown: &Shown<'_>, indicators: &[(&str, Vec<Verdict<'_>>)]) -> String {
    let head = vec![Column::Indicator.title(shown.language), Column::Target.title(shown.language)];
    let rows = indicators.iter().filter_map(|(name, verdicts)| {
        let first = verdicts.first()?;
        let title = first.title().unwrap_or(name).to_owned();
        Some((vec![title, target_text(shown, first).unwrap_or_default()], verdicts.as_slice()))
    });
    table(shown, head, rows)
}

fn table<'v>(
    shown: &Shown<'_>,
    head: Vec<String>,
    rows: impl Iterator<Item = (Vec<String>, &'v [Verdict<'v>])>,
) -> String {
    let rows: Vec<(Vec<String>, &[Verdict<'_>])> = rows.collect();
    let is_there =
        |sort: &Answer| rows.iter().any(|(_, verdicts)| verdicts.iter().any(|verdict| verdict.answer() == *sort));
    let sorts: Vec<Answer> = Answer::ALL.into_iter().filter(is_there).collect();
    let mut table = ruled(shown.wide);
    let right = |text: String| cell(&text).set_alignment(CellAlignment::Right);
    let titles = sorts.iter().map(|sort| right(answer(*sort, shown.language)));
    table.set_header(head.iter().map(|text| cell(text)).chain(titles));
    for (names, verdicts) in rows {
        let counts = sorts.iter().map(|sort| {
            let count = verdicts.iter().filter(|verdict| verdict.answer() == *sort).count();
            let counted = right(figures::whole(i128::try_from(count).unwrap_or(i128::MAX), shown.language));
            if count > 0 { coloured(counted, *sort) } else { counted }
        });
        table.add_row(names.iter().map(|text| cell(text)).chain(counts));
    }
    format!("{table}\n")
}
