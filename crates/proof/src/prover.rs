//! What the declarations of fields and the words of a condition prove of its outcomes.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::HashMap;

use indexmap::IndexMap;
use tieuchi_model::indicator::{
    Body, Comparison, Condition, Expr, Indicator, LimitSpec, RuleSet, Side, WindowKind, WindowSpec,
};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{Field, FieldKind, Kind, KindId, Value};
use tieuchi_model::time::{Cadence, Length, MonthDay};

use crate::contradiction::contradict;
use crate::figures::Figures;
use crate::form::{DurationForm, ExprForm, Form, LimitForm, PopulationForm, SpanForm, ValueForm};
use crate::forming::Forming;
use crate::given::COMPARED;
use crate::outcomes::{Outcomes, Why};
use crate::values::literal_of;

/// How long a chain of indicators that require one another may be.
pub(crate) const DEEPEST: usize = 64;

/// What is known when something is to be proved.
///
/// It assumes that records are as declared: a field that is not optional has a value, and a number is in its range.
#[derive(Debug)]
pub struct Prover<'r> {
    pub(crate) kinds: &'r IndexMap<String, Kind>,
    /// `None` while not all indicators are known.
    pub(crate) rules: Option<&'r RuleSet>,
    /// Whether some indicator has milestones: up to the day of one, what happens later has not happened.
    has_milestones: bool,
    /// The verdicts of the indicators that others require.
    answers: RefCell<HashMap<String, Outcomes>>,
}

impl<'r> Prover<'r> {
    /// The declarations of a checked rule set.
    #[must_use]
    pub fn of(rules: &'r RuleSet) -> Prover<'r> {
        let has_milestones = rules.indicators.values().any(|indicator| matches!(indicator.body, Body::Milestones(_)));
        Prover { kinds: &rules.kinds, rules: Some(rules), has_milestones, answers: RefCell::default() }
    }

    /// The kinds of record of rules whose indicators are not all known.
    #[must_use]
    pub fn of_kinds(kinds: &'r IndexMap<String, Kind>, has_milestones: bool) -> Prover<'r> {
        Prover { kinds, rules: None, has_milestones, answers: RefCell::default() }
    }

    pub(crate) fn noted(&self, indicator: &str) -> Option<Outcomes> {
        self.answers.borrow().get(indicator).cloned()
    }

    pub(crate) fn note(&self, indicator: &str, answers: Outcomes) {
        self.answers.borrow_mut().insert(indicator.to_owned(), answers);
    }

    pub(crate) fn kind(&self, id: KindId) -> Option<&'r Kind> {
        self.kinds.get_index(id.0).map(|(_, kind)| kind)
    }

    fn kind_named(&self, name: &str) -> Option<&'r Kind> {
        self.kinds.get(name)
    }

    pub(crate) fn form(&self, subject: KindId, condition: &Condition) -> Form {
        self.forming().condition(subject, condition)
    }

