//! What an indicator says, in the canonical words of either language.

#![expect(clippy::unwrap_used, reason = "tests")]

use tieuchi::messages::documentation;
use tieuchi::{Language, Question, Records, RuleSet};

const RULES: &str = "units
  code: id
  people: number?
records d counted by due
  code: id
  office: unit
  due: deadline
  done: datetime?
indicator a
  for each unit where people >= 5000
  milestone 2025-12-31: at least 90% of d are done by due
  milestone 2026-06-30: at least 93% of d are done by due
indicator b
  target at least 95% of d where done is present are done by due
  stretch at least 99% of d where done is present are done by due
indicator c
  monitor count of d in period
";

#[test]
fn an_indicator_is_printed_as_a_rule_file_would_be() {
    let rules = RuleSet::load([("a.tieuchi", RULES)]).unwrap();
    let sentences = |name: &str, language| rules.indicator(name).unwrap().sentences(language);
    for (name, english, vietnamese) in [
        (
            "a",
            &[
                "for each unit where people >= 5000",
                "milestone 2025-12-31: at least 90% of d are done by due",
                "milestone 2026-06-30: at least 93% of d are done by due",
            ][..],
            &[
                "đối với mỗi đơn vị mà people ít nhất 5000",
                "mốc đến hết năm 2025: ít nhất 90% d phải done chậm nhất là due",
                "mốc ngày 30/6/2026: ít nhất 93% d phải done chậm nhất là due",
            ][..],
        ),
        (
            "b",
            &[
                "at least 95% of d where done is present are done by due",
                "stretch at least 99% of d where done is present are done by due",
            ],
            &[
                "ít nhất 95% d mà done không để trống phải done chậm nhất là due",
                "phấn đấu ít nhất 99% d mà done không để trống phải done chậm nhất là due",
            ],
        ),
        ("c", &["monitor count of d in period"], &["theo dõi số d trong kỳ"]),
    ] {
        assert_eq!(sentences(name, Language::English), english);
        assert_eq!(sentences(name, Language::Vietnamese), vietnamese);
    }
}

#[test]
fn the_sentence_of_a_verdict_has_a_stop_after_the_milestone() {
    let rules = RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a\n  milestone 2026-06-30: at least 1 d due in period")]).unwrap();
    let mut records = Records::new();
    records.rows("d", &[serde_json::json!({ "office": "X", "due": "2026-04-08" })]).unwrap();
    let evaluation = rules.evaluate(&records, &Question::new("2026-06", "2026-07-15").unwrap()).unwrap();
    let verdict = evaluation.verdicts().next().unwrap();
    for (language, said) in [
        (Language::English, "Milestone in force: by the end of 30 June 2026. "),
        (Language::Vietnamese, "Mốc áp dụng: đến hết ngày 30/6/2026. "),
    ] {
        let sentence = verdict.sentence(language);
        assert!(sentence.starts_with(said), "{sentence}");
    }
}

#[test]
fn a_window_that_is_met_so_far_is_said_to_run() {
    let rules =
        "records d counted by due\n  office: unit\n  due: date\nindicator a\n  target at most 1 d due in every month";
    let rules = RuleSet::load([("a.tieuchi", rules)]).unwrap();
    let mut records = Records::new();
    records.rows("d", &[serde_json::json!({ "office": "X", "due": "2026-04-08" })]).unwrap();
    let said = |as_of: &str| {
        let evaluation = rules.evaluate(&records, &Question::new("2026-Q2", as_of).unwrap()).unwrap();
        evaluation.verdicts().next().unwrap().sentences(Language::English)
    };
    assert_eq!(said("2026-06-15"), ["3 of 3 months met.", "Not ended yet: June 2026."]);
    assert_eq!(said("2026-06-30"), ["3 of 3 months met."]);
}

#[test]
fn missing_values_that_cannot_change_a_verdict_are_counted() {
    let declared = "records d counted by due\n  office: unit\n  due: date\n  points: number from 1 to 5?\nmeasure per_d: sum of points of d in period / count of d in period\n";
    let row = |due: &str, points: Option<u32>| serde_json::json!({ "office": "X", "due": due, "points": points });
    for (target, first) in [
        ("average points of d in period is at least 4", "The value = 1 < 4: missed."),
        ("sum of points of d in period is at least 100", "The value = 2 < 100: missed."),
        (
            "average points of d in period is more than in the previous year",
            "1 in this period < 5 in the previous year (target higher): missed.",
        ),
        ("per_d is at least 100", "Per d = 0.67 < 100: missed."),
    ] {
        let rules = RuleSet::load([("a.tieuchi", format!("{declared}indicator a\n  target {target}"))]).unwrap();
        let mut records = Records::new();
        let rows = [
            row("2026-04-08", Some(1)),
            row("2026-04-08", Some(1)),
            row("2026-04-09", None),
            row("2025-04-09", Some(5)),
        ];
        records.rows("d", &rows).unwrap().set_coverage("d", "2025-01-01..2026-06-30").unwrap();
        let evaluation = rules.evaluate(&records, &Question::new("2026-04", "2026-07-15").unwrap()).unwrap();
        let said = evaluation.verdicts().next().unwrap().sentences(Language::English);
        let [figure, doubt, ..] = said.as_slice() else { unreachable!("{said:?}") };
        assert_eq!(figure, first);
        assert!(
            doubt.starts_with("The verdict does not depend on 1 ") && doubt.ends_with(" with missing values."),
            "{doubt}"
        );
    }
}

