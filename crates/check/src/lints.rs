//! What is legal but probably not meant, of rules that have been checked.
//!
//! Each suspicion has its module; the walk over the rules is here. Suspicions about a single place (a limit, a bound) are
//! reported when that place is checked.

mod absence;
mod baseline;
mod earlier;
mod every;
mod never;
mod presence;
pub(crate) mod stretch;
mod truth;
mod units;

use tieuchi_model::indicator::{Body, Condition, ConditionKind, Indicator, Measure, MeasureKind, Target, TargetKind};
use tieuchi_model::schema::{FieldSet, KindId, UNITS};
use tieuchi_proof::Prover;

use crate::checker::Checker;

/// Looks through the defines and the indicators.
pub(crate) fn check(checker: &mut Checker<'_, '_>, indicators: &[Option<Indicator>]) {
    let world = checker.world();
    let prover = world.prover(false);
    checker.each_define(|checker, index, condition| {
        if let Some((subject, _)) = world.defines.get(index).filter(|_| !checker.is_cancelled()) {
            look(checker, &prover, *subject, condition, NOTHING);
        }
    });
    for indicator in indicators.iter().flatten() {
        if checker.is_cancelled() {
            return;
        }
        let prover = world.prover(matches!(indicator.body, Body::Milestones(_)));
        if let Some(scope) = &indicator.scope {
            look(checker, &prover, UNITS, scope, NOTHING);
        }
        if !matches!(indicator.body, Body::Milestones(_)) {
            indicator.measures().into_iter().for_each(|measure| presence::check(checker, measure));
        }
        indicator.measures().into_iter().for_each(|measure| every::check(checker, measure));
        for target in indicator.targets() {
            each_target(checker, &prover, target, &[]);
        }
        if let Body::Monitor(measure) = &indicator.body {
            each_measure(checker, &prover, measure);
        }
    }
}

/// Calls `each` for a target with the alternatives that `, or` joins to it.
fn each_target<'t>(
    checker: &mut Checker<'_, '_>,
    prover: &Prover<'_>,
    target: &'t Target,
    alternatives: &[&'t Target],
) {
    match &target.kind {
        TargetKind::All(parts) => parts.iter().for_each(|part| each_target(checker, prover, part, alternatives)),
        TargetKind::Any(parts) => {
            let all: Vec<&Target> = alternatives.iter().copied().chain(parts).collect();
            parts.iter().for_each(|part| each_target(checker, prover, part, &all));
        }
        TargetKind::Figure { measure, bound } => {
            units::without_records(checker, target.span, measure, bound);
            each_measure(checker, prover, measure);
        }
        TargetKind::Change { measure, .. } | TargetKind::Than { measure, .. } => {
            if !earlier::check(checker, target.span, measure) {
                baseline::check(checker, target, measure, alternatives);
            }
            each_measure(checker, prover, measure);
        }
        TargetKind::Meets(_) => {}
    }
}

fn each_measure(checker: &mut Checker<'_, '_>, prover: &Prover<'_>, measure: &Measure) {
    if let MeasureKind::Ratio(top, bottom) = &measure.kind {
        each_measure(checker, prover, top);
        each_measure(checker, prover, bottom);
        return;
    }
    units::pooling(checker, prover, measure);
    for (population, conditions) in measure.conditions_by_population() {
        let filter = population.filter.as_ref();
        let there = filter.map(|filter| prover.there_if_met(population.kind, filter));
        let there = there.unwrap_or_default();
        for condition in conditions {
            // The condition applies only to records that meet the filter.
            let is_filter = filter.is_some_and(|filter| std::ptr::eq(filter, condition));
            look(checker, prover, population.kind, condition, if is_filter { NOTHING } else { &there });
        }
    }
}

/// No field is known to be there.
const NOTHING: &FieldSet = &FieldSet::new();

/// Looks at a condition, unless it is a definition put in place of its name: that is looked at in its own place.
///
/// `there` are fields of the record that are not empty.
fn look(checker: &mut Checker<'_, '_>, prover: &Prover<'_>, subject: KindId, condition: &Condition, there: &FieldSet) {
    let mut waiting = vec![(subject, condition, there)];
    while let Some((subject, condition, there)) = waiting.pop() {
        if condition.name.is_some() {
            continue;
        }
        truth::check(checker, prover, subject, condition);
        absence::check(checker, subject, condition, there);
        never::check(checker, subject, condition, there);
        waiting.extend(nested(subject, condition).into_iter().map(|(subject, condition, is_same_record)| {
            (subject, condition, if is_same_record { there } else { NOTHING })
        }));
    }
}

/// The conditions inside a condition that are checked alone: of related records, and (on the same record) those that choose
/// among the lengths of a limit.
fn nested(subject: KindId, condition: &Condition) -> Vec<(KindId, &Condition, bool)> {
    let mut found = Vec::new();
    let mut waiting = vec![condition];
    while let Some(condition) = waiting.pop() {
        match &condition.kind {
            ConditionKind::All(_) | ConditionKind::Any(_) | ConditionKind::Not(_) => {
                waiting.extend(condition.inner().into_iter().filter(|part| part.name.is_none()));
            }
            kind => {
                let is_same_record = !matches!(kind, ConditionKind::Has(_));
                let inner = condition.inner_of(subject).into_iter();
                found.extend(inner.map(|(subject, part)| (subject, part, is_same_record)));
            }
        }
    }
    found
}
