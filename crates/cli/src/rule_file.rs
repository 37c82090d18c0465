//! A rule file: its name, and its text once it is read.

use std::path::{Path, PathBuf};

/// A rule file.
#[derive(Debug)]
pub(crate) struct RuleFile {
    /// Its path.
    pub(crate) path: PathBuf,
    /// Its path, as findings show it.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: String,
    /// Whether a link leads to it out of the given folder: it is read, and never written.
    pub(crate) linked: bool,
}

/// Whether a file is named as rule files are.
pub(crate) fn may_hold(path: &Path) -> bool {
    has_ending(path, "tieuchi") || has_ending(path, "md")
}

pub(crate) fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}
