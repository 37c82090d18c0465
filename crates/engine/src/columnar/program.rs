//! What a counter evaluates: the conditions of all its countings, each once, every part before what it is part of.

use std::collections::HashMap;

use tieuchi_model::indicator::{
    Averaged, Bound, Condition, ConditionKind, DifferenceUnit, Expr, IndicatorId, Relation, SpanChoice,
};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{FieldId, Kind, Value};

use super::atom::{Atom, Context};
use super::operand::{InFrame, Operand};
use super::outcomes::Outcomes;
use crate::bits::Bits;
use crate::condition::{Evaluator, may_not_apply};
use crate::plan::{Counted, CountedWindow, Counting, FrameId, RelationId, RelationPlan, Wording};

/// Which node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct NodeId(pub(super) usize);

/// Which outcome of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum OutcomeKind {
    /// The one that it has.
    Now,
    /// The one that it has if what may still happen counts as open.
    Awaiting,
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
    /// Met, or failed, where another does not apply.
    Applied(NodeId, Outcome),
    /// The first of these whose condition is met decides, otherwise the last; if it is not known which, the reference does.
    Choice {
        cases: Vec<(NodeId, NodeId)>,
        usual: NodeId,
        reference: Reference<'r>,
    },
    /// A comparison of columns; where they do not have the types for it, by the reference.
    Atom(Atom, Option<Reference<'r>>),
    /// Found for the unit of a record, or for the record that others refer to.
    LookedUp(Subject, Reference<'r>),
    /// Record by record.
    Record(Reference<'r>),
}

/// On what a condition depends that is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Unit,
    /// The record, by these related records.
    Record(RelationId),
}

impl Node<'_> {
    /// Those that it is made of.
    pub(super) fn parts(&self) -> impl Iterator<Item = NodeId> {
        let (parts, cases, last): (&[NodeId], &[(NodeId, NodeId)], _) = match self {
            Node::All(parts) | Node::Any(parts) => (parts, &[], None),
            Node::Not(part) | Node::Applied(part, _) => (&[], &[], Some(*part)),
            Node::Choice { cases, usual, .. } => (&[], cases, Some(*usual)),
            Node::Atom(..) | Node::LookedUp(..) | Node::Record(_) => (&[], &[], None),
        };
        let cases = cases.iter().flat_map(|(condition, outcome)| [*condition, *outcome]);
        parts.iter().copied().chain(cases).chain(last)
    }
}

/// What makes two nodes the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    All(Vec<NodeId>),
    Any(Vec<NodeId>),
    Not(NodeId),
    Applied(NodeId, Outcome),
    Choice(Vec<(NodeId, NodeId)>, NodeId),
    Atom(Atom),
    /// Related records, own or in every window, within a bound or not.
    Has(RelationId, [bool; 3], Bound, OutcomeKind),
    Meets(IndicatorId, FrameId),
}

/// What a counting adds for the records of its population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    Records,
    Share {
        condition: NodeId,
        excusing: Option<NodeId>,
    },
    /// The sum of a number.
    Number(Operand),
    /// The sum of the time between two times.
    Difference {
        later: Operand,
        earlier: Operand,
        unit: DifferenceUnit,
    },
    /// The different values of a field.
    Distinct(FieldId, Operand),
    /// Something that the reference counts.
    Other,
}

impl What {
    /// Whether it is counted record by record: quotients have no common scale.
    pub(super) fn is_by_record(&self) -> bool {
        match self {
            What::Number(number) => number.divides(),
            What::Other => true,
            _ => false,
        }
    }
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

impl Changes {
    /// The rows of a batch that may still go into another bucket.
    pub(super) fn changed(&self, outcomes: &[Outcomes]) -> Bits {
        let changed = |(now, awaiting): Change| Some(outcomes.get(now.0)?.changed_in(outcomes.get(awaiting.0)?));
        let mut rows = self
            .excusing
            .and_then(changed)
            .unwrap_or_else(|| Bits::none(outcomes.first().map_or(0, |outcomes| outcomes.met.len())));
        // What is met needs no excuse.
        if let Some(met) = self.share.and_then(|(now, _)| outcomes.get(now.0)) {
            rows.remove(&met.met);
        }
        [self.filter, self.share].into_iter().flatten().filter_map(changed).for_each(|changed| rows.add(&changed));
        rows
    }
}

/// Windows of a counting in which everything is evaluated alike.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) windows: Vec<usize>,
    pub(super) member: Option<NodeId>,
    pub(super) what: What,
    /// `None` if no record may still go into another bucket.
    pub(super) changes: Option<Changes>,
    /// The indicators that its conditions ask whether a unit meets.
    pub(super) meets: Vec<(IndicatorId, FrameId)>,
}

