//! The ids of a kind's records: which record a reference means, and which rows repeat another.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use tieuchi_model::numbers::Numbers;
use tieuchi_model::outcome::Outcome;
use tieuchi_model::time::{When, Zone};

use crate::content::Content;
use crate::units::UnitIndex;

/// The index of a record that counts among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct RecordIndex(pub(crate) u32);

impl RecordIndex {
    fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

/// A set of rows by their number in the order of reading.
#[derive(Debug, Default)]
pub(crate) struct RecordNumbers(Numbers);

impl RecordNumbers {
    pub(crate) fn insert(&mut self, record_number: u64) {
        if let Ok(number) = usize::try_from(record_number) {
            self.0.insert(number);
        }
    }

    pub(crate) fn contains(&self, record_number: u64) -> bool {
        usize::try_from(record_number).is_ok_and(|number| self.0.contains(number))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Which record a reference means, as far as that is known.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Referent<'i> {
    /// The reference is empty.
    Empty,
    /// No row that could be read has this id.
    Unknown,
    One(RecordIndex),
    /// This one, but it is not certain that one of its spans contains the moment.
    OutsideSpan(RecordIndex),
    /// One of these spans: the moment that decides could not be read.
    OneOf(&'i [RecordSpan]),
    /// Any record: the reference could not be read.
    Unreadable,
}

/// In which unit a record is, as far as that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum InUnit {
    /// In no unit, or nothing is known of it.
    #[default]
    None,
    One(UnitIndex),
    /// In one of these, or in none of them.
    OneOf(Arc<[UnitIndex]>),
}

impl InUnit {
    /// One of these, or none of them.
    fn one_of(units: HashSet<UnitIndex>) -> InUnit {
        if units.is_empty() {
            return InUnit::None;
        }
        let mut units: Vec<UnitIndex> = units.into_iter().collect();
        units.sort_unstable();
        InUnit::OneOf(units.into())
    }

    /// The unit of a record that is one of several.
    pub(crate) fn of_any<'u>(each: impl IntoIterator<Item = &'u InUnit>) -> InUnit {
        let mut each = each.into_iter();
        let first = each.next().cloned().unwrap_or_default();
        let mut units: HashSet<UnitIndex> = first.units().iter().copied().collect();
        let mut agreed = true;
        for other in each {
            agreed &= *other == first;
            units.extend(other.units());
        }
        if agreed { first } else { InUnit::one_of(units) }
    }

    /// The unit, if it is known.
    pub(crate) const fn known(&self) -> Option<UnitIndex> {
        match self {
            InUnit::One(unit) => Some(*unit),
            InUnit::None | InUnit::OneOf(_) => None,
        }
    }

    /// The same of a record that may not exist.
    pub(crate) fn if_it_exists(self) -> InUnit {
        match self {
            InUnit::One(unit) => InUnit::OneOf(Arc::from([unit])),
            unit => unit,
        }
    }

    /// Every unit that it may be.
    pub(crate) fn units(&self) -> &[UnitIndex] {
        match self {
            InUnit::None => &[],
            InUnit::One(unit) => std::slice::from_ref(unit),
            InUnit::OneOf(units) => units,
        }
    }
}

impl From<Option<UnitIndex>> for InUnit {
    fn from(unit: Option<UnitIndex>) -> InUnit {
        unit.map_or(InUnit::None, InUnit::One)
    }
}

/// A row of a repeated id that counts, before it has a record.
#[derive(Clone, Debug)]
pub(crate) struct SpanRow {
    /// Its number in the order of reading.
    pub(crate) record_number: u64,
    pub(crate) from: Content<When>,
    pub(crate) to: Content<When>,
    pub(crate) unit: InUnit,
}

/// A span in which an id belongs to one record.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RecordSpan {
    pub(crate) record: RecordIndex,
    pub(crate) from: Content<When>,
    pub(crate) to: Content<When>,
}

/// The ids of a kind's records.
#[derive(Debug, Default)]
pub(crate) struct IdIndex {
    first: HashMap<Box<str>, RecordIndex>,
    /// The spans of ids that a lasting kind repeats, in the order of their start.
    spans: HashMap<RecordIndex, Vec<RecordSpan>>,
    /// The span of each other record of a lasting kind, by record.
    lifetimes: Vec<Option<RecordSpan>>,
    /// The record of each row of a repeated id.
    by_record_number: HashMap<u64, RecordIndex>,
    next: u32,
    units: Vec<Option<UnitIndex>>,
    /// The records that may be in one of several units.
    possible_units: HashMap<RecordIndex, Arc<[UnitIndex]>>,
    /// The records that do not count in their units: all their rows are rejected, or they may not exist.
    not_counted: Numbers,
    /// The units in which a repeated id has a span, by its first record.
    of_any_span: HashMap<RecordIndex, InUnit>,
    /// The units of rows whose id could not be read.
    without_id: InUnit,
    /// Whether there are rows whose id could not be read.
    has_rows_without_id: bool,
}

