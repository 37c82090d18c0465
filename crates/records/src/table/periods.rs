//! The columns of a table that each are a period, and of which year their months are.

use std::collections::{BTreeMap, BTreeSet};

use tieuchi::schema::PeriodReader;
use tieuchi::source::text::fold;
use tieuchi::source::{Arg, Diagnostic, codes};

use super::expected::Expected;
use super::header::Header;
use super::raw::{Cells, Content, HeldRow};
use crate::Origin;

/// The years that a title may name.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// Columns that each are a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Periods {
    /// The column and the day that its header says.
    pub(super) columns: Vec<(usize, String)>,
    /// The year of their months, if it was found beside the headers.
    pub(super) year: Option<i16>,
    /// The years that are named beside the headers, if not one is.
    years: Option<Vec<i16>>,
    /// Columns whose headers look as if they were periods.
    nearly: Vec<usize>,
}

/// What a header says.
struct Named<'h> {
    column: usize,
    /// The whole, with the headings above it.
    text: &'h str,
    /// Its lowest row.
    lowest: Content<'h>,
}

impl Named<'_> {
    /// What names the period: the whole, or below a heading of several months the lowest row.
    fn texts(&self) -> [&str; 2] {
        [self.text, self.lowest.shown()]
    }

    /// What is above the lowest row.
    fn heading(&self) -> &str {
        self.text.strip_suffix(self.lowest.shown().trim()).unwrap_or_default()
    }

    /// The day of a header that the file marks as a day.
    fn marked(&self, reader: &PeriodReader) -> Option<String> {
        let Content::Plain(text, _) = self.lowest else { return None };
        reader.day_of_plain(text)
    }
}

impl Periods {
    /// The columns of a header that each are a period; `above` are the rows above it.
    pub(super) fn find(
        header: &Header,
        above: &[&HeldRow],
        expected: &Expected,
        (file, sheet): (&str, Option<&str>),
    ) -> Self {
        let Some(reader) = &expected.periods else { return Periods::default() };
        let named = header.headers.iter().enumerate().map(|(place, text)| {
            let column = header.first + place;
            let lowest = header.written.last().map_or(Content::Empty, |row| row.get(column));
            Named { column, text, lowest }
        });
        let mut periods = Periods::default();
        let is_field = |column: usize| header.fields.contains(&Some(column));
        let mut heading = None;
        let mut beside = None;
        for named in named.filter(|named| !is_field(named.column)) {
            if !named.heading().trim().is_empty() {
                heading = only(&years_named(named.heading(), true));
            }
            if let Some(day) = named.marked(reader) {
                periods.columns.push((named.column, day));
                continue;
            }
            let is_month = reader.needs_year() && named.texts().into_iter().any(|text| reader.names_period(text));
            let year = if is_month && heading.is_none() {
                let beside = beside.get_or_insert_with(|| years_beside(above, file, sheet));
                periods.year = only(beside);
                periods.years = Some(beside.iter().copied().collect()).filter(|_| periods.year.is_none());
                periods.year
            } else {
                heading
            };
            match named.texts().into_iter().find_map(|text| reader.day(text, year)) {
                Some(day) => periods.columns.push((named.column, day)),
                None if is_month => {}
                None if named.texts().into_iter().any(|text| reader.nearly_names_period(text)) => {
                    periods.nearly.push(named.column);
                }
                None => {}
            }
        }
        periods
    }

    /// Whether the table is a list of periods: no column is one, and the fields of the period and of its value have columns of their own.
    pub(super) fn is_list(&self, header: &Header, expected: &Expected) -> bool {
        let is_none = self.columns.is_empty() && self.years.is_none();
        let Some(columns) = expected.layout.period_columns.as_ref().filter(|_| is_none) else { return false };
        let has = |field: usize| header.fields.get(field).copied().flatten().is_some();
        has(columns.period.into()) && has(columns.value.into())
    }

