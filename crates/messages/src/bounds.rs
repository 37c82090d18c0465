//! What a figure must reach, in words and in signs, and how a figure compares with it.
//!
//! Whether a verdict is met is not decided here: [`relation`] compares the exact figures.

use tieuchi_model::indicator::{Bound, BoundUnit, Comparison, DifferenceUnit, Side};
use tieuchi_model::ratio::Ratio;
use tieuchi_source::{Arg, Language};

use crate::catalogue::text;
use crate::figures::{self, Beside, Notation};

/// How ratios of a unit are written.
const fn notation(unit: BoundUnit) -> Notation {
    match unit {
        BoundUnit::Percent | BoundUnit::PercentagePoints => Notation::Percent,
        BoundUnit::Plain | BoundUnit::Time(_) => Notation::Number,
    }
}

/// Written digits with the unit's words.
fn with_unit(digits: String, unit: BoundUnit, language: Language) -> String {
    let id = match unit {
        BoundUnit::Plain | BoundUnit::Percent => return digits,
        BoundUnit::PercentagePoints => "bound-points",
        BoundUnit::Time(DifferenceUnit::Hours) => "bound-hours",
        BoundUnit::Time(DifferenceUnit::Days) => "bound-days",
        BoundUnit::Time(DifferenceUnit::WorkingDays) => "bound-working-days",
    };
    text(language, id, &[("bound", digits.trim_end_matches('%').into())])
}

/// A figure that is compared with nothing.
#[must_use]
pub fn shown(figure: Ratio, unit: BoundUnit, language: Language) -> String {
    with_unit(figures::shown(figure, notation(unit), language), unit, language)
}

/// A figure with all its decimals, as bounds are written.
#[must_use]
pub fn exactly(figure: Ratio, unit: BoundUnit, language: Language) -> String {
    with_unit(figures::exactly(figure, notation(unit), language), unit, language)
}

/// A figure and what it is compared with, as [`figures::beside`] writes them.
#[must_use]
pub fn beside(figure: Ratio, bound: Ratio, unit: BoundUnit, language: Language) -> Beside {
    let Beside { figure, bound } = figures::beside(figure, bound, notation(unit), language);
    Beside { figure: with_unit(figure, unit, language), bound: with_unit(bound, unit, language) }
}

/// A bound in signs, for a table: `≥ 95%`, `20% – 30%`, `none`, `100%`.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } }
/// use tieuchi::messages::{Language, bounds};
/// use tieuchi_model::indicator::{Bound, BoundUnit, BoundWord, Side};
/// use tieuchi_model::ratio::Ratio;
/// let value = Ratio::new(955, 1000).unwrap();
/// let bound = Bound { side: Side::MoreThan, value, upper: None, word: BoundWord::Number, unit: BoundUnit::Percent };
/// assert_eq!(bounds::signs(&bound, Language::Vietnamese), "> 95,5%");
/// assert_eq!(bounds::words(&bound, Language::Vietnamese), "trên 95,5%");
/// ```
#[must_use]
pub fn signs(bound: &Bound, language: Language) -> String {
    if let Some(word) = one_word(bound, language) {
        return word;
    }
    let value = exactly(bound.value, bound.unit, language);
    match upper(bound) {
        Some(upper) => {
            let below = if bound.side == Side::FromToLess { "< " } else { "" };
            format!("{value} – {below}{}", exactly(upper, bound.unit, language))
        }
        None => format!("{} {value}", sign(bound.side, true)),
    }
}

/// A bound in words, for a sentence: `ít nhất 95%`, `at least 95%`.
#[must_use]
pub fn words(bound: &Bound, language: Language) -> String {
    if let Some(word) = one_word(bound, language) {
        return word;
    }
    let id = match bound.side {
        Side::AtLeast => "bound-at-least",
        Side::AtMost => "bound-at-most",
        Side::MoreThan => "bound-more-than",
        Side::LessThan => "bound-less-than",
        Side::Exactly => "bound-exactly",
        Side::Between => "bound-between",
        Side::FromToLess => "bound-from-to-less",
    };
    let upper = exactly(bound.upper.unwrap_or(bound.value), bound.unit, language);
    let args: [(&str, Arg); 2] =
        [("bound", exactly(bound.value, bound.unit, language).into()), ("upper", upper.into())];
    text(language, id, &args)
}

/// None, or all: bounds that are written without a number.
fn one_word(bound: &Bound, language: Language) -> Option<String> {
    let id = if bound.allows_none() {
        "bound-none"
    } else if bound.requires_all() {
        "bound-all"
    } else {
        return None;
    };
    Some(text(language, id, &[]))
}

/// A figure, and how it compares with the bound: (`94,996%`, `< 95%`).
#[must_use]
pub fn relation(bound: &Bound, figure: Ratio, language: Language) -> (String, String) {
    let shown = beside(figure, nearest(bound, figure), bound.unit, language);
    let holds = bound.interval().accepts(figure);
    let relation = match upper(bound) {
        Some(upper) => {
            let id = match (bound.side, holds) {
                (Side::FromToLess, true) => "relation-within-less",
                (Side::FromToLess, false) => "relation-outside-less",
                (_, true) => "relation-within",
                (_, false) => "relation-outside",
            };
            let value = exactly(bound.value, bound.unit, language);
            let args = [("bound", value.into()), ("upper", exactly(upper, bound.unit, language).into())];
            text(language, id, &args)
        }
        None => {
            let args = [("sign", sign(bound.side, holds).into()), ("bound", shown.bound.into())];
            text(language, "relation-holds", &args)
        }
    };
    (shown.figure, relation)
}

/// A figure as it is shown next to this bound.
#[must_use]
pub fn figure(bound: &Bound, figure: Ratio, language: Language) -> String {
    beside(figure, nearest(bound, figure), bound.unit, language).figure
}

/// The upper end of a bound with two ends.
fn upper(bound: &Bound) -> Option<Ratio> {
    bound.upper.filter(|_| matches!(bound.side, Side::Between | Side::FromToLess))
}

/// The end of the bound that a figure is shown next to: of two ends the upper one if the figure is above the lower.
fn nearest(bound: &Bound, figure: Ratio) -> Ratio {
    upper(bound).filter(|_| figure > bound.value).unwrap_or(bound.value)
}

/// The sign of a side, for a figure that is on it or that is not.
#[must_use]
pub const fn sign(side: Side, holds: bool) -> &'static str {
    match (side, holds) {
        (Side::AtLeast, true) | (Side::LessThan, false) => "≥",
        (Side::AtMost, true) | (Side::MoreThan, false) => "≤",
        (Side::MoreThan, true) | (Side::AtMost, false) => ">",
        (Side::LessThan, true) | (Side::AtLeast, false) => "<",
        (Side::Exactly | Side::Between | Side::FromToLess, true) => "=",
        (Side::Exactly | Side::Between | Side::FromToLess, false) => "≠",
    }
}

/// The sign of a comparison.
#[must_use]
pub fn comparison_sign(comparison: Comparison) -> &'static str {
    comparison.side().map_or("≠", |side| sign(side, true))
}
