//! What is counted while records are read for the first time, so that most kinds of record are read once.
//!
//! These are countings whose conditions look at nothing but the record, of kinds whose records name their unit. What was
//! counted is kept unless records turn out to have one id. Then the kind is counted like all others, by another reading.

mod threads;

use std::thread;

use tieuchi_model::schema::{FieldKind, Kind, KindId, Placement, UNITS, UnitOf};

use self::threads::KindReading;
use crate::columnar::BatchCounter;
use crate::condition::{Answers, Evaluator};
use crate::control::Control;
use crate::cover::Covered;
use crate::plan::{Counting, Plan};
use crate::reading::{AloneBatch, BatchRows};
use crate::request::{CountedBy, Request};
use crate::survey::{FirstReader, KindReader, SurveyedBatch};
use crate::tally::{CountingTally, note};
use crate::units::Units;

/// What an evaluator looks up that knows the plan alone.
#[derive(Debug)]
pub(crate) struct NoRecords {
    units: Units,
    covered: Covered,
    answers: Answers,
}

impl NoRecords {
    pub(crate) fn new() -> NoRecords {
        NoRecords { units: Units::default(), covered: Covered::unknown(), answers: Answers::default() }
    }

    /// An evaluator of what needs the record alone.
    pub(crate) fn evaluator<'e, 'r>(&'e self, plan: &'e Plan<'r>) -> Evaluator<'e, 'r> {
        let NoRecords { units, covered, answers } = self;
        Evaluator { plan, units, relations: &[], covered, answers, awaiting: false }
    }
}

/// The countings of a first reading.
pub(crate) struct FirstReading<'e, 'r> {
    evaluator: &'e Evaluator<'e, 'r>,
    by: CountedBy,
    /// How many ids of each outcome are kept.
    ids: usize,
    control: &'e Control,
    /// By the index of the counting; what was not counted is empty.
    tallies: Vec<CountingTally>,
}

impl<'e, 'r> FirstReading<'e, 'r> {
    /// Nothing is counted yet. `evaluator` knows the plan; what else it may look up is not looked up.
    pub(crate) fn new(evaluator: &'e Evaluator<'e, 'r>, request: &'e Request) -> Self {
        let Request { counted_by: by, ids, ref control, .. } = *request;
        FirstReading { evaluator, by, ids, control, tallies: empty(evaluator.plan) }
    }

    /// The same, of which a few records are counted like many: what is saved has one form then.
    pub(crate) fn in_columns(self) -> Self {
        let by = if self.by == CountedBy::Faster { CountedBy::Columns } else { self.by };
        FirstReading { by, ..self }
    }

    /// What was counted, by the index of the counting; what was not is empty.
    pub(crate) fn into_tallies(self) -> Vec<CountingTally> {
        self.tallies
    }

