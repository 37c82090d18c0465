//! Types of the model by the words of the JSON, each word given once.

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tieuchi_model::indicator::{BoundUnit, DifferenceUnit, Side};
use tieuchi_model::verdict::{Answer, RatioSide, Reason};

fn of_code<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    expected: &'static str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, D::Error> {
    let Some(code) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    read(&code).map(Some).ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&code), &expected))
}

pub(crate) mod answer {
    use super::{Answer, Deserializer, Error, Serialize, Serializer, of_code};

    pub(crate) fn serialize<S: Serializer>(answer: &Answer, serializer: S) -> Result<S::Ok, S::Error> {
        answer.code().serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Answer, D::Error> {
        of_code(deserializer, "a verdict", Answer::of_code)?.ok_or_else(|| D::Error::custom("a verdict is never null"))
    }
}

pub(crate) mod reason {
    use super::{Deserializer, Reason, Serialize, Serializer, of_code};

    #[expect(clippy::ref_option, reason = "serde asks for it")]
    pub(crate) fn serialize<S: Serializer>(reason: &Option<Reason>, serializer: S) -> Result<S::Ok, S::Error> {
        reason.map(Reason::code).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Reason>, D::Error> {
        of_code(deserializer, "a reason", Reason::of_code)
    }
}

pub(crate) mod ratio_side {
    use super::{Deserializer, RatioSide, Serialize, Serializer, of_code};

    #[expect(clippy::ref_option, reason = "serde asks for it")]
    pub(crate) fn serialize<S: Serializer>(side: &Option<RatioSide>, serializer: S) -> Result<S::Ok, S::Error> {
        side.map(RatioSide::code).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<RatioSide>, D::Error> {
        let read =
            |code: &str| [RatioSide::Numerator, RatioSide::Denominator].into_iter().find(|side| side.code() == code);
        of_code(deserializer, "`numerator` or `denominator`", read)
    }
}

pub(crate) mod side {
    use super::{Deserializer, Error, Serialize, Serializer, Side, of_code};

    const EACH: [Side; 6] = [Side::AtLeast, Side::AtMost, Side::MoreThan, Side::LessThan, Side::Exactly, Side::Between];

    const fn code(side: Side) -> &'static str {
        match side {
            Side::AtLeast => "at_least",
            Side::AtMost => "at_most",
            Side::MoreThan => "more_than",
            Side::LessThan => "less_than",
            Side::Exactly => "exactly",
            Side::Between => "between",
        }
    }

    pub(crate) fn serialize<S: Serializer>(side: &Side, serializer: S) -> Result<S::Ok, S::Error> {
        code(*side).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Side, D::Error> {
        let read = |word: &str| EACH.into_iter().find(|side| code(*side) == word);
        of_code(deserializer, "a side of a bound", read)?
            .ok_or_else(|| D::Error::custom("a side of a bound is never null"))
    }
}

pub(crate) mod bound_unit {
    use super::{BoundUnit, Deserializer, DifferenceUnit, Error, Serialize, Serializer, of_code};

    const EACH: [BoundUnit; 6] = [
        BoundUnit::Plain,
        BoundUnit::Percent,
        BoundUnit::PercentagePoints,
        BoundUnit::Time(DifferenceUnit::Hours),
        BoundUnit::Time(DifferenceUnit::Days),
        BoundUnit::Time(DifferenceUnit::WorkingDays),
    ];

    const fn code(unit: BoundUnit) -> &'static str {
        match unit {
            BoundUnit::Plain => "number",
            BoundUnit::Percent => "percent",
            BoundUnit::PercentagePoints => "percentage_points",
            BoundUnit::Time(DifferenceUnit::Hours) => "hours",
            BoundUnit::Time(DifferenceUnit::Days) => "days",
            BoundUnit::Time(DifferenceUnit::WorkingDays) => "working_days",
        }
    }

    pub(crate) fn serialize<S: Serializer>(unit: &BoundUnit, serializer: S) -> Result<S::Ok, S::Error> {
        code(*unit).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BoundUnit, D::Error> {
        let read = |word: &str| EACH.into_iter().find(|unit| code(*unit) == word);
        of_code(deserializer, "a unit of a bound", read)?
            .ok_or_else(|| D::Error::custom("a unit of a bound is never null"))
    }
}

/// A field that may be left out, and may be `null` where it is there.
pub(crate) fn left_out_or_null<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}
