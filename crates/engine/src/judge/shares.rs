//! The possible values of a share: which of its undecided records may be met, may fail, or may not count.

use tieuchi_model::indicator::OpenAs;
use tieuchi_model::range::Range;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::Counts;

use super::possible::{Emptiness, OpenCase, PossibleFigure};
use crate::tally::Undecided;

/// The records of a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ShareParts {
    pub(super) met: u64,
    pub(super) failed: u64,
    pub(super) open: u64,
    /// Those whose values are missing, and rejected rows.
    pub(super) missing: u64,
    /// Open ones that are left out if they fail.
    excusable_open: u64,
    /// Missing ones that are left out if they fail.
    excusable_missing: u64,
    /// Open ones that may turn out not to count.
    leaving_open: u64,
    /// Missing ones that may turn out not to count.
    leaving_missing: u64,
}

impl ShareParts {
    pub(super) fn of(counts: Counts, undecided: &Undecided, rejected: u64) -> ShareParts {
        ShareParts {
            met: counts.met,
            failed: counts.failed,
            open: counts.open,
            missing: counts.missing + rejected,
            excusable_open: undecided.excusable.open,
            excusable_missing: undecided.excusable.missing,
            leaving_open: undecided.leaving.open,
            leaving_missing: undecided.leaving.missing,
        }
    }

    /// The same if so many of the decided records may be superseded by unknown records: any outcome of each of
    /// them is possible.
    pub(super) fn superseded(self, superseded: u64) -> ShareParts {
        let (of_met, of_failed) = (superseded.min(self.met), superseded.min(self.failed));
        ShareParts {
            met: self.met - of_met,
            failed: self.failed - of_failed,
            missing: self.missing + of_met + of_failed,
            leaving_missing: self.leaving_missing + of_met + of_failed,
            ..self
        }
    }

    /// The same with the open records counted as the rule says.
    pub(super) const fn counting_open_as(self, open_as: Option<OpenAs>) -> ShareParts {
        let none_open = ShareParts { open: 0, excusable_open: 0, leaving_open: 0, ..self };
        match open_as {
            None => self,
            Some(OpenAs::Met) => ShareParts { met: self.met + self.open, ..none_open },
            // What is excused is not counted, also if open records count as failed.
            Some(OpenAs::Failed) => {
                ShareParts { failed: self.failed + self.open.saturating_sub(self.excusable_open), ..none_open }
            }
            Some(OpenAs::LeftOut) => none_open,
        }
    }

    /// All records that may count.
    pub(super) const fn all(self) -> u64 {
        self.met + self.failed + self.open + self.missing
    }

    /// Open and missing records that may turn out not to count.
    pub(super) const fn leaving(self) -> u64 {
        self.leaving_open + self.leaving_missing
    }

    /// The share of the decided records.
    pub(super) fn value(self) -> Option<Ratio> {
        Ratio::new(self.met.into(), i128::from(self.met) + i128::from(self.failed))
    }

    /// The same if so many of the open records are met, and the others fail.
    pub(super) fn with_open_met(self, open_met: u64) -> ShareParts {
        let open_failed = self.open.saturating_sub(open_met);
        let excused = self.excusable_open.min(open_failed);
        ShareParts {
            met: self.met + open_met.min(self.open),
            failed: self.failed + open_failed - excused,
            open: 0,
            excusable_open: 0,
            leaving_open: 0,
            ..self
        }
    }

    /// The possible values of the share in one case of the open records.
    pub(super) fn possible(self, open: OpenCase) -> PossibleFigure {
        let least = self.when_open_met(0);
        let most = if self.open == 0 { least } else { self.when_open_met(self.open) };
        match open {
            OpenCase::Smallest => least,
            OpenCase::Largest => most,
            OpenCase::Any => {
                let surely_here = self.met
                    + self.failed
                    + self.open.saturating_sub(self.leaving_open)
                    + self.missing.saturating_sub(self.leaving_missing);
                let range = Range { lowest: least.range.lowest, highest: most.range.highest };
                PossibleFigure { range, emptiness: Emptiness::of(self.all() == 0, surely_here == 0) }
            }
        }
    }

    /// The possible values of the share if so many of the open records are met, and the others fail.
    pub(super) fn when_open_met(self, open_met: u64) -> PossibleFigure {
        let ShareParts { met, failed, missing, .. } = self.with_open_met(open_met);
        let share = |met: u64, of: u64| Ratio::new(met.into(), of.into());
        let missing_failed = missing.saturating_sub(self.excusable_missing);
        // If none can fail, every record is met.
        let lowest = share(met, met + failed + missing_failed).or(Some(Ratio::ONE));
        let highest = match missing {
            0 => lowest,
            _ => share(met + missing, met + failed + missing).or(Some(Ratio::ONE)),
        };
        let surely_here = met + failed + missing.saturating_sub(self.leaving_missing);
        PossibleFigure {
            range: Range { lowest, highest },
            emptiness: Emptiness::of(met + failed + missing == 0, surely_here == 0),
        }
    }
}
