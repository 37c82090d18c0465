//! What is known of the open and missing records of a unit, so that the range of a figure is no wider than it must be.

use serde::{Deserialize, Serialize};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::Bucket;

use super::super::value_counts::ValueCounts;
use super::Entry;

/// How many undecided records of one outcome have a property.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OpenAndMissing {
    pub(crate) open: u64,
    pub(crate) missing: u64,
}

impl OpenAndMissing {
    fn note(&mut self, open: bool) {
        *if open { &mut self.open } else { &mut self.missing } += 1;
    }

    fn merge(&mut self, other: OpenAndMissing) {
        self.open += other.open;
        self.missing += other.missing;
    }

    fn withdraw(&mut self, other: OpenAndMissing) -> Option<()> {
        self.open = self.open.checked_sub(other.open)?;
        self.missing = self.missing.checked_sub(other.missing)?;
        Some(())
    }
}

/// The open and missing records of a unit, by what may become of them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Undecided {
    /// Those that are left out if they fail.
    pub(crate) excusable: OpenAndMissing,
    /// Those that may turn out not to count at all: doubtful, or perhaps excused.
    pub(crate) leaving: OpenAndMissing,
    /// Those that certainly belong and whose number or value is not known.
    pub(crate) without_value: OpenAndMissing,
    /// Those that may not belong, and whose number or value is not known.
    pub(crate) doubtful_without_value: OpenAndMissing,
    /// The numbers of those that may not belong, and whether they are open.
    #[serde(with = "numbers")]
    pub(crate) numbers: Vec<(Ratio, bool)>,
    /// The values of the open ones that may not belong.
    open_values: ValueCounts,
    /// The values of the missing ones that may not belong.
    missing_values: ValueCounts,
}

impl Undecided {
    pub(super) fn note(&mut self, entry: &Entry) {
        let open = entry.bucket == Bucket::Open;
        if entry.excusable {
            self.excusable.note(open);
        }
        if entry.may_be_excused || entry.doubtful {
            self.leaving.note(open);
        }
        match (entry.number, &entry.distinct) {
            (Some(number), _) => self.numbers.push((number, open)),
            (None, Some(value)) => {
                let values = if open { &mut self.open_values } else { &mut self.missing_values };
                values.add(value, 1);
            }
            (None, None) if entry.doubtful => self.doubtful_without_value.note(open),
            (None, None) => self.without_value.note(open),
        }
    }

    pub(super) fn merge(&mut self, other: &Undecided) {
        self.excusable.merge(other.excusable);
        self.leaving.merge(other.leaving);
        self.without_value.merge(other.without_value);
        self.doubtful_without_value.merge(other.doubtful_without_value);
        self.numbers.extend_from_slice(&other.numbers);
        self.open_values.merge(&other.open_values);
        self.missing_values.merge(&other.missing_values);
    }

    /// Withdraws other records; `None` if they are not among these.
    pub(super) fn withdraw(&mut self, other: &Undecided) -> Option<()> {
        self.excusable.withdraw(other.excusable)?;
        self.leaving.withdraw(other.leaving)?;
        self.without_value.withdraw(other.without_value)?;
        self.doubtful_without_value.withdraw(other.doubtful_without_value)?;
        for number in &other.numbers {
            let at = self.numbers.iter().position(|known| known == number)?;
            self.numbers.swap_remove(at);
        }
        self.open_values.withdraw(&other.open_values)?;
        self.missing_values.withdraw(&other.missing_values)
    }

    /// Whether these can be at most so many records.
    pub(super) fn is_within(&self, most: u64) -> bool {
        let Undecided { excusable, leaving, without_value, doubtful_without_value, .. } = self;
        let counts = [excusable, leaving, without_value, doubtful_without_value];
        counts.into_iter().all(|OpenAndMissing { open, missing }| *open <= most && *missing <= most)
            && self.open_values.is_within(most)
            && self.missing_values.is_within(most)
    }

    /// Notes rejected rows: each is an unknown record that may belong.
    pub(crate) fn note_rejected(&mut self, rows: u64) {
        self.leaving.missing += rows;
        self.doubtful_without_value.missing += rows;
    }

    /// How many values beyond the known ones there may be.
    pub(super) fn more_values(&self, known: &ValueCounts) -> (u64, u64) {
        let is_missing = |value: &str| !known.contains(value);
        // What an open and a missing record have is missing.
        let is_open = |value: &str| is_missing(value) && !self.missing_values.contains(value);
        let number = |values: &ValueCounts, counts: &dyn Fn(&str) -> bool| {
            u64::try_from(values.values().filter(|value| counts(value)).count()).unwrap_or(u64::MAX)
        };
        let (without, doubtful) = (self.without_value, self.doubtful_without_value);
        (
            without.open + doubtful.open + number(&self.open_values, &is_open),
            without.missing + doubtful.missing + number(&self.missing_values, &is_missing),
        )
    }
}

/// Numbers as numerators and denominators, in their order.
mod numbers {
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use tieuchi_model::ratio::Ratio;

    pub(super) fn serialize<S: Serializer>(numbers: &[(Ratio, bool)], serializer: S) -> Result<S::Ok, S::Error> {
        let parts = |(number, open): &(Ratio, bool)| (number.numerator(), number.denominator(), *open);
        let mut written: Vec<(i128, i128, bool)> = numbers.iter().map(parts).collect();
        written.sort_unstable();
        written.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(Ratio, bool)>, D::Error> {
        let written: Vec<(i128, i128, bool)> = Vec::deserialize(deserializer)?;
        let number = |(numerator, denominator, open)| Some((Ratio::new(numerator, denominator)?, open));
        written.into_iter().map(number).collect::<Option<_>>().ok_or_else(|| D::Error::custom("a denominator of 0"))
    }
}
