//! Rows in memory as a source of batches.

use std::fmt;
use std::sync::Arc;

use indexmap::IndexMap;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use tieuchi_engine::{Chunk, Chunks, Column, Source, TextColumn};
use tieuchi_model::time::Window;
use tieuchi_source::{Arg, Diagnostic, Place, codes, hidden, text};

use crate::days::Days;
use crate::error::Error;

/// Some rows with the headers of their columns.
#[derive(Default)]
pub(crate) struct Batch {
    pub(crate) columns: Vec<(String, Arc<dyn Column>)>,
    pub(crate) rows: usize,
}

/// Batches in memory.
pub(crate) struct Rows {
    name: String,
    batches: Vec<Batch>,
    /// Whether they were made of maps, which may leave out what is empty.
    of_maps: bool,
}

impl Rows {
    pub(crate) fn new(name: &str, batches: Vec<Batch>) -> Self {
        Rows { name: name.to_owned(), batches, of_maps: false }
    }

    /// A batch has no column that other batches have.
    fn missing(&self, name: &str, batch: &Batch) -> Diagnostic {
        let place = Place::Record { file: self.name.clone(), row: None, column: None };
        let headers: Vec<String> = batch.columns.iter().map(|(header, _)| header.clone()).collect();
        let finding = Diagnostic::new(codes::MISSING_COLUMN, place).with("column", name);
        let nearest = text::nearest(name, headers.iter().map(String::as_str)).map(str::to_owned);
        let finding = finding.with("columns", Arg::List(headers));
        match nearest {
            Some(nearest) => finding.with("nearest", nearest).help("nearest"),
            None => finding.help("help"),
        }
    }
}

impl Source for Rows {
    fn name(&self) -> &str {
        &self.name
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        let mut headers: Vec<String> = Vec::new();
        for (header, _) in self.batches.iter().flat_map(|batch| &batch.columns) {
            if !headers.contains(header) {
                headers.push(header.clone());
            }
        }
        Ok(headers)
    }

    fn leaves_out_empty_fields(&self) -> bool {
        self.of_maps
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let headers = self.headers()?;
        let wanted: Vec<String> = columns.iter().filter_map(|column| headers.get(*column)).cloned().collect();
        let mut next = 1u64;
        Ok(Box::new(self.batches.iter().map(move |batch| {
            if !self.of_maps && batch.rows > 0 {
                let is_missing = |name: &&String| batch.columns.iter().all(|(header, _)| header != *name);
                if let Some(name) = wanted.iter().find(is_missing) {
                    return Err(self.missing(name, batch));
                }
            }
            // Rows that are maps may leave out a field that is empty.
            let none = || -> Arc<dyn Column> { Arc::new(TextColumn::default()) };
            let column = |name: &String| batch.columns.iter().find(|(header, _)| header == name);
            let columns = wanted.iter().map(|name| column(name).map_or_else(none, |(_, column)| column.clone()));
            let columns = columns.collect();
            let rows: Vec<u64> = (next..).take(batch.rows).collect();
            next = next.saturating_add(u64::try_from(batch.rows).unwrap_or(u64::MAX));
            Ok(Chunk { columns, rows, rejected: Vec::new() })
        })))
    }
}

/// How many rows a batch has at most.
const IN_A_BATCH: usize = 65_536;

/// Rows of any serialisable type as batches.
pub(crate) fn rows<T: Serialize>(name: &str, of: &[T]) -> Result<Rows, Error> {
    of_maps(name, of, |row| {
        let value = serde_json::to_value(row).map_err(|error| error.to_string())?;
        let Value::Object(cells) = value else { return Err("expected a map of field names to values".to_owned()) };
        cells
            .into_iter()
            .map(|(field, cell)| {
                let cell = match cell {
                    Value::Null => Cell::Empty,
                    Value::String(text) => Cell::Written(text),
                    Value::Bool(yes) => Cell::Plain(if yes { "true" } else { "false" }.to_owned()),
                    Value::Number(number) => Cell::Plain(number.to_string()),
                    Value::Array(_) | Value::Object(_) => return Err(nested(&field)),
                };
                Ok((field, cell))
            })
            .collect()
    })
}

/// A value of a row.
enum Cell {
    Empty,
    Written(String),
    Plain(String),
}

fn nested(field: &str) -> String {
    format!("`{field}` holds a list or a map, expected a plain value")
}

