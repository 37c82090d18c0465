//! Numbers of records against bounds: what is still undecided, what is settled, and how many more records may fail.

use tieuchi_model::indicator::{Bound, Side};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::range::{End, Interval, Range};
use tieuchi_model::ratio::Ratio;

/// Whether some whole number of records makes a share that lies within the bound: `met` and up to all of `undecided`, of
/// `all` records, of which `leaving` (all of them undecided) may turn out not to count.
pub(crate) fn can_lie_within(met: u64, undecided: u64, all: u64, leaving: u64, bound: &Bound) -> bool {
    let leaving = leaving.min(undecided);
    if leaving > MAX_LEAVING {
        return true;
    }
    (0..=leaving).any(|gone| {
        let of = i128::from(all.saturating_sub(gone));
        let (fewest, greatest) = (i128::from(met), i128::from(met + undecided - gone));
        // If a number does not fit, anything is assumed to be possible.
        let Some((least, most)) = records_of(bound.interval(), of).and_then(Interval::whole) else { return true };
        of > 0 && least.map_or(fewest, |least| least.max(fewest)) <= most.map_or(greatest, |most| most.min(greatest))
    })
}

/// The numbers of records whose share of `of` lies within an interval of shares; `None` if they do not fit.
fn records_of(shares: Interval, of: i128) -> Option<Interval> {
    let times = |end: Option<End>| match end {
        None => Some(None),
        Some(end) => end.at.checked_mul(Ratio::whole(of)).map(|at| Some(End { at, ..end })),
    };
    Some(Interval { low: times(shares.low)?, high: times(shares.high)? })
}

/// How many records that may not count are left out one by one; beyond that anything is assumed to be possible.
const MAX_LEAVING: u64 = 100;

/// A number of records, as far as it is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KnownCount {
    pub(crate) counted: u64,
    /// Records that may turn out to count when their limits have passed.
    pub(crate) open: u64,
    /// Records that may turn out to count when their values are corrected.
    pub(crate) missing: u64,
    /// Whether the window has not ended, so that more records may come.
    pub(crate) running: bool,
    /// Whether the records cover the window; if not, any number may be missing.
    pub(crate) covered: bool,
    /// How many of those counted no later record can change.
    pub(crate) kept: u64,
    /// Whether nothing else that it depends on may change: no verdict that is not settled, no rejected row.
    pub(crate) is_stable: bool,
}

/// A decision, and whether no later record could change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    pub(crate) outcome: Outcome,
    pub(crate) settled: bool,
}

/// A number of records against its bound, also while its window runs.
///
/// While it runs, a lower bound is open until it is reached, and an upper one is met until it is exceeded.
pub(crate) fn decide_count(known: KnownCount, bound: &Bound) -> Decision {
    let interval = bound.interval();
    let [from, to] = interval.halves();
    let at_least_counted = Range::of_counts(known.counted, None);
    // When its windows are over, no record comes that could change what was counted.
    let over = !known.running && known.covered && known.is_stable;
    let at_least_kept = Range::of_counts(known.kept, None);
    if to.decides(at_least_counted) == Some(false) {
        let settled = over || to.decides(at_least_kept) == Some(false);
        return Decision { outcome: Outcome::Failed, settled };
    }
    let reached = from.decides(at_least_counted) == Some(true);
    if reached && interval.high.is_none() {
        let settled = over || from.decides(at_least_kept) == Some(true);
        return Decision { outcome: Outcome::Met, settled };
    }
    let decided = |lowest: u64, highest: Option<u64>| interval.decides(Range::of_counts(lowest, highest));
    let most = |open: u64| known.covered.then(|| known.counted + open + known.missing);
    let exact = matches!(bound.side, Side::Exactly);
    let outcome = if known.running && (!reached || exact) {
        Outcome::Open
    } else {
        match decided(known.counted, most(known.open)) {
            Some(met) => Outcome::of(met),
            None => {
                // Open if the open records could make the missing ones irrelevant.
                let could = (0..=known.open.min(MAX_TRIED))
                    .chain([known.open])
                    .any(|open| decided(known.counted + open, most(open)).is_some());
                if could && (known.open > 0 || known.running) { Outcome::Open } else { Outcome::Missing }
            }
        }
    };
    // What depends on missing values may change when they are corrected.
    let settled = over && outcome.decided().is_some();
    Decision { outcome, settled }
}

/// How many outcomes of the open records are tried one by one, beside the two extremes.
pub(crate) const MAX_TRIED: u64 = 10_000;

/// How many more records the bound allows to fail; if negative, how many are too many.
pub(crate) fn headroom_of_count(counted: u64, bound: &Bound) -> Option<i128> {
    let counted = i128::from(counted);
    Some(match bound.side {
        Side::AtLeast => counted - bound.value.ceil()?,
        Side::MoreThan => counted - bound.value.floor() - 1,
        Side::AtMost => bound.value.floor() - counted,
        Side::LessThan => bound.value.ceil()? - 1 - counted,
        Side::Exactly | Side::Between | Side::FromToLess => return None,
    })
}

/// How many more of `all` records the bound of a share allows to fail.
pub(crate) fn headroom_of_share(met: u64, failed: u64, all: u64, bound: &Bound) -> Option<i128> {
    if all == 0 {
        return None;
    }
    let all = Ratio::whole(i128::from(all));
    let needed = bound.value.checked_mul(all)?;
    let spare = Ratio::ONE.checked_sub(bound.value)?.checked_mul(all)?;
    Some(match bound.side {
        Side::AtLeast => spare.floor() - i128::from(failed),
        Side::MoreThan => spare.ceil()? - 1 - i128::from(failed),
        Side::AtMost => needed.floor() - i128::from(met),
        Side::LessThan => needed.ceil()? - 1 - i128::from(met),
        Side::Exactly | Side::Between | Side::FromToLess => return None,
    })
}
