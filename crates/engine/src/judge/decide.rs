//! The possible values of a figure against its bound: met, failed, open or missing.

use tieuchi_model::indicator::{Bound, Side};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::range::{Interval, Range};
use tieuchi_model::ratio::Ratio;

use super::figure::{Basis, Figure};
use super::possible::{Emptiness, OpenCase, PossibleFigure};
use super::shares::ShareParts;
use crate::bound::{MAX_TRIED, can_lie_within, headroom_of_share};

/// How many cases of the open records of a nested ratio are tried.
const MAX_CASES: usize = 64;

impl Figure {
    /// Its possible values.
    pub(super) fn range(&self) -> Range {
        Range { lowest: self.lowest, highest: self.highest }
    }

    /// Its possible values in one case of its open records, for all values of the missing ones.
    pub(super) fn possible_if(&self, open: OpenCase) -> PossibleFigure {
        match &self.basis {
            Basis::Share(..) if !self.covered => PossibleFigure {
                range: Range { lowest: Some(Ratio::ZERO), highest: Some(Ratio::ONE) },
                emptiness: Emptiness::Possible,
            },
            Basis::Share(parts, open_as) => parts.counting_open_as(*open_as).possible(open),
            Basis::Records(known) => {
                let (lowest, more) = match open {
                    OpenCase::Any => (known.counted, known.open + known.missing),
                    OpenCase::Smallest => (known.counted, known.missing),
                    OpenCase::Largest => (known.counted + known.open, known.missing),
                };
                let highest = self.covered.then_some(lowest + more);
                PossibleFigure { range: Range::of_counts(lowest, highest), emptiness: Emptiness::Never }
            }
            Basis::Sum(summed) => {
                let PossibleFigure { range, emptiness } = summed.possible_sum(open);
                let range = match (self.covered, self.only_grows) {
                    (true, _) => range,
                    (false, true) => range.without_highest(),
                    (false, false) => Range::UNKNOWN,
                };
                PossibleFigure { range, emptiness }
            }
            Basis::Average(summed) => {
                let possible = summed.possible_average(open);
                if self.covered { possible } else { PossibleFigure { range: Range::UNKNOWN, ..possible } }
            }
            Basis::Ratio(numerator, denominator) => {
                // The ratio is smallest when the divisor is largest.
                let of_divisor = match open {
                    OpenCase::Any => OpenCase::Any,
                    OpenCase::Smallest => OpenCase::Largest,
                    OpenCase::Largest => OpenCase::Smallest,
                };
                numerator.possible_if(open).over(denominator.possible_if(of_divisor))
            }
            Basis::Unknown => PossibleFigure { range: Range::UNKNOWN, emptiness: Emptiness::Possible },
        }
    }

    /// Its possible values in each case of its open records that is tried.
    pub(super) fn cases(&self) -> Vec<PossibleFigure> {
        match &self.basis {
            Basis::Ratio(numerator, denominator) => {
                let (above, below) = (numerator.cases(), denominator.cases());
                let each = above.iter().flat_map(|above| below.iter().map(|below| above.over(*below)));
                each.take(MAX_CASES).collect()
            }
            _ => vec![self.possible_if(OpenCase::Smallest), self.possible_if(OpenCase::Largest)],
        }
    }

    /// Whether it reaches its bound: met, failed, or open or missing by what is undecided.
    pub(super) fn decide(&self, bound: &Bound) -> Outcome {
        let interval = bound.interval();
        if let Basis::Share(parts, open_as) = self.basis {
            let parts = parts.counting_open_as(open_as);
            if all_had_to(bound, parts.met, parts.failed) {
                return Outcome::Failed;
            }
        }
        if self.may_still_reach(bound) {
            return Outcome::Open;
        }
        if let Some(met) = self.possible.decided(interval, self.none_as) {
            return Outcome::of(met);
        }
        let open = self.open();
        let could = match self.basis {
            Basis::Share(parts, open_as) => {
                let parts = parts.counting_open_as(open_as);
                if self.covered && self.never_lies_within(parts, bound) {
                    return Outcome::Failed;
                }
                let tried = if is_middle(bound) { open.min(MAX_TRIED) } else { 0 };
                (0..=tried).chain([open]).any(|open_met| self.decides_when(parts, open_met, bound))
            }
            _ => self.cases().into_iter().any(|way| way.decided(interval, self.none_as).is_some()),
        };
        if open > 0 && (could || (self.missing() == 0 && self.covered)) { Outcome::Open } else { Outcome::Missing }
    }

