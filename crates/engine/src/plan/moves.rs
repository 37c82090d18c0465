//! Whether whose record one is may still change: it refers to a record that lasts, and the moment that tells which span is meant
//! may lie ahead, or there is none and the latest is meant.

use tieuchi_model::indicator::{Has, Relation};
use tieuchi_model::schema::{FieldId, FieldKind, Kind, KindId, Placement, UnitOf};
use tieuchi_model::time::When;

use super::Plan;
use crate::content::Content;

impl Plan<'_> {
    /// Whether the unit of one record, which refers to another at this moment, may still move.
    pub(crate) fn unit_may_move(&self, kind: &Kind, moment: Content<When>) -> bool {
        let is_ahead = match moment {
            Content::Value(When::Moment(moment)) => self.as_of < moment,
            Content::Value(When::Day(day)) => self.as_of < self.rules.zone.end_of(day),
            Content::Empty => true,
            Content::Unreadable => false,
        };
        is_ahead && reference_of_unit(kind).is_some_and(|field| self.refers_to_spans(kind, field))
    }

    /// Whether the unit of some record of a kind may still move, where the window that is asked is over or not.
    pub(crate) fn units_may_move(&self, kind: KindId, over: bool) -> bool {
        self.rules.kind(kind).is_some_and(|kind| self.some_may_move(kind, reference_of_unit(kind), over))
    }

    /// The same of whose related records they are.
    pub(crate) fn related_may_move(&self, has: &Has, over: bool) -> bool {
        let kind = self.rules.kind(has.related.kind);
        kind.is_some_and(|kind| match has.by {
            Relation::Reference(field) => self.some_may_move(kind, Some(field), over),
            Relation::Unit => self.some_may_move(kind, reference_of_unit(kind), over),
        })
    }

    fn some_may_move(&self, kind: &Kind, by: Option<FieldId>, over: bool) -> bool {
        let may_be_ahead = match kind.placement {
            Placement::Register => true,
            // What happens does not lie ahead; a deadline may.
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
