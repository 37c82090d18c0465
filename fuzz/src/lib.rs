//! What every target over records does with the bytes that it is given, whatever their format.
//!
//! The targets over rules need nothing of this: without the feature `records` it is empty, and no reader is built for them.
#![cfg(feature = "records")]

use std::sync::OnceLock;

use tieuchi::verdict::Reading;
use tieuchi::{Evaluation, Question, Records, RuleSet};
use tieuchi_records::{Format, Origin};

static RULES: OnceLock<RuleSet> = OnceLock::new();

fn rules() -> &'static RuleSet {
    let text = include_str!("../seeds/rules/dossiers.tieuchi");
    RULES.get_or_init(|| RuleSet::load([("fuzz.tieuchi", text)]).expect("rules"))
}

/// Reads the bytes as dossiers and judges them; every record that was read must be accounted for.
///
/// # Panics
///
/// Where a record is lost or counted twice.
pub fn judge(format: Format, bytes: &[u8]) {
    let mut records = Records::new();
    records.source("dossiers", format.read(Origin::memory("dossiers", bytes.to_vec())));
    let question = Question::new("2026-Q2", "2026-07-15").expect("a question").total().keep_going();
    let Ok(evaluation) = rules().evaluate(&records, &question) else { return };
    let reading = evaluation.readings().find(|reading| reading.name() == "dossiers").expect("a reading");
    reconcile(&evaluation, &reading);
}

/// What is said of the records adds up to how many were read.
fn reconcile(evaluation: &Evaluation, reading: &Reading<'_>) {
    for verdict in evaluation.verdicts().filter(|verdict| verdict.unit() == "*") {
        let Some(counts) = verdict.outcome().counts() else { continue };
        let placed = counts.met + counts.failed + counts.open + counts.missing + counts.excused + counts.outside;
        let not_judged = counts.unplaced + reading.later() + reading.rejected() + reading.duplicate();
        assert_eq!(placed + not_judged, reading.read(), "{counts:?}");
    }
}
