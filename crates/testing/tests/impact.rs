//! What a change of rules changes: pairs of indicators, the kind of change of each, and why.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

use tieuchi::{Language, Question, Records, RuleSet};
use tieuchi_testing::{ChangeKind, diff, flips};

const KINDS: &str = r#"
units
  code   : id
  level  : one of "province", "commune"
  parent : unit?
records dossiers counted by due
  code      : id
  office    : unit
  received  : datetime
  due       : deadline
  completed : datetime?
  returned  : whole number at least 0
  urgent    : yes/no
  kind      : one of "a", "b", "c"
  person    : officers
records officers lasting from joined to left
  code   : id
  office : unit
  joined : date
  left   : date?
records meetings counted by day
  office : unit
  day    : date
  kind   : one of "a", "b", "c"
"#;

/// Two wordings of one indicator, and its change: the kind, then what is touched.
const PAIRS: &[(&str, &str, &str)] = &[
    // The same, said otherwise.
    ("all dossiers are completed by due", "100% of dossiers are completed by due", "reworded"),
    ("all dossiers are urgent", "all dossiers are urgent = yes", "reworded"),
    ("no dossiers where not urgent", "no dossiers where urgent is no", "reworded"),
    ("no dossiers where not urgent", "no dossiers where urgent is not yes", "reworded"),
    (
        "at least 95% of dossiers are urgent and completed by due",
        "at least 95% of dossiers are completed by due and urgent",
        "reworded",
    ),
    ("at least 2 meetings in period", "more than 1 meetings in period", "reworded"),
    ("no meetings in period", "at most 0 meetings in period", "reworded"),
    (
        "all dossiers are not (urgent and completed by due)",
        "all dossiers are not urgent or not completed by due",
        "reworded",
    ),
    ("all dossiers are returned > 1", "all dossiers are returned >= 2", "reworded"),
    ("all dossiers are not kind is \"a\"", "all dossiers are kind is not \"a\"", "reworded"),
    ("all dossiers are kind is one of \"a\", \"b\"", "all dossiers are kind is one of \"b\", \"a\"", "reworded"),
    ("all dossiers are urgent or (urgent and kind is \"a\")", "all dossiers are urgent", "reworded"),
    ("all dossiers are urgent, counting open as met", "all dossiers are urgent", "reworded"),
    (
        "all officers are has no dossiers in period where urgent, counting open as failed",
        "all officers are has no dossiers in period where urgent",
        "reworded",
    ),
    (
        "all officers are has at least 1 dossiers in period, counting open as met",
        "all officers are has at least 1 dossiers in period",
        "stricter: counting_open",
    ),
    ("all meetings are day by 2026-05-05", "all meetings are day by the day of 2026-05-05", "reworded"),
    ("no officers where not has at least 1 dossiers", "no officers where has no dossiers", "reworded"),
    // Stricter and looser, proved.
    (
        "at least 95% of dossiers are completed by due",
        "at least 97% of dossiers are completed by due",
        "stricter: bound",
    ),
    (
        "at least 95% of dossiers are completed by due",
        "more than 95% of dossiers are completed by due",
        "stricter: bound",
    ),
    ("at least 95% of dossiers are completed by due", "all dossiers are completed by due", "stricter: bound"),
    ("all dossiers are completed by due", "all dossiers are completed before due", "stricter: condition"),
    (
        "all dossiers are completed within 48 hours of received",
        "all dossiers are completed within 24 hours of received",
        "stricter: condition",
    ),
    (
        "all dossiers are completed within 48 hours of received",
        "all dossiers are completed within 2 working days of received",
        "changed: condition",
    ),
    ("all dossiers are completed by due", "all dossiers are completed by the day of due", "looser: condition"),
    ("all dossiers are urgent", "all dossiers are urgent and kind is \"a\"", "stricter: condition"),
    ("all dossiers are urgent and kind is \"a\"", "all dossiers are urgent or kind is \"a\"", "looser: condition"),
    ("all dossiers are kind is \"a\"", "all dossiers are kind is one of \"a\", \"b\"", "looser: condition"),
    ("all dossiers are returned < 3", "all dossiers are returned < 2", "stricter: condition"),
    (
        "no meetings in period where kind is \"a\"",
        "no meetings in period where kind is one of \"a\", \"b\"",
        "stricter: population",
    ),
    ("no meetings in period where kind is \"a\"", "no meetings in period", "stricter: population"),
    (
        "at least 1 meetings in every week where kind is \"a\"",
        "at least 1 meetings in every week",
        "looser: population",
    ),
    ("at least 1 own meetings in period", "at least 1 meetings in period", "looser: population"),
    ("no own meetings in period", "no meetings in period", "stricter: population"),
    (
        "all officers are has no dossiers where urgent",
        "all officers are has no dossiers where (urgent and kind is \"a\")",
        "looser: condition",
    ),
    (
        "meetings in period down at least 5% from the previous year, or no meetings in period",
        "meetings in period down at least 10% from the previous year, or no meetings in period",
        "stricter: bound",
    ),
    (
        "fewer meetings in period than in the previous year, or no meetings in period",
        "no meetings in period",
        "stricter: target",
    ),
    (
        "all dossiers are completed by due, counting open as met",
        "all dossiers are completed by due",
        "stricter: counting_open",
    ),
    ("all dossiers are completed by due", "all dossiers are completed by due, excusing urgent", "looser: excusing"),
    // Another population, and what is not proved either way.
    (
        "at least 95% of dossiers due in period are completed by due",
        "at least 95% of dossiers received in period are completed by due",
        "other_population: window",
    ),
    (
        "at least 95% of dossiers are completed by due",
        "at least 95% of dossiers where urgent are completed by due",
        "other_population: population",
    ),
    ("at least 1 meetings in every month", "at least 1 meetings in every quarter", "other_population: window"),
    (
        "fewer meetings in period than in the previous year, or no meetings in period",
        "fewer meetings in period than in the previous period, or no meetings in period",
        "changed: baseline",
    ),
    ("all dossiers are urgent", "all dossiers are kind is \"a\"", "changed: condition"),
    // The units without a month of their own ask nothing: dropping that part may leave a unit without a target.
    (
        "all officers are has at least 1 dossiers in every month and has no dossiers where urgent",
        "all officers are has at least 1 dossiers in every month",
        "changed: condition",
    ),
];

