//! From the checked meaning to its normal form.
//!
//! Every step keeps the outcome for every record, empty cells and open limits included, and the verdict with its reason to
//! be open or settled. What would change one of them in some corner is left as it is.

use indexmap::IndexMap;
use tieuchi_model::indicator::{
    Averaged, Body, Bound, Comparison, Condition, ConditionKind, Duration, Expr, Has, Indicator, IndicatorId,
    LimitSpec, Measure, MeasureKind, Population, Relation, RuleSet, Share, Side, SpanChoice, Target, TargetKind,
};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldId, FieldKind, Kind, KindId, Placement, UNITS, UnitOf, Value};
use tieuchi_model::time::When;

use crate::form::{
    AveragedForm, BodyForm, BoundForm, DurationForm, ExprForm, Form, HasForm, IndicatorForm, LimitForm, MeasureForm,
    PlacementForm, PopulationForm, RelatedForm, ShareForm, SpanForm, TargetForm, ValueForm,
};

/// The normal form of an indicator.
#[must_use]
pub fn form(rules: &RuleSet, indicator: &Indicator) -> IndicatorForm {
    let of = Forming::of(rules);
    IndicatorForm {
        for_each_unit: indicator.for_each_unit,
        scope: indicator.scope.as_ref().map(|scope| of.condition(UNITS, scope)),
        body: match &indicator.body {
            Body::Target(target) => BodyForm::Target(of.target(target)),
            Body::Milestones(milestones) => BodyForm::Milestones(
                milestones.iter().map(|milestone| (milestone.day, of.target(&milestone.target))).collect(),
            ),
            Body::Monitor(measure) => BodyForm::Monitor(of.measure(measure)),
        },
        stretch: indicator.stretch.as_ref().map(|target| of.target(target)),
    }
}

/// What is counted for a measure, whichever window its records are counted in and whatever becomes of what is counted: how open
/// records are settled and what an empty population gives is decided from the counts.
#[must_use]
pub fn counted(rules: &RuleSet, measure: &Measure) -> MeasureForm {
    let anywhere = |population: PopulationForm| PopulationForm { window: None, ..population };
    match Forming::of(rules).measure(measure) {
        MeasureForm::Count(population) => MeasureForm::Count(anywhere(population)),
        MeasureForm::Distinct(field, population) => MeasureForm::Distinct(field, anywhere(population)),
        MeasureForm::Sum(of, population) => MeasureForm::Sum(of, anywhere(population)),
        MeasureForm::Average(of, population) => MeasureForm::Average(of, anywhere(population)),
        MeasureForm::Share(share) => {
            let population = anywhere(share.population);
            MeasureForm::Share(Box::new(ShareForm { population, open_as: None, none_as: None, ..*share }))
        }
        ratio @ MeasureForm::Ratio(..) => ratio,
    }
}

/// What is counted for related records, whichever window they are counted in and however many there must be.
#[must_use]
pub fn related(rules: &RuleSet, has: &Has) -> RelatedForm {
    let RelatedForm { related, by } = Forming::of(rules).related(has);
    RelatedForm { related: PopulationForm { window: None, ..related }, by }
}

/// The normal form of the condition on units to which an indicator applies.
#[must_use]
pub fn scope(rules: &RuleSet, scope: &Condition) -> Form {
    condition(rules, UNITS, scope)
}

/// The normal form of a condition on the records of a kind.
#[must_use]
pub fn condition(rules: &RuleSet, subject: KindId, condition: &Condition) -> Form {
    Forming::of(rules).condition(subject, condition)
}

/// The normal form of a target.
pub(crate) fn of_target(rules: &RuleSet, target: &Target) -> TargetForm {
    Forming::of(rules).target(target)
}

/// What a form is made with: what the rules declare.
#[derive(Clone, Copy)]
pub(crate) struct Forming<'r> {
    pub(crate) kinds: &'r IndexMap<String, Kind>,
    /// `None` while not all of them are known.
    pub(crate) indicators: Option<&'r IndexMap<String, Indicator>>,
}

impl<'r> Forming<'r> {
    pub(crate) const fn of(rules: &'r RuleSet) -> Self {
        Forming { kinds: &rules.kinds, indicators: Some(&rules.indicators) }
    }

    /// The name of an indicator, or its number if its name is not known.
    fn indicator(&self, id: IndicatorId) -> String {
        let known = self.indicators.and_then(|indicators| indicators.get_index(id.0));
        known.map_or_else(|| format!("#{}", id.0), |(name, _)| name.clone())
    }

