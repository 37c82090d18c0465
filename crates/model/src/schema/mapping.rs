//! How an office calls the columns and the values of a kind of record that the rules declare for all offices.

use tieuchi_source::text::fold;

use super::{FieldId, KindId, Value};

/// How an office calls the columns and the values of a kind.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// Of which records.
    pub kind: KindId,
    /// The office.
    pub office: String,
    /// The headers of its columns, each with its field.
    pub headers: Vec<(String, FieldId)>,
    /// Texts in its columns that are values of their fields.
    pub values: Vec<MappedValue>,
}

/// A text in a column of an office that is a value of the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedValue {
    /// Which field.
    pub field: FieldId,
    /// The text.
    pub written: String,
    /// One of its choices, yes or no.
    pub value: Value,
}

impl Mapping {
    /// The field of a column of the office; headers are compared folded.
    #[must_use]
    pub fn field(&self, header: &str) -> Option<FieldId> {
        let header = fold(header);
        self.headers.iter().find(|(known, _)| fold(known) == header).map(|(_, field)| *field)
    }

    /// The value of a text in a column of the office; texts are compared folded.
    #[must_use]
    pub fn value(&self, field: FieldId, text: &str) -> Option<&Value> {
        let text = fold(text);
        self.values
            .iter()
            .find(|mapped| mapped.field == field && fold(&mapped.written) == text)
            .map(|mapped| &mapped.value)
    }
}
