//! How tests went, for a program: `tieuchi.tests/1`.

use tieuchi::Language;
use tieuchi_testing::{Report, json as document};

use super::accept::Accepted;
use crate::console::Console;
use crate::render::json;

pub(super) fn print(report: &Report, accepted: &[Accepted], language: Language, console: &mut Console) {
    let accepted = accepted.iter().map(|accepted| document::Accepted::from(accepted.recording())).collect();
    json::document(console, &document::Report { accepted, ..report.to_json(language) });
}