impl Group {
    /// The nodes whose outcomes it needs.
    pub(super) fn nodes(&self) -> impl Iterator<Item = NodeId> {
        let of_share = match self.what {
            What::Share { condition, excusing } => [Some(condition), excusing],
            _ => [None, None],
        };
        let changes = self.changes.map(|changes| [changes.filter, changes.share, changes.excusing]);
        let changes = changes.into_iter().flatten().flatten().flat_map(|(now, awaiting)| [now, awaiting]);
        self.member.into_iter().chain(of_share.into_iter().flatten()).chain(changes)
    }

    fn is_alike(&self, other: &Group) -> bool {
        (self.member, &self.what, self.changes, &self.meets) == (other.member, &other.what, other.changes, &other.meets)
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
        let may_change = |window: &CountedWindow| window.ends <= evaluator.plan.as_of && !window.is_stable;
        self.groups((evaluator, kind), counting.wording(), &counting.windows, may_change)
    }

    /// Adds the related records of a relation; its windows in groups.
    pub(super) fn relation(
        &mut self,
        evaluator: &Evaluator<'_, 'r>,
        relation: &RelationPlan<'r>,
        kind: &Kind,
    ) -> Vec<Group> {
        let population = &relation.has.related;
        let wording = Wording { population, counted: Counted::Records, span: population.span };
        self.groups((evaluator, kind), wording, &relation.windows, |_| !relation.is_stable)
    }

    fn groups(
        &mut self,
        (evaluator, kind): (&Evaluator<'_, 'r>, &Kind),
        wording: Wording<'r>,
        windows: &[CountedWindow],
        may_change: impl Fn(&CountedWindow) -> bool,
    ) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for (index, window) in windows.iter().enumerate() {
            let values = InFrame::of(evaluator.plan.frame(window.frame));
            let mut compiler = Compiler { program: self, evaluator, kind, frame: window.frame, values };
            let group = compiler.group(wording, may_change(window));
            match groups.iter_mut().find(|other| other.is_alike(&group)) {
                Some(group) => group.windows.push(index),
                None => groups.push(Group { windows: vec![index], ..group }),
            }
        }
        groups
    }

    /// Whether some outcomes are found record by record, whatever is in the columns.
    pub(super) fn is_by_record(&self) -> bool {
        self.nodes.iter().any(|node| matches!(node, Node::Record(_)))
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
    values: InFrame,
}

impl<'r> Compiler<'_, '_, 'r> {
    fn group(&mut self, wording: Wording<'r>, may_change: bool) -> Group {
        let filter = wording.population.filter.as_ref();
        let what = self.what(wording.counted);
        let change = |compiler: &mut Self, condition| {
            (compiler.condition(condition, OutcomeKind::Now), compiler.condition(condition, OutcomeKind::Awaiting))
        };
        let changes = may_change.then(|| {
            let share = if let Counted::Share(share) = wording.counted { Some(share) } else { None };
            Changes {
                filter: filter.map(|filter| change(self, filter)),
                share: share.map(|share| change(self, &share.condition)),
                excusing: share.and_then(|share| share.excusing.as_ref()).map(|excusing| change(self, excusing)),
            }
        });
        let selected = filter.map(|filter| self.selects(filter));
        let exists = self.exists();
        let member = match (exists, selected) {
            (Some(exists), Some(selected)) => Some(self.all(vec![exists, selected])),
            (exists, selected) => exists.or(selected),
        };
        let mut meets = Vec::new();
        wording.conditions().for_each(|condition| add_met(condition, &mut meets));
        let meets = meets.into_iter().map(|indicator| (indicator, self.frame)).collect();
        Group { windows: Vec::new(), member, what, changes, meets }
    }

