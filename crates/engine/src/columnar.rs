//! The fast counter: every counting of a kind over a batch at once, condition by condition instead of record by record.
//!
//! What a condition gives for the records of a batch is a set of rows for each outcome, so that `and` and `or` work on sixty-four
//! records with one operation. Equal conditions are evaluated once, whichever indicators have them. A record of which anything is
//! unusual (a value that could not be read, a condition that is open, an id with several spans) is counted by the reference
//! counter: there is one definition of what it adds.

mod added;
mod atom;
mod compare;
mod conditions;
mod operand;
mod outcomes;
mod placing;
mod populations;
mod program;
mod related;
mod summed;

use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{Kind, Placement};
use tieuchi_model::verdict::Bucket;

use self::added::Added;
use self::placing::{Layer, Placing, WindowOf};
use self::populations::Populations;
use self::program::{Group, Program};
pub(crate) use self::related::RelationCounter;
use crate::bits::Bits;
use crate::columns::Columns;
use crate::condition::Evaluator;
use crate::placement::InWindow;
use crate::plan::Counting;
use crate::reading::BatchRows;
use crate::record::RecordName;
use crate::tally::{CountingTally, RowNumbers, note, note_in};

/// The counter of some countings of one kind of record.
pub(crate) struct BatchCounter<'e, 'r> {
    populations: Populations<'e, 'r>,
    /// Each with its index in the plan.
    countings: Vec<(usize, &'e Counting<'r>)>,
}

impl<'e, 'r> BatchCounter<'e, 'r> {
    /// The counter of these countings, each with its index in the plan.
    pub(crate) fn new(
        evaluator: &'e Evaluator<'e, 'r>,
        kind: &'e Kind,
        countings: Vec<(usize, &'e Counting<'r>)>,
    ) -> BatchCounter<'e, 'r> {
        let mut program = Program::default();
        let population = |(_, counting): &(usize, &'e Counting<'r>)| {
            let placing = Placing::of(counting.population, &counting.windows);
            (placing, program.counting(evaluator, counting, kind))
        };
        let populations = countings.iter().map(population).collect();
        BatchCounter { populations: Populations::new(evaluator, kind, program, populations), countings }
    }

    /// Whether some of its countings are counted record by record, whatever is in the columns.
    pub(crate) fn is_by_record(&self) -> bool {
        self.populations.is_by_record()
    }

    /// Adds the records of a batch to the tallies of their countings.
    pub(crate) fn count(&mut self, rows: &BatchRows<'_>, tallies: &mut [CountingTally]) {
        let found = self.populations.find(rows);
        let (columns, slots) = (rows.columns(), &found.slots);
        let evaluator = self.evaluator();
        for (population, (index, counting)) in self.countings.iter().enumerate() {
            let (Some((placed, parts)), Some(tally)) =
                (self.populations.of(&found, population), tallies.get_mut(*index))
            else {
                continue;
            };
            if rows.is_cancelled() {
                return;
            }
            tally.fit(rows.units());
            for row in placed.left.rows() {
                let (record, named) = rows.record(row);
                note(evaluator, counting, tally, record, named);
            }
            tally.note_unplaced(&placed.unplaced, slots);
            for (group, part) in parts {
                let Some(layer) = placed.layers.get(part.layer) else { continue };
                let cell_of = layer.cell_of(counting.windows.len(), slots);
                let unsettled = self.unsettled(group, rows, &part.rows);
                let added = Added::of(group, (columns, evaluator), &found.outcomes, &part.rows, unsettled);
                let replaceable = self.replaceable(counting, layer, columns);
                self.add(counting, &added, rows, (layer, cell_of, replaceable.as_ref()), tally);
            }
        }
    }

    const fn evaluator(&self) -> &'e Evaluator<'e, 'r> {
        self.populations.conditions.evaluator
    }

    /// The rows that depend on a verdict that a later record could change.
    fn unsettled(&self, group: &Group, rows: &BatchRows<'_>, within: &Bits) -> Bits {
        if group.meets.is_empty() {
            return Bits::none(within.len());
        }
        within.passing(|row| {
            let (record, _) = rows.record(row);
            let answer = |(indicator, frame): &(_, _)| self.evaluator().answer(*indicator, record, *frame);
            group.meets.iter().filter_map(answer).any(|(_, settled)| !settled)
        })
    }

    /// The rows that a later span of the same id may replace: those that have ended, while the window runs; `None` if none may.
    fn replaceable(&self, counting: &Counting<'r>, layer: &Layer, columns: &Columns) -> Option<Bits> {
        let (Placement::Lasting { to, .. }, WindowOf::One(window)) = (counting.population.placement, &layer.window_of)
        else {
            return None;
        };
        let runs = counting.windows.get(*window).is_some_and(|window| self.evaluator().plan.as_of < window.ends);
        if !runs || self.populations.kind.id.is_none() || counting.wording().counts_alike() {
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
        tally: &mut CountingTally,
    ) {
        for row in added.left.rows() {
            let (record, named) = rows.record(row);
            let in_window = InWindow { window: layer.window(row), lies: Outcome::Met };
            note_in(self.evaluator(), counting, tally, in_window, record, named);
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
