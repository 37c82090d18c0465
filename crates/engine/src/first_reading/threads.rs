//! On which threads the batches of a kind are counted while its records are read.

use std::thread::Scope;

use super::{KindCount, KindCounts};
use crate::reading::{AloneBatch, EntrySlots};
use crate::survey::{KindReader, SurveyedBatch};
use crate::tally::CountingTally;
use crate::threads::Workers;

/// How many batches are counted before other threads count: for few, another thread costs more than it gains.
const FIRST: usize = 4;

/// The counting of one kind while its records are read.
pub(super) struct KindReading<'scope, 'env, 'e, 'r> {
    counts: &'env KindCounts<'e, 'r>,
    scope: &'scope Scope<'scope, 'env>,
    known: EntrySlots,
    state: State<'scope, 'e, 'r>,
}

/// Where the batches of a kind are counted.
enum State<'scope, 'e, 'r> {
    /// On this thread, so many of them.
    Here(KindCount<'e, 'r>, usize),
    /// On other threads, but for the first ones. Each of them adds up its own batches.
    Elsewhere(KindCount<'e, 'r>, Workers<'scope, AloneBatch<'e>, Vec<CountingTally>>),
    /// Nowhere any more.
    Discarded,
}

impl State<'_, '_, '_> {
    /// What was counted; nothing if it was not all counted.
    fn finish(self) -> Vec<CountingTally> {
        let (KindCount { mut tallies, .. }, others) = match self {
            State::Here(count, _) => (count, Some(Vec::new())),
            State::Elsewhere(count, workers) => (count, workers.finish()),
            State::Discarded => return Vec::new(),
        };
        let Some(others) = others else { return Vec::new() };
        for other in others {
            for (tally, other) in tallies.iter_mut().zip(&other).filter(|(_, other)| other.is_counted()) {
                tally.add(other);
            }
        }
        tallies
    }
}

impl<'scope, 'env, 'e, 'r> KindReading<'scope, 'env, 'e, 'r> {
    /// Nothing is counted yet.
    pub(super) fn new(counts: &'env KindCounts<'e, 'r>, scope: &'scope Scope<'scope, 'env>) -> Self {
        KindReading { counts, scope, known: EntrySlots::default(), state: State::Here(counts.count(), 0) }
    }

    /// What was counted; nothing if it was not all counted.
    pub(super) fn finish(self) -> Vec<CountingTally> {
        self.state.finish()
    }
}

impl<'scope, 'env: 'scope, 'e: 'env, 'r: 'e> KindReader for KindReading<'scope, 'env, 'e, 'r> {
    fn batch(&mut self, batch: SurveyedBatch<'_>) {
        let KindReading { counts, scope, known, state } = self;
        let counts: &'env KindCounts<'e, 'r> = counts;
        let mut alone = || AloneBatch::of(batch, (counts.kind, counts.control), known);
        match state {
            State::Discarded => {}
            State::Elsewhere(_, workers) => workers.give(alone()),
            State::Here(count, batches) => {
                count.add(counts, &alone());
                *batches += 1;
                let others = counts.control.threads.saturating_sub(1);
                if *batches == FIRST && others > 0 {
                    let work = move |batches: &mut dyn Iterator<Item = AloneBatch<'e>>| {
                        let mut count = counts.count();
                        batches.for_each(|batch| count.add(counts, &batch));
                        count.tallies
                    };
                    if let Some(workers) = Workers::start(scope, others, work)
                        && let State::Here(count, _) = std::mem::replace(state, State::Discarded)
                    {
                        *state = State::Elsewhere(count, workers);
                    }
                }
            }
        }
    }

    fn discard(&mut self) {
        self.state = State::Discarded;
    }
}
