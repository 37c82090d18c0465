//! Mutants: which mutations a rule has, which tests detect them, and what a review does to the survivors.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod rerun;
mod reviewed;

use tieuchi::RuleSet;
use tieuchi_testing::mutants::{Mutants, MutationKind, Options, SentenceParts, Status};
use tieuchi_testing::{Versions, mutants, no_file};

/// The mutants of rules, run on this many threads.
fn made(rules: &RuleSet, threads: usize) -> Mutants {
    let options = Options { threads: threads.try_into().ok(), ..Options::default() };
    mutants(rules, &|_, name, _| Err(no_file(name)), &options).unwrap()
}

fn loaded(text: &str) -> RuleSet {
    RuleSet::load([("rules.tieuchi", text)]).unwrap_or_else(|error| panic!("{error}"))
}

/// Each mutant in a line: its kind, its sentence, and the test that detects it.
fn lines(mutants: &Mutants) -> Vec<String> {
    let mut said = String::new();
    let line = |mutant: tieuchi_testing::mutants::Mutant<'_>| {
        let after = mutant.sentences().after;
        let status = match mutant.status() {
            Status::Killed(killer) => {
                let why = killer.expectation().map_or("records refused", |expectation| expectation.written());
                format!("  < {} < {why}", killer.test().title())
            }
            Status::Equivalent => "  = the same".to_owned(),
            _ => String::new(),
        };
        let item = if said == mutant.item() { String::new() } else { format!("{}\n", mutant.item()) };
        said = mutant.item().to_owned();
        format!("{item}  {}: {}{status}", mutant.mutation().code(), after.whole())
    };
    mutants.all().map(line).collect()
}

fn check(case: &str) {
    let (rules, expected) = case.split_once("---\n").unwrap();
    let found = lines(&made(&loaded(rules), 1)).join("\n");
    assert_eq!(found.trim(), expected.trim(), "found:\n{found}\n");
}

#[test]
fn bounds() {
    check(include_str!("cases/bounds.txt"));
}

#[test]
fn limits() {
    check(include_str!("cases/limits.txt"));
}

#[test]
fn conditions() {
    check(include_str!("cases/conditions.txt"));
}

#[test]
fn populations_and_windows() {
    check(include_str!("cases/populations.txt"));
}

#[test]
fn targets_and_their_clauses() {
    check(include_str!("cases/targets.txt"));
}

#[test]
fn tests_that_detect_are_named_in_the_language_of_the_rules() {
    check(include_str!("cases/detected.txt"));
}

#[test]
fn every_mutation_kind_has_a_case() {
    let cases = [
        include_str!("cases/bounds.txt"),
        include_str!("cases/limits.txt"),
        include_str!("cases/conditions.txt"),
        include_str!("cases/populations.txt"),
        include_str!("cases/targets.txt"),
    ];
    let made = |mutation: &&MutationKind| cases.iter().any(|case| case.contains(&format!("  {}: ", mutation.code())));
    let missing: Vec<&str> =
        MutationKind::ALL.iter().filter(|mutation| !made(mutation)).map(|mutation| mutation.code()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let (rules, _) = include_str!("cases/conditions.txt").split_once("---\n").unwrap();
    let rules = loaded(rules);
    let alone = lines(&made(&rules, 1));
    for threads in 2..5 {
        assert_eq!(lines(&made(&rules, threads)), alone);
    }
}

#[test]
fn a_failing_test_is_reported_instead() {
    let (text, _) = include_str!("cases/detected.txt").split_once("---\n").unwrap();
    let rules = loaded(&text.replace("B là đạt", "B là không đạt"));
    let report = mutants(&rules, &|_, name, _| Err(no_file(name)), &Options::default()).unwrap_err();
    assert_eq!((report.passed(), report.outcomes().len()), (0, 1));
}

#[test]
fn a_mutation_is_detected_through_indicators_that_require_another() {
    let rules = loaded(
        r#"
records calls counted by day
  office : unit
  day    : date
indicator calm: at most 1 calls in period
indicator good: meets calm
test "two are too many"
  period 2026-04
  given calls
    | office | day        |
    | A      | 2026-04-01 |
    | A      | 2026-04-02 |
  expect good for A is missed
"#,
    );
    let mutants = made(&rules, 1);
    let detecting = mutants.all().find(|mutant| mutant.sentences().after.whole() == "target at most 2 calls in period");
    let Some(Status::Killed(killer)) = detecting.map(|mutant| mutant.status()) else { panic!("{mutants:?}") };
    assert_eq!(killer.expectation().unwrap().indicator(), "good");
}

#[test]
fn what_is_proved_equivalent_is_counted_separately() {
    let rules = loaded(
        r#"
records plans counted by made
  office : unit
  made   : date
  sound  : yes/no
  big    : yes/no
indicator sound_ones: all plans are sound or (sound and big)
"#,
    );
    let mutants = made(&rules, 1);
    let same: Vec<String> = mutants
        .all()
        .filter(|mutant| matches!(mutant.status(), Status::Equivalent))
        .map(|mutant| mutant.sentences().after.whole().to_owned())
        .collect();
    let expected = [
        // There are no units below others.
        "target all own plans are sound or sound and big",
        "target all plans are sound",
        "target all plans are sound or sound",
        "target all plans are sound or sound and sound",
        "target all plans are sound or sound and not big",
    ];
    assert_eq!(same, expected);
    assert_eq!(mutants.counts().equivalent, same.len());
}

#[test]
fn the_words_that_differ_are_marked() {
    let (rules, _) = include_str!("cases/detected.txt").split_once("---\n").unwrap();
    let mutants = made(&loaded(rules), 1);
    let first = mutants.all().next().unwrap();
    let Versions { before, after } = first.sentences();
    let parts =
        |changed| SentenceParts {
            before: "yêu cầu ít nhất ", changed, after: " hồ_sơ phải trả chậm nhất là hẹn"
        };
    assert_eq!(before.parts(), parts("95%"));
    assert_eq!(after.parts(), parts("96%"));
    assert_eq!(first.location().to_string(), "rules.tieuchi:11:20");
}

#[test]
fn a_score_is_counted_and_not_divided() {
    let mutants = made(&loaded(include_str!("cases/detected.txt").split_once("---\n").unwrap().0), 1);
    let counts = mutants.counts();
    assert!(counts.killed > 0 && counts.survived > 0 && counts.equivalent + counts.reviewed == 0, "{counts:?}");
    assert!(counts.reach(0) && !counts.reach(100), "{counts:?}");
}
