//! Goes through the cells of a sheet and makes rows of them.
//!
//! Runs on a thread of its own and sends what it finds.

use std::sync::Arc;

use tieuchi::source::text::fold;
use tieuchi::source::{Arg, Diagnostic, codes};

use super::book::{Book, CellStream, Held};
use super::facts::Facts;
use super::sheet_pattern::{is_summary, names as names_of};
use super::{BookKind, binary_sheet, damaged};
use crate::batch::{Batches, Rows, TextBatch};
use crate::reader_thread::{ReaderOutput, Stop};
use crate::table::body::Body;
use crate::table::place::{Place, searched};
use crate::table::raw::{Cells, Content, HeldRow};
use crate::{Expected, Origin};

/// A sheet with its table, as it was found.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) name: String,
    kind: BookKind,
    pub(super) place: Arc<Place>,
    facts: Facts,
}

/// Finds the sheet and its table: the sheet of this name, else the one that has what is expected. `beside` are the sheets that are read
/// beside it, if this table reports the others of the workbook.
pub(super) fn find(
    origin: &Origin,
    kind: BookKind,
    expected: &Expected,
    (only, beside): (Option<&str>, Option<&[String]>),
) -> Result<Found, Diagnostic> {
    let mut workbook = Book::open(origin, kind)?;
    let sheets = workbook.sheets();
    let name = match only {
        Some(name) => name.to_owned(),
        None => choose(origin, kind, &mut workbook, &sheets, expected)?,
    };
    let facts = match kind {
        BookKind::Xlsx => Facts::of(origin, &name)?,
        BookKind::Xlsb => binary_sheet::read(origin, &name)?.0,
        _ => Facts::merged(workbook.merged(&name)),
    };
    let rows = beginning(origin, kind, &mut workbook, &name, searched(expected))?;
    let mut place = Place::find(origin, &rows, facts.merged.clone(), Some(&name), expected)?;
    place.note_month(origin, &name, &rows, expected)?;
    calculated(origin, &place, &facts, expected)?;
    place.read.is_sheet_hidden = sheets.iter().any(|(sheet, is_hidden)| *sheet == name && *is_hidden);
    place.read.sheet = Some(name.clone());
    if let Some(beside) = beside.filter(|_| !expected.is_nothing()) {
        let is_read = |sheet: &str| sheet == name || beside.iter().any(|read| read == sheet);
        let others: Vec<&str> =
            sheets.iter().map(|(sheet, _)| sheet.as_str()).filter(|sheet| !is_read(sheet)).collect();
        place.read.other_sheets = u64::try_from(others.len()).unwrap_or(u64::MAX);
        place.notes.extend(unread(origin, kind, &mut workbook, &others, &place, expected));
    }
    Ok(Found { name, kind, place: Arc::new(place), facts })
}

/// Reads the requested columns of the table.
pub(super) fn read(origin: &Origin, found: &Found, body: Body, columns: usize, to: &ReaderOutput) -> Result<(), Stop> {
    let mut workbook = Book::open(origin, found.kind)?;
    let sheet = Sheet::new(origin, found.kind, workbook.cells(origin, &found.name)?);
    for batch in Batches::new(columns, Asked { sheet, found, body }) {
        to.chunk(batch?)?;
    }
    Ok(())
}

/// The names of the sheets.
pub(super) fn names(origin: &Origin, kind: BookKind) -> Result<Vec<String>, Diagnostic> {
    Ok(Book::open(origin, kind)?.sheets().into_iter().map(|(name, _)| name).collect())
}