impl IdIndex {
    /// Notes an id; `None` if it is not new.
    pub(crate) fn note(&mut self, id: &str) -> Option<RecordIndex> {
        if self.first.contains_key(id) {
            return None;
        }
        let record = self.add()?;
        self.first.insert(id.into(), record);
        Some(record)
    }

    fn add(&mut self) -> Option<RecordIndex> {
        let record = RecordIndex(self.next);
        self.next = self.next.checked_add(1)?;
        Some(record)
    }

    /// Notes in which span a record is there.
    pub(crate) fn set_lifetime(&mut self, record: RecordIndex, from: Content<When>, to: Content<When>) {
        let Ok(index) = usize::try_from(record.0) else { return };
        if index >= self.lifetimes.len() {
            self.lifetimes.resize(index + 1, None);
        }
        if let Some(slot) = self.lifetimes.get_mut(index) {
            *slot = Some(RecordSpan { record, from, to });
        }
    }

    /// Gives each span of a repeated id a record of its own.
    pub(crate) fn split(&mut self, id: &str, spans: Vec<SpanRow>) {
        let Some(first) = self.first.get(id).copied() else { return };
        self.of_any_span.insert(first, InUnit::of_any(spans.iter().map(|span| &span.unit)));
        let mut occurrences = Vec::with_capacity(spans.len());
        for (index, SpanRow { record_number, from, to, unit }) in spans.into_iter().enumerate() {
            let record = if index == 0 { Some(first) } else { self.add() };
            let Some(record) = record else { continue };
            self.by_record_number.insert(record_number, record);
            self.set_unit(record, unit);
            occurrences.push(RecordSpan { record, from, to });
        }
        self.spans.insert(first, occurrences);
    }

