//! Whether what happens later may change the outcome of a condition when every window that it looks into is over.
//!
//! A record of the period may still be paid, answered or closed after it: what asks whether that has happened at all turns
//! when it does, and no verdict is settled over it.

use tieuchi_model::indicator::{Condition, ConditionKind, Expr, Has};
use tieuchi_model::outcome::Outcome;

use super::{Evaluator, Record};
use crate::held::Held;
use crate::plan::FrameId;

impl Evaluator<'_, '_> {
    /// Whether the outcome of a condition that is decided may still turn.
    pub(crate) fn may_turn(&self, condition: &Condition, record: Record<'_>, frame: FrameId) -> bool {
        let record = self.in_frame(record, frame);
        let now = self.outcome(condition, record, frame);
        now.decided().is_some() && self.outlook(condition, record, frame) != now
    }

    /// The outcome, where what may still happen is open.
    fn outlook(&self, condition: &Condition, record: Record<'_>, frame: FrameId) -> Outcome {
        let part = |part| self.outlook(part, record, frame);
        let turns = match &condition.kind {
            ConditionKind::All(parts) => return Outcome::all(parts.iter().map(part)),
            ConditionKind::Any(parts) => return Outcome::any(parts.iter().map(part)),
            ConditionKind::Not(inner) => match &inner.kind {
                ConditionKind::Has(has) => self.related_may_turn(has, frame),
                _ => return part(inner).negated(),
            },
            ConditionKind::Has(has) => self.related_may_turn(has, frame),
            ConditionKind::Present(what) => {
                self.may_change(what, record) || (self.awaits(what, record) && self.scalar(what, record) == Held::Empty)
            }
            other => {
                let lengths = other.span_choice().into_iter().flat_map(|span| &span.otherwise);
                let waits = matches!(other, ConditionKind::Timely(timely) if timely.waits() && self.awaits(&timely.what, record));
                waits
                    || other.exprs().into_iter().any(|expr| self.may_change(expr, record))
                    || lengths.into_iter().any(|(_, condition)| self.may_turn(condition, record, frame))
            }
        };
        if turns { Outcome::Open } else { self.outcome(condition, record, frame) }
    }

    /// Whether something that has not happened may change which related records count.
    fn related_may_turn(&self, has: &Has, frame: FrameId) -> bool {
        let tally = self.plan.relation(has, frame).and_then(|id| self.relations.get(id.0));
        !self.plan.is_steady(has, frame) && tally.is_none_or(|tally| tally.may_turn)
    }

    /// Whether a value that an expression has may become another: `A else B` is A as soon as A is there.
    fn may_change(&self, expr: &Expr, record: Record<'_>) -> bool {
        match expr {
            Expr::Field(_) | Expr::Literal(_) | Expr::MonthDay(_) => false,
            Expr::Else(first, second) => {
                self.awaits(first, record) || self.may_change(first, record) || self.may_change(second, record)
            }
            Expr::Arithmetic { left, right, .. } => self.may_change(left, record) || self.may_change(right, record),
        }
    }

    /// Whether an expression reads something that has not happened and may yet.
    fn awaits(&self, expr: &Expr, record: Record<'_>) -> bool {
        match expr {
            Expr::Field(field) => {
                let over = record.until.is_some_and(|until| until.is_over(self.plan.as_of));
                !over && self.happens(*field, record.kind) && self.cell(*field, record) == Held::Empty
            }
            Expr::Literal(_) | Expr::MonthDay(_) => false,
            Expr::Else(left, right) | Expr::Arithmetic { left, right, .. } => {
                self.awaits(left, record) || self.awaits(right, record)
            }
        }
    }
}
