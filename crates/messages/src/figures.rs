//! Figures as a person reads them: digits of exact ratios by long division, separators of the language, and never a
//! shown figure that contradicts its verdict.
//!
//! No figure is computed here but its digits, and none passes through binary floating point. Which figure to show is the
//! caller's to know.

use std::cmp::Ordering;

use crate::Language;

/// An exact ratio: numerator and denominator. Reduced or not; the denominator may be negative, but not 0.
pub type Exact = (i128, i128);

/// How a ratio is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// As a number: 42/10 is `4.2`.
    Number,
    /// In hundredths, with the sign: 19/20 is `95%`.
    Percent,
}

/// A figure and what it is compared with, written so that the two stand to each other as the exact ones do.
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

/// Digits as the language writes them: thousands apart, its decimal mark, a true minus sign. Zero has no sign.
///
/// `digits` is a plain number (`-1234.5`); a text that is not one comes back as it is.
///
/// ```
/// use tieuchi_messages::{Language, figures::decimal};
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

/// A figure that stands beside no bound: two decimals, fewer where that is exact, more where two would make it 0 (or
/// 100%) though it is not.
///
/// ```
/// use tieuchi_messages::{Language, figures::{Form, shown}};
/// assert_eq!(shown((195, 205), Form::Percent, Language::Vietnamese), "95,12%");
/// assert_eq!(shown((199_999, 200_000), Form::Percent, Language::Vietnamese), "99,9995%");
/// assert_eq!(shown((21, 5), Form::Number, Language::English), "4.2");
/// ```
#[must_use]
pub fn shown(figure: Exact, form: Form, language: Language) -> String {
    let Some(figure) = Ratio::new(figure) else {
        return as_given(figure);
    };
    let enough = |places| stands_as(figure.at(places, form), &landmarks(figure, form, places));
    match (USUAL_PLACES..=MOST_PLACES).find(|places| enough(*places)) {
        Some(places) => figure.written(places, form, language),
        None => figure.as_fraction(),
    }
}

/// A figure with all of its decimals, up to 28: how a bound is written, so that none is rounded.
#[must_use]
pub fn exactly(figure: Exact, form: Form, language: Language) -> String {
    match Ratio::new(figure) {
        Some(ratio) => ratio.written(MOST_PLACES, form, language),
        None => as_given(figure),
    }
}

/// How two ratios stand to each other, without a product that could overflow; one without a denominator counts as 0.
///
/// ```
/// use std::cmp::Ordering;
/// use tieuchi_messages::figures::order;
/// assert_eq!(order((94_996, 100_000), (95, 100)), Ordering::Less);
/// assert_eq!(order((19, 20), (95, 100)), Ordering::Equal);
/// ```
#[must_use]
pub fn order(left: Exact, right: Exact) -> Ordering {
    let nothing = Ratio { negative: false, numerator: 0, denominator: 1 };
    let (left, right) = (Ratio::new(left).unwrap_or(nothing), Ratio::new(right).unwrap_or(nothing));
    match (left.negative, right.negative) {
        (false, false) => left.size_against(right),
        (true, true) => right.size_against(left),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    }
}

/// A figure and its bound, in as many decimals (two, or up to 28) as it takes for the shown figure to stand on the same
/// side of the shown bound as the exact one.
///
/// A bound of a rule is shown with all its decimals; one that has no end (an earlier figure) is rounded like the
/// figure. Where 28 decimals do not part them, both are written as fractions.
///
/// ```
/// use tieuchi_messages::{Language, figures::{Form, beside}};
/// let shown = beside((94_996, 100_000), (95, 100), Form::Percent, Language::Vietnamese);
/// assert_eq!((shown.figure.as_str(), shown.bound.as_str()), ("94,996%", "95%"));
/// ```
#[must_use]
pub fn beside(figure: Exact, bound: Exact, form: Form, language: Language) -> Beside {
    let order = order(figure, bound);
    let (Some(figure), Some(bound)) = (Ratio::new(figure), Ratio::new(bound)) else {
        return Beside { figure: as_given(figure), bound: as_given(bound) };
    };
    let fits = |places: &usize| {
        let figure_shown = figure.at(*places, form);
        let bound_shown = bound.at(bound.places_shown(*places, form), form);
        compare(&figure_shown, &bound_shown) == order
            && stands_as(figure_shown, &landmarks(figure, form, *places))
            && stands_as(bound_shown, &landmarks(bound, form, *places))
    };
    match (USUAL_PLACES..=MOST_PLACES).find(fits) {
        Some(places) => Beside {
            figure: figure.written(places, form, language),
            bound: bound.written(bound.places_shown(places, form), form, language),
        },
        None => Beside { figure: figure.as_fraction(), bound: bound.as_fraction() },
    }
}

/// Where a figure must not seem to be when it is not: at 0, and a percentage at 100.
fn landmarks(figure: Ratio, form: Form, places: usize) -> Vec<(Rounded, Ordering)> {
    let zero = (Ratio { negative: false, numerator: 0, denominator: 1 }, figure.numerator.cmp(&0));
    let one = (Ratio { negative: false, numerator: 1, denominator: 1 }, figure.numerator.cmp(&figure.denominator));
    let count = match form {
        Form::Percent => 2,
        Form::Number => 1,
    };
    [zero, one].into_iter().take(count).map(|(mark, order)| (mark.at(places, form), order)).collect()
}

/// Whether the size of a shown figure stands to each landmark as the exact one does.
fn stands_as(shown: Rounded, marks: &[(Rounded, Ordering)]) -> bool {
    let size = Rounded { negative: false, ..shown };
    marks.iter().all(|(mark, order)| compare(&size, mark) == *order)
}

