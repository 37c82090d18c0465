//! What is not a tally, or does not fit.

use tieuchi::{Question, Records, Tally};

use super::given::{RULES, changed, code, question, records, rules, tally};

/// Another form has another number, and this one then stays a tally of an older version.
#[test]
fn a_tally_that_was_saved_before_is_read() {
    let rows = serde_json::json!([
        { "code": "A1", "office": "X", "due": "2026-04-08", "amount": 1 },
        { "code": "A2", "office": "Y", "due": "2026-04-09", "amount": "2.5" },
    ]);
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tallies/form-3.tally");
    let saved = Tally::from_bytes("form-3.tally", &std::fs::read(path).unwrap()).unwrap();
    let verdicts = |evaluation: &tieuchi::Evaluation| serde_json::to_value(evaluation).unwrap();
    let whole = rules(RULES).evaluate(&records(&rows), &saved.question().total()).unwrap();
    let judged = rules(RULES).judge(&saved, &saved.question().total()).unwrap();
    assert_eq!(verdicts(&judged), verdicts(&whole));
}

#[test]
fn parts_that_do_not_fit_together() {
    let mut all = tally("A1", "2026-04-08");
    let bytes = all.to_bytes();
    assert_eq!(code(all.merge(&tally("A1", "2026-04-09"))), "TC0707");
    let of = |text: &str, question: &Question, units: bool| {
        let mut records = records(&serde_json::json!([{ "code": "A2", "office": "X", "due": "2026-04-08" }]));
        if units {
            records.rows("units", &[serde_json::json!({ "code": "X" })]).unwrap();
        }
        rules(text).tally(&records, question).unwrap()
    };
    let other_period = Question::new("2026-03", "2026-05-01").unwrap();
    assert_eq!(code(all.merge(&of(RULES, &other_period, false))), "TC0704");
    let other_moment = Question::new("2026-04", "2026-05-02").unwrap();
    assert_eq!(code(all.merge(&of(RULES, &other_moment, false))), "TC0705");
    let units = format!("units\n  code: id\n{RULES}");
    assert_eq!(code(all.merge(&of(&units, &question(), true))), "TC0706");
    let other = RULES.replace("at most 2 d in period", "at most 2 d in period where amount > 3");
    assert_eq!(code(all.merge(&of(&other, &question(), false))), "TC0703");
    assert_eq!(all.to_bytes(), bytes, "what does not fit changes nothing");
    all.merge(&of(RULES, &question(), false)).unwrap();
}

#[test]
fn records_without_an_id_are_noticed_if_the_whole_source_is_there_twice() {
    let rules = rules(&RULES.replace("  code: id\n", ""));
    let of = |days: &[&str]| {
        let rows: Vec<_> = days.iter().map(|day| serde_json::json!({ "office": "X", "due": day })).collect();
        rules.tally(&records(&serde_json::json!(rows)), &question()).unwrap()
    };
    let mut all = of(&["2026-04-08", "2026-04-09", "2026-04-08"]);
    assert_eq!(code(all.merge(&of(&["2026-04-09", "2026-04-08", "2026-04-08"]))), "TC0707", "in any order");
    all.merge(&of(&["2026-04-09"])).unwrap();
    let many = ["2026-04-10"; 5];
    assert_eq!(code(all.withdraw(&of(&many))), "TC0708", "more than there are");
}

#[test]
fn a_tally_is_judged_by_rules_that_count_the_same() {
    let all = tally("A1", "2026-04-08");
    let judged = |text: &str, question: &Question| rules(text).judge(&all, question).map(|_| ());
    judged(&RULES.replace("at most 2", "at most 0"), &question()).unwrap();
    judged(&RULES.replace("amount: number?", "amount: whole number?"), &question()).unwrap_err();
    let stricter = RULES.replace("at most 2 d in period", "at most 2 d in period where amount > 0");
    assert_eq!(code(judged(&stricter, &question())), "TC0703");
    // The other indicator still can.
    judged(&stricter, &question().indicator("b")).unwrap();
    assert_eq!(code(judged(RULES, &Question::new("2026-03", "2026-05-01").unwrap())), "TC0704");
    // April is over, and nothing that happens later changes what was counted.
    judged(RULES, &Question::new("2026-04", "2026-06-01").unwrap()).unwrap();
    assert_eq!(code(judged(RULES, &Question::new("2026-04", "2026-04-20").unwrap())), "TC0705");
    // Some records of a later moment did not exist at an earlier one.
    let late = rules(RULES).tally(&Records::new(), &Question::new("2026-04", "2026-12-31").unwrap()).unwrap();
    rules(RULES).judge(&late, &question()).unwrap();
    let rows = serde_json::json!([{ "code": "A1", "office": "X", "due": "2026-04-08", "amount": 1 }]);
    let late = rules(RULES).tally(&records(&rows), &Question::new("2026-04", "2026-12-31").unwrap()).unwrap();
    assert_eq!(code(rules(RULES).judge(&late, &question())), "TC0705");
}

