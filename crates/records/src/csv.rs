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

use tieuchi::source::{Arg, Chunks, Diagnostic, Source, codes};

use self::lexer::{Lexer, Step};
use self::row::Fault;
use crate::Origin;
use crate::batch::{Batches, Cell, Rows, TextBatch};

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
        Csv { origin }
    }

    /// The rows from the header on, and the header.
    fn start(&self) -> Result<(Lexer, Vec<String>), Diagnostic> {
        let (separator, text) = separator::detect(&self.origin)?;
        let mut lexer = Lexer::new(text, separator, self.origin.limits());
        loop {
            match lexer.step().map_err(|error| self.origin.unread(&error))? {
                Step::Row { cells, .. } if cells.is_blank() => {}
                Step::Row { row, cells } => {
                    let texts = cells.read(self.origin.limits()).map_err(|fault| self.fault(fault, row, &[]))?;
                    let headers = (0..texts.count()).filter_map(|cell| texts.get(cell)).map(str::to_owned).collect();
                    return Ok((lexer, headers));
                }
                Step::TooLong { row } => return Err(self.origin.long_row(row)),
                Step::TooWide { .. } => return Err(self.origin.too_many_columns()),
                Step::Unterminated { row } => return Err(self.unterminated(row)),
                Step::End => return Err(self.origin.finding(codes::NO_HEADER).help("help")),
            }
        }
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
        Ok(self.start()?.1)
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let (lexer, headers) = self.start()?;
        self.origin.selected(&headers, columns)?;
        let rows = CsvRows { csv: self, lexer, headers, columns: columns.to_vec() };
        Ok(Box::new(Batches::new(columns.len(), rows)))
    }
}

/// The rows of a file, with the requested cells.
struct CsvRows<'a> {
    csv: &'a Csv,
    lexer: Lexer,
    headers: Vec<String>,
    columns: Vec<usize>,
}

impl Rows for CsvRows<'_> {
    fn next(&mut self, batch: &mut TextBatch) -> Result<bool, Diagnostic> {
        match self.lexer.step().map_err(|error| self.csv.origin.unread(&error))? {
            Step::End => return Ok(false),
            Step::Unterminated { row } => return Err(self.csv.unterminated(row)),
            Step::TooLong { row } => batch.reject(self.csv.origin.long_row(row)),
            Step::TooWide { row } => batch.reject(self.csv.too_wide(row)),
            Step::Row { cells, .. } if cells.is_blank() => {}
            Step::Row { row, cells } if cells.count() != self.headers.len() => {
                batch.reject(self.csv.ragged(row, cells.count(), self.headers.len()));
            }
            Step::Row { row, cells } => match cells.read(self.csv.origin.limits()) {
                Err(fault) => batch.reject(self.csv.fault(fault, row, &self.headers)),
                Ok(texts) => {
                    let cell = |column: &usize| match texts.get(*column) {
                        None | Some("") => Cell::Empty,
                        Some(text) => Cell::Written(text),
                    };
                    batch.push(row, self.columns.iter().map(cell));
                }
            },
        }
        Ok(true)
    }
}
