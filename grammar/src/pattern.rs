//! What the right side of a grammar rule is made of, and how text is read by it.
//!
//! The table lists the rules. Each form means what pest's book defines; forms that the grammar does not use are absent.

use pest::{Atomicity, ParseResult, ParserState};

use crate::table::{Rule, definition};

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

/// What is read at a place.
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
    Ahead(&'static Pattern),
    /// This does not follow; nothing is read.
    NotAhead(&'static Pattern),
    /// One after the other.
    Sequence(&'static [Pattern]),
    /// The first that can be read.
    Choice(&'static [Pattern]),
    /// This, or nothing.
    Optional(&'static Pattern),
    /// This as often as it can be read, or nothing.
    Repeat(&'static Pattern),
    /// Everything up to the first of these texts.
    Until(&'static [&'static str]),
}

type State<'i> = Box<ParserState<'i, Rule>>;

/// Reads what a rule reads.
pub(crate) fn rule(rule: Rule, state: State<'_>) -> ParseResult<State<'_>> {
    let (form, pattern) = definition(rule);
    match form {
        Form::Node => state.rule(rule, |state| spaced(pattern, state)),
        Form::Silent => spaced(pattern, state),
        Form::Atomic => state.rule(rule, |state| state.atomic(Atomicity::Atomic, |state| exact(pattern, state))),
        Form::Compound => {
            state.atomic(Atomicity::CompoundAtomic, |state| state.rule(rule, |state| exact(pattern, state)))
        }
        Form::Between => state.atomic(Atomicity::Atomic, |state| exact(pattern, state)),
    }
}

/// Reads a pattern whose parts may have space and comments between them, unless an atomic rule is being read.
fn spaced<'i>(pattern: &'static Pattern, state: State<'i>) -> ParseResult<State<'i>> {
    match pattern {
        Pattern::Ahead(inner) => state.lookahead(true, |state| spaced(inner, state)),
        Pattern::NotAhead(inner) => state.lookahead(false, |state| spaced(inner, state)),
        Pattern::Sequence(parts) => state.sequence(|mut state| {
            for (place, part) in parts.iter().enumerate() {
                state = spaced(part, if place == 0 { state } else { between(state)? })?;
            }
            Ok(state)
        }),
        Pattern::Choice(alternatives) => choice(alternatives, state, spaced),
        Pattern::Optional(inner) => state.optional(|state| spaced(inner, state)),
        Pattern::Repeat(inner) => state.sequence(|state| {
            state.optional(|state| {
                let state = spaced(inner, state)?;
                state.repeat(|state| state.sequence(|state| spaced(inner, between(state)?)))
            })
        }),
        _ => single(pattern, state),
    }
}

/// Reads a pattern of which every character counts.
fn exact<'i>(pattern: &'static Pattern, state: State<'i>) -> ParseResult<State<'i>> {
    match pattern {
        Pattern::Ahead(inner) => state.lookahead(true, |state| exact(inner, state)),
        Pattern::NotAhead(inner) => state.lookahead(false, |state| exact(inner, state)),
        Pattern::Sequence(parts) => {
            state.sequence(|state| parts.iter().try_fold(state, |state, part| exact(part, state)))
        }
        Pattern::Choice(alternatives) => choice(alternatives, state, exact),
        Pattern::Optional(inner) => state.optional(|state| exact(inner, state)),
        Pattern::Repeat(inner) => state.repeat(|state| exact(inner, state)),
        _ => single(pattern, state),
    }
}

/// Reads what has no parts.
fn single<'i>(pattern: &'static Pattern, state: State<'i>) -> ParseResult<State<'i>> {
    match pattern {
        Pattern::Text(text) => state.match_string(text),
        Pattern::Class(holds) => state.match_char_by(holds),
        Pattern::Any => state.skip(1),
        Pattern::Start => state.start_of_input(),
        Pattern::End => state.rule(Rule::EOI, ParserState::end_of_input),
        Pattern::Named(inner) => rule(*inner, state),
        Pattern::Until(texts) => state.skip_until(texts),
        // What has parts was read before this was asked.
        _ => Err(state),
    }
}

fn choice<'i>(
    alternatives: &'static [Pattern],
    state: State<'i>,
    read: fn(&'static Pattern, State<'i>) -> ParseResult<State<'i>>,
) -> ParseResult<State<'i>> {
    let mut state = state;
    for alternative in alternatives {
        match read(alternative, state) {
            Ok(state) => return Ok(state),
            Err(unread) => state = unread,
        }
    }
    Err(state)
}

/// Reads the space and the comments between two parts.
fn between(state: State<'_>) -> ParseResult<State<'_>> {
    if state.atomicity() != Atomicity::NonAtomic {
        return Ok(state);
    }
    state.sequence(|state| {
        let state = spaces(state)?;
        state.repeat(|state| state.sequence(|state| spaces(rule(Rule::COMMENT, state)?)))
    })
}

fn spaces(state: State<'_>) -> ParseResult<State<'_>> {
    state.repeat(|state| rule(Rule::WHITESPACE, state))
}
