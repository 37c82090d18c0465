//! Words that no cure may remove: names, choices, numbers, negations, and words that give a moment.

use std::collections::HashMap;

use tieuchi_syntax::phrases::Phrases;

use tieuchi_source::text::{fold, without_diacritics};

use super::names::Names;
use super::sentence::{Sentence, tokens};
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

/// The protected words of a sentence.
pub(super) struct Protected {
    words: Vec<String>,
    /// Which of them each token of the sentence has: most tokens of a rewritten sentence are among these.
    of_token: HashMap<String, Vec<usize>>,
}

impl Protected {
    pub(super) fn of(sentence: &Sentence<'_>, names: &Names) -> Protected {
        let tokens = || (0..sentence.tokens.len()).map(|index| sentence.token(index));
        let mut found: Vec<String> = tokens().filter(|token| is_protected(token, names)).flat_map(words).collect();
        found.sort_unstable();
        found.dedup();
        let mut protected = Protected { words: found, of_token: HashMap::new() };
        protected.of_token = tokens().map(|token| (token.to_owned(), protected.among(token))).collect();
        protected
    }

    /// Which of them a token has.
    fn among(&self, token: &str) -> Vec<usize> {
        words(token).iter().filter_map(|word| self.words.binary_search(word).ok()).collect()
    }

    /// Whether a rewritten sentence lacks one of them.
    pub(super) fn is_lost(&self, new: &str) -> bool {
        let mut there = vec![false; self.words.len()];
        let mut note = |indices: &[usize]| {
            for index in indices {
                if let Some(is_there) = there.get_mut(*index) {
                    *is_there = true;
                }
            }
        };
        for token in tokens(new).into_iter().filter_map(|(start, end)| new.get(start..end)) {
            match self.of_token.get(token) {
                Some(known) => note(known),
                None => note(&self.among(token)),
            }
        }
        there.contains(&false)
    }
}

/// The words of a token, without their diacritics: diacritics, quotes and `_` may be corrected.
fn words(token: &str) -> Vec<String> {
    let text = without_diacritics(&fold(unquoted(token)));
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
