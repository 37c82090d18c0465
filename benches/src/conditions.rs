//! Thirty conditions on one record, as programs that look at one record at a time are measured with.

use serde::Serialize;
use tieuchi::{Error, Evaluation, Prepared, Question, Records};

/// The thirty conditions as rules.
pub const RULES: &str = include_str!("../rules/conditions.tieuchi");

/// A dossier as a host has it.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the rules")]
pub struct Dossier {
    pub received: &'static str,
    pub due: &'static str,
    pub completed: Option<&'static str>,
    pub category: &'static str,
    pub channel: &'static str,
    pub satisfaction: Option<u8>,
    pub fee: u32,
}

/// A dossier that passes seventeen of the conditions.
pub const DOSSIER: Dossier = Dossier {
    received: "2025-07-01T08:00:00Z",
    due: "2025-07-15T08:00:00Z",
    completed: Some("2025-07-03T07:30:00Z"),
    category: "permit",
    channel: "post",
    satisfaction: Some(4),
    fee: 120,
};

/// What the conditions are asked.
///
/// # Errors
/// None in practice.
pub fn question() -> Result<Question, Error> {
    Ok(Question::new("2025-Q3", "2026-01-01T00:00:00Z")?.total().ids(0))
}

/// The verdicts about one dossier.
///
/// # Errors
/// None in practice.
pub fn evaluate(question: &Prepared<'_>, dossier: &Dossier) -> Result<Evaluation, Error> {
    let mut records = Records::new();
    records.rows("dossiers", std::slice::from_ref(dossier))?;
    question.evaluate(&records)
}
