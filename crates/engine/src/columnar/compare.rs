//! Comparisons of whole columns.

use tieuchi_model::indicator::Comparison;

use crate::bits::Bits;

/// Values that a bound is equal to: from the first of them up to, not including, the last. A day is equal to each of its moments, and a number
/// between two values to none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Equal {
    pub(super) from: i64,
    pub(super) until: i64,
}

impl Equal {
    /// The rows for which a comparison with the bound is true; of rows that are not wanted it may be either.
    pub(super) fn compare(self, wanted: &Bits, values: &[i64], op: Comparison) -> Bits {
        self.rows(op, |bound| Bits::of_wanted(wanted, values, |value| value < bound))
    }

    /// The same of days.
    pub(super) fn compare_days(self, wanted: &Bits, days: &[i32], op: Comparison) -> Option<Bits> {
        let (from, until) = (i32::try_from(self.from).ok()?, i32::try_from(self.until).ok()?);
        let of = Equal { from: from.into(), until: until.into() };
        let below = |bound: i64| {
            let bound = i32::try_from(bound).unwrap_or(i32::MAX);
            Bits::of_wanted(wanted, days, |day| day < bound)
        };
        Some(of.rows(op, below))
    }

    fn rows(self, op: Comparison, below: impl Fn(i64) -> Bits) -> Bits {
        by_edges(op, || below(self.from), || below(self.until))
    }
}

/// The rows for which a comparison of two columns is true; of rows that are not wanted it may be either.
pub(super) fn compare_each<T: PartialOrd + Copy>(wanted: &Bits, left: &[T], right: &[T], op: Comparison) -> Bits {
    let below = |left: &[T], right: &[T]| Bits::of_wanted_pairs(wanted, left, right, |left, right| left < right);
    match op {
        Comparison::Less => below(left, right),
        Comparison::Greater => below(right, left),
        Comparison::LessOrEqual => below(right, left).inverted(),
        Comparison::GreaterOrEqual => below(left, right).inverted(),
        Comparison::Equal | Comparison::NotEqual => {
            let mut different = below(left, right);
            different.add(&below(right, left));
            if op == Comparison::NotEqual { different } else { different.inverted() }
        }
    }
}

/// The rows for which a comparison is true with what begins and ends at these values of each row; of rows that are not wanted it may
/// be either.
pub(super) fn compare_edges(wanted: &Bits, values: &[i64], (from, until): (&[i64], &[i64]), op: Comparison) -> Bits {
    let below = |bounds: &[i64]| Bits::of_wanted_pairs(wanted, values, bounds, |value, bound| value < bound);
    by_edges(op, || below(from), || below(until))
}

/// The rows for which a comparison is true, by those below what is equal and those not above it.
fn by_edges(op: Comparison, below: impl Fn() -> Bits, not_above: impl Fn() -> Bits) -> Bits {
    match op {
        Comparison::Less => below(),
        Comparison::LessOrEqual => not_above(),
        Comparison::Greater => not_above().inverted(),
        Comparison::GreaterOrEqual => below().inverted(),
        Comparison::Equal | Comparison::NotEqual => {
            let mut equal = not_above();
            equal.remove(&below());
            if op == Comparison::Equal { equal } else { equal.inverted() }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EACH: [Comparison; 6] = [
        Comparison::Equal,
        Comparison::NotEqual,
        Comparison::Less,
        Comparison::LessOrEqual,
        Comparison::Greater,
        Comparison::GreaterOrEqual,
    ];

    #[test]
    fn columns_compare_as_their_values_do() {
        let left: Vec<i64> = (0..150).map(|row| row * 7 % 11).collect();
        let right: Vec<i64> = (0..150).map(|row| row * 5 % 9).collect();
        let all = Bits::all(150);
        for op in EACH {
            let expected = Bits::of(150, |row| {
                left.get(row).zip(right.get(row)).is_some_and(|(left, right)| op.holds(left.cmp(right)))
            });
            assert_eq!(compare_each(&all, &left, &right, op), expected, "{op:?}");
            let whole = Bits::of(150, |row| left.get(row).is_some_and(|value| op.holds(value.cmp(&5))));
            assert_eq!(Equal { from: 5, until: 6 }.compare(&all, &left, op), whole, "{op:?} 5");
            // 4.5 lies between two values.
            let between = Bits::of(150, |row| left.get(row).is_some_and(|value| op.holds((2 * value).cmp(&9))));
            assert_eq!(Equal { from: 5, until: 5 }.compare(&all, &left, op), between, "{op:?} 4.5");
        }
    }
}
