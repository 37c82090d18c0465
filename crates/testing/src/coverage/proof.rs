//! What can never come about, and why: goals that no test could meet.
//!
//! Where it is not proved, it is a goal. The proofs speak of what the types, the bounds and the sentences of the rules allow.

use std::cmp::Ordering;

use tieuchi::source::Arg;
use tieuchi_model::indicator::{
    Averaged, Body, Comparison, Condition, ConditionKind, CutDay, Duration, Expr, Has, Indicator, LimitSpec, Measure,
    MeasureKind, Population, RuleSet, Share, Side, Target, TargetKind, WindowKind, WindowSpec,
};
use tieuchi_model::period;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{Field, FieldKind, KindId, Placement, UNITS, Value};
use tieuchi_model::time::{Cadence, Length, MonthDay};
use tieuchi_model::verdict::Answer;

use super::goals::Goals;

/// Why something can never come about: an entry of the catalogue with its words.
#[derive(Clone, Debug)]
pub(crate) struct Proof {
    pub(crate) id: &'static str,
    pub(crate) args: Vec<(&'static str, Arg)>,
}

impl Proof {
    fn plain(id: &'static str) -> Proof {
        Proof { id, args: Vec::new() }
    }

    pub(super) fn with(id: &'static str, name: &'static str, word: String) -> Proof {
        Proof { id, args: vec![(name, Arg::Text(word))] }
    }
}

/// Between what a figure lies that is compared with a bound.
pub(super) struct Limits {
    bound: Ratio,
    lowest: Option<(Ratio, Proof)>,
    highest: Option<(Ratio, Proof)>,
    /// Whether it is a whole number.
    whole: bool,
}

impl Limits {
    /// A number of records.
    pub(super) fn of_number(bound: Ratio) -> Limits {
        Limits { bound, lowest: Some((Ratio::ZERO, Proof::plain("below-zero"))), highest: None, whole: true }
    }

    pub(super) fn of_measure(rules: &RuleSet, measure: &Measure, bound: Ratio) -> Limits {
        let below_zero = || Some((Ratio::ZERO, Proof::plain("below-zero")));
        match &measure.kind {
            MeasureKind::Count(_) | MeasureKind::Distinct { .. } => Limits::of_number(bound),
            MeasureKind::Share(_) => {
                let highest = Some((Ratio::ONE, Proof::plain("above-all")));
                Limits { bound, lowest: below_zero(), highest, whole: false }
            }
            MeasureKind::Average { of: Averaged::Number(of), population } => {
                let (lowest, highest) = range(rules, population.kind, of);
                Limits { bound, lowest, highest, whole: false }
            }
            MeasureKind::Sum { of, population } => {
                let lowest = range(rules, population.kind, of).0.filter(|(low, _)| *low >= Ratio::ZERO);
                Limits { bound, lowest: lowest.and_then(|_| below_zero()), highest: None, whole: false }
            }
            MeasureKind::Ratio(numerator, denominator) => {
                let is_positive = |measure: &Measure| {
                    Limits::of_measure(rules, measure, bound).lowest.is_some_and(|(low, _)| low >= Ratio::ZERO)
                };
                let lowest = below_zero().filter(|_| is_positive(numerator) && is_positive(denominator));
                Limits { bound, lowest, highest: None, whole: false }
            }
            MeasureKind::Average { .. } => Limits { bound, lowest: None, highest: None, whole: false },
        }
    }

    /// How far a figure can fall, where that is limited: all of it, if it is never below zero.
    pub(super) fn of_fall(rules: &RuleSet, measure: &Measure, bound: Ratio) -> Option<Limits> {
        let (low, _) = Limits::of_measure(rules, measure, bound).lowest?;
        let highest = Some((Ratio::ONE, Proof::plain("below-zero")));
        (low >= Ratio::ZERO).then_some(Limits { bound, lowest: None, highest, whole: false })
    }

    /// Why the figure never stands so to its bound.
    pub(super) fn never(&self, order: Ordering) -> Option<Proof> {
        let beyond = |limit: &Option<(Ratio, Proof)>, is: fn(Ratio, Ratio) -> bool| {
            limit.as_ref().filter(|(limit, _)| is(*limit, self.bound)).map(|(_, proof)| proof.clone())
        };
        match order {
            Ordering::Less => beyond(&self.lowest, |lowest, bound| lowest >= bound),
            Ordering::Greater => beyond(&self.highest, |highest, bound| highest <= bound),
            Ordering::Equal => beyond(&self.lowest, |lowest, bound| lowest > bound)
                .or_else(|| beyond(&self.highest, |highest, bound| highest < bound))
                .or_else(|| (self.whole && !is_whole(self.bound)).then(|| Proof::plain("whole"))),
        }
    }
}

fn is_whole(ratio: Ratio) -> bool {
    ratio.ceil().is_some_and(|ceil| Ratio::whole(ceil) == ratio)
}

/// The end of what a field can hold.
type End = Option<(Ratio, Proof)>;

fn field<'r>(rules: &'r RuleSet, kind: KindId, expr: &Expr) -> Option<&'r Field> {
    let Expr::Field(field) = expr else { return None };
    rules.kind(kind)?.field(*field)
}

