//! The catalogue holds what the code asks for, and says it in both languages alike.
//!
//! What the sentences look like is in `sentences.rs`.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use tieuchi_messages::{Language, documentation};
use tieuchi_source::codes;

/// The stages whose files hold findings, with the hundred of their codes.
const STAGES: [(&str, u16); 7] =
    [("writing", 1), ("names", 2), ("meaning", 3), ("suspicions", 4), ("records", 5), ("tests", 6), ("tallies", 7)];

/// One message of one language: what it shows, itself and in each attribute.
#[derive(Debug, Default)]
struct Message {
    file: String,
    /// The arguments that are shown, by attribute; the message itself is the empty name.
    shows: BTreeMap<String, BTreeSet<String>>,
    /// The arguments that choose between variants, likewise.
    chooses: BTreeMap<String, BTreeSet<String>>,
    /// The other messages that are said within it, likewise.
    says: BTreeMap<String, BTreeSet<String>>,
}

fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n").join(language.code())
}

/// Every message of a language by its id; fails on a file that cannot be read and on an id that occurs twice.
fn messages(language: Language) -> BTreeMap<String, Message> {
    let mut found: BTreeMap<String, Message> = BTreeMap::new();
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder(language)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let file = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:#?}", path.display()));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let mut read = Message { file: file.clone(), ..Message::default() };
                    let attributes =
                        message.attributes.iter().map(|attribute| (attribute.id.name, Some(&attribute.value)));
                    for (name, pattern) in std::iter::once(("", message.value.as_ref())).chain(attributes) {
                        let pattern = pattern.unwrap_or_else(|| panic!("{file}: {} has no sentence", message.id.name));
                        let mut uses = Uses::default();
                        uses.pattern(pattern);
                        let before = read.shows.insert(name.to_owned(), uses.shows);
                        assert!(before.is_none(), "{file}: {}.{name} stands twice", message.id.name);
                        read.chooses.insert(name.to_owned(), uses.chooses);
                        read.says.insert(name.to_owned(), uses.says);
                    }
                    if let Some(other) = found.insert(message.id.name.to_owned(), read) {
                        panic!("{}: {} stands in {} too", file, message.id.name, other.file);
                    }
                }
                Entry::Term(term) => panic!("{file}: -{} is a Fluent term; write a plain message", term.id.name),
                Entry::Junk { content } => panic!("{file}: cannot be read: {content}"),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
    }
    found
}

/// What a pattern shows, chooses by and says.
#[derive(Default)]
struct Uses {
    shows: BTreeSet<String>,
    chooses: BTreeSet<String>,
    says: BTreeSet<String>,
}

