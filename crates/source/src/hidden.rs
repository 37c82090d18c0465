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
/// use tieuchi_source::hidden::{Hidden, hidden};
/// assert_eq!(hidden('\u{1b}'), Some(Hidden::Control));
/// assert_eq!(hidden('\u{202e}'), Some(Hidden::Bidirectional));
/// assert_eq!(hidden('\u{200b}'), Some(Hidden::Invisible));
/// assert_eq!(hidden('ệ'), None);
/// ```
#[must_use]
pub const fn hidden(letter: char) -> Option<Hidden> {
    match letter {
        '\t' | '\n' => None,
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
        | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => Some(Hidden::Invisible),
        _ => None,
    }
}

/// The character as a message names it: `U+202E`.
#[must_use]
pub fn code_point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// The text with every control and bidirectional character replaced by its code point in angle brackets, so that it can
/// be printed anywhere. What only shows nothing stays: joiners belong to the spelling of some languages.
///
/// ```
/// use tieuchi_source::hidden::printable;
/// assert_eq!(printable("a\u{1b}]0;b\u{7}"), "a<U+001B>]0;b<U+0007>");
/// assert_eq!(printable("Hồ sơ\n"), "Hồ sơ\n");
/// ```
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_dangerous) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        if is_dangerous(letter) {
            shown.push('<');
            shown.push_str(&code_point(letter));
            shown.push('>');
        } else {
            shown.push(letter);
        }
    }
    Cow::Owned(shown)
}

const fn is_dangerous(letter: char) -> bool {
    matches!(hidden(letter), Some(Hidden::Control | Hidden::Bidirectional))
}
