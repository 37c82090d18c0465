//! Units that are spelled alike, or whose name says that there is none, where no list of units says which there are.

use std::hash::{DefaultHasher, Hash, Hasher};

use tieuchi_source::text::{fold, letters_apart, without_diacritics, without_footnote_mark};
use tieuchi_source::{Diagnostic, Place, codes};

use crate::findings::Findings;
use crate::nothing::means_nothing;
use crate::units::Units;

/// For each letter in so many one may be another.
const LETTERS: usize = 10;

/// How many letters may differ at most.
const MOST_APART: usize = 2;

/// How many letters of a unit's name are compared.
const LONGEST: usize = 64;

/// Of more units, none are compared two letters apart; of more than twenty times as many, none at all.
const MOST_UNITS: usize = 1_000;

/// How many pairs are reported.
const MOST_REPORTED: usize = 20;

/// Warns of what may be two spellings of one unit, or no unit.
pub(super) fn warn(units: &Units, place: &Place, findings: &mut Findings) {
    let mut codes: Vec<(&str, String)> =
        units.all().map(|unit| units.code(unit)).map(|code| (code, fold(code))).collect();
    codes.sort_unstable_by(|(_, one), (_, other)| one.cmp(other));
    for (code, _) in codes.iter().filter(|(code, _)| means_nothing(code)) {
        findings.push(
            Diagnostic::new(codes::UNIT_THAT_IS_NONE, place.clone())
                .with("unit", *code)
                .with("written", format!("\"{code}\""))
                .help("help"),
        );
    }
    let mut pairs = similar(&codes);
    pairs.extend(written_alike(&codes));
    pairs.sort_unstable();
    pairs.dedup();
    for (one, other) in pairs.into_iter().take(MOST_REPORTED) {
        let finding = Diagnostic::new(codes::SIMILAR_UNITS, place.clone()).with("unit", one).with("other", other);
        findings.push(finding.help("help"));
    }
}

