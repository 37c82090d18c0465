//! The fast counter: every counting of a kind over a batch at once, condition by condition instead of record by record.
//!
//! What a condition gives for the records of a batch is a set of rows for each outcome, so that `and` and `or` work on sixty-four
//! records with one operation. Equal conditions are evaluated once, whichever indicators have them. A record of which anything is
//! unusual (a value that could not be read, a condition that is open, an id with several spans) is counted by the reference
//! counter: there is one definition of what it adds.

mod added;
mod atom;
mod compare;
mod operand;
mod outcomes;
mod placing;
mod program;
mod summed;

use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{Kind, Placement};
use tieuchi_model::verdict::Bucket;

use self::added::Added;
use self::outcomes::Outcomes;
use self::placing::{Layer, Placed, Placing, WindowOf};
use self::program::{Group, Node, NodeId, OutcomeKind, Program, Reference, Subject};
use crate::bits::Bits;
use crate::columns::Columns;
use crate::condition::Evaluator;
use crate::ids::RecordIndex;
use crate::placement::InWindow;
use crate::plan::Counting;
use crate::reading::{BatchRows, EntrySlots};
use crate::record::RecordName;
use crate::survey::moment_of;
use crate::tally::{RowNumbers, Tally, note, note_in};

/// A counting with what is needed to count it.
#[derive(Debug)]
struct Prepared<'e, 'r> {
    /// Its index in the plan.
    index: usize,
    counting: &'e Counting<'r>,
    /// Which of the placings is its.
    placing: usize,
    groups: Vec<Group>,
}

/// The counter of one kind of record.
pub(crate) struct BatchCounter<'e, 'r> {
    evaluator: &'e Evaluator<'e, 'r>,
    kind: &'e Kind,
    prepared: Vec<Prepared<'e, 'r>>,
    placings: Vec<Placing>,
    program: Program<'r>,
    /// For each node the outcomes that were looked up, by the slot of a unit.
    looked_up: Vec<Vec<Option<Outcome>>>,
    known: EntrySlots,
}

/// The rows of a layer that lie in the windows of a group.
struct Part<'p> {
    group: &'p Group,
    layer: &'p Layer,
    rows: Bits,
}

impl<'e, 'r> BatchCounter<'e, 'r> {
    /// The counter of these countings, each with its index in the plan.
    pub(crate) fn new(
        evaluator: &'e Evaluator<'e, 'r>,
        kind: &'e Kind,
        countings: Vec<(usize, &'e Counting<'r>)>,
    ) -> BatchCounter<'e, 'r> {
        let mut program = Program::default();
        let mut placings: Vec<Placing> = Vec::new();
        let mut prepared = Vec::new();
        for (index, counting) in countings {
            let placing = Placing::of(counting);
            let known = placings.iter().position(|other| *other == placing).unwrap_or_else(|| {
                placings.push(placing);
                placings.len() - 1
            });
            let groups = program.counting(evaluator, counting, kind);
            prepared.push(Prepared { index, counting, placing: known, groups });
        }
        let looked_up = vec![Vec::new(); program.nodes.len()];
        BatchCounter { evaluator, kind, prepared, placings, program, looked_up, known: EntrySlots::default() }
    }

    /// Whether some of its countings are counted record by record, whatever is in the columns.
    pub(crate) fn is_by_record(&self) -> bool {
        let mut groups = self.prepared.iter().flat_map(|prepared| &prepared.groups);
        // The unit of a record of a register may change as long as the records that it refers to have spans.
        let units_may_change =
            self.kind.placement == Placement::Register && self.evaluator.plan.refers_to_spans_for_unit(self.kind);
        units_may_change || self.program.is_by_record() || groups.any(|group| group.what.is_by_record())
    }

    /// Adds the records of a batch to the tallies of their countings.
    pub(crate) fn count(&mut self, rows: &BatchRows<'_>, tallies: &mut [Tally]) {
        let columns = rows.columns();
        let counted = rows.counted();
        let mut unusual = rows.unusual();
        if self.evaluator.plan.refers_to_spans_for_unit(self.kind) {
            let may_change = |row| self.evaluator.plan.unit_may_change(self.kind, moment_of(self.kind, columns, row));
            unusual.add(&counted.passing(may_change));
        }
        let slots = rows.slots(&mut self.known);
        let placed: Vec<Placed> =
            self.placings.iter().map(|placing| placing.place(columns, &counted, &unusual)).collect();
        let mut looked_up = std::mem::take(&mut self.looked_up);
        let parts = self.parts(&placed);
        let outcomes = self.evaluate(rows, &self.wanted(&parts, columns), &slots, &mut looked_up);
        for (prepared, parts) in self.prepared.iter().zip(parts) {
            let (Some(placed), Some(tally)) = (placed.get(prepared.placing), tallies.get_mut(prepared.index)) else {
                continue;
            };
            tally.fit(rows.units());
            for row in placed.left.rows() {
                let (record, named) = rows.record(row);
                note(self.evaluator, prepared.counting, tally, record, named);
            }
            tally.note_unplaced(&placed.unplaced, &slots);
            let cells: Vec<Option<Vec<usize>>> = placed
                .layers
                .iter()
                .map(|layer| (prepared.counting.windows.len() > 1).then(|| cells(tally, layer, &slots)))
                .collect();
            for part in parts {
                let Part { group, layer, rows: within } = part;
                let of_layer = placed.layers.iter().position(|other| std::ptr::eq(other, layer));
                let cell_of = of_layer.and_then(|layer| cells.get(layer)?.as_deref()).unwrap_or(&slots);
                let unsettled = self.unsettled(group, rows, &within);
                let added = Added::of(group, (columns, self.evaluator), &outcomes, within, &unsettled);
                let replaceable = self.replaceable(prepared.counting, layer, columns);
                self.add(prepared.counting, &added, rows, (layer, cell_of, replaceable.as_ref()), tally);
            }
        }
        self.looked_up = looked_up;
    }