/// The declared range of a number.
fn range(rules: &RuleSet, kind: KindId, expr: &Expr) -> (End, End) {
    let Some(field) = field(rules, kind, expr) else { return (None, None) };
    let FieldKind::Number { lowest, highest, .. } = &field.kind else { return (None, None) };
    let end =
        |end: &Option<_>| Some((Ratio::of_decimal((*end)?)?, Proof::with("declared", "field", field.name.clone())));
    (end(lowest), end(highest))
}

/// Between what a number of a record lies that is compared with a fixed one.
pub(super) fn of_comparison(rules: &RuleSet, kind: KindId, left: &Expr, right: &Expr) -> Option<Limits> {
    let Expr::Literal(Value::Number(number)) = right else { return None };
    let (lowest, highest) = range(rules, kind, left);
    let whole = matches!(field(rules, kind, left)?.kind, FieldKind::Number { whole: true, .. });
    Some(Limits { bound: Ratio::of_decimal(*number)?, lowest, highest, whole })
}

/// Why a value is never empty: a required field. A unit that only records name has no fields at all.
pub(super) fn never_empty(rules: &RuleSet, expr: &Expr, kind: KindId) -> Option<Proof> {
    let field = field(rules, kind, expr).filter(|field| !field.optional && kind != UNITS)?;
    Some(Proof::with("required", "field", field.name.clone()))
}

/// The texts of a choice.
pub(super) fn choices<'r>(rules: &'r RuleSet, expr: &Expr, kind: KindId) -> Option<&'r Vec<String>> {
    match &field(rules, kind, expr)?.kind {
        FieldKind::OneOf(choices) => Some(choices),
        _ => None,
    }
}

/// Why a condition never fails.
pub(super) fn always_holds(goals: &Goals<'_>, condition: &Condition, kind: KindId) -> Option<Proof> {
    let rules = goals.rules;
    match &condition.kind {
        ConditionKind::Not(inner) => never_holds(goals, inner, kind),
        ConditionKind::OneOf { what, values } => {
            let all = choices(rules, what, kind)?;
            let listed = (0..all.len()).all(|choice| values.contains(&Value::Choice(choice)));
            listed.then(|| Proof::plain("all-listed"))
        }
        ConditionKind::Present(what) => never_empty(rules, what, kind),
        ConditionKind::Compare { left, op, right } => by_limits(goals, kind, (left, *op, right), false),
        _ => None,
    }
}

/// Why a condition never holds.
pub(super) fn never_holds(goals: &Goals<'_>, condition: &Condition, kind: KindId) -> Option<Proof> {
    match &condition.kind {
        ConditionKind::Not(inner) => always_holds(goals, inner, kind),
        ConditionKind::Compare { left, op, right } => by_limits(goals, kind, (left, *op, right), true),
        _ => None,
    }
}

/// Why a comparison never comes out so: none of the orders that would make it can be.
fn by_limits(
    goals: &Goals<'_>,
    kind: KindId,
    (left, op, right): (&Expr, Comparison, &Expr),
    so: bool,
) -> Option<Proof> {
    let limits = of_comparison(goals.rules, kind, left, right)?;
    let orders =
        [Ordering::Less, Ordering::Equal, Ordering::Greater].into_iter().filter(|order| so == op.holds(*order));
    let proofs: Option<Vec<Proof>> = orders.map(|order| limits.never(order)).collect();
    proofs?.into_iter().next()
}

/// Whether a condition implies another of the same record: where the first holds the second does, and where the second
/// fails the first does.
pub(super) fn implies(goals: &Goals<'_>, condition: &Condition, other: &Condition) -> bool {
    if goals.words(condition.span) == goals.words(other.span) && condition.span != other.span {
        return condition.name == other.name;
    }
    match (&condition.kind, &other.kind) {
        (ConditionKind::Has(more), ConditionKind::Has(less)) => {
            let is_number = |has: &Has| has.bound.side == Side::AtLeast;
            let same = more.related.kind == less.related.kind
                && more.by == less.by
                && more.related.own == less.related.own
                && more.related.placement == less.related.placement
                && filter(goals, more) == filter(goals, less);
            let window = more.related.window == less.related.window
                || within(goals.rules, more.related.window, less.related.window);
            same && window && is_number(more) && is_number(less) && more.bound.value >= less.bound.value
        }
        _ => false,
    }
}

