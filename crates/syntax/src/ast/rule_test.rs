//! The tests of the rules, as written.

use tieuchi_source::Span;

use super::{Date, Name, PeriodLabel, Quantity, Text, Time};

/// `test "…" …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Test {
    /// What it shows.
    pub title: Text,
    /// `as of …`.
    pub as_of: Option<AsOf>,
    /// `period …`.
    pub period: Option<(PeriodLabel, Span)>,
    /// Its records.
    pub given: Vec<Given>,
    /// What is expected.
    pub expect: Vec<Expect>,
    /// The whole item.
    pub span: Span,
}

/// `as of 2026-07-15` or `as of 2026-07-15 17:00`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AsOf {
    /// The day.
    pub date: Date,
    /// The time; without it, the end of that day.
    pub time: Option<Time>,
    /// Where.
    pub span: Span,
}

/// `given RECORDS …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Which kind of record.
    pub records: Name,
    /// `covering D to D`.
    pub covering: Option<(Date, Date)>,
    /// What they are.
    pub rows: GivenRows,
    /// The whole clause.
    pub span: Span,
}

/// The records of a test.
#[derive(Clone, Debug, PartialEq)]
pub enum GivenRows {
    /// A table: the header's cells, then the rows.
    Table {
        /// The columns.
        header: Vec<Cell>,
        /// The rows, each with as many cells as were written.
        rows: Vec<Vec<Cell>>,
    },
    /// `from "file.csv"`.
    File(Text),
}

/// A cell of a table, trimmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its content.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// `expect INDICATOR for UNIT …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Expect {
    /// Which indicator.
    pub indicator: Name,
    /// For which unit (a code, `*` for all together).
    pub unit: Cell,
    /// What.
    pub kind: ExpectKind,
    /// Where.
    pub span: Span,
}

/// What a test expects.
#[derive(Clone, Debug, PartialEq)]
pub enum ExpectKind {
    /// `is missed`.
    Verdict(VerdictWord),
    /// `is settled` (or with `false` `is not settled`).
    Settled(bool),
    /// `has value 50%`; without a quantity `has no value`.
    Figure(FigureWord, Option<Quantity>),
    /// `has failed 1`.
    Count(CountWord, u64),
    /// `has failed ids "A1", "A2"`.
    Ids(CountWord, Vec<Text>),
    /// `has headroom 0`.
    Headroom(i64),
    /// `has stretch met` (or `missed`).
    Stretch(bool),
    /// `has window 2026-W15 missed`.
    Window(PeriodLabel, VerdictWord),
    /// `?`: to be recorded.
    Record,
}

/// The word for a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum VerdictWord {
    Met,
    Missed,
    Open,
    Undetermined,
    NotApplicable,
    Monitored,
}

/// The word for a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum FigureWord {
    Value,
    Lowest,
    Highest,
    Baseline,
    Change,
}

/// The word for a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum CountWord {
    Met,
    Failed,
    Open,
    Missing,
    Excused,
    Outside,
    Unplaced,
}
