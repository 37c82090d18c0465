//! Answers and reasons by the words of the JSON.

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tieuchi_model::verdict::{Answer, RatioSide, Reason};

fn of_code<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    expected: &'static str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, D::Error> {
    let Some(code) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    read(&code).map(Some).ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&code), &expected))
}

pub(super) mod answer {
    use super::{Answer, Deserializer, Error, Serialize, Serializer, of_code};

    pub(in super::super) fn serialize<S: Serializer>(answer: &Answer, serializer: S) -> Result<S::Ok, S::Error> {
        answer.code().serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Answer, D::Error> {
        of_code(deserializer, "a verdict", Answer::of_code)?.ok_or_else(|| D::Error::custom("a verdict is never null"))
    }
}

pub(super) mod reason {
    use super::{Deserializer, Reason, Serialize, Serializer, of_code};

    #[expect(clippy::ref_option, reason = "serde asks for it")]
    pub(in super::super) fn serialize<S: Serializer>(
        reason: &Option<Reason>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        reason.map(Reason::code).serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Reason>, D::Error> {
        of_code(deserializer, "a reason", Reason::of_code)
    }
}

pub(super) mod side {
    use super::{Deserializer, RatioSide, Serialize, Serializer, of_code};

    #[expect(clippy::ref_option, reason = "serde asks for it")]
    pub(in super::super) fn serialize<S: Serializer>(
        side: &Option<RatioSide>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        side.map(RatioSide::code).serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<RatioSide>, D::Error> {
        let read =
            |code: &str| [RatioSide::Numerator, RatioSide::Denominator].into_iter().find(|side| side.code() == code);
        of_code(deserializer, "`numerator` or `denominator`", read)
    }
}

/// A field that may be left out, and may be `null` where it is there.
pub(super) fn left_out_or_null<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}