/// The sheet to read: the one that is named like the file or the kind of record, else the one whose header names the most fields. If
/// nothing is expected, the first that is not hidden.
fn choose(
    origin: &Origin,
    kind: BookKind,
    workbook: &mut Book,
    sheets: &[(String, bool)],
    expected: &Expected,
) -> Result<String, Diagnostic> {
    let folded = |name: &str| fold(&name.replace('_', " "));
    let called = [Some(origin.stem()), Some(expected.name.as_str()), expected.title.as_deref()];
    let called: Vec<String> = called.into_iter().flatten().filter(|name| !name.is_empty()).map(folded).collect();
    let of_name = |name: &String| called.contains(&folded(name));
    let is_plain = expected.is_nothing();
    if is_plain && let Some((name, _)) = sheets.iter().find(|(name, _)| of_name(name)) {
        return Ok(name.clone());
    }
    let mut best: Vec<(String, Place, bool)> = Vec::new();
    let mut first_fault = None;
    for (name, _) in sheets.iter().filter(|(_, is_hidden)| !(is_plain && *is_hidden)) {
        let found = beginning(origin, kind, workbook, name, searched(expected).saturating_add(1)).and_then(|rows| {
            let place = Place::find(origin, &rows, Vec::new(), Some(name), expected)?;
            let goes_on = rows.iter().any(|row| row.number > place.header.rows.1);
            Ok((name.clone(), place, goes_on))
        });
        match found {
            Ok(found) if of_name(name) => return Ok(found.0),
            Ok(found) => best.push(found),
            // A sheet that cannot be read is not the same table, and it was not requested.
            Err(fault) => {
                first_fault.get_or_insert(fault);
                if is_plain && best.is_empty() {
                    break;
                }
            }
        }
    }
    let most = best.iter().map(|(_, place, _)| place.header.named).max();
    best.retain(|(_, place, _)| Some(place.header.named) == most);
    let Some((name, place, _)) = best.first() else {
        let nothing = || damaged(origin, kind, "it holds no sheet");
        return Err(first_fault.unwrap_or_else(nothing));
    };
    if let Some(fault) = first_fault
        .filter(|_| is_plain && sheets.iter().find(|(_, is_hidden)| !is_hidden).is_some_and(|(first, _)| first != name))
    {
        return Err(fault);
    }
    let headers = place.headers(expected);
    let is_same = |other: &Place| if is_plain { other.headers(expected) == headers } else { other.header.named > 0 };
    let with_records =
        best.iter().filter(|(of, place, goes_on)| (*goes_on || (is_plain && of == name)) && is_same(place));
    let same: Vec<String> = with_records.map(|(name, ..)| name.clone()).collect();
    match same.as_slice() {
        [] => Ok(name.clone()),
        [one] => Ok(one.clone()),
        several => {
            let finding = origin.finding(codes::SEVERAL_SHEETS).with("sheets", Arg::List(several.to_vec()));
            let finding = finding.with("name", origin.stem());
            Err(match names_of(several, sheets.iter().map(|(name, _)| name)) {
                None => finding.help("help"),
                Some((names, left_out)) => {
                    let help = if left_out.is_empty() { "pattern" } else { "some" };
                    finding.with("names", names).with("others", Arg::List(left_out)).help(help)
                }
            })
        }
    }
}

/// The finding for sheets that are not read and have the table too; those that are called like a summary are left out.
fn unread(
    origin: &Origin,
    kind: BookKind,
    workbook: &mut Book,
    others: &[&str],
    place: &Place,
    expected: &Expected,
) -> Option<Diagnostic> {
    let mut rows = 0;
    let mut with_table = |name: &&&str| {
        let found = beginning(origin, kind, workbook, name, searched(expected).saturating_add(1)).and_then(|rows| {
            let found = Place::find(origin, &rows, Vec::new(), Some(name), expected)?;
            Ok(if found.header.fits(&place.header) { found.rows_below(&rows) } else { 0 })
        });
        // A sheet that cannot be read is not the same table, and it was not requested.
        let below = found.unwrap_or(0);
        rows += below;
        below > 0
    };
    let is_open = |name: &&&str| !is_summary(name) || place.read.sheet.as_deref().is_some_and(is_summary);
    let names: Vec<String> =
        others.iter().filter(is_open).filter(|name| with_table(name)).map(|name| (*name).to_owned()).collect();
    let finding = || origin.finding(codes::SHEETS_NOT_READ).with("sheets", Arg::List(names.clone()));
    (!names.is_empty()).then(|| finding().with("count", rows).help("help"))
}

/// The first rows of a sheet.
fn beginning(
    origin: &Origin,
    kind: BookKind,
    workbook: &mut Book,
    name: &str,
    rows: usize,
) -> Result<Vec<HeldRow>, Diagnostic> {
    let mut sheet = Sheet::new(origin, kind, workbook.cells(origin, name)?);
    let (mut held, mut bytes) = (Vec::new(), 0usize);
    while held.len() < rows.max(2) && bytes < HELD_BYTES {
        let Some((number, cells)) = sheet.next()? else { break };
        let row = HeldRow::of(number, false, &SheetRow { number, cells: &cells, facts: None });
        bytes = bytes.saturating_add(row.bytes());
        held.push(row);
    }
    Ok(held)
}

/// Refuses a formula that was written by a program which did not calculate it: its cell only looks empty.
fn calculated(origin: &Origin, place: &Place, facts: &Facts, expected: &Expected) -> Result<(), Diagnostic> {
    let matters = |(row, column): &&(u64, usize)| {
        let is_field = place.header.fields.contains(&Some(*column));
        let is_record = *row > place.header.rows.1 && !facts.sums_above(*row, *column);
        expected.is_nothing() || (is_field && is_record)
    };
    match facts.not_calculated.iter().find(matters) {
        Some((row, _)) => Err(origin.finding_at(codes::NOT_CALCULATED, *row, None).help("help")),
        None => Ok(()),
    }
}

