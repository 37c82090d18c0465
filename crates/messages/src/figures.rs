//! Figures as a person reads them: the digits of exact ratios, separators of the language, and never a shown figure that
//! contradicts its verdict.
//!
//! Nothing is computed here, and no figure passes through binary floating point. The caller chooses the figure to show.

use std::cmp::Ordering;

use tieuchi_model::ratio::Ratio;
use tieuchi_source::Language;

/// How a ratio is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Notation {
    /// As a number: 42/10 is `4.2`.
    Number,
    /// In hundredths, with the sign: 19/20 is `95%`.
    Percent,
}

/// A figure and what it is compared with, written so that the two compare as the exact ones do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The figure.
    pub figure: String,
    /// What it is compared with.
    pub bound: String,
}

/// The decimals that a figure is shown with unless they would mislead.
const USUAL_PLACES: usize = 2;
/// The most decimals that a figure is shown with.
const MOST_PLACES: usize = 28;

/// Digits as the language writes them: separated thousands, its decimal mark, a true minus sign. Zero has no sign.
///
/// `digits` is a plain number (`-1234.5`); any other text is returned unchanged.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } }
/// use tieuchi::messages::{Language, figures::decimal};
/// assert_eq!(decimal("-1234.5", Language::Vietnamese), "−1.234,5");
/// assert_eq!(decimal("-1234.5", Language::English), "−1,234.5");
/// ```
#[must_use]
pub fn decimal(digits: &str, language: Language) -> String {
    let (minus, unsigned) = match digits.strip_prefix(['-', '−']) {
        Some(rest) => ("−", rest),
        None => ("", digits),
    };
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || !fraction.is_none_or(plain) {
        return digits.to_owned();
    }
    let (thousands, mark) = match language {
        Language::Vietnamese => ('.', ','),
        Language::English => (',', '.'),
    };
    let is_zero = unsigned.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let mut shown = String::from(if is_zero { "" } else { minus });
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            shown.push(thousands);
        }
        shown.push(digit);
    }
    if let Some(fraction) = fraction {
        shown.push(mark);
        shown.push_str(fraction);
    }
    shown
}

/// A whole number as the language writes it.
#[must_use]
pub fn whole(number: i128, language: Language) -> String {
    decimal(&number.to_string(), language)
}

/// A figure that is compared with nothing: two decimals, fewer if those are exact, more if two would make it 0 (or 100%)
/// though it is not.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } }
/// use tieuchi::messages::{Language, figures::{Notation, shown}};
/// use tieuchi_model::ratio::Ratio;
/// let of = |numerator, denominator| Ratio::new(numerator, denominator).unwrap();
/// assert_eq!(shown(of(195, 205), Notation::Percent, Language::Vietnamese), "95,12%");
/// assert_eq!(shown(of(199_999, 200_000), Notation::Percent, Language::Vietnamese), "99,9995%");
/// assert_eq!(shown(of(21, 5), Notation::Number, Language::English), "4.2");
/// ```
#[must_use]
pub fn shown(figure: Ratio, form: Notation, language: Language) -> String {
    let enough = |places: &usize| keeps_landmarks(figure, *places, form);
    match (USUAL_PLACES..=MOST_PLACES).find(enough) {
        Some(places) => written(figure, places, form, language),
        None => as_fraction(figure),
    }
}

/// A figure with all of its decimals, up to 28: how a bound is written, so that none is rounded.
#[must_use]
pub fn exactly(figure: Ratio, form: Notation, language: Language) -> String {
    written(figure, MOST_PLACES, form, language)
}

