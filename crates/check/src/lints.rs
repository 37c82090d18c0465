//! What is legal but probably not meant, of rules that have been checked.
//!
//! Each suspicion has its room; here the rules are walked. Suspicions about a single place (a limit, a bound) are said
//! where that place is checked.

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
use tieuchi_model::schema::{KindId, UNITS};

use crate::defines;
use crate::world::Checker;

/// Looks through the defines and the indicators.
pub(crate) fn check(checker: &mut Checker<'_, '_>, indicators: &[Option<Indicator>]) {
    let world = checker.world;
    let bodies = std::mem::take(&mut checker.bodies);
    for ((subject, _), body) in world.defines.iter().zip(&bodies) {
        if let defines::Body::Whole { condition, .. } = body {
            look(checker, *subject, condition);
        }
    }
    checker.bodies = bodies;
    for indicator in indicators.iter().flatten() {
        if let Some(scope) = &indicator.scope {
            look(checker, UNITS, scope);
        }
        if !matches!(indicator.body, Body::Milestones(_)) {
            indicator.measures().into_iter().for_each(|measure| presence::check(checker, measure));
        }
        indicator.measures().into_iter().for_each(|measure| every::check(checker, measure));
        for target in indicator.targets() {
            each_target(checker, target, &[]);
        }
        if let Body::Monitor(measure) = &indicator.body {
            each_measure(checker, measure);
        }
    }
}

/// A target, and with it the alternatives that are joined with it by `, or`.
fn each_target<'t>(checker: &mut Checker<'_, '_>, target: &'t Target, alternatives: &[&'t Target]) {
    match &target.kind {
        TargetKind::All(parts) => parts.iter().for_each(|part| each_target(checker, part, alternatives)),
        TargetKind::Any(parts) => {
            let all: Vec<&Target> = alternatives.iter().copied().chain(parts).collect();
            parts.iter().for_each(|part| each_target(checker, part, &all));
        }
        TargetKind::Figure { measure, bound } => {
            units::silent(checker, target.span, measure, bound);
            each_measure(checker, measure);
        }
        TargetKind::Change { measure, .. } | TargetKind::Than { measure, .. } => {
            if !earlier::check(checker, target.span, measure) {
                baseline::check(checker, target, measure, alternatives);
            }
            each_measure(checker, measure);
        }
        TargetKind::Meets(_) => {}
    }
}

fn each_measure(checker: &mut Checker<'_, '_>, measure: &Measure) {
    if let MeasureKind::Ratio(top, bottom) = &measure.kind {
        each_measure(checker, top);
        each_measure(checker, bottom);
        return;
    }
    units::pooling(checker, measure);
    for (subject, condition) in measure.conditions() {
        look(checker, subject, condition);
    }
}

/// A condition, unless it is a definition put in place of its name: that is looked at where it stands.
fn look(checker: &mut Checker<'_, '_>, subject: KindId, condition: &Condition) {
    let mut waiting = vec![(subject, condition)];
    while let Some((subject, condition)) = waiting.pop() {
        if condition.name.is_some() {
            continue;
        }
        truth::check(checker, subject, condition);
        absence::check(checker, subject, condition);
        never::check(checker, subject, condition);
        waiting.extend(nested(subject, condition));
    }
}

/// The conditions inside a condition that stand on their own: of related records, and of sorts of records in a limit.
fn nested(subject: KindId, condition: &Condition) -> Vec<(KindId, &Condition)> {
    let mut found = Vec::new();
    let mut waiting = vec![condition];
    while let Some(condition) = waiting.pop() {
        match &condition.kind {
            ConditionKind::All(_) | ConditionKind::Any(_) | ConditionKind::Not(_) => {
                waiting.extend(condition.inner().into_iter().filter(|part| part.name.is_none()));
            }
            _ => found.extend(condition.inner_of(subject)),
        }
    }
    found
}
