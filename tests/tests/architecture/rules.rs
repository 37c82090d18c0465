//! The rules of the repository, its examples and the rules in its documents are checked without an error, and their tests pass.

use tieuchi::format::{Wording, format};
use tieuchi::schema::RecordKind;
use tieuchi::source::{Diagnostic, Source};
use tieuchi::{Checked, Language, RuleSet};
use tieuchi_records::Expected;
use tieuchi_testing::TestOutcome;

use crate::repository::{files, none, root, text};

/// The rules of each document with their tests, which come last: files and folders, as `rules/README.md` says.
pub(crate) const DOCUMENTS: &[&[&str]] = &[
    &["rules/tu-vung", "rules/hung-yen", "rules/kiem-thu/hung-yen"],
    &[
        "rules/tu-vung/don-vi.tieuchi",
        "rules/tu-vung/can-bo.tieuchi",
        "rules/tu-vung/vi-pham.tieuchi",
        "rules/tu-vung/bao-cao.tieuchi",
        "rules/tu-vung-co-so/chi-bo.tieuchi",
        "rules/hai-phong",
        "rules/kiem-thu/hai-phong",
    ],
    &["rules/tu-vung/don-vi.tieuchi", "rules/tu-vung-co-so", "rules/lac-phuong", "rules/kiem-thu/lac-phuong"],
    &["rules/tu-vung/don-vi.tieuchi", "rules/tay-ninh", "rules/kiem-thu/tay-ninh"],
    &[
        "rules/tu-vung/don-vi.tieuchi",
        "rules/tu-vung/an-ninh.tieuchi",
        "rules/tu-vung/to-chuc.tieuchi",
        "rules/tu-vung-co-so/toi-pham.tieuchi",
        "rules/bach-dang",
        "rules/kiem-thu/bach-dang",
    ],
];

/// Further rule sets.
const EXAMPLES: &[&[&str]] = &[
    &["examples/san-francisco-fire/rules.tieuchi"],
    &["examples/new-york-requests/rules.tieuchi"],
    &["benches/rules/thirty.tieuchi"],
    &["benches/rules/dossiers.tieuchi"],
];

/// Everything that is loaded together.
fn rule_sets() -> impl Iterator<Item = &'static [&'static str]> {
    DOCUMENTS.iter().chain(EXAMPLES).copied()
}

/// The files of what is loaded together, with their texts.
pub(crate) fn rule_files(paths: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for path in paths {
        let whole = root().join(path);
        if whole.is_dir() {
            found.extend(files(path, ".tieuchi").into_iter().map(|(name, path)| (name, text(&path))));
        } else {
            found.push(((*path).to_owned(), text(&whole)));
        }
    }
    found
}

/// The errors of what is loaded together.
fn errors(files: Vec<(String, String)>) -> Option<String> {
    let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
    let Checked { rules, findings } = RuleSet::check(files);
    rules.is_none().then(|| format!("{}: {findings}", names.join(" ")))
}

#[test]
fn every_rule_and_example_is_checked_without_an_error() {
    let wrong: Vec<String> = rule_sets().filter_map(|paths| errors(rule_files(paths))).collect();
    none("the rules and examples", &wrong);
}

/// A file that a test names, beside the file of the test.
pub(crate) fn beside(file: &str, name: &str, kind: RecordKind<'_>) -> Result<Vec<Box<dyn Source>>, Diagnostic> {
    tieuchi_records::beside(&root().join(file), name, &Expected::of(kind))
}

/// The tests of what is loaded together that fail.
fn failures(files: Vec<(String, String)>) -> Vec<String> {
    let Ok(rules) = RuleSet::load(files) else { return Vec::new() };
    let report = tieuchi_testing::run(&rules, &beside);
    let said = |outcome: &TestOutcome| {
        let failures: Vec<String> =
            outcome.failures().iter().map(|failure| failure.message(Language::English)).collect();
        format!("{}: {}", outcome.headline(Language::English), failures.join("; "))
    };
    report.outcomes().iter().filter(|outcome| !outcome.has_passed()).map(said).collect()
}

#[test]
fn every_test_of_the_rules_passes() {
    let wrong: Vec<String> = rule_sets().flat_map(|paths| failures(rule_files(paths))).collect();
    none("the tests in the rule files", &wrong);
}

#[test]
fn every_rule_file_is_laid_out() {
    let untidy = |(name, text): &(String, String)| {
        tieuchi::format::format(name, text, tieuchi::format::Wording::Kept).ok().as_ref() != Some(text)
    };
    let files = ["rules", "examples"].iter().flat_map(|folder| files(folder, ".tieuchi"));
    let files = files.map(|(name, path)| (name, text(&path)));
    let wrong: Vec<String> = files.filter(untidy).map(|(name, _)| name).collect();
    none("every rule file is as `tieuchi fmt` lays it out", &wrong);
}

#[test]
fn every_rule_file_belongs_to_a_rule_set() {
    let loaded: Vec<String> = rule_sets().flat_map(rule_files).map(|(name, _)| name).collect();
    let left: Vec<String> = ["rules", "examples"]
        .iter()
        .flat_map(|folder| files(folder, ".tieuchi"))
        .map(|(name, _)| name)
        .filter(|name| !loaded.contains(name))
        .collect();
    none("every rule file is loaded by this test", &left);
}

#[test]
fn every_example_in_the_documents_is_checked_without_an_error() {
    let documents = files("", ".md").into_iter().map(|(name, path)| (name, text(&path)));
    let wrong: Vec<String> = documents
        .filter(|(name, text)| !name.starts_with("tests/") && text.contains("```tieuchi"))
        .filter_map(|document| errors(vec![document]))
        .collect();
    none("the fenced blocks marked `tieuchi` of a document, read as one rule set", &wrong);
}

/// The first word of each item in the blocks of a document, in English.
fn items(document: &str) -> Vec<String> {
    let text = text(&root().join(document));
    let english = format(document, &text, Wording::Translated(Language::English)).unwrap();
    let mut in_block = false;
    let mut items = Vec::new();
    for line in english.lines() {
        match line {
            "```tieuchi" => in_block = true,
            "```" => in_block = false,
            _ if in_block && line.starts_with(char::is_alphabetic) => {
                items.extend(line.split_whitespace().next().map(str::to_owned));
            }
            _ => {}
        }
    }
    items
}

#[test]
fn the_reference_in_vietnamese_has_the_items_of_the_one_in_english() {
    assert_eq!(items("docs/ngon-ngu.md"), items("docs/language.md"));
}
