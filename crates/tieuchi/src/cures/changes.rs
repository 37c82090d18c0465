//! The kinds of change that are tried, the likeliest first.

use tieuchi_source::text::{fold, letters_apart};
use tieuchi_source::{Diagnostic, codes};
use tieuchi_syntax::keywords;

use super::diacritics::is_same;
use super::names::Names;
use super::protected::is_protected;
use super::sentence::{Edit, Sentence};
use super::{
    earlier, exceptions, filters, frequencies, item_names, limits, lists, period_ends, replacements, special, types,
    values, word_order,
};

/// A kind of change.
pub(super) struct Kind {
    /// Whether a change counts only if no other change of this kind cures too, because the words do not decide which was meant.
    pub(super) must_be_alone: bool,
    /// Whether it may replace protected words, because it knows what they mean.
    pub(super) knows_words: bool,
    /// What may be written instead.
    pub(super) changes: fn(&Sentence<'_>, &Names, &Diagnostic) -> Vec<String>,
}

/// The kinds; the first is tried before the finding's own cure.
pub(super) const KINDS: [Kind; 22] = [
    Kind { must_be_alone: false, knows_words: true, changes: percent },
    Kind { must_be_alone: false, knows_words: false, changes: doubled },
    Kind { must_be_alone: false, knows_words: false, changes: marks },
    Kind { must_be_alone: false, knows_words: false, changes: joined },
    Kind {
        must_be_alone: false,
        knows_words: true,
        changes: |sentence, names, _| item_names::backticks(sentence, names),
    },
    Kind { must_be_alone: false, knows_words: true, changes: |sentence, _, _| types::typed(sentence) },
    Kind { must_be_alone: false, knows_words: true, changes: |sentence, names, _| turned(sentence, names) },
    Kind { must_be_alone: true, knows_words: true, changes: |sentence, names, _| limits::deadlines(sentence, names) },
    Kind { must_be_alone: true, knows_words: true, changes: |sentence, names, _| exceptions::changes(sentence, names) },
    Kind { must_be_alone: false, knows_words: true, changes: |sentence, names, _| values::listed(sentence, names) },
    Kind { must_be_alone: false, knows_words: true, changes: |sentence, names, _| period_ends::ends(sentence, names) },
    Kind {
        must_be_alone: false,
        knows_words: true,
        changes: |sentence, names, _| filters::restricted(sentence, names),
    },
    Kind { must_be_alone: false, knows_words: false, changes: |sentence, names, _| special::quotes(sentence, names) },
    Kind { must_be_alone: false, knows_words: true, changes: |sentence, names, _| special_words(sentence, names) },
    Kind {
        must_be_alone: false,
        knows_words: true,
        changes: |sentence, names, _| replacements::changes(sentence, names),
    },
    Kind { must_be_alone: false, knows_words: false, changes: misspelt },
    Kind { must_be_alone: true, knows_words: true, changes: contained },
    Kind { must_be_alone: true, knows_words: true, changes: twice },
    Kind { must_be_alone: true, knows_words: false, changes: |sentence, _, _| swapped(sentence) },
    Kind { must_be_alone: true, knows_words: false, changes: |sentence, names, _| completed(sentence, names) },
    Kind { must_be_alone: true, knows_words: false, changes: inserted },
    Kind { must_be_alone: true, knows_words: false, changes: |sentence, names, _| removed(sentence, names) },
];

/// Words whose loss or gain turns a rule into its opposite, or into another: they are never guessed.
const TELLING: [&str; 16] = [
    "not", "no", "and", "or", "none", "all", "except", "own", "không", "chưa", "và", "hoặc", "trừ", "riêng", "có",
    "has",
];

/// A name, or a phrase, has at most so many words.
const LONGEST: usize = 6;

/// A `%` after a number that looks like a share.
fn percent(sentence: &Sentence<'_>, _: &Names, finding: &Diagnostic) -> Vec<String> {
    let about_a_bound =
        [codes::CONDITION_AFTER_COUNT, codes::BOUND_WITHOUT_SIDE, codes::WRONG_BOUND].contains(&finding.code);
    if !about_a_bound {
        return Vec::new();
    }
    let is_share = |index: &usize| {
        let number = sentence.token(*index);
        // From ten on, a number of records is rarer than a share of them.
        let is_large = number
            .split(['.', ','])
            .next()
            .and_then(|whole| whole.parse::<u32>().ok())
            .is_some_and(|number| (10..=100).contains(&number))
            || finding.code == codes::WRONG_BOUND;
        is_large && sentence.is_number(*index) && sentence.token(index + 1) != "%"
    };
    let indices = sentence.around(sentence.tokens.len(), sentence.tokens.len());
    let before = indices.into_iter().filter(|index| *index <= sentence.near).filter(is_share);
    before.filter_map(|index| sentence.with(index, index + 1, &format!("{}%", sentence.token(index)))).collect()
}

/// A word that is written twice.
fn doubled(sentence: &Sentence<'_>, _: &Names, _: &Diagnostic) -> Vec<String> {
    let mut changes = Vec::new();
    for index in sentence.around(10, 4) {
        for length in 1..=3 {
            let once = sentence.words(index, index + length);
            if once.iter().all(|word| !word.is_empty()) && once == sentence.words(index + length, index + 2 * length) {
                changes.extend(sentence.with(index, index + length, ""));
            }
        }
    }
    changes
}

/// How the words from an index on are written with their diacritics: how many they are, and the phrase, name or word. A word that
/// cannot be a name comes before the names if `bare`: nothing in the text has its diacritics.
fn marked(sentence: &Sentence<'_>, names: &Names, index: usize, bare: bool) -> Option<(usize, String)> {
    let is_there = |phrase: &&Vec<&'static str>| {
        phrase.iter().enumerate().all(|(ahead, candidate)| is_same(sentence.folded(index + ahead), candidate))
    };
    let phrase = names.phrases.iter().find(is_there);
    if let Some(phrase) = phrase.filter(|phrase| phrase.len() > 1) {
        return Some((phrase.len(), phrase.join(" ")));
    }
    let word = sentence.folded(index);
    let reserved = names.words.iter().find(|candidate| is_same(word, candidate) && keywords::is_reserved(candidate));
    if let Some(reserved) = reserved.filter(|_| bare) {
        return Some((1, (*reserved).to_owned()));
    }
    if let Some(name) = names.folded().find_map(|(name, folded)| is_same(word, folded).then_some(name)) {
        return Some((1, name.clone()));
    }
    if let Some(text) = sentence.token(index).strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        let choice = names.choices.iter().find(|choice| is_same(&fold(text), &fold(choice)))?;
        return Some((1, format!("\"{choice}\"")));
    }
    phrase.map(|phrase| (1, phrase.join(" "))).or_else(|| {
        let candidate = names.words.iter().find(|candidate| !candidate.is_ascii() && is_same(word, candidate))?;
        Some((1, (*candidate).to_owned()))
    })
}

