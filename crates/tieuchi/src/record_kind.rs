//! What records a rule set asks for.

use tieuchi_model::schema::{Field, FieldKind, Kind};

/// A kind of record that a rule set declares.
#[derive(Clone, Copy, Debug)]
pub struct RecordKind<'a> {
    pub(crate) kind: &'a Kind,
}

impl<'a> RecordKind<'a> {
    /// Its name: that of its file.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.kind.name
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> Option<&'a str> {
        self.kind.title.as_deref()
    }

    /// Its fields in the order of the declaration.
    pub fn fields(&self) -> impl Iterator<Item = RecordField<'a>> + use<'a> {
        self.kind.fields.values().map(|field| RecordField { field })
    }

    /// The header of each field for an empty file: its first declared column header, or its name.
    #[must_use]
    pub fn headers(&self) -> Vec<String> {
        self.kind.template_headers()
    }

    /// Whether the rules declare it; `units` is there even where they do not.
    #[must_use]
    pub fn is_declared(&self) -> bool {
        self.kind.span.is_some()
    }
}

/// A field of a kind of record.
#[derive(Clone, Copy, Debug)]
pub struct RecordField<'a> {
    pub(crate) field: &'a Field,
}

impl<'a> RecordField<'a> {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.field.name
    }

    /// The column headers that serve it beside its name.
    pub fn headers(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.field.headers.iter().map(String::as_str)
    }

    /// Whether it may be empty.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.field.optional
    }

    /// The word of its type in rules: `id`, `unit`, `reference`, `text`, `one of`, `yes/no`, `number`, `date`, `datetime`,
    /// `deadline`, `duration`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.field.kind {
            FieldKind::Id => "id",
            FieldKind::Unit => "unit",
            FieldKind::Reference(_) => "reference",
            FieldKind::Text => "text",
            FieldKind::OneOf(_) => "one of",
            FieldKind::YesNo => "yes/no",
            FieldKind::Number { .. } => "number",
            FieldKind::Date => "date",
            FieldKind::DateTime => "datetime",
            FieldKind::Deadline => "deadline",
            FieldKind::Duration => "duration",
        }
    }
}
