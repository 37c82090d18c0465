//! How many related records each record or unit has: the counts of one relation.

use std::collections::{BTreeMap, HashMap, HashSet};

use indexmap::IndexMap;
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::FieldId;

use crate::ids::{IdIndex, RecordIndex, RecordSpan};
use crate::latest::{LatestSpans, Resolved, SpanOrder};
use crate::overflow::Overflow;
use crate::survey::rejected::{NamedRecords, UnknownRecords};
use crate::units::{UnitIndex, Units};

/// How many related records there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct RelatedCounts {
    pub(crate) counted: u64,
    pub(crate) open: u64,
    pub(crate) missing: u64,
    /// How many of those counted an unknown record may supersede.
    pub(crate) superseded: u64,
}

impl RelatedCounts {
    fn note(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Met => self.counted += 1,
            Outcome::Open => self.open += 1,
            Outcome::Missing => self.missing += 1,
            Outcome::Failed | Outcome::NotApplicable => {}
        }
    }

    fn add(&mut self, other: RelatedCounts) {
        self.counted += other.counted;
        self.open += other.open;
        self.missing += other.missing;
        self.superseded += other.superseded;
    }

    /// Adds unknown records.
    fn add_unknown(&mut self, unknown: UnknownRecords) {
        self.missing += unknown.more;
        self.superseded += unknown.superseding;
    }

    /// How many certainly count.
    pub(crate) const fn certain(self) -> u64 {
        self.counted.saturating_sub(self.superseded)
    }

    /// How many more may count, because something is not known.
    pub(crate) const fn possible(self) -> u64 {
        self.missing + (self.counted - self.certain())
    }
}

/// The ids with several spans, by subject and window.
type SpansBySubject = IndexMap<(Subject, usize), LatestSpans<Outcome>>;

/// One of the spans of an id.
#[derive(Clone, Copy)]
pub(crate) struct RelatedSpan<'b> {
    pub(crate) id: &'b str,
    pub(crate) order: SpanOrder,
    /// Whether it certainly lies in the window.
    pub(crate) lies: Outcome,
}

/// The related records of one relation, for each window.
#[derive(Debug, Default)]
pub(crate) struct RelationTally {
    windows: usize,
    by_record: HashMap<RecordIndex, Box<[RelatedCounts]>>,
    /// Those that may be related to any span of an id, by its first record, until they are added to each of them.
    by_id: IndexMap<RecordIndex, Box<[RelatedCounts]>>,
    /// Those that may be related to any record.
    of_any_record: Box<[RelatedCounts]>,
    /// For each window, the ids of which one span may have another subject.
    unsure: Vec<HashSet<Box<str>>>,
    /// The unknown records of each unit alone, and with the units below it.
    pub(crate) unknown: Vec<(UnknownRecords, UnknownRecords)>,
    /// Whether something that has not happened may still change which records count.
    pub(crate) may_change: bool,
    own: Vec<Box<[RelatedCounts]>>,
    pooled: Vec<Box<[RelatedCounts]>>,
    spans: SpansBySubject,
    overflow: RelatedOverflow,
}

/// The related records whose numbers do not fit, by subject and window.
#[derive(Clone, Debug, Default)]
struct RelatedOverflow {
    by_subject: BTreeMap<(Subject, usize), Overflow>,
    /// Those of each unit with the units below it.
    pooled: BTreeMap<(Subject, usize), Overflow>,
    /// Those that may be related to any record, by window.
    of_any_record: BTreeMap<usize, Overflow>,
}

impl RelationTally {
    pub(crate) fn new(windows: usize, units: usize) -> Self {
        let empty = || vec![vec![RelatedCounts::default(); windows].into_boxed_slice(); units];
        RelationTally {
            windows,
            by_record: HashMap::new(),
            by_id: IndexMap::new(),
            of_any_record: vec![RelatedCounts::default(); windows].into_boxed_slice(),
            unsure: vec![HashSet::new(); windows],
            unknown: Vec::new(),
            may_change: false,
            own: empty(),
            pooled: Vec::new(),
            spans: SpansBySubject::new(),
            overflow: RelatedOverflow::default(),
        }
    }

    /// Whether some record is related to this one, or may be related to it alone.
    pub(crate) fn has_related(&self, record: RecordIndex) -> bool {
        self.by_record.contains_key(&record)
    }

