//! Which of two indicators is stricter, if every record is decided.
//!
//! Stricter means: with every deadline past and every value there, whatever meets the new one meets the old one too. How
//! open records are counted is compared separately, because it affects the verdict only while they are open.

use tieuchi_model::indicator::{OpenAs, RuleSet, Side, Target, TimelySide};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::time::Length;

use crate::combination::Combinations;
use crate::form::{
    BodyForm, BoundForm, DurationForm, Form, HasForm, IndicatorForm, LimitForm, MeasureForm, PopulationForm, ShareForm,
    SpanForm, TargetForm,
};
use crate::forming::{negated, of_target};
use crate::present::is_there_if_met;
use crate::values::Values;

/// The direction of a change of meaning, as far as it can be proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Whatever meets the new one meets the old one.
    Stricter,
    /// Whatever meets the old one meets the new one.
    Looser,
}

/// Whether whatever meets `this` meets `that` if every record is decided: `this` requires the same, or more.
#[must_use]
pub fn is_as_strict(rules: &RuleSet, this: &Target, that: &Target) -> bool {
    target(&of_target(rules, this), &of_target(rules, that))
}

/// The direction of the change from one indicator to another; `None` if nothing is proved. Both apply to the same units.
#[must_use]
pub fn direction(before: &IndicatorForm, after: &IndicatorForm) -> Option<Direction> {
    if (before.for_each_unit, &before.scope) != (after.for_each_unit, &after.scope) {
        return None;
    }
    match (at_least_as_strict(after, before), at_least_as_strict(before, after)) {
        (true, false) => Some(Direction::Stricter),
        (false, true) => Some(Direction::Looser),
        _ => None,
    }
}

/// Whether whatever meets `this` meets `that`.
fn at_least_as_strict(this: &IndicatorForm, that: &IndicatorForm) -> bool {
    match (&this.body, &that.body) {
        (BodyForm::Target(this), BodyForm::Target(that)) => target(this, that),
        (BodyForm::Milestones(these), BodyForm::Milestones(those)) => {
            these.len() == those.len()
                && these.iter().zip(those).all(|((day, this), (other, that))| day == other && target(this, that))
        }
        _ => false,
    }
}

fn target(this: &TargetForm, that: &TargetForm) -> bool {
    match (this, that) {
        (_, TargetForm::All(parts)) => parts.iter().all(|part| target(this, part)),
        (TargetForm::Any(parts), _) => parts.iter().all(|part| target(part, that)),
        (TargetForm::All(parts), _) if parts.iter().any(|part| target(part, that)) => true,
        (_, TargetForm::Any(parts)) if parts.iter().any(|part| target(this, part)) => true,
        (TargetForm::Figure { measure, bound }, TargetForm::Figure { measure: other, bound: wider }) => {
            figure((measure, bound), (other, wider))
        }
        (
            TargetForm::Change { measure, down, bound, points, baseline },
            TargetForm::Change { measure: other, down: way, bound: wider, points: by_points, baseline: from },
        ) => {
            measure == other
                && down == way
                && points == by_points
                && baseline == from
                && bound.interval().is_within(wider.interval())
        }
        (
            TargetForm::Than { measure, than, baseline },
            TargetForm::Than { measure: other, than: wider, baseline: from },
        ) => measure == other && baseline == from && than.is_within(*wider),
        // A fall by any part of the earlier figure is a fall.
        (
            TargetForm::Change { measure, down: true, bound, points: false, baseline },
            TargetForm::Than { measure: other, than: Side::LessThan | Side::AtMost, baseline: from },
        ) => measure == other && baseline == from && bound.interval().low.is_some_and(|low| low.at > Ratio::ZERO),
        (TargetForm::Meets(name), TargetForm::Meets(other)) => name == other,
        _ => false,
    }
}

fn figure((this, bound): (&MeasureForm, &BoundForm), (that, wider): (&MeasureForm, &BoundForm)) -> bool {
    if !bound.interval().is_within(wider.interval()) {
        return false;
    }
    if this == that {
        return true;
    }
    // How the figure of `this` compares with that of `that` decides for which bounds the step is sound.
    let (below, above) = match (this, that) {
        (MeasureForm::Share(this), MeasureForm::Share(that)) => (share_below(this, that), share_below(that, this)),
        (MeasureForm::Count(this), MeasureForm::Count(that)) => (part_of(this, that), part_of(that, this)),
        _ => return false,
    };
    let keeps = |side: Side| (side.is_lower_bound() && below) || (side.is_upper_bound() && above);
    keeps(bound.side) && keeps(wider.side)
}

/// Whether the share of `this` is never above that of `that`.
fn share_below(this: &ShareForm, that: &ShareForm) -> bool {
    let excused = match (&this.excusing, &that.excusing) {
        (None, _) => true,
        (Some(this), Some(that)) => this == that,
        (Some(_), None) => false,
    };
    this.population == that.population
        && excused
        && implies(&this.condition, &that.condition)
        && none_below(this.none_as, that.none_as)
        && open_below(this.open_as, that.open_as)
}

const fn none_below(this: Option<bool>, that: Option<bool>) -> bool {
    matches!((this, that), (None, None) | (Some(false), _) | (_, Some(true)))
}

const fn open_below(this: Option<OpenAs>, that: Option<OpenAs>) -> bool {
    matches!(
        (this, that),
        (None, None | Some(OpenAs::Met))
            | (Some(OpenAs::Failed), None | Some(OpenAs::Failed | OpenAs::Met))
            | (Some(OpenAs::Met), Some(OpenAs::Met))
            | (Some(OpenAs::LeftOut), Some(OpenAs::LeftOut))
    )
}

