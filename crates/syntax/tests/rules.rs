//! Every rule file of the repository, and every example of the language, is read without a finding.

#![expect(clippy::unwrap_used, reason = "a test")]

use std::fs;
use std::path::{Path, PathBuf};

use tieuchi_source::{FileId, SourceFile};
use tieuchi_syntax::parse;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "tieuchi") {
            found.push(path);
        }
    }
}

fn all_read(folder: &str) {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    found.sort();
    assert!(!found.is_empty(), "{folder}");
    let mut told = Vec::new();
    for path in &found {
        let text = fs::read_to_string(path).unwrap();
        let source = SourceFile::new(path.display().to_string(), text.clone());
        for finding in parse(FileId(0), source.name(), &text).findings {
            let place = finding.span().map(|span| source.position(span.start));
            told.push(format!("{}: {place:?} {} {:?}", path.display(), finding.code, finding.args));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn the_standard_indicators_are_read() {
    all_read("../../rules");
}

#[test]
fn the_examples_and_figures_are_read() {
    all_read("../../examples");
    all_read("../../tests/figures");
}

#[test]
fn the_cases_are_read() {
    all_read("tests/cases");
}
