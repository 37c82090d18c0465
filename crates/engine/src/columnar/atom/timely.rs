//! What happens by its limit, before it or after it.
//!
//! Each row gets the first value that is too late: a moment is compared with that, and so is the moment of judging if nothing has
//! happened yet. Days are compared as days, moments as moments.

use std::borrow::Cow;

use jiff::civil::Date;
use tieuchi_model::indicator::{Comparison, Duration, Expr, Timely, TimelySide};
use tieuchi_model::schema::FieldKind;
use tieuchi_model::time::Length;

use super::limit::{LimitOperand, Scale, Side, TooLate, now};
use super::{Context, Found};
use crate::bits::Bits;
use crate::columnar::compare::compare_edges;
use crate::columnar::operand::{Operand, Values};
use crate::columnar::outcomes::Outcomes;
use crate::columns::Columns;
use crate::condition::Evaluator;

/// Something that happens, and its limit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::columnar) struct TimelyAtom {
    what: Operand,
    side: TimelySide,
    /// Whether the event rule applies to what is empty.
    event: bool,
    /// Whether only the day of it is known.
    is_day: bool,
    limit: LimitOperand,
    /// The last day of the period, if it must happen after something.
    last: Option<Date>,
    /// Whether what is empty may still happen, whatever has passed.
    awaited: bool,
}

impl TimelyAtom {
    /// The atom of a condition, with this length if its limit has one.
    pub(super) fn of(
        evaluator: &Evaluator<'_, '_>,
        (timely, length): (&Timely, Option<Duration>),
        Context { kind, frame, values, awaiting }: Context<'_>,
    ) -> Option<TimelyAtom> {
        let window = evaluator.plan.frame(frame)?.window;
        let field = if let Expr::Field(field) = &timely.what { kind.field(*field) } else { None };
        let over = values.until.is_some_and(|until| until.is_over(evaluator.plan.as_of));
        Some(TimelyAtom {
            what: Operand::of(&timely.what, kind, values)?,
            side: timely.side,
            event: timely.event,
            is_day: field.is_some_and(|field| field.kind == FieldKind::Date),
            limit: LimitOperand::of(evaluator, (&timely.limit, length), (kind, frame), values)?,
            last: timely.waits().then(|| window.last()),
            awaited: awaiting && timely.waits() && !over && field.is_some_and(|field| field.kind.happens()),
        })
    }

    pub(super) fn outcomes(&self, evaluator: &Evaluator<'_, '_>, columns: &Columns, wanted: &Bits) -> Option<Found> {
        let rows = columns.rows();
        let what = self.what.view(columns, evaluator.zone(), wanted)?;
        let (scale, happened): (Scale, Cow<'_, [i64]>) = match &what.values {
            Values::Moments(moments) if !self.is_day => (Scale::Moments, Cow::Borrowed(moments)),
            Values::Days(days) => (Scale::Days, days.iter().copied().map(i64::from).collect()),
            Values::Nothing => (if self.is_day { Scale::Days } else { Scale::Moments }, vec![0; rows].into()),
            Values::Moments(_) if what.filled.is_none() => (Scale::Days, vec![0; rows].into()),
            _ => return None,
        };
        let side = Side { side: self.side, scale, by_day: self.is_day };
        let TooLate { from, known, mut left } = self.limit.too_late(evaluator, columns, side, wanted)?;
        let now = now(evaluator, scale)?;
        let mut in_time = Bits::of_wanted_pairs(wanted, &happened, &from, |when, late| when < late);
        if self.side == TimelySide::After {
            in_time = in_time.inverted();
        }
        let empty = what.empty();
        let mut outcomes = Outcomes::decided(in_time, what.filled);
        if self.event {
            let passed = match self.last {
                // What must happen after something may still do so until the period has ended.
                Some(last) if evaluator.plan.as_of >= evaluator.zone().end_of(last) => Bits::all(rows),
                Some(_) => Bits::none(rows),
                None => Bits::of_wanted(wanted, &from, |late| now >= late),
            };
            outcomes.missing.remove(&empty);
            let (mut failed, mut open) = (empty.clone(), empty.clone());
            failed.keep(&passed);
            open.remove(&passed);
            outcomes.failed.add(&failed);
            outcomes.open.add(&open);
        }
        let unknown = known.inverted();
        for of in [&mut outcomes.met, &mut outcomes.failed, &mut outcomes.open] {
            of.remove(&unknown);
        }
        outcomes.missing.add(&unknown);
        if self.awaited {
            // What has not happened is open, whatever its limit is.
            for of in [&mut outcomes.failed, &mut outcomes.missing, &mut left] {
                of.remove(&empty);
            }
            outcomes.open.add(&empty);
        }
        Some(Found::with(outcomes, left))
    }
}

/// How far apart two times are, compared with a length.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::columnar) struct ApartAtom {
    later: Operand,
    op: Comparison,
    /// The earlier one, and how much later the limit is.
    limit: LimitOperand,
}

impl ApartAtom {
    pub(super) fn of((later, earlier): (Operand, Operand), op: Comparison, length: Length) -> ApartAtom {
        let length = Duration::Fixed(length);
        let limit = LimitOperand::After { start: earlier, length, rolled: false, not_counting: Vec::new() };
        ApartAtom { later, op, limit }
    }

    pub(super) fn outcomes(&self, evaluator: &Evaluator<'_, '_>, columns: &Columns, wanted: &Bits) -> Option<Found> {
        let later = self.later.view(columns, evaluator.zone(), wanted)?;
        let (scale, values): (Scale, Cow<'_, [i64]>) = match &later.values {
            Values::Moments(moments) => (Scale::Moments, Cow::Borrowed(moments)),
            Values::Days(days) => (Scale::Days, days.iter().copied().map(i64::from).collect()),
            Values::Nothing => return Some(Found::of(Outcomes::decided(Bits::none(wanted.len()), later.filled))),
            _ => return None,
        };
        // A day is compared with the day of a moment.
        let side = |side| Side { side, scale, by_day: scale == Scale::Days };
        let mut wanted = wanted.clone();
        wanted.keep(&later.filled);
        let before = self.limit.too_late(evaluator, columns, side(TimelySide::Before), &wanted)?;
        let after = self.limit.too_late(evaluator, columns, side(TimelySide::By), &wanted)?;
        let mut known = later.filled;
        known.keep(&before.known);
        let holds = compare_edges(&wanted, &values, (&before.from, &after.from), self.op);
        Some(Found::with(Outcomes::decided(holds, known), before.left))
    }
}
