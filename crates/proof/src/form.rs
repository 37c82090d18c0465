//! The normal form of an indicator: names instead of positions, one form for each meaning.
//!
//! How it is made is in `forming`. Two forms that are equal mean the same; two that differ may still (`table`).

#![expect(missing_docs, reason = "a part of a form is called as the part of the meaning that it stands for")]

use std::collections::BTreeSet;

use tieuchi_model::indicator::{Baseline, Comparison, DifferenceUnit, OpenAs, Operator, Side, TimelySide, WindowSpec};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::range::Interval;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::time::{Date, Length, MonthDay, PeriodDay, When};

/// An indicator.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IndicatorForm {
    /// The units that it applies to.
    pub scope: Option<Form>,
    /// Whether it is about each unit by itself, not about all together.
    pub for_each_unit: bool,
    /// What it requires.
    pub body: BodyForm,
    /// The more ambitious level (`stretch`).
    pub stretch: Option<TargetForm>,
}

/// What an indicator requires.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum BodyForm {
    Target(TargetForm),
    Milestones(Vec<(Date, TargetForm)>),
    Monitor(MeasureForm),
}

/// What must be reached. Parts are in one order, each once.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TargetForm {
    All(Vec<TargetForm>),
    Any(Vec<TargetForm>),
    Figure { measure: MeasureForm, bound: BoundForm },
    Change { measure: MeasureForm, down: bool, bound: BoundForm, points: bool, baseline: Baseline },
    Than { measure: MeasureForm, than: Side, baseline: Baseline },
    Meets(String),
}

/// A bound. Of whole figures it is whole, and includes its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BoundForm {
    pub side: Side,
    pub value: Ratio,
    pub upper: Option<Ratio>,
}

impl BoundForm {
    /// The figures that it accepts.
    pub fn interval(&self) -> Interval {
        Interval::of(self.side, self.value, self.upper)
    }
}

/// A figure over a population.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum MeasureForm {
    Count(PopulationForm),
    Distinct(String, PopulationForm),
    Sum(ExprForm, PopulationForm),
    Average(AveragedForm, PopulationForm),
    Share(Box<ShareForm>),
    Ratio(Box<MeasureForm>, Box<MeasureForm>),
}

/// What an average is of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum AveragedForm {
    Number(ExprForm),
    Difference { later: ExprForm, earlier: ExprForm, unit: DifferenceUnit },
}

/// How many of a population meet a condition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ShareForm {
    pub population: PopulationForm,
    pub condition: Form,
    pub open_as: Option<OpenAs>,
    pub none_as: Option<bool>,
    pub excusing: Option<Form>,
}

/// The records that an indicator is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PopulationForm {
    pub kind: String,
    pub own: bool,
    pub placement: PlacementForm,
    pub window: Option<WindowSpec>,
    pub filter: Option<Form>,
}

/// How a record gets its place in time.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PlacementForm {
    CountedBy(String),
    Lasting(String, String),
    Register,
}

/// A condition. Parts are in one order, each once; `not` is only before what it cannot be moved into.
///
/// `Not` only reverses an outcome. `not has …` is more than that (it requires the opposite of the related records while their
/// windows run), hence `HasNot`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    All(Vec<Form>),
    Any(Vec<Form>),
    Not(Box<Form>),
    Yes(String),
    Timely {
        what: ExprForm,
        side: TimelySide,
        limit: LimitForm,
        event: bool,
    },
    Compare {
        left: ExprForm,
        op: Comparison,
        right: ExprForm,
    },
    Apart {
        later: ExprForm,
        earlier: ExprForm,
        op: Comparison,
        length: Length,
    },
    OneOf {
        what: ExprForm,
        values: Vec<ValueForm>,
    },
    Present(ExprForm),
    BeginsWith(ExprForm, String),
    Contains(ExprForm, String),
    In(ExprForm, WindowSpec),
    Has(Box<HasForm>),
    HasNot(Box<HasForm>),
    Meets(String),
    /// What a combination gives for each combination of its parts' outcomes (`table`): the parts that matter, the outcomes.
    Table(Vec<Form>, Vec<Outcome>),
}

