//! Months by name, as dates write them: in English and Vietnamese, whole or short.

use tieuchi_source::text::fold;

use crate::iso::{Fault, Rest};
use crate::months::month_named;

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
    rest.0 = after;
    month_named(&name).ok_or(Fault::Form)
}

/// A tone or an accent that is written as a letter of its own.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}