#[test]
fn the_days_that_all_parts_cover_are_stated_if_the_parts_state_different_ones() {
    let of = |code: &str, days: &str| {
        let rows = serde_json::json!([{ "code": code, "office": "X", "due": "2026-04-08" }]);
        let mut records = records(&rows);
        records.set_coverage("d", days).unwrap();
        rules(RULES).tally(&records, &question()).unwrap()
    };
    let mut all = of("A1", "2026-04-01..2026-04-15");
    all.merge(&of("A2", "2026-04-16..2026-04-30")).unwrap();
    assert_eq!(code(rules(RULES).judge(&all, &question())), "TC0710");
    all.set_coverage("d", "2026-04").unwrap();
    assert_eq!(rules(RULES).judge(&all, &question()).unwrap().verdict("a", "X").unwrap().answer().code(), "met");
}

#[test]
fn errors_that_were_passed_over_are_not_forgotten() {
    let rows = serde_json::json!([{ "code": "A1", "office": "X", "due": "soon" }]);
    assert_eq!(code(rules(RULES).tally(&records(&rows), &question())), "TC0501");
    let tally = rules(RULES).tally(&records(&rows), &question().keep_going()).unwrap();
    assert_eq!(tally.findings().iter().count(), 1);
    let saved = Tally::from_bytes("x", &tally.to_bytes()).unwrap();
    assert_eq!(code(rules(RULES).judge(&saved, &question())), "TC0711");
    rules(RULES).judge(&saved, &question().keep_going()).unwrap();
}

/// Dossiers and what was paid for them: what a payment is for is in another file.
const PAID: &str = "records dossiers counted by due
  code: id
  office: unit
  due: date
records payments counted by day
  dossier: dossiers
  day: date
indicator paid: at least 50% of dossiers due in period have at least 2 payments
indicator few: at most 2 dossiers in period
";

#[test]
fn what_needs_records_of_another_part_is_settled_when_all_are_there() {
    let rules = rules(PAID);
    let dossiers = |codes: &[&str]| {
        let rows = codes.iter().map(|code| serde_json::json!({ "code": code, "office": "X", "due": "2026-04-08" }));
        serde_json::json!({ "dossiers": rows.collect::<Vec<_>>() })
    };
    let payments = |of: &[&str]| {
        let rows = of.iter().map(|code| serde_json::json!({ "dossier": code, "day": "2026-04-09" }));
        serde_json::json!({ "payments": rows.collect::<Vec<_>>() })
    };
    let parts = [dossiers(&["A1", "A2"]), payments(&["A1", "A3"]), dossiers(&["A3"]), payments(&["A3", "A1", "A2"])];
    let tallies = parts.map(|part| rules.tally(&Records::from_json(&part.to_string()).unwrap(), &question()).unwrap());
    for order in [[0, 1, 2, 3], [3, 1, 2, 0], [2, 0, 3, 1]] {
        let mut all = tallies.get(order[0]).unwrap().clone();
        for part in order.iter().skip(1) {
            all.merge(tallies.get(*part).unwrap()).unwrap();
        }
        assert!(all.kinds().all(|kind| kind.kept));
        let saved = Tally::from_bytes("x", &all.to_bytes()).unwrap();
        let evaluation = rules.judge(&saved, &question()).unwrap();
        let paid = evaluation.verdict("paid", "X").unwrap();
        assert_eq!((paid.answer().code(), paid.outcome().counts().unwrap().met), ("met", 2));
        // The same source again changes nothing.
        all.merge(tallies.first().unwrap()).unwrap();
        all.withdraw(tallies.get(2).unwrap()).unwrap();
        let evaluation = rules.judge(&all, &question().keep_going()).unwrap();
        assert_eq!(evaluation.verdict("paid", "X").unwrap().outcome().counts().unwrap().met, 1);
        assert_eq!(code(all.withdraw(tallies.get(2).unwrap())), "TC0708");
    }
}

#[test]
fn rows_of_kept_records_that_could_not_be_read_stay_unknown_records() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("payments.csv");
    std::fs::write(&path, "dossier,day\nA1,2026-04-09\nA1,2026-04-09,more\n").unwrap();
    let records = || {
        let mut records = Records::new();
        records.rows("dossiers", &[serde_json::json!({ "code": "A1", "office": "X", "due": "2026-04-08" })]).unwrap();
        records.source("payments", tieuchi_records::open(&path).unwrap());
        records
    };
    let rules = rules(PAID);
    assert_eq!(code(rules.tally(&records(), &question())), "TC0522");
    let tally = rules.tally(&records(), &question().keep_going()).unwrap();
    let judged = rules.judge(&tally, &question().keep_going()).unwrap();
    let found: Vec<String> = judged.findings().iter().map(|finding| finding.to_string()).collect();
    assert!(found.iter().any(|line| line.starts_with("payments.csv, row 3: error TC0712")), "{found:?}");
    let whole = rules.evaluate(&records(), &question().keep_going()).unwrap();
    let [one, other] = [&judged, &whole].map(|evaluation| evaluation.verdict("paid", "X").unwrap().answer());
    assert_eq!((one, one.code()), (other, "undetermined"));
}

