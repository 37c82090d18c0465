//! An item with an error, as words and signs, and how it is rewritten.

use std::cell::OnceCell;
use std::ops::Range;

use tieuchi_source::text::fold;

/// Other words for some tokens: the index of the first, the index after the last, and the words.
pub(super) type Edit = (usize, usize, String);

/// An item with the place of its error.
pub(super) struct Sentence<'t> {
    pub(super) text: &'t str,
    /// The words, strings and signs, as ranges of bytes; without comments.
    pub(super) tokens: Vec<(usize, usize)>,
    /// Which of them is at the error.
    pub(super) near: usize,
    /// The words as they are compared.
    folded: OnceCell<Vec<String>>,
}

impl<'t> Sentence<'t> {
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        let tokens = tokens(text);
        let near = tokens.iter().position(|(_, end)| *end > at).unwrap_or(tokens.len());
        Sentence { text, tokens, near, folded: OnceCell::new() }
    }

    /// A word, string or sign as it is compared; empty if there is none.
    pub(super) fn folded(&self, index: usize) -> &str {
        let all = || (0..self.tokens.len()).map(|index| fold(self.token(index))).collect();
        self.folded.get_or_init(all).get(index).map_or("", String::as_str)
    }

    /// A word, string or sign; empty if there is none.
    pub(super) fn token(&self, index: usize) -> &'t str {
        self.tokens.get(index).and_then(|(start, end)| self.text.get(*start..*end)).unwrap_or_default()
    }

    /// The tokens from one to before another, one space between them.
    pub(super) fn words(&self, from: usize, to: usize) -> Vec<&'t str> {
        (from..to).map(|index| self.token(index)).collect()
    }

    /// Whether nothing is between two tokens, as in `95%`.
    pub(super) fn touches_next(&self, index: usize) -> bool {
        self.tokens.get(index).zip(self.tokens.get(index + 1)).is_some_and(|((_, end), (start, _))| end == start)
    }

    /// The indices around the error, the nearest first.
    pub(super) fn around(&self, before: usize, after: usize) -> Vec<usize> {
        let there = self.range(before, after);
        let mut indices = Vec::with_capacity(there.len());
        for apart in 0..=before.max(after) {
            indices.extend(self.near.checked_sub(apart).filter(|index| there.contains(index)));
            indices.extend(Some(self.near + apart).filter(|index| apart > 0 && there.contains(index)));
        }
        indices
    }

    /// The indices around the error, in the order of the text.
    pub(super) fn range(&self, before: usize, after: usize) -> Range<usize> {
        self.near.saturating_sub(before)..(self.near + after + 1).min(self.tokens.len())
    }

    /// The text with other words instead of some tokens; without words, a space is removed too.
    pub(super) fn with(&self, from: usize, to: usize, new: &str) -> Option<String> {
        let (start, _) = *self.tokens.get(from)?;
        let (_, end) = *self.tokens.get(to.checked_sub(1)?)?;
        let (before, after) = (self.text.get(..start)?, self.text.get(end..)?);
        let after = if new.is_empty() { after.strip_prefix(' ').unwrap_or(after) } else { after };
        let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let space = if before.ends_with(['"', '”', '%']) && !new.is_empty()
            || is_letter(before.chars().next_back()) && is_letter(new.chars().next())
        {
            " "
        } else {
            ""
        };
        Some(format!("{before}{space}{new}{after}"))
    }

    /// The text with one of some edits, the nearest to the error first.
    pub(super) fn with_each(&self, edits: &[Edit]) -> Vec<String> {
        let mut edits: Vec<&Edit> = edits.iter().collect();
        edits.sort_by_key(|(from, ..)| from.abs_diff(self.near));
        edits.into_iter().filter_map(|(from, to, new)| self.with(*from, *to, new)).collect()
    }

    /// The text with all of some edits, which are in the order of the text.
    pub(super) fn with_all(&self, edits: &[Edit]) -> String {
        let edit = |text: String, (from, to, new): &Edit| Sentence::new(&text, 0).with(*from, *to, new).unwrap_or(text);
        edits.iter().rev().fold(self.text.to_owned(), edit)
    }

    /// The text with words before a token, or at its end.
    pub(super) fn insert(&self, index: usize, new: &str) -> Option<String> {
        let Some((start, _)) = self.tokens.get(index) else { return Some(format!("{} {new}", self.text)) };
        let (before, after) = (self.text.get(..*start)?, self.text.get(*start..)?);
        Some(match new {
            // A colon follows the word before it without a space.
            ":" => format!("{}: {after}", before.trim_end()),
            _ => format!("{before}{new} {after}"),
        })
    }

    /// Where another text differs, as whole words and with a neighbour if nothing would be left: the bytes of this text, and the
    /// words of the other.
    pub(super) fn difference(&self, new: &str) -> (usize, usize, String) {
        let same = self.text.bytes().zip(new.bytes()).take_while(|(left, right)| left == right).count();
        let (old_rest, new_rest) = (self.text.len() - same, new.len() - same);
        let same_end = self.text.bytes().rev().zip(new.bytes().rev()).take(old_rest.min(new_rest));
        let same_end = same_end.take_while(|(left, right)| left == right).count();
        let (mut from, mut to) = (same, self.text.len() - same_end);
        // Whole words, in both texts.
        let is_edge = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
        while from > 0
            && !(self.text.is_char_boundary(from)
                && is_edge(self.text.get(..from).and_then(|text| text.chars().next_back())))
        {
            from -= 1;
        }
        while to < self.text.len()
            && !(self.text.is_char_boundary(to) && is_edge(self.text.get(to..).and_then(|text| text.chars().next())))
        {
            to += 1;
        }
        // Whole texts.
        let around = |at: usize| self.tokens.iter().find(move |(start, end)| *start < at && at < *end).copied();
        from = around(from).map_or(from, |(start, _)| start);
        to = around(to).map_or(to, |(_, end)| end);
        let changed = |from: usize, to: usize| {
            new.get(from..(new.len() + to).saturating_sub(self.text.len())).unwrap_or_default()
        };
        if self.text.get(from..to).is_none_or(|old| old.trim().is_empty()) || changed(from, to).trim().is_empty() {
            if let Some((start, _)) = self.tokens.iter().rev().find(|(_, end)| *end <= from) {
                from = *start;
            }
            if let Some((_, end)) = self.tokens.iter().find(|(start, _)| *start >= to) {
                to = *end;
            }
        }
        // What is only added to a word, or taken from it, is shown with the word before.
        let (old, new_words) = (self.text.get(from..to).unwrap_or_default().trim(), changed(from, to).trim());
        let is_part =
            |whole: &str, part: &str| whole.len() > part.len() && (whole.starts_with(part) || whole.ends_with(part));
        let is_sign = new_words.strip_suffix('%') == Some(old);
        if !is_sign && (is_part(new_words, old) || is_part(old, new_words)) {
            let before = self.tokens.iter().rev().find(|(_, end)| *end <= from).map(|(start, _)| *start);
            let on_line = before.filter(|start| self.text.get(*start..from).is_some_and(|gap| !gap.contains('\n')));
            from = on_line.unwrap_or(from);
        }
        (from, to, changed(from, to).to_owned())
    }
}

