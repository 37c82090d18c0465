//! The thirty indicators over ten thousand dossiers: the same verdicts from memory, Parquet and CSV as counted by hand, and the
//! rows that a script of NumPy makes.

#![expect(clippy::unwrap_used, reason = "tests")]

use tieuchi::{Evaluation, Question, Records, RuleSet};
use tieuchi_benches::thirty::{
    AS_OF, Dossiers, ORDER, PERIOD, RULES, Rows, batches, by_hand, different, digest, identical, of_one_population,
    paths, write_csv, write_parquet,
};

const DOSSIERS: u32 = 10_000;
/// What the other programs give for the first ten thousand dossiers of the script.
const HASH: &str = "4008b3295031";

fn rules() -> RuleSet {
    RuleSet::load([("thirty.tieuchi", RULES)]).unwrap()
}

fn evaluate(records: &Records) -> Evaluation {
    let question = Question::new(PERIOD, AS_OF).unwrap();
    rules().evaluate(records, &question).unwrap()
}

fn hash(records: &Records, dossiers: &Dossiers) -> String {
    digest(&evaluate(records), &dossiers.offices())
}

fn from_files(folder: &std::path::Path, ending: &str) -> Records {
    let mut records = Records::new();
    for (name, path) in ["dossiers", "hotline"].into_iter().zip(paths(folder, ending)) {
        records.source(name, tieuchi_records::open(&path).unwrap());
    }
    records
}

#[test]
fn the_rules_have_the_indicators_that_are_hashed() {
    let mut named: Vec<String> = rules().indicators().map(|indicator| indicator.name().to_owned()).collect();
    let mut hashed = ORDER.map(str::to_owned).to_vec();
    named.sort();
    hashed.sort();
    assert_eq!(named, hashed);
}

#[test]
fn the_verdicts_are_those_of_every_other_program() {
    let rows = Rows::of(DOSSIERS);
    assert_eq!(by_hand(&rows), HASH, "by hand");
    // The batch size divides nothing evenly.
    let mut records = Records::new();
    records.batches("dossiers", batches(&rows.dossiers, 777, false).collect::<Result<_, _>>().unwrap());
    records.batches("hotline", batches(&rows.hotline, 777, false).collect::<Result<_, _>>().unwrap());
    assert_eq!(hash(&records, &rows.dossiers), HASH, "memory");
    let folder = tempfile::tempdir().unwrap();
    write_parquet(&rows, folder.path()).unwrap();
    assert_eq!(hash(&from_files(folder.path(), "parquet"), &rows.dossiers), HASH, "Parquet");
    write_csv(&rows, folder.path()).unwrap();
    assert_eq!(hash(&from_files(folder.path(), "csv"), &rows.dossiers), HASH, "CSV");
}

#[test]
fn other_rules_over_the_same_rows_are_rule_sets() {
    for (rules, count) in [(identical(20), 20), (of_one_population(20), 20), (different(320), 320)] {
        let loaded = RuleSet::load([("several.tieuchi", rules)]).unwrap();
        assert_eq!(loaded.indicators().count(), count);
    }
}
