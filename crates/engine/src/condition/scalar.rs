//! Values of expressions, and how two of them stand to each other.

use std::cmp::Ordering;

use jiff::civil::Date;
use tieuchi_model::indicator::{Expr, Operator};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{Placement, Value};
use tieuchi_model::time::{Length, When, Zone};

use super::{Evaluator, Record};
use crate::intake::Cell;

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
        Scalar::of_cell(Cell::from(value))
    }

    fn of_cell(cell: Cell<'a>) -> Option<Self> {
        Some(match cell {
            Cell::Text(text) => Scalar::Text(text),
            Cell::Choice(choice) => Scalar::Choice(choice),
            Cell::YesNo(yes) => Scalar::YesNo(yes),
            Cell::Number(number) => Scalar::Number(Ratio::of_decimal(number)?),
            Cell::When(when) => Scalar::When(when),
            Cell::Length(length) => Scalar::Length(length),
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
fn compare_lengths(left: Length, right: Length) -> Option<Ordering> {
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

impl Evaluator<'_, '_> {
    /// The value of an expression; `None` is empty.
    pub(crate) fn scalar<'b>(&self, expr: &'b Expr, record: Record<'b>) -> Option<Scalar<'b>> {
        match expr {
            Expr::Field(field) => Scalar::of_cell(self.cell(*field, record)?),
            Expr::Literal(value) => Scalar::of(value),
            Expr::MonthDay(month_day) => {
                let year = self.counting_day(record)?.year();
                Some(Scalar::When(When::Day(month_day.in_year(year)?)))
            }
            Expr::Else(first, second) => self.scalar(first, record).or_else(|| self.scalar(second, record)),
            Expr::Arithmetic { left, op, right } => {
                let (Scalar::Number(left), Scalar::Number(right)) =
                    (self.scalar(left, record)?, self.scalar(right, record)?)
                else {
                    return None;
                };
                if *op == Operator::Divided && right == Ratio::ZERO {
                    return None;
                }
                let result = match op {
                    Operator::Plus => left.checked_add(right),
                    Operator::Minus => left.checked_sub(right),
                    Operator::Times => left.checked_mul(right),
                    Operator::Divided => left.checked_div(right),
                };
                if result.is_none() {
                    self.overflow.set(true);
                }
                result.map(Scalar::Number)
            }
        }
    }

    /// How two values of a record stand to each other; `None` where one is empty.
    pub(crate) fn order(&self, left: &Expr, right: &Expr, record: Record<'_>) -> Option<Ordering> {
        compare(self.scalar(left, record)?, self.scalar(right, record)?, self.zone())
    }

    pub(crate) fn number(&self, expr: &Expr, record: Record<'_>) -> Option<Ratio> {
        match self.scalar(expr, record)? {
            Scalar::Number(number) => Some(number),
            _ => None,
        }
    }

    pub(crate) fn when(&self, expr: &Expr, record: Record<'_>) -> Option<When> {
        match self.scalar(expr, record)? {
            Scalar::When(when) => Some(when),
            _ => None,
        }
    }

    /// The day by which a record is counted.
    fn counting_day(&self, record: Record<'_>) -> Option<Date> {
        let kind = self.plan.rules.kind(record.kind)?;
        let Placement::CountedBy(field) = kind.placement else { return None };
        Some(self.zone().day(record.columns.when(field, record.row)?))
    }
}
