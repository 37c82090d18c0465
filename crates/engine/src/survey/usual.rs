//! The rows of a batch of which nothing is unusual, noted all at once.
//!
//! They have no id, refer to no other record and are counted by a field or always; their unit is one of those that are given, if units are. What is
//! noted of them is what [`BatchSurvey::record`](super::batch::BatchSurvey) notes of each.

use std::sync::Arc;

use tieuchi_model::schema::{FieldId, FieldKind, Kind, Placement, UnitOf};
use tieuchi_model::time::{MICROS_OF_DAY, Zone, date_of};

use super::extent::Extent;
use super::silent_units::NamedUnits;
use crate::bits::Bits;
use crate::columns::{Columns, FieldColumn, FieldValues, Texts, Whens};
use crate::units::{ALL_UNITS, Units};

/// How the rows of a kind are noted all at once.
#[derive(Debug)]
pub(super) struct Usual {
    /// The field that gives a record its unit.
    unit: Option<FieldId>,
    /// The field by which records are counted.
    counted_by: Option<FieldId>,
    named: NamedEntries,
}

/// Which entries of the dictionary that was read last name a unit, as far as a row has named one.
#[derive(Debug, Default)]
struct NamedEntries {
    entries: Option<Arc<FieldColumn>>,
    known: Vec<Option<bool>>,
    /// How many of them are not known to name one.
    others: usize,
}

impl Usual {
    /// `None` for a kind whose records are noted one by one.
    pub(super) fn of(kind: &Kind, is_units: bool) -> Option<Usual> {
        let refers = kind.fields.values().any(|field| matches!(field.kind, FieldKind::Reference(_)));
        if is_units || refers || kind.id.is_some() || kind.parent.is_some() {
            return None;
        }
        let unit = match kind.unit {
            UnitOf::Field(field) => Some(field),
            UnitOf::None => None,
            UnitOf::Reference(..) | UnitOf::Itself => return None,
        };
        let counted_by = match kind.placement {
            Placement::CountedBy(field) => Some(field),
            Placement::Register => None,
            Placement::Lasting { .. } => return None,
        };
        Some(Usual { unit, counted_by, named: NamedEntries::default() })
    }

    /// Notes the rows of which nothing is unusual, without those that are `refused`, and returns them. `given` is whether the units are.
    pub(super) fn note(
        &mut self,
        columns: &Columns,
        refused: &Bits,
        zone: &Zone,
        (units, given, seen): (&mut Units, bool, &mut NamedUnits),
        extent: &mut Extent,
    ) -> Noted {
        let rows = columns.rows();
        let mut usual = Bits::all(rows);
        usual.remove(&columns.later);
        usual.remove(&columns.perhaps_later);
        usual.remove(refused);
        for field in self.unit.into_iter().chain(self.counted_by) {
            match columns.field(field) {
                Some(column) => {
                    if let Some(unreadable) = &column.unreadable {
                        usual.remove(unreadable);
                    }
                }
                None if columns.absent.contains(&field) => return Noted::nothing(rows),
                None => {}
            }
        }
        if let Some(unit) = self.unit {
            usual.remove(&unknown_units((columns, unit), &usual, (units, given, seen), &mut self.named));
        }
        let mut unplaced = Bits::none(rows);
        if let Some(field) = self.counted_by {
            let Some(filled) = note_days(columns, field, &usual, zone, extent) else {
                return Noted::nothing(rows);
            };
            unplaced = usual.clone();
            unplaced.remove(&filled);
            if let Some(ahead) = columns.field(field).and_then(|column| column.ahead.as_ref()) {
                let mut waiting = ahead.clone();
                waiting.keep(&unplaced);
                extent.has_ahead |= !waiting.is_none();
            }
        }
        Noted { unplaced: u64::try_from(unplaced.count()).unwrap_or(u64::MAX), rows: usual }
    }
}

/// What was noted.
pub(super) struct Noted {
    pub(super) rows: Bits,
    /// How many of them have no place in time.
    pub(super) unplaced: u64,
}

impl Noted {
    fn nothing(rows: usize) -> Noted {
        Noted { rows: Bits::none(rows), unplaced: 0 }
    }
}

