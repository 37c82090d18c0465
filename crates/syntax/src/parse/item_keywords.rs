//! The keywords with which items begin, and lines that begin with a misspelt one.

use std::collections::HashSet;
use std::sync::LazyLock;

use tieuchi_source::Language;
use tieuchi_source::text::{fold, nearest};

use crate::keywords::{self, Keyword};

/// Whether a line begins with a misspelt keyword of an item.
pub(super) fn begins_almost_an_item(line: &str) -> bool {
    let mut words = line.split_whitespace().map(fold);
    let is_word = |word: &String| word.chars().all(char::is_alphabetic);
    let Some(one) = words.next().filter(is_word).filter(|one| !is_known(one)) else { return false };
    let english = ITEMS.iter().map(|item| item.english).filter(|item| item.len() > 4);
    if !begins_a_phrase(&one) && nearest(&one, english).is_some() {
        return true;
    }
    let Some(second) = words.next().filter(is_word) else { return false };
    let two = format!("{one} {second}");
    let of_several = ITEMS.iter().flat_map(|item| vietnamese(item)).filter(|item| item.contains(' '));
    !begins_a_phrase(&two) && nearest(&two, of_several).is_some()
}

/// Whether this is a phrase of the language.
pub(super) fn is_known(words: &str) -> bool {
    static PHRASES: LazyLock<HashSet<&str>> = LazyLock::new(|| known().collect());
    PHRASES.contains(words)
}

/// Whether a phrase of the language is these words, or begins with them.
fn begins_a_phrase(words: &str) -> bool {
    static BEGINNINGS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        let whole = |phrase: &'static str| {
            let spaces = phrase.match_indices(' ').filter_map(move |(space, _)| phrase.get(..space));
            spaces.chain(std::iter::once(phrase))
        };
        known().flat_map(whole).collect()
    });
    BEGINNINGS.contains(words)
}

/// Every phrase of the language.
fn known() -> impl Iterator<Item = &'static str> {
    keywords::all().flat_map(phrases)
}

/// The phrases of a keyword.
pub(super) fn phrases(keyword: &'static Keyword) -> impl Iterator<Item = &'static str> {
    vietnamese(keyword).chain(std::iter::once(keyword.english)).chain(keyword.other_english.iter().copied())
}

/// The keywords of items in a language, as findings list them.
pub(super) fn items(language: Language) -> Vec<String> {
    ITEMS.iter().map(|item| item.phrase(language).to_owned()).collect()
}

/// The keywords of items.
pub(super) static ITEMS: [&Keyword; 14] = [
    &keywords::RULESET,
    &keywords::USES,
    &keywords::UNITS,
    &keywords::RECORDS,
    &keywords::ADD_TO_RECORDS,
    &keywords::MAPPING,
    &keywords::DEFINE,
    &keywords::MEASURE,
    &keywords::INDICATOR,
    &keywords::AMEND,
    &keywords::CALENDAR,
    &keywords::SCORECARD,
    &keywords::TEST,
    &keywords::GIVEN,
];

/// Its phrases in Vietnamese.
pub(super) fn vietnamese(keyword: &'static Keyword) -> impl Iterator<Item = &'static str> {
    std::iter::once(keyword.vietnamese).chain(keyword.other_vietnamese.iter().copied())
}
