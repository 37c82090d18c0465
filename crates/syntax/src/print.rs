//! Canonical text of a tree, in either language.
//!
//! Layout: an empty line between items, every clause on its own line with two spaces before it, fields and tables in columns,
//! a sentence never broken. The clauses of an item keep the author's order, so that comments keep theirs. An indicator's
//! target stands on a line of its own, also where it was written after the title.
//!
//! Nothing here reads text or knows what a name means.

use crate::ast::{Condition, File, Language, Measure, Population, Target};

mod condition;
mod items;
mod lines;
mod scores;
mod target;
mod tests;
mod words;

use condition::Around;
use words::Writer;

/// The canonical text of a file. Its comments stay with what they speak of.
#[must_use]
pub fn print(file: &File, language: Language) -> String {
    let writer = Writer { language };
    let lines: Vec<lines::Line> = file.items.iter().flat_map(|item| writer.item(item)).collect();
    lines::with_comments(&lines, &file.comments)
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
