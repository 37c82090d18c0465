//! The possible values of a figure, and whether it may be made of nothing.

use tieuchi_model::range::{Interval, Range};
use tieuchi_model::ratio::Ratio;

/// Whether a figure is made of nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Emptiness {
    /// There is certainly something to make it of.
    Never,
    /// Its undecided records may all turn out not to count.
    Possible,
    /// There is nothing to make it of.
    Certain,
}

impl Emptiness {
    pub(super) const fn of(certainly: bool, possibly: bool) -> Emptiness {
        match (certainly, possibly) {
            (true, _) => Emptiness::Certain,
            (_, true) => Emptiness::Possible,
            (false, false) => Emptiness::Never,
        }
    }
}

/// Which outcomes of the open records are considered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OpenCase {
    /// All of them.
    Any,
    /// Those that make the figure smallest.
    Smallest,
    /// Those that make it largest.
    Largest,
}

/// The possible values of a figure, and whether it may not exist.
#[derive(Clone, Copy, Debug)]
pub(super) struct PossibleFigure {
    /// Its values if it exists.
    pub(super) range: Range,
    pub(super) emptiness: Emptiness,
}

impl PossibleFigure {
    /// Whether all possible values, or none of them, lie within a bound; `None` if not decided. A figure that may not exist is
    /// decided only if the rule gives the same outcome when there is nothing to count.
    pub(super) fn decided(self, bound: Interval, none_as: Option<bool>) -> Option<bool> {
        match (self.emptiness, bound.decides(self.range)) {
            (Emptiness::Never, decided) => decided,
            (Emptiness::Possible, decided) => decided.filter(|decided| none_as == Some(*decided)),
            (Emptiness::Certain, _) => none_as,
        }
    }

    /// One figure divided by another; there is none if the divisor is zero.
    pub(super) fn over(self, divisor: PossibleFigure) -> PossibleFigure {
        let above_zero = divisor.range.lowest.is_some_and(|lowest| lowest > Ratio::ZERO);
        let zero = divisor.range.highest.is_some_and(|highest| highest <= Ratio::ZERO);
        let emptiness = self.emptiness.max(divisor.emptiness).max(Emptiness::of(zero, !above_zero));
        PossibleFigure { range: self.range.over(divisor.range), emptiness }
    }
}
