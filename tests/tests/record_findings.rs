//! Every finding about records, whatever the records came from: each raised by the smallest records that have it.
//!
//! What only a file can have wrong is tested with the readers.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, RecordBatch, StringArray};
use serde_json::{Value, json};
use tieuchi::source::{Code, codes};
use tieuchi::{Error, Language, Question, Records, RuleSet};

const RULES: &str = r#"
units
  code   : id
  parent : unit?

records dossiers counted by due
  code     : id
  office   : unit
  received : datetime
  due "Hẹn trả" : deadline?
  fee      : number?

records officers lasting from joined to left
  code   : id
  office : unit
  joined : date
  left   : date?

records absences counted by day
  officer : officers
  day     : date

indicator received_in_time
  target at least 95% of dossiers due in period are received by due
indicator fees
  monitor sum of fee of dossiers due in period
indicator staff
  monitor count of officers
indicator away
  target no absences
"#;

/// The good records of every kind, with those of one kind replaced.
fn records(kind: &str, rows: &[Value]) -> Records {
    let good: [(&str, Vec<Value>); 4] = [
        ("units", vec![json!({ "code": "X", "parent": null }), json!({ "code": "Y", "parent": "X" })]),
        ("dossiers", vec![dossier("A", "2026-04-01 08:00")]),
        ("officers", vec![officer("O", "2020-01-01", "2026-12-31")]),
        ("absences", vec![json!({ "officer": "O", "day": "2026-04-02" })]),
    ];
    let mut records = Records::new();
    for (name, good) in good {
        records.rows(name, if name == kind { rows } else { &good }).unwrap();
    }
    records
}

fn dossier(code: &str, received: &str) -> Value {
    json!({ "code": code, "office": "Y", "received": received, "due": "2026-04-08 17:00", "fee": "1" })
}

fn officer(code: &str, joined: &str, left: &str) -> Value {
    json!({ "code": code, "office": "Y", "joined": joined, "left": left })
}

/// A row with one field changed, or left out.
fn with(mut row: Value, field: &str, value: Value) -> Value {
    row.as_object_mut().unwrap().insert(field.to_owned(), value);
    row
}

fn without(mut row: Value, field: &str) -> Value {
    row.as_object_mut().unwrap().remove(field);
    row
}

/// The codes of what was found, errors or warnings; each is said whole in both languages.
fn found(records: &Records, question: &Question) -> Vec<Code> {
    let rules = RuleSet::load([("rules.tieuchi", RULES)]).unwrap();
    let findings = match rules.evaluate(records, question) {
        Ok(evaluation) => evaluation.findings().clone(),
        Err(Error::Findings(findings)) => findings,
        Err(other) => unreachable!("{other}"),
    };
    for finding in findings.iter() {
        for language in [Language::English, Language::Vietnamese] {
            let said = format!("{} {:?}", finding.message(language), finding.help(language));
            assert!(!said.contains('{'), "an argument is missing: {said}");
        }
    }
    findings.iter().map(|finding| finding.code()).collect()
}

fn question() -> Question {
    Question::new("2026-Q2", "2026-07-15").unwrap()
}

#[track_caller]
fn raises(kind: &str, rows: &[Value], code: Code) {
    let found = found(&records(kind, rows), &question());
    assert!(found.contains(&code), "{code} is not among {found:?}");
}

fn a() -> Value {
    dossier("A", "2026-04-01 08:00")
}

#[test]
fn good_records_raise_nothing() {
    assert_eq!(found(&records("", &[]), &question()), []);
}

#[test]
fn cells() {
    raises("dossiers", &[with(a(), "received", json!("31/02/2026"))], codes::UNREADABLE_VALUE);
    raises("dossiers", &[with(a(), "received", Value::Null)], codes::EMPTY_REQUIRED);
    raises("dossiers", &[with(a(), "office", json!("X\nY"))], codes::UNREADABLE_VALUE);
    raises("dossiers", &[with(a(), "office", json!("Z"))], codes::UNKNOWN_UNIT);
    raises("dossiers", &[with(a(), "due", json!("2026-04-08 00:00"))], codes::ALL_DEADLINES_MIDNIGHT);
    raises("absences", &[json!({ "officer": "Q", "day": "2026-04-02" })], codes::UNKNOWN_REFERENCE);
}

#[test]
fn columns() {
    raises("dossiers", &[without(a(), "received")], codes::MISSING_COLUMN);
    raises("dossiers", &[with(a(), "Hẹn trả", json!("2026-04-08"))], codes::AMBIGUOUS_COLUMN);
    let columns: [(&str, ArrayRef); 3] = [
        ("code", Arc::new(StringArray::from(vec!["A"]))),
        ("office", Arc::new(StringArray::from(vec!["Y"]))),
        ("joined", Arc::new(BooleanArray::from(vec![true]))),
    ];
    let mut given = Records::new();
    given.rows("units", &[json!({ "code": "Y", "parent": null })]).unwrap();
    given.batches("officers", vec![RecordBatch::try_from_iter(columns).unwrap()]);
    let found = found(&given, &question());
    assert!(found.contains(&codes::WRONG_COLUMN_TYPE), "{found:?}");
}

#[test]
fn ids_and_spans() {
    raises("dossiers", &[a(), dossier("A", "2026-04-02 08:00")], codes::DUPLICATE_ID);
    raises("officers", &[officer("O", "2026-02-01", "2026-01-01")], codes::END_BEFORE_START);
    let overlapping = [officer("O", "2020-01-01", "2026-12-31"), officer("O", "2026-01-01", "2026-06-30")];
    raises("officers", &overlapping, codes::OVERLAPPING_SPANS);
    let circle = [json!({ "code": "X", "parent": "Y" }), json!({ "code": "Y", "parent": "X" })];
    raises("units", &circle, codes::PARENT_CYCLE);
}

#[test]
fn sums_that_do_not_fit() {
    let dossiers = [
        with(a(), "fee", json!("9999999999999999999999999999")),
        with(dossier("B", "2026-04-01 08:00"), "fee", json!("0.000000000000000000000000001")),
    ];
    raises("dossiers", &dossiers, codes::OVERFLOW);
}

#[test]
fn what_is_asked_of_records() {
    let all = records("", &[]);
    assert_eq!(found(&all, &question().unit("Z")), [codes::UNIT_NOT_FOUND]);
    assert_eq!(found(&all, &Question::new("9999", "2026-07-15").unwrap()), [codes::PERIOD_OUT_OF_REACH]);
    let mut unknown = Records::new();
    unknown.rows("dossier", &[a()]).unwrap();
    assert_eq!(found(&unknown, &question()), [codes::UNKNOWN_RECORDS]);
}
