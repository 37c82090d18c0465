//! The suite of the language's meaning: every file of `suite/` is a rule set with tests that an official can read, named
//! after the rule of `docs/semantics.md` that it shows.
//!
//! Each file is parsed, checked, printed (twice the same, and in the other language with the same verdicts) and run. That
//! every rule has cases, and that examples in documents are checked, are architecture tests.

#![expect(clippy::unwrap_used, reason = "tests")]
#![expect(clippy::print_stdout, reason = "the size of the suite is worth seeing")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tieuchi::format::{self, Wording};
use tieuchi::schema::RecordKind;
use tieuchi::source::Diagnostic;
use tieuchi::source::Source;
use tieuchi::{Checked, Language, Loader};
use tieuchi_records::Expected;
use tieuchi_testing::{Report, run};

/// A file of the suite.
struct Case {
    /// The folder: a concept.
    concept: String,
    /// The name of the file, without its ending.
    name: String,
    path: PathBuf,
    text: String,
}

impl Case {
    /// The rule that it shows.
    fn rule(&self) -> &str {
        self.name.split_once('-').map_or(self.name.as_str(), |(rule, _)| rule)
    }

    fn shown(&self) -> String {
        format!("{}/{}.tieuchi", self.concept, self.name)
    }
}

fn suite() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("suite")
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for folder in folder(&suite()).into_iter().filter(|path| path.is_dir()) {
        for path in folder_of_rules(&folder) {
            let part = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            cases.push(Case { concept: part(&folder), name: part(&path), text, path });
        }
    }
    cases
}

fn folder(path: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

fn folder_of_rules(path: &Path) -> Vec<PathBuf> {
    folder(path).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "tieuchi")).collect()
}

/// The findings about a text of a case, or the results of its tests.
fn judged(case: &Case, text: &str) -> Result<Report, String> {
    let loader = Loader::new().uses(|used| {
        let path = suite().join(used.name());
        let texts = folder_of_rules(&path)
            .into_iter()
            .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        Ok(texts.collect())
    });
    let Checked { rules, findings } = loader.check([(case.shown(), text)]).map_err(|error| error.to_string())?;
    let rules = rules.ok_or_else(|| findings.to_string())?;
    Ok(run(&rules, &|_, name, kind| beside(&case.path, name, kind)))
}

fn beside(rules: &Path, name: &str, kind: RecordKind<'_>) -> Result<Vec<Box<dyn Source>>, Diagnostic> {
    tieuchi_records::beside(rules, name, &Expected::of(kind))
}

fn failures(case: &Case, report: &Report, said: &str) -> Vec<String> {
    let mut failures = Vec::new();
    for outcome in report.outcomes().iter().filter(|outcome| !outcome.has_passed()) {
        for failure in outcome.failures() {
            let message = failure.message(Language::English);
            failures.push(format!(
                "{}:{} {said}“{}”\n      {message}",
                case.shown(),
                failure.location().line().unwrap_or_default(),
                outcome.title()
            ));
        }
    }
    failures
}

#[test]
fn every_case_comes_out_as_it_says() {
    let mut wrong = Vec::new();
    let mut sizes: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for case in cases() {
        match judged(&case, &case.text) {
            Ok(report) => {
                wrong.extend(failures(&case, &report, ""));
                for key in [case.concept.clone(), format!("{}/{}", case.concept, case.rule()), "in all".to_owned()] {
                    let (tests, expectations) = sizes.entry(key).or_default();
                    *tests += report.outcomes().len();
                    *expectations +=
                        report.outcomes().iter().map(tieuchi_testing::TestOutcome::expectations).sum::<usize>();
                }
            }
            Err(findings) => wrong.push(findings),
        }
    }
    for (concept, (tests, expectations)) in &sizes {
        println!("{concept}: {tests} tests, {expectations} expectations");
    }
    assert!(wrong.is_empty(), "{} of the suite:\n  {}", wrong.len(), wrong.join("\n  "));
}

#[test]
fn every_case_prints_the_same_twice_and_means_the_same_in_either_language() {
    let mut wrong = Vec::new();
    for case in cases() {
        let translated = [Language::Vietnamese, Language::English].map(Wording::Translated);
        for wording in [Wording::Kept, Wording::Canonical].into_iter().chain(translated) {
            let printed = match format::format(&case.shown(), &case.text, wording) {
                Ok(printed) => printed,
                Err(findings) => {
                    wrong.push(findings.to_string());
                    continue;
                }
            };
            // What is laid out stays as it is, whatever its words.
            let twice = Wording::Kept;
            match format::format(&case.shown(), &printed, twice) {
                Ok(again) if again == printed => {}
                Ok(_) => wrong.push(format!("{}: printed otherwise the second time ({wording:?})", case.shown())),
                Err(findings) => wrong.push(format!("printed: {findings}")),
            }
            match judged(&case, &printed) {
                Ok(report) => wrong.extend(failures(&case, &report, &format!("printed ({wording:?}) "))),
                Err(findings) => wrong.push(format!("printed ({wording:?}): {findings}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{} in print:\n  {}", wrong.len(), wrong.join("\n  "));
}
