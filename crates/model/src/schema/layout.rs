//! How the records of a kind are kept in tables, where looking at a table cannot tell.
//!
//! The clauses after the fields of a `records` item; what none of them says is found by the reader.

use std::ops::RangeInclusive;

use tieuchi_source::text::fold;

use super::{Encoding, FieldId, TimePart};

/// What the rules say about the tables of a kind of record.
///
/// ```
/// use tieuchi_model::schema::Layout;
/// assert!(Layout::default().is_found());
/// assert!(!Layout { header_rows: Some(5..=6), ..Layout::default() }.is_found());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Layout {
    /// The names of the sheets that are read, one below the other; `*` is any letters. None: the sheet is found.
    pub sheets: Vec<String>,
    /// The field that has the name of the sheet as its value.
    pub from_sheet: Option<FieldId>,
    /// The rows of the header, as a person counts.
    pub header_rows: Option<RangeInclusive<u32>>,
    /// The rows of the records, as a person counts.
    pub rows: Option<RangeInclusive<u32>>,
    /// Rows that are not read.
    pub skipped: Vec<CellCondition>,
    /// Rows that total others: they are compared with what they total, and are not records.
    pub totals: Vec<CellCondition>,
    /// Fields of which an empty cell has the value of the cell above.
    pub filled_down: Vec<FieldId>,
    /// Columns that each are a period.
    pub period_columns: Option<PeriodColumns>,
    /// The encoding of a text file.
    pub encoding: Option<Encoding>,
}

impl Layout {
    /// Whether the rules say nothing, so that all of it is found by looking.
    #[must_use]
    pub fn is_found(&self) -> bool {
        *self == Layout::default()
    }
}

/// Columns whose headers are periods: each cell below them is a record, with the period and the cell's value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PeriodColumns {
    /// How the headers are written.
    pub form: Vec<TimePart>,
    /// The field that has the period.
    pub period: FieldId,
    /// The field that has the value of the cell.
    pub value: FieldId,
}

/// A condition on the text of one cell of a row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CellCondition {
    /// The header of its column.
    pub header: String,
    /// What its text must be.
    pub test: CellTest,
}

/// What the text of a cell must be. Texts are compared folded, as headers are.
///
/// ```
/// use tieuchi_model::schema::CellTest;
/// assert!(CellTest::BeginsWith("tổng".to_owned()).holds("  Tổng cộng"));
/// assert!(CellTest::Missing.holds(" ") && !CellTest::Present.holds(" "));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum CellTest {
    /// It is blank.
    Missing,
    /// It is not blank.
    Present,
    /// It is this text.
    Is(String),
    /// It begins with this text.
    BeginsWith(String),
    /// It ends with this text.
    EndsWith(String),
    /// It has this text in it.
    Contains(String),
}

impl CellTest {
    /// Whether a cell with this text passes.
    #[must_use]
    pub fn holds(&self, text: &str) -> bool {
        match self {
            CellTest::Missing => text.trim().is_empty(),
            CellTest::Present => !text.trim().is_empty(),
            CellTest::Is(wanted) => fold(text) == fold(wanted),
            CellTest::BeginsWith(wanted) => fold(text).starts_with(&fold(wanted)),
            CellTest::EndsWith(wanted) => fold(text).ends_with(&fold(wanted)),
            CellTest::Contains(wanted) => fold(text).contains(&fold(wanted)),
        }
    }
}
