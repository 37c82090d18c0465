//! Rows that were rejected: each is one record of its kind of which nothing is known but the unit and the records that
//! its row names. Why a row is rejected is not decided here.

use std::collections::{BTreeMap, BTreeSet};

use tieuchi_model::schema::{FieldId, FieldKind, Kind};
use tieuchi_model::time::{When, Zone};

use super::{KindSurvey, moment_of};
use crate::held::Held;
use crate::ids::{Naming, RecordIx};
use crate::intake::Columns;
use crate::units::{UnitIx, Units};

/// What a rejected row names by one of its references.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    field: FieldId,
    id: Box<str>,
    moment: Held<When>,
}

/// What a row names by its references, as far as they can be read.
pub(super) fn names(kind: &Kind, columns: &Columns, row: usize) -> Vec<Name> {
    let fields = kind.fields.values().enumerate().map(|(place, field)| (FieldId(place), field));
    let references = fields.filter(|(_, field)| matches!(field.kind, FieldKind::Reference(_)));
    let named = references.filter_map(|(field, _)| {
        let id = columns.text(field, row).value()?.into();
        Some(Name { field, id, moment: moment_of(kind, columns, row) })
    });
    named.collect()
}

/// The rejected rows of one kind, as the records that they may be: all rows of one id are one record.
#[derive(Debug, Default)]
pub(crate) struct Rejected {
    /// How many name these units; none, where the unit is not known.
    by_units: BTreeMap<Box<[UnitIx]>, u64>,
    /// What each of them names, until every kind is read.
    names: Vec<Vec<Name>>,
    by_record: BTreeMap<(FieldId, RecordIx), u64>,
    /// How many may be records of each unit itself, and last of all units together, once every kind is read.
    own: Vec<u64>,
    /// How many may be records of each unit or one below it, and last of all units together.
    pooled: Vec<u64>,
}

impl Rejected {
    /// Notes a record by the units and the records that its rows name.
    pub(super) fn note(&mut self, units: impl IntoIterator<Item = UnitIx>, names: Vec<Name>) {
        let units: BTreeSet<UnitIx> = units.into_iter().collect();
        *self.by_units.entry(units.into_iter().collect()).or_default() += 1;
        if !names.is_empty() {
            self.names.push(names);
        }
    }

    /// Takes out those whose unit is known: of units themselves, which are there whatever their rows say.
    pub(super) fn take_known(&mut self) -> BTreeSet<UnitIx> {
        let known = self.by_units.keys().flat_map(|units| units.iter().copied()).collect();
        self.by_units.retain(|units, _| units.is_empty());
        known
    }

    /// Counts them by unit, once the tree of units is known.
    fn count(&mut self, units: &Units) {
        self.own = self.in_each(units, |_| None);
        self.pooled = self.in_each(units, |unit| units.parent(unit));
    }

    /// How many may be records of a unit (of all units together), or only of the unit itself.
    pub(crate) fn of_unit(&self, unit: Option<UnitIx>, own: bool) -> u64 {
        let counts = if own { &self.own } else { &self.pooled };
        let count = unit.map_or(counts.last(), |unit| counts.get(unit.place()));
        count.copied().unwrap_or_default()
    }

    /// A record that may be in several units is counted in each of them, and once in what holds them both.
    fn in_each(&self, units: &Units, above: impl Fn(UnitIx) -> Option<UnitIx>) -> Vec<u64> {
        let mut counts = vec![0; units.len() + 1];
        for (named, count) in &self.by_units {
            let mut holding = BTreeSet::new();
            for unit in named {
                let mut at = Some(*unit);
                while let Some(current) = at.filter(|current| holding.insert(*current)) {
                    at = above(current);
                }
            }
            let places = holding.into_iter().map(UnitIx::place).chain([units.len()]);
            for place in places {
                if let Some(slot) = counts.get_mut(place) {
                    *slot += count;
                }
            }
        }
        counts
    }

    /// How many may name each record by a reference.
    pub(crate) fn by_record(&self, field: FieldId) -> impl Iterator<Item = (RecordIx, u64)> {
        self.by_record.iter().filter(move |((of, _), _)| *of == field).map(|((_, record), count)| (*record, *count))
    }
}

/// Counts what rejected rows name, once every kind is read.
pub(super) fn settle(kinds: &mut [Option<KindSurvey<'_>>], units: &Units, zone: &Zone) {
    for found in kinds.iter_mut().flatten() {
        found.rejected.count(units);
    }
    find_named(kinds, zone);
}

fn find_named(kinds: &mut [Option<KindSurvey<'_>>], zone: &Zone) {
    for place in 0..kinds.len() {
        let Some(Some(found)) = kinds.get_mut(place) else { continue };
        let names = std::mem::take(&mut found.rejected.names);
        let declared = found.table.kind;
        let mut by_record: BTreeMap<(FieldId, RecordIx), u64> = BTreeMap::new();
        for of_one in names {
            let mut named = BTreeSet::new();
            for Name { field, id, moment } in of_one {
                let Some(FieldKind::Reference(to)) = declared.field(field).map(|field| &field.kind) else { continue };
                let Some(Some(to)) = kinds.get(to.0) else { continue };
                match to.ids.named(Held::Value(&id), moment, zone) {
                    Naming::One(record) => named.extend([(field, record)]),
                    Naming::OneOf(records) => named.extend(records.into_iter().map(|record| (field, record))),
                    Naming::NoOne | Naming::Anyone => {}
                }
            }
            for name in named {
                *by_record.entry(name).or_default() += 1;
            }
        }
        if let Some(Some(found)) = kinds.get_mut(place) {
            found.rejected.by_record = by_record;
        }
    }
}
