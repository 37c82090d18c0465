//! What two indicators speak of: the fields they read, the constants they compare with, their windows and bounds.
//!
//! Nothing is decided here; values and sets of records are made from it.

use std::collections::{BTreeMap, BTreeSet};

use tieuchi_engine::fields_of;
use tieuchi_model::indicator::visit::{self, Visitor};
use tieuchi_model::indicator::{
    Averaged, Baseline, Bound, Condition, ConditionKind, CutDay, DifferenceUnit, Duration, Expr, IndicatorId,
    LimitSpec, Measure, MeasureKind, Population, Relation, SpanChoice, Target, TargetKind, WindowKind, WindowSpec,
};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldId, KindId, Placement, UNITS, Value};
use tieuchi_model::time::{Date, Length, MonthDay};

use super::both::{At, Both, Which};

/// One moment that is measured from another of the same record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) later: At,
    pub(super) from: At,
    /// How long after it; `None` is that very moment.
    pub(super) length: Option<Length>,
    /// Whether it is so long before.
    pub(super) back: bool,
    pub(super) rolled: bool,
}

/// What two indicators speak of.
#[derive(Clone, Debug, Default)]
pub(super) struct Mentions {
    /// The kinds that are counted, or counted for others.
    pub(super) kinds: BTreeSet<usize>,
    /// The fields that are read.
    pub(super) fields: BTreeSet<At>,
    /// What a field is compared with.
    pub(super) constants: BTreeMap<At, Vec<Value>>,
    pub(super) month_days: BTreeMap<At, Vec<MonthDay>>,
    pub(super) links: Vec<Link>,
    /// Fields that are combined with other numbers before they are compared.
    pub(super) computed: BTreeSet<At>,
    /// Fields that are compared with one another.
    pub(super) beside: Vec<(At, At)>,
    /// Fields that place a record in time.
    pub(super) placed: BTreeSet<At>,
    pub(super) windows: Vec<WindowSpec>,
    pub(super) baselines: Vec<Baseline>,
    pub(super) bounds: Vec<Ratio>,
    pub(super) lengths: Vec<Length>,
    /// Days of one year that the rules name for all records.
    pub(super) days: Vec<Date>,
    /// Kinds whose rows are counted for a row of another kind, with the reference.
    pub(super) related: BTreeSet<At>,
    /// Whether units below the judged one can matter.
    pub(super) tree: bool,
}

impl Mentions {
    pub(super) fn of(both: &Both<'_>) -> Mentions {
        let mut mentions = Mentions::default();
        for (which, side) in both.sides.iter().enumerate() {
            let mut walk = Walk { both, which, mentions: &mut mentions, seen: BTreeSet::new(), reached: None };
            walk.indicator(side.indicator);
        }
        mentions
    }

    pub(super) fn reads(&self, at: At) -> bool {
        self.fields.contains(&at)
    }
}

fn once<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

struct Walk<'w, 'a> {
    both: &'w Both<'a>,
    which: Which,
    mentions: &'w mut Mentions,
    seen: BTreeSet<IndicatorId>,
    /// What the measure that is visited next must reach.
    reached: Option<&'a Bound>,
}

