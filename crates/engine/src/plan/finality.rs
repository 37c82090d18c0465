//! Which buckets of a record no later record can change: that it was counted, and that it failed.
//!
//! Before a window ends, `has no …` may change with the next record, and what has not happened may still happen. A verdict is
//! settled early only by what is final.

use tieuchi_model::indicator::{Bound, Condition, ConditionKind, Expr, Has, LimitSpec, Population};
use tieuchi_model::schema::{FieldId, KindId, Placement, UNITS};

use super::{Counted, CountedWindow, FrameId, Plan};

/// Which outcomes no later record, and nothing that happens later, can change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Finality {
    /// That a condition is met, or that a record was counted.
    pub(crate) met: bool,
    /// That a condition failed, or that a record failed.
    pub(crate) failed: bool,
}

impl Finality {
    const BOTH: Finality = Finality { met: true, failed: true };
    const NEITHER: Finality = Finality { met: false, failed: false };

    const fn of(both: bool) -> Finality {
        if both { Finality::BOTH } else { Finality::NEITHER }
    }

    const fn and(self, other: Finality) -> Finality {
        Finality { met: self.met && other.met, failed: self.failed && other.failed }
    }

    const fn negated(self) -> Finality {
        Finality { met: self.failed, failed: self.met }
    }
}

/// Which buckets are final for the records of a population in a window. Whether a later span of the same id may replace one is
/// decided record by record.
pub(super) fn of_counted(
    plan: &Plan<'_>,
    population: &Population,
    counted: Counted<'_>,
    window: &CountedWindow,
) -> Finality {
    let kind = population.kind;
    // Who exists today may not exist on the day that is asked about.
    if !window.day_has_come {
        return Finality::NEITHER;
    }
    let of = |condition: &Condition| of_condition(plan, condition, kind, window.frame);
    let selects = population.filter.as_ref().map_or(Finality::BOTH, of).met;
    let (of_met, of_failed) = match counted {
        Counted::Share(share) => {
            let condition = of(&share.condition);
            let stays_unexcused = share.excusing.as_ref().is_none_or(|excusing| of(excusing).failed);
            (condition.met, condition.failed && stays_unexcused)
        }
        Counted::Sum(number) => (is_fixed(plan, number, kind), true),
        Counted::Records | Counted::Distinct(_) | Counted::Average(_) => (true, true),
    };
    Finality { met: selects && of_met, failed: selects && of_failed }
}

/// Whether nothing that happens later changes which records a population selects, once its windows are over.
pub(super) fn selection_is_stable(plan: &Plan<'_>, population: &Population, frame: FrameId) -> bool {
    population.filter.as_ref().is_none_or(|filter| of_condition(plan, filter, population.kind, frame) == Finality::BOTH)
}

/// Whether nothing that happens later changes the bucket of a record, once all its windows are over.
pub(super) fn is_stable(plan: &Plan<'_>, population: &Population, counted: Counted<'_>, frame: FrameId) -> bool {
    let stays = |condition: &Condition| of_condition(plan, condition, population.kind, frame) == Finality::BOTH;
    selection_is_stable(plan, population, frame)
        && match counted {
            Counted::Share(share) => stays(&share.condition) && share.excusing.as_ref().is_none_or(stays),
            Counted::Records | Counted::Distinct(_) | Counted::Sum(_) | Counted::Average(_) => true,
        }
}

/// Which outcomes of a scope are final.
pub(super) fn of_scope(plan: &Plan<'_>, scope: &Condition, frame: FrameId) -> Finality {
    of_condition(plan, scope, UNITS, frame)
}

