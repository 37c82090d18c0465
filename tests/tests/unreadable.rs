//! What could not be read is not empty: whatever cells cannot be read, no verdict turns into another decided one.
//!
//! Nor does a row that is rejected. The rules use every place where an empty cell has a meaning. What single cells do is in the cases of the command line.

#![expect(clippy::unwrap_used, reason = "tests")]
#![expect(clippy::print_stdout, reason = "how many verdicts were compared is worth seeing")]

use std::sync::OnceLock;

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{Strategy, any};
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};
use tieuchi::{Answer, Evaluation, Question, Records, RuleSet};

const RULES: &str = r#"
ruleset "unreadable"
  time zone "UTC"

units lasting from since to until
  code   : id
  parent : unit?
  level  : one of "town", "office"?
  since  : date?
  until  : date?

records people
  code   : id
  office : unit
  kind   : one of "a", "b"?
  born   : date

records officers lasting from joined to left
  code   : id
  office : unit
  joined : date
  left   : date?
  kind   : one of "a", "b"?

records visits counted by seen
  code   : id
  office : unit
  person : people
  officer : officers?
  seen   : datetime?
  due    : deadline?
  ended  : datetime?
  other  : date?
  paused : duration?
  term   : duration?
  flood  : yes/no as "x"
  score  : number from 0 to 10?
  kind   : one of "a", "b"?

records fines counted by day
  code    : id
  officer : officers
  day     : date

indicator event: all visits in period are ended by due
indicator event_share: at least 50% of visits in period are ended by due
indicator in_time: all visits in period are ended within 2 days of seen, not counting paused
indicator own_length: at least 50% of visits in period are ended within term of seen
indicator choice_of_span: all visits in period are ended within 3 days (1 days where kind is "a") of seen
indicator none_missing: no visits in period where ended is missing
indicator some_missing: at least 2 visits in period where ended is missing
indicator present: all visits in period are (other is present)
indicator in_window: at least 50% of visits in period are other in period
indicator other_window: no visits where other in period
indicator instead: all visits in period are (ended else other) by due
indicator difference: all visits in period are ended - seen <= 2 days
indicator excusing: at least 60% of visits in period are ended by due, excusing flood
indicator flooded: at most 1 visits in period where flood
indicator by_month_day: at least 50% of visits in period are other before 06-20
indicator where_kind: at least 1 visits in period where kind is "a"
indicator sum: sum of score of visits in period is at least 12
indicator sum_of_two: sum of (score else 1) of visits in period is at most 12
indicator average: average score of visits in period is at least 5
indicator distinct: distinct person of visits in period is at least 2
indicator at_least: at least 3 visits in period
indicator exactly: exactly 2 visits in period
indicator monthly: at least 1 visits in every month
indicator more: more visits in period than in the previous period
indicator lasting: at most 1 officers in period
indicator lasting_kind: at least 1 officers in period where kind is "a"
indicator left: all officers in period are (left is missing)
indicator visited: all people have at least 1 visits in period
indicator unvisited: all people have no visits in period where ended is missing
indicator officers_visited: all officers in period have at most 1 visits by officer in period
indicator offices: all units have at least 1 visits in period
indicator offices_monthly: all units have at least 1 own visits in every month
indicator towns: all units where level is "town" have no officers in period
indicator scoped
  for each unit where level is "office"
  target at least 1 visits in period
indicator grown: all people are born before 2000-01-01
indicator no_fines: no fines in period
indicator fines: at least 1 fines in period
indicator clean: all officers in period have no fines in period
indicator fined: at least 50% of officers in period have at least 1 fines in period
"#;

/// The rule for each unit: a row that names no unit belongs to no unit, even if all of them are judged together.
const ASKED_OF_UNITS: [&str; 3] = ["offices", "offices_monthly", "towns"];

const UNITS: [&str; 3] = ["T", "A", "B"];

/// The content of a cell that cannot be read; no field takes a line break, or this.
const UNREADABLE: &str = "?\n?";

/// An end before every start: its row is rejected.
const TOO_EARLY: &str = "2019-12-31";

fn rules() -> &'static RuleSet {
    static LOADED: OnceLock<RuleSet> = OnceLock::new();
    LOADED.get_or_init(|| match RuleSet::load([("unreadable.tieuchi", RULES)]) {
        Ok(rules) => rules,
        Err(wrong) => unreachable!("{wrong:?}"),
    })
}

