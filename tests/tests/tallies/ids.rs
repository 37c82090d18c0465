//! A verdict shows whether the ids of its records were kept.

use serde_json::{Value, json};
use tieuchi::verdict::KeptIds;
use tieuchi::{Evaluation, Question, Records, RuleSet};

const RULES: &str = "records d counted by due
  code: id
  office: unit
  due: date
indicator a: at most 2 d in period
";

/// So many dossiers of one office.
fn records(first: usize, rows: usize) -> Records {
    let row = |number| json!({ "code": format!("A{number}"), "office": "X", "due": "2026-04-08" });
    let rows: Vec<Value> = (first..first + rows).map(row).collect();
    Records::from_json(&json!({ "d": rows }).to_string()).unwrap()
}

fn rules() -> RuleSet {
    RuleSet::load([("a.tieuchi", RULES)]).unwrap()
}

fn question(ids: usize) -> Question {
    Question::new("2026-04", "2026-05-01").unwrap().ids(ids)
}

/// The field of the JSON, how many ids are listed, and how many more there are.
fn found(evaluation: &Evaluation) -> (Option<String>, usize, u64) {
    let verdict = evaluation.verdict("a", "X").unwrap();
    let ids = verdict.outcome().counted_ids();
    let json = serde_json::to_value(verdict).unwrap();
    let written = json.get("ids").map(|ids| ids.as_str().unwrap().to_owned());
    assert_eq!(written.is_some(), verdict.outcome().kept_ids() == KeptIds::NotKept);
    (written, ids.listed().len(), ids.more())
}

fn not_kept(listed: usize, more: u64) -> (Option<String>, usize, u64) {
    (Some("not_kept".to_owned()), listed, more)
}

#[test]
fn a_question_without_ids_says_so() {
    let of = |ids, rows| found(&rules().evaluate(&records(1, rows), &question(ids)).unwrap());
    assert_eq!(of(0, 3), not_kept(0, 3));
    assert_eq!(of(2, 3), (None, 2, 1));
    assert_eq!(of(100, 3), (None, 3, 0), "these are all");
}

#[test]
fn a_tally_that_keeps_fewer_ids_than_are_asked_for_says_so() {
    let of = |kept, asked, rows| {
        let tally = rules().tally(&records(1, rows), &question(kept)).unwrap();
        found(&rules().judge(&tally, &question(asked)).unwrap())
    };
    assert_eq!(of(0, 100, 3), not_kept(0, 3));
    assert_eq!(of(2, 100, 3), not_kept(2, 1));
    assert_eq!(of(2, 2, 3), (None, 2, 1));
    assert_eq!(of(2, 100, 2), (None, 2, 0), "these are all");
}

#[test]
fn ids_that_were_withdrawn_leave_others_that_were_not_kept() {
    let mut all = rules().tally(&records(1, 2), &question(3)).unwrap();
    all.merge(&rules().tally(&records(3, 3), &question(3)).unwrap()).unwrap();
    assert_eq!(found(&rules().judge(&all, &question(3)).unwrap()), (None, 3, 2));
    all.withdraw(&rules().tally(&records(1, 2), &question(3)).unwrap()).unwrap();
    assert_eq!(found(&rules().judge(&all, &question(3)).unwrap()), not_kept(1, 2));
}
