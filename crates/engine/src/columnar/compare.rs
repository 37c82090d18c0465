//! Comparisons of whole columns.

use tieuchi_model::indicator::Comparison;

use crate::bits::Bits;

/// The rows whose value is below a bound.
pub(super) fn below<T: PartialOrd + Copy>(values: &[T], bound: T) -> Bits {
    Bits::of_values(values, |value| value < bound)
}

/// The rows whose value on the left is below that on the right.
pub(super) fn below_each<T: PartialOrd + Copy>(left: &[T], right: &[T]) -> Bits {
    Bits::of_pairs(left, right, |left, right| left < right)
}

/// Values that a bound is equal to: from the first of them up to, not including, the last. A day is equal to each of its moments, and a number
/// between two values to none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Equal {
    pub(super) from: i64,
    pub(super) until: i64,
}

impl Equal {
    /// The rows for which a comparison with the bound is true.
    pub(super) fn compare(self, values: &[i64], op: Comparison) -> Bits {
        self.rows(op, |bound| below(values, bound))
    }

    /// The same of days.
    pub(super) fn compare_days(self, days: &[i32], op: Comparison) -> Option<Bits> {
        let (from, until) = (i32::try_from(self.from).ok()?, i32::try_from(self.until).ok()?);
        let of = Equal { from: from.into(), until: until.into() };
        Some(of.rows(op, |bound| below(days, i32::try_from(bound).unwrap_or(i32::MAX))))
    }

    fn rows(self, op: Comparison, below: impl Fn(i64) -> Bits) -> Bits {
        match op {
            Comparison::Less => below(self.from),
            Comparison::LessOrEqual => below(self.until),
            Comparison::Greater => below(self.until).inverted(),
            Comparison::GreaterOrEqual => below(self.from).inverted(),
            Comparison::Equal | Comparison::NotEqual => {
                let mut equal = below(self.until);
                equal.remove(&below(self.from));
                if op == Comparison::Equal { equal } else { equal.inverted() }
            }
        }
    }
}

/// The rows for which a comparison of two columns is true.
pub(super) fn compare_each<T: PartialOrd + Copy>(left: &[T], right: &[T], op: Comparison) -> Bits {
    match op {
        Comparison::Less => below_each(left, right),
        Comparison::Greater => below_each(right, left),
        Comparison::LessOrEqual => below_each(right, left).inverted(),
        Comparison::GreaterOrEqual => below_each(left, right).inverted(),
        Comparison::Equal | Comparison::NotEqual => {
            let mut different = below_each(left, right);
            different.add(&below_each(right, left));
            if op == Comparison::NotEqual { different } else { different.inverted() }
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
        for op in EACH {
            let expected = Bits::of(150, |row| {
                left.get(row).zip(right.get(row)).is_some_and(|(left, right)| op.holds(left.cmp(right)))
            });
            assert_eq!(compare_each(&left, &right, op), expected, "{op:?}");
            let whole = Bits::of(150, |row| left.get(row).is_some_and(|value| op.holds(value.cmp(&5))));
            assert_eq!(Equal { from: 5, until: 6 }.compare(&left, op), whole, "{op:?} 5");
            // 4.5 lies between two values.
            let between = Bits::of(150, |row| left.get(row).is_some_and(|value| op.holds((2 * value).cmp(&9))));
            assert_eq!(Equal { from: 5, until: 5 }.compare(&left, op), between, "{op:?} 4.5");
        }
    }
}
