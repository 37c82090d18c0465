//! What parts state of the days that their records cover.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tieuchi_model::time::date_of;

use crate::columns::unix_day;

/// The first and the last day, counted from 1 January 1970; `None` if nothing is stated.
type StatedDays = Option<(i32, i32)>;

/// Of how many rows what is stated; a part without rows counts as one. What is stated of withdrawn rows counts against that.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Vec<(StatedDays, i64)>", into = "Vec<(StatedDays, i64)>")]
pub(super) struct Stated(BTreeMap<StatedDays, i64>);

impl Stated {
    /// What is stated of so many rows: the first and the last day.
    pub(super) fn of(covers: Option<(Date, Date)>, rows: u64) -> Stated {
        let days = covers.and_then(|(from, to)| Some((unix_day(from)?, unix_day(to)?)));
        Stated(BTreeMap::from([(days, i64::try_from(rows.max(1)).unwrap_or(i64::MAX))]))
    }

    /// The same of so many rows, if the same is stated of all.
    pub(super) fn of_rows(&self, rows: u64) -> Stated {
        let mut of_rows = self.clone();
        if let [stated] = of_rows.0.values_mut().collect::<Vec<_>>().as_mut_slice() {
            **stated = i64::try_from(rows.max(1)).unwrap_or(i64::MAX);
        }
        of_rows
    }

    /// Whether there are rows, or parts without rows, that were not withdrawn.
    pub(super) fn is_given(&self) -> bool {
        self.0.values().fold(0_i64, |all, rows| all.saturating_add(*rows)) > 0
    }

    pub(super) fn absorb(&mut self, other: &Stated) {
        self.add(other, 1);
    }

    pub(super) fn withdraw(&mut self, other: &Stated) {
        self.add(other, -1);
    }

    fn add(&mut self, other: &Stated, sign: i64) {
        for (days, rows) in &other.0 {
            let count = self.0.entry(*days).or_default();
            *count = count.saturating_add(rows.saturating_mul(sign));
        }
        self.0.retain(|_, rows| *rows != 0);
    }

    /// What is stated of rows that are in, each once; `None` of those of which nothing is.
    pub(super) fn days(&self) -> Vec<Option<(Date, Date)>> {
        let stated = self.0.iter().filter(|(_, rows)| **rows > 0);
        let date = |day: i32| date_of(day.into());
        stated.map(|(days, _)| days.and_then(|(from, to)| Some((date(from)?, date(to)?)))).collect()
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