impl Uses {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Select { selector, variants } => {
                let mut chosen = Uses::default();
                chosen.inline(selector);
                self.chooses.extend(chosen.shows);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
            Expression::Inline(inline) => self.inline(inline),
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.shows.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.says.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { id, arguments } => {
                assert!(matches!(id.name, "COUNT" | "NOUN" | "DAY"), "{}: an unknown function", id.name);
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::TermReference { id, .. } => panic!("-{} is a Fluent term", id.name),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

#[test]
fn every_code_is_documented_in_both_languages() {
    for language in Language::ALL {
        let messages = messages(language);
        let absent: Vec<String> = codes::all()
            .flat_map(|code| ["", "meaning", "example", "instead"].map(|part| (code.to_string(), part)))
            .filter(|(id, part)| !messages.get(id).is_some_and(|message| message.shows.contains_key(*part)))
            .map(|(id, part)| format!("{id}.{part}"))
            .collect();
        assert!(absent.is_empty(), "{}: absent: {absent:?}", language.code());
        assert!(codes::all().all(|code| documentation(code, language).is_some()));
    }
}

#[test]
fn every_finding_of_the_catalogue_is_a_code_and_stands_with_its_stage() {
    for language in Language::ALL {
        for (id, message) in messages(language).iter().filter(|(id, _)| id.starts_with("TC")) {
            let code = codes::all().find(|code| code.to_string() == *id);
            let code = code.unwrap_or_else(|| panic!("{}: {id} is no code", language.code()));
            let stage = STAGES.iter().find(|(_, hundred)| *hundred == code.number() / 100);
            assert_eq!(stage.map(|(file, _)| *file), Some(message.file.as_str()), "{id}");
        }
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_attributes_and_arguments() {
    let [vietnamese, english] = Language::ALL.map(messages);
    let ids = |messages: &BTreeMap<String, Message>| messages.keys().cloned().collect::<BTreeSet<_>>();
    let apart: Vec<String> = ids(&vietnamese).symmetric_difference(&ids(&english)).cloned().collect();
    assert!(apart.is_empty(), "only in one language: {apart:?}");
    for (id, message) in &vietnamese {
        let other = &english[id];
        assert_eq!(message.file, other.file, "{id}");
        let names = |message: &Message| message.shows.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(message), names(other), "{id}: the attributes");
        for name in message.shows.keys() {
            // What only chooses may be idle in the other language: Vietnamese has no plural to choose.
            for (one, both) in [(&vietnamese, &english), (&english, &vietnamese)] {
                let (shown, _) = all_used(one, id, name);
                let (also_shown, chosen) = all_used(both, id, name);
                let lost: Vec<&String> =
                    shown.iter().filter(|arg| !also_shown.contains(*arg) && !chosen.contains(*arg)).collect();
                assert!(lost.is_empty(), "{id}.{name}: only one language uses {lost:?}");
            }
        }
    }
}

/// What a message shows and what it chooses by, with the messages that it says.
fn all_used(messages: &BTreeMap<String, Message>, id: &str, attribute: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let message = messages.get(id).unwrap_or_else(|| panic!("no message {id}"));
    let (mut shows, mut chooses) = (message.shows[attribute].clone(), message.chooses[attribute].clone());
    for said in &message.says[attribute] {
        let (shown, chosen) = all_used(messages, said, "");
        shows.extend(shown);
        chooses.extend(chosen);
    }
    (shows, chooses)
}

#[test]
fn documentation_takes_no_arguments() {
    for language in Language::ALL {
        for (id, message) in messages(language) {
            for part in ["meaning", "example", "instead"] {
                let shown = message.shows.get(part).filter(|shown| !shown.is_empty());
                assert!(shown.is_none(), "{}: {id}.{part} shows {shown:?}", language.code());
            }
        }
    }
}

#[test]
fn headlines_have_no_full_stop_and_no_straight_quotes_around_arguments() {
    for language in Language::ALL {
        for (file, text) in std::fs::read_dir(folder(language)).unwrap().map(|entry| {
            let path = entry.unwrap().path();
            (path.display().to_string(), std::fs::read_to_string(path).unwrap())
        }) {
            for line in text.lines() {
                // Between backticks is text of rules, which has straight quotes.
                let quotes = line.split('`').step_by(2).any(|prose| prose.contains("\"{ $"));
                assert!(!quotes, "{file}: straight quotes around an argument: {line}");
                let headline = line.starts_with("TC").then(|| line.trim_end());
                assert!(!headline.is_some_and(|line| line.ends_with('.')), "{file}: a full stop: {line}");
            }
        }
    }
}

/// The Rust files of the crates that raise findings; no files if this crate is alone.
fn sources() -> Vec<PathBuf> {
    fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                collect(&path, files);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    let mut files = Vec::new();
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf();
    for entry in std::fs::read_dir(crates).into_iter().flatten().flatten() {
        collect(&entry.path().join("src"), &mut files);
    }
    files
}

#[test]
fn every_term_and_cure_that_a_finding_refers_to_is_in_the_catalogue() {
    let messages = messages(Language::Vietnamese);
    let cures: BTreeSet<&String> = messages.values().flat_map(|message| message.shows.keys()).collect();
    let mut absent = BTreeSet::new();
    for path in sources() {
        let text = std::fs::read_to_string(&path).unwrap();
        for (place, literal) in literals(&text) {
            let before = text.get(..place).unwrap_or_default();
            let well_formed = literal.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
            let is_type = literal.starts_with("type-") && literal != "type-";
            let is_term = well_formed && (before.ends_with("Term(\"") || is_type);
            let is_cure = before.ends_with(".help(\"");
            let known = messages.contains_key(literal) || (is_cure && cures.contains(&literal.to_owned()));
            if (is_term || is_cure) && !known {
                absent.insert(format!("{literal} ({})", path.display()));
            }
        }
    }
    assert!(absent.is_empty(), "without a message: {absent:#?}");
}

/// The texts in straight quotes on each line, with the place of their first byte. Good enough for ids.
fn literals(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split('"').map(move |piece| {
        let place = start;
        start += piece.len() + 1;
        (place, piece)
    })
}
