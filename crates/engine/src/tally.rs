//! The second fold: where every record of a population went, for each unit and window.
//!
//! The reference tally: one record at a time, as the definition reads. A tally holds the records of each unit itself;
//! [`pooled`](Tally::pooled) gives the units with all units below them.

pub(crate) mod unit_counts;

use tieuchi_model::indicator::{Averaged, Condition, DifferenceUnit};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{KindId, Placement, UNITS};
use tieuchi_model::time::{When, Zone};
use tieuchi_source::Diagnostic;

pub use self::unit_counts::Bucket;
pub(crate) use self::unit_counts::{Entry, Replaceable, Undecided, UnitCounts};
use crate::condition::{Answers, Evaluator};
use crate::content::Content;
use crate::cover::Covered;
use crate::overflow::Overflows;
use crate::placement::{InWindow, RecordWindows, record_windows, span_order};
use crate::plan::{Counted, CountedWindow, Counting, FrameId, Plan};
use crate::reading::each_record;
use crate::record::{self, Record, RecordName};
use crate::relation::RelationTally;
use crate::survey::{Survey, moment_of};
use crate::units::{UnitIndex, Units};

/// The records of one counting: for each window, a cell for each unit and one for records without a unit.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    windows: Vec<Vec<UnitCounts>>,
}

impl Tally {
    pub(crate) fn new(windows: usize, units: usize) -> Tally {
        Tally { windows: vec![vec![UnitCounts::default(); units + 1]; windows] }
    }

    /// The cell of a unit; that of records without one comes last.
    fn cell(&mut self, window: usize, unit: Option<UnitIndex>) -> Option<&mut UnitCounts> {
        let cells = self.windows.get_mut(window)?;
        match unit {
            Some(unit) => cells.get_mut(unit.place()),
            None => cells.last_mut(),
        }
    }

    pub(crate) fn get(&self, window: usize, unit: Option<UnitIndex>) -> Option<&UnitCounts> {
        let cells = self.windows.get(window)?;
        match unit {
            Some(unit) => cells.get(unit.place()),
            None => cells.last(),
        }
    }

    /// The same with each unit's cell holding everything below it, and the last cell holding everything.
    pub(crate) fn pooled(&self, units: &Units) -> Tally {
        let mut pooled = self.clone();
        for cells in &mut pooled.windows {
            if let Some((total, units)) = cells.split_last_mut() {
                for cell in units.iter() {
                    total.merge(cell);
                }
            }
            for unit in units.bottom_up() {
                let Some(parent) = units.parent(*unit) else { continue };
                let Some(below) = cells.get(unit.place()).cloned() else { continue };
                if let Some(above) = cells.get_mut(parent.place()) {
                    above.merge(&below);
                }
            }
            for cell in cells.iter_mut() {
                cell.resolve();
            }
        }
        pooled
    }

    /// The same with each unit's cell as it is, and the last cell holding everything.
    pub(crate) fn own(&self) -> Tally {
        let mut own = self.clone();
        for cells in &mut own.windows {
            if let Some((total, units)) = cells.split_last_mut() {
                for cell in units.iter() {
                    total.merge(cell);
                }
            }
            for cell in cells.iter_mut() {
                cell.resolve();
            }
        }
        own
    }
}

