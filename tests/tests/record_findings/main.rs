//! Every finding about records, whatever the records came from: each raised by the smallest records that have it.
//!
//! What only a file can have wrong is tested with the readers.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod doubts;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use arrow_array::{ArrayRef, BooleanArray, RecordBatch, StringArray};
use serde_json::{Value, json};
use tieuchi::source::{Chunk, Chunks, Code, Column, Diagnostic, Place, Source, TextColumn, codes};
use tieuchi::{Answer, Error, Language, Question, Records, RuleSet};

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
indicator present
  target all officers have at most 9 absences
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
        if name == "dossiers" || name == "absences" {
            // They are of April alone, and the second quarter is judged.
            records.set_coverage(name, "2026-01-01..2026-06-30").unwrap();
        }
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
    raises("dossiers", &[with(a(), "due", json!("2026-04-08 00:00"))], codes::DEADLINES_AT_MIDNIGHT);
    for (kind, row) in [
        ("dossiers", with(a(), "office", json!("*"))),
        ("dossiers", with(a(), "office", json!(" * "))),
        ("units", json!({ "code": "*", "parent": null })),
        ("units", json!({ "code": "Z", "parent": "*" })),
    ] {
        raises(kind, &[row], codes::RESERVED_UNIT);
    }
    raises("dossiers", &[with(a(), "fee", json!("1.500"))], codes::DOUBTFUL_POINTS);
    let other = with(dossier("B", "2026-04-02"), "fee", json!("0.25"));
    raises("dossiers", &[with(a(), "fee", json!("1.500")), other], codes::POINTS_READ_AS_DECIMALS);
    raises("dossiers", &[with(a(), "received", json!("2062-04-01 08:00"))], codes::FAR_AHEAD);
    let many = |clock: &str| {
        let numbered = |number: u32| {
            with(dossier(&format!("N{number}"), "2026-04-02"), "received", json!(format!("2026-04-02 {clock}")))
        };
        (1..=20).map(numbered).collect::<Vec<_>>()
    };
    raises("dossiers", &many("23:59:58"), codes::ONE_SECOND);
    raises("dossiers", &many("00:00"), codes::ONLY_MIDNIGHTS);
    raises("absences", &[json!({ "officer": "Q", "day": "2026-04-02" })], codes::UNKNOWN_REFERENCE);
}

#[test]
fn records_that_end_before_the_period() {
    let mut records = records("dossiers", &[with(a(), "due", json!("2026-03-02"))]);
    records.set_coverage("dossiers", "2026-01-01..2026-06-30").unwrap();
    assert!(!found(&records, &question()).contains(&codes::STALE_RECORDS));
    let mut records = Records::new();
    records.rows("units", &[json!({ "code": "Y", "parent": null })]).unwrap();
    records.rows("dossiers", &[with(a(), "due", json!("2026-03-02"))]).unwrap();
    assert!(found(&records, &question()).contains(&codes::STALE_RECORDS));
}

#[test]
fn an_error_after_many_warnings_is_listed() {
    let mut records = records("absences", &vec![json!({ "officer": "Q", "day": "2026-04-02" }); 120]);
    records.rows("absences", &[json!({ "officer": "O", "day": "soon" })]).unwrap();
    let found = found(&records, &question());
    assert_eq!((found.first(), found.last()), (Some(&codes::UNKNOWN_REFERENCE), Some(&codes::UNREADABLE_VALUE)));
    assert_eq!(found.len(), 100);
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
    // Of two batches the second has the column of a field under another name.
    let batch = |joined: &str| {
        let texts = |text: &str| -> ArrayRef { Arc::new(StringArray::from(vec![text])) };
        let columns = [("code", texts(joined)), ("office", texts("Y")), (joined, texts("2020-01-01"))];
        RecordBatch::try_from_iter(columns).unwrap()
    };
    for names in [["joined", "joinned"], ["joinned", "joined"]] {
        let mut given = Records::new();
        given.rows("units", &[json!({ "code": "Y", "parent": null })]).unwrap();
        given.batches("officers", names.map(batch).to_vec());
        let found = self::found(&given, &question());
        assert!(found.contains(&codes::MISSING_COLUMN), "{names:?}: {found:?}");
        let rules = RuleSet::load([("rules.tieuchi", RULES)]).unwrap();
        let refused = rules.evaluate(&given, &question().keep_going()).unwrap_err().to_string();
        let first = if names[0] == "joined" { 2 } else { 1 };
        assert!(
            refused.contains(&format!("officers, row {first}: error TC0502: missing column “joined”")),
            "{refused}"
        );
        assert_eq!(refused.matches("missing column “joined”").count(), 1, "{refused}");
    }
}

