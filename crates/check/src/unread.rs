//! The content of sentences that could not be read: the names that they may declare, and the words that they use.
//!
//! Findings about the rest must not be consequences of what is missing there: a name that a broken sentence may declare is not
//! reported as unknown, one that it may use is not reported as unused, and a missing part is not reported as absent.

use std::collections::{HashMap, HashSet};

use tieuchi_source::text::{nearest, without_diacritics};
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast::{self, Broken, BrokenKind};

/// How many of the words are compared with a name that may be misspelt there.
const COMPARED: usize = 1_000;

/// What could not be read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Unread<'a> {
    /// By place.
    broken: Vec<&'a Broken>,
    /// Items of which a part could not be read, by place.
    items: Vec<Span>,
    /// The parts that could be read of broken sentences, by place.
    cut_short: Vec<Span>,
    /// What may be declared under a name.
    names: HashMap<&'a str, Vec<BrokenKind>>,
    /// Every word, without diacritics.
    words: HashSet<String>,
}

impl<'a> Unread<'a> {
    pub(crate) fn new(files: &'a [ast::File]) -> Self {
        let mut broken: Vec<&Broken> = files.iter().flat_map(|file| &file.broken).collect();
        broken.sort_by_key(|broken| broken.span);
        let mut unread = Unread { broken, ..Unread::default() };
        for one in unread.broken.clone() {
            unread.words.extend(one.words.iter().map(|word| without_diacritics(word)));
            // The fields of a kind are its own.
            if one.kind != BrokenKind::Field {
                for name in &one.names {
                    unread.names.entry(name).or_default().push(one.kind);
                }
            }
        }
        unread.cut_short = files.iter().flat_map(|file| file.cut_short.iter().copied()).collect();
        unread.cut_short.sort();
        for item in files.iter().flat_map(|file| &file.items) {
            let span = item.span();
            let place = unread.cut_short.partition_point(|cut| (cut.file, cut.start) < (span.file, span.start));
            let is_cut = unread.cut_short.get(place).is_some_and(|cut| cut.file == span.file && cut.start < span.end);
            if is_cut || unread.is_inside(span) {
                unread.items.push(span);
            }
        }
        unread.items.sort();
        unread
    }

    /// Whether everything could be read.
    pub(crate) fn is_empty(&self) -> bool {
        self.broken.is_empty() && self.cut_short.is_empty()
    }

    /// What could not be read of an item.
    pub(crate) fn inside(&self, item: Span) -> impl Iterator<Item = &'a Broken> + '_ {
        let from =
            self.broken.partition_point(|broken| (broken.span.file, broken.span.start) < (item.file, item.start));
        let rest = self.broken.get(from..).unwrap_or_default().iter().copied();
        rest.take_while(move |broken| broken.span.file == item.file && broken.span.start < item.end)
    }

    /// Whether something of an item could not be read.
    pub(crate) fn is_inside(&self, item: Span) -> bool {
        self.inside(item).next().is_some()
    }

    /// Whether a part of an item is missing.
    pub(crate) fn is_cut(&self, item: Span) -> bool {
        self.items.binary_search(&item).is_ok()
    }

    /// Whether a broken sentence may declare this name, as such a thing.
    pub(crate) fn may_declare(&self, kind: BrokenKind, name: &str) -> bool {
        let is = |declared: &BrokenKind| {
            *declared == kind || matches!(declared, BrokenKind::Item | BrokenKind::Head | BrokenKind::Clause)
        };
        self.names.get(name).is_some_and(|kinds| kinds.iter().any(is))
    }

    /// Adds a name that may be declared: its meaning is not known.
    pub(crate) fn add(&mut self, kind: BrokenKind, name: &'a str) {
        self.names.entry(name).or_default().push(kind);
    }

    /// Whether an item of this kind could not be read.
    pub(crate) fn has(&self, kind: BrokenKind) -> bool {
        self.broken.iter().any(|broken| broken.kind == kind)
    }

    /// Whether a broken sentence may use this name.
    pub(crate) fn may_use(&self, name: &str) -> bool {
        if self.words.is_empty() {
            return false;
        }
        let plain = without_diacritics(name);
        let is_there = |word: &str| self.words.contains(word);
        is_there(&plain)
            || plain.split('_').all(is_there)
            || nearest(&plain, self.words.iter().take(COMPARED).map(String::as_str)).is_some()
    }

    /// Whether a finding may be only a consequence of what could not be read: it is at the end of what was read of a sentence, it
    /// is about a word of such a sentence that looks like a name, or it is a suspicion about an item of which a part is missing.
    pub(crate) fn is_a_consequence(&self, finding: &Diagnostic) -> bool {
        let Some(span) = finding.span() else { return false };
        if let Some(sentence) = around(&self.cut_short, span) {
            // A word that is near no name may not be a name at all.
            let a_name = matches!(finding.code, codes::UNKNOWN_NAME | codes::OF_ANOTHER_SORT);
            let guessed = a_name && finding.written_cure().is_none();
            if sentence.end == span.end || guessed {
                return true;
            }
        }
        !finding.is_error() && around(&self.items, span).is_some()
    }
}

/// The last of these spans that begins before a place, if the place begins in it.
fn around(stretches: &[Span], place: Span) -> Option<Span> {
    let before = stretches.partition_point(|stretch| (stretch.file, stretch.start) <= (place.file, place.start));
    let stretch = before.checked_sub(1).and_then(|last| stretches.get(last)).copied();
    stretch.filter(|stretch| stretch.file == place.file && place.start < stretch.end)
}
