//! Limits of time for one record, and what happened after them.

use std::cmp::Ordering;

use jiff::civil::Date;
use tieuchi_model::calendar::Reach;
use tieuchi_model::indicator::{Comparison, Duration, LimitSpec, SpanChoice};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::FieldId;
use tieuchi_model::time::{Length, Moment, When};

use super::Evaluator;
use crate::columns::{Columns, ValueRef};
use crate::content::Content;
use crate::plan::FrameId;
use crate::record::Record;

/// A limit for one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A whole day.
    Day(Date),
    /// A moment.
    Moment(Moment),
    /// It depends on a year that is not decided, and cannot be before this day.
    NotKnown {
        /// The year.
        year: i16,
        /// The first day on which the limit could be.
        earliest: Date,
        /// The last one, if there is one.
        latest: Option<Date>,
    },
    /// Later than every date.
    Never,
}

impl Evaluator<'_, '_> {
    /// The limits that may apply to a record: one, unless it is not known which span applies. `None` if a value that
    /// the limit needs is empty or could not be read.
    pub(crate) fn limits(&self, spec: &LimitSpec, record: Record<'_>, frame: FrameId) -> Vec<Option<Limit>> {
        let period = || self.plan.frame(frame).map(|frame| frame.window);
        match spec {
            LimitSpec::Value(expr) => vec![self.when(expr, record).value().map(of_when)],
            LimitSpec::DayOf(expr) => {
                vec![self.when(expr, record).value().map(|when| Limit::Day(self.zone().day(when)))]
            }
            LimitSpec::PeriodStart => vec![period().map(|window| Limit::Day(window.from))],
            LimitSpec::PeriodEnd => vec![period().map(|window| Limit::Day(window.last()))],
            LimitSpec::LastDay => vec![self.plan.frame(frame).map(|frame| Limit::Day(frame.last_day()))],
            LimitSpec::Within { span, start, rolled, not_counting } => {
                let start = self.when(start, record).value();
                let spans = self.spans(span, record, frame);
                let of_row = (record.columns, record.row_in_batch);
                spans.into_iter().map(|length| self.after(start?, length?, (not_counting, *rolled), of_row)).collect()
            }
            LimitSpec::Ahead { span, of, rolled } => {
                let of = self.when(of, record).value();
                let calendar = &self.plan.rules.calendar;
                let spans = self.spans(span, record, frame);
                spans.into_iter().map(|length| of_reach(calendar.ahead(self.zone(), of?, length?, *rolled))).collect()
            }
        }
    }

    /// The last moment of a span from a start, longer by what is not counted.
    pub(crate) fn after(
        &self,
        start: When,
        length: Length,
        (not_counting, rolled): (&[FieldId], bool),
        (columns, row_in_batch): (&Columns, usize),
    ) -> Option<Limit> {
        let calendar = &self.plan.rules.calendar;
        let mut total = length;
        let mut further = Vec::new();
        for field in not_counting {
            let pause = match columns.get(*field, row_in_batch) {
                Content::Value(ValueRef::Length(pause)) => pause,
                // If it is not known how long it was suspended, the limit is not known.
                Content::Unreadable => return None,
                // If it is empty, nothing was suspended.
                Content::Empty | Content::Value(_) => continue,
            };
            match together(total, pause) {
                Some(sum) => total = sum,
                None => further.push(pause),
            }
        }
        let last = further.is_empty();
        let mut limit = of_reach(calendar.limit(self.zone(), start, total, rolled && last))?;
        for (index, pause) in further.iter().enumerate() {
            let from = match limit {
                Limit::Day(day) => When::Day(day),
                Limit::Moment(moment) => When::Moment(moment),
                other => return Some(other),
            };
            limit = of_reach(calendar.limit(self.zone(), from, *pause, rolled && index + 1 == further.len()))?;
        }
        Some(limit)
    }

    /// The spans that may apply: the first whose condition is met; several if that is not known.
    fn spans(&self, choice: &SpanChoice, record: Record<'_>, frame: FrameId) -> Vec<Option<Length>> {
        let mut possible = Vec::new();
        for (duration, condition) in &choice.otherwise {
            match self.outcome(condition, record, frame) {
                Outcome::Met => {
                    possible.push(self.length(*duration, record));
                    return possible;
                }
                Outcome::Open | Outcome::Missing => possible.push(self.length(*duration, record)),
                Outcome::Failed | Outcome::NotApplicable => {}
            }
        }
        possible.push(self.length(choice.usual, record));
        possible
    }

    fn length(&self, duration: Duration, record: Record<'_>) -> Option<Length> {
        match duration {
            Duration::Fixed(length) => Some(length),
            Duration::Field(field) => match record.columns.get(field, record.row_in_batch) {
                Content::Value(ValueRef::Length(length)) => Some(length),
                _ => None,
            },
        }
    }

    /// How far apart two moments are, compared with a length.
    pub(super) fn apart(&self, later: When, earlier: When, op: Comparison, length: Length) -> Outcome {
        match self.distance(later, earlier, length) {
            Ok(order) => Outcome::of(op.holds(order)),
            Err(outcome) => outcome,
        }
    }

    /// The order of the distance of two moments and a length; otherwise the outcome of not knowing it.
    pub(crate) fn distance(&self, later: When, earlier: When, length: Length) -> Result<Ordering, Outcome> {
        let zone = self.zone();
        Ok(match of_reach(self.plan.rules.calendar.limit(zone, earlier, length, false)) {
            None => return Err(Outcome::Missing),
            Some(Limit::Day(day)) => zone.day(later).cmp(&day),
            Some(Limit::Moment(moment)) => match later {
                When::Moment(later) => later.cmp(&moment),
                When::Day(later) => later.cmp(&zone.day_of(moment)),
            },
            Some(Limit::Never) => Ordering::Less,
            Some(Limit::NotKnown { year, earliest, .. }) => {
                if zone.day(later) < earliest {
                    Ordering::Less
                } else {
                    return Err(self.while_year_is_ahead(year));
                }
            }
        })
    }
}

fn of_when(when: When) -> Limit {
    match when {
        When::Day(day) => Limit::Day(day),
        When::Moment(moment) => Limit::Moment(moment),
    }
}

pub(crate) fn of_reach(reach: Reach) -> Option<Limit> {
    match reach {
        Reach::Day(day) => Some(Limit::Day(day)),
        Reach::Moment(moment) => Some(Limit::Moment(moment)),
        Reach::NotKnown { year, earliest, latest } => Some(Limit::NotKnown { year, earliest, latest }),
        Reach::Beyond => Some(Limit::Never),
        Reach::Undefined => None,
    }
}

/// The sum of two lengths of one kind.
fn together(left: Length, right: Length) -> Option<Length> {
    match (left, right) {
        (Length::Elapsed(left), Length::Elapsed(right)) => left.checked_add(right).map(Length::Elapsed),
        (Length::WorkingTime(left), Length::WorkingTime(right)) => left.checked_add(right).map(Length::WorkingTime),
        (Length::Days(left), Length::Days(right)) => left.checked_add(right).map(Length::Days),
        (Length::Months(left), Length::Months(right)) => left.checked_add(right).map(Length::Months),
        (Length::WorkingDays(left), Length::WorkingDays(right)) => left.checked_add(right).map(Length::WorkingDays),
        _ => None,
    }
}