/// The words, strings and signs of a text. A string that is not closed is a sign and words.
pub(super) fn tokens(text: &str) -> Vec<(usize, usize)> {
    let in_word = |letter: char| letter.is_alphanumeric() || letter == '_' || ('\u{300}'..='\u{36f}').contains(&letter);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else { break };
        let length = match first {
            letter if letter.is_whitespace() => {
                at += letter.len_utf8();
                continue;
            }
            '#' => {
                at += rest.find('\n').unwrap_or(rest.len());
                continue;
            }
            '"' => rest
                .get(1..)
                .and_then(|inside| inside.find(['"', '\n']))
                .filter(|end| rest.get(end + 1..end + 2) == Some("\""))
                .map_or(1, |end| end + 2),
            '“' => rest
                .find(['”', '\n'])
                .filter(|end| rest.get(*end..).is_some_and(|end| end.starts_with('”')))
                .map_or(first.len_utf8(), |end| end + '”'.len_utf8()),
            letter if in_word(letter) => word_length(rest, in_word),
            letter => letter.len_utf8(),
        };
        found.push((at, at + length));
        at += length;
    }
    found
}

/// How long a word is, or a number with its decimals.
fn word_length(rest: &str, in_word: impl Fn(char) -> bool) -> usize {
    let length = rest.find(|letter| !in_word(letter)).unwrap_or(rest.len());
    let is_number = |text: Option<&str>| {
        text.is_some_and(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let decimals = rest.get(length..).and_then(|rest| rest.strip_prefix(['.', ','])).map_or("", |decimals| {
        decimals
            .get(..decimals.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(decimals.len()))
            .unwrap_or_default()
    });
    if is_number(rest.get(..length)) && is_number(Some(decimals)) { length + 1 + decimals.len() } else { length }
}
