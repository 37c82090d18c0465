//! Unknown records, and records whose unit is not known: how many each unit and each record may have of
//! them.
//!
//! A rejected row is one record of its kind of which only the unit and the records that its row names are known. A
//! record that counts, but whose unit is one of several, may belong to each of them. Why a row is rejected is not
//! decided here.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use tieuchi_model::schema::{FieldId, FieldKind, FieldSet, Kind};
use tieuchi_model::time::{When, Zone};

use super::{KindSurvey, moment_of};
use crate::columns::Columns;
use crate::content::Content;
use crate::ids::{InUnit, RecordIndex, Referent};
use crate::sorted::SortedMap;
use crate::units::{UnitIndex, Units};

/// What a rejected row names by one of its references.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RowReference {
    field: FieldId,
    id: Content<Box<str>>,
    moment: Content<When>,
}

/// What is known of a rejected row.
#[derive(Clone, Debug, Default)]
pub(super) struct RejectedRow {
    pub(super) unit: InUnit,
    pub(super) references: Vec<RowReference>,
}

impl RejectedRow {
    /// A row that could not be read at all: it may name any record.
    pub(super) fn unreadable(kind: &Kind) -> RejectedRow {
        let references =
            references(kind).map(|field| RowReference { field, id: Content::Unreadable, moment: Content::Unreadable });
        RejectedRow { unit: InUnit::None, references: references.collect() }
    }
}

fn references(kind: &Kind) -> impl Iterator<Item = FieldId> {
    let fields = kind.fields.values().enumerate().map(|(index, field)| (FieldId(index), field));
    fields.filter(|(_, field)| matches!(field.kind, FieldKind::Reference(_))).map(|(id, _)| id)
}

/// What a row names by its references.
pub(super) fn row_references(kind: &Kind, columns: &Columns, row_in_batch: usize) -> Vec<RowReference> {
    let name = |field| RowReference {
        field,
        id: columns.text(field, row_in_batch).map(Into::into),
        moment: moment_of(kind, columns, row_in_batch),
    };
    references(kind).map(name).filter(|name| name.id != Content::Empty).collect()
}

/// How many unknown records may change a number of records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct UnknownRecords {
    /// How many more there may be.
    pub(crate) more: u64,
    /// How many of these may be a later span of a record that is counted, which then no longer counts.
    pub(crate) superseding: u64,
}

impl UnknownRecords {
    pub(crate) const fn add(&mut self, other: UnknownRecords) {
        self.more += other.more;
        self.superseding += other.superseding;
    }

    /// The same among records that all count alike, or not: if all count alike, it does not matter which of two spans counts.
    pub(crate) const fn among(self, alike: bool) -> UnknownRecords {
        if alike { UnknownRecords { superseding: 0, ..self } } else { self }
    }

    /// So many records; whether they may supersede others.
    const fn of(more: u64, supersede: bool) -> UnknownRecords {
        UnknownRecords { more, superseding: if supersede { more } else { 0 } }
    }
}

/// Several units, and the records that may be in one of them.
type OneOf = (Arc<[UnitIndex]>, UnknownRecords);

/// The rejected rows of one kind, as the records that they may be (all rows of one id are one record), and the records of
/// which it is not known in which of several units they are.
#[derive(Debug, Default)]
pub(crate) struct RejectedRecords {
    /// Rejected rows, whatever their unit.
    all: UnknownRecords,
    /// Rejected rows of which no unit is known.
    without_unit: UnknownRecords,
    /// By unit, the records that may belong to it alone.
    by_unit: Vec<UnknownRecords>,
    /// Records that may belong to one of several units, by the address of the list: they share it with the record that they refer to.
    by_units: HashMap<usize, OneOf>,
    /// The units of rejected rows whose id could not be read.
    without_id: HashSet<UnitIndex>,
    /// Whether there are rejected rows whose id could not be read.
    has_rows_without_id: bool,
    /// What each rejected row names, until every kind is read.
    references: Vec<(Vec<RowReference>, bool)>,
    named: NamedRecords,
    by_unit_in_tree: UnknownByUnit,
}

/// The rejected rows of a kind that refers to no other and does not last, once all its rows are read: how many records they may be.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct UnknownCounts {
    /// Whatever their unit.
    pub(crate) all: u64,
    /// Those of which no unit is known.
    pub(crate) without_unit: u64,
    /// By unit, those that may belong to it alone.
    pub(crate) by_unit: BTreeMap<UnitIndex, u64>,
    /// Those that may belong to one of several units.
    #[serde(with = "of_several")]
    pub(crate) by_units: BTreeMap<Vec<UnitIndex>, u64>,
}

/// Counts of several units, as pairs.
mod of_several {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serializer};

    use crate::units::UnitIndex;

    pub(super) fn serialize<S: Serializer>(
        counts: &BTreeMap<Vec<UnitIndex>, u64>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(counts)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<Vec<UnitIndex>, u64>, D::Error> {
        Ok(Vec::deserialize(deserializer)?.into_iter().collect())
    }
}

