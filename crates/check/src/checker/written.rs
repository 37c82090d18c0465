//! How parts of the rules are written, for findings about their meaning that are made later.

use std::collections::{HashMap, HashSet};

use tieuchi_source::Span;

use super::Checker;

/// How `not A by B` is written.
#[derive(Clone, Debug)]
pub(crate) struct Negated {
    /// `A`
    pub(crate) what: String,
    /// `not A by B`
    pub(crate) whole: String,
    /// `B`, if `A after B` (or `A by B` for `not A after B`) means the same for what has happened.
    pub(crate) limit: Option<String>,
}

/// How parts of the rules are written, by their place.
#[derive(Debug, Default)]
pub(super) struct Written {
    negated: HashMap<Span, Negated>,
    /// The `has` that write their window themselves.
    windows: HashSet<Span>,
}

impl Checker<'_, '_> {
    /// Notes how the `not A by B` at this place is written.
    pub(crate) fn note_written_negated(&mut self, at: Span, negated: Negated) {
        self.written.negated.insert(at, negated);
    }

    /// How the `not A by B` at this place is written.
    pub(crate) fn written_negated(&self, at: Span) -> Option<&Negated> {
        self.written.negated.get(&at)
    }

    /// Notes that the `has` at this place writes its window.
    pub(crate) fn note_written_window(&mut self, at: Span) {
        self.written.windows.insert(at);
    }

    /// Whether the `has` at this place writes its window.
    pub(crate) fn has_written_window(&self, at: Span) -> bool {
        self.written.windows.contains(&at)
    }
}
