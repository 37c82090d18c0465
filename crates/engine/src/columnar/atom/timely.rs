//! What happens by its limit, before it or after it.
//!
//! Each row gets the first value that is too late: a moment is compared with that, and so is the moment of judging if nothing has
//! happened yet. Days are compared as days, moments as moments.

use std::borrow::Cow;
use std::collections::HashMap;

use tieuchi_model::calendar::Reach;
use tieuchi_model::indicator::{Duration, Expr, LimitSpec, Timely, TimelySide};
use tieuchi_model::schema::{FieldId, FieldKind, Kind, Value};
use tieuchi_model::time::{Date, Length, MICROS_OF_DAY as DAY, Moment, When, date_of};

use super::{Found, filling, moments};
use crate::bits::Bits;
use crate::columnar::outcomes::Outcomes;
use crate::columns::{Columns, FieldColumn, FieldValues, Whens, extremes, unix_day};
use crate::condition::Evaluator;
use crate::plan::FrameId;

/// Something that happens, and its limit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::columnar) struct TimelyAtom {
    what: FieldId,
    side: TimelySide,
    /// Whether the event rule applies to what is empty.
    event: bool,
    /// Whether only the day of it is known.
    is_day: bool,
    limit: Limit,
    /// The last day of the period, if it must happen after something.
    last: Option<Date>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Limit {
    Field(FieldId),
    Fixed(When),
    /// So long after a field.
    After {
        start: FieldId,
        length: Length,
        rolled: bool,
    },
}

/// For each row the first value that is too late, and the rows that have none; and of which rows it is not known.
struct TooLate {
    from: Vec<i64>,
    known: Bits,
    left: Option<Bits>,
}

/// What is compared: the numbers of days, or microseconds.
enum Scale {
    Days,
    Moments,
}

impl TimelyAtom {
    pub(super) fn of(
        evaluator: &Evaluator<'_, '_>,
        timely: &Timely,
        kind: &Kind,
        frame: FrameId,
        awaiting: bool,
    ) -> Option<TimelyAtom> {
        let Expr::Field(what) = &timely.what else { return None };
        if awaiting && timely.waits() {
            return None;
        }
        let window = evaluator.plan.frame(frame)?.window;
        let limit = match &timely.limit {
            LimitSpec::Value(Expr::Field(field)) => Limit::Field(*field),
            LimitSpec::Value(Expr::Literal(Value::When(when))) => Limit::Fixed(*when),
            LimitSpec::PeriodStart => Limit::Fixed(When::Day(window.from)),
            LimitSpec::PeriodEnd => Limit::Fixed(When::Day(window.last())),
            LimitSpec::Within { span, start: Expr::Field(start), rolled, not_counting }
                if span.otherwise.is_empty() && not_counting.is_empty() =>
            {
                let Duration::Fixed(length) = span.usual else { return None };
                Limit::After { start: *start, length, rolled: *rolled }
            }
            _ => return None,
        };
        let is_day = kind.field(*what)?.kind == FieldKind::Date;
        let last = timely.waits().then(|| window.last());
        Some(TimelyAtom { what: *what, side: timely.side, event: timely.event, is_day, limit, last })
    }

    pub(super) fn outcomes(&self, evaluator: &Evaluator<'_, '_>, columns: &Columns, wanted: &Bits) -> Option<Found> {
        let rows = columns.rows();
        let what = columns.field(self.what)?;
        let FieldValues::Whens(whens) = &what.values else { return None };
        let (scale, happened): (Scale, Cow<'_, [i64]>) = match whens {
            Whens::Moments(moments) if !self.is_day || what.filled.is_none() => {
                (Scale::Moments, Cow::Borrowed(moments))
            }
            Whens::Days(days) => (Scale::Days, days.iter().copied().map(i64::from).collect()),
            _ => return None,
        };
        let scale = if self.is_day { Scale::Days } else { scale };
        let too_late = self.too_late(evaluator, columns, &scale)?;
        let now = now(evaluator, &scale)?;
        let mut in_time = Bits::of_wanted_pairs(wanted, &happened, &too_late.from, |when, late| when < late);
        if self.side == TimelySide::After {
            in_time = in_time.inverted();
        }
        let mut outcomes = Outcomes::decided(in_time, what.filled.clone());
        if self.event {
            let (_, unreadable) = filling(columns, self.what);
            let mut empty = std::mem::replace(&mut outcomes.missing, unreadable.clone());
            empty.remove(&unreadable);
            let passed = match self.last {
                // What must happen after something may still do so until the period has ended.
                Some(last) if evaluator.plan.as_of >= evaluator.zone().end_of(last) => Bits::all(rows),
                Some(_) => Bits::none(rows),
                None => Bits::of_wanted(wanted, &too_late.from, |late| now >= late),
            };
            let mut failed = empty.clone();
            failed.keep(&passed);
            empty.remove(&passed);
            outcomes.failed.add(&failed);
            outcomes.open.add(&empty);
        }
        let unknown = too_late.known.inverted();
        for of in [&mut outcomes.met, &mut outcomes.failed, &mut outcomes.open] {
            of.remove(&unknown);
        }
        outcomes.missing.add(&unknown);
        Some(Found { outcomes, left: too_late.left })
    }

