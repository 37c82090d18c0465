//! A map for few keys.

/// A map in the order of its keys. To add a key takes as long as there are keys after it: for keys of which there cannot be
/// many.
#[derive(Clone, Debug)]
pub(crate) struct SortedMap<K, V> {
    entries: Vec<(K, V)>,
}

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        SortedMap { entries: Vec::new() }
    }
}

impl<K: Ord + Copy, V> SortedMap<K, V> {
    /// Changes the value of a key, or adds the key with a first value.
    pub(crate) fn note(&mut self, key: K, first: V, change: impl FnOnce(&mut V)) {
        match self.entries.binary_search_by(|(other, _)| other.cmp(&key)) {
            Ok(at) => {
                if let Some((_, value)) = self.entries.get_mut(at) {
                    change(value);
                }
            }
            Err(at) => self.entries.insert(at, (key, first)),
        }
    }

    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        let at = self.entries.binary_search_by(|(other, _)| other.cmp(key)).ok()?;
        self.entries.get(at).map(|(_, value)| value)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.entries.iter()
    }
}
