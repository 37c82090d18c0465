//! Which aspects of an indicator differ between two versions, found by comparing the two normal forms.

use std::collections::{BTreeMap, BTreeSet};

use tieuchi::source::text::fold;
use tieuchi_engine as engine;
use tieuchi_model as model;
use tieuchi_model::indicator::{Consequence, DifferenceUnit, RuleSet, WindowKind};
use tieuchi_model::schema::{Field, FieldId, FieldKind, Kind, KindId, Layout, UnitOf};
use tieuchi_model::time::Length;

use tieuchi_proof::{
    AveragedForm, BodyForm, DurationForm, Form, IndicatorForm, LimitForm, MeasureForm, PopulationForm, ShareForm,
    TargetForm,
};

/// An aspect of an indicator that can differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Aspect {
    /// Which units it applies to.
    Scope,
    /// Which records it is about.
    Population,
    /// In which window, or by which date, records are counted.
    Window,
    /// The condition that a record must meet.
    Condition,
    /// What is measured.
    Measure,
    /// What must be reached.
    Bound,
    /// The earlier figure that it is compared with.
    Baseline,
    /// How open records are counted.
    CountingOpen,
    /// The verdict if there is nothing to count.
    CountingNone,
    /// Which failures are excused.
    Excusing,
    /// The parts of the target, or its kind.
    Target,
    /// The days of its milestones.
    Milestones,
    /// The stretch.
    Stretch,
    /// How the records that it reads are declared.
    Records,
    /// The time zone, the calendar, the day on which years begin, or the days in force.
    Setting,
    /// Another indicator that it requires to be met.
    Meets,
}

impl Aspect {
    /// Its name in JSON, and the end of its entry in the catalogue.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Aspect::Scope => "scope",
            Aspect::Population => "population",
            Aspect::Window => "window",
            Aspect::Condition => "condition",
            Aspect::Measure => "measure",
            Aspect::Bound => "bound",
            Aspect::Baseline => "baseline",
            Aspect::CountingOpen => "counting_open",
            Aspect::CountingNone => "counting_none",
            Aspect::Excusing => "excusing",
            Aspect::Target => "target",
            Aspect::Milestones => "milestones",
            Aspect::Stretch => "stretch",
            Aspect::Records => "records",
            Aspect::Setting => "setting",
            Aspect::Meets => "meets",
        }
    }
}

/// The aspects that differ between two forms.
pub(super) fn touched(before: &IndicatorForm, after: &IndicatorForm) -> BTreeSet<Aspect> {
    let mut aspects = Aspects(BTreeSet::new());
    aspects.note(Aspect::Scope, (before.for_each_unit, &before.scope) != (after.for_each_unit, &after.scope));
    aspects.note(Aspect::Stretch, before.stretch != after.stretch);
    match (&before.body, &after.body) {
        (BodyForm::Target(before), BodyForm::Target(after)) => aspects.target(before, after),
        (BodyForm::Monitor(before), BodyForm::Monitor(after)) => aspects.measure(before, after),
        (BodyForm::Milestones(before), BodyForm::Milestones(after)) => {
            let days = |milestones: &[(model::time::Date, TargetForm)]| -> Vec<_> {
                milestones.iter().map(|(day, _)| *day).collect()
            };
            aspects.note(Aspect::Milestones, days(before) != days(after));
            for ((_, before), (_, after)) in before.iter().zip(after) {
                aspects.target(before, after);
            }
        }
        _ => aspects.note(Aspect::Target, true),
    }
    aspects.0
}

struct Aspects(BTreeSet<Aspect>);

impl Aspects {
    fn note(&mut self, aspect: Aspect, differs: bool) {
        if differs {
            self.0.insert(aspect);
        }
    }

