//! The ids of a kind's records: which record a reference names, and which rows repeat another.

use std::collections::HashMap;

use tieuchi_model::time::{When, Zone};

use crate::units::UnitIx;

/// Which record of its kind: a number of ours for one row that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct RecordIx(pub(crate) u32);

/// A set of rows by their number in the order of reading.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    words: Vec<u64>,
}

impl Rows {
    pub(crate) fn insert(&mut self, row: u64) {
        let Ok(word) = usize::try_from(row / 64) else { return };
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        if let Some(bits) = self.words.get_mut(word) {
            *bits |= 1 << (row % 64);
        }
    }

    pub(crate) fn contains(&self, row: u64) -> bool {
        usize::try_from(row / 64)
            .ok()
            .and_then(|word| self.words.get(word))
            .is_some_and(|bits| bits >> (row % 64) & 1 == 1)
    }
}

/// A row of a repeated id that counts, before it has a record.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    /// Its number in the order of reading.
    pub(crate) row: u64,
    pub(crate) from: Option<When>,
    pub(crate) to: Option<When>,
    pub(crate) unit: Option<UnitIx>,
}

/// A span in which a repeated id stands for one row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Occurrence {
    pub(crate) record: RecordIx,
    pub(crate) from: Option<When>,
    pub(crate) to: Option<When>,
}

/// The ids of a kind's records.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    first: HashMap<Box<str>, RecordIx>,
    /// The spans of ids that a lasting kind repeats, in the order of their start.
    spans: HashMap<RecordIx, Vec<Occurrence>>,
    /// The record of each row of a repeated id.
    by_row: HashMap<u64, RecordIx>,
    next: u32,
    units: Vec<Option<UnitIx>>,
}

impl Ids {
    /// Notes an id; says whether it is new.
    pub(crate) fn note(&mut self, id: &str) -> Option<RecordIx> {
        if self.first.contains_key(id) {
            return None;
        }
        let record = self.add()?;
        self.first.insert(id.into(), record);
        Some(record)
    }

    fn add(&mut self) -> Option<RecordIx> {
        let record = RecordIx(self.next);
        self.next = self.next.checked_add(1)?;
        Some(record)
    }

    /// Gives each span of a repeated id a record of its own.
    pub(crate) fn spread(&mut self, id: &str, spans: Vec<Span>) {
        let Some(first) = self.first.get(id).copied() else { return };
        let mut occurrences = Vec::with_capacity(spans.len());
        for (place, Span { row, from, to, unit }) in spans.into_iter().enumerate() {
            let record = if place == 0 { Some(first) } else { self.add() };
            let Some(record) = record else { continue };
            self.by_row.insert(row, record);
            self.set_unit(record, unit);
            occurrences.push(Occurrence { record, from, to });
        }
        self.spans.insert(first, occurrences);
    }

    pub(crate) fn contains(&self, id: &str) -> bool {
        self.first.contains_key(id)
    }

    /// The record that a row is.
    pub(crate) fn of_row(&self, id: &str, row: u64) -> Option<RecordIx> {
        if let Some(record) = self.by_row.get(&row) {
            return Some(*record);
        }
        self.first.get(id).copied()
    }

    /// Whether the id stands for several rows that all count.
    pub(crate) fn is_repeated(&self, row: u64) -> bool {
        self.by_row.contains_key(&row)
    }

    /// The record that a reference names: of several spans the one that holds the moment.
    pub(crate) fn named(&self, id: &str, moment: Option<When>, zone: &Zone) -> Option<RecordIx> {
        let first = self.first.get(id).copied()?;
        let (Some(spans), Some(moment)) = (self.spans.get(&first), moment) else { return Some(first) };
        // They are in the order of their start and do not overlap: only the last that has begun can hold the moment.
        let begun = spans.partition_point(|span| span.from.is_none_or(|from| has_begun(from, moment, zone)));
        let last = spans.get(begun.checked_sub(1)?)?;
        holds(last.from, last.to, moment, zone).then_some(last.record)
    }

    pub(crate) fn set_unit(&mut self, record: RecordIx, unit: Option<UnitIx>) {
        let Ok(place) = usize::try_from(record.0) else { return };
        if place >= self.units.len() {
            self.units.resize(place + 1, None);
        }
        if let Some(slot) = self.units.get_mut(place) {
            *slot = unit;
        }
    }

    pub(crate) fn unit(&self, record: RecordIx) -> Option<UnitIx> {
        usize::try_from(record.0).ok().and_then(|place| self.units.get(place)).copied().flatten()
    }
}

/// Whether a span holds a moment; its end is included if it is a day, and an empty end is still going on.
fn holds(from: Option<When>, to: Option<When>, moment: When, zone: &Zone) -> bool {
    let begun = from.is_some_and(|from| has_begun(from, moment, zone));
    let ended = to.is_some_and(|to| match (to, moment) {
        (When::Moment(to), When::Moment(moment)) => to <= moment,
        _ => zone.day(to) < zone.day(moment),
    });
    begun && !ended
}

fn has_begun(from: When, moment: When, zone: &Zone) -> bool {
    match (from, moment) {
        (When::Moment(from), When::Moment(moment)) => from <= moment,
        _ => zone.day(from) <= zone.day(moment),
    }
}
