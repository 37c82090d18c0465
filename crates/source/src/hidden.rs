//! Characters that a person does not see as they are: they control a terminal, turn the direction of text, or show nothing.
//!
//! Whatever refuses, warns of or escapes such characters asks here. The ranges are those of the Unicode Character Database:
//! `Cc`, `Zl`, `Zp`, `Bidi_Control` and `Default_Ignorable_Code_Point`.

use std::borrow::Cow;

/// Why a character is not seen as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// It commands a terminal, or breaks a line in some programs and not in others.
    Control,
    /// It turns the direction of the text around it.
    Bidirectional,
    /// It shows nothing.
    Invisible,
}

/// Why this character is not seen as it is; `None` for one that is. A tab and a line feed are seen.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_source::*; } }
/// use tieuchi::source::hidden::{Hidden, hidden};
/// assert_eq!(hidden('\u{1b}'), Some(Hidden::Control));
/// assert_eq!(hidden('\u{202e}'), Some(Hidden::Bidirectional));
/// assert_eq!(hidden('\u{200b}'), Some(Hidden::Invisible));
/// assert_eq!(hidden('ệ'), None);
/// ```
#[must_use]
pub const fn hidden(letter: char) -> Option<Hidden> {
    match letter {
        '\t' | '\n' | ' '..='~' | '\u{c0}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' => None,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => Some(Hidden::Control),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some(Hidden::Bidirectional)
        }
        '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => Some(Hidden::Invisible),
        _ => None,
    }
}

/// The first character that is not seen as it is, with its place in bytes.
///
/// ```
/// use tieuchi_source::hidden::first_hidden;
/// assert_eq!(first_hidden("Hồ sơ\u{200b}"), Some((8, '\u{200b}')));
/// assert_eq!(first_hidden("Hồ sơ"), None);
/// ```
#[must_use]
pub fn first_hidden(text: &str) -> Option<(usize, char)> {
    if is_plain(text) {
        return None;
    }
    text.char_indices().find(|(_, letter)| hidden(*letter).is_some())
}

/// Whether a text has only the printable characters of ASCII: most have, and nothing in such a text hides or is to be composed.
///
/// ```
/// use tieuchi_source::hidden::is_plain;
/// assert!(is_plain("H35.12-0417"));
/// assert!(!is_plain("Hồ sơ") && !is_plain("a\tb"));
/// ```
#[must_use]
pub fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

/// The character as a message names it: `U+202E`.
#[must_use]
pub fn code_point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// The text with every hidden character replaced by its code point in angle brackets, so that it can be printed anywhere.
///
/// A joiner or a variation selector stays if it belongs to the spelling, as in Persian, Hindi and emoji: after a sign
/// that is not of the Latin alphabet. A tab and a line feed stay; [`one_line`] replaces them too.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_source::*; } }
/// use tieuchi::source::hidden::printable;
/// assert_eq!(printable("a\u{1b}]0;b\u{7}"), "a<U+001B>]0;b<U+0007>");
/// assert_eq!(printable("ho\u{200b}so"), "ho<U+200B>so");
/// assert_eq!(printable("Hồ sơ \u{2714}\u{fe0f}\n"), "Hồ sơ \u{2714}\u{fe0f}\n");
/// ```
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    shown(text, |_| false)
}

/// Like [`printable`], for a text in one line: a tab and a line feed are replaced as well.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_source::*; } }
/// use tieuchi::source::hidden::one_line;
/// assert_eq!(one_line("X1\nok 2"), "X1<U+000A>ok 2");
/// ```
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    shown(text, |letter| matches!(letter, '\t' | '\n'))
}

/// The text without the characters that show nothing, but for those that belong to its spelling. What turns the direction of the
/// text around it changes what a person sees, and stays.
pub(crate) fn without_unseen(text: &str) -> String {
    let mut before = None;
    let mut seen = String::with_capacity(text.len());
    for letter in text.chars() {
        let is_mark = matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}');
        if is_replaced(before, letter) && (is_mark || hidden(letter) == Some(Hidden::Invisible)) {
            continue;
        }
        seen.push(letter);
        before = Some(letter);
    }
    seen
}

fn shown(text: &str, also: impl Fn(char) -> bool) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut letters = text.char_indices();
    let mut before = None;
    let first = letters.by_ref().find(|(_, letter)| {
        let is_replaced = is_replaced(before, *letter) || also(*letter);
        before = Some(*letter);
        is_replaced
    });
    let Some((start, first)) = first else { return Cow::Borrowed(text) };
    let (clean, _) = text.split_at(start);
    let mut shown = String::with_capacity(text.len() + 16);
    shown.push_str(clean);
    replace(first, &mut shown);
    before = Some(first);
    for (_, letter) in letters {
        if is_replaced(before, letter) || also(letter) {
            replace(letter, &mut shown);
        } else {
            shown.push(letter);
        }
        before = Some(letter);
    }
    Cow::Owned(shown)
}

fn replace(letter: char, shown: &mut String) {
    shown.push('<');
    shown.push_str(&code_point(letter));
    shown.push('>');
}

/// Whether a character after this one is replaced.
fn is_replaced(before: Option<char>, letter: char) -> bool {
    let joins = matches!(letter, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}');
    let of_latin = |sign: char| matches!(sign, '\0'..='\u{36f}' | '\u{1e00}'..='\u{1eff}');
    let may_be_joined = |sign: char| !of_latin(sign) && (hidden(sign).is_none() || sign == '\u{fe0f}');
    hidden(letter).is_some() && !(joins && before.is_some_and(may_be_joined))
}
