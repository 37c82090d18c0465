//! What the right side of a grammar rule is made of.
//!
//! The table lists the rules. Each form means what pest's book defines; forms that the grammar does not use are absent.

use crate::first::First;
use crate::table::Rule;

/// Whether the match of a rule is a node, and whether space and comments may be between its parts.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    /// `{ }`: a node, with space between its parts.
    Node,
    /// `_{ }`: no node of its own.
    Silent,
    /// `@{ }`: a node without nodes in it; every character counts.
    Atomic,
    /// `${ }`: a node with nodes in it; every character counts.
    Compound,
    /// What may be between parts: space and comments.
    Between,
}

/// What is read at a place. What is tried only before certain bytes has them beside it.
pub(crate) enum Pattern {
    /// This text.
    Text(&'static str),
    /// One character of a class.
    Class(fn(char) -> bool),
    /// One character, whichever it is.
    Any,
    /// The beginning of the text.
    Start,
    /// The end of the text; it has a node.
    End,
    /// What this rule reads.
    Named(Rule),
    /// This follows; nothing is read.
    Ahead(&'static First, &'static Pattern),
    /// This does not follow; nothing is read.
    NotAhead(&'static First, &'static Pattern),
    /// One after the other.
    Sequence(&'static [Pattern]),
    /// The first that can be read.
    Choice(&'static [(&'static First, Pattern)]),
    /// This, or nothing.
    Optional(&'static First, &'static Pattern),
    /// This as often as it can be read, or nothing.
    Repeat(&'static First, &'static Pattern),
    /// Everything up to the first of these texts.
    Until(&'static [&'static str]),
}
