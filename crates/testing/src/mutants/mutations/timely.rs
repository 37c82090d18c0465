//! Mutations of limits: `before` for `by`, the day for the moment, a span that is too long, counted from the wrong moment.

use tieuchi_source::Span;
use tieuchi_syntax::ast::{Condition, ConditionKind, Expr, Limit, Relation, SpanChoice};

use super::value::{duration, expr};
use crate::mutants::edit::{Edit, replaced, within, without_each};
use crate::mutants::mutation_kind::MutationKind;
use crate::mutants::vocabulary::Subject;

/// How a condition within a limit is edited.
type EditCondition<'a> = &'a dyn Fn(&Condition) -> Vec<Edit<Condition>>;

/// Every edit of `WHAT RELATION`; `span` is all of it.
pub(crate) fn timely(
    subject: Subject<'_>,
    what: &Expr,
    relation: &Relation,
    span: Span,
    edit_condition: EditCondition<'_>,
) -> Vec<Edit<ConditionKind>> {
    let put = |what: Expr, relation: Relation| ConditionKind::Timely { what, relation };
    let mut edits: Vec<Edit<ConditionKind>> = within(expr(subject, what), |what| put(what, relation.clone())).collect();
    edits.extend(within(self::relation(subject, relation, span, edit_condition), |relation| {
        put(what.clone(), relation)
    }));
    edits
}

fn relation(
    subject: Subject<'_>,
    written: &Relation,
    span: Span,
    edit_condition: EditCondition<'_>,
) -> Vec<Edit<Relation>> {
    let edit = |mutation, relation| Edit::new(mutation, span, relation);
    match written {
        Relation::By { limit, day } => {
            let mut edits = vec![
                edit(MutationKind::Relation, Relation::Before(limit.clone())),
                edit(MutationKind::DayDecides, Relation::By { limit: limit.clone(), day: !day }),
            ];
            edits.extend(within(self::limit(subject, limit), |limit| Relation::By { limit, day: *day }));
            edits
        }
        Relation::Before(limit) => {
            let mut edits = vec![
                edit(MutationKind::Relation, Relation::By { limit: limit.clone(), day: false }),
                edit(MutationKind::Relation, Relation::After(limit.clone())),
            ];
            edits.extend(within(self::limit(subject, limit), Relation::Before));
            edits
        }
        Relation::After(limit) => {
            let mut edits = vec![
                edit(MutationKind::Relation, Relation::By { limit: limit.clone(), day: false }),
                edit(MutationKind::Relation, Relation::Before(limit.clone())),
            ];
            edits.extend(within(self::limit(subject, limit), Relation::After));
            edits
        }
        Relation::Within { span: allowed, start, rolled, not_counting } => {
            let put =
                |allowed, start, rolled, not_counting| Relation::Within { span: allowed, start, rolled, not_counting };
            let by = Relation::By { limit: Limit::Expr(start.clone()), day: false };
            let other = put(allowed.clone(), start.clone(), !rolled, not_counting.clone());
            let mut edits = vec![edit(MutationKind::Relation, by), edit(MutationKind::Rolled, other)];
            edits.extend(without_each(not_counting).map(|(left_out, others)| {
                let after = put(allowed.clone(), start.clone(), *rolled, others);
                Edit::new(MutationKind::NotCounting, left_out.span, after)
            }));
            edits.extend(within(span_choice(subject, allowed, span, edit_condition), |allowed| {
                put(allowed, start.clone(), *rolled, not_counting.clone())
            }));
            edits.extend(within(expr(subject, start), |start| {
                put(allowed.clone(), Box::new(start), *rolled, not_counting.clone())
            }));
            edits
        }
        Relation::AtLeastBefore { span: ahead, limit, rolled } => {
            let put = |ahead, limit, rolled| Relation::AtLeastBefore { span: ahead, limit, rolled };
            let mut edits = vec![
                edit(MutationKind::Relation, Relation::Before(Limit::Expr(limit.clone()))),
                edit(MutationKind::Rolled, put(ahead.clone(), limit.clone(), !rolled)),
            ];
            edits.extend(within(span_choice(subject, ahead, span, edit_condition), |ahead| {
                put(ahead, limit.clone(), *rolled)
            }));
            edits.extend(within(expr(subject, limit), |limit| put(ahead.clone(), Box::new(limit), *rolled)));
            edits
        }
    }
}

fn limit(subject: Subject<'_>, written: &Limit) -> Vec<Edit<Limit>> {
    match written {
        Limit::Expr(at) => within(expr(subject, at), |at| Limit::Expr(Box::new(at))).collect(),
        Limit::Period(..) => Vec::new(),
    }
}

fn span_choice(
    subject: Subject<'_>,
    written: &SpanChoice,
    span: Span,
    edit_condition: EditCondition<'_>,
) -> Vec<Edit<SpanChoice>> {
    let SpanChoice { usual, otherwise } = written;
    let mut edits: Vec<Edit<SpanChoice>> =
        within(duration(subject, usual), |usual| SpanChoice { usual, otherwise: otherwise.clone() }).collect();
    let put = |otherwise| SpanChoice { usual: usual.clone(), otherwise };
    edits.extend(without_each(otherwise).map(|(_, others)| Edit::new(MutationKind::PartLeftOut, span, put(others))));
    for (index, (length, when)) in otherwise.iter().enumerate() {
        let lengths =
            within(duration(subject, length), |length| put(replaced(otherwise, index, (length, when.clone()))));
        edits.extend(lengths);
        let conditions = within(edit_condition(when), |when| put(replaced(otherwise, index, (length.clone(), when))));
        edits.extend(conditions);
    }
    edits
}
