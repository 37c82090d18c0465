//! A sentence as clauses: where they begin and end, what is meant by phrases that are not read, and which kind of record they are
//! about.

use tieuchi_source::text::fold;
use tieuchi_syntax::phrases::Phrases;
use tieuchi_syntax::unread::{self, Intent};

use super::names::Names;
use super::sentence::Sentence;

/// Verbs between a population and its condition.
const VERBS: [&str; 10] = ["are", "is", "must", "phải", "đều", "được", "đã", "đạt", "bảo", "đảm"];

impl<'t> Sentence<'t> {
    /// The longest phrase of a table from a place on: the place after it, and the phrase.
    pub(super) fn phrase<T: Copy>(&self, place: usize, table: &'static Phrases<T>) -> Option<(usize, &'static str)> {
        let found = table.longest(|ahead| self.folded(place + ahead))?;
        Some((place + found.count(), found.written))
    }

    /// The longest phrase of a table from a place on: the place after it, and what it stands for.
    pub(super) fn meaning<T: Copy>(&self, place: usize, table: &'static Phrases<T>) -> Option<(usize, T)> {
        let found = table.longest(|ahead| self.folded(place + ahead))?;
        Some((place + found.count(), found.meaning))
    }

    /// The longest phrase of a table that ends before a place: the place where it begins, and what it stands for.
    pub(super) fn meaning_before<T: Copy>(&self, place: usize, table: &'static Phrases<T>) -> Option<(usize, T)> {
        let begins = table.iter().filter_map(|phrase| {
            let from = place.checked_sub(phrase.count())?;
            self.reads(from, phrase.written).then_some((from, phrase.meaning))
        });
        begins.min_by_key(|(from, _)| *from)
    }

    /// The place after a phrase of a table, or the place itself.
    pub(super) fn after<T: Copy>(&self, place: usize, table: &'static Phrases<T>) -> usize {
        self.phrase(place, table).map_or(place, |(end, _)| end)
    }

    /// The phrases that are not read: where each begins and ends, and what is meant.
    pub(super) fn unread(&self) -> Vec<(usize, usize, Intent)> {
        let at = |place: usize| {
            unread::at(|ahead| self.folded(place + ahead)).map(|(count, intent)| (place, place + count, intent))
        };
        (0..self.tokens.len()).filter_map(at).collect()
    }

    /// Whether the word at a place is one of these.
    pub(super) fn is(&self, place: usize, known: &[&str]) -> bool {
        place < self.tokens.len() && known.contains(&self.folded(place))
    }

    /// Whether these words are written from a place on.
    pub(super) fn reads(&self, place: usize, phrase: &str) -> bool {
        phrase.split(' ').enumerate().all(|(ahead, word)| self.folded(place + ahead) == word)
    }

    /// Whether a name can be at a place.
    pub(super) fn is_word(&self, place: usize) -> bool {
        self.folded(place).starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
    }

    /// Whether a number is at a place.
    pub(super) fn is_number(&self, place: usize) -> bool {
        self.token(place).starts_with(|letter: char| letter.is_ascii_digit())
    }

    /// The place after the clause that contains a word: it ends with its line.
    pub(super) fn clause_end(&self, place: usize) -> usize {
        let Some((start, _)) = self.tokens.get(place) else { return self.tokens.len() };
        let line = self.text.get(*start..).and_then(|rest| rest.find('\n')).map(|length| start + length);
        let beyond = |(from, _): &(usize, usize)| line.is_some_and(|line| *from > line);
        self.tokens.iter().position(beyond).unwrap_or(self.tokens.len())
    }

    /// The place where that clause begins, after its keyword.
    pub(super) fn clause_start(&self, place: usize) -> usize {
        let end = self.clause_end(place);
        let opens = |start: usize| {
            let before =
                |count: usize, known: &[&str]| start.checked_sub(count).is_some_and(|place| self.is(place, known));
            before(1, &[":", "target", "stretch", "monitor"])
                || before(1, &["cầu", "tiêu"]) && before(2, &["yêu", "mục"])
                || before(1, &["đấu"]) && before(2, &["phấn"])
        };
        let begins = |start: &usize| *start == 0 || self.clause_end(start - 1) != end || opens(*start);
        (0..=place).rev().find(begins).unwrap_or(0)
    }

    /// Whether a verb is at a place, and no comparison with a text.
    pub(super) fn is_verb(&self, place: usize) -> bool {
        let compares = |place: usize| {
            self.folded(place).starts_with(['"', '“']) || self.is(place, &["one", "not", "missing", "present"])
        };
        self.is(place, &VERBS) && !(self.is(place, &["is"]) && compares(place + 1))
    }

    /// The name at a place, if it is one of these.
    pub(super) fn named<'n>(&self, place: usize, names: &'n [String]) -> Option<&'n str> {
        names.iter().find(|name| fold(name) == self.folded(place)).map(String::as_str)
    }

    /// The kind of record that is named last before a place, otherwise first after it, within the clause.
    pub(super) fn kind_near<'n>(&self, place: usize, names: &'n Names) -> Option<(usize, &'n str)> {
        let (start, end) = (self.clause_start(place), self.clause_end(place));
        let named = |at: usize| self.named(at, &names.kinds).map(|kind| (at, kind));
        (start..place).rev().find_map(named).or_else(|| (place..end).find_map(named)).or_else(|| {
            // `define NAME for KIND:`.
            (0..start).rev().find_map(named)
        })
    }

    /// The author's text from one word to before another.
    pub(super) fn between(&self, from: usize, to: usize) -> &'t str {
        let places = self.tokens.get(from).zip(to.checked_sub(1).and_then(|last| self.tokens.get(last)));
        places.and_then(|((start, _), (_, end))| self.text.get(*start..*end)).unwrap_or_default()
    }
}
