//! The findings of one check, as they are collected.
//!
//! Only findings that several modules report in the same way are made here.

use std::collections::HashSet;

use tieuchi_model::schema::UNITS_NAME;
use tieuchi_source::{Code, Diagnostic, Span, codes, text};
use tieuchi_syntax::ast::{Define, Name};

use crate::confusable::look_alike;

/// How many candidates are compared with unknown names in one check, so that hostile rules cost little.
const COMPARISONS: usize = 20_000;

/// Names that are declared, with their places.
type Known<'i, 'n> = &'i mut dyn Iterator<Item = (&'n str, Option<Span>)>;

/// Collects findings.
#[derive(Debug)]
pub(crate) struct Findings {
    list: Vec<Diagnostic>,
    once: HashSet<(u16, Span)>,
    comparisons_left: usize,
}

impl Default for Findings {
    fn default() -> Self {
        Findings { list: Vec::new(), once: HashSet::new(), comparisons_left: COMPARISONS }
    }
}

impl Findings {
    /// Adds a finding.
    pub(crate) fn push(&mut self, finding: Diagnostic) {
        self.list.push(finding);
    }

    /// Adds a finding, unless one with its code is already at its place.
    pub(crate) fn push_once(&mut self, finding: Diagnostic) {
        let fresh = finding.span().is_none_or(|span| self.once.insert((finding.code.number(), span)));
        if fresh {
            self.list.push(finding);
        }
    }

    /// Leaves the first of those that are alike.
    pub(crate) fn remove_repeated(&mut self) {
        let mut seen = HashSet::new();
        self.list.retain(|finding| seen.insert(finding.clone()));
    }

    /// Adds a finding without arguments; its help is the entry's `help`.
    pub(crate) fn report_at(&mut self, code: Code, span: Span) {
        self.push(Diagnostic::at(code, span).help("help"));
    }

    /// Reports a name that nothing declares, and returns the nearest declared one: checking continues as if that had been written.
    pub(crate) fn unknown<'n>(
        &mut self,
        name: &Name,
        known: impl IntoIterator<Item = (&'n str, Option<Span>)>,
    ) -> Option<&'n str> {
        self.unknown_among(name, &mut known.into_iter())
    }

    fn unknown_among<'n>(&mut self, name: &Name, known: Known<'_, 'n>) -> Option<&'n str> {
        let finding = Diagnostic::at(codes::UNKNOWN_NAME, name.span).with("name", name.text.as_str());
        let Some((nearest, declared)) = self.nearest_among(&name.text, known) else {
            self.push_once(finding.help("help"));
            return None;
        };
        // If letters of another alphabet look like Latin ones, the two names look the same.
        let cure = if look_alike(&name.text, nearest) { "alike" } else { "nearest" };
        self.push_once(labelled(finding.with("nearest", nearest).help(cure), declared));
        Some(nearest)
    }

    /// Adds the nearest candidate and its place, if one is near enough.
    pub(crate) fn with_nearest<'n>(
        &mut self,
        finding: Diagnostic,
        wanted: &str,
        known: impl IntoIterator<Item = (&'n str, Option<Span>)>,
    ) -> Diagnostic {
        match self.nearest_among(wanted, &mut known.into_iter()) {
            Some((nearest, declared)) => labelled(finding.with("nearest", nearest).help("nearest"), declared),
            None => finding.help("help"),
        }
    }

    /// The nearest candidate and its place, if one is near enough.
    pub(crate) fn nearest<'n>(
        &mut self,
        wanted: &str,
        known: impl IntoIterator<Item = (&'n str, Option<Span>)>,
    ) -> Option<(&'n str, Option<Span>)> {
        self.nearest_among(wanted, &mut known.into_iter())
    }

    fn nearest_among<'n>(&mut self, wanted: &str, known: Known<'_, 'n>) -> Option<(&'n str, Option<Span>)> {
        let known: Vec<(&str, Option<Span>)> = known.take(self.comparisons_left).collect();
        self.comparisons_left = self.comparisons_left.saturating_sub(known.len());
        let nearest = text::nearest(wanted, known.iter().map(|(name, _)| *name))?;
        Some((nearest, known.iter().find(|(name, _)| *name == nearest).and_then(|(_, span)| *span)))
    }

    /// Reports a name that is declared a second time.
    pub(crate) fn twice(&mut self, name: &Name, first: Span) {
        let finding = Diagnostic::at(codes::DECLARED_TWICE, name.span).with("name", name.text.as_str());
        self.push(finding.label(first, "declared").help("help"));
    }

    /// Reports a define that names a kind of record a second time.
    pub(crate) fn kind_twice(&mut self, define: &Define, place: usize) {
        let Some(again) = define.subjects.get(place) else { return };
        let finding = Diagnostic::at(codes::DECLARED_TWICE, again.span).with("name", define.name.text.as_str());
        let finding = match place.checked_sub(1).and_then(|before| define.subjects.get(before)) {
            Some(before) => finding.replace(Span { start: before.span.end, ..again.span }, String::new()),
            None => finding,
        };
        let first = define.subjects.iter().find(|subject| subject.text == again.text);
        let finding = match first {
            Some(first) => finding.label(first.span, "declared"),
            None => finding,
        };
        self.push(finding.help("kind"));
    }

    /// Reports units that are declared a second time: they have no name that could be changed.
    pub(crate) fn units_twice(&mut self, place: Span, first: Span) {
        let finding = Diagnostic::at(codes::DECLARED_TWICE, place).with("name", UNITS_NAME);
        self.push(finding.label(first, "declared").help("units"));
    }

    /// Whether any of them is an error.
    pub(crate) fn has_error(&self) -> bool {
        self.list.iter().any(Diagnostic::is_error)
    }

    /// All of them, sorted by place, without duplicates.
    pub(crate) fn sorted(mut self) -> Vec<Diagnostic> {
        self.list.sort();
        self.list.dedup();
        self.list
    }
}

/// A finding with the place of the declaration.
pub(crate) fn labelled(finding: Diagnostic, declared: Option<Span>) -> Diagnostic {
    match declared {
        Some(span) => finding.label(span, "declared"),
        None => finding,
    }
}

/// All parts, if none is broken. The parts are collected first, so that the findings of each part are made.
pub(crate) fn whole<T>(parts: Vec<Option<T>>) -> Option<Vec<T>> {
    parts.into_iter().collect()
}
