//! Records read from JSON. What is wrong is placed in the whole text.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::value::RawValue;
use tieuchi_model::time::Window;
use tieuchi_source::hidden;

use crate::days::{Date, Days};
use crate::error::{Detail, Error};
use crate::json_fields::{fields, offset, read, required};
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
            Some(b'{') => Described::read(json, written).map_err(|detail| Error::Json(detail.form()))?,
            Some(b'[') => {
                let rows = read(json, written).map_err(|detail| Error::Json(detail.form()))?;
                Described { rows, covers: None }
            }
            _ => return Err(wrong(Detail::new("detail-kind").with("name", name).forms(), written)),
        };
        let covers = match described.covers {
            Some(days) => Some(covers(&name, days).map_err(|detail| wrong(detail, days))?),
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
const FORM: &str = r#"`{ "KIND": [ … ] }`"#;

/// The same with the rows in an object, which may have more fields.
const LONGER_FORM: &str = r#"`{ "KIND": { "rows": [ … ] } }`"#;

/// The form of the days that records cover.
const COVERS: &str = r#"`{ "from": "2026-01-01", "to": "2026-06-30" }`"#;

fn covers(name: &str, written: &str) -> Result<Window, Detail> {
    let wrong = || {
        let written = hidden::one_line(written);
        Detail::new("detail-covers").with("name", name).with("text", written).with("form", COVERS)
    };
    let stated = serde_json::from_str::<StatedDays>(written).ok();
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

impl Detail {
    /// The same, with the forms of the JSON of records if the text is not JSON or has another type there.
    fn form(self) -> Self {
        if self.is_of_reader() { self.named("detail-form").forms() } else { self }
    }

    fn forms(self) -> Self {
        self.with("form", FORM).with("longer", LONGER_FORM)
    }
}

/// The rows of one kind, and the text of which days they cover.
struct Described<'a> {
    rows: Vec<&'a RawValue>,
    covers: Option<&'a str>,
}

impl<'a> Described<'a> {
    fn read(json: &str, written: &'a str) -> Result<Self, Detail> {
        let [rows, covers] = fields(json, written, ["rows", "covers"])?;
        let rows = required(json, written, "rows", rows)?;
        Ok(Described { rows: read(json, rows)?, covers: covers.filter(|covers| *covers != "null") })
    }
}

/// Days as a person states them: `Days` without any other key.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatedDays {
    from: Date,
    to: Date,
}
