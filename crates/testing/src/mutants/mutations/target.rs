//! Mutations of targets: one of two left out, the wrong direction, the wrong earlier figure.

use tieuchi_syntax::ast::{Direction, Target, TargetKind, Than};

use super::bound::{BoundOf, bound};
use super::clauses::clauses;
use super::condition::condition;
use super::measure::measure;
use super::population::population;
use super::window::baseline;
use crate::mutants::edit::{Edit, within, within_each, without_each};
use crate::mutants::mutation_kind::MutationKind;
use crate::mutants::vocabulary::Vocabulary;

/// Every edit of a target.
pub(crate) fn target(vocabulary: Vocabulary<'_>, written: &Target) -> Vec<Edit<Target>> {
    let put = |kind| Target { kind, ..written.clone() };
    match &written.kind {
        TargetKind::And(parts) => joined(vocabulary, written, parts, TargetKind::And, TargetKind::Or),
        TargetKind::Or(parts) => joined(vocabulary, written, parts, TargetKind::Or, TargetKind::And),
        TargetKind::Share { bound: must, population: of, condition: asked } => {
            let share = |bound, population, condition| put(TargetKind::Share { bound, population, condition });
            let mut edits: Vec<Edit<Target>> =
                within(bound(must, BoundOf::Share), |must| share(must, of.clone(), asked.clone())).collect();
            edits.extend(within(population(vocabulary, of), |of| share(*must, of, asked.clone())));
            let Some(subject) = vocabulary.subject(&of.records) else { return edits };
            edits.extend(within(condition(vocabulary, subject, asked), |asked| share(*must, of.clone(), asked)));
            let clauses = clauses(vocabulary, subject, asked, &written.clauses, written.span);
            edits.extend(within(clauses, |clauses| Target { clauses, ..written.clone() }));
            edits
        }
        TargetKind::Count { bound: must, population: of } => {
            let count = |bound, population| put(TargetKind::Count { bound, population });
            let mut edits: Vec<Edit<Target>> =
                within(bound(must, BoundOf::Other), |must| count(must, of.clone())).collect();
            edits.extend(within(population(vocabulary, of), |of| count(*must, of)));
            edits
        }
        TargetKind::Measured { measure: figure, bound: must } => {
            let measured = |measure, bound| put(TargetKind::Measured { measure, bound });
            let mut edits: Vec<Edit<Target>> =
                within(measure(vocabulary, figure), |figure| measured(figure, *must)).collect();
            edits.extend(within(bound(must, BoundOf::Other), |must| measured(figure.clone(), must)));
            edits
        }
        TargetKind::Change { measure: figure, direction, bound: by, baseline: from } => {
            let change =
                |measure, direction, bound, baseline| put(TargetKind::Change { measure, direction, bound, baseline });
            let other = match direction {
                Direction::Down => Direction::Up,
                Direction::Up => Direction::Down,
            };
            let mut edits =
                vec![Edit::new(MutationKind::Direction, written.span, change(figure.clone(), other, *by, *from))];
            edits.extend(within(measure(vocabulary, figure), |figure| change(figure, *direction, *by, *from)));
            edits.extend(within(bound(by, BoundOf::Other), |by| change(figure.clone(), *direction, by, *from)));
            edits.extend(within(baseline(*from), |from| change(figure.clone(), *direction, *by, from)));
            edits
        }
        TargetKind::Than { measure: figure, op, baseline: from } => {
            let than = |measure, op, baseline| put(TargetKind::Than { measure, op, baseline });
            let others = confused_with(*op).iter();
            let mut edits: Vec<Edit<Target>> = others
                .map(|op| Edit::new(MutationKind::Than, written.span, than(figure.clone(), *op, *from)))
                .collect();
            edits.extend(within(measure(vocabulary, figure), |figure| than(figure, *op, *from)));
            edits.extend(within(baseline(*from), |from| than(figure.clone(), *op, from)));
            edits
        }
        TargetKind::Meets(_) => Vec::new(),
    }
}

fn joined(
    vocabulary: Vocabulary<'_>,
    written: &Target,
    parts: &[Target],
    join: impl Fn(Vec<Target>) -> TargetKind,
    other: impl Fn(Vec<Target>) -> TargetKind,
) -> Vec<Edit<Target>> {
    let put = |kind| Target { kind, ..written.clone() };
    let mut edits = vec![Edit::new(MutationKind::TargetConnective, written.span, put(other(parts.to_vec())))];
    edits.extend(without_each(parts).filter_map(|(left_out, mut others)| {
        let after = if others.len() == 1 { others.pop()? } else { put(join(others)) };
        Some(Edit::new(MutationKind::TargetLeftOut, left_out.span, after))
    }));
    edits.extend(within(within_each(parts, |part| target(vocabulary, part)), |parts| put(join(parts))));
    edits
}

/// The comparisons with an earlier figure that one is confused with.
const fn confused_with(op: Than) -> &'static [Than] {
    match op {
        Than::Fewer => &[Than::AtMostAsMany, Than::More],
        Than::More => &[Than::AtLeastAsMany, Than::Fewer],
        Than::AtMostAsMany => &[Than::Fewer, Than::AtLeastAsMany],
        Than::AtLeastAsMany => &[Than::More, Than::AtMostAsMany],
    }
}
