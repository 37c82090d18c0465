//! A small rule set, and tallies of its records.

use tieuchi::{Error, Question, Records, RuleSet, Tally};

pub(super) const RULES: &str = "records d counted by due
  code: id
  office: unit
  due: date
  amount: number?
indicator a: at most 2 d in period
indicator b: sum of amount of d in period is at most 10
";

pub(super) fn rules(text: &str) -> RuleSet {
    RuleSet::load([("a.tieuchi", text)]).unwrap()
}

pub(super) fn question() -> Question {
    Question::new("2026-04", "2026-05-01").unwrap()
}

pub(super) fn records(rows: &serde_json::Value) -> Records {
    Records::from_json(&serde_json::json!({ "d": rows }).to_string()).unwrap()
}

pub(super) fn tally(code: &str, due: &str) -> Tally {
    let rows = serde_json::json!([{ "code": code, "office": "X", "due": due, "amount": 1 }]);
    rules(RULES).tally(&records(&rows), &question()).unwrap()
}

pub(super) fn code<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    let Err(Error::Findings(findings)) = result else { return "nothing".to_owned() };
    findings.iter().map(|finding| finding.code().to_string()).collect::<Vec<_>>().join(" ")
}
