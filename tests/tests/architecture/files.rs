//! Every source file starts with a line about its content, and no source file is long.

use crate::repository::{files, none, text};

/// The most lines of a source file.
const LINES: usize = 600;

/// Files that a test generates and compares with their source, as the first line of each shows.
const GENERATED: [&str; 1] = ["grammar/src/table.rs"];

#[test]
fn every_file_starts_with_its_content() {
    let without: Vec<String> = files("", ".rs")
        .into_iter()
        .filter(|(_, path)| !text(path).starts_with("//! "))
        .map(|(name, _)| name)
        .collect();
    none("a source file starts with `//!`: what it contains, and what it deliberately does not do", &without);
}

#[test]
fn no_file_is_long() {
    let long: Vec<String> = files("", ".rs")
        .into_iter()
        .filter(|(name, _)| !GENERATED.contains(&name.as_str()))
        .map(|(name, path)| (name, text(&path).lines().count()))
        .filter(|(_, lines)| *lines > LINES)
        .map(|(name, lines)| format!("{name}: {lines}"))
        .collect();
    none(&format!("a source file has at most {LINES} lines"), &long);
}

#[test]
fn generated_files_say_so() {
    let generated = files("", ".rs").into_iter().filter(|(_, path)| text(path).starts_with("//! Generated from `"));
    assert_eq!(generated.map(|(name, _)| name).collect::<Vec<_>>(), GENERATED);
}
