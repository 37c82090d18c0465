//! The rules of the repository, its examples and the rules in its documents are checked without an error, and their tests pass.

use tieuchi::format::{Wording, format};
use tieuchi::schema::RecordKind;
use tieuchi::source::{Diagnostic, Source};
use tieuchi::{Checked, Language, Loader, RuleSet};
use tieuchi_records::Expected;
use tieuchi_testing::TestOutcome;

use crate::repository::{files, none, root, text};

/// The rule sets of the documents, with their tests: folders, as `rules/README.md` says.
pub(crate) const DOCUMENTS: &[&str] =
    &["rules/hung-yen", "rules/hai-phong", "rules/lac-phuong", "rules/tay-ninh", "rules/bach-dang"];

/// Further rule sets.
const EXAMPLES: &[&str] = &[
    "examples/san-francisco-fire/rules.tieuchi",
    "examples/new-york-requests/rules.tieuchi",
    "benches/rules/thirty.tieuchi",
    "benches/rules/dossiers.tieuchi",
];

/// Everything that is loaded by itself.
fn rule_sets() -> impl Iterator<Item = &'static str> {
    DOCUMENTS.iter().chain(EXAMPLES).copied()
}

/// The files of a file or a folder, with their texts.
fn rule_files(path: &str) -> Vec<(String, String)> {
    let whole = root().join(path);
    if whole.is_dir() {
        return files(path, ".tieuchi").into_iter().map(|(name, path)| (name, text(&path))).collect();
    }
    vec![(path.to_owned(), text(&whole))]
}

/// The rule set of a file or a folder, with what it uses.
pub(crate) fn check(path: &str) -> Checked {
    let loader = Loader::new().uses(|used| Ok(rule_files(&used.name())));
    loader.check(rule_files(path)).unwrap()
}

/// What was found, if that is wrong.
fn errors(name: &str, Checked { rules, findings }: Checked) -> Option<String> {
    rules.is_none().then(|| format!("{name}: {findings}"))
}

#[test]
fn every_rule_and_example_is_checked_without_an_error() {
    let wrong: Vec<String> = rule_sets().filter_map(|path| errors(path, check(path))).collect();
    none("the rules and examples", &wrong);
}

/// A file that a test names, beside the file of the test.
pub(crate) fn beside(file: &str, name: &str, kind: RecordKind<'_>) -> Result<Vec<Box<dyn Source>>, Diagnostic> {
    tieuchi_records::beside(&root().join(file), name, &Expected::of(kind))
}

/// The tests of a file or a folder that fail.
fn failures(path: &str) -> Vec<String> {
    let Some(rules) = check(path).rules else { return Vec::new() };
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
    let wrong: Vec<String> = rule_sets().flat_map(failures).collect();
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

/// The files that a rule set was read from.
fn names(rules: &RuleSet) -> Vec<String> {
    rules.texts().iter().map(|(_, file)| file.name().to_owned()).collect()
}

#[test]
fn every_rule_file_belongs_to_a_rule_set() {
    let loaded: Vec<String> =
        rule_sets().filter_map(|path| check(path).rules).flat_map(|rules| names(&rules)).collect();
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
        .filter_map(|(name, text)| errors(&name, RuleSet::check([(name.as_str(), text)])))
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
