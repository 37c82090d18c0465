//! Reads a text by the patterns of the table.
//!
//! A pattern that cannot be read leaves the place and the nodes as they were.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::attempts::{Attempts, Unread};
use crate::first::{ANY, First};
use crate::node::{Entry, Tree};
use crate::pattern::{Form, Pattern};
use crate::table::{BETWEEN, Rule, definition};

/// Reads a text by a rule. If it is `NOTED`, attempts that fail are noted for [`Unread`]; else they are left out if the next byte
/// shows that they fail.
pub(crate) fn read<'i, const NOTED: bool>(
    rule: Rule,
    text: &'i str,
    cancelled: &AtomicBool,
) -> Result<Tree<'i>, Unread> {
    let mut reading = Reading {
        text,
        cancelled,
        at: 0,
        entries: Vec::new(),
        spacing: Spacing::Free,
        ahead: Ahead::No,
        attempts: Attempts::default(),
    };
    if reading.rule::<NOTED>(rule) {
        return Ok(Tree { text, entries: reading.entries });
    }
    Err(reading.attempts.unread())
}

/// Whether space may be between parts, and whether parts have nodes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spacing {
    Free,
    Compound,
    Atomic,
}

/// Whether a pattern is only looked for: then it has no nodes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ahead {
    No,
    Wanted,
    Unwanted,
}

struct Reading<'i> {
    text: &'i str,
    /// Whether reading shall end.
    cancelled: &'i AtomicBool,
    at: usize,
    entries: Vec<Entry>,
    spacing: Spacing,
    ahead: Ahead,
    attempts: Attempts,
}

