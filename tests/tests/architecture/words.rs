//! The files of the repository contain no path of one computer, and documents and comments are in plain words.

use crate::repository::{files, none, text};

/// This file, which contains the words that it refuses.
const THIS: &str = "tests/tests/architecture/words.rs";

/// The endings of files that people read.
const READ: [&str; 8] = [".rs", ".md", ".toml", ".ftl", ".pest", ".tieuchi", ".py", ".json"];

/// The first folders of absolute paths that a file may contain: those of every system, parts of paths, and one that does not exist.
const PATHS: [&str; 7] = ["dev", "etc", "proc", "usr", "src", "tests", "not"];

#[test]
fn no_file_contains_a_path_of_one_computer() {
    let mut found = Vec::new();
    let read = |name: &str| name != THIS && READ.iter().any(|ending| name.ends_with(ending));
    for (name, path) in files("", "").into_iter().filter(|(name, _)| read(name)) {
        for (line, number) in text(&path).lines().zip(1..) {
            found.extend(own_path(line).map(|path| format!("{name}:{number}: {path}")));
        }
    }
    none("no file contains an absolute path of one computer", &found);
}

/// An absolute path of one computer: two folders, the first of them not one of [`PATHS`].
fn own_path(line: &str) -> Option<String> {
    line.match_indices('/').find_map(|(at, _)| {
        let (before, path) = line.split_at(at);
        let before = before.chars().next_back();
        let path = path.split(|letter: char| !(letter.is_ascii_alphanumeric() || "/_-.".contains(letter))).next()?;
        let mut folders = path.split('/').skip(1);
        let (first, second) = (folders.next()?, folders.next()?);
        let begins = before.is_none_or(|letter| letter.is_whitespace() || "\"'`(=".contains(letter));
        let is_folder = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
        (begins && is_folder(first) && !second.is_empty() && !PATHS.contains(&first)).then(|| path.to_owned())
    })
}

/// Phrases that documents and comments do not use, because a plain one says the same, and that one.
const NOT_PLAIN: [(&str, &str); 31] = [
    ("slip of the pen", "mistake"),
    ("slips of the pen", "mistakes"),
    ("told apart", "distinguished"),
    ("tell apart", "distinguish"),
    ("tells apart", "distinguishes"),
    ("speaks", "is about, counts, decides"),
    ("speak of", "are about"),
    ("spoken of", "reported"),
    ("stands", "is"),
    ("stand in", "are in"),
    ("stand for", "mean"),
    ("nobody", "not known, not used"),
    ("somebody", "another person"),
    ("hush", "suppress"),
    ("to the letter", "literally, exactly"),
    ("came of", "the result of"),
    ("comes of", "the result of"),
    ("became of", "the outcome of"),
    ("of ours", "built-in, of the command"),
    ("says so", "reports it, shows it"),
    ("goes on", "continues"),
    ("held against", "compared with"),
    ("see to it", "make sure"),
    ("passes over", "ignores"),
    ("left alone", "ignored"),
    ("of whom", "of which records"),
    ("asked of", "applies to"),
    ("wing", "layer"),
    ("the house", "the repository"),
    ("clings", "belongs"),
    ("`None` where", "`None` if"),
];

/// Words that may follow “is no”.
const AFTER_NO: [&str; 11] =
    ["longer", "more", "less", "other", "later", "earlier", "stricter", "looser", "wider", "worse", "better"];

#[test]
fn documents_and_comments_are_in_plain_words() {
    let mut found = Vec::new();
    for (name, path) in files("", "").into_iter().filter(|(name, _)| name != THIS) {
        let prose: fn(&str) -> Option<&str> = match name.rsplit_once('.') {
            Some((_, "md")) => |line| Some(line),
            Some((_, "rs" | "pest")) => comment,
            _ => continue,
        };
        for (line, number) in text(&path).lines().zip(1..) {
            let Some(line) = prose(line) else { continue };
            let plain = without_code(line);
            let uses = NOT_PLAIN
                .iter()
                .filter(|(phrase, _)| contains(if phrase.contains('`') { line } else { &plain }, phrase));
            found.extend(uses.map(|(phrase, instead)| format!("{name}:{number}: “{phrase}”: {instead}")));
            found.extend(is_no(&plain).map(|phrase| format!("{name}:{number}: “{phrase}”: is not a, has no")));
        }
    }
    none("documents and comments use the plain word", &found);
}

/// The comment of a line of a program.
fn comment(line: &str) -> Option<&str> {
    let line = line.trim_start();
    if line.starts_with("//") { Some(line) } else { line.split_once(" // ").map(|(_, comment)| comment) }
}

/// A line without what is in grave accents.
fn without_code(line: &str) -> String {
    line.split('`').step_by(2).collect::<Vec<_>>().join("`")
}

/// Whether a line contains a phrase as whole words.
fn contains(line: &str, phrase: &str) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    line.match_indices(phrase).any(|(at, _)| {
        let (before, rest) = line.split_at(at);
        let after = rest.split_at(phrase.len()).1;
        is_edge(before.chars().next_back()) && is_edge(after.chars().next())
    })
}

/// “is no number”, “are none”: what something is not, unless the sentence is about whether there is such a thing.
fn is_no(line: &str) -> Option<String> {
    let bare = |word: &&str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    let words: Vec<&str> = line.split_whitespace().collect();
    (0..words.len()).find_map(|at| {
        let (is, no) = (*words.get(at)?, words.get(at + 1)?);
        let after = words.get(at + 2).map(bare).unwrap_or_default();
        let denies = match *no {
            "no" => !AFTER_NO.contains(&after.as_str()),
            _ => bare(no) == "none" && after != "of" && !no.starts_with('“'),
        };
        let is_about_being = at
            .checked_sub(1)
            .and_then(|at| words.get(at))
            .is_some_and(|before| bare(before).eq_ignore_ascii_case("there"));
        (["is", "are", "was", "were"].contains(&is) && denies && !is_about_being).then(|| format!("{is} {no}"))
    })
}
