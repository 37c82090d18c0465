//! Which fields of which kinds are read.

use std::collections::BTreeSet;

use tieuchi_model::indicator::{
    Averaged, Body, Comparison, Condition, ConditionKind, Duration, Expr, Has, Indicator, LimitSpec, Measure,
    MeasureKind, Population, Relation, RuleSet, SpanChoice, Target, TargetKind, Timely, TimelySide,
};
use tieuchi_model::schema::{FieldId, FieldKind, Kind, KindId, Placement, UNITS};

use super::Counted;

/// The fields of each kind, by the kind's position.
type Fields = Vec<BTreeSet<FieldId>>;

fn add(fields: &mut Fields, kind: KindId, field: FieldId) {
    if let Some(of_kind) = fields.get_mut(kind.0) {
        of_kind.insert(field);
    }
}

/// The fields of each kind that an indicator reads, without those that only give a record its id or unit.
#[must_use]
pub fn fields_of(rules: &RuleSet, indicator: &Indicator) -> Vec<BTreeSet<FieldId>> {
    let mut fields = vec![BTreeSet::new(); rules.kinds.len()];
    if let Some(scope) = &indicator.scope {
        of_condition(scope, UNITS, &mut fields);
    }
    match &indicator.body {
        Body::Target(target) => of_target(target, &mut fields),
        Body::Milestones(milestones) => {
            for milestone in milestones {
                of_target(&milestone.target, &mut fields);
            }
        }
        Body::Monitor(measure) => of_measure(measure, &mut fields),
    }
    if let Some(stretch) = &indicator.stretch {
        of_target(stretch, &mut fields);
    }
    fields
}

fn of_target(target: &Target, fields: &mut Fields) {
    match &target.kind {
        TargetKind::All(parts) | TargetKind::Any(parts) => {
            for part in parts {
                of_target(part, fields);
            }
        }
        TargetKind::Figure { measure, .. } | TargetKind::Change { measure, .. } | TargetKind::Than { measure, .. } => {
            of_measure(measure, fields);
        }
        TargetKind::Meets(_) => {}
    }
}

fn of_measure(measure: &Measure, fields: &mut Fields) {
    let (population, counted) = match &measure.kind {
        MeasureKind::Ratio(numerator, denominator) => {
            of_measure(numerator, fields);
            of_measure(denominator, fields);
            return;
        }
        MeasureKind::Count(population) => (population, Counted::Records),
        MeasureKind::Distinct { field, population } => (population, Counted::Distinct(*field)),
        MeasureKind::Sum { of, population } => (population, Counted::Sum(of)),
        MeasureKind::Average { of, population } => (population, Counted::Average(of)),
        MeasureKind::Share(share) => (&share.population, Counted::Share(share)),
    };
    of_population(population, fields);
    of_counted(counted, population.kind, fields);
    if let Counted::Share(share) = counted {
        of_condition(&share.condition, population.kind, fields);
        if let Some(excusing) = &share.excusing {
            of_condition(excusing, population.kind, fields);
        }
    }
}

fn of_population(population: &Population, fields: &mut Fields) {
    of_placement(population.placement, population.kind, fields);
    if let Some(filter) = &population.filter {
        of_condition(filter, population.kind, fields);
    }
}

fn of_condition(condition: &Condition, kind: KindId, fields: &mut Fields) {
    of_atom(&condition.kind, kind, fields);
    match &condition.kind {
        ConditionKind::All(parts) | ConditionKind::Any(parts) => {
            for part in parts {
                of_condition(part, kind, fields);
            }
        }
        ConditionKind::Not(inner) => of_condition(inner, kind, fields),
        ConditionKind::Timely(timely) => {
            if let LimitSpec::Within { span, .. } | LimitSpec::Ahead { span, .. } = &timely.limit {
                for (_, condition) in &span.otherwise {
                    of_condition(condition, kind, fields);
                }
            }
        }
        ConditionKind::Has(has) => {
            of_relation(has, fields);
            of_population(&has.related, fields);
        }
        _ => {}
    }
}

/// How the records of a population are placed.
pub(super) fn of_placement(placement: Placement, kind: KindId, fields: &mut Fields) {
    match placement {
        Placement::CountedBy(field) => add(fields, kind, field),
        Placement::Lasting { from, to } => {
            add(fields, kind, from);
            add(fields, kind, to);
        }
        Placement::Register => {}
    }
}

/// What is counted beyond the records themselves.
pub(super) fn of_counted(counted: Counted<'_>, kind: KindId, fields: &mut Fields) {
    match counted {
        Counted::Records | Counted::Share(_) => {}
        Counted::Distinct(field) => add(fields, kind, field),
        Counted::Sum(of) | Counted::Average(Averaged::Number(of)) => of_expr(of, kind, fields),
        Counted::Average(Averaged::Difference { later, earlier, .. }) => {
            of_expr(later, kind, fields);
            of_expr(earlier, kind, fields);
        }
    }
}

