//! How the tables of a kind of record are kept, as written: the clauses of a `records` item beside its fields.

use tieuchi_source::Span;

use super::{Condition, Name, Text};

/// A clause on how the tables of a kind of record are kept.
#[derive(Clone, Debug, PartialEq)]
pub struct LayoutClause {
    /// Its content.
    pub kind: LayoutClauseKind,
    /// Where.
    pub span: Span,
}

/// The kind of a clause on how tables are kept.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a file holds few of them, and a box would stand in every reader's way")]
pub enum LayoutClauseKind {
    /// `sheet "Tháng *"`, `sheet "A", "B"`.
    Sheets(Vec<Text>),
    /// `month from sheet`.
    FromSheet(Name),
    /// `header row 5`, `header rows 5 to 6`.
    HeaderRows(RowRange),
    /// `rows 7 to 40`.
    Rows(RowRange),
    /// `skip rows where "STT" is missing`.
    SkippedRows(CellCondition),
    /// `total rows where "Đơn vị" begins with "Tổng"`.
    TotalRows(CellCondition),
    /// `fill down office, team`.
    FilledDown(Vec<Name>),
    /// `columns "yyyyMM" give month and n`.
    PeriodColumns {
        /// How the headers are written.
        form: Text,
        /// The field that has the period.
        period: Name,
        /// The field that has the value of the cell.
        value: Name,
    },
    /// `encoding "windows-1258"`.
    Encoding(Text),
    /// `empty "NULL", "-"` on a line of its own: in every field.
    Empty(Vec<Text>),
    /// `always C, else missing`.
    Always {
        /// What every record is.
        condition: Condition,
        /// What becomes of one that is not.
        consequence: Consequence,
    },
}

/// What becomes of a record for which what is always so is false.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// It is listed in a warning, and counts.
    Warning,
    /// `else missing`: the values that the condition reads are not known.
    Missing,
    /// `else refused`: its row is rejected.
    Refused,
}

/// Rows as a person counts them, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowRange {
    /// The first.
    pub first: u32,
    /// The last; `None` if all that follow are meant.
    pub last: Option<u32>,
    /// Where.
    pub span: Span,
}

/// A condition on the text of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellCondition {
    /// The header of its column.
    pub header: Text,
    /// What its text must be.
    pub test: CellTest,
}

/// What the text of a cell must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellTest {
    /// `is missing`.
    Missing,
    /// `is present`.
    Present,
    /// `is "…"`.
    Is(Text),
    /// `begins with "…"`.
    BeginsWith(Text),
    /// `ends with "…"`.
    EndsWith(Text),
    /// `contains "…"`.
    Contains(Text),
}