fn filter(goals: &Goals<'_>, has: &Has) -> Option<String> {
    has.related.filter.as_ref().map(|filter| goals.words(filter.span))
}

/// Whether every window of one cadence that is asked holds one of the other: so it is in every period that has a name (a
/// year, a half-year, a quarter, a month, a week), where years begin in January.
fn within(rules: &RuleSet, fine: Option<WindowSpec>, coarse: Option<WindowSpec>) -> bool {
    let rank = |spec: Option<WindowSpec>| match spec {
        Some(WindowSpec { kind: WindowKind::Every(cadence), cut: None }) => match cadence {
            // Weeks lie across the ends of months.
            Cadence::Week => None,
            Cadence::Month => Some(1),
            Cadence::Quarter => Some(2),
            Cadence::HalfYear => Some(3),
            Cadence::Year => Some(4),
        },
        _ => None,
    };
    let january = rules.year_begins == MonthDay::Day { month: 1, day: 1 };
    january && rank(fine).zip(rank(coarse)).is_some_and(|(fine, coarse)| fine < coarse)
}

/// Whether a limit depends on days that a calendar may not have decided yet.
pub(super) fn depends_on_calendar(limit: &LimitSpec) -> bool {
    let (LimitSpec::Within { span, rolled, .. } | LimitSpec::Ahead { span, rolled, .. }) = limit else { return false };
    let works = |duration: &Duration| match duration {
        Duration::Fixed(length) => is_working(*length),
        Duration::Field(_) => true,
    };
    *rolled || works(&span.usual) || span.otherwise.iter().any(|(duration, _)| works(duration))
}

fn is_working(length: Length) -> bool {
    matches!(length, Length::WorkingDays(_) | Length::WorkingTime(_))
}

/// Whether a condition can be open for a record.
fn can_be_open(rules: &RuleSet, condition: &Condition, kind: KindId) -> bool {
    match &condition.kind {
        ConditionKind::All(parts) | ConditionKind::Any(parts) => {
            parts.iter().any(|part| can_be_open(rules, part, kind))
        }
        ConditionKind::Not(inner) => matches!(inner.kind, ConditionKind::Has(_)) || can_be_open(rules, inner, kind),
        ConditionKind::Timely(timely) => {
            let branches = condition.kind.span_choice().into_iter().flat_map(|choice| &choice.otherwise);
            (timely.event && never_empty(rules, &timely.what, kind).is_none())
                || depends_on_calendar(&timely.limit)
                || branches.into_iter().any(|(_, branch)| can_be_open(rules, branch, kind))
        }
        ConditionKind::Apart { length, .. } => is_working(*length),
        ConditionKind::In { what, .. } => never_empty(rules, &Expr::Field(*what), kind).is_none(),
        ConditionKind::Has(has) => {
            let waits = !matches!(has.bound.side, Side::AtMost | Side::LessThan);
            let related = &has.related;
            waits || related.filter.as_ref().is_some_and(|filter| can_be_open(rules, filter, related.kind))
        }
        ConditionKind::Meets(indicator) => {
            rules.indicator(*indicator).is_none_or(|indicator| never_comes(rules, indicator, Answer::Open).is_none())
        }
        ConditionKind::Yes(_)
        | ConditionKind::Compare { .. }
        | ConditionKind::OneOf { .. }
        | ConditionKind::Present(_)
        | ConditionKind::BeginsWith { .. }
        | ConditionKind::Contains { .. } => false,
    }
}

/// Why no record of a share is ever open.
pub(super) fn nothing_open(rules: &RuleSet, share: &Share) -> Option<Proof> {
    let kind = share.population.kind;
    let conditions = share.population.filter.iter().chain([&share.condition]).chain(share.excusing.as_ref());
    let open = conditions.into_iter().any(|condition| can_be_open(rules, condition, kind));
    (!open).then(|| Proof::plain("nothing-open"))
}

/// Why a verdict never comes.
pub(super) fn never_comes(rules: &RuleSet, indicator: &Indicator, answer: Answer) -> Option<Proof> {
    let of = |target: &Target| match answer {
        Answer::Open => never_open(rules, target),
        Answer::NotApplicable => never_empty_target(rules, target),
        _ => None,
    };
    match &indicator.body {
        Body::Monitor(_) => None,
        // Until the day of a milestone has ended, it is open.
        Body::Milestones(_) if answer == Answer::Open => None,
        _ if answer == Answer::NotApplicable && indicator.scope.is_some() => None,
        Body::Target(target) => of(target),
        Body::Milestones(milestones) => {
            let proofs: Option<Vec<Proof>> = milestones.iter().map(|milestone| of(&milestone.target)).collect();
            proofs?.into_iter().next()
        }
    }
}