    pub(crate) fn forming(&self) -> Forming<'r> {
        Forming { kinds: self.kinds, indicators: self.rules.map(|rules| &rules.indicators) }
    }

    /// Which outcomes a condition can have.
    #[must_use]
    pub fn outcomes(&self, subject: KindId, condition: &Condition) -> Outcomes {
        self.of_form(self.kind(subject), &self.form(subject, condition))
    }

    /// Whether two conditions on one record contradict each other, or with `or` leave out no record: one of them is met if
    /// and only if the other is not, or (with `and`) both are never met.
    #[must_use]
    pub fn contradict<'c>(&self, subject: KindId, parts: impl IntoIterator<Item = &'c Condition>, and: bool) -> bool {
        let forms: Vec<Form> = parts.into_iter().take(COMPARED).map(|part| self.form(subject, part)).collect();
        contradict(self.kind(subject), &forms, and)
    }

    /// Whether a condition decides another one on the same record: if it is met so is the other, and if the other one fails so
    /// does it. Both are considered in every period that has a name (a year, a quarter, a month …).
    #[must_use]
    pub fn decides(&self, subject: KindId, condition: &Condition, other: &Condition) -> bool {
        let (this, that) = (self.form(subject, condition), self.form(subject, other));
        match (&this, &that) {
            _ if this == that => condition.name == other.name,
            (Form::Has(more), Form::Has(less)) => {
                let windows = (more.related.window, less.related.window);
                let same = PopulationForm { window: windows.1, ..more.related.clone() } == less.related;
                let at_least = more.bound.side == Side::AtLeast && less.bound.side == Side::AtLeast;
                same && more.by == less.by
                    && at_least
                    && more.bound.value >= less.bound.value
                    && (windows.0 == windows.1 || self.lies_within(windows.0, windows.1))
            }
            _ => false,
        }
    }

    /// Whether every window of one cadence contains one of the other: that is so in every period that has a name, if years begin
    /// in January.
    fn lies_within(&self, fine: Option<WindowSpec>, coarse: Option<WindowSpec>) -> bool {
        let rank = |spec: Option<WindowSpec>| match spec {
            Some(WindowSpec { kind: WindowKind::Every(cadence), cut: None }) => match cadence {
                // Weeks cross the ends of months, and blocks of them and parts of years those of longer windows.
                Cadence::Week | Cadence::Weeks(_) | Cadence::PartOfYear(..) => None,
                // Two months lie in a half-year, but not in a quarter; four months only in a year.
                Cadence::Months(_) => None,
                Cadence::Month => Some(1),
                Cadence::Quarter => Some(2),
                Cadence::HalfYear => Some(3),
                Cadence::Year => Some(4),
            },
            _ => None,
        };
        let january = self.rules.is_some_and(|rules| rules.year_begins == MonthDay::Day { month: 1, day: 1 });
        january && rank(fine).zip(rank(coarse)).is_some_and(|(fine, coarse)| fine < coarse)
    }

    /// The field of an expression that is only a field.
    fn field(&self, kind: Option<&'r Kind>, expr: &ExprForm) -> Option<&'r Field> {
        let ExprForm::Field(name) = expr else { return None };
        kind?.fields.get(name)
    }

    /// Why an expression is never empty: a required field. A unit that only records name has no fields at all, and what
    /// happens after a milestone has not happened.
    fn never_empty_form(&self, kind: Option<&'r Kind>, expr: &ExprForm) -> Option<Why> {
        let is_units = |kind: &Kind| self.kinds.get_index(0).is_some_and(|(name, _)| *name == kind.name);
        match expr {
            ExprForm::Field(_) => {
                let may_be_empty = |field: &Field| {
                    field.optional || kind.is_some_and(is_units) || (self.has_milestones && field.kind.happens())
                };
                let field = self.field(kind, expr).filter(|field| !may_be_empty(field))?;
                Some(Why::Required(field.name.clone()))
            }
            ExprForm::Literal(_) => Some(Why::Constant),
            _ => None,
        }
    }

    /// What a number of a record can be that is compared with a fixed one, and the fixed one.
    #[must_use]
    pub fn compared(&self, subject: KindId, left: &Expr, right: &Expr) -> Option<(Figures, Ratio)> {
        let (Expr::Field(field), Expr::Literal(Value::Number(number))) = (left, right) else { return None };
        let field = self.kind(subject)?.field(*field)?;
        Some((Figures::of_field(field), Ratio::of_decimal(*number)?))
    }

    /// Why an expression of a record is never empty.
    #[must_use]
    pub fn never_empty(&self, subject: KindId, expr: &Expr) -> Option<Why> {
        match expr {
            Expr::Field(_) => self.never_empty_form(self.kind(subject), &self.forming().expr(subject, expr)),
            _ => None,
        }
    }

    /// Why none of several expressions is ever empty.
    fn all_there(&self, kind: Option<&'r Kind>, exprs: &[&ExprForm]) -> Option<Why> {
        let whys: Option<Vec<Why>> = exprs.iter().map(|expr| self.never_empty_form(kind, expr)).collect();
        let whys = whys?;
        whys.iter().find(|why| **why != Why::Constant).or(whys.first()).cloned()
    }

    /// Which outcomes a condition in its normal form can have.
    pub(crate) fn of_form(&self, kind: Option<&'r Kind>, form: &Form) -> Outcomes {
        self.within(kind, form, 0)
    }

    pub(crate) fn within(&self, kind: Option<&'r Kind>, form: &Form, depth: usize) -> Outcomes {
        let found = || form.outcomes();
        match form {
            Form::All(parts) | Form::Any(parts) => {
                let and = matches!(form, Form::All(_));
                let each = parts.iter().map(|part| self.within(kind, part, depth));
                let joined = Outcomes::joined(each, if and { Outcome::all } else { Outcome::any });
                let why = contradict(kind, parts, and).then_some(Why::Contradiction);
                joined.without(if and { Outcome::Met } else { Outcome::Failed }, why)
            }
            Form::Not(part) => self.within(kind, part, depth).negated(),
            Form::Yes(field) => {
                found().without(Outcome::Missing, self.never_empty_form(kind, &ExprForm::Field(field.clone())))
            }
            Form::Compare { left, op, right } => {
                let never = |holds| self.never_compares(kind, (left, *op, right), holds);
                found()
                    .without(Outcome::Missing, self.all_there(kind, &[left, right]))
                    .without(Outcome::Met, never(true))
                    .without(Outcome::Failed, never(false))
            }
            Form::Present(what) => found().without(Outcome::Failed, self.never_empty_form(kind, what)),
            Form::OneOf { what, values } => {
                let choices = self.field(kind, what).map(|field| &field.kind);
                let listed = |text: &String| values.contains(&ValueForm::Text(text.clone()));
                let all = matches!(choices, Some(FieldKind::OneOf(texts)) if texts.iter().all(listed));
                found()
                    .without(Outcome::Missing, self.all_there(kind, &[what]))
                    .without(Outcome::Failed, all.then_some(Why::AllListed))
            }
            Form::BeginsWith(what, _) | Form::Contains(what, _) => {
                found().without(Outcome::Missing, self.all_there(kind, &[what]))
            }
            Form::Apart { length, .. } => {
                found().without(Outcome::Open, (!is_working(*length)).then_some(Why::NothingOpen))
            }
            Form::Timely { what, limit, event, .. } => {
                let waits = (*event && self.never_empty_form(kind, what).is_none())
                    || depends_on_calendar(limit)
                    || span_of(limit).is_some_and(|span| {
                        span.otherwise.iter().any(|(_, branch)| self.within(kind, branch, depth).include(Outcome::Open))
                    });
                found().without(Outcome::Open, (!waits).then_some(Why::NothingOpen))
            }
            Form::In(what, _) => {
                let there = self.never_empty_form(kind, what);
                found().without(Outcome::Open, there.map(|_| Why::NothingOpen))
            }
            Form::Has(has) => {
                let of = self.kind_named(&has.related.kind);
                let is_open = |filter: &Form| self.within(of, filter, depth).include(Outcome::Open);
                let waits = has.waits_for_more() || has.related.filter.iter().any(is_open);
                found().without(Outcome::Open, (!waits).then_some(Why::NothingOpen))
            }
            Form::Meets(name) => match self.rules.and_then(|rules| rules.indicators.get(name)) {
                Some(met) => self.answers_within(met, depth + 1),
                None => found(),
            },
            Form::HasNot(_) | Form::Table(..) => found(),
        }
    }

    /// Why a comparison never has this outcome: none of the orders that would give it is possible.
    fn never_compares(
        &self,
        kind: Option<&'r Kind>,
        (left, op, right): (&ExprForm, Comparison, &ExprForm),
        holds: bool,
    ) -> Option<Why> {
        let orders =
            [Ordering::Less, Ordering::Equal, Ordering::Greater].into_iter().filter(|order| op.holds(*order) == holds);
        let (of, value) = literal_of(left, right)?;
        let (field, ValueForm::Number(number)) = (self.field(kind, of)?, value) else { return None };
        let figures = Figures::of_field(field);
        // A number on the left is compared the other way round.
        match left {
            ExprForm::Literal(_) => figures.why_none(orders.map(Ordering::reverse), *number),
            _ => figures.why_none(orders, *number),
        }
    }

    /// Whether the limit of a condition depends on days that a calendar may not have decided yet.
    #[must_use]
    pub fn waits_for_calendar(&self, subject: KindId, limit: &LimitSpec) -> bool {
        depends_on_calendar(&self.forming().limit(subject, limit))
    }

    /// Which outcomes an indicator can have for a unit; of one that only monitors a figure nothing is known.
    #[must_use]
    pub fn answers(&self, indicator: &Indicator) -> Outcomes {
        self.answers_within(indicator, 0)
    }
}

/// Whether a limit depends on days that a calendar may not have decided yet.
fn depends_on_calendar(limit: &LimitForm) -> bool {
    let (LimitForm::Within { span, rolled, .. } | LimitForm::Ahead { span, rolled, .. }) = limit else {
        return false;
    };
    *rolled
        || span.durations().any(|duration| match duration {
            DurationForm::Fixed(length) => is_working(*length),
            DurationForm::Field(_) => true,
        })
}

fn span_of(limit: &LimitForm) -> Option<&SpanForm> {
    match limit {
        LimitForm::Within { span, .. } | LimitForm::Ahead { span, .. } => Some(span),
        LimitForm::Value(_)
        | LimitForm::DayOf(_)
        | LimitForm::PeriodStart
        | LimitForm::PeriodEnd
        | LimitForm::LastDay => None,
    }
}

const fn is_working(length: Length) -> bool {
    matches!(length, Length::WorkingDays(_) | Length::WorkingTime(_))
}