    /// Notes that numbers of a related record do not fit.
    pub(crate) fn note_overflow(&mut self, subjects: Subjects<'_>, window: usize, overflow: &Overflow) {
        let RelatedOverflow { by_subject, of_any_record, .. } = &mut self.overflow;
        let mut note = |subject| by_subject.entry((subject, window)).or_default().merge(overflow);
        match subjects {
            Subjects::One(subject) => note(subject),
            Subjects::PerhapsOne(record) => note(Subject::Record(record)),
            Subjects::OneOf(spans) => spans.iter().for_each(|span| note(Subject::Record(span.record))),
            Subjects::AnyRecord => of_any_record.entry(window).or_default().merge(overflow),
        }
    }

    /// Whether numbers of some related record do not fit.
    pub(crate) fn has_overflow(&self) -> bool {
        !self.overflow.by_subject.is_empty() || !self.overflow.of_any_record.is_empty()
    }

    /// The related records of a record whose numbers do not fit.
    pub(crate) fn overflow_of_record(&self, record: RecordIndex, window: usize, found: &mut Overflow) {
        let of_record = self.overflow.by_subject.get(&(Subject::Record(record), window));
        of_record
            .into_iter()
            .chain(self.overflow.of_any_record.get(&window))
            .for_each(|overflow| found.merge(overflow));
    }

    /// Those of a unit.
    pub(crate) fn overflow_of_unit(&self, unit: UnitIndex, window: usize, own: bool, found: &mut Overflow) {
        let by_unit = if own { &self.overflow.by_subject } else { &self.overflow.pooled };
        by_unit.get(&(Subject::Unit(unit), window)).into_iter().for_each(|overflow| found.merge(overflow));
    }

    pub(crate) fn of_record(&self, record: RecordIndex, window: usize) -> RelatedCounts {
        let mut related =
            self.by_record.get(&record).and_then(|related| related.get(window)).copied().unwrap_or_default();
        related.add(self.of_any_record.get(window).copied().unwrap_or_default());
        related
    }

    pub(crate) fn of_unit(&self, unit: UnitIndex, window: usize, own: bool) -> RelatedCounts {
        let table = if own { &self.own } else { &self.pooled };
        let related = table.get(unit.index()).and_then(|related| related.get(window)).copied();
        let mut related = related.unwrap_or_default();
        let (itself, with_those_below) = self.unknown.get(unit.index()).copied().unwrap_or_default();
        related.add_unknown(if own { itself } else { with_those_below });
        related
    }

    /// Notes a related record, or one of its spans, whose subject is not known.
    pub(crate) fn note_possible(
        &mut self,
        subjects: Subjects<'_>,
        window: usize,
        outcome: Outcome,
        span: Option<RelatedSpan<'_>>,
    ) {
        if let Some((span, unsure)) = span.zip(self.unsure.get_mut(window)) {
            unsure.insert(span.id.into());
        }
        let related = match subjects {
            Subjects::One(_) | Subjects::OneOf([]) => None,
            Subjects::PerhapsOne(record) => self.of(record).get_mut(window),
            Subjects::OneOf([one]) => self.of(one.record).get_mut(window),
            Subjects::OneOf([first, ..]) => {
                let nothing = vec![RelatedCounts::default(); self.windows].into_boxed_slice();
                self.by_id.entry(first.record).or_insert(nothing).get_mut(window)
            }
            Subjects::AnyRecord => self.of_any_record.get_mut(window),
        };
        if let Some(related) = related {
            related.note(possible(outcome));
        }
    }

    fn of(&mut self, record: RecordIndex) -> &mut [RelatedCounts] {
        let windows = self.windows;
        self.by_record.entry(record).or_insert_with(|| vec![RelatedCounts::default(); windows].into_boxed_slice())
    }

    fn note_record(&mut self, record: RecordIndex, window: usize, outcome: Outcome) {
        if let Some(related) = self.of(record).get_mut(window) {
            related.note(outcome);
        }
    }

    fn note_unit(&mut self, unit: UnitIndex, window: usize, outcome: Outcome) {
        if let Some(related) = self.own.get_mut(unit.index()).and_then(|related| related.get_mut(window)) {
            related.note(outcome);
        }
    }

    /// Notes the unknown records, in every window.
    pub(crate) fn note_unknown(&mut self, field: FieldId, named: &NamedRecords) {
        let of = |(by, _): &(&(FieldId, RecordIndex), &UnknownRecords)| by.0 == field;
        for ((_, record), unknown) in named.records.iter().filter(of) {
            self.of(*record).iter_mut().for_each(|related| related.add_unknown(*unknown));
        }
        for ((_, first), unknown) in named.spans.iter().filter(of) {
            let nothing = vec![RelatedCounts::default(); self.windows].into_boxed_slice();
            let related = self.by_id.entry(*first).or_insert(nothing);
            related.iter_mut().for_each(|related| related.add_unknown(*unknown));
        }
        if let Some((_, unknown)) = named.any_record.iter().find(|(by, _)| *by == field) {
            self.of_any_record.iter_mut().for_each(|related| related.add_unknown(*unknown));
        }
    }

