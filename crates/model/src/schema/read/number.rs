//! Numbers: a plain decimal with a point, or the written forms of the field.
//!
//! Without a written form a comma, or anything between thousands, is not read: `1,234` is two numbers. `1.234` is read as a
//! decimal, and whoever reads the whole column is told that it may be two ([`point`]).

use std::borrow::Cow;

use rust_decimal::Decimal;
use tieuchi_source::text::fold;

use super::Unreadable;
use crate::schema::{Format, NumberForm};

/// The most digits that are kept exactly.
const DIGITS: usize = 28;

/// How many places an exponent may move the point: further away no number is kept exactly.
const MOVED: u32 = 64;

/// The most digits that every number with a fraction keeps where it is stored as a binary one.
const FLOAT_DIGITS: usize = 15;

/// How the currencies of the records of Việt Nam are written, folded.
const CURRENCIES: [&str; 10] = ["₫", "đ", "đồng", "vnd", "vnđ", "$", "usd", "€", "eur", "£"];

/// How thousands and fractions are separated in usual forms.
const USUAL: [&str; 3] = ["1.234,5", "1,234.5", "1 234,5"];

pub(super) fn read(text: &str, formats: &[Format]) -> Result<Decimal, Unreadable> {
    let mut forms = formats.iter().filter_map(of_numbers).peekable();
    let Some(first) = forms.peek().copied() else { return plain(text) };
    let mut read: Option<Decimal> = None;
    for form in forms {
        let Some((negative, digits)) = written(text, form) else { continue };
        let mut number = signed(negative, &digits)?;
        if form.percent {
            number = hundredth(number)?;
        }
        match read {
            Some(other) if other != number => {
                return Err(Unreadable::TwoReadings { readings: vec![other.to_string(), number.to_string()] });
            }
            _ => read = Some(number),
        }
    }
    read.ok_or_else(|| match usual_forms(text) {
        forms if forms.is_empty() || formats.len() > 1 => Unreadable::NotANumber { form: example(first) },
        forms => Unreadable::OtherForm { form: example(first), forms },
    })
}

const fn of_numbers(format: &Format) -> Option<&NumberForm> {
    if let Format::Number(form) = format { Some(form) } else { None }
}

/// What the point of a number that is written without a form says of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// It has none.
    Absent,
    /// It may be between thousands: one to three digits before it, the first not 0, and three after it.
    Doubtful,
    /// It begins a fraction.
    Decimal,
}

/// What the point of a number that is written without a form says.
///
/// ```
/// # mod tieuchi { pub mod schema { pub use tieuchi_model::schema::*; } }
/// use tieuchi::schema::{Point, point};
/// assert_eq!(["1.500", "-12.500", "0.500", "1.5", "1500"].map(point), [
///     Point::Doubtful, Point::Doubtful, Point::Decimal, Point::Decimal, Point::Absent
/// ]);
/// ```
#[must_use]
pub fn point(text: &str) -> Point {
    let text = text.trim().trim_start_matches(['-', '−', '+']);
    match text.split_once('.') {
        None => Point::Absent,
        Some((whole, after)) if after.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0') => {
            Point::Doubtful
        }
        Some(_) => Point::Decimal,
    }
}

/// The number that a floating-point number means, if it has kept all digits of it.
pub(super) fn without_rounding(text: &str) -> Result<Cow<'_, str>, Unreadable> {
    let digits = without_exponent(text)?;
    let significant = digits.trim_matches(['-', '0']).len();
    let is_whole = !digits.contains('.');
    if is_whole && is_of_float(text) && significant > FLOAT_DIGITS { Err(Unreadable::Rounded) } else { Ok(digits) }
}

/// Whether a text is a whole number that was stored as a floating-point one and had more digits than those keep.
pub(super) fn is_rounded(text: &str) -> bool {
    is_of_float(text)
        && without_exponent(text)
            .is_ok_and(|digits| !digits.contains('.') && digits.trim_start_matches('-').len() > FLOAT_DIGITS)
}

