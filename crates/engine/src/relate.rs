//! The first fold: how many related records each record or unit has.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tieuchi_model::indicator::Relation;
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{FieldId, FieldKind, Kind, KindId};
use tieuchi_model::time::Zone;
use tieuchi_source::Diagnostic;

use crate::condition::{Answers, Evaluator, Record};
use crate::cover::Covered;
use crate::ids::{Ids, Naming, Occurrence, RecordIx};
use crate::latest::{LatestSpans, SpanOrder, Speaks};
use crate::overflow::Overflows;
use crate::place::{Placed, placed_in, span_order};
use crate::plan::{Plan, RelationPlan};
use crate::reading::each_record;
use crate::survey::rejected::{Named, Unknown};
use crate::survey::{Survey, moment_of};
use crate::units::{UnitIx, Units};

/// How many related records there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Related {
    pub(crate) counted: u64,
    pub(crate) open: u64,
    pub(crate) missing: u64,
    /// How many of those counted a record that no one knows may supersede.
    pub(crate) superseded: u64,
}

impl Related {
    fn note(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Met => self.counted += 1,
            Outcome::Open => self.open += 1,
            Outcome::Missing => self.missing += 1,
            Outcome::Failed | Outcome::NotApplicable => {}
        }
    }

    fn add(&mut self, other: Related) {
        self.counted += other.counted;
        self.open += other.open;
        self.missing += other.missing;
        self.superseded += other.superseded;
    }

    /// Adds records that no one knows.
    fn add_unknown(&mut self, unknown: Unknown) {
        self.missing += unknown.more;
        self.superseded += unknown.superseding;
    }

    /// How many surely count.
    pub(crate) const fn surely(self) -> u64 {
        self.counted.saturating_sub(self.superseded)
    }

    /// How many more may count for want of something that is not known.
    pub(crate) const fn perhaps(self) -> u64 {
        self.missing + (self.counted - self.surely())
    }
}

/// The ids that stand for several spans, by whose related records they are and by window.
type Spans = BTreeMap<(Subject, usize), LatestSpans<Outcome>>;

/// One of the spans of an id.
#[derive(Clone, Copy)]
struct Span<'b> {
    id: &'b str,
    order: SpanOrder,
    /// Whether it surely lies in the window.
    lies: Outcome,
}

impl Span<'_> {
    fn note(self, spans: &mut LatestSpans<Outcome>, outcome: Outcome) {
        if self.lies == Outcome::Met {
            spans.note(self.id, self.order, outcome);
        } else {
            spans.note_doubtful(self.id, self.order);
        }
    }
}

/// The related records of one relation, for each window.
#[derive(Debug, Default)]
pub(crate) struct RelationTally {
    windows: usize,
    by_record: HashMap<RecordIx, Box<[Related]>>,
    /// Those that may be any span's of an id, by its first record, until they are added to each of them.
    by_id: BTreeMap<RecordIx, Box<[Related]>>,
    /// Those that may be any record's.
    anyones: Box<[Related]>,
    /// The ids, by window, one of whose spans may be of another subject than it seems.
    unsure: BTreeSet<(usize, Box<str>)>,
    /// What records that no one knows may be: of each unit itself, and with those below it.
    unknown: Vec<(Unknown, Unknown)>,
    /// Whether something that has not happened may still change which records count.
    pub(crate) may_turn: bool,
    own: Vec<Box<[Related]>>,
    pooled: Vec<Box<[Related]>>,
    spans: Spans,
}

impl RelationTally {
    fn new(windows: usize, units: usize) -> Self {
        let empty = || vec![vec![Related::default(); windows].into_boxed_slice(); units];
        RelationTally {
            windows,
            by_record: HashMap::new(),
            by_id: BTreeMap::new(),
            anyones: vec![Related::default(); windows].into_boxed_slice(),
            unsure: BTreeSet::new(),
            unknown: Vec::new(),
            may_turn: false,
            own: empty(),
            pooled: Vec::new(),
            spans: Spans::new(),
        }
    }

