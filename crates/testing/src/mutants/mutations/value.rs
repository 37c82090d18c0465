//! Mutations of values: a number, a length or a day that is off by one step, the wrong unit of time, the wrong field.

use jiff::ToSpan;
use rust_decimal::Decimal;
use tieuchi_syntax::ast::{Date, Duration, Expr, ExprKind, Length, MonthDay, Name, Operator, PeriodDay, TimeUnit};

use crate::mutants::edit::{Edit, within};
use crate::mutants::mutation_kind::MutationKind;
use crate::mutants::vocabulary::Subject;

/// Every edit of a value. Texts are edited where their alternatives are known.
pub(crate) fn expr(subject: Subject<'_>, written: &Expr) -> Vec<Edit<Expr>> {
    let at = |kind| Expr { kind, span: written.span };
    let edit = |mutation, kind| Edit::new(mutation, written.span, at(kind));
    match &written.kind {
        ExprKind::Name(name) => within(field(subject, name), |name| at(ExprKind::Name(name))).collect(),
        ExprKind::Text(_) => Vec::new(),
        ExprKind::Number(number) => {
            steps(*number).into_iter().map(|number| edit(MutationKind::Number, ExprKind::Number(number))).collect()
        }
        ExprKind::YesNo(yes) => vec![edit(MutationKind::Choice, ExprKind::YesNo(!yes))],
        ExprKind::Date(date) => days(*date).map(|date| edit(MutationKind::Day, ExprKind::Date(date))).collect(),
        ExprKind::DateTime(date, time) => {
            days(*date).map(|date| edit(MutationKind::Day, ExprKind::DateTime(date, *time))).collect()
        }
        ExprKind::MonthDay(day) => {
            month_days(*day).into_iter().map(|day| edit(MutationKind::Day, ExprKind::MonthDay(day))).collect()
        }
        ExprKind::PeriodDay(day) => {
            let other = if *day == PeriodDay::First { PeriodDay::Last } else { PeriodDay::First };
            vec![edit(MutationKind::Day, ExprKind::PeriodDay(other))]
        }
        ExprKind::Duration(length) => within(self::length(*length), |length| at(ExprKind::Duration(length))).collect(),
        ExprKind::Else(first, second) => {
            let mut edits = vec![
                Edit::new(MutationKind::PartLeftOut, second.span, (**first).clone()),
                Edit::new(MutationKind::PartLeftOut, first.span, (**second).clone()),
                edit(MutationKind::Arithmetic, ExprKind::Else(second.clone(), first.clone())),
            ];
            edits.extend(pair(subject, first, second, |first, second| at(ExprKind::Else(first, second))));
            edits
        }
        ExprKind::Arithmetic { left, op, right } => {
            let arithmetic = |left, op, right| ExprKind::Arithmetic { left, op, right };
            let mut edits =
                vec![edit(MutationKind::Arithmetic, arithmetic(left.clone(), opposite(*op), right.clone()))];
            if matches!(op, Operator::Minus | Operator::Divided) {
                edits.push(edit(MutationKind::Arithmetic, arithmetic(right.clone(), *op, left.clone())));
            }
            edits.extend(pair(subject, left, right, |left, right| at(arithmetic(left, *op, right))));
            edits
        }
    }
}

fn pair(
    subject: Subject<'_>,
    left: &Expr,
    right: &Expr,
    put: impl Fn(Box<Expr>, Box<Expr>) -> Expr,
) -> Vec<Edit<Expr>> {
    let mut edits: Vec<Edit<Expr>> =
        within(expr(subject, left), |left| put(Box::new(left), Box::new(right.clone()))).collect();
    edits.extend(within(expr(subject, right), |right| put(Box::new(left.clone()), Box::new(right))));
    edits
}

const fn opposite(op: Operator) -> Operator {
    match op {
        Operator::Plus => Operator::Minus,
        Operator::Minus => Operator::Plus,
        Operator::Times => Operator::Divided,
        Operator::Divided => Operator::Times,
    }
}

