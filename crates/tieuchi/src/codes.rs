//! Types of the model in the JSON: each is written as its code, and read from it.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tieuchi_engine::CountedAs;
use tieuchi_model::indicator::{BoundUnit, Side};
use tieuchi_model::tables::LeftOut;
use tieuchi_model::verdict::{Answer, KeptIds, RatioSide, Reason};

/// What has a code.
pub(crate) trait Coded: Copy {
    /// What it is called if a code is not one of its own.
    const NAME: &'static str;
    const CODE: fn(Self) -> &'static str;
    const OF_CODE: fn(&str) -> Option<Self>;
}

macro_rules! coded {
    ($($type:ident $name:literal,)*) => {$(
        impl Coded for $type {
            const NAME: &'static str = $name;
            const CODE: fn(Self) -> &'static str = $type::code;
            const OF_CODE: fn(&str) -> Option<Self> = $type::of_code;
        }
    )*};
}

coded! {
    Answer "a verdict",
    Reason "a reason",
    KeptIds "whether ids were kept",
    RatioSide "a side of a ratio",
    Side "a side of a bound",
    BoundUnit "a unit of a bound",
    CountedAs "what is counted",
    LeftOut "why a row is no record",
}

/// By its code.
#[derive(Clone, Copy)]
struct ByCode<T>(T);

impl<T: Coded> Serialize for ByCode<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::CODE(self.0).serialize(serializer)
    }
}

impl<'de, T: Coded> Deserialize<'de> for ByCode<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        let found = T::OF_CODE(&code).map(ByCode);
        found.ok_or_else(|| D::Error::custom(format_args!("`{code}` is not {}", T::NAME)))
    }
}

pub(crate) fn serialize<T: Coded, S: Serializer>(found: &T, serializer: S) -> Result<S::Ok, S::Error> {
    ByCode(*found).serialize(serializer)
}

pub(crate) fn deserialize<'de, T: Coded, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    ByCode::deserialize(deserializer).map(|ByCode(found)| found)
}

/// Those that may be `null`.
pub(crate) mod or_null {
    use super::{ByCode, Coded, Deserialize, Deserializer, Serialize, Serializer};

    #[expect(clippy::ref_option, reason = "serde asks for it")]
    pub(crate) fn serialize<T: Coded, S: Serializer>(found: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        found.map(ByCode).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, T: Coded, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        Ok(Option::deserialize(deserializer)?.map(|ByCode(found)| found))
    }
}

/// A field that may be left out, and may be `null` where it is there.
pub(crate) fn left_out_or_null<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}
