//! Mutations of conditions: `or` for `and`, an operand or a `not` left out, the wrong field, the wrong choice.

use tieuchi_source::Span;
use tieuchi_syntax::ast::{Comparison, Condition, ConditionKind, Expr, ExprKind, Has, Name, Text};

use super::bound::{BoundOf, bound};
use super::placement::placed;
use super::timely::timely;
use super::value::{expr, field};
use super::window::window;
use crate::mutants::edit::{Edit, replaced, within, within_each, within_optional, without_each};
use crate::mutants::mutation_kind::MutationKind;
use crate::mutants::vocabulary::{Subject, Vocabulary};

/// Every edit of a condition on the records of a kind.
pub(crate) fn condition(vocabulary: Vocabulary<'_>, subject: Subject<'_>, written: &Condition) -> Vec<Edit<Condition>> {
    let mut edits = match &written.kind {
        ConditionKind::And(parts) => {
            joined(vocabulary, subject, parts, written.span, ConditionKind::And, ConditionKind::Or)
        }
        ConditionKind::Or(parts) => {
            joined(vocabulary, subject, parts, written.span, ConditionKind::Or, ConditionKind::And)
        }
        ConditionKind::Not(part) => {
            let put = |part| Condition { kind: ConditionKind::Not(Box::new(part)), span: written.span };
            let mut edits = vec![Edit::new(MutationKind::Negation, written.span, (**part).clone())];
            let inside = condition(vocabulary, subject, part).into_iter();
            // Nobody writes `not not C` by mistake.
            let inside = inside.filter(|edit| !matches!(edit.after.kind, ConditionKind::Not(_))).collect();
            edits.extend(within(inside, put));
            edits
        }
        kind => within(kinds(vocabulary, subject, kind, written.span), |kind| Condition { kind, span: written.span })
            .collect(),
    };
    if can_be_negated(&written.kind) {
        let kind = ConditionKind::Not(Box::new(written.clone()));
        edits.push(Edit::new(MutationKind::Negation, written.span, Condition { kind, span: written.span }));
    }
    edits
}

/// Whether adding `not` is a mutation of its own: comparisons have their opposite among their own edits.
const fn can_be_negated(kind: &ConditionKind) -> bool {
    matches!(
        kind,
        ConditionKind::Named(_)
            | ConditionKind::Timely { .. }
            | ConditionKind::BeginsWith { .. }
            | ConditionKind::Contains { .. }
            | ConditionKind::Between { .. }
            | ConditionKind::In { .. }
            | ConditionKind::Has(_)
            | ConditionKind::Meets(_)
    )
}

fn joined(
    vocabulary: Vocabulary<'_>,
    subject: Subject<'_>,
    parts: &[Condition],
    span: Span,
    join: impl Fn(Vec<Condition>) -> ConditionKind,
    other: impl Fn(Vec<Condition>) -> ConditionKind,
) -> Vec<Edit<Condition>> {
    let put = |parts| Condition { kind: join(parts), span };
    let mut edits = vec![Edit::new(MutationKind::Connective, span, Condition { kind: other(parts.to_vec()), span })];
    edits.extend(without_each(parts).filter_map(|(left_out, mut others)| {
        let after = if others.len() == 1 { others.pop()? } else { put(others) };
        Some(Edit::new(MutationKind::PartLeftOut, left_out.span, after))
    }));
    edits.extend(within(within_each(parts, |part| condition(vocabulary, subject, part)), put));
    edits
}

