//! The first fold: how many related records each record or unit has.

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};

use tieuchi_model::indicator::Relation;
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{FieldKind, KindId};
use tieuchi_model::time::{Moment, Zone};
use tieuchi_source::Diagnostic;

use crate::condition::{Answers, Evaluator, Record};
use crate::cover::Covered;
use crate::ids::{Naming, RecordIx};
use crate::place::{Placed, placed_in};
use crate::plan::{Plan, RelationPlan};
use crate::reading::each_record;
use crate::survey::{Survey, moment_of};
use crate::units::{UnitIx, Units};

/// How many related records there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Related {
    pub(crate) counted: u64,
    pub(crate) open: u64,
    pub(crate) missing: u64,
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
    }

    fn take_back(&mut self, outcome: Outcome) {
        let count = match outcome {
            Outcome::Met => &mut self.counted,
            Outcome::Open => &mut self.open,
            Outcome::Missing => &mut self.missing,
            Outcome::Failed | Outcome::NotApplicable => return,
        };
        *count = count.saturating_sub(1);
    }
}

/// One of several spans of a person in a window of a unit.
#[derive(Clone, Debug)]
struct Presence {
    id: Box<str>,
    start: Option<Moment>,
    outcome: Outcome,
}

/// The spans of persons that have several, by unit and window.
type Presences = BTreeMap<(UnitIx, usize), Vec<Presence>>;

/// The related records of one relation, for each window.
#[derive(Debug, Default)]
pub(crate) struct RelationTally {
    windows: usize,
    by_record: HashMap<RecordIx, Box<[Related]>>,
    /// Those that may be any record's.
    anyones: Box<[Related]>,
    /// How many records the rejected rows may be: of each unit itself, and with those below it.
    rejected: Vec<(u64, u64)>,
    own: Vec<Box<[Related]>>,
    pooled: Vec<Box<[Related]>>,
    presences: Presences,
}

