//! Goes through the cells of a sheet and makes rows of them.
//!
//! Runs on a thread of its own and sends what it finds.

use std::borrow::Cow;
use std::io::BufReader;
use std::sync::OnceLock;

use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, XlsxCellReader, XlsxError};
use tieuchi::source::{Arg, Diagnostic, codes};
use unicode_normalization::UnicodeNormalization;

use super::cell::{shows_time, text};
use super::{FORMAT, damaged};
use crate::Origin;
use crate::batch::{Batches, Cell, Rows, TextBatch};
use crate::origin::Stream;
use crate::reader_thread::{ReaderOutput, Stop};

type Workbook = calamine::Xlsx<BufReader<Stream>>;

/// Reads the sheet, and notes which one it is; without columns only its headers.
pub(super) fn read(
    origin: &Origin,
    columns: Option<&[usize]>,
    chosen: &OnceLock<String>,
    to: &ReaderOutput,
) -> Result<(), Stop> {
    let explain = |error: XlsxError| explain(origin, &error);
    let mut workbook = Workbook::new(origin.buffered()?).map_err(explain)?;
    let sheets = choose(&workbook, origin.stem());
    let (name, others) = sheets.split_first().ok_or_else(|| damaged(origin, "it holds no sheet"))?;
    chosen.get_or_init(|| name.clone());
    let Some(columns) = columns else {
        let found = beginning(origin, &mut workbook, name)?;
        let (headers, _) = found.ok_or_else(|| origin.finding(codes::NO_HEADER).help("help"))?;
        alone(origin, &mut workbook, name, &headers, others)?;
        calculated(origin, &mut workbook, name)?;
        return to.headers(headers);
    };
    let mut sheet = Sheet::new(origin, workbook.worksheet_cells_reader(name).map_err(explain)?);
    let Some((_, cells)) = sheet.next()? else {
        return Err(origin.finding(codes::NO_HEADER).help("help").into());
    };
    let (first, headers) = headers(origin, &cells)?;
    let asked = origin.selected(&headers, columns)?;
    to.headers(headers)?;
    let places: Vec<Option<u32>> =
        columns.iter().map(|column| first.checked_add(u32::try_from(*column).ok()?)).collect();
    for batch in Batches::new(asked.len(), Asked { sheet, places, headers: asked }) {
        to.chunk(batch?)?;
    }
    Ok(())
}

/// The sheet that is named like the file; otherwise those that are not hidden, of which the first is read.
fn choose(workbook: &Workbook, stem: &str) -> Vec<String> {
    let folded = |name: &str| name.nfc().collect::<String>().to_lowercase();
    let stem = folded(stem);
    let sheets = || workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    if let Some(named) = sheets().find(|sheet| folded(&sheet.name) == stem) {
        return vec![named.name.clone()];
    }
    sheets().filter(|sheet| sheet.visible == SheetVisible::Visible).map(|sheet| sheet.name.clone()).collect()
}

/// The header of a sheet, if it is not empty, and whether there is a row below.
fn beginning(origin: &Origin, workbook: &mut Workbook, name: &str) -> Result<Option<(Vec<String>, bool)>, Diagnostic> {
    let cells = workbook.worksheet_cells_reader(name).map_err(|error| explain(origin, &error))?;
    let mut sheet = Sheet::new(origin, cells);
    let Some((_, cells)) = sheet.next()? else {
        return Ok(None);
    };
    let (_, headers) = headers(origin, &cells)?;
    Ok(Some((headers, sheet.next()?.is_some())))
}

/// Refuses a workbook in which other sheets go on with the same table: which of them are meant cannot be known.
fn alone(
    origin: &Origin,
    workbook: &mut Workbook,
    sheet: &str,
    headers: &[String],
    others: &[String],
) -> Result<(), Diagnostic> {
    let mut same = vec![sheet.to_owned()];
    for other in others {
        // A sheet that cannot be read is not the same table, and it was not requested.
        if let Ok(Some((found, true))) = beginning(origin, workbook, other)
            && found == headers
        {
            same.push(other.clone());
        }
    }
    if same.len() == 1 {
        return Ok(());
    }
    let several = origin.finding(codes::SEVERAL_SHEETS).with("sheets", Arg::List(same));
    Err(several.with("name", origin.stem()).help("help"))
}

/// Refuses a formula that was written by a program which did not calculate it: its cell only looks empty.
fn calculated(origin: &Origin, workbook: &mut Workbook, sheet: &str) -> Result<(), Diagnostic> {
    let explain = |error: XlsxError| explain(origin, &error);
    let mut cells = workbook.worksheet_cells_reader(sheet).map_err(explain)?;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(explain)? {
        if origin.cancel().is_set() {
            return Err(origin.interrupted());
        }
        if cell.formula.is_some() && matches!(cell.value, DataRef::Empty) {
            let (row, _) = cell.pos;
            let row = u64::from(row).saturating_add(1);
            return Err(origin.finding_at(codes::NOT_CALCULATED, row, None).help("help"));
        }
    }
    Ok(())
}

