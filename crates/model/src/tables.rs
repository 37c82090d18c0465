//! What was read of a table of a file, so that a person can compare it with the file.

/// Where in a file a table was found, and which of its rows are records.
///
/// ```
/// use tieuchi_model::tables::{LeftOut, RowsLeftOut, TableRead};
/// let mut read = TableRead { file: "dossiers.xlsx".to_owned(), header: Some((5, 6)), ..TableRead::default() };
/// read.leave_out(41, LeftOut::Total, "Tổng cộng");
/// read.leave_out(43, LeftOut::Below, "Người lập");
/// read.leave_out(44, LeftOut::Below, "");
/// assert_eq!(read.left_out.iter().map(|rows| (rows.first, rows.last)).collect::<Vec<_>>(), [(41, 41), (43, 44)]);
/// assert!(!read.is_plain());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRead {
    /// The name of the file.
    pub file: String,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// Whether the sheet is hidden.
    pub is_sheet_hidden: bool,
    /// How many sheets the workbook has that were not read.
    pub other_sheets: u64,
    /// The first and the last row of the header, as a person counts.
    pub header: Option<(u64, u64)>,
    /// The year of the months above its columns, if their headers do not name it.
    pub year: Option<i16>,
    /// The row of the first record and that of the last.
    pub rows: Option<(u64, u64)>,
    /// How many records there are.
    pub records: u64,
    /// How many of them are in rows that are hidden.
    pub hidden: u64,
    /// The rows that are not records: the first stretches of them, in their order. Blank rows are not among them.
    pub left_out: Vec<RowsLeftOut>,
    /// How many more stretches there are.
    pub left_out_more: u64,
}

/// Rows that are not records, one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowsLeftOut {
    /// The first.
    pub first: u64,
    /// The last.
    pub last: u64,
    /// Why.
    pub because: LeftOut,
    /// The first text in them.
    pub text: String,
}

/// Why a row is not a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LeftOut {
    /// It is above the header.
    Above,
    /// It numbers the columns: `(1) (2) (3)`.
    Numbers,
    /// It is the header once more.
    Header,
    /// It is a heading of the rows below it.
    Heading,
    /// It totals others.
    Total,
    /// It has no value in any column that belongs to a field.
    Empty,
    /// It is below the table: a note, a signature.
    Below,
    /// The rules leave it out.
    Declared,
}

impl LeftOut {
    /// All reasons.
    pub const ALL: [LeftOut; 8] = [
        LeftOut::Above,
        LeftOut::Numbers,
        LeftOut::Header,
        LeftOut::Heading,
        LeftOut::Total,
        LeftOut::Empty,
        LeftOut::Below,
        LeftOut::Declared,
    ];

    /// The reason with this word.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        LeftOut::ALL.into_iter().find(|because| because.code() == code)
    }

    /// The word of it in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            LeftOut::Above => "above",
            LeftOut::Numbers => "numbers",
            LeftOut::Header => "header",
            LeftOut::Heading => "heading",
            LeftOut::Total => "total",
            LeftOut::Empty => "empty",
            LeftOut::Below => "below",
            LeftOut::Declared => "declared",
        }
    }
}

/// So many stretches of rows that were left out are listed.
const LISTED: usize = 100;

impl TableRead {
    /// Notes a row that is not a record, with the first text in it.
    pub fn leave_out(&mut self, row: u64, because: LeftOut, text: &str) {
        if let Some(last) = self.left_out.last_mut()
            && last.because == because
            && (last.last.checked_add(1) == Some(row) || matches!(because, LeftOut::Above | LeftOut::Below))
        {
            last.last = row;
            return;
        }
        if self.left_out.len() >= LISTED {
            self.left_out_more = self.left_out_more.saturating_add(1);
            return;
        }
        self.left_out.push(RowsLeftOut { first: row, last: row, because, text: text.to_owned() });
    }

    /// Notes a record.
    pub fn add(&mut self, row: u64) {
        self.rows = Some(self.rows.map_or((row, row), |(first, _)| (first, row)));
        self.records = self.records.saturating_add(1);
    }

    /// Whether there was nothing to find: the header is the first row, every row below it that is not blank is a record, and
    /// nothing of it is hidden.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.left_out.is_empty()
            && self.hidden == 0
            && !self.is_sheet_hidden
            && self.other_sheets == 0
            && self.year.is_none()
            && self.header.is_none_or(|header| header == (1, 1))
    }
}
