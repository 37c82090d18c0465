//! The columns of a batch, whatever memory they are in: Arrow's, a database's or the text that a reader of files gathers.
//!
//! Which field a column serves, and what its cells mean there, is settled at the intake.

use std::borrow::Cow;
use std::fmt::Debug;

/// A column of a batch.
pub trait Column: Debug + Send + Sync {
    /// What its cells are.
    fn holds(&self) -> Holds;

    /// What a finding calls its type, where no field can be read from it.
    fn type_name(&self) -> String;

    /// The cell of a row, from 0; beyond the last row cells are empty.
    fn cell(&self, row: usize) -> Cell<'_>;
}

/// What the cells of a column are; any may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text: [`Cell::Written`] and [`Cell::Plain`].
    Text,
    /// [`Cell::YesNo`].
    YesNo,
    /// [`Cell::Whole`].
    Whole,
    /// [`Cell::Decimal`], or [`Cell::Plain`] for the digits of a number.
    Number,
    /// [`Cell::Day`].
    Day,
    /// [`Cell::Moment`].
    Moment,
    /// Something that no field can be read from.
    Other,
}

/// The content of one row of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Text as a person wrote it, in the field's written form.
    Written(&'a str),
    /// The plain text of what is a number, a day or a mark where it comes from: ISO 8601, a decimal point, `true` and `false`.
    Plain(Cow<'a, str>),
    /// Yes or no.
    YesNo(bool),
    /// A whole number.
    Whole(i128),
    /// A decimal number: `mantissa` divided by ten to the power of `scale`.
    Decimal {
        /// Its digits.
        mantissa: i128,
        /// How many of them are behind the point.
        scale: u32,
    },
    /// A day, counted from 1 January 1970.
    Day(i64),
    /// A point in time, or what clocks show.
    Moment {
        /// The number in that row, in the unit of the column.
        raw: i64,
        /// Microseconds since 1970-01-01 00:00; none where the number has no such value.
        micros: Option<i64>,
        /// Whether it is a point in time; otherwise it is what clocks show in the time zone of the rule set.
        zoned: bool,
    },
}

/// What a cell of a [`TextColumn`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Empty,
    Written,
    Plain,
}

/// A column of text in memory, cell after cell.
///
/// ```
/// use tieuchi_engine::{Cell, Column, TextColumn};
/// let mut column = TextColumn::default();
/// column.push_written("1.234");
/// column.push_empty();
/// assert_eq!([0, 1, 2].map(|row| column.cell(row)), [Cell::Written("1.234"), Cell::Empty, Cell::Empty]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct TextColumn {
    text: String,
    /// For each row where its text ends, and what it is.
    cells: Vec<(usize, Kind)>,
}

impl TextColumn {
    /// How many rows it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether it has no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Adds an empty cell.
    pub fn push_empty(&mut self) {
        self.cells.push((self.text.len(), Kind::Empty));
    }

    /// Adds text as a person wrote it.
    pub fn push_written(&mut self, text: &str) {
        self.push(Kind::Written, text);
    }

    /// Adds the plain text of a number, a day or a mark.
    pub fn push_plain(&mut self, text: &str) {
        self.push(Kind::Plain, text);
    }

    fn push(&mut self, kind: Kind, text: &str) {
        self.text.push_str(text);
        self.cells.push((self.text.len(), kind));
    }

    fn get(&self, row: usize) -> Option<(&str, Kind)> {
        let (end, kind) = *self.cells.get(row)?;
        let start = row.checked_sub(1).and_then(|before| self.cells.get(before)).map_or(0, |(end, _)| *end);
        Some((self.text.get(start..end)?, kind))
    }

    /// The text of a row of any kind; `None` if the cell is empty.
    #[must_use]
    pub fn text(&self, row: usize) -> Option<&str> {
        self.get(row).filter(|(_, kind)| *kind != Kind::Empty).map(|(text, _)| text)
    }
}

impl Column for TextColumn {
    fn holds(&self) -> Holds {
        Holds::Text
    }

    fn type_name(&self) -> String {
        "text".to_owned()
    }

    fn cell(&self, row: usize) -> Cell<'_> {
        match self.get(row) {
            Some((text, Kind::Written)) => Cell::Written(text),
            Some((text, Kind::Plain)) => Cell::Plain(Cow::Borrowed(text)),
            Some((_, Kind::Empty)) | None => Cell::Empty,
        }
    }
}
