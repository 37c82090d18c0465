//! The English names of the months.

/// The first three letters of each are its short name.
const NAMES: [&str; 12] = [
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

/// The month from 1 to 12 that a folded word names: a whole name, its first three letters, or `sept`.
///
/// ```
/// use tieuchi_model::months::month_named;
/// assert_eq!(["april", "apr", "sept"].map(month_named), [Some(4), Some(4), Some(9)]);
/// assert_eq!(["ap", "apri", "tháng"].map(month_named), [None; 3]);
/// ```
#[must_use]
pub fn month_named(word: &str) -> Option<i8> {
    let is_name =
        |month: i8, whole: &str| whole == word || whole.get(..3) == Some(word) || (month == 9 && word == "sept");
    (1i8..).zip(NAMES).find_map(|(month, whole)| is_name(month, whole).then_some(month))
}

/// The whole or the short name of a month from 1 to 12.
///
/// ```
/// use tieuchi_model::months::month_name;
/// assert_eq!(month_name(4, true).as_deref(), Some("Apr"));
/// assert_eq!(month_name(9, false).as_deref(), Some("September"));
/// assert_eq!([0, 13].map(|month| month_name(month, true)), [None, None]);
/// ```
#[must_use]
pub fn month_name(month: i8, short: bool) -> Option<String> {
    let name = NAMES.get(usize::try_from(month.checked_sub(1)?).ok()?)?;
    let name = if short { name.get(..3)? } else { name };
    let mut letters = name.chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters).collect())
}
