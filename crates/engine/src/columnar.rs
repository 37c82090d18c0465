//! The fast counter: every counting of a kind over a batch at once, condition by condition instead of record by record.
//!
//! What a condition gives for the records of a batch is a set of rows for each outcome, so that `and` and `or` work on sixty-four
//! records with one operation. Equal conditions are evaluated once, whichever indicators have them. A record of which anything is
//! unusual (a value that could not be read, a condition that is open, an id with several spans) is counted by the reference
//! counter: there is one definition of what it adds.

mod atom;
mod compare;
mod outcomes;
mod placing;
mod program;

use std::borrow::Cow;

use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{FieldId, Kind};
use tieuchi_model::verdict::Bucket;

use self::atom::moments;
use self::outcomes::Outcomes;
use self::placing::{Placed, Placing};
use self::program::{Change, Group, Node, NodeId, OutcomeKind, Program, Reference, What};
use crate::bits::Bits;
use crate::columns::{Columns, FieldValues, Numbers};
use crate::condition::Evaluator;
use crate::overflow::WIDE;
use crate::placement::InWindow;
use crate::plan::Counting;
use crate::reading::{BatchRows, EntrySlots};
use crate::record::RecordName;
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
    prepared: Vec<Prepared<'e, 'r>>,
    placings: Vec<Placing>,
    program: Program<'r>,
    /// Whether the reference counts every record: their units may change.
    by_reference: bool,
    known: EntrySlots,
}

impl<'e, 'r> BatchCounter<'e, 'r> {
    /// The counter of these countings, each with its index in the plan.
    pub(crate) fn new(
        evaluator: &'e Evaluator<'e, 'r>,
        kind: &Kind,
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
        let by_reference = evaluator.plan.refers_to_spans_for_unit(kind);
        BatchCounter { evaluator, prepared, placings, program, by_reference, known: EntrySlots::default() }
    }

    /// Whether some of its countings are counted record by record, whatever is in the columns.
    pub(crate) fn is_by_record(&self) -> bool {
        let by_record = |node: &Node<'_>| matches!(node, Node::Record(_));
        let mut groups = self.prepared.iter().flat_map(|prepared| &prepared.groups);
        self.by_reference
            || self.program.nodes.iter().any(by_record)
            || groups.any(|group| group.what == What::Other)
            || self.placings.iter().any(Placing::is_by_record)
    }

    /// Adds the records of a batch to the tallies of their countings.
    pub(crate) fn count(&mut self, rows: &BatchRows<'_>, tallies: &mut [Tally]) {
        let columns = rows.columns();
        let counted = rows.counted();
        let unusual = if self.by_reference { counted.clone() } else { rows.unusual() };
        let placed: Vec<Placed> =
            self.placings.iter().map(|placing| placing.place(columns, &counted, &unusual)).collect();
        let within = self.within(&placed);
        let outcomes = self.evaluate(rows, &self.wanted(&within));
        let slots = rows.slots(&mut self.known);
        for (prepared, within) in self.prepared.iter().zip(within) {
            let (Some(placed), Some(tally)) = (placed.get(prepared.placing), tallies.get_mut(prepared.index)) else {
                continue;
            };
            tally.fit(rows.units());
            for row in placed.left.rows() {
                let (record, named) = rows.record(row);
                note(self.evaluator, prepared.counting, tally, record, named);
            }
            tally.note_unplaced(&placed.unplaced, &slots);
            let of_windows: Option<Vec<usize>> = placed.window_of.as_ref().map(|window_of| {
                let cell = |(window, slot): (&usize, &usize)| tally.cell(*window, *slot);
                window_of.iter().zip(&slots).map(cell).collect()
            });
            for (group, within) in prepared.groups.iter().zip(within) {
                let added = Added::of(group, columns, &outcomes, within);
                let cell_of = of_windows.as_deref().unwrap_or(&slots);
                self.add(prepared.counting, &added, rows, (placed, cell_of), tally);
            }
        }
    }

