//! `test`: what it prints, which tests it runs, and what it writes.

use crate::{Folder, RULES};

/// A test of a dossier that is late by a minute, up to what it expects.
pub(crate) const LATE: &str = "
test \"one minute late is late\"
  period 2026-Q2
  given dossiers
    | office | due              | completed        |
    | X01    | 2026-04-08 17:00 | 2026-04-08 17:01 |
  expect on_time for X01 ";

/// A test of a dossier that came in time.
const IN_TIME: &str = "
test \"Đúng phút hẹn là đúng hạn\"
  period 2026-Q2
  given dossiers
    | office | due              | completed        |
    | X01    | 2026-04-08 17:00 | 2026-04-08 17:00 |
  expect on_time for X01 is met
";

fn folder() -> Folder {
    Folder::with(&[
        ("good.tieuchi", &format!("{RULES}{LATE}is missed\n{IN_TIME}")),
        ("bad.tieuchi", &format!("{RULES}{LATE}is met\n  expect on_time for X01 has value 100%\n{IN_TIME}")),
        ("record.tieuchi", &format!("{RULES}{LATE}? # to be seen\r\n{IN_TIME}")),
    ])
}

#[test]
fn where_all_is_well_one_line_says_so() {
    let ran = folder().run(&["test", "good.tieuchi"]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "2 of 2 tests passed\n", ""));
}

#[test]
fn what_failed_is_told_with_what_came_its_place_and_why() {
    let folder = folder();
    let ran = folder.run(&["test", "bad.tieuchi"]);
    ran.is(1)
        .says("one minute late is late")
        .says("bad.tieuchi:18:3\n    “expect on_time for X01 is met” – instead: missed");
    ran.says("bad.tieuchi:19:3").says("instead: 0%").says("[failed] 1: ").says("1 of 2 tests passed");
    assert_eq!(ran.out.matches("[failed]").count(), 1, "one verdict is explained once: {}", ran.out);
    folder.run(&["test", "bad.tieuchi", "--lang", "vi"]).is(1).says("[không đạt] 1: ").says("1/2 kiểm thử đạt");
    let json = folder.run(&["test", "bad.tieuchi", "--format", "json"]).is(1).json();
    let (test, failure) = (&json["tests"][0], &json["tests"][0]["failures"][0]);
    assert_eq!(
        (&json["schema"], &json["failed"], &test["passed"], &failure["line"], &failure["unit"]),
        (&"tieuchi.tests/1".into(), &1.into(), &false.into(), &18.into(), &"X01".into())
    );
    let why: Vec<&str> = failure["why"].as_array().unwrap().iter().filter_map(|line| line.as_str()).collect();
    assert!(why.iter().any(|line| line.contains("[failed] 1: ")), "{why:?}");
}

#[test]
fn a_filter_takes_titles_and_indicators_without_diacritics() {
    let folder = folder();
    folder.run(&["test", "bad.tieuchi", "--filter", "dung phut hen"]).is(0).says("1 of 1 test passed");
    folder.run(&["test", "bad.tieuchi", "--filter", "ON TIME"]).is(1).says("1 of 2 tests passed");
    folder.run(&["test", "bad.tieuchi", "--filter", "hotline"]).is(2).warns("hotline");
}

#[test]
fn a_question_mark_fails_until_what_came_is_accepted() {
    let folder = folder();
    let before = folder.read("record.tieuchi");
    folder.run(&["test", "record.tieuchi"]).is(1).says("--accept").says("missed");
    assert_eq!(folder.read("record.tieuchi"), before);
    let ran = folder.run(&["test", "record.tieuchi", "--accept"]);
    ran.is(0).says("line 18").says("“expect on_time for X01 is missed”").says("2 of 2 tests passed");
    assert_eq!(folder.read("record.tieuchi"), before.replace("X01 ? #", "X01 is missed #"));
    let again = folder.run(&["test", "record.tieuchi", "--accept"]);
    assert_eq!(again.is(0).out, "2 of 2 tests passed\n");
}

