//! What was read of a table of a file, within `tieuchi.evaluation/1`.

use serde::{Deserialize, Serialize};
use tieuchi_model::tables::{LeftOut, TableRead};

use crate::codes;

/// What was read of one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The name of the file.
    pub file: String,
    /// The sheet of a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Whether the sheet is hidden.
    pub sheet_hidden: bool,
    /// How many sheets the workbook has that were not read.
    pub other_sheets: u64,
    /// The rows of the header, as a person counts.
    pub header: Option<RowRange>,
    /// The year of the months above its columns, if their headers do not name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// The rows from the first record to the last; `None` if there is none.
    pub rows: Option<RowRange>,
    /// How many records there are.
    pub count: u64,
    /// How many of them are in hidden rows.
    pub hidden: u64,
    /// The rows that are not records, but for blank ones: the first stretches.
    pub left_out: Vec<RowsLeftOut>,
    /// How many more stretches there are.
    pub left_out_more: u64,
}

/// Rows, as a person counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RowRange {
    /// The first.
    pub first: u64,
    /// The last.
    pub last: u64,
}

/// Rows that are not records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowsLeftOut {
    /// The first.
    pub first: u64,
    /// The last.
    pub last: u64,
    /// Why.
    #[serde(with = "codes")]
    pub because: LeftOut,
    /// The first text in them.
    pub text: String,
}

impl From<&TableRead> for Table {
    fn from(read: &TableRead) -> Self {
        let range = |(first, last)| RowRange { first, last };
        Table {
            file: read.file.clone(),
            sheet: read.sheet.clone(),
            sheet_hidden: read.is_sheet_hidden,
            other_sheets: read.other_sheets,
            header: read.header.map(range),
            year: read.year,
            rows: read.rows.map(range),
            count: read.records,
            hidden: read.hidden,
            left_out: read
                .left_out
                .iter()
                .map(|rows| RowsLeftOut {
                    first: rows.first,
                    last: rows.last,
                    because: rows.because,
                    text: rows.text.clone(),
                })
                .collect(),
            left_out_more: read.left_out_more,
        }
    }
}