#[test]
fn ids_and_spans() {
    raises("dossiers", &[a(), dossier("A", "2026-04-02 08:00")], codes::DUPLICATE_ID);
    raises("officers", &[officer("O", "2026-02-01", "2026-01-01")], codes::END_BEFORE_START);
    let overlapping = [officer("O", "2020-01-01", "2026-12-31"), officer("O", "2026-01-01", "2026-06-30")];
    raises("officers", &overlapping, codes::OVERLAPPING_SPANS);
    let circle = [json!({ "code": "X", "parent": "Y" }), json!({ "code": "Y", "parent": "X" })];
    raises("units", &circle, codes::PARENT_CYCLE);
    let chain = |length: usize| -> Vec<Value> {
        let above = |unit: usize| unit.checked_sub(1).map(|above| format!("U{above}"));
        let units = (0..length).map(|unit| json!({ "code": format!("U{unit}"), "parent": above(unit) }));
        units.chain([json!({ "code": "Y", "parent": null })]).collect()
    };
    raises("units", &chain(1001), codes::TREE_TOO_DEEP);
    assert!(found(&records("units", &chain(1000)), &question()).is_empty());
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
    for period in ["9999", "9999-01", "0000", "0001", "0000-W01", "0001-12", "0001-12-31..0002-01-31"] {
        let question = Question::new(period, "2026-07-15").unwrap();
        assert_eq!(found(&all, &question), [codes::PERIOD_OUT_OF_REACH], "{period}");
    }
    for period in ["0002", "0002-W01", "9998-12"] {
        let question = Question::new(period, "2026-07-15").unwrap();
        assert!(!found(&all, &question).contains(&codes::PERIOD_OUT_OF_REACH), "{period}");
    }
    let mut unknown = Records::new();
    unknown.rows("dossier", &[a()]).unwrap();
    assert_eq!(found(&unknown, &question()), [codes::UNKNOWN_RECORDS]);
}

/// Deadlines at 00:00, and how many are not; the rule; whether it asks if days are meant.
#[test]
fn what_is_always_so() {
    let text = |clauses: &str| {
        format!(
            "records visits counted by day\n  office : unit\n  day : date\n  left : date?\n  fee : number\n{clauses}\n\
             indicator all_free: all visits in period are fee = 0"
        )
    };
    let rows: Vec<Value> = (0..14)
        .map(|row| json!({ "office": "A", "day": "2026-04-10", "left": "2026-04-09", "fee": if row < 12 { "0" } else { "-1" } }))
        .chain([json!({ "office": "A", "day": "2026-04-10", "left": null, "fee": "0" })])
        .collect();
    let ask = |clauses: &str| {
        let rules = RuleSet::load([("a.tieuchi", text(clauses))]).unwrap();
        let mut records = Records::new();
        records.rows("visits", &rows).unwrap();
        let evaluation = rules.evaluate(&records, &question()).unwrap();
        let found: Vec<String> = evaluation
            .findings()
            .iter()
            .filter(|finding| finding.code() == codes::NOT_ALWAYS)
            .map(|finding| finding.message(Language::English))
            .collect();
        let read = evaluation.readings().find(|read| read.name() == "visits").unwrap();
        (found, read.rejected(), read.unreadable())
    };
    assert_eq!(
        ask("  always left >= day\n  always fee >= 0, else missing").0,
        [
            "“visits” are always “left >= day”, and 14 rows are not: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 4 more",
            "“visits” are always “fee >= 0”, and 2 rows are not: 13, 14",
        ]
    );
    assert_eq!(ask("  always left >= day\n  always fee >= 0, else missing").2, 2);
    // The second clause is about the values as they were read.
    let (found, rejected, unreadable) = ask("  always fee >= 0, else missing\n  always fee = 0, else refused");
    assert_eq!((found.len(), rejected, unreadable), (2, 2, 2));
}