/// A figure and its bound, in as many decimals (two, or up to 28) as it takes for the shown figure to be on the same side
/// of the shown bound as the exact figure is of the exact bound.
///
/// A bound of a rule is shown with all its decimals; one that has no end (an earlier figure) is rounded like the
/// figure. If 28 decimals do not distinguish them, both are written as fractions.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } }
/// use tieuchi::messages::{Language, figures::{Notation, beside}};
/// use tieuchi_model::ratio::Ratio;
/// let of = |numerator, denominator| Ratio::new(numerator, denominator).unwrap();
/// let shown = beside(of(94_996, 100_000), of(95, 100), Notation::Percent, Language::Vietnamese);
/// assert_eq!((shown.figure.as_str(), shown.bound.as_str()), ("94,996%", "95%"));
/// ```
#[must_use]
pub fn beside(figure: Ratio, bound: Ratio, form: Notation, language: Language) -> Beside {
    let bound_places = |places| exact_places(bound, MOST_PLACES, form).unwrap_or(places);
    let fits = |places: &usize| {
        let shown = Rounded::of(figure, *places, form);
        let shown_bound = Rounded::of(bound, bound_places(*places), form);
        shown.compare(&shown_bound) == figure.cmp(&bound)
            && keeps_landmarks(figure, *places, form)
            && keeps_landmarks(bound, bound_places(*places), form)
    };
    match (USUAL_PLACES..=MOST_PLACES).find(fits) {
        Some(places) => Beside {
            figure: written(figure, places, form, language),
            bound: written(bound, bound_places(places), form, language),
        },
        None => Beside { figure: as_fraction(figure), bound: as_fraction(bound) },
    }
}

/// Whether a figure that is shown with so many decimals does not seem to be 0, or as a percentage 100, unless it is.
fn keeps_landmarks(figure: Ratio, places: usize, form: Notation) -> bool {
    let size = Rounded { negative: false, ..Rounded::of(figure, places, form) };
    let (numerator, denominator) = (figure.numerator().unsigned_abs(), figure.denominator().unsigned_abs());
    let keeps = |mark: Ratio, order: Ordering| size.compare(&Rounded::of(mark, places, form)) == order;
    keeps(Ratio::ZERO, numerator.cmp(&0))
        && (form == Notation::Number || keeps(Ratio::ONE, numerator.cmp(&denominator)))
}

/// The last resort if no digits will do: the ratio itself.
fn as_fraction(figure: Ratio) -> String {
    format!("{}/{}", figure.numerator(), figure.denominator()).replace('-', "−")
}

/// The fewest decimals that show a figure exactly in its form, up to `most`.
fn exact_places(figure: Ratio, most: usize, form: Notation) -> Option<usize> {
    figure.exact_places().map(|places| places.saturating_sub(shift(form))).filter(|places| *places <= most)
}

/// A figure with so many decimals, or with fewer if those show it exactly.
fn written(figure: Ratio, places: usize, form: Notation, language: Language) -> String {
    let places = exact_places(figure, places, form).unwrap_or(places);
    let Rounded { negative, digits, places } = Rounded::of(figure, places, form);
    let point = digits.len().saturating_sub(places);
    let mut plain = String::from(if negative { "-" } else { "" });
    for (place, digit) in digits.iter().enumerate() {
        if place == point {
            plain.push('.');
        }
        plain.push(char::from(*digit));
    }
    let mut text = decimal(&plain, language);
    if form == Notation::Percent {
        text.push('%');
    }
    text
}

/// The digits of a rounded figure, in ASCII: those of the whole part, then `places` decimals.
#[derive(Clone, Debug)]
struct Rounded {
    negative: bool,
    digits: Vec<u8>,
    places: usize,
}

impl Rounded {
    /// The figure in its form, rounded half to even to so many decimals.
    fn of(figure: Ratio, places: usize, form: Notation) -> Rounded {
        let text = figure.rounded(places + shift(form));
        let mut digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).collect();
        let leading = digits.iter().take_while(|digit| **digit == b'0').count();
        digits.drain(..leading.min(digits.len().saturating_sub(places + 1)));
        Rounded { negative: text.starts_with('-'), digits, places }
    }

    /// How two rounded figures compare as they are written.
    fn compare(&self, other: &Rounded) -> Ordering {
        let places = self.places.max(other.places);
        let size = |figure: &Rounded| {
            let mut digits: Vec<u8> = figure.digits.iter().copied().skip_while(|digit| *digit == b'0').collect();
            let all = digits.len() + places - figure.places;
            if !digits.is_empty() {
                digits.resize(all, b'0');
            }
            digits
        };
        let (this, that) = (size(self), size(other));
        let sizes = this.len().cmp(&that.len()).then_with(|| this.cmp(&that));
        match (self.negative, other.negative) {
            (false, false) => sizes,
            (true, true) => sizes.reverse(),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

/// How many decimals of the ratio come before the point of the form.
const fn shift(form: Notation) -> usize {
    match form {
        Notation::Number => 0,
        Notation::Percent => 2,
    }
}
