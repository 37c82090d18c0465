//! Records that are counted in parts, saved, added up in any order and judged give the verdicts of the same records read at once; what
//! was withdrawn leaves nothing behind; and what is not a tally, or does not fit, is a finding.

#![expect(clippy::unwrap_used, reason = "tests")]

mod bytes;
#[path = "../counters/drawn.rs"]
mod drawn;
mod findings;
mod given;
mod ids;
#[path = "../counters/records.rs"]
#[expect(dead_code, reason = "shared with the comparison of the counters")]
mod records;
mod withdrawn;

use std::path::Path;

use proptest::prelude::proptest;
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert_eq, prop_assume};
use tieuchi::schema::RecordKind;
use tieuchi::{Evaluation, Question, Records, RuleSet, Tally};

use self::drawn::{config, rules_of};
use self::records::{AsOf, Cell, Drawn, Table, as_of};

/// The verdicts with everything that they carry, and what was read, but for the rows of later values, which are not kept.
fn said(evaluation: &Evaluation) -> String {
    let mut json = tieuchi::json::Evaluation::of(evaluation, tieuchi::Language::English);
    json.records.iter_mut().flat_map(|kind| &mut kind.later_values).for_each(|found| found.rows.clear());
    format!("{:#?}\n{:#?}", serde_json::to_value(&json.verdicts).unwrap(), serde_json::to_value(&json.records).unwrap())
}

fn saved(tally: &Tally) -> Tally {
    let bytes = tally.to_bytes();
    let read = Tally::from_bytes("saved", &bytes).unwrap();
    assert!(read.to_bytes() == bytes, "a tally that is saved and read is itself");
    read
}

#[test]
fn every_test_of_the_suite_comes_out_the_same() {
    let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("suite");
    let (mut compared, mut counted) = (0, 0);
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
                for question in [question.clone().ids(1), question.clone(), question.keep_going()] {
                    let Ok(whole) = rules.evaluate(&records, &question) else { continue };
                    let tally = rules.tally(&records, &question).unwrap();
                    counted += tally.kinds().filter(|kind| !kind.kept).count();
                    let judged = rules.judge(&saved(&tally), &question).unwrap();
                    assert_eq!(said(&judged), said(&whole), "{}: {}", path.display(), test.title());
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 900 && counted > 300, "{compared} tests were compared, with {counted} kinds counted");
}

/// The same records, of which each spells a unit in one way where no list says how: parts do not know how others spell it first.
fn spelled_once(mut given: Drawn) -> Drawn {
    if !given.schema.units {
        for cell in given.tables.iter_mut().flat_map(|table| table.rows.iter_mut().flatten()) {
            for (spelled, unit) in [("a", "A"), (" B\u{200b}", "B"), ("c", "C")] {
                if *cell == Cell::Text(spelled.to_owned()) {
                    *cell = Cell::Text(unit.to_owned());
                }
            }
        }
    }
    given
}

/// The same records in so many parts: the tables that are kept are in one of them, the units in each, and all records of one id in one.
fn parts_of(given: &Drawn, parts: usize, seed: usize, is_kept: &dyn Fn(&str) -> bool) -> Vec<Drawn> {
    let mut of: Vec<Drawn> = (0..parts).map(|_| Drawn { tables: Vec::new(), ..given.clone() }).collect();
    for (number, table) in given.tables.iter().enumerate() {
        let id = table.columns.iter().position(|(name, _)| matches!(*name, "code" | "name"));
        for (part, drawn) in of.iter_mut().enumerate() {
            let is_here = |(row, cells): &(usize, &Vec<Cell>)| {
                let place = match id.and_then(|id| cells.get(id)) {
                    Some(Cell::Text(id)) => id.bytes().map(usize::from).sum(),
                    _ => *row,
                };
                (place + seed) % parts == part
            };
            let rows = match table.kind {
                "units" => table.rows.clone(),
                kind if is_kept(kind) && (number + seed) % parts == part => table.rows.clone(),
                kind if is_kept(kind) => continue,
                _ => table.rows.iter().enumerate().filter(is_here).map(|(_, cells)| cells.clone()).collect(),
            };
            drawn.tables.push(Table { rows, ..table.clone() });
        }
    }
    of
}

/// All of these parts, each with sources of its own; units once.
fn together<'p>(parts: impl IntoIterator<Item = &'p Drawn>, stated: bool) -> Records {
    let mut all = Records::new();
    for (number, part) in parts.into_iter().enumerate() {
        part.tables
            .iter()
            .filter(|table| number == 0 || table.kind != "units")
            .for_each(|table| table.add_rows(&mut all));
    }
    if stated {
        for kind in STATED {
            all.set_coverage(kind, "2026-01-01..2026-12-31").unwrap();
        }
    }
    all
}

/// The kinds of which the rules of these tests can state the days.
const STATED: [&str; 5] = ["dossiers", "mistakes", "visits", "officers", "leaves"];

