//! A workbook as a case describes it, whatever the format is in which it is kept.

use crate::cell::{Cell, Content};

/// A workbook.
#[derive(Clone, Debug, Default)]
pub(crate) struct Book {
    pub(crate) sheets: Vec<Sheet>,
    /// Whether days are counted from 1904.
    pub(crate) from_1904: bool,
}

/// A sheet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) state: State,
    /// The cells that a filter is set on: `A4:E4`.
    pub(crate) filter: Option<String>,
    /// The last row that has a format and no value, as a person counts.
    pub(crate) formatted_to: Option<u32>,
    /// The rows from the first one on; blank ones have no cells.
    pub(crate) rows: Vec<Row>,
}

/// Whether a sheet is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum State {
    #[default]
    Visible,
    Hidden,
    VeryHidden,
}

/// A row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    pub(crate) is_hidden: bool,
}

impl Sheet {
    /// The cell at a place, where there is one.
    pub(crate) fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.cells.get(column)
    }

    /// How many rows and columns a cell is merged over, down and across: 1 and 1 for one that is not.
    pub(crate) fn merged(&self, row: usize, column: usize) -> (usize, usize) {
        let is = |row, column, content: &Content| self.cell(row, column).is_some_and(|cell| cell.content == *content);
        let across = (column + 1..).take_while(|column| is(row, *column, &Content::Left)).count() + 1;
        let down = (row + 1..).take_while(|row| is(*row, column, &Content::Above)).count() + 1;
        (down, across)
    }

    /// Whether a cell is a part of one that is above or to the left of it.
    pub(crate) fn is_covered(&self, row: usize, column: usize) -> bool {
        self.cell(row, column).is_some_and(|cell| matches!(cell.content, Content::Left | Content::Above))
    }
}
