//! The outcome of conditions, record by record, as their definition says.

mod always;
mod later;
pub(crate) mod limit;
mod overflow;
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
use crate::columns::ValueRef;
use crate::content::Content;
use crate::cover::Covered;
use crate::placement::InWindow;
use crate::plan::{FrameId, Plan};
use crate::record::Record;
use crate::relation::{RelatedCounts, RelationTally};
use crate::units::Units;

/// The answers of indicators that are judged already, by node and unit, each with whether it is settled.
pub(crate) type Answers = Vec<Option<Vec<(Outcome, bool)>>>;

/// Everything that a condition may look up beside its record.
pub(crate) struct Evaluator<'e, 'r> {
    pub(crate) plan: &'e Plan<'r>,
    pub(crate) units: &'e Units,
    pub(crate) relations: &'e [RelationTally],
    pub(crate) covered: &'e Covered,
    pub(crate) answers: &'e Answers,
    /// Whether what may still happen when every window is over counts as open.
    pub(crate) awaiting: bool,
}

impl Evaluator<'_, '_> {
    pub(crate) fn outcome(&self, condition: &Condition, record: Record<'_>, frame: FrameId) -> Outcome {
        let record = self.in_frame(record, frame);
        self.outcome_with(condition, record, frame, Outcome::NotApplicable)
    }

    /// Whether a record is one of those that a condition selects. What does not apply to it decides nothing: it is one
    /// only if it is both with that failed and with that met.
    pub(crate) fn selects(&self, filter: &Condition, record: Record<'_>, frame: FrameId) -> Outcome {
        if !may_not_apply(filter) {
            return self.outcome(filter, record, frame);
        }
        let record = self.in_frame(record, frame);
        Outcome::all(
            [Outcome::Failed, Outcome::Met].map(|inapplicable| self.outcome_with(filter, record, frame, inapplicable)),
        )
    }