    /// For each counting the rows that lie in the windows of its groups.
    fn parts<'p>(&'p self, placed: &'p [Placed]) -> Vec<Vec<Part<'p>>> {
        let of_counting = |prepared: &'p Prepared<'_, '_>| {
            let layers = || placed.get(prepared.placing).into_iter().flat_map(|placed| &placed.layers);
            let windows = prepared.counting.windows.len();
            let of_group = |group: &'p Group| {
                layers().map(move |layer| Part { group, layer, rows: layer.rows_in(&group.windows, windows) })
            };
            prepared.groups.iter().flat_map(of_group).filter(|part| !part.rows.is_none()).collect()
        };
        self.prepared.iter().map(of_counting).collect()
    }

    /// For each node the rows whose outcomes are used.
    fn wanted(&self, parts: &[Vec<Part<'_>>], columns: &Columns) -> Vec<Bits> {
        let mut wanted = vec![Bits::none(columns.rows()); self.program.nodes.len()];
        let mut want = |node: NodeId, rows: &Bits| {
            if let Some(wanted) = wanted.get_mut(node.0) {
                wanted.add(rows);
            }
        };
        for part in parts.iter().flatten() {
            part.group.nodes().for_each(|node| want(node, &part.rows));
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

    /// The rows that depend on a verdict that a later record could change.
    fn unsettled(&self, group: &Group, rows: &BatchRows<'_>, within: &Bits) -> Bits {
        if group.meets.is_empty() {
            return Bits::none(within.len());
        }
        within.passing(|row| {
            let (record, _) = rows.record(row);
            let answer = |(indicator, frame): &(_, _)| self.evaluator.answer(*indicator, record, *frame);
            group.meets.iter().filter_map(answer).any(|(_, settled)| !settled)
        })
    }

    /// The rows that a later span of the same id may replace: those that have ended, while the window runs; `None` if none may.
    fn replaceable(&self, counting: &Counting<'r>, layer: &Layer, columns: &Columns) -> Option<Bits> {
        let (Placement::Lasting { to, .. }, WindowOf::One(window)) = (counting.population.placement, &layer.window_of)
        else {
            return None;
        };
        let runs = counting.windows.get(*window).is_some_and(|window| self.evaluator.plan.as_of < window.ends);
        if !runs || self.kind.id.is_none() || counting.wording().counts_alike() {
            return None;
        }
        let (mut ended, unreadable) = atom::filling(columns, to);
        ended.add(&unreadable);
        if let Some(ahead) = columns.field(to).and_then(|column| column.ahead.as_ref()) {
            ended.add(ahead);
        }
        Some(ended)
    }

    /// Adds what the rows of a group add.
    fn add<'b>(
        &self,
        counting: &Counting<'r>,
        added: &Added<'_>,
        rows: &BatchRows<'b>,
        (layer, cell_of, replaceable): (&Layer, &[usize], Option<&Bits>),
        tally: &mut Tally,
    ) {
        for row in added.left.rows() {
            let (record, named) = rows.record(row);
            let in_window = InWindow { window: layer.window(row), lies: Outcome::Met };
            note_in(self.evaluator, counting, tally, in_window, record, named);
        }
        tally.note_changeable(&added.changeable, cell_of);
        let name: &dyn Fn(usize) -> RecordName<'b> = &|row| rows.name(row);
        tally.count_rows(Bucket::Met, &added.met, cell_of, added.names_met.then_some(name));
        if let Some((numbers, denominator)) = &added.numbers {
            tally.add_numbers(&added.met, cell_of, RowNumbers { numbers, denominator: *denominator });
        }
        if let Some(values) = &added.values {
            tally.add_values(values.each(&added.met, cell_of));
        }
        tally.count_rows(Bucket::Failed, &added.failed, cell_of, Some(name));
        tally.count_rows(Bucket::Excused, &added.excused, cell_of, Some(name));
        if let Some(replaceable) = replaceable {
            for (bucket, of_bucket) in [(Bucket::Met, &added.met), (Bucket::Failed, &added.failed)] {
                let mut replaced = of_bucket.clone();
                replaced.keep(replaceable);
                tally.note_replaceable(bucket, &replaced, cell_of);
            }
        }
    }
}

/// For each row of a layer its cell.
fn cells(tally: &Tally, layer: &Layer, slots: &[usize]) -> Vec<usize> {
    match &layer.window_of {
        WindowOf::One(window) => slots.iter().map(|slot| tally.cell(*window, *slot)).collect(),
        WindowOf::Each(window_of) => {
            window_of.iter().zip(slots).map(|(window, slot)| tally.cell(*window, *slot)).collect()
        }
    }
}
