//! Which columns a table has: those of its header, and those that are made of the sheet's name or of headers that are periods.

use super::expected::Expected;
use super::header::Header;
use super::raw::{Cells, Content};

/// What a value is that has no column of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Made {
    No,
    Sheet,
    Period,
    Value,
}

/// Columns that each are a period: the column and the day that its header says.
pub(super) type Periods = Vec<(usize, String)>;

/// The columns of the file that are columns of the table: not those that each are a period.
pub(super) fn own_columns(header: &Header, periods: &Periods) -> Vec<usize> {
    let columns = (0..header.headers.len()).map(|place| header.first + place);
    columns.filter(|column| !periods.iter().any(|(period, _)| period == column)).collect()
}

/// The columns that are made: of the sheet's name, of the period and of its value, with the names of their fields.
pub(super) fn made(expected: &Expected) -> Vec<(Made, String)> {
    let layout = &expected.layout;
    let periods = layout.period_columns.as_ref();
    let made = [
        (Made::Sheet, layout.from_sheet),
        (Made::Period, periods.map(|columns| columns.period)),
        (Made::Value, periods.map(|columns| columns.value)),
    ];
    let named = made.into_iter().filter_map(|(made, field)| {
        let field = expected.fields.get(usize::from(field?))?;
        Some((made, field.name.clone()))
    });
    named.collect()
}

/// The headers of a table: those of its columns, then the names of the fields that are made of something else.
pub(super) fn headers(header: &Header, expected: &Expected, periods: &Periods) -> Vec<String> {
    let own = own_columns(header, periods).into_iter();
    let own = own.filter_map(|column| header.headers.get(column - header.first).cloned());
    own.chain(made(expected).into_iter().map(|(_, name)| name)).collect()
}

/// The columns that each are a period.
pub(super) fn periods(header: &Header, expected: &Expected) -> Periods {
    let Some(reader) = &expected.periods else { return Periods::new() };
    let day = |(place, text): (usize, &String)| {
        let column = header.first + place;
        let written = header.written.last().map_or(Content::Empty, |row| row.get(column));
        let is_plain = matches!(written, Content::Plain(..));
        // Below a heading of several months the lowest row says which one it is.
        let mut texts = [text.as_str(), written.shown()].into_iter();
        let day =
            texts.find_map(|text| reader.day(text, false).or_else(|| reader.day(text, true).filter(|_| is_plain)))?;
        Some((column, day))
    };
    header.headers.iter().enumerate().filter_map(day).collect()
}