    fn target(&self, target: &Target) -> TargetForm {
        match &target.kind {
            TargetKind::All(parts) => {
                let parts = parts.iter().map(|part| self.target(part)).flat_map(|part| match part {
                    TargetForm::All(parts) => parts,
                    other => vec![other],
                });
                joined(parts.collect(), TargetForm::All)
            }
            TargetKind::Any(parts) => {
                let parts = parts.iter().map(|part| self.target(part)).flat_map(|part| match part {
                    TargetForm::Any(parts) => parts,
                    other => vec![other],
                });
                joined(parts.collect(), TargetForm::Any)
            }
            TargetKind::Figure { measure, bound } => {
                let whole = matches!(measure.kind, MeasureKind::Count(_) | MeasureKind::Distinct { .. });
                TargetForm::Figure { measure: self.measure(measure), bound: bound_form(bound, whole) }
            }
            TargetKind::Change { measure, down, bound, points, baseline } => TargetForm::Change {
                measure: self.measure(measure),
                down: *down,
                bound: bound_form(bound, false),
                points: *points,
                baseline: *baseline,
            },
            TargetKind::Than { measure, than, baseline } => {
                TargetForm::Than { measure: self.measure(measure), than: *than, baseline: *baseline }
            }
            TargetKind::Meets(indicator) => TargetForm::Meets(self.indicator(*indicator)),
        }
    }

    pub(crate) fn measure(&self, measure: &Measure) -> MeasureForm {
        match &measure.kind {
            MeasureKind::Count(population) => MeasureForm::Count(self.population(population)),
            MeasureKind::Distinct { field, population } => {
                MeasureForm::Distinct(self.field(population.kind, *field), self.population(population))
            }
            MeasureKind::Sum { of, population } => {
                MeasureForm::Sum(self.expr(population.kind, of), self.population(population))
            }
            MeasureKind::Average { of, population } => {
                let averaged = match of {
                    Averaged::Number(of) => AveragedForm::Number(self.expr(population.kind, of)),
                    Averaged::Difference { later, earlier, unit } => AveragedForm::Difference {
                        later: self.expr(population.kind, later),
                        earlier: self.expr(population.kind, earlier),
                        unit: *unit,
                    },
                };
                MeasureForm::Average(averaged, self.population(population))
            }
            MeasureKind::Share(share) => MeasureForm::Share(Box::new(self.share(share))),
            MeasureKind::Ratio(numerator, denominator) => {
                MeasureForm::Ratio(Box::new(self.measure(numerator)), Box::new(self.measure(denominator)))
            }
        }
    }

    fn share(&self, share: &Share) -> ShareForm {
        let kind = share.population.kind;
        let population = self.population(&share.population);
        let condition = self.condition(kind, &share.condition);
        let excusing = share.excusing.as_ref().map(|excusing| self.condition(kind, excusing));
        let may_be_open = population.filter.iter().chain([&condition]).chain(&excusing).any(Form::may_be_open);
        // If nothing can be open, it does not matter how open records are counted.
        let open_as = share.open_as.filter(|_| may_be_open);
        ShareForm { population, condition, open_as, none_as: share.none_as, excusing }
    }

    fn population(&self, population: &Population) -> PopulationForm {
        let field = |field| self.field(population.kind, field);
        PopulationForm {
            kind: self.kind(population.kind).map_or_else(String::new, |kind| kind.name.clone()),
            own: population.own && self.has_units_below(population.kind),
            placement: match population.placement {
                Placement::CountedBy(by) => PlacementForm::CountedBy(field(by)),
                Placement::Lasting { from, to } => PlacementForm::Lasting(field(from), field(to)),
                Placement::Register => PlacementForm::Register,
            },
            window: population.window,
            filter: population.filter.as_ref().map(|filter| self.condition(population.kind, filter)),
        }
    }

