//! Limits of time for the rows of a batch: for each row the first value that is too late.

use std::borrow::Cow;
use std::collections::HashMap;

use jiff::civil::Date;
use tieuchi_model::indicator::{Duration, LimitSpec, TimelySide};
use tieuchi_model::schema::{FieldId, Kind};
use tieuchi_model::time::{Length, MICROS_OF_DAY as DAY, Moment, When, date_of};

use super::super::operand::{InFrame, Operand, Values, View};
use super::filling;
use crate::bits::Bits;
use crate::columns::{Columns, FieldValues, extremes, unix_day};
use crate::condition::Evaluator;
use crate::condition::limit::{Limit, of_reach};
use crate::plan::FrameId;

/// A limit of time.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum LimitOperand {
    /// This day or moment.
    Value(Operand),
    /// To the end of its day.
    DayOf(Operand),
    /// So long after something.
    After { start: Operand, length: Duration, rolled: bool, not_counting: Vec<FieldId> },
    /// So long before something.
    Ahead { of: Operand, length: Duration, rolled: bool },
}

/// For each row the first value that is too late, and the rows that have none; and of which rows it is not known.
pub(super) struct TooLate {
    pub(super) from: Vec<i64>,
    /// The rows that have a limit.
    pub(super) known: Bits,
    /// The rows that are left to the reference.
    pub(super) left: Bits,
}

/// What is compared: the numbers of days, or microseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    Days,
    Moments,
}

/// Which values are too late for a limit.
#[derive(Clone, Copy)]
pub(super) struct Side {
    pub(super) side: TimelySide,
    pub(super) scale: Scale,
    /// Whether the day of a limit decides, because only the day is known of what happens.
    pub(super) by_day: bool,
}

impl LimitOperand {
    /// The limit that a rule states, with this length if it has one; `None` if there is no operation for it.
    pub(super) fn of(
        evaluator: &Evaluator<'_, '_>,
        (spec, length): (&LimitSpec, Option<Duration>),
        (kind, frame): (&Kind, FrameId),
        values: InFrame,
    ) -> Option<LimitOperand> {
        let frame = evaluator.plan.frame(frame)?;
        let window = frame.window;
        Some(match spec {
            LimitSpec::Value(value) => LimitOperand::Value(Operand::of(value, kind, values)?),
            LimitSpec::DayOf(value) => LimitOperand::DayOf(Operand::of(value, kind, values)?),
            LimitSpec::PeriodStart => LimitOperand::Value(Operand::When(When::Day(window.from))),
            LimitSpec::PeriodEnd => LimitOperand::Value(Operand::When(When::Day(window.last()))),
            LimitSpec::LastDay => LimitOperand::Value(Operand::When(When::Day(frame.last_day()))),
            LimitSpec::Within { start, rolled, not_counting, .. } => LimitOperand::After {
                start: Operand::of(start, kind, values)?,
                length: length?,
                rolled: *rolled,
                not_counting: not_counting.clone(),
            },
            LimitSpec::Ahead { of, rolled, .. } => {
                LimitOperand::Ahead { of: Operand::of(of, kind, values)?, length: length?, rolled: *rolled }
            }
        })
    }

