//! What was read: the nodes of a text, each the match of a rule.

use crate::table::Rule;

/// A node in the list of a tree: its children are between it and the node after it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub(crate) rule: Rule,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The place of the first node that is not inside it.
    pub(crate) after: usize,
}

/// The nodes of a text.
#[derive(Clone, Debug)]
pub struct Tree<'i> {
    pub(crate) text: &'i str,
    pub(crate) entries: Vec<Entry>,
}

impl Tree<'_> {
    /// The nodes that are in no other.
    #[must_use]
    pub fn nodes(&self) -> Nodes<'_> {
        Nodes { text: self.text, entries: &self.entries, next: 0, end: self.entries.len() }
    }

    /// The rules of all nodes, in the order in which they begin.
    pub fn rules(&self) -> impl Iterator<Item = Rule> {
        self.entries.iter().map(|entry| entry.rule)
    }

    /// The first node; `None` if the rule that was read has no node.
    #[must_use]
    pub fn root(&self) -> Option<Node<'_>> {
        self.nodes().next()
    }
}

/// The match of a rule.
#[derive(Clone, Copy, Debug)]
pub struct Node<'t> {
    text: &'t str,
    entries: &'t [Entry],
    place: usize,
    entry: Entry,
}

impl<'t> Node<'t> {
    /// The rule.
    #[must_use]
    pub const fn as_rule(&self) -> Rule {
        self.entry.rule
    }

    /// The text that was read.
    #[must_use]
    pub fn as_str(&self) -> &'t str {
        self.text.get(self.entry.start..self.entry.end).unwrap_or_default()
    }

    /// The byte at which it begins.
    #[must_use]
    pub const fn start(&self) -> usize {
        self.entry.start
    }

    /// The byte after its end.
    #[must_use]
    pub const fn end(&self) -> usize {
        self.entry.end
    }

    /// The nodes directly in it.
    #[must_use]
    pub const fn inner(&self) -> Nodes<'t> {
        Nodes { text: self.text, entries: self.entries, next: self.place + 1, end: self.entry.after }
    }
}

/// Nodes beside each other.
#[derive(Clone, Debug)]
pub struct Nodes<'t> {
    text: &'t str,
    entries: &'t [Entry],
    next: usize,
    end: usize,
}

impl<'t> Iterator for Nodes<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        if self.next >= self.end {
            return None;
        }
        let (place, entry) = (self.next, *self.entries.get(self.next)?);
        self.next = entry.after;
        Some(Node { text: self.text, entries: self.entries, place, entry })
    }
}
