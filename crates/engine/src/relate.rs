//! Counts how many related records each record or unit has, after the survey and before the tally.

use tieuchi_model::indicator::{Has, Relation};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{FieldId, FieldKind, Kind, KindId};
use tieuchi_model::time::Zone;
use tieuchi_source::Diagnostic;

use crate::columnar::RelationCounter;
use crate::columns::Columns;
use crate::condition::{Answers, Evaluator};
use crate::count::CountedBy;
use crate::ids::{IdIndex, Referent};
use crate::overflow::Overflow;
use crate::placement::{InWindow, RecordWindows, record_windows, span_order};
use crate::plan::{RelationId, RelationPlan};
use crate::reading::{each_batch, each_record};
use crate::record::{Record, RecordName};
use crate::relation::{RelatedSpan, RelationTally, Subject, Subjects};
use crate::rows::Rows;
use crate::survey::{Survey, moment_of};
use crate::units::UnitIndex;

/// Counts some relations, level by level.
pub(crate) fn relate(
    (rows, by): (Rows<'_, '_, '_>, CountedBy),
    relations: &[RelationId],
    tallies: &mut [RelationTally],
    answers: &Answers,
) -> Result<(), Diagnostic> {
    let Rows { plan, survey, .. } = rows;
    let of = |id: &RelationId| plan.relations.get(id.0);
    let levels = relations.iter().filter_map(of).map(|relation| relation.level + 1).max().unwrap_or(0);
    for level in 0..levels {
        for kind in (0..plan.rules.kinds.len()).map(KindId) {
            let is_due = |relation: &RelationPlan<'_>| relation.level == level && relation.has.related.kind == kind;
            let due: Vec<usize> = relations.iter().filter(|id| of(id).is_some_and(is_due)).map(|id| id.0).collect();
            if !due.is_empty() {
                let found = count_kind(&rows.evaluator(tallies, answers), survey, (kind, by), &due)?;
                for (index, mut tally) in due.into_iter().zip(found) {
                    tally.pool(&survey.units);
                    if let Some(slot) = tallies.get_mut(index) {
                        *slot = tally;
                    }
                }
            }
        }
    }
    Ok(())
}

/// To which subjects a row is related, whose unit is this; `None` if it names none.
pub(crate) fn subjects_of<'s>(
    has: &Has,
    survey: &'s Survey<'_>,
    zone: &Zone,
    (columns, row_in_batch): (&Columns, usize),
    unit: Option<UnitIndex>,
) -> Option<Subjects<'s>> {
    let Relation::Reference(field) = has.by else {
        return unit.map(|unit| Subjects::One(Subject::Unit(unit)));
    };
    let declared = survey.kinds.get(has.related.kind.0)?.as_ref()?.table.kind;
    let ids = referred(survey, declared, field)?;
    let id = columns.text(field, row_in_batch);
    match ids.referent(id, moment_of(declared, columns, row_in_batch), zone) {
        Referent::Empty | Referent::Unknown => None,
        // A row whose id could not be read may be the span that is meant.
        Referent::OutsideSpan(record) if ids.has_rows_without_id() => Some(Subjects::PerhapsOne(record)),
        Referent::One(record) | Referent::OutsideSpan(record) => Some(Subjects::One(Subject::Record(record))),
        Referent::OneOf(spans) => Some(Subjects::OneOf(spans)),
        Referent::Unreadable => Some(Subjects::AnyRecord),
    }
}

/// The ids of the records that a field refers to.
fn referred<'s>(survey: &'s Survey<'_>, kind: &Kind, field: FieldId) -> Option<&'s IdIndex> {
    let Some(FieldKind::Reference(to)) = kind.field(field).map(|field| &field.kind) else { return None };
    Some(&survey.kinds.get(to.0)?.as_ref()?.ids)
}

fn empty_tally(relation: &RelationPlan<'_>, survey: &Survey<'_>) -> RelationTally {
    let units = if relation.has.by == Relation::Unit { survey.units.len() } else { 0 };
    RelationTally::new(relation.windows.len(), units)
}

/// A relation while its records are counted.
#[derive(Clone, Copy)]
pub(crate) struct Related<'e, 'r> {
    pub(crate) evaluator: &'e Evaluator<'e, 'r>,
    pub(crate) survey: &'e Survey<'e>,
    pub(crate) relation: &'e RelationPlan<'r>,
}

