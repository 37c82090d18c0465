//! NDJSON files: one JSON object on each line.
//!
//! The columns are the keys of all objects, in the order in which they first appear. A text is passed on as it is;
//! a number, with the digits in which it is written, and `true` and `false` as plain cells; `null` and a key that is
//! not there have no value. Blank lines are skipped; the row of a record is its line.

mod lines;
mod object;

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use tieuchi::source::{Chunks, Diagnostic, Source, codes};

use self::lines::{Line, Lines};
use self::object::{Fault, Object, Value};
use crate::Origin;
use crate::batch::{Batches, Rows, TextBatch};

/// An NDJSON file as a table. In memory is never more than a batch of it.
///
/// The first call of [`headers`](Source::headers) reads the whole file once, for its keys.
///
/// ```
/// use tieuchi_records::{Ndjson, Origin};
/// # use tieuchi::source::Source;
/// let lines = "{\"officer\": \"CB-1\"}\n{\"officer\": \"CB-2\", \"day\": \"2026-04-05\"}\n";
/// let absences = Ndjson::new(Origin::memory("absences.ndjson", lines));
/// assert_eq!(absences.headers().expect("keys"), ["officer", "day"]);
/// ```
#[derive(Debug)]
pub struct Ndjson {
    origin: Origin,
    keys: OnceLock<Result<Vec<String>, Diagnostic>>,
}

impl Ndjson {
    /// The NDJSON file at this origin. Nothing is opened before its headers or batches are requested.
    ///
    /// ```
    /// use tieuchi::source::Source;
    /// use tieuchi_records::{Ndjson, Origin};
    /// assert!(Ndjson::new(Origin::file("no folder/dossiers.ndjson")).headers().is_err());
    /// ```
    #[must_use]
    pub fn new(origin: Origin) -> Self {
        Ndjson { origin, keys: OnceLock::new() }
    }

    /// The keys of all objects. Lines that cannot be read are left to the reading of the records.
    fn collect_keys(&self) -> Result<Vec<String>, Diagnostic> {
        let mut lines = Lines::new(self.origin.text()?, self.origin.limits());
        let mut known = HashSet::new();
        let mut keys = Vec::new();
        let mut first_fault = None;
        loop {
            let fault = match lines.next().map_err(|error| self.origin.unread(&error))? {
                Line::End => break,
                Line::TooLong { row } => self.origin.long_row(row),
                Line::Bytes { row, bytes } => match Object::read(bytes) {
                    Err(fault) => self.fault(fault, row, None),
                    Ok(object) => {
                        for key in object.keys() {
                            if !known.contains(key) {
                                known.insert(key.to_owned());
                                keys.push(key.to_owned());
                            }
                        }
                        if keys.len() > self.origin.limits().columns {
                            return Err(self.origin.too_many_columns());
                        }
                        continue;
                    }
                },
            };
            if fault.help == Some("array") && keys.is_empty() {
                return Err(fault);
            }
            first_fault.get_or_insert(fault);
        }
        if keys.is_empty() {
            return Err(first_fault.unwrap_or_else(|| self.origin.finding(codes::NO_HEADER).help("objects")));
        }
        Ok(keys)
    }

    fn fault(&self, fault: Fault, row: u64, column: Option<&str>) -> Diagnostic {
        let at = |code| self.origin.finding_at(code, row, column);
        match fault {
            Fault::NotUtf8 => self.origin.not_text(row, column),
            Fault::Array => at(codes::BROKEN_LINE).help("array"),
            Fault::Broken(detail) => at(codes::BROKEN_LINE).with("detail", detail).help("help"),
            Fault::Nested => at(codes::NESTED_VALUE).help("help"),
            Fault::Long => self.origin.long_value(row, column),
            Fault::Repeated => at(codes::REPEATED_KEY).with("key", column.unwrap_or_default()).help("help"),
        }
    }
}

impl Source for Ndjson {
    fn name(&self) -> &str {
        self.origin.name()
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        self.keys.get_or_init(|| self.collect_keys()).clone()
    }

    fn leaves_out_empty_fields(&self) -> bool {
        true
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let asked = self.origin.selected(&self.headers()?, columns)?;
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, key) in asked.iter().enumerate() {
            places.entry(key.clone()).or_default().push(place);
        }
        let lines = Lines::new(self.origin.text()?, self.origin.limits());
        let rows = NdjsonRows { ndjson: self, lines, width: asked.len(), places };
        Ok(Box::new(Batches::new(columns.len(), rows)))
    }
}

/// The rows of a file, with the requested values.
struct NdjsonRows<'a> {
    ndjson: &'a Ndjson,
    lines: Lines,
    /// How many columns are requested.
    width: usize,
    /// Where in the batch the value of a key goes.
    places: HashMap<String, Vec<usize>>,
}

impl Rows for NdjsonRows<'_> {
    fn next(&mut self, batch: &mut TextBatch) -> Result<bool, Diagnostic> {
        match self.lines.next().map_err(|error| self.ndjson.origin.unread(&error))? {
            Line::End => return Ok(false),
            Line::TooLong { row } => batch.reject(self.ndjson.origin.long_row(row)),
            Line::Bytes { row, bytes } => match Object::read(bytes) {
                Err(fault) => batch.reject(self.ndjson.fault(fault, row, None)),
                Ok(object) => match object.values(self.width, &self.places, self.ndjson.origin.limits()) {
                    Err((fault, key)) => batch.reject(self.ndjson.fault(fault, row, Some(key))),
                    Ok(values) => batch.push(row, values.iter().map(Value::cell)),
                },
            },
        }
        Ok(true)
    }
}