/// For each consequence: findings, rejected rows, unreadable values and rows that do not exist yet, of dates that all lie ahead.
#[test]
fn what_is_always_so_is_about_what_the_file_says() {
    let text = |clause: &str| {
        format!(
            "records dossiers counted by received\n  office : unit\n  received : date\n  done : datetime?\n  {clause}\n\n\
             indicator all_done: all dossiers in period are done is present"
        )
    };
    // A day among moments is as it is written, too.
    let rows = [
        json!({ "office": "A", "received": "2026-04-10", "done": "2062-04-09" }),
        json!({ "office": "A", "received": "2062-04-10", "done": "2026-04-12T10:00" }),
        json!({ "office": "A", "received": "2026-04-10", "done": "2026-04-12T10:00" }),
        json!({ "office": "A", "received": "2026-08-01", "done": null }),
    ];
    let limit = "received <= 2026-12-31 and (done is missing or done <= 2026-12-31)";
    for (consequence, found) in [
        ("", ("“dossiers” are always “…”, and 2 rows are not: 1, 2", 0, 0, 2)),
        (", else missing", ("“dossiers” are always “…”, and 2 rows are not: 1, 2", 0, 4, 1)),
        (", else refused", ("“dossiers” are always “…”, and 2 rows are not: 1, 2", 2, 0, 1)),
    ] {
        let rules = RuleSet::load([("a.tieuchi", text(&format!("always {limit}{consequence}")))]).unwrap();
        let mut records = Records::new();
        records.rows("dossiers", &rows).unwrap();
        let evaluation = rules.evaluate(&records, &question()).unwrap();
        let messages: Vec<String> = evaluation
            .findings()
            .iter()
            .filter(|finding| finding.code() == codes::NOT_ALWAYS)
            .map(|finding| finding.message(Language::English).replace(limit, "…"))
            .collect();
        let read = evaluation.readings().find(|read| read.name() == "dossiers").unwrap();
        assert_eq!(messages, [found.0]);
        assert_eq!((read.rejected(), read.unreadable(), read.later()), (found.1, found.2, found.3), "{consequence}");
    }
}