/// The reference through which related records name one.
pub(super) fn of_relation(has: &Has, fields: &mut Fields) {
    if let Relation::Reference(field) = has.by {
        add(fields, has.related.kind, field);
    }
}

/// What a condition reads itself, without the conditions within it.
pub(super) fn of_atom(condition: &ConditionKind, kind: KindId, fields: &mut Fields) {
    match condition {
        ConditionKind::Yes(field) | ConditionKind::In { what: field, .. } => add(fields, kind, *field),
        ConditionKind::Timely(timely) => {
            of_expr(&timely.what, kind, fields);
            match &timely.limit {
                LimitSpec::Value(expr) | LimitSpec::DayOf(expr) => of_expr(expr, kind, fields),
                LimitSpec::Within { span, start, not_counting, .. } => {
                    of_span(span, kind, fields);
                    of_expr(start, kind, fields);
                    for field in not_counting {
                        add(fields, kind, *field);
                    }
                }
                LimitSpec::Ahead { span, of, .. } => {
                    of_span(span, kind, fields);
                    of_expr(of, kind, fields);
                }
                LimitSpec::PeriodStart | LimitSpec::PeriodEnd => {}
            }
        }
        ConditionKind::Compare { left, right, .. } => {
            of_expr(left, kind, fields);
            of_expr(right, kind, fields);
        }
        ConditionKind::Apart { later, earlier, .. } => {
            of_expr(later, kind, fields);
            of_expr(earlier, kind, fields);
        }
        ConditionKind::OneOf { what, .. }
        | ConditionKind::Present(what)
        | ConditionKind::BeginsWith { what, .. }
        | ConditionKind::Contains { what, .. } => of_expr(what, kind, fields),
        ConditionKind::All(_)
        | ConditionKind::Any(_)
        | ConditionKind::Not(_)
        | ConditionKind::Has(_)
        | ConditionKind::Meets(_) => {}
    }
}

/// The deadlines that a condition holds something against as moments, so that a deadline at 00:00 ends as its day begins.
///
/// Not among them: a deadline whose day is asked for, one that a day is held against (the days decide), and one before
/// whose moment something must lie (which for 00:00 is before its day).
pub(super) fn deadlines_as_moments(condition: &ConditionKind, kind: &Kind, found: &mut BTreeSet<FieldId>) {
    let is_day = |expr: &Expr| match expr {
        Expr::Field(field) => kind.field(*field).is_some_and(|field| field.kind == FieldKind::Date),
        Expr::Literal(_) | Expr::MonthDay(_) => true,
        Expr::Else(..) | Expr::Arithmetic { .. } => false,
    };
    let mut limit = |limit: &Expr, what: &Expr| {
        if !is_day(what) {
            deadlines_of(limit, kind, found);
        }
    };
    match condition {
        ConditionKind::Timely(Timely {
            what,
            side: TimelySide::By | TimelySide::After,
            limit: LimitSpec::Value(of),
            ..
        }) => {
            limit(of, what);
        }
        ConditionKind::Compare { left, op, right } => {
            use Comparison::{Equal, Greater, GreaterOrEqual, Less, LessOrEqual, NotEqual};
            if matches!(op, LessOrEqual | Greater | Equal | NotEqual) {
                limit(right, left);
            }
            if matches!(op, GreaterOrEqual | Less | Equal | NotEqual) {
                limit(left, right);
            }
        }
        _ => {}
    }
}

fn deadlines_of(expr: &Expr, kind: &Kind, found: &mut BTreeSet<FieldId>) {
    match expr {
        Expr::Field(field) => {
            if kind.field(*field).is_some_and(|field| field.kind == FieldKind::Deadline) {
                found.insert(*field);
            }
        }
        Expr::Literal(_) | Expr::MonthDay(_) => {}
        Expr::Else(left, right) | Expr::Arithmetic { left, right, .. } => {
            deadlines_of(left, kind, found);
            deadlines_of(right, kind, found);
        }
    }
}

fn of_span(span: &SpanChoice, kind: KindId, fields: &mut Fields) {
    let others = span.otherwise.iter().map(|(duration, _)| duration);
    for duration in others.chain([&span.usual]) {
        if let Duration::Field(field) = duration {
            add(fields, kind, *field);
        }
    }
}

fn of_expr(expr: &Expr, kind: KindId, fields: &mut Fields) {
    match expr {
        Expr::Field(field) => add(fields, kind, *field),
        Expr::Literal(_) | Expr::MonthDay(_) => {}
        Expr::Else(left, right) | Expr::Arithmetic { left, right, .. } => {
            of_expr(left, kind, fields);
            of_expr(right, kind, fields);
        }
    }
}
