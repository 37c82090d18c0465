//! The counts of one unit in one window, with the evidence that is kept for them.
//!
//! Two counts of the same counting merge into one, in any order and grouping. Ids with several spans are collected
//! until counting ends ([`Extra::take_spans`]).

mod undecided;

use serde::{Deserialize, Serialize};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::{Bucket, Counts, Ids};

pub(crate) use self::undecided::Undecided;
use super::id_table::IdTable;
use super::value_counts::ValueCounts;
use crate::latest::{LatestSpans, Resolved, SpanOrder};
use crate::overflow::{Numerators, Overflow, Sum, Summand};
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

    /// Whether more is kept of it than its bucket and its id.
    pub(super) fn has_more(&self) -> bool {
        let has_value = self.number.is_some() || self.distinct.is_some();
        let may_change = self.unsettled || self.may_be_replaced || !self.overflow.is_empty();
        has_value || may_change || matches!(self.bucket, Bucket::Open | Bucket::Missing)
    }

    /// A record of which it is not known whether it belongs at all.
    pub(crate) fn doubtful(bucket: Bucket) -> Entry {
        Entry { doubtful: true, ..Entry::of(bucket) }
    }
}

/// The record that a span is, for when it is added.
#[derive(Clone, Debug)]
pub(super) struct SpanEntry {
    /// `None` if the record does not belong.
    pub(super) entry: Option<Entry>,
    pub(super) record_number: u64,
    pub(super) file: Box<str>,
    pub(super) row_number: u64,
}

/// How many records a later span of the same id may replace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Replaceable {
    pub(crate) met: u64,
    pub(crate) failed: u64,
}

/// What only some counts need.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Extra {
    /// The numbers that are not among the narrow sums.
    sum: Sum,
    distinct: ValueCounts,
    undecided: Undecided,
    unsettled: u64,
    replaceable: Replaceable,
    overflow: Overflow,
    /// Only of kinds that last.
    #[serde(skip)]
    spans: LatestSpans<SpanEntry>,
}

impl Extra {
    /// Notes one of the spans of an id that certainly lies in the window (`lies` is met), or may lie there; `entry` is `None` if
    /// the record does not belong.
    pub(super) fn note_span(
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
        self.spans.note(id, order, lies, span);
    }

    /// What each id with several spans adds: its latest span counts. There are none afterwards.
    pub(super) fn take_spans(&mut self) -> impl Iterator<Item = (Box<str>, Resolved<SpanEntry>)> + use<> {
        self.spans.resolve()
    }

    /// Adds what is kept of a record beside its bucket and its id.
    pub(super) fn note(&mut self, entry: &Entry, named: RecordName<'_>) {
        self.unsettled += u64::from(entry.unsettled);
        self.overflow.merge(&entry.overflow);
        if entry.may_be_replaced {
            self.note_replaceable(entry.bucket);
        }
        match entry.bucket {
            Bucket::Open | Bucket::Missing => self.undecided.note(entry),
            _ => {
                if let Some(number) = entry.number {
                    self.sum.add(Summand { number, file: named.file, row_number: named.row_number });
                }
                if let Some(value) = &entry.distinct {
                    self.distinct.add(value, 1);
                }
            }
        }
    }

    /// Notes that a later span of the same id may replace a record.
    pub(super) fn note_replaceable(&mut self, bucket: Bucket) {
        match bucket {
            Bucket::Met => self.replaceable.met += 1,
            Bucket::Failed => self.replaceable.failed += 1,
            _ => {}
        }
    }

    /// Adds a value that is counted once, which so many records have.
    pub(super) fn add_value(&mut self, value: &str, records: u64) {
        self.distinct.add(value, records);
    }

    /// Adds a sum of numbers that are not wide, with its denominator.
    pub(super) fn add_narrow(&mut self, (denominator, numerators): (i128, Numerators)) {
        self.sum.add_part(denominator, numerators);
    }

    /// Notes that a record is not counted because of a verdict that a later record could change.
    pub(super) fn note_unsettled(&mut self) {
        self.unsettled += 1;
    }

    /// Adds what is kept of other records.
    pub(super) fn merge(&mut self, more: &Extra) {
        self.sum.merge(&more.sum);
        self.distinct.merge(&more.distinct);
        self.undecided.merge(&more.undecided);
        self.unsettled += more.unsettled;
        self.replaceable.met += more.replaceable.met;
        self.replaceable.failed += more.replaceable.failed;
        self.overflow.merge(&more.overflow);
        self.spans.merge(&more.spans);
    }

