//! An exact figure.

use std::fmt;

use tieuchi_model::ratio::Ratio;

/// An exact figure: a ratio of two whole numbers.
///
/// Its `Display` gives at most 28 significant digits, rounded half to even only there.
///
/// ```
/// # use tieuchi::verdict::Figure;
/// let figure = Figure::new(195, 205).unwrap();
/// assert_eq!(figure.to_string(), "0.9512195121951219512195121951");
/// assert_eq!((figure.numerator(), figure.denominator()), (39, 41));
/// assert_eq!(Figure::new(1, 0), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Figure(pub(crate) Ratio);

impl Figure {
    /// `numerator / denominator`; `None` if the denominator is 0.
    #[must_use]
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        Ratio::new(numerator, denominator).map(Figure)
    }

    /// The sum of two figures; `None` if it does not fit.
    ///
    /// ```
    /// # use tieuchi::verdict::Figure;
    /// let half = Figure::new(1, 2).unwrap();
    /// assert_eq!(half.checked_add(half), Figure::new(1, 1));
    /// ```
    #[must_use]
    pub fn checked_add(self, other: Figure) -> Option<Figure> {
        self.0.checked_add(other.0).map(Figure)
    }

    /// The reduced numerator.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.0.numerator()
    }

    /// The reduced denominator, above 0.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.0.denominator()
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.digits())
    }
}
