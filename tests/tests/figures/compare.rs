//! Every share, change and window figure that the language can say, row by row.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tieuchi::verdict::Outcome;
use tieuchi::{Evaluation, Question, Records, RuleSet, Verdict};

use crate::book::{Expected, Row, cell, columns, expected, json};
use crate::shared;
use crate::shown::{agrees, field, is_nothing};

/// Rule sets and evaluations, each made once.
struct Bench {
    data: PathBuf,
    figures: PathBuf,
    rules: BTreeMap<String, RuleSet>,
    done: BTreeMap<[String; 4], Evaluation>,
}

impl Bench {
    /// The evaluation of one run; `covers` states which days the records cover, where they leave gaps.
    fn evaluation(&mut self, rules: &str, data: &str, records: &str, covers: Option<&str>, run: &Value) -> &Evaluation {
        let (period, as_of) = (run["period"].as_str().unwrap(), run["as_of"].as_str().unwrap());
        let key = [rules, data, period, as_of].map(str::to_owned);
        if !self.done.contains_key(&key) {
            let set = self.rules.entry(rules.to_owned()).or_insert_with(|| {
                let text = std::fs::read_to_string(self.figures.join(rules)).unwrap();
                RuleSet::load([(rules, text)]).unwrap_or_else(|error| panic!("{rules}: {error}"))
            });
            let mut given = Records::new();
            given.source(records, tieuchi_records::open(&self.data.join(data)).unwrap());
            if let Some(days) = covers {
                given.set_coverage(records, days).unwrap();
            }
            let question = Question::new(period, as_of).unwrap().total();
            let found = set.evaluate(&given, &question).unwrap_or_else(|error| panic!("{rules} {period}: {error}"));
            self.done.insert(key.clone(), found);
        }
        &self.done[&key]
    }
}

/// What was compared of one expected figure.
#[derive(Default)]
struct Tally {
    cells: usize,
    equal: usize,
    rows: usize,
    differences: Vec<String>,
}

impl Tally {
    fn cell(&mut self, place: &str, name: &str, found: Option<&str>, expected: Option<&str>) {
        self.cells += 1;
        if agrees(found, expected) {
            self.equal += 1;
        } else {
            self.differences.push(format!("{place} {name}: found {found:?}, expected {expected:?}"));
        }
    }

    fn row(&mut self, place: &str, outcome: Outcome<'_>, row: &Row, columns: &[(String, String)]) {
        self.rows += 1;
        for (column, name) in columns {
            let expected = cell(row.get(column).unwrap_or_else(|| panic!("{place}: no column {column}")));
            self.cell(place, column, field(outcome, name).as_deref(), expected.as_deref());
        }
    }

    /// Figures without an expected row must be zero; windows exist even if nothing is in them.
    fn nothing(&mut self, place: &str, outcome: Outcome<'_>, columns: &[(String, String)]) {
        let windows = outcome.windows().next().is_some();
        for (column, name) in columns.iter().filter(|(_, name)| !(windows && name == "n")) {
            let found = field(outcome, name);
            if !is_nothing(name, found.as_deref()) {
                self.differences.push(format!("{place} {column}: found {found:?}, no row expected"));
            }
        }
    }

    /// One run of an expected figure.
    fn run(
        &mut self,
        evaluation: &Evaluation,
        entry: &Value,
        run: &Value,
        expected: &Expected,
        stretch: Option<&Expected>,
    ) {
        let indicator = run["indicator"].as_str().unwrap();
        let verdicts: Vec<Verdict<'_>> =
            evaluation.verdicts().filter(|verdict| verdict.indicator() == indicator).collect();
        assert!(!verdicts.is_empty(), "{indicator} has no verdict");
        let rows: Vec<&Row> = expected.rows.iter().filter(|row| picked(row, &run["row"])).collect();
        let unit_column = entry["unit_column"].as_str().unwrap_or("unit");
        let the_unit = run["unit"].as_str();
        let unit_of = |row: &Row| the_unit.map_or_else(|| cell(&row[unit_column]).unwrap_or_default(), str::to_owned);

        if run["tally"] == true {
            let counts = |word: &str| {
                verdicts
                    .iter()
                    .filter(|verdict| verdict.unit() != "*" && verdict.answer().code() == word)
                    .count()
                    .to_string()
            };
            for row in rows {
                self.rows += 1;
                for (column, word) in columns(&run["columns"]) {
                    self.cell(indicator, &column, Some(&counts(&word)), cell(&row[&column]).as_deref());
                }
            }
            return;
        }
        let windows = &run["windows"];
        for verdict in &verdicts {
            let unit = verdict.unit();
            let of_unit: Vec<&Row> = rows.iter().copied().filter(|row| unit_of(row) == unit).collect();
            let asked = the_unit.map_or(unit != "*", |the_unit| the_unit == unit);
            let place = format!("{indicator} {unit} {}", evaluation.period());
            if windows.is_object() {
                if asked {
                    self.windows(&place, *verdict, &of_unit, windows);
                }
                continue;
            }
            let columns = columns(&run["columns"]);
            match (of_unit.as_slice(), &expected.total) {
                (_, Some(total)) if unit == "*" && run["total"] == true => {
                    self.row(&place, verdict.outcome(), total, &columns)
                }
                ([row], _) => self.row(&place, verdict.outcome(), row, &columns),
                ([], _) if asked => self.nothing(&place, verdict.outcome(), &columns),
                ([], _) => {}
                _ => panic!("{place}: several expected rows"),
            }
            for row in stretch.iter().flat_map(|stretch| &stretch.rows).filter(|row| unit_of(row) == unit) {
                let found = if verdict.stretch() == Some(true) { "met" } else { "missed" };
                self.cell(&place, "stretch", Some(found), cell(&row["verdict"]).as_deref());
            }
        }
        for row in &rows {
            let unit = unit_of(row);
            if !verdicts.iter().any(|verdict| verdict.unit() == unit) {
                self.rows += 1;
                self.differences.push(format!("{indicator}: no verdict for {unit}"));
            }
        }
    }