fn never_open(rules: &RuleSet, target: &Target) -> Option<Proof> {
    match &target.kind {
        TargetKind::All(parts) | TargetKind::Any(parts) => {
            let proofs: Option<Vec<Proof>> = parts.iter().map(|part| never_open(rules, part)).collect();
            proofs?.into_iter().next()
        }
        TargetKind::Figure { measure, bound } => match &measure.kind {
            MeasureKind::Count(_) | MeasureKind::Distinct { .. }
                if !matches!(bound.side, Side::AtMost | Side::LessThan) =>
            {
                None
            }
            MeasureKind::Count(_) | MeasureKind::Distinct { .. } => {
                has_no_open(rules, measure).map(|_| Proof::plain("met-until-exceeded"))
            }
            _ => has_no_open(rules, measure),
        },
        // Open until its window ends.
        TargetKind::Change { .. } | TargetKind::Than { .. } => None,
        TargetKind::Meets(indicator) => never_comes(rules, rules.indicator(*indicator)?, Answer::Open),
    }
}

/// Why no record leaves a figure open.
fn has_no_open(rules: &RuleSet, measure: &Measure) -> Option<Proof> {
    match &measure.kind {
        MeasureKind::Share(share) if share.open_as.is_some() => Some(Proof::plain("open-settled")),
        MeasureKind::Share(share) => nothing_open(rules, share),
        MeasureKind::Ratio(numerator, denominator) => {
            has_no_open(rules, numerator)?;
            has_no_open(rules, denominator)
        }
        _ => {
            let open = measure.populations().into_iter().any(|population| {
                population.filter.as_ref().is_some_and(|filter| can_be_open(rules, filter, population.kind))
            });
            (!open).then(|| Proof::plain("nothing-open"))
        }
    }
}

/// Why there is always something to judge.
fn never_empty_target(rules: &RuleSet, target: &Target) -> Option<Proof> {
    match &target.kind {
        // A part that does not apply is neutral, so one that always applies is enough.
        TargetKind::All(parts) | TargetKind::Any(parts) => {
            parts.iter().find_map(|part| never_empty_target(rules, part))
        }
        TargetKind::Figure { measure, .. } | TargetKind::Change { measure, .. } | TargetKind::Than { measure, .. } => {
            never_empty_measure(rules, measure)
        }
        TargetKind::Meets(indicator) => never_comes(rules, rules.indicator(*indicator)?, Answer::NotApplicable),
    }
}

fn never_empty_measure(rules: &RuleSet, measure: &Measure) -> Option<Proof> {
    if measure.populations().iter().any(|population| may_have_no_window(rules, population)) {
        return None;
    }
    match &measure.kind {
        MeasureKind::Count(_) | MeasureKind::Distinct { .. } | MeasureKind::Sum { .. } => {
            Some(Proof::plain("never-empty"))
        }
        MeasureKind::Share(share) if share.none_as.is_some() => Some(Proof::plain("none-settled")),
        MeasureKind::Share(share) => {
            let population = &share.population;
            let itself = population.kind == UNITS
                && population.placement == Placement::Register
                && population.filter.is_none()
                && share.excusing.is_none()
                && always_asks(&share.condition);
            itself.then(|| Proof::plain("unit-itself"))
        }
        MeasureKind::Average { .. } | MeasureKind::Ratio(..) => None,
    }
}

/// Whether a period can be without a window of the population.
fn may_have_no_window(rules: &RuleSet, population: &Population) -> bool {
    let Some(WindowSpec { kind, cut }) = population.window else { return false };
    match (kind, cut) {
        (WindowKind::Period, None) => false,
        (WindowKind::Label(label), cut) => {
            let window = label.window(rules.year_begins);
            let cut_date = cut.is_none_or(|cut| matches!(cut.day, CutDay::Date(_)));
            !cut_date
                || window.is_none_or(|window| {
                    let window = cut.map_or(window, |cut| period::cut(window, &cut));
                    window.until <= window.from
                })
        }
        _ => true,
    }
}

/// Whether a condition asks something of every record.
fn always_asks(condition: &Condition) -> bool {
    match &condition.kind {
        ConditionKind::All(parts) | ConditionKind::Any(parts) => parts.iter().any(always_asks),
        ConditionKind::Not(inner) => always_asks(inner),
        ConditionKind::In { .. } | ConditionKind::Meets(_) => false,
        ConditionKind::Has(has) => has.related.window.is_none_or(|window| {
            matches!(window, WindowSpec { kind: WindowKind::Period | WindowKind::Label(_), cut: None })
        }),
        _ => true,
    }
}
