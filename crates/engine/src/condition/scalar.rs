//! Values of expressions, and the order of two of them.

use std::cmp::Ordering;

use jiff::civil::Date;
use tieuchi_model::indicator::{Expr, Operator};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{Placement, Value};
use tieuchi_model::time::{Length, When, Window, Zone};

use super::Evaluator;
use crate::columns::ValueRef;
use crate::content::Content;
use crate::record::Record;

/// A value of an expression; numbers are exact ratios, so that a division loses nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scalar<'a> {
    Text(&'a str),
    Choice(usize),
    YesNo(bool),
    Number(Ratio),
    When(When),
    Length(Length),
}

impl<'a> Scalar<'a> {
    pub(crate) fn of(value: &'a Value) -> Option<Self> {
        Scalar::of_value(ValueRef::from(value)).value()
    }

    /// A number that does not fit is a value that is not known.
    fn of_value(value: ValueRef<'a>) -> Content<Self> {
        Content::Value(match value {
            ValueRef::Text(text) => Scalar::Text(text),
            ValueRef::Choice(choice) => Scalar::Choice(choice),
            ValueRef::YesNo(yes) => Scalar::YesNo(yes),
            ValueRef::Number(number) => match Ratio::of_decimal(number) {
                Some(number) => Scalar::Number(number),
                None => return Content::Unreadable,
            },
            ValueRef::When(when) => Scalar::When(when),
            ValueRef::Length(length) => Scalar::Length(length),
        })
    }
}

/// The order of two values of one type; a day and a moment are compared by their days.
pub(crate) fn compare(left: Scalar<'_>, right: Scalar<'_>, zone: &Zone) -> Option<Ordering> {
    Some(match (left, right) {
        (Scalar::Text(left), Scalar::Text(right)) => left.cmp(right),
        (Scalar::Choice(left), Scalar::Choice(right)) => left.cmp(&right),
        (Scalar::YesNo(left), Scalar::YesNo(right)) => left.cmp(&right),
        (Scalar::Number(left), Scalar::Number(right)) => left.cmp(&right),
        (Scalar::When(When::Moment(left)), Scalar::When(When::Moment(right))) => left.cmp(&right),
        (Scalar::When(left), Scalar::When(right)) => zone.day(left).cmp(&zone.day(right)),
        (Scalar::Length(left), Scalar::Length(right)) => return compare_lengths(left, right),
        _ => return None,
    })
}

/// Only lengths of one kind can be compared.
pub(crate) fn compare_lengths(left: Length, right: Length) -> Option<Ordering> {
    Some(match (left, right) {
        (Length::Elapsed(left), Length::Elapsed(right)) | (Length::WorkingTime(left), Length::WorkingTime(right)) => {
            left.cmp(&right)
        }
        (Length::Days(left), Length::Days(right))
        | (Length::Months(left), Length::Months(right))
        | (Length::WorkingDays(left), Length::WorkingDays(right)) => left.cmp(&right),
        _ => return None,
    })
}

/// Two numbers combined: empty if one is divided by zero, unreadable if there is a number and it does not fit.
pub(crate) fn calculated(left: Ratio, op: Operator, right: Ratio) -> Content<Ratio> {
    let result = match op {
        Operator::Divided if right == Ratio::ZERO => return Content::Empty,
        Operator::Plus => left.checked_add(right),
        Operator::Minus => left.checked_sub(right),
        Operator::Times => left.checked_mul(right),
        Operator::Divided => left.checked_div(right),
    };
    result.map_or(Content::Unreadable, Content::Value)
}

impl Evaluator<'_, '_> {
    /// The content of an expression for a record.
    pub(crate) fn scalar<'b>(&self, expr: &'b Expr, record: Record<'b>) -> Content<Scalar<'b>> {
        match expr {
            Expr::Field(field) => self.content(*field, record).and_then(Scalar::of_value),
            Expr::Literal(value) => Scalar::of(value).into(),
            Expr::MonthDay(month_day) => self
                .counting_day(record)
                .and_then(|day| Content::from(month_day.in_year(day.year())).map(|day| Scalar::When(When::Day(day)))),
            Expr::PeriodDay(day) => {
                Content::from(record.period.map(|period| Scalar::When(When::Day(period.day(*day)))))
            }
            Expr::Else(first, second) => self.scalar(first, record).or_else(|| self.scalar(second, record)),
            Expr::Arithmetic { left, op, right } => {
                let numbers = self.number(left, record).zip(self.number(right, record));
                numbers.and_then(|(left, right)| calculated(left, *op, right).map(Scalar::Number))
            }
        }
    }

    /// The order of two values of a record; `None` if one of them is empty or not known.
    pub(crate) fn order(&self, left: &Expr, right: &Expr, record: Record<'_>) -> Option<Ordering> {
        compare(self.scalar(left, record).value()?, self.scalar(right, record).value()?, self.zone())
    }

    pub(crate) fn number(&self, expr: &Expr, record: Record<'_>) -> Content<Ratio> {
        self.scalar(expr, record).and_then(|scalar| match scalar {
            Scalar::Number(number) => Content::Value(number),
            _ => Content::Empty,
        })
    }

    pub(crate) fn when(&self, expr: &Expr, record: Record<'_>) -> Content<When> {
        self.scalar(expr, record).and_then(|scalar| match scalar {
            Scalar::When(when) => Content::Value(when),
            _ => Content::Empty,
        })
    }

    /// The day by which a record is counted; without one, the last day of the period.
    fn counting_day(&self, record: Record<'_>) -> Content<Date> {
        match self.plan.rules.kind(record.kind).map(|kind| kind.placement) {
            Some(Placement::CountedBy(field)) => {
                record.columns.when(field, record.row_in_batch).map(|when| self.zone().day(when))
            }
            _ => Content::from(record.period.map(Window::last)),
        }
    }
}
