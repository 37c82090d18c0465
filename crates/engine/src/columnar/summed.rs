//! The numbers and the values of the rows of a batch, which are summed or counted once.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::Hash;

use tieuchi_model::indicator::DifferenceUnit;
use tieuchi_model::schema::FieldId;
use tieuchi_model::time::date_of;

use super::operand::{Values, View};
use crate::bits::Bits;
use crate::columns::{Columns, Texts};
use crate::condition::Evaluator;
use crate::overflow::WIDE;

/// Numbers that are summed.
pub(super) struct Summed<'c> {
    pub(super) numbers: Cow<'c, [i64]>,
    /// The rows that have one.
    pub(super) known: Bits,
    /// How many parts of one they count.
    pub(super) denominator: i128,
    /// A number with more bits is remembered by its record: the reference does that.
    pub(super) widest: u32,
}

/// The digits of numbers; `None` if they have no common scale.
pub(super) fn numbers(view: View<'_>) -> Option<Summed<'_>> {
    let (numbers, scale) = match view.values {
        Values::Scaled { digits, scale } => (digits, scale),
        Values::Nothing => (Cow::Owned(vec![0; view.filled.len()]), 0),
        _ => return None,
    };
    let denominator = 10i128.checked_pow(scale)?;
    let widest = WIDE.checked_sub(i128::BITS - denominator.leading_zeros())?;
    Some(Summed { numbers, known: view.filled, denominator, widest })
}

/// The time between two times of the rows of which it is wanted; `None` if it cannot be counted in that unit.
pub(super) fn difference<'c>(
    evaluator: &Evaluator<'_, '_>,
    later: View<'_>,
    earlier: View<'_>,
    unit: DifferenceUnit,
    wanted: &Bits,
) -> Option<Summed<'c>> {
    let mut known = later.filled.clone();
    known.keep(&earlier.filled);
    let zone = evaluator.zone();
    let (numbers, denominator) = match unit {
        DifferenceUnit::Hours => {
            let (to, from) = (later.values.moments()?, earlier.values.moments()?);
            // Microseconds, as parts of an hour.
            (to.iter().zip(from).map(|(to, from)| to.saturating_sub(*from)).collect(), 3_600_000_000)
        }
        DifferenceUnit::Days | DifferenceUnit::WorkingDays => {
            let (to, from) = (later.values.days(zone, &later.filled)?, earlier.values.days(zone, &earlier.filled)?);
            let mut numbers: Vec<i64> =
                to.iter().zip(from.iter()).map(|(to, from)| i64::from(*to) - i64::from(*from)).collect();
            if unit == DifferenceUnit::WorkingDays {
                let calendar = &evaluator.plan.rules.calendar;
                let of_days =
                    |from: i32, to: i32| calendar.working_days(date_of(from.into())?, date_of(to.into())?).ok();
                let mut counted: HashMap<(i32, i32), Option<i64>> = HashMap::new();
                let mut unknown = Bits::none(known.len());
                known.rows().filter(|row| wanted.get(*row)).for_each(|row| {
                    let days = from.get(row).copied().zip(to.get(row).copied());
                    let days = days.and_then(|days| *counted.entry(days).or_insert_with(|| of_days(days.0, days.1)));
                    match days.zip(numbers.get_mut(row)) {
                        Some((days, slot)) => *slot = days,
                        None => unknown.insert(row),
                    }
                });
                known.remove(&unknown);
            }
            (numbers, 1)
        }
    };
    // Between the first and the last moment there are fewer microseconds than fit, however many records are summed.
    Some(Summed { numbers: Cow::Owned(numbers), known, denominator, widest: u64::BITS })
}

/// Values that are counted once.
pub(super) struct RowValues<'c> {
    columns: &'c Columns,
    field: FieldId,
    /// For each row a number that equal values have in common.
    codes: Cow<'c, [i64]>,
    /// The rows that have a value.
    pub(super) known: Bits,
}

impl<'c> RowValues<'c> {
    /// The values of a field; `None` if the reference compares them.
    pub(super) fn of(columns: &'c Columns, field: FieldId, view: View<'c>) -> Option<RowValues<'c>> {
        let View { values, filled: known, .. } = view;
        let rows = known.len();
        let codes = match values {
            Values::Nothing => Cow::Owned(vec![0; rows]),
            Values::Texts(Texts::Dictionary { keys, .. }) => keys.iter().copied().map(i64::from).collect(),
            Values::Texts(texts @ Texts::Rows(_)) => numbered((0..rows).map(|row| texts.get(row))),
            Values::Lengths(lengths) => numbered(lengths.iter()),
            Values::Choices(choices) => choices.iter().copied().map(i64::from).collect(),
            Values::YesNo(yes) => (0..rows).map(|row| i64::from(yes.get(row))).collect(),
            Values::Scaled { digits, .. } => digits,
            Values::Days(days) => days.iter().copied().map(i64::from).collect(),
            Values::Moments(moments) => moments,
            Values::Ratios(_) => return None,
        };
        Some(RowValues { columns, field, codes, known })
    }

    /// The different values of some rows in each cell, each with the number of rows that have it.
    pub(super) fn each(&self, rows: &Bits, cell_of: &[usize]) -> Vec<(usize, Box<str>, u64)> {
        let of_row = |row: usize| Some((*cell_of.get(row)?, *self.codes.get(row)?, row));
        let mut values: Vec<(usize, i64, usize)> = rows.rows().filter_map(of_row).collect();
        values.sort_unstable();
        let alike = values.chunk_by(|(cell, code, _), (next, other, _)| (cell, code) == (next, other));
        let value = |alike: &[(usize, i64, usize)]| {
            let (cell, _, row) = *alike.first()?;
            let count = u64::try_from(alike.len()).ok()?;
            Some((cell, self.columns.get(self.field, row).value()?.key().into(), count))
        };
        alike.filter_map(value).collect()
    }
}

/// For each value a number that equal values have in common.
fn numbered<'c, T: Eq + Hash>(values: impl Iterator<Item = T>) -> Cow<'c, [i64]> {
    let mut numbers: HashMap<T, i64> = HashMap::new();
    let number = |value: T| {
        let next = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
        *numbers.entry(value).or_insert(next)
    };
    values.map(number).collect()
}
