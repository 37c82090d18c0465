//! One line of NDJSON: an object, and its values as text.

use std::borrow::Cow;
use std::collections::HashMap;
use std::str;

use tieuchi::Limits;
use tieuchi::source::JsonObject;

use crate::batch::Cell;

/// What makes a line unreadable.
pub(super) enum Fault {
    NotUtf8,
    /// A JSON list begins here.
    Array,
    /// Not an object; in the words of the JSON reader.
    Broken(String),
    Nested,
    Long,
    Repeated,
}

/// The keys and values of one line, in their order.
pub(super) struct Object<'a>(JsonObject<'a>);

impl<'a> Object<'a> {
    pub(super) fn read(line: &'a [u8]) -> Result<Self, Fault> {
        let text = str::from_utf8(line).map_err(|_| Fault::NotUtf8)?;
        if text.starts_with('[') {
            return Err(Fault::Array);
        }
        serde_json::from_str(text).map(Object).map_err(|error| Fault::Broken(error.to_string()))
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.entries().map(|(key, _)| key)
    }

    /// The requested values, each at its index; or what is wrong with one, and its key.
    pub(super) fn values(
        &self,
        count: usize,
        places: &HashMap<String, Vec<usize>>,
        limits: &Limits,
    ) -> Result<Vec<Value<'a>>, (Fault, &str)> {
        let mut values = vec![Value::LeftOut; count];
        let mut seen = vec![false; count];
        for (key, value) in self.0.entries() {
            let Some(places) = places.get(key) else {
                continue;
            };
            let value = Value::read(value, limits.value_bytes).map_err(|fault| (fault, key))?;
            for place in places {
                if let (Some(slot), Some(seen)) = (values.get_mut(*place), seen.get_mut(*place)) {
                    if *seen {
                        return Err((Fault::Repeated, key));
                    }
                    *seen = true;
                    slot.clone_from(&value);
                }
            }
        }
        Ok(values)
    }
}

/// A value of an object.
#[derive(Clone)]
pub(super) enum Value<'a> {
    /// The object does not have the key.
    LeftOut,
    Null,
    Text(Cow<'a, str>),
    /// A number, `true` or `false`, as it is written.
    Literal(&'a str),
}

impl<'a> Value<'a> {
    fn read(written: &'a str, most: usize) -> Result<Self, Fault> {
        let quotes = if written.starts_with('"') { 2 } else { 0 };
        if written.len().saturating_sub(quotes) > most {
            return Err(Fault::Long);
        }
        match written.as_bytes().first() {
            Some(b'{' | b'[') => Err(Fault::Nested),
            Some(b'n') => Ok(Value::Null),
            Some(b'"') => match written.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')) {
                Some(plain) if !plain.contains('\\') => Ok(Value::Text(Cow::Borrowed(plain))),
                _ => match serde_json::from_str(written) {
                    Ok(unescaped) => Ok(Value::Text(Cow::Owned(unescaped))),
                    Err(error) => Err(Fault::Broken(error.to_string())),
                },
            },
            _ => Ok(Value::Literal(written)),
        }
    }

    pub(super) fn cell(&self) -> Cell<'_> {
        match self {
            Value::LeftOut => Cell::LeftOut,
            Value::Null => Cell::Empty,
            Value::Text(text) => Cell::Written(text),
            Value::Literal(written) => Cell::Plain(written),
        }
    }
}