/// Whether a text is a number with an exponent, as programs write floating-point numbers.
fn is_of_float(text: &str) -> bool {
    let text = text.trim().trim_start_matches('-');
    text.split_once(['e', 'E']).is_some_and(|(number, exponent)| {
        let exponent = exponent.trim_start_matches(['+', '-']);
        is_decimal(number) && !exponent.is_empty() && exponent.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn signed(negative: bool, digits: &str) -> Result<Decimal, Unreadable> {
    let magnitude = exact(digits)?;
    // There is one zero: `-0` is 0, also when distinct values are counted or shown.
    Ok(if negative && !magnitude.is_zero() { -magnitude } else { magnitude })
}

fn hundredth(mut number: Decimal) -> Result<Decimal, Unreadable> {
    let scale = number.normalize().scale().checked_add(2).ok_or(Unreadable::TooManyDigits)?;
    number = number.normalize();
    number.set_scale(scale).map_err(|_| Unreadable::TooManyDigits)?;
    Ok(number.normalize())
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
pub(super) fn example(form: &NumberForm) -> String {
    let NumberForm { thousands, fraction, before, after, percent, brackets } = form;
    let thousands = thousands.map_or_else(String::new, String::from);
    let gap = if after.is_empty() { "" } else { " " };
    let percent = if *percent { "%" } else { "" };
    let example = format!("{before}1{thousands}234{fraction}5{gap}{after}{percent}");
    if *brackets { format!("({example})") } else { example }
}

/// Digits, and after a point more of them.
fn plain(text: &str) -> Result<Decimal, Unreadable> {
    let (negative, unsigned) = sign(text);
    if is_decimal(unsigned) {
        return signed(negative, unsigned);
    }
    if is_percentage(text) {
        return Err(Unreadable::Percentage { forms: usual_forms(text) });
    }
    let separators = [(',', '.'), ('.', ','), (' ', ','), (' ', '.')];
    let mut readings: Vec<String> = separators
        .into_iter()
        .filter_map(|(thousands, fraction)| grouped(unsigned, Some(thousands), fraction))
        .collect();
    readings.sort_unstable();
    readings.dedup();
    if !readings.is_empty() {
        return Err(Unreadable::Separators { readings });
    }
    let form = "1234.5".to_owned();
    match usual_forms(text) {
        forms if forms.is_empty() => Err(Unreadable::NotANumber { form }),
        forms => Err(Unreadable::OtherForm { form, forms }),
    }
}

/// Whether a text is below 0, and the rest of it.
fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Whether a text is a number in the form of an example.
fn is_in_example(text: &str, example: &str) -> bool {
    matches!(super::parse_number_format(example), Some(Format::Number(form)) if written(text, &form).is_some())
}

fn is_percentage(text: &str) -> bool {
    text.strip_suffix('%')
        .is_some_and(|number| number.starts_with(|letter: char| letter.is_ascii_digit() || letter == '-'))
}

/// The usual forms in which a text with a sign beside its digits can be read, as rules state them.
fn usual_forms(text: &str) -> Vec<String> {
    let (text, brackets) = match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        Some(text) => (text, true),
        None => (text, false),
    };
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (Some(first), Some(last)) = (text.find(is_digit), text.rfind(is_digit)) else { return Vec::new() };
    let before = text.get(..first).unwrap_or_default().trim_matches(['-', '−', '+', ' ']);
    let after = text.get(last.saturating_add(1)..).unwrap_or_default().trim();
    // What multiplies the number (`1,5 tr`) must not be taken for a sign that says nothing.
    let is_sign = |sign: &str| sign.is_empty() || CURRENCIES.contains(&fold(sign).as_str());
    let signs = is_sign(before) && (is_sign(after) || after == "%");
    if !signs || (!brackets && before.is_empty() && after.is_empty()) {
        return Vec::new();
    }
    let gap = if after.is_empty() || after == "%" { "" } else { " " };
    let whole = if brackets { ("(", ")") } else { ("", "") };
    let form = |example: &str| format!("{}{before}{example}{gap}{after}{}", whole.0, whole.1);
    let shown = if brackets { format!("({text})") } else { text.to_owned() };
    let reads = |form: &String| is_in_example(&shown, form);
    USUAL.iter().map(|example| form(example)).filter(reads).map(|form| format!("\"{form}\"")).collect()
}

/// Whether a number in a written form is below 0, and its digits as a plain decimal: thousands need no separator, but a separator
/// must be at a thousand.
fn written(text: &str, form: &NumberForm) -> Option<(bool, String)> {
    let text = text.trim();
    let (bracketed, text) = match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        Some(text) if form.brackets => (true, text.trim()),
        _ => (false, text),
    };
    let (before_sign, text) = sign(text);
    let text = text.strip_prefix(form.before.as_str()).unwrap_or(text).trim_start();
    let (after_sign, text) = if before_sign { (false, text) } else { sign(text) };
    let text = if form.percent { text.strip_suffix('%')? } else { text };
    let text = text.strip_suffix(form.after.as_str()).unwrap_or(text).trim_end();
    let digits = grouped(text, form.thousands, form.fraction)?;
    Some((bracketed != (before_sign || after_sign), digits))
}

fn grouped(text: &str, thousands: Option<char>, fraction: char) -> Option<String> {
    let (whole, after) = match text.split_once(fraction) {
        Some((whole, after)) => (whole, Some(after)),
        None => (text, None),
    };
    let is_between = |letter: char| match thousands {
        Some(' ') => matches!(letter, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}'),
        Some(thousands) => letter == thousands,
        None => false,
    };
    let mut groups = whole.split(is_between);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let is_grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    let mut plain = [first].into_iter().chain(rest).collect::<Vec<_>>().concat();
    if !is_grouped || first.is_empty() || plain.contains('.') {
        return None;
    }
    if let Some(after) = after {
        plain.push('.');
        plain.push_str(after);
    }
    is_decimal(&plain).then_some(plain)
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