fn kinds(
    vocabulary: Vocabulary<'_>,
    subject: Subject<'_>,
    written: &ConditionKind,
    span: Span,
) -> Vec<Edit<ConditionKind>> {
    match written {
        ConditionKind::Named(name) => within(field(subject, name), ConditionKind::Named).collect(),
        ConditionKind::Timely { what, relation } => {
            let edit_condition = |when: &Condition| condition(vocabulary, subject, when);
            timely(subject, what, relation, span, &edit_condition)
        }
        ConditionKind::Compare { left, op, right } => compared(subject, left, *op, right, span),
        ConditionKind::OneOf { left, values, negated } => one_of(subject, left, values, *negated, span),
        ConditionKind::Presence { what, present } => {
            let other = ConditionKind::Presence { what: what.clone(), present: !present };
            let mut edits = vec![Edit::new(MutationKind::Negation, span, other)];
            edits.extend(within(expr(subject, what), |what| ConditionKind::Presence { what, present: *present }));
            edits
        }
        ConditionKind::BeginsWith { what, text } => {
            let other = ConditionKind::Contains { what: what.clone(), text: text.clone() };
            let mut edits = vec![Edit::new(MutationKind::TextSide, span, other)];
            let put = |what| ConditionKind::BeginsWith { what, text: text.clone() };
            edits.extend(within(expr(subject, what), put));
            edits
        }
        ConditionKind::Contains { what, text } => {
            let other = ConditionKind::BeginsWith { what: what.clone(), text: text.clone() };
            let mut edits = vec![Edit::new(MutationKind::TextSide, span, other)];
            let put = |what| ConditionKind::Contains { what, text: text.clone() };
            edits.extend(within(expr(subject, what), put));
            edits
        }
        ConditionKind::Between { what, lowest, highest, below } => between(subject, what, (lowest, highest, *below)),
        ConditionKind::In { what, window: at } => {
            let others = what.as_ref().map(|what| expr(subject, what)).unwrap_or_default();
            let put = |what| ConditionKind::In { what: Some(what), window: at.clone() };
            let mut edits: Vec<Edit<ConditionKind>> = within(others, put).collect();
            edits.extend(within(window(at), |window| ConditionKind::In { what: what.clone(), window }));
            edits
        }
        ConditionKind::Has(has) => within(self::has(vocabulary, subject, has, span), ConditionKind::Has).collect(),
        ConditionKind::HasName { name, negated } => {
            let other = ConditionKind::HasName { name: name.clone(), negated: !negated };
            let mut edits = vec![Edit::new(MutationKind::Negation, span, other)];
            let put = |name| ConditionKind::HasName { name, negated: *negated };
            edits.extend(within(field(subject, name), put));
            edits
        }
        ConditionKind::Meets(_) | ConditionKind::And(_) | ConditionKind::Or(_) | ConditionKind::Not(_) => Vec::new(),
    }
}

fn compared(subject: Subject<'_>, left: &Expr, op: Comparison, right: &Expr, span: Span) -> Vec<Edit<ConditionKind>> {
    let put = |left, op, right| ConditionKind::Compare { left, op, right };
    let others = confused_with(op).iter();
    let mut edits: Vec<Edit<ConditionKind>> =
        others.map(|op| Edit::new(MutationKind::Comparison, span, put(left.clone(), *op, right.clone()))).collect();
    edits.extend(within(expr(subject, left), |left| put(left, op, right.clone())));
    edits.extend(within(expr(subject, right), |right| put(left.clone(), op, right)));
    if let ExprKind::Text(text) = &right.kind {
        for other in other_choices(subject, left, text) {
            let one = choice(right, other);
            edits.push(Edit::new(MutationKind::Choice, right.span, put(left.clone(), op, one.clone())));
            let negated = op == Comparison::IsNot;
            let either = ConditionKind::OneOf { left: left.clone(), values: vec![right.clone(), one], negated };
            edits.push(Edit::new(MutationKind::Choice, right.span, either));
        }
    }
    edits
}

/// The comparisons that one is confused with.
const fn confused_with(op: Comparison) -> &'static [Comparison] {
    use Comparison::{Greater, GreaterOrEqual, Is, IsNot, Less, LessOrEqual};
    match op {
        Is => &[IsNot],
        IsNot => &[Is],
        Less => &[LessOrEqual, Greater, GreaterOrEqual],
        LessOrEqual => &[Less, Greater, GreaterOrEqual],
        Greater => &[GreaterOrEqual, Less, LessOrEqual],
        GreaterOrEqual => &[Greater, Less, LessOrEqual],
    }
}

