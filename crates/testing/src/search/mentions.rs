//! What the two indicators mention: the fields they read, the constants they compare with, their windows and bounds.
//!
//! The values of candidate records, and the judging times, are made from it.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use tieuchi_engine::fields_of;
use tieuchi_model::indicator::visit::{self, Visitor};
use tieuchi_model::indicator::{
    Averaged, Baseline, Bound, Condition, ConditionKind, CutDay, DifferenceUnit, Duration, Expr, IndicatorId,
    LimitSpec, Measure, MeasureKind, Population, Relation, SpanChoice, Target, TargetKind, WindowKind, WindowSpec,
};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldId, KindId, Placement, UNITS, Value};
use tieuchi_model::time::{Date, Length, MonthDay};

use super::joint_schema::{FieldKey, JointSchema, SideIndex};

/// The length of a record's own duration if the rules name none.
pub(super) const USUAL_DURATION: Length = Length::WorkingDays(5);

/// A moment that is measured from another moment of the same record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TimeOffset {
    pub(super) later: FieldKey,
    pub(super) from: FieldKey,
    /// How long after it; `None` means the same moment.
    pub(super) length: Option<Length>,
    /// Whether it is before the other moment instead.
    pub(super) back: bool,
    pub(super) rolled: bool,
}

/// What the two indicators mention.
#[derive(Clone, Debug, Default)]
pub(super) struct Mentions {
    /// The kinds whose records are counted, also those counted for records of another kind.
    pub(super) kinds: BTreeSet<usize>,
    /// The fields that are read.
    pub(super) fields: BTreeSet<FieldKey>,
    /// What a field is compared with.
    pub(super) constants: BTreeMap<FieldKey, Vec<Value>>,
    pub(super) month_days: BTreeMap<FieldKey, Vec<MonthDay>>,
    pub(super) offsets: Vec<TimeOffset>,
    /// Fields that are combined with other numbers before they are compared.
    pub(super) computed: BTreeSet<FieldKey>,
    /// Fields that are compared with one another.
    pub(super) beside: Vec<(FieldKey, FieldKey)>,
    /// Fields that place a record in time.
    pub(super) placed: BTreeSet<FieldKey>,
    pub(super) windows: Vec<WindowSpec>,
    pub(super) baselines: Vec<Baseline>,
    pub(super) bounds: Vec<Ratio>,
    pub(super) lengths: Vec<Length>,
    /// Days of a particular year that the rules name for all records.
    pub(super) days: Vec<Date>,
    /// Kinds whose rows are counted for a row of another kind, with the reference.
    pub(super) related: BTreeSet<FieldKey>,
    /// Whether units below the judged one can matter.
    pub(super) tree: bool,
}

impl Mentions {
    pub(super) fn of(schema: &JointSchema<'_>) -> Mentions {
        let mut mentions = Mentions::default();
        for (side_index, side) in schema.sides.iter().enumerate() {
            let mut visitor =
                MentionsVisitor { schema, side_index, mentions: &mut mentions, seen: BTreeSet::new(), reached: None };
            visitor.indicator(side.indicator);
        }
        mentions
    }