/// The other fields of the same type.
pub(crate) fn field(subject: Subject<'_>, written: &Name) -> Vec<Edit<Name>> {
    subject.others(written).into_iter().map(|other| Edit::new(MutationKind::Field, written.span, other)).collect()
}

/// Every edit of an allowed span.
pub(crate) fn duration(subject: Subject<'_>, written: &Duration) -> Vec<Edit<Duration>> {
    match written {
        Duration::Literal(length) => within(self::length(*length), Duration::Literal).collect(),
        Duration::Field(name) => within(field(subject, name), Duration::Field).collect(),
    }
}

/// One step longer and shorter, and as many of another unit of time.
pub(crate) fn length(written: Length) -> Vec<Edit<Length>> {
    let stepped = steps(written.count).into_iter();
    let mut edits: Vec<Edit<Length>> =
        stepped.map(|count| Edit::new(MutationKind::Length, written.span, Length { count, ..written })).collect();
    let units = confused_with(written.unit).iter();
    edits.extend(units.map(|unit| Edit::new(MutationKind::TimeUnit, written.span, Length { unit: *unit, ..written })));
    edits
}

/// The units of time that one is confused with.
pub(crate) const fn confused_with(unit: TimeUnit) -> &'static [TimeUnit] {
    match unit {
        TimeUnit::Minutes => &[TimeUnit::Hours],
        TimeUnit::Hours => &[TimeUnit::Days, TimeUnit::WorkingDays, TimeUnit::WorkingHours],
        TimeUnit::Days => &[TimeUnit::Hours, TimeUnit::WorkingDays],
        TimeUnit::WorkingDays => &[TimeUnit::Hours, TimeUnit::Days],
        TimeUnit::WorkingHours => &[TimeUnit::Hours, TimeUnit::WorkingDays],
        TimeUnit::Weeks => &[TimeUnit::Months],
        TimeUnit::Months => &[TimeUnit::Weeks, TimeUnit::Years],
        TimeUnit::Years => &[TimeUnit::Months],
    }
}

/// One unit of the last written digit more and less; a positive number does not become negative.
pub(crate) fn steps(number: Decimal) -> Vec<Decimal> {
    let step = Decimal::new(1, number.scale());
    let less = number.checked_sub(step).filter(|less| !less.is_sign_negative() || number.is_sign_negative());
    number.checked_add(step).into_iter().chain(less).collect()
}

/// The day after and the day before.
pub(crate) fn days(written: Date) -> impl Iterator<Item = Date> {
    let day = jiff::civil::Date::new(written.year, small(written.month), small(written.day)).ok();
    let other = day.and_then(|day| day.checked_add(1.day()).ok()).into_iter();
    let other = other.chain(day.and_then(|day| day.checked_sub(1.day()).ok()));
    other.map(move |day| Date {
        year: day.year(),
        month: day.month().unsigned_abs(),
        day: day.day().unsigned_abs(),
        span: written.span,
    })
}

/// The day after and the day before, of any year.
pub(crate) fn month_days(written: MonthDay) -> Vec<MonthDay> {
    /// A year without 29 February, which few rules mean.
    const COMMON: i16 = 2025;
    match written {
        MonthDay::Day { month, day } => {
            let Ok(date) = jiff::civil::Date::new(COMMON, small(month), small(day)) else { return Vec::new() };
            let others = [date.checked_add(1.day()), date.checked_sub(1.day())].into_iter().flatten();
            let shown = |day: jiff::civil::Date| MonthDay::Day {
                month: day.month().unsigned_abs(),
                day: day.day().unsigned_abs(),
            };
            others.map(shown).collect()
        }
        MonthDay::EndOf { month } => {
            let others = [month.checked_add(1), month.checked_sub(1)].into_iter().flatten();
            others.filter(|month| (1..=12).contains(month)).map(|month| MonthDay::EndOf { month }).collect()
        }
    }
}

/// A part of a date; 0 if it is too large for a date.
fn small(part: u8) -> i8 {
    i8::try_from(part).unwrap_or(0)
}
