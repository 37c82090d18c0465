//! Numbers: a plain decimal with a point, or the written form of the field.
//!
//! Without a written form a comma, or anything between thousands, is not read: `1,234` is two numbers.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::Unreadable;
use crate::schema::Format;

/// The most digits that are kept exactly.
const DIGITS: usize = 28;

/// How many places an exponent may move the point: further away no number is kept exactly.
const MOVED: u32 = 64;

pub(super) fn read(text: &str, format: Option<&Format>) -> Result<Decimal, Unreadable> {
    let (negative, unsigned) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let number = match format {
        Some(Format::Number { thousands, fraction }) => written(unsigned, *thousands, *fraction)
            .ok_or_else(|| Unreadable::NotANumber { form: example(*thousands, *fraction) }),
        _ => plain(unsigned),
    };
    let number = number.map_err(|cause| if text.ends_with('%') { Unreadable::Percentage } else { cause })?;
    let magnitude = exact(&number)?;
    // There is one zero: `-0` is 0, also when distinct values are counted or shown.
    Ok(if negative && !magnitude.is_zero() { -magnitude } else { magnitude })
}

/// The number without its exponent: `1.5e3` is `1500`. A text that is not a number is returned unchanged.
pub(super) fn without_exponent(text: &str) -> Result<Cow<'_, str>, Unreadable> {
    let Some((number, exponent)) = text.trim().split_once(['e', 'E']) else { return Ok(Cow::Borrowed(text)) };
    let (sign, number) = if let Some(rest) = number.strip_prefix('-') { ("-", rest) } else { ("", number) };
    let (negative, size) = match exponent.strip_prefix('-') {
        Some(size) => (true, size),
        None => (false, exponent.strip_prefix('+').unwrap_or(exponent)),
    };
    if !is_decimal(number) || size.is_empty() || !size.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Cow::Borrowed(text));
    }
    let (whole, after) = number.split_once('.').unwrap_or((number, ""));
    let digits = [whole, after].concat();
    let significant = digits.trim_start_matches('0');
    let kept = significant.trim_end_matches('0');
    if kept.is_empty() {
        return Ok(Cow::Borrowed("0"));
    }
    // How many places the point moves to the right, from behind the last digit that is kept.
    let size: i64 = size.parse().map_err(|_| Unreadable::TooManyDigits)?;
    let length = |text: &str| i64::try_from(text.len()).unwrap_or(i64::MAX);
    let moved = (if negative { size.checked_neg() } else { Some(size) })
        .and_then(|size| size.checked_add(length(significant) - length(kept) - length(after)))
        .and_then(|moved| i32::try_from(moved).ok())
        .filter(|moved| moved.unsigned_abs() <= MOVED)
        .ok_or(Unreadable::TooManyDigits)?;
    let zeros = |count: usize| "0".repeat(count);
    let places = usize::try_from(moved.unsigned_abs()).map_err(|_| Unreadable::TooManyDigits)?;
    Ok(Cow::Owned(if moved >= 0 {
        format!("{sign}{kept}{}", zeros(places))
    } else {
        let padded = format!("{}{kept}", zeros((places + 1).saturating_sub(kept.len())));
        let (whole, after) = padded.split_at(padded.len() - places);
        format!("{sign}{whole}.{after}")
    }))
}

/// A written form of numbers, as the example that states it.
pub(super) fn example(thousands: char, fraction: char) -> String {
    format!("1{thousands}234{fraction}5")
}

/// Digits, and after a point more of them.
fn plain(text: &str) -> Result<String, Unreadable> {
    if is_decimal(text) {
        return Ok(text.to_owned());
    }
    let mut readings: Vec<String> = [(',', '.'), ('.', ','), (' ', ','), (' ', '.'), ('\u{a0}', ',')]
        .into_iter()
        .filter_map(|(thousands, fraction)| written(text, thousands, fraction))
        .collect();
    readings.sort_unstable();
    readings.dedup();
    if readings.is_empty() {
        return Err(Unreadable::NotANumber { form: "1234.5".to_owned() });
    }
    Err(Unreadable::Separators { readings })
}

/// A number in a written form, as a plain decimal: thousands need no separator, but a separator must be at a thousand.
fn written(text: &str, thousands: char, fraction: char) -> Option<String> {
    let (whole, after) = match text.split_once(fraction) {
        Some((whole, after)) => (whole, Some(after)),
        None => (text, None),
    };
    let mut groups = whole.split(thousands);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    let mut plain = [first].into_iter().chain(rest).collect::<Vec<_>>().concat();
    if let Some(after) = after {
        plain.push('.');
        plain.push_str(after);
    }
    (grouped && !first.is_empty() && is_decimal(&plain)).then_some(plain)
}

fn is_decimal(text: &str) -> bool {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, after)) => is_digits(whole) && !after.is_empty() && is_digits(after),
        None => !text.is_empty() && is_digits(text),
    }
}

fn exact(plain: &str) -> Result<Decimal, Unreadable> {
    let significant = plain.trim_start_matches(['0', '.']).bytes().filter(u8::is_ascii_digit).count();
    if significant > DIGITS {
        return Err(Unreadable::TooManyDigits);
    }
    Decimal::from_str_exact(plain).map_err(|_| Unreadable::TooManyDigits)
}