impl UnknownCounts {
    /// Withdraws those of other records; `None` if they are not among these.
    pub(crate) fn withdraw(&mut self, other: &UnknownCounts) -> Option<()> {
        fn take<K: Ord>(counts: &mut BTreeMap<K, u64>, others: &BTreeMap<K, u64>) -> Option<()> {
            for (key, less) in others {
                let count = counts.get_mut(key)?;
                *count = count.checked_sub(*less)?;
            }
            counts.retain(|_, count| *count > 0);
            Some(())
        }
        self.all = self.all.checked_sub(other.all)?;
        self.without_unit = self.without_unit.checked_sub(other.without_unit)?;
        take(&mut self.by_unit, &other.by_unit)?;
        take(&mut self.by_units, &other.by_units)
    }
}

/// The unknown records of each unit, and last of all units together, once every kind is read.
#[derive(Debug, Default)]
pub(crate) struct UnknownByUnit {
    /// Of each unit alone.
    own: Vec<UnknownRecords>,
    /// Of each unit with the units below it.
    pooled: Vec<UnknownRecords>,
}

impl UnknownByUnit {
    /// The unknown records of a unit (or of all units together); with `own` of the unit alone.
    pub(crate) fn of_unit(&self, unit: Option<UnitIndex>, own: bool) -> UnknownRecords {
        let counts = if own { &self.own } else { &self.pooled };
        let count = unit.map_or(counts.last(), |unit| counts.get(unit.index()));
        count.copied().unwrap_or_default()
    }
}

/// What rejected rows name by their references.
#[derive(Debug, Default)]
pub(crate) struct NamedRecords {
    /// By reference and record.
    pub(crate) records: IndexMap<(FieldId, RecordIndex), UnknownRecords>,
    /// By reference and the first record of an id, any of whose spans may be meant.
    pub(crate) spans: IndexMap<(FieldId, RecordIndex), UnknownRecords>,
    /// By reference: any record.
    pub(crate) any_record: SortedMap<FieldId, UnknownRecords>,
}

impl RejectedRecords {
    /// Notes a record that its rows leave unknown; whether it may be a later span of one that counts.
    pub(super) fn note(&mut self, row: RejectedRow, supersedes: bool) {
        let unknown = UnknownRecords::of(1, supersedes);
        self.all.add(unknown);
        if row.unit == InUnit::None {
            self.without_unit.add(unknown);
        }
        self.note_unit(&row.unit, unknown);
        if !row.references.is_empty() {
            self.references.push((row.references, supersedes));
        }
    }

    /// Notes a rejected row whose id could not be read: it counts as one record.
    pub(super) fn note_without_id(&mut self, row: RejectedRow, supersedes: bool) {
        self.has_rows_without_id = true;
        self.without_id.extend(row.unit.units());
        self.note(row, supersedes);
    }

    /// The units of rejected rows whose id could not be read, and whether there are any.
    pub(super) fn take_without_id(&mut self) -> (HashSet<UnitIndex>, bool) {
        (std::mem::take(&mut self.without_id), std::mem::take(&mut self.has_rows_without_id))
    }

    /// Notes a record that counts and may belong to one of several units; whether it may be a later span of one that counts.
    pub(super) fn note_doubtful(&mut self, unit: &InUnit, supersedes: bool) {
        if let InUnit::OneOf(_) = unit {
            self.note_unit(unit, UnknownRecords::of(1, supersedes));
        }
    }

    /// How many there are, to be kept without them.
    #[expect(clippy::iter_over_hash_type, reason = "the result is sorted")]
    pub(crate) fn counts(&self) -> UnknownCounts {
        let mut counts = UnknownCounts {
            all: self.all.more,
            without_unit: self.without_unit.more,
            by_unit: self.of_one_unit().map(|(unit, unknown)| (unit, unknown.more)).collect(),
            by_units: BTreeMap::new(),
        };
        for (units, unknown) in self.by_units.values() {
            *counts.by_units.entry(units.to_vec()).or_default() += unknown.more;
        }
        counts
    }

    /// So many as were counted.
    pub(crate) fn of_counts(counts: &UnknownCounts) -> RejectedRecords {
        let of = |more: u64| UnknownRecords::of(more, false);
        let mut rejected = RejectedRecords {
            all: of(counts.all),
            without_unit: of(counts.without_unit),
            ..RejectedRecords::default()
        };
        counts.by_unit.iter().for_each(|(unit, more)| rejected.note_unit(&InUnit::One(*unit), of(*more)));
        for (units, more) in &counts.by_units {
            rejected.note_unit(&InUnit::OneOf(Arc::from(units.as_slice())), of(*more));
        }
        rejected
    }

