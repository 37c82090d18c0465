//! The range that certainly contains a figure, the figures that a bound accepts, and how the two compare.
//!
//! Comparison is exact; what is not known widens a [`Range`], and only what is true for every figure in it is decided.

use crate::indicator::{Bound, BoundUnit, Side};
use crate::ratio::Ratio;

/// The range that certainly contains a figure: between two ends, either of which may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The lowest that it can be; `None` if that is not known.
    pub lowest: Option<Ratio>,
    /// The highest that it can be; `None` if that is not known.
    pub highest: Option<Ratio>,
}

impl Range {
    /// Nothing is known.
    pub const UNKNOWN: Range = Range { lowest: None, highest: None };

    /// Exactly this figure.
    #[must_use]
    pub const fn exact(figure: Ratio) -> Range {
        Range { lowest: Some(figure), highest: Some(figure) }
    }

    /// Between two numbers of records.
    #[must_use]
    pub fn of_counts(lowest: u64, highest: Option<u64>) -> Range {
        let whole = |count: u64| Ratio::whole(i128::from(count));
        Range { lowest: Some(whole(lowest)), highest: highest.map(whole) }
    }

    /// The same with an unknown highest figure, because more records may follow.
    #[must_use]
    pub const fn without_highest(self) -> Range {
        Range { highest: None, ..self }
    }

    /// The smallest range that contains both.
    #[must_use]
    pub fn with(self, other: Range) -> Range {
        let both = |left: Option<Ratio>, right: Option<Ratio>, outer: fn(Ratio, Ratio) -> Ratio| {
            left.zip(right).map(|(left, right)| outer(left, right))
        };
        Range {
            lowest: both(self.lowest, other.lowest, Ord::min),
            highest: both(self.highest, other.highest, Ord::max),
        }
    }

    /// The quotient; an end is unknown if the divisor may be zero or below, or if the end does not fit.
    ///
    /// If the numerator is below zero, a smaller divisor gives a lower quotient.
    #[must_use]
    pub fn over(self, divisor: Range) -> Range {
        let never_below = divisor.lowest.is_some_and(|lowest| lowest >= Ratio::ZERO);
        let above_zero = |end: Option<Ratio>| end.filter(|end| *end > Ratio::ZERO && never_below);
        let (small, large) = (above_zero(divisor.lowest), above_zero(divisor.highest));
        let end = |end: Option<Ratio>, of_positive: Option<Ratio>, of_negative: Option<Ratio>| {
            let end = end?;
            end.checked_div(if end >= Ratio::ZERO { of_positive? } else { of_negative? })
        };
        Range { lowest: end(self.lowest, large, small), highest: end(self.highest, small, large) }
    }
}

/// One end of the figures that a bound accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    /// The figure at the end.
    pub at: Ratio,
    /// Whether the figure at the end is itself excluded.
    pub excluded: bool,
}

/// The figures that a bound accepts: all between two ends, either of which may be absent.
///
/// ```
/// use tieuchi_model::indicator::Side;
/// use tieuchi_model::range::Interval;
/// use tieuchi_model::ratio::Ratio;
/// let more_than_90 = Interval::of(Side::MoreThan, Ratio::whole(90), None);
/// let at_least_95 = Interval::of(Side::AtLeast, Ratio::whole(95), None);
/// assert!(at_least_95.is_within(more_than_90) && !more_than_90.is_within(at_least_95));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lower end.
    pub low: Option<End>,
    /// The upper end.
    pub high: Option<End>,
}

impl Interval {
    /// What a side and its value accept; `upper` is the upper end of [`Side::Between`] and [`Side::FromToLess`].
    #[must_use]
    pub fn of(side: Side, value: Ratio, upper: Option<Ratio>) -> Interval {
        let included = |at| Some(End { at, excluded: false });
        let excluded = |at| Some(End { at, excluded: true });
        let (low, high) = match side {
            Side::AtLeast => (included(value), None),
            Side::MoreThan => (excluded(value), None),
            Side::AtMost => (None, included(value)),
            Side::LessThan => (None, excluded(value)),
            Side::Exactly => (included(value), included(value)),
            Side::Between => (included(value), included(upper.unwrap_or(value))),
            Side::FromToLess => (included(value), excluded(upper.unwrap_or(value))),
        };
        Interval { low, high }
    }

    /// Whether a figure is below all that are accepted.
    fn is_above(self, figure: Ratio) -> bool {
        self.low.is_some_and(|low| if low.excluded { figure <= low.at } else { figure < low.at })
    }

    /// Whether a figure is above all that are accepted.
    fn is_below(self, figure: Ratio) -> bool {
        self.high.is_some_and(|high| if high.excluded { figure >= high.at } else { figure > high.at })
    }

    /// Whether a figure is accepted.
    #[must_use]
    pub fn accepts(self, figure: Ratio) -> bool {
        !self.is_above(figure) && !self.is_below(figure)
    }

    /// Whether every figure of this range is accepted (yes), none is (no), or that is not decided.
    #[must_use]
    pub fn decides(self, range: Range) -> Option<bool> {
        let too_low = range.highest.is_some_and(|highest| self.is_above(highest));
        let too_high = range.lowest.is_some_and(|lowest| self.is_below(lowest));
        if too_low || too_high {
            return Some(false);
        }
        let low_holds = self.low.is_none() || range.lowest.is_some_and(|lowest| !self.is_above(lowest));
        let high_holds = self.high.is_none() || range.highest.is_some_and(|highest| !self.is_below(highest));
        (low_holds && high_holds).then_some(true)
    }

