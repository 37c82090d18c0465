//! What is in one column of a table.

use std::collections::BTreeSet;

use tieuchi::schema::{CellReader, FieldType, RecordField};
use tieuchi::source::Cell;
use tieuchi::verdict::Figure;

use super::form::{Forms, Remaining};
use super::{Values, text_of};

/// So many different values are kept of a column; with more of them it is only known that there are more.
const KEPT: usize = 100_000;

/// So many of the first values are shown.
const FIRST: usize = 3;

/// What is in a column.
pub(crate) struct ColumnProfile {
    pub(crate) header: String,
    /// The name of the field of the rules to which it belongs, and the term of its type.
    pub(crate) field: Option<(String, &'static str)>,
    reader: Option<CellReader>,
    pub(crate) filled: u64,
    pub(crate) empty: u64,
    /// The first values.
    pub(crate) first: Vec<String>,
    values: Values,
    has_more_values: bool,
    /// Of what the forms that read every value so far are.
    forms: Remaining,
    /// The first and the last day or moment.
    times: Option<(String, String)>,
    /// The least and the greatest number.
    numbers: Option<(Figure, Figure)>,
    /// The rows whose value the field cannot read, and the first such value.
    pub(crate) unreadable: u64,
    pub(crate) first_unreadable: Option<(u64, String)>,
    /// The declared type that reads every value.
    pub(crate) declared: Option<&'static str>,
}

impl ColumnProfile {
    pub(super) fn new(header: &str, field: Option<RecordField<'_>>, forms: &Forms) -> Self {
        ColumnProfile {
            header: header.to_owned(),
            field: field.map(|field| (field.name().to_owned(), term(field.field_type()))),
            reader: field.map(|field| field.cell_reader()),
            filled: 0,
            empty: 0,
            first: Vec::new(),
            values: Values::new(),
            has_more_values: false,
            forms: forms.all(),
            times: None,
            numbers: None,
            unreadable: 0,
            first_unreadable: None,
            declared: None,
        }
    }

    pub(super) fn note(&mut self, row: u64, cell: &Cell<'_>, forms: &Forms) {
        let Some((text, is_plain)) = text_of(cell) else {
            self.empty = self.empty.saturating_add(1);
            return;
        };
        self.filled = self.filled.saturating_add(1);
        if self.first.len() < FIRST && !self.first.contains(&text) {
            self.first.push(text.clone());
        }
        forms.narrow(&mut self.forms, &text, is_plain);
        let of_forms = forms.first(&self.forms);
        self.declared = of_forms.map(|(declared, _)| declared);
        if let Some(reader) = &self.reader
            && !reader.reads(&text, is_plain)
        {
            self.unreadable = self.unreadable.saturating_add(1);
            self.first_unreadable.get_or_insert((row, text.clone()));
        }
        let reader = self.reader.as_ref().or(of_forms.map(|(_, reader)| reader));
        widen(&mut self.times, reader.and_then(|reader| reader.time(&text, is_plain)));
        widen(&mut self.numbers, reader.and_then(|reader| reader.number(&text, is_plain)));
        if self.values.len() < KEPT || self.values.contains_key(&text) {
            let count = self.values.entry(text).or_default();
            *count = count.saturating_add(1);
        } else {
            self.has_more_values = true;
        }
    }

    /// How many different values there are, and whether there are more than that.
    pub(crate) fn different(&self) -> (usize, bool) {
        (self.values.len(), self.has_more_values)
    }

    /// The different values.
    pub(crate) fn values(&self) -> BTreeSet<&str> {
        self.values.keys().map(String::as_str).collect()
    }

    /// How many cells repeat a value.
    pub(crate) fn repeated(&self) -> u64 {
        self.filled.saturating_sub(u64::try_from(self.values.len()).unwrap_or(u64::MAX))
    }

    /// The least and the greatest day, moment or number.
    pub(crate) fn range(&self) -> Option<(String, String)> {
        let numbers = self.numbers.map(|(least, greatest)| (least.to_string(), greatest.to_string()));
        self.times.clone().or(numbers)
    }

    /// The term of its type: that of its field, else that of its values.
    pub(crate) fn term(&self) -> &'static str {
        match (&self.field, self.declared) {
            (Some((_, term)), _) => term,
            (None, Some(declared)) if self.filled > 0 => match declared.split(' ').next() {
                Some("number") => "type-number",
                Some("date") => "type-date",
                Some("datetime") => "type-datetime",
                _ => "type-yes-no",
            },
            _ => "type-text",
        }
    }
}

/// Widens a range by a value.
fn widen<T: Ord + Clone>(range: &mut Option<(T, T)>, value: Option<T>) {
    let Some(value) = value else { return };
    *range = Some(match range.take() {
        None => (value.clone(), value),
        Some((least, greatest)) => (least.min(value.clone()), greatest.max(value)),
    });
}

/// The term of a type.
pub(crate) fn term(field: FieldType<'_>) -> &'static str {
    match field {
        FieldType::Id => "type-id",
        FieldType::Unit => "type-unit",
        FieldType::Reference(_) => "type-reference",
        FieldType::OneOf(_) => "type-choice",
        FieldType::YesNo => "type-yes-no",
        FieldType::Number { .. } => "type-number",
        FieldType::Date => "type-date",
        FieldType::DateTime => "type-datetime",
        FieldType::Deadline => "type-deadline",
        _ => "type-text",
    }
}
