//! How much of a rule file is read: past each limit there is one finding, in both languages, and never a hang.
//!
//! That no text whatever ends the reading is tested with the reader.

#![expect(clippy::panic, reason = "tests")]

use tieuchi::source::{Code, codes};
use tieuchi::{Checked, Language, RuleSet};

#[track_caller]
fn raises(text: &str, code: Code) {
    let Checked { rules, findings } = RuleSet::check([("rules.tieuchi", text)]);
    let Some(finding) = findings.iter().find(|finding| finding.code() == code) else {
        panic!("{code} is not among {findings}");
    };
    assert!(rules.is_none());
    for language in [Language::English, Language::Vietnamese] {
        let said = format!("{} {:?}", finding.message(language), finding.help(language));
        assert!(!said.contains('{'), "an argument is missing: {said}");
    }
}

#[test]
fn brackets_within_brackets() {
    raises(&format!("define a for b: {}c{}", "(".repeat(65), ")".repeat(65)), codes::TOO_DEEP);
}

#[test]
fn a_word_without_end() {
    raises(&format!("define {} for b: c", "a".repeat(100_000)), codes::TOO_LONG);
}

#[test]
fn a_file_without_end() {
    raises(&" ".repeat(16 * 1024 * 1024 + 1), codes::FILE_TOO_LARGE);
}
