//! The ids of a kind's records: which record a reference names, and which rows repeat another.

use std::collections::HashMap;

use tieuchi_model::time::{When, Zone};

use crate::held::Held;
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

/// Which record a reference names, as far as that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Naming {
    /// None: it is empty, or there is no such record.
    NoOne,
    One(RecordIx),
    /// One of these spans: the moment that tells which could not be read.
    OneOf(Vec<RecordIx>),
    /// Some record: the reference could not be read.
    Anyone,
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

    /// Whether some id stands for several rows that all count.
    pub(crate) fn has_repeated(&self) -> bool {
        !self.by_row.is_empty()
    }

    /// Whether the id stands for several rows that all count.
    pub(crate) fn is_repeated(&self, row: u64) -> bool {
        self.by_row.contains_key(&row)
    }

    /// The record that a reference names: of several spans the one that holds the moment; where two do, the later one.
    pub(crate) fn named(&self, id: Held<&str>, moment: Held<When>, zone: &Zone) -> Naming {
        let first = match id {
            Held::Value(id) => self.first.get(id).copied(),
            Held::Empty => None,
            Held::Unreadable => return Naming::Anyone,
        };
        let Some(first) = first else { return Naming::NoOne };
        match (self.spans.get(&first), moment) {
            (None, _) | (_, Held::Empty) => Naming::One(first),
            (Some(spans), Held::Value(moment)) => {
                // They are in the order of their start and do not overlap: only the last that has begun can hold the moment.
                let begun = spans.partition_point(|span| span.from.is_none_or(|from| has_begun(from, moment, zone)));
                let last = begun.checked_sub(1).and_then(|last| spans.get(last));
                let held = last.filter(|last| holds(last.from, last.to, moment, zone));
                held.map_or(Naming::NoOne, |span| Naming::One(span.record))
            }
            (Some(spans), Held::Unreadable) => Naming::OneOf(spans.iter().map(|span| span.record).collect()),
        }
    }

    /// The unit of the record that a reference names; `None` too where that is not known.
    pub(crate) fn unit_of(&self, naming: &Naming) -> Option<UnitIx> {
        match naming {
            Naming::One(record) => self.unit(*record),
            Naming::OneOf(records) => {
                let mut units = records.iter().map(|record| self.unit(*record));
                let first = units.next()??;
                units.all(|unit| unit == Some(first)).then_some(first)
            }
            Naming::NoOne | Naming::Anyone => None,
        }
    }

    /// The unit of an id whose rows contradict one another: the one that they all name, else none.
    pub(crate) fn doubt_unit(&mut self, id: &str, mut units: impl Iterator<Item = Option<UnitIx>>) {
        let Some(record) = self.first.get(id).copied() else { return };
        let first = units.next().flatten();
        let agreed = units.all(|unit| unit == first);
        self.set_unit(record, first.filter(|_| agreed));
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

    fn unit(&self, record: RecordIx) -> Option<UnitIx> {
        usize::try_from(record.0).ok().and_then(|place| self.units.get(place)).copied().flatten()
    }
}

/// Whether a span holds a moment; its end is included if it is a day, and an empty end is still going on. A span without
/// length holds the one moment that it has.
fn holds(from: Option<When>, to: Option<When>, moment: When, zone: &Zone) -> bool {
    if from == Some(moment) && to == from {
        return true;
    }
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