fn one_of(subject: Subject<'_>, left: &Expr, values: &[Expr], negated: bool, span: Span) -> Vec<Edit<ConditionKind>> {
    let put = |values| ConditionKind::OneOf { left: left.clone(), values, negated };
    let other = ConditionKind::OneOf { left: left.clone(), values: values.to_vec(), negated: !negated };
    let mut edits = vec![Edit::new(MutationKind::Negation, span, other)];
    edits.extend(within(expr(subject, left), |left| ConditionKind::OneOf { left, values: values.to_vec(), negated }));
    if values.len() > 1 {
        edits.extend(
            without_each(values).map(|(left_out, others)| Edit::new(MutationKind::Choice, left_out.span, put(others))),
        );
    }
    edits.extend(within(within_each(values, |value| expr(subject, value)), put));
    let is_listed = |choice: &&String| {
        values.iter().any(|value| matches!(&value.kind, ExprKind::Text(text) if text.value == **choice))
    };
    for other in subject.choices(left).iter().filter(|choice| !is_listed(choice)) {
        for (index, value) in values.iter().enumerate() {
            let instead = replaced(values, index, choice(value, other));
            edits.push(Edit::new(MutationKind::Choice, value.span, put(instead)));
        }
        if let Some(last) = values.last() {
            let more = values.iter().cloned().chain([choice(last, other)]).collect();
            edits.push(Edit::new(MutationKind::Choice, last.span, put(more)));
        }
    }
    edits
}

fn other_choices<'r>(subject: Subject<'r>, what: &Expr, text: &Text) -> impl Iterator<Item = &'r String> {
    subject.choices(what).iter().filter(move |choice| **choice != text.value)
}

fn choice(at: &Expr, value: &str) -> Expr {
    Expr { kind: ExprKind::Text(Text { value: value.to_owned(), span: at.span }), span: at.span }
}

fn between(
    subject: Subject<'_>,
    what: &Expr,
    (lowest, highest, below): (&Expr, &Expr, bool),
) -> Vec<Edit<ConditionKind>> {
    let put = |what, lowest, highest, below| ConditionKind::Between { what, lowest, highest, below };
    let compare = |op, right: &Expr| ConditionKind::Compare { left: what.clone(), op, right: right.clone() };
    let below_highest = if below { Comparison::Less } else { Comparison::LessOrEqual };
    let mut edits = vec![
        Edit::new(MutationKind::PartLeftOut, highest.span, compare(Comparison::GreaterOrEqual, lowest)),
        Edit::new(MutationKind::PartLeftOut, lowest.span, compare(below_highest, highest)),
    ];
    if below {
        let closed = put(what.clone(), lowest.clone(), highest.clone(), false);
        edits.push(Edit::new(MutationKind::Comparison, highest.span, closed));
    }
    edits.extend(within(expr(subject, what), |what| put(what, lowest.clone(), highest.clone(), below)));
    edits.extend(within(expr(subject, lowest), |lowest| put(what.clone(), lowest, highest.clone(), below)));
    edits.extend(within(expr(subject, highest), |highest| put(what.clone(), lowest.clone(), highest, below)));
    edits
}

fn has(vocabulary: Vocabulary<'_>, subject: Subject<'_>, written: &Has, span: Span) -> Vec<Edit<Has>> {
    let mut edits: Vec<Edit<Has>> =
        within(bound(&written.bound, BoundOf::Other), |bound| Has { bound, ..written.clone() }).collect();
    if subject.is_units() {
        edits.push(Edit::new(MutationKind::Own, span, Has { own: !written.own, ..written.clone() }));
    }
    let Some(related) = vocabulary.subject(&written.records) else { return edits };
    let by: Vec<Edit<Name>> = written.by.as_ref().map(|by| field(related, by)).unwrap_or_default();
    edits.extend(within(by, |by| Has { by: Some(by), ..written.clone() }));
    let placed = placed(related, &written.records, written.placed.as_ref());
    edits.extend(within(placed, |placed| Has { placed, ..written.clone() }));
    let filter = filter(vocabulary, related, written.filter.as_deref());
    edits.extend(within(filter, |filter| Has { filter, ..written.clone() }));
    edits
}

/// Every edit of `where …`: left out, or in another wording.
pub(crate) fn filter(
    vocabulary: Vocabulary<'_>,
    subject: Subject<'_>,
    written: Option<&Condition>,
) -> Vec<Edit<Option<Box<Condition>>>> {
    let Some(filter) = written else { return Vec::new() };
    let mut edits = vec![Edit::new(MutationKind::FilterLeftOut, filter.span, None)];
    let inside = within_optional(written, |filter| condition(vocabulary, subject, filter));
    edits.extend(within(inside, |filter| Some(Box::new(filter))));
    edits
}