type Rows = Vec<(&'static str, Vec<Value>)>;

/// A day near the period, by its number from 20 May 2026.
fn day(number: u32) -> String {
    match number + 20 {
        day @ 1..=31 => format!("2026-05-{day:02}"),
        day @ 32..=61 => format!("2026-06-{:02}", day - 31),
        day => format!("2026-07-{:02}", day - 61),
    }
}

fn days() -> impl Strategy<Value = String> {
    (0u32..70).prop_map(day)
}

fn moments() -> impl Strategy<Value = String> {
    days().prop_map(|day| format!("{day} 10:00"))
}

fn kind() -> impl Strategy<Value = Option<&'static str>> {
    weighted(0.8, select(&["a", "b"][..]))
}

fn units() -> impl Strategy<Value = Vec<Value>> {
    let life = || (weighted(0.4, select(&["2020-01-01", "2026-05-25", "2026-06-10"][..])), weighted(0.2, days()));
    (life(), life(), weighted(0.7, select(&["town", "office"][..]))).prop_map(|(a, b, level)| {
        let unit = |code: &str, parent: Option<&str>, level: Option<&str>, life: (Option<&str>, Option<String>)| {
            let until = life.1.filter(|until| life.0.is_none_or(|since| since <= until.as_str()));
            json!({ "code": code, "parent": parent, "level": level, "since": life.0, "until": until })
        };
        vec![
            unit("T", None, Some("town"), (None, None)),
            unit("A", Some("T"), level, a),
            unit("B", Some("T"), Some("office"), b),
        ]
    })
}

fn people() -> impl Strategy<Value = Vec<Value>> {
    let person = (select(&UNITS[..]), kind(), select(&["1990-01-01", "2010-01-01", "2026-07-01"][..]));
    vec(person, 1..4).prop_map(|drawn| {
        let numbered = drawn.into_iter().enumerate();
        let row = |(number, (office, kind, born))| json!({ "code": format!("P{number}"), "office": office, "kind": kind, "born": born });
        numbered.map(row).collect()
    })
}

/// Officers, each with one span or two that follow one another.
fn officers() -> impl Strategy<Value = Vec<Value>> {
    let officer = (select(&UNITS[..]), select(&UNITS[..]), 0u32..60, 0u32..20, weighted(0.4, 1u32..20), kind(), kind());
    vec(officer, 1..3).prop_map(|drawn| {
        let mut rows = Vec::new();
        for (number, (office, next, joined, length, second, kind, later)) in drawn.into_iter().enumerate() {
            let code = format!("O{number}");
            let left = (joined + length).min(69);
            let ended = second.is_some() || length % 2 == 0;
            rows.push(json!({
                "code": code, "office": office, "joined": day(joined), "left": ended.then(|| day(left)), "kind": kind
            }));
            if let Some(gap) = second {
                rows.push(json!({
                    "code": code, "office": next, "joined": day((left + gap).min(71)), "left": null, "kind": later
                }));
            }
        }
        rows
    })
}

fn visits() -> impl Strategy<Value = Vec<Value>> {
    let whose = (select(&UNITS[..]), select(&["P0", "P0", "P1"][..]), weighted(0.4, select(&["O0"][..])));
    let when = (weighted(0.9, moments()), weighted(0.85, moments()), weighted(0.7, moments()), weighted(0.6, days()));
    let lengths = select(&[None, Some("1 days"), Some("3 days"), Some("24 hours")][..]);
    let rest = (lengths, select(&[None, Some("2 days"), Some("10 days")][..]), weighted(0.2, select(&["x"][..])));
    vec((whose, when, rest, weighted(0.8, 0u32..=10), kind()), 0..5).prop_map(|drawn| {
        let numbered = drawn.into_iter().enumerate();
        let row = |(number, (whose, when, rest, score, kind))| {
            let (office, person, officer): (&str, &str, Option<&str>) = whose;
            let (seen, due, ended, other): (Option<String>, Option<String>, Option<String>, Option<String>) = when;
            let (paused, term, flood): (Option<&str>, Option<&str>, Option<&str>) = rest;
            json!({
                "code": format!("V{number}"), "office": office, "person": person, "officer": officer, "seen": seen,
                "due": due, "ended": ended, "other": other, "paused": paused, "term": term, "flood": flood,
                "score": score, "kind": kind,
            })
        };
        numbered.map(row).collect()
    })
}

fn fines() -> impl Strategy<Value = Vec<Value>> {
    vec((select(&["O0", "O0", "O1"][..]), days()), 0..4).prop_map(|drawn| {
        let numbered = drawn.into_iter().enumerate();
        numbered
            .map(|(number, (officer, day))| json!({ "code": format!("F{number}"), "officer": officer, "day": day }))
            .collect()
    })
}

fn records() -> impl Strategy<Value = Rows> {
    (units(), people(), officers(), visits(), fines()).prop_map(|(units, people, officers, visits, fines)| {
        vec![("units", units), ("people", people), ("officers", officers), ("visits", visits), ("fines", fines)]
    })
}