    /// For each row the first day or moment that is too late (or, of `after`, that is not).
    fn too_late(&self, evaluator: &Evaluator<'_, '_>, columns: &Columns, scale: &Scale) -> Option<TooLate> {
        let rows = columns.rows();
        match &self.limit {
            Limit::Fixed(when) => {
                let from = self.after(evaluator, *when, scale)?;
                Some(TooLate { from: vec![from; rows], known: Bits::all(rows), left: None })
            }
            Limit::Field(field) => {
                let column = columns.field(*field)?;
                let FieldValues::Whens(whens) = &column.values else { return None };
                let from = match (whens, scale) {
                    (Whens::Moments(moments), Scale::Moments) => {
                        let later = i64::from(self.side != TimelySide::Before);
                        moments.iter().map(|moment| moment.saturating_add(later)).collect()
                    }
                    (Whens::Days(days), Scale::Days) => days.iter().map(|day| self.after_day((*day).into())).collect(),
                    (Whens::Days(days), Scale::Moments) => {
                        let clock = |day: i32| i64::from(day).saturating_mul(DAY);
                        let clocks = extremes(days, &column.filled).map(|(first, last)| (clock(first), clock(last)));
                        let offset = steady(evaluator, clocks)?;
                        let start = |day: i64| day.saturating_mul(DAY).saturating_sub(offset);
                        days.iter().map(|day| start(self.after_day((*day).into()))).collect()
                    }
                    _ => return None,
                };
                Some(TooLate { from, known: column.filled.clone(), left: None })
            }
            Limit::After { start, length: Length::Elapsed(micros), rolled: false } => {
                let Scale::Moments = scale else { return None };
                let column = columns.field(*start)?;
                let later = micros.checked_add(i64::from(self.side != TimelySide::Before))?;
                let from = moments(column)?.iter().map(|start| start.saturating_add(later)).collect();
                Some(TooLate { from, known: column.filled.clone(), left: None })
            }
            Limit::After { length: Length::Elapsed(_) | Length::WorkingTime(_), .. } => None,
            Limit::After { start, length, rolled } => {
                self.days_after(evaluator, columns.field(*start)?, *length, *rolled, scale)
            }
        }
    }

    /// The first day that is too late for a limit on this day.
    const fn after_day(&self, day: i64) -> i64 {
        match self.side {
            TimelySide::Before => day,
            TimelySide::By | TimelySide::After => day.saturating_add(1),
        }
    }

    /// The first day or moment that is too late for a limit.
    fn after(&self, evaluator: &Evaluator<'_, '_>, limit: When, scale: &Scale) -> Option<i64> {
        let zone = evaluator.zone();
        Some(match (limit, scale) {
            (When::Moment(moment), Scale::Moments) => {
                moment.0.saturating_add(i64::from(self.side != TimelySide::Before))
            }
            (When::Day(day), Scale::Moments) => {
                let (start, end) = zone.whole_day(day)?;
                if self.side == TimelySide::Before { start.0 } else { end.0 }
            }
            (When::Day(day), Scale::Days) => self.after_day(unix_day(day)?.into()),
            // Whether the limit has passed is a matter of the moment, or of the day if only days are known.
            (When::Moment(moment), Scale::Days) if self.is_day => self.after_day(unix_day(zone.day_of(moment))?.into()),
            (When::Moment(_), Scale::Days) => return None,
        })
    }

    /// Limits that end with a day and depend only on the day of the start: each is found once.
    fn days_after(
        &self,
        evaluator: &Evaluator<'_, '_>,
        start: &FieldColumn,
        length: Length,
        rolled: bool,
        scale: &Scale,
    ) -> Option<TooLate> {
        let (zone, calendar) = (evaluator.zone(), &evaluator.plan.rules.calendar);
        let FieldValues::Whens(whens) = &start.values else { return None };
        let days: Vec<i64> = match whens {
            Whens::Days(days) => days.iter().copied().map(i64::from).collect(),
            // A start after the cut-off of the day counts as of a later day.
            Whens::Moments(moments) if !calendar.has_cut_off() => {
                let offset = steady(evaluator, extremes(moments, &start.filled))?;
                moments.iter().map(|moment| moment.saturating_add(offset).div_euclid(DAY)).collect()
            }
            _ => return None,
        };
        let mut found: HashMap<i64, Option<i64>> = HashMap::new();
        let mut limit = |day: i64| {
            *found.entry(day).or_insert_with(|| {
                let reach = calendar.limit(zone, When::Day(date_of(day)?), length, rolled);
                let Reach::Day(limit) = reach else { return None };
                self.after(evaluator, When::Day(limit), scale)
            })
        };
        let (mut from, mut left) = (Vec::with_capacity(days.len()), Bits::none(days.len()));
        for (row, day) in days.iter().enumerate() {
            let late = if start.filled.get(row) { limit(*day) } else { Some(0) };
            if late.is_none() {
                left.insert(row);
            }
            from.push(late.unwrap_or_default());
        }
        let left = (!left.is_none()).then_some(left);
        Some(TooLate { from, known: start.filled.clone(), left })
    }
}

/// The moment of judging, or its day.
fn now(evaluator: &Evaluator<'_, '_>, scale: &Scale) -> Option<i64> {
    Some(match scale {
        Scale::Moments => evaluator.plan.as_of.0,
        // A limit has passed when the next day has begun.
        Scale::Days => {
            let today = evaluator.zone().day_of(evaluator.plan.as_of);
            evaluator.zone().whole_day(today)?;
            unix_day(today)?.into()
        }
    })
}

/// How far clocks are ahead of UTC, if it is the same from the first of these to the last.
fn steady(evaluator: &Evaluator<'_, '_>, clocks: Option<(i64, i64)>) -> Option<i64> {
    match clocks {
        // What ends with the last day ends when the next one begins.
        Some((first, last)) => {
            evaluator.zone().steady_offset(Moment(first), Moment(last.saturating_add(DAY.saturating_mul(2))))
        }
        None => Some(0),
    }
}