    /// Withdraws what is kept of other records, but for the sum; `None` if that is not among it, or cannot be withdrawn.
    pub(super) fn withdraw(&mut self, less: &Extra) -> Option<()> {
        self.distinct.withdraw(&less.distinct)?;
        self.undecided.withdraw(&less.undecided)?;
        self.unsettled = self.unsettled.checked_sub(less.unsettled)?;
        self.replaceable.met = self.replaceable.met.checked_sub(less.replaceable.met)?;
        self.replaceable.failed = self.replaceable.failed.checked_sub(less.replaceable.failed)?;
        Some(())
    }

    /// Whether numbers of it did not fit, or are remembered by their record.
    pub(super) fn is_wide(&self) -> bool {
        self.sum.is_wide() || !self.overflow.is_empty()
    }

    /// The sum that is left without that of other records, each with what is among the narrow sums.
    pub(super) fn withdraw_sum(
        &mut self,
        narrow: Option<(i128, Numerators)>,
        (less, narrow_less): (Option<&Extra>, Option<(i128, Numerators)>),
    ) -> Option<()> {
        let less = less.into_iter().flat_map(|less| less.sum.parts());
        self.sum.replace(Sum::difference(self.sum.parts().chain(narrow), less.chain(narrow_less))?);
        Some(())
    }

    /// Whether it can be what was kept of at most so many records.
    pub(super) fn is_within(&self, most: u64) -> bool {
        let Replaceable { met, failed } = self.replaceable;
        self.sum.is_consistent()
            && self.distinct.is_within(most)
            && self.undecided.is_within(most)
            && [self.unsettled, met, failed].into_iter().all(|number| number <= most)
    }
}

/// The counts of one unit in one window.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct UnitCounts<'t> {
    pub(crate) counts: Counts,
    /// How many records may go into another bucket when something happens to them that has not happened yet.
    pub(super) changeable: u64,
    /// The sum of the numbers that are not wide, with its denominator.
    pub(super) narrow: Option<(i128, Numerators)>,
    /// The first ids of each bucket in which a record may be inside, and its cell there.
    pub(super) ids: (&'t [IdTable], usize),
    pub(super) extra: Option<&'t Extra>,
}

impl<'t> UnitCounts<'t> {
    /// The first ids of a bucket whose ids are kept, and how many more there are.
    pub(crate) fn ids(&self, bucket: Bucket) -> Ids {
        let (tables, cell) = self.ids;
        // The ids of what lies outside are not kept.
        let first = tables.get(bucket as usize).and_then(|table| table.get(cell));
        first.map_or_else(|| Ids::new(Vec::new(), self.counts.of(bucket)), |first| first.ids(self.counts.of(bucket)))
    }

    /// The sum of what certainly belongs; an error names the records whose numbers do not fit together: file and row.
    pub(crate) fn sum(&self) -> Result<Ratio, Vec<(&'t str, u64)>> {
        let others = self.extra.map(|extra| &extra.sum);
        Sum::total(self.narrow, others).ok_or_else(|| others.map(Sum::widest).unwrap_or_default())
    }

    /// The numbers of its records that do not fit.
    pub(crate) fn overflow(&self) -> Option<&'t Overflow> {
        self.extra.map(|extra| &extra.overflow)
    }

    /// How many different values certainly belong.
    pub(crate) fn distinct(&self) -> u64 {
        self.extra.map_or(0, |extra| extra.distinct.len())
    }

    /// How many more values the undecided records may add: those that are open, and those that are missing.
    pub(crate) fn more_distinct(&self) -> (u64, u64) {
        self.extra.map_or((0, 0), |extra| extra.undecided.more_values(&extra.distinct))
    }

    /// What is known of the open and missing records.
    pub(crate) fn undecided(&self) -> Undecided {
        self.extra.map_or_else(Undecided::default, |extra| extra.undecided.clone())
    }

    /// How many of its records a later span of the same id may replace.
    pub(crate) fn replaceable(&self) -> Replaceable {
        self.extra.map_or_else(Replaceable::default, |extra| extra.replaceable)
    }

    /// Whether a record may go into another bucket when something happens to it that has not happened yet.
    pub(crate) const fn may_change(&self) -> bool {
        self.changeable > 0
    }

    /// Whether it depends on a verdict that a later record could change.
    pub(crate) fn is_unsettled(&self) -> bool {
        self.extra.is_some_and(|extra| extra.unsettled > 0)
    }
}
