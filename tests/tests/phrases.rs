//! Every phrase of the language means what `docs/phrases.md` says: a rule with the phrase, in English and in Vietnamese, and
//! what it gives of a few records.
//!
//! The page is the test: a section has rules and records in a block, and a table whose rows are put into them. How
//! phrases are read is a test of the syntax.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout, reason = "tests")]

use std::collections::BTreeSet;
use std::path::Path;

use tieuchi::Language;
use tieuchi::format::{self, Wording};
use tieuchi::{Checked, Loader};
use tieuchi_syntax::keywords::{self, Keyword};
use tieuchi_testing::run;

/// The sign for a phrase without words.
const NOTHING: &str = "∅";
/// Where the rule of a row goes.
const HERE: &str = "…";

/// A section of the page.
#[derive(Default)]
struct Section {
    title: String,
    english: String,
    vietnamese: String,
    /// The rules and records, with `…` where the rule goes; without one it comes first.
    world: String,
    rows: Vec<Row>,
}

/// A row: a phrase.
struct Row {
    id: String,
    english: String,
    vietnamese: String,
    accepted: String,
    result: String,
}

fn text() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/phrases.md")).unwrap()
}

fn page() -> Vec<Section> {
    let text = text();
    let mut sections: Vec<Section> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            sections.push(Section { title: title.to_owned(), ..Section::default() });
        }
        let Some(section) = sections.last_mut() else { continue };
        if line.starts_with("```") {
            inside = !inside;
        } else if inside {
            match line.split_once(" : ") {
                Some(("English   ", rule)) => rule.clone_into(&mut section.english),
                Some(("Tiếng Việt", rule)) => rule.clone_into(&mut section.vietnamese),
                _ => section.world.extend([line, "\n"]),
            }
        } else if let Some(row) = line.strip_prefix("| `") {
            section.rows.push(row_of(row));
        }
    }
    sections
}

/// What the page gives as the file that a rule uses.
fn words() -> String {
    let page = text();
    let (_, rest) = page.split_once("`words.tieuchi`: `").unwrap();
    rest.split_once('`').unwrap().0.to_owned()
}

fn row_of(line: &str) -> Row {
    let cells: Vec<&str> = line.trim_end_matches('|').split(" | ").map(str::trim).collect();
    let [id, english, vietnamese, accepted, result] = cells[..] else { panic!("not a row: {line}") };
    let id = id.trim_end_matches('`').to_owned();
    let owned = str::to_owned;
    Row { id, english: owned(english), vietnamese: owned(vietnamese), accepted: owned(accepted), result: owned(result) }
}

/// The parts between the marks of a phrase, and the phrase.
fn marked(cell: &str) -> (Vec<&str>, &str) {
    let parts: Vec<&str> = cell.split("**").collect();
    let phrase = if parts[1] == NOTHING { "" } else { parts[1] };
    (parts.into_iter().step_by(2).collect(), phrase)
}

/// The text of a cell for each phrase of one language.
fn texts(cell: &str, canonical: &str, others: &[&str]) -> Vec<String> {
    let (parts, phrase) = marked(cell);
    assert_eq!(phrase, canonical, "the phrase in bold is the canonical one: {cell}");
    std::iter::once(&canonical).chain(others).map(|phrase| parts.join(phrase)).collect()
}

fn of_both(row: &Row, keyword: &Keyword) -> (Vec<String>, Vec<String>) {
    (
        texts(&row.english, keyword.english, keyword.other_english),
        texts(&row.vietnamese, keyword.vietnamese, keyword.other_vietnamese),
    )
}

fn keyword(id: &str) -> &'static Keyword {
    keywords::all().find(|keyword| keyword.id == id).unwrap_or_else(|| panic!("no phrase is called {id}"))
}