#[test]
fn a_column_of_another_type_is_read_as_the_rules_say_or_refused() {
    let of = |code: &str, amount: &serde_json::Value| {
        let mut given = Records::new();
        given
            .rows("d", &[serde_json::json!({ "code": code, "office": "X", "due": "2026-04-08", "amount": amount })])
            .unwrap();
        rules(RULES).tally(&given, &question())
    };
    let mut all = of("A1", &serde_json::json!(2.5)).unwrap();
    all.merge(&of("A2", &serde_json::json!("3.5")).unwrap()).unwrap();
    assert_eq!(code(of("A3", &serde_json::json!(true))), "TC0501");
    let judged = rules(RULES).judge(&all, &question()).unwrap();
    assert_eq!(judged.verdict("b", "X").unwrap().outcome().value().unwrap().to_string(), "6");
    // A withdrawn record is compared by its values, whatever their type is.
    all.withdraw(&of("A1", &serde_json::json!("2.50")).unwrap()).unwrap();
    let kept = |day: &serde_json::Value| {
        let json = serde_json::json!({ "dossiers": [{ "code": "D1", "office": "X", "due": "2026-04-08" }], "payments": [{ "dossier": "D1", "day": day }] });
        rules(PAID).tally(&Records::from_json(&json.to_string()).unwrap(), &question())
    };
    let all = kept(&serde_json::json!(20260408)).unwrap();
    assert_eq!(code(rules(PAID).judge(&all, &question())), "TC0501", "kept records are read when they are judged");
}

#[test]
fn a_tally_of_a_unit_that_is_not_there() {
    let units = format!("units\n  code: id\n{RULES}");
    let mut given = records(&serde_json::json!([{ "code": "A1", "office": "X", "due": "2026-04-08" }]));
    given.rows("units", &[serde_json::json!({ "code": "X" })]).unwrap();
    let all = rules(&units).tally(&given, &question()).unwrap();
    let bytes = changed(&all, "\"units\":[\"X\"]", "\"units\":[\"Z\"]");
    let other = Tally::from_bytes("x", &bytes).unwrap();
    assert_eq!(code(rules(&units).judge(&other, &question())), "TC0706");
    assert_eq!(code(rules(&units).judge(&all, &question().unit("Z"))), "TC0518");
    let mut given = records(&serde_json::json!([{ "code": "A1", "office": "Z", "due": "2026-04-08" }]));
    given.rows("units", &[serde_json::json!({ "code": "X" })]).unwrap();
    assert_eq!(code(rules(&units).tally(&given, &question())), "TC0504");
}

#[test]
fn parts_that_answer_other_questions() {
    let of = |indicator: &str, code: &str| {
        let row = serde_json::json!([{ "code": code, "office": "X", "due": "2026-04-08", "amount": 1 }]);
        rules(RULES).tally(&records(&row), &question().indicator(indicator)).unwrap()
    };
    let mut all = of("a", "A1");
    assert_eq!(code(all.merge(&of("b", "A2"))), "TC0703");
    assert_eq!(code(all.withdraw(&of("b", "A1"))), "TC0703");
    assert_eq!(code(rules(RULES).judge(&all, &question())), "TC0703", "what is asked was not counted");
    rules(RULES).judge(&all, &question().indicator("a")).unwrap();
    // Nothing is withdrawn as of another moment, or of another period.
    let later = rules(RULES).tally(&records(&serde_json::json!([])), &Question::new("2026-04", "2026-06-01").unwrap());
    assert_eq!(code(all.withdraw(&later.unwrap())), "TC0705");
    let march = rules(RULES).tally(&records(&serde_json::json!([])), &Question::new("2026-03", "2026-05-01").unwrap());
    assert_eq!(code(all.withdraw(&march.unwrap())), "TC0704");
}

#[test]
fn kept_records_are_judged_with_the_columns_that_were_kept() {
    let json = r#"{ "dossiers": [{ "code": "D1", "office": "X", "due": "2026-04-08", "fine": 7 }], "payments": [] }"#;
    let all = rules(PAID).tally(&Records::from_json(json).unwrap(), &question()).unwrap();
    rules(PAID).judge(&all, &question()).unwrap();
    // What was not kept would be taken for empty.
    let more = PAID.replace("  due: date\n", "  due: date\n  fine: number?\n");
    let judged = rules(&more).judge(&all, &question());
    assert_eq!(code(judged), "TC0703");
    let mut other = rules(&more).tally(&Records::from_json(r#"{ "dossiers": [] }"#).unwrap(), &question()).unwrap();
    assert_eq!(code(other.merge(&all)), "TC0703");
    assert_eq!(code(other.withdraw(&all)), "TC0703");
    assert_eq!(code(rules(&PAID.replace("payments", "fees")).judge(&all, &question())), "TC0703", "another name");
    rules(&PAID.replace("at most 2", "at most 1")).judge(&all, &question()).unwrap();
}