    /// What is to be counted of a kind; `None` if nothing is.
    fn counts_of(&self, id: KindId) -> Option<KindCounts<'e, 'r>> {
        let kind = self.evaluator.plan.rules.kind(id)?;
        if self.by == CountedBy::Rows || id == UNITS || !is_alone(kind) {
            return None;
        }
        let countings = self.evaluator.plan.countings.iter().enumerate();
        let counts = |counting: &Counting<'_>| counting.population.kind == id && needs_the_record_alone(counting);
        let countings: Vec<(usize, &Counting<'r>)> = countings.filter(|(_, counting)| counts(counting)).collect();
        let FirstReading { evaluator, by, ids, control, .. } = *self;
        (!countings.is_empty()).then_some(KindCounts { evaluator, by, kind, countings, ids, control })
    }
}

impl FirstReader for FirstReading<'_, '_> {
    fn kind(&mut self, id: KindId, read: &mut dyn FnMut(&mut dyn KindReader)) {
        let Some(counts) = self.counts_of(id) else { return read(&mut NotCounted) };
        let counted = thread::scope(|scope| {
            let mut reading = KindReading::new(&counts, scope);
            read(&mut reading);
            reading.finish()
        });
        for (tally, counted) in self.tallies.iter_mut().zip(counted).filter(|(_, counted)| counted.is_counted()) {
            *tally = counted;
        }
    }
}

/// What is counted of one kind.
struct KindCounts<'e, 'r> {
    evaluator: &'e Evaluator<'e, 'r>,
    by: CountedBy,
    kind: &'e Kind,
    /// Each with its index in the plan.
    countings: Vec<(usize, &'e Counting<'r>)>,
    ids: usize,
    control: &'e Control,
}

impl<'e, 'r> KindCounts<'e, 'r> {
    /// Nothing is counted yet.
    fn count(&self) -> KindCount<'e, 'r> {
        let mut tallies = empty(self.evaluator.plan);
        for (index, counting) in &self.countings {
            if let Some(tally) = tallies.get_mut(*index) {
                *tally = CountingTally::new(counting.windows.len(), self.ids);
            }
        }
        KindCount { counter: None, tallies }
    }
}

/// How many rows are counted one by one: what is made to count a batch at once costs more than counting so few.
pub const FEW_ROWS: u64 = 16;

/// The countings of one kind, over some of its batches.
struct KindCount<'e, 'r> {
    /// Made for the first batch of more than a few rows.
    counter: Option<BatchCounter<'e, 'r>>,
    /// By the index of the counting; those of other kinds are empty.
    tallies: Vec<CountingTally>,
}

impl<'e, 'r> KindCount<'e, 'r> {
    fn add(&mut self, counts: &KindCounts<'e, 'r>, batch: &AloneBatch<'_>) {
        let (KindCounts { evaluator, by, kind, countings, .. }, KindCount { counter, tallies }) = (counts, self);
        let rows = &BatchRows::Alone(batch);
        let are_few = u64::try_from(rows.columns().rows()).is_ok_and(|rows| rows <= FEW_ROWS);
        if *by == CountedBy::Columns || counter.is_some() || !are_few {
            let counter = counter.get_or_insert_with(|| BatchCounter::new(evaluator, kind, countings.clone()));
            return counter.count(rows, tallies);
        }
        let counted = rows.counted();
        for (index, counting) in countings {
            let Some(tally) = tallies.get_mut(*index) else { continue };
            tally.fit(rows.units());
            for row in counted.rows() {
                let (record, named) = rows.record(row);
                note(evaluator, counting, tally, record, named);
            }
        }
    }
}

/// Nothing is counted yet.
fn empty(plan: &Plan<'_>) -> Vec<CountingTally> {
    let mut tallies = Vec::new();
    tallies.resize_with(plan.countings.len(), CountingTally::default);
    tallies
}

/// Nothing is counted while the records of a kind are read.
struct NotCounted;

impl KindReader for NotCounted {
    fn batch(&mut self, _: SurveyedBatch<'_>) {}

    fn discard(&mut self) {}
}

/// Whether one reading of a kind is enough, unless ids turn out to be repeated.
pub(crate) fn is_read_once(plan: &Plan<'_>, id: KindId, kind: &Kind) -> bool {
    let mut countings = plan.countings.iter().filter(|counting| counting.population.kind == id);
    let is_related = plan.relations.iter().any(|relation| relation.has.related.kind == id);
    id == UNITS || (is_alone(kind) && !is_related && countings.all(needs_the_record_alone))
}

/// Whether parts of the records of a kind can be counted apart: each record counts by itself, and no record of another kind refers to it.
pub(crate) fn is_counted_apart(plan: &Plan<'_>, id: KindId) -> bool {
    let refers = |kind: &Kind| kind.fields.values().any(|field| field.kind == FieldKind::Reference(id));
    let kind = plan.rules.kind(id).filter(|_| id != UNITS);
    kind.is_some_and(|kind| is_read_once(plan, id, kind)) && !plan.rules.kinds.values().any(refers)
}

/// Whether what a record adds depends on nothing but the record.
pub(crate) fn needs_the_record_alone(counting: &Counting<'_>) -> bool {
    counting.stage == 0 && counting.related.iter().all(Vec::is_empty)
}

/// Whether a record of a kind is known by itself alone: it names its unit, and no other record decides when it counts.
fn is_alone(kind: &Kind) -> bool {
    let refers = kind.fields.values().any(|field| matches!(field.kind, FieldKind::Reference(_)));
    !refers
        && kind.parent.is_none()
        && matches!(kind.unit, UnitOf::Field(_) | UnitOf::None)
        && matches!(kind.placement, Placement::CountedBy(_) | Placement::Register)
}
