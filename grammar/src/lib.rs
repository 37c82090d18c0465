//! The grammar of tieuchi as one documented `.pest` file, and the parser that reads by it.
//!
//! Nothing here knows the syntax tree, folds text or makes a finding: the grammar defines which texts are sentences of the
//! language, and what the parts of a sentence are called.
//!
//! The parser reads a table (`table.rs`) that is generated from the file and kept in the repository, so that a program with
//! tieuchi in it compiles neither a parser generator nor the code that one would write. A test compares the table with the file.

mod pattern;
#[rustfmt::skip] // Its generator lays it out.
mod table;

use pest::Parser;
use pest::error::Error;
use pest::iterators::Pairs;

pub use table::Rule;

/// The parser of the grammar. It reads folded text: NFC, lower case.
///
/// ```
/// use pest::Parser;
/// use tieuchi_grammar::{Grammar, Rule};
///
/// let target = "ít nhất 95% hồ_sơ phải đúng_hạn";
/// assert!(Grammar::parse(Rule::target, target).is_ok_and(|nodes| nodes.as_str() == target));
/// ```
#[derive(Debug)]
pub struct Grammar;

impl Parser<Rule> for Grammar {
    fn parse(rule: Rule, input: &str) -> Result<Pairs<'_, Rule>, Error<Rule>> {
        pest::state(input, |state| pattern::rule(rule, state))
    }
}
