//! What was counted of one kind of record in a part.

mod withdraw;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tieuchi_model::schema::{FieldId, KindId};
use tieuchi_model::time::date_of;
use tieuchi_model::verdict::{LaterValues, Reading};

pub(super) use self::withdraw::CountedRest;
use super::Mismatch;
use super::id_set::IdSet;
use super::row_set::RowSet;
use super::stated::Stated;
use crate::plan::Key;
use crate::survey::{Extent, KindSurvey, UnknownCounts};
use crate::tally::{CountingTally, SlotMap};
use crate::units::UnitIndex;

/// How many rows were read, and what was found about them; see [`Reading`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct RowCounts {
    read: u64,
    rejected: u64,
    duplicate: u64,
    later: u64,
    unplaced: u64,
    unreadable: u64,
}

impl RowCounts {
    fn of(reading: &Reading) -> RowCounts {
        let Reading {
            kind: _,
            read,
            rejected,
            duplicate,
            later,
            unplaced,
            unreadable,
            covers: _,
            latest: _,
            later_values: _,
            unread_files: _,
        } = *reading;
        RowCounts { read, rejected, duplicate, later, unplaced, unreadable }
    }

    fn each(&mut self) -> [&mut u64; 6] {
        let RowCounts { read, rejected, duplicate, later, unplaced, unreadable } = self;
        [read, rejected, duplicate, later, unplaced, unreadable]
    }
}

/// What is noted of the rows of a kind while they are read.
#[derive(Debug, Default)]
pub(super) struct RowNotes {
    /// How many rows name each unit, by slot.
    pub(super) of_units: Vec<u64>,
    /// How many rows lie on each day, counted from 1 January 1970.
    pub(super) days: BTreeMap<i32, u64>,
    /// How many have a place in time that lies ahead.
    pub(super) ahead: u64,
    /// The id of each row that exists, and a hash of what it contains.
    pub(super) ids: Vec<(Key, u64)>,
    /// A hash of what each other row contains.
    pub(super) others: Vec<u64>,
}

/// One kind, counted.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct CountedKind {
    /// By what its records were read and counted: its declaration, the time zone, the calendar.
    pub(super) declared: Key,
    /// The name of the first file, for findings.
    pub(super) file: String,
    rows: RowCounts,
    /// How many rows lie on each day, counted from 1 January 1970.
    days: BTreeMap<i32, u64>,
    /// How many have a place in time that lies ahead.
    ahead: u64,
    /// How many values of each field lie after the moment of judging, by the field's index.
    later_values: BTreeMap<usize, u64>,
    pub(super) stated: Stated,
    ids: IdSet,
    /// The rows that are not among the ids: without an id, or of records that do not exist yet.
    others: RowSet,
    /// If there are no ids, for each part that was added: how many rows it has, and the sum of their hashes.
    contents: Vec<(u64, u64)>,
    /// How many rows name each unit, by slot.
    rows_of_units: Vec<u64>,
    unknown: UnknownCounts,
    /// By the key of the counting.
    pub(super) countings: BTreeMap<Key, CountingTally>,
}

/// More records of one kind than any office has: the counts of all parts together fit into 64 bits.
const MOST_ROWS: u64 = 1 << 48;

/// From how many rows on two sources with the same rows are the same source: fewer may be equal by chance.
pub(super) const COMPARED: u64 = 3;

impl CountedKind {
    pub(super) fn new(
        declared: Key,
        found: &KindSurvey<'_>,
        covers: Option<(Date, Date)>,
        noted: RowNotes,
        countings: BTreeMap<Key, CountingTally>,
    ) -> CountedKind {
        let sum = noted.others.iter().fold(0, |sum: u64, hash| sum.wrapping_add(*hash));
        let contents = (u64::try_from(noted.others.len()).unwrap_or(u64::MAX), sum);
        CountedKind {
            declared,
            file: found.table.file().to_owned(),
            rows: RowCounts::of(&found.reading),
            days: noted.days,
            ahead: noted.ahead,
            later_values: found.reading.later_values.iter().map(|found| (found.field.0, found.count)).collect(),
            stated: Stated::of(covers, found.reading.read),
            contents: if found.table.kind.id.is_none() { vec![contents] } else { Vec::new() },
            ids: IdSet::of(noted.ids),
            others: RowSet::of(noted.others),
            rows_of_units: noted.of_units,
            unknown: found.rejected.counts(),
            countings,
        }
    }

