//! CSV files: text with a header, separated by comma, semicolon or tab.
//!
//! The separator is the one that a first line `sep=;` names, else the one of `,` `;` and tab that occurs most often in the header
//! line outside quotes (the comma where none does). A byte-order mark, CR LF, and line breaks and doubled quotes inside quotes are understood. A row
//! all of whose cells are blank is not a record. A value is the content of the cell; an empty cell has none.
//!
//! Where rows begin and end is found in `csv/lexer.rs`; what the cells mean is not known here.

mod lexer;
mod row;
mod separator;

use std::sync::{Arc, Mutex, PoisonError};

use tieuchi::source::{Arg, Chunks, Diagnostic, Source, TableRead, codes};

use self::lexer::{Lexer, Step};
use self::row::{Fault, Texts};
use self::separator::Separator;
use crate::batch::{Batches, Rows, TextBatch};
use crate::table::body::Body;
use crate::table::place::{Place, Report, searched};
use crate::table::raw::{Cells, Content, HeldRow};
use crate::{Expected, Origin};

/// So many bytes of the first rows are kept while the header is looked for.
const HELD_BYTES: usize = 4 << 20;

/// A CSV file as a table. In memory is never more than a batch of it.
///
/// ```
/// use tieuchi_records::{Csv, Origin};
/// # use tieuchi::source::Source;
/// let absences = Csv::new(Origin::memory("absences.csv", "officer\tday\nCB-1\t2026-04-05\n"));
/// assert_eq!(absences.headers().expect("a header"), ["officer", "day"]);
/// ```
#[derive(Clone, Debug)]
pub struct Csv {
    origin: Origin,
    expected: Arc<Expected>,
    /// Where the table was when its headers were asked for last.
    table: Arc<Mutex<Option<Table>>>,
    report: Report,
}

/// Where the table is, and what divides its cells.
#[derive(Clone, Debug)]
struct Table {
    place: Arc<Place>,
    separator: Separator,
    /// How many cells a row has.
    width: usize,
    /// How many of them a row must have: those beyond have no header.
    needed: usize,
}

impl Table {
    /// Whether a row has the cells of the header: separators at its end that divide nothing make no difference.
    fn has_cells_of(&self, row: &Texts<'_>) -> bool {
        let count = row.count();
        let is_blank = |cell: usize| Texts::get(*row, cell).is_none_or(|text| text.trim().is_empty());
        count == self.width || (count >= self.needed && (self.width..count).all(is_blank))
    }
}

impl Csv {
    /// The CSV file at this origin. Nothing is opened before its headers or batches are requested.
    ///
    /// ```
    /// use tieuchi::source::Source;
    /// use tieuchi_records::{Csv, Origin};
    /// assert!(Csv::new(Origin::file("no folder/dossiers.csv")).headers().is_err());
    /// ```
    #[must_use]
    pub fn new(origin: Origin) -> Self {
        Csv::expecting(origin, Arc::default())
    }

    /// The same, in which rules expect a table.
    pub(crate) fn expecting(origin: Origin, expected: Arc<Expected>) -> Self {
        Csv { origin, expected, table: Arc::default(), report: Report::default() }
    }

    /// Finds the table with the separator of the first line; if that does not name every field, with the one that names the most.
    fn find(&self) -> Result<Table, Diagnostic> {
        let detected = Separator::detect(&self.origin)?;
        let named = |place: &Result<Place, Diagnostic>| place.as_ref().map_or(0, |place| place.header.named);
        let (mut best, mut separator) = (self.place(detected), detected);
        if named(&best) < self.expected.fields.len() {
            for other in detected.others() {
                let place = self.place(other);
                if named(&place) > named(&best) {
                    (best, separator) = (place, other);
                }
            }
        }
        let mut place = best?;
        place.header.begin_at_first_column();
        self.report.begin(&place.read);
        let width = place.header.written.iter().map(|row| row.width).max().unwrap_or(0);
        let last = place.header.headers.iter().rposition(|header| !header.trim().is_empty());
        let needed = last.map_or(width, |last| last.saturating_add(1).min(width));
        let table = Table { place: Arc::new(place), separator, width, needed };
        *self.table.lock().unwrap_or_else(PoisonError::into_inner) = Some(table.clone());
        Ok(table)
    }

    fn place(&self, separator: Separator) -> Result<Place, Diagnostic> {
        Place::find(&self.origin, &self.beginning(separator)?, Vec::new(), None, &self.expected)
    }

