//! What is in the columns of a table of records, a row for each of them.

use comfy_table::CellAlignment;
use tieuchi::messages::{figures, times};
use tieuchi::source::Arg;
use tieuchi::{Language, messages};

use super::columns::{Wide, cell, nothing, ruled};
use crate::tables::ColumnProfile;

/// The columns of a table of records.
pub(crate) fn of_columns(columns: &[ColumnProfile], width: usize, language: Language) -> String {
    let say = |id: &str, args: &[(&str, Arg)]| messages::text(language, id, args);
    let whole = |count: u64| figures::whole(i128::from(count), language);
    let has_fields = columns.iter().any(|column| column.field.is_some());
    let mut table = ruled(Wide::of(width));
    let heads = ["header", "field", "type", "empty", "different", "range", "first"];
    let heads = heads.into_iter().filter(|head| has_fields || *head != "field");
    table.set_header(heads.map(|head| cell(&say(&format!("records-column-{head}"), &[]))));
    for column in columns {
        let (different, has_more) = column.different();
        let more = if has_more { "+" } else { "" };
        let different = format!("{}{more}", whole(u64::try_from(different).unwrap_or(u64::MAX)));
        let range = column.range().map_or_else(nothing, |(least, greatest)| {
            say(
                "range-of",
                &[("lowest", shown(&least, language).into()), ("highest", shown(&greatest, language).into())],
            )
        });
        let mut term = say(column.term(), &[]);
        if let Some((row, text)) = &column.first_unreadable {
            let args = [("count", column.unreadable.into()), ("row", (*row).into()), ("text", text.as_str().into())];
            term = format!("{term}\n{}", say("records-unreadable", &args));
        } else if column.field.is_none()
            && let Some((_, form)) = column.declared.as_deref().and_then(|form| form.split_once(" as "))
        {
            term = format!("{term} {}", form.replace("\" or \"", "\"; \""));
        }
        if column.term() == "type-id" && column.repeated() > 0 {
            term = format!("{term}\n{}", say("records-repeated", &[("count", column.repeated().into())]));
        }
        let field = column.field.as_ref().map_or_else(nothing, |(name, _)| name.clone());
        let right = |text: &str| cell(text).set_alignment(CellAlignment::Right);
        let cells = [Some(cell(&column.header)), has_fields.then(|| cell(&field)), Some(cell(&term))];
        let counts = [right(&whole(column.empty)), right(&different), cell(&range), cell(&column.first.join("; "))];
        table.add_row(cells.into_iter().flatten().chain(counts));
    }
    format!("{table}\n")
}

/// A number, a day or a moment as a person reads it.
fn shown(text: &str, language: Language) -> String {
    if text.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return figures::decimal(text, language);
    }
    times::iso_in_table(text, language)
}
