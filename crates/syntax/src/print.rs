//! Canonical text of a tree, in either language.
//!
//! Layout: an empty line between items, every clause on its own line with two spaces before it, fields and tables in columns,
//! a sentence broken if it is longer than a hundred columns. The clauses of an item keep the author's order, so that
//! comments keep theirs. An indicator's target is on a line of its own, even if it was written after the title.
//!
//! Text is not read here, and names are not looked up.

use std::ops::Range;
use tieuchi_source::Language;

use crate::ast::{Comment, Condition, Expr, File, IndicatorClauseKind, Item, Quantity, Scope, Target, VerdictWord};
use crate::keywords;

mod condition;
mod items;
mod kept;
mod layout;
mod lines;
mod records;
mod scores;
mod target;
mod tests;
mod words;

use condition::Around;
use lines::Line;
use words::Writer;

/// The canonical text of a file. Its comments stay with what they are about.
#[must_use]
pub fn print(file: &File, language: Language) -> String {
    Layout::new(file, language, Words::Canonical(None)).whole()
}

/// The canonical text of an item, a clause a line however long.
#[must_use]
pub fn print_item(item: &Item, language: Language) -> String {
    let lines = Writer { language, source: None }.item(item);
    lines::with_comments(&lines, &[], false)
}

/// Whose words a text is printed in.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Words<'a> {
    /// The author's, from this text.
    Kept(&'a str),
    /// The canonical ones; brackets stay as they are in the author's text, if there is one.
    Canonical(Option<&'a str>),
}

/// The lines between the fences of a block of rules.
pub(crate) struct Block {
    pub(crate) bytes: Range<usize>,
    /// The text before the opening fence, with the marker of an item as spaces.
    pub(crate) indent: String,
}

/// The lines of a file, to be written whole or in parts.
pub(crate) struct Layout<'a> {
    lines: Vec<Line>,
    comments: &'a [Comment],
}

impl<'a> Layout<'a> {
    pub(crate) fn new(file: &'a File, language: Language, words: Words<'_>) -> Self {
        let (source, kept) = match words {
            Words::Kept(source) => (Some(source), Some(source)),
            Words::Canonical(source) => (source, None),
        };
        let writer = Writer { language, source };
        let lines = file.items.iter().flat_map(|item| {
            let mut lines = writer.item(item);
            if let Some(source) = kept {
                kept::keep(&mut lines, item.span(), source, keywords::TARGET.phrase(language));
            }
            lines
        });
        Layout { lines: lines.collect(), comments: &file.comments }
    }

    /// All of it.
    pub(crate) fn whole(&self) -> String {
        lines::with_comments(&self.lines, self.comments, true)
    }

    /// The lines for each of some blocks, which are in the order of the text.
    pub(crate) fn within(&self, blocks: &[Block]) -> Vec<String> {
        let mut parts: Vec<(Vec<Line>, Vec<Comment>)> = vec![Default::default(); blocks.len()];
        let holding = |place: u32| {
            let place = usize::try_from(place).ok()?;
            let index = blocks.partition_point(|block| block.bytes.end <= place);
            blocks.get(index).filter(|block| block.bytes.contains(&place)).map(|block| (index, block))
        };
        for line in &self.lines {
            let part = holding(line.start).and_then(|(index, _)| parts.get_mut(index));
            part.into_iter().for_each(|(lines, _)| lines.push(line.clone()));
        }
        for comment in self.comments {
            let Some((index, block)) = holding(comment.span.start) else { continue };
            let part = parts.get_mut(index);
            part.into_iter().for_each(|(_, comments)| comments.push(comment.in_margin(block.indent.len())));
        }
        parts.iter().map(|(lines, comments)| lines::with_comments(lines, comments, true)).collect()
    }
}

/// What must be reached, in one line.
#[must_use]
pub fn print_target(target: &Target, language: Language) -> String {
    Writer { language, source: None }.target(target)
}

/// A condition, in one line.
#[must_use]
pub fn print_condition(condition: &Condition, language: Language) -> String {
    Writer { language, source: None }.condition(condition, Around::Nothing)
}

/// A value of a condition.
#[must_use]
pub fn print_value(value: &Expr, language: Language) -> String {
    Writer { language, source: None }.expr(value)
}

/// A number with what it counts in.
#[must_use]
pub fn print_quantity(quantity: Quantity, language: Language) -> String {
    Writer { language, source: None }.quantity(quantity)
}

/// Which records of a population are meant, in one line: `where C`.
#[must_use]
pub fn print_filter(filter: &Condition, language: Language) -> String {
    Writer { language, source: None }.filter(Some(filter), Around::Nothing)
}

/// Which units are asked, in one line: `for each unit where C`.
#[must_use]
pub fn print_scope(scope: &Scope, language: Language) -> String {
    Writer { language, source: None }.scope(scope)
}

/// A clause of an indicator, in one line.
#[must_use]
pub fn print_clause(clause: &IndicatorClauseKind, language: Language) -> String {
    Writer { language, source: None }.indicator_clause(clause)
}

/// What a test expects of a verdict, as it is written after the unit: `is missed`.
#[must_use]
pub fn print_verdict(verdict: VerdictWord, language: Language) -> String {
    Writer { language, source: None }.expected_verdict(verdict)
}