/// Diacritics: of every word that lacks them, and of those at the error.
fn marks(sentence: &Sentence<'_>, names: &Names, _: &Diagnostic) -> Vec<String> {
    let mut changes = Vec::new();
    for bare in [false, true] {
        let edits = unmarked(sentence, names, bare);
        // One alone if it is enough, otherwise all of them.
        if !bare {
            changes.extend(sentence.with_each(&edits));
        }
        changes.push(sentence.with_all(&edits));
    }
    changes
}

/// The words that lack diacritics: their indices, and how they are written.
fn unmarked(sentence: &Sentence<'_>, names: &Names, bare: bool) -> Vec<Edit> {
    let (mut edits, mut index) = (Vec::new(), 0);
    while index < sentence.tokens.len() {
        let is_known = !bare && names.knows(sentence.token(index)) && !is_bare_phrase(sentence, names, index);
        match marked(sentence, names, index, bare).filter(|_| !is_known) {
            Some((count, new)) => {
                let old: Vec<String> = sentence.words(index, index + count).iter().map(|word| fold(word)).collect();
                if old.join(" ") != fold(&new) {
                    edits.push((index, index + count, new));
                }
                index += count;
            }
            None => index += 1,
        }
    }
    edits
}

/// Whether several words from an index on are a phrase without its diacritics, so that its first word is not what it looks like.
fn is_bare_phrase(sentence: &Sentence<'_>, names: &Names, index: usize) -> bool {
    marked(sentence, names, index, false).is_some_and(|(count, _)| count > 1)
}