#[test]
fn deadlines_at_midnight() {
    let table = [
        ("completed by due", 2, 0, true),
        ("completed by due", 4, 1, true),
        ("completed by due", 2, 30, false),
        ("completed by (due else received)", 2, 0, true),
        ("completed after due", 2, 0, true),
        ("completed <= due", 2, 0, true),
        ("due < completed", 2, 0, true),
        // Followed, the cure leaves nothing to ask.
        ("completed by the day of due", 2, 0, false),
        // Before a midnight is before its day.
        ("completed before due", 2, 0, false),
        // If a day is compared with it, the days decide.
        ("entered by due", 2, 0, false),
        // No rule reads the deadline as a moment.
        ("urgent", 2, 0, false),
    ];
    for (condition, midnights, others, asks) in table {
        let rules = format!(
            "records dossiers counted by received\n  code : id\n  office : unit\n  received : datetime\n  due : deadline?\n  \
             completed : datetime?\n  entered : date?\n  urgent : yes/no?\n\nindicator timely\n  target all dossiers where \
             completed is present and entered is present and urgent is present are {condition}\n"
        );
        let rules = RuleSet::load([("rules.tieuchi", rules.as_str())]).unwrap();
        let row = |number: usize| {
            let time = if number < midnights { "00:00" } else { "17:00" };
            json!({ "code": number.to_string(), "office": "X", "received": "2026-04-02 08:00", "due": format!("2026-04-08 {time}"),
                "completed": "2026-04-03 09:00", "entered": "2026-04-03", "urgent": "yes" })
        };
        let rows: Vec<Value> = (0..midnights + others).map(row).collect();
        let mut records = Records::new();
        records.rows("dossiers", &rows).unwrap();
        let evaluation = rules.evaluate(&records, &question()).unwrap();
        let asked = evaluation.findings().iter().any(|finding| finding.code() == codes::DEADLINES_AT_MIDNIGHT);
        assert_eq!(asked, asks, "{condition}: {midnights} of {}", midnights + others);
    }
}

const WITHOUT_IDS: &str = "
records visits counted by day
  office : unit
  day    : date
  seen   : date?
  kind   : text?

indicator none
  target no visits in period
indicator several
  target at least 2 visits in period
indicator many
  monitor count of visits in period
";

/// What is found of visits, each an office and a day, and the verdicts `none`, `several` of the unit A.
fn visits(rows: &[Value], period: &str, covers: Option<&str>) -> (Vec<Code>, Vec<String>) {
    let rules = RuleSet::load([("rules.tieuchi", WITHOUT_IDS)]).unwrap();
    let mut records = Records::new();
    records.rows("visits", rows).unwrap();
    if let Some(days) = covers {
        records.set_coverage("visits", days).unwrap();
    }
    let evaluation = rules.evaluate(&records, &Question::new(period, "2026-07-15").unwrap()).unwrap();
    let of_a = evaluation.verdicts().filter(|verdict| verdict.unit() == "A");
    let answers = of_a.map(|verdict| format!("{:?}", verdict.answer())).take(2).collect();
    (evaluation.findings().iter().map(|finding| finding.code()).collect(), answers)
}

fn visit(office: &str, day: &str) -> Value {
    json!({ "office": office, "day": day, "seen": null, "kind": null })
}

#[test]
fn equal_rows_without_an_id_each_count_and_are_named() {
    let twice = [visit("A", "2026-04-01"), visit("A", "2026-04-01"), visit("A", "2026-06-30")];
    let (found, answers) = visits(&twice, "2026-Q2", None);
    assert_eq!((found, answers[1].as_str()), (vec![codes::EQUAL_ROWS], "Met"));
    for (field, value) in [("seen", "2026-05-01"), ("seen", "2027-05-01"), ("kind", "other")] {
        let other = with(visit("A", "2026-04-01"), field, json!(value));
        let (found, _) = visits(&[visit("A", "2026-04-01"), other, visit("A", "2026-06-30")], "2026-Q2", None);
        assert_eq!(found, [], "{field} {value}");
    }
}

