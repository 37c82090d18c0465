//! One edit of one node, and how an edit of a part becomes an edit of the whole.
//!
//! Which edits there are is not decided here.

use tieuchi_source::Span;

use super::mutation_kind::MutationKind;

/// A node that is changed.
#[derive(Clone, Debug)]
pub(crate) struct Edit<T> {
    pub(crate) mutation: MutationKind,
    /// The place of the text that changes.
    pub(crate) span: Span,
    /// The node after the change.
    pub(crate) after: T,
}

impl<T> Edit<T> {
    pub(crate) const fn new(mutation: MutationKind, span: Span, after: T) -> Self {
        Edit { mutation, span, after }
    }
}

/// Every edit of a part as an edit of the whole; `put` makes the whole from the part.
pub(crate) fn within<T, U>(edits: Vec<Edit<T>>, put: impl Fn(T) -> U) -> impl Iterator<Item = Edit<U>> {
    edits.into_iter().map(move |Edit { mutation, span, after }| Edit { mutation, span, after: put(after) })
}

/// Every edit of one of several parts.
pub(crate) fn within_each<T: Clone>(parts: &[T], edits: impl Fn(&T) -> Vec<Edit<T>>) -> Vec<Edit<Vec<T>>> {
    let edit = |(index, part)| within(edits(part), move |after| replaced(parts, index, after)).collect::<Vec<_>>();
    parts.iter().enumerate().flat_map(edit).collect()
}

/// The parts with the one at `index` replaced.
pub(crate) fn replaced<T: Clone>(parts: &[T], index: usize, after: T) -> Vec<T> {
    let mut parts = parts.to_vec();
    if let Some(part) = parts.get_mut(index) {
        *part = after;
    }
    parts
}

/// The parts without one of them, for each of them.
pub(crate) fn without_each<T: Clone>(parts: &[T]) -> impl Iterator<Item = (&T, Vec<T>)> {
    parts.iter().enumerate().map(|(index, part)| {
        let others = parts.iter().enumerate().filter(|(other, _)| *other != index);
        (part, others.map(|(_, other)| other.clone()).collect())
    })
}

/// Every edit of an optional part.
pub(crate) fn within_optional<T>(part: Option<&T>, edits: impl Fn(&T) -> Vec<Edit<T>>) -> Vec<Edit<T>> {
    part.map(edits).unwrap_or_default()
}
