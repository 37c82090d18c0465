//! Which declarations some rule reads.

use std::collections::HashSet;

use tieuchi_model::schema::KindId;

/// What some rule reads.
#[derive(Debug, Default)]
pub(crate) struct Reads<'a> {
    kinds: HashSet<KindId>,
    defines: HashSet<usize>,
    measures: HashSet<&'a str>,
}

impl<'a> Reads<'a> {
    /// Notes that a kind of record is read.
    pub(crate) fn kind(&mut self, kind: KindId) {
        self.kinds.insert(kind);
    }

    /// Notes that a define is read.
    pub(crate) fn define(&mut self, index: usize) {
        self.defines.insert(index);
    }

    /// Notes that a declared measure is read.
    pub(crate) fn measure(&mut self, name: &'a str) {
        self.measures.insert(name);
    }

    pub(crate) fn has_kind(&self, kind: KindId) -> bool {
        self.kinds.contains(&kind)
    }

    pub(crate) fn has_define(&self, index: usize) -> bool {
        self.defines.contains(&index)
    }

    pub(crate) fn has_measure(&self, name: &str) -> bool {
        self.measures.contains(name)
    }
}