    pub(crate) fn of_record(&self, record: RecordIx, window: usize) -> Related {
        let mut related =
            self.by_record.get(&record).and_then(|related| related.get(window)).copied().unwrap_or_default();
        related.add(self.anyones.get(window).copied().unwrap_or_default());
        related
    }

    pub(crate) fn of_unit(&self, unit: UnitIx, window: usize, own: bool) -> Related {
        let table = if own { &self.own } else { &self.pooled };
        let related = table.get(unit.place()).and_then(|related| related.get(window)).copied();
        let mut related = related.unwrap_or_default();
        let (itself, with_those_below) = self.unknown.get(unit.place()).copied().unwrap_or_default();
        related.add_unknown(if own { itself } else { with_those_below });
        related
    }

    /// Notes a related record, or one of its spans, of which it is not known whose it is.
    fn note_perhaps(&mut self, subjects: Subjects<'_>, window: usize, outcome: Outcome, span: Option<Span<'_>>) {
        if let Some(span) = span {
            self.unsure.insert((window, span.id.into()));
        }
        let related = match subjects {
            Subjects::One(_) | Subjects::OneOf([]) => None,
            Subjects::Perhaps(record) => self.of(record).get_mut(window),
            Subjects::OneOf([one]) => self.of(one.record).get_mut(window),
            Subjects::OneOf([first, ..]) => {
                let nothing = vec![Related::default(); self.windows].into_boxed_slice();
                self.by_id.entry(first.record).or_insert(nothing).get_mut(window)
            }
            Subjects::Anyone => self.anyones.get_mut(window),
        };
        if let Some(related) = related {
            related.note(perhaps(outcome));
        }
    }

    fn of(&mut self, record: RecordIx) -> &mut [Related] {
        let windows = self.windows;
        self.by_record.entry(record).or_insert_with(|| vec![Related::default(); windows].into_boxed_slice())
    }

    fn note_record(&mut self, record: RecordIx, window: usize, outcome: Outcome) {
        if let Some(related) = self.of(record).get_mut(window) {
            related.note(outcome);
        }
    }

    fn note_unit(&mut self, unit: UnitIx, window: usize, outcome: Outcome) {
        if let Some(related) = self.own.get_mut(unit.place()).and_then(|related| related.get_mut(window)) {
            related.note(outcome);
        }
    }

    /// Notes the records that no one knows, in every window.
    fn note_unknown(&mut self, field: FieldId, named: &Named) {
        let of = |(by, _): &(&(FieldId, RecordIx), &Unknown)| by.0 == field;
        for ((_, record), unknown) in named.records.iter().filter(of) {
            self.of(*record).iter_mut().for_each(|related| related.add_unknown(*unknown));
        }
        for ((_, first), unknown) in named.spans.iter().filter(of) {
            let nothing = vec![Related::default(); self.windows].into_boxed_slice();
            let related = self.by_id.entry(*first).or_insert(nothing);
            related.iter_mut().for_each(|related| related.add_unknown(*unknown));
        }
        if let Some(unknown) = named.anyone.get(&field) {
            self.anyones.iter_mut().for_each(|related| related.add_unknown(*unknown));
        }
    }

    /// Adds to each span of an id what may be any span's.
    fn spread(&mut self, ids: &Ids) {
        for (first, found) in std::mem::take(&mut self.by_id) {
            for span in ids.spans(first).unwrap_or_default() {
                self.of(span.record).iter_mut().zip(&found).for_each(|(related, more)| related.add(*more));
            }
        }
    }

    /// Adds what each unit has to the unit above.
    fn pool(&mut self, units: &Units) {
        if !self.unsure.is_empty() {
            for ((_, window), spans) in &mut self.spans {
                spans.doubt(|id| self.unsure.contains(&(*window, Box::from(id))));
            }
        }
        self.pooled = self.own.clone();
        for unit in units.bottom_up() {
            let Some(parent) = units.parent(*unit) else { continue };
            let Some(below) = self.pooled.get(unit.place()).cloned() else { continue };
            let Some(above) = self.pooled.get_mut(parent.place()) else { continue };
            for (above, below) in above.iter_mut().zip(below) {
                above.add(below);
            }
        }
        let mut within: BTreeMap<(UnitIx, usize), LatestSpans<Outcome>> = BTreeMap::new();
        for ((subject, window), mut spans) in std::mem::take(&mut self.spans) {
            let Subject::Unit(unit) = subject else {
                self.add_latest(subject, window, &mut spans);
                continue;
            };
            let mut at = Some(unit);
            while let Some(current) = at {
                within.entry((current, window)).or_default().merge(&spans);
                at = units.parent(current);
            }
            self.add_latest(subject, window, &mut spans);
        }
        for ((unit, window), mut spans) in within {
            let pooled = self.pooled.get_mut(unit.place()).and_then(|related| related.get_mut(window));
            if let Some(related) = pooled {
                spans.take().for_each(|(_, speaks)| related.note(said(&speaks)));
            }
        }
    }

