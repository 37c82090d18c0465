//! Words that are equal except for their diacritics, or for keys of Telex that were not combined.

use std::sync::LazyLock;

use tieuchi_source::text::{fold, without_diacritics};

/// The vowels with their tones, and the keys of each without its tone.
const VOWELS: [(&str, &str); 12] = [
    ("aáàảãạ", "a"),
    ("ăắằẳẵặ", "aw"),
    ("âấầẩẫậ", "aa"),
    ("eéèẻẽẹ", "e"),
    ("êếềểễệ", "ee"),
    ("iíìỉĩị", "i"),
    ("oóòỏõọ", "o"),
    ("ôốồổỗộ", "oo"),
    ("ơớờởỡợ", "ow"),
    ("uúùủũụ", "u"),
    ("ưứừửữự", "uw"),
    ("yýỳỷỹỵ", "y"),
];

/// The keys of the tones, in the order of the vowels above.
const TONES: [&str; 6] = ["", "s", "f", "r", "x", "j"];

/// A letter in small, without its diacritics.
pub(super) fn bare(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let small = letter.to_lowercase().next().unwrap_or(letter);
    bare_vietnamese(small).unwrap_or(small)
}

/// A letter that only Vietnamese has, in small, without its diacritics.
fn bare_vietnamese(small: char) -> Option<char> {
    /// Such letters in order, each with what remains of it.
    static BARE: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
        let row = |(row, keys): &(&'static str, &'static str)| {
            let bare = keys.chars().next();
            row.chars().filter(|letter| !letter.is_ascii()).filter_map(move |letter| Some((letter, bare?)))
        };
        let mut letters: Vec<(char, char)> = VOWELS.iter().flat_map(row).chain([('đ', 'd')]).collect();
        letters.sort_unstable();
        letters
    });
    let place = BARE.binary_search_by_key(&small, |(letter, _)| *letter).ok()?;
    BARE.get(place).map(|(_, bare)| *bare)
}

/// Whether two texts are equal without their diacritics.
fn is_bare_same(written: &str, correct: &str) -> bool {
    let is_vietnamese = |letter: char| letter.is_ascii() || bare(letter).is_ascii();
    if written.chars().chain(correct.chars()).all(is_vietnamese) {
        return written.chars().map(bare).eq(correct.chars().map(bare));
    }
    without_diacritics(written) == without_diacritics(correct)
}

/// A folded word as its keys are pressed: `hồ_sơ` is `hoof_sow`.
pub(super) fn telex(word: &str) -> String {
    let (mut keys, mut tone) = (String::new(), "");
    for letter in word.chars() {
        let vowel = VOWELS.iter().find_map(|(row, keys)| Some((*keys, row.chars().position(|vowel| vowel == letter)?)));
        match vowel {
            Some((vowel, tone_index)) => {
                keys.push_str(vowel);
                tone = TONES.get(tone_index).copied().filter(|tone| !tone.is_empty()).unwrap_or(tone);
            }
            None if letter == 'đ' => keys.push_str("dd"),
            None => {
                if !letter.is_alphabetic() {
                    keys.push_str(tone);
                    tone = "";
                }
                keys.push(letter);
            }
        }
    }
    keys.push_str(tone);
    keys.replace("uwow", "uow")
}

/// Whether a written word is a correct one without its diacritics, or typed with the keys of Telex.
pub(super) fn is_same(written: &str, correct: &str) -> bool {
    if written.is_ascii() && correct.is_ascii() {
        return written == correct;
    }
    // Most differ in their first letter.
    if written.chars().next().map(bare) != correct.chars().next().map(bare) {
        return false;
    }
    written == correct
        || is_bare_same(written, correct)
        || written.is_ascii() && written.replace("uwow", "uow") == telex(correct)
}

/// What a change of words does.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// It joins the words of a name.
    Joined,
    /// It adds diacritics.
    Marked,
    /// Anything else.
    Other,
}

/// What a change of words does.
pub(super) fn kind_of(written: &str, new: &str) -> Change {
    let (written, new) = (fold(written), fold(new));
    let is_one_name = new.contains('_') && !new.contains(char::is_whitespace);
    if is_one_name && written.contains(' ') && written.replace(' ', "_") == new {
        return Change::Joined;
    }
    let apart = |text: &str| -> Vec<String> { text.split([' ', '_']).map(str::to_owned).collect() };
    let (old, words) = (apart(&written), apart(&new));
    let marked = old.len() == words.len() && old.iter().zip(&words).all(|(old, new)| is_same(old, new));
    let is_bare = |word: &String| word.is_ascii();
    if marked && old.iter().zip(&words).all(|(old, new)| old == new || is_bare(old)) && old != words {
        return Change::Marked;
    }
    Change::Other
}
