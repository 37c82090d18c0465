//! The calendar of Việt Nam through rules: every deadline, every day off, the working days of every month.
//!
//! Each expected moment is tried from both sides: what happens at the last second that is still in time is met, one second later it
//! has failed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Value, json};
use tieuchi::{Evaluation, Question, Records, RuleSet};

use crate::shared;

const RULES: &str = r#"
ruleset "Deadlines"
  time zone "Asia/Ho_Chi_Minh"
  calendar office

calendar office extends vietnam
  working hours 07:30 to 11:30, 13:30 to 17:30

records matters counted by start
  code  : id
  month : unit
  start : datetime
  done  : datetime
"#;

/// The rows of a table after its header.
fn table(path: &Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().skip(1).map(cells).collect()
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

/// The limit of a rule of the table, in the words of the language.
fn limit(n: &str, rule: &str) -> String {
    match rule.split_once(", next working day") {
        Some((unit, _)) => format!("within {n} {unit} of start, rolled to a working day"),
        None => format!("within {n} {rule} of start"),
    }
}

/// One second after a moment of the table: the clock of a day, and the days after it.
fn second_after(moment: &str) -> String {
    let (day, clock) = moment.split_once(' ').unwrap();
    let parts: Vec<u32> = clock.split(':').map(|part| part.parse().unwrap()).collect();
    let seconds = parts[0] * 3600 + parts[1] * 60 + parts[2] + 1;
    if seconds == 86_400 {
        return format!("{} 00:00:00", day_after(day));
    }
    format!("{day} {:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

fn day_after(day: &str) -> String {
    let parts: Vec<u32> = day.split('-').map(|part| part.parse().unwrap()).collect();
    let (year, month, day) = (parts[0], parts[1], parts[2]);
    if day < length(year, month) {
        return format!("{year}-{month:02}-{:02}", day + 1);
    }
    if month < 12 { format!("{year}-{:02}-01", month + 1) } else { format!("{}-01-01", year + 1) }
}

fn length(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn evaluate(indicators: &str, matters: &[Value]) -> Evaluation {
    let rules = RuleSet::load([("deadlines.tieuchi", format!("{RULES}{indicators}"))])
        .unwrap_or_else(|error| panic!("{error}"));
    let mut records = Records::new();
    records.rows("matters", matters).unwrap();
    let question = Question::new("2018-12-31..2027-01-01", "2027-12-31").unwrap().total();
    rules.evaluate(&records, &question).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_deadline_agrees() {
    let Some(data) = shared() else { return };
    let rows = table(&data.join("expected/vn_deadlines.csv"));
    let mut by_limit: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (row, number) in rows.iter().zip(2..) {
        let (start, last) = (&row[0], &row[3]);
        let matters = by_limit.entry(limit(&row[1], &row[2])).or_default();
        for (side, done) in [("in time", last.clone()), ("late", second_after(last))] {
            matters.push(json!({ "code": format!("{number} {side}"), "month": "all", "start": start, "done": done }));
        }
    }
    let mut wrong = Vec::new();
    for (limit, matters) in &by_limit {
        let found = evaluate(&format!("\nindicator in_time\n  target all matters are done {limit}\n"), matters);
        let outcome = found.verdict("in_time", "*").unwrap().outcome();
        let failed: BTreeSet<&str> = outcome.failed_ids().listed().iter().map(String::as_str).collect();
        let counts = outcome.counts().unwrap();
        if counts.met + counts.failed != u64::try_from(matters.len()).unwrap() {
            wrong.push(format!("{limit}: {counts:?} of {}", matters.len()));
        }
        for matter in matters {
            let code = matter["code"].as_str().unwrap();
            if failed.contains(code) != code.ends_with("late") {
                wrong.push(format!("{limit}: {matter}"));
            }
        }
    }
    println!("{:<40}{:>6} rows, {} limits, {} wrong", "deadlines", rows.len(), by_limit.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every day of 2019 to 2026 as a matter that began the day before and was done in the first second of the day after: late where
/// the day is a working day, and then it is the last day of a limit of one.
#[test]
fn every_day_off_and_working_day_agrees() {
    let Some(data) = shared() else { return };
    let off: BTreeMap<String, String> = table(&data.join("expected/vn_days_off_2019_2026.csv"))
        .into_iter()
        .map(|row| (row[0].clone(), row[2].clone()))
        .collect();
    let mut matters = Vec::new();
    let mut before = "2018-12-31".to_owned();
    let mut day = "2019-01-01".to_owned();
    while day.as_str() < "2027" {
        let after = day_after(&day);
        matters.push(json!({ "code": day, "month": day.get(..7), "start": format!("{before} 12:00"), "done": format!("{after} 00:00:00") }));
        before = std::mem::replace(&mut day, after);
    }
    let found = evaluate(
        "\nindicator works\n  target all matters done in period are done within 1 working days of start\n",
        &matters,
    );

    let mut wrong = Vec::new();
    let mut working: BTreeSet<String> = BTreeSet::new();
    let mut per_month = BTreeMap::new();
    for verdict in found.verdicts().filter(|verdict| verdict.unit() != "*") {
        let outcome = verdict.outcome();
        working.extend(outcome.failed_ids().listed().iter().cloned());
        per_month.insert(verdict.unit().to_owned(), outcome.counts().unwrap().failed);
    }
    for (matter, weekday) in matters.iter().zip((1..=7).cycle().skip(1)) {
        let day = matter["code"].as_str().unwrap();
        // 1 January 2019 was a Tuesday.
        let expected = match off.get(day).map(String::as_str) {
            Some("day off") => false,
            Some(_) => true,
            None => weekday <= 5,
        };
        if working.contains(day) != expected {
            wrong.push(format!("{day}: working should be {expected}"));
        }
    }
    let months = table(&data.join("expected/vn_working_days_per_month_2019_2026.csv"));
    for row in &months {
        let found = per_month.get(&row[0]).copied().unwrap_or_default();
        if found.to_string() != row[1] {
            wrong.push(format!("{}: {found} working days, expected {}", row[0], row[1]));
        }
    }
    println!("{:<40}{:>6} rows", "days off and worked in exchange", off.len());
    println!("{:<40}{:>6} rows, {} wrong in all", "working days of a month", months.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
