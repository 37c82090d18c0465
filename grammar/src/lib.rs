//! The grammar of tieuchi as one documented `.pest` file, and the parser derived from it.
//!
//! Nothing here knows the syntax tree, folds text or words a finding: the grammar says which texts are sentences of the
//! language, and what the parts of a sentence are called.

mod derived {
    #![expect(missing_docs, reason = "the derived rules carry the documentation of the grammar file")]

    /// The parser derived from the grammar. It reads folded text: NFC, lower case.
    ///
    /// ```
    /// use pest::Parser;
    /// use tieuchi_grammar::{Grammar, Rule};
    ///
    /// let target = "ít nhất 95% hồ_sơ phải đúng_hạn";
    /// assert!(Grammar::parse(Rule::target, target).is_ok_and(|nodes| nodes.as_str() == target));
    /// ```
    #[derive(Debug, pest_derive::Parser)]
    #[grammar = "tieuchi.pest"]
    pub struct Grammar;
}

pub use derived::{Grammar, Rule};