/// Tallies every counting whose records are not units.
pub(crate) fn tally(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    relations: &[RelationTally],
    covered: &Covered,
    overflows: &Overflows,
) -> Result<Vec<Tally>, Diagnostic> {
    let mut tallies: Vec<Tally> =
        plan.countings.iter().map(|counting| Tally::new(counting.windows.len(), survey.units.len())).collect();
    let answers: Answers = Vec::new();
    let evaluator =
        Evaluator { plan, units: &survey.units, relations, covered, answers: &answers, overflows, awaiting: false };
    for kind in (1..plan.rules.kinds.len()).map(KindId) {
        let due: Vec<(usize, &Counting<'_>)> =
            plan.countings.iter().enumerate().filter(|(_, counting)| counting.population.kind == kind).collect();
        if due.is_empty() {
            continue;
        }
        each_record(plan, survey, kind, |record, named| {
            for (place, counting) in &due {
                if let Some(tally) = tallies.get_mut(*place) {
                    note(&evaluator, counting, tally, record, named);
                }
            }
        })?;
    }
    Ok(tallies)
}

/// Tallies a counting over units: each unit is a record of its own.
pub(crate) fn tally_units(evaluator: &Evaluator<'_, '_>, counting: &Counting<'_>) -> Tally {
    let units = evaluator.units;
    let mut tally = Tally::new(counting.windows.len(), units.len());
    let nothing = crate::intake::Columns::empty();
    for unit in units.all() {
        let (record, named) = record::unit_record(units, unit, &nothing);
        note(evaluator, counting, &mut tally, record, named);
    }
    tally
}

/// Notes where one record goes.
fn note(
    evaluator: &Evaluator<'_, '_>,
    counting: &Counting<'_>,
    tally: &mut Tally,
    record: Record<'_>,
    named: RecordName<'_>,
) {
    match record_windows(counting.population, &counting.windows, record.columns, record.row) {
        RecordWindows::Unplaced => {
            for window in 0..counting.windows.len() {
                if let Some(cell) = tally.cell(window, record.unit) {
                    cell.counts.unplaced += 1;
                }
            }
        }
        RecordWindows::In(windows) => {
            for in_window in windows {
                let Some(counted) = counting.windows.get(in_window.window) else { continue };
                let entry = entry(evaluator, counting, counted, in_window, record);
                let Some(cell) = tally.cell(in_window.window, record.unit) else { continue };
                if may_change(evaluator, counting, counted, record) {
                    cell.note_changeable();
                }
                match (named.id.filter(|_| named.repeated), entry) {
                    (Some(id), entry) => {
                        let order = span_order(counting.population, record, named.number, evaluator.zone());
                        if in_window.lies == Outcome::Met {
                            cell.note_span(id, order, entry, named);
                        } else {
                            cell.note_doubtful_span(id, order);
                        }
                    }
                    (None, Some(entry)) => cell.note(&entry, named),
                    // That it is not counted may rest on a verdict too.
                    (None, None) => {
                        if rests_on_unsettled(
                            evaluator,
                            counting,
                            evaluator.in_frame(record, counted.frame),
                            counted.frame,
                        ) {
                            cell.note_unsettled();
                        }
                    }
                }
            }
        }
    }
}

/// Where a record goes that lies in the window, or may lie in it; `None` is outside.
pub(crate) fn entry(
    evaluator: &Evaluator<'_, '_>,
    counting: &Counting<'_>,
    counted: &CountedWindow,
    in_window: InWindow,
    record: Record<'_>,
) -> Option<Entry> {
    let frame = counted.frame;
    let record = evaluator.in_frame(record, frame);
    let member = evaluator.member(counting.population, in_window, record, frame);
    let doubtful = match member {
        Outcome::Failed | Outcome::NotApplicable => return None,
        Outcome::Open => Some(Bucket::Open),
        Outcome::Missing => Some(Bucket::Missing),
        Outcome::Met => None,
    };
    let unsettled = rests_on_unsettled(evaluator, counting, record, frame);
    let entry = member_entry(evaluator, counting, record, frame)?;
    let entry = Entry { may_be_replaced: may_be_replaced(evaluator, counting, counted, record), ..entry };
    Some(match doubtful {
        // A missing value has to be mended, whatever would excuse the record.
        None => Entry { excusable: entry.excusable && entry.bucket == Bucket::Open, unsettled, ..entry },
        // It may turn out outside; if it belongs, it has the number or value that it has, and is excused where it is.
        Some(bucket) => Entry { bucket, doubtful: true, names_met: false, unsettled, ..entry },
    })
}

/// Whether a record may still lose its place: a later span of the same id may take it before its window is over, unless this
/// one goes on or each of them would count alike; or its unit may move.
fn may_be_replaced(
    evaluator: &Evaluator<'_, '_>,
    counting: &Counting<'_>,
    counted: &CountedWindow,
    record: Record<'_>,
) -> bool {
    let Some(kind) = evaluator.plan.rules.kind(record.kind) else { return false };
    let runs = evaluator.plan.as_of < counted.ends;
    let has_ended = match counting.population.placement {
        Placement::Lasting { to, .. } => {
            record.columns.when(to, record.row) != Content::Empty || record.columns.is_ahead(to, record.row)
        }
        Placement::CountedBy(_) | Placement::Register => false,
    };
    (runs && has_ended && kind.id.is_some() && !counting.counts_alike())
        || evaluator.plan.unit_may_move(kind, moment_of(kind, record.columns, record.row))
}

/// Whether a record's part rests on a verdict that a later record could change: units alone are asked for verdicts.
fn rests_on_unsettled(
    evaluator: &Evaluator<'_, '_>,
    counting: &Counting<'_>,
    record: Record<'_>,
    frame: FrameId,
) -> bool {
    let mut conditions = counting.conditions();
    record.kind == UNITS && conditions.any(|condition| evaluator.rests_on_unsettled(condition, record, frame))
}

/// Whether a record may go elsewhere, though its window is over, when something happens to it that has not happened yet.
fn may_change(
    evaluator: &Evaluator<'_, '_>,
    counting: &Counting<'_>,
    counted: &CountedWindow,
    record: Record<'_>,
) -> bool {
    if counted.ends > evaluator.plan.as_of || counted.is_stable {
        return false;
    }
    let changes = |condition| evaluator.may_change(condition, record, counted.frame);
    if counting.population.filter.as_ref().is_some_and(changes) {
        return true;
    }
    let Counted::Share(share) = counting.counted else { return false };
    // What is met is not asked for its excuse.
    let met = || evaluator.outcome(&share.condition, record, counted.frame) == Outcome::Met;
    changes(&share.condition) || (!met() && share.excusing.as_ref().is_some_and(changes))
}

/// Where a record goes that belongs to the population; `None` if the share does not ask it.
fn member_entry(
    evaluator: &Evaluator<'_, '_>,
    counting: &Counting<'_>,
    record: Record<'_>,
    frame: FrameId,
) -> Option<Entry> {
    Some(match counting.counted {
        Counted::Records => Entry { names_met: true, ..Entry::of(Bucket::Met) },
        Counted::Distinct(field) => match evaluator.cell(field, record) {
            Content::Value(value) => Entry { distinct: Some(value.key().into()), ..Entry::of(Bucket::Met) },
            Content::Empty | Content::Unreadable => Entry::of(Bucket::Missing),
        },
        Counted::Sum(of) => number(evaluator.number(of, record).value()),
        Counted::Average(Averaged::Number(of)) => number(evaluator.number(of, record).value()),
        Counted::Average(Averaged::Difference { later, earlier, unit }) => {
            match (evaluator.when(later, record), evaluator.when(earlier, record)) {
                (Content::Value(later), Content::Value(earlier)) => {
                    number(difference(evaluator, later, earlier, *unit))
                }
                _ => Entry::of(Bucket::Missing),
            }
        }
        Counted::Share(share) => {
            let excusing = share.excusing.as_ref();
            return of_share(evaluator, &share.condition, excusing, record, frame);
        }
    })
}

fn number(value: Option<Ratio>) -> Entry {
    match value {
        Some(value) => Entry { number: Some(value), ..Entry::of(Bucket::Met) },
        None => Entry::of(Bucket::Missing),
    }
}

fn of_share(
    evaluator: &Evaluator<'_, '_>,
    condition: &Condition,
    excusing: Option<&Condition>,
    record: Record<'_>,
    frame: FrameId,
) -> Option<Entry> {
    let excused = excusing.map(|excusing| evaluator.outcome(excusing, record, frame));
    let bucket = match (evaluator.outcome(condition, record, frame), excused) {
        (Outcome::Met, _) => Bucket::Met,
        (Outcome::Failed, Some(Outcome::Met)) => Bucket::Excused,
        (Outcome::Failed | Outcome::Missing, Some(Outcome::Missing)) | (Outcome::Missing, _) => Bucket::Missing,
        (Outcome::Failed, Some(Outcome::Open)) | (Outcome::Open, _) => Bucket::Open,
        (Outcome::Failed, _) => Bucket::Failed,
        (Outcome::NotApplicable, _) => return None,
    };
    Some(Entry {
        // At worst it fails and is then left out.
        excusable: excused == Some(Outcome::Met),
        may_be_excused: matches!(excused, Some(Outcome::Met | Outcome::Missing | Outcome::Open)),
        ..Entry::of(bucket)
    })
}

/// How much later one moment is than another; `None` where it cannot be told.
fn difference(evaluator: &Evaluator<'_, '_>, later: When, earlier: When, unit: DifferenceUnit) -> Option<Ratio> {
    let zone: &Zone = evaluator.zone();
    let days =
        |from: jiff::civil::Date, to: jiff::civil::Date| from.until(to).ok().map(|span| i64::from(span.get_days()));
    match unit {
        DifferenceUnit::Hours => {
            let (When::Moment(later), When::Moment(earlier)) = (later, earlier) else { return None };
            Ratio::new(i128::from(later.0) - i128::from(earlier.0), 3_600_000_000)
        }
        DifferenceUnit::Days => Some(Ratio::whole(days(zone.day(earlier), zone.day(later))?.into())),
        DifferenceUnit::WorkingDays => {
            let days = evaluator.plan.rules.calendar.working_days(zone.day(earlier), zone.day(later)).ok()?;
            Some(Ratio::whole(days.into()))
        }
    }
}
