//! Tables of phrases as authors write them, in both languages, each with its meaning.
//!
//! A table is text, because it is read by people: phrases are separated by ` · `, their words by one space. Words are in lower
//! case.

use std::sync::OnceLock;

/// A table of phrases, each with its meaning.
///
/// ```
/// use tieuchi_syntax::phrases::Phrases;
/// static BOUNDS: Phrases<&str> = Phrases::new(&[("at most", "up to · no more than"), ("more than", "over")]);
/// let words = ["no", "more", "than", "5"];
/// let found = BOUNDS.longest(|ahead| words[ahead]).unwrap();
/// assert_eq!((found.count(), found.written, found.meaning), (3, "no more than", "at most"));
/// ```
#[derive(Debug)]
pub struct Phrases<T: 'static> {
    list: Option<(T, &'static str)>,
    groups: &'static [(T, &'static str)],
    phrases: OnceLock<Vec<Phrase<T>>>,
}

/// A phrase of a table.
#[derive(Clone, Debug)]
pub struct Phrase<T> {
    /// The phrase.
    pub written: &'static str,
    /// Its words.
    pub words: Vec<&'static str>,
    /// Its meaning.
    pub meaning: T,
}

impl<T> Phrase<T> {
    /// How many words it has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.words.len()
    }
}

impl<T: Copy> Phrases<T> {
    /// A table with the phrases of each meaning.
    #[must_use]
    pub const fn new(groups: &'static [(T, &'static str)]) -> Self {
        Phrases { list: None, groups, phrases: OnceLock::new() }
    }

    /// Each phrase, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &Phrase<T>> {
        let phrases = self.phrases.get_or_init(|| {
            let of = |(meaning, text): &(T, &'static str)| {
                let meaning = *meaning;
                text.split('·').map(str::trim).map(move |written| Phrase {
                    written,
                    words: written.split(' ').collect(),
                    meaning,
                })
            };
            self.list.iter().chain(self.groups).flat_map(of).collect()
        });
        phrases.iter()
    }

    /// The meaning of a text that is a phrase of the table.
    pub fn exactly(&self, text: &str) -> Option<T> {
        self.iter().find(|phrase| phrase.written == text).map(|phrase| phrase.meaning)
    }

    /// The longest phrase that begins at a place; `word` gives the words from that place, empty after the last.
    pub fn longest<'w>(&self, word: impl Fn(usize) -> &'w str) -> Option<&Phrase<T>> {
        let reads = |phrase: &&Phrase<T>| phrase.words.iter().enumerate().all(|(ahead, known)| word(ahead) == *known);
        self.iter().filter(reads).max_by_key(|phrase| phrase.count())
    }
}

impl Phrases<()> {
    /// A table of phrases without meanings of their own.
    #[must_use]
    pub const fn list(phrases: &'static str) -> Self {
        Phrases { list: Some(((), phrases)), groups: &[], phrases: OnceLock::new() }
    }
}
