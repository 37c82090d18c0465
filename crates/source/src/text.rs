//! How texts are folded before they are compared: names, headers and values of records alike.
//!
//! An author whose editor writes decomposed Vietnamese, or who puts the tone on the other vowel, does not notice.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::hidden;

/// The vowel pairs whose tone has two customary places, as (old second letter, toned forms of the first letter).
const TONED_FIRST: [(&str, &str, &str); 3] =
    [("oa", "óòỏõọ", "áàảãạ"), ("oe", "óòỏõọ", "éèẻẽẹ"), ("uy", "úùủũụ", "ýỳỷỹỵ")];

/// The text in NFC: however an editor writes its letters, equal texts become the same bytes.
///
/// ```
/// use tieuchi_source::text::composed;
/// assert_eq!(composed("Ho\u{302}\u{300} so\u{31b}"), "Hồ sơ");
/// assert!(matches!(composed("Hồ sơ"), std::borrow::Cow::Borrowed(_)));
/// ```
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_composed_latin) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// The text of a cell as a person sees it: without white space at its ends, and without the characters that show nothing and
/// belong to no spelling, such as a zero-width space, a byte-order mark or a soft hyphen.
///
/// ```
/// use tieuchi_source::text::seen;
/// assert_eq!(seen(" X0\u{200b}1\u{feff} "), "X01");
/// assert_eq!(seen("\u{200b} \u{a0}"), "");
/// ```
#[must_use]
pub fn seen(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.bytes().all(|byte| byte.is_ascii()) || !text.chars().any(|letter| !is_seen(letter)) {
        return Cow::Borrowed(text);
    }
    let seen = hidden::without_unseen(text);
    Cow::Owned(seen.trim().to_owned())
}

/// Whether a letter certainly shows something, or is white space.
const fn is_seen(letter: char) -> bool {
    matches!(letter, '\0'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}')
}

/// Whether a letter is of the blocks of Latin letters that NFC never changes, whatever is beside them.
const fn is_composed_latin(letter: char) -> bool {
    matches!(letter, '\0'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}')
}

/// The text in NFC with one tone placement (`uỷ` becomes `ủy`, `hoá` becomes `hóa`); letter case is kept.
///
/// Only a syllable that ends with the vowel pair is touched: in `hoán` and `quý` the tone has one place.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_source::*; } }
/// use tieuchi::source::text::normalise;
/// assert_eq!(normalise("Uỷ ban, hoà giải, quý, hoán"), "Ủy ban, hòa giải, quý, hoán");
/// ```
#[must_use]
pub fn normalise(text: &str) -> String {
    let composed = composed(text);
    // Most words have no vowel pair whose second letter may carry the tone.
    let may_move = |pair: (u8, u8)| matches!(pair.0.to_ascii_lowercase(), b'o' | b'u') && !pair.1.is_ascii();
    if !composed.bytes().zip(composed.bytes().skip(1)).any(may_move) {
        return composed.into_owned();
    }
    let letters: Vec<char> = composed.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut place = 0;
    while let Some(first) = letters.get(place).copied() {
        let before = place.checked_sub(1).and_then(|before| letters.get(before)).copied();
        let second = letters.get(place + 1).copied();
        let ends = !letters.get(place + 2).is_some_and(|next| next.is_alphabetic());
        match second.filter(|_| ends).and_then(|second| moved_tone(before, first, second)) {
            Some((first, second)) => {
                out.push(first);
                out.push(second);
                place += 2;
            }
            None => {
                out.push(first);
                place += 1;
            }
        }
    }
    out
}

/// The pair with its tone on the first vowel, if the tone is on the second.
fn moved_tone(before: Option<char>, first: char, second: char) -> Option<(char, char)> {
    let lower_first = lower(first);
    if lower_first == 'u' && before.is_some_and(|letter| lower(letter) == 'q') {
        return None;
    }
    TONED_FIRST.iter().find_map(|(pair, toned_firsts, toned_seconds)| {
        let mut plain = pair.chars();
        let (plain_first, plain_second) = (plain.next()?, plain.next()?);
        if lower_first != plain_first {
            return None;
        }
        let tone = toned_seconds.chars().position(|toned| toned == lower(second))?;
        let toned = toned_firsts.chars().nth(tone)?;
        Some((as_case_of(first, toned), as_case_of(second, plain_second)))
    })
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn as_case_of(model: char, letter: char) -> char {
    if model.is_uppercase() { letter.to_uppercase().next().unwrap_or(letter) } else { letter }
}

/// The text as headers, units and values of `one of` are compared: [`seen`], normalised, lower case, white space folded to one
/// space.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_source::*; } }
/// use tieuchi::source::text::fold;
/// assert_eq!(fold("  Ngày\u{a0} HẸN tr\u{ad}ả "), "ngày hẹn trả");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for word in seen(text).split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        if word.is_ascii() {
            folded.extend(word.chars().map(|letter| letter.to_ascii_lowercase()));
        } else {
            folded.push_str(&normalise(word).to_lowercase());
        }
    }
    folded
}

