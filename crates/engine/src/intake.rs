//! From a batch as it came to typed columns: values read once, so that nothing after this looks at text.
//!
//! [`Source`](crate::Source) lists the column types that are understood. What lies after the moment of judging has not
//! happened and is empty here already.

mod piece;
mod written;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, MutexGuard};

use rust_decimal::Decimal;
use tieuchi_model::schema::{
    Field, FieldId, FieldKind, Format, Kind, UnitOf, Unreadable, Value, accept, read, read_plain,
};
use tieuchi_model::time::{Moment, When, Zone};
use tieuchi_source::hidden::is_plain;

pub(crate) use self::piece::Dictionaries;
use self::written::{WrittenCell, WrittenColumn};
use crate::bits::Bits;
use crate::column::Column;
use crate::columns::{CellByCell, Columns, FieldColumn, NumberPoints};
use crate::control::Step;
use crate::spellings::{Known, Spellings};
use crate::units::ALL_UNITS;

/// What is wrong with a value.
#[derive(Debug)]
pub(crate) enum ValueFault {
    /// It cannot be read.
    Unreadable { text: String, cause: Unreadable },
    /// It is empty, but its field must have a value.
    Empty,
    /// The row does not have the field, but a key, in this column, that is nearly its name.
    Misspelt { column: usize },
}

/// The names of units while a column is read.
struct UnitNames<'s> {
    known: MutexGuard<'s, Known>,
    /// Whether the column is the list of the units.
    lists: bool,
}

impl UnitNames<'_> {
    fn spelled<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        match text {
            ALL_UNITS => Cow::Borrowed(text),
            _ if self.lists => self.known.listed(text),
            _ => self.known.spelled(text),
        }
    }
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

/// What an intake needs to know beside the batch.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Intake<'a> {
    pub(crate) kind: &'a Kind,
    pub(crate) zone: &'a Zone,
    pub(crate) as_of: Moment,
    /// How units are called.
    pub(crate) spellings: &'a Spellings,
    /// For what it is read.
    pub(crate) step: Step,
    /// By which fields rows are compared with one another, if they are.
    pub(crate) compared: Option<&'a [FieldId]>,
}

impl<'i> Intake<'i> {
    /// What the texts of a field are called, if they name units.
    fn names(self, id: FieldId, field: &Field) -> Option<UnitNames<'i>> {
        let lists = self.kind.unit == UnitOf::Itself && self.kind.id == Some(id);
        (lists || field.kind == FieldKind::Unit).then(move || UnitNames { known: self.spellings.known(), lists })
    }
}

