//! From a batch as it came to typed columns: values read once, so that nothing after this looks at text.
//!
//! [`Source`](crate::Source) lists the column types that are understood. What lies after the moment of judging has not
//! happened and is empty here already.

mod written;

use std::collections::HashSet;
use std::sync::Arc;

use rust_decimal::Decimal;
use tieuchi_model::schema::{Field, FieldId, FieldKind, Kind, Unreadable, Value, accept, read};
use tieuchi_model::time::{Length, Moment, When, Zone};

use self::written::{WrittenCell, WrittenColumn};
use crate::column::{self, TextColumn};
use crate::content::Content;

/// A value of a record; text is borrowed from its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ValueRef<'a> {
    Text(&'a str),
    Choice(usize),
    YesNo(bool),
    Number(Decimal),
    When(When),
    Length(Length),
}

impl ValueRef<'_> {
    pub(crate) fn value(self) -> Value {
        match self {
            ValueRef::Text(text) => Value::Text(text.to_owned()),
            ValueRef::Choice(choice) => Value::Choice(choice),
            ValueRef::YesNo(yes) => Value::YesNo(yes),
            ValueRef::Number(number) => Value::Number(number),
            ValueRef::When(when) => Value::When(when),
            ValueRef::Length(length) => Value::Length(length),
        }
    }

    /// The value as text that equal values share: 1 is 1.0.
    pub(crate) fn key(self) -> String {
        match self {
            ValueRef::Number(number) => number.normalize().to_string(),
            other => format!("{other:?}"),
        }
    }
}

impl<'a> From<&'a Value> for ValueRef<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Text(text) => ValueRef::Text(text),
            Value::Choice(choice) => ValueRef::Choice(*choice),
            Value::YesNo(yes) => ValueRef::YesNo(*yes),
            Value::Number(number) => ValueRef::Number(*number),
            Value::When(when) => ValueRef::When(*when),
            Value::Length(length) => ValueRef::Length(*length),
        }
    }
}

/// The values of one field.
#[derive(Debug)]
enum Column {
    Text(TextColumn),
    Other(Vec<Option<Value>>),
}

/// The typed columns of a batch, by field; a field that is not read has no column.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    rows: usize,
    fields: Vec<Option<Column>>,
    /// Rows in which something that must have happened lies after the moment of judging: they do not exist yet.
    later: Vec<bool>,
    /// The cells, by field and row, whose value lies after the moment of judging.
    ahead: HashSet<(usize, usize)>,
    /// The cells, by field and row, whose value is not known.
    unreadable: HashSet<(usize, usize)>,
    /// Rows in which something that must have happened could not be read: it may lie after the moment of judging.
    perhaps_later: HashSet<usize>,
    /// The fields that should have been read and have no column: nothing is known of any of their values.
    absent: Vec<FieldId>,
}

impl Columns {
    /// No columns and no rows: every value is empty.
    pub(crate) fn empty() -> Columns {
        Columns::default()
    }

    /// The columns of one row of which nothing could be read.
    pub(crate) fn unknown(kind: &Kind) -> Columns {
        let absent = (0..kind.fields.len()).map(FieldId).collect();
        let exists = kind.must_have_happened().next().is_none();
        let perhaps_later = if exists { HashSet::new() } else { HashSet::from([0]) };
        Columns { rows: 1, absent, perhaps_later, ..Columns::empty() }
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    pub(crate) fn is_later(&self, row_in_batch: usize) -> bool {
        self.later.get(row_in_batch).copied().unwrap_or(false)
    }

    /// Whether a value is empty because it lies after the moment of judging.
    pub(crate) fn is_ahead(&self, field: FieldId, row_in_batch: usize) -> bool {
        self.ahead.contains(&(field.0, row_in_batch))
    }

    /// Whether the record may turn out not to exist yet.
    pub(crate) fn is_perhaps_later(&self, row_in_batch: usize) -> bool {
        self.perhaps_later.contains(&row_in_batch)
    }

    pub(crate) fn get(&self, field: FieldId, row_in_batch: usize) -> Content<ValueRef<'_>> {
        match self.value(field, row_in_batch) {
            Some(value) => Content::Value(value),
            None if self.unreadable.contains(&(field.0, row_in_batch)) || self.absent.contains(&field) => {
                Content::Unreadable
            }
            None => Content::Empty,
        }
    }

    fn value(&self, field: FieldId, row_in_batch: usize) -> Option<ValueRef<'_>> {
        match self.fields.get(field.0)?.as_ref()? {
            Column::Text(texts) => texts.text(row_in_batch).map(ValueRef::Text),
            Column::Other(values) => values.get(row_in_batch)?.as_ref().map(ValueRef::from),
        }
    }

    /// The text of a cell that names something.
    pub(crate) fn text(&self, field: FieldId, row_in_batch: usize) -> Content<&str> {
        self.get(field, row_in_batch).and_then(|value| match value {
            ValueRef::Text(text) => Content::Value(text),
            _ => Content::Empty,
        })
    }

    pub(crate) fn when(&self, field: FieldId, row_in_batch: usize) -> Content<When> {
        self.get(field, row_in_batch).and_then(|value| match value {
            ValueRef::When(when) => Content::Value(when),
            _ => Content::Empty,
        })
    }
}

/// What is wrong with a value.
#[derive(Debug)]
pub(crate) enum ValueFault {
    /// It cannot be read.
    Unreadable { text: String, cause: Unreadable },
    /// It is empty, but its field must have a value.
    Empty,
}