/// Words that together are a name that is declared.
fn joined(sentence: &Sentence<'_>, names: &Names, _: &Diagnostic) -> Vec<String> {
    let mut edits = Vec::new();
    let mut index = 0;
    while index < sentence.tokens.len() {
        let found = (2..=LONGEST).rev().find_map(|count| {
            let words = sentence.words(index, index + count);
            if words.iter().any(|word| {
                word.is_empty() || !word.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_')
            }) {
                return None;
            }
            let joined = fold(&words.join("_"));
            let same = names.folded().find(|(_, folded)| **folded == joined);
            let (name, _) = same.or_else(|| names.folded().find(|(_, folded)| is_same(&joined, folded)))?;
            Some((count, name.clone()))
        });
        match found {
            Some((count, name)) => {
                edits.push((index, index + count, name));
                index += count;
            }
            None => index += 1,
        }
    }
    let mut changes = sentence.with_each(&edits);
    changes.push(sentence.with_all(&edits));
    changes
}

/// A clause whose parts are in another order or joined in another way.
fn turned(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = limits::changes(sentence, names);
    changes.extend(exceptions::times(sentence, names));
    changes.extend(lists::changes(sentence, names));
    changes.extend(earlier::changes(sentence));
    changes.extend(word_order::changes(sentence, names));
    changes
}

fn special_words(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let vietnamese = !sentence.text.is_ascii();
    let mut changes = special::times(sentence, vietnamese);
    changes.extend(special::spans(sentence));
    changes.extend(special::orders(sentence, names));
    changes.extend(special::ranges(sentence, names));
    changes.extend(special::averages(sentence, names));
    changes.extend(frequencies::frequencies(sentence, names));
    changes.extend(special::windows(sentence, names));
    changes.extend(item_names::heads(sentence, names));
    changes
}

/// A word of the language or a name, with a letter too many, too few or in the wrong place.
fn misspelt(sentence: &Sentence<'_>, names: &Names, _: &Diagnostic) -> Vec<String> {
    /// How many letters may differ.
    const FAR: usize = 2;
    let mut found = Vec::new();
    for index in sentence.around(6, 3) {
        let word = fold(sentence.token(index));
        if word.chars().count() < 2 || !word.starts_with(char::is_alphabetic) || names.knows(&word) {
            continue;
        }
        let candidates = names.words.iter().copied().chain(names.all.iter().map(String::as_str));
        for candidate in candidates.filter(|candidate| **candidate != *word) {
            // Most are of another length, and need not be compared.
            if word.chars().count().abs_diff(candidate.chars().count()) > FAR {
                continue;
            }
            let letters = letters_apart(&word, &fold(candidate));
            if letters <= FAR.min(word.chars().count() / 2) {
                found.push((letters, index.abs_diff(sentence.near), sentence.with(index, index + 1, candidate)));
            }
        }
    }
    found.sort();
    found.into_iter().filter_map(|(.., change)| change).take(60).collect()
}

/// An unknown name, if a declared one has all its words and more: `trực_tuyến` for `nộp_trực_tuyến`.
fn contained(sentence: &Sentence<'_>, names: &Names, finding: &Diagnostic) -> Vec<String> {
    /// Words with which a name means the opposite.
    const OPPOSITE: [&str; 9] = ["not", "no", "non", "un", "without", "không", "chưa", "chẳng", "quá"];
    let word = sentence.folded(sentence.near).to_owned();
    if finding.code != codes::UNKNOWN_NAME || word.is_empty() {
        return Vec::new();
    }
    let inside = format!("_{word}_");
    let is_longer = |folded: &str| {
        let around = format!("_{folded}_").replacen(&inside, "_", 1);
        around.len() < folded.len() + 2 && *folded != *word && !around.split('_').any(|part| OPPOSITE.contains(&part))
    };
    let longer = names.folded().filter(|(_, folded)| is_longer(folded));
    longer.filter_map(|(name, _)| sentence.with(sentence.near, sentence.near + 1, name)).collect()
}

/// Two changes: a phrase that the language does not have, and a filter, a list, a moment or a misspelt word.
fn twice(sentence: &Sentence<'_>, names: &Names, finding: &Diagnostic) -> Vec<String> {
    /// How many phrases, and how many second changes of each.
    const PHRASES: usize = 3;
    const SECOND: usize = 24;
    let at = sentence.tokens.get(sentence.near).map_or(0, |(start, _)| *start);
    let mut both = Vec::new();
    for first in replacements::changes(sentence, names).iter().take(PHRASES) {
        let first = Sentence::new(first, at);
        let mut changes = values::listed(&first, names);
        changes.extend(period_ends::ends(&first, names));
        changes.extend(filters::restricted(&first, names));
        changes.extend(misspelt(&first, names, finding).into_iter().take(SECOND / 4));
        changes.truncate(SECOND);
        both.append(&mut changes);
    }
    both
}

