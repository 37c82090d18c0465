//! Records that can be read and are doubted all the same.

use serde_json::{Value, json};
use tieuchi::source::{Code, codes};
use tieuchi::{Records, RuleSet};

use super::{a, dossier, found, question, raises, records, with};

#[test]
fn units_of_the_list_without_records() {
    let dossiers = |offices: &[&str]| {
        let mut records = Records::new();
        let units: Vec<Value> = ["P", "X1", "X2", "X3", "X4"]
            .iter()
            .map(|code| json!({ "code": code, "parent": if *code == "P" { Value::Null } else { json!("P") } }))
            .collect();
        records.rows("units", &units).unwrap();
        let row = |(number, office): (usize, &&str)| {
            with(dossier(&format!("A{number}"), "2026-04-01 08:00"), "office", json!(office))
        };
        let rows: Vec<Value> = offices.iter().enumerate().map(row).collect();
        records.rows("dossiers", &rows).unwrap();
        found(&records, &question())
    };
    assert!(dossiers(&["X1", "X2", "X4"]).contains(&codes::SILENT_LISTED_UNITS));
    assert!(!dossiers(&["X1", "X2", "X3", "X4"]).contains(&codes::SILENT_LISTED_UNITS));
    // What few units have is rare.
    assert!(!dossiers(&["X1", "X2"]).contains(&codes::SILENT_LISTED_UNITS));
}

#[test]
fn ids_that_differ_in_zeros() {
    raises("dossiers", &[a(), dossier("007", "2026-04-01"), dossier("7", "2026-04-01")], codes::SIMILAR_IDS);
    let found = |ids: [&str; 2]| found(&records("dossiers", &ids.map(|id| dossier(id, "2026-04-01"))), &question());
    assert!(!found(["007", "70"]).contains(&codes::SIMILAR_IDS));
    assert!(!found(["0", "00A"]).contains(&codes::SIMILAR_IDS));
}

#[test]
fn days_that_no_one_wrote() {
    let found = |received: &[&str]| {
        let rows: Vec<Value> =
            received.iter().enumerate().map(|(number, day)| dossier(&format!("A{number}"), day)).collect();
        found(&records("dossiers", &rows), &question()).contains(&codes::FAR_BACK)
    };
    for day in ["1970-01-21 12:00", "1970-01-01", "1899-12-30", "1900-01-01", "0001-01-01"] {
        assert!(found(&["2026-04-01", day]), "{day}");
        assert!(!found(&[day]), "{day}");
        assert!(!found(&["2026-04-01", day, "1985-01-01"]), "{day}");
    }
    assert!(!found(&["2026-04-01", "1970-02-01"]));
}

#[test]
fn units_that_no_list_names() {
    let given = |offices: &[&str]| {
        let rules = RuleSet::load([(
            "rules.tieuchi",
            "records d counted by day\n  office: unit\n  day: date\nindicator n: at most 9 d in period\n",
        )])
        .unwrap();
        let mut records = Records::new();
        let rows: Vec<Value> = offices.iter().map(|office| json!({ "office": office, "day": "2026-04-02" })).collect();
        records.rows("d", &rows).unwrap();
        records.set_coverage("d", "2026-01-01..2026-06-30").unwrap();
        let evaluation = rules.evaluate(&records, &question()).unwrap();
        let units: Vec<String> = evaluation.verdicts().map(|verdict| verdict.unit().to_owned()).collect();
        (units, evaluation.findings().iter().map(|finding| finding.code()).collect::<Vec<Code>>())
    };
    let (units, found) = given(&["Thôn Hòa Bình", "thôn hoà  bình", "THÔN HÒA\u{a0}BÌNH"]);
    assert_eq!(units, ["Thôn Hòa Bình"]);
    assert!(!found.contains(&codes::SIMILAR_UNITS), "{found:?}");
    assert!(given(&["Thôn Hòa Bình", "Thôn Hòa Binh"]).1.contains(&codes::SIMILAR_UNITS));
    assert!(given(&["X"]).1.is_empty());
    assert!(given(&["X", "NULL"]).1.contains(&codes::UNIT_THAT_IS_NONE));
}
