//! A mutant as text: the sentence before and after, and the words of each that differ.

use tieuchi_source::Language;
use tieuchi_syntax::ast::Item;
use tieuchi_syntax::print_item;

use crate::versions::Versions;

/// A sentence, and the words that differ from the other one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    whole: String,
    changed: std::ops::Range<usize>,
}

impl Sentence {
    /// All of it.
    #[must_use]
    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// The sentence cut where the words that differ begin and end.
    #[must_use]
    pub fn parts(&self) -> SentenceParts<'_> {
        let part = |range: std::ops::Range<usize>| self.whole.get(range).unwrap_or_default();
        SentenceParts {
            before: part(0..self.changed.start),
            changed: part(self.changed.clone()),
            after: part(self.changed.end..self.whole.len()),
        }
    }
}

/// The parts of a sentence; one after the other they are all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SentenceParts<'a> {
    /// The text before the words that differ.
    pub before: &'a str,
    /// The words that differ; empty if the other sentence only has additional words.
    pub changed: &'a str,
    /// The text after them.
    pub after: &'a str,
}

/// The sentence of an item that differs in another wording of the item, before and after.
pub(crate) fn sentences(before: &Item, after: &Item, language: Language) -> Versions<Sentence> {
    let (before, after) = (print_item(before, language), print_item(after, language));
    let differs = before.lines().zip(after.lines()).find(|(before, after)| before != after);
    let (before, after) = differs.unwrap_or((before.as_str(), after.as_str()));
    let (before, after) = (before.trim(), after.trim());
    let (start, end) = shared_ends(before, after);
    let sentence = |text: &str| Sentence { whole: text.to_owned(), changed: start..text.len() - end };
    Versions { before: sentence(before), after: sentence(after) }
}

/// How many bytes of whole words two sentences share at the start and at the end.
fn shared_ends(one: &str, other: &str) -> (usize, usize) {
    let words = one.split_inclusive(' ').zip(other.split_inclusive(' '));
    let start: usize = words.take_while(|(one, other)| one == other).map(|(word, _)| word.len()).sum();
    let (one, other) = (one.get(start..).unwrap_or_default(), other.get(start..).unwrap_or_default());
    let words = one.rsplit(' ').zip(other.rsplit(' '));
    // With the blank before each word; the first word of a sentence has none.
    let end: usize = words.take_while(|(one, other)| one == other).map(|(word, _)| word.len() + 1).sum();
    (start, end.min(one.len()).min(other.len()))
}
