//! The verdicts of an evaluation, and how they are found and written.
#![expect(clippy::unwrap_used, reason = "a test")]

use tieuchi::{Evaluation, Question, Records, RuleSet};

/// Two indicators over units whose codes are in no order: signs before `*`, leading zeros, letters with marks.
fn evaluation(question: Question) -> Evaluation {
    let rules = "records d counted by day\n  office: unit\n  day: date\nindicator b: no d in period\nindicator a: at least 1 d in period\n";
    let rules = RuleSet::load([("a.tieuchi", rules)]).unwrap();
    let units = ["X10", "X2", "X02", "!", "#1", "Phòng Ổ", "z", "-"];
    let rows: Vec<_> = units.iter().map(|unit| serde_json::json!({ "office": unit, "day": "2026-04-08" })).collect();
    let mut records = Records::new();
    records.rows("d", &rows).unwrap();
    rules.evaluate(&records, &question).unwrap()
}

fn question() -> Question {
    Question::new("2026-04", "2026-05-01").unwrap()
}

#[test]
fn each_verdict_is_found_by_its_indicator_and_its_unit() {
    for question in
        [question(), question().total(), question().indicator("a").total(), question().unit("X02").unit("!")]
    {
        let evaluation = evaluation(question);
        for verdict in evaluation.verdicts() {
            let found = evaluation.verdict(verdict.indicator(), verdict.unit()).unwrap();
            assert_eq!((found.indicator(), found.unit()), (verdict.indicator(), verdict.unit()));
        }
        let absent = [("c", "X2"), ("a", "X3"), ("a", ""), ("b", "X002")];
        assert!(absent.iter().all(|(indicator, unit)| evaluation.verdict(indicator, unit).is_none()));
    }
    assert!(evaluation(question()).verdict("a", "*").is_none());
    assert!(evaluation(question().indicator("a")).verdict("b", "X2").is_none());
    // In another Unicode form, with spaces at its ends.
    assert!(evaluation(question()).verdict("a", " Pho\u{300}ng O\u{302}\u{309} ").is_some());
}