#[test]
fn accepting_leaves_every_other_byte_and_every_other_expectation() {
    let rules = "dữ liệu hồ_sơ tính theo hạn_trả\n  mã: mã\n  đơn_vị: đơn vị\n  hạn_trả: hạn\n  trả: ngày giờ?\n\n\
                 chỉ tiêu đúng_hạn: 100% hồ_sơ phải được trả chậm nhất là hạn_trả\n";
    let test = "kiểm thử \"Hỏi?\"\n  kỳ tháng 4/2026\n  cho hồ_sơ\n    | đơn_vị | hạn_trả | trả |\n    \
                | A? | 2026-04-08 | 2026-04-09 |\n  thì  đúng_hạn của \"A?\"?\n  thì đúng_hạn của * là đạt\n";
    // Decomposed letters, Windows line ends, a paper around the rules.
    let decomposed = test.replace('ữ', "u\u{31b}\u{303}").replace('ơ', "o\u{31b}");
    let paper = format!("# Kế hoạch?\n\n```tieuchi\n{rules}```\n\nVì sao?\n\n```tieuchi\n{decomposed}```\n")
        .replace('\n', "\r\n");
    let folder = Folder::with(&[("paper.md", &paper)]);
    let ran = folder.run(&["test", "paper.md", "--accept", "--format", "json"]).is(1).json();
    assert_eq!(folder.read("paper.md"), paper.replace("\"A?\"?", "\"A?\" là không đạt"));
    assert_eq!(
        (&ran["accepted"][0]["written"], ran["accepted"][1].is_null()),
        (&"thì đúng_hạn của \"A?\" là không đạt".into(), true)
    );
    assert_eq!(ran["tests"][0]["failures"].as_array().unwrap().len(), 1);
}

#[test]
fn tap_and_junit_hold_what_failed_and_where() {
    let folder = folder();
    let tap = folder.run(&["test", "bad.tieuchi", "--format", "tap"]);
    assert!(
        tap.is(1).out.starts_with("TAP version 14\n1..2\nnot ok 1 - one minute late is late\n  ---\n"),
        "{}",
        tap.out
    );
    tap.says("  line: 13\n").says("  ...\nok 2 - Đúng phút hẹn là đúng hạn\n");
    let junit = folder.run(&["test", "bad.tieuchi", "--format", "junit"]);
    junit.is(1).says("<testsuites name=\"tieuchi test\" tests=\"2\" skipped=\"0\" failures=\"1\" errors=\"0\">");
    junit.says("classname=\"bad.tieuchi\"").says("line=\"13\"").says("[failed] 1: ");
    folder.run(&["test", "good.tieuchi", "--format", "junit"]).is(0).says("failures=\"0\"");
    folder.run(&["test", "good.tieuchi", "--format", "tap"]).is(0).says("ok 1 - one minute late is late\nok 2");
}

#[test]
fn a_value_of_another_type_is_a_finding_at_its_cell() {
    let wrong = LATE.replace("2026-04-08 17:01", "08.04.2026 5 pm");
    let folder = Folder::with(&[("wrong.tieuchi", &format!("{RULES}{wrong}is missed\n"))]);
    folder.run(&["test", "wrong.tieuchi"]).is(1).says("wrong.tieuchi:17:35\n").says("08.04.2026 5 pm");
}

#[test]
fn a_unit_without_records_and_rules_without_tests_are_told() {
    let stray = format!("{RULES}{LATE}is missed\n  expect on_time for X09 is met\n");
    let folder = Folder::with(&[("stray.tieuchi", &stray), ("bare.tieuchi", RULES)]);
    folder.run(&["test", "stray.tieuchi"]).is(1).says("no record names a unit “X09”");
    assert_eq!(folder.run(&["test", "bare.tieuchi"]).is(0).out, "the rules contain no tests\n");
}
