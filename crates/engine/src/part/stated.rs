//! What parts state of the days that their records cover.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The first and the last day, counted from 1 January 1970; `None` if nothing is stated.
pub(super) type StatedDays = Option<(i32, i32)>;

/// How many parts state what. What parts that were taken out stated counts against those that are in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Vec<(StatedDays, i64)>", into = "Vec<(StatedDays, i64)>")]
pub(super) struct Stated(BTreeMap<StatedDays, i64>);

impl Stated {
    pub(super) fn of(days: StatedDays) -> Stated {
        Stated(BTreeMap::from([(days, 1)]))
    }

    pub(super) fn absorb(&mut self, other: &Stated) {
        self.add(other, 1);
    }

    pub(super) fn withdraw(&mut self, other: &Stated) {
        self.add(other, -1);
    }

    fn add(&mut self, other: &Stated, sign: i64) {
        for (days, parts) in &other.0 {
            let count = self.0.entry(*days).or_default();
            *count = count.saturating_add(parts.saturating_mul(sign));
        }
        self.0.retain(|_, parts| *parts != 0);
    }

    /// What is stated by parts that are in.
    pub(super) fn each(&self) -> impl Iterator<Item = StatedDays> {
        self.0.iter().filter(|(_, parts)| **parts > 0).map(|(days, _)| *days)
    }
}

impl From<Vec<(StatedDays, i64)>> for Stated {
    fn from(counts: Vec<(StatedDays, i64)>) -> Self {
        Stated(counts.into_iter().collect())
    }
}

impl From<Stated> for Vec<(StatedDays, i64)> {
    fn from(stated: Stated) -> Self {
        stated.0.into_iter().collect()
    }
}
