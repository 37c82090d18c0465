//! The counts of one unit in one window, with the evidence that is kept for them.

use std::cell::Cell as Flag;
use std::collections::BTreeSet;

use tieuchi_model::ratio::Ratio;
use tieuchi_model::time::Moment;
use tieuchi_model::verdict::{Counts, Ids};

use crate::reading::Named;

/// Where a record of a population goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Going {
    Met,
    Failed,
    Open,
    Missing,
    Excused,
}

/// What one record adds to a cell.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) going: Going,
    /// The number that is summed.
    pub(crate) number: Option<Ratio>,
    /// The value that is counted once.
    pub(crate) distinct: Option<Box<str>>,
    /// An open record that is left out if it fails.
    pub(crate) excusable: bool,
    /// Whether it is not known that the record belongs to the population at all.
    pub(crate) doubtful: bool,
    /// Whether the id of a met record is kept: where records are counted, each one may count against the target.
    pub(crate) names_met: bool,
}

impl Entry {
    pub(crate) fn of(going: Going) -> Entry {
        Entry { going, number: None, distinct: None, excusable: false, doubtful: false, names_met: false }
    }
}

/// How many ids of each outcome are kept.
const KEPT: usize = 100;

/// The smallest ids of one outcome and how many there are.
#[derive(Clone, Debug, Default)]
struct SmallestIds {
    ids: BTreeSet<Box<str>>,
    all: u64,
}

impl SmallestIds {
    fn note(&mut self, id: &str) {
        self.all += 1;
        if self.ids.len() >= KEPT && self.ids.last().is_some_and(|last| last.as_ref() <= id) {
            return;
        }
        self.ids.insert(id.into());
        if self.ids.len() > KEPT {
            self.ids.pop_last();
        }
    }

    fn merge(&mut self, other: &SmallestIds) {
        self.all += other.all;
        self.ids.extend(other.ids.iter().cloned());
        while self.ids.len() > KEPT {
            self.ids.pop_last();
        }
    }

    /// Counts a record of this id once less; the id itself goes only where no other record of it stays.
    fn forget(&mut self, id: &str, stays: bool) {
        self.all = self.all.saturating_sub(1);
        if !stays {
            self.ids.remove(id);
        }
    }

    fn ids(&self) -> Ids {
        let first: Vec<String> = self.ids.iter().map(|id| id.to_string()).collect();
        let kept = u64::try_from(first.len()).unwrap_or(u64::MAX);
        Ids { first, more: self.all.saturating_sub(kept) }
    }
}

/// A person's presence in a window by one of several spans.
#[derive(Clone, Debug)]
struct Presence {
    id: Box<str>,
    start: Option<Moment>,
    entry: Entry,
}

/// What few cells have.
#[derive(Clone, Debug, Default)]
struct Extra {
    met: SmallestIds,
    failed: SmallestIds,
    open: SmallestIds,
    missing: SmallestIds,
    excused: SmallestIds,
    sum: Option<Ratio>,
    distinct: BTreeSet<Box<str>>,
    excusable: u64,
    doubtful: u64,
    presences: Vec<Presence>,
}

/// The counts of one unit in one window.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    pub(crate) counts: Counts,
    extra: Option<Box<Extra>>,
}

impl Cell {
    pub(crate) fn note(&mut self, entry: Entry, named: Named<'_>, start: Option<Moment>, overflow: &Flag<bool>) {
        *self.count(entry.going) += 1;
        let extra = self.extra.get_or_insert_default();
        let by_row;
        let id = match named.id {
            Some(id) => id,
            None => {
                by_row = format!("#{}", named.row);
                &by_row
            }
        };
        if entry.going != Going::Met || entry.names_met {
            extra.ids(entry.going).note(id);
        }
        extra.excusable += u64::from(entry.excusable);
        extra.doubtful += u64::from(entry.doubtful);
        if let Some(number) = entry.number {
            extra.add(number, overflow);
        }
        if let Some(value) = &entry.distinct
            && !extra.distinct.contains(value)
        {
            extra.distinct.insert(value.clone());
        }
        if named.repeated {
            extra.presences.push(Presence { id: id.into(), start, entry });
        }
    }