    /// Whether the columns are there that each are a period, if the rules say that there are such; then the warnings about them.
    ///
    /// # Errors
    /// No header is a period, or two are the same one; or the year of the months is not known.
    pub(super) fn check(
        &self,
        origin: &Origin,
        header: &Header,
        expected: &Expected,
    ) -> Result<Option<Diagnostic>, Diagnostic> {
        let (Some(columns), Some(reader)) = (&expected.layout.period_columns, &expected.periods) else {
            return Ok(None);
        };
        if self.is_list(header, expected) {
            return Ok(None);
        }
        let finding = |code| origin.finding_at(code, header.rows.1, None);
        let shown = |column: &usize| shown(header, *column);
        if let Some(years) = &self.years {
            let help = if years.is_empty() { "none" } else { "several" };
            let years = years.iter().map(ToString::to_string).collect();
            return Err(finding(codes::MONTHS_WITHOUT_YEAR).with("years", Arg::List(years)).help(help));
        }
        if self.columns.is_empty() {
            let field = expected.fields.get(usize::from(columns.value)).map_or("", |field| field.name.as_str());
            let headers: Vec<&str> =
                header.headers.iter().map(String::as_str).filter(|header| !header.is_empty()).collect();
            let finding = finding(codes::NO_PERIOD_COLUMNS).with("field", field);
            let finding = finding.with("columns", Arg::List(headers.iter().map(|header| one_line(header)).collect()));
            return Err(match reader.usual_form(&headers) {
                Some((form, _)) => finding.with("form", form).help("form"),
                None => finding.help("help"),
            });
        }
        let mut of_day: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (column, day) in &self.columns {
            of_day.entry(day).or_default().extend(shown(column));
        }
        if let Some(same) = of_day.into_values().find(|same| same.len() > 1) {
            let finding = finding(codes::AMBIGUOUS_COLUMN).with("field", same.first().cloned().unwrap_or_default());
            return Err(finding.with("columns", Arg::List(same)).help("period"));
        }
        let nearly: Vec<String> = self.nearly.iter().filter_map(shown).collect();
        let warning = || finding(codes::NOT_A_PERIOD).with("columns", Arg::List(nearly.clone())).help("help");
        Ok((!nearly.is_empty()).then(warning))
    }

    /// The header of the column of a period.
    pub(super) fn header_of(&self, header: &Header, day: &str) -> Option<String> {
        let (column, _) = self.columns.iter().find(|(_, of)| of == day)?;
        shown(header, *column)
    }
}

/// The header of a column, on one line.
fn shown(header: &Header, column: usize) -> Option<String> {
    header.headers.get(column.checked_sub(header.first)?).map(|text| one_line(text))
}

/// A header on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The only one of these years.
pub(super) fn only(years: &BTreeSet<i16>) -> Option<i16> {
    years.first().copied().filter(|_| years.len() == 1)
}

/// The years that are named by the rows above a header, by the sheet and by the file. A year alone, such as that of a decree, counts only
/// where no other says that it is the year.
pub(super) fn years_beside(above: &[&HeldRow], file: &str, sheet: Option<&str>) -> BTreeSet<i16> {
    let titles: Vec<&str> = above.iter().flat_map(|row| &row.cells).map(|(_, cell)| cell.content().shown()).collect();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let in_titles = |is_alone: bool| titles.iter().flat_map(move |text| years_named(text, is_alone));
    let names = [stem, sheet.unwrap_or_default()].into_iter().flat_map(|text| years_named(text, true));
    let years: BTreeSet<i16> = in_titles(false).chain(names).collect();
    if years.is_empty() { in_titles(true).collect() } else { years }
}

/// The years in a text: those behind the word “year”, but for that of a date; and if it may be alone, every number that may be one.
fn years_named(text: &str, is_alone: bool) -> BTreeSet<i16> {
    let folded = fold(text);
    let mut years = BTreeSet::new();
    let mut before: Vec<&str> = Vec::new();
    for word in folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if let Some(year) = word.parse::<i16>().ok().filter(|year| word.len() == 4 && YEARS.contains(year)) {
            let last =
                |from_end: usize| before.len().checked_sub(from_end).and_then(|place| before.get(place)).copied();
            let is_said = matches!(last(1), Some("năm" | "year"));
            let is_of_date = last(3) == Some("tháng") && last(5) == Some("ngày");
            if is_alone || is_said && !is_of_date {
                years.insert(year);
            }
        }
        before.push(word);
    }
    years
}
