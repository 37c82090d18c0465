//! What is observed of a condition without parts: its outcome, and the side of its limit.

use tieuchi_model::indicator::{Bound, Condition, ConditionKind, Expr, Has, SpanChoice};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;

use super::{At, Effect, Observation, Watch};
use crate::condition::scalar::{Scalar, compare};
use crate::content::Content;
use crate::plan::FrameId;
use crate::record::Record;

impl Watch<'_, '_, '_, '_> {
    pub(super) fn atom(&mut self, condition: &Condition, at: At, record: Record<'_>, frame: FrameId) {
        let record = self.evaluator.in_frame(record, frame);
        let outcome = self.evaluator.outcome(condition, record, frame);
        let kind = match &condition.kind {
            ConditionKind::Not(inner) => &inner.kind,
            other => other,
        };
        if let Some(holds) = outcome.decided() {
            self.seen.insert((at, Observation::Holds(holds)));
        }
        let order_to_limit = match kind {
            ConditionKind::Timely(timely) => {
                if outcome == Outcome::Open {
                    self.seen.insert((at, Observation::Open));
                }
                if outcome == Outcome::Failed && self.evaluator.when(&timely.what, record) == Content::Empty {
                    self.seen.insert((at, Observation::Lapsed));
                }
                self.evaluator.order_to_limit(timely, record, frame)
            }
            ConditionKind::Compare { left, right, .. } => self.evaluator.order(left, right, record),
            ConditionKind::Apart { later, earlier, length, .. } => {
                let moments = self.evaluator.when(later, record).zip(self.evaluator.when(earlier, record));
                moments.value().and_then(|(later, earlier)| self.evaluator.distance(later, earlier, *length).ok())
            }
            ConditionKind::Has(has) => {
                self.has(has, at, record, frame);
                None
            }
            ConditionKind::OneOf { what, values } => {
                if let Content::Value(found) = self.evaluator.scalar(what, record) {
                    let same = |other| compare(found, other, self.evaluator.zone()).is_some_and(|order| order.is_eq());
                    let index = values.iter().position(|value| Scalar::of(value).is_some_and(same));
                    self.seen.extend(index.map(|index| (at, Observation::Value(index))));
                }
                None
            }
            _ => None,
        };
        self.seen.extend(order_to_limit.map(|order| (at, Observation::ToLimit(order))));
        if let Some(choice) = kind.span_choice() {
            self.span(choice, at, record, frame);
        }
        self.choices(kind, at, record);
    }

    fn has(&mut self, has: &Has, at: At, record: Record<'_>, frame: FrameId) {
        if !self.evaluator.covered.is_given(has.related.kind) {
            return;
        }
        let every = has.related.is_every();
        let Bound { value, upper, .. } = has.bound;
        for found in self.evaluator.counted(has, &has.bound, record, frame) {
            let Some(holds) = found.outcome.decided() else { continue };
            let counted = Ratio::whole(found.related.counted.into());
            self.seen.insert((at, Observation::ToLimit(counted.cmp(&value))));
            self.seen.extend(upper.map(|upper| (at, Observation::ToUpperLimit(counted.cmp(&upper)))));
            self.seen.extend(every.then_some((at, Observation::Window(holds))));
        }
    }

    /// Which span applies, and the conditions that decide that.
    fn span(&mut self, choice: &SpanChoice, at: At, record: Record<'_>, frame: FrameId) {
        for (index, (_, condition)) in choice.otherwise.iter().enumerate() {
            self.condition(condition, At::only(condition.span), record, frame, Effect::of_whole());
            match self.evaluator.outcome(condition, record, frame) {
                Outcome::Met => {
                    self.seen.insert((at, Observation::Span(index)));
                    return;
                }
                Outcome::Failed | Outcome::NotApplicable => {}
                Outcome::Open | Outcome::Missing => return,
            }
        }
        self.seen.insert((at, Observation::Span(choice.otherwise.len())));
    }

    /// Which side of each `A else B` was used.
    fn choices(&mut self, kind: &ConditionKind, at: At, record: Record<'_>) {
        let choices = kind.exprs().into_iter().flat_map(Expr::choices);
        for (index, (first, second)) in choices.enumerate() {
            let used = self.evaluator.scalar(first, record).map(|_| false);
            let used = used.or_else(|| self.evaluator.scalar(second, record).map(|_| true));
            self.seen.extend(used.value().map(|second| (at, Observation::Else(index, second))));
        }
    }
}