    pub(crate) fn condition(&self, kind: KindId, condition: &Condition) -> Form {
        match &condition.kind {
            ConditionKind::All(parts) => all(parts.iter().map(|part| self.condition(kind, part)).collect()),
            ConditionKind::Any(parts) => any(parts.iter().map(|part| self.condition(kind, part)).collect()),
            ConditionKind::Not(inner) => match &inner.kind {
                ConditionKind::Has(has) => self.has_not(has),
                _ => negated(self.condition(kind, inner)),
            },
            ConditionKind::Yes(field) => Form::Yes(self.field(kind, *field)),
            ConditionKind::Timely(timely) => {
                let days_decide = self.is_day(kind, &timely.what);
                let limit = match &timely.limit {
                    // The day decides in any case.
                    LimitSpec::DayOf(of) if days_decide || self.is_day(kind, of) => {
                        LimitForm::Value(self.expr(kind, of))
                    }
                    limit => self.limit(kind, limit),
                };
                let what = self.expr(kind, &timely.what);
                Form::Timely { what, side: timely.side, limit, event: timely.event }
            }
            ConditionKind::Compare { left, op, right } => self.compare(kind, left, *op, right),
            ConditionKind::Apart { later, earlier, op, length } => Form::Apart {
                later: self.expr(kind, later),
                earlier: self.expr(kind, earlier),
                op: *op,
                length: *length,
            },
            ConditionKind::OneOf { what, values } => {
                let mut values: Vec<ValueForm> = values.iter().map(|value| self.value(kind, what, value)).collect();
                in_order(&mut values);
                let what = self.expr(kind, what);
                match <[ValueForm; 1]>::try_from(values) {
                    Ok([value]) => compared(what, Comparison::Equal, ExprForm::Literal(value)),
                    Err(values) => Form::OneOf { what, values },
                }
            }
            ConditionKind::Present(what) => Form::Present(self.expr(kind, what)),
            ConditionKind::BeginsWith { what, text } => Form::BeginsWith(self.expr(kind, what), text.clone()),
            ConditionKind::Contains { what, text } => Form::Contains(self.expr(kind, what), text.clone()),
            ConditionKind::In { what, window } => Form::In(self.expr(kind, what), *window),
            ConditionKind::Has(has) => Form::Has(Box::new(self.has(has, &has.bound))),
            ConditionKind::Meets(indicator) => Form::Meets(self.indicator(*indicator)),
        }
    }

    fn compare(&self, kind: KindId, left: &Expr, op: Comparison, right: &Expr) -> Form {
        let literal = |expr: &Expr, other: &Expr| match expr {
            Expr::Literal(value) => ExprForm::Literal(self.value(kind, other, value)),
            other => self.expr(kind, other),
        };
        let (left_form, right_form) = (literal(left, right), literal(right, left));
        let (field, op, value) = match (left, &left_form, &right_form) {
            (Expr::Field(field), _, ExprForm::Literal(ValueForm::Number(value))) => (*field, op, *value),
            (_, ExprForm::Literal(ValueForm::Number(value)), _) => match right {
                Expr::Field(field) => (*field, op.mirrored(), *value),
                _ => return compared(left_form, op, right_form),
            },
            _ => return compared(left_form, op, right_form),
        };
        let (op, value) = self.whole(kind, field, op, value).unwrap_or((op, value));
        compared(ExprForm::Field(self.field(kind, field)), op, ExprForm::Literal(ValueForm::Number(value)))
    }

    /// A field of whole numbers compared with a number: the comparison that includes a whole number.
    fn whole(&self, kind: KindId, field: FieldId, op: Comparison, value: Ratio) -> Option<(Comparison, Ratio)> {
        let field = self.kind(kind)?.field(field)?;
        if !matches!(field.kind, FieldKind::Number { whole: true, .. }) {
            return None;
        }
        Some(match op {
            Comparison::Greater => (Comparison::GreaterOrEqual, Ratio::whole(value.floor().checked_add(1)?)),
            Comparison::GreaterOrEqual => (op, Ratio::whole(value.ceil()?)),
            Comparison::Less => (Comparison::LessOrEqual, Ratio::whole(value.ceil()?.checked_sub(1)?)),
            Comparison::LessOrEqual => (op, Ratio::whole(value.floor())),
            Comparison::Equal | Comparison::NotEqual => return None,
        })
    }

    fn has(&self, has: &Has, bound: &Bound) -> HasForm {
        let RelatedForm { related, by } = self.related(has);
        HasForm { bound: bound_form(bound, true), related, by }
    }

    fn related(&self, has: &Has) -> RelatedForm {
        let by = match has.by {
            Relation::Reference(field) => Some(self.field(has.related.kind, field)),
            Relation::Unit => None,
        };
        RelatedForm { related: self.population(&has.related), by }
    }

    /// `not has …` over one window takes the complementary bound; over several windows it is unchanged.
    fn has_not(&self, has: &Has) -> Form {
        match has.negated_bound() {
            Some(bound) => Form::Has(Box::new(self.has(has, &bound))),
            None => Form::HasNot(Box::new(self.has(has, &has.bound))),
        }
    }