    fn target(&mut self, before: &TargetForm, after: &TargetForm) {
        match (before, after) {
            (before, after) if before == after => {}
            (TargetForm::All(before), TargetForm::All(after)) | (TargetForm::Any(before), TargetForm::Any(after)) => {
                self.parts(before, after);
            }
            (TargetForm::Figure { measure, bound }, TargetForm::Figure { measure: new, bound: other }) => {
                self.measure(measure, new);
                self.note(Aspect::Bound, bound != other);
            }
            (
                TargetForm::Change { measure, down, bound, points, baseline },
                TargetForm::Change { measure: new, down: way, bound: other, points: by_points, baseline: from },
            ) => {
                self.measure(measure, new);
                self.note(Aspect::Bound, (down, bound, points) != (way, other, by_points));
                self.note(Aspect::Baseline, baseline != from);
            }
            (
                TargetForm::Than { measure, than, baseline },
                TargetForm::Than { measure: new, than: other, baseline: from },
            ) => {
                self.measure(measure, new);
                self.note(Aspect::Bound, than != other);
                self.note(Aspect::Baseline, baseline != from);
            }
            _ => self.note(Aspect::Target, true),
        }
    }

    /// Equal parts are left out. The others are compared in pairs if both sides have the same number of them.
    fn parts(&mut self, before: &[TargetForm], after: &[TargetForm]) {
        let old: Vec<&TargetForm> = before.iter().filter(|part| !after.contains(part)).collect();
        let new: Vec<&TargetForm> = after.iter().filter(|part| !before.contains(part)).collect();
        if old.len() != new.len() {
            return self.note(Aspect::Target, true);
        }
        for (before, after) in old.into_iter().zip(new) {
            self.target(before, after);
        }
    }

    fn measure(&mut self, before: &MeasureForm, after: &MeasureForm) {
        match (before, after) {
            (before, after) if before == after => {}
            (MeasureForm::Count(before), MeasureForm::Count(after)) => self.population(before, after),
            (MeasureForm::Distinct(of, before), MeasureForm::Distinct(other, after)) => {
                self.note(Aspect::Measure, of != other);
                self.population(before, after);
            }
            (MeasureForm::Sum(of, before), MeasureForm::Sum(other, after)) => {
                self.note(Aspect::Measure, of != other);
                self.population(before, after);
            }
            (MeasureForm::Average(of, before), MeasureForm::Average(other, after)) => {
                self.note(Aspect::Measure, of != other);
                self.population(before, after);
            }
            (MeasureForm::Share(before), MeasureForm::Share(after)) => self.share(before, after),
            (MeasureForm::Ratio(before, under), MeasureForm::Ratio(after, below)) => {
                self.measure(before, after);
                self.measure(under, below);
            }
            _ => self.note(Aspect::Measure, true),
        }
    }

    fn share(&mut self, before: &ShareForm, after: &ShareForm) {
        self.population(&before.population, &after.population);
        self.note(Aspect::Condition, before.condition != after.condition);
        self.note(Aspect::CountingOpen, before.open_as != after.open_as);
        self.note(Aspect::CountingNone, before.none_as != after.none_as);
        self.note(Aspect::Excusing, before.excusing != after.excusing);
    }

    fn population(&mut self, before: &PopulationForm, after: &PopulationForm) {
        let selected =
            |population: &PopulationForm| (population.kind.clone(), population.own, population.filter.clone());
        self.note(Aspect::Population, selected(before) != selected(after));
        self.note(Aspect::Window, (&before.placement, before.window) != (&after.placement, after.window));
    }
}

/// Whether the settings of the rule sets differ in something that this indicator depends on.
pub(super) fn setting_differs(before: &RuleSet, after: &RuleSet, form: &IndicatorForm) -> bool {
    let seen = form.seen();
    let every = seen.windows.iter().any(|window| matches!(window.kind, WindowKind::Every(_)));
    before.zone.name() != after.zone.name()
        || before.year_begins != after.year_begins
        || (every && before.in_force != after.in_force)
        || (needs_calendar(&seen.conditions, &seen.measures) && !before.calendar.counts_like(&after.calendar))
}

