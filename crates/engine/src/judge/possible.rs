//! Where a figure may lie, and whether it may turn out to be made of nothing.

use tieuchi_model::range::{Interval, Range};
use tieuchi_model::ratio::Ratio;

/// Whether a figure is made of nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Nothing {
    /// There is surely something to make it of.
    Never,
    /// Its undecided records may all turn out not to count.
    Perhaps,
    /// There is nothing to make it of.
    Surely,
}

impl Nothing {
    pub(super) const fn of(surely: bool, perhaps: bool) -> Nothing {
        match (surely, perhaps) {
            (true, _) => Nothing::Surely,
            (_, true) => Nothing::Perhaps,
            (false, false) => Nothing::Never,
        }
    }
}

/// Which ways for the open records to turn out are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    /// All of them.
    Anyhow,
    /// The one that makes the figure smallest.
    Least,
    /// The one that makes it largest.
    Most,
}

/// Where a figure may lie, and whether it may be none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Possible {
    /// Where it lies if there is one.
    pub(super) range: Range,
    pub(super) nothing: Nothing,
}

impl Possible {
    /// Whether the figure lies within a bound wherever it turns out: yes, no, or not decided. A figure that may be none is
    /// decided only if nothing to count is said to give the same.
    pub(super) fn decided(self, bound: Interval, none_as: Option<bool>) -> Option<bool> {
        match (self.nothing, bound.decides(self.range)) {
            (Nothing::Never, decided) => decided,
            (Nothing::Perhaps, decided) => decided.filter(|decided| none_as == Some(*decided)),
            (Nothing::Surely, _) => none_as,
        }
    }

    /// One figure over another: there is none over zero.
    pub(super) fn over(self, divisor: Possible) -> Possible {
        let above_zero = divisor.range.lowest.is_some_and(|lowest| lowest > Ratio::ZERO);
        let zero = divisor.range.highest.is_some_and(|highest| highest <= Ratio::ZERO);
        let nothing = self.nothing.max(divisor.nothing).max(Nothing::of(zero, !above_zero));
        Possible { range: self.range.over(divisor.range), nothing }
    }
}
