//! How many parts an outcome lists. An outcome lists those of the indicators that it requires, and those list theirs in turn: a few
//! lines of rules could ask for more parts than any memory holds.

use super::{PlannedBody, PlannedMeasure, PlannedTarget, Series};

/// How many parts an outcome lists if those of required indicators are among them. If there would be more, those are left out: each
/// is in the verdict of that indicator.
const MOST_PARTS: usize = 300;

/// How many indicators one outcome lists one within the other.
const MOST_LEVELS: usize = 16;

/// How many parts an outcome lists, and how many indicators one within the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Listed {
    parts: usize,
    levels: usize,
}

impl Listed {
    /// How much a body lists whose required indicators list so much, after those are left out if that is too much.
    pub(super) fn limit(body: &mut PlannedBody<'_>, nodes: &[Listed]) -> Listed {
        let PlannedBody::Target(planned) = body else { return Listed::default() };
        let listed = Listed::of(&planned.target, nodes);
        if listed.parts <= MOST_PARTS && listed.levels <= MOST_LEVELS {
            return listed;
        }
        planned.target.leave_out_parts();
        Listed::of(&planned.target, nodes)
    }

    fn of(target: &PlannedTarget<'_>, nodes: &[Listed]) -> Listed {
        match target {
            PlannedTarget::All(parts) | PlannedTarget::Any(parts) => {
                parts.iter().map(|part| Listed::of(part, nodes)).fold(Listed::default(), |all, part| Listed {
                    parts: all.parts.saturating_add(part.parts).saturating_add(1),
                    levels: all.levels.max(part.levels),
                })
            }
            PlannedTarget::Figure { series, .. } | PlannedTarget::Change { now: series, .. } => {
                Listed::of_series(series)
            }
            PlannedTarget::Meets { node, lists_parts } => {
                let met = nodes.get(node.0).copied().filter(|_| *lists_parts).unwrap_or_default();
                Listed { parts: met.parts.saturating_add(1), levels: met.levels + 1 }
            }
        }
    }

    fn of_series(series: &Series<'_>) -> Listed {
        let parts = if matches!(series.measure, PlannedMeasure::Ratio(..)) { 2 } else { 0 };
        Listed { parts, levels: 0 }
    }
}

impl PlannedTarget<'_> {
    /// Lists the required indicators without their parts.
    fn leave_out_parts(&mut self) {
        match self {
            PlannedTarget::All(parts) | PlannedTarget::Any(parts) => parts.iter_mut().for_each(Self::leave_out_parts),
            PlannedTarget::Meets { lists_parts, .. } => *lists_parts = false,
            PlannedTarget::Figure { .. } | PlannedTarget::Change { .. } => {}
        }
    }
}
