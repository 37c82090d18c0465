//! A phrase that the language does not have, at the place where a sentence cannot be read: the finding is about the phrase, and
//! names what can be written.

use tieuchi_source::text::fold;
use tieuchi_source::{Diagnostic, codes};

use super::reader::Reader;
use crate::unread::{self, Intent};

/// How many words before the place are read.
const BEFORE: usize = 8;
/// How many words after it.
const AFTER: usize = 8;
/// How many words may be between a number and the word from which its span runs: `14 working days after`.
const UNIT: usize = 3;

/// A word or sign: its place in the folded copy.
struct Word {
    from: usize,
    to: usize,
    text: String,
}

/// The finding about such a phrase around `at`.
pub(super) fn finding(reader: &Reader<'_>, at: usize, end: usize) -> Option<Diagnostic> {
    let words = around(reader, at, end);
    let near = words.iter().position(|word| word.to > at).unwrap_or(words.len());
    let (from, to, help) = span(&words, near).or_else(|| phrase(&words, near))?;
    let place = reader.place(words.get(from)?.from, words.get(to.checked_sub(1)?)?.to);
    Some(Diagnostic::at(codes::UNEXPECTED_TEXT, place).with("found", reader.written(place)).help(help))
}

/// The words of the line around a place.
fn around(reader: &Reader<'_>, at: usize, end: usize) -> Vec<Word> {
    let text = &reader.folded.text;
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |before| before + 1);
    let line = text.get(at..end).and_then(|rest| rest.find('\n')).map_or(end, |length| at + length);
    let mut words: Vec<Word> = Vec::new();
    let (mut from, mut after) = (start, 0);
    while after < AFTER
        && let Some((first, last)) = reader.token_at(from, line)
    {
        after += usize::from(last > at);
        words.push(Word { from: first, to: last, text: fold(text.get(first..last).unwrap_or_default()) });
        from = last;
    }
    let near = words.iter().position(|word| word.to > at).unwrap_or(words.len());
    words.drain(..near.saturating_sub(BEFORE));
    words
}

/// `no later than 14 days after`: a limit whose length is written with `within`.
fn span(words: &[Word], near: usize) -> Option<(usize, usize, &'static str)> {
    const FROM: [&str; 9] = ["after", "from", "following", "since", "of", "kể", "sau", "từ", "tính"];
    const UNITS: [&str; 19] = [
        "minutes", "minute", "hours", "hour", "days", "day", "weeks", "week", "months", "month", "working", "business",
        "calendar", "phút", "giờ", "ngày", "tuần", "tháng", "năm",
    ];
    let is = |place: usize, known: &[&str]| words.get(place).is_some_and(|word| known.contains(&word.text.as_str()));
    let begins = |place: &usize| {
        let is_number = words.get(*place).is_some_and(|word| word.text.starts_with(|sign: char| sign.is_ascii_digit()));
        is_number && is(place + 1, &UNITS) && !is(place.wrapping_sub(1), &["within", "hạn", "vòng", "trong"])
    };
    let number = (0..words.len()).filter(begins).min_by_key(|place| place.abs_diff(near))?;
    // Without a word of a limit it is something else.
    let from = number.checked_sub(1)?;
    if !is(from, &["than", "most", "to", "over", "nhất", "quá", "đa", "hơn", "trên", "sau", "dưới", "of"])
        || number > near + 4
    {
        return None;
    }
    let to = (number + 2..=number + 1 + UNIT).find(|place| is(*place, &FROM))?;
    (to + 1 >= near).then_some((from, to + 1, "span"))
}

/// The phrase that is at a place or ends directly before it.
fn phrase(words: &[Word], near: usize) -> Option<(usize, usize, &'static str)> {
    /// If a kind of record follows the phrase, reading fails two words later.
    const APART: usize = 2;
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let continues = texts.get(near).is_some_and(|word| {
        [",", "and", "or", "và", "hoặc", "month", "quarter", "year", "tháng", "quý", "năm"].contains(word)
    });
    let found = (0..=near).filter_map(|from| {
        let (count, intent) = unread::at(|ahead| texts.get(from + ahead).copied().unwrap_or_default())?;
        let to = from + count;
        let apart = near.saturating_sub(to);
        let is_here = to > near && (intent != Intent::Each || texts.len() > to)
            || match intent {
                Intent::Each => apart <= APART && to < near,
                Intent::Except | Intent::Unless | Intent::After | Intent::Before | Intent::Overdue => apart == 0,
                Intent::Cadence => continues && apart <= 1,
                Intent::None | Intent::Compared | Intent::Year | Intent::Period => false,
            };
        is_here.then_some((apart, from, to, intent))
    });
    if let Some((_, from, to, intent)) = found.min_by_key(|(apart, from, ..)| (*apart, *from)) {
        return Some((from, to, help(intent)));
    }
    // `, no dossiers counts as met`: the phrase is further on.
    let begins = near + usize::from(texts.get(near) == Some(&","));
    let counts = (begins..texts.len()).find_map(|from| {
        let (count, intent) = unread::at(|ahead| texts.get(from + ahead).copied().unwrap_or_default())?;
        (intent == Intent::None).then_some(from + count)
    })?;
    let after_comma = begins.checked_sub(1).and_then(|before| texts.get(before)) == Some(&",");
    after_comma.then_some((begins, counts, help(Intent::None)))
}

/// The cure in words.
fn help(intent: Intent) -> &'static str {
    match intent {
        Intent::After | Intent::Overdue => "late",
        Intent::Before => "early",
        Intent::Except | Intent::Unless => "except",
        Intent::Each => "each",
        Intent::None => "none",
        Intent::Cadence => "cadence",
        Intent::Compared | Intent::Year | Intent::Period => "earlier",
    }
}
