//! The tally of a part of the records: what was counted of them, apart from any file and any run, so that parts are counted anywhere,
//! added up, saved, and judged later.
//!
//! A kind of record is *counted* if what each of its records adds depends on nothing but the record. The records of all other kinds
//! are *kept*: what needs more than one record, which may be in other parts, is settled when all of them are there. Everything is
//! named by what it is: a counting by its key, a unit by its code, a kind by its name.

mod count;
mod counted;
mod declared;
mod id_set;
mod judge;
mod kept;
mod row_set;
mod stated;
mod withdraw;

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexSet;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tieuchi_model::schema::{UNITS, UNITS_NAME};
use tieuchi_model::time::Period;

pub use self::count::{Tallied, tally_part};
use self::counted::CountedKind;
pub use self::judge::judge_part;
use self::kept::KeptKind;

/// The tally of a part of the records.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Tally {
    /// What findings call it.
    #[serde(skip)]
    name: String,
    /// The label of the period.
    period: String,
    /// The moment of judging, in microseconds since 1970-01-01T00:00:00Z.
    as_of: i64,
    /// How many ids of each outcome are kept.
    ids: u64,
    /// How many errors in records were passed over.
    errors: u64,
    /// The codes of the units that counted records name; the slot of a unit is its place here, from 1.
    units: Vec<Box<str>>,
    /// By the name of the kind; what was not given is not there.
    kinds: BTreeMap<String, KindPart>,
}

/// One kind.
#[derive(Clone, Debug, Serialize, Deserialize)]
enum KindPart {
    Counted(Box<CountedKind>),
    Kept(KeptKind),
}

impl KindPart {
    fn counted(&self) -> Option<&CountedKind> {
        match self {
            KindPart::Counted(counted) => Some(counted),
            KindPart::Kept(_) => None,
        }
    }
}

/// Why two parts cannot be put together, or one cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// They are of different periods.
    OtherPeriod,
    /// They are as of different moments.
    OtherMoment,
    /// They were counted by rules that count something else.
    OtherRules,
    /// One was counted with other units than the other.
    OtherUnits,
    /// The same records are in both: so many ids, or 0 if records without an id are the same.
    Overlap {
        /// How many ids.
        ids: usize,
    },
    /// Records to be withdrawn were never added: so many ids, or 0 if it is not known which.
    NotThere {
        /// How many ids.
        ids: usize,
    },
    /// What was counted of them cannot be withdrawn.
    CannotWithdraw,
    /// Together they are too many to count.
    TooMany,
}

impl Tally {
    /// The same part under the name that findings show.
    #[must_use]
    pub fn named(self, name: impl Into<String>) -> Tally {
        Tally { name: name.into(), ..self }
    }

    /// The name that findings show.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The label of its period.
    #[must_use]
    pub fn period(&self) -> &str {
        &self.period
    }

