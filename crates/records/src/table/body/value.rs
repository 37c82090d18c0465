//! Single values: as they are passed on, and what they look like.

use crate::batch::Cell;
use crate::table::raw::Content;

/// A value as it is passed on; of a field of text, what a person sees.
pub(super) fn cell(content: Content<'_>, is_text: bool) -> Cell<'_> {
    match content {
        Content::Empty | Content::Error(_) => Cell::Empty,
        Content::Written("") => Cell::Empty,
        Content::Written(text) => Cell::Written(text),
        Content::Plain(_, Some(shown)) if is_text => Cell::Written(shown),
        Content::Plain(text, _) => Cell::Plain(text),
    }
}

/// Whether a text is like an id: one word with a digit.
pub(super) fn is_like_id(content: Content<'_>) -> bool {
    let text = content.text().trim();
    text.chars().any(|letter| letter.is_ascii_digit()) && !text.contains(char::is_whitespace)
}

pub(super) fn begins_with_digit(content: Content<'_>) -> bool {
    let text = content.text().trim_start().trim_start_matches(['-', '−', '+', '(', '\'']);
    matches!(content, Content::Plain(..)) || text.starts_with(|first: char| first.is_ascii_digit())
}
