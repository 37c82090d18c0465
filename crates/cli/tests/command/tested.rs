//! `test`: what it prints, which tests it runs, and what it writes.

use crate::{Folder, RULES};

/// A test of a dossier that is late by a minute, up to what it expects.
const LATE: &str = "
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
