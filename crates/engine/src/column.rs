//! The columns of a batch, whatever memory they are in: Arrow's, a database's or the text that a reader of files gathers.
//!
//! Which field a column serves, and what its cells mean there, is settled at the intake.

use std::borrow::Cow;
use std::fmt::Debug;
use std::ops::Range;

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use tieuchi_model::time::date_of;

/// A column of a batch.
pub trait Column: Debug + Send + Sync {
    /// What its cells are.
    fn holds(&self) -> Holds;

    /// What a finding calls its type, where no field can be read from it.
    fn type_name(&self) -> String;

    /// The cell of a row, from 0; beyond the last row cells are empty.
    fn cell(&self, row: usize) -> Cell<'_>;

    /// Whether a row is an object that does not have this key at all. Only matters in a source that
    /// [leaves out empty fields](crate::Source::leaves_out_empty_fields).
    fn is_left_out(&self, _row: usize) -> bool {
        false
    }

    /// Several rows at once, if their values lie in memory one after another; `None` if they are to be read cell by cell, or if
    /// the column has fewer rows. The values are those of [`cell`](Column::cell).
    fn piece(&self, _rows: Range<usize>) -> Option<Piece<'_>> {
        None
    }
}

/// Some rows of a column whose values lie in memory one after another.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// Their values; that of an empty cell means nothing.
    pub values: Values<'a>,
    /// Which cells are not empty.
    pub filled: Filled<'a>,
}

/// Which cells of some rows are not empty.
#[derive(Clone, Copy, Debug)]
pub enum Filled<'a> {
    /// Every one.
    All,
    /// Those whose bit is one, the lowest bit of a byte first, as Arrow has them.
    Bits {
        /// The bits.
        bytes: &'a [u8],
        /// The bit of the first row.
        first: usize,
    },
}