    /// Notes an id whose rows are rejected, with the units that they name: the record exists, but it is not known when and in which unit.
    pub(crate) fn mark_unknown<'h>(&mut self, id: &str, units: impl IntoIterator<Item = &'h InUnit>, lasting: bool) {
        let Some(record) = self.note(id).or_else(|| self.first.get(id).copied()) else { return };
        self.set_unit(record, InUnit::of_any(units));
        self.not_counted.insert(record.index());
        if lasting {
            self.set_lifetime(record, Content::Unreadable, Content::Unreadable);
        }
    }

    /// The units of the records that count and may be in one of several units, each with whether it is one of several spans.
    pub(crate) fn with_uncertain_unit(&self) -> impl Iterator<Item = (InUnit, bool)> {
        let spans: Numbers = self.spans.values().flatten().map(|span| span.record.index()).collect();
        let counting = self.possible_units.iter().filter(|(record, _)| !self.not_counted.contains(record.index()));
        counting.map(move |(record, units)| (InUnit::OneOf(Arc::clone(units)), spans.contains(record.index())))
    }

    /// Notes a record that may not exist, for what refers to it.
    pub(crate) fn set_perhaps(&mut self, record: RecordIndex, unit: InUnit) {
        self.set_unit(record, unit.if_it_exists());
        self.not_counted.insert(record.index());
    }

    /// Notes the units of rejected rows whose id could not be read: any id that no other row has may be theirs.
    pub(crate) fn set_without_id(&mut self, units: HashSet<UnitIndex>, any: bool) {
        self.without_id = InUnit::one_of(units);
        self.has_rows_without_id = any;
    }

    /// Whether there are rows whose id could not be read, one of which may be the span that a reference means.
    pub(crate) const fn has_rows_without_id(&self) -> bool {
        self.has_rows_without_id
    }

    pub(crate) fn contains(&self, id: &str) -> bool {
        self.first.contains_key(id)
    }

    /// The record that a row is.
    pub(crate) fn of_row(&self, id: &str, record_number: u64) -> Option<RecordIndex> {
        if let Some(record) = self.by_record_number.get(&record_number) {
            return Some(*record);
        }
        self.first.get(id).copied()
    }

    /// Whether several rows of one id count.
    pub(crate) fn has_repeated(&self) -> bool {
        !self.by_record_number.is_empty()
    }

    /// Whether the record is one of several that count of its id.
    pub(crate) fn is_repeated(&self, record_number: u64) -> bool {
        self.by_record_number.contains_key(&record_number)
    }

    /// The spans of an id: those of a repeated id, or the one of its only record; `None` if its kind is not a lasting one.
    pub(crate) fn spans(&self, first: RecordIndex) -> Option<&[RecordSpan]> {
        if let Some(spans) = self.spans.get(&first) {
            return Some(spans);
        }
        let index = usize::try_from(first.0).ok()?;
        self.lifetimes.get(index)?.as_ref().map(std::slice::from_ref)
    }

    /// The record that a reference means: of several spans the last that has begun by the moment (at a handover the
    /// later one), or the first if none has. A reference without a moment means the latest.
    pub(crate) fn referent(&self, id: Content<&str>, moment: Content<When>, zone: &Zone) -> Referent<'_> {
        let id = match id {
            Content::Value(id) => id,
            Content::Empty => return Referent::Empty,
            Content::Unreadable => return Referent::Unreadable,
        };
        let Some(first) = self.first.get(id).copied() else { return Referent::Unknown };
        let Some(spans) = self.spans(first) else { return Referent::One(first) };
        match (moment, spans) {
            (Content::Empty, [.., last]) => Referent::One(last.record),
            (Content::Unreadable, [one]) => Referent::OutsideSpan(one.record),
            (Content::Unreadable, several) => Referent::OneOf(several),
            (Content::Value(moment), _) => {
                let begun = spans.partition_point(|span| span.has_begun(moment, zone) != Outcome::Failed);
                match spans.get(begun.saturating_sub(1)) {
                    Some(span) if span.contains(moment, zone) == Outcome::Met => Referent::One(span.record),
                    Some(span) => Referent::OutsideSpan(span.record),
                    None => Referent::One(first),
                }
            }
            (Content::Empty, []) => Referent::One(first),
        }
    }

    /// The unit of the record that a reference means.
    pub(crate) fn unit_of_referent(&self, referent: Referent<'_>) -> InUnit {
        match referent {
            Referent::One(record) => self.unit_of_record(record),
            // A row whose id could not be read may be the span that contains the moment.
            Referent::OutsideSpan(record) if self.without_id != InUnit::None => {
                let units = [self.unit_of_record(record), self.without_id.clone()];
                InUnit::one_of(units.iter().flat_map(InUnit::units).copied().collect())
            }
            Referent::OutsideSpan(record) => self.unit_of_record(record),
            Referent::OneOf(spans) => {
                let of_any = spans.first().and_then(|first| self.of_any_span.get(&first.record));
                of_any.cloned().unwrap_or_default()
            }
            Referent::Unknown => self.without_id.clone(),
            Referent::Empty | Referent::Unreadable => InUnit::None,
        }
    }

    pub(crate) fn set_unit(&mut self, record: RecordIndex, unit: InUnit) {
        let Ok(index) = usize::try_from(record.0) else { return };
        if index >= self.units.len() {
            self.units.resize(index + 1, None);
        }
        if let Some(slot) = self.units.get_mut(index) {
            *slot = unit.known();
        }
        if let InUnit::OneOf(units) = unit {
            self.possible_units.insert(record, units);
        } else {
            self.possible_units.remove(&record);
        }
    }

    fn unit_of_record(&self, record: RecordIndex) -> InUnit {
        let known = usize::try_from(record.0).ok().and_then(|index| self.units.get(index)).copied().flatten();
        match known {
            Some(unit) => InUnit::One(unit),
            None => self.possible_units.get(&record).map_or(InUnit::None, |units| InUnit::OneOf(Arc::clone(units))),
        }
    }
}

impl RecordSpan {
    /// Whether it has begun at a moment. Without a start it has always been there.
    fn has_begun(&self, moment: When, zone: &Zone) -> Outcome {
        match self.from {
            Content::Value(from) => Outcome::of(has_begun(from, moment, zone)),
            Content::Empty => Outcome::Met,
            Content::Unreadable => Outcome::Missing,
        }
    }

