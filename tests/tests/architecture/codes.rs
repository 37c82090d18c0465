//! Every code of a finding is registered once and raised by a case.

use std::collections::BTreeMap;

use tieuchi::source::codes;

use crate::repository::{files, none, root, text};

/// Where cases are.
const CASES: [&str; 7] =
    ["crates/syntax", "crates/check", "crates/engine", "crates/records", "crates/testing", "crates/cli", "tests"];

/// The names of the codes in the register, by number.
fn names() -> BTreeMap<u16, String> {
    let mut names = BTreeMap::new();
    for (file, path) in files("crates/source/src/codes", ".rs") {
        for line in text(&path).lines() {
            let Some((name, rest)) = line.trim().split_once(" = ") else { continue };
            let Some(number) = rest.strip_prefix("error(").or_else(|| rest.strip_prefix("warning(")) else { continue };
            let number: u16 = number.trim_end_matches(");").parse().unwrap();
            let other = names.insert(number, name.to_owned());
            assert!(other.is_none(), "{file}: {name} has the number {number} of {other:?}");
        }
    }
    names
}

/// The text of every case: files of tests, and the tests inside a source file.
fn cases() -> String {
    let mut all = String::new();
    for (name, path) in CASES.iter().flat_map(|folder| files(folder, "")) {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        if name.starts_with("tests/tests/architecture/") {
            continue;
        }
        if name.starts_with("tests/") || name.contains("/tests/") || name.ends_with("/tests.rs") {
            all.push_str(&text);
        } else if let Some((_, tests)) = text.split_once("#[cfg(test)]") {
            all.push_str(tests);
        }
        all.push('\n');
    }
    all
}

#[test]
fn every_code_is_registered_once() {
    let names = names();
    let numbers: Vec<u16> = codes::all().map(tieuchi::source::Code::number).collect();
    assert!(numbers.is_sorted_by(|a, b| a < b), "the codes are in the order of their numbers, each once");
    assert_eq!(numbers, names.keys().copied().collect::<Vec<_>>(), "the register in {}", root().display());
}

#[test]
fn every_code_is_raised_by_a_case() {
    let cases = cases();
    let words: std::collections::BTreeSet<&str> =
        cases.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').collect();
    let unraised: Vec<String> = names()
        .into_iter()
        .filter(|(number, name)| !words.contains(format!("TC{number:04}").as_str()) && !words.contains(name.as_str()))
        .map(|(number, name)| format!("TC{number:04} {name}"))
        .collect();
    none("every code of a finding is raised by at least one case", &unraised);
}