    pub(super) fn reads(&self, at: FieldKey) -> bool {
        self.fields.contains(&at)
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

struct MentionsVisitor<'w, 'a> {
    schema: &'w JointSchema<'a>,
    side_index: SideIndex,
    mentions: &'w mut Mentions,
    seen: BTreeSet<IndicatorId>,
    /// What the measure that is visited next must reach.
    reached: Option<&'a Bound>,
}

impl<'a> MentionsVisitor<'_, 'a> {
    fn key(&self, kind: KindId, field: FieldId) -> Option<FieldKey> {
        self.schema.field_on(self.side_index, kind, field)
    }

    fn indicator(&mut self, id: IndicatorId) {
        let Some(rules) = self.schema.sides.get(self.side_index).map(|side| side.rules) else { return };
        let Some(indicator) = rules.indicator(id).filter(|_| self.seen.insert(id)) else { return };
        for (kind, fields) in fields_of(rules, indicator).into_iter().enumerate() {
            let read: Vec<FieldKey> = fields.into_iter().filter_map(|field| self.key(KindId(kind), field)).collect();
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
                    self.add_offset(later, earlier, population.kind, Some(length), false, false);
                }
                self.add_offset(later, earlier, population.kind, None, false, false);
            }
            _ => {}
        }
    }

    /// A number that is added up or averaged: the bound is one of its values.
    fn measured(&mut self, of: &Expr, kind: KindId, bound: Option<&Bound>) {
        let bounds = bound.into_iter().flat_map(|bound| [Some(bound.value), bound.upper]).flatten();
        let values: Vec<Value> = bounds.filter_map(decimal).map(Value::Number).collect();
        for field in self.fields(of, kind) {
            for value in &values {
                push_new(self.mentions.constants.entry(field).or_default(), value.clone());
            }
        }
        self.constants(of, of, kind);
    }

    fn timely(&mut self, what: &Expr, limit: &LimitSpec, kind: KindId) {
        match limit {
            LimitSpec::Value(expr) | LimitSpec::DayOf(expr) => {
                self.constants(what, expr, kind);
                self.add_offset(what, expr, kind, None, false, false);
            }
            // A length before or after a day of the period: dates at the edges of that window decide.
            LimitSpec::Within { span, start: Expr::PeriodDay(day), .. }
            | LimitSpec::Ahead { span, of: Expr::PeriodDay(day), .. } => {
                for length in self.spans(span) {
                    let window = WindowSpec { kind: WindowKind::Back(length, *day), cut: None };
                    push_new(&mut self.mentions.windows, window);
                }
                let fields = self.fields(what, kind);
                self.mentions.placed.extend(fields);
            }
            LimitSpec::Within { span, start, rolled, not_counting } => {
                for length in self.spans(span) {
                    self.add_offset(what, start, kind, Some(length), false, *rolled);
                }
                self.add_offset(what, start, kind, None, false, false);
                let paused: Vec<FieldKey> = not_counting.iter().filter_map(|field| self.key(kind, *field)).collect();
                self.mentions.fields.extend(paused);
            }
            LimitSpec::Ahead { span, of, rolled } => {
                for length in self.spans(span) {
                    self.add_offset(what, of, kind, Some(length), true, *rolled);
                }
            }
            LimitSpec::PeriodStart | LimitSpec::PeriodEnd | LimitSpec::LastDay => {
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
                Duration::Field(_) => USUAL_DURATION,
            })
            .collect();
        lengths.iter().for_each(|length| push_new(&mut self.mentions.lengths, *length));
        lengths
    }

    fn add_offset(
        &mut self,
        later: &Expr,
        from: &Expr,
        kind: KindId,
        length: Option<Length>,
        back: bool,
        rolled: bool,
    ) {
        for later in self.fields(later, kind) {
            for from in self.fields(from, kind) {
                push_new(&mut self.mentions.offsets, TimeOffset { later, from, length, back, rolled });
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
                days.iter().for_each(|day| push_new(self.mentions.month_days.entry(field).or_default(), *day));
            }
        }
    }

    fn constant(&mut self, field: FieldKey, value: &Value) {
        let choice = |index: usize| {
            let joint = self.schema.field(field)?;
            let side = self.schema.sides.get(self.side_index)?;
            let kind = self.schema.kind(field.0)?.positions.get(self.side_index).copied().flatten()?;
            let id = FieldId(joint.positions.get(self.side_index).copied().flatten()?);
            match &side.rules.kind(KindId(kind))?.field(id)?.kind {
                tieuchi_model::schema::FieldKind::OneOf(choices) => choices.get(index).cloned(),
                _ => None,
            }
        };
        let value = match value {
            Value::Choice(index) => match choice(*index) {
                Some(text) => Value::Text(text),
                None => return,
            },
            other => other.clone(),
        };
        push_new(self.mentions.constants.entry(field).or_default(), value);
    }

    fn fields(&self, expr: &Expr, kind: KindId) -> Vec<FieldKey> {
        expr.fields().into_iter().filter_map(|field| self.key(kind, field)).collect()
    }
}

impl<'a> Visitor<'a> for MentionsVisitor<'_, 'a> {
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
        if let Some(kind) = self.schema.kind_on(self.side_index, found.kind) {
            self.mentions.kinds.insert(kind);
        }
        self.mentions.tree |= found.own || found.kind == UNITS;
        let placed = match found.placement {
            Placement::CountedBy(field) => vec![field],
            Placement::Lasting { from, to } => vec![from, to],
            Placement::Register => Vec::new(),
        };
        let placed: Vec<FieldKey> = placed.into_iter().filter_map(|field| self.key(found.kind, field)).collect();
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
                        let offset = TimeOffset { later: left, from: right, length: None, back: false, rolled: false };
                        self.mentions.offsets.push(offset);
                    }
                }
            }
            ConditionKind::Apart { later, earlier, length, .. } => {
                self.add_offset(later, earlier, kind, Some(*length), false, false);
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
                let fields = self.fields(what, kind);
                self.mentions.placed.extend(fields);
            }
            ConditionKind::Has(has) => {
                if let Relation::Reference(field) = has.by {
                    let key = self.key(has.related.kind, field);
                    self.mentions.related.extend(key);
                }
            }
            _ => {}
        }
        visit::condition(self, kind, found);
    }

    fn bound(&mut self, found: &'a Bound) {
        push_new(&mut self.mentions.bounds, found.value);
        if let Some(upper) = found.upper {
            push_new(&mut self.mentions.bounds, upper);
        }
    }

    fn baseline(&mut self, found: Baseline) {
        push_new(&mut self.mentions.baselines, found);
    }

    fn window(&mut self, found: WindowSpec) {
        push_new(&mut self.mentions.windows, found);
        match found.kind {
            WindowKind::PreviousYear => push_new(&mut self.mentions.baselines, Baseline::PreviousYear),
            WindowKind::PreviousPeriod => push_new(&mut self.mentions.baselines, Baseline::PreviousPeriod),
            WindowKind::Back(length, _) | WindowKind::First(length) => push_new(&mut self.mentions.lengths, length),
            WindowKind::Period
            | WindowKind::Every(_)
            | WindowKind::Label(_)
            | WindowKind::UpTo(_)
            | WindowKind::At(_) => {}
        }
        if let Some(CutDay::Date(day)) = found.cut.map(|cut| cut.day) {
            push_new(&mut self.mentions.days, day);
        }
    }

    fn milestone(&mut self, found: Date) {
        push_new(&mut self.mentions.days, found);
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

/// A ratio as a decimal, if it has few digits.
fn decimal(ratio: Ratio) -> Option<Decimal> {
    let numerator = Decimal::try_from_i128_with_scale(ratio.numerator(), 0).ok()?;
    let denominator = Decimal::try_from_i128_with_scale(ratio.denominator(), 0).ok()?;
    let value = numerator.checked_div(denominator)?.normalize();
    (value.scale() <= 6).then_some(value)
}
