//! Conditions that are always true or always false, where that is plain; and whether two figures are the same.

use rust_decimal::Decimal;
use tieuchi_model::indicator::{Comparison, Condition, ConditionKind, Expr, Measure, MeasureKind, Population};
use tieuchi_model::schema::{FieldKind, KindId, Value};
use tieuchi_source::{Diagnostic, Span, codes};

use crate::world::{Checker, World};

/// How many parts of one `and` or `or` are held against each other.
const PAIRED: usize = 64;

/// Looks through a condition on one record; definitions put in place of their names are left to their own place.
pub(super) fn check(checker: &mut Checker<'_, '_>, subject: KindId, root: &Condition) {
    let world = checker.world;
    let mut waiting = vec![root];
    while let Some(condition) = waiting.pop() {
        if condition.name.is_some() {
            continue;
        }
        let found = match &condition.kind {
            ConditionKind::All(parts) | ConditionKind::Any(parts) => {
                waiting.extend(parts);
                contradicts(parts, matches!(condition.kind, ConditionKind::All(_)))
            }
            ConditionKind::Not(part) => match constant(world, subject, part) {
                Some(value) if part.name.is_none() => Some(!value),
                _ => {
                    waiting.push(part);
                    None
                }
            },
            _ => constant(world, subject, condition),
        };
        if let Some(value) = found {
            say(checker, condition.span, value);
        }
    }
}

fn say(checker: &mut Checker<'_, '_>, span: Span, value: bool) {
    let code = if value { codes::ALWAYS_TRUE } else { codes::ALWAYS_FALSE };
    checker.findings.push(Diagnostic::at(code, span).help("help"));
}

/// `x and not x` is never true, `x or not x` always; one field is not two values at once.
fn contradicts(parts: &[Condition], all: bool) -> Option<bool> {
    let parts = parts.get(..parts.len().min(PAIRED))?;
    for (place, first) in parts.iter().enumerate() {
        for second in parts.iter().skip(place + 1) {
            let opposite = match (&first.kind, &second.kind) {
                (ConditionKind::Not(inner), _) if same(inner, second) => true,
                (_, ConditionKind::Not(inner)) if same(inner, first) => true,
                (first, second) => all && two_values(first, second),
            };
            if opposite {
                return Some(!all);
            }
        }
    }
    None
}

/// `A is "x"` and `A is "y"`.
fn two_values(first: &ConditionKind, second: &ConditionKind) -> bool {
    match (first, second) {
        (
            ConditionKind::Compare { left: Expr::Field(field), op: Comparison::Equal, right: Expr::Literal(value) },
            ConditionKind::Compare {
                left: Expr::Field(other),
                op: Comparison::Equal,
                right: Expr::Literal(other_value),
            },
        ) => field == other && value != other_value && !matches!(value, Value::When(_)),
        _ => false,
    }
}

/// Whether a single question has the same answer for every record.
fn constant(world: &World<'_>, subject: KindId, condition: &Condition) -> Option<bool> {
    match &condition.kind {
        ConditionKind::Compare { left, op, right } => match (left, right) {
            (Expr::Literal(left), Expr::Literal(right)) => between_literals(left, *op, right),
            (Expr::Field(field), Expr::Literal(Value::Number(number))) => {
                in_range(world, subject, *field, *op, *number)
            }
            (Expr::Field(first), Expr::Field(second)) if first == second => {
                Some(matches!(op, Comparison::Equal | Comparison::LessOrEqual | Comparison::GreaterOrEqual))
            }
            _ => None,
        },
        ConditionKind::OneOf { what, values } => {
            if values.is_empty() {
                return Some(false);
            }
            let Expr::Field(field) = what else { return None };
            let field = world.field(subject, *field)?;
            let FieldKind::OneOf(choices) = &field.kind else { return None };
            let all = (0..choices.len()).all(|place| values.contains(&Value::Choice(place)));
            (all && !field.optional).then_some(true)
        }
        ConditionKind::Present(Expr::Field(field)) => (!world.field(subject, *field)?.optional).then_some(true),
        ConditionKind::Present(Expr::Literal(_)) => Some(true),
        _ => None,
    }
}

fn between_literals(left: &Value, op: Comparison, right: &Value) -> Option<bool> {
    let order = match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.cmp(right),
        (Value::Text(left), Value::Text(right)) => left.cmp(right),
        (Value::YesNo(left), Value::YesNo(right)) => left.cmp(right),
        (Value::When(tieuchi_model::time::When::Day(left)), Value::When(tieuchi_model::time::When::Day(right))) => {
            left.cmp(right)
        }
        _ => return None,
    };
    Some(op.holds(order))
}

