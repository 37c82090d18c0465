//! One edit of one node, and how an edit of a part becomes an edit of the whole.
//!
//! Which edits there are is not decided here.

use tieuchi_source::Span;

use super::slip::Slip;

/// A node in another wording.
#[derive(Clone, Debug)]
pub(crate) struct Edit<T> {
    pub(crate) slip: Slip,
    /// Where the text that changes stands.
    pub(crate) span: Span,
    /// The node as it then reads.
    pub(crate) after: T,
}

impl<T> Edit<T> {
    pub(crate) const fn new(slip: Slip, span: Span, after: T) -> Self {
        Edit { slip, span, after }
    }
}

/// Every edit of a part as an edit of the whole that `put` makes of it.
pub(crate) fn within<T, U>(edits: Vec<Edit<T>>, put: impl Fn(T) -> U) -> impl Iterator<Item = Edit<U>> {
    edits.into_iter().map(move |Edit { slip, span, after }| Edit { slip, span, after: put(after) })
}

/// Every edit of one of several parts.
pub(crate) fn within_each<T: Clone>(parts: &[T], edits: impl Fn(&T) -> Vec<Edit<T>>) -> Vec<Edit<Vec<T>>> {
    let of = |(place, part)| within(edits(part), move |after| replaced(parts, place, after)).collect::<Vec<_>>();
    parts.iter().enumerate().flat_map(of).collect()
}

/// The parts with another in one place.
pub(crate) fn replaced<T: Clone>(parts: &[T], place: usize, after: T) -> Vec<T> {
    let mut parts = parts.to_vec();
    if let Some(part) = parts.get_mut(place) {
        *part = after;
    }
    parts
}

/// The parts without one of them, for each of them.
pub(crate) fn without_each<T: Clone>(parts: &[T]) -> impl Iterator<Item = (&T, Vec<T>)> {
    parts.iter().enumerate().map(|(place, part)| {
        let others = parts.iter().enumerate().filter(|(other, _)| *other != place);
        (part, others.map(|(_, other)| other.clone()).collect())
    })
}

/// An optional part in each of its other wordings.
pub(crate) fn within_optional<T>(part: Option<&T>, edits: impl Fn(&T) -> Vec<Edit<T>>) -> Vec<Edit<T>> {
    part.map(edits).unwrap_or_default()
}