/// What is no ratio, as it stands.
fn as_given((numerator, denominator): Exact) -> String {
    format!("{numerator}/{denominator}").replace('-', "−")
}

/// A ratio by its sign and sizes, the denominator above 0.
#[derive(Clone, Copy, Debug)]
struct Ratio {
    negative: bool,
    numerator: u128,
    denominator: u128,
}

/// The digits of a rounded figure: those of the whole part, then `places` decimals.
#[derive(Clone, Debug)]
struct Rounded {
    negative: bool,
    digits: Vec<u8>,
    places: usize,
}

impl Ratio {
    fn new((numerator, denominator): Exact) -> Option<Self> {
        let negative = (numerator < 0) != (denominator < 0) && numerator != 0;
        let (numerator, denominator) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        (denominator != 0).then_some(Ratio { negative, numerator, denominator })
    }

    /// The last resort where no digits will do: the ratio itself.
    fn as_fraction(self) -> String {
        let minus = if self.negative { "−" } else { "" };
        format!("{minus}{}/{}", self.numerator, self.denominator)
    }

    /// How the sizes stand to each other, by their whole parts and then those of what is left, turned over.
    fn size_against(self, other: Ratio) -> Ordering {
        let (mut left, mut right) = ((self.numerator, self.denominator), (other.numerator, other.denominator));
        let mut turned = false;
        loop {
            let wholes = (left.0 / left.1).cmp(&(right.0 / right.1));
            let rests = (left.0 % left.1, right.0 % right.1);
            let decided = match (wholes, rests) {
                (Ordering::Equal, (1.., 1..)) => None,
                (Ordering::Equal, _) => Some(rests.0.cmp(&rests.1)),
                (parted, _) => Some(parted),
            };
            match decided {
                Some(order) if turned => return order.reverse(),
                Some(order) => return order,
                None => {
                    left = (left.1, rests.0);
                    right = (right.1, rests.1);
                    turned = !turned;
                }
            }
        }
    }

    /// The figure in its form, rounded half to even to so many decimals.
    fn at(self, places: usize, form: Form) -> Rounded {
        let divided = places + shift(form);
        let mut digits: Vec<u8> =
            (self.numerator / self.denominator).to_string().bytes().map(|byte| byte - b'0').collect();
        let mut rest = self.numerator % self.denominator;
        for _ in 0..divided {
            let (digit, left) = next_digit(rest, self.denominator);
            digits.push(digit);
            rest = left;
        }
        let odd = digits.last().is_some_and(|digit| digit % 2 == 1);
        let up = match rest.cmp(&(self.denominator - rest)) {
            Ordering::Greater => true,
            Ordering::Equal => odd,
            Ordering::Less => false,
        };
        if up {
            add_one(&mut digits);
        }
        let leading = digits.iter().take_while(|digit| **digit == 0).count();
        let kept = leading.min(digits.len().saturating_sub(places + 1));
        digits.drain(..kept);
        let negative = self.negative && digits.iter().any(|digit| *digit != 0);
        Rounded { negative, digits, places }
    }

    /// The fewest decimals that show it exactly, up to `most`.
    fn exact_places(self, most: usize, form: Form) -> Option<usize> {
        let mut rest = self.numerator % self.denominator;
        let mut divided = 0;
        while rest != 0 {
            if divided >= most + shift(form) {
                return None;
            }
            rest = next_digit(rest, self.denominator).1;
            divided += 1;
        }
        Some(divided.saturating_sub(shift(form)))
    }

    /// The decimals that a bound is shown with where the figure beside it has `places`.
    fn places_shown(self, places: usize, form: Form) -> usize {
        self.exact_places(MOST_PLACES, form).unwrap_or(places)
    }

    fn written(self, places: usize, form: Form, language: Language) -> String {
        let places = self.exact_places(places, form).unwrap_or(places);
        let Rounded { negative, digits, places } = self.at(places, form);
        let point = digits.len().saturating_sub(places);
        let mut plain = String::from(if negative { "-" } else { "" });
        for (place, digit) in digits.iter().enumerate() {
            if place == point {
                plain.push('.');
            }
            plain.push(char::from(b'0' + digit));
        }
        let mut text = decimal(&plain, language);
        if form == Form::Percent {
            text.push('%');
        }
        text
    }
}

/// How many decimals of the ratio stand before the point of the form.
const fn shift(form: Form) -> usize {
    match form {
        Form::Number => 0,
        Form::Percent => 2,
    }
}

/// The next digit of `rest / denominator` and what is left. Both come from `i128`, so that twice either fits.
fn next_digit(rest: u128, denominator: u128) -> (u8, u128) {
    let (mut digit, mut left) = (0, 0);
    for _ in 0..10 {
        // Both are below the denominator, which is at most 2^127.
        left += rest;
        if left >= denominator {
            left -= denominator;
            digit += 1;
        }
    }
    (digit, left)
}

fn add_one(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            return;
        }
        *digit = 0;
    }
    digits.insert(0, 1);
}

/// How two rounded figures stand to each other as they are written.
fn compare(left: &Rounded, right: &Rounded) -> Ordering {
    let places = left.places.max(right.places);
    let size = |figure: &Rounded| {
        let mut digits: Vec<u8> = figure.digits.iter().copied().skip_while(|digit| *digit == 0).collect();
        let all = digits.len() + places - figure.places;
        if !digits.is_empty() {
            digits.resize(all, 0);
        }
        digits
    };
    let (by_left, by_right) = (size(left), size(right));
    let sizes = by_left.len().cmp(&by_right.len()).then_with(|| by_left.cmp(&by_right));
    match (left.negative, right.negative) {
        (false, false) => sizes,
        (true, true) => sizes.reverse(),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    }
}
