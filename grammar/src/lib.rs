//! The grammar of tieuchi as one documented `.pest` file, and the parser derived from it.
//!
//! Nothing here knows the syntax tree, folds text or words a finding: the grammar says which texts are sentences of the
//! language, and what the parts of a sentence are called.

mod derived {
    #![expect(missing_docs, reason = "the derived rules carry the documentation of the grammar file")]

    /// The parser derived from the grammar: `Grammar::parse(Rule::file, text)`.
    #[derive(Debug, pest_derive::Parser)]
    #[grammar = "tieuchi.pest"]
    pub struct Grammar;
}

pub use derived::{Grammar, Rule};