    /// Whether everything that it accepts is accepted by another: it is as strict, or stricter.
    #[must_use]
    pub fn is_within(self, other: Interval) -> bool {
        let low = match (self.low, other.low) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(this), Some(that)) => this.at > that.at || (this.at == that.at && (this.excluded || !that.excluded)),
        };
        let high = match (self.high, other.high) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(this), Some(that)) => this.at < that.at || (this.at == that.at && (this.excluded || !that.excluded)),
        };
        low && high
    }

    /// What both accept.
    #[must_use]
    pub fn and(self, other: Interval) -> Interval {
        let stricter = |this: Option<End>, that: Option<End>, is_beyond: fn(Ratio, Ratio) -> bool| match (this, that) {
            (Some(this), Some(that)) if this.at == that.at => {
                Some(End { at: this.at, excluded: this.excluded || that.excluded })
            }
            (Some(this), Some(that)) => Some(if is_beyond(this.at, that.at) { this } else { that }),
            (this, that) => this.or(that),
        };
        Interval {
            low: stricter(self.low, other.low, |this, that| this > that),
            high: stricter(self.high, other.high, |this, that| this < that),
        }
    }

    /// Whether it accepts no figure at all.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.low
            .zip(self.high)
            .is_some_and(|(low, high)| low.at > high.at || (low.at == high.at && (low.excluded || high.excluded)))
    }

    /// Whether it accepts no whole number.
    #[must_use]
    pub fn has_no_whole(self) -> bool {
        self.is_empty() || matches!(self.whole(), Some((Some(low), Some(high))) if low > high)
    }

    /// The part with a lower end only, and the part with an upper end only; the interval is their intersection.
    #[must_use]
    pub const fn halves(self) -> [Interval; 2] {
        [Interval { high: None, ..self }, Interval { low: None, ..self }]
    }

    /// The lowest and the highest whole number that it accepts, if it has such an end; `None` if one does not fit.
    #[must_use]
    pub fn whole(self) -> Option<(Option<i128>, Option<i128>)> {
        let low = match self.low {
            None => None,
            Some(End { at, excluded: false }) => Some(at.ceil()?),
            Some(End { at, excluded: true }) => Some(at.floor().checked_add(1)?),
        };
        let high = match self.high {
            None => None,
            Some(End { at, excluded: false }) => Some(at.floor()),
            Some(End { at, excluded: true }) => Some(at.ceil()?.checked_sub(1)?),
        };
        Some((low, high))
    }
}

impl Side {
    /// The side that accepts exactly what this one does not; `None` if no single side does.
    #[must_use]
    pub const fn complement(self) -> Option<Side> {
        match self {
            Side::AtLeast => Some(Side::LessThan),
            Side::LessThan => Some(Side::AtLeast),
            Side::MoreThan => Some(Side::AtMost),
            Side::AtMost => Some(Side::MoreThan),
            Side::Exactly | Side::Between | Side::FromToLess => None,
        }
    }

    /// The side with its two operands exchanged: `3 < x` is `x > 3`.
    #[must_use]
    pub const fn mirrored(self) -> Side {
        match self {
            Side::AtLeast => Side::AtMost,
            Side::AtMost => Side::AtLeast,
            Side::MoreThan => Side::LessThan,
            Side::LessThan => Side::MoreThan,
            Side::Exactly => Side::Exactly,
            Side::Between => Side::Between,
            Side::FromToLess => Side::FromToLess,
        }
    }

    /// Whether a larger figure is never worse.
    #[must_use]
    pub const fn is_lower_bound(self) -> bool {
        matches!(self, Side::AtLeast | Side::MoreThan)
    }

    /// Whether a smaller figure is never worse.
    #[must_use]
    pub const fn is_upper_bound(self) -> bool {
        matches!(self, Side::AtMost | Side::LessThan)
    }

    /// Whether the other side of a value accepts everything that this side of the same value accepts.
    #[must_use]
    pub fn is_within(self, other: Side) -> bool {
        Interval::of(self, Ratio::ZERO, None).is_within(Interval::of(other, Ratio::ZERO, None))
    }
}

impl Bound {
    /// The figures that it accepts.
    #[must_use]
    pub fn interval(&self) -> Interval {
        Interval::of(self.side, self.value, self.upper)
    }

    /// Whether it allows nothing at all: `no …`, at most 0, exactly 0.
    #[must_use]
    pub fn allows_none(&self) -> bool {
        matches!(self.side, Side::AtMost | Side::Exactly) && self.value == Ratio::ZERO
    }

    /// Whether it asks for every one: at least 100%.
    #[must_use]
    pub fn requires_all(&self) -> bool {
        let whole = self.value == Ratio::ONE && self.unit == BoundUnit::Percent;
        whole && matches!(self.side, Side::AtLeast | Side::Exactly)
    }

    /// The bound that accepts exactly what this one does not; `None` if no single bound does.
    #[must_use]
    pub fn complement(&self) -> Option<Bound> {
        Some(Bound { side: self.side.complement()?, ..*self })
    }
}

#[cfg(test)]
mod tests;
