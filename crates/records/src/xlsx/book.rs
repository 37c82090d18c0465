//! A workbook of any of the formats, as the library reads it: its sheets, and the cells of one.
//!
//! Of `.xlsx` and `.xlsb` the cells are read one by one; a sheet of `.xls` or `.ods` is in memory as a whole.

use std::borrow::Cow;
use std::io::BufReader;
use std::iter::Peekable;

use calamine::{
    Cell, Data, DataRef, Ods, Range, Reader, Sheet, SheetType, SheetVisible, Xls, XlsbError, XlsxCellReader,
};
use tieuchi::source::Diagnostic;

use super::binary_sheet::{self, ErrorCell};
use super::cell::{shows_time, text};
use super::shown::Zeros;
use super::{BookKind, damaged, locked};
use crate::Origin;
use crate::origin::Stream;
use crate::table::raw::Merged;

type Bytes = BufReader<Stream>;

/// A workbook that is open.
pub(super) enum Book {
    Xlsx(calamine::Xlsx<Bytes>),
    Xlsb(calamine::Xlsb<Bytes>),
    Xls(Xls<Bytes>),
    Ods(Ods<Bytes>),
}

impl Book {
    /// Opens the workbook.
    ///
    /// # Errors
    /// It is damaged, or has a password.
    pub(super) fn open(origin: &Origin, kind: BookKind) -> Result<Self, Diagnostic> {
        let bytes = origin.buffered()?;
        match kind {
            BookKind::Xlsx => calamine::Xlsx::new(bytes).map(Book::Xlsx).map_err(|error| match error {
                calamine::XlsxError::Password => locked(origin),
                error => damaged(origin, kind, error.to_string()),
            }),
            BookKind::Xlsb => calamine::Xlsb::new(bytes).map(Book::Xlsb).map_err(|error| match error {
                calamine::XlsbError::Password => locked(origin),
                error => damaged(origin, kind, error.to_string()),
            }),
            BookKind::Xls => Xls::new(bytes).map(Book::Xls).map_err(|error| match error {
                calamine::XlsError::Password => locked(origin),
                error => damaged(origin, kind, error.to_string()),
            }),
            BookKind::Ods => Ods::new(bytes).map(Book::Ods).map_err(|error| match error {
                calamine::OdsError::Password => locked(origin),
                error => damaged(origin, kind, error.to_string()),
            }),
        }
    }

    /// The names of its sheets, and whether each is hidden.
    pub(super) fn sheets(&self) -> Vec<(String, bool)> {
        let sheets: &[Sheet] = match self {
            Book::Xlsx(book) => book.sheets_metadata(),
            Book::Xlsb(book) => book.sheets_metadata(),
            Book::Xls(book) => book.sheets_metadata(),
            Book::Ods(book) => book.sheets_metadata(),
        };
        let sheets = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        sheets.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
    }

    /// The cells of a sheet that are merged, where the library tells.
    pub(super) fn merged(&self, name: &str) -> Vec<Merged> {
        let Book::Xls(book) = self else { return Vec::new() };
        let number = |row: u32| u64::from(row).saturating_add(1);
        let column = |column: u32| usize::try_from(column).unwrap_or(usize::MAX);
        let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default().into_iter().map(|of| Merged {
            rows: (number(of.start.0), number(of.end.0)),
            columns: (column(of.start.1), column(of.end.1)),
        });
        let mut merged: Vec<Merged> = merged.collect();
        merged.sort_unstable();
        merged
    }

    /// The cells of a sheet.
    ///
    /// # Errors
    /// The workbook is damaged.
    pub(super) fn cells<'b>(&'b mut self, origin: &Origin, name: &str) -> Result<CellStream<'b>, Diagnostic> {
        let kind = self.kind();
        let explain = |error: &dyn std::error::Error| damaged(origin, kind, error.to_string());
        match self {
            Book::Xlsx(book) => {
                let cells = book.worksheet_cells_reader(name).map_err(|error| explain(&error))?;
                let formats = || {
                    cells.styles().iter().map(|style| style.number_format.as_ref().map(|format| &format.format_code))
                };
                let timed = formats().map(|format| format.is_some_and(|format| shows_time(format))).collect();
                let zeros = formats().map(|format| Zeros::of(format?)).collect();
                Ok(CellStream::Xlsx { cells: Box::new(cells), timed, zeros })
            }
            Book::Xlsb(book) => {
                let mut cells = book.worksheet_cells_reader(name).map_err(|error| explain(&error))?;
                let errors = binary_sheet::read(origin, name)?.1.into_iter().peekable();
                Ok(CellStream::Xlsb { cells: Box::new(move || cells.next_cell()), ahead: None, errors })
            }
            Book::Xls(book) => book.worksheet_range(name).map(CellStream::whole).map_err(|error| explain(&error)),
            Book::Ods(book) => book.worksheet_range(name).map(CellStream::whole).map_err(|error| explain(&error)),
        }
    }

    const fn kind(&self) -> BookKind {
        match self {
            Book::Xlsx(_) => BookKind::Xlsx,
            Book::Xlsb(_) => BookKind::Xlsb,
            Book::Xls(_) => BookKind::Xls,
            Book::Ods(_) => BookKind::Ods,
        }
    }
}

