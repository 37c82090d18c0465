//! How an office calls the columns and the values of a kind of record, as written.

use tieuchi_source::Span;

use super::{Name, Text};

/// `mapping of dossiers for "Sở Xây dựng"` and its lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapping {
    /// Of which records.
    pub records: Name,
    /// The office.
    pub office: Text,
    /// The lines in order.
    pub lines: Vec<MappingLine>,
    /// The whole item.
    pub span: Span,
}

/// A line of a mapping.
#[derive(Clone, Debug, PartialEq)]
pub struct MappingLine {
    /// The header of the office's column.
    pub header: Text,
    /// What it is.
    pub kind: MappingLineKind,
    /// Where.
    pub span: Span,
}

/// What a line of a mapping says of a column.
#[derive(Clone, Debug, PartialEq)]
pub enum MappingLineKind {
    /// `is due`: it belongs to this field.
    Field(Name),
    /// `value "Xong" is "đã trả"`: a text of its cells is this value.
    Value {
        /// The text.
        written: Text,
        /// The value.
        value: MappedValue,
    },
}

/// What a text of an office means.
#[derive(Clone, Debug, PartialEq)]
pub enum MappedValue {
    /// One of the choices of a field.
    Choice(Text),
    /// Yes.
    Yes,
    /// No.
    No,
}
