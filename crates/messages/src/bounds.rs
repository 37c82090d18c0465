//! What a figure must reach, in words and in signs, and how a figure stands to it.
//!
//! Whether a verdict is met is not decided here: [`Bound::relation`] says what the exact figures say.

use std::cmp::Ordering;

use tieuchi_source::Arg;

use crate::Language;
use crate::catalogue::text;
use crate::figures::{self, Beside, Exact, Form};

/// Which side of a bound is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// ≥
    AtLeast,
    /// ≤
    AtMost,
    /// >
    MoreThan,
    /// <
    LessThan,
    /// =
    Exactly,
    /// From the bound to its upper one, both included.
    Between,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A plain number.
    Number,
    /// A share: 19/20 is `95%`.
    Percent,
    /// A difference of shares: 1/50 is `2 percentage points`.
    Points,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Working days.
    WorkingDays,
}

impl Unit {
    /// How its ratios are written.
    const fn form(self) -> Form {
        match self {
            Unit::Percent | Unit::Points => Form::Percent,
            Unit::Number | Unit::Hours | Unit::Days | Unit::WorkingDays => Form::Number,
        }
    }

    /// Written digits with the unit's words.
    fn say(self, digits: String, language: Language) -> String {
        let id = match self {
            Unit::Number | Unit::Percent => return digits,
            Unit::Points => "bound-points",
            Unit::Hours => "bound-hours",
            Unit::Days => "bound-days",
            Unit::WorkingDays => "bound-working-days",
        };
        text(language, id, &[("bound", digits.trim_end_matches('%').into())])
    }

    /// A figure beside no bound.
    #[must_use]
    pub fn shown(self, figure: Exact, language: Language) -> String {
        self.say(figures::shown(figure, self.form(), language), language)
    }

    /// A figure with all its decimals, as bounds are written.
    #[must_use]
    pub fn exactly(self, figure: Exact, language: Language) -> String {
        self.say(figures::exactly(figure, self.form(), language), language)
    }

    /// A figure and what it is compared with, as [`figures::beside`] writes them.
    #[must_use]
    pub fn beside(self, figure: Exact, bound: Exact, language: Language) -> Beside {
        let Beside { figure, bound } = figures::beside(figure, bound, self.form(), language);
        Beside { figure: self.say(figure, language), bound: self.say(bound, language) }
    }
}

/// What a figure must reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Which side of it is good.
    pub side: Side,
    /// The bound; of `Between` the lower one.
    pub value: Exact,
    /// Of `Between`, the upper one.
    pub upper: Option<Exact>,
    /// What it counts.
    pub unit: Unit,
}

impl Bound {
    /// Whether it allows nothing at all: `no …`, at most 0, exactly 0.
    #[must_use]
    pub fn allows_none(self) -> bool {
        matches!(self.side, Side::AtMost | Side::Exactly) && self.value.0 == 0
    }

    /// Whether it asks for every one: at least 100 %.
    fn asks_for_all(self) -> bool {
        let whole = figures::order(self.value, (1, 1)) == Ordering::Equal;
        whole && self.unit == Unit::Percent && matches!(self.side, Side::AtLeast | Side::Exactly)
    }

    /// In signs, for a table: `≥ 95%`, `20% – 30%`, `none`, `100%`.
    ///
    /// ```
    /// use tieuchi_messages::{Language, bounds::{Bound, Side, Unit}};
    /// let bound = Bound { side: Side::MoreThan, value: (955, 1000), upper: None, unit: Unit::Percent };
    /// assert_eq!(bound.signs(Language::Vietnamese), "> 95,5%");
    /// assert_eq!(bound.words(Language::Vietnamese), "trên 95,5%");
    /// ```
    #[must_use]
    pub fn signs(self, language: Language) -> String {
        if self.allows_none() {
            return text(language, "bound-none", &[]);
        }
        if self.asks_for_all() {
            return text(language, "bound-all", &[]);
        }
        let value = self.unit.exactly(self.value, language);
        match self.upper.filter(|_| self.side == Side::Between) {
            Some(upper) => format!("{value} – {}", self.unit.exactly(upper, language)),
            None => format!("{} {value}", self.sign(true)),
        }
    }

    /// In words, for a sentence: `ít nhất 95%`, `at least 95%`.
    #[must_use]
    pub fn words(self, language: Language) -> String {
        if self.allows_none() {
            return text(language, "bound-none", &[]);
        }
        if self.asks_for_all() {
            return text(language, "bound-all", &[]);
        }
        let id = match self.side {
            Side::AtLeast => "bound-at-least",
            Side::AtMost => "bound-at-most",
            Side::MoreThan => "bound-more-than",
            Side::LessThan => "bound-less-than",
            Side::Exactly => "bound-exactly",
            Side::Between => "bound-between",
        };
        let upper = self.unit.exactly(self.upper.unwrap_or(self.value), language);
        let args: [(&str, Arg); 2] =
            [("bound", self.unit.exactly(self.value, language).into()), ("upper", upper.into())];
        text(language, id, &args)
    }

    /// Whether a figure is within it.
    #[must_use]
    pub fn holds(self, figure: Exact) -> bool {
        let order = figures::order(figure, self.value);
        match self.side {
            Side::AtLeast => order.is_ge(),
            Side::AtMost => order.is_le(),
            Side::MoreThan => order.is_gt(),
            Side::LessThan => order.is_lt(),
            Side::Exactly => order.is_eq(),
            Side::Between => order.is_ge() && self.upper.is_none_or(|upper| figures::order(figure, upper).is_le()),
        }
    }

    /// A figure, and how it stands to the bound: (`94,996%`, `< 95%`).
    #[must_use]
    pub fn relation(self, figure: Exact, language: Language) -> (String, String) {
        let near = self.nearest(figure);
        let shown = self.unit.beside(figure, near, language);
        let relation = match self.upper.filter(|_| self.side == Side::Between) {
            Some(upper) => {
                let id = if self.holds(figure) { "relation-within" } else { "relation-outside" };
                let value = self.unit.exactly(self.value, language);
                let args = [("bound", value.into()), ("upper", self.unit.exactly(upper, language).into())];
                text(language, id, &args)
            }
            None => {
                let sign = self.sign(self.holds(figure));
                text(language, "relation-holds", &[("sign", sign.into()), ("bound", shown.bound.into())])
            }
        };
        (shown.figure, relation)
    }

    /// A figure as it is shown beside this bound.
    #[must_use]
    pub fn figure(self, figure: Exact, language: Language) -> String {
        self.unit.beside(figure, self.nearest(figure), language).figure
    }

    /// The end of the bound that a figure is shown beside: of `Between` the upper one where the figure is above the lower.
    fn nearest(self, figure: Exact) -> Exact {
        let above = figures::order(figure, self.value).is_gt();
        self.upper.filter(|_| self.side == Side::Between && above).unwrap_or(self.value)
    }

    /// The sign for a figure that is within it, or that is not.
    const fn sign(self, holds: bool) -> &'static str {
        match (self.side, holds) {
            (Side::AtLeast, true) | (Side::LessThan, false) => "≥",
            (Side::AtMost, true) | (Side::MoreThan, false) => "≤",
            (Side::MoreThan, true) | (Side::AtMost, false) => ">",
            (Side::LessThan, true) | (Side::AtLeast, false) => "<",
            (Side::Exactly | Side::Between, true) => "=",
            (Side::Exactly | Side::Between, false) => "≠",
        }
    }
}
