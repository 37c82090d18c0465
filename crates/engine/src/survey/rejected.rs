//! Records that no one knows, and records of whom it is not known where they are: what they may be to each unit and to each
//! record.
//!
//! A rejected row is one record of its kind of which nothing is known but the unit and the records that its row names. A
//! record that counts, but whose unit may be one of several, is one that each of them may have. Why a row is rejected is not
//! decided here.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use tieuchi_model::schema::{FieldId, FieldKind, Kind};
use tieuchi_model::time::{When, Zone};

use super::{KindSurvey, moment_of};
use crate::held::Held;
use crate::ids::{InUnit, Naming, RecordIx};
use crate::intake::Columns;
use crate::units::{UnitIx, Units};

/// What a rejected row names by one of its references.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    field: FieldId,
    id: Held<Box<str>>,
    moment: Held<When>,
}

/// What is known of a rejected row.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) unit: InUnit,
    pub(super) names: Vec<Name>,
}

impl Row {
    /// A row that nothing could be read of: it may name any record.
    pub(super) fn unreadable(kind: &Kind) -> Row {
        let names = references(kind).map(|field| Name { field, id: Held::Unreadable, moment: Held::Unreadable });
        Row { unit: InUnit::None, names: names.collect() }
    }
}

fn references(kind: &Kind) -> impl Iterator<Item = FieldId> {
    let fields = kind.fields.values().enumerate().map(|(place, field)| (FieldId(place), field));
    fields.filter(|(_, field)| matches!(field.kind, FieldKind::Reference(_))).map(|(id, _)| id)
}

/// What a row names by its references.
pub(super) fn names(kind: &Kind, columns: &Columns, row: usize) -> Vec<Name> {
    let name =
        |field| Name { field, id: columns.text(field, row).map(Into::into), moment: moment_of(kind, columns, row) };
    references(kind).map(name).filter(|name| name.id != Held::Empty).collect()
}

/// What records that no one knows may change of a number of records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Unknown {
    /// How many more there may be.
    pub(crate) more: u64,
    /// How many of these may be a later span of a record that is counted, which then no longer counts.
    pub(crate) superseding: u64,
}

impl Unknown {
    pub(crate) const fn add(&mut self, other: Unknown) {
        self.more += other.more;
        self.superseding += other.superseding;
    }

    /// The same among records that all count alike, or not: there it is the same which of two spans counts.
    pub(crate) const fn among(self, alike: bool) -> Unknown {
        if alike { Unknown { superseding: 0, ..self } } else { self }
    }

    /// So many records; whether they may supersede others.
    const fn of(more: u64, supersede: bool) -> Unknown {
        Unknown { more, superseding: if supersede { more } else { 0 } }
    }
}

/// Several units, and the records that may be in one of them.
type OneOf = (Arc<[UnitIx]>, Unknown);

/// The rejected rows of one kind, as the records that they may be (all rows of one id are one record), and the records of
/// which it is not known in which of several units they are.
#[derive(Debug, Default)]
pub(crate) struct Rejected {
    /// Rejected rows, whatever their unit.
    all: Unknown,
    /// Rejected rows of which no unit is known.
    without_unit: Unknown,
    /// Records that may be one unit's.
    by_unit: BTreeMap<UnitIx, Unknown>,
    /// Records that may be one of several units', by the address of these: they share it with the record that they refer to.
    by_units: HashMap<usize, OneOf>,
    /// The units of rejected rows whose id could not be read.
    without_id: BTreeSet<UnitIx>,
    /// Whether there are rejected rows whose id could not be read.
    lacks_ids: bool,
    /// What each rejected row names, until every kind is read.
    names: Vec<(Vec<Name>, bool)>,
    named: Named,
    /// What may be records of each unit itself, and last of all units together, once every kind is read.
    own: Vec<Unknown>,
    /// What may be records of each unit or one below it, and last of all units together.
    pooled: Vec<Unknown>,
}

/// What rejected rows name by their references.
#[derive(Debug, Default)]
pub(crate) struct Named {
    /// By reference and record.
    pub(crate) records: BTreeMap<(FieldId, RecordIx), Unknown>,
    /// By reference and the first record of an id, any of whose spans may be meant.
    pub(crate) spans: BTreeMap<(FieldId, RecordIx), Unknown>,
    /// By reference: any record.
    pub(crate) anyone: BTreeMap<FieldId, Unknown>,
}

impl Rejected {
    /// Notes a record that its rows leave unknown; whether it may be a later span of one that counts.
    pub(super) fn note(&mut self, row: Row, supersedes: bool) {
        let unknown = Unknown::of(1, supersedes);
        self.all.add(unknown);
        if row.unit == InUnit::None {
            self.without_unit.add(unknown);
        }
        self.note_unit(&row.unit, unknown);
        if !row.names.is_empty() {
            self.names.push((row.names, supersedes));
        }
    }

    /// Notes a rejected row whose id could not be read: it is taken for a record of its own.
    pub(super) fn note_without_id(&mut self, row: Row, supersedes: bool) {
        self.lacks_ids = true;
        self.without_id.extend(row.unit.units());
        self.note(row, supersedes);
    }