/// Which outcomes of a condition are final.
fn of_condition(plan: &Plan<'_>, condition: &Condition, kind: KindId, frame: FrameId) -> Finality {
    let each = |parts: &[Condition]| {
        parts.iter().map(|part| of_condition(plan, part, kind, frame)).fold(Finality::BOTH, Finality::and)
    };
    match &condition.kind {
        ConditionKind::All(parts) | ConditionKind::Any(parts) => each(parts),
        ConditionKind::Not(inner) => match &inner.kind {
            // It is evaluated as `has` with the negated bound, and is met so far if that is.
            ConditionKind::Has(has) => match has.negated_bound() {
                Some(bound) => of_has(plan, has, &bound, frame),
                None => of_has(plan, has, &has.bound, frame).negated(),
            },
            _ => of_condition(plan, inner, kind, frame).negated(),
        },
        ConditionKind::Present(what) => {
            // What has happened is final; what has not happened may happen.
            let fixed = is_fixed(plan, what, kind);
            Finality { met: true, failed: fixed && !reads_event(plan, what, kind) }
        }
        ConditionKind::Timely(timely) => {
            let limit = match &timely.limit {
                LimitSpec::Within { span, .. } | LimitSpec::Ahead { span, .. } => span
                    .otherwise
                    .iter()
                    .map(|(_, condition)| of_condition(plan, condition, kind, frame))
                    .all(|of_condition| of_condition == Finality::BOTH),
                _ => true,
            };
            let fixed = limit && condition.kind.exprs().into_iter().all(|expr| is_fixed(plan, expr, kind));
            // What must happen after something may do so when its period is over too.
            Finality { met: fixed, failed: fixed && !timely.waits() }
        }
        ConditionKind::Has(has) => of_has(plan, has, &has.bound, frame),
        // Whether the verdict is settled is checked for each unit, when it is known.
        ConditionKind::Meets(_) => Finality::BOTH,
        ConditionKind::Yes(_)
        | ConditionKind::In { .. }
        | ConditionKind::Compare { .. }
        | ConditionKind::Apart { .. }
        | ConditionKind::OneOf { .. }
        | ConditionKind::BeginsWith { .. }
        | ConditionKind::Contains { .. } => {
            Finality::of(condition.kind.exprs().into_iter().all(|expr| is_fixed(plan, expr, kind)))
        }
    }
}

fn of_has(plan: &Plan<'_>, has: &Has, bound: &Bound, frame: FrameId) -> Finality {
    let relation = plan.relation(has, frame).and_then(|id| plan.relations.get(id.0));
    let Some(relation) = relation else { return Finality::NEITHER };
    let over = relation.windows.iter().all(|window| window.ends <= plan.as_of);
    let kind = has.related.kind;
    let filter = has.related.filter.as_ref();
    let each = relation
        .windows
        .iter()
        .map(|window| filter.map_or(Finality::BOTH, |filter| of_condition(plan, filter, kind, window.frame)));
    let related = each.fold(Finality::BOTH, Finality::and);
    // Who exists today may not exist on the day that is asked about.
    if relation.windows.iter().any(|window| !window.day_has_come) {
        return Finality::NEITHER;
    }
    // The subject changes when the record refers to another.
    if plan.subjects_may_change(has, over) {
        return Finality::NEITHER;
    }
    // A later span of the same id replaces this one.
    if !over && filter.is_some() && matches!(has.related.placement, Placement::Lasting { .. }) {
        return Finality::NEITHER;
    }
    let side = bound.side;
    if side.is_lower_bound() {
        // It fails only once its windows are over.
        Finality { met: related.met, failed: related.failed }
    } else if side.is_upper_bound() {
        Finality { met: over && related.failed, failed: related.met }
    } else {
        Finality::of(over && related == Finality::BOTH)
    }
}

/// Whether nothing that happens later changes the value of an expression that has one: `A else B` is A as soon as A is
/// there.
fn is_fixed(plan: &Plan<'_>, expr: &Expr, kind: KindId) -> bool {
    match expr {
        Expr::Field(_) | Expr::Literal(_) | Expr::MonthDay(_) | Expr::PeriodDay(_) => true,
        Expr::Else(first, second) => {
            !reads_event(plan, first, kind) && is_fixed(plan, first, kind) && is_fixed(plan, second, kind)
        }
        Expr::Arithmetic { left, right, .. } => is_fixed(plan, left, kind) && is_fixed(plan, right, kind),
    }
}

/// Whether an expression reads a field of something that happens.
fn reads_event(plan: &Plan<'_>, expr: &Expr, kind: KindId) -> bool {
    expr.fields().into_iter().any(|field| happens(plan, kind, field))
}

fn happens(plan: &Plan<'_>, kind: KindId, field: FieldId) -> bool {
    plan.rules.kind(kind).and_then(|kind| kind.field(field)).is_some_and(|field| field.kind.happens())
}
