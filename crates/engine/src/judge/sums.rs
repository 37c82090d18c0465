//! The possible values of a sum or an average: numbers that are not known lie in the declared range, and records that may
//! not belong add their number or nothing.

use tieuchi_model::range::Range;
use tieuchi_model::ratio::Ratio;

use super::possible::{Emptiness, OpenCase, PossibleFigure};
use crate::tally::Undecided;

/// What a sum or an average is made of.
#[derive(Clone, Debug)]
pub(super) struct SumParts {
    /// The sum of those that certainly belong.
    pub(super) sum: Ratio,
    /// How many those are.
    pub(super) with: u64,
    /// The open and missing records.
    pub(super) undecided: Undecided,
    /// The declared range of the number.
    pub(super) limits: (Option<Ratio>, Option<Ratio>),
}

/// A sum of so many numbers.
#[derive(Clone, Copy, Debug)]
struct Total {
    sum: Ratio,
    numbers: u64,
}

/// Which end of the possible values is calculated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Toward {
    Lowest,
    Highest,
}

impl Toward {
    fn limit(self, limits: (Option<Ratio>, Option<Ratio>)) -> Option<Ratio> {
        match self {
            Toward::Lowest => limits.0,
            Toward::Highest => limits.1,
        }
    }

    /// Whether one number is further in this direction than another.
    fn is_beyond(self, one: Ratio, other: Ratio) -> bool {
        match self {
            Toward::Lowest => one < other,
            Toward::Highest => one > other,
        }
    }
}

impl Total {
    fn plus(self, number: Ratio, times: u64) -> Option<Total> {
        let added = number.checked_mul(Ratio::whole(times.into()))?;
        Some(Total { sum: self.sum.checked_add(added)?, numbers: self.numbers + times })
    }

    fn average(self) -> Option<Ratio> {
        self.sum.checked_div(Ratio::whole(self.numbers.into()))
    }
}

impl SumParts {
    fn decided(&self) -> Total {
        Total { sum: self.sum, numbers: self.with }
    }

    /// Whether every record that may belong does, and its number is known.
    fn is_known(&self) -> bool {
        let Undecided { without_value, doubtful_without_value, ref numbers, .. } = self.undecided;
        [without_value, doubtful_without_value].iter().all(|of| of.open == 0 && of.missing == 0) && numbers.is_empty()
    }

    /// The average of those that certainly belong and whose number is known.
    pub(super) fn average(&self) -> Option<Ratio> {
        self.decided().average()
    }

    /// The possible values of the sum. A sum of nothing is 0.
    pub(super) fn possible_sum(&self, open: OpenCase) -> PossibleFigure {
        if self.is_known() {
            return PossibleFigure { range: Range::exact(self.sum), emptiness: Emptiness::Never };
        }
        let end = |toward: Toward| {
            let open_toward = open.toward(toward);
            let mut total = self.with_sure(toward)?;
            for (number, times) in self.doubtful(toward, false)? {
                if toward.is_beyond(number, Ratio::ZERO) {
                    total = total.plus(number, times)?;
                }
            }
            for (number, times) in self.doubtful(open_toward, true)? {
                if open_toward.is_beyond(number, Ratio::ZERO) {
                    total = total.plus(number, times)?;
                }
            }
            Some(total.sum)
        };
        PossibleFigure {
            range: Range { lowest: end(Toward::Lowest), highest: end(Toward::Highest) },
            emptiness: Emptiness::Never,
        }
    }

    /// The possible values of the average, if there is one.
    pub(super) fn possible_average(&self, open: OpenCase) -> PossibleFigure {
        if self.is_known() {
            let average = self.average();
            let range = Range { lowest: average, highest: average };
            return PossibleFigure { range, emptiness: Emptiness::of(self.with == 0, self.with == 0) };
        }
        let end = |toward: Toward| {
            let total = self.with_sure(toward)?;
            let missing = self.doubtful(toward, false)?;
            let open_toward = open.toward(toward);
            let open = self.doubtful(open_toward, true)?;
            if open_toward == toward {
                extreme_average(total, missing.into_iter().chain(open).collect(), toward)?.average()
            } else {
                // The open ones go in the other direction, whatever the missing ones are.
                extreme_average(extreme_average(total, open, open_toward)?, missing, toward)?.average()
            }
        };
        let sure = self.with + self.undecided.without_value.open + self.undecided.without_value.missing;
        let doubtful = self.undecided.doubtful_without_value;
        let open_doubtful = doubtful.open > 0 || self.undecided.numbers.iter().any(|(_, open)| *open);
        let any = sure > 0 || doubtful.open + doubtful.missing > 0 || !self.undecided.numbers.is_empty();
        PossibleFigure {
            range: Range { lowest: end(Toward::Lowest), highest: end(Toward::Highest) },
            // In one case of the open records, one that may belong does if there is nothing else.
            emptiness: Emptiness::of(!any, sure == 0 && (open == OpenCase::Any || !open_doubtful)),
        }
    }

    /// With those that certainly belong and whose number is not known: each at the end of its range; `None` if it has no end.
    fn with_sure(&self, toward: Toward) -> Option<Total> {
        let times = self.undecided.without_value.open + self.undecided.without_value.missing;
        if times == 0 { Some(self.decided()) } else { self.decided().plus(toward.limit(self.limits)?, times) }
    }

    /// The numbers of the records that may not belong, each with how many have it; `None` if one has no limit.
    fn doubtful(&self, toward: Toward, of_open: bool) -> Option<Vec<(Ratio, u64)>> {
        let known = self.undecided.numbers.iter().filter(|(_, open)| *open == of_open);
        let mut numbers: Vec<(Ratio, u64)> = known.map(|(number, _)| (*number, 1)).collect();
        let each = self.undecided.doubtful_without_value;
        let unknown = if of_open { each.open } else { each.missing };
        if unknown > 0 {
            numbers.push((toward.limit(self.limits)?, unknown));
        }
        Some(numbers)
    }
}

impl OpenCase {
    /// The direction of the open records when one end of the possible values is calculated.
    fn toward(self, end: Toward) -> Toward {
        match self {
            OpenCase::Any => end,
            OpenCase::Smallest => Toward::Lowest,
            OpenCase::Largest => Toward::Highest,
        }
    }
}

/// The total with those of some numbers that move its average furthest in a direction: each that lies beyond the average so far,
/// the furthest first. If there is nothing yet, the furthest alone.
fn extreme_average(total: Total, mut numbers: Vec<(Ratio, u64)>, toward: Toward) -> Option<Total> {
    numbers.sort_by(|one, other| match toward {
        Toward::Lowest => one.0.cmp(&other.0),
        Toward::Highest => other.0.cmp(&one.0),
    });
    let mut total = total;
    for (number, times) in numbers {
        match total.average() {
            Some(average) if !toward.is_beyond(number, average) => break,
            // All records of a number move it further than some of them.
            Some(_) => total = total.plus(number, times)?,
            None if total.numbers == 0 => total = total.plus(number, times)?,
            None => return None,
        }
    }
    Some(total)
}