    /// The first rows that can be read.
    fn beginning(&self, separator: Separator) -> Result<Vec<HeldRow>, Diagnostic> {
        let mut lexer = self.lexer(separator)?;
        let (mut rows, mut bytes) = (Vec::new(), 0usize);
        while rows.len() < searched(&self.expected) && bytes < HELD_BYTES {
            let unreadable = match lexer.step().map_err(|error| self.origin.unread(&error))? {
                Step::End => break,
                Step::Row { cells, .. } if cells.is_blank() => continue,
                Step::Row { row, cells } => match cells.read(self.origin.limits()) {
                    Ok(texts) => {
                        let held = HeldRow::of(row, false, &texts);
                        bytes = bytes.saturating_add(held.bytes());
                        rows.push(held);
                        continue;
                    }
                    Err(fault) => self.fault(fault, row, &[]),
                },
                Step::TooLong { row } => self.origin.long_row(row),
                Step::TooWide { .. } => self.origin.too_many_columns(),
                Step::Unterminated { row } => self.unterminated(row),
            };
            // Below the first row it is a finding about a record.
            if rows.is_empty() {
                return Err(unreadable);
            }
        }
        Ok(rows)
    }

    fn lexer(&self, separator: Separator) -> Result<Lexer, Diagnostic> {
        Ok(Lexer::new(separator.text(&self.origin)?, separator.byte, self.origin.limits()))
    }

    fn unterminated(&self, row: u64) -> Diagnostic {
        self.origin.finding_at(codes::UNTERMINATED_QUOTE, row, None).help("help")
    }

    fn too_wide(&self, row: u64) -> Diagnostic {
        let wide = self.origin.finding_at(codes::TOO_LARGE, row, None);
        wide.with("limit", self.origin.limits().columns.to_string()).help("columns")
    }

    fn ragged(&self, row: u64, found: usize, expected: usize) -> Diagnostic {
        let count = |cells: usize| Arg::Number(i64::try_from(cells).unwrap_or(i64::MAX));
        let ragged = self.origin.finding_at(codes::RAGGED_ROW, row, None);
        ragged.with("found", count(found)).with("expected", count(expected)).help("help")
    }

    fn fault(&self, fault: Fault, row: u64, headers: &[String]) -> Diagnostic {
        let header = |cell: usize| headers.get(cell).map(String::as_str);
        match fault {
            Fault::NotUtf8(cell) => self.origin.not_text(row, header(cell)),
            Fault::Nul(cell) => self.origin.zero_byte(row, header(cell)),
            Fault::Long(cell) => self.origin.long_value(row, header(cell)),
        }
    }
}

impl Source for Csv {
    fn name(&self) -> &str {
        self.origin.name()
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(self.find()?.place.headers(&self.expected))
    }

    fn period_header(&self, day: &str) -> Option<String> {
        let found = self.table.lock().unwrap_or_else(PoisonError::into_inner).clone()?;
        found.place.period_header(day)
    }

    fn table_read(&self) -> Option<TableRead> {
        self.report.read()
    }

    fn warnings(&self) -> Vec<Diagnostic> {
        self.report.warnings()
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let found = self.table.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let table = found.map_or_else(|| self.find(), Ok)?;
        let body =
            Body::new(&self.origin, Arc::clone(&table.place), Arc::clone(&self.expected), columns, &self.report)?;
        let rows = CsvRows { csv: self, lexer: self.lexer(table.separator)?, table, body };
        Ok(Box::new(Batches::new(columns.len(), rows)))
    }
}

/// The rows of a file, with the requested cells.
struct CsvRows<'a> {
    csv: &'a Csv,
    lexer: Lexer,
    table: Table,
    body: Body,
}

impl Rows for CsvRows<'_> {
    fn next(&mut self, batch: &mut TextBatch) -> Result<bool, Diagnostic> {
        let Table { place, width, .. } = &self.table;
        let above = |row: u64| row <= place.header.rows.1;
        match self.lexer.step().map_err(|error| self.csv.origin.unread(&error))? {
            Step::End => {
                self.body.end(batch);
                return Ok(false);
            }
            Step::Unterminated { row } => return Err(self.csv.unterminated(row)),
            Step::TooLong { row } | Step::TooWide { row } | Step::Row { row, .. } if above(row) => {}
            Step::TooLong { row } => batch.reject(self.csv.origin.long_row(row)),
            Step::TooWide { row } => batch.reject(self.csv.too_wide(row)),
            Step::Row { cells, .. } if cells.is_blank() => {}
            Step::Row { row, cells } => match cells.read(self.csv.origin.limits()) {
                Err(fault) => batch.reject(self.csv.fault(fault, row, &place.header.headers)),
                Ok(texts) if !self.table.has_cells_of(&texts) => {
                    self.body.ragged(row, &texts, self.csv.ragged(row, texts.count(), *width), batch);
                }
                Ok(texts) => self.body.row(row, false, &texts, batch),
            },
        }
        Ok(true)
    }
}

impl Cells for Texts<'_> {
    fn width(&self) -> usize {
        self.count()
    }

    fn get(&self, column: usize) -> Content<'_> {
        match Texts::get(*self, column) {
            None | Some("") => Content::Empty,
            Some(text) => Content::Written(text),
        }
    }
}
