//! What surrounds the part of a rule that is read.

use tieuchi_model::schema::KindId;

use super::Checker;

/// What surrounds the part of a rule that is read.
#[derive(Debug, Default)]
pub(super) struct Scope {
    related_before: Option<KindId>,
    outer: Vec<KindId>,
    bounded_after: Option<u32>,
}

impl Checker<'_, '_> {
    /// The related records whose `where` is before what is read, joined with it by `and` or `or`.
    pub(crate) const fn related_before(&self) -> Option<KindId> {
        self.scope.related_before
    }

    /// Reads parts that are joined by `and` or `or`, each of which may set what is before the next one.
    pub(crate) fn each_joined<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.scope.related_before;
        let found = read(self);
        self.scope.related_before = before;
        found
    }

    /// Sets the related records whose `where` is before what is read next.
    pub(crate) const fn set_related_before(&mut self, kind: Option<KindId>) {
        self.scope.related_before = kind;
    }

    /// The records around the related ones that are read, the outermost first.
    pub(crate) fn outer(&self) -> &[KindId] {
        &self.scope.outer
    }

    /// Reads what applies to related records of a record of this kind.
    pub(crate) fn inside_related<T>(&mut self, subject: KindId, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.scope.related_before.take();
        self.scope.outer.push(subject);
        let found = read(self);
        self.scope.outer.pop();
        self.scope.related_before = before;
        found
    }

    /// Whether the measure that is directly followed by its bound ends here.
    pub(crate) fn bound_follows(&self, end: u32) -> bool {
        self.scope.bounded_after == Some(end)
    }

    /// Reads a measure that ends here and is directly followed by its bound.
    pub(crate) fn before_bound<T>(&mut self, end: u32, read: impl FnOnce(&mut Self) -> T) -> T {
        self.scope.bounded_after = Some(end);
        let found = read(self);
        self.scope.bounded_after = None;
        found
    }
}