/// A fault with its place in the batch.
#[derive(Debug)]
pub(crate) struct FaultyValue {
    pub(crate) field: FieldId,
    pub(crate) row_in_batch: usize,
    pub(crate) fault: ValueFault,
}

/// The type of a column cannot serve its field.
#[derive(Debug)]
pub(crate) struct WrongColumn {
    pub(crate) field: FieldId,
    pub(crate) found: String,
}

/// The rows in which something lies after the moment of judging.
struct Ahead {
    /// Something that must have happened: the record does not exist yet.
    later: Vec<bool>,
    /// What lies in the future, by field and row.
    cells: HashSet<(usize, usize)>,
}

impl Ahead {
    fn note(&mut self, field: FieldId, row_in_batch: usize, optional: bool) {
        self.cells.insert((field.0, row_in_batch));
        if let Some(flag) = self.later.get_mut(row_in_batch).filter(|_| !optional) {
            *flag = true;
        }
    }
}

/// What an intake needs to know beside the batch.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Intake<'a> {
    pub(crate) kind: &'a Kind,
    pub(crate) zone: &'a Zone,
    pub(crate) as_of: Moment,
}

impl Intake<'_> {
    /// Reads the columns of a batch; `fields` says which field each column serves, `absent` which fields should have one.
    pub(crate) fn read(
        self,
        fields: &[FieldId],
        absent: &[FieldId],
        columns: &[Arc<dyn column::Column>],
        rows: usize,
    ) -> Result<(Columns, Vec<FaultyValue>), WrongColumn> {
        let mut filled: Vec<Option<Column>> = Vec::new();
        filled.resize_with(self.kind.fields.len(), || None);
        let mut ahead = Ahead { later: vec![false; rows], cells: HashSet::new() };
        let mut faults = Vec::new();
        for (id, given) in fields.iter().zip(columns) {
            let Some(field) = self.kind.field(*id) else { continue };
            let column = self.column(*id, field, given.as_ref(), &mut ahead, &mut faults)?;
            if let Some(slot) = filled.get_mut(id.0) {
                *slot = Some(column);
            }
        }
        let unreadable = faults.iter().map(|faulty| (faulty.field.0, faulty.row_in_batch)).collect();
        let deciding: Vec<FieldId> = self.kind.must_have_happened().collect();
        let perhaps_later = if absent.iter().any(|id| deciding.contains(id)) {
            (0..rows).collect()
        } else {
            faults.iter().filter(|faulty| deciding.contains(&faulty.field)).map(|faulty| faulty.row_in_batch).collect()
        };
        let absent = absent.to_vec();
        Ok((
            Columns { rows, fields: filled, later: ahead.later, ahead: ahead.cells, unreadable, perhaps_later, absent },
            faults,
        ))
    }

    fn column(
        self,
        id: FieldId,
        field: &Field,
        given: &dyn column::Column,
        ahead: &mut Ahead,
        faults: &mut Vec<FaultyValue>,
    ) -> Result<Column, WrongColumn> {
        let is_text = matches!(field.kind, FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text);
        let happens = field.kind.happens();
        let written =
            WrittenColumn::of(given, &field.kind).ok_or_else(|| WrongColumn { field: id, found: given.type_name() })?;
        let plain = Field { format: None, ..field.clone() };
        let mut texts = TextColumn::default();
        let mut values = Vec::new();
        for row_in_batch in 0..ahead.later.len() {
            let written = written.get(row_in_batch, self.zone);
            if let WrittenCell::Text(text) = written
                && is_text
                && !text.trim().is_empty()
                && text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
            {
                // The common case, without the allocation that reading needs.
                texts.push_written(text.trim());
                continue;
            }
            let value = match self.value(written, field, &plain) {
                Ok(None) if !field.optional => {
                    faults.push(FaultyValue { field: id, row_in_batch, fault: ValueFault::Empty });
                    None
                }
                Ok(Some(Value::When(when))) if happens && self.is_ahead(when) => {
                    ahead.note(id, row_in_batch, field.optional);
                    None
                }
                Ok(value) => value,
                Err(fault) => {
                    faults.push(FaultyValue { field: id, row_in_batch, fault });
                    None
                }
            };
            match value {
                Some(Value::Text(text)) if is_text => texts.push_written(&text),
                _ if is_text => texts.push_empty(),
                value => values.push(value),
            }
        }
        Ok(if is_text { Column::Text(texts) } else { Column::Other(values) })
    }

    /// Whether it has not happened yet. A moment at the very moment of judging has happened; a day has once it has begun,
    /// so that as of the end of a day the next one has not happened.
    fn is_ahead(self, when: When) -> bool {
        match when {
            When::Moment(moment) => moment > self.as_of,
            When::Day(day) => self.zone.start_of(day) >= self.as_of,
        }
    }

    /// `plain` is the field without its written form.
    fn value(self, written: WrittenCell<'_>, field: &Field, plain: &Field) -> Result<Option<Value>, ValueFault> {
        let from_text = |text: &str, field: &Field| {
            read(text, field, self.zone).map_err(|cause| ValueFault::Unreadable { text: text.to_owned(), cause })
        };
        match written {
            WrittenCell::Blank => from_text("", field),
            WrittenCell::Text(text) => from_text(text, field),
            WrittenCell::Digits(text) => from_text(&text, plain),
            WrittenCell::Value(value) => {
                let text = if let Value::Number(number) = &value { number.to_string() } else { String::new() };
                accept(value, field).map(Some).map_err(|cause| ValueFault::Unreadable { text, cause })
            }
        }
    }
}
