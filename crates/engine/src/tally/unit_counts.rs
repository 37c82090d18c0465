//! The counts of one unit in one window, with the evidence that is kept for them.
//!
//! Two counts of the same counting merge into one, in any order and grouping. Ids with several spans are collected
//! until counting ends ([`UnitCounts::resolve`]).

mod first_ids;
mod undecided;

use std::collections::HashSet;

use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::{Bucket, Counts, Ids};

use self::first_ids::FirstIds;
pub(crate) use self::undecided::Undecided;
use crate::latest::{LatestSpans, Resolved, SpanOrder};
use crate::overflow::{Overflow, Sum, Summand};
use crate::record::RecordName;

/// What one record adds to the counts.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) bucket: Bucket,
    /// The number that is summed, also of a record that may turn out not to belong.
    pub(crate) number: Option<Ratio>,
    /// The value that is counted once, likewise.
    pub(crate) distinct: Option<Box<str>>,
    /// Whether the record is left out if it fails.
    pub(crate) excusable: bool,
    /// Whether the record, if it is open or missing, may turn out to be left out.
    pub(crate) may_be_excused: bool,
    /// Whether it is not known that the record belongs to the population at all.
    pub(crate) doubtful: bool,
    /// Whether the id of a met record is kept: if records are counted, each one may make the target fail.
    pub(crate) names_met: bool,
    /// Whether it depends on a verdict that a later record could change.
    pub(crate) unsettled: bool,
    /// Whether a later span of the same id may replace it.
    pub(crate) may_be_replaced: bool,
    /// The numbers that do not fit because of which it is not known.
    pub(crate) overflow: Overflow,
}

impl Entry {
    pub(crate) fn of(bucket: Bucket) -> Entry {
        Entry {
            bucket,
            number: None,
            distinct: None,
            excusable: false,
            may_be_excused: false,
            doubtful: false,
            names_met: false,
            unsettled: false,
            may_be_replaced: false,
            overflow: Overflow::default(),
        }
    }

    /// A record of which it is not known whether it belongs at all.
    pub(crate) fn doubtful(bucket: Bucket) -> Entry {
        Entry { doubtful: true, ..Entry::of(bucket) }
    }
}

/// The record that a span is, for when it is added.
#[derive(Clone, Debug)]
struct SpanEntry {
    /// `None` if the record does not belong.
    entry: Option<Entry>,
    record_number: u64,
    file: Box<str>,
    row_number: u64,
}

/// How many records a later span of the same id may replace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Replaceable {
    pub(crate) met: u64,
    pub(crate) failed: u64,
}

/// What only some counts need.
#[derive(Clone, Debug, Default)]
struct Extra {
    /// The first ids of the buckets in which a record may be inside.
    ids: [FirstIds; 5],
    sum: Sum,
    distinct: HashSet<Box<str>>,
    undecided: Undecided,
    unsettled: u64,
    changeable: u64,
    replaceable: Replaceable,
    overflow: Overflow,
    spans: LatestSpans<SpanEntry>,
}

/// The counts of one unit in one window.
#[derive(Clone, Debug, Default)]
pub(crate) struct UnitCounts {
    pub(crate) counts: Counts,
    extra: Option<Box<Extra>>,
}

impl UnitCounts {
    /// Notes one of the spans of an id that certainly lies in the window (`lies` is met), or may lie there; `entry` is `None` if
    /// the record does not belong.
    pub(crate) fn note_span(
        &mut self,
        id: &str,
        order: SpanOrder,
        lies: Outcome,
        entry: Option<Entry>,
        named: RecordName<'_>,
    ) {
        let span = SpanEntry {
            entry,
            record_number: named.record_number,
            file: named.file.into(),
            row_number: named.row_number,
        };
        self.extra.get_or_insert_default().spans.note(id, order, lies, span);
    }

    /// Adds a record that is the only one of its id, or the span that counts. Of each outcome the first so many ids are kept.
    pub(crate) fn note(&mut self, entry: &Entry, named: RecordName<'_>, ids: usize) {
        *self.counts.of_mut(entry.bucket) += 1;
        if entry.bucket != Bucket::Met || entry.names_met {
            self.keep_id(entry.bucket, named, ids);
        }
        let extra = self.extra.get_or_insert_default();
        extra.unsettled += u64::from(entry.unsettled);
        extra.overflow.merge(&entry.overflow);
        match entry.bucket {
            Bucket::Met => extra.replaceable.met += u64::from(entry.may_be_replaced),
            Bucket::Failed => extra.replaceable.failed += u64::from(entry.may_be_replaced),
            _ => {}
        }
        match entry.bucket {
            Bucket::Open | Bucket::Missing => extra.undecided.note(entry),
            _ => {
                if let Some(number) = entry.number {
                    extra.sum.add(Summand { number, file: named.file, row_number: named.row_number });
                }
                if let Some(value) = &entry.distinct
                    && !extra.distinct.contains(value)
                {
                    extra.distinct.insert(value.clone());
                }
            }
        }
    }

    /// Keeps the id of a record if it is one of the first so many of its bucket.
    pub(crate) fn keep_id(&mut self, bucket: Bucket, named: RecordName<'_>, ids: usize) {
        if ids > 0
            && let Some(first) = self.extra.get_or_insert_default().ids_mut(bucket)
        {
            first.note(named, ids);
        }
    }

