//! What is known of the open and missing records of a unit, so that the range of a figure is no wider than it must be.

use std::collections::HashSet;

use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::Bucket;

use super::Entry;

/// How many undecided records of one outcome have a property.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
}

/// The open and missing records of a unit, by what may become of them.
#[derive(Clone, Debug, Default)]
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
    pub(crate) numbers: Vec<(Ratio, bool)>,
    /// The values of the open ones that may not belong.
    open_values: HashSet<Box<str>>,
    /// The values of the missing ones that may not belong.
    missing_values: HashSet<Box<str>>,
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
                values.insert(value.clone());
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
        self.open_values.extend(other.open_values.iter().cloned());
        self.missing_values.extend(other.missing_values.iter().cloned());
    }

    /// Notes rejected rows: each is an unknown record that may belong.
    pub(crate) fn note_rejected(&mut self, rows: u64) {
        self.leaving.missing += rows;
        self.doubtful_without_value.missing += rows;
    }

    /// How many values beyond the known ones there may be.
    pub(super) fn more_values(&self, known: &HashSet<Box<str>>) -> (u64, u64) {
        let is_missing = |value: &str| !known.contains(value);
        // What an open and a missing record have is missing.
        let is_open = |value: &str| is_missing(value) && !self.missing_values.contains(value);
        let number = |values: &HashSet<Box<str>>, counts: &dyn Fn(&str) -> bool| {
            u64::try_from(values.iter().filter(|value| counts(value)).count()).unwrap_or(u64::MAX)
        };
        let (without, doubtful) = (self.without_value, self.doubtful_without_value);
        (
            without.open + doubtful.open + number(&self.open_values, &is_open),
            without.missing + doubtful.missing + number(&self.missing_values, &is_missing),
        )
    }
}
