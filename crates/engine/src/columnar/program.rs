//! What a counter evaluates: the conditions of all its countings, each once, every part before what it is part of.

use std::collections::HashMap;

use tieuchi_model::indicator::{Averaged, Condition, ConditionKind, DifferenceUnit, Expr};
use tieuchi_model::schema::{FieldId, Kind};

use super::atom::Atom;
use crate::condition::{Evaluator, may_not_apply};
use crate::plan::{Counted, Counting, FrameId};

/// Which node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct NodeId(pub(super) usize);

/// Which outcome of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OutcomeKind {
    /// The one that it has.
    Now,
    /// The one that it has if what may still happen counts as open.
    Awaiting,
    /// Whether a filter selects the record.
    Selects,
}

/// A condition as the reference evaluator knows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reference<'r> {
    pub(super) condition: &'r Condition,
    pub(super) frame: FrameId,
    pub(super) outcome: OutcomeKind,
}

/// How the outcomes of a node are found.
#[derive(Debug)]
pub(super) enum Node<'r> {
    All(Vec<NodeId>),
    Any(Vec<NodeId>),
    Not(NodeId),
    /// A comparison of columns; where they do not have the types for it, by the reference.
    Atom(Atom, Reference<'r>),
    /// Record by record.
    Record(Reference<'r>),
}

impl Node<'_> {
    /// Those that it is made of.
    pub(super) fn parts(&self) -> &[NodeId] {
        match self {
            Node::All(parts) | Node::Any(parts) => parts,
            Node::Not(part) => std::slice::from_ref(part),
            Node::Atom(..) | Node::Record(_) => &[],
        }
    }
}

/// What makes two nodes the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    All(Vec<NodeId>),
    Any(Vec<NodeId>),
    Not(NodeId),
    Atom(Atom),
}

/// What a counting adds for the records of its population.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Records,
    Share {
        condition: NodeId,
        excusing: Option<NodeId>,
    },
    /// The sum of a field.
    Number(FieldId),
    /// The sum of the time between two fields.
    Elapsed {
        later: FieldId,
        earlier: FieldId,
    },
    /// Something that the reference counts.
    Other,
}

/// A condition now, and as it is if what may still happen counts as open.
pub(super) type Change = (NodeId, NodeId);

/// The conditions by which a record may still go into another bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Changes {
    pub(super) filter: Option<Change>,
    pub(super) share: Option<Change>,
    pub(super) excusing: Option<Change>,
}

/// Windows of a counting in which everything is evaluated alike.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) windows: Vec<usize>,
    pub(super) member: Option<NodeId>,
    pub(super) what: What,
    /// `None` if no record may still go into another bucket.
    pub(super) changes: Option<Changes>,
}

impl Group {
    /// The nodes whose outcomes it needs.
    pub(super) fn nodes(&self) -> impl Iterator<Item = NodeId> {
        let of_share = match self.what {
            What::Share { condition, excusing } => [Some(condition), excusing],
            What::Records | What::Number(_) | What::Elapsed { .. } | What::Other => [None, None],
        };
        let changes = self.changes.map(|changes| [changes.filter, changes.share, changes.excusing]);
        let changes = changes.into_iter().flatten().flatten().flat_map(|(now, awaiting)| [now, awaiting]);
        self.member.into_iter().chain(of_share.into_iter().flatten()).chain(changes)
    }
}

/// The nodes.
#[derive(Debug, Default)]
pub(super) struct Program<'r> {
    pub(super) nodes: Vec<Node<'r>>,
    known: HashMap<Key, NodeId>,
}

impl<'r> Program<'r> {
    /// Adds a counting; its windows in groups.
    pub(super) fn counting(
        &mut self,
        evaluator: &Evaluator<'_, 'r>,
        counting: &Counting<'r>,
        kind: &Kind,
    ) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for (index, window) in counting.windows.iter().enumerate() {
            let mut compiler = Compiler { program: self, evaluator, kind, frame: window.frame };
            let group = compiler.group(counting, window.ends <= evaluator.plan.as_of && !window.is_stable);
            let alike = |other: &&mut Group| {
                (other.member, other.what, other.changes) == (group.member, group.what, group.changes)
            };
            match groups.iter_mut().find(alike) {
                Some(group) => group.windows.push(index),
                None => groups.push(Group { windows: vec![index], ..group }),
            }
        }
        groups
    }

    fn add(&mut self, node: Node<'r>, key: Option<Key>) -> NodeId {
        if let Some(known) = key.as_ref().and_then(|key| self.known.get(key)) {
            return *known;
        }
        let id = NodeId(self.nodes.len());
        self.nodes.push(node);
        if let Some(key) = key {
            self.known.insert(key, id);
        }
        id
    }
}