/// Two words in the other order; a number keeps its sign.
fn swapped(sentence: &Sentence<'_>) -> Vec<String> {
    let end_of =
        |index: usize| index + 1 + usize::from(sentence.touches_next(index) && sentence.token(index + 1) == "%");
    let part = |from: usize, to: usize| {
        let (start, _) = *sentence.tokens.get(from)?;
        let (_, end) = *sentence.tokens.get(to.checked_sub(1)?)?;
        Some((start, end))
    };
    let swap = |index: usize| {
        let (first, end) = part(index, end_of(index))?;
        let (next, last) = part(end_of(index), end_of(end_of(index)))?;
        let text = sentence.text;
        let (before, one, between) = (text.get(..first)?, text.get(first..end)?, text.get(end..next)?);
        // No two words are put together.
        let touches =
            |left: &str, right: &str| left.ends_with(char::is_alphanumeric) && right.starts_with(char::is_alphanumeric);
        if touches(before, text.get(next..last)?) || between.is_empty() {
            return None;
        }
        Some(format!("{before}{}{between}{one}{}", text.get(next..last)?, text.get(last..)?))
    };
    sentence.around(4, 3).into_iter().filter(|index| sentence.token(*index) != "%").filter_map(swap).collect()
}

/// A phrase of several words that lacks one.
fn completed(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    /// So many are tried.
    const MOST: usize = 60;
    let mut changes = Vec::new();
    for index in sentence.range(3, 1) {
        for phrase in names.phrases.iter().filter(|phrase| phrase.len() > 1) {
            let written: Vec<String> =
                sentence.words(index, index + phrase.len() - 1).iter().map(|word| fold(word)).collect();
            let lacks = |missing: usize| {
                let rest = phrase.iter().enumerate().filter(|(at, _)| *at != missing).map(|(_, word)| *word);
                rest.eq(written.iter().map(String::as_str))
            };
            let is_telling = |missing: usize| phrase.get(missing).is_some_and(|word| TELLING.contains(word));
            if (0..phrase.len()).any(|missing| lacks(missing) && !is_telling(missing)) {
                changes.extend(sentence.with(index, index + written.len(), &phrase.join(" ")));
            }
        }
    }
    changes.truncate(MOST);
    changes
}

/// A word that is missing.
fn inserted(sentence: &Sentence<'_>, names: &Names, _: &Diagnostic) -> Vec<String> {
    const ENGLISH: &str = "of|in|are|is|where|from|for|to|by|than|:|the|the previous|previous|period|every|least|most|within|at least|at most|count of|sum of|average|share of|down|counted by|has";
    const VIETNAMESE: &str =
        "của|trong|phải|là|mà|so|với|kể|đối|mỗi|kỳ|nhất|ít nhất|tính|:|năm|trước|chậm|để|xảy|ra|đều|hạn|có|yêu";
    /// With more names than these only kinds of record are tried.
    const FEW: usize = 60;
    let words = if sentence.text.is_ascii() { ENGLISH } else { VIETNAMESE };
    let missing = if names.all.len() <= FEW { &names.all } else { &names.kinds };
    let at_error = words.split('|').chain(missing.iter().take(FEW).map(String::as_str));
    let mut changes: Vec<String> = at_error.filter_map(|word| sentence.insert(sentence.near, word)).collect();
    if let Some(before) = sentence.near.checked_sub(1) {
        changes.extend(words.split('|').filter_map(|word| sentence.insert(before, word)));
    }
    changes
}

/// A word of the language too many, or a sign. Any other word may be one that selects the records of the rule, and one beside a
/// negation may be what is negated.
fn removed(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    const NEGATIONS: [&str; 5] = ["not", "no", "none", "không", "chưa"];
    let is_one_of = |words: &[&str], index: usize| words.contains(&fold(sentence.token(index)).as_str());
    let may_go = |index: &usize| {
        let token = sentence.token(*index);
        let known = !token.starts_with(char::is_alphabetic) || names.words.contains(&fold(token).as_str());
        let beside = [index.checked_sub(1), index.checked_add(1)].into_iter().flatten();
        known
            && !is_protected(token, names)
            && !is_one_of(&TELLING, *index)
            && !beside.into_iter().any(|index| is_one_of(&NEGATIONS, index))
    };
    sentence.around(2, 1).into_iter().filter(may_go).filter_map(|index| sentence.with(index, index + 1, "")).collect()
}
