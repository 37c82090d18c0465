//! A moment that is kept in two columns, one of the day and one of the hour.

use tieuchi::source::text::fold;
use tieuchi::source::{Diagnostic, codes};

use super::expected::{Expected, Holds, words};
use super::header::Header;
use super::raw::{Cells, HeldRow};
use crate::Origin;

const DAY: [&str; 3] = ["ngày", "date", "day"];
const HOUR: [&str; 3] = ["giờ", "time", "hour"];

/// Refuses a header below which the next row divides a time into a day and an hour.
pub(super) fn divided(
    origin: &Origin,
    rows: &[HeldRow],
    header: &Header,
    expected: &Expected,
) -> Result<(), Diagnostic> {
    let Some(below) = rows.iter().find(|row| row.number > header.rows.1) else { return Ok(()) };
    let text = |column: usize| below.get(column).text().trim();
    let is_of = |column: usize, of: &[&str]| of.contains(&fold(text(column)).as_str());
    let above = |column: usize| column.checked_sub(header.first).and_then(|place| header.headers.get(place));
    for column in 0..below.width().saturating_sub(1) {
        let (day, hour) = (column, column.saturating_add(1));
        let (day, hour) = if is_of(day, &HOUR) { (hour, day) } else { (day, hour) };
        if !is_of(day, &DAY) || !is_of(hour, &HOUR) {
            continue;
        }
        let is_time = |name: &&String| {
            let fields = expected.named(&fold(name));
            fields.iter().any(|field| expected.fields.get(*field).is_some_and(|field| field.holds == Holds::Time))
        };
        if let Some(name) = [above(column), above(column.saturating_add(1))].into_iter().flatten().find(is_time) {
            let finding = origin.finding_at(codes::DAY_AND_HOUR, header.rows.1, Some(name));
            let finding = finding.with("column", name.as_str()).with("day", text(day)).with("hour", text(hour));
            return Err(finding.help("help"));
        }
    }
    Ok(())
}

/// Columns of hours that no field has, beside those of the days of moments: the header of the day and that of the hour.
pub(super) fn hours(header: &Header, expected: &Expected) -> Vec<(String, String)> {
    let moments = header.fields.iter().zip(&expected.fields).filter(|(_, field)| field.is_moment);
    let header_of = |column: usize| header.headers.get(column.checked_sub(header.first)?);
    let found = moments.filter_map(|(column, _)| {
        let day = header_of((*column)?)?;
        let wanted: Vec<String> = as_hour(day);
        let is_hour = |(place, text): &(usize, &String)| {
            let column = header.first.saturating_add(*place);
            !header.fields.contains(&Some(column)) && wanted.contains(&plain(text))
        };
        let (_, hour) = header.headers.iter().enumerate().find(is_hour)?;
        Some((day.clone(), hour.clone()))
    });
    found.collect()
}

/// What the header of the hours would be beside this one of the days.
fn as_hour(day: &str) -> Vec<String> {
    let day = plain(day);
    let parts: Vec<&str> = day.split(' ').collect();
    let Some(place) = parts.iter().rposition(|word| DAY.contains(word)) else { return Vec::new() };
    let of = |hour: &&str| {
        let word = |(at, word): (usize, &&str)| if at == place { (*hour).to_owned() } else { (*word).to_owned() };
        parts.iter().enumerate().map(word).collect::<Vec<_>>().join(" ")
    };
    HOUR.iter().map(of).collect()
}

/// The words of a header, without what divides or encloses them.
fn plain(header: &str) -> String {
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    words(&fold(header)).split(' ').map(bare).collect::<Vec<_>>().join(" ")
}