/// Whether a cell only decides for all units together: a row whose unit or id cannot be read names none.
fn names_itself(kind: &str, field: &str) -> bool {
    matches!(field, "code" | "office") || matches!((kind, field), ("units", "parent") | ("fines", "officer"))
}

/// The records with some of their cells unreadable, and which those are.
fn spoiled(rows: &Rows, cells: &[(Index, Index, Index)], itself: bool) -> (Rows, Vec<String>) {
    let mut rows = rows.clone();
    let mut which = Vec::new();
    for (kind, row, field) in cells {
        let place = kind.index(rows.len());
        let (name, of_kind) = rows.get_mut(place).unwrap();
        if of_kind.is_empty() {
            continue;
        }
        let at = row.index(of_kind.len());
        let row = of_kind.get_mut(at).unwrap().as_object_mut().unwrap();
        let fields: Vec<String> = row.keys().cloned().collect();
        let field = field.get(&fields);
        // A row without a code is not a unit.
        let wanted = !names_itself(name, field) || (itself && *name != "units");
        if wanted {
            let rejects = *name == "officers" && field == "left" && at % 2 == 0;
            row.insert(field.clone(), json!(if rejects { TOO_EARLY } else { UNREADABLE }));
            which.push(format!("{field} of {name} {at}"));
        }
    }
    (rows, which)
}

fn judged(rows: &Rows, as_of: &str) -> Evaluation {
    let mut records = Records::new();
    for (name, of_kind) in rows {
        records.rows(name, of_kind).unwrap();
        if *name != "units" && *name != "people" {
            records.set_coverage(name, "2026-01-01..2026-12-31").unwrap();
        }
    }
    let question = Question::new("2026-06", as_of).unwrap().total().keep_going();
    rules().evaluate(&records, &question).unwrap()
}

/// How many verdicts were compared.
#[derive(Default)]
struct Compared {
    all: u64,
    decided: u64,
    now_unknown: u64,
}

/// A verdict over records that could not be read in full is the one over the records themselves, or not decided.
fn hold(before: &Evaluation, after: &Evaluation, all_units: bool, compared: &mut Compared) -> Result<(), String> {
    let is_decided = |answer: Answer| matches!(answer, Answer::Met | Answer::Missed);
    for verdict in before.verdicts().filter(|verdict| verdict.unit() == "*" || !all_units) {
        let (indicator, unit) = (verdict.indicator(), verdict.unit());
        let name = rules().indicator(indicator).map_or("", |indicator| indicator.name()).to_owned();
        if all_units && ASKED_OF_UNITS.contains(&name.as_str()) {
            continue;
        }
        let Some(spoiled) = after.verdicts().find(|other| other.indicator() == indicator && other.unit() == unit)
        else {
            return Err(format!("{indicator:?} for {unit} is gone"));
        };
        let (was, is) = (verdict.answer(), spoiled.answer());
        compared.all += 1;
        compared.decided += u64::from(is_decided(was));
        compared.now_unknown += u64::from(is_decided(was) && !is_decided(is));
        if is_decided(is) && was != is {
            return Err(format!("{name} for {unit}: {was:?}, now {is:?}, settled: {}", spoiled.is_settled()));
        }
    }
    Ok(())
}

fn run(itself: bool) {
    let cases = 400;
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let cells = vec((any::<Index>(), any::<Index>(), any::<Index>()), 1..4);
    let drawn = (records(), cells, select(&["2026-06-20", "2026-07-31"][..]));
    let (mut compared, mut wrong) = (Compared::default(), Vec::new());
    for _ in 0..cases {
        let (rows, cells, as_of) = drawn.new_tree(&mut runner).unwrap().current();
        let (spoiled, which) = spoiled(&rows, &cells, itself);
        if let Err(said) = hold(&judged(&rows, as_of), &judged(&spoiled, as_of), itself, &mut compared) {
            wrong.push(format!("{said}\n  as of {as_of}, unreadable: {which:?}\n  {rows:?}"));
        }
    }
    let Compared { all, decided, now_unknown } = compared;
    println!("{all} verdicts compared, {decided} of them decided, {now_unknown} of which are not decided any more");
    assert!(
        wrong.is_empty(),
        "{} of {cases}:\n{}",
        wrong.len(),
        wrong.iter().take(8).cloned().collect::<Vec<_>>().join("\n")
    );
    assert!(now_unknown > 0, "nothing became unknown");
}

#[test]
fn no_unreadable_value_turns_a_verdict_into_another_decided_one() {
    run(false);
}

#[test]
fn no_unreadable_id_or_unit_turns_a_verdict_of_all_units_into_another_decided_one() {
    run(true);
}
