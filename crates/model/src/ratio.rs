//! Exact ratios of 128-bit integers: what every figure is until its digits are made at the edge.

use std::cmp::Ordering;
use std::num::NonZeroU128;

use rust_decimal::Decimal;

/// An exact ratio, reduced, with a positive denominator.
///
/// ```
/// use tieuchi_model::ratio::Ratio;
/// let third = Ratio::new(1, 3).unwrap();
/// assert_eq!(third.digits(), "0.3333333333333333333333333333");
/// assert!(third < Ratio::new(34, 100).unwrap());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i128,
    /// At most the greatest `i128`. That it is not 0 makes an optional ratio as small as a ratio.
    denominator: NonZeroU128,
}

/// The most digits that a figure is shown with.
const DIGITS: usize = 28;

impl Ratio {
    /// 0.
    pub const ZERO: Ratio = Ratio::whole(0);
    /// 1.
    pub const ONE: Ratio = Ratio::whole(1);

    /// `numerator / denominator`; `None` if the denominator is 0 or the reduced sign does not fit.
    #[must_use]
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        if let (Ok(numerator), Ok(denominator)) = (i64::try_from(numerator), i64::try_from(denominator)) {
            return Ratio::of_small(numerator, denominator);
        }
        let divisor = greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i128::try_from(divisor).ok()?;
        let (numerator, denominator) = (numerator.checked_div(divisor)?, denominator.checked_div(divisor)?);
        if denominator < 0 {
            Ratio::reduced(numerator.checked_neg()?, denominator.checked_neg()?)
        } else {
            Ratio::reduced(numerator, denominator)
        }
    }

    /// Of numbers without a common divisor; `None` if the denominator is not above 0.
    fn reduced(numerator: i128, denominator: i128) -> Option<Self> {
        Some(Ratio { numerator, denominator: NonZeroU128::new(u128::try_from(denominator).ok()?)? })
    }

    /// The ratio of two numbers of 64 bits, which are divided many times faster; the denominator is not 0.
    fn of_small(numerator: i64, denominator: i64) -> Option<Self> {
        let (above, below) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = small_greatest_common_divisor(above, below);
        let above = i128::from(above / divisor);
        let is_below_zero = (numerator < 0) != (denominator < 0);
        let numerator = if is_below_zero { -above } else { above };
        Some(Ratio { numerator, denominator: NonZeroU128::new(u128::from(below / divisor))? })
    }

    /// The numerator and the denominator, if both fit into 64 bits.
    fn small(self) -> Option<(i64, i64)> {
        Some((i64::try_from(self.numerator).ok()?, i64::try_from(self.denominator.get()).ok()?))
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i128) -> Self {
        Ratio { numerator: number, denominator: NonZeroU128::MIN }
    }

    /// A decimal, exactly.
    #[must_use]
    pub fn of_decimal(decimal: Decimal) -> Option<Self> {
        Ratio::new(decimal.mantissa(), 10i128.checked_pow(decimal.scale())?)
    }

    /// The reduced numerator.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The reduced denominator, above 0.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator.get().cast_signed()
    }

    /// Its size without its sign; the greatest there is if that does not fit.
    #[must_use]
    pub fn magnitude(self) -> Ratio {
        Ratio { numerator: self.numerator.checked_abs().unwrap_or(i128::MAX), ..self }
    }

    /// The sum; `None` if it does not fit.
    #[must_use]
    pub fn checked_add(self, other: Ratio) -> Option<Ratio> {
        let (below, other_below) = (self.denominator(), other.denominator());
        if below == other_below {
            return Ratio::new(self.numerator.checked_add(other.numerator)?, below);
        }
        let divisor = greatest_common_divisor(self.denominator.get(), other.denominator.get());
        let divisor = i128::try_from(divisor).ok()?;
        let left = self.numerator.checked_mul(other_below.checked_div(divisor)?)?;
        let right = other.numerator.checked_mul(below.checked_div(divisor)?)?;
        let denominator = below.checked_div(divisor)?.checked_mul(other_below)?;
        Ratio::new(left.checked_add(right)?, denominator)
    }

    /// The difference; `None` if it does not fit.
    #[must_use]
    pub fn checked_sub(self, other: Ratio) -> Option<Ratio> {
        self.checked_add(Ratio { numerator: other.numerator.checked_neg()?, ..other })
    }

    /// The product; `None` if it does not fit.
    #[must_use]
    pub fn checked_mul(self, other: Ratio) -> Option<Ratio> {
        let left = Ratio::new(self.numerator, other.denominator())?;
        let right = Ratio::new(other.numerator, self.denominator())?;
        // Neither numerator has a divisor in common with either denominator.
        let denominator = left.denominator().checked_mul(right.denominator())?;
        Ratio::reduced(left.numerator.checked_mul(right.numerator)?, denominator)
    }

    /// The quotient; `None` if the divisor is 0 or it does not fit.
    #[must_use]
    pub fn checked_div(self, other: Ratio) -> Option<Ratio> {
        self.checked_mul(Ratio::new(other.denominator(), other.numerator)?)
    }

    /// The largest whole number that is not above it.
    #[must_use]
    pub const fn floor(self) -> i128 {
        self.numerator.div_euclid(self.denominator())
    }

    /// The smallest whole number that is not below it; `None` if it does not fit.
    #[must_use]
    pub fn ceil(self) -> Option<i128> {
        self.numerator.checked_neg()?.div_euclid(self.denominator()).checked_neg()
    }

    /// Its digits: at most 28 significant ones, rounded half to even only here, without trailing zeros.
    #[must_use]
    pub fn digits(self) -> String {
        digits(self, DIGITS)
    }

    /// Rounded half to even to `places` digits after the point, with all of them written.
    #[must_use]
    pub fn rounded(self, places: usize) -> String {
        let (whole, mut rest, denominator) = self.split();
        let mut after = Vec::with_capacity(places);
        for _ in 0..places {
            let (digit, next) = next_digit(rest, denominator);
            after.push(digit);
            rest = next;
        }
        let mut number: Vec<u8> = whole.to_string().bytes().map(|byte| byte - b'0').collect();
        let whole_digits = number.len();
        number.extend(after);
        let grown = round_half_even(&mut number, rest, denominator);
        let point = whole_digits + usize::from(grown);
        let zero = number.iter().all(|digit| *digit == 0);
        write_number(self.numerator < 0 && !zero, &number, point)
    }

    /// Whether `rounded(places)` is the exact figure.
    #[must_use]
    pub fn is_exact_at(self, places: usize) -> bool {
        self.exact_places().is_some_and(|enough| enough <= places)
    }

    /// The fewest decimals that write it exactly; `None` if its decimals have no end.
    #[must_use]
    pub fn exact_places(self) -> Option<usize> {
        let mut rest = self.denominator();
        let mut count_of = |prime: i128| {
            let mut count = 0;
            while rest % prime == 0 {
                rest /= prime;
                count += 1;
            }
            count
        };
        let (twos, fives) = (count_of(2), count_of(5));
        (rest == 1).then_some(twos.max(fives))
    }

    /// The whole part of the magnitude, the remainder and the denominator.
    fn split(self) -> (u128, u128, u128) {
        let (numerator, denominator) = (self.numerator.unsigned_abs(), self.denominator.get());
        (numerator / denominator, numerator % denominator, denominator)
    }
}