/// Values of one type.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Values<'a> {
    /// Yes where the bit is one, the lowest bit of a byte first.
    YesNo {
        /// The bits.
        bytes: &'a [u8],
        /// The bit of the first row.
        first: usize,
    },
    /// Whole numbers.
    Whole(Integers<'a>),
    /// Decimal numbers.
    Decimal {
        /// Their digits.
        mantissas: &'a [i128],
        /// How many of them are behind the point.
        scale: u32,
    },
    /// Days, counted from 1 January 1970.
    Days(&'a [i32]),
    /// Points in time, or what clocks show.
    Moments {
        /// In microseconds since 1970-01-01 00:00.
        micros: &'a [i64],
        /// As in [`Cell::Moment`].
        zoned: bool,
    },
    /// The values of another column: each row gives the place of its own there, from 0.
    Dictionary {
        /// The places.
        keys: Integers<'a>,
        /// The values, each once.
        entries: &'a dyn Column,
        /// How many there are.
        len: usize,
    },
}

/// Whole numbers of one width.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Integers<'a> {
    Int8(&'a [i8]),
    Int16(&'a [i16]),
    Int32(&'a [i32]),
    Int64(&'a [i64]),
    UInt8(&'a [u8]),
    UInt16(&'a [u16]),
    UInt32(&'a [u32]),
    UInt64(&'a [u64]),
}

impl Integers<'_> {
    /// The same numbers as places; a number that cannot be a place gives the last that there can be.
    pub(crate) fn places(self) -> Vec<u32> {
        fn places<T: Copy + TryInto<u32>>(numbers: &[T]) -> Vec<u32> {
            numbers.iter().map(|number| (*number).try_into().unwrap_or(u32::MAX)).collect()
        }
        match self {
            Integers::Int8(numbers) => places(numbers),
            Integers::Int16(numbers) => places(numbers),
            Integers::Int32(numbers) => places(numbers),
            Integers::Int64(numbers) => places(numbers),
            Integers::UInt8(numbers) => places(numbers),
            Integers::UInt16(numbers) => places(numbers),
            Integers::UInt32(numbers) => numbers.to_vec(),
            Integers::UInt64(numbers) => places(numbers),
        }
    }

    /// The same numbers of one width; `None` if one does not fit.
    pub(crate) fn longs(self) -> Option<Vec<i64>> {
        Some(match self {
            Integers::Int8(numbers) => numbers.iter().copied().map(i64::from).collect(),
            Integers::Int16(numbers) => numbers.iter().copied().map(i64::from).collect(),
            Integers::Int32(numbers) => numbers.iter().copied().map(i64::from).collect(),
            Integers::Int64(numbers) => numbers.to_vec(),
            Integers::UInt8(numbers) => numbers.iter().copied().map(i64::from).collect(),
            Integers::UInt16(numbers) => numbers.iter().copied().map(i64::from).collect(),
            Integers::UInt32(numbers) => numbers.iter().copied().map(i64::from).collect(),
            Integers::UInt64(numbers) => {
                return numbers.iter().map(|number| i64::try_from(*number).ok()).collect();
            }
        })
    }
}

/// What the cells of a column are; any may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

impl Cell<'_> {
    /// Its text, and whether that is plain; `None` if it is empty. What a type of time cannot say is the number behind it.
    ///
    /// ```
    /// # mod tieuchi { pub mod source { pub use tieuchi_engine::*; } }
    /// use tieuchi::source::Cell;
    /// let text = |cell: Cell<'_>| cell.text().map(|(text, is_plain)| (text.into_owned(), is_plain));
    /// assert_eq!(text(Cell::Written("x")), Some(("x".to_owned(), false)));
    /// assert_eq!(text(Cell::Day(20_551)), Some(("2026-04-08".to_owned(), true)));
    /// assert_eq!(text(Cell::Decimal { mantissa: 125, scale: 2 }), Some(("1.25".to_owned(), true)));
    /// assert_eq!(text(Cell::Empty), None);
    /// ```
    #[must_use]
    pub fn text(&self) -> Option<(Cow<'_, str>, bool)> {
        let plain = match self {
            Cell::Empty => return None,
            Cell::Written(text) => return Some((Cow::Borrowed(text), false)),
            Cell::Plain(text) => return Some((Cow::Borrowed(text), true)),
            Cell::YesNo(yes) => yes.to_string(),
            Cell::Whole(number) => number.to_string(),
            Cell::Decimal { mantissa, scale } => Decimal::try_from_i128_with_scale(*mantissa, *scale)
                .map_or_else(|_| format!("{mantissa}e-{scale}"), |number| number.to_string()),
            Cell::Day(day) => date_of(*day).map_or_else(|| day.to_string(), |date| date.to_string()),
            Cell::Moment { raw, micros, zoned } => {
                match micros.and_then(|micros| Timestamp::from_microsecond(micros).ok()) {
                    Some(moment) if *zoned => moment.to_string(),
                    Some(clock) => clock.to_string().trim_end_matches('Z').to_owned(),
                    None => raw.to_string(),
                }
            }
        };
        Some((Cow::Owned(plain), true))
    }
}

/// What a cell of a [`TextColumn`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    LeftOut,
    Empty,
    Written,
    Plain,
}

/// A column of text in memory, cell after cell.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_engine::*; } }
/// use tieuchi::source::{Cell, Column, TextColumn};
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

    /// Adds the empty cell of an object that does not have the key.
    pub fn push_left_out(&mut self) {
        self.cells.push((self.text.len(), Kind::LeftOut));
    }

    /// Adds text as a person wrote it.
    pub fn push_written(&mut self, text: &str) {
        self.push(Kind::Written, text);
    }

    /// Adds the plain text of a number, a day or a mark.
    pub fn push_plain(&mut self, text: &str) {
        self.push(Kind::Plain, text);
    }

    /// Whether every cell is that of another column.
    pub(crate) fn has_cells_of(&self, other: &TextColumn) -> bool {
        self.cells == other.cells && self.text == other.text
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
        self.get(row).filter(|(_, kind)| !matches!(kind, Kind::Empty | Kind::LeftOut)).map(|(text, _)| text)
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
            Some((_, Kind::Empty | Kind::LeftOut)) | None => Cell::Empty,
        }
    }

    fn is_left_out(&self, row: usize) -> bool {
        matches!(self.get(row), Some((_, Kind::LeftOut)) | None)
    }
}
