//! Where a figure may lie, and whether it may turn out to be made of nothing.

use tieuchi_model::range::{Interval, Range};
use tieuchi_model::ratio::Ratio;

/// Whether a figure is made of nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Emptiness {
    /// There is surely something to make it of.
    Never,
    /// Its undecided records may all turn out not to count.
    Possible,
    /// There is nothing to make it of.
    Certain,
}

impl Emptiness {
    pub(super) const fn of(surely: bool, perhaps: bool) -> Emptiness {
        match (surely, perhaps) {
            (true, _) => Emptiness::Certain,
            (_, true) => Emptiness::Possible,
            (false, false) => Emptiness::Never,
        }
    }
}

/// Which ways for the open records to turn out are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OpenCase {
    /// All of them.
    Any,
    /// The one that makes the figure smallest.
    Smallest,
    /// The one that makes it largest.
    Largest,
}

/// Where a figure may lie, and whether it may be none.
#[derive(Clone, Copy, Debug)]
pub(super) struct PossibleFigure {
    /// Where it lies if there is one.
    pub(super) range: Range,
    pub(super) emptiness: Emptiness,
}

impl PossibleFigure {
    /// Whether the figure lies within a bound wherever it turns out: yes, no, or not decided. A figure that may be none is
    /// decided only if nothing to count is said to give the same.
    pub(super) fn decided(self, bound: Interval, none_as: Option<bool>) -> Option<bool> {
        match (self.emptiness, bound.decides(self.range)) {
            (Emptiness::Never, decided) => decided,
            (Emptiness::Possible, decided) => decided.filter(|decided| none_as == Some(*decided)),
            (Emptiness::Certain, _) => none_as,
        }
    }

    /// One figure over another: there is none over zero.
    pub(super) fn over(self, divisor: PossibleFigure) -> PossibleFigure {
        let above_zero = divisor.range.lowest.is_some_and(|lowest| lowest > Ratio::ZERO);
        let zero = divisor.range.highest.is_some_and(|highest| highest <= Ratio::ZERO);
        let emptiness = self.emptiness.max(divisor.emptiness).max(Emptiness::of(zero, !above_zero));
        PossibleFigure { range: self.range.over(divisor.range), emptiness }
    }
}
