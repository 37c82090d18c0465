//! One visitor over everything that an indicator consists of, for code that collects or asks whether any part is so.
//!
//! The default of each method visits the parts inside; an overriding method calls the function of this module with its name to
//! do the same. Code that decides (what a condition gives, what a figure is) matches on the kinds itself.

use super::{
    Averaged, Baseline, Body, Bound, Condition, ConditionKind, Duration, Expr, Has, Indicator, IndicatorId, LimitSpec,
    Measure, MeasureKind, Population, Relation, Share, SpanChoice, Target, TargetKind, WindowSpec,
};
use crate::schema::{FieldId, KindId, Placement, UNITS, Value};
use crate::time::{Date, Length, MonthDay};

/// What is done at each part. `subject` is the kind of record that a condition or an expression applies to.
///
/// Parts are visited in the order in which they are written, the outer ones first. An indicator that another one requires
/// (`meets`) is named, but its parts are not visited.
pub trait Visitor<'m> {
    /// A target.
    fn target(&mut self, found: &'m Target) {
        target(self, found);
    }

    /// A measure; the two sides of a ratio are measures too.
    fn measure(&mut self, found: &'m Measure) {
        measure(self, found);
    }

    /// A population: of a measure, or of a `has`.
    fn population(&mut self, found: &'m Population) {
        population(self, found);
    }

    /// A condition.
    fn condition(&mut self, subject: KindId, found: &'m Condition) {
        condition(self, subject, found);
    }

    /// A limit of a `Timely` condition.
    fn limit(&mut self, subject: KindId, found: &'m LimitSpec) {
        limit(self, subject, found);
    }

    /// How long a limit is.
    fn duration(&mut self, subject: KindId, found: &'m Duration) {
        duration(self, subject, found);
    }

    /// An expression.
    fn expr(&mut self, subject: KindId, found: &'m Expr) {
        expr(self, subject, found);
    }

    /// A field that is read: by an expression, a condition, a placement in time, or as the reference of related records.
    fn field(&mut self, _subject: KindId, _found: FieldId) {}

    /// A fixed value.
    fn value(&mut self, _subject: KindId, _found: &'m Value) {}

    /// A fixed length.
    fn length(&mut self, _found: Length) {}

    /// A day of every year.
    fn month_day(&mut self, _found: MonthDay) {}

    /// A bound on a figure.
    fn bound(&mut self, _found: &'m Bound) {}

    /// An earlier figure.
    fn baseline(&mut self, _found: Baseline) {}

    /// A window.
    fn window(&mut self, _found: WindowSpec) {}

    /// The day of a milestone.
    fn milestone(&mut self, _found: Date) {}

    /// An indicator that must be met.
    fn met(&mut self, _found: IndicatorId) {}
}

/// Visits the parts of an indicator.
pub fn indicator<'m, V: Visitor<'m> + ?Sized>(visitor: &mut V, found: &'m Indicator) {
    if let Some(scope) = &found.scope {
        visitor.condition(UNITS, scope);
    }
    match &found.body {
        Body::Target(target) => visitor.target(target),
        Body::Milestones(milestones) => {
            for milestone in milestones {
                visitor.milestone(milestone.day);
                visitor.target(&milestone.target);
            }
        }
        Body::Monitor(measure) => visitor.measure(measure),
    }
    if let Some(stretch) = &found.stretch {
        visitor.target(stretch);
    }
}

/// Visits the parts of a target.
pub fn target<'m, V: Visitor<'m> + ?Sized>(visitor: &mut V, found: &'m Target) {
    match &found.kind {
        TargetKind::All(parts) | TargetKind::Any(parts) => parts.iter().for_each(|part| visitor.target(part)),
        TargetKind::Figure { measure, bound } => {
            visitor.measure(measure);
            visitor.bound(bound);
        }
        TargetKind::Change { measure, bound, baseline, down: _, points: _ } => {
            visitor.measure(measure);
            visitor.bound(bound);
            visitor.baseline(*baseline);
        }
        TargetKind::Than { measure, baseline, than: _ } => {
            visitor.measure(measure);
            visitor.baseline(*baseline);
        }
        TargetKind::Meets(met) => visitor.met(*met),
    }
}

/// Visits the parts of a measure.
pub fn measure<'m, V: Visitor<'m> + ?Sized>(visitor: &mut V, found: &'m Measure) {
    match &found.kind {
        MeasureKind::Count(population) => visitor.population(population),
        MeasureKind::Distinct { field, population } => {
            visitor.population(population);
            visitor.field(population.kind, *field);
        }
        MeasureKind::Sum { of, population } => {
            visitor.population(population);
            visitor.expr(population.kind, of);
        }
        MeasureKind::Average { of, population } => {
            visitor.population(population);
            match of {
                Averaged::Number(of) => visitor.expr(population.kind, of),
                Averaged::Difference { later, earlier, unit: _ } => {
                    visitor.expr(population.kind, later);
                    visitor.expr(population.kind, earlier);
                }
            }
        }
        MeasureKind::Share(found) => share(visitor, found),
        MeasureKind::Ratio(numerator, denominator) => {
            visitor.measure(numerator);
            visitor.measure(denominator);
        }
    }
}

/// Visits the parts of a share.
pub fn share<'m, V: Visitor<'m> + ?Sized>(visitor: &mut V, found: &'m Share) {
    let kind = found.population.kind;
    visitor.population(&found.population);
    visitor.condition(kind, &found.condition);
    if let Some(excusing) = &found.excusing {
        visitor.condition(kind, excusing);
    }
}

/// Visits the parts of a population.
pub fn population<'m, V: Visitor<'m> + ?Sized>(visitor: &mut V, found: &'m Population) {
    match found.placement {
        Placement::CountedBy(field) => visitor.field(found.kind, field),
        Placement::Lasting { from, to } => {
            visitor.field(found.kind, from);
            visitor.field(found.kind, to);
        }
        Placement::Register => {}
    }
    if let Some(window) = found.window {
        visitor.window(window);
    }
    if let Some(filter) = &found.filter {
        visitor.condition(found.kind, filter);
    }
}

/// Visits the parts of a condition.
pub fn condition<'m, V: Visitor<'m> + ?Sized>(visitor: &mut V, subject: KindId, found: &'m Condition) {
    condition_kind(visitor, subject, &found.kind);
}

/// Visits the parts of a condition that is given without its name and its place.
pub fn condition_kind<'m, V: Visitor<'m> + ?Sized>(visitor: &mut V, subject: KindId, found: &'m ConditionKind) {
    match found {
        ConditionKind::All(parts) | ConditionKind::Any(parts) => {
            parts.iter().for_each(|part| visitor.condition(subject, part));
        }
        ConditionKind::Not(part) => visitor.condition(subject, part),
        ConditionKind::Yes(field) => visitor.field(subject, *field),
        ConditionKind::Timely(timely) => {
            visitor.expr(subject, &timely.what);
            visitor.limit(subject, &timely.limit);
        }
        ConditionKind::Compare { left, right, op: _ } => {
            visitor.expr(subject, left);
            visitor.expr(subject, right);
        }
        ConditionKind::Apart { later, earlier, length, op: _ } => {
            visitor.expr(subject, later);
            visitor.expr(subject, earlier);
            visitor.length(*length);
        }
        ConditionKind::OneOf { what, values } => {
            visitor.expr(subject, what);
            values.iter().for_each(|value| visitor.value(subject, value));
        }
        ConditionKind::Present(what)
        | ConditionKind::BeginsWith { what, text: _ }
        | ConditionKind::Contains { what, text: _ } => visitor.expr(subject, what),
        ConditionKind::In { what, window } => {
            visitor.expr(subject, what);
            visitor.window(*window);
        }
        ConditionKind::Has(found) => has(visitor, found),
        ConditionKind::Meets(met) => visitor.met(*met),
    }
}

/// Visits the parts of a `has`.
pub fn has<'m, V: Visitor<'m> + ?Sized>(visitor: &mut V, found: &'m Has) {
    visitor.bound(&found.bound);
    if let Relation::Reference(field) = found.by {
        visitor.field(found.related.kind, field);
    }
    visitor.population(&found.related);
}

/// Visits the parts of a limit.
pub fn limit<'m, V: Visitor<'m> + ?Sized>(visitor: &mut V, subject: KindId, found: &'m LimitSpec) {
    match found {
        LimitSpec::Value(value) | LimitSpec::DayOf(value) => visitor.expr(subject, value),
        LimitSpec::Within { span, start, not_counting, rolled: _ } => {
            span_choice(visitor, subject, span);
            visitor.expr(subject, start);
            not_counting.iter().for_each(|field| visitor.field(subject, *field));
        }
        LimitSpec::Ahead { span, of, rolled: _ } => {
            span_choice(visitor, subject, span);
            visitor.expr(subject, of);
        }
        LimitSpec::PeriodStart | LimitSpec::PeriodEnd | LimitSpec::LastDay => {}
    }
}

/// Visits the lengths of a limit and the conditions that choose among them.
pub fn span_choice<'m, V: Visitor<'m> + ?Sized>(visitor: &mut V, subject: KindId, found: &'m SpanChoice) {
    visitor.duration(subject, &found.usual);
    for (long, condition) in &found.otherwise {
        visitor.duration(subject, long);
        visitor.condition(subject, condition);
    }
}

/// Visits what a duration reads.
pub fn duration<'m, V: Visitor<'m> + ?Sized>(visitor: &mut V, subject: KindId, found: &'m Duration) {
    match found {
        Duration::Fixed(length) => visitor.length(*length),
        Duration::Field(field) => visitor.field(subject, *field),
    }
}

/// Visits the parts of an expression.
pub fn expr<'m, V: Visitor<'m> + ?Sized>(visitor: &mut V, subject: KindId, found: &'m Expr) {
    match found {
        Expr::Field(field) => visitor.field(subject, *field),
        Expr::Literal(value) => visitor.value(subject, value),
        Expr::MonthDay(day) => visitor.month_day(*day),
        Expr::PeriodDay(_) => {}
        Expr::Else(first, second) => {
            visitor.expr(subject, first);
            visitor.expr(subject, second);
        }
        Expr::Arithmetic { left, right, op: _ } => {
            visitor.expr(subject, left);
            visitor.expr(subject, right);
        }
    }
}
