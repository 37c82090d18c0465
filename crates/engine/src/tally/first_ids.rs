//! The first ids of the records with one outcome.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};
use tieuchi_model::verdict::Ids;
use tieuchi_source::natural::natural_order;

use crate::first;
use crate::record::RecordName;

/// How a record is listed.
#[derive(Clone, Debug, Serialize, Deserialize)]
enum Listed {
    /// By its row, as `#12`.
    Row(u64),
    Id(Box<str>),
}

impl Listed {
    fn of(named: RecordName<'_>) -> Listed {
        named.id.map_or(Listed::Row(named.row_number), |id| Listed::Id(id.into()))
    }

    /// The order of the texts.
    fn order(&self, other: &Listed) -> Ordering {
        match (self, other) {
            (Listed::Row(row), Listed::Row(other)) => row.cmp(other),
            (Listed::Id(id), Listed::Id(other)) => natural_order(id, other),
            (Listed::Row(_), Listed::Id(_)) | (Listed::Id(_), Listed::Row(_)) => {
                natural_order(&self.text(), &other.text())
            }
        }
    }

    fn text(&self) -> String {
        match self {
            Listed::Row(row) => format!("#{row}"),
            Listed::Id(id) => id.to_string(),
        }
    }
}

/// A record in the order of the list. Records that are listed alike (the same row of two files) differ in their record number.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct InList {
    listed: Listed,
    record_number: u64,
}

impl Ord for InList {
    fn cmp(&self, other: &Self) -> Ordering {
        self.listed.order(&other.listed).then_with(|| self.record_number.cmp(&other.record_number))
    }
}

impl PartialOrd for InList {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for InList {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for InList {}

/// The first ids of one outcome, in natural order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct FirstIds {
    first: Vec<(InList, ())>,
}

impl FirstIds {
    /// Notes a record, and keeps its id if it is one of the first so many.
    pub(super) fn note(&mut self, named: RecordName<'_>, most: usize) {
        if let Some((last, ())) = self.first.last() {
            let is_after = match (&last.listed, named.id) {
                (Listed::Row(last), None) => *last < named.row_number,
                (Listed::Id(last), Some(id)) => natural_order(last, id).is_lt(),
                _ => false,
            };
            if is_after {
                // As in most files: what comes later is listed later.
                if self.first.len() < most {
                    self.first.push((InList { listed: Listed::of(named), record_number: named.record_number }, ()));
                }
                return;
            }
        }
        first::insert(
            &mut self.first,
            most,
            InList { listed: Listed::of(named), record_number: named.record_number },
            (),
        );
    }

    pub(super) fn is_empty(&self) -> bool {
        self.first.is_empty()
    }

    pub(super) fn merge(&mut self, other: &FirstIds, most: usize) {
        for (record, ()) in &other.first {
            if self.first.len() >= most && self.first.last().is_some_and(|(last, ())| last < record) {
                // So are all that come after it.
                return;
            }
            first::insert(&mut self.first, most, record.clone(), ());
        }
    }

    /// The same of records that follow so many others.
    pub(super) fn following(&self, records: u64) -> FirstIds {
        let mut first = self.first.clone();
        for (record, ()) in &mut first {
            record.record_number = record.record_number.saturating_add(records);
        }
        FirstIds { first }
    }

    /// Withdraws those of others that are listed here: those that are left are still the first.
    pub(super) fn remove(&mut self, others: &FirstIds) {
        for (other, ()) in &others.first {
            if let Some(at) = self.first.iter().position(|(record, ())| record.listed.order(&other.listed).is_eq()) {
                self.first.remove(at);
            }
        }
    }

    /// Keeps at most so many.
    pub(super) fn keep_at_most(&mut self, most: usize) {
        self.first.truncate(most);
    }

    /// Whether there are at most so many, in their order.
    pub(super) fn is_within(&self, most: usize) -> bool {
        self.first.len() <= most && self.first.is_sorted()
    }

    /// These ids, of so many records.
    pub(super) fn ids(&self, of: u64) -> Ids {
        let listed: Vec<String> = self.first.iter().map(|(record, ())| record.listed.text()).collect();
        let more = of.saturating_sub(u64::try_from(listed.len()).unwrap_or(u64::MAX));
        Ids::new(listed, more)
    }
}

#[cfg(test)]
mod tests {
    use super::FirstIds;
    use crate::record::RecordName;

    fn named(id: Option<&str>, row_number: u64, record_number: u64) -> RecordName<'_> {
        RecordName { id, file: "", row_number, record_number, repeated: false }
    }

    #[test]
    fn ids_and_rows_have_one_order() {
        let records = [
            named(Some("b10"), 1, 1),
            named(None, 12, 2),
            named(Some("b2"), 3, 3),
            named(None, 4, 4),
            named(Some("#7"), 5, 5),
            named(None, 12, 6),
        ];
        for cut in 0..=records.len() {
            let (one, other) = records.split_at(cut);
            let [mut first, second] = [other, one].map(|records| {
                let mut first = FirstIds::default();
                records.iter().for_each(|named| first.note(*named, 4));
                first
            });
            first.merge(&second, 4);
            let ids = first.ids(6);
            assert_eq!((ids.listed().join(" "), ids.more()), ("#4 #7 #12 #12".to_owned(), 2), "{cut}");
        }
    }
}