/// Each record of a part that is kept, with the units, so that it can be withdrawn alone; of equal ones with an id one.
fn each_kept(part: &Drawn, seed: usize, stated: bool, is_kept: &dyn Fn(&str) -> bool) -> Vec<Records> {
    let mut each = Vec::new();
    for table in part.tables.iter().filter(|table| table.kind != "units" && is_kept(table.kind)) {
        let has_id =
            table.kind == "officers" || table.kind == "procedures" || (table.kind == "dossiers" && part.schema.ids);
        for (number, row) in table.rows.iter().enumerate() {
            if has_id && table.rows.iter().take(number).any(|other| other == row) {
                continue;
            }
            let mut records = Records::new();
            part.tables.iter().filter(|units| units.kind == "units").for_each(|units| units.add_rows(&mut records));
            Table { rows: vec![row.clone()], ..table.clone() }.add_rows(&mut records);
            if stated && STATED.contains(&table.kind) {
                records.set_coverage(table.kind, "2026-01-01..2026-12-31").unwrap();
            }
            each.push(records);
        }
    }
    let first = seed % each.len().max(1);
    each.rotate_left(first);
    each
}

/// A part without its tables that are kept, but for those that have no rows, and the units.
fn without_records(part: &Drawn, is_kept: &dyn Fn(&str) -> bool) -> Drawn {
    let is_left = |table: &&Table| table.kind == "units" || table.rows.is_empty() || !is_kept(table.kind);
    Drawn { tables: part.tables.iter().filter(is_left).cloned().collect(), ..part.clone() }
}

struct Case<'c> {
    indicators: &'c [String],
    given: &'c Drawn,
    moment: &'c AsOf,
    parts: usize,
    seed: usize,
    stated: bool,
    /// How many ids of each outcome are kept.
    ids: usize,
}

fn same(case: &Case<'_>) -> Result<(), TestCaseError> {
    let Case { indicators, given, moment, parts, seed, stated, ids } = *case;
    let rules = rules_of(indicators, "Asia/Ho_Chi_Minh", given.schema);
    prop_assume!(rules.is_some());
    let rules = rules.unwrap();
    let question = Question::new("2026-Q2", &moment.text(given)).unwrap().total().keep_going().ids(ids);
    let tally = |records: &Records| rules.tally(records, &question).unwrap();
    let judged = |tally: &Tally| said(&rules.judge(tally, &question).unwrap());
    let shown = || indicators.join("\n");

    let whole = tally(&together([given], stated));
    let kept: Vec<&str> = whole.kinds().filter(|kind| kind.kept).map(|kind| kind.name).collect();
    let parts = parts_of(given, parts, seed, &|kind| kept.contains(&kind));
    let expected = said(&rules.evaluate(&together(&parts, stated), &question).unwrap());
    let tallies: Vec<Tally> = parts.iter().map(|part| tally(&together([part], stated))).collect();
    let mut all = saved(tallies.first().unwrap());
    for tally in tallies.iter().skip(1) {
        all.merge(&saved(tally)).unwrap();
    }
    prop_assert_eq!(&judged(&saved(&all)), &expected, "{}", shown());

    // In another order and grouping.
    let mut other = tallies.last().unwrap().clone();
    let mut rest = tallies.first().unwrap().clone();
    for tally in tallies.iter().skip(1).rev().skip(1) {
        rest.merge(tally).unwrap();
    }
    if tallies.len() > 1 {
        other.merge(&rest).unwrap();
        prop_assert_eq!(&judged(&other), &expected, "{}", shown());
        let (last, (last_part, parts)) = (tallies.last().unwrap(), parts.split_last().unwrap());
        if ids == 0 {
            let mut rest = all.clone();
            for record in each_kept(last_part, seed, stated, &|kind| kept.contains(&kind)) {
                rest.withdraw(&tally(&record)).unwrap();
            }
            let counted = without_records(last_part, &|kind| kept.contains(&kind));
            let left = together(parts.iter().chain([&counted]), stated);
            let left = said(&rules.evaluate(&left, &question).unwrap());
            prop_assert_eq!(&judged(&saved(&rest)), &left, "withdrawn record by record\n{}", shown());
        }
        all.withdraw(last).unwrap();
        if ids == 0 {
            // Some of the first ids may have been withdrawn.
            let left = said(&rules.evaluate(&together(parts, stated), &question).unwrap());
            prop_assert_eq!(&judged(&all), &left, "withdrawn\n{}", shown());
        }
        all.merge(last).unwrap();
        if ids == 0 {
            prop_assert_eq!(&judged(&all), &expected, "withdrawn and added\n{}", shown());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn records_counted_in_parts_are_judged_as_if_they_were_read_at_once(
        (indicators, given) in drawn::drawn(),
        moment in as_of(),
        parts in 1..4usize,
        seed in 0..100usize,
        stated in proptest::bool::ANY,
        ids in proptest::sample::select(vec![0usize, 1, 2, 100]),
    ) {
        let (indicators, given, moment) = (&indicators, &spelled_once(given), &moment);
        same(&Case { indicators, given, moment, parts, seed, stated, ids })?;
    }
}