    /// For each row the first day or moment that is too late (or, of `after`, that is not).
    pub(super) fn too_late(
        &self,
        evaluator: &Evaluator<'_, '_>,
        columns: &Columns,
        side: Side,
        wanted: &Bits,
    ) -> Option<TooLate> {
        let zone = evaluator.zone();
        match self {
            LimitOperand::Value(Operand::When(when)) => {
                let rows = columns.rows();
                let from = side.after(evaluator, of_when(*when))?;
                Some(TooLate { from: vec![from; rows], known: Bits::all(rows), left: Bits::none(rows) })
            }
            LimitOperand::Value(value) => {
                let view = value.view(columns, zone, wanted)?;
                side.after_values(evaluator, &view, wanted)
            }
            LimitOperand::DayOf(value) => {
                let View { values, filled, unreadable } = value.view(columns, zone, wanted)?;
                let days = Values::Days(Cow::Owned(values.days(zone, &filled)?.into_owned()));
                side.after_values(evaluator, &View { values: days, filled, unreadable }, wanted)
            }
            LimitOperand::After {
                start,
                length: Duration::Fixed(Length::Elapsed(micros)),
                rolled: false,
                not_counting,
            } if not_counting.is_empty() && side.scale == Scale::Moments && !side.by_day => {
                let view = start.view(columns, zone, wanted)?;
                let later = micros.checked_add(i64::from(side.side != TimelySide::Before))?;
                let from = view.values.moments()?.iter().map(|start| start.saturating_add(later)).collect();
                Some(TooLate { from, known: view.filled, left: Bits::none(columns.rows()) })
            }
            LimitOperand::After { start, length, rolled, not_counting } => {
                let view = start.view(columns, zone, wanted)?;
                let calendar = &evaluator.plan.rules.calendar;
                let mut paused = Bits::none(columns.rows());
                not_counting.iter().for_each(|field| paused.add(&filling(columns, *field).0));
                not_counting.iter().for_each(|field| paused.add(&filling(columns, *field).1));
                let each = Each {
                    view,
                    // A start after the cut-off of the day counts as of a later day.
                    by_day: !calendar.has_cut_off(),
                    length: *length,
                    limit: &|start, length| of_reach(calendar.limit(zone, start, length, *rolled)),
                    paused,
                    paused_limit: &|start, length, row| {
                        evaluator.after(start, length, (not_counting, *rolled), (columns, row))
                    },
                };
                each.too_late(evaluator, columns, side, wanted)
            }
            LimitOperand::Ahead { of, length, rolled } => {
                let calendar = &evaluator.plan.rules.calendar;
                let each = Each {
                    view: of.view(columns, zone, wanted)?,
                    by_day: true,
                    length: *length,
                    limit: &|end, length| of_reach(calendar.ahead(zone, end, length, *rolled)),
                    paused: Bits::none(columns.rows()),
                    paused_limit: &|_, _, _| None,
                };
                each.too_late(evaluator, columns, side, wanted)
            }
        }
    }
}

/// Limits that are found for each row, or once for each day of a start.
struct Each<'c, 'l> {
    /// What the limits are counted from.
    view: View<'c>,
    /// Whether a number of days goes by the day of the start alone.
    by_day: bool,
    length: Duration,
    limit: &'l dyn Fn(When, Length) -> Option<Limit>,
    /// The rows whose limit is longer.
    paused: Bits,
    /// The limits of these.
    paused_limit: &'l dyn Fn(When, Length, usize) -> Option<Limit>,
}

impl Each<'_, '_> {
    fn too_late(self, evaluator: &Evaluator<'_, '_>, columns: &Columns, side: Side, wanted: &Bits) -> Option<TooLate> {
        let Each { view, by_day, length, limit, paused, paused_limit } = self;
        let rows = columns.rows();
        let mut found = TooLate { from: vec![0; rows], known: view.filled.clone(), left: Bits::none(rows) };
        let mut own: &[Length] = &[];
        if let Duration::Field(field) = length {
            found.known.keep(&filling(columns, field).0);
            own = match columns.field(field).map(|column| &column.values) {
                Some(FieldValues::Lengths(lengths)) => lengths,
                _ => &[],
            };
        }
        let mut wanted = wanted.clone();
        wanted.keep(&found.known);
        if wanted.is_none() {
            return Some(found);
        }
        let days = view.values.days(evaluator.zone(), &view.filled)?;
        let moments = view.values.moments();
        // What has no limit has an unknown one.
        let late = |limit: Option<Limit>| limit.map_or(Some(None), |limit| side.after(evaluator, limit).map(Some));
        let mut of_day: HashMap<(i32, Length), Option<Option<i64>>> = HashMap::new();
        wanted.rows().for_each(|row| {
            let length = if let Duration::Fixed(length) = length { Some(length) } else { own.get(row).copied() };
            let (Some(length), Some(day)) = (length, days.get(row).copied()) else { return found.left.insert(row) };
            let start = match moments.and_then(|moments| moments.get(row)) {
                Some(moment) => Some(When::Moment(Moment(*moment))),
                None => date_of(day.into()).map(When::Day),
            };
            let Some(start) = start else { return found.left.insert(row) };
            let is_in_days = matches!(length, Length::Days(_) | Length::Months(_) | Length::WorkingDays(_));
            let late = if paused.get(row) {
                late(paused_limit(start, length, row))
            } else if moments.is_none() || (is_in_days && by_day) {
                *of_day.entry((day, length)).or_insert_with(|| late(limit(start, length)))
            } else {
                late(limit(start, length))
            };
            match (late, found.from.get_mut(row)) {
                (Some(Some(late)), Some(slot)) => *slot = late,
                (Some(None), _) => found.known.take(row),
                _ => found.left.insert(row),
            }
        });
        Some(found)
    }
}

