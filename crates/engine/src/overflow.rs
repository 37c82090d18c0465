//! Numbers that do not fit: a sum that remembers the records with the longest numbers, and the findings that name them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tieuchi_model::ratio::Ratio;
use tieuchi_source::{Arg, Diagnostic, Place, codes};

/// A number with the record that it is from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Summand<'a> {
    pub(crate) number: Ratio,
    pub(crate) file: &'a str,
    pub(crate) row_number: u64,
}

/// A record with a long number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Wide {
    bits: u32,
    file: Box<str>,
    row_number: u64,
}

/// How many bits above and below the line a number may take before the record is remembered: sums of a thousand million
/// narrower decimals fit.
pub(crate) const WIDE: u32 = 60;

/// The numerators of some numbers that have one denominator, those above zero and those below apart: what does not fit so
/// does not fit in any order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Numerators {
    above: i128,
    below: i128,
}

impl Numerators {
    /// One number.
    pub(crate) fn of(number: i64) -> Numerators {
        Numerators { above: number.max(0).into(), below: number.min(0).into() }
    }

    pub(crate) fn checked_add(self, other: Numerators) -> Option<Numerators> {
        Some(Numerators { above: self.above.checked_add(other.above)?, below: self.below.checked_add(other.below)? })
    }
}

/// The sum of the numbers above zero, and that of those below.
fn total_of_each_sign(mut parts: impl Iterator<Item = (i128, Numerators)>) -> Option<(Ratio, Ratio)> {
    parts.try_fold((Ratio::ZERO, Ratio::ZERO), |(above, below), (denominator, part)| {
        let of = |numerator| Ratio::new(numerator, denominator);
        Some((above.checked_add(of(part.above)?)?, below.checked_add(of(part.below)?)?))
    })
}

/// An exact sum, as long as it fits into 128-bit integers. Whether it does depends on the numbers alone, not on their order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Sum {
    /// The parts of the first denominator: most sums have no other.
    first: Option<(i128, Numerators)>,
    /// Those of others, by denominator.
    others: BTreeMap<i128, Numerators>,
    /// Whether some of these do not fit.
    too_large: bool,
    /// The record with the widest numerator, and the one with the widest denominator.
    widest: [Option<Box<Wide>>; 2],
}

impl Sum {
    pub(crate) fn add(&mut self, summand: Summand<'_>) {
        let (numerator, denominator) = (summand.number.numerator(), summand.number.denominator());
        let bits = |part: i128| i128::BITS - part.unsigned_abs().leading_zeros();
        let parts = [bits(numerator), bits(denominator)];
        if parts.iter().sum::<u32>() > WIDE {
            for (widest, bits) in self.widest.iter_mut().zip(parts) {
                let wide = Wide { bits, file: summand.file.into(), row_number: summand.row_number };
                if widest.as_ref().is_none_or(|widest| **widest < wide) {
                    *widest = Some(Box::new(wide));
                }
            }
        }
        self.add_part(denominator, Numerators { above: numerator.max(0), below: numerator.min(0) });
    }

    /// Adds numbers that are not wide, with their denominator.
    pub(crate) fn add_part(&mut self, denominator: i128, more: Numerators) {
        let (first, part) = self.first.get_or_insert((denominator, Numerators::default()));
        let part = if *first == denominator { part } else { self.others.entry(denominator).or_default() };
        match part.checked_add(more) {
            Some(sum) => *part = sum,
            None => self.too_large = true,
        }
    }

    pub(crate) fn merge(&mut self, other: &Sum) {
        for (widest, more) in self.widest.iter_mut().zip(&other.widest) {
            if let Some(more) = more
                && widest.as_ref().is_none_or(|widest| widest < more)
            {
                *widest = Some(more.clone());
            }
        }
        self.too_large |= other.too_large;
        for (denominator, more) in other.parts() {
            self.add_part(denominator, more);
        }
    }

    /// What is left of some numbers, with their denominators, without others; `None` if these are not among them, or if it does not fit.
    pub(crate) fn difference(
        numbers: impl Iterator<Item = (i128, Numerators)>,
        others: impl Iterator<Item = (i128, Numerators)>,
    ) -> Option<Sum> {
        let (above, below) = total_of_each_sign(numbers)?;
        let (other_above, other_below) = total_of_each_sign(others)?;
        let above = above.checked_sub(other_above).filter(|above| *above >= Ratio::ZERO)?;
        let below = below.checked_sub(other_below).filter(|below| *below <= Ratio::ZERO)?;
        let mut left = Sum::default();
        left.add_part(above.denominator(), Numerators { above: above.numerator(), below: 0 });
        left.add_part(below.denominator(), Numerators { above: 0, below: below.numerator() });
        Some(left)
    }

    /// Replaces the sum, and still remembers the records with the longest numbers; one that did not fit still does not.
    pub(crate) fn replace(&mut self, sum: Sum) {
        (self.first, self.others) = (sum.first, sum.others);
    }

    /// Whether it did not fit, or remembers records with long numbers: then nothing can be withdrawn from it.
    pub(crate) fn is_wide(&self) -> bool {
        self.too_large || self.widest.iter().any(Option::is_some)
    }

    /// Whether each denominator is above 0.
    pub(crate) fn is_consistent(&self) -> bool {
        self.parts().all(|(denominator, part)| denominator > 0 && part.above >= 0 && part.below <= 0)
    }

