//! Figures as the JSON writes them.

use std::fmt;

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tieuchi_model::ratio::Ratio;

use crate::figure::Figure;

/// A figure as digits: exact, or rounded to 28 significant digits where it has more (`0.3333333333333333333333333333`). A
/// share is a fraction of 1.
///
/// ```
/// use tieuchi::json::Decimal;
/// let figure: Decimal = serde_json::from_str("\"-0.025\"").unwrap();
/// assert_eq!(figure.as_str(), "-0.025");
/// assert_eq!(figure.figure(), tieuchi::verdict::Figure::new(-1, 40));
/// assert!(serde_json::from_str::<Decimal>("\"many\"").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Decimal(String);

impl Decimal {
    pub(crate) fn of(ratio: Ratio) -> Self {
        Decimal(ratio.digits())
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The figure of the digits; `None` if it does not fit into a ratio of two 128-bit numbers.
    #[must_use]
    pub fn figure(&self) -> Option<Figure> {
        let (whole, after) = self.0.split_once('.').unwrap_or((&self.0, ""));
        let numerator = format!("{whole}{after}").parse().ok()?;
        Figure::new(numerator, 10i128.checked_pow(u32::try_from(after.len()).ok()?)?)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let mut parts = text.strip_prefix('-').unwrap_or(&text).splitn(2, '.');
        if parts.all(are_digits) {
            return Ok(Decimal(text));
        }
        Err(D::Error::invalid_value(Unexpected::Str(&text), &"a decimal number such as `0.95`"))
    }
}
