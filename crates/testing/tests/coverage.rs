//! Coverage by cases in text: rules with their tests, and the goals that these meet, do not meet, or cannot meet.
//!
//! A line `#~ STATE KIND WORDS` says that there are goals of that kind whose English words hold `WORDS`, and that all of
//! them are in that state.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::fs;
use std::path::Path;

use tieuchi::{Language, RuleSet};
use tieuchi_testing::coverage::{Coverage, Goal, GoalKind};

fn covered(name: &str, text: &str) -> Coverage {
    let rules = match RuleSet::load([(name, text)]) {
        Ok(rules) => rules,
        Err(findings) => panic!("{name}: {findings}"),
    };
    tieuchi_testing::coverage(&rules, &|_, name, _| Err(tieuchi_testing::no_file(name)))
}

/// What is wrong with one line of a case; `None` if it is as it says.
fn wrong(coverage: &Coverage, line: &str) -> Option<String> {
    let mut words = line.splitn(3, ' ');
    let (state, kind, needle) = (words.next()?, words.next()?, words.next().unwrap_or_default());
    let meant: Vec<&Goal> = coverage
        .goals()
        .iter()
        .filter(|goal| goal.kind().code() == kind && goal.wanted(Language::English).contains(needle))
        .collect();
    let other = meant.iter().find(|goal| goal.state().code() != state);
    match other {
        Some(goal) => {
            Some(format!("{line}: line {}: {}", goal.location().line().unwrap(), goal.sentence(Language::English)))
        }
        None if meant.is_empty() => Some(format!("{line}: no such goal")),
        None => None,
    }
}

#[test]
fn goals_are_in_the_state_that_each_case_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coverage");
    let mut wrongs = Vec::new();
    let mut kinds = std::collections::BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let coverage = covered(&name, &text);
        kinds.extend(coverage.goals().iter().map(|goal| goal.kind().code()));
        let lines: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix("#~ ")).collect();
        assert!(!lines.is_empty(), "{name} says nothing");
        wrongs.extend(
            lines.into_iter().filter_map(|line| wrong(&coverage, line)).map(|wrong| format!("{name}: {wrong}")),
        );
    }
    assert!(wrongs.is_empty(), "{}", wrongs.join("\n"));
    // Every kind of goal is in some case, and the catalogue has words for it.
    let catalogue = include_str!("../../messages/i18n/en/coverage.ftl");
    let words = catalogue.lines().filter_map(|line| line.strip_prefix("coverage-goal-")?.split(' ').next());
    let all: std::collections::BTreeSet<&str> = GoalKind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(words.collect::<std::collections::BTreeSet<_>>(), all);
    assert_eq!(kinds, all, "a kind of goal is in no case");
}

#[test]
fn every_goal_is_said_in_both_languages_at_its_place() {
    let coverage = covered("calls.tieuchi", include_str!("coverage/deadlines.tieuchi"));
    let late = coverage.goals().iter().find(|goal| goal.kind() == GoalKind::DeadlineAfter).unwrap();
    assert_eq!(
        late.sentence(Language::English),
        "not covered yet: a record of calls for which “handled within 48 hours of received” happened too late"
    );
    assert_eq!(
        late.sentence(Language::Vietnamese),
        "chưa thử: calls mà “handled within 48 hours of received” xong muộn"
    );
    assert_eq!((late.location().to_string().as_str(), late.item()), ("calls.tieuchi:8:32", "quick"));
    let text = include_str!("coverage/deadlines.tieuchi");
    assert_eq!(text.get(late.bytes()), Some("handled within 48 hours of received"));
    for goal in coverage.goals() {
        for language in [Language::English, Language::Vietnamese] {
            let said = goal.sentence(language);
            assert!(!said.contains("coverage-") && !said.contains('{'), "{said}");
        }
    }
}

#[test]
fn the_summary_counts_without_what_is_proved() {
    let coverage = covered("calls.tieuchi", include_str!("coverage/deadlines.tieuchi"));
    let count = coverage.count();
    let states = |code: &str| coverage.goals().iter().filter(|goal| goal.state().code() == code).count() as u64;
    assert_eq!((count.met, count.proved), (states("met"), states("proved")));
    assert_eq!(count.goals, states("met") + states("unmet"));
    assert!(count.reaches(0) && !count.reaches(100));
    assert_eq!(coverage.files().map(|file| file.name().to_owned()).collect::<Vec<_>>(), ["calls.tieuchi"]);
}
