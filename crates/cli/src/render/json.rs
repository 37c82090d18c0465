//! Results for programs: one document on standard output, its form named by `schema`.
//!
//! The forms of evaluations and explanations are the facade's.

use serde::Serialize;
use serde_json::json;
use tieuchi::{Evaluation, Findings, Language};

use crate::console::{Console, Layout};

/// Prints a document.
pub(crate) fn document(console: &mut Console, document: &impl Serialize) {
    console.json(document, Layout::Pretty);
}

/// `tieuchi.findings/1`.
pub(crate) fn findings(console: &mut Console, findings: &Findings, language: Language) {
    document(console, &findings.to_json(language));
}

/// `tieuchi.misuse/1`.
pub(crate) fn misuse(console: &mut Console, headline: &str, help: Option<&str>) {
    document(console, &json!({ "schema": "tieuchi.misuse/1", "message": headline, "help": help }));
}

/// The verdicts, one to a line.
pub(crate) fn lines(console: &mut Console, evaluation: &Evaluation) {
    for verdict in evaluation.verdicts() {
        console.json(&verdict, Layout::Line);
    }
}