    fn note_unit(&mut self, unit: &InUnit, unknown: UnknownRecords) {
        match unit {
            InUnit::None => {}
            InUnit::One(unit) => {
                let index = unit.index();
                if index >= self.by_unit.len() {
                    self.by_unit.resize(index + 1, UnknownRecords::default());
                }
                if let Some(of) = self.by_unit.get_mut(index) {
                    of.add(unknown);
                }
            }
            InUnit::OneOf(units) => {
                let address = units.as_ptr().addr();
                let of = self.by_units.entry(address).or_insert_with(|| (Arc::clone(units), UnknownRecords::default()));
                of.1.add(unknown);
            }
        }
    }

    /// Those that may belong to one unit alone, by unit.
    fn of_one_unit(&self) -> impl Iterator<Item = (UnitIndex, UnknownRecords)> {
        let by_unit = (0..).map(UnitIndex).zip(self.by_unit.iter().copied());
        by_unit.filter(|(_, unknown)| *unknown != UnknownRecords::default())
    }

    /// Takes out those whose unit is known: of the kind of units, because a unit exists whatever its rows contain. Returns
    /// their units.
    pub(super) fn take_known(&mut self) -> Vec<UnitIndex> {
        let several = self.by_units.values().flat_map(|(units, _)| units.iter().copied());
        let known = self.of_one_unit().map(|(unit, _)| unit).chain(several).collect();
        self.all = self.without_unit;
        self.by_unit.clear();
        self.by_units.clear();
        known
    }

    /// Counts them by unit, once the tree of units is known.
    fn count(&mut self, units: &Units) {
        self.by_unit_in_tree = UnknownByUnit {
            own: self.count_by_unit(units, &|_| None),
            pooled: self.count_by_unit(units, &|unit| units.parent(unit)),
        };
    }

    /// How many there are of each unit.
    pub(crate) const fn by_unit(&self) -> &UnknownByUnit {
        &self.by_unit_in_tree
    }

    /// A record that may be in several units is counted in each of them, and once in each unit above them.
    fn count_by_unit(&self, units: &Units, above: &dyn Fn(UnitIndex) -> Option<UnitIndex>) -> Vec<UnknownRecords> {
        let mut counts = vec![UnknownRecords::default(); units.len() + 1];
        let mut add = |named: &[UnitIndex], unknown: UnknownRecords| {
            let mut holding = HashSet::new();
            for unit in named {
                let mut at = Some(*unit);
                while let Some(current) = at.filter(|current| holding.insert(*current)) {
                    if let Some(slot) = counts.get_mut(current.index()) {
                        slot.add(unknown);
                    }
                    at = above(current);
                }
            }
        };
        self.of_one_unit().for_each(|(unit, unknown)| add(&[unit], unknown));
        self.by_units.values().for_each(|(units, unknown)| add(units, *unknown));
        if let Some(all) = counts.last_mut() {
            *all = self.all;
        }
        counts
    }

    /// What they name by their references.
    pub(crate) fn named(&self) -> &NamedRecords {
        &self.named
    }
}

/// Counts what rejected rows name, once every kind is read.
pub(super) fn resolve_references(kinds: &mut [Option<KindSurvey<'_>>], units: &Units, zone: &Zone) {
    for found in kinds.iter_mut().flatten() {
        found.rejected.count(units);
    }
    for index in 0..kinds.len() {
        let Some(Some(found)) = kinds.get_mut(index) else { continue };
        let references = std::mem::take(&mut found.rejected.references);
        let declared = found.table.kind;
        let mut named = NamedRecords::default();
        for (of_one, supersedes) in references {
            named.note(kinds, declared, &of_one, UnknownRecords::of(1, supersedes), zone);
        }
        if let Some(Some(found)) = kinds.get_mut(index) {
            found.rejected.named = named;
        }
    }
}

impl NamedRecords {
    /// Notes what the rows of one record name, each only once.
    fn note(
        &mut self,
        kinds: &[Option<KindSurvey<'_>>],
        of: &Kind,
        references: &[RowReference],
        unknown: UnknownRecords,
        zone: &Zone,
    ) {
        let (mut records, mut spans, mut any_record) = (HashSet::new(), HashSet::new(), FieldSet::new());
        for RowReference { field, id, moment } in references {
            let Some(FieldKind::Reference(to)) = of.field(*field).map(|field| &field.kind) else { continue };
            let Some(Some(to)) = kinds.get(to.0) else { continue };
            match to.ids.referent(id.as_deref(), *moment, zone) {
                Referent::One(record) | Referent::OutsideSpan(record) => {
                    if records.insert((*field, record)) {
                        self.records.entry((*field, record)).or_default().add(unknown);
                    }
                }
                Referent::OneOf(several) => {
                    if let Some(first) = several.first().filter(|first| spans.insert((*field, first.record))) {
                        self.spans.entry((*field, first.record)).or_default().add(unknown);
                    }
                }
                Referent::Unreadable => {
                    if any_record.insert(*field) {
                        self.any_record.note(*field, unknown, |known| known.add(unknown));
                    }
                }
                Referent::Empty | Referent::Unknown => {}
            }
        }
    }
}
