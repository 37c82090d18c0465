//! What the crate writes: every evaluation of the suite and its explanations, read back and written again to the same bytes.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tieuchi::schema::RecordKind;
use tieuchi::source::{Diagnostic, LeftOut, Source, TableRead};
use tieuchi::{Error, Language, Question, Records, RuleSet, json};

use crate::schema::{Schema, with_more_keys};

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|other| other == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The rule sets of the suite.
fn suite() -> impl Iterator<Item = (PathBuf, RuleSet)> {
    let files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("suite"), "tieuchi");
    files.into_iter().filter_map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        RuleSet::load([(path.display().to_string(), text)]).ok().map(|rules| (path, rules))
    })
}

fn beside(rules: &Path, name: &str, kind: RecordKind<'_>) -> Result<Vec<Box<dyn Source>>, Diagnostic> {
    tieuchi_records::beside(rules, name, &tieuchi_records::Expected::of(kind))
}

/// More than a hundred records that failed, counted, open, missing and excused.
const MANY: &str = "units
  code: id
  name: text
records d counted by due
  code: id
  office: unit
  due: deadline
  done: datetime?
  why: text?
indicator are_failed
  cite \"HY-20\" \"III.1.3\" \"in time\"
  target all d are done by due
indicator are_counted: no d where done by due
indicator are_excused: all d are done by due, excusing why is \"x\"
indicator are_missing: all d where why is \"y\" are done = due
indicator are_open: all d due in every quarter are done by due
indicator are_than: count of d in period is less than in the previous year
";

fn many() -> (RuleSet, Records, Question) {
    let rules = RuleSet::load([("many.tieuchi", MANY)]).unwrap();
    let row = |number: usize, due: &str, done: Value, why: &str| serde_json::json!({ "code": format!("{why}{number}"), "office": "X", "due": due, "done": done, "why": why });
    let mut rows = Vec::new();
    for number in 0..120 {
        rows.push(row(number, "2026-04-08", "2026-04-07".into(), "in time"));
        rows.push(row(number, "2026-04-08", "2026-04-09".into(), "x"));
        rows.push(row(number, "2026-04-08", "2026-04-09".into(), "z"));
        rows.push(row(number, "2026-04-08", Value::Null, "y"));
        rows.push(row(number, "2026-06-08", Value::Null, "ahead"));
    }
    let mut records = Records::new();
    records.rows("d", &rows).unwrap();
    records.rows("units", &[serde_json::json!({ "code": "X", "name": "Office X" })]).unwrap();
    (rules, records, Question::new("2026-Q2", "2026-05-01").unwrap())
}

/// Findings of which one has a replacement.
fn with_replacement() -> Vec<json::Finding> {
    let wrong = "records dossiers counted by due\n  due: date\n  do_ne: date?\nindicator a: at least 1 dossiers\nindicator b: at least 1 dossiers where do ne is present\n";
    RuleSet::check([("wrong.tieuchi", wrong)]).findings.to_json(Language::English).findings
}

/// What was read of a table.
fn table_read() -> json::Table {
    let mut read = TableRead {
        file: "d.xlsx".to_owned(),
        sheet: Some("Tháng 4".to_owned()),
        header: Some((1, 2)),
        year: Some(2026),
        ..TableRead::default()
    };
    read.add(3);
    read.leave_out(4, LeftOut::Total, "Tổng cộng");
    json::Table::from(&read)
}

/// What is read back is written again as it was.
fn is_read_back(written: &str) {
    let read: json::Evaluation = serde_json::from_str(written).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
}

