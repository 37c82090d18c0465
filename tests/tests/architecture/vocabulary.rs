//! One word names one type: no two crates of meaning declare a public type of the same name.
//!
//! The syntax tree is not among them: it keeps its own types, for what was written and where.

use std::collections::BTreeMap;

use crate::repository::{files, none, text};

/// The crates in which types of meaning could be declared.
const CRATES: &[&str] = &["source", "model", "proof", "check", "engine", "messages", "tieuchi", "testing"];

/// Names that several crates give to a type, and why.
const SHARED: &[(&str, &str)] = &[
    ("Checked", "the facade's rule set with findings that know the texts"),
    ("Covers", "the facade's days that records cover, as dates that a host can read"),
    ("Evaluation", "the facade's handle on that of the model: it also knows the rules"),
    ("Indicator", "the facade's handle on that of the model"),
    ("Label", "the facade's handle on that of a finding: it also knows the text"),
    ("LaterValues", "the facade's, with the name of the field, to be written and read as JSON"),
    ("Outcome", "of a condition for a record, and the facade's handle on what was found for a target"),
    ("Part", "the facade's handle on that of the model"),
    ("Progress", "the facade's, with the names of the rules in place of their numbers"),
    ("Reading", "the facade's handle on that of the model"),
    ("Reason", "of the explanation: why a record counts as it does; the model's is that of a verdict"),
    ("RelatedRecord", "of the explanation: the engine's, in the words of the rules"),
    ("RelatedWindow", "of the explanation: the engine's, in the words of the rules"),
    ("Replacement", "the facade's handle on that of a finding: it also knows the text"),
    ("RowOfFile", "the facade's, to be written and read as JSON"),
    ("RuleSet", "the facade's handle on that of the model: it also knows the texts and trees"),
    ("Tally", "the facade's handle on that of the engine: it also has findings"),
    ("Verdict", "the facade's handle on that of the model: it also knows the rules"),
    ("Window", "the facade's handle on a window and what was found in it"),
];

/// The documents that programs read: each type has the name of what it documents.
const DOCUMENTS: [&str; 2] = ["crates/tieuchi/src/json/", "crates/testing/src/json/"];

/// The public types that a line declares.
fn declared(line: &str) -> Option<&str> {
    let rest = ["pub enum ", "pub struct ", "pub type "].iter().find_map(|word| line.strip_prefix(word))?;
    rest.split(|letter: char| !letter.is_alphanumeric()).next()
}

/// The files that declare each public type.
fn types() -> BTreeMap<String, Vec<String>> {
    let mut types: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let all = CRATES.iter().flat_map(|of| files(&format!("crates/{of}/src"), ".rs"));
    for (name, path) in all.filter(|(name, _)| !DOCUMENTS.iter().any(|folder| name.starts_with(folder))) {
        for of in text(&path).lines().filter_map(declared) {
            types.entry(of.to_owned()).or_default().push(name.clone());
        }
    }
    types
}

#[test]
fn no_type_of_meaning_is_declared_twice() {
    let several = types().into_iter().filter(|(_, places)| places.len() > 1);
    let breaches: Vec<String> = several
        .filter(|(name, _)| !SHARED.iter().any(|(shared, _)| shared == name))
        .map(|(name, places)| format!("{name}: {}", places.join(", ")))
        .collect();
    none("a public type has a name of its own, or a reason to share it", &breaches);
}

#[test]
fn every_shared_name_is_still_shared() {
    let types = types();
    let stale: Vec<String> = SHARED
        .iter()
        .filter(|(name, _)| types.get(*name).is_none_or(|places| places.len() < 2))
        .map(|(name, _)| (*name).to_owned())
        .collect();
    none("a name that is excused is shared", &stale);
}
