//! The counter that reads columns gives what the one that reads records gives: every verdict with all its counts, ids and
//! flags, and every finding. The second is the definition.
//!
//! Both see every test of the suite, and random rules over random records: rows of a program, and the same records as typed
//! columns in one batch or in several.

#![expect(clippy::unwrap_used, reason = "tests")]

mod drawn;
mod records;

use std::path::Path;

use proptest::prelude::proptest;
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert_eq, prop_assume};
use tieuchi::schema::RecordKind;
use tieuchi::{Question, Records, RuleSet};
use tieuchi_engine::{CountedBy, Refused, evaluate};

use self::drawn::{config, rules_of};
use self::records::{AsOf, Drawn, Schema, as_of};

/// Everything that an evaluation says. In which order findings are raised, and which are the first hundred, depends on the batches.
fn said(rules: &RuleSet, records: &Records, question: &Question, counted_by: CountedBy) -> String {
    let request = tieuchi_engine::Request { counted_by, ..rules.request(question).unwrap() };
    let given = records.given(rules.meaning());
    let (evaluation, findings, more) = match evaluate(rules.meaning(), &given, &request) {
        Ok(found) => (format!("{:#?}", found.evaluation), found.findings, found.more),
        Err(Refused::Findings { findings, more }) => (String::new(), findings, more),
        Err(Refused::Cancelled) => (String::new(), Vec::new(), 0),
    };
    let mut findings: Vec<String> = findings.iter().map(|finding| format!("{finding:#?}")).collect();
    findings.sort_unstable();
    if more > 0 {
        findings.clear();
    }
    format!("{evaluation}\n{}\n{more} more", findings.join("\n"))
}

#[test]
fn every_test_of_the_suite_comes_out_the_same() {
    let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("suite");
    let mut compared = 0;
    for folder in std::fs::read_dir(suite).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.extension().is_none_or(|ending| ending != "tieuchi") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let Some(rules) = RuleSet::check([(path.display().to_string(), text)]).rules else { continue };
            for test in rules.tests() {
                let open = |_: &str, name: &str, kind: RecordKind<'_>| {
                    tieuchi_records::beside(&path, name, &tieuchi_records::Expected::of(kind))
                };
                let (Ok(question), Ok(records)) = (test.question(), test.records(&open)) else { continue };
                for question in [question.clone().ids(1), question] {
                    let [faster, columns, rows] = [CountedBy::Faster, CountedBy::Columns, CountedBy::Rows]
                        .map(|by| said(&rules, &records, &question, by));
                    assert!(columns == rows && faster == rows, "{}: {}", path.display(), test.title());
                }
                compared += 1;
            }
        }
    }
    assert!(compared > 300, "{compared} tests were compared");
}

fn same(indicators: &[String], given: &Drawn, moment: &AsOf, zone: &str, cut: usize) -> Result<(), TestCaseError> {
    let rules = rules_of(indicators, zone, given.schema);
    prop_assume!(rules.is_some());
    let rules = rules.unwrap();
    let question = Question::new("2026-Q2", &moment.text(given)).unwrap().total().keep_going();
    let by_row = given.rows();
    let expected = said(&rules, &by_row, &question, CountedBy::Rows);
    let shown = || indicators.join("\n");
    let columns = said(&rules, &by_row, &question, CountedBy::Columns);
    prop_assert_eq!(&columns, &expected, "{}", shown());
    if given.is_typed() {
        let typed = given.batches(cut);
        let question = question.threads(1 + cut % 3);
        for by in [CountedBy::Rows, CountedBy::Columns, CountedBy::Faster] {
            prop_assert_eq!(&said(&rules, &typed, &question, by), &expected, "{:?} typed\n{}", by, shown());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn random_rules_over_random_records_come_out_the_same(
        (indicators, given) in drawn::drawn(),
        moment in as_of(),
        vietnam in proptest::bool::ANY,
        cut in 1..8usize,
    ) {
        same(&indicators, &given, &moment, if vietnam { "Asia/Ho_Chi_Minh" } else { "Europe/Berlin" }, cut)?;
    }
}

#[test]
fn the_rules_before_the_indicators_are_rules() {
    for bits in 0..32u8 {
        let [ids, units, lasting, vietnam, refers] = [1, 2, 4, 8, 16].map(|bit| bits & bit > 0);
        let schema = Schema { ids, units, lasting, vietnam, refers, typed: false };
        let text = records::schema("Europe/Berlin", schema);
        RuleSet::load([("drawn.tieuchi", text)]).unwrap();
    }
}

#[test]
fn every_condition_that_is_drawn_is_one() {
    let schema = Schema { ids: true, units: true, lasting: false, vietnam: false, refers: true, typed: false };
    let head = records::schema("Asia/Ho_Chi_Minh", schema);
    let refused: Vec<String> = drawn::ATOMS
        .iter()
        .flat_map(|(kind, _)| drawn::atoms(kind, schema).into_iter().map(move |atom| (kind, atom)))
        .map(|(kind, atom)| format!("{head}indicator one: no {kind} where ({atom})\n"))
        .filter_map(|text| RuleSet::load([("one.tieuchi", text)]).err().map(|error| error.to_string()))
        .collect();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}
