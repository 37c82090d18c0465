//! How tests of rules go, and what is said of those that fail. What rules mean is in the suite of the repository.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use tieuchi::schema::RecordKind;
use tieuchi::source::{Diagnostic, Source};
use tieuchi::{Language, RuleSet};
use tieuchi_testing::{Report, no_file, run};

const RULES: &str = r#"
records dossiers "Hồ sơ" counted by due
  code      : id
  office    : unit
  received  : datetime
  due       : deadline as "dd/MM/yyyy HH:mm"
  completed : datetime?
  kind      : one of "a", "b"
indicator on_time: at least 95% of dossiers are completed by due
  stretch all dossiers are completed by due
indicator weekly: at least 1 dossiers in every week
"#;

fn none(_: &str, name: &str, _: RecordKind<'_>) -> Result<Vec<Box<dyn Source>>, Diagnostic> {
    Err(no_file(name))
}

fn report(test: &str) -> Report {
    run(&RuleSet::load([("rules.tieuchi", format!("{RULES}{test}"))]).unwrap(), &none)
}

/// What is said of the first test, in English and in Vietnamese.
fn said(test: &str) -> Vec<(u32, String, String)> {
    let report = report(test);
    let failures = report.outcomes()[0].failures();
    failures
        .iter()
        .map(|failure| {
            (
                failure.location().line().unwrap(),
                failure.message(Language::English),
                failure.message(Language::Vietnamese),
            )
        })
        .collect()
}

#[test]
fn columns_that_no_one_reads_may_be_left_out_and_ids_are_numbered() {
    let report = report(
        r#"
given dossiers
  | office | due              | completed        |
  | A      | 08/04/2026 17:00 | 2026-04-08 17:01 |
test "late ones by their numbers, those given to all tests first"
  period 2026-Q2
  given dossiers
    | office | due              | completed        |
    | A      | 2026-04-09T17:00 | 2026-04-08 17:00 |
    | A      | 2026-04-10 17:00 |                  |
  expect on_time for A has failed ids "1", "3"
  expect on_time for A has value 33.33%
"#,
    );
    assert!(report.all_passed(), "{:?}", report.outcomes());
    assert_eq!(report.outcomes()[0].expectations(), 2);
    assert_eq!(report.summary(Language::English), "1 of 1 test passed");
    assert_eq!(report.summary(Language::Vietnamese), "1/1 kiểm thử đạt");
}

#[test]
fn each_unmet_expectation_says_what_came_instead() {
    let said = said(
        r#"
test "everything wrong"
  as of 2026-04-30
  period 2026-04
  given dossiers
    | office | due              | completed        |
    | A      | 08/04/2026 17:00 | 2026-04-08 17:01 |
    | A      | 08/04/2026 17:00 | 2026-04-08 17:00 |
    | A      | 30/05/2026 17:00 |                  |
  expect on_time for A is met
  expect on_time for A has value 51%
  expect on_time for A has failed 2
  expect on_time for A has failed ids "2"
  expect on_time for A has headroom 0
  expect on_time for A is not settled
  expect on_time for A has stretch met
  expect on_time for A has no lowest
  expect on_time for B is met
  expect weekly for A has window 2026-W15 missed
  expect on_time for A ?
"#,
    );
    let english: Vec<&str> = said.iter().map(|(_, english, _)| english.as_str()).collect();
    assert_eq!(
        english,
        [
            "“expect on_time for A is met” – instead: missed",
            "“expect on_time for A has value 51%” – instead: 50%",
            "“expect on_time for A has failed 2” – instead: 1",
            "“expect on_time for A has failed ids \"2\"” – instead: 1",
            "“expect on_time for A has headroom 0” – instead: −1",
            "“expect on_time for A is not settled” – instead: settled",
            "“expect on_time for A has stretch met” – instead: missed",
            "“expect on_time for A has no lowest” – instead: 0.5",
            "“expect on_time for B is met” – instead: no verdict, because no record names a unit “B”",
            "“expect weekly for A has window 2026-W15 missed” – instead: met",
            "“expect on_time for A ?” – instead: missed; `tieuchi test --accept` writes this in the place of “?”",
        ]
    );
    assert_eq!(said[0].0, 21);
    assert_eq!(said[0].2, "“expect on_time for A is met” – kết quả: không đạt");
    assert_eq!(said[4].2, "“expect on_time for A has headroom 0” – kết quả: −1");
}

#[test]
fn a_table_that_does_not_fit_fails_at_its_cell() {
    let said = said(
        r#"
test "no such kind, and no such day"
  period 2026-04
  given dossiers
    | office | due              | completed  | kind |
    | A      | 31/04/2026 17:00 | 2026-04-08 | a    |
  expect on_time for A is met
"#,
    );
    assert_eq!(said.len(), 1, "{said:?}");
    let (line, english, vietnamese) = &said[0];
    assert_eq!(*line, 17);
    assert!(english.starts_with("TC0501: cannot read “31/04/2026 17:00”"), "{english}");
    assert!(vietnamese.starts_with("TC0501: không đọc được “31/04/2026 17:00”"), "{vietnamese}");
}

#[test]
fn what_an_indicator_reads_must_be_given() {
    let said = said(
        r#"
test "no limit"
  period 2026-04
  given dossiers
    | office | completed  |
    | A      | 2026-04-08 |
  expect on_time for A is met
"#,
    );
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].1.starts_with("TC0502: missing column “due”"), "{said:?}");
}

#[test]
fn a_file_that_is_not_there_fails_the_test() {
    let said = said(
        r#"
test "from a file"
  period 2026-04
  given dossiers from "dossiers.csv"
  expect on_time for A is met
"#,
    );
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].1.contains("dossiers.csv"), "{said:?}");
}

#[test]
fn tests_do_not_see_the_records_of_others() {
    let report = report(
        r#"
given dossiers
  | office | due              | completed        |
  | A      | 08/04/2026 17:00 | 2026-04-08 17:00 |
test "one"
  period 2026-04
  given dossiers
    | office | due              | completed        |
    | A      | 08/04/2026 17:00 | 2026-04-08 17:01 |
  expect on_time for A has met 1
  expect on_time for A has failed 1
test "two"
  period 2026-04
  expect on_time for A has met 1
  expect on_time for A has failed 0
"#,
    );
    assert!(report.all_passed(), "{:?}", report.outcomes());
    assert_eq!(report.passed(), 2);
}
