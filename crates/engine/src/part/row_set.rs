//! The rows of a part that are not known by an id, so that only what was added is withdrawn.

use serde::{Deserialize, Serialize};

/// Some rows, by a hash of what each contains.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct RowSet {
    /// In order, each hash once, with how many rows have it.
    hashes: Vec<(u64, u64)>,
}

impl RowSet {
    /// Of these rows: the hash of each.
    pub(super) fn of(rows: Vec<u64>) -> RowSet {
        let mut set = RowSet { hashes: rows.into_iter().map(|hash| (hash, 1)).collect() };
        set.sort();
        set
    }

    fn sort(&mut self) {
        self.hashes.sort();
        self.hashes.dedup_by(|(hash, rows), (kept, all)| {
            let is_same = hash == kept;
            if is_same {
                *all = all.saturating_add(*rows);
            }
            is_same
        });
    }

    /// Adds other rows.
    pub(super) fn absorb(&mut self, other: &RowSet) {
        self.hashes.extend_from_slice(&other.hashes);
        // Two runs that are sorted are merged in one pass.
        self.sort();
    }

    /// Whether other rows are among these.
    pub(super) fn has(&self, other: &RowSet) -> bool {
        let rows_of =
            |hash: u64| self.hashes.binary_search_by_key(&hash, |(hash, _)| *hash).map(|at| self.hashes.get(at));
        other.hashes.iter().all(|(hash, rows)| matches!(rows_of(*hash), Ok(Some((_, known))) if known >= rows))
    }

    /// Withdraws rows that are all among these.
    pub(super) fn withdraw(&mut self, other: &RowSet) {
        for (hash, rows) in &other.hashes {
            if let Ok(at) = self.hashes.binary_search_by_key(hash, |(hash, _)| *hash)
                && let Some((_, known)) = self.hashes.get_mut(at)
            {
                *known = known.saturating_sub(*rows);
            }
        }
        self.hashes.retain(|(_, rows)| *rows > 0);
    }

    /// Whether they are in order, each once.
    pub(super) fn is_consistent(&self) -> bool {
        self.hashes.is_sorted_by(|(one, _), (next, _)| one < next) && self.hashes.iter().all(|(_, rows)| *rows > 0)
    }
}
