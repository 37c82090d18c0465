//! The content of a line of Markdown: tags exactly as in CommonMark (§6.6), addresses (§6.5), code spans (§6.1).
//!
//! An ending that is not in the rest of a text is not looked for again, so that the work is linear in the text.

use std::collections::HashMap;

/// The name of a tag at the beginning of a text; empty if there is no name.
pub(super) fn name(text: &str) -> &str {
    if !text.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return "";
    }
    let end = text.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-')).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// A tag as a paragraph may hold it.
pub(super) struct Tag<'t> {
    pub(super) name: String,
    pub(super) closing: bool,
    pub(super) attributes: &'t str,
}

/// Quotes that are not closed in the rest of a text.
#[derive(Debug, Default)]
pub(super) struct Quotes {
    endless: Vec<char>,
}

/// The tag that a text begins with, exactly as in §6.6, and its length.
pub(super) fn tag<'t>(text: &'t str, quotes: &mut Quotes) -> Option<(Tag<'t>, usize)> {
    let rest = text.strip_prefix('<')?;
    let closing = rest.starts_with('/');
    let named = rest.get(usize::from(closing)..)?;
    let name = name(named);
    if name.is_empty() {
        return None;
    }
    let after = named.get(name.len()..)?;
    let mut at = 0;
    let end = loop {
        let here = after.get(at..)?;
        let trimmed = here.trim_start();
        let space = here.len() - trimmed.len();
        if trimmed.starts_with('>') {
            break at + space + 1;
        }
        if trimmed.starts_with("/>") && !closing {
            break at + space + 2;
        }
        if space == 0 || closing {
            return None;
        }
        at += space + attribute(trimmed, quotes)?;
    };
    let attributes = after.get(..end)?;
    let found = Tag { name: name.to_ascii_lowercase(), closing, attributes };
    Some((found, text.len() - after.len() + end))
}

/// How long the attribute is that a text begins with.
fn attribute(text: &str, quotes: &mut Quotes) -> Option<usize> {
    let in_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | ':' | '-');
    text.chars().next().filter(|first| first.is_ascii_alphabetic() || matches!(first, '_' | ':'))?;
    let length = text.find(|letter| !in_name(letter)).unwrap_or(text.len());
    let after = text.get(length..)?;
    let Some(value) = after.trim_start().strip_prefix('=') else { return Some(length) };
    let value = value.trim_start();
    let before = text.len() - value.len();
    match value.chars().next()? {
        sign @ ('"' | '\'') => {
            if quotes.endless.contains(&sign) {
                return None;
            }
            let Some(end) = value.get(1..)?.find(sign) else {
                quotes.endless.push(sign);
                return None;
            };
            Some(before + end + 2)
        }
        _ => {
            let is_end = |letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'' | '=' | '<' | '>' | '`');
            let length = value.find(is_end).unwrap_or(value.len());
            (length > 0).then_some(before + length)
        }
    }
}

/// How long the address between angle brackets is that a text begins with (§6.5).
pub(super) fn autolink(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('<')?;
    let end = inside.find(|letter: char| letter.is_whitespace() || matches!(letter, '<' | '>'))?;
    let is_address = inside.get(..end)?.contains([':', '@']) && inside.get(end..)?.starts_with('>');
    is_address.then_some(end + 2)
}

/// The runs of grave accents of a paragraph, by their length.
pub(super) struct Spans {
    runs: HashMap<usize, Vec<usize>>,
}

impl Spans {
    pub(super) fn of(text: &str) -> Self {
        let mut runs: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut at = 0;
        while let Some(next) = text.get(at..).and_then(|rest| rest.find('`')) {
            let start = at + next;
            let count = run(text, start);
            runs.entry(count).or_default().push(start);
            at = start + count;
        }
        Spans { runs }
    }

    /// The end of the code span that begins at a place, or of the run if no code span begins there.
    pub(super) fn after(&self, text: &str, at: usize) -> usize {
        let count = run(text, at);
        let known = self.runs.get(&count).map(Vec::as_slice).unwrap_or_default();
        let next = known.partition_point(|start| *start < at + count);
        known.get(next).map_or(at, |start| *start) + count
    }
}

fn run(text: &str, at: usize) -> usize {
    text.get(at..).unwrap_or_default().bytes().take_while(|byte| *byte == b'`').count()
}