/// Adds one record to what its subject has: the reference.
pub(crate) fn note(related: Related<'_, '_>, tally: &mut RelationTally, record: Record<'_>, named: RecordName<'_>) {
    let Related { evaluator, survey, relation } = related;
    let of_row = (record.columns, record.row_in_batch);
    let Some(subjects) = subjects_of(relation.has, survey, evaluator.zone(), of_row, record.unit) else { return };
    let RecordWindows::In(windows) =
        record_windows(&relation.has.related, &relation.windows, record.columns, record.row_in_batch)
    else {
        return;
    };
    for in_window in windows {
        note_in(related, tally, subjects, in_window, record, named);
    }
}

/// Adds one record in a window that it lies in, or may lie in.
pub(crate) fn note_in(
    related: Related<'_, '_>,
    tally: &mut RelationTally,
    subjects: Subjects<'_>,
    in_window: InWindow,
    record: Record<'_>,
    named: RecordName<'_>,
) {
    let Related { evaluator, relation, .. } = related;
    let window = in_window.window;
    let Some(counted) = relation.windows.get(window) else { return };
    let outcome = evaluator.member(&relation.has.related, in_window, record, counted.frame);
    if !relation.is_stable && !tally.may_change {
        let filter = relation.has.related.filter.as_ref();
        tally.may_change = filter.is_some_and(|filter| evaluator.may_change(filter, record, counted.frame));
    }
    if relation.calculates && outcome == Outcome::Missing {
        let mut overflow = Overflow::default();
        evaluator.overflow_of_member(&relation.has.related, record, counted.frame, &mut overflow);
        if !overflow.is_empty() {
            tally.note_overflow(subjects, window, &overflow);
        }
    }
    let span = named.id.filter(|_| named.repeated).map(|id| RelatedSpan {
        id,
        order: span_order(&relation.has.related, record, named.record_number, evaluator.zone()),
        lies: in_window.lies,
    });
    match subjects {
        Subjects::One(subject) => tally.note(subject, window, outcome, span),
        subjects => tally.note_possible(subjects, window, outcome, span),
    }
}

/// One reading of a kind's records for the relations that are due.
fn count_kind(
    evaluator: &Evaluator<'_, '_>,
    survey: &Survey<'_>,
    (kind, by): (KindId, CountedBy),
    due: &[usize],
) -> Result<Vec<RelationTally>, Diagnostic> {
    let plan = evaluator.plan;
    let due_relations = due.iter().filter_map(|index| plan.relations.get(*index));
    let mut tallies: Vec<RelationTally> = due_relations.map(|relation| empty_tally(relation, survey)).collect();
    let Some(Some(found)) = survey.kinds.get(kind.0) else { return Ok(tallies) };
    let relations: Vec<&RelationPlan<'_>> = due.iter().filter_map(|index| plan.relations.get(*index)).collect();
    match (by, plan.rules.kind(kind)) {
        (CountedBy::Columns, Some(declared)) => {
            let mut counter = RelationCounter::new(evaluator, declared, relations);
            each_batch(plan, survey, kind, &mut |rows| counter.count(rows, survey, &mut tallies))?;
        }
        _ => each_record(plan, survey, kind, &mut |record, named| {
            for (relation, tally) in relations.iter().zip(&mut tallies) {
                note(Related { evaluator, survey, relation }, tally, record, named);
            }
        })?,
    }
    for (index, tally) in due.iter().zip(&mut tallies) {
        match plan.relations.get(*index).map(|relation| relation.has.by) {
            Some(Relation::Unit) => {
                let alike = plan.relations.get(*index).is_some_and(|relation| relation.has.related.filter.is_none());
                for unit in survey.units.all() {
                    let of = |own| survey.unknown(kind, Some(unit), own).among(alike);
                    tally.unknown.push((of(true), of(false)));
                }
            }
            Some(Relation::Reference(field)) => {
                tally.note_unknown(field, found.rejected.named());
                if let Some(ids) = referred(survey, found.table.kind, field) {
                    tally.add_to_spans(ids);
                }
            }
            None => {}
        }
    }
    Ok(tallies)
}
