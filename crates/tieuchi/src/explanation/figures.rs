//! The figures of a verdict, for programs.

use tieuchi_model::indicator::{self as model, Body, DifferenceUnit, MeasureKind, TargetKind};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::time::Window;
use tieuchi_model::verdict::{RatioSide, VerdictOutcome};

use super::arithmetic::in_force;
use super::data::{Arithmetic, Bound, Side, Unit};
use crate::decimal::Decimal;

pub(super) fn figures(indicator: &model::Indicator, found: &VerdictOutcome, period: Window) -> Arithmetic {
    let target = match &indicator.body {
        Body::Monitor(_) => None,
        Body::Target(target) => Some(target),
        Body::Milestones(milestones) => in_force(milestones, period).map(|milestone| &milestone.target),
    };
    let (measure, bound) = match target.map(|target| &target.kind) {
        Some(TargetKind::Figure { measure, bound } | TargetKind::Change { measure, bound, .. }) => {
            (Some(measure), Some(bound))
        }
        Some(TargetKind::Than { measure, .. }) => (Some(measure), None),
        Some(TargetKind::All(_) | TargetKind::Any(_) | TargetKind::Meets(_)) => (None, None),
        None => match &indicator.body {
            Body::Monitor(measure) => (Some(measure), None),
            _ => (None, None),
        },
    };
    let (numerator, denominator) = measure.and_then(|measure| parts(measure, found)).unzip();
    Arithmetic {
        numerator: numerator.map(Decimal::of),
        denominator: denominator.map(Decimal::of),
        figure: found.value.map(Decimal::of),
        baseline: found.baseline.map(Decimal::of),
        change: found.change.map(Decimal::of),
        bound: bound.map(self::bound),
        headroom: found.headroom,
    }
}

/// What is divided by what, where that is the figure.
fn parts(measure: &model::Measure, found: &VerdictOutcome) -> Option<(Ratio, Ratio)> {
    let value = found.value?;
    let (numerator, denominator) = match &measure.kind {
        MeasureKind::Share(_) if found.windows.is_empty() => {
            let counts = found.counts?;
            let whole = |count: u64| Ratio::whole(i128::from(count));
            (whole(counts.met), whole(counts.met.checked_add(counts.failed)?))
        }
        MeasureKind::Ratio(..) => {
            let side = |side: RatioSide| found.parts.iter().find(|part| part.side == Some(side))?.outcome.value;
            (side(RatioSide::Numerator)?, side(RatioSide::Denominator)?)
        }
        _ => return None,
    };
    // Open records that count as met or failed are in the figure, and in no count of what is decided.
    (numerator.checked_div(denominator)? == value).then_some((numerator, denominator))
}

fn bound(bound: &model::Bound) -> Bound {
    Bound {
        side: match bound.side {
            model::Side::AtLeast => Side::AtLeast,
            model::Side::AtMost => Side::AtMost,
            model::Side::MoreThan => Side::MoreThan,
            model::Side::LessThan => Side::LessThan,
            model::Side::Exactly => Side::Exactly,
            model::Side::Between => Side::Between,
        },
        value: Decimal::of(bound.value),
        upper: bound.upper.map(Decimal::of),
        unit: match bound.unit {
            model::BoundUnit::Plain => Unit::Number,
            model::BoundUnit::Percent => Unit::Percent,
            model::BoundUnit::PercentagePoints => Unit::PercentagePoints,
            model::BoundUnit::Time(DifferenceUnit::Hours) => Unit::Hours,
            model::BoundUnit::Time(DifferenceUnit::Days) => Unit::Days,
            model::BoundUnit::Time(DifferenceUnit::WorkingDays) => Unit::WorkingDays,
        },
    }
}