/// Related records: so many.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HasForm {
    pub bound: BoundForm,
    pub related: PopulationForm,
    /// The reference; `None` if they are in the unit.
    pub by: Option<String>,
}

/// Related records, however many.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RelatedForm {
    pub related: PopulationForm,
    /// The reference; `None` if they are in the unit.
    pub by: Option<String>,
}

/// A limit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LimitForm {
    Value(ExprForm),
    DayOf(ExprForm),
    Within { span: SpanForm, start: ExprForm, rolled: bool, not_counting: Vec<String> },
    Ahead { span: SpanForm, of: ExprForm, rolled: bool },
    PeriodStart,
    PeriodEnd,
    LastDay,
}

/// How long, by the sort of record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SpanForm {
    pub usual: DurationForm,
    pub otherwise: Vec<(DurationForm, Form)>,
}

/// How long.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum DurationForm {
    Fixed(Length),
    Field(String),
}

/// A value of a record, or made from some.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ExprForm {
    Field(String),
    Literal(ValueForm),
    MonthDay(MonthDay),
    PeriodDay(PeriodDay),
    Else(Box<ExprForm>, Box<ExprForm>),
    Arithmetic(Box<ExprForm>, Operator, Box<ExprForm>),
}

/// A fixed value; a choice is its text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ValueForm {
    Text(String),
    YesNo(bool),
    Number(Ratio),
    When(When),
    Length(Length),
}

impl IndicatorForm {
    /// The same with each condition as `change` makes it.
    pub(crate) fn each(&self, change: &impl Fn(&Form) -> Form) -> IndicatorForm {
        IndicatorForm {
            for_each_unit: self.for_each_unit,
            scope: self.scope.as_ref().map(change),
            body: match &self.body {
                BodyForm::Target(target) => BodyForm::Target(target.each(change)),
                BodyForm::Milestones(milestones) => {
                    BodyForm::Milestones(milestones.iter().map(|(day, target)| (*day, target.each(change))).collect())
                }
                BodyForm::Monitor(measure) => BodyForm::Monitor(measure.each(change)),
            },
            stretch: self.stretch.as_ref().map(|target| target.each(change)),
        }
    }
}

impl TargetForm {
    fn each(&self, change: &impl Fn(&Form) -> Form) -> TargetForm {
        let parts = |parts: &[TargetForm]| parts.iter().map(|part| part.each(change)).collect();
        match self {
            TargetForm::All(all) => TargetForm::All(parts(all)),
            TargetForm::Any(any) => TargetForm::Any(parts(any)),
            TargetForm::Figure { measure, bound } => {
                TargetForm::Figure { measure: measure.each(change), bound: *bound }
            }
            TargetForm::Change { measure, down, bound, points, baseline } => TargetForm::Change {
                measure: measure.each(change),
                down: *down,
                bound: *bound,
                points: *points,
                baseline: *baseline,
            },
            TargetForm::Than { measure, than, baseline } => {
                TargetForm::Than { measure: measure.each(change), than: *than, baseline: *baseline }
            }
            TargetForm::Meets(name) => TargetForm::Meets(name.clone()),
        }
    }
}

impl MeasureForm {
    fn each(&self, change: &impl Fn(&Form) -> Form) -> MeasureForm {
        match self {
            MeasureForm::Count(population) => MeasureForm::Count(population.each(change)),
            MeasureForm::Distinct(field, population) => MeasureForm::Distinct(field.clone(), population.each(change)),
            MeasureForm::Sum(of, population) => MeasureForm::Sum(of.clone(), population.each(change)),
            MeasureForm::Average(of, population) => MeasureForm::Average(of.clone(), population.each(change)),
            MeasureForm::Share(share) => MeasureForm::Share(Box::new(ShareForm {
                population: share.population.each(change),
                condition: change(&share.condition),
                open_as: share.open_as,
                none_as: share.none_as,
                excusing: share.excusing.as_ref().map(change),
            })),
            MeasureForm::Ratio(numerator, denominator) => {
                MeasureForm::Ratio(Box::new(numerator.each(change)), Box::new(denominator.each(change)))
            }
        }
    }
}