#[test]
fn a_guess_that_decides_is_named() {
    let rows = |days: &[&str]| -> Vec<Value> {
        days.iter().map(|day| visit("B", day)).chain([visit("A", "2026-04-05")]).collect()
    };
    let guessed = vec![codes::COVER_GUESSED];
    for (days, period, covers, found, none) in [
        (&[][..], "2026-04", None, vec![], "Missed"),
        // One row of 1900 covers nothing but 1900.
        (&["1902-01-01"][..], "2025", None, vec![], "Undetermined"),
        (&["1902-01-01"], "2026-03", None, guessed.clone(), "Met"),
        // One row of the year before covers that year, and decides for all: it is said.
        (&["2025-11-30"], "2025", None, guessed.clone(), "Met"),
        (&["2025-11-30"], "2025-12", None, vec![], "Met"),
        (&[], "2025", None, vec![], "Undetermined"),
        (&[], "2026-03", None, guessed, "Met"),
        // The latest record is of April: that is said, and nothing of the guess besides.
        (&[], "2026-05", None, vec![codes::STALE_RECORDS], "Met"),
        (&[], "2026-05", Some("2026-01-01..2026-06-30"), vec![], "Met"),
        (&["2026-06-20"], "2026-05", None, vec![], "Met"),
        // None is missed, whatever is covered; that there are no more of them is a guess: with three in April some would be expected in
        // May and June, with one not.
        (&["2026-04-02", "2026-04-09"], "2026-Q2", None, vec![codes::COVER_GUESSED], "Missed"),
        (&[], "2026-Q2", None, vec![], "Missed"),
    ] {
        let (codes, answers) = visits(&rows(days), period, covers);
        assert_eq!((codes, answers[0].as_str()), (found, none), "{days:?} {period}");
    }
}

#[test]
fn a_guess_that_decides_names_the_verdicts() {
    let rules = RuleSet::load([("rules.tieuchi", WITHOUT_IDS)]).unwrap();
    let found = |offices: &[&str], indicators: &[&str], language| {
        let rows: Vec<Value> = offices.iter().map(|office| visit(office, "2026-04-05")).collect();
        let mut records = Records::new();
        records.rows("visits", &rows).unwrap();
        let question = Question::new("2026-03", "2026-07-15").unwrap();
        let question = indicators.iter().fold(question, |question, name| question.indicator(*name));
        let evaluation = rules.evaluate(&records, &question).unwrap();
        let finding = evaluation.findings().iter().find(|finding| finding.code() == codes::COVER_GUESSED);
        finding.map(|finding| finding.message(language)).unwrap_or_default()
    };
    let one = found(&["A"], &["none"], Language::English);
    assert!(one.ends_with("and a verdict depends on it: none (A)"), "{one}");
    let two = found(&["A"], &[], Language::English);
    assert!(two.ends_with("and 2 verdicts depend on it: none (A), several (A)"), "{two}");
    let several = found(&["A", "B", "C"], &[], Language::English);
    assert!(several.ends_with("and 6 verdicts depend on it: none (A), none (B), none (C) and 3 more"), "{several}");
    let several = found(&["A", "B", "C"], &[], Language::Vietnamese);
    assert!(
        several.ends_with("có 6 kết luận phụ thuộc vào đó: none (A), none (B), none (C) và 3 kết luận khác"),
        "{several}"
    );
}

/// With a comparison of each row with each other one, these would take hours.
#[test]
fn many_rows_of_one_id_and_many_circles_take_no_longer_than_others() {
    const ROWS: usize = 30_000;
    let day = |row: usize| {
        let (year, rest) = (1938 + row / 336, row % 336);
        format!("{year}-{:02}-{:02}", rest / 28 + 1, rest % 28 + 1)
    };
    let contradicting: Vec<Value> = (0..ROWS).map(|row| with(a(), "fee", json!(row))).collect();
    raises("dossiers", &contradicting, codes::DUPLICATE_ID);
    let spans: Vec<Value> = (0..ROWS).map(|row| officer("O", &day(row), &day(row))).collect();
    let mut records = records("officers", &spans);
    let absences: Vec<Value> = (0..ROWS).map(|row| json!({ "officer": "O", "day": day(row) })).collect();
    records.rows("absences", &absences).unwrap();
    // One of the absences is among the good records already, and they have no ids.
    assert_eq!(found(&records, &question()), [codes::EQUAL_ROWS]);
    // No moment decides which of the spans is meant.
    let undated: Vec<Value> = (0..ROWS).map(|_| json!({ "officer": "O", "day": "?" })).collect();
    records.rows("absences", &undated).unwrap();
    let question = question().keep_going();
    assert!(found(&records, &question).contains(&codes::UNREADABLE_VALUE));
    let code = |unit: usize| format!("U{unit}");
    let circles: Vec<Value> = (0..ROWS).map(|unit| json!({ "code": code(unit), "parent": code(unit ^ 1) })).collect();
    raises("units", &circles, codes::PARENT_CYCLE);
}