    /// Adds, when counting has ended, what each id with several spans adds.
    fn add_latest(&mut self, subject: Subject, window: usize, spans: &mut LatestSpans<Outcome>) {
        for (_, speaks) in spans.take() {
            match subject {
                Subject::Record(record) => self.note_record(record, window, said(&speaks)),
                Subject::Unit(unit) => self.note_unit(unit, window, said(&speaks)),
            }
        }
    }

    /// Notes a related record, or one of its spans.
    fn note(&mut self, subject: Subject, window: usize, outcome: Outcome, span: Option<Span<'_>>) {
        match (span, subject) {
            (Some(span), subject) => span.note(self.spans.entry((subject, window)).or_default(), outcome),
            (None, Subject::Record(record)) => self.note_record(record, window, outcome),
            (None, Subject::Unit(unit)) => self.note_unit(unit, window, outcome),
        }
    }
}

/// What an id with several spans adds: its latest span speaks.
fn said(speaks: &Speaks<Outcome>) -> Outcome {
    match speaks {
        Speaks::Latest(outcome) => *outcome,
        Speaks::Doubtful => Outcome::Missing,
    }
}

/// Counts every relation, level by level.
pub(crate) fn relate(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    covered: &Covered,
    overflows: &Overflows,
) -> Result<Vec<RelationTally>, Diagnostic> {
    let mut tallies: Vec<RelationTally> = plan
        .relations
        .iter()
        .map(|relation| {
            let units = if relation.has.by == Relation::Unit { survey.units.len() } else { 0 };
            RelationTally::new(relation.windows.len(), units)
        })
        .collect();
    let levels = plan.relations.iter().map(|relation| relation.level + 1).max().unwrap_or(0);
    let answers: Answers = Vec::new();
    for level in 0..levels {
        for kind in (0..plan.rules.kinds.len()).map(KindId) {
            let due: Vec<usize> = (0..plan.relations.len())
                .filter(|place| {
                    plan.relations
                        .get(*place)
                        .is_some_and(|relation| relation.level == level && relation.has.related.kind == kind)
                })
                .collect();
            if !due.is_empty() {
                let evaluator = Evaluator {
                    plan,
                    units: &survey.units,
                    relations: &tallies,
                    covered,
                    answers: &answers,
                    overflows,
                    awaiting: false,
                };
                let found = pass(&evaluator, survey, kind, &due)?;
                for (place, mut tally) in due.into_iter().zip(found) {
                    tally.pool(&survey.units);
                    if let Some(slot) = tallies.get_mut(place) {
                        *slot = tally;
                    }
                }
            }
        }
    }
    Ok(tallies)
}

/// Whose related record a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Subject {
    /// The one that it refers to.
    Record(RecordIx),
    /// Its unit, and with it every unit above.
    Unit(UnitIx),
}

/// Whose related record a record is, as far as that can be read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subjects<'i> {
    One(Subject),
    /// This one, or one that no one knows.
    Perhaps(RecordIx),
    /// One of these: which span is meant could not be read.
    OneOf(&'i [Occurrence]),
    /// It is someone's: the reference could not be read.
    Anyone,
}

/// What a related record is to each of those of whom it is not known whether it is theirs.
pub(crate) fn perhaps(outcome: Outcome) -> Outcome {
    Outcome::all([Outcome::Missing, outcome])
}

