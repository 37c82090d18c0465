//! A mutant as text: the sentence before and after, and the words of each that differ.

use tieuchi_source::Language;
use tieuchi_syntax::ast::Item;
use tieuchi_syntax::print_item;

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

    /// The text before the words that differ, those words, and the text after them. The words are empty if the other
    /// sentence only has additional words.
    #[must_use]
    pub fn parts(&self) -> (&str, &str, &str) {
        let part = |range: std::ops::Range<usize>| self.whole.get(range).unwrap_or_default();
        (part(0..self.changed.start), part(self.changed.clone()), part(self.changed.end..self.whole.len()))
    }
}

/// The sentence of an item that differs in another wording of the item, before and after.
pub(crate) fn sentences(before: &Item, after: &Item, language: Language) -> (Sentence, Sentence) {
    let (before, after) = (print_item(before, language), print_item(after, language));
    let differs = before.lines().zip(after.lines()).find(|(before, after)| before != after);
    let (before, after) = differs.unwrap_or((before.as_str(), after.as_str()));
    let (before, after) = (before.trim(), after.trim());
    let (start, end) = shared_ends(before, after);
    let sentence = |text: &str| Sentence { whole: text.to_owned(), changed: start..text.len() - end };
    (sentence(before), sentence(after))
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
