//! The findings of one evaluation: the first ones, errors before warnings, and how many more.

use tieuchi_source::{Diagnostic, Place};

/// Findings as they come.
#[derive(Debug)]
pub(crate) struct Findings {
    /// How many are kept; the rest is counted.
    most: usize,
    kept: Vec<Diagnostic>,
    more: u64,
    errors: usize,
    /// Those of the last row that are given once.
    of_row: Vec<Diagnostic>,
}

impl Findings {
    /// None yet, of which so many are kept.
    pub(crate) fn keeping(most: usize) -> Findings {
        Findings { most, kept: Vec::new(), more: 0, errors: 0, of_row: Vec::new() }
    }

    /// Adds a finding that another reading of the records may have given already.
    pub(crate) fn push_again(&mut self, finding: Diagnostic) {
        if !self.kept.contains(&finding) {
            self.push(finding);
        }
    }

    /// Adds a finding about a row of a file from which several records are made, unless it is given for one of them.
    pub(crate) fn push_once_for_row(&mut self, finding: Diagnostic) {
        let row = |finding: &Diagnostic| match &finding.place {
            Place::Record { file, row, .. } => Some((file.clone(), *row)),
            _ => None,
        };
        if self.of_row.first().is_some_and(|first| row(first) != row(&finding)) {
            self.of_row.clear();
        }
        if !self.of_row.contains(&finding) {
            self.of_row.push(finding.clone());
            self.push(finding);
        }
    }

    pub(crate) fn push(&mut self, finding: Diagnostic) {
        self.errors += usize::from(finding.is_error());
        if self.kept.len() < self.most {
            self.kept.push(finding);
            return;
        }
        self.more += 1;
        // What ends an evaluation is listed, however many warnings came before it. Of more errors than are kept, the first are.
        if finding.is_error()
            && self.errors <= self.most
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

    /// Whether another error would be kept.
    pub(crate) const fn is_listing(&self) -> bool {
        self.errors < self.most
    }

    pub(crate) fn is_full(&self) -> bool {
        self.kept.len() >= self.most && self.errors > 0
    }

    pub(crate) fn into_parts(self) -> (Vec<Diagnostic>, u64) {
        (self.kept, self.more)
    }
}
