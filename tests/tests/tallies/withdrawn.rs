//! Records that are withdrawn: whole parts and single records, counted and kept.

use tieuchi::{Question, Records, Tally};

use super::given::{RULES, code, question, records, rules, tally};

#[test]
fn what_is_withdrawn_must_be_there() {
    let mut all = tally("A1", "2026-04-08");
    all.merge(&tally("A2", "2026-04-08")).unwrap();
    assert_eq!(code(all.withdraw(&tally("A3", "2026-04-08"))), "TC0708");
    assert_eq!(code(all.withdraw(&tally("A2", "2026-05-08"))), "TC0708", "with another value");
    all.withdraw(&tally("A2", "2026-04-08")).unwrap();
    assert_eq!(code(all.withdraw(&tally("A2", "2026-04-08"))), "TC0708");
    let of = |amount: &str| {
        let rows = format!(r#"{{"d": [{{ "code": "L", "office": "X", "due": "2026-04-08", "amount": {amount} }}]}}"#);
        rules(RULES).tally(&Records::from_json(&rows).unwrap(), &question()).unwrap()
    };
    all.merge(&of("12345678901234567890123456")).unwrap();
    assert_eq!(code(all.withdraw(&of("12345678901234567890123456"))), "TC0709");
}

#[test]
fn a_record_of_a_part_is_replaced() {
    let row = |code: &str, office: &str, day: &str| serde_json::json!({ "code": code, "office": office, "due": day });
    let of = |rows: &[serde_json::Value]| rules(RULES).tally(&records(&serde_json::json!(rows)), &question()).unwrap();
    let mut all = of(&[row("A1", "X", "2026-04-08"), row("A2", "X", "2026-04-09"), row("A3", "Y", "2026-04-10")]);
    // Another value, also one that fits the numbers.
    assert_eq!(code(all.withdraw(&of(&[row("A1", "Y", "2026-04-08")]))), "TC0708");
    all.withdraw(&of(&[row("A2", "X", "2026-04-09")])).unwrap();
    all.merge(&of(&[row("A2", "Y", "2026-04-30")])).unwrap();
    let judged = rules(RULES).judge(&all, &question()).unwrap();
    let counted = |unit: &str| judged.verdict("a", unit).unwrap().outcome().counts().unwrap().met;
    assert_eq!((counted("X"), counted("Y")), (1, 2));
    // Nothing is left, and nothing was given.
    for rows in [row("A1", "X", "2026-04-08"), row("A3", "Y", "2026-04-10"), row("A2", "Y", "2026-04-30")] {
        all.withdraw(&of(&[rows])).unwrap();
    }
    let judged = rules(RULES).judge(&all, &question().total()).unwrap();
    let (answer, reason) =
        (judged.verdict("a", "*").unwrap().answer(), judged.verdict("a", "*").unwrap().outcome().reason());
    assert_eq!((answer.code(), reason.map(|reason| reason.code())), ("undetermined", Some("not_given")));
}

#[test]
fn what_was_withdrawn_covers_no_days() {
    let of = |code: &str, due: &str| tally(code, due);
    let mut all = of("A1", "2026-04-08");
    all.merge(&of("A2", "2025-04-08")).unwrap();
    let question = question();
    let covered = |tally: &Tally| {
        let evaluation = rules(RULES).judge(tally, &question).unwrap();
        evaluation.readings().next().and_then(|reading| reading.covers()).map(|covers| covers.from.to_string())
    };
    assert_eq!(covered(&all).as_deref(), Some("2025-01-01"));
    all.withdraw(&of("A2", "2025-04-08")).unwrap();
    assert_eq!(covered(&all).as_deref(), Some("2026-01-01"));
}

/// Whoever commits an act; an act has no id, and the table of officers is the same for every part.
const ACTS: &str = "records officers
  code: id
  office: unit
records acts counted by day
  officer: officers
  day: date
indicator acts: at most 9 acts in period where officer is present
indicator calm: at most 3 officers where has at least 1 acts
";

#[test]
fn sources_of_kept_records_are_distinguished() {
    let rules = rules(ACTS);
    let officers = serde_json::json!([{ "code": "P1", "office": "X" }, { "code": "P2", "office": "X" }, { "code": "P3", "office": "X" }]);
    let of = |acts: &[&str]| {
        let acts: Vec<_> = acts.iter().map(|of| serde_json::json!({ "officer": of, "day": "2026-04-08" })).collect();
        let records =
            Records::from_json(&serde_json::json!({ "officers": officers, "acts": acts }).to_string()).unwrap();
        rules.tally(&records, &question()).unwrap()
    };
    let counted = |tally: &Tally| {
        let evaluation = rules.judge(tally, &question()).unwrap();
        assert!(evaluation.readings().all(|reading| reading.name() != "officers" || reading.read() == 3));
        evaluation.verdict("acts", "X").unwrap().outcome().counts().unwrap().met
    };
    // One equal row in two parts is two records, as in one file.
    let mut all = of(&["P1"]);
    all.merge(&of(&["P1"])).unwrap();
    assert_eq!(counted(&all), 2);
    all.withdraw(&of(&["P1"])).unwrap();
    assert_eq!(counted(&all), 1);
    // Three rows that are all the same are the same source.
    all.merge(&of(&["P1", "P2", "P2"])).unwrap();
    assert_eq!(code(all.merge(&of(&["P1", "P2", "P2"]))), "TC0707");
    assert_eq!(counted(&all), 4);
}

/// Officers, and acts by their officers; what there are none of is not given.
fn acts(officers: &[serde_json::Value], acts: &[&str]) -> Tally {
    let act = |of: &&str| serde_json::json!({ "officer": of, "day": "2026-04-08" });
    let mut records = Records::new();
    for (name, rows) in [("officers", officers.to_vec()), ("acts", acts.iter().map(act).collect())] {
        if !rows.is_empty() {
            records.rows(name, &rows).unwrap();
        }
    }
    rules(ACTS).tally(&records, &question()).unwrap()
}

fn officer(code: &str, office: &str) -> serde_json::Value {
    serde_json::json!({ "code": code, "office": office })
}

fn met(all: &Tally, indicator: &str) -> u64 {
    let judged = rules(ACTS).judge(all, &question().keep_going()).unwrap();
    judged.verdict(indicator, "X").unwrap().outcome().counts().unwrap().met
}

#[test]
fn one_of_equal_kept_records_without_an_id_is_withdrawn() {
    let officers = [officer("P1", "X"), officer("P2", "X")];
    let one = || acts(&[], &["P1"]);
    let mut all = acts(&officers, &["P1", "P2", "P1", "P1"]);
    for left in [3, 2, 1] {
        all.withdraw(&one()).unwrap();
        assert_eq!(met(&all, "acts"), left);
    }
    let bytes = all.to_bytes();
    assert_eq!(code(all.withdraw(&one())), "TC0708");
    assert_eq!(code(all.withdraw(&acts(&[], &["P2", "P1"]))), "TC0708", "one of two is not there");
    assert_eq!(all.to_bytes(), bytes, "what is not withdrawn changes nothing");
    all.merge(&one()).unwrap();
    assert_eq!(met(&all, "acts"), 2);
}

#[test]
fn a_kept_record_with_an_id_is_withdrawn_from_every_part() {
    let officers = [officer("P1", "X"), officer("P2", "X"), officer("P3", "X")];
    let parts = [&["P1"], &["P2"], &["P3"]].map(|of| acts(&officers, of));
    let mut all = parts[0].clone();
    parts.iter().skip(1).for_each(|part| all.merge(part).unwrap());
    let bytes = all.to_bytes();
    let withdrawn = |officer| acts(&[officer], &[]);
    assert_eq!(code(all.withdraw(&withdrawn(officer("P3", "Y")))), "TC0708", "with another value");
    assert_eq!(code(all.withdraw(&withdrawn(officer("P4", "X")))), "TC0708");
    assert_eq!(all.to_bytes(), bytes);
    assert_eq!((met(&all, "acts"), met(&all, "calm")), (3, 3));
    all.withdraw(&withdrawn(officer("P3", "X"))).unwrap();
    all.merge(&withdrawn(officer("P3", "Y"))).unwrap();
    assert_eq!((met(&all, "acts"), met(&all, "calm")), (2, 2));
    // A table that is in a part that stays is withdrawn from the part that goes alone.
    let mut all = parts[0].clone();
    all.merge(&parts[1]).unwrap();
    all.withdraw(&parts[1]).unwrap();
    assert_eq!((met(&all, "acts"), met(&all, "calm")), (1, 1));
}

#[test]
fn kept_records_are_compared_by_their_columns_in_any_order() {
    let folder = tempfile::tempdir().unwrap();
    let of = |file: &str, text: &str| {
        let path = folder.path().join(file);
        std::fs::write(&path, text).unwrap();
        let mut records = Records::new();
        records.source("acts", tieuchi_records::open(&path).unwrap());
        rules(ACTS).tally(&records, &question()).unwrap()
    };
    let officers = [officer("P1", "X"), officer("P2", "X")];
    let mut all = acts(&officers, &[]);
    all.merge(&of("april.csv", "officer,day\nP1,2026-04-08\nP2,2026-04-09\nP2,2026-04-10\n")).unwrap();
    all.withdraw(&of("wrong.csv", "day,officer\n2026-04-09,P2\n")).unwrap();
    assert_eq!(met(&all, "acts"), 2);
    assert_eq!(code(all.withdraw(&of("again.csv", "day,officer\n2026-04-09,P2\n"))), "TC0708");
}

#[test]
fn the_days_that_records_cover_stay_stated_when_single_ones_are_withdrawn() {
    let counted = |codes: &[&str]| {
        let row = |code: &&str| serde_json::json!({ "code": code, "office": "X", "due": "2026-04-08" });
        let mut records = records(&codes.iter().map(row).collect());
        records.set_coverage("d", "2026-04").unwrap();
        rules(RULES).tally(&records, &question()).unwrap()
    };
    let kept = |of: &[&str]| {
        let act = |of: &&str| serde_json::json!({ "officer": of, "day": "2026-04-08" });
        let mut records = Records::new();
        records.rows("acts", &of.iter().map(act).collect::<Vec<_>>()).unwrap();
        records.set_coverage("acts", "2026-04").unwrap();
        rules(ACTS).tally(&records, &question()).unwrap()
    };
    let is_stated = |text: &str, all: &Tally, name: &str| {
        let judged = rules(text).judge(all, &question()).unwrap();
        judged.readings().find(|reading| reading.name() == name).and_then(|of| of.covers()).is_some_and(|of| of.stated)
    };
    let mut all = counted(&["A1", "A2", "A3"]);
    ["A1", "A2"].iter().for_each(|code| all.withdraw(&counted(&[code])).unwrap());
    assert!(is_stated(RULES, &all, "d"));
    let mut all = acts(&[officer("P1", "X"), officer("P2", "X"), officer("P3", "X")], &[]);
    all.merge(&kept(&["P1", "P2", "P3"])).unwrap();
    ["P1", "P2"].iter().for_each(|of| all.withdraw(&kept(&[of])).unwrap());
    assert!(is_stated(ACTS, &all, "acts"));
}

#[test]
fn a_counted_record_without_an_id_is_withdrawn_by_its_values() {
    let rules = rules(&RULES.replace("  code: id\n", ""));
    let of = |amounts: &[&str]| {
        let row = |amount: &&str| serde_json::json!({ "office": "X", "due": "2026-04-08", "amount": amount });
        rules.tally(&records(&amounts.iter().map(row).collect()), &question()).unwrap()
    };
    let sum = |all: &Tally| {
        let judged = rules.judge(all, &question()).unwrap();
        judged.verdict("b", "X").unwrap().outcome().value().unwrap().to_string()
    };
    let mut all = of(&["1", "2", "2", "2.5"]);
    assert_eq!(code(all.withdraw(&of(&["3"]))), "TC0708", "no record has it, whatever the numbers are");
    assert_eq!(code(all.withdraw(&of(&["2", "2", "2"]))), "TC0708", "there are two");
    all.withdraw(&of(&["2.50", "2"])).unwrap();
    assert_eq!(sum(&all), "3");
    all.merge(&of(&["7"])).unwrap();
    assert_eq!(sum(&all), "10");
}

#[test]
fn a_record_that_does_not_exist_yet_is_withdrawn_by_its_values() {
    let rules =
        rules(&RULES.replace("due: date", "due: date\n  made: date").replace("counted by due", "counted by made"));
    let of = |code: &str| {
        let row = serde_json::json!([{ "code": code, "office": "X", "due": "2026-06-30", "made": "2026-06-01" }]);
        rules.tally(&records(&row), &question()).unwrap()
    };
    let mut all = of("A1");
    assert_eq!(code(all.withdraw(&of("A2"))), "TC0708");
    // As of June it exists: what is not known of it is asked for.
    assert_eq!(code(rules.judge(&all, &Question::new("2026-04", "2026-06-30").unwrap())), "TC0705");
    all.withdraw(&of("A1")).unwrap();
}
