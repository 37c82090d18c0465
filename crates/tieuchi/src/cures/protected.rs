//! Words that no cure may remove: names, choices, numbers, negations, and words that give a moment.

use std::collections::HashSet;
use tieuchi_syntax::phrases::Phrases;

use tieuchi_source::text::{fold, without_diacritics};

use super::names::Names;
use super::sentence::Sentence;
use super::words::unquoted;

/// Words that give a moment: without them a rule means another day.
static MOMENTS: Phrases<()> = Phrases::list(
    "start · starts · starting · begin · begins · beginning · end · ends · ended · ending · first · last · close · over · half ·
    đầu · cuối · hết · bắt · kết · thúc · đủ · nửa · quá · before · after · trước · sau · until",
);
static NEGATIONS: Phrases<()> = Phrases::list(
    "not · no · none · never · neither · nor · without · except · isn · aren · không · chưa · chẳng · trừ",
);

/// Whether a word may not be lost: a negation, a moment, a number, a text, or a part of what is declared.
pub(super) fn is_protected(token: &str, names: &Names) -> bool {
    let folded = fold(token);
    token.starts_with(|letter: char| letter.is_ascii_digit() || matches!(letter, '"' | '“'))
        && token.chars().count() > 1
        || token.starts_with(|letter: char| letter.is_ascii_digit())
        || MOMENTS.exactly(&folded).is_some()
        || NEGATIONS.exactly(&folded).is_some()
        || names.is_declared(token)
        || names.is_in_a_choice(token)
}

/// Whether a rewritten sentence lacks a protected word.
pub(super) fn is_lost(sentence: &Sentence<'_>, new: &str, names: &Names) -> bool {
    let rewritten = Sentence::new(new, 0);
    let mut there: HashSet<String> = HashSet::new();
    for index in 0..rewritten.tokens.len() {
        there.extend(words(rewritten.token(index)));
    }
    let lost = |token: &str| words(token).iter().any(|word| !there.contains(word));
    (0..sentence.tokens.len()).map(|index| sentence.token(index)).any(|token| lost(token) && is_protected(token, names))
}

/// The words of a token, without their diacritics: diacritics, quotes and `_` may be corrected.
fn words(token: &str) -> Vec<String> {
    let text = without_diacritics(&fold(unquoted(token)));
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
