//! JSON objects as tables: one on each line (NDJSON), or a list of them.
//!
//! The columns are the keys of all objects, in the order in which they first appear. A text is passed on as it is;
//! a number, with the digits in which it is written, and `true` and `false` as plain cells; `null` and a key that is
//! not there have no value. The row of a record is its line in NDJSON, where blank lines are skipped, and its position in a list.

mod array;
mod lines;
mod object;

use std::collections::{HashMap, HashSet};
use std::io;
use std::sync::OnceLock;

use tieuchi::source::{Chunks, Diagnostic, Source, codes};

use self::array::{Array, NotAList};
use self::lines::Lines;
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
pub struct Ndjson(Objects);

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
        Ndjson(Objects { origin, form: Form::Lines, keys: OnceLock::new() })
    }
}

/// A JSON list of objects as a table, also as the only value of an object: `{"data": […]}`. In memory is never more than a batch of it.
///
/// The first call of [`headers`](Source::headers) reads the whole file once, for its keys.
///
/// ```
/// use tieuchi_records::{JsonList, Origin};
/// # use tieuchi::source::Source;
/// let list = r#"[{"officer": "CB-1"}, {"officer": "CB-2", "day": "2026-04-05"}]"#;
/// let absences = JsonList::new(Origin::memory("absences.json", list));
/// assert_eq!(absences.headers().expect("keys"), ["officer", "day"]);
/// ```
#[derive(Debug)]
pub struct JsonList(Objects);

impl JsonList {
    /// The list in the file at this origin. Nothing is opened before its headers or batches are requested.
    ///
    /// ```
    /// use tieuchi::source::Source;
    /// use tieuchi_records::{JsonList, Origin};
    /// assert!(JsonList::new(Origin::file("no folder/dossiers.json")).headers().is_err());
    /// ```
    #[must_use]
    pub fn new(origin: Origin) -> Self {
        JsonList(Objects { origin, form: Form::List, keys: OnceLock::new() })
    }
}

/// What is between the objects of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Lines,
    List,
}

/// What a step through a file came to.
enum Step<'a> {
    /// What should be an object, without white space at its ends.
    Bytes { row: u64, bytes: &'a [u8] },
    /// One beyond the limit; it was skipped.
    TooLong { row: u64 },
    /// The file is not a list. Nothing follows.
    NotAList(NotAList),
    /// Nothing further.
    End,
}

/// Goes through what should be objects.
enum Steps {
    Lines(Lines),
    List(Array),
}

impl Steps {
    fn next(&mut self) -> io::Result<Step<'_>> {
        match self {
            Steps::Lines(lines) => lines.next(),
            Steps::List(list) => list.next(),
        }
    }
}

/// The objects of a file as a table.
#[derive(Debug)]
struct Objects {
    origin: Origin,
    form: Form,
    keys: OnceLock<Result<Vec<String>, Diagnostic>>,
}

impl Objects {
    fn steps(&self) -> Result<Steps, Diagnostic> {
        let (text, limits) = (self.origin.text()?, self.origin.limits());
        Ok(match self.form {
            Form::Lines => Steps::Lines(Lines::new(text, limits)),
            Form::List => Steps::List(Array::new(text, limits)),
        })
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        self.keys.get_or_init(|| self.collect_keys()).clone()
    }

    /// The keys of all objects. Objects that cannot be read are left to the reading of the records.
    fn collect_keys(&self) -> Result<Vec<String>, Diagnostic> {
        let mut steps = self.steps()?;
        let mut known = HashSet::new();
        let mut keys = Vec::new();
        let mut first_fault = None;
        loop {
            let fault = match steps.next().map_err(|error| self.origin.unread(&error))? {
                Step::End => break,
                Step::NotAList(fault) => return Err(self.not_a_list(fault)),
                Step::TooLong { row } => self.origin.long_row(row),
                Step::Bytes { row, bytes } => match Object::read(bytes) {
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

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let asked = self.origin.selected(&self.headers()?, columns)?;
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, key) in asked.iter().enumerate() {
            places.entry(key.clone()).or_default().push(place);
        }
        let rows = ObjectRows { objects: self, steps: self.steps()?, width: asked.len(), places };
        Ok(Box::new(Batches::new(columns.len(), rows)))
    }

    fn not_a_list(&self, fault: NotAList) -> Diagnostic {
        self.origin.finding(codes::NOT_A_LIST).help(match fault {
            NotAList::Other => "help",
            NotAList::Object => "object",
            NotAList::Cut => "cut",
            NotAList::Followed => "followed",
        })
    }

    fn fault(&self, fault: Fault, row: u64, column: Option<&str>) -> Diagnostic {
        let at = |code| self.origin.finding_at(code, row, column);
        match fault {
            Fault::NotUtf8 => self.origin.not_text(row, column),
            Fault::Array if self.form == Form::Lines => at(codes::BROKEN_LINE).help("array"),
            Fault::Array => at(codes::NESTED_VALUE).help("help"),
            Fault::Broken(detail) => at(codes::BROKEN_LINE).with("detail", detail).help("help"),
            Fault::Nested => at(codes::NESTED_VALUE).help("help"),
            Fault::Long => self.origin.long_value(row, column),
            Fault::Repeated => at(codes::REPEATED_KEY).with("key", column.unwrap_or_default()).help("help"),
        }
    }
}

macro_rules! source {
    ($table:ident) => {
        impl Source for $table {
            fn name(&self) -> &str {
                self.0.origin.name()
            }

            fn headers(&self) -> Result<Vec<String>, Diagnostic> {
                self.0.headers()
            }

            fn leaves_out_empty_fields(&self) -> bool {
                true
            }

            fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
                self.0.open(columns)
            }
        }
    };
}

source!(Ndjson);
source!(JsonList);

/// The rows of a file, with the requested values.
struct ObjectRows<'a> {
    objects: &'a Objects,
    steps: Steps,
    /// How many columns are requested.
    width: usize,
    /// Where in the batch the value of a key goes.
    places: HashMap<String, Vec<usize>>,
}

impl Rows for ObjectRows<'_> {
    fn next(&mut self, batch: &mut TextBatch) -> Result<bool, Diagnostic> {
        let (objects, origin) = (self.objects, &self.objects.origin);
        match self.steps.next().map_err(|error| origin.unread(&error))? {
            Step::End => return Ok(false),
            Step::NotAList(fault) => return Err(objects.not_a_list(fault)),
            Step::TooLong { row } => batch.reject(origin.long_row(row)),
            Step::Bytes { row, bytes } => match Object::read(bytes) {
                Err(fault) => batch.reject(objects.fault(fault, row, None)),
                Ok(object) => match object.values(self.width, &self.places, origin.limits()) {
                    Err((fault, key)) => batch.reject(objects.fault(fault, row, Some(key))),
                    Ok(values) => batch.push(row, values.iter().map(Value::cell)),
                },
            },
        }
        Ok(true)
    }
}