    pub(crate) fn limit(&self, kind: KindId, limit: &LimitSpec) -> LimitForm {
        match limit {
            LimitSpec::Value(expr) => LimitForm::Value(self.expr(kind, expr)),
            LimitSpec::DayOf(expr) => LimitForm::DayOf(self.expr(kind, expr)),
            LimitSpec::Within { span, start, rolled, not_counting } => LimitForm::Within {
                span: self.span(kind, span),
                start: self.expr(kind, start),
                rolled: *rolled,
                not_counting: not_counting.iter().map(|field| self.field(kind, *field)).collect(),
            },
            LimitSpec::Ahead { span, of, rolled } => {
                LimitForm::Ahead { span: self.span(kind, span), of: self.expr(kind, of), rolled: *rolled }
            }
            LimitSpec::PeriodStart => LimitForm::PeriodStart,
            LimitSpec::PeriodEnd => LimitForm::PeriodEnd,
            LimitSpec::LastDay => LimitForm::LastDay,
        }
    }

    fn span(&self, kind: KindId, span: &SpanChoice) -> SpanForm {
        let duration = |duration: &Duration| match duration {
            Duration::Fixed(length) => DurationForm::Fixed(*length),
            Duration::Field(field) => DurationForm::Field(self.field(kind, *field)),
        };
        SpanForm {
            usual: duration(&span.usual),
            otherwise: span
                .otherwise
                .iter()
                .map(|(long, condition)| (duration(long), self.condition(kind, condition)))
                .collect(),
        }
    }

    pub(crate) fn expr(&self, kind: KindId, expr: &Expr) -> ExprForm {
        match expr {
            Expr::Field(field) => ExprForm::Field(self.field(kind, *field)),
            Expr::Literal(value) => ExprForm::Literal(self.value(kind, expr, value)),
            Expr::MonthDay(day) => ExprForm::MonthDay(*day),
            Expr::PeriodDay(day) => ExprForm::PeriodDay(*day),
            Expr::Else(first, second) => {
                ExprForm::Else(Box::new(self.expr(kind, first)), Box::new(self.expr(kind, second)))
            }
            Expr::Arithmetic { left, op, right } => {
                ExprForm::Arithmetic(Box::new(self.expr(kind, left)), *op, Box::new(self.expr(kind, right)))
            }
        }
    }

    /// A fixed value beside `of`, whose field knows the texts of choices.
    fn value(&self, kind: KindId, of: &Expr, value: &Value) -> ValueForm {
        match value {
            Value::Text(text) => ValueForm::Text(text.clone()),
            Value::Choice(choice) => {
                let choices = choice_field(of).and_then(|field| match &self.kind(kind)?.field(field)?.kind {
                    FieldKind::OneOf(texts) => texts.get(*choice),
                    _ => None,
                });
                ValueForm::Text(choices.cloned().unwrap_or_else(|| choice.to_string()))
            }
            Value::YesNo(yes) => ValueForm::YesNo(*yes),
            Value::Number(number) => {
                Ratio::of_decimal(*number).map_or_else(|| ValueForm::Text(number.to_string()), ValueForm::Number)
            }
            Value::When(when) => ValueForm::When(*when),
            Value::Length(length) => ValueForm::Length(*length),
        }
    }

    /// Whether an expression is a whole day wherever it is there.
    fn is_day(&self, kind: KindId, expr: &Expr) -> bool {
        match expr {
            Expr::Field(field) => {
                let field = self.kind(kind).and_then(|kind| kind.field(*field));
                field.is_some_and(|field| field.kind == FieldKind::Date)
            }
            Expr::Literal(Value::When(When::Day(_))) | Expr::MonthDay(_) | Expr::PeriodDay(_) => true,
            Expr::Else(first, second) => self.is_day(kind, first) && self.is_day(kind, second),
            Expr::Literal(_) | Expr::Arithmetic { .. } => false,
        }
    }

    /// Whether a record of a kind can be in a unit below the one that is judged.
    fn has_units_below(&self, kind: KindId) -> bool {
        let tree = self.kind(UNITS).is_some_and(|units| units.parent.is_some());
        tree && self.kind(kind).is_some_and(|kind| kind.unit != UnitOf::None)
    }

    fn kind(&self, id: KindId) -> Option<&'r Kind> {
        self.kinds.get_index(id.0).map(|(_, kind)| kind)
    }

    fn field(&self, kind: KindId, id: FieldId) -> String {
        let field = self.kind(kind).and_then(|kind| kind.field(id));
        field.map_or_else(String::new, |field| field.name.clone())
    }
}

