//! Records that a program hands over: what may be left out.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

use serde_json::{Value, json};
use tieuchi::{Answer, Error, Question, Records, RuleSet};

const RULES: &str = "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\n\
    indicator a: all d are done by due\nindicator b: all d are done is missing\n";

fn judged(rows: &[Value]) -> Result<Vec<Answer>, Error> {
    let rules = RuleSet::load([("a.tieuchi", RULES)])?;
    let mut records = Records::new();
    records.rows("d", rows)?;
    let evaluation = rules.evaluate(&records, &Question::new("2026-04", "2026-05-01")?)?;
    Ok(evaluation.verdicts().map(|verdict| verdict.answer()).collect())
}

#[test]
fn an_optional_field_that_every_row_leaves_out_is_empty() {
    let row = json!({ "code": "A1", "office": "X", "due": "2026-04-08" });
    let with_null = json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": null });
    assert_eq!(judged(&[row]).unwrap(), [Answer::Missed, Answer::Met]);
    assert_eq!(judged(&[with_null]).unwrap(), [Answer::Missed, Answer::Met]);
}

#[test]
fn a_required_field_and_a_misspelt_key_are_findings() {
    for (row, column) in [
        (json!({ "code": "A1", "office": "X" }), "due"),
        (json!({ "code": "A1", "office": "X", "due": "2026-04-08", "donne": "2026-04-08" }), "done"),
    ] {
        let Err(Error::Findings(findings)) = judged(&[row]) else { panic!("refused") };
        let said = findings.to_string();
        assert!(said.contains("TC0502") && said.contains(column), "{said}");
    }
}