impl PopulationForm {
    pub(crate) fn each(&self, change: &impl Fn(&Form) -> Form) -> PopulationForm {
        PopulationForm { filter: self.filter.as_ref().map(change), ..self.clone() }
    }
}

/// All parts of a form, in lists.
#[derive(Debug, Default)]
pub struct Seen<'f> {
    pub conditions: Vec<&'f Form>,
    pub measures: Vec<&'f MeasureForm>,
    pub windows: Vec<WindowSpec>,
    /// The indicators that it requires to be met.
    pub met: BTreeSet<String>,
}

impl IndicatorForm {
    /// All its parts.
    pub fn seen(&self) -> Seen<'_> {
        let mut seen = Seen::default();
        self.scope.iter().for_each(|scope| seen.condition(scope));
        match &self.body {
            BodyForm::Target(target) => seen.target(target),
            BodyForm::Milestones(milestones) => milestones.iter().for_each(|(_, target)| seen.target(target)),
            BodyForm::Monitor(measure) => seen.measure(measure),
        }
        self.stretch.iter().for_each(|target| seen.target(target));
        seen
    }
}

impl<'f> Seen<'f> {
    fn target(&mut self, target: &'f TargetForm) {
        match target {
            TargetForm::All(parts) | TargetForm::Any(parts) => parts.iter().for_each(|part| self.target(part)),
            TargetForm::Figure { measure, .. }
            | TargetForm::Change { measure, .. }
            | TargetForm::Than { measure, .. } => self.measure(measure),
            TargetForm::Meets(name) => {
                self.met.insert(name.clone());
            }
        }
    }

    fn measure(&mut self, measure: &'f MeasureForm) {
        self.measures.push(measure);
        match measure {
            MeasureForm::Count(population)
            | MeasureForm::Distinct(_, population)
            | MeasureForm::Sum(_, population)
            | MeasureForm::Average(_, population) => self.population(population),
            MeasureForm::Share(share) => {
                self.population(&share.population);
                self.condition(&share.condition);
                share.excusing.iter().for_each(|excusing| self.condition(excusing));
            }
            MeasureForm::Ratio(numerator, denominator) => {
                self.measure(numerator);
                self.measure(denominator);
            }
        }
    }

    fn population(&mut self, population: &'f PopulationForm) {
        self.windows.extend(population.window);
        population.filter.iter().for_each(|filter| self.condition(filter));
    }

    fn condition(&mut self, condition: &'f Form) {
        self.conditions.push(condition);
        match condition {
            Form::All(parts) | Form::Any(parts) | Form::Table(parts, _) => {
                parts.iter().for_each(|part| self.condition(part));
            }
            Form::Not(part) => self.condition(part),
            Form::Timely { limit: LimitForm::Within { span, .. } | LimitForm::Ahead { span, .. }, .. } => {
                span.otherwise.iter().for_each(|(_, condition)| self.condition(condition));
            }
            Form::In(_, window) => self.windows.push(*window),
            Form::Has(has) | Form::HasNot(has) => self.population(&has.related),
            Form::Meets(name) => {
                self.met.insert(name.clone());
            }
            Form::Timely { .. }
            | Form::Yes(_)
            | Form::Compare { .. }
            | Form::Apart { .. }
            | Form::OneOf { .. }
            | Form::Present(_)
            | Form::BeginsWith(..)
            | Form::Contains(..) => {}
        }
    }
}

impl SpanForm {
    /// Every length that may apply.
    pub fn durations(&self) -> impl Iterator<Item = &DurationForm> {
        self.otherwise.iter().map(|(long, _)| long).chain([&self.usual])
    }
}
