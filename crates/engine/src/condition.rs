//! The outcome of conditions, record by record: it reads like their definition.

mod later;
pub(crate) mod limit;
pub(crate) mod scalar;

use std::cmp::Ordering;

use tieuchi_model::indicator::{
    Bound, Condition, ConditionKind, Has, IndicatorId, Population, Relation, Timely, TimelySide,
};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{FieldId, FieldKind, KindId};
use tieuchi_model::time::When;

use self::limit::Limit;
use self::scalar::{Scalar, compare};
use crate::bound::{Decision, KnownCount, decide_count};
use crate::content::Content;
use crate::cover::Covered;
use crate::intake::ValueRef;
use crate::overflow::Overflows;
use crate::placement::InWindow;
use crate::plan::{FrameId, Plan};
use crate::record::Record;
use crate::relation::{RelatedCounts, RelationTally};
use crate::units::Units;

/// The answers of indicators that are judged already, by node and unit, each with whether it is settled.
pub(crate) type Answers = Vec<Option<Vec<(Outcome, bool)>>>;

/// Everything that a condition may ask beside its record.
pub(crate) struct Evaluator<'e, 'r> {
    pub(crate) plan: &'e Plan<'r>,
    pub(crate) units: &'e Units,
    pub(crate) relations: &'e [RelationTally],
    pub(crate) covered: &'e Covered,
    pub(crate) answers: &'e Answers,
    /// The numbers that did not fit on the way.
    pub(crate) overflows: &'e Overflows,
    /// Whether what may still happen when every window is over is taken for open.
    pub(crate) awaiting: bool,
}

impl Evaluator<'_, '_> {
    pub(crate) fn outcome(&self, condition: &Condition, record: Record<'_>, frame: FrameId) -> Outcome {
        let record = self.in_frame(record, frame);
        self.taking(condition, record, frame, Outcome::NotApplicable)
    }

    /// Whether a record is one of those that a condition picks out. What does not apply to it settles nothing: it is one
    /// only if it is whichever way that is taken.
    pub(crate) fn selects(&self, filter: &Condition, record: Record<'_>, frame: FrameId) -> Outcome {
        if !may_not_apply(filter) {
            return self.outcome(filter, record, frame);
        }
        let record = self.in_frame(record, frame);
        Outcome::all([Outcome::Failed, Outcome::Met].map(|taken| self.taking(filter, record, frame, taken)))
    }

