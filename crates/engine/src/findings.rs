//! The findings of one evaluation: the first hundred, errors before warnings, and how many more.

use tieuchi_source::Diagnostic;

/// How many findings are kept; the rest is counted.
const KEPT: usize = 100;

/// Findings as they come.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    kept: Vec<Diagnostic>,
    more: u64,
    errors: usize,
}

impl Findings {
    /// Adds a finding that another reading of the records may have given already.
    pub(crate) fn push_again(&mut self, finding: Diagnostic) {
        if !self.kept.contains(&finding) {
            self.push(finding);
        }
    }

    pub(crate) fn push(&mut self, finding: Diagnostic) {
        self.errors += usize::from(finding.is_error());
        if self.kept.len() < KEPT {
            self.kept.push(finding);
            return;
        }
        self.more += 1;
        // What ends an evaluation is listed, however many warnings came before it. Of more errors than are kept, the first are.
        if finding.is_error()
            && self.errors <= KEPT
            && let Some(warning) = self.kept.iter().rposition(|kept| !kept.is_error())
        {
            self.kept.remove(warning);
            self.kept.push(finding);
        }
    }

    /// How many errors there are.
    pub(crate) fn errors(&self) -> u64 {
        u64::try_from(self.errors).unwrap_or(u64::MAX)
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