fn of_maps<T>(name: &str, of: &[T], cells: impl Fn(&T) -> Result<Vec<(String, Cell)>, String>) -> Result<Rows, Error> {
    let mut batches = Vec::new();
    for (chunk, rows) in of.chunks(IN_A_BATCH).enumerate() {
        batches.push(batch(name, chunk * IN_A_BATCH, rows, &cells)?);
    }
    if batches.is_empty() {
        batches.push(Batch::default());
    }
    Ok(Rows { of_maps: true, ..Rows::new(name, batches) })
}

fn batch<T>(
    name: &str,
    before: usize,
    rows: &[T],
    cells: impl Fn(&T) -> Result<Vec<(String, Cell)>, String>,
) -> Result<Batch, Error> {
    let wrong = |row: usize, detail: String| Error::Row { records: name.to_owned(), row: before + row + 1, detail };
    let mut columns: IndexMap<String, TextColumn> = IndexMap::new();
    for (place, row) in rows.iter().enumerate() {
        for (field, cell) in cells(row).map_err(|detail| wrong(place, detail))? {
            let column = columns.entry(field.clone()).or_default();
            if column.len() > place {
                return Err(wrong(place, format!("`{field}` occurs twice")));
            }
            while column.len() < place {
                column.push_empty();
            }
            match cell {
                Cell::Empty => column.push_empty(),
                Cell::Written(text) => column.push_written(&text),
                Cell::Plain(text) => column.push_plain(&text),
            }
        }
    }
    let columns = columns.into_iter().map(|(name, column)| -> (String, Arc<dyn Column>) { (name, Arc::new(column)) });
    Ok(Batch { columns: columns.collect(), rows: rows.len() })
}

/// The records of one kind in JSON.
pub(crate) struct Kind {
    pub(crate) rows: Rows,
    pub(crate) covers: Option<Window>,
}

/// Reads the JSON of records, kind by kind in the order in which they are written.
pub(crate) fn read_json(json: &str) -> Result<Vec<(String, Kind)>, Error> {
    let wrong = |error: serde_json::Error| Error::Json(format!("{error}; {FORM}"));
    let kinds: Object = serde_json::from_str(json).map_err(wrong)?;
    let mut found: Vec<(String, Kind)> = Vec::new();
    for (name, kind) in kinds.0 {
        if found.iter().any(|(other, _)| *other == name) {
            return Err(Error::Json(format!("`{name}` occurs twice")));
        }
        let wrong = |error: serde_json::Error| Error::Json(format!("`{name}`: {error}; {FORM}"));
        let described: Described = if kind.get().starts_with('{') {
            serde_json::from_str(kind.get()).map_err(wrong)?
        } else {
            Described { rows: serde_json::from_str(kind.get()).map_err(wrong)?, covers: None }
        };
        let covers = described.covers.map(|written| covers(&name, &written)).transpose()?;
        let rows = of_maps(&name, &described.rows, |row| cells(row))?;
        found.push((name, Kind { rows, covers }));
    }
    Ok(found)
}

/// The form of the JSON of records.
const FORM: &str = r#"expected `{ "KIND": [ … ] }` or `{ "KIND": { "rows": [ … ] } }`"#;

fn covers(name: &str, written: &RawValue) -> Result<Window, Error> {
    let wrong = || {
        let written = hidden::one_line(written.get());
        let form = r#"expected `{ "from": "2026-01-01", "to": "2026-06-30" }`, the first day and the last"#;
        Error::Json(format!("`covers` of `{name}` is `{written}`; {form}"))
    };
    serde_json::from_str::<Days>(written.get()).ok().and_then(Days::window).ok_or_else(wrong)
}

/// The cells of a row as they are written.
fn cells(row: &RawValue) -> Result<Vec<(String, Cell)>, String> {
    let Object(cells) = serde_json::from_str(row.get()).map_err(|error| error.to_string())?;
    cells
        .into_iter()
        .map(|(field, cell)| {
            let written = cell.get();
            let cell = match written.as_bytes().first() {
                Some(b'{' | b'[') => return Err(nested(&field)),
                Some(b'n') => Cell::Empty,
                Some(b'"') => Cell::Written(serde_json::from_str(written).map_err(|error| error.to_string())?),
                _ => Cell::Plain(written.to_owned()),
            };
            Ok((field, cell))
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Described {
    rows: Vec<Box<RawValue>>,
    covers: Option<Box<RawValue>>,
}

/// The entries of an object as they are written, a key that occurs twice included.
struct Object(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Object;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Object(entries))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}
