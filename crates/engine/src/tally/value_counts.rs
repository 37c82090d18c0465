//! Different values, each with how many records have it, so that records can be withdrawn.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Values with the number of records that have each.
#[derive(Clone, Debug, Default)]
pub(super) struct ValueCounts {
    counts: HashMap<Box<str>, u64>,
}

impl ValueCounts {
    /// Adds a value that so many records have.
    pub(super) fn add(&mut self, value: &str, records: u64) {
        match self.counts.get_mut(value) {
            Some(count) => *count += records,
            None => {
                self.counts.insert(value.into(), records);
            }
        }
    }

    pub(super) fn merge(&mut self, other: &ValueCounts) {
        other.iter().for_each(|(value, more)| self.add(value, more));
    }

    /// Withdraws the values of other records; `None` if these do not have them.
    pub(super) fn withdraw(&mut self, other: &ValueCounts) -> Option<()> {
        for (value, less) in other.iter() {
            let count = self.counts.get_mut(value)?;
            *count = count.checked_sub(less)?;
            if *count == 0 {
                self.counts.remove(value);
            }
        }
        Some(())
    }

    pub(super) fn contains(&self, value: &str) -> bool {
        self.counts.contains_key(value)
    }

    /// How many different values there are.
    pub(super) fn len(&self) -> u64 {
        u64::try_from(self.counts.len()).unwrap_or(u64::MAX)
    }

    /// In no order.
    fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.counts.iter().map(|(value, count)| (&**value, *count))
    }

    pub(super) fn values(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(value, _)| value)
    }

    /// Whether no more than so many records have each value.
    pub(super) fn is_within(&self, most: u64) -> bool {
        self.iter().all(|(_, count)| (1..=most).contains(&count))
    }
}

/// In the order of the values.
impl Serialize for ValueCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.iter().collect::<BTreeMap<_, _>>().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ValueCounts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(ValueCounts { counts: HashMap::deserialize(deserializer)? })
    }
}
