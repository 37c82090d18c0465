//! The moment of judging.

use std::fmt;
use std::str::FromStr;

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tieuchi_model::time::{Moment, Zone};

/// A moment with the offset of the time zone in which it was judged. As text, also in JSON, it is
/// `2026-07-16T00:00:00+07:00`.
///
/// ```
/// use tieuchi::verdict::Timestamp;
/// let moment: Timestamp = "2026-07-16T00:00:00+07:00".parse()?;
/// assert_eq!((moment.unix_seconds(), moment.to_string().as_str()), (1_784_134_800, "2026-07-16T00:00:00+07:00"));
/// assert!("2026-07-16T00:00:00".parse::<Timestamp>().is_err());
/// # Ok::<(), tieuchi::verdict::InvalidTimestamp>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    moment: Moment,
    written: String,
}

/// Text that is not a moment with an offset.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a moment with an offset such as `2026-07-16T00:00:00+07:00`")]
pub struct InvalidTimestamp(String);

impl Timestamp {
    pub(crate) fn of(moment: Moment, zone: &Zone) -> Self {
        Timestamp { moment, written: zone.rfc3339(moment) }
    }

    /// The whole seconds since 1970-01-01T00:00:00Z, as [`Question::at`](crate::Question::at) takes them. What is after the
    /// second is left out.
    ///
    /// ```
    /// use tieuchi::verdict::Timestamp;
    /// let moment: Timestamp = "1970-01-01T07:01:00+07:00".parse()?;
    /// assert_eq!(moment.unix_seconds(), 60);
    /// # Ok::<(), tieuchi::verdict::InvalidTimestamp>(())
    /// ```
    #[must_use]
    pub const fn unix_seconds(&self) -> i64 {
        self.moment.0.div_euclid(1_000_000)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.written)
    }
}

impl FromStr for Timestamp {
    type Err = InvalidTimestamp;

    fn from_str(text: &str) -> Result<Self, InvalidTimestamp> {
        let moment = Moment::of_rfc3339(text).ok_or_else(|| InvalidTimestamp(text.to_owned()))?;
        Ok(Timestamp { moment, written: text.to_owned() })
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| D::Error::invalid_value(Unexpected::Str(&text), &"a moment with an offset"))
    }
}
