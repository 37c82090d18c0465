//! What is counted while records are read for the first time, so that most kinds of record are read once.
//!
//! These are countings whose conditions look at nothing but the record, of kinds whose records have their own unit. What was
//! counted stands unless a record turns out to be another than it seemed: one of several with its id. Then the kind is counted
//! like all others, by another reading.

use tieuchi_model::schema::{FieldKind, Kind, KindId, Placement, UNITS, UnitOf};

use crate::columnar::BatchCounter;
use crate::condition::Evaluator;
use crate::plan::Counting;
use crate::reading::BatchRows;
use crate::tally::Tally;

/// The countings of a first reading.
pub(crate) struct FirstReading<'e, 'r> {
    evaluator: &'e Evaluator<'e, 'r>,
    /// How many ids of each outcome are kept.
    ids: usize,
    /// By the index of the counting: those that stand.
    tallies: Vec<Tally>,
}

/// The countings of one kind while its records are read for the first time.
pub(crate) struct FirstCount<'e, 'r> {
    counter: BatchCounter<'e, 'r>,
    /// By the index of the counting; those of other kinds are empty.
    tallies: Vec<Tally>,
}

impl<'e, 'r> FirstReading<'e, 'r> {
    /// `evaluator` knows the plan; nothing else that it looks up is looked up.
    pub(crate) fn new(evaluator: &'e Evaluator<'e, 'r>, ids: usize) -> Self {
        FirstReading { evaluator, ids, tallies: empty(evaluator) }
    }

    /// What is to be counted of a kind; `None` if nothing is.
    pub(crate) fn begin(&self, id: KindId, kind: &Kind) -> Option<FirstCount<'e, 'r>> {
        if id == UNITS || !stand_alone(kind) {
            return None;
        }
        let counts = |counting: &Counting<'_>| {
            counting.population.kind == id && counting.stage == 0 && counting.related.iter().all(Vec::is_empty)
        };
        let countings = self.evaluator.plan.countings.iter().enumerate();
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
        Some(FirstCount { counter: BatchCounter::new(self.evaluator, kind, countings), tallies })
    }

    /// Keeps what was counted of a kind.
    pub(crate) fn keep(&mut self, count: FirstCount<'_, '_>) {
        for (kept, tally) in self.tallies.iter_mut().zip(count.tallies).filter(|(_, tally)| tally.is_counted()) {
            *kept = tally;
        }
    }

    /// What was counted, by the index of the counting; what was not is not counted.
    pub(crate) fn into_tallies(self) -> Vec<Tally> {
        self.tallies
    }
}

impl FirstCount<'_, '_> {
    /// Counts the records of a batch, whose units and dropped rows are known.
    pub(crate) fn batch(&mut self, rows: &BatchRows<'_>) {
        self.counter.count(rows, &mut self.tallies);
    }
}

fn empty(evaluator: &Evaluator<'_, '_>) -> Vec<Tally> {
    vec![Tally::default(); evaluator.plan.countings.len()]
}

/// Whether a record of a kind is known by itself: it names its unit, and no other record decides when it counts.
fn stand_alone(kind: &Kind) -> bool {
    let refers = kind.fields.values().any(|field| matches!(field.kind, FieldKind::Reference(_)));
    !refers
        && kind.parent.is_none()
        && matches!(kind.unit, UnitOf::Field(_) | UnitOf::None)
        && matches!(kind.placement, Placement::CountedBy(_) | Placement::Register)
}
