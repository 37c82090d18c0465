//! What a condition can give, whatever is declared: what is open, missing or not applicable by the kind of condition alone.

use std::cmp::Ordering;

use tieuchi_model::indicator::{Side, WindowKind, WindowSpec};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::time::When;

use crate::figures::Figures;
use crate::form::{ExprForm, Form, HasForm, LimitForm, ValueForm};
use crate::outcomes::{Outcomes, Why};

/// How many parts of one `and` or `or` are compared with each other, and how many conditions of one record are known.
pub(crate) const COMPARED: usize = 64;

impl Form {
    /// The outcomes that it can have. Its parts are taken to be free of each other.
    pub(crate) fn outcomes(&self) -> Outcomes {
        let applies = || Outcomes::ANY.without(Outcome::NotApplicable, Some(Why::Applies));
        let plain = || applies().without(Outcome::Open, Some(Why::NothingOpen));
        match self {
            Form::All(parts) => Outcomes::joined(parts.iter().map(Form::outcomes), Outcome::all),
            Form::Any(parts) => Outcomes::joined(parts.iter().map(Form::outcomes), Outcome::any),
            Form::Not(part) => part.outcomes().negated(),
            Form::Yes(_) | Form::BeginsWith(..) | Form::Contains(..) => plain(),
            Form::Compare { left, op, right } => {
                let orders = orders(left, right);
                let never = |holds| !orders.iter().any(|order| op.holds(*order) == holds);
                let constant = |is: bool| is.then_some(Why::Constant);
                let fixed = matches!((left, right), (ExprForm::Literal(_), ExprForm::Literal(_)));
                plain()
                    .without(Outcome::Missing, constant(fixed))
                    .without(Outcome::Met, constant(never(true)))
                    .without(Outcome::Failed, constant(never(false)))
            }
            Form::OneOf { values, .. } => plain().without(Outcome::Met, values.is_empty().then_some(Why::Constant)),
            Form::Present(_) => plain().without(Outcome::Missing, Some(Why::Constant)),
            Form::Apart { .. } => applies(),
            // Without the event rule it is a plain comparison, unless the limit may lie in a year that is not decided.
            Form::Timely { limit, event, .. } => {
                let waits = *event || matches!(limit, LimitForm::Within { .. } | LimitForm::Ahead { .. });
                applies().without(Outcome::Open, (!waits).then_some(Why::NothingOpen))
            }
            Form::In(_, window) => in_window(Some(*window)),
            Form::Has(has) => {
                let waits = has.waits_for_more() || has.related.filter.iter().any(Form::may_be_open);
                let decided = has.bound.interval().decides(Figures::count().range());
                in_window(has.related.window)
                    .without(Outcome::Open, (!waits).then_some(Why::NothingOpen))
                    .without(Outcome::Met, (decided == Some(false)).then_some(Why::BelowZero))
                    .without(Outcome::Failed, (decided == Some(true)).then_some(Why::BelowZero))
            }
            Form::HasNot(has) => in_window(has.related.window),
            Form::Meets(_) | Form::Table(..) => Outcomes::ANY,
        }
    }

    /// Whether it applies to every record.
    fn always_applies(&self) -> bool {
        !self.outcomes().include(Outcome::NotApplicable)
    }

    /// The parts that are certainly met if it is: of an `and` those that always apply.
    pub(crate) fn parts_of_all(&self) -> Vec<&Form> {
        match self {
            Form::All(parts) => always_applying(parts).collect(),
            other => vec![other],
        }
    }

    /// Whether it can be open at all.
    pub(crate) fn may_be_open(&self) -> bool {
        self.outcomes().include(Outcome::Open)
    }
}

impl HasForm {
    /// Whether it is open while its window runs. “Not more than so many” holds so far, and is open only for records that may
    /// come to count.
    pub(crate) fn waits_for_more(&self) -> bool {
        self.bound.side != Side::AtMost
    }
}

/// Those of the parts of an `and` or an `or` from which something follows, of the first so many. A part that does not apply
/// is left out of both, so nothing follows from one that may not apply.
pub(crate) fn always_applying(parts: &[Form]) -> impl Iterator<Item = &Form> {
    parts.iter().take(COMPARED).filter(|part| part.always_applies())
}

/// Any outcome, but not “not applicable” if every period has the window.
fn in_window(window: Option<WindowSpec>) -> Outcomes {
    let is_always_there = window.is_none_or(|window| {
        window.cut.is_none()
            && !matches!(window.kind, WindowKind::Every(_) | WindowKind::PreviousPeriod | WindowKind::PreviousYear)
    });
    Outcomes::ANY.without(Outcome::NotApplicable, is_always_there.then_some(Why::Applies))
}

/// How two values can stand to each other.
fn orders(left: &ExprForm, right: &ExprForm) -> Vec<Ordering> {
    const ANY: [Ordering; 3] = [Ordering::Less, Ordering::Equal, Ordering::Greater];
    match (left, right) {
        (ExprForm::Literal(left), ExprForm::Literal(right)) => {
            order_of(left, right).map_or(ANY.to_vec(), |order| vec![order])
        }
        (ExprForm::Field(left), ExprForm::Field(right)) if left == right => vec![Ordering::Equal],
        _ => ANY.to_vec(),
    }
}

fn order_of(left: &ValueForm, right: &ValueForm) -> Option<Ordering> {
    match (left, right) {
        (ValueForm::Number(left), ValueForm::Number(right)) => Some(left.cmp(right)),
        (ValueForm::Text(left), ValueForm::Text(right)) => Some(left.cmp(right)),
        (ValueForm::YesNo(left), ValueForm::YesNo(right)) => Some(left.cmp(right)),
        (ValueForm::When(When::Day(left)), ValueForm::When(When::Day(right))) => Some(left.cmp(right)),
        _ => None,
    }
}
