//! A mutant in words: the sentence before and after, and the words of each that differ.

use tieuchi_source::Language;
use tieuchi_syntax::ast::Item;
use tieuchi_syntax::print_item;

/// A sentence with the words that make the difference.
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

    /// What comes before the words that differ, those words, and what comes after; the words are empty where the other
    /// sentence only says more.
    #[must_use]
    pub fn parts(&self) -> (&str, &str, &str) {
        let part = |range: std::ops::Range<usize>| self.whole.get(range).unwrap_or_default();
        (part(0..self.changed.start), part(self.changed.clone()), part(self.changed.end..self.whole.len()))
    }
}

/// The sentence of an item that differs in another wording of it.
pub(crate) fn sentences(before: &Item, after: &Item, language: Language) -> (Sentence, Sentence) {
    let (before, after) = (print_item(before, language), print_item(after, language));
    let differs = before.lines().zip(after.lines()).find(|(before, after)| before != after);
    let (before, after) = differs.unwrap_or((before.as_str(), after.as_str()));
    let (before, after) = (before.trim(), after.trim());
    let (start, end) = alike(before, after);
    let sentence = |text: &str| Sentence { whole: text.to_owned(), changed: start..text.len() - end };
    (sentence(before), sentence(after))
}

/// How many bytes of whole words two sentences share at the start and at the end.
fn alike(one: &str, other: &str) -> (usize, usize) {
    let words = one.split_inclusive(' ').zip(other.split_inclusive(' '));
    let start: usize = words.take_while(|(one, other)| one == other).map(|(word, _)| word.len()).sum();
    let (one, other) = (one.get(start..).unwrap_or_default(), other.get(start..).unwrap_or_default());
    let words = one.rsplit(' ').zip(other.rsplit(' '));
    // With the blank before each; the first word of a sentence that says nothing else has none.
    let end: usize = words.take_while(|(one, other)| one == other).map(|(word, _)| word.len() + 1).sum();
    (start, end.min(one.len()).min(other.len()))
}
