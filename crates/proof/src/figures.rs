//! The range of a figure for all records, and the reason of each end.

use std::cmp::Ordering;

use tieuchi_model::range::Range;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{Field, FieldKind};

use crate::outcomes::Why;

/// One end of what a figure can be.
type End = Option<(Ratio, Why)>;

/// What a figure can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    pub(crate) lowest: End,
    pub(crate) highest: End,
    /// Whether it is a whole number.
    pub(crate) whole: bool,
}

impl Figures {
    /// Any number.
    pub const ANY: Figures = Figures { lowest: None, highest: None, whole: false };

    /// A number of records.
    #[must_use]
    pub const fn count() -> Figures {
        Figures { lowest: Some((Ratio::ZERO, Why::BelowZero)), highest: None, whole: true }
    }

    /// A share of records.
    #[must_use]
    pub const fn share() -> Figures {
        Figures {
            lowest: Some((Ratio::ZERO, Why::BelowZero)),
            highest: Some((Ratio::ONE, Why::AboveAll)),
            whole: false,
        }
    }

    /// A number of a record, by the range that its field declares.
    pub(crate) fn of_field(field: &Field) -> Figures {
        let FieldKind::Number { whole, lowest, highest } = &field.kind else { return Figures::ANY };
        let end = |end: &Option<_>| Some((Ratio::of_decimal((*end)?)?, Why::Declared(field.name.clone())));
        Figures { lowest: end(lowest), highest: end(highest), whole: *whole }
    }

    /// The range that certainly contains it.
    #[must_use]
    pub fn range(&self) -> Range {
        let at = |end: &End| end.as_ref().map(|(at, _)| *at);
        Range { lowest: at(&self.lowest), highest: at(&self.highest) }
    }

    /// Whether it can be this figure.
    #[must_use]
    pub fn include(&self, figure: Ratio) -> bool {
        self.why_never(Ordering::Equal, figure).is_none()
    }

    /// Whether it is never below zero.
    #[must_use]
    pub fn are_never_below_zero(&self) -> bool {
        self.range().lowest.is_some_and(|lowest| lowest >= Ratio::ZERO)
    }

    /// Whether it can be zero.
    #[must_use]
    pub fn include_zero(&self) -> bool {
        self.include(Ratio::ZERO)
    }

    /// Why it is never less than, equal to or greater than a bound; `None` if it may be.
    #[must_use]
    pub fn why_never(&self, order: Ordering, bound: Ratio) -> Option<Why> {
        let beyond = |end: &End, is: fn(Ratio, Ratio) -> bool| {
            end.as_ref().filter(|(end, _)| is(*end, bound)).map(|(_, why)| why.clone())
        };
        match order {
            Ordering::Less => beyond(&self.lowest, |lowest, bound| lowest >= bound),
            Ordering::Greater => beyond(&self.highest, |highest, bound| highest <= bound),
            Ordering::Equal => beyond(&self.lowest, |lowest, bound| lowest > bound)
                .or_else(|| beyond(&self.highest, |highest, bound| highest < bound))
                .or_else(|| (self.whole && !is_whole(bound)).then_some(Why::Whole)),
        }
    }

    /// Why a figure can have none of these orders to a bound.
    pub(crate) fn why_none(&self, orders: impl Iterator<Item = Ordering>, bound: Ratio) -> Option<Why> {
        let whys: Option<Vec<Why>> = orders.map(|order| self.why_never(order, bound)).collect();
        whys?.into_iter().next()
    }

    /// By how much it can fall, as a fraction of the earlier figure: by all of it at most, if it is never below zero.
    #[must_use]
    pub fn fall(&self) -> Figures {
        let highest = self.are_never_below_zero().then_some((Ratio::ONE, Why::BelowZero));
        Figures { highest, ..Figures::ANY }
    }

    /// By how many points it can fall or rise: by the whole width of its range at most.
    #[must_use]
    pub fn difference(&self) -> Figures {
        let Range { lowest: Some(lowest), highest: Some(highest) } = self.range() else { return Figures::ANY };
        let widest = highest.checked_sub(lowest).map(|width| (width, Why::AboveAll));
        Figures { highest: widest, ..Figures::ANY }
    }
}

fn is_whole(ratio: Ratio) -> bool {
    ratio.ceil().is_some_and(|ceil| Ratio::whole(ceil) == ratio)
}
