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
    /// The longest phrase of a table from an index on: the index after it, and the phrase.
    pub(super) fn phrase<T: Copy>(&self, index: usize, table: &'static Phrases<T>) -> Option<(usize, &'static str)> {
        let found = table.longest(|ahead| self.folded(index + ahead))?;
        Some((index + found.count(), found.written))
    }

    /// The longest phrase of a table from an index on: the index after it, and its meaning.
    pub(super) fn meaning<T: Copy>(&self, index: usize, table: &'static Phrases<T>) -> Option<(usize, T)> {
        let found = table.longest(|ahead| self.folded(index + ahead))?;
        Some((index + found.count(), found.meaning))
    }

    /// The longest phrase of a table that ends before an index: the index where it begins, and its meaning.
    pub(super) fn meaning_before<T: Copy>(&self, index: usize, table: &'static Phrases<T>) -> Option<(usize, T)> {
        let begins = table.iter().filter_map(|phrase| {
            let from = index.checked_sub(phrase.count())?;
            self.reads(from, phrase.written).then_some((from, phrase.meaning))
        });
        begins.min_by_key(|(from, _)| *from)
    }

    /// The index after a phrase of a table, or the index itself.
    pub(super) fn after<T: Copy>(&self, index: usize, table: &'static Phrases<T>) -> usize {
        self.phrase(index, table).map_or(index, |(end, _)| end)
    }

    /// The phrases that are not read: where each begins and ends, and what is meant.
    pub(super) fn unread(&self) -> impl Iterator<Item = (usize, usize, Intent)> {
        (0..self.tokens.len()).filter_map(|index| self.unread_at(index).map(|(end, intent)| (index, end, intent)))
    }

    /// The longest phrase from an index on that is not read: where it ends, and what is meant.
    pub(super) fn unread_at(&self, index: usize) -> Option<(usize, Intent)> {
        unread::at(|ahead| self.folded(index + ahead)).map(|(count, intent)| (index + count, intent))
    }

    /// Whether the word at an index is one of these.
    pub(super) fn is(&self, index: usize, words: &[&str]) -> bool {
        index < self.tokens.len() && words.contains(&self.folded(index))
    }

    /// Whether these words are written from an index on.
    pub(super) fn reads(&self, index: usize, phrase: &str) -> bool {
        phrase.split(' ').enumerate().all(|(ahead, word)| self.folded(index + ahead) == word)
    }

    /// Whether a name can be at an index.
    pub(super) fn is_word(&self, index: usize) -> bool {
        self.folded(index).starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
    }

    /// Whether a number is at an index.
    pub(super) fn is_number(&self, index: usize) -> bool {
        self.token(index).starts_with(|letter: char| letter.is_ascii_digit())
    }

    /// The index after the clause that contains a word: it ends with its line.
    pub(super) fn clause_end(&self, index: usize) -> usize {
        let Some((start, _)) = self.tokens.get(index) else { return self.tokens.len() };
        let line = self.text.get(*start..).and_then(|rest| rest.find('\n')).map(|length| start + length);
        let beyond = |(from, _): &(usize, usize)| line.is_some_and(|line| *from > line);
        self.tokens.iter().position(beyond).unwrap_or(self.tokens.len())
    }

    /// The index at which that clause begins, after its keyword.
    pub(super) fn clause_start(&self, index: usize) -> usize {
        let end = self.clause_end(index);
        let opens = |start: usize| {
            let before =
                |count: usize, words: &[&str]| start.checked_sub(count).is_some_and(|index| self.is(index, words));
            before(1, &[":", "target", "stretch", "monitor"])
                || before(1, &["cầu", "tiêu"]) && before(2, &["yêu", "mục"])
                || before(1, &["đấu"]) && before(2, &["phấn"])
        };
        let begins = |start: &usize| *start == 0 || self.clause_end(start - 1) != end || opens(*start);
        (0..=index).rev().find(begins).unwrap_or(0)
    }

    /// Whether a verb is at an index, and not a comparison with a text.
    pub(super) fn is_verb(&self, index: usize) -> bool {
        let compares = |index: usize| {
            self.folded(index).starts_with(['"', '“']) || self.is(index, &["one", "not", "missing", "present"])
        };
        self.is(index, &VERBS) && !(self.is(index, &["is"]) && compares(index + 1))
    }

    /// The name at an index, if it is one of these.
    pub(super) fn named<'n>(&self, index: usize, names: &'n [String]) -> Option<&'n str> {
        names.iter().find(|name| fold(name) == self.folded(index)).map(String::as_str)
    }

    /// The nearest kind of record that is named before an index, otherwise after it, within the clause.
    pub(super) fn kind_near<'n>(&self, index: usize, names: &'n Names) -> Option<(usize, &'n str)> {
        let (start, end) = (self.clause_start(index), self.clause_end(index));
        let named = |at: usize| self.named(at, &names.kinds).map(|kind| (at, kind));
        (start..index).rev().find_map(named).or_else(|| (index..end).find_map(named)).or_else(|| {
            // `define NAME for KIND:`.
            (0..start).rev().find_map(named)
        })
    }

    /// The author's text from one word to before another.
    pub(super) fn between(&self, from: usize, to: usize) -> &'t str {
        let ends = self.tokens.get(from).zip(to.checked_sub(1).and_then(|last| self.tokens.get(last)));
        ends.and_then(|((start, _), (_, end))| self.text.get(*start..*end)).unwrap_or_default()
    }
}