    /// A record in a frame: what happened after the frame's milestone has not happened.
    pub(crate) fn in_frame<'b>(&self, record: Record<'b>, frame: FrameId) -> Record<'b> {
        let frame = self.plan.frame(frame);
        let (until, period) = (frame.and_then(|frame| frame.until), frame.map(|frame| frame.window));
        Record { until, period, ..record }
    }

    /// The content of a field. What happened after a milestone's day has not happened for that milestone.
    pub(crate) fn content<'b>(&self, field: FieldId, record: Record<'b>) -> Content<ValueRef<'b>> {
        record.columns.get(field, record.row_in_batch).and_then(|value| match (record.until, value) {
            (Some(until), ValueRef::When(when)) if !until.contains(when) && self.happens(field, record.kind) => {
                Content::Empty
            }
            _ => Content::Value(value),
        })
    }

    /// Whether a field is something that happens: what is planned may lie in the future.
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
        let selected = population.filter.as_ref().map_or(Outcome::Met, |filter| self.selects(filter, record, frame));
        in_window.member(selected)
    }

    /// Whether a record exists on a milestone's day: what must have happened to each record of its kind has happened by then.
    fn exists(&self, record: Record<'_>) -> bool {
        let Some(until) = record.until else { return true };
        let Some(kind) = self.plan.rules.kind(record.kind) else { return true };
        let mut happened =
            kind.must_have_happened().filter_map(|id| record.columns.when(id, record.row_in_batch).value());
        happened.all(|when| until.contains(when))
    }

    /// The answer of an indicator for the unit of a record, and whether it is settled.
    pub(crate) fn answer(&self, indicator: IndicatorId, record: Record<'_>, frame: FrameId) -> Option<(Outcome, bool)> {
        let node = self.plan.node(indicator, frame)?;
        let answers = self.answers.get(node.0)?.as_ref()?;
        answers.get(record.unit?.index()).copied()
    }

    /// Whether a condition depends on a verdict that a later record could change.
    pub(crate) fn depends_on_unsettled(&self, condition: &Condition, record: Record<'_>, frame: FrameId) -> bool {
        match &condition.kind {
            ConditionKind::All(parts) | ConditionKind::Any(parts) => {
                parts.iter().any(|part| self.depends_on_unsettled(part, record, frame))
            }
            ConditionKind::Not(inner) => self.depends_on_unsettled(inner, record, frame),
            ConditionKind::Meets(indicator) => {
                self.answer(*indicator, record, frame).is_some_and(|(_, settled)| !settled)
            }
            _ => false,
        }
    }

    /// The outcome, with `inapplicable` for what does not apply.
    fn outcome_with(
        &self,
        condition: &Condition,
        record: Record<'_>,
        frame: FrameId,
        inapplicable: Outcome,
    ) -> Outcome {
        let part = |part| self.outcome_with(part, record, frame, inapplicable);
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

    /// The outcome of a condition that is not a combination of others.
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
                // It is not known whether the value existed by then.
                Content::Unreadable => Outcome::Missing,
            },
            ConditionKind::BeginsWith { what, text } => {
                self.text(what, record, |found| found.starts_with(text.as_str()))
            }
            ConditionKind::Contains { what, text } => self.text(what, record, |found| found.contains(text.as_str())),
            ConditionKind::In { what, window } => self.lies_in(what, *window, record, frame),
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
        what: &tieuchi_model::indicator::Expr,
        window: tieuchi_model::indicator::WindowSpec,
        record: Record<'_>,
        frame: FrameId,
    ) -> Outcome {
        let Some(bounds) = self.plan.window(window, frame) else { return Outcome::NotApplicable };
        let happens = || what.fields().into_iter().all(|field| self.happens(field, record.kind));
        match self.when(what, record) {
            Content::Value(when) => Outcome::of(bounds.contains(when)),
            Content::Unreadable => Outcome::Missing,
            Content::Empty => match (happens(), self.plan.as_of >= bounds.end) {
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
            // It is not known whether it has happened.
            Content::Unreadable => return Outcome::Missing,
        };
        // If it is not known which of several spans applies, the outcome is known only if it is the same for all of them.
        let limits = self.deciding_limits(timely, record, frame).into_iter();
        Outcome::agreed(limits.map(|limit| match limit {
            None => Outcome::Missing,
            Some(limit) => self.outcome_against(what, timely.side, timely.event, limit),
        }))
    }

    /// The order of what happened and its limit; `None` if one of them is not known, or nothing happened.
    pub(crate) fn order_to_limit(&self, timely: &Timely, record: Record<'_>, frame: FrameId) -> Option<Ordering> {
        let when = self.when(&timely.what, self.in_frame(record, frame)).value()?;
        let limit = self.deciding_limits(timely, record, frame).into_iter().next()??;
        self.compare_to_limit(when, limit).ok()
    }

    /// The limits that may decide: the day of a moment if only the day is known of what happens.
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

    /// The order of a moment and its limit; otherwise the year that is not decided.
    fn compare_to_limit(&self, when: When, limit: Limit) -> Result<Ordering, i16> {
        let zone = self.zone();
        match limit {
            Limit::Day(day) => Ok(zone.day(when).cmp(&day)),
            Limit::Moment(moment) => Ok(match when {
                When::Moment(at) => at.cmp(&moment),
                When::Day(at) => at.cmp(&zone.day_of(moment)),
            }),
            Limit::Never => Ok(Ordering::Less),
            // The limit lies between the two days.
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
                // The limit has not passed before the first day on which it could be is over, and has passed
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
                // The moment is on the first day on which the limit could be, or on the last one.
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

    /// What depends on a year that is not decided is open until that year begins.
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
            // All of them are met so far; in a window that has not ended this may change.
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

    /// How many related records a record has in each window that applies, and the outcome of the bound there.
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
        let applies = windows.map(move |(tally, index, window)| match (has.by, record.unit, window.bounds) {
            (Relation::Unit, Some(unit), Some(bounds)) if every => {
                (tally, index, window, self.units.window_applies(unit, bounds.window))
            }
            _ => (tally, index, window, Outcome::Met),
        });
        applies.filter(|(.., applies)| *applies != Outcome::Failed).map(move |(tally, index, window, applies)| {
            let related = of_window(tally, has, record, index);
            let known = KnownCount {
                counted: related.certain(),
                open: related.open,
                missing: related.possible(),
                running: self.plan.as_of < window.ends,
                covered: self.covered.covers(has.related.kind, window.bounds.map(|bounds| bounds.window)),
                // Only the outcome is needed here; whether it is settled is decided when the verdict is judged.
                kept: 0,
                is_stable: true,
            };
            let Decision { outcome, .. } = decide_count(known, bound);
            // It could not be read whether the unit existed then.
            let outcome = if applies == Outcome::Met { outcome } else { Outcome::Missing };
            let may_be_exceeded = known.running && bound.interval().high.is_some();
            RelatedInWindow { window_index: index, related, outcome, may_be_exceeded }
        })
    }
}

/// The related records of a record in one window of a condition.
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

/// Whether a condition contains something that may not apply to a record: a window or an indicator.
pub(crate) fn may_not_apply(condition: &Condition) -> bool {
    match &condition.kind {
        ConditionKind::All(parts) | ConditionKind::Any(parts) => parts.iter().any(may_not_apply),
        ConditionKind::Not(inner) => may_not_apply(inner),
        ConditionKind::Has(_) | ConditionKind::Meets(_) | ConditionKind::In { .. } => true,
        _ => false,
    }
}
