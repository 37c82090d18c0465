//! The ids of the records of a part, so that records that are in two parts are noticed, and only what was added is withdrawn.

use serde::{Deserialize, Serialize};

use crate::plan::Key;

/// Some ids, each by a hash of 128 bits, with a hash of what its rows contain. Equal ids have equal hashes, so no id that is in two
/// sets is overlooked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct IdSet {
    /// In order, each id once.
    hashes: Vec<(Key, u64)>,
}

impl IdSet {
    /// Of these rows: the id of each and the hash of what it contains.
    pub(super) fn of(mut rows: Vec<(Key, u64)>) -> IdSet {
        rows.sort_unstable();
        rows.dedup_by(|(id, row), (kept, rows)| {
            let is_same = id == kept;
            if is_same {
                *rows = rows.wrapping_add(*row);
            }
            is_same
        });
        IdSet { hashes: rows }
    }

    fn rows_of(&self, id: Key) -> Option<u64> {
        let at = self.hashes.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        self.hashes.get(at).map(|(_, rows)| *rows)
    }

    /// How many ids are in both.
    pub(super) fn in_common(&self, other: &IdSet) -> usize {
        let (few, many) = if self.hashes.len() < other.hashes.len() { (self, other) } else { (other, self) };
        few.hashes.iter().filter(|(id, _)| many.rows_of(*id).is_some()).count()
    }

    /// How many ids of another set are not in this one, or have other rows here.
    pub(super) fn missing(&self, other: &IdSet) -> usize {
        other.hashes.iter().filter(|(id, rows)| self.rows_of(*id) != Some(*rows)).count()
    }

    /// Adds ids of which none is in this set.
    pub(super) fn absorb(&mut self, other: &IdSet) {
        self.hashes.extend_from_slice(&other.hashes);
        // Two runs that are sorted are merged in one pass.
        self.hashes.sort();
    }

    /// Withdraws ids that are all in this set.
    pub(super) fn withdraw(&mut self, other: &IdSet) {
        self.hashes.retain(|(id, _)| other.rows_of(*id).is_none());
    }

    /// Whether they are in order, each once.
    pub(super) fn is_consistent(&self) -> bool {
        self.hashes.is_sorted_by(|(one, _), (next, _)| one < next)
    }
}
