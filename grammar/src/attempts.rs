//! Which rules were tried at the furthest place that was reached: what would have been read there.
//!
//! The rules are chosen as pest chooses them: a rule is named instead of its parts, unless only one of them was tried.

use crate::table::Rule;

/// A text could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The byte up to which it could be read.
    pub at: usize,
    /// The rules by which it could have gone on, in the order of the grammar.
    pub expected: Vec<Rule>,
    /// The rules that must not be read there, and were.
    pub unexpected: Vec<Rule>,
}

/// The attempts at the furthest place.
#[derive(Default)]
pub(crate) struct Attempts {
    at: usize,
    expected: Vec<Rule>,
    unexpected: Vec<Rule>,
}

/// How many attempts there were when the reading of a rule began.
pub(crate) struct Before {
    start: usize,
    expected: usize,
    unexpected: usize,
}

impl Attempts {
    /// Before a rule is read from `start` on.
    pub(crate) const fn before(&self, start: usize) -> Before {
        if start == self.at {
            Before { start, expected: self.expected.len(), unexpected: self.unexpected.len() }
        } else {
            Before { start, expected: 0, unexpected: 0 }
        }
    }

    /// Notes that a rule was tried, and did not decide as it should: not read, or read if it is `unexpected`.
    pub(crate) fn note(&mut self, rule: Rule, before: &Before, unexpected: bool) {
        let inside = if before.start == self.at {
            self.expected.len() + self.unexpected.len() - before.expected - before.unexpected
        } else {
            0
        };
        // The one part that was tried says more than the rule.
        if inside == 1 || before.start < self.at {
            return;
        }
        self.expected.truncate(before.expected);
        self.unexpected.truncate(before.unexpected);
        self.at = before.start;
        if unexpected { self.unexpected.push(rule) } else { self.expected.push(rule) }
    }

    /// The failure that they make.
    pub(crate) fn unread(self) -> Unread {
        let Attempts { at, mut expected, mut unexpected } = self;
        for rules in [&mut expected, &mut unexpected] {
            rules.sort_unstable();
            rules.dedup();
        }
        Unread { at, expected, unexpected }
    }
}