    /// What was read; which rows have a later value is not kept.
    pub(super) fn reading(&self, kind: KindId) -> Reading {
        let RowCounts { read, rejected, duplicate, later, unplaced, unreadable } = self.rows;
        let of_field =
            |(field, count): (&usize, &u64)| LaterValues { field: FieldId(*field), count: *count, rows: Vec::new() };
        let later_values = self.later_values.iter().map(of_field).collect();
        Reading {
            kind,
            read,
            rejected,
            duplicate,
            later,
            unplaced,
            unreadable,
            covers: None,
            latest: None,
            later_values,
            unread_files: Vec::new(),
        }
    }

    /// In which days its records lie.
    pub(super) fn extent(&self) -> Extent {
        Extent::of_days(self.days.keys().filter_map(|day| date_of((*day).into())), self.has_ahead())
    }

    /// The unknown records, by the units of `unit_of`.
    pub(super) fn unknown(&self, unit_of: &dyn Fn(UnitIndex) -> Option<UnitIndex>) -> UnknownCounts {
        let UnknownCounts { all, without_unit, by_unit, by_units } = &self.unknown;
        let units = |units: &Vec<UnitIndex>| units.iter().filter_map(|unit| unit_of(*unit)).collect::<BTreeSet<_>>();
        UnknownCounts {
            all: *all,
            without_unit: *without_unit,
            by_unit: by_unit.iter().filter_map(|(unit, more)| Some((unit_of(*unit)?, *more))).collect(),
            by_units: by_units.iter().map(|(of, more)| (units(of).into_iter().collect(), *more)).collect(),
        }
    }

    /// Whether some of its records, or of their values, lie after the moment of judging.
    pub(super) const fn has_ahead(&self) -> bool {
        self.ahead > 0 || self.rows.later > 0
    }

    /// Whether the records of both were counted by the same rules, as the same things.
    fn is_like(&self, other: &CountedKind) -> bool {
        let windows =
            |of: &CountedKind| of.countings.iter().map(|(key, tally)| (*key, tally.windows())).collect::<Vec<_>>();
        self.declared == other.declared && windows(self) == windows(other)
    }

    /// Whether other records can be added.
    pub(super) fn check_absorb(&self, other: &CountedKind) -> Result<(), Mismatch> {
        if !self.is_like(other) {
            return Err(Mismatch::OtherRules);
        }
        let in_common = self.ids.in_common(&other.ids);
        if in_common > 0 {
            return Err(Mismatch::Overlap { ids: in_common });
        }
        if other.contents.iter().any(|content| content.0 >= COMPARED && self.contents.contains(content)) {
            return Err(Mismatch::Overlap { ids: 0 });
        }
        if self.rows.read.saturating_add(other.rows.read) > MOST_ROWS {
            return Err(Mismatch::TooMany);
        }
        Ok(())
    }

    /// Whether it has room for so many units.
    pub(super) fn can_have(&self, units: usize) -> bool {
        self.countings.values().all(|tally| tally.cells_of(units).is_some())
    }

