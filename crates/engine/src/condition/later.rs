//! Whether what happens later may change the outcome of a condition when all its windows are over.
//!
//! A record of the period may still be paid, answered or closed after it: a condition on whether that has happened at all
//! changes when it does, and no verdict that depends on it is settled.

use tieuchi_model::indicator::{Condition, ConditionKind, Expr, Has};
use tieuchi_model::outcome::Outcome;

use super::Evaluator;
use super::limit::Limit;
use crate::content::Content;
use crate::plan::FrameId;
use crate::record::Record;

impl Evaluator<'_, '_> {
    /// Whether the outcome of a condition that is decided may still change.
    pub(crate) fn may_change(&self, condition: &Condition, record: Record<'_>, frame: FrameId) -> bool {
        if self.plan.relations.is_empty() && !self.awaits_something(self.in_frame(record, frame)) {
            return false;
        }
        let now = self.outcome(condition, record, frame);
        let awaiting = Evaluator { awaiting: true, ..*self };
        now.decided().is_some() && awaiting.outcome(condition, record, frame) != now
    }

    /// Whether what may still happen can change a condition that is not a combination of others.
    pub(super) fn atom_may_change(&self, condition: &Condition, record: Record<'_>, frame: FrameId) -> bool {
        match &condition.kind {
            ConditionKind::Not(inner) => match &inner.kind {
                ConditionKind::Has(has) => self.related_counts_may_change(has, frame),
                _ => false,
            },
            ConditionKind::Has(has) => self.related_counts_may_change(has, frame),
            ConditionKind::Present(what) => {
                self.value_may_change(what, record)
                    || (self.awaits(what, record) && self.scalar(what, record) == Content::Empty)
            }
            ConditionKind::Timely(timely) if timely.waits() => self.awaits(&timely.what, record),
            ConditionKind::Timely(timely) => {
                let what = self.value_may_change(&timely.what, record);
                let limit_stays =
                    !condition.kind.exprs().into_iter().skip(1).any(|expr| self.value_may_change(expr, record));
                // What happens after the limit has passed fails, as it does now.
                let is_late = || {
                    let limits = self.deciding_limits(timely, record, frame);
                    let passed = |limit: &Option<Limit>| limit.is_some_and(|limit| self.has_passed(limit, timely.side));
                    limits.iter().all(passed) && self.timely(timely, record, frame) == Outcome::Failed
                };
                !limit_stays || (what && !is_late())
            }
            other => other.exprs().into_iter().any(|expr| self.value_may_change(expr, record)),
        }
    }

    /// Whether something that has not happened may change which related records count.
    fn related_counts_may_change(&self, has: &Has, frame: FrameId) -> bool {
        let tally = self.plan.relation(has, frame).and_then(|id| self.relations.get(id.0));
        !self.plan.is_stable(has, frame) && tally.is_none_or(|tally| tally.may_change)
    }

    /// Whether an expression may get another value: `A else B` is A as soon as A has a value.
    fn value_may_change(&self, expr: &Expr, record: Record<'_>) -> bool {
        match expr {
            Expr::Field(_) | Expr::Literal(_) | Expr::MonthDay(_) | Expr::PeriodDay(_) => false,
            Expr::Else(first, second) => {
                self.awaits(first, record)
                    || self.value_may_change(first, record)
                    || self.value_may_change(second, record)
            }
            Expr::Arithmetic { left, right, .. } => {
                self.value_may_change(left, record) || self.value_may_change(right, record)
            }
        }
    }

    /// Whether anything has not happened to a record and may yet.
    fn awaits_something(&self, record: Record<'_>) -> bool {
        let mut events = self.plan.events.get(record.kind.0).into_iter().flatten();
        !self.is_over(record) && events.any(|field| self.content(*field, record) == Content::Empty)
    }

    /// Whether the day up to which what happens counts is over.
    fn is_over(&self, record: Record<'_>) -> bool {
        record.until.is_some_and(|until| until.is_over(self.plan.as_of))
    }

    /// Whether an expression reads something that has not happened and may yet.
    fn awaits(&self, expr: &Expr, record: Record<'_>) -> bool {
        match expr {
            Expr::Field(field) => {
                !self.is_over(record)
                    && self.happens(*field, record.kind)
                    && self.content(*field, record) == Content::Empty
            }
            Expr::Literal(_) | Expr::MonthDay(_) | Expr::PeriodDay(_) => false,
            Expr::Else(left, right) | Expr::Arithmetic { left, right, .. } => {
                self.awaits(left, record) || self.awaits(right, record)
            }
        }
    }
}
