//! The record files that tests name.

use std::path::Path;

use tieuchi::schema::RecordKind;
use tieuchi::source::{Diagnostic, Source};
use tieuchi_records::Expected;

/// A file that a test names lies beside the rule file, or below its folder.
pub(super) fn beside(rule_file: &str, name: &str, kind: RecordKind<'_>) -> Result<Vec<Box<dyn Source>>, Diagnostic> {
    tieuchi_records::beside(Path::new(rule_file), name, &Expected::of(kind))
}