    /// The units of rejected rows whose id could not be read, and whether there are any.
    pub(super) fn take_without_id(&mut self) -> (BTreeSet<UnitIx>, bool) {
        (std::mem::take(&mut self.without_id), std::mem::take(&mut self.lacks_ids))
    }

    /// Notes a record that counts and may be one of several units'; whether it may be a later span of one that counts.
    pub(super) fn note_doubtful(&mut self, unit: &InUnit, supersedes: bool) {
        if let InUnit::OneOf(_) = unit {
            self.note_unit(unit, Unknown::of(1, supersedes));
        }
    }

    fn note_unit(&mut self, unit: &InUnit, unknown: Unknown) {
        match unit {
            InUnit::None => {}
            InUnit::One(unit) => self.by_unit.entry(*unit).or_default().add(unknown),
            InUnit::OneOf(units) => {
                let address = units.as_ptr().addr();
                let of = self.by_units.entry(address).or_insert_with(|| (Arc::clone(units), Unknown::default()));
                of.1.add(unknown);
            }
        }
    }

    /// The units that rejected rows name.
    pub(super) fn units(&self) -> BTreeSet<UnitIx> {
        let several = self.by_units.values().flat_map(|(units, _)| units.iter().copied());
        self.by_unit.keys().copied().chain(several).collect()
    }

    /// Takes out those whose unit is known: of units themselves, which are there whatever their rows say.
    pub(super) fn take_known(&mut self) -> BTreeSet<UnitIx> {
        let known = self.units();
        self.all = self.without_unit;
        self.by_unit.clear();
        self.by_units.clear();
        known
    }

    /// Counts them by unit, once the tree of units is known.
    fn count(&mut self, units: &Units) {
        self.own = self.in_each(units, |_| None);
        self.pooled = self.in_each(units, |unit| units.parent(unit));
    }

    /// What may be records of a unit (of all units together), or only of the unit itself.
    pub(crate) fn of_unit(&self, unit: Option<UnitIx>, own: bool) -> Unknown {
        let counts = if own { &self.own } else { &self.pooled };
        let count = unit.map_or(counts.last(), |unit| counts.get(unit.place()));
        count.copied().unwrap_or_default()
    }

    /// A record that may be in several units is counted in each of them, and once in what holds them both.
    fn in_each(&self, units: &Units, above: impl Fn(UnitIx) -> Option<UnitIx>) -> Vec<Unknown> {
        let mut counts = vec![Unknown::default(); units.len() + 1];
        let one = self.by_unit.iter().map(|(unit, unknown)| (std::slice::from_ref(unit), *unknown));
        let several = self.by_units.values().map(|(units, unknown)| (units.as_ref(), *unknown));
        for (named, unknown) in one.chain(several) {
            let mut holding = BTreeSet::new();
            for unit in named {
                let mut at = Some(*unit);
                while let Some(current) = at.filter(|current| holding.insert(*current)) {
                    at = above(current);
                }
            }
            for unit in holding {
                if let Some(slot) = counts.get_mut(unit.place()) {
                    slot.add(unknown);
                }
            }
        }
        if let Some(all) = counts.last_mut() {
            *all = self.all;
        }
        counts
    }

    /// What they name by their references.
    pub(crate) fn named(&self) -> &Named {
        &self.named
    }
}

/// Counts what rejected rows name, once every kind is read.
pub(super) fn settle(kinds: &mut [Option<KindSurvey<'_>>], units: &Units, zone: &Zone) {
    for found in kinds.iter_mut().flatten() {
        found.rejected.count(units);
    }
    for place in 0..kinds.len() {
        let Some(Some(found)) = kinds.get_mut(place) else { continue };
        let names = std::mem::take(&mut found.rejected.names);
        let declared = found.table.kind;
        let mut named = Named::default();
        for (of_one, supersedes) in names {
            named.note(kinds, declared, &of_one, Unknown::of(1, supersedes), zone);
        }
        if let Some(Some(found)) = kinds.get_mut(place) {
            found.rejected.named = named;
        }
    }
}

impl Named {
    /// Notes what the rows of one record name, each only once.
    fn note(&mut self, kinds: &[Option<KindSurvey<'_>>], of: &Kind, names: &[Name], unknown: Unknown, zone: &Zone) {
        let (mut records, mut spans, mut anyone) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for Name { field, id, moment } in names {
            let Some(FieldKind::Reference(to)) = of.field(*field).map(|field| &field.kind) else { continue };
            let Some(Some(to)) = kinds.get(to.0) else { continue };
            match to.ids.named(id.as_deref(), *moment, zone) {
                Naming::One(record) | Naming::Outside(record) => {
                    records.insert((*field, record));
                }
                Naming::Perhaps(several) => spans.extend(several.first().map(|first| (*field, first.record))),
                Naming::Anyone => {
                    anyone.insert(*field);
                }
                Naming::NoOne | Naming::Unknown => {}
            }
        }
        for name in records {
            self.records.entry(name).or_default().add(unknown);
        }
        for name in spans {
            self.spans.entry(name).or_default().add(unknown);
        }
        for field in anyone {
            self.anyone.entry(field).or_default().add(unknown);
        }
    }
}
