//! The table of a file or of a sheet as it was found, kept for every reading of it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tieuchi::source::{Arg, Diagnostic, LeftOut, TableRead, codes};

use super::columns::headers;
use super::day_and_hour::{divided, hours};
use super::expected::Expected;
use super::header::{Found, Header, SEARCHED, find};
use super::numbers::numbering;
use super::periods::Periods;
use super::raw::{Cells, HeldRow, Merged};
use crate::Origin;

/// Where a table is.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) header: Header,
    pub(super) periods: Periods,
    pub(crate) merged: Vec<Merged>,
    /// The column that numbers the rows.
    pub(super) numbering: Option<usize>,
    /// Columns of hours beside those of their days, which are read: the header of each.
    pub(super) hours: Vec<(String, String)>,
    /// The month that the sheet's name says, as its first day.
    pub(super) month: Option<String>,
    /// What is to be said of it when its rows have been read.
    pub(crate) notes: Vec<Diagnostic>,
    /// What is known of it before its rows are read.
    pub(crate) read: TableRead,
}

impl Place {
    /// Finds the table in the first rows of a file or of a sheet.
    ///
    /// # Errors
    /// There is none, or there are several.
    pub(crate) fn find(
        origin: &Origin,
        rows: &[HeldRow],
        merged: Vec<Merged>,
        sheet: Option<&str>,
        expected: &Expected,
    ) -> Result<Self, Diagnostic> {
        let mut header = match find(rows, &merged, expected) {
            Found::Header(header) => *header,
            Found::Blank => return Err(origin.finding(codes::NO_HEADER).help("help")),
            Found::Several(places) => return Err(several(origin, &places)),
            Found::Nothing { row, similar } => return Err(nothing(origin, row, similar, expected)),
        };
        divided(origin, rows, &header, expected)?;
        header.has_headings = may_have_headings(rows, &header);
        let hours = hours(&header, expected);
        let mut read =
            TableRead { file: origin.file_name().to_owned(), header: Some(header.rows), ..TableRead::default() };
        if !expected.is_nothing() {
            for row in rows.iter().filter(|row| row.number < header.rows.0) {
                let text = row.first().map_or("", |(_, content)| content.shown().trim());
                read.leave_out(row.number, LeftOut::Above, text);
            }
        }
        let above: Vec<&HeldRow> = rows.iter().take_while(|row| row.number < header.rows.0).collect();
        let periods = Periods::find(&header, &above, expected, (origin.file_name(), sheet));
        read.year = periods.year;
        let numbering = numbering(&header, &merged, rows);
        Ok(Place { periods, header, merged, numbering, hours, month: None, notes: Vec::new(), read })
    }

    /// The header of the column of a period.
    pub(crate) fn period_header(&self, day: &str) -> Option<String> {
        self.periods.header_of(&self.header, day)
    }

    /// How many of these rows are below the header.
    #[cfg(feature = "xlsx")]
    pub(crate) fn rows_below(&self, rows: &[HeldRow]) -> u64 {
        let below = |row: &&HeldRow| row.number > self.header.rows.1 && self.header.numbers != Some(row.number);
        u64::try_from(rows.iter().filter(below).count()).unwrap_or(u64::MAX)
    }

    /// The headers of the table.
    pub(crate) fn headers(&self, expected: &Expected) -> Vec<String> {
        headers(&self.header, expected, &self.periods)
    }
}

/// Whether some row below the header has one text alone, or behind a number.
fn may_have_headings(rows: &[HeldRow], header: &Header) -> bool {
    let is_text =
        |row: &HeldRow| row.cells.iter().any(|(_, cell)| cell.content().text().chars().any(char::is_alphabetic));
    rows.iter().any(|row| row.number > header.rows.1 && row.cells.len() <= 2 && is_text(row))
}

/// How many rows are looked through for the header.
pub(crate) fn searched(expected: &Expected) -> usize {
    let declared = expected.layout.header_rows.as_ref().and_then(|rows| usize::try_from(*rows.end()).ok());
    if expected.is_nothing() {
        1
    } else {
        declared.map_or(SEARCHED, |rows| rows.saturating_add(SEARCHED).min(10 * SEARCHED))
    }
}

fn several(origin: &Origin, places: &[(u64, u64)]) -> Diagnostic {
    let rows =
        places.iter().map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") });
    origin.finding(codes::SEVERAL_TABLES).with("rows", Arg::List(rows.collect())).help("help")
}

fn nothing(origin: &Origin, row: u64, similar: Option<(String, String)>, expected: &Expected) -> Diagnostic {
    let columns = expected.fields.iter().map(|field| field.header.clone()).collect();
    let finding = origin.finding_at(codes::TABLE_NOT_FOUND, row, None).with("columns", Arg::List(columns));
    match similar {
        Some((column, nearest)) => finding.with("column", column).with("nearest", nearest).help("nearest"),
        None => finding.help("help"),
    }
}

/// What the last reading of a table found, for whoever asks when it is over.
#[derive(Clone, Debug, Default)]
pub(crate) struct Report(Arc<Mutex<Option<Reported>>>);

#[derive(Clone, Debug)]
struct Reported {
    read: TableRead,
    warnings: Vec<Diagnostic>,
}

impl Report {
    pub(crate) fn set(&self, read: TableRead, warnings: Vec<Diagnostic>) {
        *self.reported() = Some(Reported { read, warnings });
    }

    /// Notes where the table is, if nothing more is known yet.
    pub(crate) fn begin(&self, read: &TableRead) {
        self.reported().get_or_insert_with(|| Reported { read: read.clone(), warnings: Vec::new() });
    }

    pub(crate) fn read(&self) -> Option<TableRead> {
        self.reported().as_ref().map(|reported| reported.read.clone())
    }

    pub(crate) fn warnings(&self) -> Vec<Diagnostic> {
        self.reported().as_ref().map_or_else(Vec::new, |reported| reported.warnings.clone())
    }

    fn reported(&self) -> MutexGuard<'_, Option<Reported>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