    /// A record as a frame sees it.
    pub(crate) fn in_frame<'b>(&self, record: Record<'b>, frame: FrameId) -> Record<'b> {
        Record { until: self.plan.frame(frame).and_then(|frame| frame.until), ..record }
    }

    /// The value of a field. What happened after a milestone's day has not happened for it.
    pub(crate) fn content<'b>(&self, field: FieldId, record: Record<'b>) -> Content<ValueRef<'b>> {
        record.columns.get(field, record.row_in_batch).and_then(|cell| match (record.until, cell) {
            (Some(until), ValueRef::When(when)) if !until.holds(when) && self.happens(field, record.kind) => {
                Content::Empty
            }
            _ => Content::Value(cell),
        })
    }

    /// Whether a field is something that happens: what is planned may lie ahead.
    fn happens(&self, field: FieldId, kind: KindId) -> bool {
        let declared = self.plan.rules.kind(kind).and_then(|kind| kind.field(field));
        declared.is_some_and(|field| field.kind.happens())
    }

    /// Whether a record is one of a population in a window that it lies in, or may lie in.
    pub(crate) fn member(
        &self,
        population: &Population,
        in_window: InWindow,
        record: Record<'_>,
        frame: FrameId,
    ) -> Outcome {
        if !self.exists(self.in_frame(record, frame)) {
            return Outcome::Failed;
        }
        let picked = population.filter.as_ref().map_or(Outcome::Met, |filter| self.selects(filter, record, frame));
        in_window.member(picked)
    }

    /// Whether a record is there on a milestone's day: what must have happened to each record of its kind has by then.
    fn exists(&self, record: Record<'_>) -> bool {
        let Some(until) = record.until else { return true };
        let Some(kind) = self.plan.rules.kind(record.kind) else { return true };
        let mut happened =
            kind.must_have_happened().filter_map(|id| record.columns.when(id, record.row_in_batch).value());
        happened.all(|when| until.holds(when))
    }

    /// The answer of an indicator for the unit of a record, and whether it is settled.
    fn answer(&self, indicator: IndicatorId, record: Record<'_>, frame: FrameId) -> Option<(Outcome, bool)> {
        let node = self.plan.node(indicator, frame)?;
        let answers = self.answers.get(node.0)?.as_ref()?;
        answers.get(record.unit?.index()).copied()
    }

    /// Whether a condition asks for a verdict that a later record could change.
    pub(crate) fn rests_on_unsettled(&self, condition: &Condition, record: Record<'_>, frame: FrameId) -> bool {
        match &condition.kind {
            ConditionKind::All(parts) | ConditionKind::Any(parts) => {
                parts.iter().any(|part| self.rests_on_unsettled(part, record, frame))
            }
            ConditionKind::Not(inner) => self.rests_on_unsettled(inner, record, frame),
            ConditionKind::Meets(indicator) => {
                self.answer(*indicator, record, frame).is_some_and(|(_, settled)| !settled)
            }
            _ => false,
        }
    }

    /// The outcome, where what does not apply is taken for `inapplicable`.
    fn taking(&self, condition: &Condition, record: Record<'_>, frame: FrameId, inapplicable: Outcome) -> Outcome {
        let part = |part| self.taking(part, record, frame, inapplicable);
        match &condition.kind {
            ConditionKind::All(parts) => Outcome::all(parts.iter().map(part)),
            ConditionKind::Any(parts) => Outcome::any(parts.iter().map(part)),
            ConditionKind::Not(inner) if !matches!(inner.kind, ConditionKind::Has(_)) => part(inner).negated(),
            _ if self.awaiting && self.atom_may_change(condition, record, frame) => Outcome::Open,
            _ => match self.atom(condition, record, frame) {
                Outcome::NotApplicable => inapplicable,
                outcome => outcome,
            },
        }
    }

    /// The outcome of a condition that is no combination of others.
    fn atom(&self, condition: &Condition, record: Record<'_>, frame: FrameId) -> Outcome {
        match &condition.kind {
            ConditionKind::All(_) | ConditionKind::Any(_) => self.outcome(condition, record, frame),
            ConditionKind::Not(inner) => match &inner.kind {
                ConditionKind::Has(has) => self.has_not(has, record, frame),
                _ => self.outcome(condition, record, frame),
            },
            ConditionKind::Yes(field) => match self.content(*field, record) {
                Content::Value(ValueRef::YesNo(yes)) => Outcome::of(yes),
                _ => Outcome::Missing,
            },
            ConditionKind::Timely(timely) => self.timely(timely, record, frame),
            ConditionKind::Compare { left, op, right } => {
                self.order(left, right, record).map_or(Outcome::Missing, |order| Outcome::of(op.holds(order)))
            }
            ConditionKind::Apart { later, earlier, op, length } => {
                match (self.when(later, record), self.when(earlier, record)) {
                    (Content::Value(later), Content::Value(earlier)) => self.apart(later, earlier, *op, *length),
                    _ => Outcome::Missing,
                }
            }
            ConditionKind::OneOf { what, values } => match self.scalar(what, record) {
                Content::Empty | Content::Unreadable => Outcome::Missing,
                Content::Value(value) => Outcome::of(values.iter().any(|other| {
                    Scalar::of(other)
                        .and_then(|other| compare(value, other, self.zone()))
                        .is_some_and(std::cmp::Ordering::is_eq)
                })),
            },
            ConditionKind::Present(what) => match self.scalar(what, record) {
                Content::Value(_) => Outcome::Met,
                Content::Empty => Outcome::Failed,
                // Whether the value is one that is there as of then, no one can say.
                Content::Unreadable => Outcome::Missing,
            },
            ConditionKind::BeginsWith { what, text } => {
                self.text(what, record, |found| found.starts_with(text.as_str()))
            }
            ConditionKind::Contains { what, text } => self.text(what, record, |found| found.contains(text.as_str())),
            ConditionKind::In { what, window } => self.lies_in(*what, *window, record, frame),
            ConditionKind::Has(has) => self.has(has, &has.bound, record, frame),
            ConditionKind::Meets(indicator) => {
                self.answer(*indicator, record, frame).map_or(Outcome::Missing, |(outcome, _)| outcome)
            }
        }
    }

    pub(crate) fn zone(&self) -> &tieuchi_model::time::Zone {
        &self.plan.rules.zone
    }

    fn text(&self, what: &tieuchi_model::indicator::Expr, record: Record<'_>, holds: impl Fn(&str) -> bool) -> Outcome {
        match self.scalar(what, record) {
            Content::Empty | Content::Unreadable => Outcome::Missing,
            Content::Value(Scalar::Text(text)) => Outcome::of(holds(text)),
            Content::Value(Scalar::Choice(choice)) => {
                let field = match what {
                    tieuchi_model::indicator::Expr::Field(field) => {
                        self.plan.rules.kind(record.kind).and_then(|kind| kind.field(*field))
                    }
                    _ => None,
                };
                match field.map(|field| &field.kind) {
                    Some(FieldKind::OneOf(choices)) => {
                        choices.get(choice).map_or(Outcome::Missing, |text| Outcome::of(holds(text)))
                    }
                    _ => Outcome::Missing,
                }
            }
            Content::Value(_) => Outcome::Failed,
        }
    }

    /// An event that lies in a window has happened there; one that has not happened yet may, while the window runs.
    fn lies_in(
        &self,
        field: FieldId,
        window: tieuchi_model::indicator::WindowSpec,
        record: Record<'_>,
        frame: FrameId,
    ) -> Outcome {
        let Some(bounds) = self.plan.window(window, frame) else { return Outcome::NotApplicable };
        match self.content(field, record) {
            Content::Value(ValueRef::When(when)) => Outcome::of(bounds.holds(when)),
            Content::Unreadable => Outcome::Missing,
            _ => match (self.happens(field, record.kind), self.plan.as_of >= bounds.end) {
                (true, true) => Outcome::Failed,
                (true, false) => Outcome::Open,
                (false, _) => Outcome::Missing,
            },
        }
    }

    fn timely(&self, timely: &Timely, record: Record<'_>, frame: FrameId) -> Outcome {
        let what = match self.when(&timely.what, record) {
            Content::Value(when) => Some(when),
            Content::Empty => None,
            // It is not known whether it has happened, let alone when.
            Content::Unreadable => return Outcome::Missing,
        };
        // Where it is not known which of several spans applies, all of them must say the same.
        let limits = self.deciding_limits(timely, record, frame).into_iter();
        Outcome::whichever(limits.map(|limit| match limit {
            None => Outcome::Missing,
            Some(limit) => self.outcome_against(what, timely.side, timely.event, limit),
        }))
    }

    /// How what happened stands to its limit; `None` where either is not known, or nothing happened.
    pub(crate) fn order_to_limit(&self, timely: &Timely, record: Record<'_>, frame: FrameId) -> Option<Ordering> {
        let when = self.when(&timely.what, self.in_frame(record, frame)).value()?;
        let limit = self.deciding_limits(timely, record, frame).into_iter().next()??;
        self.compare_to_limit(when, limit).ok()
    }

    /// The limits that may decide: the day of a moment, where only the day is known of what happens.
    pub(crate) fn deciding_limits(&self, timely: &Timely, record: Record<'_>, frame: FrameId) -> Vec<Option<Limit>> {
        let record = self.in_frame(record, frame);
        let days_decide = self.is_day_field(&timely.what, record);
        // What must happen after something may still do so until the period has ended.
        let last = self.plan.frame(frame).map(|frame| Limit::Day(frame.window.last()));
        let awaited = timely.waits() && self.when(&timely.what, record) == Content::Empty;
        let deciding = |limit| match (limit, last) {
            (_, Some(last)) if awaited => last,
            (Limit::Moment(moment), _) if days_decide => Limit::Day(self.zone().day_of(moment)),
            (limit, _) => limit,
        };
        self.limits(&timely.limit, record, frame).into_iter().map(|limit| limit.map(deciding)).collect()
    }

    /// How a moment stands to its limit; else the year that is not decided.
    fn compare_to_limit(&self, when: When, limit: Limit) -> Result<Ordering, i16> {
        let zone = self.zone();
        match limit {
            Limit::Day(day) => Ok(zone.day(when).cmp(&day)),
            Limit::Moment(moment) => Ok(match when {
                When::Moment(at) => at.cmp(&moment),
                When::Day(at) => at.cmp(&zone.day_of(moment)),
            }),
            Limit::Never => Ok(Ordering::Less),
            // Wherever it is, it lies between the two days.
            Limit::NotKnown { earliest, .. } if zone.day(when) < earliest => Ok(Ordering::Less),
            Limit::NotKnown { latest: Some(latest), .. } if zone.day(when) > latest => Ok(Ordering::Greater),
            Limit::NotKnown { year, .. } => Err(year),
        }
    }

    fn is_day_field(&self, what: &tieuchi_model::indicator::Expr, record: Record<'_>) -> bool {
        let tieuchi_model::indicator::Expr::Field(field) = what else { return false };
        let declared = self.plan.rules.kind(record.kind).and_then(|kind| kind.field(*field));
        declared.is_some_and(|field| field.kind == FieldKind::Date)
    }

    /// One moment against one limit.
    fn outcome_against(&self, what: Option<When>, side: TimelySide, event: bool, limit: Limit) -> Outcome {
        let Some(when) = what else {
            return match limit {
                _ if !event => Outcome::Missing,
                // Wherever it will be, it has not passed before the first day on which it could be is over, and has passed
                // when the last one is.
                Limit::NotKnown { earliest, .. } if !self.has_passed(Limit::Day(earliest), side) => Outcome::Open,
                Limit::NotKnown { latest: Some(latest), .. } if self.has_passed(Limit::Day(latest), side) => {
                    Outcome::Failed
                }
                Limit::NotKnown { year, .. } => self.while_year_is_ahead(year),
                limit if self.has_passed(limit, side) => Outcome::Failed,
                _ => Outcome::Open,
            };
        };
        match self.compare_to_limit(when, limit) {
            Ok(order) => Outcome::of(match side {
                TimelySide::By => order.is_le(),
                TimelySide::Before => order.is_lt(),
                TimelySide::After => order.is_gt(),
            }),
            Err(year) => {
                // On the first or the last day on which the limit could be: it is that day or a later, an earlier one.
                let at = Some(self.zone().day(when));
                let (first, last) = match limit {
                    Limit::NotKnown { earliest, latest, .. } => (at == Some(earliest), at == latest),
                    Limit::Day(_) | Limit::Moment(_) | Limit::Never => (false, false),
                };
                match side {
                    TimelySide::By if first => Outcome::Met,
                    TimelySide::Before if last => Outcome::Failed,
                    TimelySide::After if first => Outcome::Failed,
                    _ => self.while_year_is_ahead(year),
                }
            }
        }
    }

    /// What depends on a year that is not decided is open while it lies ahead.
    fn while_year_is_ahead(&self, year: i16) -> Outcome {
        let begins = jiff::civil::Date::new(year, 1, 1).map(|day| self.zone().start_of(day));
        match begins {
            Ok(begins) if self.plan.as_of < begins => Outcome::Open,
            _ => Outcome::Missing,
        }
    }

    /// Whether it is too late to happen in time.
    pub(crate) fn has_passed(&self, limit: Limit, side: TimelySide) -> bool {
        let (zone, as_of) = (self.zone(), self.plan.as_of);
        match (limit, side) {
            (Limit::Day(day), TimelySide::Before) => as_of >= zone.start_of(day),
            (Limit::Day(day), _) => as_of >= zone.end_of(day),
            (Limit::Moment(moment), TimelySide::Before) => as_of >= moment,
            (Limit::Moment(moment), _) => as_of > moment,
            (Limit::NotKnown { .. } | Limit::Never, _) => false,
        }
    }

    fn has_not(&self, has: &Has, record: Record<'_>, frame: FrameId) -> Outcome {
        if let Some(bound) = has.negated_bound() {
            return self.has(has, &bound, record, frame);
        }
        match self.has(has, &has.bound, record, frame) {
            // So far each of them is; a window that still runs may turn it.
            Outcome::Met if self.counted(has, &has.bound, record, frame).any(|found| found.may_be_exceeded) => {
                Outcome::Open
            }
            outcome => outcome.negated(),
        }
    }

    fn has(&self, has: &Has, bound: &Bound, record: Record<'_>, frame: FrameId) -> Outcome {
        let Some(id) = self.plan.relation(has, frame) else { return Outcome::Missing };
        let Some(relation) = self.plan.relations.get(id.0) else { return Outcome::Missing };
        if !self.covered.is_given(has.related.kind) {
            return if relation.windows.is_empty() { Outcome::NotApplicable } else { Outcome::Missing };
        }
        Outcome::all(self.counted(has, bound, record, frame).map(|found| found.outcome))
    }

    /// How many related records a record has in each window that is asked, and what the bound says of that.
    pub(crate) fn counted(
        &self,
        has: &Has,
        bound: &Bound,
        record: Record<'_>,
        frame: FrameId,
    ) -> impl Iterator<Item = RelatedInWindow> {
        let every = has.related.is_every();
        let id = self.plan.relation(has, frame);
        let found = id.and_then(|id| Some((self.plan.relations.get(id.0)?, self.relations.get(id.0)?)));
        let windows = found.into_iter().flat_map(|(relation, tally)| {
            relation.windows.iter().enumerate().map(move |(index, window)| (tally, index, window))
        });
        let asked = windows.map(move |(tally, index, window)| match (has.by, record.unit, window.bounds) {
            (Relation::Unit, Some(unit), Some(bounds)) if every => {
                (tally, index, window, self.units.window_applies(unit, bounds.window))
            }
            _ => (tally, index, window, Outcome::Met),
        });
        asked.filter(|(.., asked)| *asked != Outcome::Failed).map(move |(tally, index, window, asked)| {
            let related = of_window(tally, has, record, index);
            let known = KnownCount {
                counted: related.surely(),
                open: related.open,
                missing: related.perhaps(),
                running: self.plan.as_of < window.ends,
                covered: self.covered.covers(has.related.kind, window.bounds.map(|bounds| bounds.window)),
                // A condition has an outcome; what of it stays is settled where it is judged.
                kept: 0,
                rests: true,
            };
            let Decision { outcome, .. } = decide_count(known, bound);
            // Whether the unit lived then could not be read.
            let outcome = if asked == Outcome::Met { outcome } else { Outcome::Missing };
            let may_be_exceeded = known.running && bound.interval().high.is_some();
            RelatedInWindow { window_index: index, related, outcome, may_be_exceeded }
        })
    }
}

/// What a record has in a window that a condition asks for.
pub(crate) struct RelatedInWindow {
    /// Which of the windows of the relation.
    pub(crate) window_index: usize,
    pub(crate) related: RelatedCounts,
    pub(crate) outcome: Outcome,
    /// Whether more records may come that are too many.
    may_be_exceeded: bool,
}

fn of_window(tally: &RelationTally, has: &Has, record: Record<'_>, window: usize) -> RelatedCounts {
    match has.by {
        Relation::Unit => {
            record.unit.map_or_else(RelatedCounts::default, |unit| tally.of_unit(unit, window, has.related.own))
        }
        Relation::Reference(_) => {
            record.index.map_or_else(RelatedCounts::default, |index| tally.of_record(index, window))
        }
    }
}

/// Whether a condition asks something that may not apply to a record: a window or an indicator.
fn may_not_apply(condition: &Condition) -> bool {
    match &condition.kind {
        ConditionKind::All(parts) | ConditionKind::Any(parts) => parts.iter().any(may_not_apply),
        ConditionKind::Not(inner) => may_not_apply(inner),
        ConditionKind::Has(_) | ConditionKind::Meets(_) | ConditionKind::In { .. } => true,
        _ => false,
    }
}