    /// For each counting and each group of its windows the rows that lie in one of them.
    fn within(&self, placed: &[Placed]) -> Vec<Vec<Bits>> {
        let of_group = |group: &Group, counting: &Counting<'_>, placed: &Placed| {
            let all = group.windows.len() == counting.windows.len();
            let mut within = placed.within.clone();
            if let Some(window_of) = placed.window_of.as_ref().filter(|_| !all) {
                within.keep(&Bits::of_values(window_of, |window| group.windows.contains(&window)));
            }
            within
        };
        let of_counting = |prepared: &Prepared<'_, '_>| {
            let Some(placed) = placed.get(prepared.placing) else { return Vec::new() };
            prepared.groups.iter().map(|group| of_group(group, prepared.counting, placed)).collect()
        };
        self.prepared.iter().map(of_counting).collect()
    }

    /// For each node the rows whose outcomes are used.
    fn wanted(&self, within: &[Vec<Bits>]) -> Vec<Bits> {
        let rows = within.iter().flatten().next().map_or(0, Bits::len);
        let mut wanted = vec![Bits::none(rows); self.program.nodes.len()];
        let mut want = |node: NodeId, rows: &Bits| {
            if let Some(wanted) = wanted.get_mut(node.0) {
                wanted.add(rows);
            }
        };
        for (prepared, within) in self.prepared.iter().zip(within) {
            for (group, within) in prepared.groups.iter().zip(within) {
                group.nodes().for_each(|node| want(node, within));
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
    fn evaluate(&self, rows: &BatchRows<'_>, wanted: &[Bits]) -> Vec<Outcomes> {
        let columns = rows.columns();
        let count = columns.rows();
        let mut found: Vec<Outcomes> = Vec::with_capacity(self.program.nodes.len());
        for (node, wanted) in self.program.nodes.iter().zip(wanted) {
            let of = |part: &NodeId| found.get(part.0);
            let outcomes = match node {
                Node::All(parts) => Outcomes::all(count, parts.iter().filter_map(of)),
                Node::Any(parts) => Outcomes::any(count, parts.iter().filter_map(of)),
                Node::Not(part) => of(part).map_or_else(|| Outcomes::not_applicable(count), Outcomes::negated),
                Node::Record(reference) => self.by_record(*reference, rows, wanted, Outcomes::not_applicable(count)),
                Node::Atom(atom, reference) => match atom.outcomes(self.evaluator, columns, wanted) {
                    None => self.by_record(*reference, rows, wanted, Outcomes::not_applicable(count)),
                    Some(found) => match found.left {
                        None => found.outcomes,
                        Some(mut left) => {
                            left.keep(wanted);
                            self.by_record(*reference, rows, &left, found.outcomes)
                        }
                    },
                },
            };
            found.push(outcomes);
        }
        found
    }

    /// Finds the outcomes of some rows record by record.
    fn by_record(&self, reference: Reference<'r>, rows: &BatchRows<'_>, of: &Bits, mut found: Outcomes) -> Outcomes {
        let Reference { condition, frame, outcome } = reference;
        let awaiting = Evaluator { awaiting: true, ..*self.evaluator };
        for row in of.rows() {
            let (record, _) = rows.record(row);
            found.set(
                row,
                match outcome {
                    OutcomeKind::Now => self.evaluator.outcome(condition, record, frame),
                    OutcomeKind::Awaiting => awaiting.outcome(condition, record, frame),
                    OutcomeKind::Selects => self.evaluator.selects(condition, record, frame),
                },
            );
        }
        found
    }

    /// Adds what the rows of a group add.
    fn add<'b>(
        &self,
        counting: &Counting<'r>,
        added: &Added<'_>,
        rows: &BatchRows<'b>,
        (placed, cell_of): (&Placed, &[usize]),
        tally: &mut Tally,
    ) {
        for row in added.left.rows() {
            let (record, named) = rows.record(row);
            let in_window = InWindow { window: placed.window(row), lies: Outcome::Met };
            note_in(self.evaluator, counting, tally, in_window, record, named);
        }
        tally.note_changeable(&added.changeable, cell_of);
        let name: &dyn Fn(usize) -> RecordName<'b> = &|row| rows.name(row);
        tally.count_rows(Bucket::Met, &added.met, cell_of, added.names_met.then_some(name));
        if let Some((numbers, denominator)) = &added.numbers {
            tally.add_numbers(&added.met, cell_of, RowNumbers { numbers, denominator: *denominator });
        }
        tally.count_rows(Bucket::Failed, &added.failed, cell_of, Some(name));
        tally.count_rows(Bucket::Excused, &added.excused, cell_of, Some(name));
    }
}

/// What the rows of a group add: each row is in one of these sets, or adds nothing.
struct Added<'c> {
    met: Bits,
    /// Whether the names of those that are met are kept.
    names_met: bool,
    /// The numbers of those that are met, of so many parts of one.
    numbers: Option<(Cow<'c, [i64]>, i128)>,
    failed: Bits,
    excused: Bits,
    /// Those that may still go into another bucket.
    changeable: Bits,
    /// Those that the reference counts.
    left: Bits,
}

impl<'c> Added<'c> {
    fn of(group: &Group, columns: &'c Columns, outcomes: &[Outcomes], within: Bits) -> Added<'c> {
        let count = columns.rows();
        let none = || Bits::none(count);
        let mut left = none();
        let mut members = within.clone();
        if let Some(member) = group.member.and_then(|member| outcomes.get(member.0)) {
            left.add(&member.open);
            left.add(&member.missing);
            members.keep(&member.met);
        }
        let mut added = Added {
            met: members,
            names_met: false,
            numbers: None,
            failed: none(),
            excused: none(),
            changeable: none(),
            left,
        };
        match group.what {
            What::Records => added.names_met = true,
            What::Share { condition, excusing } => {
                let condition = outcomes.get(condition.0);
                added.share(condition, excusing.and_then(|excusing| outcomes.get(excusing.0)));
            }
            What::Number(field) => added.numbers(numbers(columns, field)),
            What::Elapsed { later, earlier } => added.numbers(elapsed(columns, later, earlier)),
            What::Other => added.left = within.clone(),
        }
        added.left.keep(&within);
        for set in [&mut added.met, &mut added.failed, &mut added.excused] {
            set.remove(&added.left);
        }
        if let Some(changes) = group.changes {
            let changed = |(now, awaiting): Change| Some(outcomes.get(now.0)?.changed_in(outcomes.get(awaiting.0)?));
            if let Some(changed) = changes.excusing.and_then(changed) {
                added.changeable.add(&changed);
                // What is met needs no excuse.
                if let Some(met) = changes.share.and_then(|(now, _)| outcomes.get(now.0)) {
                    added.changeable.remove(&met.met);
                }
            }
            for changed in [changes.filter, changes.share].into_iter().flatten().filter_map(changed) {
                added.changeable.add(&changed);
            }
            added.changeable.keep(&within);
            added.changeable.remove(&added.left);
        }
        added
    }

    /// The members of a share by their buckets.
    fn share(&mut self, condition: Option<&Outcomes>, excusing: Option<&Outcomes>) {
        let Some(condition) = condition else { return };
        let members = self.met.clone();
        self.met.keep(&condition.met);
        self.failed = condition.failed.clone();
        self.failed.keep(&members);
        let mut undecided = condition.open.clone();
        undecided.add(&condition.missing);
        if let Some(excusing) = excusing {
            self.excused = self.failed.clone();
            self.excused.keep(&excusing.met);
            self.failed.remove(&self.excused);
            let mut perhaps = excusing.open.clone();
            perhaps.add(&excusing.missing);
            perhaps.keep(&self.failed);
            undecided.add(&perhaps);
        }
        undecided.keep(&members);
        self.left.add(&undecided);
    }

    /// The members that have a number.
    fn numbers(&mut self, found: Option<Found<'c>>) {
        let Some(Found { numbers, known, denominator, widest }) = found else {
            self.left.add(&self.met);
            return;
        };
        let mut unknown = self.met.clone();
        unknown.remove(&known);
        self.left.add(&unknown);
        let width = |number: &i64| u64::BITS - number.unsigned_abs().leading_zeros();
        let left = &mut self.left;
        self.met.rows().for_each(|row| {
            if numbers.get(row).is_none_or(|number| width(number) > widest) {
                left.insert(row);
            }
        });
        self.numbers = Some((numbers, denominator));
    }
}

/// Numbers that are summed.
struct Found<'c> {
    numbers: Cow<'c, [i64]>,
    /// The rows that have one.
    known: Bits,
    /// How many parts of one they count.
    denominator: i128,
    /// A number with more bits is remembered by its record: the reference does that.
    widest: u32,
}

/// The digits of a field.
fn numbers(columns: &Columns, field: FieldId) -> Option<Found<'_>> {
    let column = columns.field(field)?;
    let FieldValues::Numbers(Numbers::Scaled { digits, scale }) = &column.values else { return None };
    let denominator = 10i128.checked_pow(*scale)?;
    let widest = WIDE.checked_sub(i128::BITS - denominator.leading_zeros())?;
    Some(Found { numbers: Cow::Borrowed(digits), known: column.filled.clone(), denominator, widest })
}

/// The time between two fields: microseconds, as parts of an hour.
fn elapsed(columns: &Columns, later: FieldId, earlier: FieldId) -> Option<Found<'_>> {
    let (later, earlier) = (columns.field(later)?, columns.field(earlier)?);
    let (to, from) = (moments(later)?, moments(earlier)?);
    let numbers = to.iter().zip(from).map(|(to, from)| to.saturating_sub(*from)).collect();
    let mut known = later.filled.clone();
    known.keep(&earlier.filled);
    // Between the first and the last moment there are fewer microseconds than fit, however many records are summed.
    Some(Found { numbers, known, denominator: 3_600_000_000, widest: u64::BITS })
}