/// Compiles conditions in one frame.
struct Compiler<'p, 'e, 'r> {
    program: &'p mut Program<'r>,
    evaluator: &'p Evaluator<'e, 'r>,
    kind: &'p Kind,
    frame: FrameId,
}

impl<'r> Compiler<'_, '_, 'r> {
    fn group(&mut self, counting: &Counting<'r>, may_change: bool) -> Group {
        if self.evaluator.plan.frame(self.frame).is_some_and(|frame| frame.until.is_some()) {
            // What happened after a milestone's day is not seen by columns, and a record may not exist on it.
            return Group { windows: Vec::new(), member: None, what: What::Other, changes: None };
        }
        let filter = counting.population.filter.as_ref();
        let what = match counting.counted {
            Counted::Records => What::Records,
            Counted::Share(share) => What::Share {
                condition: self.condition(&share.condition, OutcomeKind::Now),
                excusing: share.excusing.as_ref().map(|excusing| self.condition(excusing, OutcomeKind::Now)),
            },
            Counted::Sum(Expr::Field(field)) | Counted::Average(Averaged::Number(Expr::Field(field))) => {
                What::Number(*field)
            }
            Counted::Average(Averaged::Difference {
                later: Expr::Field(later),
                earlier: Expr::Field(earlier),
                unit: DifferenceUnit::Hours,
            }) => What::Elapsed { later: *later, earlier: *earlier },
            Counted::Sum(_) | Counted::Average(_) | Counted::Distinct(_) => What::Other,
        };
        let change = |compiler: &mut Self, condition| {
            (compiler.condition(condition, OutcomeKind::Now), compiler.condition(condition, OutcomeKind::Awaiting))
        };
        let changes = may_change.then(|| {
            let share = if let Counted::Share(share) = counting.counted { Some(share) } else { None };
            Changes {
                filter: filter.map(|filter| change(self, filter)),
                share: share.map(|share| change(self, &share.condition)),
                excusing: share.and_then(|share| share.excusing.as_ref()).map(|excusing| change(self, excusing)),
            }
        });
        let member = filter.map(|filter| self.selects(filter));
        Group { windows: Vec::new(), member, what, changes }
    }

    /// Whether the outcome of a node is one for every record.
    fn applies(&self, node: NodeId) -> bool {
        match self.program.nodes.get(node.0) {
            Some(Node::All(parts) | Node::Any(parts)) => parts.iter().all(|part| self.applies(*part)),
            Some(Node::Not(inner)) => self.applies(*inner),
            Some(Node::Atom(atom, _)) => atom.applies(),
            Some(Node::Record(reference)) => !may_not_apply(reference.condition),
            None => false,
        }
    }

    /// Whether a record is one of those that a filter selects.
    fn selects(&mut self, filter: &'r Condition) -> NodeId {
        let outcome = self.condition(filter, OutcomeKind::Now);
        if self.applies(outcome) {
            return outcome;
        }
        let reference = Reference { condition: filter, frame: self.frame, outcome: OutcomeKind::Selects };
        self.program.add(Node::Record(reference), None)
    }

    fn condition(&mut self, condition: &'r Condition, outcome: OutcomeKind) -> NodeId {
        let reference = Reference { condition, frame: self.frame, outcome };
        match &condition.kind {
            ConditionKind::All(parts) => {
                let parts = self.parts(parts, outcome);
                self.program.add(Node::All(parts.clone()), Some(Key::All(parts)))
            }
            ConditionKind::Any(parts) => {
                let parts = self.parts(parts, outcome);
                self.program.add(Node::Any(parts.clone()), Some(Key::Any(parts)))
            }
            ConditionKind::Not(inner) if !matches!(inner.kind, ConditionKind::Has(_)) => {
                let inner = self.condition(inner, outcome);
                self.program.add(Node::Not(inner), Some(Key::Not(inner)))
            }
            kind => match Atom::of(self.evaluator, kind, self.kind, self.frame, outcome == OutcomeKind::Awaiting) {
                Some(atom) => self.program.add(Node::Atom(atom.clone(), reference), Some(Key::Atom(atom))),
                None => self.program.add(Node::Record(reference), None),
            },
        }
    }

    fn parts(&mut self, parts: &'r [Condition], outcome: OutcomeKind) -> Vec<NodeId> {
        let mut parts: Vec<NodeId> = parts.iter().map(|part| self.condition(part, outcome)).collect();
        parts.sort_unstable_by_key(|part| part.0);
        parts.dedup();
        parts
    }
}
