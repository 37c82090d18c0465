//! The files of the repository contain no paths or words of the place where they were written.

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