    fn count(&mut self, going: Going) -> &mut u64 {
        match going {
            Going::Met => &mut self.counts.met,
            Going::Failed => &mut self.counts.failed,
            Going::Open => &mut self.counts.open,
            Going::Missing => &mut self.counts.missing,
            Going::Excused => &mut self.counts.excused,
        }
    }

    /// Adds another cell.
    pub(crate) fn merge(&mut self, other: &Cell, overflow: &Flag<bool>) {
        let (counts, more) = (&mut self.counts, other.counts);
        counts.met += more.met;
        counts.failed += more.failed;
        counts.open += more.open;
        counts.missing += more.missing;
        counts.excused += more.excused;
        counts.outside += more.outside;
        counts.unplaced += more.unplaced;
        let Some(more) = &other.extra else { return };
        let extra = self.extra.get_or_insert_default();
        extra.met.merge(&more.met);
        extra.failed.merge(&more.failed);
        extra.open.merge(&more.open);
        extra.missing.merge(&more.missing);
        extra.excused.merge(&more.excused);
        if let Some(sum) = more.sum {
            extra.add(sum, overflow);
        }
        extra.distinct.extend(more.distinct.iter().cloned());
        extra.excusable += more.excusable;
        extra.doubtful += more.doubtful;
        extra.presences.extend(more.presences.iter().cloned());
    }

    /// Leaves each person with several spans in the window once: the latest span speaks.
    pub(crate) fn count_persons_once(&mut self) {
        let Some(extra) = &mut self.extra else { return };
        if extra.presences.len() < 2 {
            return;
        }
        let mut presences = std::mem::take(&mut extra.presences);
        presences.sort_by(|left, right| left.id.cmp(&right.id).then(right.start.cmp(&left.start)));
        let mut kept: Option<Presence> = None;
        for presence in presences {
            match &kept {
                Some(kept) if kept.id == presence.id => self.take_back(&presence, kept.entry.going),
                _ => kept = Some(presence),
            }
        }
    }

    fn take_back(&mut self, presence: &Presence, kept: Going) {
        let count = self.count(presence.entry.going);
        *count = count.saturating_sub(1);
        let Some(extra) = &mut self.extra else { return };
        extra.ids(presence.entry.going).forget(&presence.id, kept == presence.entry.going);
        extra.excusable = extra.excusable.saturating_sub(u64::from(presence.entry.excusable));
        extra.doubtful = extra.doubtful.saturating_sub(u64::from(presence.entry.doubtful));
        if let (Some(sum), Some(number)) = (extra.sum, presence.entry.number) {
            extra.sum = sum.checked_sub(number);
        }
    }

    pub(crate) fn ids(&self, going: Going) -> Ids {
        let Some(extra) = &self.extra else { return Ids::default() };
        match going {
            Going::Met => extra.met.ids(),
            Going::Failed => extra.failed.ids(),
            Going::Open => extra.open.ids(),
            Going::Missing => extra.missing.ids(),
            Going::Excused => extra.excused.ids(),
        }
    }

    pub(crate) fn sum(&self) -> Ratio {
        self.extra.as_ref().and_then(|extra| extra.sum).unwrap_or(Ratio::ZERO)
    }

    pub(crate) fn distinct(&self) -> u64 {
        self.extra.as_ref().map_or(0, |extra| u64::try_from(extra.distinct.len()).unwrap_or(u64::MAX))
    }

    /// How many open or missing records may turn out not to belong at all.
    pub(crate) fn doubtful(&self) -> u64 {
        self.extra.as_ref().map_or(0, |extra| extra.doubtful)
    }

    /// How many open records are left out if they fail.
    pub(crate) fn excusable(&self) -> u64 {
        self.extra.as_ref().map_or(0, |extra| extra.excusable)
    }
}

impl Extra {
    fn ids(&mut self, going: Going) -> &mut SmallestIds {
        match going {
            Going::Met => &mut self.met,
            Going::Failed => &mut self.failed,
            Going::Open => &mut self.open,
            Going::Missing => &mut self.missing,
            Going::Excused => &mut self.excused,
        }
    }

    fn add(&mut self, number: Ratio, overflow: &Flag<bool>) {
        match self.sum.unwrap_or(Ratio::ZERO).checked_add(number) {
            Some(sum) => self.sum = Some(sum),
            None => overflow.set(true),
        }
    }
}