fn rules(target: &str) -> RuleSet {
    RuleSet::load([("rules.tieuchi", format!("{KINDS}\nindicator asked\n  target {target}\n"))])
        .unwrap_or_else(|error| panic!("{target}: {error}"))
}

#[test]
fn each_pair_is_what_it_says() {
    let mut wrong = Vec::new();
    for (before, after, expected) in PAIRS {
        let impact = diff(&rules(before), &rules(after));
        let change = &impact.changes()[0];
        let touched: Vec<&str> = change.aspects().map(tieuchi_testing::Aspect::code).collect();
        let mut found = change.kind().code().to_owned();
        if !touched.is_empty() {
            found = format!("{found}: {}", touched.join(", "));
        }
        if found != *expected {
            wrong.push(format!("{before}\n    → {after}\n    expected {expected}, found {found}"));
        }
        // Looked at from the other side, stricter is looser.
        let back = diff(&rules(after), &rules(before)).changes()[0].kind();
        let mirrored = match change.kind() {
            ChangeKind::Stricter => ChangeKind::Looser,
            ChangeKind::Looser => ChangeKind::Stricter,
            other => other,
        };
        if back != mirrored {
            wrong.push(format!("{after}\n    → {before}\n    expected {mirrored:?}, found {back:?}"));
        }
        assert_eq!(impact.is_same(), change.kind().is_same());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_new_gone_or_renamed_is_told_by_name_and_meaning() {
    let load = |indicators: &str| RuleSet::load([("a.tieuchi", format!("{KINDS}\n{indicators}"))]).unwrap();
    let before = load("indicator first: no meetings in period\nindicator second: all dossiers are urgent");
    let after = load("indicator third: all dossiers are urgent\nindicator fourth: at least 1 meetings in every week");
    let impact = diff(&before, &after);
    let said: Vec<_> =
        impact.changes().iter().map(|change| (change.before(), change.after(), change.kind().code())).collect();
    assert_eq!(
        said,
        [(Some("second"), Some("third"), "reworded"), (None, Some("fourth"), "new"), (Some("first"), None, "removed"),]
    );
    assert!(!impact.shares_nothing());
    assert!(diff(&before, &load("indicator other: no dossiers where urgent")).shares_nothing());
}

#[test]
fn whoever_asks_for_a_changed_indicator_has_changed_through_it() {
    let load = |share: &str| {
        let text = format!(
            "{KINDS}\nindicator a: {share} of dossiers are urgent\nindicator b: meets a\n\
             indicator c: 100% of units where level is \"commune\" meet b\nindicator d: no meetings in period"
        );
        RuleSet::load([("a.tieuchi", text)]).unwrap()
    };
    let impact = diff(&load("≥90%"), &load("≥80%"));
    let said: Vec<_> = impact.changes().iter().map(|change| (change.kind().code(), change.through())).collect();
    let (a, b) = (["a".to_owned()], ["b".to_owned()]);
    assert_eq!(said, [("looser", &[][..]), ("changed", &a[..]), ("changed", &b[..]), ("unchanged", &[][..])]);
    let touched = impact.changes()[1].touched(Language::English).unwrap();
    assert_eq!(touched, "changed: the indicators that must be met (a)");
}

#[test]
fn a_setting_matters_where_it_is_asked() {
    let load = |setting: &str| {
        let text = format!(
            "ruleset \"r\"\n{setting}\n{KINDS}\nindicator a: all dossiers are completed within 2 working days of received\n\
             indicator b: all dossiers are completed within 2 days of received"
        );
        RuleSet::load([("a.tieuchi", text)]).unwrap()
    };
    let kinds = |before: &str, after: &str| -> Vec<&str> {
        diff(&load(before), &load(after)).changes().iter().map(|change| change.kind().code()).collect()
    };
    assert_eq!(kinds("  calendar vietnam", "  calendar weekdays"), ["changed", "unchanged"]);
    assert_eq!(kinds("  time zone \"Asia/Tokyo\"", "  time zone \"Asia/Seoul\""), ["changed", "changed"]);
    assert_eq!(kinds("", "  calendar vietnam"), ["unchanged", "unchanged"]);
}

#[test]
fn the_column_that_a_field_reads_matters_where_it_is_read() {
    let load = |received: &str, completed: &str, other: &str| {
        let text = format!(
            "records dossiers counted by received\n  code : id\n  office : unit\n  received \"{received}\" : date\n\
             \x20 completed \"{completed}\" : date?\n  other \"{other}\" : date?\n\
             indicator a: all dossiers are completed within 2 days of received\nindicator b: no dossiers"
        );
        RuleSet::load([("a.tieuchi", text)]).unwrap()
    };
    let kinds = |before: &RuleSet, after: &RuleSet| -> Vec<&str> {
        diff(before, after).changes().iter().map(|change| change.kind().code()).collect()
    };
    let before = load("Received on", "Completed on", "Other");
    assert_eq!(kinds(&before, &load("Completed on", "Received on", "Other")), ["changed", "changed"]);
    assert_eq!(kinds(&before, &load("Received on", "Returned on", "Other")), ["changed", "unchanged"]);
    assert_eq!(kinds(&before, &load("Received on", "Completed on", "Another")), ["unchanged", "unchanged"]);
    // Headers are read without regard to case.
    assert_eq!(kinds(&before, &load("received ON", "Completed on", "Other")), ["unchanged", "unchanged"]);
}

#[test]
fn how_a_table_is_kept_is_how_its_records_are_declared() {
    let load = |clauses: &str, before: &str| {
        let text = format!(
            "records dossiers counted by day\n {before}\n  office : unit\n  day : date\n{clauses}\nindicator a: no dossiers"
        );
        RuleSet::load([("a.tieuchi", text)]).unwrap()
    };
    let kept = load("  total rows where \"office\" begins with \"Total\"\n  fill down office", "");
    let kind = |before: &RuleSet, after: &RuleSet| {
        let impact = diff(before, after);
        let change = &impact.changes()[0];
        (change.kind().code(), change.aspects().map(tieuchi_testing::Aspect::code).collect::<Vec<_>>())
    };
    assert_eq!(kind(&load("", ""), &kept), ("changed", vec!["records"]));
    let other = load("  total rows where \"office\" begins with \"Sum\"\n  fill down office", "");
    assert_eq!(kind(&kept, &other), ("changed", vec!["records"]));
    assert_eq!(kind(&load("", ""), &load("  always day >= 2020-01-01", "")), ("changed", vec!["records"]));
    let otherwise = load("  always day >= 2020-01-01, else missing", "");
    assert_eq!(kind(&load("  always day >= 2020-01-01", ""), &otherwise), ("changed", vec!["records"]));
    assert_eq!(kind(&otherwise, &load("  always 2020-01-01 <= day, else missing", "")), ("unchanged", vec![]));
    // A field that moves is still the field.
    let moved = load("  fill down office\n  total rows where \"office\" begins with \"Total\"", "  more : text");
    assert_eq!(kind(&kept, &moved), ("unchanged", vec![]));
}

#[test]
fn flips_name_the_figures_and_the_records() {
    let before = rules("at least 50% of dossiers are completed within 48 hours of received");
    let after = rules("at least 50% of dossiers are completed within 24 hours of received");
    let mut records = Records::new();
    let dossier = |code: &str, office: &str, completed: &str| {
        serde_json::json!({ "code": code, "office": office, "received": "2026-04-01T08:00", "due": "2026-04-08",
            "completed": completed, "returned": 0, "urgent": false, "kind": "a", "person": "p" })
    };
    let rows = [
        dossier("A1", "A", "2026-04-02T08:00"),
        dossier("A2", "A", "2026-04-03T08:00"),
        dossier("B1", "B", "2026-04-02T08:01"),
    ];
    records.rows("dossiers", &rows).unwrap();
    let unit = |code: &str| serde_json::json!({ "code": code, "level": "commune", "parent": null });
    records.rows("units", &[unit("A"), unit("B")]).unwrap();
    let officer = serde_json::json!({ "code": "p", "office": "A", "joined": "2020-01-01", "left": null });
    records.rows("officers", &[officer]).unwrap();
    let question = Question::new("2026-04", "2026-05-01").unwrap();
    let (old, new) = (before.evaluate(&records, &question).unwrap(), after.evaluate(&records, &question).unwrap());
    let found = flips(&diff(&before, &after), &old, &new);
    let said: Vec<_> = found
        .iter()
        .map(|flip| {
            let results = flip.results();
            (flip.unit(), results.before.answer.code(), results.after.answer.code(), flip.records().join(", "))
        })
        .collect();
    assert_eq!(said, [("B", "met", "missed", "B1".to_owned())]);
}