    fn windows(&mut self, place: &str, verdict: Verdict<'_>, rows: &[&Row], how: &Value) {
        if let Some(by_from) = how["columns_by_from"].as_object() {
            let name = how["field"].as_str().unwrap();
            for row in rows {
                self.rows += 1;
                for (from, column) in by_from {
                    let window = verdict.outcome().windows().find(|window| window.days.from.to_string() == *from);
                    let found = window.and_then(|window| field(window.outcome, name));
                    self.cell(place, from, found.as_deref(), cell(&row[column.as_str().unwrap()]).as_deref());
                }
            }
            return;
        }
        let columns = columns(&how["columns"]);
        let key = how["key"].as_str().unwrap();
        let length = how["label"].as_str().unwrap().len();
        let mut seen = 0;
        for window in verdict.outcome().windows() {
            let from = window.days.from.to_string();
            let label = from.get(..length).unwrap();
            let place = format!("{place} {label}");
            match rows.iter().find(|row| row[key] == label) {
                Some(row) => {
                    seen += 1;
                    self.row(&place, window.outcome, row, &columns);
                }
                None => self.nothing(&place, window.outcome, &columns),
            }
        }
        if seen != rows.len() {
            self.differences.push(format!("{place}: {seen} windows for {} expected rows", rows.len()));
        }
    }
}

/// Whether a row has these values.
fn picked(row: &Row, by: &Value) -> bool {
    by.as_object().is_none_or(|by| by.iter().all(|(column, value)| row.get(column) == Some(value)))
}

#[test]
fn every_figure_agrees() {
    let Some(data) = shared() else { return };
    let figures = Path::new(env!("CARGO_MANIFEST_DIR")).join("figures");
    let how = json(&figures.join("figures.json"));
    let mut bench = Bench { data: data.clone(), figures, rules: BTreeMap::new(), done: BTreeMap::new() };
    let mut books: BTreeMap<String, Value> = BTreeMap::new();
    let mut all = Vec::new();
    println!("{:<14}{:>8}{:>8}{:>8}", "figure", "rows", "cells", "equal");
    for entry in how["figures"].as_array().unwrap() {
        let id = entry["id"].as_str().unwrap();
        let file = entry["expected"].as_str().unwrap();
        let book = &*books.entry(file.to_owned()).or_insert_with(|| json(&data.join("expected").join(file)));
        let rows = expected(book, id);
        let mut tally = Tally::default();
        for run in entry["runs"].as_array().unwrap() {
            let rules = run["rules"].as_str().or(entry["rules"].as_str()).unwrap();
            let (records, csv) = (entry["records"].as_str().unwrap(), entry["data"].as_str().unwrap());
            let stretch = run["stretch_of"].as_str().map(|id| expected(book, id));
            let covers = entry["covers"].as_str();
            tally.run(bench.evaluation(rules, csv, records, covers, run), entry, run, &rows, stretch.as_ref());
        }
        println!("{id:<14}{:>8}{:>8}{:>8}", tally.rows, tally.cells, tally.equal);
        if tally.cells == 0 {
            tally.differences.push("nothing was compared".to_owned());
        }
        all.extend(tally.differences.into_iter().map(|difference| format!("{id}: {difference}")));
    }
    for entry in how["cannot_be_said"].as_array().unwrap() {
        let columns = entry["columns"]
            .as_array()
            .map(|columns| columns.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "));
        let columns = columns.map(|columns| format!(" ({columns})")).unwrap_or_default();
        println!("not compared: {}{columns}: {}", entry["id"].as_str().unwrap(), entry["reason"].as_str().unwrap());
    }
    assert!(all.is_empty(), "{} differences:\n  {}", all.len(), all.join("\n  "));
}
