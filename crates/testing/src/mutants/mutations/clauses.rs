//! Mutations of the comma clauses of a share: one left out, open records or nothing to count treated in another way.

use tieuchi_source::Span;
use tieuchi_syntax::ast::{Condition, OpenAs, TargetClause, TargetClauseKind};

use super::condition::condition;
use crate::mutants::edit::{Edit, replaced, within, without_each};
use crate::mutants::mutation_kind::MutationKind;
use crate::mutants::vocabulary::{Subject, Vocabulary};

/// Every edit of the comma clauses of a share.
pub(crate) fn clauses(
    vocabulary: Vocabulary<'_>,
    subject: Subject<'_>,
    asked: &Condition,
    written: &[TargetClause],
    share: Span,
) -> Vec<Edit<Vec<TargetClause>>> {
    let mut edits: Vec<Edit<Vec<TargetClause>>> = without_each(written)
        .map(|(left_out, others)| Edit::new(mutation_kind_of(&left_out.kind), left_out.span, others))
        .collect();
    for (index, clause) in written.iter().enumerate() {
        let put = |kind| replaced(written, index, TargetClause { kind, span: clause.span });
        match &clause.kind {
            TargetClauseKind::CountingOpen(open) => {
                let others = [OpenAs::Met, OpenAs::Failed, OpenAs::LeftOut].into_iter().filter(|other| other != open);
                edits.extend(others.map(|other| {
                    Edit::new(MutationKind::Open, clause.span, put(TargetClauseKind::CountingOpen(other)))
                }));
            }
            TargetClauseKind::CountingNone { met } => {
                edits.push(Edit::new(
                    MutationKind::Empty,
                    clause.span,
                    put(TargetClauseKind::CountingNone { met: !met }),
                ));
            }
            TargetClauseKind::Excusing(excuse) => {
                let excuses = condition(vocabulary, subject, excuse);
                edits.extend(within(excuses, |excuse| put(TargetClauseKind::Excusing(excuse))));
            }
        }
    }
    let counts_open = written.iter().any(|clause| matches!(clause.kind, TargetClauseKind::CountingOpen(_)));
    if !counts_open && vocabulary.waits(subject, &asked.kind) {
        edits.extend([OpenAs::Met, OpenAs::Failed].map(|open| {
            let first = TargetClause { kind: TargetClauseKind::CountingOpen(open), span: share };
            Edit::new(MutationKind::Open, share, std::iter::once(first).chain(written.iter().cloned()).collect())
        }));
    }
    edits
}

const fn mutation_kind_of(kind: &TargetClauseKind) -> MutationKind {
    match kind {
        TargetClauseKind::CountingOpen(_) => MutationKind::Open,
        TargetClauseKind::CountingNone { .. } => MutationKind::Empty,
        TargetClauseKind::Excusing(_) => MutationKind::ExcuseLeftOut,
    }
}
