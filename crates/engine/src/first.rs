//! The first of many things in an order, and how many more there are.

/// The first of some things, in the order of their keys, and how many more there are.
#[derive(Clone, Debug)]
pub(crate) struct First<K, V, const KEPT: usize> {
    kept: Vec<(K, V)>,
    more: u64,
}

impl<K, V, const KEPT: usize> Default for First<K, V, KEPT> {
    fn default() -> Self {
        First { kept: Vec::new(), more: 0 }
    }
}

impl<K: Ord, V, const KEPT: usize> First<K, V, KEPT> {
    /// Adds a thing; one with the same key gives way to it.
    pub(crate) fn note(&mut self, key: K, value: V) {
        if self.count_beyond(|last| *last < key) {
            return;
        }
        self.more += u64::from(insert(&mut self.kept, KEPT, key, value));
    }

    /// Adds a thing that need not be made if it is not among the first, because it comes after the last of these; whether
    /// that is so.
    pub(crate) fn count_beyond(&mut self, is_before: impl FnOnce(&K) -> bool) -> bool {
        let is_beyond = self.kept.len() >= KEPT && self.kept.last().is_some_and(|(last, _)| is_before(last));
        self.more += u64::from(is_beyond);
        is_beyond
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Those that are kept, in order.
    pub(crate) fn kept(&self) -> impl Iterator<Item = &(K, V)> {
        self.kept.iter()
    }

    /// How many more there are.
    pub(crate) const fn more(&self) -> u64 {
        self.more
    }

    /// Those that are kept, without their keys.
    pub(crate) fn into_values(self) -> Vec<V> {
        self.kept.into_iter().map(|(_, value)| value).collect()
    }
}

/// Inserts a thing among the first so many in the order of their keys, where one with the same key gives way to it; whether
/// the last had to go.
pub(crate) fn insert<K: Ord, V>(first: &mut Vec<(K, V)>, most: usize, key: K, value: V) -> bool {
    match first.binary_search_by(|(other, _)| other.cmp(&key)) {
        Ok(at) => {
            if let Some((_, known)) = first.get_mut(at) {
                *known = value;
            }
            false
        }
        Err(at) => {
            first.insert(at, (key, value));
            first.len() > most && first.pop().is_some()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::First;

    #[test]
    fn the_first_are_kept_in_every_order() {
        for keys in [[50, 10, 40, 20, 30, 60], [60, 50, 40, 30, 20, 10], [10, 20, 30, 40, 50, 60]] {
            let mut first: First<u8, u8, 3> = First::default();
            keys.iter().for_each(|key| first.note(*key, *key + 1));
            assert_eq!((first.more(), first.into_values()), (3, vec![11, 21, 31]), "{keys:?}");
        }
    }

    #[test]
    fn a_thing_takes_the_place_of_the_one_with_its_key() {
        let mut first: First<u8, char, 2> = First::default();
        for (key, value) in [(1, 'a'), (2, 'b'), (2, 'c'), (1, 'd')] {
            first.note(key, value);
        }
        assert_eq!((first.more(), first.into_values()), (0, vec!['d', 'c']));
    }
}