/// The text without the mark of a footnote at its end: `Xã A (*)` is `Xã A`. A text that is a mark alone is kept.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_source::text; } }
/// use tieuchi::source::text::without_footnote_mark;
/// let marked = ["Xã A (*)", "Xã A**", "Xã A ¹", "Xã A (1)", "*"];
/// assert_eq!(marked.map(without_footnote_mark), ["Xã A", "Xã A", "Xã A", "Xã A (1)", "*"]);
/// ```
#[must_use]
pub fn without_footnote_mark(text: &str) -> &str {
    const MARKS: [char; 7] = ['*', '†', '‡', '¹', '²', '³', '⁴'];
    let end = text.trim_end();
    let inner = end.strip_suffix(')').unwrap_or(end);
    let unmarked = inner.trim_end_matches(MARKS);
    if unmarked.len() == inner.len() {
        return text;
    }
    let whole = if inner.len() < end.len() { unmarked.strip_suffix('(') } else { Some(unmarked) };
    whole.map(str::trim_end).filter(|whole| !whole.is_empty()).unwrap_or(text)
}

/// The text without diacritics, in lower case: `Hồ_sơ` becomes `ho_so`, `đ` becomes `d`.
#[must_use]
pub fn without_diacritics(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd()
        .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter))
        .map(|letter| if matches!(letter, 'đ' | 'Đ') { 'd' } else { letter })
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether all letters are of the Latin alphabet as Vietnamese and English write it.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_source::*; } }
/// use tieuchi::source::text::is_latin;
/// assert!(is_latin("hồ_sơ_đúng_hạn") && !is_latin("h\u{43e}_so"));
/// ```
#[must_use]
pub fn is_latin(text: &str) -> bool {
    text.is_ascii() || without_diacritics(text).chars().all(|letter| letter.is_ascii() || !letter.is_alphabetic())
}

/// The candidate that is nearest to a name that was not found, if one is near enough to be meant.
///
/// A candidate that differs only in diacritics and case comes first; else the one with the fewest letters to add, drop, change or swap, up to a third
/// of the name.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_source::*; } }
/// use tieuchi::source::text::nearest;
/// assert_eq!(nearest("ho_so", ["văn_bản", "hồ_sơ"]), Some("hồ_sơ"));
/// assert_eq!(nearest("dosier", ["dossiers", "office"]), Some("dossiers"));
/// assert_eq!(nearest("abc", ["xyz"]), None);
/// assert_eq!(nearest("x", ["y"]), None);
/// assert_eq!(nearest("hồ_sơ_trễ_hạn", ["hồ_sơ_đúng_hạn"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_among(name, &mut candidates.into_iter())
}

fn nearest_among<'a>(name: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let plain: Vec<char> = without_diacritics(name).chars().take(LONGEST_COMPARED).collect();
    // A single letter is near no other: every letter would be one letter away.
    let allowed = (plain.len() / 3).max(1).min(plain.len().saturating_sub(1));
    candidates
        .map(|candidate| {
            let other: Vec<char> = without_diacritics(candidate).chars().take(LONGEST_COMPARED).collect();
            (distance(&plain, &other), candidate)
        })
        .filter(|(distance, candidate)| *distance <= allowed && words_are_near(name, candidate))
        .min()
        .map(|(_, candidate)| candidate)
}

/// Whether two names of as many words differ in misspelt words, and not in a whole one: `đúng_hạn` is not meant by `trễ_hạn`.
fn words_are_near(name: &str, candidate: &str) -> bool {
    let words = |text: &str| -> Vec<Vec<char>> {
        let plain = without_diacritics(text);
        plain
            .split(['_', ' '])
            .map(|word| word.chars().take(LONGEST_COMPARED).collect())
            .take(LONGEST_COMPARED)
            .collect()
    };
    let (written, other) = (words(name), words(candidate));
    if written.len() < 2 || written.len() != other.len() {
        return true;
    }
    let near = |(one, two): (&Vec<char>, &Vec<char>)| distance(one, two) <= (one.len().max(two.len()) / 2).max(1);
    written.iter().zip(&other).all(near)
}

/// Names beyond this length are compared by their beginning, so that a hostile one costs little.
const LONGEST_COMPARED: usize = 64;

/// How many letters must be added, dropped, changed or swapped with a neighbour, to make one word of another; of long words the
/// beginnings are compared.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_source::*; } }
/// use tieuchi::source::text::letters_apart;
/// assert_eq!(letters_apart("leats", "least"), 1);
/// ```
#[must_use]
pub fn letters_apart(left: &str, right: &str) -> usize {
    let letters = |text: &str| -> Vec<char> { text.chars().take(LONGEST_COMPARED).collect() };
    distance(&letters(left), &letters(right))
}

fn distance(left: &[char], right: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, letter) in left.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, other) in right.iter().enumerate() {
            let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let changed = at(&row, j) + usize::from(letter != other);
            let mut best = changed.min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = i.checked_sub(1).and_then(|i| left.get(i)) == Some(other)
                && j.checked_sub(1).and_then(|j| right.get(j)) == Some(letter);
            if swapped && j > 0 {
                best = best.min(at(&before, j - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nfc_changes_no_letter_of_the_latin_blocks() {
        let letters: Vec<char> = ('\0'..='\u{1eff}').filter(|letter| is_composed_latin(*letter)).collect();
        for letter in &letters {
            assert!(std::iter::once(*letter).nfc().eq([*letter]), "{letter:?}");
            assert_eq!(unicode_normalization::char::canonical_combining_class(*letter), 0, "{letter:?}");
        }
        // Nor two beside each other.
        let text: String = letters.iter().flat_map(|letter| ['a', *letter, 'ơ', *letter]).collect();
        assert!(text.nfc().eq(text.chars()));
    }
}