#[test]
fn evaluations_of_the_suite_are_as_their_schema_says_and_are_read_back() {
    let (schema, of_verdict) = (Schema::of("evaluation"), Schema::of("verdict"));
    let hold = |evaluation: &tieuchi::Evaluation, from: &str| {
        let written = serde_json::to_string(evaluation).unwrap();
        is_read_back(&written);
        schema.holds(&serde_json::from_str(&written).unwrap(), from);
        if let Some(verdict) = evaluation.verdicts().next() {
            of_verdict.holds(&serde_json::to_value(verdict).unwrap(), from);
        }
        let document = json::Evaluation {
            unread: Some(vec!["notes.csv".to_owned()]),
            ..json::Evaluation::of(evaluation, Language::English)
        };
        let written = serde_json::to_string(&document).unwrap();
        is_read_back(&written);
        schema.holds(&serde_json::from_str(&written).unwrap(), from);
    };
    for (path, rules) in suite() {
        for test in rules.tests() {
            if let Ok(evaluation) = test.evaluate(&|_, name, kind| beside(&path, name, kind)) {
                hold(&evaluation, &format!("{}: {}", path.display(), test.title()));
            }
        }
    }
    let (rules, records, question) = many();
    let evaluation = rules.evaluate(&records, &question).unwrap();
    for verdict in evaluation.verdicts() {
        of_verdict.holds(&serde_json::to_value(verdict).unwrap(), verdict.indicator());
    }
    hold(&evaluation, "many");
    for ids in [0, 7, 200] {
        hold(&rules.evaluate(&records, &question.clone().ids(ids)).unwrap(), "many, with other numbers of ids");
    }
    // The command adds what it found.
    let mut document = json::Evaluation {
        findings: Some(with_replacement()),
        findings_more: Some(0),
        unread: Some(Vec::new()),
        ..json::Evaluation::from(&evaluation)
    };
    document.records[0].tables = vec![table_read()];
    is_read_back(&serde_json::to_string(&document).unwrap());
    schema.holds(&serde_json::to_value(&document).unwrap(), "findings");
    schema.is_written_in_full();
}

#[test]
fn keys_that_a_later_version_adds_are_ignored() {
    let (rules, records, question) = many();
    let explanation = rules.explain(&records, &question, "are_failed", "X").unwrap();
    let document = json::Explanation::of(&explanation, Language::English);
    let later = with_more_keys(&serde_json::to_value(&document).unwrap());
    assert_eq!(serde_json::from_value::<json::Explanation>(later).unwrap(), document);
    let later = with_more_keys(&serde_json::to_value(&document.evaluation).unwrap());
    assert_eq!(serde_json::from_value::<json::Evaluation>(later).unwrap(), document.evaluation);
    let findings = RuleSet::check([("a.tieuchi", "indicator a: 95% d on_time")]).findings.to_json(Language::English);
    let later = with_more_keys(&serde_json::to_value(&findings).unwrap());
    assert_eq!(serde_json::from_value::<json::Findings>(later).unwrap(), findings);
}

#[test]
fn explanations_of_the_suite_are_as_their_schema_says_and_are_read_back() {
    let schema = Schema::of("explanation");
    for (path, rules) in suite() {
        for test in rules.tests() {
            let Ok(evaluation) = test.evaluate(&|_, name, kind| beside(&path, name, kind)) else { continue };
            // Of verdicts with the same outcome one is enough.
            let mut explained = Vec::new();
            for verdict in evaluation.verdicts() {
                if explained.contains(&(verdict.answer(), verdict.reason())) {
                    continue;
                }
                explained.push((verdict.answer(), verdict.reason()));
                let from = format!("{}: {}", path.display(), test.title());
                let explanation = test
                    .explain(&|_, name, kind| beside(&path, name, kind), verdict.indicator(), verdict.unit())
                    .unwrap();
                let written = serde_json::to_string(&explanation).unwrap();
                let read: json::Explanation = serde_json::from_str(&written).unwrap();
                assert_eq!(serde_json::to_string(&read).unwrap(), written);
                for record in &read.records {
                    assert_eq!(
                        (record.evidence.because.vi.len(), record.evidence.because.en.len()),
                        (record.evidence.reasons.len(), record.evidence.reasons.len()),
                        "{from}"
                    );
                }
                schema.holds(&serde_json::from_str(&written).unwrap(), &from);
            }
        }
    }
    let (rules, records, question) = many();
    for indicator in ["are_failed", "are_counted", "are_excused", "are_missing"] {
        let explanation = rules.explain(&records, &question, indicator, "X").unwrap();
        let mut document = json::Explanation {
            findings: Some(with_replacement()),
            unread: Some(vec!["notes.csv".to_owned()]),
            ..json::Explanation::of(&explanation, Language::English)
        };
        document.evaluation.records[0].tables = vec![table_read()];
        assert_eq!(document.records.len(), 100);
        assert!(document.more > 0);
        schema.holds(&serde_json::to_value(&document).unwrap(), indicator);
        let without = rules.explain(&records, &question.clone().ids(0), indicator, "X").unwrap();
        assert_eq!(
            serde_json::to_value(&without).unwrap(),
            serde_json::to_value(&explanation).unwrap(),
            "a hundred in any case"
        );
    }
    schema.is_written_in_full();
}