impl<'a> Walk<'_, 'a> {
    fn at(&self, kind: KindId, field: FieldId) -> Option<At> {
        self.both.field_on(self.which, kind, field)
    }

    fn indicator(&mut self, id: IndicatorId) {
        let Some(rules) = self.both.sides.get(self.which).map(|side| side.rules) else { return };
        let Some(indicator) = rules.indicator(id).filter(|_| self.seen.insert(id)) else { return };
        for (kind, fields) in fields_of(rules, indicator).into_iter().enumerate() {
            let read: Vec<At> = fields.into_iter().filter_map(|field| self.at(KindId(kind), field)).collect();
            self.mentions.fields.extend(read);
        }
        visit::indicator(self, indicator);
    }

    /// What a figure is made of, whose bound is one of the values to try.
    fn figure(&mut self, measure: &Measure, bound: Option<&Bound>) {
        match &measure.kind {
            MeasureKind::Sum { of, population } | MeasureKind::Average { of: Averaged::Number(of), population } => {
                self.measured(of, population.kind, bound);
            }
            MeasureKind::Average { of: Averaged::Difference { later, earlier, unit }, population } => {
                let count = bound.and_then(|bound| i32::try_from(bound.value.floor()).ok()).unwrap_or(1);
                for count in [count, count.saturating_add(1)] {
                    let length = match unit {
                        DifferenceUnit::Hours => Length::hours(i64::from(count)),
                        DifferenceUnit::Days => Length::Days(count),
                        DifferenceUnit::WorkingDays => Length::WorkingDays(count),
                    };
                    self.link(later, earlier, population.kind, Some(length), false, false);
                }
                self.link(later, earlier, population.kind, None, false, false);
            }
            _ => {}
        }
    }

    /// A number that is added up or averaged: the bound is one of its values.
    fn measured(&mut self, of: &Expr, kind: KindId, bound: Option<&Bound>) {
        let bounds = bound.into_iter().flat_map(|bound| [Some(bound.value), bound.upper]).flatten();
        let values: Vec<Value> = bounds.filter_map(super::values::decimal).map(Value::Number).collect();
        for field in self.fields(of, kind) {
            for value in &values {
                once(self.mentions.constants.entry(field).or_default(), value.clone());
            }
        }
        self.constants(of, of, kind);
    }

    fn timely(&mut self, what: &Expr, limit: &LimitSpec, kind: KindId) {
        match limit {
            LimitSpec::Value(expr) | LimitSpec::DayOf(expr) => {
                self.constants(what, expr, kind);
                self.link(what, expr, kind, None, false, false);
            }
            LimitSpec::Within { span, start, rolled, not_counting } => {
                for length in self.spans(span) {
                    self.link(what, start, kind, Some(length), false, *rolled);
                }
                self.link(what, start, kind, None, false, false);
                let paused: Vec<At> = not_counting.iter().filter_map(|field| self.at(kind, *field)).collect();
                self.mentions.fields.extend(paused);
            }
            LimitSpec::Ahead { span, of, rolled } => {
                for length in self.spans(span) {
                    self.link(what, of, kind, Some(length), true, *rolled);
                }
            }
            LimitSpec::PeriodStart | LimitSpec::PeriodEnd => {
                let fields = self.fields(what, kind);
                self.mentions.placed.extend(fields);
            }
        }
    }

    fn spans(&mut self, span: &SpanChoice) -> Vec<Length> {
        let durations = span.otherwise.iter().map(|(duration, _)| duration).chain([&span.usual]);
        let lengths: Vec<Length> = durations
            .map(|duration| match duration {
                Duration::Fixed(length) => *length,
                Duration::Field(_) => super::values::USUAL_DURATION,
            })
            .collect();
        lengths.iter().for_each(|length| once(&mut self.mentions.lengths, *length));
        lengths
    }

    fn link(&mut self, later: &Expr, from: &Expr, kind: KindId, length: Option<Length>, back: bool, rolled: bool) {
        for later in self.fields(later, kind) {
            for from in self.fields(from, kind) {
                once(&mut self.mentions.links, Link { later, from, length, back, rolled });
            }
        }
    }

    /// The constants of either side, for the fields of the other.
    fn constants(&mut self, left: &Expr, right: &Expr, kind: KindId) {
        for (fields, constants) in [(left, right), (right, left)] {
            let mut literals = Literals::default();
            literals.expr(kind, constants);
            literals.expr(kind, fields);
            let Literals { values, days } = literals;
            for field in self.fields(fields, kind) {
                if matches!(fields, Expr::Arithmetic { .. }) {
                    self.mentions.computed.insert(field);
                }
                values.iter().for_each(|value| self.constant(field, value));
                days.iter().for_each(|day| once(self.mentions.month_days.entry(field).or_default(), *day));
            }
        }
    }

    fn constant(&mut self, field: At, value: &Value) {
        let choice = |place: usize| {
            let joint = self.both.field(field)?;
            let side = self.both.sides.get(self.which)?;
            let kind = self.both.kind(field.0)?.on.get(self.which).copied().flatten()?;
            let id = FieldId(joint.on.get(self.which).copied().flatten()?);
            match &side.rules.kind(KindId(kind))?.field(id)?.kind {
                tieuchi_model::schema::FieldKind::OneOf(choices) => choices.get(place).cloned(),
                _ => None,
            }
        };
        let value = match value {
            Value::Choice(place) => match choice(*place) {
                Some(text) => Value::Text(text),
                None => return,
            },
            other => other.clone(),
        };
        once(self.mentions.constants.entry(field).or_default(), value);
    }

    fn fields(&self, expr: &Expr, kind: KindId) -> Vec<At> {
        expr.fields().into_iter().filter_map(|field| self.at(kind, field)).collect()
    }
}