#[test]
fn the_rows_of_an_explanation_add_up() {
    let declared = "records d counted by due\n  office: unit\n  due: date\n  points: number?\n  officer: text?\n";
    let row = |due: &str, points: Option<u32>, officer: Option<&str>| serde_json::json!({ "office": "X", "due": due, "points": points, "officer": officer });
    let rows = [
        row("2026-04-08", Some(1), Some("A")),
        row("2026-04-08", Some(3), Some("A")),
        row("2026-04-09", None, None),
        row("2025-04-09", Some(5), Some("B")),
    ];
    for measure in ["distinct officer of d in period", "average points of d in period", "sum of points of d in period"]
    {
        let rules = RuleSet::load([("a.tieuchi", format!("{declared}indicator a\n  monitor {measure}"))]).unwrap();
        let mut records = Records::new();
        records.rows("d", &rows).unwrap().set_coverage("d", "2025-01-01..2026-06-30").unwrap();
        let question = Question::new("2026-04", "2026-07-15").unwrap();
        let explained = rules.explain(&records, &question, "a", "X").unwrap();
        let text = explained.text(Language::English);
        assert!(
            text.contains(
                "4 rows of “d” read: 2 counted, 1 with missing values, 1 outside the population or the period."
            ),
            "{text}"
        );
        let text = explained.text(Language::Vietnamese);
        assert!(text.contains("Đọc 4 dòng “d”: tính 2, thiếu dữ liệu 1, ngoài đối tượng hoặc ngoài kỳ 1."), "{text}");
    }
}

#[test]
fn a_cure_names_the_way_of_a_program_too() {
    let rules = "records d counted by due\n  office: unit\n  due: date\nindicator a\n  target at most 5 d in period";
    let rules = RuleSet::load([("a.tieuchi", rules)]).unwrap();
    let mut records = Records::new();
    let rows = (1..=5).map(|day| serde_json::json!({ "office": "X", "due": format!("2026-04-{day:02}") }));
    records.rows("d", &rows.collect::<Vec<_>>()).unwrap();
    let question = Question::new("2026-Q2", "2026-07-15").unwrap();
    let evaluation = rules.evaluate(&records, &question).unwrap();
    let assumed = evaluation.findings().iter().find(|finding| finding.to_string().contains("--covers d=")).unwrap();
    let ways = documentation(assumed.code(), Language::English).unwrap().meaning;
    for way in ["`Records::set_coverage`", "JSON with `covers`", "given dossiers covering"] {
        assert!(ways.contains(way), "{way}: {ways}");
    }
    let nothing = rules.evaluate(&Records::new(), &question.total()).unwrap();
    let sentence = nothing.verdict("a", "*").unwrap().sentence(Language::English);
    assert!(sentence.contains("an empty list of rows or a file with the header alone"), "{sentence}");
}

#[test]
fn an_explanation_is_of_one_unit_whatever_the_question_asks() {
    let rules = "records d counted by due\n  office: unit\n  due: date\nindicator a\n  target no d in period";
    let rules = RuleSet::load([("a.tieuchi", rules)]).unwrap();
    let mut records = Records::new();
    records.rows("d", &[serde_json::json!({ "office": "X", "due": "2026-04-08" })]).unwrap();
    let question = Question::new("2026-04", "2026-07-15").unwrap().indicator("a").unit("X").total();
    let explained = rules.explain(&records, &question, "a", "X").unwrap();
    let units: Vec<_> = explained.evaluation().verdicts().map(|verdict| verdict.unit().to_owned()).collect();
    assert_eq!(units, ["X"]);
    let all = rules.explain(&records, &question, "a", "*").unwrap();
    assert_eq!(all.verdict().unwrap().unit(), "*");
    assert_eq!(all.evaluation().days().to_string(), "2026-04-01..2026-04-30");
}