impl Ord for Ratio {
    /// Exact for every pair: by continued fractions, which cannot overflow.
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Some((above, below)), Some((other_above, other_below))) = (self.small(), other.small()) {
            let product = |left: i64, right: i64| i128::from(left) * i128::from(right);
            return product(above, other_below).cmp(&product(other_above, below));
        }
        let mut left = (self.numerator, self.denominator());
        let mut right = (other.numerator, other.denominator());
        let mut flipped = false;
        loop {
            let by_whole = left.0.div_euclid(left.1).cmp(&right.0.div_euclid(right.1));
            let (rest_left, rest_right) = (left.0.rem_euclid(left.1), right.0.rem_euclid(right.1));
            let order = match (by_whole, rest_left, rest_right) {
                (Ordering::Equal, 0, 0) => Ordering::Equal,
                (Ordering::Equal, 0, _) => Ordering::Less,
                (Ordering::Equal, _, 0) => Ordering::Greater,
                (Ordering::Equal, _, _) => {
                    // a/b < c/d exactly when b/a > d/c, for what is left between 0 and 1.
                    (left, right) = ((left.1, rest_left), (right.1, rest_right));
                    flipped = !flipped;
                    continue;
                }
                (decided, _, _) => decided,
            };
            return if flipped { order.reverse() } else { order };
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn greatest_common_divisor(mut left: u128, mut right: u128) -> u128 {
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left
}

/// The same of numbers of 64 bits, the second of which is not 0.
const fn small_greatest_common_divisor(mut left: u64, mut right: u64) -> u64 {
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left
}

/// The next digit of `rest / denominator` and what is left, without a product that could overflow.
fn next_digit(rest: u128, denominator: u128) -> (u8, u128) {
    if let (Ok(rest), Ok(denominator)) = (u64::try_from(rest), u64::try_from(denominator))
        && let Some(tenfold) = rest.checked_mul(10)
    {
        return (u8::try_from(tenfold / denominator).unwrap_or_default(), u128::from(tenfold % denominator));
    }
    let (mut digit, mut left) = (0u8, 0u128);
    for _ in 0..10 {
        // left + rest < 2 · denominator ≤ 2^128, so one subtraction brings it back.
        let room = denominator - left;
        if rest >= room {
            left = rest - room;
            digit += 1;
        } else {
            left += rest;
        }
    }
    (digit, left)
}

/// Rounds the digits by the remainder; returns whether a digit was added in front.
fn round_half_even(number: &mut Vec<u8>, rest: u128, denominator: u128) -> bool {
    let up = match rest.cmp(&(denominator - rest)) {
        Ordering::Greater => true,
        Ordering::Equal => number.last().is_some_and(|digit| digit % 2 == 1),
        Ordering::Less => false,
    };
    if !up {
        return false;
    }
    for digit in number.iter_mut().rev() {
        if *digit == 9 {
            *digit = 0;
        } else {
            *digit += 1;
            return false;
        }
    }
    number.insert(0, 1);
    true
}

fn write_number(negative: bool, number: &[u8], point: usize) -> String {
    let mut text = String::with_capacity(number.len() + 2);
    if negative {
        text.push('-');
    }
    for (place, digit) in number.iter().enumerate() {
        if place == point {
            text.push('.');
        }
        text.push(char::from(b'0' + digit));
    }
    text
}

fn digits(ratio: Ratio, most: usize) -> String {
    let (whole, mut rest, denominator) = ratio.split();
    let mut number: Vec<u8> =
        if whole == 0 { Vec::new() } else { whole.to_string().bytes().map(|byte| byte - b'0').collect() };
    let mut point = number.len();
    if number.len() > most {
        // A whole part longer than the digits shown: round it and write zeros.
        let dropped = number.len() - most;
        let cut = u32::try_from(dropped).ok().and_then(|dropped| 10u128.checked_pow(dropped)).unwrap_or(u128::MAX);
        let half = Ratio::whole(i128::try_from(whole % cut).unwrap_or(0));
        number.truncate(most);
        let sticky = u128::from(rest != 0);
        let tail = half.numerator.unsigned_abs().saturating_mul(2).saturating_add(sticky);
        let grown = round_half_even(&mut number, tail.min(cut.saturating_mul(2)), cut.saturating_mul(2));
        point += usize::from(grown);
        number.resize(point, 0);
        return write_number(ratio.numerator < 0, &number, point);
    }
    let mut leading = 0;
    while number.len() < most && rest != 0 {
        let (digit, next) = next_digit(rest, denominator);
        rest = next;
        if digit == 0 && number.is_empty() {
            leading += 1;
        } else {
            number.push(digit);
        }
    }
    let before = number.len();
    if round_half_even(&mut number, rest, denominator) {
        if point == 0 && leading > 0 {
            leading -= 1;
        } else {
            point += 1;
        }
        number.truncate(before.max(point));
    }
    let mut after: Vec<u8> = vec![0; leading];
    after.extend(number.iter().skip(point));
    while after.last() == Some(&0) {
        after.pop();
    }
    let mut all: Vec<u8> = number.iter().take(point).copied().collect();
    if all.is_empty() {
        all.push(0);
    }
    let shown_point = all.len();
    all.extend(after);
    let zero = all.iter().all(|digit| *digit == 0);
    write_number(ratio.numerator < 0 && !zero, &all, shown_point)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test")]
mod tests {
    use super::*;

    fn ratio(numerator: i128, denominator: i128) -> Ratio {
        Ratio::new(numerator, denominator).unwrap()
    }

    #[test]
    fn digits_are_those_of_long_division() {
        for (numerator, denominator, expected) in [
            (0, 1, "0"),
            (1, 1, "1"),
            (1, 2, "0.5"),
            (-1, 8, "-0.125"),
            (2, 3, "0.6666666666666666666666666667"),
            (200, 3, "66.66666666666666666666666667"),
            (1762, 2153, "0.8183929400836042731072921505"),
            (1, 31, "0.03225806451612903225806451613"),
            (195, 205, "0.9512195121951219512195121951"),
            (i128::MAX, 1, "170141183460469231731687303700000000000"),
            (99_999_999_999_999_999_999_999_999_995, 100_000_000_000_000_000_000_000_000_000, "1"),
            (
                49_999_999_999_999_999_999_999_999_995,
                500_000_000_000_000_000_000_000_000_000,
                "0.09999999999999999999999999999",
            ),
            (1, 1_000_000, "0.000001"),
        ] {
            assert_eq!(ratio(numerator, denominator).digits(), expected, "{numerator}/{denominator}");
        }
    }

    #[test]
    fn rounding_is_half_to_even() {
        for (numerator, denominator, places, expected) in [
            (1, 8, 2, "0.12"),
            (3, 8, 2, "0.38"),
            (-1, 8, 2, "-0.12"),
            (999, 1000, 2, "1.00"),
            (5, 1, 0, "5"),
            (-1, 1000, 2, "0.00"),
        ] {
            assert_eq!(ratio(numerator, denominator).rounded(places), expected);
        }
        assert!(ratio(1, 8).is_exact_at(3));
        assert!(!ratio(1, 8).is_exact_at(2));
    }

    #[test]
    fn order_is_exact_where_products_would_overflow() {
        let large = i128::MAX;
        assert!(ratio(large - 1, large) < Ratio::ONE);
        assert!(ratio(large - 2, large - 1) < ratio(large - 1, large));
        assert!(ratio(-large, large - 1) < ratio(-1, 1));
        assert_eq!(ratio(95, 100).cmp(&ratio(19, 20)), Ordering::Equal);
        assert!(ratio(-1, 3) < ratio(-1, 4));
    }

    #[test]
    fn ratios_of_64_bits_are_those_of_128_bits() {
        let numbers = [i64::MIN, i64::MIN + 1, -6, -1, 0, 1, 4, 6, i64::MAX - 1, i64::MAX].map(i128::from);
        for numerator in numbers {
            for denominator in numbers.into_iter().filter(|number| *number != 0) {
                let divisor = greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
                let divisor = i128::try_from(divisor).unwrap() * denominator.signum();
                let small = ratio(numerator, denominator);
                assert_eq!((small.numerator(), small.denominator()), (numerator / divisor, denominator / divisor));
                for other in numbers {
                    // The sign of the exact difference.
                    let difference = small.numerator() - other * small.denominator();
                    assert_eq!(small.cmp(&Ratio::whole(other)), difference.cmp(&0), "{small:?} {other}");
                }
            }
        }
    }
}
