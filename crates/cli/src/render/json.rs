//! Results for programs: one document on standard output, its form named by `schema`.
//!
//! The forms of evaluations and explanations are the facade's.

use serde::Serialize;
use serde_json::{Value, json};
use tieuchi::{Evaluation, Findings, Language};

use crate::console::{Console, Layout};

/// Prints a document.
pub(crate) fn document(console: &mut Console, document: &impl Serialize) {
    console.json(document, Layout::Pretty);
}

/// Findings, one to an entry.
pub(crate) fn list(findings: &Findings, language: Language) -> Vec<Value> {
    findings.iter().map(|finding| finding.to_json(language)).collect()
}

/// `tieuchi.findings/1`.
pub(crate) fn findings(console: &mut Console, findings: &Findings, language: Language) {
    document(
        console,
        &Found { schema: "tieuchi.findings/1", findings: list(findings, language), more: findings.more() },
    );
}

/// `tieuchi.misuse/1`.
pub(crate) fn misuse(console: &mut Console, headline: &str, help: Option<&str>) {
    document(console, &json!({ "schema": "tieuchi.misuse/1", "message": headline, "help": help }));
}

#[derive(Serialize)]
struct Found {
    schema: &'static str,
    findings: Vec<Value>,
    more: u64,
}

/// A document of the facade, with what was found on the way.
#[derive(Serialize)]
pub(crate) struct WithFindings<'a, T> {
    #[serde(flatten)]
    pub(crate) document: &'a T,
    /// About the rules, then about the records.
    pub(crate) findings: Vec<Value>,
    /// Files of a folder that serve no kind of record.
    pub(crate) unread: Vec<String>,
}

/// The verdicts, one to a line.
pub(crate) fn lines(console: &mut Console, evaluation: &Evaluation) {
    for verdict in evaluation.verdicts() {
        console.json(&verdict, Layout::Line);
    }
}
