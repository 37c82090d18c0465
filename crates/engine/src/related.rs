//! One record that is related to another or to a unit, added to what its subject has: the reference.

use tieuchi_model::indicator::{Has, Relation};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{FieldId, FieldKind, Kind};
use tieuchi_model::time::Zone;

use crate::columns::Columns;
use crate::condition::Evaluator;
use crate::ids::{IdIndex, Referent};
use crate::overflow::Overflow;
use crate::placement::{InWindow, RecordWindows, record_windows, span_order};
use crate::plan::RelationPlan;
use crate::record::{Record, RecordName};
use crate::relation::{RelatedSpan, RelationTally, Subject, Subjects};
use crate::survey::{Survey, moment_of};
use crate::units::UnitIndex;

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
pub(crate) fn referred<'s>(survey: &'s Survey<'_>, kind: &Kind, field: FieldId) -> Option<&'s IdIndex> {
    let Some(FieldKind::Reference(to)) = kind.field(field).map(|field| &field.kind) else { return None };
    Some(&survey.kinds.get(to.0)?.as_ref()?.ids)
}
