//! Records read from JSON. What is wrong is placed in the whole text.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::value::RawValue;
use tieuchi_model::time::Window;
use tieuchi_source::hidden;

use crate::days::{Date, Days};
use crate::error::{Detail, Error};
use crate::json_object::JsonObject;
use crate::rows::{Cell, Cells, Rows, nested, of_maps};

/// The records of one kind in JSON.
pub(crate) struct Kind {
    pub(crate) rows: Rows,
    pub(crate) covers: Option<Window>,
}

/// Reads the JSON of records, kind by kind in the order in which they are written.
pub(crate) fn read_json(json: &str) -> Result<Vec<(String, Kind)>, Error> {
    let wrong = |detail: Detail, part: &str| Error::Json(detail.at(json, offset(json, part)));
    let kinds: JsonObject<'_> = read(json, json).map_err(|detail| Error::Json(detail.form()))?;
    let mut found: Vec<(String, Kind)> = Vec::new();
    let mut names: HashSet<String> = HashSet::new();
    for (name, written) in kinds.entries() {
        let name = name.to_owned();
        if !names.insert(name.clone()) {
            return Err(wrong(Detail::new("detail-twice").with("name", name), written));
        }
        let described: Described<'_> = match written.as_bytes().first() {
            Some(b'{') => read(json, written).map_err(|detail| Error::Json(detail.form()))?,
            Some(b'[') => {
                let rows = read(json, written).map_err(|detail| Error::Json(detail.form()))?;
                Described { rows, covers: None }
            }
            _ => return Err(wrong(Detail::new("detail-kind").with("name", name).with("form", FORM), written)),
        };
        let covers = match described.covers {
            Some(days) => Some(covers(&name, days).map_err(|detail| wrong(detail, days.get()))?),
            None => None,
        };
        let rows = of_maps(&name, &described.rows, |row| cells(json, row.get())).map_err(|error| match error {
            Error::Row { records, row, detail } => {
                let written = row.checked_sub(1).and_then(|row| described.rows.get(row)).map_or(json, |row| row.get());
                Error::Row { records, row, detail: detail.at_least(json, offset(json, written)) }
            }
            other => other,
        })?;
        found.push((name, Kind { rows, covers }));
    }
    Ok(found)
}

/// The form of the JSON of records.
const FORM: &str = r#"`{ "KIND": [ … ] }` or `{ "KIND": { "rows": [ … ] } }`"#;

/// The form of the days that records cover.
const COVERS: &str = r#"`{ "from": "2026-01-01", "to": "2026-06-30" }`"#;

fn covers(name: &str, written: &RawValue) -> Result<Window, Detail> {
    let wrong = || {
        let written = hidden::one_line(written.get());
        Detail::new("detail-covers").with("name", name).with("text", written).with("form", COVERS)
    };
    let stated = serde_json::from_str::<StatedDays>(written.get()).ok();
    stated.and_then(|StatedDays { from, to }| Days { from, to }.window()).ok_or_else(wrong)
}

/// The cells of a row as they are written.
fn cells(json: &str, row: &str) -> Cells {
    if !row.starts_with('{') {
        return Err(Detail::new("detail-map"));
    }
    let cells: JsonObject<'_> = read(json, row)?;
    cells
        .entries()
        .map(|(field, written)| {
            let cell = match written.as_bytes().first() {
                Some(b'{' | b'[') => return Err(nested(field).at(json, offset(json, written))),
                Some(b'n') => Cell::Empty,
                Some(b'"') => Cell::Written(read(json, written)?),
                _ => Cell::Plain(written.to_owned()),
            };
            Ok((field.to_owned(), cell))
        })
        .collect()
}

/// Reads a part of a JSON text. The place of a fault is that in the whole.
fn read<'a, T: Deserialize<'a>>(json: &str, part: &'a str) -> Result<T, Detail> {
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

impl Detail {
    /// The same, with the form of the JSON of records.
    fn form(self) -> Self {
        self.named("detail-form").with("form", FORM)
    }
}

/// Where a part of a text begins, in bytes.
fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr().addr().saturating_sub(whole.as_ptr().addr())
}

/// The records of one kind: their rows and which days they cover.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Described<'a> {
    #[serde(borrow)]
    rows: Vec<&'a RawValue>,
    #[serde(borrow)]
    covers: Option<&'a RawValue>,
}

/// Days as a person states them: `Days` without any other key.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatedDays {
    from: Date,
    to: Date,
}
