//! Conditions that are always true or always false.

use tieuchi_model::indicator::{Condition, ConditionKind};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::KindId;
use tieuchi_proof::Prover;
use tieuchi_source::{Diagnostic, Span, codes};

use crate::checker::Checker;
use crate::checker::inlined::extent;

/// How many parts a condition may have to be compared with the others of an `and` or an `or`.
const SMALL: usize = 32;

/// Looks through a condition on one record; definitions put in place of their names are looked at in their own place.
pub(super) fn check(checker: &mut Checker<'_, '_>, prover: &Prover<'_>, subject: KindId, root: &Condition) {
    let mut waiting = vec![root];
    while let Some(condition) = waiting.pop() {
        if condition.name.is_some() {
            continue;
        }
        let found = match &condition.kind {
            ConditionKind::All(parts) | ConditionKind::Any(parts) => {
                waiting.extend(parts);
                let and = matches!(condition.kind, ConditionKind::All(_));
                let small = parts.iter().filter(|part| extent(part).0 <= SMALL);
                prover.contradict(subject, small, and).then_some(!and)
            }
            ConditionKind::Not(part) => match constant(prover, subject, part) {
                Some(value) if part.name.is_none() => Some(!value),
                _ => {
                    waiting.push(part);
                    None
                }
            },
            _ => constant(prover, subject, condition),
        };
        if let Some(value) = found {
            report(checker, condition.span, value);
        }
    }
}

fn report(checker: &mut Checker<'_, '_>, span: Span, value: bool) {
    let code = if value { codes::ALWAYS_TRUE } else { codes::ALWAYS_FALSE };
    checker.report(Diagnostic::at(code, span).help("help"));
}

/// Whether a condition on the values of a record has the same outcome for every record. A condition that is missing if a value
/// is empty is not always true.
fn constant(prover: &Prover<'_>, subject: KindId, condition: &Condition) -> Option<bool> {
    if !matches!(
        condition.kind,
        ConditionKind::Compare { .. } | ConditionKind::OneOf { .. } | ConditionKind::Present(_)
    ) {
        return None;
    }
    let outcomes = prover.outcomes(subject, condition);
    if !outcomes.include(Outcome::Met) {
        return Some(false);
    }
    (!outcomes.include(Outcome::Failed) && !outcomes.include(Outcome::Missing)).then_some(true)
}