/// A source with a fault: how many of the columns asked for it gives, how many row numbers, and in how many readings.
struct Faulty {
    columns: usize,
    rows: Vec<u64>,
    readings: usize,
    opened: AtomicUsize,
}

impl Source for Faulty {
    fn name(&self) -> &'static str {
        "faulty"
    }
    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(["code", "office", "due", "done"].map(str::to_owned).to_vec())
    }
    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let cells = ["D1", "A", "2026-04-08", "2026-04-07"];
        let given = columns.iter().take(self.columns).map(|place| {
            let mut column = TextColumn::default();
            column.push_written(cells.get(*place).unwrap());
            Arc::new(column) as Arc<dyn Column>
        });
        let chunk = Chunk { columns: given.collect(), rows: self.rows.clone(), rejected: Vec::new() };
        let is_given = self.opened.fetch_add(1, Ordering::Relaxed) < self.readings;
        Ok(Box::new(is_given.then_some(Ok(chunk)).into_iter()))
    }
}

#[test]
fn a_source_that_does_not_give_all_records_is_a_finding() {
    let text = "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\n\
        indicator a: all d are done by due\n";
    let rules = RuleSet::load([("a.tieuchi", text)]).unwrap();
    let question = Question::new("2026-04", "2026-05-01").unwrap();
    let records = |columns, rows: Vec<u64>, readings| {
        let mut records = Records::new();
        records.source("d", Box::new(Faulty { columns, rows, readings, opened: AtomicUsize::new(0) }));
        records
    };
    let explained = |columns, rows, readings| {
        let records = records(columns, rows, readings);
        rules.explain(&records, &question, "a", "A").map(|explanation| explanation.verdict().unwrap().answer())
    };
    assert_eq!(explained(4, vec![2], usize::MAX).unwrap(), Answer::Met);
    // Verdicts without evidence need one reading.
    assert!(rules.evaluate(&records(4, vec![2], 1), &question).is_ok());
    for (columns, rows, readings, words) in [
        (0, vec![2], usize::MAX, "a batch had 0 of the"),
        (4, Vec::new(), usize::MAX, "row numbers for 0 rows"),
        (4, vec![2], 1, "there were 1 rows at first, and 0 when"),
    ] {
        let error = explained(columns, rows, readings).unwrap_err().to_string();
        assert!(error.contains(&codes::BROKEN_SOURCE.to_string()) && error.contains(words), "{error}");
    }
}

/// A source that ends with an error after its only batch.
struct BreaksOff(Faulty);

impl Source for BreaksOff {
    fn name(&self) -> &str {
        self.0.name()
    }
    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        self.0.headers()
    }
    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let error = Diagnostic::new(codes::BROKEN_SOURCE, Place::File("faulty".to_owned())).help("rows");
        Ok(Box::new(self.0.open(columns)?.chain([Err(error)])))
    }
}

#[test]
fn records_that_break_off_have_no_verdict_though_errors_do_not_end_the_evaluation() {
    let rules = RuleSet::load([(
        "a.tieuchi",
        "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\n\
         indicator a: all d are done by due\n",
    )])
    .unwrap();
    let mut records = Records::new();
    let source = Faulty { columns: 4, rows: vec![2], readings: usize::MAX, opened: AtomicUsize::new(0) };
    records.source("d", Box::new(BreaksOff(source)));
    let question = Question::new("2026-04", "2026-05-01").unwrap().keep_going();
    let error = rules.evaluate(&records, &question).unwrap_err().to_string();
    assert_eq!(error.matches(&codes::BROKEN_SOURCE.to_string()).count(), 1, "{error}");
}