impl RelationTally {
    fn new(windows: usize, units: usize) -> Self {
        let empty = || vec![vec![Related::default(); windows].into_boxed_slice(); units];
        RelationTally {
            windows,
            by_record: HashMap::new(),
            anyones: vec![Related::default(); windows].into_boxed_slice(),
            rejected: Vec::new(),
            own: empty(),
            pooled: Vec::new(),
            presences: Presences::new(),
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
        let (itself, with_those_below) = self.rejected.get(unit.place()).copied().unwrap_or_default();
        related.missing += if own { itself } else { with_those_below };
        related
    }

    /// Notes a related record that may be anyone's.
    fn note_anyone(&mut self, window: usize, outcome: Outcome) {
        if let Some(related) = self.anyones.get_mut(window) {
            related.note(outcome);
        }
    }

    fn note_record(&mut self, record: RecordIx, window: usize, outcome: Outcome) {
        let windows = self.windows;
        let related =
            self.by_record.entry(record).or_insert_with(|| vec![Related::default(); windows].into_boxed_slice());
        if let Some(related) = related.get_mut(window) {
            related.note(outcome);
        }
    }

    fn note_unit(&mut self, unit: UnitIx, window: usize, outcome: Outcome) {
        if let Some(related) = self.own.get_mut(unit.place()).and_then(|related| related.get_mut(window)) {
            related.note(outcome);
        }
    }

    /// Notes that a record may have so many more related records, in every window.
    fn note_unknown(&mut self, record: RecordIx, count: u64) {
        let windows = self.windows;
        let nothing = || vec![Related::default(); windows].into_boxed_slice();
        for related in self.by_record.entry(record).or_insert_with(nothing) {
            related.missing += count;
        }
    }

    /// Adds what each unit has to the unit above.
    fn pool(&mut self, units: &Units) {
        self.pooled = self.own.clone();
        for unit in units.bottom_up() {
            let Some(parent) = units.parent(*unit) else { continue };
            let Some(below) = self.pooled.get(unit.place()).cloned() else { continue };
            let Some(above) = self.pooled.get_mut(parent.place()) else { continue };
            for (above, below) in above.iter_mut().zip(below) {
                above.add(below);
            }
        }
        let presences = std::mem::take(&mut self.presences);
        let mut within = Presences::new();
        for ((unit, window), spans) in &presences {
            let mut at = Some(*unit);
            while let Some(current) = at {
                within.entry((current, *window)).or_default().extend(spans.iter().cloned());
                at = units.parent(current);
            }
        }
        count_persons_once(&mut self.own, presences);
        count_persons_once(&mut self.pooled, within);
    }
}

/// Leaves each person with several spans in a window once: the latest span speaks.
fn count_persons_once(table: &mut [Box<[Related]>], presences: Presences) {
    for ((unit, window), mut spans) in presences {
        let Some(related) = table.get_mut(unit.place()).and_then(|related| related.get_mut(window)) else { continue };
        spans.sort_by(|left, right| left.id.cmp(&right.id).then(right.start.cmp(&left.start)));
        let later = spans.iter().zip(spans.iter().skip(1));
        for (_, earlier) in later.filter(|(later, earlier)| later.id == earlier.id) {
            related.take_back(earlier.outcome);
        }
    }
}

/// Counts every relation, level by level.
pub(crate) fn relate(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    covered: &Covered,
    overflow: &Cell<bool>,
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
                let evaluator =
                    Evaluator { plan, units: &survey.units, relations: &tallies, covered, answers: &answers, overflow };
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
#[derive(Clone, Debug)]
pub(crate) enum Subjects {
    One(Subject),
    /// One of these: the moment that tells which span is meant could not be read.
    OneOf(Vec<RecordIx>),
    /// It is someone's: the reference could not be read.
    Anyone,
}

/// What a related record is to each of those of whom it is not known whether it is theirs.
pub(crate) fn perhaps(outcome: Outcome) -> Outcome {
    Outcome::all([Outcome::Missing, outcome])
}

/// Whose related record a record is for a relation; `None` where it names none.
pub(crate) fn subjects_of(
    relation: &RelationPlan<'_>,
    survey: &Survey<'_>,
    zone: &Zone,
    record: Record<'_>,
) -> Option<Subjects> {
    let Relation::Reference(field) = relation.has.by else {
        return record.unit.map(|unit| Subjects::One(Subject::Unit(unit)));
    };
    let declared = survey.kinds.get(record.kind.0)?.as_ref()?.table.kind;
    let Some(FieldKind::Reference(to)) = declared.field(field).map(|field| &field.kind) else { return None };
    let to = survey.kinds.get(to.0)?.as_ref()?;
    let id = record.columns.text(field, record.row);
    match to.ids.named(id, moment_of(declared, record.columns, record.row), zone) {
        Naming::NoOne => None,
        Naming::One(record) => Some(Subjects::One(Subject::Record(record))),
        Naming::OneOf(records) => Some(Subjects::OneOf(records)),
        Naming::Anyone => Some(Subjects::Anyone),
    }
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
    let declared = found.table.kind;
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
                match &subjects {
                    Subjects::One(Subject::Record(named)) => tally.note_record(*named, window, outcome),
                    Subjects::OneOf(records) => {
                        records.iter().for_each(|named| tally.note_record(*named, window, perhaps(outcome)));
                    }
                    Subjects::Anyone => tally.note_anyone(window, perhaps(outcome)),
                    Subjects::One(Subject::Unit(unit)) => {
                        let unit = *unit;
                        tally.note_unit(unit, window, outcome);
                        let counts = !matches!(outcome, Outcome::Failed | Outcome::NotApplicable);
                        if let Some(id) = as_named.id.filter(|_| as_named.repeated && counts) {
                            let start =
                                moment_of(declared, record.columns, record.row).value().map(|start| zone.start(start));
                            let presence = Presence { id: id.into(), start, outcome };
                            tally.presences.entry((unit, window)).or_default().push(presence);
                        }
                    }
                }
            }
        }
    })?;
    for (place, tally) in due.iter().zip(&mut tallies) {
        match plan.relations.get(*place).map(|relation| relation.has.by) {
            Some(Relation::Unit) => {
                for unit in survey.units.all() {
                    let of = |own| survey.rejected(kind, Some(unit), own);
                    tally.rejected.push((of(true), of(false)));
                }
            }
            Some(Relation::Reference(field)) => {
                for (record, count) in found.rejected.by_record(field) {
                    tally.note_unknown(record, count);
                }
            }
            None => {}
        }
    }
    Ok(tallies)
}
