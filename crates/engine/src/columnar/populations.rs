//! Several populations of one kind: which rows of a batch lie in their windows, and the outcomes of their conditions.

use tieuchi_model::schema::{Kind, Placement};

use super::conditions::Conditions;
use super::outcomes::Outcomes;
use super::placing::{Placed, Placing};
use super::program::{Group, Program};
use crate::bits::Bits;
use crate::condition::Evaluator;
use crate::reading::{BatchRows, EntrySlots};
use crate::survey::moment_of;

/// The populations of one kind.
pub(super) struct Populations<'e, 'r> {
    pub(super) kind: &'e Kind,
    pub(super) conditions: Conditions<'e, 'r>,
    placings: Vec<Placing>,
    prepared: Vec<Prepared>,
    known: EntrySlots,
}

/// One of them.
#[derive(Debug)]
struct Prepared {
    /// Which of the placings is its.
    placing: usize,
    groups: Vec<Group>,
}

/// What was found of a batch.
pub(super) struct Found {
    /// For each row the slot of its unit.
    pub(super) slots: Vec<usize>,
    /// By placing.
    placed: Vec<Placed>,
    /// For each population the rows that lie in its windows.
    parts: Vec<Vec<Part>>,
    /// By node.
    pub(super) outcomes: Vec<Outcomes>,
}

/// The rows of a layer that lie in the windows of a group.
pub(super) struct Part {
    group: usize,
    /// Which layer.
    pub(super) layer: usize,
    pub(super) rows: Bits,
}

impl<'e, 'r> Populations<'e, 'r> {
    /// Populations, each with how it is placed and its groups.
    pub(super) fn new(
        evaluator: &'e Evaluator<'e, 'r>,
        kind: &'e Kind,
        program: Program<'r>,
        populations: Vec<(Placing, Vec<Group>)>,
    ) -> Populations<'e, 'r> {
        let mut placings: Vec<Placing> = Vec::new();
        let mut prepared = Vec::new();
        for (placing, groups) in populations {
            let known = placings.iter().position(|other| *other == placing).unwrap_or_else(|| {
                placings.push(placing);
                placings.len() - 1
            });
            prepared.push(Prepared { placing: known, groups });
        }
        let conditions = Conditions::new(evaluator, program);
        Populations { kind, conditions, placings, prepared, known: EntrySlots::default() }
    }

    /// Whether some of them are counted record by record, whatever is in the columns.
    pub(super) fn is_by_record(&self) -> bool {
        let mut groups = self.prepared.iter().flat_map(|prepared| &prepared.groups);
        // The unit of a record of a register may change as long as the records that it refers to have spans.
        let units_may_change = self.kind.placement == Placement::Register
            && self.conditions.evaluator.plan.refers_to_spans_for_unit(self.kind);
        units_may_change || self.conditions.program.is_by_record() || groups.any(|group| group.what.is_by_record())
    }

    /// Looks at a batch.
    pub(super) fn find(&mut self, rows: &BatchRows<'_>) -> Found {
        let columns = rows.columns();
        let counted = rows.counted();
        let mut unusual = rows.unusual();
        let plan = self.conditions.evaluator.plan;
        if plan.refers_to_spans_for_unit(self.kind) {
            let may_change = |row| plan.unit_may_change(self.kind, moment_of(self.kind, columns, row));
            unusual.add(&counted.passing(may_change));
        }
        let slots = rows.slots(&mut self.known);
        let placed: Vec<Placed> =
            self.placings.iter().map(|placing| placing.place(columns, &counted, &unusual)).collect();
        let parts: Vec<Vec<Part>> = self.prepared.iter().map(|prepared| prepared.parts(&placed)).collect();
        let nodes = self.prepared.iter().zip(&parts).flat_map(|(prepared, parts)| {
            parts.iter().flat_map(|part| {
                let group = prepared.groups.get(part.group);
                group.into_iter().flat_map(Group::nodes).map(|node| (node, &part.rows))
            })
        });
        let outcomes = self.conditions.outcomes(rows, &slots, nodes);
        Found { slots, placed, parts, outcomes }
    }

    /// Where the rows of a population lie, and its parts.
    pub(super) fn of<'f>(
        &'f self,
        found: &'f Found,
        population: usize,
    ) -> Option<(&'f Placed, impl Iterator<Item = (&'f Group, &'f Part)>)> {
        let prepared = self.prepared.get(population)?;
        let parts = found.parts.get(population)?.iter();
        let parts = parts.filter_map(|part| Some((prepared.groups.get(part.group)?, part)));
        Some((found.placed.get(prepared.placing)?, parts))
    }
}

impl Prepared {
    fn parts(&self, placed: &[Placed]) -> Vec<Part> {
        let layers = || placed.get(self.placing).into_iter().flat_map(|placed| &placed.layers).enumerate();
        let parts = self.groups.iter().enumerate().flat_map(|(index, group)| {
            layers().map(move |(layer, of)| Part { group: index, layer, rows: of.rows_in(&group.windows) })
        });
        parts.filter(|part| !part.rows.is_none()).collect()
    }
}