/// What a row expects, as lines of a test.
fn expectations(result: &str) -> String {
    let verdicts = ["met", "missed", "open", "undetermined", "not_applicable", "monitored"];
    let line = |part: &str| {
        let (unit, what) = part.split_once(' ').unwrap();
        let is = if verdicts.contains(&what) { "is " } else { "" };
        format!("  expect i for {unit} {is}{what}\n")
    };
    result.split(" · ").map(line).collect()
}

/// What is wrong with one text of a row.
fn wrong(section: &Section, rule: &str, result: &str) -> Option<String> {
    let mut text = if section.world.lines().any(|line| line == HERE) {
        section.world.replacen(&format!("{HERE}\n"), &format!("{rule}\n"), 1)
    } else {
        format!("{rule}\n{}", section.world)
    };
    if result != "holds" {
        text.push_str(&expectations(result));
    }
    let words = vec![("words.tieuchi".to_owned(), words())];
    let loader = Loader::new().uses(move |_| Ok(words.clone()));
    let Checked { rules, findings } = loader.check([("phrase.tieuchi", text.as_str())]).unwrap();
    let Some(rules) = rules else { return Some(format!("{rule}\n{findings}\n{text}")) };
    let report = run(&rules, &|_, name, _| Ok(vec![tieuchi_records::open(Path::new(name))?]));
    let outcomes = report.outcomes();
    if outcomes.is_empty() {
        return Some(format!("{rule}: no test\n{text}"));
    }
    let failures = outcomes.iter().flat_map(|outcome| outcome.failures());
    let failures: Vec<String> = failures.map(|failure| failure.message(Language::English)).collect();
    (!failures.is_empty()).then(|| format!("{rule}\n  {}", failures.join("\n  ")))
}

#[test]
fn every_phrase_means_what_the_page_says() {
    let (mut faults, mut phrases) = (Vec::new(), 0);
    for section in page().iter().filter(|section| !section.world.is_empty()) {
        for row in &section.rows {
            let (english, vietnamese) = of_both(row, keyword(&row.id));
            let english = english.iter().map(|cell| section.english.replacen(HERE, cell, 1));
            let vietnamese = vietnamese.iter().map(|cell| section.vietnamese.replacen(HERE, cell, 1));
            for rule in english.chain(vietnamese) {
                phrases += 1;
                faults.extend(wrong(section, &rule, &row.result).map(|wrong| format!("{}: {wrong}", row.id)));
            }
        }
    }
    println!("{phrases} phrases were judged");
    assert!(faults.is_empty(), "{} phrases:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn what_is_only_read_is_read_the_same_in_both_languages() {
    for section in page().iter().filter(|section| section.world.is_empty()) {
        for row in &section.rows {
            assert_eq!(row.result, "read", "{}", section.title);
            let (english, vietnamese) = of_both(row, keyword(&row.id));
            let read = |text: &String| {
                let read = format::format("phrase.tieuchi", text, Wording::Translated(Language::English));
                read.unwrap_or_else(|findings| panic!("{}: {text}\n{findings}", row.id))
            };
            let read: BTreeSet<String> = english.iter().chain(&vietnamese).map(read).collect();
            assert_eq!(read.len(), 1, "{}: {read:#?}", row.id);
        }
    }
}

#[test]
fn every_phrase_has_its_row() {
    let page = page();
    let rows: Vec<&Row> = page.iter().flat_map(|section| &section.rows).collect();
    for keyword in keywords::all() {
        let of_it: Vec<&&Row> = rows.iter().filter(|row| row.id == keyword.id).collect();
        let [row] = of_it.as_slice() else { panic!("{} has {} rows", keyword.id, of_it.len()) };
        let others = keyword.other_english.iter().chain(keyword.other_vietnamese);
        let others: Vec<String> = others.map(|phrase| format!("`{phrase}`")).collect();
        let accepted = if others.is_empty() { "–".to_owned() } else { others.join(", ") };
        assert_eq!(row.accepted, accepted, "the accepted phrases of {}", keyword.id);
    }
    assert_eq!(rows.len(), keywords::all().count(), "a row for each phrase and no other");
}