    /// What there is of each denominator.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (i128, Numerators)> {
        self.first.into_iter().chain(self.others.iter().map(|(denominator, part)| (*denominator, *part)))
    }

    /// The sum of numbers that are not wide and of others; `None` if it does not fit.
    pub(crate) fn total(narrow: Option<(i128, Numerators)>, others: Option<&Sum>) -> Option<Ratio> {
        let of = |(denominator, part): (i128, Numerators)| Ratio::new(part.above.checked_add(part.below)?, denominator);
        let Some(others) = others else { return narrow.map_or(Some(Ratio::ZERO), of) };
        if others.too_large {
            return None;
        }
        // In the order of the denominators, so that whether it fits does not depend on the order of the records.
        let mut parts: BTreeMap<i128, Numerators> = BTreeMap::new();
        for (denominator, part) in narrow.into_iter().chain(others.parts()) {
            let known = parts.entry(denominator).or_default();
            *known = known.checked_add(part)?;
        }
        parts.into_iter().try_fold(Ratio::ZERO, |total, part| total.checked_add(of(part)?))
    }

    /// The records with the widest numbers, file and row: if the sum does not fit, because of these.
    pub(crate) fn widest(&self) -> Vec<(&str, u64)> {
        let mut records: Vec<(&str, u64)> =
            self.widest.iter().flatten().map(|wide| (wide.file.as_ref(), wide.row_number)).collect();
        records.sort_unstable();
        records.dedup();
        records
    }
}

/// Records by file and row.
type Records = Vec<(Box<str>, u64)>;

/// How many overflows are kept.
const KEPT: usize = 1000;

/// The numbers that do not fit, each by the records that it is made of: by none if a figure alone is too large. It travels with what
/// is counted and judged, and merges in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Overflow {
    noted: BTreeSet<Records>,
}

impl Overflow {
    pub(crate) fn is_empty(&self) -> bool {
        self.noted.is_empty()
    }

    /// Notes the records whose numbers do not fit; none if a figure alone is too large.
    pub(crate) fn note<'a>(&mut self, records: impl IntoIterator<Item = (&'a str, u64)>) {
        self.add(records.into_iter().map(|(file, row_number)| (file.into(), row_number)).collect());
    }

    fn add(&mut self, records: Records) {
        self.noted.insert(records);
        if self.noted.len() > KEPT {
            self.noted.pop_last();
        }
    }

    pub(crate) fn merge(&mut self, other: &Overflow) {
        for records in &other.noted {
            self.add(records.clone());
        }
    }

    /// The findings, one for each set of records; `rules` names the rule set if no record can be named.
    pub(crate) fn findings(self, rules: &str) -> Vec<Diagnostic> {
        let noted = self.noted;
        let named = noted.iter().any(|records| !records.is_empty());
        let finding = |records: Records| {
            let list: Vec<String> = records.iter().map(|(_, row_number)| row_number.to_string()).collect();
            let rows = Arg::Number(i64::try_from(list.len()).unwrap_or(i64::MAX));
            match records.into_iter().next() {
                Some((file, row_number)) => {
                    let place = Place::Record { file: file.into(), row: Some(row_number), column: None };
                    Diagnostic::new(codes::OVERFLOW, place)
                        .with("rows", rows)
                        .with("list", Arg::List(list))
                        .help("help")
                }
                None => {
                    Diagnostic::new(codes::OVERFLOW, Place::File(rules.to_owned())).with("rows", rows).help("figure")
                }
            }
        };
        // If records are named, a figure that does not fit follows from them.
        noted.into_iter().filter(|records| !named || !records.is_empty()).map(finding).collect()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test")]
mod tests {
    use super::{Overflow, Ratio, Sum, Summand};

    fn sum(numbers: &[Ratio]) -> Sum {
        let mut sum = Sum::default();
        for (number, row_number) in numbers.iter().zip(1..) {
            sum.add(Summand { number: *number, file: "f", row_number });
        }
        sum
    }

    #[test]
    fn whether_a_sum_fits_does_not_depend_on_the_order_or_the_parts() {
        let great = Ratio::whole(9_999_999_999_999_999_999_999_999_999);
        let less = Ratio::ZERO.checked_sub(great).unwrap();
        let fine = Ratio::new(6_000_000_000_000_000_000_000_000_001, 1_000_000_000_000_000_000_000_000_000).unwrap();
        let orders = [[great, less, fine], [great, fine, less], [fine, less, great]];
        for numbers in orders {
            assert_eq!(Sum::total(None, Some(&sum(&numbers))), Some(fine));
            let (first, rest) = numbers.split_at(1);
            let mut parts = sum(rest);
            parts.merge(&sum(first));
            assert_eq!(Sum::total(None, Some(&parts)), Some(fine));
        }
        for numbers in [[great, fine], [fine, great]] {
            assert_eq!(Sum::total(None, Some(&sum(&numbers))), None);
        }
    }

    #[test]
    fn overflows_merge_in_any_order() {
        let of = |rows: &[u64]| {
            let mut overflow = Overflow::default();
            rows.iter().for_each(|row_number| overflow.note([("f", *row_number)]));
            overflow
        };
        let all: Vec<u64> = (0..3000).collect();
        let (first, rest) = all.split_at(1300);
        for (mut one, other) in [(of(first), of(rest)), (of(rest), of(first))] {
            one.merge(&other);
            assert_eq!(one, of(&all));
        }
        assert!(of(&[]).is_empty());
        assert_eq!(of(&all).findings("r").len(), 1000);
    }
}
