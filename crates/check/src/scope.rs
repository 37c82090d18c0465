//! What surrounds the part of a rule that is read.

use tieuchi_model::schema::KindId;

/// What surrounds the part of a rule that is read.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    related_before: Option<KindId>,
    outer: Vec<KindId>,
    bounded_after: Option<u32>,
}

impl Scope {
    /// The related records whose `where` is before what is read, joined with it by `and` or `or`.
    pub(crate) const fn related_before(&self) -> Option<KindId> {
        self.related_before
    }

    /// Sets them; returns what they were.
    pub(crate) fn set_related_before(&mut self, kind: Option<KindId>) -> Option<KindId> {
        std::mem::replace(&mut self.related_before, kind)
    }

    /// The records around the related ones that are read, the outermost first.
    pub(crate) fn outer(&self) -> &[KindId] {
        &self.outer
    }

    /// Enters related records of a record of this kind.
    pub(crate) fn enter(&mut self, subject: KindId) {
        self.outer.push(subject);
    }

    /// Leaves the related records that were entered last.
    pub(crate) fn leave(&mut self) {
        self.outer.pop();
    }

    /// Whether the measure that is directly followed by its bound ends here.
    pub(crate) fn bound_follows(&self, end: u32) -> bool {
        self.bounded_after == Some(end)
    }

    /// Sets the end of the measure that is directly followed by its bound.
    pub(crate) const fn set_bounded_after(&mut self, end: Option<u32>) {
        self.bounded_after = end;
    }
}