impl Intake<'_> {
    /// Reads some rows of a batch; `fields` says which field each column serves, `absent` which fields should have one, and
    /// `dictionaries` keeps what was read of the batch's dictionaries.
    pub(crate) fn read(
        self,
        fields: &[FieldId],
        absent: &[FieldId],
        columns: &[Arc<dyn Column>],
        rows: Range<usize>,
        dictionaries: &mut Dictionaries,
    ) -> Result<(Columns, Vec<FaultyValue>), WrongColumn> {
        let mut filled: Vec<Option<FieldColumn>> = Vec::new();
        filled.resize_with(self.kind.fields.len(), || None);
        let mut later = Bits::none(rows.len());
        let mut faults = Vec::new();
        for (id, given) in fields.iter().zip(columns) {
            let Some(field) = self.kind.field(*id) else { continue };
            let column = self.column(*id, field, given.as_ref(), rows.clone(), dictionaries, &mut faults)?;
            if let Some(ahead) = column.ahead.as_ref().filter(|_| !field.optional) {
                later.add(ahead);
            }
            if let Some(slot) = filled.get_mut(id.0) {
                *slot = Some(column);
            }
        }
        let deciding: Vec<FieldId> = self.kind.must_have_happened().collect();
        let perhaps_later = if absent.iter().any(|id| deciding.contains(id)) {
            Bits::all(rows.len())
        } else {
            let mut perhaps = Bits::none(rows.len());
            for id in &deciding {
                let column = filled.get(id.0).and_then(Option::as_ref);
                if let Some(unreadable) = column.and_then(|column| column.unreadable.as_ref()) {
                    perhaps.add(unreadable);
                }
            }
            perhaps
        };
        let absent = absent.to_vec();
        Ok((Columns { rows: rows.len(), fields: filled, later, perhaps_later, absent }, faults))
    }

    fn column(
        self,
        id: FieldId,
        field: &Field,
        given: &dyn Column,
        rows: Range<usize>,
        dictionaries: &mut Dictionaries,
        faults: &mut Vec<FaultyValue>,
    ) -> Result<FieldColumn, WrongColumn> {
        let written =
            WrittenColumn::of(given, field).ok_or_else(|| WrongColumn { field: id, found: given.type_name() })?;
        let has_percent = field.formats.iter().any(|form| matches!(form, Format::Number(form) if form.percent));
        if !has_percent
            && let Some(piece) = given.piece(rows.clone())
            && let Some(column) = self.piece((id, field), &piece, rows.len(), dictionaries)
        {
            return Ok(column);
        }
        let is_text = matches!(field.kind, FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text);
        let mut values = CellByCell::new(&field.kind, rows.len());
        let mut names = self.names(id, field);
        let (mut ahead, mut unreadable) = (None, None);
        let without_form = matches!(field.kind, FieldKind::Number { .. }) && field.formats.is_empty();
        let mut points: Option<Box<NumberPoints>> = None;
        let mut bare_percents: Option<Bits> = None;
        let mut fault = |row_in_batch, fault| {
            unreadable.get_or_insert_with(|| Bits::none(rows.len())).insert(row_in_batch);
            faults.push(FaultyValue { field: id, row_in_batch, fault });
        };
        for (row_in_batch, row) in rows.clone().enumerate() {
            let written = written.get(row, self.zone);
            if let WrittenCell::Text(text) = written
                && is_text
                && field.empty.is_empty()
                && !text.trim().is_empty()
                && is_plain(text)
            {
                // The common case, without the allocation that reading needs.
                match &mut names {
                    Some(names) => values.push_text(&names.spelled(text.trim())),
                    None => values.push_text(text.trim()),
                }
                continue;
            }
            let has_sign = matches!(&written, WrittenCell::Text(text) if text.contains('%'));
            let number = if let WrittenCell::Text(text) = written { Some(text).filter(|_| without_form) } else { None };
            let value = match self.value(written, field) {
                Ok(None) if !field.optional => {
                    fault(row_in_batch, ValueFault::Empty);
                    None
                }
                Ok(Some(Value::When(when))) if field.kind.happens() && self.is_ahead(when) => {
                    ahead.get_or_insert_with(|| Bits::none(rows.len())).insert(row_in_batch);
                    values.push_ahead(when);
                    continue;
                }
                Ok(Some(Value::Text(text))) => Some(Value::Text(match &mut names {
                    Some(names) => names.spelled(&text).into_owned(),
                    None => text,
                })),
                Ok(value) => {
                    if let (Some(text), Some(_)) = (number, &value) {
                        NumberPoints::note(&mut points, text, (row_in_batch, rows.len()));
                    }
                    if has_percent
                        && !has_sign
                        && let Some(Value::Number(number)) = &value
                        && *number > Decimal::ONE
                    {
                        bare_percents.get_or_insert_with(|| Bits::none(rows.len())).insert(row_in_batch);
                    }
                    value
                }
                Err(found) => {
                    fault(row_in_batch, found);
                    None
                }
            };
            values.push(value);
        }
        Ok(FieldColumn { points, bare_percents, ..values.finish(ahead, unreadable) })
    }

    /// Whether it has not happened yet. A moment at the very moment of judging has happened; a day has once it has begun,
    /// so that as of the end of a day the next one has not happened.
    fn is_ahead(self, when: When) -> bool {
        match when {
            When::Moment(moment) => moment > self.as_of,
            When::Day(day) => self.zone.start_of(day) >= self.as_of,
        }
    }

    fn value(self, written: WrittenCell<'_>, field: &Field) -> Result<Option<Value>, ValueFault> {
        let unreadable = |text: &str, cause| ValueFault::Unreadable { text: text.to_owned(), cause };
        match written {
            WrittenCell::Blank => read("", field, self.zone).map_err(|cause| unreadable("", cause)),
            WrittenCell::Text(text) => read(text, field, self.zone).map_err(|cause| unreadable(text, cause)),
            WrittenCell::Digits(text) => read_plain(&text, field, self.zone).map_err(|cause| unreadable(&text, cause)),
            WrittenCell::Value(value) => {
                let text = if let Value::Number(number) = &value { number.to_string() } else { String::new() };
                accept(value, field).map(Some).map_err(|cause| ValueFault::Unreadable { text, cause })
            }
        }
    }
}
