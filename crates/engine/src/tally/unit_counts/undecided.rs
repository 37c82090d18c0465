//! What is known of the open and missing records of a unit, so that the range of a figure is no wider than it must be.

use std::collections::{BTreeMap, BTreeSet};

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
    /// The values of those that may not belong, and whether one that has it is missing.
    values: BTreeMap<Box<str>, bool>,
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
            (None, Some(value)) => *self.values.entry(value.clone()).or_default() |= !open,
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
        for (value, missing) in &other.values {
            *self.values.entry(value.clone()).or_default() |= missing;
        }
    }

    /// Notes rejected rows: each is an unknown record that may belong.
    pub(crate) fn note_rejected(&mut self, rows: u64) {
        self.leaving.missing += rows;
        self.doubtful_without_value.missing += rows;
    }

    /// How many values beyond the known ones there may be.
    pub(super) fn more_values(&self, known: &BTreeSet<Box<str>>) -> (u64, u64) {
        let (mut open, mut missing) = (
            self.without_value.open + self.doubtful_without_value.open,
            self.without_value.missing + self.doubtful_without_value.missing,
        );
        for (_, by_missing) in self.values.iter().filter(|(value, _)| !known.contains(*value)) {
            *if *by_missing { &mut missing } else { &mut open } += 1;
        }
        (open, missing)
    }
}
