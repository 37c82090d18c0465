//! Which mutants are run again while a file is edited.

use tieuchi::RuleSet;
use tieuchi_testing::mutants::{Mutants, Options, Scope};
use tieuchi_testing::{mutants, no_file};

use crate::{lines, loaded, made};

const RULES: &str = r#"
records calls counted by day
  office : unit
  day    : date
  loud   : yes/no
define noisy for calls: loud
measure how_many: count of calls in period where noisy
indicator few: how_many is at most 3
indicator others: at most 2 calls in period
indicator good: meets others
test "four are too many"
  period 2026-04
  given calls
    | office | day        | loud |
    | A      | 2026-04-01 | yes  |
    | A      | 2026-04-02 | yes  |
    | A      | 2026-04-03 | yes  |
    | A      | 2026-04-04 | yes  |
  expect few for A is missed
test "others"
  period 2026-04
  given calls
    | office | day        | loud |
    | A      | 2026-04-01 | no   |
  expect good for A is met
"#;

fn again(rules: &RuleSet, before: &Mutants) -> Mutants {
    let options = Options { scope: Scope::ChangedSince(before), ..Options::default() };
    mutants(rules, &|_, name, _| Err(no_file(name)), &options).unwrap()
}

fn of(mutants: &Mutants, items: &[&str]) -> usize {
    mutants.all().filter(|mutant| items.contains(&mutant.item())).count()
}

/// Runs the rules, changes them, runs what that asks for, and compares with a run of everything.
fn after(change: impl Fn(&str) -> String, run_again: &[&str]) {
    let before = made(&loaded(RULES), 1);
    let changed = loaded(&change(RULES));
    let now = again(&changed, &before);
    let all = made(&changed, 1);
    assert_eq!(lines(&now), lines(&all));
    let places = |mutants: &Mutants| mutants.all().map(|mutant| mutant.location()).collect::<Vec<_>>();
    assert_eq!(places(&now), places(&all));
    assert_eq!(now.run(), of(&all, run_again), "of {}", all.run());
}

#[test]
fn nothing_is_run_where_nothing_changed() {
    after(str::to_owned, &[]);
}

#[test]
fn lines_that_move_are_no_change() {
    after(|text| format!("# a comment\n\n{text}"), &[]);
}

#[test]
fn what_changed_is_run_with_what_uses_it() {
    after(|text| text.replace("calls: loud", "calls: loud and day is present"), &["noisy", "how_many", "few"]);
}

#[test]
fn an_indicator_is_run_with_what_it_uses() {
    after(|text| text.replace("is at most 3", "is at most 2"), &["noisy", "how_many", "few"]);
}

#[test]
fn what_a_changed_test_sees_is_run() {
    after(|text| text.replace("2026-04-01 | no ", "2026-04-02 | no "), &["others", "good"]);
}

#[test]
fn everything_is_run_where_the_records_change() {
    after(
        |text| text.replace("  loud   : yes/no", "  loud   : yes/no\n  seen   : date?"),
        &["noisy", "how_many", "few", "others", "good"],
    );
}
