//! The records whose numbers do not fit when a condition or a number is calculated.
//!
//! What does not fit is not known. It matters where a condition is missing for it, and where it is the number that is counted;
//! where the other parts decide, it does not.

use tieuchi_model::indicator::{Condition, ConditionKind, Expr, Has, Population, Relation};
use tieuchi_model::outcome::Outcome;

use super::{Evaluator, scalar};
use crate::content::Content;
use crate::overflow::Overflow;
use crate::plan::FrameId;
use crate::record::Record;

impl Evaluator<'_, '_> {
    /// Those because of which it is not known whether a record is one of a population.
    pub(crate) fn overflow_of_member(
        &self,
        population: &Population,
        record: Record<'_>,
        frame: FrameId,
        found: &mut Overflow,
    ) {
        if let Some(filter) = &population.filter
            && self.selects(filter, record, frame) == Outcome::Missing
        {
            self.overflow_within(filter, self.in_frame(record, frame), frame, found);
        }
    }

    /// Those because of which a condition is missing.
    pub(crate) fn overflow_of(&self, condition: &Condition, record: Record<'_>, frame: FrameId, found: &mut Overflow) {
        if self.outcome(condition, record, frame) == Outcome::Missing {
            self.overflow_within(condition, self.in_frame(record, frame), frame, found);
        }
    }

    fn overflow_within(&self, condition: &Condition, record: Record<'_>, frame: FrameId, found: &mut Overflow) {
        let conditions: Vec<&Condition> = match &condition.kind {
            ConditionKind::All(parts) | ConditionKind::Any(parts) => parts.iter().collect(),
            ConditionKind::Not(inner) => vec![&**inner],
            ConditionKind::Has(has) => return self.overflow_of_related(has, record, frame, found),
            other => {
                for expr in other.exprs() {
                    self.overflow_of_value(expr, record, found);
                }
                let span = other.span_choice().into_iter();
                span.flat_map(|span| span.otherwise.iter().map(|(_, condition)| condition)).collect()
            }
        };
        for part in conditions {
            self.overflow_of(part, record, frame, found);
        }
    }

    /// Those among the related records of a record.
    fn overflow_of_related(&self, has: &Has, record: Record<'_>, frame: FrameId, found: &mut Overflow) {
        let Some(tally) = self.plan.relation(has, frame).and_then(|id| self.relations.get(id.0)) else { return };
        if !tally.has_overflow() {
            return;
        }
        for in_window in self.counted(has, &has.bound, record, frame) {
            if in_window.outcome == Outcome::Missing {
                match (has.by, record.unit, record.index) {
                    (Relation::Unit, Some(unit), _) => {
                        tally.overflow_of_unit(unit, in_window.window_index, has.related.own, found);
                    }
                    (Relation::Reference(_), _, Some(index)) => {
                        tally.overflow_of_record(index, in_window.window_index, found);
                    }
                    _ => {}
                }
            }
        }
    }

    /// The record itself if a number of it does not fit.
    pub(crate) fn overflow_of_value(&self, expr: &Expr, record: Record<'_>, found: &mut Overflow) {
        match expr {
            Expr::Field(_) | Expr::Literal(_) | Expr::MonthDay(_) | Expr::PeriodDay(_) => {}
            Expr::Else(first, second) => {
                self.overflow_of_value(first, record, found);
                if self.scalar(first, record) == Content::Empty {
                    self.overflow_of_value(second, record, found);
                }
            }
            Expr::Arithmetic { left, op, right } => {
                self.overflow_of_value(left, record, found);
                self.overflow_of_value(right, record, found);
                let numbers = self.number(left, record).zip(self.number(right, record));
                if let Content::Value((left, right)) = numbers
                    && scalar::calculated(left, *op, right).is_unreadable()
                {
                    found.note([(record.file, record.row_number)]);
                }
            }
        }
    }
}
