//! The related records of a batch, added to the tallies of their relations.
//!
//! A row of which anything is unusual, or of which it is not known whether it counts, is left to the reference.

use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::Kind;

use super::placing::Placing;
use super::populations::Populations;
use super::program::Program;
use crate::bits::Bits;
use crate::condition::Evaluator;
use crate::placement::InWindow;
use crate::plan::RelationPlan;
use crate::reading::BatchRows;
use crate::related::{Related, note, note_in, subjects_of};
use crate::relation::{RelationTally, Subjects};
use crate::survey::Survey;
use crate::tally::unit_of_slot;

/// The counter of some relations to one kind of record.
pub(crate) struct RelationCounter<'e, 'r> {
    populations: Populations<'e, 'r>,
    relations: Vec<&'e RelationPlan<'r>>,
}

impl<'e, 'r> RelationCounter<'e, 'r> {
    /// The counter of these relations.
    pub(crate) fn new(
        evaluator: &'e Evaluator<'e, 'r>,
        kind: &'e Kind,
        relations: Vec<&'e RelationPlan<'r>>,
    ) -> RelationCounter<'e, 'r> {
        let mut program = Program::default();
        let population = |relation: &&'e RelationPlan<'r>| {
            let placing = Placing::of(&relation.has.related, &relation.windows);
            (placing, program.relation(evaluator, relation, kind))
        };
        let populations = relations.iter().map(population).collect();
        RelationCounter { populations: Populations::new(evaluator, kind, program, populations), relations }
    }

    /// Adds the records of a batch to the tallies of their relations, which are in the same order.
    pub(crate) fn count(&mut self, rows: &BatchRows<'_>, survey: &Survey<'_>, tallies: &mut [RelationTally]) {
        let found = self.populations.find(rows);
        let evaluator = self.populations.conditions.evaluator;
        for (population, (relation, tally)) in self.relations.iter().zip(tallies).enumerate() {
            let Some((placed, parts)) = self.populations.of(&found, population) else { continue };
            let related = Related { evaluator, survey, relation };
            for row in placed.left.rows() {
                let (record, named) = rows.record(row);
                note(related, tally, record, named);
            }
            for (group, part) in parts {
                let Some(layer) = placed.layers.get(part.layer) else { continue };
                let member = group.member.and_then(|member| found.outcomes.get(member.0));
                let mut met = part.rows.clone();
                let mut left = Bits::none(met.len());
                if let Some(member) = member {
                    met.keep(&member.met);
                    left = member.undecided();
                }
                if let Some(changes) = group.changes.filter(|_| !tally.may_change) {
                    left.add(&changes.changed(&found.outcomes));
                }
                left.keep(&part.rows);
                met.remove(&left);
                let of_row = |row| {
                    let unit = found.slots.get(row).and_then(|slot| unit_of_slot(*slot));
                    subjects_of(relation.has, survey, evaluator.zone(), (rows.columns(), row), unit)
                };
                for row in left.rows() {
                    let (record, named) = rows.record(row);
                    let in_window = InWindow { window: layer.window(row), lies: Outcome::Met };
                    if let Some(subjects) = of_row(row) {
                        note_in(related, tally, subjects, in_window, record, named);
                    }
                }
                for row in met.rows() {
                    match of_row(row) {
                        Some(Subjects::One(subject)) => tally.note(subject, layer.window(row), Outcome::Met, None),
                        Some(subjects) => tally.note_possible(subjects, layer.window(row), Outcome::Met, None),
                        None => {}
                    }
                }
            }
        }
    }
}
