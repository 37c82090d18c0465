//! A sentence as phrases: what its author asks, where its clause ends, of which kind of record it speaks.

use tieuchi_source::text::fold;
use tieuchi_syntax::unread::{self, Asked};

use super::names::Names;
use super::sentence::Sentence;

/// Verbs between a population and what is asked of it.
const VERBS: [&str; 10] = ["are", "is", "must", "phải", "đều", "được", "đã", "đạt", "bảo", "đảm"];

/// A sentence with its words in lower case.
pub(super) struct Phrases<'s, 't> {
    pub(super) sentence: &'s Sentence<'t>,
    words: Vec<String>,
}

impl<'s, 't> Phrases<'s, 't> {
    pub(super) fn of(sentence: &'s Sentence<'t>) -> Self {
        let words = (0..sentence.tokens.len()).map(|place| fold(sentence.token(place))).collect();
        Phrases { sentence, words }
    }

    /// A word in lower case; empty where there is none.
    pub(super) fn word(&self, place: usize) -> &str {
        self.words.get(place).map_or("", String::as_str)
    }

    /// The words from a place on.
    pub(super) fn from(&self, place: usize) -> &[String] {
        self.words.get(place..).unwrap_or_default()
    }

    /// The phrases that are not read: where each begins and ends, and what is asked.
    pub(super) fn asked(&self) -> Vec<(usize, usize, Asked)> {
        let at = |place: usize| unread::at(self.from(place)).map(|(count, asked)| (place, place + count, asked));
        (0..self.words.len()).filter_map(at).collect()
    }

    /// Whether a word stands there that is one of these.
    pub(super) fn is(&self, place: usize, known: &[&str]) -> bool {
        self.words.get(place).is_some_and(|word| known.contains(&word.as_str()))
    }

    /// Whether the words from a place on are these.
    pub(super) fn reads(&self, place: usize, phrase: &str) -> bool {
        phrase.split(' ').enumerate().all(|(ahead, word)| self.word(place + ahead) == word)
    }

    /// Whether a name may stand there.
    pub(super) fn is_word(&self, place: usize) -> bool {
        self.word(place).starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
    }

    /// Whether a number stands there.
    pub(super) fn is_number(&self, place: usize) -> bool {
        self.word(place).starts_with(|letter: char| letter.is_ascii_digit())
    }

    /// Where the clause ends in which a word stands: with its line.
    pub(super) fn end(&self, place: usize) -> usize {
        let Some((start, _)) = self.sentence.tokens.get(place) else { return self.words.len() };
        let line = self.sentence.text.get(*start..).and_then(|rest| rest.find('\n')).map(|length| start + length);
        let beyond = |(from, _): &(usize, usize)| line.is_some_and(|line| *from > line);
        self.sentence.tokens.iter().position(beyond).unwrap_or(self.words.len())
    }

    /// Where that clause begins, after its keyword.
    pub(super) fn start(&self, place: usize) -> usize {
        let end = self.end(place);
        let opens = |start: usize| {
            let before =
                |count: usize, known: &[&str]| start.checked_sub(count).is_some_and(|place| self.is(place, known));
            before(1, &[":", "target", "stretch", "monitor"])
                || before(1, &["cầu", "tiêu"]) && before(2, &["yêu", "mục"])
                || before(1, &["đấu"]) && before(2, &["phấn"])
        };
        (0..=place).rev().find(|start| *start == 0 || self.end(start - 1) != end || opens(*start)).unwrap_or(0)
    }

    /// Whether a verb stands there, and no comparison with a text.
    pub(super) fn is_verb(&self, place: usize) -> bool {
        let compares = |place: usize| {
            self.word(place).starts_with(['"', '“']) || self.is(place, &["one", "not", "missing", "present"])
        };
        self.is(place, &VERBS) && !(self.is(place, &["is"]) && compares(place + 1))
    }

    /// The name at a place of the author's text, if it is one of these.
    pub(super) fn named<'n>(&self, place: usize, names: &'n [String]) -> Option<&'n str> {
        names.iter().find(|name| fold(name) == self.word(place)).map(String::as_str)
    }

    /// The kind of record that is named last before a place, or else first after it, within the clause.
    pub(super) fn kind<'n>(&self, place: usize, names: &'n Names) -> Option<(usize, &'n str)> {
        let (start, end) = (self.start(place), self.end(place));
        let named = |at: usize| self.named(at, &names.kinds).map(|kind| (at, kind));
        (start..place).rev().find_map(named).or_else(|| (place..end).find_map(named)).or_else(|| {
            // `define NAME for KIND:`.
            (0..start).rev().find_map(named)
        })
    }

    /// The author's text from one word to before another.
    pub(super) fn text(&self, from: usize, to: usize) -> &'t str {
        let places =
            self.sentence.tokens.get(from).zip(to.checked_sub(1).and_then(|last| self.sentence.tokens.get(last)));
        places.and_then(|((start, _), (_, end))| self.sentence.text.get(*start..*end)).unwrap_or_default()
    }
}
