//! Figures against bounds: exact comparison, and what is still undecided.

use tieuchi_model::indicator::{Bound, Side};
use tieuchi_model::ratio::Ratio;

use crate::outcome::Outcome;

/// Where a figure lies for certain: between two bounds, either of which may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) lowest: Option<Ratio>,
    pub(crate) highest: Option<Ratio>,
}

/// Whether a figure is within its bound wherever in its range it turns out: yes, no, or undecided.
pub(crate) fn decide(range: Range, bound: &Bound) -> Option<bool> {
    let (at_least, at_most) = (range.lowest, range.highest);
    let value = bound.value;
    match bound.side {
        Side::AtLeast => certain(at_least.map(|low| low >= value), at_most.map(|high| high >= value)),
        Side::MoreThan => certain(at_least.map(|low| low > value), at_most.map(|high| high > value)),
        Side::AtMost => certain(at_most.map(|high| high <= value), at_least.map(|low| low <= value)),
        Side::LessThan => certain(at_most.map(|high| high < value), at_least.map(|low| low < value)),
        Side::Exactly => within(range, value, value),
        Side::Between => within(range, value, bound.upper.unwrap_or(value)),
    }
}

/// `worst` is whether the worst case is good, `best` whether the best one is; `None` where a case is unbounded.
fn certain(worst: Option<bool>, best: Option<bool>) -> Option<bool> {
    match (worst, best) {
        (Some(true), _) => Some(true),
        (_, Some(false)) => Some(false),
        _ => None,
    }
}

fn within(range: Range, low: Ratio, high: Ratio) -> Option<bool> {
    let above = range.lowest.is_some_and(|lowest| lowest > high);
    let below = range.highest.is_some_and(|highest| highest < low);
    if above || below {
        return Some(false);
    }
    let inside =
        range.lowest.is_some_and(|lowest| lowest >= low) && range.highest.is_some_and(|highest| highest <= high);
    inside.then_some(true)
}

/// Whether some whole number of records makes a share that lies within the bound: `met` and up to all of `undecided`, of
/// `all` records, some of which (`leaving`, all undecided) may turn out not to count.
pub(crate) fn can_lie_within(met: u64, undecided: u64, all: u64, leaving: u64, bound: &Bound) -> bool {
    let leaving = leaving.min(undecided);
    if leaving > MOST_LEAVING {
        return true;
    }
    let (low, high) = sides(bound);
    (0..=leaving).any(|gone| {
        let of = i128::from(all.saturating_sub(gone));
        let end = |end: End| end.map(|(value, strict)| (value.checked_mul(Ratio::whole(of)), strict));
        let least = match end(low) {
            Some((Some(end), false)) => end.ceil(),
            Some((Some(end), true)) => end.floor().checked_add(1),
            _ => None,
        };
        let most = match end(high) {
            Some((Some(end), false)) => Some(end.floor()),
            Some((Some(end), true)) => end.ceil().and_then(|end| end.checked_sub(1)),
            _ => None,
        };
        let (fewest, greatest) = (i128::from(met), i128::from(met + undecided - gone));
        of > 0 && least.map_or(fewest, |least| least.max(fewest)) <= most.map_or(greatest, |most| most.min(greatest))
    })
}

/// How many records that may not count are tried to be away, one by one; beyond that anything is held to be possible.
const MOST_LEAVING: u64 = 100;

/// A number of records, as far as it is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    pub(crate) counted: u64,
    /// Records that may turn out to count when their limits have passed.
    pub(crate) open: u64,
    /// Records that may turn out to count when their values are mended.
    pub(crate) missing: u64,
    /// Whether more records may come.
    pub(crate) running: bool,
    /// Whether the records cover the window; where they do not, any number may be missing.
    pub(crate) covered: bool,
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
pub(crate) fn decide_count(known: Known, bound: &Bound) -> Decision {
    let whole = |number: u64| Ratio::whole(i128::from(number));
    let counted = whole(known.counted);
    let (low, high) = sides(bound);
    let reached = low.is_none_or(|(low, strict)| if strict { counted > low } else { counted >= low });
    let exceeded = high.is_some_and(|(high, strict)| if strict { counted >= high } else { counted > high });
    if exceeded {
        return Decision { outcome: Outcome::Failed, settled: true };
    }
    if reached && high.is_none() {
        return Decision { outcome: Outcome::Met, settled: true };
    }
    let decided = |lowest: u64, highest: Option<u64>| {
        let range = Range { lowest: Some(whole(lowest)), highest: highest.map(whole) };
        decide(range, bound)
    };
    let most = |open: u64| known.covered.then(|| known.counted + open + known.missing);
    let exact = matches!(bound.side, Side::Exactly);
    let outcome = if known.running && (!reached || exact) {
        Outcome::Open
    } else {
        match decided(known.counted, most(known.open)) {
            Some(met) => Outcome::of(met),
            None => {
                // Open if the open ones could turn out so that the missing ones no longer matter.
                let could = (0..=known.open.min(MOST_TRIED))
                    .chain([known.open])
                    .any(|open| decided(known.counted + open, most(open)).is_some());
                if could && (known.open > 0 || known.running) { Outcome::Open } else { Outcome::Missing }
            }
        }
    };
    let settled =
        !known.running && known.covered && (known.open == 0 || matches!(outcome, Outcome::Met | Outcome::Failed));
    Decision { outcome, settled }
}

/// How many ways for open records to turn out are tried one by one, beside the two extremes.
pub(crate) const MOST_TRIED: u64 = 10_000;

/// One end of a bound, and whether it is strict.
type End = Option<(Ratio, bool)>;

/// The lower and the upper end of a bound.
fn sides(bound: &Bound) -> (End, End) {
    let value = bound.value;
    match bound.side {
        Side::AtLeast => (Some((value, false)), None),
        Side::MoreThan => (Some((value, true)), None),
        Side::AtMost => (None, Some((value, false))),
        Side::LessThan => (None, Some((value, true))),
        Side::Exactly => (Some((value, false)), Some((value, false))),
        Side::Between => (Some((value, false)), Some((bound.upper.unwrap_or(value), false))),
    }
}

/// The bound that holds exactly where this one does not; `None` where no single bound does.
pub(crate) fn complement(bound: &Bound) -> Option<Bound> {
    let side = match bound.side {
        Side::AtLeast => Side::LessThan,
        Side::LessThan => Side::AtLeast,
        Side::MoreThan => Side::AtMost,
        Side::AtMost => Side::MoreThan,
        Side::Exactly | Side::Between => return None,
    };
    Some(Bound { side, ..*bound })
}

/// How many more records of a number may turn against the bound; negative: how many are too many.
pub(crate) fn headroom_of_count(counted: u64, bound: &Bound) -> Option<i128> {
    let counted = i128::from(counted);
    Some(match bound.side {
        Side::AtLeast => counted - bound.value.ceil()?,
        Side::MoreThan => counted - bound.value.floor() - 1,
        Side::AtMost => bound.value.floor() - counted,
        Side::LessThan => bound.value.ceil()? - 1 - counted,
        Side::Exactly | Side::Between => return None,
    })
}

/// How many more of `all` records may turn against the bound of a share.
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
        Side::Exactly | Side::Between => return None,
    })
}
