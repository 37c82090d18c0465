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
        match self.kept.binary_search_by(|(other, _)| other.cmp(&key)) {
            Ok(at) => {
                if let Some((_, known)) = self.kept.get_mut(at) {
                    *known = value;
                }
            }
            Err(at) => {
                self.kept.insert(at, (key, value));
                if self.kept.len() > KEPT {
                    self.kept.pop();
                    self.more += 1;
                }
            }
        }
    }

    /// Adds a thing that need not be made if it is not among the first, because it comes after the last of these; whether
    /// that is so.
    pub(crate) fn count_beyond(&mut self, is_before: impl FnOnce(&K) -> bool) -> bool {
        let is_beyond = self.kept.len() >= KEPT && self.kept.last().is_some_and(|(last, _)| is_before(last));
        self.more += u64::from(is_beyond);
        is_beyond
    }

    /// Adds a thing that comes after all that are kept; whether it is kept.
    pub(crate) fn note_last(&mut self, key: impl FnOnce() -> K, value: V) -> bool {
        let is_kept = self.kept.len() < KEPT;
        if is_kept {
            self.kept.push((key(), value));
        } else {
            self.more += 1;
        }
        is_kept
    }

    /// Adds other things.
    pub(crate) fn merge(&mut self, other: &Self)
    where
        K: Clone,
        V: Clone,
    {
        self.more += other.more;
        for (place, (key, value)) in other.kept.iter().enumerate() {
            if self.kept.len() >= KEPT && self.kept.last().is_some_and(|(last, _)| last < key) {
                // So are all that come after it.
                self.more += u64::try_from(other.kept.len() - place).unwrap_or(u64::MAX);
                return;
            }
            self.note(key.clone(), value.clone());
        }
    }

    /// The last of those that are kept.
    pub(crate) fn last(&self) -> Option<&K> {
        self.kept.last().map(|(last, _)| last)
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

#[cfg(test)]
mod tests {
    use super::First;

    #[test]
    fn the_first_are_kept_in_every_order_and_partition() {
        let keys = [50, 10, 40, 20, 30, 60];
        for cut in 0..=keys.len() {
            let (one, other) = keys.split_at(cut);
            let [mut first, second] = [one, other].map(|keys| {
                let mut first: First<u8, u8, 3> = First::default();
                keys.iter().for_each(|key| first.note(*key, *key + 1));
                first
            });
            first.merge(&second);
            assert_eq!(first.more(), 3);
            assert_eq!(first.into_values(), [11, 21, 31], "{cut}");
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
