//! Several values of one field, as authors list them: `is "a" or "b"`, `is not "a" and not "b"`, `khác "a" hoặc "b"`, `in ("a", "b")`.

use tieuchi_source::text::fold;
use tieuchi_syntax::phrases::Phrases;

use super::names::{KindNames, Names};
use super::sentence::Sentence;
use super::words::{after_name, is_string, is_vietnamese, phrase, unquoted};

static IS: Phrases<()> = Phrases::list(
    "is · are · = · = = · in · is in · is one of · one of · is any of · is either · is either of · is either one of · equals ·
    là · là một trong · là một trong các · thuộc · thuộc một trong các · gồm · bao gồm · trong · bằng · nằm trong · là hoặc ·
    hoặc là · thuộc các",
);
static IS_NOT: Phrases<()> = Phrases::list(
    "is not · are not · ! = · < > · not in · is not in · is not one of · is none of · is neither · is neither of · is not any of ·
    is not either · isn ' t · isn ’ t · not · khác · khác với · không phải · không phải là · không là · không thuộc ·
    không phải là một trong · không nằm trong · không trong · không bằng · không gồm · chưa là",
);
const JOINED: [&str; 12] = ["or", "and", "nor", "hoặc", "và", "hay", ",", ", or", ", and", "hoặc là", "/", ";"];
/// More values than these are not listed.
const MOST: usize = 12;

/// Each such list, and all of them.
pub(super) fn listed(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut lists = Vec::new();
    let mut index = 0;
    while index < sentence.tokens.len() {
        match list(sentence, &names.by_kind, index) {
            Some((end, new)) => {
                lists.push((index, end, new));
                index = end;
            }
            None => index += 1,
        }
    }
    let mut changes: Vec<String> = lists.iter().filter_map(|(from, to, new)| sentence.with(*from, *to, new)).collect();
    if lists.len() > 1 {
        changes.insert(0, sentence.with_all(&lists));
    }
    changes
}

/// The list of values of a field of one of some kinds at an index: the index after it, and how it is written.
pub(super) fn list(sentence: &Sentence<'_>, kinds: &[KindNames], index: usize) -> Option<(usize, String)> {
    let mut fields = kinds.iter().flat_map(|kind| &kind.choices);
    let (after, field, choices) = fields.find_map(|(field, choices)| {
        let after = after_name(sentence, index, field)?;
        operator(sentence, after)?;
        Some((after, field, choices))
    })?;
    let (mut at, is) = operator(sentence, after)?;
    let opened = matches!(sentence.token(at), "(" | "[" | "{");
    at += usize::from(opened);
    let (end, first) = value(sentence, at, choices)?;
    at = end;
    let mut values = vec![first];
    while values.len() < MOST {
        let Some((next, _)) = phrase(sentence, at, &JOINED) else { break };
        // The name and the sign may be repeated.
        let next = after_name(sentence, next, field).unwrap_or(next);
        let next = match operator(sentence, next) {
            Some((_, again)) if again != is => return None,
            Some((behind, _)) => behind,
            None => next,
        };
        let Some((behind, one)) = value(sentence, next, choices) else { break };
        if !values.contains(&one) {
            values.push(one);
        }
        at = behind;
    }
    at += usize::from(opened && matches!(sentence.token(at), ")" | "]" | "}"));
    let vietnamese = is_vietnamese(sentence);
    let word = match (is, values.len() > 1, vietnamese) {
        (true, false, false) => "is",
        (true, true, false) => "is one of",
        (false, false, false) => "is not",
        (false, true, false) => "is not one of",
        (true, false, true) => "là",
        (true, true, true) => "thuộc",
        (false, false, true) => "khác",
        (false, true, true) => "không thuộc",
    };
    let (start, _) = *sentence.tokens.get(index)?;
    let (_, stop) = *sentence.tokens.get(after.checked_sub(1)?)?;
    Some((at, format!("{} {word} {}", sentence.text.get(start..stop)?, values.join(", "))))
}

/// The sign at an index: the index after it, and whether it is not negated.
fn operator(sentence: &Sentence<'_>, index: usize) -> Option<(usize, bool)> {
    let (is, is_not) = (sentence.phrase(index, &IS), sentence.phrase(index, &IS_NOT));
    match (is, is_not) {
        (Some((end, _)), Some((longer, _))) if longer > end => Some((longer, false)),
        (Some((end, _)), _) => Some((end, true)),
        (None, Some((end, _))) => Some((end, false)),
        (None, None) => None,
    }
}

/// The choice at an index, with its quotes.
fn value(sentence: &Sentence<'_>, index: usize, choices: &[String]) -> Option<(usize, String)> {
    let token = sentence.token(index);
    if is_string(token) {
        let text = fold(unquoted(token));
        let choice = choices.iter().find(|choice| fold(choice) == text);
        return Some((index + 1, format!("\"{}\"", choice.map_or(unquoted(token), String::as_str))));
    }
    let found = choices.iter().filter_map(|choice| Some((after_name(sentence, index, choice)?, choice)));
    let (end, choice) = found.max_by_key(|(end, _)| *end)?;
    Some((end, format!("\"{choice}\"")))
}