#[test]
fn findings_are_as_their_schema_says_and_are_read_back() {
    let schema = Schema::of("findings");
    let hold = |findings: &tieuchi::Findings, from: &str| {
        let written = serde_json::to_string(&findings.to_json(Language::Vietnamese)).unwrap();
        let read: json::Findings = serde_json::from_str(&written).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), written);
        schema.holds(&serde_json::from_str(&written).unwrap(), from);
    };
    for path in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/check/tests"), "tieuchi") {
        let text = std::fs::read_to_string(&path).unwrap();
        let findings = RuleSet::check([(path.display().to_string(), text)]).findings;
        hold(&findings, &path.display().to_string());
    }
    let twice = "indicator a: 95% d on_time\nindicator a: no violations\nindicator x x\n";
    hold(&RuleSet::check([("a.tieuchi", twice)]).findings, "a.tieuchi");
    // As the command writes it.
    let mut several = RuleSet::check([("a.tieuchi", twice)]).findings.to_json(Language::English);
    several.rule_sets = vec!["rules/a".to_owned(), "rules/b".to_owned()];
    schema.holds(&serde_json::to_value(&several).unwrap(), "several rule sets");
    let rules =
        RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d")]);
    let mut records = Records::new();
    records.rows("d", &[serde_json::json!({ "office": "X", "due": "soon" })]).unwrap();
    match rules.unwrap().evaluate(&records, &Question::new("2026", "2026-05-01").unwrap()) {
        Err(Error::Findings(findings)) => hold(&findings, "records"),
        _ => panic!("`soon` is not a date"),
    }
    schema.is_written_in_full();
}

#[test]
fn questions_are_as_their_schema_says_and_are_read_back() {
    let schema = Schema::of("question");
    let bare = Question::new("2026-Q2", "2026-07-15").unwrap();
    let full = Question::at("2026-04-01..2026-06-30", 1_700_000_000).unwrap();
    let full = full.indicator("a").unit("X01").total().keep_going().ids(0);
    for question in [bare, full] {
        let written = serde_json::to_string(&question).unwrap();
        let read: Question = serde_json::from_str(&written).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), written);
        schema.holds(&serde_json::from_str(&written).unwrap(), "question");
    }
    for period in ["2026", "2026-H1", "2026-Q2", "2026-04", "2026-W15"] {
        schema.holds(&serde_json::json!({ "period": period, "as_of": "2026-07-15T17:00+07:00" }), period);
    }
    schema.is_written_in_full();
    for wrong in ["2026-Q5", "2026-13", "2026-04-01"] {
        let question = serde_json::json!({ "period": wrong, "as_of": "2026-07-15" });
        assert!(serde_json::from_value::<Question>(question).is_err(), "{wrong}");
    }
}

#[test]
fn records_are_read_in_the_form_of_their_schema_and_in_no_other() {
    let schema = Schema::of("records");
    let validator = jsonschema::draft202012::new(
        &serde_json::from_str(&std::fs::read_to_string(crate::schema::folder().join("records.json")).unwrap()).unwrap(),
    )
    .unwrap();
    for (json, is_read) in [
        (r#"{}"#, true),
        (r#"{ "d": [] }"#, true),
        (r#"{ "d": [{ "a": 1.50, "b": "x", "c": null, "e": true }], "f": { "rows": [] } }"#, true),
        (r#"{ "d": { "rows": [{}], "covers": { "from": "2026-01-01", "to": "2026-06-30" } } }"#, true),
        (r#"{ "d": { "rows": [], "covers": null } }"#, true),
        (r#"[]"#, false),
        (r#"{ "d": 1 }"#, false),
        (r#"{ "d": [1] }"#, false),
        (r#"{ "d": [{ "a": [] }] }"#, false),
        (r#"{ "d": [{ "a": {} }] }"#, false),
        (r#"{ "d": {} }"#, false),
        (r#"{ "d": { "rows": [], "cover": null } }"#, false),
        (r#"{ "d": { "rows": [], "covers": { "from": "2026-01-01" } } }"#, false),
        (r#"{ "d": { "rows": [], "covers": { "from": "2026-01-01", "to": "2026-06-30", "until": null } } }"#, false),
        (r#"{ "d": { "rows": [], "covers": { "from": "1/1/2026", "to": "2026-06-30" } } }"#, false),
    ] {
        let found = Records::from_json(json);
        assert_eq!(found.is_ok(), is_read, "{json}: {:?}", found.err());
        assert_eq!(validator.is_valid(&serde_json::from_str(json).unwrap()), is_read, "{json}");
    }
    // What no schema can say.
    for json in [r#"{ "d": [{ "a": 1, "a": 2 }] }"#, r#"{ "d": [], "d": [] }"#] {
        assert!(Records::from_json(json).is_err(), "{json}");
    }
    drop(schema);
}
