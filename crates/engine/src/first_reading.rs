//! What is counted while records are read for the first time, so that most kinds of record are read once.
//!
//! These are countings whose conditions look at nothing but the record, of kinds whose records name their unit. What was
//! counted is kept unless records turn out to have one id. Then the kind is counted like all others, by another reading.

use tieuchi_model::schema::{FieldKind, Kind, KindId, Placement, UNITS, UnitOf};

use crate::columnar::BatchCounter;
use crate::condition::{Answers, Evaluator};
use crate::cover::Covered;
use crate::plan::{Counting, Plan};
use crate::reading::BatchRows;
use crate::request::CountedBy;
use crate::survey::{FirstReader, SurveyedBatch};
use crate::tally::Tally;
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
    /// Those of the kind that is being read.
    current: Option<KindCount<'e, 'r>>,
    /// By the index of the counting; what was not counted is empty.
    tallies: Vec<Tally>,
}

/// The countings of one kind.
struct KindCount<'e, 'r> {
    counter: BatchCounter<'e, 'r>,
    /// By the index of the counting; those of other kinds are empty.
    tallies: Vec<Tally>,
}

impl<'e, 'r> FirstReading<'e, 'r> {
    /// Nothing is counted yet. `evaluator` knows the plan; what else it may look up is not looked up.
    pub(crate) fn new(evaluator: &'e Evaluator<'e, 'r>, by: CountedBy, ids: usize) -> Self {
        FirstReading { evaluator, by, ids, current: None, tallies: empty(evaluator) }
    }

    /// What was counted, by the index of the counting; what was not is empty.
    pub(crate) fn into_tallies(self) -> Vec<Tally> {
        self.tallies
    }

    /// What is to be counted of a kind; `None` if nothing is.
    fn counts_of(&self, id: KindId) -> Option<KindCount<'e, 'r>> {
        let kind = self.evaluator.plan.rules.kind(id)?;
        if self.by == CountedBy::Rows || id == UNITS || !is_alone(kind) {
            return None;
        }
        let countings = self.evaluator.plan.countings.iter().enumerate();
        let counts = |counting: &Counting<'_>| counting.population.kind == id && needs_the_record_alone(counting);
        let countings: Vec<(usize, &Counting<'r>)> = countings.filter(|(_, counting)| counts(counting)).collect();
        if countings.is_empty() {
            return None;
        }
        let mut tallies = empty(self.evaluator);
        for (index, counting) in &countings {
            if let Some(tally) = tallies.get_mut(*index) {
                *tally = Tally::new(counting.windows.len(), self.ids);
            }
        }
        Some(KindCount { counter: BatchCounter::new(self.evaluator, kind, countings), tallies })
    }
}

impl FirstReader for FirstReading<'_, '_> {
    fn begin(&mut self, id: KindId) {
        self.current = self.counts_of(id);
    }

    fn batch(&mut self, batch: SurveyedBatch<'_>) {
        if let Some(KindCount { counter, tallies }) = &mut self.current {
            counter.count(&BatchRows::Records(batch), tallies);
        }
    }

    fn discard(&mut self) {
        self.current = None;
    }

    fn end(&mut self) {
        let Some(KindCount { tallies, .. }) = self.current.take() else { return };
        for (kept, tally) in self.tallies.iter_mut().zip(tallies).filter(|(_, tally)| tally.is_counted()) {
            *kept = tally;
        }
    }
}

fn empty(evaluator: &Evaluator<'_, '_>) -> Vec<Tally> {
    vec![Tally::default(); evaluator.plan.countings.len()]
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
