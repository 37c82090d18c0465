//! The files of the repository contain no paths or words of the place where they were written, and documents are in plain words.

use crate::repository::{files, none, text};

/// The endings of files that people read.
const READ: [&str; 8] = [".rs", ".md", ".toml", ".ftl", ".pest", ".tieuchi", ".py", ".json"];

/// Words of such a place, in pieces so that this file does not contain them.
const WORKPLACE: [&str; 6] = [
    concat!("/wo", "rk/"),
    concat!("/tmp/", "brief"),
    concat!("this ses", "sion"),
    concat!("issues ", "show"),
    concat!("issue", " #"),
    concat!("BRIEF", ".md"),
];

#[test]
fn no_file_names_a_place_of_work() {
    let mut found = Vec::new();
    for (name, path) in files("", "").into_iter().filter(|(name, _)| READ.iter().any(|ending| name.ends_with(ending))) {
        for (line, number) in text(&path).lines().zip(1..) {
            found.extend(
                WORKPLACE.iter().filter(|word| line.contains(*word)).map(|word| format!("{name}:{number}: {word}")),
            );
        }
    }
    none("no file names a place of work", &found);
}

/// Phrases that documents do not use, because a plain one says the same, and that one.
const NOT_PLAIN: [(&str, &str); 13] = [
    ("slip of the pen", "mistake"),
    ("slips of the pen", "mistakes"),
    ("told apart", "distinguished"),
    ("tells apart", "distinguishes"),
    ("speaks", "counts, decides, is about"),
    ("stands in", "is in"),
    ("stands for", "means"),
    ("stands twice", "occurs twice"),
    ("is no unit", "is not a unit"),
    ("are none", "are not"),
    ("nobody knows of", "is not known"),
    ("hush", "suppress"),
    ("to the letter", "literally"),
];

#[test]
fn documents_are_in_plain_words() {
    let is_document = |name: &str| name.starts_with("docs/") || !name.contains('/');
    let mut found = Vec::new();
    for (name, path) in files("", ".md").into_iter().filter(|(name, _)| is_document(name)) {
        for (line, number) in text(&path).lines().zip(1..) {
            let uses = NOT_PLAIN.iter().filter(|(phrase, _)| line.contains(*phrase));
            found.extend(uses.map(|(phrase, plain)| format!("{name}:{number}: “{phrase}”: {plain}")));
        }
    }
    none("documents use the plain word", &found);
}
