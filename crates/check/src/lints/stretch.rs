//! A stretch that does not go beyond its target, where that can be proved: the same figure, the same side.

use tieuchi_model::indicator::{Bound, Side, Target, TargetKind};
use tieuchi_source::{Diagnostic, codes};

use super::truth::same_measure;
use crate::world::Checker;

impl Checker<'_, '_> {
    /// Compares a stretch with its target, part by part.
    pub(crate) fn stretch_is_beyond(&mut self, target: &Target, stretch: &Target) {
        if let TargetKind::All(parts) | TargetKind::Any(parts) = &stretch.kind {
            return parts.iter().for_each(|part| self.stretch_is_beyond(target, part));
        }
        if let TargetKind::All(parts) | TargetKind::Any(parts) = &target.kind {
            return parts.iter().for_each(|part| self.stretch_is_beyond(part, stretch));
        }
        let within = match (&target.kind, &stretch.kind) {
            (TargetKind::Figure { measure, bound }, TargetKind::Figure { measure: other, bound: hoped }) => {
                same_measure(measure, other) && is_within(bound, hoped)
            }
            (
                TargetKind::Change { measure, down, bound, points, baseline },
                TargetKind::Change {
                    measure: other,
                    down: other_down,
                    bound: hoped,
                    points: other_points,
                    baseline: other_baseline,
                },
            ) => {
                down == other_down
                    && points == other_points
                    && baseline == other_baseline
                    && same_measure(measure, other)
                    && is_within(bound, hoped)
            }
            _ => false,
        };
        if within {
            let finding = Diagnostic::at(codes::STRETCH_NOT_BEYOND, stretch.span);
            self.findings.push(finding.label(target.span, "declared").help("help"));
        }
    }
}

/// Whether what is hoped for asks no more than what is asked.
fn is_within(asked: &Bound, hoped: &Bound) -> bool {
    // `no …` beside `, or no …` of the target says the same on purpose.
    if asked.side != hoped.side
        || (asked.word, asked.value) == (hoped.word, hoped.value)
            && asked.word == tieuchi_model::indicator::BoundWord::No
    {
        return false;
    }
    match asked.side {
        Side::AtLeast | Side::MoreThan => hoped.value <= asked.value,
        Side::AtMost | Side::LessThan => hoped.value >= asked.value,
        Side::Exactly | Side::Between => false,
    }
}