impl<'a> Visitor<'a> for Walk<'_, 'a> {
    fn target(&mut self, found: &'a Target) {
        if let TargetKind::Figure { bound, .. } = &found.kind {
            self.reached = Some(bound);
        }
        visit::target(self, found);
    }

    fn measure(&mut self, found: &'a Measure) {
        let reached = self.reached.take();
        self.figure(found, reached);
        visit::measure(self, found);
    }

    fn population(&mut self, found: &'a Population) {
        if let Some(kind) = self.both.kind_on(self.which, found.kind) {
            self.mentions.kinds.insert(kind);
        }
        self.mentions.tree |= found.own || found.kind == UNITS;
        let placed = match found.placement {
            Placement::CountedBy(field) => vec![field],
            Placement::Lasting { from, to } => vec![from, to],
            Placement::Register => Vec::new(),
        };
        let placed: Vec<At> = placed.into_iter().filter_map(|field| self.at(found.kind, field)).collect();
        self.mentions.placed.extend(placed);
        visit::population(self, found);
    }

    fn condition(&mut self, kind: KindId, found: &'a Condition) {
        match &found.kind {
            ConditionKind::Timely(timely) => self.timely(&timely.what, &timely.limit, kind),
            ConditionKind::Compare { left, right, .. } => {
                self.constants(left, right, kind);
                for left in self.fields(left, kind) {
                    for right in self.fields(right, kind) {
                        self.mentions.beside.push((left, right));
                        let link = Link { later: left, from: right, length: None, back: false, rolled: false };
                        self.mentions.links.push(link);
                    }
                }
            }
            ConditionKind::Apart { later, earlier, length, .. } => {
                self.link(later, earlier, kind, Some(*length), false, false);
            }
            ConditionKind::OneOf { what, values } => {
                for field in self.fields(what, kind) {
                    values.iter().for_each(|value| self.constant(field, value));
                }
            }
            ConditionKind::BeginsWith { what, text } | ConditionKind::Contains { what, text } => {
                for field in self.fields(what, kind) {
                    self.constant(field, &Value::Text(text.clone()));
                }
            }
            ConditionKind::In { what, .. } => {
                let at = self.at(kind, *what);
                self.mentions.placed.extend(at);
            }
            ConditionKind::Has(has) => {
                if let Relation::Reference(field) = has.by {
                    let at = self.at(has.related.kind, field);
                    self.mentions.related.extend(at);
                }
            }
            _ => {}
        }
        visit::condition(self, kind, found);
    }

    fn bound(&mut self, found: &'a Bound) {
        once(&mut self.mentions.bounds, found.value);
        if let Some(upper) = found.upper {
            once(&mut self.mentions.bounds, upper);
        }
    }

    fn baseline(&mut self, found: Baseline) {
        once(&mut self.mentions.baselines, found);
    }

    fn window(&mut self, found: WindowSpec) {
        once(&mut self.mentions.windows, found);
        match found.kind {
            WindowKind::PreviousYear => once(&mut self.mentions.baselines, Baseline::PreviousYear),
            WindowKind::PreviousPeriod => once(&mut self.mentions.baselines, Baseline::PreviousPeriod),
            WindowKind::Period | WindowKind::Every(_) | WindowKind::Label(_) => {}
        }
        if let Some(CutDay::Date(day)) = found.cut.map(|cut| cut.day) {
            once(&mut self.mentions.days, day);
        }
    }

    fn milestone(&mut self, found: Date) {
        once(&mut self.mentions.days, found);
    }

    fn met(&mut self, found: IndicatorId) {
        self.indicator(found);
    }
}

/// The fixed values of an expression, and its days of every year.
#[derive(Default)]
struct Literals {
    values: Vec<Value>,
    days: Vec<MonthDay>,
}

impl Visitor<'_> for Literals {
    fn value(&mut self, _: KindId, found: &Value) {
        self.values.push(found.clone());
    }

    fn month_day(&mut self, found: MonthDay) {
        self.days.push(found);
    }
}