    /// Its moment of judging, in microseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn as_of(&self) -> i64 {
        self.as_of
    }

    /// How many ids of each outcome it keeps.
    #[must_use]
    pub fn ids(&self) -> usize {
        usize::try_from(self.ids).unwrap_or(usize::MAX)
    }

    /// The kinds that it has, by name: how many rows, and whether they are kept.
    pub fn kinds(&self) -> impl Iterator<Item = (&str, u64, bool)> {
        self.kinds.iter().map(|(name, kind)| match kind {
            KindPart::Counted(counted) => (name.as_str(), counted.reading(UNITS).read, false),
            KindPart::Kept(kept) => (name.as_str(), kept.rows(), true),
        })
    }

    /// What parts state of the days that the records of a kind cover, the first and the last, each once: `None` of those of which
    /// nothing is stated.
    #[must_use]
    pub fn covers(&self, kind: &str) -> Vec<Option<(Date, Date)>> {
        match self.kinds.get(kind) {
            Some(KindPart::Counted(counted)) => counted.stated.days(),
            Some(KindPart::Kept(kept)) => kept.stated.days(),
            None => Vec::new(),
        }
    }

    /// Adds another part. The result does not depend on the order in which parts are added.
    ///
    /// # Errors
    /// The parts do not fit together, or the same records are in both. Then this one is as it was.
    pub fn merge(&mut self, other: &Tally) -> Result<(), Mismatch> {
        self.check_question(other)?;
        let units = self.units.iter().chain(&other.units).collect::<BTreeSet<_>>().len();
        let mut counted = self.kinds.values().chain(other.kinds.values()).filter_map(KindPart::counted);
        if u32::try_from(units).is_err() || !counted.all(|counted| counted.can_have(units)) {
            return Err(Mismatch::TooMany);
        }
        for (name, more) in &other.kinds {
            match (self.kinds.get(name), more) {
                (Some(KindPart::Counted(counted)), KindPart::Counted(more)) => counted.check_absorb(more)?,
                (Some(KindPart::Kept(kept)), KindPart::Kept(more)) => {
                    kept.check_like(more)?;
                    // Units are the frame of all parts.
                    if name != UNITS_NAME {
                        kept.check_absorb(more)?;
                    }
                }
                (None, _) => {}
                _ => return Err(Mismatch::OtherRules),
            }
        }
        let slots = self.slots_of(other);
        for (name, more) in &other.kinds {
            match (self.kinds.get_mut(name), more) {
                (Some(KindPart::Counted(counted)), KindPart::Counted(more)) => counted.absorb(more, &slots),
                (Some(KindPart::Kept(kept)), KindPart::Kept(more)) => kept.absorb(more),
                (_, KindPart::Counted(more)) => {
                    let mut placed = more.clone();
                    placed.place(&slots);
                    self.kinds.insert(name.clone(), KindPart::Counted(placed));
                }
                (_, KindPart::Kept(more)) => {
                    self.kinds.insert(name.clone(), KindPart::Kept(more.clone()));
                }
            }
        }
        self.errors = self.errors.saturating_add(other.errors);
        if self.ids != other.ids {
            self.ids = self.ids.min(other.ids);
            let ids = self.ids();
            self.counted().for_each(|counted| counted.keep_at_most(ids));
        }
        self.sort_units();
        Ok(())
    }

    fn check_question(&self, other: &Tally) -> Result<(), Mismatch> {
        let units = |of: &Tally| match of.kinds.get(UNITS_NAME) {
            Some(KindPart::Kept(kept)) => kept.sources.keys().copied().collect(),
            _ => Vec::new(),
        };
        if self.period != other.period {
            return Err(Mismatch::OtherPeriod);
        }
        if self.as_of != other.as_of {
            return Err(Mismatch::OtherMoment);
        }
        if units(self) != units(other) {
            return Err(Mismatch::OtherUnits);
        }
        Ok(())
    }

    /// Where the slots of another part are in this one, which gets the units that it does not have.
    fn slots_of(&mut self, other: &Tally) -> Vec<usize> {
        let mut units: IndexSet<Box<str>> = std::mem::take(&mut self.units).into_iter().collect();
        let slots = std::iter::once(0).chain(other.units.iter().map(|code| units.insert_full(code.clone()).0 + 1));
        let slots = slots.collect();
        self.units = units.into_iter().collect();
        slots
    }

    /// Puts the units in the order of their codes, which does not depend on the order of the parts.
    fn sort_units(&mut self) {
        if self.units.is_sorted() {
            return;
        }
        let mut order: Vec<usize> = (0..self.units.len()).collect();
        order.sort_by(|one, other| self.units.get(*one).cmp(&self.units.get(*other)));
        self.keep_units(&order);
    }

    /// Drops the units that no record names any more.
    fn drop_units(&mut self) {
        let is_named =
            |unit: &usize| self.kinds.values().filter_map(KindPart::counted).any(|counted| counted.names(unit + 1));
        let named: Vec<usize> = (0..self.units.len()).filter(is_named).collect();
        if named.len() < self.units.len() {
            self.keep_units(&named);
        }
    }

    /// Keeps these units alone, in this order.
    fn keep_units(&mut self, kept: &[usize]) {
        let mut slots: Vec<usize> = vec![0; self.units.len() + 1];
        for (place, unit) in kept.iter().enumerate() {
            if let Some(slot) = slots.get_mut(unit + 1) {
                *slot = place + 1;
            }
        }
        self.units = kept.iter().filter_map(|unit| self.units.get(*unit).cloned()).collect();
        self.counted().for_each(|counted| counted.place(&slots));
    }

    /// The kinds that are counted.
    fn counted(&mut self) -> impl Iterator<Item = &mut CountedKind> {
        self.kinds.values_mut().filter_map(|kind| match kind {
            KindPart::Counted(counted) => Some(&mut **counted),
            KindPart::Kept(_) => None,
        })
    }

    /// Whether it can be a tally at all: what is read may be anything.
    #[must_use]
    pub fn is_consistent(&self) -> bool {
        let mut codes: Vec<&str> = self.units.iter().map(|code| &**code).collect();
        codes.sort_unstable();
        codes.is_sorted_by(|one, next| one < next)
            && u32::try_from(self.units.len()).is_ok()
            && Period::parse(&self.period).is_some()
            && self.kinds.values().all(|kind| match kind {
                KindPart::Counted(counted) => counted.is_consistent(self.units.len()),
                KindPart::Kept(kept) => kept.is_consistent(),
            })
    }
}
