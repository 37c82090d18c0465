//! The values of a condition or a measure for the rows of a batch: a field, or what is made of several.

use std::borrow::Cow;

use rust_decimal::Decimal;
use tieuchi_model::indicator::{Expr, Operator};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldId, Kind, Placement, Value};
use tieuchi_model::time::{Length, MICROS_OF_DAY as DAY, Moment, MonthDay, When, Window, Zone, date_of};

use crate::bits::Bits;
use crate::columns::{Columns, FieldColumn, FieldValues, Numbers, Texts, Whens, extremes, unix_day};
use crate::condition::scalar::calculated;
use crate::content::Content;
use crate::plan::Frame;
use crate::window::Until;

/// A value of a record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Operand {
    /// A field; what happened after a milestone's day has not happened.
    Field {
        field: FieldId,
        until: Option<Until>,
    },
    Number(Ratio),
    When(When),
    Length(Length),
    /// A day of the year of the day by which the record is counted.
    MonthDay {
        month_day: MonthDay,
        counted_by: FieldId,
    },
    /// The first, or the second if the first is empty.
    Else(Box<Operand>, Box<Operand>),
    Arithmetic {
        left: Box<Operand>,
        op: Operator,
        right: Box<Operand>,
    },
}

/// The values of the rows of a batch; that of a row without one means nothing.
#[derive(Debug)]
pub(super) enum Values<'c> {
    /// No row has a value.
    Nothing,
    Texts(&'c Texts),
    Choices(&'c [u32]),
    YesNo(&'c Bits),
    /// Numbers with so many digits behind the point.
    Scaled {
        digits: Cow<'c, [i64]>,
        scale: u32,
    },
    /// Any numbers.
    Ratios(Vec<Ratio>),
    /// Days, counted from 1 January 1970.
    Days(Cow<'c, [i32]>),
    /// Moments, in microseconds since 1970-01-01T00:00:00Z.
    Moments(Cow<'c, [i64]>),
    Lengths(Cow<'c, [Length]>),
}

/// The values of an operand, and which rows have one.
#[derive(Debug)]
pub(super) struct View<'c> {
    pub(super) values: Values<'c>,
    /// The rows that have a value.
    pub(super) filled: Bits,
    /// The rows whose value is not known.
    pub(super) unreadable: Bits,
}

/// What a frame means for values: up to when what happens counts, and which days the period has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct InFrame {
    pub(super) until: Option<Until>,
    pub(super) period: Option<Window>,
}

impl InFrame {
    pub(super) fn of(frame: Option<&Frame>) -> InFrame {
        InFrame { until: frame.and_then(|frame| frame.until), period: frame.map(|frame| frame.window) }
    }
}

impl Operand {
    /// The operand of an expression; `None` if there is none.
    pub(super) fn of(expr: &Expr, kind: &Kind, frame: InFrame) -> Option<Operand> {
        let operand = |expr: &Expr| Operand::of(expr, kind, frame).map(Box::new);
        Some(match expr {
            Expr::Field(field) => Operand::field(*field, kind, frame),
            Expr::Literal(Value::Number(number)) => Operand::Number(Ratio::of_decimal(*number)?),
            Expr::Literal(Value::When(when)) => Operand::When(*when),
            Expr::Literal(Value::Length(length)) => Operand::Length(*length),
            Expr::Literal(_) => return None,
            Expr::MonthDay(month_day) => match kind.placement {
                Placement::CountedBy(counted_by) => Operand::MonthDay { month_day: *month_day, counted_by },
                Placement::Lasting { .. } | Placement::Register => {
                    Operand::When(When::Day(month_day.in_year(frame.period?.last().year())?))
                }
            },
            Expr::PeriodDay(day) => Operand::When(When::Day(frame.period?.day(*day))),
            Expr::Else(first, second) => Operand::Else(operand(first)?, operand(second)?),
            Expr::Arithmetic { left, op, right } => {
                let (left, right) = (operand(left)?, operand(right)?);
                match (&*left, &*right) {
                    (Operand::Number(left), Operand::Number(right)) => {
                        Operand::Number(calculated(*left, *op, *right).value()?)
                    }
                    _ => Operand::Arithmetic { left, op: *op, right },
                }
            }
        })
    }

    /// A field, as it is at the end of a milestone's day.
    pub(super) fn field(field: FieldId, kind: &Kind, frame: InFrame) -> Operand {
        let happens = kind.field(field).is_some_and(|field| field.kind.happens());
        Operand::Field { field, until: frame.until.filter(|_| happens) }
    }

    /// Whether it is a quotient, or made of one.
    pub(super) fn divides(&self) -> bool {
        match self {
            Operand::Else(left, right) => left.divides() || right.divides(),
            Operand::Arithmetic { left, op, right } => *op == Operator::Divided || left.divides() || right.divides(),
            _ => false,
        }
    }

    /// Its values; `None` if they are of several types. Of rows that are not wanted they may be any.
    pub(super) fn view<'c>(&self, columns: &'c Columns, zone: &Zone, wanted: &Bits) -> Option<View<'c>> {
        let rows = columns.rows();
        match self {
            Operand::Field { field, until } => {
                let mut view = View::of_field(columns, *field)?;
                if let Some(until) = until {
                    view.forget_after(*until)?;
                }
                Some(view)
            }
            Operand::Number(number) => Some(View::known(Values::Ratios(vec![*number; rows]), rows)),
            Operand::When(When::Moment(moment)) => {
                Some(View::known(Values::Moments(Cow::Owned(vec![moment.0; rows])), rows))
            }
            Operand::When(When::Day(day)) => {
                Some(View::known(Values::Days(Cow::Owned(vec![unix_day(*day)?; rows])), rows))
            }
            Operand::Length(length) => Some(View::known(Values::Lengths(Cow::Owned(vec![*length; rows])), rows)),
            Operand::MonthDay { month_day, counted_by } => {
                let View { values, filled, unreadable } = View::of_field(columns, *counted_by)?;
                let days = values.days(zone, &filled)?;
                let in_year = |day: i32| unix_day(month_day.in_year(date_of(day.into())?.year())?);
                let mut of_year = (i16::MIN, None);
                let mut of_day = |row: usize| {
                    let day = *days.get(row)?;
                    let year = date_of(day.into())?.year();
                    if of_year.0 != year {
                        of_year = (year, in_year(day));
                    }
                    of_year.1
                };
                let (mut found, mut without) = (vec![0; rows], Bits::none(rows));
                filled.rows().for_each(|row| match (found.get_mut(row), of_day(row)) {
                    (Some(slot), Some(day)) => *slot = day,
                    _ => without.insert(row),
                });
                let mut view = View { values: Values::Days(Cow::Owned(found)), filled, unreadable };
                view.filled.remove(&without);
                Some(view)
            }
            Operand::Else(first, second) => {
                let first = first.view(columns, zone, wanted)?;
                let mut empty = first.filled.inverted();
                empty.remove(&first.unreadable);
                empty.keep(wanted);
                if empty.is_none() {
                    return Some(first);
                }
                first.or_else(&empty, second.view(columns, zone, &empty)?)
            }
            Operand::Arithmetic { left, op, right } => {
                let (left, right) = (left.view(columns, zone, wanted)?, right.view(columns, zone, wanted)?);
                left.calculated(*op, &right, wanted)
            }
        }
    }
}

impl<'c> View<'c> {
    /// The values of a field; `None` if they are of several types.
    pub(super) fn of_field(columns: &'c Columns, field: FieldId) -> Option<View<'c>> {
        let rows = columns.rows();
        if let Some(column) = columns.field(field) {
            return View::of(column, rows);
        }
        let unreadable = if columns.absent.contains(&field) { Bits::all(rows) } else { Bits::none(rows) };
        Some(View { values: Values::Nothing, filled: Bits::none(rows), unreadable })
    }

    fn of(column: &'c FieldColumn, rows: usize) -> Option<View<'c>> {
        let unreadable = column.unreadable.clone().unwrap_or_else(|| Bits::none(rows));
        let mut view = View { values: Values::Nothing, filled: column.filled.clone(), unreadable };
        view.values = match &column.values {
            FieldValues::Texts(texts) => Values::Texts(texts),
            FieldValues::Choices(choices) => Values::Choices(choices),
            FieldValues::YesNo(yes) => Values::YesNo(yes),
            FieldValues::Numbers(Numbers::Scaled { digits, scale }) => {
                Values::Scaled { digits: Cow::Borrowed(digits), scale: *scale }
            }
            FieldValues::Numbers(Numbers::Decimals(numbers)) => match rescaled(numbers, &view.filled) {
                Some((digits, scale)) => Values::Scaled { digits: Cow::Owned(digits), scale },
                None => {
                    let number = |row: usize| numbers.get(row).copied().and_then(Ratio::of_decimal);
                    let fit = view.filled.passing(|row| number(row).is_some());
                    // A number that does not fit is not known.
                    let mut unfit = std::mem::replace(&mut view.filled, fit);
                    unfit.remove(&view.filled);
                    view.unreadable.add(&unfit);
                    Values::Ratios((0..rows).map(|row| number(row).unwrap_or(Ratio::ZERO)).collect())
                }
            },
            FieldValues::Whens(Whens::Days(days)) => Values::Days(Cow::Borrowed(days)),
            FieldValues::Whens(Whens::Moments(moments)) => Values::Moments(Cow::Borrowed(moments)),
            FieldValues::Lengths(lengths) => Values::Lengths(Cow::Borrowed(lengths)),
            FieldValues::Whens(Whens::Mixed(_)) => return None,
        };
        Some(view)
    }

    /// Values that every row has.
    fn known(values: Values<'c>, rows: usize) -> View<'c> {
        View { values, filled: Bits::all(rows), unreadable: Bits::none(rows) }
    }

    /// The rows without a value.
    pub(super) fn empty(&self) -> Bits {
        let mut empty = self.filled.inverted();
        empty.remove(&self.unreadable);
        empty
    }

    /// Empties the rows whose value lies after a milestone's day.
    fn forget_after(&mut self, until: Until) -> Option<()> {
        match &self.values {
            Values::Moments(moments) => {
                let end = until.end().0;
                self.filled.keep(&Bits::of_values(moments, |moment| moment < end));
            }
            Values::Days(days) => {
                let last = unix_day(until.day)?;
                self.filled.keep(&Bits::of_values(days, |day| day <= last));
            }
            _ => {}
        }
        Some(())
    }

    /// The same with the values of another in some rows that have none.
    fn or_else(self, empty: &Bits, other: View<'c>) -> Option<View<'c>> {
        fn merged<T: Copy>(first: &[T], empty: &Bits, second: &[T]) -> Vec<T> {
            let mut merged = first.to_vec();
            empty.rows().for_each(|row| {
                if let (Some(slot), Some(value)) = (merged.get_mut(row), second.get(row)) {
                    *slot = *value;
                }
            });
            merged
        }
        let View { values, mut filled, mut unreadable } = self;
        let values = match (values, other.values) {
            (values, Values::Nothing) | (Values::Nothing, values) => values,
            (Values::Days(first), Values::Days(second)) => Values::Days(Cow::Owned(merged(&first, empty, &second))),
            (Values::Moments(first), Values::Moments(second)) => {
                Values::Moments(Cow::Owned(merged(&first, empty, &second)))
            }
            (Values::Scaled { digits, scale }, Values::Scaled { digits: second, scale: of_second })
                if scale == of_second =>
            {
                Values::Scaled { digits: Cow::Owned(merged(&digits, empty, &second)), scale }
            }
            (first, second) => Values::Ratios(merged(&first.ratios()?, empty, &second.ratios()?)),
        };
        for (rows, more) in [(&mut filled, other.filled), (&mut unreadable, other.unreadable)] {
            let mut more = more;
            more.keep(empty);
            rows.add(&more);
        }
        Some(View { values, filled, unreadable })
    }

    /// Two numbers of each row combined.
    fn calculated(&self, op: Operator, other: &View<'_>, wanted: &Bits) -> Option<View<'c>> {
        let rows = self.filled.len();
        let mut filled = self.filled.clone();
        filled.keep(&other.filled);
        let mut unreadable = self.unreadable.clone();
        unreadable.add(&other.unreadable);
        unreadable.remove(&self.empty());
        unreadable.remove(&other.empty());
        let mut wanted = wanted.clone();
        wanted.keep(&filled);
        if let Some((digits, scale)) = self.values.calculated(op, &other.values, &wanted) {
            return Some(View { values: Values::Scaled { digits: Cow::Owned(digits), scale }, filled, unreadable });
        }
        if filled.is_none() {
            return Some(View { values: Values::Nothing, filled, unreadable });
        }
        let (left, right) = (self.values.ratios()?, other.values.ratios()?);
        let mut found = vec![Ratio::ZERO; rows];
        wanted.rows().for_each(|row| {
            let (Some(left), Some(right), Some(slot)) = (left.get(row), right.get(row), found.get_mut(row)) else {
                return;
            };
            match calculated(*left, op, *right) {
                Content::Value(number) => *slot = number,
                Content::Empty => filled.take(row),
                Content::Unreadable => {
                    filled.take(row);
                    unreadable.insert(row);
                }
            }
        });
        Some(View { values: Values::Ratios(found), filled, unreadable })
    }
}

impl Values<'_> {
    /// The numbers as ratios; `None` if they are not numbers.
    pub(super) fn ratios(&self) -> Option<Cow<'_, [Ratio]>> {
        match self {
            Values::Ratios(ratios) => Some(Cow::Borrowed(ratios)),
            Values::Scaled { digits, scale } => {
                let denominator = 10i128.checked_pow(*scale)?;
                Some(digits.iter().map(|digits| Ratio::new((*digits).into(), denominator)).collect::<Option<_>>()?)
            }
            _ => None,
        }
    }

    /// The digits of numbers whose scale is not larger than another; `None` if some do not fit.
    fn scaled(&self, to: u32) -> Option<Cow<'_, [i64]>> {
        match self {
            Values::Scaled { digits, scale } if *scale == to => Some(Cow::Borrowed(digits)),
            Values::Scaled { digits, scale } => {
                let factor = 10i64.checked_pow(to.checked_sub(*scale)?)?;
                digits.iter().map(|digits| digits.checked_mul(factor)).collect::<Option<_>>().map(Cow::Owned)
            }
            // A number of a rule is the same in every row.
            Values::Ratios(ratios) => {
                let first = *ratios.first()?;
                if ratios.iter().any(|ratio| *ratio != first) {
                    return None;
                }
                let scaled = first.numerator().checked_mul(10i128.checked_pow(to)?)?;
                let whole = scaled.checked_rem(first.denominator())? == 0;
                let digits = i64::try_from(scaled / first.denominator()).ok().filter(|_| whole)?;
                Some(Cow::Owned(vec![digits; ratios.len()]))
            }
            _ => None,
        }
    }

    const fn scale(&self) -> Option<u32> {
        match self {
            Values::Scaled { scale, .. } => Some(*scale),
            _ => None,
        }
    }

    /// Two numbers of some rows combined, with their scale, if they all fit.
    fn calculated(&self, op: Operator, other: &Values<'_>, rows: &Bits) -> Option<(Vec<i64>, u32)> {
        let common = self.scale().max(other.scale())?;
        let scale = match op {
            Operator::Plus | Operator::Minus => common,
            Operator::Times => common.checked_mul(2)?,
            Operator::Divided => return None,
        };
        let of = |left: i64, right: i64| match op {
            Operator::Plus => left.checked_add(right),
            Operator::Minus => left.checked_sub(right),
            Operator::Times => left.checked_mul(right),
            Operator::Divided => None,
        };
        10i64.checked_pow(scale)?;
        let (left, right) = (self.scaled(common)?, other.scaled(common)?);
        let mut found = vec![0; left.len()];
        let fits = rows.rows().all(|row| {
            let combined = left.get(row).zip(right.get(row)).and_then(|(left, right)| of(*left, *right));
            combined.zip(found.get_mut(row)).map(|(number, slot)| *slot = number).is_some()
        });
        fits.then_some((found, scale))
    }

    /// The days of days and moments, counted from 1 January 1970.
    pub(super) fn days(&self, zone: &Zone, filled: &Bits) -> Option<Cow<'_, [i32]>> {
        match self {
            Values::Days(days) => Some(Cow::Borrowed(days)),
            Values::Moments(moments) => Some(Cow::Owned(days_of(moments, zone, filled))),
            _ => None,
        }
    }

    /// The moments, if it has nothing else.
    pub(super) fn moments(&self) -> Option<&[i64]> {
        match self {
            Values::Moments(moments) => Some(moments),
            _ => None,
        }
    }
}

/// The digits of numbers, with the scale of the longest; `None` if some do not fit.
fn rescaled(numbers: &[Decimal], filled: &Bits) -> Option<(Vec<i64>, u32)> {
    let of_rows = || filled.rows().filter_map(|row| Some((row, numbers.get(row)?)));
    let scale = of_rows().map(|(_, number)| number.scale()).max()?;
    let mut digits = vec![0; numbers.len()];
    for (row, number) in of_rows() {
        let factor = 10i128.checked_pow(scale.checked_sub(number.scale())?)?;
        *digits.get_mut(row)? = i64::try_from(number.mantissa().checked_mul(factor)?).ok()?;
    }
    Some((digits, scale))
}

/// The day of each of these moments.
fn days_of(moments: &[i64], zone: &Zone, filled: &Bits) -> Vec<i32> {
    let offset =
        extremes(moments, filled).map_or(Some(0), |(first, last)| zone.steady_offset(Moment(first), Moment(last)));
    let day = |clock: i64| i32::try_from(clock.div_euclid(DAY)).unwrap_or_default();
    match offset {
        Some(offset) => moments.iter().map(|moment| day(moment.saturating_add(offset))).collect(),
        None => {
            let of = |(row, moment): (usize, &i64)| {
                filled.get(row).then(|| unix_day(zone.day_of(Moment(*moment)))).flatten().unwrap_or_default()
            };
            moments.iter().enumerate().map(of).collect()
        }
    }
}