/// A cell that is not empty.
struct Held<'a> {
    column: u32,
    /// Its content, or the error that it shows.
    text: Result<Cow<'a, str>, String>,
    /// Whether it is a number, a day or a mark rather than text.
    typed: bool,
}

impl Held<'_> {
    /// How many bytes of text it has of its own: shared texts are kept once.
    fn owned(&self) -> usize {
        match &self.text {
            Ok(Cow::Owned(text)) => text.len(),
            Ok(Cow::Borrowed(_)) | Err(_) => 0,
        }
    }
}

/// The first column of the header, and the headers from there on; a column without one has an empty header.
fn headers(origin: &Origin, cells: &[Held<'_>]) -> Result<(u32, Vec<String>), Diagnostic> {
    let first = cells.first().map_or(0, |cell| cell.column);
    let mut headers = Vec::new();
    for cell in cells {
        let place = usize::try_from(cell.column - first).unwrap_or(usize::MAX);
        if place >= origin.limits().columns {
            return Err(origin.too_many_columns());
        }
        headers.resize(place, String::new());
        headers.push(match &cell.text {
            Ok(text) => text.clone().into_owned(),
            Err(error) => error.clone(),
        });
    }
    Ok((first, headers))
}

/// The rows of a sheet, with the requested cells.
struct Asked<'a> {
    sheet: Sheet<'a>,
    /// The columns of the sheet, each with its header.
    places: Vec<Option<u32>>,
    headers: Vec<String>,
}

impl Rows for Asked<'_> {
    fn next(&mut self, batch: &mut TextBatch) -> Result<bool, Diagnostic> {
        let Some((row, cells)) = self.sheet.next()? else {
            return Ok(false);
        };
        match self.pick(row, &cells) {
            Ok(values) => batch.push(row, values),
            Err(finding) => batch.reject(finding),
        }
        Ok(true)
    }
}

impl Asked<'_> {
    /// The requested values of a row, or why the row cannot be read.
    fn pick<'c>(&self, row: u64, cells: &'c [Held<'_>]) -> Result<Vec<Cell<'c>>, Diagnostic> {
        let mut values = Vec::with_capacity(self.places.len());
        for (place, header) in self.places.iter().zip(&self.headers) {
            let held = place.and_then(|place| cells.binary_search_by_key(&place, |cell| cell.column).ok());
            let Some(held) = held.and_then(|index| cells.get(index)) else {
                values.push(Cell::Empty);
                continue;
            };
            let origin = self.sheet.origin;
            match &held.text {
                Ok(text) if text.len() > origin.limits().value_bytes => {
                    return Err(origin.long_value(row, Some(header)));
                }
                Ok(text) if held.typed => values.push(Cell::Plain(text)),
                Ok(text) => values.push(Cell::Written(text)),
                Err(error) => {
                    let shows = origin.finding_at(codes::ERROR_CELL, row, Some(header));
                    return Err(shows.with("error", error.as_str()).help("help"));
                }
            }
        }
        Ok(values)
    }
}

/// The rows of a sheet that are not empty, with their numbers.
struct Sheet<'a> {
    origin: &'a Origin,
    cells: XlsxCellReader<'a, BufReader<Stream>>,
    /// Of each style of the workbook, whether it shows the time of day.
    timed: Vec<bool>,
    /// The first cell of the next row, already read.
    ahead: Option<(u32, Held<'a>)>,
    /// Whether the last cell has been read; the reader must not be called again.
    ended: bool,
}

impl<'a> Sheet<'a> {
    fn new(origin: &'a Origin, cells: XlsxCellReader<'a, BufReader<Stream>>) -> Self {
        let codes = cells.styles().iter().map(|style| style.number_format.as_ref());
        let timed = codes.map(|format| format.is_some_and(|format| shows_time(&format.format_code))).collect();
        Sheet { origin, cells, timed, ahead: None, ended: false }
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
                return Err(damaged(self.origin, "its cells are out of order"));
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
            let found = self.cells.next_cell_with_style_id().map_err(|error| explain(self.origin, &error))?;
            let Some((cell, style)) = found else {
                self.ended = true;
                break;
            };
            let (row, column) = cell.get_position();
            let timed = self.timed.get(style).copied().unwrap_or(false);
            let text = match cell.get_value() {
                DataRef::Empty => continue,
                DataRef::Error(error) => Err(error.to_string()),
                DataRef::SharedString(shared) => Ok(Cow::Borrowed(*shared)),
                value => Ok(Cow::Owned(text(&Data::from(value.clone()), timed))),
            };
            if text.as_ref().is_ok_and(|text| text.trim().is_empty()) {
                continue;
            }
            let typed = !matches!(cell.get_value(), DataRef::SharedString(_) | DataRef::String(_));
            return Ok(Some((row, Held { column, text, typed })));
        }
        Ok(None)
    }
}

fn explain(origin: &Origin, error: &XlsxError) -> Diagnostic {
    match error {
        XlsxError::Password => origin.finding(codes::BROKEN_FILE).with("format", FORMAT).help("password"),
        error => damaged(origin, error.to_string()),
    }
}
