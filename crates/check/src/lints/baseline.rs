//! A comparison with an earlier figure that can be zero, if the rule does not define what applies then.

use tieuchi_model::indicator::{BoundWord, Measure, MeasureKind, Population, Side, Target, TargetKind};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::KindId;
use tieuchi_proof::Prover;
use tieuchi_source::{Diagnostic, codes};

use crate::checker::Checker;

/// Looks at a comparison and at the targets that `, or` joins with it.
pub(super) fn check(checker: &mut Checker<'_, '_>, target: &Target, measure: &Measure, alternatives: &[&Target]) {
    let (code, falls) = match &target.kind {
        // Percentage points are a difference: nothing is divided by the earlier figure.
        TargetKind::Change { points: true, .. } => return,
        TargetKind::Change { down, .. } => (codes::BASELINE_MAY_BE_ZERO, *down),
        TargetKind::Than { than: Side::LessThan, .. } => (codes::FEWER_THAN_NONE, true),
        _ => return,
    };
    let prover = checker.world().prover(false);
    let Some(population) = counted(measure) else { return };
    if !can_be_zero(&prover, measure)
        || alternatives.iter().any(|other| is_none_of(&prover, other, measure, population.kind))
    {
        return;
    }
    let records = checker.world().kind(population.kind).map_or("", |kind| kind.name.as_str());
    let finding = Diagnostic::at(code, target.span).with("records", records);
    checker.report(finding.help(match of_records(measure) {
        _ if !falls => "up",
        true if population.filter.is_some() => "filtered",
        true => "help",
        false if matches!(measure.kind, MeasureKind::Share(_)) => "share",
        false => "figure",
    }));
}

/// The records whose number may have been zero: those of the numerator of a ratio.
fn counted(measure: &Measure) -> Option<&Population> {
    match &measure.kind {
        MeasureKind::Count(population)
        | MeasureKind::Distinct { population, .. }
        | MeasureKind::Sum { population, .. }
        | MeasureKind::Average { population, .. } => Some(population),
        MeasureKind::Share(share) => Some(&share.population),
        MeasureKind::Ratio(top, _) => counted(top),
    }
}

/// Whether a figure can be zero: for a ratio, its numerator.
fn can_be_zero(prover: &Prover<'_>, measure: &Measure) -> bool {
    match &measure.kind {
        MeasureKind::Ratio(top, _) => can_be_zero(prover, top),
        _ => prover.figures(measure).include(Ratio::ZERO),
    }
}

/// Whether a figure is zero exactly if there are no records: a number of records, or a ratio with one as its numerator.
fn of_records(measure: &Measure) -> bool {
    match &measure.kind {
        MeasureKind::Count(_) | MeasureKind::Distinct { .. } => true,
        MeasureKind::Ratio(top, _) => of_records(top),
        MeasureKind::Sum { .. } | MeasureKind::Average { .. } | MeasureKind::Share(_) => false,
    }
}

/// Whether a target requires that there are no such records, or that the figure is zero.
fn is_none_of(prover: &Prover<'_>, target: &Target, compared: &Measure, kind: KindId) -> bool {
    let TargetKind::Figure { measure, bound } = &target.kind else { return false };
    let none = match bound.side {
        Side::AtMost | Side::Exactly => bound.word == BoundWord::No || bound.value >= Ratio::ZERO,
        Side::LessThan => bound.value > Ratio::ZERO,
        Side::AtLeast | Side::MoreThan | Side::Between | Side::FromToLess => false,
    };
    let counts = matches!(&measure.kind, MeasureKind::Count(population) if population.kind == kind);
    none && (counts || prover.same_measure(measure, compared))
}