    /// Whether it contains a moment. Its end is included if it is a day; without an end it has not ended. A span without
    /// length contains its one moment.
    fn contains(&self, moment: When, zone: &Zone) -> Outcome {
        let at_start = self.from == Content::Value(moment);
        let goes_on = match self.to {
            Content::Value(to) if at_start && to == moment => Outcome::Met,
            Content::Value(to) => Outcome::of(match (to, moment) {
                (When::Moment(to), When::Moment(moment)) => moment < to,
                _ => zone.day(moment) <= zone.day(to),
            }),
            Content::Empty => Outcome::Met,
            // It ends no earlier than it starts.
            Content::Unreadable if at_start => Outcome::Met,
            Content::Unreadable => Outcome::Missing,
        };
        Outcome::all([self.has_begun(moment, zone), goes_on])
    }
}

fn has_begun(from: When, moment: When, zone: &Zone) -> bool {
    match (from, moment) {
        (When::Moment(from), When::Moment(moment)) => from <= moment,
        _ => zone.day(from) <= zone.day(moment),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test")]
mod tests {
    use tieuchi_model::time::{When, Zone};

    use super::{Content, IdIndex, InUnit, RecordIndex, Referent, SpanRow, UnitIndex};

    fn day(number: i8) -> Content<When> {
        Content::Value(When::Day(jiff::civil::date(2026, 5, number)))
    }

    fn ids() -> IdIndex {
        let mut ids = IdIndex::default();
        let span =
            |record_number, from, to, unit| SpanRow { record_number, from, to, unit: InUnit::One(UnitIndex(unit)) };
        ids.note("several");
        ids.split("several", vec![span(0, day(1), Content::Unreadable, 7), span(1, day(10), Content::Empty, 8)]);
        for (id, from, to) in [
            ("ended", day(1), day(9)),
            ("going on", day(5), Content::Empty),
            ("begun", Content::Empty, day(9)),
            ("unread", Content::Unreadable, day(9)),
        ] {
            let record = ids.note(id).unwrap();
            ids.set_lifetime(record, from, to);
            ids.set_unit(record, InUnit::One(UnitIndex(7)));
        }
        ids.mark_unknown("rejected", &[InUnit::One(UnitIndex(7)), InUnit::One(UnitIndex(8))], true);
        ids
    }

    /// What a reference means: `=` a record that is there, `~` one that may not be, `?` one of several, `-` none that is
    /// known; and its units.
    fn meant(ids: &IdIndex, id: &str, moment: Content<When>) -> (char, Vec<u32>) {
        let referent = ids.referent(Content::Value(id), moment, &Zone::utc());
        let sort = match referent {
            Referent::One(_) => '=',
            Referent::OutsideSpan(_) => '~',
            Referent::OneOf(_) => '?',
            Referent::Unknown => '-',
            Referent::Empty | Referent::Unreadable => ' ',
        };
        (sort, ids.unit_of_referent(referent).units().iter().map(|unit| unit.0).collect())
    }

    #[test]
    fn a_reference_means_the_last_span_that_has_begun() {
        let mut ids = ids();
        for (id, moment, sort, units) in [
            ("several", day(1), '=', vec![7]),
            ("several", day(5), '~', vec![7]),
            ("several", day(10), '=', vec![8]),
            ("several", Content::Empty, '=', vec![8]),
            ("several", Content::Unreadable, '?', vec![7, 8]),
            ("ended", day(9), '=', vec![7]),
            ("ended", day(10), '~', vec![7]),
            ("ended", Content::Unreadable, '~', vec![7]),
            ("going on", day(4), '~', vec![7]),
            ("going on", day(30), '=', vec![7]),
            ("begun", day(1), '=', vec![7]),
            ("unread", day(9), '~', vec![7]),
            ("rejected", day(9), '~', vec![7, 8]),
            ("elsewhere", day(9), '-', vec![]),
        ] {
            assert_eq!(meant(&ids, id, moment), (sort, units), "{id} {moment:?}");
        }
        assert!(matches!(ids.referent(Content::Unreadable, day(1), &Zone::utc()), Referent::Unreadable));
        assert_eq!(ids.with_uncertain_unit().count(), 0, "rejected records do not count");
        assert_eq!(ids.of_row("ended", 5), Some(RecordIndex(2)));
        // A row without an id may be the one that is meant.
        ids.set_without_id([UnitIndex(9)].into(), true);
        assert_eq!(meant(&ids, "elsewhere", day(9)), ('-', vec![9]));
        assert_eq!(meant(&ids, "ended", day(10)), ('~', vec![7, 9]));
        assert_eq!(meant(&ids, "ended", day(9)), ('=', vec![7]));
    }
}
