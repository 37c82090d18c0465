//! Lines of canonical text, and the comments put back among them.
//!
//! A clause, a field and a row of a table are a line each, which `layout` may break. The words of the lines are made elsewhere.

use super::layout::{Word, joined, laid_out, words};
use crate::ast::{Comment, CommentPlace, without_line_end};
use tieuchi_source::Span;

/// A line, with the range of the author's text that it represents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Spaces before it.
    pub(super) indent: usize,
    /// What is at its beginning as it is: the cells of a column.
    pub(super) head: String,
    /// The rest of it, which may be broken.
    pub(super) words: Vec<Word>,
    /// Which of the author's words it may have instead.
    pub(super) kept: Kept,
    pub(super) start: u32,
    pub(super) end: u32,
    /// Whether it begins an item, with an empty line before it.
    pub(super) opens: bool,
}

/// Which of the author's words a line has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// Those up to its end.
    Words {
        /// From where, if not from the end of the line before.
        after: Option<u32>,
        /// Up to where, if its words do not end where it ends.
        up_to: Option<u32>,
    },
    /// Those around the code of a unit, which is written so.
    Unit {
        /// The place of the code.
        span: Span,
        /// As it is printed.
        code: String,
    },
    /// None: a row of a table.
    Row,
}

impl Line {
    /// A clause of an item.
    pub(super) fn clause(text: &str, span: Span) -> Self {
        let kept = Kept::Words { after: None, up_to: None };
        Line {
            indent: 2,
            head: String::new(),
            words: words(text),
            kept,
            start: span.start,
            end: span.end,
            opens: false,
        }
    }

    /// A clause whose head is in a column, and whose words begin `after` it.
    pub(super) fn headed(head: String, text: &str, after: u32, span: Span) -> Self {
        let kept = Kept::Words { after: Some(after), up_to: None };
        Line { head, kept, ..Line::clause(text, span) }
    }

    /// A row of a table.
    pub(super) fn row(indent: usize, text: String, span: Span) -> Self {
        Line { indent, head: text, words: Vec::new(), kept: Kept::Row, ..Line::clause("", span) }
    }

    /// All of it, in several lines if it is too long or the author broke it; in one line if `broken` is false.
    fn text(&self, broken: bool) -> String {
        let column = self.indent + self.head.chars().count();
        let rest = if broken { laid_out(&self.words, column, self.indent) } else { joined(&self.words) };
        format!("{}{rest}", self.head)
    }
}

/// The comments of one line.
#[derive(Clone, Debug, Default)]
struct Beside<'a> {
    before: Vec<&'a Comment>,
    after: Option<&'a Comment>,
    /// Indented comments after the last line of an item.
    below: Vec<&'a Comment>,
}

/// The text of the lines with the comments in their places.
///
/// A comment inside a line that was written on several goes before it; a comment at the end of a line stays there.
pub(super) fn with_comments(lines: &[Line], comments: &[Comment], broken: bool) -> String {
    let mut beside: Vec<Beside<'_>> = vec![Beside::default(); lines.len() + 1];
    let mut at = 0;
    for comment in comments {
        while lines.get(at).is_some_and(|line| line.start <= comment.span.start) {
            at += 1;
        }
        place(comment, at, lines, &mut beside);
    }

    let mut out = String::new();
    for (place, comments) in beside.iter().enumerate() {
        let line = lines.get(place);
        let indent = line.map_or(0, |line| line.indent);
        if line.is_none_or(|line| line.opens) && !out.is_empty() && (line.is_some() || !comments.before.is_empty()) {
            out.push('\n');
        }
        for comment in &comments.before {
            write_comment(&mut out, indent, comment);
            if comment.apart && indent == 0 && (line.is_some() || !is_last(comment, &comments.before)) {
                out.push('\n');
            }
        }
        let Some(line) = line else { continue };
        out.extend(std::iter::repeat_n(' ', line.indent));
        out.push_str(&line.text(broken));
        if let Some(comment) = comments.after {
            out.push_str("  ");
            push_words(&mut out, comment);
        }
        out.push('\n');
        for comment in &comments.below {
            write_comment(&mut out, 2, comment);
        }
    }
    out
}

/// Adds a comment that comes after `at` lines have begun.
fn place<'a>(comment: &'a Comment, at: usize, lines: &[Line], beside: &mut [Beside<'a>]) {
    let previous = at.checked_sub(1);
    let follows = previous.and_then(|previous| lines.get(previous));
    let inside = follows.is_some_and(|line| comment.span.start < line.end);
    let ends_item = lines.get(at).is_none_or(|line| line.opens);
    let earlier = previous.and_then(|previous| beside.get_mut(previous));
    match (earlier, comment.place) {
        (Some(line), CommentPlace::Trailing) => {
            line.before.extend(line.after.replace(comment));
            return;
        }
        (Some(line), _) if inside => {
            line.before.extend(line.after.take());
            line.before.push(comment);
            return;
        }
        (Some(line), CommentPlace::Indented { .. }) if ends_item => {
            line.below.push(comment);
            return;
        }
        _ => {}
    }
    if let Some(next) = beside.get_mut(at) {
        next.before.push(comment);
    }
}

fn is_last(comment: &Comment, among: &[&Comment]) -> bool {
    among.last().is_some_and(|last| last.span == comment.span)
}

fn write_comment(out: &mut String, indent: usize, comment: &Comment) {
    out.extend(std::iter::repeat_n(' ', indent));
    push_words(out, comment);
    out.push('\n');
}

fn push_words(out: &mut String, comment: &Comment) {
    out.push('#');
    let words = without_line_end(&comment.text);
    if !words.is_empty() {
        out.push(' ');
        out.push_str(words);
    }
}

/// Rows of cells as lines of equal columns, by characters; the last cell of a row is not filled up.
pub(super) fn aligned(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0))
        .collect();
    rows.iter()
        .map(|row| {
            row.iter()
                .zip(&widths)
                .map(|(cell, width)| {
                    let mut cell = cell.clone();
                    let short = width.saturating_sub(cell.chars().count());
                    cell.extend(std::iter::repeat_n(' ', short));
                    cell
                })
                .collect()
        })
        .collect()
}
