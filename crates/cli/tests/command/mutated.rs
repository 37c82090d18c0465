//! `test --mutants`: the slips that no test notices, the list of those that a person has judged, and the score.

use crate::{Folder, RULES};

/// A dossier at the minute of its deadline, one a minute late, and one that is not completed.
const TESTS: &str = "
test \"to the minute\"
  period 2026-Q2
  given dossiers
    | office | due              | completed        |
    | X01    | 2026-04-08 17:00 | 2026-04-08 17:01 |
    | X02    | 2026-04-08 17:00 | 2026-04-08 17:00 |
  expect on_time for X01 is missed
  expect on_time for X02 is met
";

fn folder() -> Folder {
    let rules = format!("{RULES}{TESTS}");
    let list = "Mục,Trước,Sau,Lý do\n\
        on_time,target at least 50% of dossiers are completed by due,\
        target at least 51% of dossiers are completed by due,the half is meant roughly\n";
    let stale = "item,before,after,reason\non_time,no such sentence,nor this,because\n";
    Folder::with(&[
        ("rules.tieuchi", &rules),
        ("red.tieuchi", &rules.replace("X02 is met", "X02 is missed")),
        ("reviewed.csv", list),
        ("stale.csv", stale),
    ])
}

#[test]
fn a_survivor_is_shown_with_its_words_before_and_after() {
    let folder = folder();
    let ran = folder.run(&["test", "rules.tieuchi", "--mutants", "--examples", "0"]);
    ran.is(0).says("rules.tieuchi, line 11, character 10: on_time: no test catches: a bound one step higher or lower");
    ran.says("  - target at least [50%] of dossiers are completed by due\n");
    ran.says("  + target at least [51%] of dossiers are completed by due\n");
    assert!(!ran.out.contains("completed [before] due"), "a test notices: {}", ran.out);
    folder
        .run(&["test", "rules.tieuchi", "--mutants", "--examples", "0", "--lang", "vi"])
        .is(0)
        .says("không kiểm thử nào phát hiện");
}

#[test]
fn a_test_that_would_notice_is_shown_for_as_many_as_are_asked_for() {
    let ran = folder().run(&["test", "rules.tieuchi", "--mutants", "--examples", "1"]);
    ran.is(0).says("  this test would catch it:\n    test \"on_time: “50%”, not “51%”\"\n");
    assert_eq!(ran.out.matches("this test would catch").count(), 1, "{}", ran.out);
}

#[test]
fn a_program_gets_the_noticed_ones_too() {
    let json =
        folder().run(&["test", "rules.tieuchi", "--mutants", "--examples", "0", "--format", "json"]).is(0).json();
    assert_eq!(json["schema"], "tieuchi.mutants/1");
    let mutants = json["mutants"].as_array().unwrap();
    let counted: u64 =
        ["killed", "survived", "equivalent", "reviewed"].map(|status| json[status].as_u64().unwrap()).iter().sum();
    assert_eq!(mutants.len() as u64, counted);
    let before =
        mutants.iter().find(|mutant| mutant["after"] == "target at least 50% of dossiers are completed before due");
    let before = before.unwrap();
    assert_eq!(
        (&before["status"], &before["mutation"], &before["line"]),
        (&"killed".into(), &"relation".into(), &11.into())
    );
    assert_eq!(before["test"]["title"], "to the minute");
    assert_eq!(before["expectation"], "expect on_time for X02 is met");
}

#[test]
fn what_a_person_has_judged_is_left_out_and_a_stale_judgement_found() {
    let folder = folder();
    let ran = folder.run(&["test", "rules.tieuchi", "--mutants", "--examples", "0", "--reviewed", "reviewed.csv"]);
    ran.is(0).says("1 excluded by review");
    assert!(!ran.out.contains("[51%]"), "{}", ran.out);
    let ran = folder.run(&["test", "rules.tieuchi", "--mutants", "--examples", "0", "--reviewed", "stale.csv"]);
    ran.is(1).warns("TC0621").warns("stale.csv");
    folder
        .run(&["test", "rules.tieuchi", "--mutants", "--examples", "0", "--reviewed", "none.csv"])
        .is(1)
        .warns("none.csv");
}

#[test]
fn a_score_can_be_asked_for() {
    let folder = folder();
    folder.run(&["test", "rules.tieuchi", "--mutants", "--examples", "0", "--min-score", "1"]).is(0);
    folder
        .run(&["test", "rules.tieuchi", "--mutants", "--examples", "0", "--min-score", "100"])
        .is(1)
        .says("fewer than 100% were caught");
    folder.run(&["test", "rules.tieuchi", "--mutants", "--examples", "0", "--min-score", "101"]).is(2);
    folder.run(&["test", "rules.tieuchi", "--min-score", "50"]).is(2);
}

#[test]
fn mutants_are_not_run_where_a_test_fails() {
    folder()
        .run(&["test", "red.tieuchi", "--mutants", "--examples", "0"])
        .is(1)
        .says("instead: met")
        .says("0 of 1 test passed");
}
