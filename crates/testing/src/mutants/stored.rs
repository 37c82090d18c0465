//! How mutants are kept: as indexes into the rules, so that nothing is borrowed from them.

use tieuchi_syntax::ast::Item;

use super::edit::Edit;

/// The mutants of one item.
#[derive(Clone, Debug)]
pub(crate) struct ItemMutants {
    /// The index of the file, and of the item in that file.
    pub(crate) item_index: (usize, usize),
    /// A hash of everything that decides their status; `None` if that is not known.
    pub(crate) fingerprint: Option<u64>,
    pub(crate) mutants: Vec<StoredMutant>,
}

/// A mutant.
#[derive(Clone, Debug)]
pub(crate) struct StoredMutant {
    /// Its index among the edits of the item.
    pub(crate) edit_index: usize,
    pub(crate) edit: Edit<Item>,
    pub(crate) status: StoredStatus,
}

/// The status of a mutant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum StoredStatus {
    /// Detected by the test with this index: the index of its first expectation that no longer holds, `None` if its
    /// records are refused.
    Killed {
        test: usize,
        expectation: Option<usize>,
    },
    Equivalent,
    /// The reason that a person gave.
    Reviewed(String),
    Survived,
}
