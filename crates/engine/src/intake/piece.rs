//! Whole pieces of a column at once: the common case, in which every value that is there is one of the field.
//!
//! Anything else (a required value that is empty, a number out of its bounds, a text that is none of those listed) is left to
//! the reading cell by cell, which says what is wrong where.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use rust_decimal::Decimal;
use tieuchi_model::schema::{Field, FieldId, FieldKind, Value};
use tieuchi_model::time::Moment;
use tieuchi_source::text::fold;

use super::{Intake, WrittenColumn};
use crate::bits::Bits;
use crate::column::{Column, Filled, Integers, Piece, Values};
use crate::columns::{CellByCell, FieldColumn, FieldValues, Numbers, Texts, Whens, extremes, unix_day};
use crate::sorted::SortedMap;

/// The first and the last of some moments; `None` if there are none.
type Between = Option<(i64, i64)>;

/// The dictionaries of a batch as they were read, by the field that they serve; `None` if one is to be read cell by cell.
#[derive(Debug, Default)]
pub(crate) struct Dictionaries {
    rows: usize,
    read: SortedMap<FieldId, Option<Arc<FieldColumn>>>,
    /// Those of the batch before, most of which are the same.
    before: SortedMap<FieldId, Option<Arc<FieldColumn>>>,
}

impl Dictionaries {
    /// The next batch, of so many rows, has dictionaries of its own.
    pub(crate) fn begin(&mut self, rows: usize) {
        self.rows = rows;
        self.before = std::mem::take(&mut self.read);
    }

    /// The entries of a field's dictionary, which are read once. One with more entries than the batch has rows is not read.
    fn entries(
        &mut self,
        id: FieldId,
        len: usize,
        read: impl FnOnce() -> Option<FieldColumn>,
    ) -> Option<Arc<FieldColumn>> {
        if let Some(known) = self.read.get(&id) {
            return known.clone();
        }
        let read = if len <= self.rows { read() } else { None };
        let entries = read.map(|read| match self.before.get(&id) {
            Some(Some(before)) if before.has_values_of(&read) => Arc::clone(before),
            _ => Arc::new(read),
        });
        self.read.note(id, entries.clone(), |_| ());
        entries
    }
}