    /// Adds to each span of an id what may be related to any of its spans.
    pub(crate) fn add_to_spans(&mut self, ids: &IdIndex) {
        for (first, found) in std::mem::take(&mut self.by_id) {
            for span in ids.spans(first).unwrap_or_default() {
                self.of(span.record).iter_mut().zip(&found).for_each(|(related, more)| related.add(*more));
            }
        }
    }

    /// Adds what each unit has to the unit above.
    pub(crate) fn pool(&mut self, units: &Units) {
        for ((_, window), spans) in &mut self.spans {
            if let Some(unsure) = self.unsure.get(*window).filter(|unsure| !unsure.is_empty()) {
                spans.doubt(|id| unsure.contains(id));
            }
        }
        self.pool_overflow(units);
        self.pooled = self.own.clone();
        for unit in units.bottom_up() {
            let Some(parent) = units.parent(*unit) else { continue };
            let Some(below) = self.pooled.get(unit.index()).cloned() else { continue };
            let Some(above) = self.pooled.get_mut(parent.index()) else { continue };
            for (above, below) in above.iter_mut().zip(below) {
                above.add(below);
            }
        }
        let mut within = SpansBySubject::new();
        for ((subject, window), mut spans) in std::mem::take(&mut self.spans) {
            let Subject::Unit(unit) = subject else {
                self.add_latest(subject, window, &mut spans);
                continue;
            };
            let mut at = Some(unit);
            while let Some(current) = at {
                within.entry((Subject::Unit(current), window)).or_default().merge(&spans);
                at = units.parent(current);
            }
            self.add_latest(subject, window, &mut spans);
        }
        for ((subject, window), mut spans) in within {
            let Subject::Unit(unit) = subject else { continue };
            let pooled = self.pooled.get_mut(unit.index()).and_then(|related| related.get_mut(window));
            if let Some(related) = pooled {
                spans.resolve().for_each(|(_, resolved)| related.note(outcome_of(&resolved)));
            }
        }
    }

    fn pool_overflow(&mut self, units: &Units) {
        let RelatedOverflow { by_subject, pooled, .. } = &mut self.overflow;
        for ((subject, window), overflow) in &*by_subject {
            let Subject::Unit(unit) = subject else { continue };
            let mut at = Some(*unit);
            while let Some(current) = at {
                pooled.entry((Subject::Unit(current), *window)).or_default().merge(overflow);
                at = units.parent(current);
            }
        }
    }

    /// Adds, when counting has ended, what each id with several spans adds.
    fn add_latest(&mut self, subject: Subject, window: usize, spans: &mut LatestSpans<Outcome>) {
        for (_, resolved) in spans.resolve() {
            match subject {
                Subject::Record(record) => self.note_record(record, window, outcome_of(&resolved)),
                Subject::Unit(unit) => self.note_unit(unit, window, outcome_of(&resolved)),
            }
        }
    }

    /// Notes a related record, or one of its spans.
    pub(crate) fn note(&mut self, subject: Subject, window: usize, outcome: Outcome, span: Option<RelatedSpan<'_>>) {
        match (span, subject) {
            (Some(span), subject) => {
                let spans = self.spans.entry((subject, window)).or_default();
                spans.note(span.id, span.order, span.lies, outcome);
            }
            (None, Subject::Record(record)) => self.note_record(record, window, outcome),
            (None, Subject::Unit(unit)) => self.note_unit(unit, window, outcome),
        }
    }
}

/// What an id with several spans adds: the outcome of its latest span.
fn outcome_of(resolved: &Resolved<Outcome>) -> Outcome {
    match resolved {
        Resolved::Latest(outcome) => *outcome,
        Resolved::Doubtful => Outcome::Missing,
    }
}

/// The subject to which a record is related.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Subject {
    /// The one that it refers to.
    Record(RecordIndex),
    /// Its unit, and with it every unit above.
    Unit(UnitIndex),
}

/// The subjects to which a record may be related, as far as that can be read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subjects<'i> {
    One(Subject),
    /// This one, or an unknown one.
    PerhapsOne(RecordIndex),
    /// One of these: which span is meant could not be read.
    OneOf(&'i [RecordSpan]),
    /// Any record: the reference could not be read.
    AnyRecord,
}

/// The outcome of a related record for each of several possible subjects.
pub(crate) fn possible(outcome: Outcome) -> Outcome {
    Outcome::all([Outcome::Missing, outcome])
}