    /// Whether no whole number of records makes a share within an interval that has two ends; a share of nothing would have
    /// to fail too.
    fn never_lies_within(&self, parts: ShareParts, bound: &Bound) -> bool {
        let emptiness = parts.possible(OpenCase::Any).emptiness;
        is_middle(bound)
            && (emptiness == Emptiness::Never || self.none_as == Some(false))
            && !can_lie_within(parts.met, parts.open + parts.missing, parts.all(), parts.leaving(), bound)
    }

    /// Whether a share is decided, for all values of the missing ones, if so many of its open records are met.
    fn decides_when(&self, parts: ShareParts, open_met: u64, bound: &Bound) -> bool {
        if !self.covered {
            return false;
        }
        if parts.when_open_met(open_met).decided(bound.interval(), self.none_as).is_some() {
            return true;
        }
        self.never_lies_within(parts.with_open_met(open_met), bound)
    }

    /// Whether a sum that is not within its bound may come to it before its window ends.
    pub(super) fn may_still_reach(&self, bound: &Bound) -> bool {
        if self.has_ended || !matches!(self.basis, Basis::Sum(_)) {
            return false;
        }
        let within = bound.interval().decides(self.range()) == Some(true);
        match bound.side {
            Side::AtMost | Side::LessThan => false,
            Side::AtLeast | Side::MoreThan => !within,
            Side::Exactly => !self.exceeds(bound),
            Side::Between | Side::FromToLess => !within && !self.exceeds(bound),
        }
    }

    /// Whether a figure that only grows has gone beyond the upper end of its bound.
    fn exceeds(&self, bound: &Bound) -> bool {
        let upper = Interval { low: None, ..bound.interval() };
        self.only_grows && upper.decides(self.range().without_highest()) == Some(false)
    }

    /// Whether no later record could change what was decided: each one had to, and one has not; a sum that only grows has
    /// reached its bound, or exceeded it.
    pub(super) fn is_irreversible(&self, bound: &Bound) -> bool {
        match (&self.basis, bound.side) {
            // What is open has not failed yet, whatever the rule counts it as.
            (Basis::Share(parts, _), Side::AtLeast) => {
                self.failed_is_final && all_had_to(bound, 0, parts.failed.saturating_sub(self.replaceable.failed))
            }
            (Basis::Share(parts, _), _) => {
                self.met_is_final && all_had_to(bound, parts.met.saturating_sub(self.replaceable.met), 0)
            }
            (Basis::Sum(_), _) if self.replaceable.met > 0 => false,
            (Basis::Sum(_), Side::AtLeast | Side::MoreThan) => {
                self.met_is_final
                    && self.only_grows
                    && bound.interval().decides(self.range().without_highest()) == Some(true)
            }
            (Basis::Sum(_), _) => self.met_is_final && self.exceeds(bound),
            _ => false,
        }
    }

    pub(super) fn headroom(&self, bound: &Bound) -> Option<i128> {
        match self.basis {
            Basis::Share(parts, open_as) => {
                let parts = parts.counting_open_as(open_as);
                let all = parts.all().saturating_sub(self.rejected);
                headroom_of_share(parts.met, parts.failed, all, bound)
            }
            _ => None,
        }
    }
}

/// Whether a bound has two ends, so that what lies in the middle of a range may be decided otherwise than its ends.
const fn is_middle(bound: &Bound) -> bool {
    matches!(bound.side, Side::Exactly | Side::Between | Side::FromToLess)
}

/// Whether each record had to (or none might), and one has not.
fn all_had_to(bound: &Bound, met: u64, failed: u64) -> bool {
    match bound.side {
        Side::AtLeast => bound.value >= Ratio::ONE && failed > 0,
        Side::AtMost => bound.value <= Ratio::ZERO && met > 0,
        _ => false,
    }
}
