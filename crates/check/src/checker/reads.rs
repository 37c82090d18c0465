//! Which declarations some rule reads.

use std::collections::HashSet;

use tieuchi_model::schema::{FieldKind, Kind, KindId, UNITS};
use tieuchi_source::{Diagnostic, Span, codes};

use super::Checker;

/// What some rule reads.
#[derive(Debug, Default)]
pub(super) struct Reads<'a> {
    kinds: HashSet<KindId>,
    defines: HashSet<usize>,
    measures: HashSet<&'a str>,
}

impl<'a> Checker<'_, 'a> {
    /// Notes that a kind of record is read.
    pub(crate) fn reads_kind(&mut self, kind: KindId) {
        self.reads.kinds.insert(kind);
    }

    /// Notes that a define is read.
    pub(crate) fn reads_define(&mut self, index: usize) {
        self.reads.defines.insert(index);
    }

    /// Notes that a declared measure is read.
    pub(crate) fn reads_measure(&mut self, name: &'a str) {
        self.reads.measures.insert(name);
    }

    /// The kinds of a vocabulary that no rule reads, and to which no record refers that one reads.
    pub(crate) fn kinds_for_others(&self) -> HashSet<KindId> {
        let mut read = self.reads.kinds.clone();
        let mut waiting: Vec<KindId> = read.iter().copied().collect();
        while let Some(kind) = waiting.pop() {
            let fields = self.world.kind(kind).into_iter().flat_map(|kind| kind.fields.values());
            let targets = fields.filter_map(|field| match field.kind {
                FieldKind::Reference(target) => Some(target),
                _ => None,
            });
            waiting.extend(targets.filter(|target| read.insert(*target)));
        }
        let kinds = (0..).map(KindId).zip(self.world.schema.kinds.values());
        let is_shared = |kind: &Kind| kind.span.is_some_and(|span| self.world.declared.is_shared(span));
        kinds.filter(|(id, kind)| *id != UNITS && is_shared(kind) && !read.contains(id)).map(|(id, _)| id).collect()
    }

    /// Warns of declarations that no rule uses and that are not shared, if there are rules and none of them is broken: a misspelt name would be reported
    /// twice.
    pub(crate) fn unread(&mut self) {
        let world = self.world;
        let held_back = self.findings.has_error() || !world.schema.open.is_empty();
        if world.declared.indicators.is_empty() || held_back {
            return;
        }
        for kind in world.schema.kinds.values() {
            for field in kind.fields.values() {
                if let FieldKind::Reference(target) = field.kind {
                    self.reads_kind(target);
                }
            }
        }
        let mut unread = Vec::new();
        for (index, kind) in world.schema.kinds.values().enumerate() {
            let id = KindId(index);
            if id != UNITS && !self.reads.kinds.contains(&id) {
                unread.extend(kind.span.map(|span| (codes::UNREAD_RECORDS, kind.name.as_str(), span)));
            }
        }
        // A define for several kinds is read if it is for one of them.
        let read = self.reads.defines.iter().filter_map(|index| world.defines.get(*index));
        let mut told: HashSet<Span> = read.map(|(_, define)| define.span).collect();
        for (_, define) in &world.defines {
            if told.insert(define.span) {
                unread.push((codes::UNREAD_DEFINE, define.name.text.as_str(), define.name.span));
            }
        }
        for measure in world.declared.measures.iter() {
            if !self.reads.measures.contains(measure.name.text.as_str()) {
                unread.push((codes::UNREAD_MEASURE, measure.name.text.as_str(), measure.name.span));
            }
        }
        for (code, name, span) in unread {
            if world.declared.unread.may_use(name) || world.declared.is_shared(span) {
                continue;
            }
            self.findings.push(Diagnostic::at(code, span).with("name", name).help("help"));
        }
    }
}
