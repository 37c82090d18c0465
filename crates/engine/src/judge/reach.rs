//! How far a figure may still move, and what that leaves of its bound: met, failed, open or missing.

use tieuchi_model::indicator::{Bound, Side};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::range::{Interval, Range};
use tieuchi_model::ratio::Ratio;

use super::figure::{Figure, Made};
use crate::bound::{MOST_TRIED, can_lie_within, headroom_of_share};

impl Figure {
    /// Where it lies for certain.
    pub(super) fn range(&self) -> Range {
        Range { lowest: self.lowest, highest: self.highest }
    }

    /// Where it lies if its open records all turn out well, or all badly.
    pub(super) fn range_when(&self, open_met: bool) -> Range {
        match &self.made {
            Made::Share { open, .. } => self.share_when(if open_met { *open } else { 0 }),
            Made::Records(known) if known.covered => {
                let counted = known.counted + if open_met { known.open } else { 0 };
                let whole = |number: u64| Some(Ratio::whole(number.into()));
                Range { lowest: whole(counted), highest: whole(counted + known.missing) }
            }
            Made::Ratio(numerator, denominator) => {
                numerator.range_when(open_met).over(denominator.range_when(open_met))
            }
            Made::Records(_) | Made::Sum | Made::Average => self.range(),
        }
    }

    /// The range of a share when so many of its open records turn out met.
    pub(super) fn share_when(&self, open_met: u64) -> Range {
        let Made::Share { met, failed, open, missing, excusable, .. } = self.made else { return self.range() };
        if !self.covered {
            return Range { lowest: Some(Ratio::ZERO), highest: Some(Ratio::ONE) };
        }
        let left_out = excusable.min(open - open_met.min(open));
        let all = met + failed + open + missing - left_out;
        let share = |met: u64| Ratio::new(met.into(), all.into());
        Range { lowest: share(met + open_met), highest: share(met + open_met + missing) }
    }

    /// Whether it reaches its bound: met, failed, or what decides.
    pub(super) fn decide(&self, bound: &Bound) -> Outcome {
        if let Made::Share { met, failed, .. } = self.made
            && all_had_to(bound, met, failed)
        {
            return Outcome::Failed;
        }
        if self.may_still_reach(bound) {
            return Outcome::Open;
        }
        if let Some(met) = bound.interval().decides(self.range()) {
            return Outcome::of(met);
        }
        let open = self.open();
        let could = match &self.made {
            Made::Share { met, failed, open, missing, excusable, doubtful } => {
                let middle = matches!(bound.side, Side::Exactly | Side::Between);
                let all = met + failed + open + missing;
                if middle && self.covered && !can_lie_within(*met, open + missing, all, excusable + doubtful, bound) {
                    return Outcome::Failed;
                }
                let tried = if middle { (*open).min(MOST_TRIED) } else { 0 };
                (0..=tried).chain([*open]).any(|open| self.decides_when(open, bound))
            }
            _ => [true, false].into_iter().any(|open| bound.interval().decides(self.range_when(open)).is_some()),
        };
        if open > 0 && (could || (self.missing() == 0 && self.covered)) { Outcome::Open } else { Outcome::Missing }
    }

    /// Whether a share is decided, whatever the missing ones are, when so many of its open records turn out met.
    fn decides_when(&self, open_met: u64, bound: &Bound) -> bool {
        let Made::Share { met, failed, open, missing, excusable, doubtful } = self.made else { return false };
        if bound.interval().decides(self.share_when(open_met)).is_some() {
            return true;
        }
        let all = met + failed + open + missing - excusable.min(open - open_met.min(open));
        let middle = matches!(bound.side, Side::Exactly | Side::Between);
        middle && self.covered && !can_lie_within(met + open_met, missing, all, doubtful, bound)
    }

    /// Whether a sum that is not within its bound may come to it before its window ends.
    pub(super) fn may_still_reach(&self, bound: &Bound) -> bool {
        if self.has_ended || !matches!(self.made, Made::Sum) {
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
            (Made::Share { .. }, _) => all_had_to(bound, self.counts.met, self.counts.failed),
            (Made::Sum, Side::AtLeast | Side::MoreThan) => {
                self.only_grows && bound.interval().decides(self.range().without_highest()) == Some(true)
            }
            (Made::Sum, _) => self.exceeds(bound),
            _ => false,
        }
    }

    pub(super) fn headroom(&self, bound: &Bound) -> Option<i128> {
        match self.made {
            Made::Share { met, failed, open, missing, .. } => {
                headroom_of_share(met, failed, met + failed + open + missing, bound)
            }
            _ => None,
        }
    }
}

/// Whether each record had to (or none might), and one has not.
fn all_had_to(bound: &Bound, met: u64, failed: u64) -> bool {
    match bound.side {
        Side::AtLeast => bound.value >= Ratio::ONE && failed > 0,
        Side::AtMost => bound.value <= Ratio::ZERO && met > 0,
        _ => false,
    }
}
