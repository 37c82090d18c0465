//! The grammar of tieuchi as one documented `.pest` file, and the parser that reads by it.
//!
//! Nothing here knows the syntax tree, folds text or makes a finding: the grammar defines which texts are sentences of the
//! language, and what the parts of a sentence are called.
//!
//! The parser reads a table (`table.rs`) that is generated from the file and kept in the repository, so that a program with
//! tieuchi in it compiles neither a parser generator nor the code that one would write. A test compares the table with the file,
//! and the parser with pest.

mod attempts;
mod first;
mod node;
mod pattern;
mod reading;
#[rustfmt::skip] // Its generator lays it out.
mod table;

use std::sync::atomic::AtomicBool;

pub use attempts::Unread;
pub use node::{Node, Nodes, Tree};
pub use table::Rule;

/// Reads a text by a rule, from its beginning; what follows the sentence is not read. The text is folded: NFC, lower case.
///
/// ```
/// use tieuchi_grammar::{Rule, parse};
///
/// let target = "ít nhất 95% hồ_sơ phải đúng_hạn";
/// assert!(parse(Rule::target, target).is_ok_and(|tree| tree.root().is_some_and(|node| node.as_str() == target)));
/// assert_eq!(parse(Rule::target, "ít nhất").unwrap_err().at, target.find(" 95").unwrap_or(0));
/// ```
///
/// # Errors
/// The text is not a sentence of the rule: where that shows, and what would have been read there.
pub fn parse(rule: Rule, text: &str) -> Result<Tree<'_>, Unread> {
    parse_until(rule, text, &AtomicBool::new(false))
}

/// Like [`parse`], but reading ends soon after the flag is set; what is returned then means nothing.
///
/// # Errors
/// As [`parse`].
pub fn parse_until<'i>(rule: Rule, text: &'i str, cancelled: &AtomicBool) -> Result<Tree<'i>, Unread> {
    // Attempts are noted only if they are needed: most texts can be read.
    reading::read::<false>(rule, text, cancelled).or_else(|_| reading::read::<true>(rule, text, cancelled))
}