/// Whose related record a record is for a relation; `None` where it names none.
pub(crate) fn subjects_of<'s>(
    relation: &RelationPlan<'_>,
    survey: &'s Survey<'_>,
    zone: &Zone,
    record: Record<'_>,
) -> Option<Subjects<'s>> {
    let Relation::Reference(field) = relation.has.by else {
        return record.unit.map(|unit| Subjects::One(Subject::Unit(unit)));
    };
    let declared = survey.kinds.get(record.kind.0)?.as_ref()?.table.kind;
    let ids = referred(survey, declared, field)?;
    let id = record.columns.text(field, record.row);
    match ids.named(id, moment_of(declared, record.columns, record.row), zone) {
        Naming::NoOne | Naming::Unknown => None,
        // A row whose id could not be read may be the span that is meant.
        Naming::Outside(record) if ids.lacks_ids() => Some(Subjects::Perhaps(record)),
        Naming::One(record) | Naming::Outside(record) => Some(Subjects::One(Subject::Record(record))),
        Naming::Perhaps(spans) => Some(Subjects::OneOf(spans)),
        Naming::Anyone => Some(Subjects::Anyone),
    }
}

/// The ids of the records that a field refers to.
fn referred<'s>(survey: &'s Survey<'_>, kind: &Kind, field: FieldId) -> Option<&'s Ids> {
    let Some(FieldKind::Reference(to)) = kind.field(field).map(|field| &field.kind) else { return None };
    Some(&survey.kinds.get(to.0)?.as_ref()?.ids)
}

/// One reading of a kind's records for the relations that are due.
fn pass(
    evaluator: &Evaluator<'_, '_>,
    survey: &Survey<'_>,
    kind: KindId,
    due: &[usize],
) -> Result<Vec<RelationTally>, Diagnostic> {
    let plan = evaluator.plan;
    let mut tallies: Vec<RelationTally> = due
        .iter()
        .filter_map(|place| plan.relations.get(*place))
        .map(|relation| {
            let units = if relation.has.by == Relation::Unit { survey.units.len() } else { 0 };
            RelationTally::new(relation.windows.len(), units)
        })
        .collect();
    let Some(Some(found)) = survey.kinds.get(kind.0) else { return Ok(tallies) };
    let zone = &plan.rules.zone;
    each_record(plan, survey, kind, |record, as_named| {
        for (place, tally) in due.iter().zip(&mut tallies) {
            let Some(relation) = plan.relations.get(*place) else { continue };
            let Some(subjects) = subjects_of(relation, survey, zone, record) else { continue };
            let Placed::In(windows) = placed_in(&relation.has.related, &relation.windows, record.columns, record.row)
            else {
                continue;
            };
            for lying in windows {
                let window = lying.window;
                let Some(counted) = relation.windows.get(window) else { continue };
                let outcome = evaluator.member(&relation.has.related, lying, record, counted.frame);
                if !relation.is_steady && !tally.may_turn {
                    let filter = relation.has.related.filter.as_ref();
                    tally.may_turn = filter.is_some_and(|filter| evaluator.may_turn(filter, record, counted.frame));
                }
                let span = as_named.id.filter(|_| as_named.repeated).map(|id| Span {
                    id,
                    order: span_order(&relation.has.related, record, as_named.number, zone),
                    lies: lying.lies,
                });
                match subjects {
                    Subjects::One(subject) => tally.note(subject, window, outcome, span),
                    subjects => tally.note_perhaps(subjects, window, outcome, span),
                }
            }
        }
    })?;
    for (place, tally) in due.iter().zip(&mut tallies) {
        match plan.relations.get(*place).map(|relation| relation.has.by) {
            Some(Relation::Unit) => {
                let alike = plan.relations.get(*place).is_some_and(|relation| relation.has.related.filter.is_none());
                for unit in survey.units.all() {
                    let of = |own| survey.unknown(kind, Some(unit), own).among(alike);
                    tally.unknown.push((of(true), of(false)));
                }
            }
            Some(Relation::Reference(field)) => {
                tally.note_unknown(field, found.rejected.named());
                if let Some(ids) = referred(survey, found.table.kind, field) {
                    tally.spread(ids);
                }
            }
            None => {}
        }
    }
    Ok(tallies)
}