/// Adds the units that are named, in the order of the rows; the rows that name one that may not be named.
fn unknown_units(
    (columns, field): (&Columns, FieldId),
    usual: &Bits,
    (units, given, seen): (&mut Units, bool, &mut NamedUnits),
    NamedEntries { entries: last, known, others }: &mut NamedEntries,
) -> Bits {
    let mut unknown = Bits::none(columns.rows());
    let Some(column) = columns.field(field) else { return unknown };
    let mut is_known = |code: &str| {
        if code == ALL_UNITS {
            return false;
        }
        let unit = if given { units.find(code) } else { units.find_or_add(code) };
        unit.into_iter().for_each(|unit| seen.note(unit));
        unit.is_some()
    };
    let mut named = column.filled.clone();
    named.keep(usual);
    if let FieldValues::Texts(Texts::Dictionary { keys, entries }) = &column.values {
        if !last.as_ref().is_some_and(|last| Arc::ptr_eq(last, entries)) {
            *last = Some(Arc::clone(entries));
            *known = vec![None; entries.filled.len()];
            *others = known.len();
        }
        if *others == 0 {
            return unknown;
        }
        named.rows().for_each(|row| {
            let Some(key) = keys.get(row).and_then(|key| usize::try_from(*key).ok()) else { return };
            let Some(known) = known.get_mut(key) else { return };
            let is_unit = *known.get_or_insert_with(|| {
                let is_unit = entries.text(key).is_some_and(&mut is_known);
                *others -= usize::from(is_unit);
                is_unit
            });
            if !is_unit {
                unknown.insert(row);
            }
        });
        return unknown;
    }
    for row in named.rows() {
        if !column.text(row).is_some_and(&mut is_known) {
            unknown.insert(row);
        }
    }
    unknown
}

/// Notes the days in which the rows lie, by year; returns those that have one. `None` if they are to be noted one by one.
fn note_days(columns: &Columns, field: FieldId, usual: &Bits, zone: &Zone, extent: &mut Extent) -> Option<Bits> {
    let Some(column) = columns.field(field) else { return Some(Bits::none(columns.rows())) };
    let mut filled = column.filled.clone();
    filled.keep(usual);
    match &column.values {
        FieldValues::Whens(Whens::Moments(moments)) => {
            let clock = Clock { offset: column.steady_offset(zone)?, day: MICROS_OF_DAY };
            note_years(moments, &filled, clock, extent)?;
        }
        FieldValues::Whens(Whens::Days(days)) => note_years(days, &filled, Clock { offset: 0, day: 1 }, extent)?,
        _ => return None,
    }
    Some(filled)
}

/// Notes the first and the last day of each year in which some of these values lie.
fn note_years<T: Copy + Into<i64>>(values: &[T], rows: &Bits, clock: Clock, extent: &mut Extent) -> Option<()> {
    let mut years: Vec<YearValues> = Vec::new();
    for row in rows.rows() {
        let value: i64 = (*values.get(row)?).into();
        match years.iter_mut().find(|year| year.begins <= value && value < year.ends) {
            Some(year) => {
                year.first = year.first.min(value);
                year.last = year.last.max(value);
            }
            None => years.push(YearValues::of(value, clock)?),
        }
    }
    for year in years {
        extent.note(date_of(clock.day_of(year.first))?, date_of(clock.day_of(year.last))?);
    }
    Some(())
}

/// How values count time.
#[derive(Clone, Copy)]
struct Clock {
    /// How far clocks are ahead of the values.
    offset: i64,
    /// How much a day is.
    day: i64,
}

impl Clock {
    /// The number of the day in which a value lies.
    const fn day_of(self, value: i64) -> i64 {
        value.saturating_add(self.offset).div_euclid(self.day)
    }
}

/// A year with the first and the last value of it that records have.
struct YearValues {
    begins: i64,
    ends: i64,
    first: i64,
    last: i64,
}

impl YearValues {
    fn of(value: i64, clock: Clock) -> Option<YearValues> {
        let day = clock.day_of(value);
        let date = date_of(day)?;
        let value_at = |day: i64| day.checked_mul(clock.day)?.checked_sub(clock.offset);
        let begins = day.checked_sub(i64::from(date.day_of_year()) - 1)?;
        let ends = begins.checked_add(date.days_in_year().into())?;
        Some(YearValues { begins: value_at(begins)?, ends: value_at(ends)?, first: value, last: value })
    }
}
