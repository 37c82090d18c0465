//! Slips in targets and their comma clauses: one of two left out, the wrong direction, the wrong earlier figure.

use tieuchi_source::Span;
use tieuchi_syntax::ast::{Condition, Direction, OpenAs, Target, TargetClause, TargetClauseKind, TargetKind, Than};

use super::bound::{Figure, bound};
use super::condition::condition;
use super::measure::measure;
use super::population::population;
use super::window::baseline;
use crate::mutants::edit::{Edit, replaced, within, within_each, without_each};
use crate::mutants::slip::Slip;
use crate::mutants::vocabulary::{Subject, Vocabulary};

/// Every edit of a target.
pub(crate) fn target(known: Vocabulary<'_>, written: &Target) -> Vec<Edit<Target>> {
    let put = |kind| Target { kind, ..written.clone() };
    match &written.kind {
        TargetKind::And(parts) => joined(known, written, parts, TargetKind::And, TargetKind::Or),
        TargetKind::Or(parts) => joined(known, written, parts, TargetKind::Or, TargetKind::And),
        TargetKind::Share { bound: must, population: of, condition: asked } => {
            let share = |bound, population, condition| put(TargetKind::Share { bound, population, condition });
            let mut edits: Vec<Edit<Target>> =
                within(bound(must, Figure::Share), |must| share(must, of.clone(), asked.clone())).collect();
            edits.extend(within(population(known, of), |of| share(*must, of, asked.clone())));
            let Some(subject) = known.subject(&of.records) else { return edits };
            edits.extend(within(condition(known, subject, asked), |asked| share(*must, of.clone(), asked)));
            let clauses = clauses(known, subject, asked, &written.clauses, written.span);
            edits.extend(within(clauses, |clauses| Target { clauses, ..written.clone() }));
            edits
        }
        TargetKind::Count { bound: must, population: of } => {
            let count = |bound, population| put(TargetKind::Count { bound, population });
            let mut edits: Vec<Edit<Target>> =
                within(bound(must, Figure::Other), |must| count(must, of.clone())).collect();
            edits.extend(within(population(known, of), |of| count(*must, of)));
            edits
        }
        TargetKind::Measured { measure: figure, bound: must } => {
            let measured = |measure, bound| put(TargetKind::Measured { measure, bound });
            let mut edits: Vec<Edit<Target>> =
                within(measure(known, figure), |figure| measured(figure, *must)).collect();
            edits.extend(within(bound(must, Figure::Other), |must| measured(figure.clone(), must)));
            edits
        }
        TargetKind::Change { measure: figure, direction, bound: by, baseline: from } => {
            let change =
                |measure, direction, bound, baseline| put(TargetKind::Change { measure, direction, bound, baseline });
            let other = match direction {
                Direction::Down => Direction::Up,
                Direction::Up => Direction::Down,
            };
            let mut edits = vec![Edit::new(Slip::Direction, written.span, change(figure.clone(), other, *by, *from))];
            edits.extend(within(measure(known, figure), |figure| change(figure, *direction, *by, *from)));
            edits.extend(within(bound(by, Figure::Other), |by| change(figure.clone(), *direction, by, *from)));
            edits.extend(within(baseline(*from), |from| change(figure.clone(), *direction, *by, from)));
            edits
        }
        TargetKind::Than { measure: figure, op, baseline: from } => {
            let than = |measure, op, baseline| put(TargetKind::Than { measure, op, baseline });
            let others = taken_for(*op).iter();
            let mut edits: Vec<Edit<Target>> =
                others.map(|op| Edit::new(Slip::Than, written.span, than(figure.clone(), *op, *from))).collect();
            edits.extend(within(measure(known, figure), |figure| than(figure, *op, *from)));
            edits.extend(within(baseline(*from), |from| than(figure.clone(), *op, from)));
            edits
        }
        TargetKind::Meets(_) => Vec::new(),
    }
}

fn joined(
    known: Vocabulary<'_>,
    written: &Target,
    parts: &[Target],
    join: impl Fn(Vec<Target>) -> TargetKind,
    other: impl Fn(Vec<Target>) -> TargetKind,
) -> Vec<Edit<Target>> {
    let put = |kind| Target { kind, ..written.clone() };
    let mut edits = vec![Edit::new(Slip::TargetJoint, written.span, put(other(parts.to_vec())))];
    edits.extend(without_each(parts).filter_map(|(left_out, mut others)| {
        let after = if others.len() == 1 { others.pop()? } else { put(join(others)) };
        Some(Edit::new(Slip::TargetLeftOut, left_out.span, after))
    }));
    edits.extend(within(within_each(parts, |part| target(known, part)), |parts| put(join(parts))));
    edits
}

/// How one figure against an earlier one is taken for another.
const fn taken_for(op: Than) -> &'static [Than] {
    match op {
        Than::Fewer => &[Than::AtMostAsMany, Than::More],
        Than::More => &[Than::AtLeastAsMany, Than::Fewer],
        Than::AtMostAsMany => &[Than::Fewer, Than::AtLeastAsMany],
        Than::AtLeastAsMany => &[Than::More, Than::AtMostAsMany],
    }
}

/// Every edit of the comma clauses of a share.
pub(crate) fn clauses(
    known: Vocabulary<'_>,
    subject: Subject<'_>,
    asked: &Condition,
    written: &[TargetClause],
    share: Span,
) -> Vec<Edit<Vec<TargetClause>>> {
    let mut edits: Vec<Edit<Vec<TargetClause>>> = without_each(written)
        .map(|(left_out, others)| Edit::new(slip_of(&left_out.kind), left_out.span, others))
        .collect();
    for (place, clause) in written.iter().enumerate() {
        let put = |kind| replaced(written, place, TargetClause { kind, span: clause.span });
        match &clause.kind {
            TargetClauseKind::CountingOpen(open) => {
                let others = [OpenAs::Met, OpenAs::Failed, OpenAs::LeftOut].into_iter().filter(|other| other != open);
                edits.extend(
                    others.map(|other| Edit::new(Slip::Open, clause.span, put(TargetClauseKind::CountingOpen(other)))),
                );
            }
            TargetClauseKind::CountingNone { met } => {
                edits.push(Edit::new(Slip::Empty, clause.span, put(TargetClauseKind::CountingNone { met: !met })));
            }
            TargetClauseKind::Excusing(excuse) => {
                let excuses = condition(known, subject, excuse);
                edits.extend(within(excuses, |excuse| put(TargetClauseKind::Excusing(excuse))));
            }
        }
    }
    let counts_open = written.iter().any(|clause| matches!(clause.kind, TargetClauseKind::CountingOpen(_)));
    if !counts_open && known.waits(subject, &asked.kind) {
        edits.extend([OpenAs::Met, OpenAs::Failed].map(|open| {
            let first = TargetClause { kind: TargetClauseKind::CountingOpen(open), span: share };
            Edit::new(Slip::Open, share, std::iter::once(first).chain(written.iter().cloned()).collect())
        }));
    }
    edits
}

const fn slip_of(kind: &TargetClauseKind) -> Slip {
    match kind {
        TargetClauseKind::CountingOpen(_) => Slip::Open,
        TargetClauseKind::CountingNone { .. } => Slip::Empty,
        TargetClauseKind::Excusing(_) => Slip::ExcuseLeftOut,
    }
}
