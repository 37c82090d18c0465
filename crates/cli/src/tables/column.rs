//! What is in one column of a table.

use std::collections::BTreeSet;

use tieuchi::schema::{CellReader, FieldType, RecordField, means_nothing};
use tieuchi::source::Cell;
use tieuchi::verdict::Figure;

use super::form::{Declared, Forms, Readings};
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
    /// How the values are read that do not say that there is none.
    readings: Readings,
    /// Values that say that there is none, such as `-`.
    pub(crate) nothing: BTreeSet<String>,
    /// The forms that read every value so far.
    forms: Option<Declared>,
    range: Range,
    /// The rows whose value the field cannot read, and the first such value.
    pub(crate) unreadable: u64,
    pub(crate) first_unreadable: Option<(u64, String)>,
    /// The declared type that reads every value, with its forms.
    pub(crate) declared: Option<String>,
}

impl ColumnProfile {
    pub(super) fn new(header: &str, field: Option<RecordField<'_>>) -> Self {
        ColumnProfile {
            header: header.to_owned(),
            field: field.map(|field| (field.name().to_owned(), term(field.field_type()))),
            reader: field.map(|field| field.cell_reader()),
            filled: 0,
            empty: 0,
            first: Vec::new(),
            values: Values::new(),
            has_more_values: false,
            readings: Readings::default(),
            nothing: BTreeSet::new(),
            forms: None,
            range: Range::default(),
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
        if !is_plain && means_nothing(&text) {
            self.nothing.insert(text.clone());
        } else if forms.note(&mut self.readings, &text, is_plain) {
            self.forms = forms.of(&self.readings);
        }
        if let Some(reader) = &self.reader
            && !reader.reads(&text, is_plain)
        {
            self.unreadable = self.unreadable.saturating_add(1);
            self.first_unreadable.get_or_insert((row, text.clone()));
        }
        match (&self.reader, self.forms) {
            (Some(reader), _) => self.range.widen(std::iter::once(reader), &text, is_plain),
            (None, Some(declared)) => self.range.widen(forms.readers(declared), &text, is_plain),
            (None, None) => {}
        }
        if self.values.len() < KEPT || self.values.contains_key(&text) {
            self.values.entry(text).or_insert(is_plain);
        } else {
            self.has_more_values = true;
        }
    }

    /// After the last value: what the first ones are in the forms that read all of them.
    pub(super) fn end(&mut self, forms: &Forms) {
        self.declared = self.forms.map(|declared| forms.text(declared));
        if self.reader.is_some() || self.has_more_values {
            return;
        }
        self.range = Range::default();
        if let Some(declared) = self.forms {
            for (text, is_plain) in &self.values {
                self.range.widen(forms.readers(declared), text, *is_plain);
            }
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

    /// Whether each row has a value of its own.
    pub(crate) fn is_unique(&self) -> bool {
        !self.has_more_values && self.empty == 0 && self.filled > 0 && self.repeated() == 0
    }

    /// How many cells repeat a value.
    pub(crate) fn repeated(&self) -> u64 {
        self.filled.saturating_sub(u64::try_from(self.values.len()).unwrap_or(u64::MAX))
    }

    /// The least and the greatest day, moment or number.
    pub(crate) fn range(&self) -> Option<(String, String)> {
        let numbers = self.range.numbers.map(|(least, greatest)| (least.to_string(), greatest.to_string()));
        self.range.times.clone().or(numbers)
    }

    /// The term of its type: that of its field, else that of its values.
    pub(crate) fn term(&self) -> &'static str {
        match (&self.field, self.declared.as_deref()) {
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

/// From the least to the greatest value.
#[derive(Default)]
struct Range {
    /// The first and the last day or moment.
    times: Option<(String, String)>,
    numbers: Option<(Figure, Figure)>,
}

impl Range {
    fn widen<'r>(&mut self, readers: impl Iterator<Item = &'r CellReader>, text: &str, is_plain: bool) {
        for reader in readers {
            let (time, number) = (reader.time(text, is_plain), reader.number(text, is_plain));
            if time.is_some() || number.is_some() {
                widen(&mut self.times, time);
                widen(&mut self.numbers, number);
                return;
            }
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