impl Intake<'_> {
    /// The values of some rows; `None` if they are to be read cell by cell.
    pub(super) fn piece(
        self,
        (id, field): (FieldId, &Field),
        piece: &Piece<'_>,
        rows: usize,
        dictionaries: &mut Dictionaries,
    ) -> Option<FieldColumn> {
        let mut filled = match piece.filled {
            Filled::All => Bits::all(rows),
            Filled::Bits { bytes, first } => Bits::of_bytes(bytes, first, rows),
        };
        let (mut ahead, mut moments_between) = (None, OnceLock::new());
        let values = match (&field.kind, piece.values) {
            (FieldKind::YesNo, Values::YesNo { bytes, first }) => {
                FieldValues::YesNo(Bits::of_bytes(bytes, first, rows))
            }
            (FieldKind::Number { .. }, Values::Whole(numbers)) => self.numbers(field, numbers.longs()?, 0, &filled)?,
            (FieldKind::Number { .. }, Values::Decimal { mantissas, scale }) => {
                let mut fit = true;
                let digits = |mantissa: &i128| {
                    i64::try_from(*mantissa).unwrap_or_else(|_| {
                        fit = false;
                        0
                    })
                };
                let digits: Vec<i64> = mantissas.iter().map(digits).collect();
                fit.then_some(())?;
                self.numbers(field, digits, scale, &filled)?
            }
            (FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline, Values::Days(days)) => {
                let last = unix_day(self.zone.last_day_before(self.as_of))?;
                ahead = ahead_of(field, days, last, &filled);
                // Every day that there is lies between these two.
                let (first, last) = (unix_day(jiff::civil::Date::MIN)?, unix_day(jiff::civil::Date::MAX)?);
                let fits = |row| days.get(row).is_some_and(|day| (first..=last).contains(day));
                filled.rows().all(fits).then_some(())?;
                FieldValues::Whens(Whens::Days(days.to_vec()))
            }
            (FieldKind::DateTime | FieldKind::Deadline, Values::Moments { micros, zoned }) => {
                let (moments, between) = self.moments(micros, zoned, &filled)?;
                moments_between = OnceLock::from(between);
                ahead = ahead_of(field, &moments, self.as_of.0, &filled);
                FieldValues::Whens(Whens::Moments(moments))
            }
            (
                FieldKind::OneOf(_) | FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text,
                Values::Dictionary { keys, entries, len },
            ) => {
                let entries = dictionaries.entries(id, len, || self.entries((id, field), entries, len))?;
                let keys = keys_of(keys, &filled, len)?;
                if !entries.filled.is_all() {
                    // An entry that is blank is an empty cell.
                    filled.keep(&Bits::of_values(&keys, |key| {
                        usize::try_from(key).is_ok_and(|key| entries.filled.get(key))
                    }));
                }
                match &entries.values {
                    FieldValues::Texts(_) => FieldValues::Texts(Texts::Dictionary { keys, entries }),
                    FieldValues::Choices(choices) => {
                        let choice = |key: &u32| choices.get(usize::try_from(*key).ok()?).copied();
                        FieldValues::Choices(keys.iter().map(|key| choice(key).unwrap_or_default()).collect())
                    }
                    _ => return None,
                }
            }
            _ => return None,
        };
        if !field.optional && !filled.is_all() {
            return None;
        }
        if let Some(ahead) = &ahead {
            filled.remove(ahead);
        }
        Some(FieldColumn { ahead, moments_between, ..FieldColumn::new(values, filled) })
    }

    fn numbers(self, field: &Field, digits: Vec<i64>, scale: u32, filled: &Bits) -> Option<FieldValues> {
        let FieldKind::Number { whole, lowest, highest } = &field.kind else { return None };
        if *whole && scale > 0 {
            return None;
        }
        let within = |number: i64| {
            let number = Decimal::try_new(number, scale).ok()?;
            let fits = lowest.is_none_or(|lowest| lowest <= number) && highest.is_none_or(|highest| number <= highest);
            fits.then_some(())
        };
        if let Some((lowest, highest)) = extremes(&digits, filled) {
            within(lowest)?;
            within(highest)?;
        }
        Some(FieldValues::Numbers(Numbers::Scaled { digits, scale }))
    }

    /// Moments, with the first and the last; `None` if what clocks show is not always the same time after the moment.
    fn moments(self, micros: &[i64], zoned: bool, filled: &Bits) -> Option<(Vec<i64>, Between)> {
        let Some((first, last)) = extremes(micros, filled) else { return Some((micros.to_vec(), None)) };
        let exists = |moment: i64| Moment(moment).exists();
        if !exists(first) || !exists(last) {
            return None;
        }
        let offset = if zoned { 0 } else { self.zone.steady_offset(Moment(first), Moment(last))? };
        if offset == 0 {
            return Some((micros.to_vec(), Some((first, last))));
        }
        let moments: Vec<i64> = micros.iter().map(|micros| micros.saturating_sub(offset)).collect();
        let (first, last) = (first.saturating_sub(offset), last.saturating_sub(offset));
        (exists(first) && exists(last)).then_some((moments, Some((first, last))))
    }

    /// The entries of a dictionary; `None` if one is not a value of the field, or if the rows decide which of two is the code of
    /// a unit.
    fn entries(self, (id, field): (FieldId, &Field), entries: &dyn Column, len: usize) -> Option<FieldColumn> {
        let written = WrittenColumn::of(entries, field)?;
        let mut values = CellByCell::new(&field.kind, len);
        let mut names = self.names(id, field);
        let mut new = HashSet::new();
        for place in 0..len {
            let cell = written.get(place, self.zone);
            let value = match (self.value(cell, field).ok()?, &mut names) {
                (Some(Value::Text(text)), Some(names)) => {
                    if !names.known.is_known(&text) && !new.insert(fold(&text)) {
                        return None;
                    }
                    Some(Value::Text(names.spelled(&text).into_owned()))
                }
                (value, _) => value,
            };
            values.push(value);
        }
        Some(values.finish(None, None))
    }
}

/// The rows whose value lies after the last one that has happened; `None` if there are none.
fn ahead_of<T: Copy + Ord>(field: &Field, values: &[T], last: T, filled: &Bits) -> Option<Bits> {
    if !field.kind.happens() {
        return None;
    }
    let mut ahead = Bits::of_values(values, |value| value > last);
    ahead.keep(filled);
    (!ahead.is_none()).then_some(ahead)
}

/// The place of each row's entry; `None` if one is not that of an entry.
fn keys_of(keys: Integers<'_>, filled: &Bits, len: usize) -> Option<Vec<u32>> {
    let mut keys = keys.places();
    let is_none = |key: u32| usize::try_from(key).is_ok_and(|key| key >= len);
    if keys.iter().max().is_some_and(|last| is_none(*last)) {
        for (row, key) in keys.iter_mut().enumerate().filter(|(_, key)| is_none(**key)) {
            (!filled.get(row)).then_some(())?;
            *key = 0;
        }
    }
    Some(keys)
}