/// A cell that is not empty.
pub(super) struct Held<'a> {
    pub(super) column: u32,
    /// Its content, or the error that it shows.
    pub(super) text: Result<Cow<'a, str>, String>,
    /// Whether it is a number, a day or a mark rather than text.
    pub(super) typed: bool,
    /// What a person sees of it, if that is another text.
    pub(super) shown: Option<String>,
}

impl Held<'_> {
    /// How many bytes of text it has of its own: shared texts are kept once.
    pub(super) fn owned(&self) -> usize {
        match &self.text {
            Ok(Cow::Owned(text)) => text.len(),
            Ok(Cow::Borrowed(_)) | Err(_) => 0,
        }
    }
}

/// The cells of a sheet, one after the other.
pub(super) enum CellStream<'b> {
    Xlsx {
        cells: Box<XlsxCellReader<'b, Bytes>>,
        /// Of each style of the workbook, whether it shows the time of day.
        timed: Vec<bool>,
        /// Of each style of the workbook, whether it fills numbers with zeros.
        zeros: Vec<Option<Zeros>>,
    },
    Xlsb {
        cells: XlsbCells<'b>,
        /// A cell that was read, and comes after the error that is next.
        ahead: Option<Cell<DataRef<'b>>>,
        /// The formulas in error, which the library leaves out.
        errors: Peekable<std::vec::IntoIter<ErrorCell>>,
    },
    /// A sheet in memory, and the cell that is next.
    Whole { range: Range<Data>, next: usize },
}

/// Reads the next cell of an `.xlsb`: the library does not name its reader.
type XlsbCells<'b> = Box<dyn FnMut() -> Result<Option<Cell<DataRef<'b>>>, XlsbError> + 'b>;

/// What the library reads of a cell.
type Read<'b> = Option<(u32, Option<Held<'b>>)>;

impl<'b> CellStream<'b> {
    fn whole(range: Range<Data>) -> Self {
        CellStream::Whole { range, next: 0 }
    }

    /// The next cell with its row; without a content if it is empty.
    pub(super) fn next(&mut self, origin: &Origin) -> Result<Read<'b>, Diagnostic> {
        match self {
            CellStream::Xlsx { cells, timed, zeros } => {
                let found = cells.next_cell_with_style_id();
                let found = found.map_err(|error| damaged(origin, BookKind::Xlsx, error.to_string()))?;
                let Some((cell, style)) = found else { return Ok(None) };
                let (row, column) = cell.get_position();
                let timed = timed.get(style).copied().unwrap_or(false);
                let zeros = zeros.get(style).and_then(Option::as_ref);
                Ok(Some((row, held(column, cell.get_value(), timed, zeros))))
            }
            CellStream::Xlsb { cells, ahead, errors } => {
                let found = match ahead.take() {
                    Some(cell) => Some(cell),
                    None => cells().map_err(|error| damaged(origin, BookKind::Xlsb, error.to_string()))?,
                };
                let place = found.as_ref().map(Cell::get_position);
                if let Some((row, column, error)) =
                    errors.next_if(|(row, column, _)| place.is_none_or(|place| (*row, *column) < place))
                {
                    *ahead = found;
                    let text = Err(error.to_owned());
                    return Ok(Some((row, Some(Held { column, text, typed: true, shown: None }))));
                }
                let Some(cell) = found else { return Ok(None) };
                let (row, column) = cell.get_position();
                Ok(Some((row, held(column, cell.get_value(), false, None))))
            }
            CellStream::Whole { range, next } => {
                let (width, (first_row, first_column)) = (range.width(), range.start().unwrap_or_default());
                let place = *next;
                *next += 1;
                let (Some(row), Some(column)) = (place.checked_div(width), place.checked_rem(width)) else {
                    return Ok(None);
                };
                let Some(cell) = range.get((row, column)) else { return Ok(None) };
                let row = u32::try_from(row).unwrap_or(u32::MAX).saturating_add(first_row);
                let column = u32::try_from(column).unwrap_or(u32::MAX).saturating_add(first_column);
                let text = match cell {
                    Data::Empty => return Ok(Some((row, None))),
                    Data::Error(error) => Err(error.to_string()),
                    value => Ok(Cow::Owned(text(value, false))),
                };
                let typed = !matches!(cell, Data::String(_));
                Ok(Some((row, not_blank(Held { column, text, typed, shown: None }))))
            }
        }
    }
}

fn held<'b>(column: u32, value: &DataRef<'b>, timed: bool, zeros: Option<&Zeros>) -> Option<Held<'b>> {
    let text = match value {
        DataRef::Empty => return None,
        DataRef::Error(error) => Err(error.to_string()),
        DataRef::SharedString(shared) => Ok(Cow::Borrowed(*shared)),
        value => Ok(Cow::Owned(text(&Data::from(value.clone()), timed))),
    };
    let typed = !matches!(value, DataRef::SharedString(_) | DataRef::String(_));
    let shown = match (zeros, value) {
        (Some(zeros), DataRef::Float(number)) => zeros.shown(*number),
        (Some(zeros), DataRef::Int(number)) => zeros.shown(number.to_string().parse().unwrap_or(-1.0)),
        _ => None,
    };
    not_blank(Held { column, text, typed, shown })
}

fn not_blank(held: Held<'_>) -> Option<Held<'_>> {
    let is_blank = held.text.as_ref().is_ok_and(|text| text.trim().is_empty());
    (!is_blank).then_some(held)
}