/// The pairs of units that are spelled alike; each text comes with what it folds to.
fn similar<'c>(codes: &[(&'c str, String)]) -> Vec<(&'c str, &'c str)> {
    let mut pairs = Vec::new();
    for apart in 1..=MOST_APART {
        let most = if apart == 1 { MOST_UNITS.saturating_mul(20) } else { MOST_UNITS };
        if codes.len() > most {
            continue;
        }
        // Two texts that are as far apart become one when so many letters are left out of each.
        let mut shortened: Vec<(u64, usize)> = Vec::new();
        for (index, (_, folded)) in codes.iter().enumerate() {
            let letters: Vec<char> = folded.chars().take(LONGEST).collect();
            if letters.len() / LETTERS >= apart {
                shortened.extend(leaving_out(&letters, apart).into_iter().map(|hash| (hash, index)));
            }
        }
        shortened.sort_unstable();
        shortened.dedup();
        for (place, (hash, one)) in shortened.iter().enumerate() {
            let with = shortened.iter().skip(place + 1).take(MOST_REPORTED).take_while(|(other, _)| other == hash);
            for (_, other) in with {
                if let (Some((_, one_folded)), Some((_, other_folded))) = (codes.get(*one), codes.get(*other))
                    && letters_apart(one_folded, other_folded) <= apart
                    && is_misspelt(one_folded, other_folded)
                {
                    pairs.push((*one, *other));
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    let text = |index: usize| codes.get(index).map_or("", |(text, _)| *text);
    pairs.into_iter().map(|(one, other)| (text(one), text(other))).collect()
}

/// The pairs of units that are one but for zeros before a number, as a number format adds them, for the mark of a footnote, or for the diacritics that one of them is
/// written without.
fn written_alike<'c>(codes: &[(&'c str, String)]) -> Vec<(&'c str, &'c str)> {
    let mut pairs = Vec::new();
    let mut collect = |key: &dyn Fn(&str) -> String, is_pair: &dyn Fn(&str, &str) -> bool| {
        let mut keys: Vec<(String, usize)> =
            codes.iter().enumerate().map(|(index, (_, folded))| (key(folded), index)).collect();
        keys.sort_unstable();
        for (place, (key, one)) in keys.iter().enumerate() {
            let with = keys.iter().skip(place + 1).take(MOST_REPORTED).take_while(|(other, _)| other == key);
            for (_, other) in with {
                if let (Some((one, one_folded)), Some((other, other_folded))) = (codes.get(*one), codes.get(*other))
                    && is_pair(one_folded, other_folded)
                {
                    pairs.push((*one.min(other), *one.max(other)));
                }
            }
        }
    };
    collect(&without_zeros, &|_, _| true);
    collect(&|text| without_footnote_mark(text).to_owned(), &|_, _| true);
    collect(&without_diacritics, &|one, other| lacks_diacritics(one, other) || lacks_diacritics(other, one));
    pairs
}

/// The text without the zeros before its numbers.
fn without_zeros(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut in_number = false;
    while let Some(letter) = letters.next() {
        let begins = letter == '0' && !in_number && letters.peek().is_some_and(char::is_ascii_digit);
        if !begins {
            in_number = letter.is_ascii_digit();
            kept.push(letter);
        }
    }
    kept
}

/// Whether a text that is another but for diacritics is written without any, or at least two of its words are: one word alone may be
/// another name (`Xã An`, `Xã Ân`).
fn lacks_diacritics(text: &str, other: &str) -> bool {
    let differing: Vec<&str> =
        text.split(' ').zip(other.split(' ')).filter(|(one, other)| one != other).map(|(one, _)| one).collect();
    text.is_ascii() || (differing.len() > 1 && differing.iter().all(|word| word.is_ascii()))
}

/// Hashes of the text without one letter, or without one and without two.
fn leaving_out(letters: &[char], count: usize) -> Vec<u64> {
    let without = |skipped: &[usize]| -> u64 {
        let mut hasher = DefaultHasher::new();
        { letters.iter().enumerate() }.filter(|(place, _)| !skipped.contains(place)).for_each(|(_, letter)| {
            letter.hash(&mut hasher);
        });
        hasher.finish()
    };
    let mut shorter: Vec<u64> = (0..letters.len()).map(|place| without(&[place])).collect();
    if count > 1 {
        let pairs = (0..letters.len()).flat_map(|one| (0..one).map(move |other| [one, other]));
        shorter.extend(pairs.map(|pair| without(&pair)));
    }
    // One that is not shortened is as far from one that is a letter longer.
    shorter.push(without(&[]));
    shorter
}

/// Whether two names differ in a way in which names are misspelt: not in a number, and not in a word of one or two letters, which
/// numbers things too (`Tổ A`, `Khu II`).
fn is_misspelt(one: &str, other: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (ones, others) = (words(one), words(other));
    let is_short = |word: &String| word.chars().count() < 3 || word.chars().all(|letter| "ivx".contains(letter));
    let numbers = ones.len() == others.len()
        && ones.iter().zip(&others).any(|(one, other)| one != other && (is_short(one) || is_short(other)));
    digits(one) == digits(other) && !numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_in_ten_may_differ_and_zeros_and_diacritics_may_be_missing() {
        for (one, other, alike) in [
            ("Thôn Hòa Bình", "Thôn Hòa Binh", true),
            ("Thôn Hòa Bình", "Thôn Hòa Bìnhh", true),
            ("Thôn Hòa Bình", "ThônHòa Bình", true),
            ("Thôn Hòa Bình", "Thôn Hoa Binh", true),
            ("Thôn Hòa Bình", "Thon Hoa Binh", true),
            ("Thôn 1", "Thôn 01", true),
            ("7", "007", true),
            ("Xã Tân Phú", "Xã Tân Phú (*)", true),
            ("Xã Tân Phú", "Xã Tân Phú**", true),
            ("Xã Tân Phú", "Xã Tân Phú (1)", false),
            ("Thôn 10", "Thôn 1", false),
            ("Thôn 100", "Thôn 10", false),
            ("Ủy ban nhân dân phường Tân Hưng", "Ủy ban nhân dan phường Tân Hung", true),
            ("Tổ dân phố số 1", "Tổ dân phố số 2", false),
            ("Tổ dân phố A", "Tổ dân phố B", false),
            ("Khu phố văn hóa II", "Khu phố văn hóa III", false),
            ("Xã An", "Xã Ân", false),
            ("H35.12-0417-A", "H35.12-0418-A", false),
        ] {
            let codes = [one, other].map(|text| (text, fold(text)));
            let found = !similar(&codes).is_empty() || !written_alike(&codes).is_empty();
            assert_eq!(found, alike, "{one} | {other}");
        }
    }
}