/// So many bytes of the first rows are kept while the header is looked for.
const HELD_BYTES: usize = 4 << 20;

/// A row of a sheet.
struct SheetRow<'r, 'a> {
    number: u64,
    cells: &'r [Held<'a>],
    facts: Option<&'r Facts>,
}

impl Cells for SheetRow<'_, '_> {
    fn width(&self) -> usize {
        self.cells.last().map_or(0, |cell| column(cell) + 1)
    }

    fn get(&self, of: usize) -> Content<'_> {
        let place = self.cells.binary_search_by_key(&of, column).ok();
        match place.and_then(|place| self.cells.get(place)) {
            None => Content::Empty,
            Some(held) => match &held.text {
                Ok(text) if held.typed => Content::Plain(text, held.shown.as_deref()),
                Ok(text) => Content::Written(text),
                Err(error) => Content::Error(error),
            },
        }
    }

    fn sums_above(&self, column: usize) -> bool {
        self.facts.is_some_and(|facts| facts.sums_above(self.number, column))
    }

    fn sums_any_above(&self) -> bool {
        self.facts.is_some_and(|facts| self.cells.iter().any(|cell| facts.sums_above(self.number, column(cell))))
    }

    fn first(&self) -> Option<(usize, Content<'_>)> {
        let first = column(self.cells.first()?);
        Some((first, self.get(first)))
    }
}

fn column(cell: &Held<'_>) -> usize {
    usize::try_from(cell.column).unwrap_or(usize::MAX)
}

/// The rows of a sheet, with the requested cells.
struct Asked<'a> {
    sheet: Sheet<'a>,
    found: &'a Found,
    body: Body,
}

impl Rows for Asked<'_> {
    fn next(&mut self, batch: &mut TextBatch) -> Result<bool, Diagnostic> {
        let Some((number, cells)) = self.sheet.next()? else {
            self.body.end(batch);
            return Ok(false);
        };
        let facts = &self.found.facts;
        let row = SheetRow { number, cells: &cells, facts: Some(facts) };
        self.body.row(number, facts.is_hidden(number), &row, batch);
        Ok(true)
    }
}

/// The rows of a sheet that are not empty, with their numbers.
struct Sheet<'a> {
    origin: &'a Origin,
    kind: BookKind,
    cells: CellStream<'a>,
    /// The first cell of the next row, already read.
    ahead: Option<(u32, Held<'a>)>,
    /// Whether the last cell has been read; the reader must not be called again.
    ended: bool,
}

impl<'a> Sheet<'a> {
    fn new(origin: &'a Origin, kind: BookKind, cells: CellStream<'a>) -> Self {
        Sheet { origin, kind, cells, ahead: None, ended: false }
    }

    fn next(&mut self) -> Result<Option<(u64, Vec<Held<'a>>)>, Diagnostic> {
        if self.origin.cancel().is_set() {
            return Err(self.origin.interrupted());
        }
        let Some((row, first)) = self.ahead.take().map_or_else(|| self.cell(), |cell| Ok(Some(cell)))? else {
            return Ok(None);
        };
        let mut bytes = first.owned();
        let mut cells = vec![first];
        while let Some((of, cell)) = self.cell()? {
            let last = cells.last().map_or(0, |cell| cell.column);
            if of < row || (of == row && cell.column <= last) {
                return Err(damaged(self.origin, self.kind, "its cells are out of order"));
            }
            if of > row {
                self.ahead = Some((of, cell));
                break;
            }
            bytes = bytes.saturating_add(cell.owned());
            if bytes > self.origin.limits().row_bytes {
                return Err(self.origin.long_row(u64::from(row).saturating_add(1)));
            }
            if cells.len() >= self.origin.limits().columns {
                return Err(self.origin.too_many_columns());
            }
            cells.push(cell);
        }
        Ok(Some((u64::from(row).saturating_add(1), cells)))
    }

    /// The next cell that is not empty, with its row.
    fn cell(&mut self) -> Result<Option<(u32, Held<'a>)>, Diagnostic> {
        while !self.ended {
            match self.cells.next(self.origin)? {
                None => self.ended = true,
                Some((row, Some(held))) => return Ok(Some((row, held))),
                Some((_, None)) => {}
            }
        }
        Ok(None)
    }
}
