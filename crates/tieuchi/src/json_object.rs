//! An object of JSON as it is written: its keys in their order, one that occurs twice included, and the text of each value.
//!
//! What a value means, and what is wrong with it, is left to those who read records from it.

use std::borrow::Cow;
use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// The entries of a JSON object: each key, and the text of its value as it is written, digits and escapes included.
///
/// ```
/// use tieuchi::source::JsonObject;
/// let object: JsonObject<'_> = serde_json::from_str(r#"{ "fee": 1.50, "fee": null, "note": "\u0061" }"#).unwrap();
/// let entries: Vec<_> = object.entries().collect();
/// assert_eq!(entries, [("fee", "1.50"), ("fee", "null"), ("note", r#""\u0061""#)]);
/// assert!(serde_json::from_str::<JsonObject<'_>>("[]").is_err());
/// ```
#[derive(Clone, Debug)]
pub struct JsonObject<'a>(Vec<(Key<'a>, &'a RawValue)>);

impl<'a> JsonObject<'a> {
    /// Each key with the text of its value, in the order in which they are written.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &'a str)> {
        self.0.iter().map(|(key, value)| (key.0.as_ref(), value.get()))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for JsonObject<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = JsonObject<'de>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(JsonObject(entries))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

/// A key, borrowed from the text if nothing in it is escaped.
#[derive(Clone, Debug)]
struct Key<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Key<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Key<'de>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a key")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Text)
    }
}
