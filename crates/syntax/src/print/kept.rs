//! The author's own words put back into the lines of a tree: a file that is not translated keeps its accepted words, its
//! brackets, and its breaks between clauses.
//!
//! Every word of an item belongs to one of its lines; the places in the tree show which words.

use tieuchi_source::Span;

use super::layout::{Word, words};
use super::lines::{Kept, Line};

/// Puts the author's words into the lines of one item.
pub(super) fn keep(lines: &mut [Line], item: Span, source: &str, target: &str) {
    let mut from = item.start;
    let last = lines.len().saturating_sub(1);
    for (place, line) in lines.iter_mut().enumerate() {
        let mut to = line.end;
        match &line.kept {
            // The bar after its last cell belongs to it.
            Kept::Row => to = end_of_line(source, to),
            Kept::Words { after, up_to } => {
                to = up_to.unwrap_or(to);
                if place == last {
                    to = to.max(item.end);
                }
                let mut kept = within(source, after.unwrap_or(from), to);
                // A target after the title gets its keyword.
                if kept.first().is_some_and(|word| word.text == ":") {
                    let keyword = words(target);
                    kept.splice(..1, keyword);
                }
                line.words = kept;
            }
            Kept::Unit { span, code } => {
                let (mut before, after) = (within(source, from, span.start), within(source, span.end, to));
                before.extend(words(code));
                before.extend(after);
                line.words = before;
            }
        }
        from = to.max(from);
    }
}

fn within(source: &str, from: u32, to: u32) -> Vec<Word> {
    let byte = |place: u32| usize::try_from(place).unwrap_or(usize::MAX);
    words(source.get(byte(from)..byte(to)).unwrap_or_default())
}

fn end_of_line(source: &str, from: u32) -> u32 {
    let start = usize::try_from(from).unwrap_or(usize::MAX);
    let rest = source.get(start..).unwrap_or_default();
    let length = rest.find('\n').unwrap_or(rest.len());
    u32::try_from(length).map_or(from, |length| from.saturating_add(length))
}
