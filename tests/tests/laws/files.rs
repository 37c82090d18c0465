//! Every source file says what lives in it, and none is long.

use crate::house::{files, none, text};

/// The most lines of a source file.
const LINES: usize = 600;

#[test]
fn every_file_opens_with_what_lives_in_it() {
    let silent: Vec<String> = files("", ".rs")
        .into_iter()
        .filter(|(_, path)| !text(path).starts_with("//! "))
        .map(|(name, _)| name)
        .collect();
    none("a source file opens with `//!`: what lives here, what it deliberately does not do", &silent);
}

#[test]
fn no_file_is_long() {
    let long: Vec<String> = files("", ".rs")
        .into_iter()
        .map(|(name, path)| (name, text(&path).lines().count()))
        .filter(|(_, lines)| *lines > LINES)
        .map(|(name, lines)| format!("{name}: {lines}"))
        .collect();
    none(&format!("a source file has at most {LINES} lines"), &long);
}