    fn what(&mut self, counted: Counted<'r>) -> What {
        let of = |expr: &Expr| Operand::of(expr, self.kind, self.values);
        match counted {
            Counted::Records => What::Records,
            Counted::Share(share) => What::Share {
                condition: self.condition(&share.condition, OutcomeKind::Now),
                excusing: share.excusing.as_ref().map(|excusing| self.condition(excusing, OutcomeKind::Now)),
            },
            Counted::Sum(number) | Counted::Average(Averaged::Number(number)) => {
                of(number).map_or(What::Other, What::Number)
            }
            Counted::Average(Averaged::Difference { later, earlier, unit }) => match (of(later), of(earlier)) {
                (Some(later), Some(earlier)) => What::Difference { later, earlier, unit: *unit },
                _ => What::Other,
            },
            Counted::Distinct(field) => What::Distinct(field, Operand::field(field, self.kind, self.values)),
        }
    }

    /// Whether a record exists on a milestone's day; `None` if every record does.
    fn exists(&mut self) -> Option<NodeId> {
        let until = self.values.until?;
        let must_have_happened: Vec<FieldId> = self.kind.must_have_happened().collect();
        if must_have_happened.is_empty() {
            return None;
        }
        let atom = Atom::Existed(must_have_happened, until);
        Some(self.program.add(Node::Atom(atom.clone(), None), Some(Key::Atom(atom))))
    }

    /// Whether a record is one of those that a filter selects: what does not apply to it decides nothing.
    fn selects(&mut self, filter: &'r Condition) -> NodeId {
        if !may_not_apply(filter) {
            return self.condition(filter, OutcomeKind::Now);
        }
        let both = [Outcome::Failed, Outcome::Met].map(|applied| self.applied(filter, OutcomeKind::Now, Some(applied)));
        self.all(both.into())
    }

    fn condition(&mut self, condition: &'r Condition, outcome: OutcomeKind) -> NodeId {
        self.applied(condition, outcome, None)
    }

    /// A condition; what does not apply counts as `applied`, if that is stated.
    fn applied(&mut self, condition: &'r Condition, outcome: OutcomeKind, applied: Option<Outcome>) -> NodeId {
        match &condition.kind {
            ConditionKind::All(parts) => {
                let parts = parts.iter().map(|part| self.applied(part, outcome, applied)).collect();
                self.all(parts)
            }
            ConditionKind::Any(parts) => {
                let parts = parts.iter().map(|part| self.applied(part, outcome, applied)).collect();
                self.any(parts)
            }
            ConditionKind::Not(inner) if !matches!(inner.kind, ConditionKind::Has(_)) => {
                let inner = self.applied(inner, outcome, applied);
                self.program.add(Node::Not(inner), Some(Key::Not(inner)))
            }
            _ => {
                let leaf = self.leaf(condition, outcome);
                match applied.filter(|_| !self.always_applies(leaf)) {
                    Some(applied) => self.program.add(Node::Applied(leaf, applied), Some(Key::Applied(leaf, applied))),
                    None => leaf,
                }
            }
        }
    }

    /// Whether the outcome of a node that is not made of others is one for every record.
    fn always_applies(&self, node: NodeId) -> bool {
        match self.program.nodes.get(node.0) {
            Some(Node::Atom(atom, _)) => atom.applies(),
            Some(Node::Record(reference)) => !may_not_apply(reference.condition),
            Some(Node::Any(_) | Node::Choice { .. }) => true,
            _ => false,
        }
    }