    /// Adds other records, which can be added; `slots` gives where the slots of the other part are in this one.
    pub(super) fn absorb(&mut self, other: &CountedKind, slots: &SlotMap) {
        let before = self.rows.read;
        let mut more = other.rows;
        for (count, more) in self.rows.each().into_iter().zip(more.each()) {
            *count += *more;
        }
        // Which file is the first does not depend on the order in which parts are added.
        if other.file < self.file {
            self.file.clone_from(&other.file);
        }
        for (day, rows) in &other.days {
            *self.days.entry(*day).or_default() += rows;
        }
        self.ahead = self.ahead.saturating_add(other.ahead);
        for (field, values) in &other.later_values {
            *self.later_values.entry(*field).or_default() += values;
        }
        self.stated.absorb(&other.stated);
        self.ids.absorb(&other.ids);
        self.others.absorb(&other.others);
        self.contents.extend_from_slice(&other.contents);
        self.contents.sort_unstable();
        add_rows(&mut self.rows_of_units, &other.rows_of_units, slots);
        let unknown = other.unknown(&|unit| unit_in(unit, slots));
        self.unknown.all += unknown.all;
        self.unknown.without_unit += unknown.without_unit;
        for (unit, more) in unknown.by_unit {
            *self.unknown.by_unit.entry(unit).or_default() += more;
        }
        for (units, more) in unknown.by_units {
            *self.unknown.by_units.entry(units).or_default() += more;
        }
        for (tally, more) in self.countings.values_mut().zip(other.countings.values()) {
            tally.absorb(more, slots, before);
        }
    }

    /// Moves what was counted to other slots.
    pub(super) fn place(&mut self, slots: &SlotMap) {
        let mut rows_of_units = Vec::new();
        add_rows(&mut rows_of_units, &self.rows_of_units, slots);
        self.rows_of_units = rows_of_units;
        self.unknown = self.unknown(&|unit| unit_in(unit, slots));
        self.countings.values_mut().for_each(|tally| *tally = tally.placed(slots));
    }

    /// Whether its records were given in some part that is in, or some of them are.
    pub(super) fn is_given(&self) -> bool {
        self.stated.is_given() || self.rows.read > 0
    }

    /// Whether some row names a unit, by its slot.
    pub(super) fn names(&self, slot: usize) -> bool {
        let by_unit = self.unknown.by_unit.keys().chain(self.unknown.by_units.keys().flatten());
        self.rows_of_units.get(slot).is_some_and(|rows| *rows > 0) || { by_unit }.any(|unit| unit.index() + 1 == slot)
    }

    /// Keeps at most so many ids of each outcome.
    pub(super) fn keep_at_most(&mut self, ids: usize) {
        self.countings.values_mut().for_each(|tally| tally.keep_at_most(ids));
    }

    /// Whether it can be what was counted of so many units.
    pub(super) fn is_consistent(&self, units: usize) -> bool {
        let exists = |unit: &UnitIndex| unit.index() < units;
        let unknown = &self.unknown;
        let counts = unknown.by_unit.values().chain(unknown.by_units.values());
        let mut counts = counts.chain([&unknown.all, &unknown.without_unit]).chain(&self.rows_of_units);
        self.rows.read <= MOST_ROWS
            && { self.rows }.each().into_iter().all(|count| *count <= self.rows.read.max(1).saturating_mul(1 << 12))
            && counts.all(|count| *count <= self.rows.read)
            && self.rows_of_units.len() <= units + 1
            && unknown.by_unit.keys().chain(unknown.by_units.keys().flatten()).all(exists)
            && self
                .days
                .values()
                .chain([&self.ahead])
                .chain(self.later_values.values())
                .all(|count| *count <= self.rows.read)
            && self.ids.is_consistent()
            && self.others.is_consistent()
            && self.countings.values().all(|tally| tally.is_within(units, self.rows.read))
    }
}

/// Adds the numbers of the slots of another part.
fn add_rows(rows: &mut Vec<u64>, more: &[u64], slots: &SlotMap) {
    for (slot, more) in slots.iter().zip(more) {
        if rows.len() <= *slot {
            rows.resize(slot + 1, 0);
        }
        if let Some(count) = rows.get_mut(*slot) {
            *count += more;
        }
    }
}

/// Where a unit of another part is in this one.
fn unit_in(unit: UnitIndex, slots: &SlotMap) -> Option<UnitIndex> {
    let slot = slots.get(unit.index() + 1)?.checked_sub(1)?;
    u32::try_from(slot).ok().map(UnitIndex)
}
