//! The record files that tests name.

use std::path::Path;

use tieuchi::source::{Diagnostic, Source};

use crate::records;

/// A file that a test names lies beside the rule file.
pub(super) fn beside(rule_file: &str, name: &str) -> Result<Box<dyn Source>, Diagnostic> {
    let folder = Path::new(rule_file).parent().unwrap_or(Path::new(""));
    records::source(&folder.join(name), None)
}