    /// A condition that is not made of others.
    fn leaf(&mut self, condition: &'r Condition, outcome: OutcomeKind) -> NodeId {
        let Compiler { evaluator, kind, frame, values, .. } = *self;
        let reference = Reference { condition, frame, outcome };
        let context = Context { kind, frame, values, awaiting: outcome == OutcomeKind::Awaiting };
        let (has, negated) = match &condition.kind {
            ConditionKind::Has(has) => (Some(has), false),
            ConditionKind::Not(inner) => match &inner.kind {
                ConditionKind::Has(has) => (Some(has), true),
                _ => (None, false),
            },
            _ => (None, false),
        };
        if let Some((has, relation)) = has.and_then(|has| Some((has, evaluator.plan.relation(has, frame)?))) {
            let subject = if has.by == Relation::Unit { Subject::Unit } else { Subject::Record(relation) };
            let flags = [has.related.own, has.related.is_every(), negated];
            let key = Key::Has(relation, flags, has.bound, outcome);
            return self.program.add(Node::LookedUp(subject, reference), Some(key));
        }
        match &condition.kind {
            ConditionKind::Meets(indicator) => {
                let key = Key::Meets(*indicator, frame);
                return self.program.add(Node::LookedUp(Subject::Unit, reference), Some(key));
            }
            ConditionKind::Timely(_) => {
                if let Some(choice) = condition.kind.span_choice().filter(|span| !span.otherwise.is_empty())
                    && let Some(node) = self.choice(choice, reference, context)
                {
                    return node;
                }
            }
            ConditionKind::OneOf { what, values } if !values.iter().any(is_word) => {
                if let Some(node) = self.one_of(what, values, reference, context) {
                    return node;
                }
            }
            _ => {}
        }
        match Atom::of(evaluator, &condition.kind, None, context) {
            Some(atom) => self.atom(atom, reference),
            None => self.program.add(Node::Record(reference), None),
        }
    }

    /// A limit whose length depends on the record.
    fn choice(&mut self, choice: &'r SpanChoice, reference: Reference<'r>, context: Context<'_>) -> Option<NodeId> {
        let timely = |compiler: &mut Self, length| {
            let atom = Atom::of(compiler.evaluator, &reference.condition.kind, Some(length), context)?;
            Some(compiler.atom(atom, reference))
        };
        let usual = timely(self, choice.usual)?;
        let mut cases = Vec::new();
        for (length, condition) in &choice.otherwise {
            cases.push((self.condition(condition, reference.outcome), timely(self, *length)?));
        }
        let key = Key::Choice(cases.clone(), usual);
        Some(self.program.add(Node::Choice { cases, usual, reference }, Some(key)))
    }

    /// A number or a time that is one of several.
    fn one_of(
        &mut self,
        what: &Expr,
        values: &[Value],
        reference: Reference<'r>,
        context: Context<'_>,
    ) -> Option<NodeId> {
        let equal = |value: &Value| Atom::equal(what, value, context);
        let atoms: Vec<Atom> = values.iter().map(equal).collect::<Option<_>>()?;
        let parts = atoms.into_iter().map(|atom| self.atom(atom, reference)).collect();
        Some(self.any(parts))
    }

    fn atom(&mut self, atom: Atom, reference: Reference<'r>) -> NodeId {
        self.program.add(Node::Atom(atom.clone(), Some(reference)), Some(Key::Atom(atom)))
    }

    fn all(&mut self, parts: Vec<NodeId>) -> NodeId {
        let parts = each_once(parts);
        self.program.add(Node::All(parts.clone()), Some(Key::All(parts)))
    }

    fn any(&mut self, parts: Vec<NodeId>) -> NodeId {
        let parts = each_once(parts);
        self.program.add(Node::Any(parts.clone()), Some(Key::Any(parts)))
    }
}

fn each_once(mut parts: Vec<NodeId>) -> Vec<NodeId> {
    parts.sort_unstable_by_key(|part| part.0);
    parts.dedup();
    parts
}

const fn is_word(value: &Value) -> bool {
    matches!(value, Value::Text(_) | Value::Choice(_))
}

/// Adds the indicators that a condition asks whether a unit meets.
fn add_met(condition: &Condition, found: &mut Vec<IndicatorId>) {
    match &condition.kind {
        ConditionKind::All(parts) | ConditionKind::Any(parts) => parts.iter().for_each(|part| add_met(part, found)),
        ConditionKind::Not(inner) => add_met(inner, found),
        ConditionKind::Meets(indicator) => found.push(*indicator),
        _ => {}
    }
}
