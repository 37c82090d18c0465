//! The tests of the rules, checked; their tables are still text.

use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;
use tieuchi_source::Span;

use super::IndicatorId;
use crate::answer::{Answer, Bucket};
use crate::schema::{FieldId, KindId};
use crate::time::{Moment, Period};

/// A test of the rules, its tables still as text.
#[derive(Clone, Debug)]
pub struct Test {
    /// What it shows.
    pub title: String,
    /// As of when.
    pub as_of: Option<Moment>,
    /// For which period.
    pub period: Period,
    /// Its records: those before the first test of the file and its own.
    pub given: Vec<Arc<Given>>,
    /// What is expected.
    pub expect: Vec<Expect>,
    /// Its place.
    pub span: Span,
}

/// The records of a test.
#[derive(Clone, Debug)]
pub struct Given {
    /// Which kind.
    pub kind: KindId,
    /// The days that they cover, if that is stated.
    pub covering: Option<(Date, Date)>,
    /// The rows.
    pub rows: GivenRows,
    /// Its place.
    pub span: Span,
}

/// The rows of a test's records.
#[derive(Clone, Debug)]
pub enum GivenRows {
    /// A table.
    Table {
        /// The field of each column.
        columns: Vec<FieldId>,
        /// The cells of each row, as text, with their places.
        rows: Vec<Vec<(String, Span)>>,
    },
    /// A file beside the rules.
    File(String),
}

/// What a test expects of one verdict.
#[derive(Clone, Debug)]
pub struct Expect {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// For which unit; `*` is all together.
    pub unit: String,
    /// What.
    pub kind: ExpectKind,
    /// Its place.
    pub span: Span,
}

/// What a test expects.
#[derive(Clone, Debug, PartialEq)]
pub enum ExpectKind {
    /// The verdict.
    Verdict(Answer),
    /// Whether it is settled.
    Settled(bool),
    /// A figure; `None` is `no value`.
    Figure(FigureName, Option<Decimal>),
    /// How many.
    Count(Bucket, u64),
    /// Which ids.
    Ids(Bucket, Vec<String>),
    /// The headroom.
    Headroom(i64),
    /// Whether the stretch is met.
    Stretch(bool),
    /// The verdict of a window.
    Window(Period, Answer),
    /// The actual verdict is to be written here (`?`).
    Record,
}

/// A figure that a test can expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum FigureName {
    Value,
    Lowest,
    Highest,
    Baseline,
    Change,
}
