//! The findings of one evaluation: the first hundred, and how many more.

use tieuchi_source::Diagnostic;

/// How many findings are kept; the rest is counted.
const KEPT: usize = 100;

/// Findings as they come.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    kept: Vec<Diagnostic>,
    more: u64,
    errors: u64,
}

impl Findings {
    pub(crate) fn push(&mut self, finding: Diagnostic) {
        self.errors += u64::from(finding.is_error());
        if self.kept.len() < KEPT {
            self.kept.push(finding);
        } else {
            self.more += 1;
        }
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.errors > 0
    }

    pub(crate) fn is_full(&self) -> bool {
        self.kept.len() >= KEPT && self.errors > 0
    }

    pub(crate) fn into_parts(self) -> (Vec<Diagnostic>, u64) {
        (self.kept, self.more)
    }
}
