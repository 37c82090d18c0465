//! Units that a target misses, or counts twice.

use tieuchi_model::indicator::{Bound, Condition, ConditionKind, Measure, MeasureKind, Relation, Side};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::UNITS;
use tieuchi_proof::Prover;
use tieuchi_source::{Diagnostic, Span, codes};

use crate::checker::Checker;

/// Without a `units` item, a unit that no record names gets no verdict: a target misses the units without records.
pub(super) fn without_records(checker: &mut Checker<'_, '_>, span: Span, measure: &Measure, bound: &Bound) {
    if checker.world().declared.units.is_some() {
        return;
    }
    let asks_for_some = match bound.side {
        Side::AtLeast | Side::Exactly | Side::Between | Side::FromToLess => bound.value > Ratio::ZERO,
        Side::MoreThan => true,
        Side::AtMost | Side::LessThan => false,
    };
    let counts = matches!(measure.kind, MeasureKind::Count(_) | MeasureKind::Distinct { .. });
    let of_units = measure.populations().iter().any(|population| population.kind == UNITS);
    if (asks_for_some && counts) || of_units {
        checker.report(Diagnostic::at(codes::SILENT_UNITS, span).help("help"));
    }
}

/// `has` of a unit counts its subtree: over units of several levels, records of lower units count for each level.
///
/// Units that are limited to one choice (`level is "xã"`) are assumed to be of one level.
pub(super) fn pooling(checker: &mut Checker<'_, '_>, prover: &Prover<'_>, measure: &Measure) {
    let MeasureKind::Share(share) = &measure.kind else { return };
    let population = &share.population;
    let nests = checker.world().kind(UNITS).is_some_and(|units| units.parent.is_some());
    if population.kind != UNITS || !nests {
        return;
    }
    let one_level = population.filter.as_ref().is_some_and(|filter| prover.is_of_one_choice(UNITS, filter));
    if !one_level && pools(&share.condition) {
        checker.report(Diagnostic::at(codes::POOLED_UNITS, population.span).help("help"));
    }
}

fn pools(condition: &Condition) -> bool {
    let mut waiting = vec![condition];
    while let Some(condition) = waiting.pop() {
        match &condition.kind {
            ConditionKind::Has(has) if has.by == Relation::Unit && !has.related.own => return true,
            ConditionKind::All(_) | ConditionKind::Any(_) | ConditionKind::Not(_) => waiting.extend(condition.inner()),
            _ => {}
        }
    }
    false
}
