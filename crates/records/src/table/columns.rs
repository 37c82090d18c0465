//! Which columns a table has: those of its header, and those that are made of the sheet's name or of headers that are periods.

use super::expected::Expected;
use super::header::Header;
use super::periods::Periods;

/// What a value is that has no column of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Made {
    No,
    Sheet,
    /// The heading of the group.
    Heading,
    Period,
    Value,
}

/// The columns of the file that are columns of the table: not those that each are a period.
pub(super) fn own_columns(header: &Header, periods: &Periods) -> Vec<usize> {
    let columns = (0..header.headers.len()).map(|place| header.first + place);
    columns.filter(|column| !periods.columns.iter().any(|(period, _)| period == column)).collect()
}

/// The columns that are made: of the sheet's name, of the period and of its value, of headings, with the names of their fields.
///
/// A field that is filled down and has no column has the heading above, if there are headings.
pub(super) fn made(header: &Header, expected: &Expected, periods: &Periods) -> Vec<(Made, String)> {
    let layout = &expected.layout;
    let columns = layout.period_columns.as_ref().filter(|_| !periods.is_list(header, expected));
    let made = [
        (Made::Sheet, layout.from_sheet),
        (Made::Period, columns.map(|columns| columns.period)),
        (Made::Value, columns.map(|columns| columns.value)),
    ];
    let named = made.into_iter().filter_map(|(made, field)| {
        let field = expected.fields.get(usize::from(field?))?;
        Some((made, field.name.clone()))
    });
    let mut named: Vec<(Made, String)> = named.collect();
    for field in layout.filled_down.iter().map(|field| usize::from(*field)).filter(|_| header.has_headings) {
        if let (Some(None), Some(expected)) = (header.fields.get(field), expected.fields.get(field))
            && !named.iter().any(|(_, name)| *name == expected.name)
        {
            named.push((Made::Heading, expected.name.clone()));
        }
    }
    named
}

/// The headers of a table: those of its columns, then the names of the fields that are made of something else.
pub(super) fn headers(header: &Header, expected: &Expected, periods: &Periods) -> Vec<String> {
    let own = own_columns(header, periods).into_iter();
    let own = own.filter_map(|column| header.headers.get(column - header.first).cloned());
    own.chain(made(header, expected, periods).into_iter().map(|(_, name)| name)).collect()
}
