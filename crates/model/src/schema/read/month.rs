//! The names of months, as dates write them: in English and Vietnamese, whole or short.

use tieuchi_source::text::fold;

use crate::iso::{Fault, Rest};

/// The English names; the first three letters are the short one.
const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What Vietnamese writes before the number of a month, the longest first.
const VIETNAMESE: [&str; 3] = ["tháng", "thg", "th"];

/// The number of the month whose name comes next.
pub(super) fn read(rest: &mut Rest<'_>) -> Result<i8, Fault> {
    let end = rest.0.find(|letter: char| !letter.is_alphabetic() && !is_mark(letter)).unwrap_or(rest.0.len());
    let (name, after) = rest.0.split_at_checked(end).ok_or(Fault::Form)?;
    let name = fold(name);
    if VIETNAMESE.contains(&name.as_str()) {
        rest.0 = after.trim_start_matches(['.', ' ', '\u{a0}', '\u{202f}']);
        let (number, _) = rest.up_to(2).ok_or(Fault::Form)?;
        return i8::try_from(number).map_err(|_| Fault::Form);
    }
    let is_name = |number: i8, whole: &str| {
        whole == name || whole.get(..3) == Some(name.as_str()) || (number == 9 && name == "sept")
    };
    let number = (1i8..).zip(ENGLISH).find_map(|(number, whole)| is_name(number, whole).then_some(number));
    rest.0 = after;
    number.ok_or(Fault::Form)
}

/// The short or the whole English name of a month.
#[must_use]
pub fn month_name(month: i8, short: bool) -> Option<String> {
    let name = ENGLISH.get(usize::try_from(month.checked_sub(1)?).ok()?)?;
    let name = if short { name.get(..3)? } else { name };
    let mut letters = name.chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters).collect())
}

/// A tone or an accent that is written as a letter of its own.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}