/// Whether every record of `this` is one of `that`.
fn part_of(this: &PopulationForm, that: &PopulationForm) -> bool {
    let unfiltered = |population: &PopulationForm| PopulationForm { filter: None, ..population.clone() };
    let pooled = PopulationForm { own: that.own, ..unfiltered(this) };
    (unfiltered(this) == unfiltered(that) || (this.own && pooled == unfiltered(that)))
        && match (&this.filter, &that.filter) {
            (_, None) => true,
            (Some(this), Some(that)) => implies(this, that),
            (None, Some(_)) => false,
        }
}

/// Whether a decided record that meets `this` always meets `that`, and both apply to the same records: tried for every
/// combination of their parts that the implications between parts allow.
fn implies(this: &Form, that: &Form) -> bool {
    if this == that {
        return true;
    }
    let Some(combinations) = Combinations::of([this, that], decided) else { return false };
    let known = known(&combinations.parts);
    let mut always = true;
    combinations.each(&mut |chosen| {
        let is_met = |index: usize| chosen.get(index) == Some(&Outcome::Met);
        let can_be = known.iter().all(|(if_met, then, outcome)| !is_met(*if_met) || chosen.get(*then) == Some(outcome));
        let (this, that) = (combinations.given(this, chosen), combinations.given(that, chosen));
        let both_apply = (this == Outcome::NotApplicable) == (that == Outcome::NotApplicable);
        always &= !can_be || (both_apply && (this != Outcome::Met || that == Outcome::Met));
    });
    always
}

/// Which parts, if they are met, decide which others, and how.
fn known(parts: &[(Form, Vec<Outcome>)]) -> Vec<(usize, usize, Outcome)> {
    let mut known = Vec::new();
    for (index, (part, _)) in parts.iter().enumerate() {
        for (other_index, (other, _)) in parts.iter().enumerate().filter(|(other, _)| *other != index) {
            if atom_implies(part, other) {
                known.push((index, other_index, Outcome::Met));
            } else if atom_implies(part, &negated(other.clone())) {
                known.push((index, other_index, Outcome::Failed));
            }
        }
    }
    known
}

/// What a part can give if every record is decided.
fn decided(part: &Form) -> Vec<Outcome> {
    let mut outcomes = part.outcomes().list();
    outcomes.retain(|outcome| !matches!(outcome, Outcome::Open | Outcome::Missing));
    outcomes
}

/// Whether one part alone implies another.
pub(crate) fn atom_implies(this: &Form, that: &Form) -> bool {
    if let (Some((of, values)), Some((other, not))) = (Values::of(this), Values::not_of(that))
        && of == other
        && values.and(&not).is_empty(None)
    {
        return true;
    }
    match (this, that) {
        (
            Form::Timely { what, side, limit, event },
            Form::Timely { what: other, side: wider, limit: later, event: happens },
        ) => what == other && event == happens && limit_within((*side, limit), (*wider, later)),
        (Form::Has(this), Form::Has(that)) => has_implies(this, that),
        (Form::BeginsWith(what, text), Form::BeginsWith(other, start)) => what == other && text.starts_with(start),
        (Form::BeginsWith(what, text) | Form::Contains(what, text), Form::Contains(other, part)) => {
            what == other && text.contains(part)
        }
        (this, Form::Present(what)) => is_there_if_met(this, what),
        _ => false,
    }
}

fn has_implies(this: &HasForm, that: &HasForm) -> bool {
    let sides = (this.bound.side, that.bound.side);
    this.by == that.by
        && this.bound.interval().is_within(that.bound.interval())
        && (this.related == that.related
            || (sides.0.is_lower_bound() && sides.1.is_lower_bound() && part_of(&this.related, &that.related))
            || (sides.0.is_upper_bound() && sides.1.is_upper_bound() && part_of(&that.related, &this.related)))
}

/// Whether what is in time for one limit is in time for another.
fn limit_within((side, limit): (TimelySide, &LimitForm), (wider, later): (TimelySide, &LimitForm)) -> bool {
    let sides = side == wider || (side == TimelySide::Before && wider == TimelySide::By);
    if !sides {
        return false;
    }
    if limit == later {
        return true;
    }
    match (limit, later) {
        // The minute of a day is on that day.
        (LimitForm::Value(this), LimitForm::DayOf(that)) => side != TimelySide::After && this == that,
        (
            LimitForm::Within { span, start, rolled, not_counting },
            LimitForm::Within { span: longer, start: from, rolled: moved, not_counting: paused },
        ) => {
            let (short, long) = if side == TimelySide::After { (longer, span) } else { (span, longer) };
            let rolls = if side == TimelySide::After { *rolled || !*moved } else { *moved || !*rolled };
            start == from && not_counting == paused && rolls && span_within(short, long)
        }
        _ => false,
    }
}

fn span_within(this: &SpanForm, that: &SpanForm) -> bool {
    let shorter = |this: &DurationForm, that: &DurationForm| match (this, that) {
        (DurationForm::Fixed(this), DurationForm::Fixed(that)) => no_longer(*this, *that),
        (this, that) => this == that,
    };
    this.otherwise.len() == that.otherwise.len()
        && shorter(&this.usual, &that.usual)
        && this
            .otherwise
            .iter()
            .zip(&that.otherwise)
            .all(|((this, condition), (that, other))| condition == other && shorter(this, that))
}

/// Lengths of different kinds have no order.
const fn no_longer(this: Length, that: Length) -> bool {
    match (this, that) {
        (Length::Elapsed(this), Length::Elapsed(that)) | (Length::WorkingTime(this), Length::WorkingTime(that)) => {
            this <= that
        }
        (Length::Days(this), Length::Days(that))
        | (Length::Months(this), Length::Months(that))
        | (Length::WorkingDays(this), Length::WorkingDays(that)) => this <= that,
        _ => false,
    }
}
