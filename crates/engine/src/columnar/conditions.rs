//! The outcomes of conditions for the rows of a batch, each found once.

use tieuchi_model::outcome::Outcome;

use super::outcomes::Outcomes;
use super::program::{Node, NodeId, OutcomeKind, Program, Reference, Subject};
use crate::bits::Bits;
use crate::condition::Evaluator;
use crate::ids::RecordIndex;
use crate::reading::BatchRows;

/// Conditions, and what was looked up for them.
pub(super) struct Conditions<'e, 'r> {
    pub(super) evaluator: &'e Evaluator<'e, 'r>,
    pub(super) program: Program<'r>,
    /// For each node the outcomes that were looked up, by the slot of a unit.
    looked_up: Vec<Vec<Option<Outcome>>>,
}

impl<'e, 'r> Conditions<'e, 'r> {
    pub(super) fn new(evaluator: &'e Evaluator<'e, 'r>, program: Program<'r>) -> Conditions<'e, 'r> {
        let looked_up = vec![Vec::new(); program.nodes.len()];
        Conditions { evaluator, program, looked_up }
    }

    /// The outcomes of every node, where some nodes are wanted for some rows; of other rows they may be any.
    pub(super) fn outcomes<'w>(
        &mut self,
        rows: &BatchRows<'_>,
        slots: &[usize],
        wanted: impl Iterator<Item = (NodeId, &'w Bits)>,
    ) -> Vec<Outcomes> {
        let wanted = self.wanted(rows.columns().rows(), wanted);
        let mut looked_up = std::mem::take(&mut self.looked_up);
        let found = self.evaluate(rows, &wanted, slots, &mut looked_up);
        self.looked_up = looked_up;
        found
    }

    /// For each node the rows whose outcomes are used.
    fn wanted<'w>(&self, rows: usize, of: impl Iterator<Item = (NodeId, &'w Bits)>) -> Vec<Bits> {
        let mut wanted = vec![Bits::none(rows); self.program.nodes.len()];
        for (node, rows) in of {
            if let Some(wanted) = wanted.get_mut(node.0) {
                wanted.add(rows);
            }
        }
        // A part comes before what it is part of.
        for (index, node) in self.program.nodes.iter().enumerate().rev() {
            let (parts, whole) = wanted.split_at_mut(index);
            let Some(whole) = whole.first() else { continue };
            for part in node.parts() {
                if let Some(part) = parts.get_mut(part.0) {
                    part.add(whole);
                }
            }
        }
        wanted
    }

    /// The outcomes of every node; of rows that are not wanted they may be any.
    fn evaluate(
        &self,
        rows: &BatchRows<'_>,
        wanted: &[Bits],
        slots: &[usize],
        looked_up: &mut [Vec<Option<Outcome>>],
    ) -> Vec<Outcomes> {
        let columns = rows.columns();
        let count = columns.rows();
        let nothing = || Outcomes::not_applicable(count);
        let mut indexes: Vec<Option<Option<RecordIndex>>> = Vec::new();
        let mut found: Vec<Outcomes> = Vec::with_capacity(self.program.nodes.len());
        for ((node, wanted), looked_up) in self.program.nodes.iter().zip(wanted).zip(looked_up) {
            let of = |part: &NodeId| found.get(part.0);
            let outcomes = match node {
                _ if wanted.is_none() => nothing(),
                Node::All(parts) => Outcomes::all(count, parts.iter().filter_map(of)),
                Node::Any(parts) => Outcomes::any(count, parts.iter().filter_map(of)),
                Node::Not(part) => of(part).map_or_else(nothing, Outcomes::negated),
                Node::Applied(part, outcome) => of(part).map_or_else(nothing, |part| part.applied(*outcome)),
                Node::Choice { cases, usual, reference } => {
                    let (mut chosen, mut rest, mut unknown) = (nothing(), wanted.clone(), Bits::none(count));
                    for (condition, outcome) in cases {
                        let (Some(condition), Some(outcome)) = (of(condition), of(outcome)) else { continue };
                        let (mut met, mut undecided) = (condition.met.clone(), condition.undecided());
                        met.keep(&rest);
                        undecided.keep(&rest);
                        chosen.add_rows(outcome, &met);
                        unknown.add(&undecided);
                        rest.remove(&met);
                        rest.remove(&undecided);
                    }
                    if let Some(usual) = of(usual) {
                        chosen.add_rows(usual, &rest);
                    }
                    self.by_record(*reference, rows, &unknown, chosen)
                }
                Node::Record(reference) => self.by_record(*reference, rows, wanted, nothing()),
                Node::LookedUp(subject, reference) => {
                    let mut outcomes = nothing();
                    looked_up.resize(looked_up.len().max(rows.units() + 1), None);
                    wanted.rows().for_each(|row| {
                        let slot = match subject {
                            Subject::Unit => slots.get(row).copied(),
                            Subject::Record(relation) => {
                                indexes.resize(count, None);
                                let index = indexes
                                    .get_mut(row)
                                    .and_then(|index| *index.get_or_insert_with(|| rows.index(row)));
                                // Those without related records have one outcome.
                                let tally = self.evaluator.relations.get(relation.0);
                                let alone = index.zip(tally).is_some_and(|(index, tally)| !tally.has_related(index));
                                alone.then_some(0)
                            }
                        };
                        let known = slot.and_then(|slot| looked_up.get_mut(slot));
                        let outcome = || self.outcome(*reference, rows, row);
                        outcomes.set(row, known.map_or_else(outcome, |known| *known.get_or_insert_with(outcome)));
                    });
                    outcomes
                }
                Node::Atom(atom, reference) => match (atom.outcomes(self.evaluator, columns, wanted), reference) {
                    (None, Some(reference)) => self.by_record(*reference, rows, wanted, nothing()),
                    (None, None) => nothing(),
                    (Some(found), reference) => match found.left.zip(*reference) {
                        None => found.outcomes,
                        Some((mut left, reference)) => {
                            left.keep(wanted);
                            self.by_record(reference, rows, &left, found.outcomes)
                        }
                    },
                },
            };
            found.push(outcomes);
        }
        found
    }

    /// The outcome of a condition for a row, as the reference finds it.
    fn outcome(&self, reference: Reference<'r>, rows: &BatchRows<'_>, row: usize) -> Outcome {
        let Reference { condition, frame, outcome } = reference;
        let evaluator = Evaluator { awaiting: outcome == OutcomeKind::Awaiting, ..*self.evaluator };
        evaluator.outcome(condition, rows.record(row).0, frame)
    }

    /// Finds the outcomes of some rows record by record.
    fn by_record(&self, reference: Reference<'r>, rows: &BatchRows<'_>, of: &Bits, mut found: Outcomes) -> Outcomes {
        of.rows().for_each(|row| found.set(row, self.outcome(reference, rows, row)));
        found
    }
}
