//! What an evaluation counts, stage by stage, and who counts it: by columns or by rows.

use tieuchi_model::schema::KindId;
use tieuchi_source::Diagnostic;

use crate::columnar::BatchCounter;
use crate::condition::{Answers, Evaluator};
use crate::control::Step;
use crate::plan::{Counting, CountingId, Plan, Stage};
use crate::reading::{each_member, each_member_batch};
use crate::relate::relate;
use crate::relation::RelationTally;
use crate::request::CountedBy;
use crate::rows::Rows;
use crate::tally::{CountingTally, ScopeTally, note, tally_scope};

/// What is counted so far, by the indexes of the plan. What a later stage counts is empty.
#[derive(Debug, Default)]
pub(crate) struct Tallies {
    pub(crate) relations: Vec<RelationTally>,
    pub(crate) countings: Vec<CountingTally>,
    pub(crate) scopes: Vec<ScopeTally>,
}

impl Tallies {
    /// Nothing is counted but these countings, by their index.
    pub(crate) fn with(plan: &Plan<'_>, countings: Vec<CountingTally>) -> Tallies {
        let mut tallies = Tallies { countings, ..Tallies::default() };
        tallies.relations.resize_with(plan.relations.len(), RelationTally::default);
        tallies.countings.resize_with(plan.countings.len(), CountingTally::default);
        tallies.scopes.resize_with(plan.scopes.len(), ScopeTally::default);
        tallies
    }
}

/// Whoever counts.
pub(crate) trait Counter: Sync {
    /// Counts what a stage lists. What earlier stages list is counted, and their nodes have answers.
    fn count(&self, stage: &Stage, tallies: &mut Tallies, answers: &Answers) -> Result<(), Diagnostic>;
}

/// Counts the records that were read.
#[derive(Clone, Copy)]
pub(crate) struct RecordCounter<'e, 'a, 'r> {
    pub(crate) rows: Rows<'e, 'a, 'r>,
    pub(crate) by: CountedBy,
    /// How many ids of each outcome are kept.
    pub(crate) ids: usize,
}

impl Counter for RecordCounter<'_, '_, '_> {
    fn count(&self, stage: &Stage, tallies: &mut Tallies, answers: &Answers) -> Result<(), Diagnostic> {
        let Rows { plan, survey, .. } = self.rows;
        relate((self.rows, self.by), &stage.relations, &mut tallies.relations, answers)?;
        let Tallies { relations, countings, scopes } = tallies;
        let evaluator = self.rows.evaluator(relations, answers);
        self.tally(&evaluator, &stage.countings, countings)?;
        for id in &stage.scopes {
            if let (Some(scope), Some(slot)) = (plan.scopes.get(id.0), scopes.get_mut(id.0)) {
                *slot = tally_scope(&evaluator, survey, scope);
            }
        }
        Ok(())
    }
}

impl RecordCounter<'_, '_, '_> {
    /// Counts some countings that depend on nothing but their records.
    pub(crate) fn count_alone(
        &self,
        countings: &[CountingId],
        tallies: &mut Tallies,
        answers: &Answers,
    ) -> Result<(), Diagnostic> {
        self.tally(&self.rows.evaluator(&[], answers), countings, &mut tallies.countings)
    }

    /// Tallies some countings: one reading of each kind that they are about.
    fn tally(
        &self,
        evaluator: &Evaluator<'_, '_>,
        countings: &[CountingId],
        tallies: &mut [CountingTally],
    ) -> Result<(), Diagnostic> {
        let (plan, survey) = (evaluator.plan, self.rows.survey);
        for kind in (0..plan.rules.kinds.len()).map(KindId) {
            let of_kind = |id: &CountingId| Some((id.0, plan.counting(*id).filter(|it| it.population.kind == kind)?));
            // Without a window nothing is counted.
            let is_due = |index: usize, counting: &Counting<'_>| {
                !counting.windows.is_empty() && !tallies.get(index).is_some_and(CountingTally::is_counted)
            };
            let due: Vec<(usize, &Counting<'_>)> =
                countings.iter().filter_map(of_kind).filter(|(index, counting)| is_due(*index, counting)).collect();
            if due.is_empty() {
                continue;
            }
            for (index, counting) in &due {
                if let Some(tally) = tallies.get_mut(*index) {
                    *tally = CountingTally::new(counting.windows.len(), self.ids);
                    tally.fit(survey.units.len());
                }
            }
            match (plan.rules.kind(kind), self.by) {
                (Some(declared), CountedBy::Faster | CountedBy::Columns) => {
                    let mut counter = BatchCounter::new(evaluator, declared, due);
                    each_member_batch(plan, survey, (kind, Step::Count), &mut |rows| counter.count(rows, tallies))?;
                }
                _ => each_member(plan, survey, (kind, Step::Count), &mut |record, named| {
                    for (index, counting) in &due {
                        if let Some(tally) = tallies.get_mut(*index) {
                            note(evaluator, counting, tally, record, named);
                        }
                    }
                })?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{RecordCounter, Tallies};
    use crate::condition::Evaluator;
    use crate::judge::Judge;

    const fn can_be_shared<T: Send + Sync>() {}

    #[test]
    fn parts_can_be_counted_and_judged_at_the_same_time() {
        can_be_shared::<RecordCounter<'_, '_, '_>>();
        can_be_shared::<Evaluator<'_, '_>>();
        can_be_shared::<Judge<'_, '_>>();
        can_be_shared::<Tallies>();
    }
}
