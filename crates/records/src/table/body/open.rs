//! Rows that may be totals of the rows below them: it is known when those have been read.

use tieuchi::source::Diagnostic;

use super::super::raw::HeldRow;
use super::super::totals::{Difference, Totals};

/// So many rows are compared with what is below them.
const MOST: usize = 16;

/// A row that is compared with the rows below it.
struct OpenRow {
    row: HeldRow,
    /// The sums of the rows below it.
    below: Totals,
    /// What it is compared with first: the rows down to the next total, or, if that follows at once, all rows.
    nearest: Option<Vec<Difference>>,
    is_outer: bool,
    taken: Taken,
}

/// What is known of such a row.
pub(super) enum Taken {
    /// It is a total, with what the rows above it add up to instead.
    Total(Vec<Difference>),
    /// It may be a record: the finding if it does not add up.
    Doubtful(Diagnostic),
}

/// The outcome of such a row.
pub(super) enum Settled {
    /// It is a known total with these differences.
    Differs(HeldRow, Vec<Difference>),
    /// It is a total after all.
    Total(HeldRow),
    Refused(Diagnostic),
}

/// The rows that are compared with what is below them.
#[derive(Default)]
pub(super) struct Open(Vec<OpenRow>);

impl Open {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes a row; if there are too many, it is handed back.
    pub(super) fn take(&mut self, row: HeldRow, totals: &Totals, taken: Taken) -> Option<Settled> {
        if self.0.len() >= MOST {
            return Some(match taken {
                Taken::Total(differences) => Settled::Differs(row, differences),
                Taken::Doubtful(finding) => Settled::Refused(finding),
            });
        }
        self.0.push(OpenRow { row, below: totals.anew(), nearest: None, is_outer: false, taken });
        None
    }

    /// Adds a record below them.
    pub(super) fn add(&mut self, cells: &impl super::super::raw::Cells) {
        self.0.iter_mut().for_each(|open| open.below.add(cells));
    }

    /// Compares them where a group ends.
    pub(super) fn settle(&mut self) -> Vec<Settled> {
        let mut settled = Vec::new();
        for mut open in std::mem::take(&mut self.0) {
            let comparison = open.below.compare(&open.row);
            if comparison.adds_up() {
                settled.push(match open.taken {
                    Taken::Total(_) => Settled::Differs(open.row, Vec::new()),
                    Taken::Doubtful(_) => Settled::Total(open.row),
                });
                continue;
            }
            open.is_outer |= open.below.is_empty();
            if !open.below.is_empty() {
                open.nearest.get_or_insert(comparison.differences);
            }
            self.0.push(open);
        }
        settled
    }

    /// The rows are over.
    pub(super) fn end(&mut self) -> Vec<Settled> {
        let mut settled = self.settle();
        settled.extend(std::mem::take(&mut self.0).into_iter().map(|open| match open.taken {
            Taken::Doubtful(finding) => Settled::Refused(finding),
            Taken::Total(above) if !above.is_empty() => Settled::Differs(open.row, above),
            Taken::Total(_) => {
                let whole = open.below.compare(&open.row).differences;
                let differences = if open.is_outer { whole } else { open.nearest.unwrap_or(whole) };
                Settled::Differs(open.row, differences)
            }
        }));
        settled
    }
}
