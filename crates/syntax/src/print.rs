//! Canonical text of a tree, in either language.
//!
//! Layout: an empty line between items, every clause on its own line with two spaces before it, fields and tables in columns,
//! a sentence never broken. The clauses of an item keep the author's order, so that comments keep theirs. An indicator's
//! target stands on a line of its own, also where it was written after the title.
//!
//! Nothing here reads text or knows what a name means.

use std::ops::Range;

use crate::ast::{Comment, Condition, Expr, File, Language, Measure, Population, Quantity, Target, VerdictWord};

mod condition;
mod items;
mod lines;
mod scores;
mod target;
mod tests;
mod words;

use condition::Around;
use lines::Line;
use words::Writer;

/// The canonical text of a file. Its comments stay with what they speak of.
#[must_use]
pub fn print(file: &File, language: Language) -> String {
    Layout::new(file, language).whole()
}

/// The lines of a file, to be written whole or in parts.
pub(crate) struct Layout<'a> {
    lines: Vec<Line>,
    comments: &'a [Comment],
}

impl<'a> Layout<'a> {
    pub(crate) fn new(file: &'a File, language: Language) -> Self {
        let writer = Writer { language };
        let lines = file.items.iter().flat_map(|item| writer.item(item)).collect();
        Layout { lines, comments: &file.comments }
    }

    /// All of it.
    pub(crate) fn whole(&self) -> String {
        lines::with_comments(&self.lines, self.comments)
    }

    /// What comes from these bytes of the text, in which the first column is `margin`.
    pub(crate) fn within(&self, bytes: &Range<usize>, margin: usize) -> String {
        let holds = |place: u32| usize::try_from(place).is_ok_and(|place| bytes.contains(&place));
        let lines: Vec<Line> = self.lines.iter().filter(|line| holds(line.start)).cloned().collect();
        let comments = self.comments.iter().filter(|comment| holds(comment.span.start));
        let comments: Vec<Comment> = comments.map(|comment| comment.in_margin(margin)).collect();
        lines::with_comments(&lines, &comments)
    }
}

/// What must be reached, in one line.
#[must_use]
pub fn print_target(target: &Target, language: Language) -> String {
    Writer { language }.target(target)
}

/// What is asked of a record, in one line.
#[must_use]
pub fn print_condition(condition: &Condition, language: Language) -> String {
    Writer { language }.condition(condition, Around::Nothing)
}

/// A value that a condition speaks of.
#[must_use]
pub fn print_value(value: &Expr, language: Language) -> String {
    Writer { language }.expr(value)
}

/// A number with what it counts in.
#[must_use]
pub fn print_quantity(quantity: Quantity, language: Language) -> String {
    Writer { language }.quantity(quantity)
}

/// A figure, in one line.
#[must_use]
pub fn print_measure(measure: &Measure, language: Language) -> String {
    Writer { language }.measure(measure)
}

/// Whom a figure is about, in one line.
#[must_use]
pub fn print_population(population: &Population, language: Language) -> String {
    Writer { language }.population(population)
}

/// What a test expects of a verdict, as it stands after the unit: `is missed`.
#[must_use]
pub fn print_verdict(verdict: VerdictWord, language: Language) -> String {
    Writer { language }.expected_verdict(verdict)
}
