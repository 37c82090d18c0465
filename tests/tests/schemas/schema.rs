//! A schema, and what it has seen.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::{Map, Value};

/// The schemas of what people write: a key that they do not declare is refused.
const CLOSED: [&str; 2] = ["question", "records"];

/// Keys that may be left out: those of lists that are empty or whole, of parts, of windows of a comparison, of what the
/// command adds, and of what is handed in.
const MAY_BE_LEFT_OUT: [&str; 27] = [
    "failed_more",
    "open_more",
    "missing_more",
    "excused_more",
    "counted_more",
    "excused_ids",
    "counted_ids",
    "indicator",
    "side",
    "unit_name",
    "findings",
    "findings_more",
    "unread",
    "baseline",
    "change",
    "indicators",
    "units",
    "total",
    "keep_going",
    "ids",
    "covers",
    "latest",
    "later_values",
    "tables",
    "sheet",
    "year",
    "rule_sets",
];

/// How many documents of one form are taken apart: each takes a while.
const TAKEN_APART: usize = 12;

pub(crate) struct Schema {
    name: &'static str,
    whole: Value,
    validator: Validator,
    /// The same schema, of which every object is closed: what it accepts is declared.
    declared: Validator,
    seen: RefCell<BTreeSet<String>>,
    taken_apart: RefCell<usize>,
}

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas")
}

impl Schema {
    pub(crate) fn of(name: &'static str) -> Self {
        let text = std::fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
        let whole: Value = serde_json::from_str(&text).unwrap();
        jsonschema::meta::validate(&whole).unwrap_or_else(|error| panic!("{name}: {error}"));
        let validator = jsonschema::draft202012::new(&whole).unwrap();
        let declared = jsonschema::draft202012::new(&closed(whole.clone())).unwrap();
        Schema { name, whole, validator, declared, seen: RefCell::default(), taken_apart: RefCell::default() }
    }

    /// The document is valid and each of its keys is declared. Without one of its keys it is not valid. With more keys it is, unless
    /// the schema is of what people write.
    pub(crate) fn holds(&self, document: &Value, from: &str) {
        for validator in [&self.validator, &self.declared] {
            let wrong: Vec<String> =
                validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert!(wrong.is_empty(), "{}, {from}: {wrong:#?}\n{document:#}", self.name);
        }
        let mut seen = self.seen.borrow_mut();
        let before = seen.len();
        see(document, &mut seen);
        // A document with nothing new says nothing new of the schema either.
        let mut taken_apart = self.taken_apart.borrow_mut();
        if seen.len() > before || *taken_apart < TAKEN_APART {
            *taken_apart += 1;
            drop(seen);
            self.is_no_looser(document, from);
            self.is_open_or_closed(document, from);
        }
    }

    fn is_open_or_closed(&self, document: &Value, from: &str) {
        for path in objects(document, String::new()) {
            let mut with = document.clone();
            map(&mut with, &path).insert("no_such_key".to_owned(), Value::Null);
            assert!(!self.declared.is_valid(&with), "{}, {from}: an undeclared key at `{path}`", self.name);
            if CLOSED.contains(&self.name) {
                assert!(!self.validator.is_valid(&with), "{}, {from}: with one more key at `{path}`", self.name);
            }
        }
        if !CLOSED.contains(&self.name) {
            assert!(self.validator.is_valid(&with_more_keys(document)), "{}, {from}: with more keys", self.name);
        }
    }

    fn is_no_looser(&self, document: &Value, from: &str) {
        for path in objects(document, String::new()) {
            let keys: Vec<String> = map(&mut document.clone(), &path).keys().cloned().collect();
            for key in keys.iter().filter(|key| !MAY_BE_LEFT_OUT.contains(&key.as_str())) {
                let mut without = document.clone();
                map(&mut without, &path).remove(key);
                assert!(!self.validator.is_valid(&without), "{}, {from}: without `{key}` at `{path}`", self.name);
            }
            for key in ["verdict", "reason", "severity", "outcome", "status", "state", "schema", "kind"] {
                let mut with = document.clone();
                match map(&mut with, &path).get_mut(key) {
                    Some(Value::String(word)) => word.push_str(" no such word"),
                    _ => continue,
                }
                assert!(
                    !self.validator.is_valid(&with) || key == "reason" && self.name == "mutants",
                    "{}, {from}: another word for `{key}` at `{path}`",
                    self.name
                );
            }
        }
    }

    /// Every property that the schema has was written by some document.
    pub(crate) fn is_written_in_full(&self) {
        let seen = self.seen.borrow();
        let mut declared = BTreeSet::new();
        properties(&self.whole, &mut declared);
        let never: Vec<&String> = declared.difference(&seen).collect();
        assert!(never.is_empty(), "{}: no document has {never:?}", self.name);
    }
}

/// Every key of the document.
fn see(value: &Value, seen: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                seen.insert(key.clone());
                see(value, seen);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| see(value, seen)),
        _ => {}
    }
}

/// A schema whose objects accept no key that they do not declare.
fn closed(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(map) => {
            if map.get("type").is_some_and(|kind| kind == "object") {
                map.entry("additionalProperties").or_insert(Value::Bool(false));
            }
            map.values_mut().for_each(|value| *value = closed(value.take()));
        }
        Value::Array(list) => list.iter_mut().for_each(|value| *value = closed(value.take())),
        _ => {}
    }
    schema
}

/// Every property that a schema declares.
fn properties(schema: &Value, declared: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            if let Some(Value::Object(fields)) = map.get("properties")
                && map.contains_key("type")
            {
                declared.extend(fields.keys().cloned());
            }
            map.values().for_each(|value| properties(value, declared));
        }
        Value::Array(list) => list.iter().for_each(|value| properties(value, declared)),
        _ => {}
    }
}

/// The document as a later version may write it: each object has one more key.
pub(crate) fn with_more_keys(document: &Value) -> Value {
    let mut with = document.clone();
    for path in objects(document, String::new()) {
        map(&mut with, &path).insert("no_such_key".to_owned(), Value::Null);
    }
    with
}

/// The JSON pointer of every object within.
fn objects(value: &Value, path: String) -> Vec<String> {
    match value {
        Value::Object(map) => {
            let within = map.iter().flat_map(|(key, value)| objects(value, format!("{path}/{}", escaped(key))));
            let within: Vec<String> = within.collect();
            std::iter::once(path.clone()).chain(within).collect()
        }
        Value::Array(list) => {
            list.iter().enumerate().flat_map(|(place, value)| objects(value, format!("{path}/{place}"))).collect()
        }
        _ => Vec::new(),
    }
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn map<'v>(document: &'v mut Value, path: &str) -> &'v mut Map<String, Value> {
    document.pointer_mut(path).unwrap().as_object_mut().unwrap()
}
