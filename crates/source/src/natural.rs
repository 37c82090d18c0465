//! The natural order of ids and codes: the order in which a person expects `5, 48, 57` and `A2, A10`.
//!
//! Every list of ids or unit codes that a person or a program reads is in this order. It is not an alphabetical order of a
//! language: letters are compared by their code point.

use std::cmp::Ordering;

/// Compares two ids or codes in natural order.
///
/// A run of the digits 0 to 9 is compared by its value, whatever its length; everything else by code point. A run of digits
/// is ordered among the other characters as a digit is. Texts that differ only by leading zeros are not equal: the
/// shorter one comes first. So the order is total, and `Equal` means the same text.
///
/// ```
/// use tieuchi_source::natural::natural_order;
/// let mut ids = ["57", "A10", "5", "48", "A2", "007", "7"];
/// ids.sort_by(|left, right| natural_order(left, right));
/// assert_eq!(ids, ["5", "7", "007", "48", "57", "A2", "A10"]);
/// ```
#[must_use]
pub fn natural_order(left: &str, right: &str) -> Ordering {
    let (mut one, mut other) = (left.as_bytes(), right.as_bytes());
    // The bytes of UTF-8 are in the order of the code points.
    while let (Some((first, one_rest)), Some((second, other_rest))) = (one.split_first(), other.split_first()) {
        let order = if first.is_ascii_digit() && second.is_ascii_digit() {
            let (number, one_rest) = split_digits(one);
            let (other_number, other_rest) = split_digits(other);
            (one, other) = (one_rest, other_rest);
            number.len().cmp(&other_number.len()).then_with(|| number.cmp(other_number))
        } else {
            (one, other) = (one_rest, other_rest);
            first.cmp(second)
        };
        if order != Ordering::Equal {
            return order;
        }
    }
    one.len().cmp(&other.len()).then_with(|| left.len().cmp(&right.len())).then_with(|| left.cmp(right))
}

/// The digits at the beginning without leading zeros, and what follows them.
fn split_digits(text: &[u8]) -> (&[u8], &[u8]) {
    let end = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    (digits.split_at(zeros).1, rest)
}

/// A text that is ordered by [`natural_order`], as a key of sorted sets and maps.
///
/// ```
/// use std::collections::BTreeSet;
/// use tieuchi_source::natural::Natural;
/// let ids: BTreeSet<Natural<&str>> = ["57", "5", "48"].map(Natural).into();
/// assert_eq!(ids.into_iter().map(|id| id.0).collect::<Vec<_>>(), ["5", "48", "57"]);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Natural<T>(pub T);

impl<T: AsRef<str>> PartialEq for Natural<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_ref() == other.0.as_ref()
    }
}

impl<T: AsRef<str>> Eq for Natural<T> {}

impl<T: AsRef<str>> PartialOrd for Natural<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: AsRef<str>> Ord for Natural<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        natural_order(self.0.as_ref(), other.0.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_by_value_and_the_rest_by_code_point() {
        let table: [&[&str]; 8] = [
            &["5", "48", "57"],
            &["A2", "A10", "A10b", "B1"],
            &["", "0", "00", "1", "01", "001", "2"],
            &["1.9", "1.10", "1.10.1", "2.0"],
            &["H35.12-0417", "H35.12-1000", "H35.12-10000"],
            &["-", "/", "3", ":", "A", "_", "a", "é", "đ", "ấ", "\u{1f600}"],
            &["9", "99999999999999999999999999999999999999999", "100000000000000000000000000000000000000000"],
            &["x1y2", "x01y2", "x1y02", "x1y3", "x2"],
        ];
        for row in table {
            for (place, one) in row.iter().enumerate() {
                for (other_place, other) in row.iter().enumerate() {
                    assert_eq!(natural_order(one, other), place.cmp(&other_place), "{one} {other}");
                }
            }
        }
    }

    /// A part of a text as the definition has it; in the derived order digits are where the code points put them.
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    enum Part {
        Below(char),
        Digits(u64),
        Above(char),
    }

    fn parts(text: &str) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut digit_before = false;
        for letter in text.chars() {
            let digit = letter.to_digit(10);
            match (digit, parts.last_mut()) {
                (Some(digit), Some(Part::Digits(value))) if digit_before => *value = *value * 10 + u64::from(digit),
                (Some(digit), _) => parts.push(Part::Digits(u64::from(digit))),
                (None, _) if letter < '0' => parts.push(Part::Below(letter)),
                (None, _) => parts.push(Part::Above(letter)),
            }
            digit_before = digit.is_some();
        }
        parts
    }

    /// Equal to the order of a key on every pair: a total order, consistent with equality.
    #[test]
    fn it_is_the_order_of_a_key() {
        let mut texts = vec![String::new()];
        let mut longest = texts.clone();
        for _ in 0..4 {
            longest = longest
                .iter()
                .flat_map(|text| ["0", "1", "9", "-", "a", "ô"].map(|letter| format!("{text}{letter}")))
                .collect();
            texts.extend(longest.iter().cloned());
        }
        let keys: Vec<_> = texts.iter().map(|text| (parts(text), text.len(), text)).collect();
        for left in &keys {
            for right in &keys {
                assert_eq!(natural_order(left.2, right.2), left.cmp(right), "{} {}", left.2, right.2);
                assert_eq!(Natural(left.2) == Natural(right.2), natural_order(left.2, right.2) == Ordering::Equal);
            }
        }
    }
}
