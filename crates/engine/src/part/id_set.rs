//! The ids of the records of a part, so that records that are in two parts are noticed.

use serde::{Deserialize, Serialize};

use crate::plan::Key;

/// Some ids, each by a hash of 128 bits. Equal ids have equal hashes, so no id that is in two sets is overlooked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct IdSet {
    /// In order, each once.
    hashes: Vec<Key>,
}

impl IdSet {
    pub(super) fn of<'i>(ids: impl Iterator<Item = &'i str>) -> IdSet {
        let mut hashes: Vec<Key> = ids.map(|id| Key::of_value(&id)).collect();
        hashes.sort_unstable();
        hashes.dedup();
        IdSet { hashes }
    }

    /// How many ids are in both.
    pub(super) fn in_common(&self, other: &IdSet) -> usize {
        let (few, many) = if self.hashes.len() < other.hashes.len() { (self, other) } else { (other, self) };
        few.hashes.iter().filter(|hash| many.hashes.binary_search(hash).is_ok()).count()
    }

    /// Adds ids of which none is in this set.
    pub(super) fn absorb(&mut self, other: &IdSet) {
        self.hashes.extend_from_slice(&other.hashes);
        // Two runs that are sorted are merged in one pass.
        self.hashes.sort();
    }

    /// Takes out ids that are all in this set.
    pub(super) fn withdraw(&mut self, other: &IdSet) {
        self.hashes.retain(|hash| other.hashes.binary_search(hash).is_err());
    }

    pub(super) fn len(&self) -> usize {
        self.hashes.len()
    }

    /// Whether they are in order, each once.
    pub(super) fn is_consistent(&self) -> bool {
        self.hashes.is_sorted_by(|one, next| one < next)
    }
}
