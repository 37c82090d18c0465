//! The keywords with which items begin, and lines that begin with a misspelt one.

use tieuchi_source::Language;
use tieuchi_source::text::{fold, nearest};

use crate::keywords::{self, Keyword};

/// Whether a line begins with a misspelt keyword of an item.
pub(super) fn begins_almost_an_item(line: &str) -> bool {
    let words: Vec<String> = line.split_whitespace().take(2).map(fold).collect();
    let is_word = |word: &&String| word.chars().all(char::is_alphabetic);
    let Some(one) = words.first().filter(is_word) else { return false };
    let begins = |phrase: &str, words: &str| {
        phrase.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    if known().any(|phrase| phrase == one) {
        return false;
    }
    let english = ITEMS.iter().map(|item| item.english).filter(|item| item.len() > 4);
    if !known().any(|phrase| begins(phrase, one)) && nearest(one, english).is_some() {
        return true;
    }
    let Some(second) = words.get(1).filter(is_word) else { return false };
    let two = format!("{one} {second}");
    let of_several = ITEMS.iter().flat_map(|item| vietnamese(item)).filter(|item| item.contains(' '));
    !known().any(|phrase| begins(phrase, &two)) && nearest(&two, of_several).is_some()
}

/// Every phrase of the language.
pub(super) fn known() -> impl Iterator<Item = &'static str> {
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
pub(super) static ITEMS: [&Keyword; 11] = [
    &keywords::RULESET,
    &keywords::UNITS,
    &keywords::RECORDS,
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