/// The field whose choices a value beside this expression is one of.
fn choice_field(expr: &Expr) -> Option<FieldId> {
    match expr {
        Expr::Field(field) => Some(*field),
        Expr::Else(first, second) => choice_field(first).or_else(|| choice_field(second)),
        Expr::Literal(_) | Expr::MonthDay(_) | Expr::PeriodDay(_) | Expr::Arithmetic { .. } => None,
    }
}

/// A bound; of a whole figure the one that includes a whole number.
fn bound_form(bound: &Bound, whole: bool) -> BoundForm {
    let as_written = BoundForm { side: bound.side, value: bound.value, upper: bound.upper };
    if !whole {
        return as_written;
    }
    let at = |side, value: i128, upper| BoundForm { side, value: Ratio::whole(value), upper };
    let closed = |(low, high): (Option<i128>, Option<i128>)| match bound.side {
        Side::AtLeast | Side::MoreThan => Some(at(Side::AtLeast, low?, None)),
        Side::AtMost | Side::LessThan => Some(at(Side::AtMost, high?, None)),
        Side::FromToLess => Some(at(Side::Between, low?, Some(Ratio::whole(high?)))),
        Side::Exactly | Side::Between => None,
    };
    bound.interval().whole().and_then(closed).unwrap_or(as_written)
}

fn compared(left: ExprForm, op: Comparison, right: ExprForm) -> Form {
    // `urgent = yes` means the same as `urgent`.
    if let (ExprForm::Field(field), ExprForm::Literal(ValueForm::YesNo(yes)))
    | (ExprForm::Literal(ValueForm::YesNo(yes)), ExprForm::Field(field)) = (&left, &right)
        && matches!(op, Comparison::Equal | Comparison::NotEqual)
    {
        let is = Form::Yes(field.clone());
        return if *yes == (op == Comparison::Equal) { is } else { negated(is) };
    }
    let (left_is, right_is) = (variant(&left), variant(&right));
    if left_is < right_is || (left_is == right_is && order_key(&left) <= order_key(&right)) {
        Form::Compare { left, op, right }
    } else {
        Form::Compare { left: right, op: op.mirrored(), right: left }
    }
}

/// All of these; one alone is itself.
fn all(parts: Vec<Form>) -> Form {
    let parts = parts.into_iter().flat_map(|part| match part {
        Form::All(parts) => parts,
        other => vec![other],
    });
    joined(parts.collect(), Form::All)
}

/// One of these; one alone is itself.
fn any(parts: Vec<Form>) -> Form {
    let parts = parts.into_iter().flat_map(|part| match part {
        Form::Any(parts) => parts,
        other => vec![other],
    });
    joined(parts.collect(), Form::Any)
}

/// Kleene's not, put as far inside as it goes.
pub(crate) fn negated(form: Form) -> Form {
    match form {
        Form::All(parts) => any(parts.into_iter().map(negated).collect()),
        Form::Any(parts) => all(parts.into_iter().map(negated).collect()),
        Form::Not(inner) => *inner,
        Form::Compare { left, op, right } => Form::Compare { left, op: op.opposite(), right },
        Form::Apart { later, earlier, op, length } => Form::Apart { later, earlier, op: op.opposite(), length },
        other => Form::Not(Box::new(other)),
    }
}

fn joined<T: std::fmt::Debug + PartialEq>(mut parts: Vec<T>, join: impl Fn(Vec<T>) -> T) -> T {
    in_order(&mut parts);
    match <[T; 1]>::try_from(parts) {
        Ok([only]) => only,
        Err(parts) => join(parts),
    }
}

/// In one order, each once.
fn in_order<T: std::fmt::Debug + PartialEq>(parts: &mut Vec<T>) {
    parts.sort_by_cached_key(order_key);
    parts.dedup();
}

/// How the order key of an expression begins.
const fn variant(expr: &ExprForm) -> &'static str {
    match expr {
        ExprForm::Field(_) => "Field",
        ExprForm::Literal(_) => "Literal",
        ExprForm::MonthDay(_) => "MonthDay",
        ExprForm::PeriodDay(_) => "PeriodDay",
        ExprForm::Else(..) => "Else",
        ExprForm::Arithmetic(..) => "Arithmetic",
    }
}

/// What forms are put in order by: any order does, as long as it is the same for equal forms.
fn order_key<T: std::fmt::Debug>(part: &T) -> String {
    format!("{part:?}")
}
