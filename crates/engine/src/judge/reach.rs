//! How far a figure may still move, and what that leaves of its bound: met, failed, open or missing.

use tieuchi_model::indicator::{Bound, Side};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::range::{Interval, Range};
use tieuchi_model::ratio::Ratio;

use super::figure::{Figure, Made};
use super::possible::{Nothing, Open, Possible};
use super::shares::ShareParts;
use crate::bound::{MOST_TRIED, can_lie_within, headroom_of_share};

/// How many ways for the open records of a nested ratio to turn out are looked at.
const MOST_WAYS: usize = 64;

impl Figure {
    /// Where it lies for certain.
    pub(super) fn range(&self) -> Range {
        Range { lowest: self.lowest, highest: self.highest }
    }

    /// Where it lies when its open records turn out one way, whatever the missing ones are.
    pub(super) fn possible(&self, open: Open) -> Possible {
        match &self.made {
            Made::Share(..) if !self.covered => Possible {
                range: Range { lowest: Some(Ratio::ZERO), highest: Some(Ratio::ONE) },
                nothing: Nothing::Perhaps,
            },
            Made::Share(parts, said) => parts.taking(*said).possible(open),
            Made::Records(known) => {
                let (lowest, more) = match open {
                    Open::Anyhow => (known.counted, known.open + known.missing),
                    Open::Least => (known.counted, known.missing),
                    Open::Most => (known.counted + known.open, known.missing),
                };
                let highest = self.covered.then_some(lowest + more);
                Possible { range: Range::of_counts(lowest, highest), nothing: Nothing::Never }
            }
            Made::Sum(summed) => {
                let Possible { range, nothing } = summed.possible_sum(open);
                let range = match (self.covered, self.only_grows) {
                    (true, _) => range,
                    (false, true) => range.without_highest(),
                    (false, false) => Range::UNKNOWN,
                };
                Possible { range, nothing }
            }
            Made::Average(summed) => {
                let possible = summed.possible_average(open);
                if self.covered { possible } else { Possible { range: Range::UNKNOWN, ..possible } }
            }
            Made::Ratio(numerator, denominator) => {
                // The ratio is smallest where the divisor is largest.
                let of_divisor = match open {
                    Open::Anyhow => Open::Anyhow,
                    Open::Least => Open::Most,
                    Open::Most => Open::Least,
                };
                numerator.possible(open).over(denominator.possible(of_divisor))
            }
            Made::Unknown => Possible { range: Range::UNKNOWN, nothing: Nothing::Perhaps },
        }
    }

    /// Where it lies for each of the ways that are looked at for its open records to turn out.
    pub(super) fn ways(&self) -> Vec<Possible> {
        match &self.made {
            Made::Ratio(numerator, denominator) => {
                let (above, below) = (numerator.ways(), denominator.ways());
                let each = above.iter().flat_map(|above| below.iter().map(|below| above.over(*below)));
                each.take(MOST_WAYS).collect()
            }
            _ => vec![self.possible(Open::Least), self.possible(Open::Most)],
        }
    }

    /// Whether it reaches its bound: met, failed, or what decides.
    pub(super) fn decide(&self, bound: &Bound) -> Outcome {
        let interval = bound.interval();
        if let Made::Share(parts, said) = self.made {
            let parts = parts.taking(said);
            if all_had_to(bound, parts.met, parts.failed) {
                return Outcome::Failed;
            }
        }
        if self.may_still_reach(bound) {
            return Outcome::Open;
        }
        let possible = self.possible(Open::Anyhow);
        if let Some(met) = possible.decided(interval, self.none_as) {
            return Outcome::of(met);
        }
        let open = self.open();
        let could = match self.made {
            Made::Share(parts, said) => {
                let parts = parts.taking(said);
                if self.covered && self.never_lies_within(parts, bound) {
                    return Outcome::Failed;
                }
                let tried = if is_middle(bound) { open.min(MOST_TRIED) } else { 0 };
                (0..=tried).chain([open]).any(|open_met| self.decides_when(parts, open_met, bound))
            }
            _ => self.ways().into_iter().any(|way| way.decided(interval, self.none_as).is_some()),
        };
        if open > 0 && (could || (self.missing() == 0 && self.covered)) { Outcome::Open } else { Outcome::Missing }
    }

    /// Whether no whole number of records makes a share within an interval that has two ends; a share of nothing would have
    /// to fail too.
    fn never_lies_within(&self, parts: ShareParts, bound: &Bound) -> bool {
        let nothing = parts.possible(Open::Anyhow).nothing;
        is_middle(bound)
            && (nothing == Nothing::Never || self.none_as == Some(false))
            && !can_lie_within(parts.met, parts.open + parts.missing, parts.all(), parts.leaving(), bound)
    }

    /// Whether a share is decided, whatever the missing ones are, when so many of its open records turn out met.
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
        if self.has_ended || !matches!(self.made, Made::Sum(_)) {
            return false;
        }
        let within = bound.interval().decides(self.range()) == Some(true);
        match bound.side {
            Side::AtMost | Side::LessThan => false,
            Side::AtLeast | Side::MoreThan => !within,
            Side::Exactly => !self.exceeds(bound),
            Side::Between => !within && !self.exceeds(bound),
        }
    }

    /// Whether a figure that only grows has gone beyond the upper end of its bound.
    fn exceeds(&self, bound: &Bound) -> bool {
        let upper = Interval { low: None, ..bound.interval() };
        self.only_grows && upper.decides(self.range().without_highest()) == Some(false)
    }

    /// Whether no later record could change what was decided: each one had to, and one has not; a sum that only grows has
    /// reached its bound, or exceeded it.
    pub(super) fn cannot_turn_back(&self, bound: &Bound) -> bool {
        match (&self.made, bound.side) {
            // What is open has not failed yet, whatever the rule counts it as.
            (Made::Share(parts, _), Side::AtLeast) => {
                self.keeps_failed && all_had_to(bound, 0, parts.failed.saturating_sub(self.followed.failed))
            }
            (Made::Share(parts, _), _) => {
                self.keeps_met && all_had_to(bound, parts.met.saturating_sub(self.followed.met), 0)
            }
            (Made::Sum(_), _) if self.followed.met > 0 => false,
            (Made::Sum(_), Side::AtLeast | Side::MoreThan) => {
                self.keeps_met
                    && self.only_grows
                    && bound.interval().decides(self.range().without_highest()) == Some(true)
            }
            (Made::Sum(_), _) => self.keeps_met && self.exceeds(bound),
            _ => false,
        }
    }

    pub(super) fn headroom(&self, bound: &Bound) -> Option<i128> {
        match self.made {
            Made::Share(parts, said) => {
                let parts = parts.taking(said);
                let all = parts.all().saturating_sub(self.rejected);
                headroom_of_share(parts.met, parts.failed, all, bound)
            }
            _ => None,
        }
    }
}

/// Whether a bound has two ends, so that what lies in the middle of a range may be decided otherwise than its ends.
const fn is_middle(bound: &Bound) -> bool {
    matches!(bound.side, Side::Exactly | Side::Between)
}

/// Whether each record had to (or none might), and one has not.
fn all_had_to(bound: &Bound, met: u64, failed: u64) -> bool {
    match bound.side {
        Side::AtLeast => bound.value >= Ratio::ONE && failed > 0,
        Side::AtMost => bound.value <= Ratio::ZERO && met > 0,
        _ => false,
    }
}