impl Reading<'_> {
    fn rule<const NOTED: bool>(&mut self, rule: Rule) -> bool {
        let (form, pattern) = definition(rule);
        match form {
            Form::Node => self.node::<NOTED>(rule, pattern, self.spacing),
            Form::Silent => self.pattern::<NOTED>(pattern),
            Form::Atomic => self.node::<NOTED>(rule, pattern, Spacing::Atomic),
            Form::Compound => {
                let outer = std::mem::replace(&mut self.spacing, Spacing::Compound);
                let read = self.node::<NOTED>(rule, pattern, Spacing::Compound);
                self.spacing = outer;
                read
            }
            Form::Between => self.spaced_as::<NOTED>(Spacing::Atomic, pattern),
        }
    }

    /// Reads a pattern as the node of a rule.
    fn node<const NOTED: bool>(&mut self, rule: Rule, pattern: &'static Pattern, inner: Spacing) -> bool {
        let start = self.at;
        let before = NOTED.then(|| self.attempts.before(start));
        let place = self.entries.len();
        let is_kept = self.ahead == Ahead::No && self.spacing != Spacing::Atomic;
        if is_kept {
            self.entries.push(Entry { rule, start, end: start, after: place });
        }
        let read = self.spaced_as::<NOTED>(inner, pattern);
        if let Some(before) = before
            && self.spacing != Spacing::Atomic
            && read == (self.ahead == Ahead::Unwanted)
        {
            self.attempts.note(rule, &before, read);
        }
        if !is_kept {
            return read;
        }
        let (end, after) = (self.at, self.entries.len());
        match self.entries.get_mut(place).filter(|_| read) {
            Some(entry) => (entry.end, entry.after) = (end, after),
            None => self.entries.truncate(place),
        }
        read
    }

    fn spaced_as<const NOTED: bool>(&mut self, spacing: Spacing, pattern: &'static Pattern) -> bool {
        let outer = std::mem::replace(&mut self.spacing, spacing);
        let read = self.pattern::<NOTED>(pattern);
        self.spacing = outer;
        read
    }

    /// Each sort of pattern is read by a function of its own, so that this one has nothing to put aside.
    #[inline]
    fn pattern<const NOTED: bool>(&mut self, pattern: &'static Pattern) -> bool {
        match pattern {
            Pattern::Text(text) => self.text(text),
            Pattern::Class(holds) => self.letter(*holds),
            Pattern::Any => self.letter(|_| true),
            Pattern::Start => self.at == 0,
            Pattern::End => self.end::<NOTED>(),
            Pattern::Named(inner) => self.rule::<NOTED>(*inner),
            Pattern::Ahead(first, inner) => self.ahead::<NOTED>(first, inner),
            Pattern::NotAhead(first, inner) => self.not_ahead::<NOTED>(first, inner),
            Pattern::Sequence(parts) => self.sequence::<NOTED>(parts),
            Pattern::Choice(alternatives) => self.choice::<NOTED>(alternatives),
            Pattern::Optional(first, inner) => self.optional::<NOTED>(first, inner),
            Pattern::Repeat(first, inner) => self.repeat::<NOTED>(first, inner),
            Pattern::Until(texts) => self.skip_to(texts),
        }
    }

    #[inline]
    fn text(&mut self, text: &str) -> bool {
        let read = self.rest().starts_with(text.as_bytes());
        self.at += if read { text.len() } else { 0 };
        read
    }

    fn end<const NOTED: bool>(&mut self) -> bool {
        self.node::<NOTED>(Rule::EOI, &Pattern::NotAhead(ANY, &Pattern::Any), self.spacing)
    }

    #[inline(never)]
    fn ahead<const NOTED: bool>(&mut self, first: &First, inner: &'static Pattern) -> bool {
        self.may_be::<NOTED>(first) && self.look::<NOTED>(inner, [Ahead::Wanted, Ahead::Unwanted])
    }

    #[inline(never)]
    fn not_ahead<const NOTED: bool>(&mut self, first: &First, inner: &'static Pattern) -> bool {
        !(self.may_be::<NOTED>(first) && self.look::<NOTED>(inner, [Ahead::Unwanted, Ahead::Wanted]))
    }

    #[inline(never)]
    fn choice<const NOTED: bool>(&mut self, alternatives: &'static [(&First, Pattern)]) -> bool {
        let next = self.next();
        for (first, alternative) in alternatives {
            if (NOTED || first.admits(next)) && self.pattern::<NOTED>(alternative) {
                return true;
            }
        }
        false
    }

    #[inline(never)]
    fn optional<const NOTED: bool>(&mut self, first: &First, inner: &'static Pattern) -> bool {
        if self.may_be::<NOTED>(first) {
            self.pattern::<NOTED>(inner);
        }
        true
    }

    #[inline(never)]
    fn sequence<const NOTED: bool>(&mut self, parts: &'static [Pattern]) -> bool {
        let (start, place) = (self.at, self.entries.len());
        for (number, part) in parts.iter().enumerate() {
            if number > 0 {
                self.between();
            }
            if !self.pattern::<NOTED>(part) {
                self.at = start;
                self.entries.truncate(place);
                return false;
            }
        }
        true
    }

    #[inline(never)]
    fn repeat<const NOTED: bool>(&mut self, first: &First, inner: &'static Pattern) -> bool {
        let mut end = self.at;
        while self.may_be::<NOTED>(first) && self.pattern::<NOTED>(inner) {
            end = self.at;
            self.between();
            if self.cancelled.load(Ordering::Relaxed) {
                break;
            }
        }
        self.at = end;
        true
    }

    /// Whether a pattern follows. `then` is how it is looked for, and how if it is looked for inside one that must not follow.
    fn look<const NOTED: bool>(&mut self, inner: &'static Pattern, then: [Ahead; 2]) -> bool {
        let (start, outer) = (self.at, self.ahead);
        let [usual, turned] = then;
        self.ahead = if outer == Ahead::Unwanted { turned } else { usual };
        let read = self.pattern::<NOTED>(inner);
        (self.at, self.ahead) = (start, outer);
        read
    }

    /// Reads the space and the comments between two parts.
    fn between(&mut self) {
        if self.spacing != Spacing::Free {
            return;
        }
        while BETWEEN.admits(self.next()) && (self.rule::<false>(Rule::WHITESPACE) || self.rule::<false>(Rule::COMMENT))
        {
        }
    }

    #[inline(never)]
    fn skip_to(&mut self, texts: &[&str]) -> bool {
        let rest = self.rest();
        let is_end = |place: &usize| {
            let rest = rest.get(*place..).unwrap_or_default();
            texts.iter().any(|text| rest.starts_with(text.as_bytes()))
        };
        self.at += (0..rest.len()).find(is_end).unwrap_or(rest.len());
        true
    }

    /// Reads one letter that holds.
    #[inline(never)]
    fn letter(&mut self, holds: fn(char) -> bool) -> bool {
        let letter = match self.next() {
            Some(byte) if byte.is_ascii() => char::from(byte),
            _ => match self.text.get(self.at..).and_then(|rest| rest.chars().next()) {
                Some(letter) => letter,
                None => return false,
            },
        };
        let read = holds(letter);
        self.at += if read { letter.len_utf8() } else { 0 };
        read
    }

    fn may_be<const NOTED: bool>(&self, first: &First) -> bool {
        NOTED || first.admits(self.next())
    }

    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &[u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }
}