const fn of_when(when: When) -> Limit {
    match when {
        When::Day(day) => Limit::Day(day),
        When::Moment(moment) => Limit::Moment(moment),
    }
}

impl Side {
    /// The first day that is too late for a limit on this day.
    const fn after_day(self, day: i64) -> i64 {
        match self.side {
            TimelySide::Before => day,
            TimelySide::By | TimelySide::After => day.saturating_add(1),
        }
    }

    /// The first day or moment that is too late for a limit; `None` if the reference decides.
    fn after(self, evaluator: &Evaluator<'_, '_>, limit: Limit) -> Option<i64> {
        let zone = evaluator.zone();
        let limit = match limit {
            Limit::Moment(moment) if self.by_day => Limit::Day(zone.day_of(moment)),
            limit => limit,
        };
        Some(match (limit, self.scale) {
            (Limit::Moment(moment), Scale::Moments) => {
                moment.0.saturating_add(i64::from(self.side != TimelySide::Before))
            }
            (Limit::Day(day), Scale::Moments) => {
                let (start, end) = zone.whole_day(day)?;
                if self.side == TimelySide::Before { start.0 } else { end.0 }
            }
            (Limit::Day(day), Scale::Days) => self.after_day(unix_day(day)?.into()),
            (Limit::Moment(_), Scale::Days) | (Limit::NotKnown { .. } | Limit::Never, _) => return None,
        })
    }

    /// The same for the values of rows.
    fn after_values(self, evaluator: &Evaluator<'_, '_>, view: &View<'_>, wanted: &Bits) -> Option<TooLate> {
        let mut wanted = wanted.clone();
        wanted.keep(&view.filled);
        let (known, mut left) = (view.filled.clone(), Bits::none(view.filled.len()));
        let zone = evaluator.zone();
        let from = match (&view.values, self.scale) {
            (Values::Nothing, _) => vec![0; view.filled.len()],
            (Values::Moments(moments), Scale::Moments) if !self.by_day => {
                let later = i64::from(self.side != TimelySide::Before);
                moments.iter().map(|moment| moment.saturating_add(later)).collect()
            }
            (Values::Days(days), Scale::Days) => days.iter().map(|day| self.after_day((*day).into())).collect(),
            (Values::Moments(_), Scale::Days) if self.by_day => {
                let days = view.values.days(zone, &view.filled)?;
                days.iter().map(|day| self.after_day((*day).into())).collect()
            }
            (Values::Days(days), Scale::Moments) => {
                let clock = |day: i32| i64::from(day).saturating_mul(DAY);
                let clocks = extremes(days, &view.filled).map(|(first, last)| (clock(first), clock(last)));
                match steady(evaluator, clocks) {
                    Some(offset) => {
                        let start = |day: i64| day.saturating_mul(DAY).saturating_sub(offset);
                        days.iter().map(|day| start(self.after_day((*day).into()))).collect()
                    }
                    None => {
                        let of_day = |day: i32| self.after(evaluator, Limit::Day(date_of(day.into())?));
                        each_day(days, &wanted, &mut left, of_day)
                    }
                }
            }
            _ => return None,
        };
        Some(TooLate { from, known, left })
    }
}

/// What is found for the days of some rows, once for each day; rows for which nothing is found are left.
fn each_day(days: &[i32], rows: &Bits, left: &mut Bits, of_day: impl Fn(i32) -> Option<i64>) -> Vec<i64> {
    let mut known: HashMap<i32, Option<i64>> = HashMap::new();
    let mut found = vec![0; days.len()];
    rows.rows().for_each(|row| {
        let late = days.get(row).and_then(|day| *known.entry(*day).or_insert_with(|| of_day(*day)));
        match late.zip(found.get_mut(row)) {
            Some((late, slot)) => *slot = late,
            None => left.insert(row),
        }
    });
    found
}

/// The moment of judging, or its day.
pub(super) fn now(evaluator: &Evaluator<'_, '_>, scale: Scale) -> Option<i64> {
    Some(match scale {
        Scale::Moments => evaluator.plan.as_of.0,
        // A limit has passed when the next day has begun.
        Scale::Days => {
            let today: Date = evaluator.zone().day_of(evaluator.plan.as_of);
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
