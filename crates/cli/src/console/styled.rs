//! Text with styles: the sequences that set one pass, everything else that hides is shown.
//!
//! Untrusted text is made printable before styles are added, so that none of its sequences can pass for a style.

use tieuchi::source::hidden;

/// The longest style that the command writes.
const LONGEST: usize = 24;

/// The text with every hidden character shown that is not part of a style.
pub(super) fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        shown.push_str(&hidden::printable(before));
        let end = after.char_indices().take(LONGEST).find(|(_, letter)| !matches!(letter, '0'..='9' | ';'));
        match end {
            Some((end, 'm')) => {
                let (style, text) = after.split_at(end + 1);
                shown.push_str("\u{1b}[");
                shown.push_str(style);
                rest = text;
            }
            _ => {
                shown.push_str(&hidden::printable("\u{1b}["));
                rest = after;
            }
        }
    }
    shown.push_str(&hidden::printable(rest));
    shown
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn styles_pass_and_nothing_else() {
        assert_eq!(printable("\u{1b}[1m\u{1b}[38;5;9merror\u{1b}[0m: x"), "\u{1b}[1m\u{1b}[38;5;9merror\u{1b}[0m: x");
        assert_eq!(
            printable("a\u{1b}[2Jb\u{1b}]0;c\u{7}\u{9b}m\u{1b}["),
            "a<U+001B>[2Jb<U+001B>]0;c<U+0007><U+009B>m<U+001B>["
        );
        let long = format!("\u{1b}[{}m", "1;".repeat(20));
        assert_eq!(printable(&long), format!("<U+001B>[{}m", "1;".repeat(20)));
    }
}
