//! Cells that a spreadsheet takes for text.
//!
//! A spreadsheet that opens a CSV file runs what looks like a formula, whoever wrote it: `=HYPERLINK(…)` in a title or a
//! unit's code. An apostrophe before it makes it text. A program that splits lines at another separator than the comma
//! sees a cell begin after each of those, so that what follows one is looked at too.

use std::borrow::Cow;

/// Whether a spreadsheet would run a cell with this text.
pub(crate) fn is_formula(text: &str) -> bool {
    let begins_blank = text.starts_with(['\t', '\r']);
    begins_blank || text.trim_start().starts_with(begins_formula)
}

/// The text as a cell that is text.
pub(crate) fn as_text(text: &str) -> Cow<'_, str> {
    const SEPARATORS: [char; 4] = [';', '\t', '\n', '|'];
    if !text.split(SEPARATORS).any(is_formula) && !is_formula(text) {
        return Cow::Borrowed(text);
    }
    let mut cell = String::with_capacity(text.len() + 4);
    if is_formula(text) {
        cell.push('\'');
    }
    for (place, part) in text.split_inclusive(SEPARATORS).enumerate() {
        let inner = part.strip_suffix(SEPARATORS).unwrap_or(part);
        if place > 0 && is_formula(inner) {
            cell.push('\'');
        }
        cell.push_str(part);
    }
    Cow::Owned(cell)
}

/// The signs that begin a formula, of both widths.
const fn begins_formula(letter: char) -> bool {
    matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

#[cfg(test)]
mod tests {
    use super::as_text;

    #[test]
    fn what_would_be_run_is_text() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("  +84", "'  +84"),
            ("\u{a0}@SUM", "'\u{a0}@SUM"),
            ("\tx", "'\tx"),
            ("\rx", "'\rx"),
            ("＝1", "'＝1"),
            ("a;=1", "a;'=1"),
            ("a\n-1;  @b", "a\n'-1;'  @b"),
            ("a = b - c", "a = b - c"),
            ("X-01", "X-01"),
            ("", ""),
        ] {
            assert_eq!(as_text(text), cell, "{text:?}");
        }
    }
}
