//! Whether the unit or the subject of a record may still change: it refers to a record with a span, and the moment that decides
//! which span is meant may lie in the future, or there is no moment and the latest span is meant.

use tieuchi_model::indicator::{Has, Relation};
use tieuchi_model::schema::{FieldId, FieldKind, Kind, KindId, Placement, UnitOf};
use tieuchi_model::time::When;

use super::Plan;
use crate::content::Content;

impl Plan<'_> {
    /// Whether the unit of one record, which refers to another at this moment, may still change.
    pub(crate) fn unit_may_change(&self, kind: &Kind, moment: Content<When>) -> bool {
        let is_ahead = match moment {
            Content::Value(When::Moment(moment)) => self.as_of < moment,
            Content::Value(When::Day(day)) => self.as_of < self.rules.zone.end_of(day),
            Content::Empty => true,
            Content::Unreadable => false,
        };
        is_ahead && reference_of_unit(kind).is_some_and(|field| self.refers_to_spans(kind, field))
    }

    /// Whether the records of a kind have the unit of a record with a span.
    pub(crate) fn refers_to_spans_for_unit(&self, kind: &Kind) -> bool {
        reference_of_unit(kind).is_some_and(|field| self.refers_to_spans(kind, field))
    }

    /// Whether the unit of some record of a kind may still change; `over` if the window is over.
    pub(crate) fn units_may_change(&self, kind: KindId, over: bool) -> bool {
        self.rules.kind(kind).is_some_and(|kind| self.reference_may_change(kind, reference_of_unit(kind), over))
    }

    /// The same of the subjects to which they are related.
    pub(crate) fn subjects_may_change(&self, has: &Has, over: bool) -> bool {
        let kind = self.rules.kind(has.related.kind);
        kind.is_some_and(|kind| match has.by {
            Relation::Reference(field) => self.reference_may_change(kind, Some(field), over),
            Relation::Unit => self.reference_may_change(kind, reference_of_unit(kind), over),
        })
    }

    fn reference_may_change(&self, kind: &Kind, by: Option<FieldId>, over: bool) -> bool {
        let may_be_ahead = match kind.placement {
            Placement::Register => true,
            // What happens does not lie in the future; a deadline may.
            Placement::CountedBy(field) => !over && kind.field(field).is_some_and(|field| !field.kind.happens()),
            Placement::Lasting { .. } => false,
        };
        may_be_ahead && by.is_some_and(|field| self.refers_to_spans(kind, field))
    }

    fn refers_to_spans(&self, kind: &Kind, field: FieldId) -> bool {
        let Some(FieldKind::Reference(to)) = kind.field(field).map(|field| &field.kind) else { return false };
        self.rules.kind(*to).is_some_and(|kind| matches!(kind.placement, Placement::Lasting { .. }))
    }
}

/// The reference by which a record has its unit.
fn reference_of_unit(kind: &Kind) -> Option<FieldId> {
    if let UnitOf::Reference(field, _) = kind.unit { Some(field) } else { None }
}
