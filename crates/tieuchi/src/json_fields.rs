//! The fields of a JSON object that has only known ones. What is wrong is placed in the whole text.

use serde::Deserialize;
use tieuchi_source::text::nearest;

use crate::error::Detail;
use crate::json_object::JsonObject;

/// The value of each known field as it is written; `None` of one that is not there.
pub(crate) fn fields<'a, const N: usize>(
    json: &str,
    part: &'a str,
    known: [&'static str; N],
) -> Result<[Option<&'a str>; N], Detail> {
    let object: JsonObject<'a> = read(json, part)?;
    let mut values = [None; N];
    for (name, written) in object.entries() {
        let wrong = |id: &'static str| Detail::new(id).with("name", name).at(json, key_offset(json, name, written));
        let Some((_, value)) = known.iter().zip(&mut values).find(|(known, _)| **known == name) else {
            return Err(match nearest(name, known) {
                Some(nearest) => wrong("detail-unknown-nearest").with("nearest", nearest),
                None => wrong("detail-unknown").with("names", known.join(", ")),
            });
        };
        if value.replace(written).is_some() {
            return Err(wrong("detail-twice"));
        }
    }
    Ok(values)
}

/// A field that must be there.
pub(crate) fn required<'a>(json: &str, part: &str, name: &str, value: Option<&'a str>) -> Result<&'a str, Detail> {
    value.ok_or_else(|| Detail::new("detail-missing").with("name", name).at(json, offset(json, part)))
}

/// Reads a part of a JSON text. The place of a fault is that in the whole.
pub(crate) fn read<'a, T: Deserialize<'a>>(json: &str, part: &'a str) -> Result<T, Detail> {
    serde_json::from_str(part).map_err(|error| {
        let lines_before = error.line().saturating_sub(1);
        let line_start: usize = part.split_inclusive('\n').take(lines_before).map(str::len).sum();
        let within = line_start.saturating_add(error.column().saturating_sub(1));
        let message = error.to_string();
        let place = format!(" at line {} column {}", error.line(), error.column());
        let message = message.strip_suffix(&place).unwrap_or(&message);
        Detail::new("detail-reader").with("text", message).at(json, offset(json, part).saturating_add(within))
    })
}

/// Where a key begins, in bytes; where its value does if something in the key is escaped.
fn key_offset(json: &str, key: &str, value: &str) -> usize {
    let inner = key.as_ptr().addr().wrapping_sub(json.as_ptr().addr());
    if inner < json.len() { inner.saturating_sub(1) } else { offset(json, value) }
}

/// Where a part of a text begins, in bytes.
pub(crate) fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr().addr().saturating_sub(whole.as_ptr().addr())
}