/// A number against the range that its field declares. What an empty value makes missing is never always true.
fn in_range(
    world: &World<'_>,
    subject: KindId,
    field: tieuchi_model::schema::FieldId,
    op: Comparison,
    number: Decimal,
) -> Option<bool> {
    let field = world.field(subject, field)?;
    let FieldKind::Number { whole, lowest, highest } = field.kind else { return None };
    let below = lowest.is_some_and(|lowest| number < lowest);
    let above = highest.is_some_and(|highest| number > highest);
    let at_lowest = lowest == Some(number);
    let at_highest = highest == Some(number);
    let never_equal = below || above || (whole && !number.fract().is_zero());
    let (always, never) = match op {
        Comparison::Equal => (false, never_equal),
        Comparison::NotEqual => (never_equal, false),
        Comparison::Less => (above, below || at_lowest),
        Comparison::LessOrEqual => (above || at_highest, below),
        Comparison::Greater => (below, above || at_highest),
        Comparison::GreaterOrEqual => (below || at_lowest, above),
    };
    if never {
        return Some(false);
    }
    (always && !field.optional).then_some(true)
}

/// Whether two conditions on the same kind ask plainly the same.
fn same(first: &Condition, second: &Condition) -> bool {
    if first.name.is_some() && first.name == second.name {
        return true;
    }
    match (&first.kind, &second.kind) {
        (ConditionKind::Yes(first), ConditionKind::Yes(second)) => first == second,
        (ConditionKind::Not(first), ConditionKind::Not(second)) => same(first, second),
        (ConditionKind::All(first), ConditionKind::All(second))
        | (ConditionKind::Any(first), ConditionKind::Any(second)) => {
            first.len() == second.len() && first.iter().zip(second).all(|(first, second)| same(first, second))
        }
        (
            ConditionKind::Compare { left, op, right },
            ConditionKind::Compare { left: other_left, op: other_op, right: other_right },
        ) => op == other_op && same_value(left, other_left) && same_value(right, other_right),
        (ConditionKind::OneOf { what, values }, ConditionKind::OneOf { what: other, values: others }) => {
            same_value(what, other) && values == others
        }
        (ConditionKind::Present(first), ConditionKind::Present(second)) => same_value(first, second),
        (ConditionKind::In { what, window }, ConditionKind::In { what: other, window: other_window }) => {
            what == other && window == other_window
        }
        (ConditionKind::Meets(first), ConditionKind::Meets(second)) => first == second,
        _ => false,
    }
}

fn same_value(first: &Expr, second: &Expr) -> bool {
    match (first, second) {
        (Expr::Field(first), Expr::Field(second)) => first == second,
        (Expr::Literal(first), Expr::Literal(second)) => first == second,
        (Expr::MonthDay(first), Expr::MonthDay(second)) => first == second,
        (Expr::Else(first, otherwise), Expr::Else(second, other)) => {
            same_value(first, second) && same_value(otherwise, other)
        }
        (
            Expr::Arithmetic { left, op, right },
            Expr::Arithmetic { left: other_left, op: other_op, right: other_right },
        ) => op == other_op && same_value(left, other_left) && same_value(right, other_right),
        _ => false,
    }
}

/// Whether two figures are plainly the same.
pub(super) fn same_measure(first: &Measure, second: &Measure) -> bool {
    match (&first.kind, &second.kind) {
        (MeasureKind::Count(first), MeasureKind::Count(second)) => same_population(first, second),
        (MeasureKind::Share(first), MeasureKind::Share(second)) => {
            same_population(&first.population, &second.population) && same(&first.condition, &second.condition)
        }
        (MeasureKind::Sum { of, population }, MeasureKind::Sum { of: other, population: others }) => {
            same_value(of, other) && same_population(population, others)
        }
        (MeasureKind::Ratio(top, bottom), MeasureKind::Ratio(other_top, other_bottom)) => {
            same_measure(top, other_top) && same_measure(bottom, other_bottom)
        }
        _ => false,
    }
}

fn same_population(first: &Population, second: &Population) -> bool {
    let filters = match (&first.filter, &second.filter) {
        (None, None) => true,
        (Some(first), Some(second)) => same(first, second),
        _ => false,
    };
    filters
        && first.kind == second.kind
        && first.own == second.own
        && first.placement == second.placement
        && first.window == second.window
}
