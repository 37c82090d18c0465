//! For which values of an expression a condition on it is met.

use tieuchi_model::indicator::{Comparison, Side, TimelySide};
use tieuchi_model::range::Interval;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::time::{Date, When, days_between};

use crate::form::{ExprForm, Form, LimitForm, ValueForm};

/// Values of one expression.
#[derive(Clone, Debug)]
pub(crate) struct Values<'f> {
    /// The numbers, or the days as numbers.
    within: Interval,
    are_days: bool,
    /// These only; `None` if they are not listed.
    among: Option<Vec<&'f ValueForm>>,
    /// None of these.
    never: Vec<&'f ValueForm>,
}

impl<'f> Values<'f> {
    const ANY: Values<'f> =
        Values { within: Interval { low: None, high: None }, are_days: false, among: None, never: Vec::new() };

    /// The values for which a condition is met, and of which expression; `None` if it is not one of fixed values.
    pub(crate) fn of(form: &'f Form) -> Option<(&'f ExprForm, Values<'f>)> {
        Values::if_outcome(form, true)
    }

    /// The values for which it is not met.
    pub(crate) fn not_of(form: &'f Form) -> Option<(&'f ExprForm, Values<'f>)> {
        Values::if_outcome(form, false)
    }

    fn if_outcome(form: &'f Form, holds: bool) -> Option<(&'f ExprForm, Values<'f>)> {
        let of_outcome = |op: Comparison| if holds { op } else { op.opposite() };
        match form {
            Form::Not(part) if matches!(**part, Form::OneOf { .. }) => Values::if_outcome(part, !holds),
            Form::Compare { left, op, right } => {
                let (of, value) = literal_of(left, right)?;
                let op = if matches!(left, ExprForm::Literal(_)) { op.mirrored() } else { *op };
                Some((of, Values::compared(of_outcome(op), value)?))
            }
            Form::OneOf { what, values } => {
                let listed: Vec<&ValueForm> = values.iter().collect();
                let is_comparable = !listed.iter().any(|value| is_moment(value));
                let found = match holds {
                    true => Values { among: Some(listed), ..Values::ANY },
                    false => Values { never: listed, ..Values::ANY },
                };
                is_comparable.then_some((what, found))
            }
            Form::Timely { what, side, limit: LimitForm::Value(limit) | LimitForm::DayOf(limit), .. } => {
                let ExprForm::Literal(ValueForm::When(When::Day(day))) = limit else { return None };
                let op = match side {
                    TimelySide::By => Comparison::LessOrEqual,
                    TimelySide::Before => Comparison::Less,
                    TimelySide::After => Comparison::Greater,
                };
                let side = of_outcome(op).side()?;
                Some((what, Values { within: Interval::of(side, of_day(*day), None), are_days: true, ..Values::ANY }))
            }
            _ => None,
        }
    }

    fn compared(op: Comparison, value: &'f ValueForm) -> Option<Values<'f>> {
        let are_days = matches!(value, ValueForm::When(_));
        match (op.side(), at(value)) {
            (Some(side), Some(at)) => Some(Values { within: Interval::of(side, at, None), are_days, ..Values::ANY }),
            (Some(Side::Exactly), None) if !is_moment(value) => {
                Some(Values { among: Some(vec![value]), ..Values::ANY })
            }
            (None, _) if !is_moment(value) => Some(Values { never: vec![value], are_days, ..Values::ANY }),
            _ => None,
        }
    }

    /// Those that are among both.
    pub(crate) fn and(&self, other: &Values<'f>) -> Values<'f> {
        let may_be = |value: &ValueForm, others: &[&ValueForm]| others.iter().any(|other| !are_apart(value, other));
        let among = match (&self.among, &other.among) {
            (Some(these), Some(those)) => Some(these.iter().copied().filter(|value| may_be(value, those)).collect()),
            (these, those) => these.clone().or_else(|| those.clone()),
        };
        Values {
            within: self.within.and(other.within),
            are_days: self.are_days || other.are_days,
            among,
            never: self.never.iter().chain(&other.never).copied().collect(),
        }
    }

    /// Whether there is none. `choices` are the texts of a `one of`, if the expression is one.
    pub(crate) fn is_empty(&self, choices: Option<&[String]>) -> bool {
        let no_number = if self.are_days { self.within.has_no_whole() } else { self.within.is_empty() };
        let excluded = |at: Ratio| self.never.iter().any(|value| self::at(value) == Some(at));
        let only = self.within.low.zip(self.within.high).filter(|(low, high)| low.at == high.at);
        no_number || only.is_some_and(|(only, _)| excluded(only.at)) || self.list(choices).is_some_and(|list| list == 0)
    }

    /// Whether it is one choice and no other.
    pub(crate) fn is_one_choice(&self, choices: Option<&[String]>) -> bool {
        choices.is_some() && self.list(choices) == Some(1)
    }

    /// How many values there are, if they can be listed.
    fn list(&self, choices: Option<&[String]>) -> Option<usize> {
        let is_one =
            |value: &ValueForm| !self.never.contains(&value) && at(value).is_none_or(|at| self.within.accepts(at));
        match (&self.among, choices) {
            (Some(listed), _) => Some(listed.iter().filter(|value| is_one(value)).count()),
            (None, Some(choices)) => {
                Some(choices.iter().filter(|text| is_one(&ValueForm::Text((*text).clone()))).count())
            }
            (None, None) => None,
        }
    }
}

/// An expression that is compared with a fixed value.
pub(crate) fn literal_of<'f>(left: &'f ExprForm, right: &'f ExprForm) -> Option<(&'f ExprForm, &'f ValueForm)> {
    match (left, right) {
        (ExprForm::Literal(_), ExprForm::Literal(_)) => None,
        (of, ExprForm::Literal(value)) | (ExprForm::Literal(value), of) => Some((of, value)),
        _ => None,
    }
}

/// Where a value lies among the numbers. Days are numbers too: they are compared by the day, also with moments.
fn at(value: &ValueForm) -> Option<Ratio> {
    match value {
        ValueForm::Number(number) => Some(*number),
        ValueForm::When(When::Day(day)) => Some(of_day(*day)),
        ValueForm::Text(_) | ValueForm::YesNo(_) | ValueForm::When(When::Moment(_)) | ValueForm::Length(_) => None,
    }
}

fn of_day(day: Date) -> Ratio {
    Ratio::whole(i128::from(days_between(Date::ZERO, day)))
}

/// A moment is equal to its day and to no other moment.
const fn is_moment(value: &ValueForm) -> bool {
    matches!(value, ValueForm::When(When::Moment(_)))
}

/// Whether no value is equal to both. Lengths of different kinds are not compared at all.
fn are_apart(one: &ValueForm, other: &ValueForm) -> bool {
    let are_comparable = match (one, other) {
        (ValueForm::Length(one), ValueForm::Length(other)) => {
            std::mem::discriminant(one) == std::mem::discriminant(other)
        }
        _ => !is_moment(one) && !is_moment(other),
    };
    are_comparable && one != other
}
