//! Slips in limits: `before` for `by`, the day for the moment, a span that is too long, counted from the wrong moment.

use tieuchi_syntax::ast::{ConditionKind, Expr, Limit, Relation, SpanChoice};

use super::condition::condition;
use super::value::{duration, expr};
use crate::mutants::edit::{Edit, replaced, within, without_each};
use crate::mutants::slip::Slip;
use crate::mutants::vocabulary::{Subject, Vocabulary};
use tieuchi_source::Span;

/// Every edit of `WHAT RELATION`; `span` is all of it.
pub(crate) fn timely(
    known: Vocabulary<'_>,
    subject: Subject<'_>,
    what: &Expr,
    relation: &Relation,
    span: Span,
) -> Vec<Edit<ConditionKind>> {
    let put = |what: Expr, relation: Relation| ConditionKind::Timely { what, relation };
    let mut edits: Vec<Edit<ConditionKind>> = within(expr(subject, what), |what| put(what, relation.clone())).collect();
    edits.extend(within(self::relation(known, subject, relation, span), |relation| put(what.clone(), relation)));
    edits
}

fn relation(known: Vocabulary<'_>, subject: Subject<'_>, written: &Relation, span: Span) -> Vec<Edit<Relation>> {
    let say = |slip, relation| Edit::new(slip, span, relation);
    match written {
        Relation::By { limit, day } => {
            let mut edits = vec![
                say(Slip::Relation, Relation::Before(limit.clone())),
                say(Slip::DayDecides, Relation::By { limit: limit.clone(), day: !day }),
            ];
            edits.extend(within(self::limit(subject, limit), |limit| Relation::By { limit, day: *day }));
            edits
        }
        Relation::Before(limit) => {
            let mut edits = vec![
                say(Slip::Relation, Relation::By { limit: limit.clone(), day: false }),
                say(Slip::Relation, Relation::After(limit.clone())),
            ];
            edits.extend(within(self::limit(subject, limit), Relation::Before));
            edits
        }
        Relation::After(limit) => {
            let mut edits = vec![
                say(Slip::Relation, Relation::By { limit: limit.clone(), day: false }),
                say(Slip::Relation, Relation::Before(limit.clone())),
            ];
            edits.extend(within(self::limit(subject, limit), Relation::After));
            edits
        }
        Relation::Within { span: allowed, start, rolled, not_counting } => {
            let put =
                |allowed, start, rolled, not_counting| Relation::Within { span: allowed, start, rolled, not_counting };
            let by = Relation::By { limit: Limit::Expr(start.clone()), day: false };
            let other = put(allowed.clone(), start.clone(), !rolled, not_counting.clone());
            let mut edits = vec![say(Slip::Relation, by), say(Slip::Rolled, other)];
            edits.extend(without_each(not_counting).map(|(left_out, others)| {
                let after = put(allowed.clone(), start.clone(), *rolled, others);
                Edit::new(Slip::NotCounting, left_out.span, after)
            }));
            edits.extend(within(span_choice(known, subject, allowed, span), |allowed| {
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
                say(Slip::Relation, Relation::Before(Limit::Expr(limit.clone()))),
                say(Slip::Rolled, put(ahead.clone(), limit.clone(), !rolled)),
            ];
            edits.extend(within(span_choice(known, subject, ahead, span), |ahead| put(ahead, limit.clone(), *rolled)));
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

fn span_choice(known: Vocabulary<'_>, subject: Subject<'_>, written: &SpanChoice, span: Span) -> Vec<Edit<SpanChoice>> {
    let SpanChoice { usual, otherwise } = written;
    let mut edits: Vec<Edit<SpanChoice>> =
        within(duration(subject, usual), |usual| SpanChoice { usual, otherwise: otherwise.clone() }).collect();
    let put = |otherwise| SpanChoice { usual: usual.clone(), otherwise };
    edits.extend(without_each(otherwise).map(|(_, others)| Edit::new(Slip::PartLeftOut, span, put(others))));
    for (place, (length, when)) in otherwise.iter().enumerate() {
        let lengths =
            within(duration(subject, length), |length| put(replaced(otherwise, place, (length, when.clone()))));
        edits.extend(lengths);
        let conditions =
            within(condition(known, subject, when), |when| put(replaced(otherwise, place, (length.clone(), when))));
        edits.extend(conditions);
    }
    edits
}