fn needs_calendar(conditions: &[&Form], measures: &[&MeasureForm]) -> bool {
    let by_working_days = |length: &Length| matches!(length, Length::WorkingDays(_) | Length::WorkingTime(_));
    let span = |long: &DurationForm| match long {
        DurationForm::Fixed(length) => by_working_days(length),
        // A record's own duration may be of any kind.
        DurationForm::Field(_) => true,
    };
    let condition = |form: &&Form| match form {
        Form::Timely { limit: LimitForm::Within { span: choice, rolled, not_counting, .. }, .. } => {
            *rolled || !not_counting.is_empty() || choice.durations().any(span)
        }
        Form::Timely { limit: LimitForm::Ahead { span: choice, rolled, .. }, .. } => {
            *rolled || choice.durations().any(span)
        }
        Form::Apart { length, .. } => by_working_days(length),
        _ => false,
    };
    let measure = |form: &&MeasureForm| {
        let MeasureForm::Average(AveragedForm::Difference { unit, .. }, _) = form else { return false };
        *unit == DifferenceUnit::WorkingDays
    };
    conditions.iter().any(condition) || measures.iter().any(measure)
}

/// Whether the fields that both versions of an indicator read are declared in different ways.
pub(super) fn records_differ(before: &RuleSet, after: &RuleSet, (old, new): (&str, &str)) -> bool {
    let (Some(old), Some(new)) = (before.indicators.get(old), after.indicators.get(new)) else { return true };
    let (old, new) = (declared(before, old), declared(after, new));
    old.iter().any(|(what, declaration)| new.get(what).is_some_and(|other| other != declaration))
}

/// The declaration of each field that an indicator reads, and the unit field of each kind, by kind and field.
fn declared(rules: &RuleSet, indicator: &model::indicator::Indicator) -> BTreeMap<(String, String), String> {
    let kind_name = |id: KindId| rules.kind(id).map_or("", |kind| kind.name.as_str());
    let declaration = |field: &Field| {
        let kind = match &field.kind {
            FieldKind::Reference(to) => format!("reference {}", kind_name(*to)),
            other => format!("{other:?}"),
        };
        // A field that reads another column has other values.
        let columns: BTreeSet<String> = field.headers.iter().map(|header| fold(header)).collect();
        format!("{kind} {} {:?} {columns:?}", field.optional, (&field.formats, &field.empty))
    };
    let mut aspects = BTreeMap::new();
    for (index, fields) in engine::fields_of(rules, indicator).into_iter().enumerate() {
        let Some(kind) = rules.kind(KindId(index)).filter(|_| !fields.is_empty()) else { continue };
        let name_of = |id| kind.field(id).map_or("", |field| field.name.as_str());
        let unit = match kind.unit {
            UnitOf::Field(id) | UnitOf::Reference(id, _) => name_of(id),
            UnitOf::Itself | UnitOf::None => "",
        };
        aspects.insert(
            (kind.name.clone(), String::new()),
            format!("{unit} {} {:?}", layout(kind), always(rules, KindId(index))),
        );
        let read = fields.iter().filter_map(|id| kind.field(*id));
        aspects.extend(read.map(|field| ((kind.name.clone(), field.name.clone()), declaration(field))));
    }
    aspects
}

/// How the tables of a kind are kept, with the names of fields.
fn layout(kind: &Kind) -> String {
    let Layout { sheets, from_sheet, header_rows, rows, skipped, totals, filled_down, period_columns, encoding } =
        &kind.layout;
    let name_of = |id: &FieldId| kind.field(*id).map(|field| field.name.as_str());
    let filled_down: Vec<_> = filled_down.iter().map(name_of).collect();
    let period_columns = period_columns.as_ref();
    let period_columns =
        period_columns.map(|columns| (&columns.form, name_of(&columns.period), name_of(&columns.value)));
    let from_sheet = from_sheet.as_ref().map(name_of);
    format!("{:?}", (sheets, from_sheet, (header_rows, rows), (skipped, totals), filled_down, period_columns, encoding))
}

/// What is always so of the records of a kind.
fn always(rules: &RuleSet, kind: KindId) -> Vec<(Form, Consequence)> {
    let clauses = rules.always.iter().filter(|always| always.kind == kind);
    clauses.map(|always| (tieuchi_proof::condition(rules, kind, &always.condition), always.consequence)).collect()
}
