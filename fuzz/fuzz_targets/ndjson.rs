//! Any bytes as a table of records are read and judged without a panic; every record that was read is accounted for.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use tieuchi::{Question, Records, RuleSet};
use tieuchi_records::{Format, Origin};

static RULES: OnceLock<RuleSet> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| {
    let rules = RULES.get_or_init(|| {
        RuleSet::load([("fuzz.tieuchi", include_str!("../seeds/rules/dossiers.tieuchi"))]).expect("rules")
    });
    let mut records = Records::new();
    records.source("dossiers", Format::Ndjson.read(Origin::memory("dossiers.ndjson", bytes.to_vec())));
    let question = Question::new("2026-Q2", "2026-07-15").expect("a question").total().keep_going();
    let Ok(evaluation) = rules.evaluate(&records, &question) else { return };
    let reading = evaluation.readings().into_iter().find(|reading| reading.name() == "dossiers").expect("a reading");
    for verdict in evaluation.verdicts().filter(|verdict| verdict.unit() == "*") {
        let Some(counts) = verdict.outcome().counts() else { continue };
        let placed = counts.met + counts.failed + counts.open + counts.missing + counts.excused + counts.outside;
        assert_eq!(
            placed + counts.unplaced + reading.later() + reading.rejected() + reading.duplicate(),
            reading.read(),
            "{counts:?}"
        );
    }
});