    /// Adds a record of which nothing is unusual, with its number, of so many parts of one.
    pub(crate) fn note_number(&mut self, number: i64, denominator: i128) {
        self.counts.met += 1;
        self.extra.get_or_insert_default().sum.add_narrow(number, denominator);
    }

    /// Adds the counts of other records.
    pub(crate) fn merge(&mut self, other: &UnitCounts, ids: usize) {
        let (counts, more) = (&mut self.counts, other.counts);
        for bucket in Bucket::EACH {
            *counts.of_mut(bucket) += more.of(bucket);
        }
        let Some(more) = &other.extra else { return };
        let extra = self.extra.get_or_insert_default();
        for (first, more) in extra.ids.iter_mut().zip(&more.ids) {
            first.merge(more, ids);
        }
        extra.sum.merge(&more.sum);
        extra.distinct.extend(more.distinct.iter().cloned());
        extra.undecided.merge(&more.undecided);
        extra.unsettled += more.unsettled;
        extra.changeable += more.changeable;
        extra.replaceable.met += more.replaceable.met;
        extra.replaceable.failed += more.replaceable.failed;
        extra.overflow.merge(&more.overflow);
        extra.spans.merge(&more.spans);
    }

    /// Adds, when counting has ended, what each id with several spans adds: its latest span counts.
    pub(crate) fn resolve(&mut self, ids: usize) {
        let Some(extra) = &mut self.extra else { return };
        if extra.spans.is_empty() {
            return;
        }
        for (id, resolved) in extra.spans.resolve() {
            match resolved {
                Resolved::Latest(SpanEntry { entry: Some(entry), record_number, file, row_number }) => {
                    self.note(
                        &entry,
                        RecordName { id: Some(&id), file: &file, row_number, record_number, repeated: true },
                        ids,
                    );
                }
                Resolved::Latest(SpanEntry { entry: None, .. }) => {}
                Resolved::Doubtful => {
                    let named = RecordName { id: Some(&id), file: "", row_number: 0, record_number: 0, repeated: true };
                    self.note(&Entry::doubtful(Bucket::Missing), named, ids);
                }
            }
        }
    }

    /// The first ids of a bucket whose ids are kept, and how many more there are.
    pub(crate) fn ids(&self, bucket: Bucket) -> Ids {
        let first = self.extra.as_ref().and_then(|extra| extra.ids(bucket));
        first.map_or_else(|| Ids::new(Vec::new(), self.counts.of(bucket)), |first| first.ids(self.counts.of(bucket)))
    }

    /// The sum of what certainly belongs; an error names the records whose numbers do not fit together.
    pub(crate) fn sum(&self) -> Result<Ratio, Vec<(&str, u64)>> {
        self.extra.as_ref().map_or(Ok(Ratio::ZERO), |extra| extra.sum.total())
    }

    /// The numbers of its records that do not fit.
    pub(crate) fn overflow(&self) -> Overflow {
        self.extra.as_ref().map_or_else(Overflow::default, |extra| extra.overflow.clone())
    }

    /// How many different values certainly belong.
    pub(crate) fn distinct(&self) -> u64 {
        self.extra.as_ref().map_or(0, |extra| u64::try_from(extra.distinct.len()).unwrap_or(u64::MAX))
    }

    /// How many more values the undecided records may add: those that are open, and those that are missing.
    pub(crate) fn more_distinct(&self) -> (u64, u64) {
        self.extra.as_ref().map_or((0, 0), |extra| extra.undecided.more_values(&extra.distinct))
    }

    /// What is known of the open and missing records.
    pub(crate) fn undecided(&self) -> Undecided {
        self.extra.as_ref().map_or_else(Undecided::default, |extra| extra.undecided.clone())
    }

    /// How many of its records a later span of the same id may replace.
    pub(crate) fn replaceable(&self) -> Replaceable {
        self.extra.as_ref().map_or_else(Replaceable::default, |extra| extra.replaceable)
    }

    /// Notes that a record is not counted because of a verdict that a later record could change.
    pub(super) fn note_unsettled(&mut self) {
        self.extra.get_or_insert_default().unsettled += 1;
    }

    /// Notes a record that may go into another bucket when something happens to it that has not happened yet.
    pub(crate) fn note_changeable(&mut self) {
        self.extra.get_or_insert_default().changeable += 1;
    }

    /// Whether a record may go into another bucket when something happens to it that has not happened yet.
    pub(crate) fn may_change(&self) -> bool {
        self.extra.as_ref().is_some_and(|extra| extra.changeable > 0)
    }

    /// Whether it depends on a verdict that a later record could change.
    pub(crate) fn is_unsettled(&self) -> bool {
        self.extra.as_ref().is_some_and(|extra| extra.unsettled > 0)
    }
}

impl Extra {
    /// The first ids of a bucket; `None` for what lies outside, whose ids are not kept.
    fn ids(&self, bucket: Bucket) -> Option<&FirstIds> {
        self.ids.get(bucket as usize)
    }

    fn ids_mut(&mut self, bucket: Bucket) -> Option<&mut FirstIds> {
        self.ids.get_mut(bucket as usize)
    }
}
