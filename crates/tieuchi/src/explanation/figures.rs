//! The figures of a verdict, for programs.

use tieuchi_model::indicator::{self as model, MeasureKind, TargetKind};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::{self, RatioSide, VerdictOutcome};

use super::arithmetic::{Judged, judged};
use super::data::{Arithmetic, FigureBound};
use crate::decimal::Decimal;

pub(super) fn figures(indicator: &model::Indicator, verdict: &verdict::Verdict) -> Arithmetic {
    let found = &verdict.outcome;
    let (measure, bound) = match judged(indicator, verdict) {
        Some(Judged::Monitored(measure)) => (Some(measure), None),
        Some(Judged::Target(target)) => match &target.kind {
            TargetKind::Figure { measure, bound } | TargetKind::Change { measure, bound, .. } => {
                (Some(measure), Some(bound))
            }
            TargetKind::Than { measure, .. } => (Some(measure), None),
            TargetKind::All(_) | TargetKind::Any(_) | TargetKind::Meets(_) => (None, None),
        },
        None => (None, None),
    };
    let (numerator, denominator) = measure.and_then(|measure| parts(measure, found)).unzip();
    Arithmetic {
        numerator: numerator.map(Decimal::of),
        denominator: denominator.map(Decimal::of),
        figure: found.value.map(Decimal::of),
        baseline: found.baseline().map(Decimal::of),
        change: found.change().map(Decimal::of),
        bound: bound.map(self::bound),
        headroom: found.headroom,
    }
}

/// What is divided by what, where that is the figure.
fn parts(measure: &model::Measure, found: &VerdictOutcome) -> Option<(Ratio, Ratio)> {
    let value = found.value?;
    let (numerator, denominator) = match &measure.kind {
        MeasureKind::Share(share) if found.windows().is_empty() => {
            let decided = found.counts?.decided(share.open_as);
            (Ratio::whole(decided.met.into()), Ratio::whole(decided.all.into()))
        }
        MeasureKind::Ratio(..) => {
            let side = |side: RatioSide| found.parts().iter().find(|part| part.side == Some(side))?.outcome.value;
            (side(RatioSide::Numerator)?, side(RatioSide::Denominator)?)
        }
        _ => return None,
    };
    (numerator.checked_div(denominator)? == value).then_some((numerator, denominator))
}

fn bound(bound: &model::Bound) -> FigureBound {
    FigureBound {
        side: bound.side,
        value: Decimal::of(bound.value),
        upper: bound.upper.map(Decimal::of),
        unit: bound.unit,
    }
}
