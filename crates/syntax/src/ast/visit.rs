//! One visitor over the conditions, measures and targets of a tree, for code that collects or asks whether any part is so.
//!
//! The default of each method visits the parts inside; an overriding method calls the function of this module with its name
//! to do the same.

use super::{
    Condition, ConditionKind, Define, Has, Indicator, IndicatorClause, IndicatorClauseKind, Item, LayoutClauseKind,
    Measure, MeasureKind, Population, Relation, SpanChoice, Target, TargetClause, TargetClauseKind, TargetKind,
};

/// What is done at each part. Parts are visited in the order in which they are written.
pub trait Visitor<'t> {
    /// A target.
    fn target(&mut self, found: &'t Target) {
        target(self, found);
    }

    /// A measure.
    fn measure(&mut self, found: &'t Measure) {
        measure(self, found);
    }

    /// A population of a measure or a target.
    fn population(&mut self, found: &'t Population) {
        population(self, found);
    }

    /// A condition.
    fn condition(&mut self, found: &'t Condition) {
        condition(self, found);
    }

    /// The related records of a condition.
    fn has(&mut self, found: &'t Has) {
        has(self, found);
    }
}

/// Visits the parts of an item that decide verdicts; nothing in other items.
pub fn item<'t, V: Visitor<'t> + ?Sized>(visitor: &mut V, found: &'t Item) {
    match found {
        Item::Define(Define { condition, .. }) => visitor.condition(condition),
        Item::Measure(named) => visitor.measure(&named.measure),
        Item::Indicator(found) => indicator(visitor, found),
        Item::Records(found) => {
            for clause in &found.layout {
                if let LayoutClauseKind::Always { condition, .. } = &clause.kind {
                    visitor.condition(condition);
                }
            }
        }
        Item::Uses(_)
        | Item::Addition(_)
        | Item::Mapping(_)
        | Item::RuleSet(_)
        | Item::Calendar(_)
        | Item::Amend(_)
        | Item::Scorecard(_)
        | Item::Given(_)
        | Item::Test(_) => {}
    }
}

/// Visits the scope and the clauses of an indicator.
pub fn indicator<'t, V: Visitor<'t> + ?Sized>(visitor: &mut V, found: &'t Indicator) {
    if let Some(filter) = found.scope.as_ref().and_then(|scope| scope.filter.as_ref()) {
        visitor.condition(filter);
    }
    for IndicatorClause { kind, .. } in &found.clauses {
        match kind {
            IndicatorClauseKind::Target(target)
            | IndicatorClauseKind::Stretch(target)
            | IndicatorClauseKind::Milestone(_, target) => visitor.target(target),
            IndicatorClauseKind::Monitor(measure) => visitor.measure(measure),
        }
    }
}

/// Visits the parts of a target.
pub fn target<'t, V: Visitor<'t> + ?Sized>(visitor: &mut V, found: &'t Target) {
    match &found.kind {
        TargetKind::And(parts) | TargetKind::Or(parts) => parts.iter().for_each(|part| visitor.target(part)),
        TargetKind::Share { population, condition, .. } => {
            visitor.population(population);
            visitor.condition(condition);
        }
        TargetKind::Count { population, .. } => visitor.population(population),
        TargetKind::Measured { measure, .. }
        | TargetKind::Change { measure, .. }
        | TargetKind::Than { measure, .. } => visitor.measure(measure),
        TargetKind::Meets(_) => {}
    }
    clauses(visitor, &found.clauses);
}

/// Visits the conditions of comma clauses.
fn clauses<'t, V: Visitor<'t> + ?Sized>(visitor: &mut V, found: &'t [TargetClause]) {
    for clause in found {
        match &clause.kind {
            TargetClauseKind::Excusing(condition) => visitor.condition(condition),
            TargetClauseKind::CountingOpen(_) | TargetClauseKind::CountingNone { .. } => {}
        }
    }
}

/// Visits the parts of a measure.
pub fn measure<'t, V: Visitor<'t> + ?Sized>(visitor: &mut V, found: &'t Measure) {
    match &found.kind {
        MeasureKind::Count(population)
        | MeasureKind::Distinct(_, population)
        | MeasureKind::Sum(_, population)
        | MeasureKind::Average(_, _, population) => visitor.population(population),
        MeasureKind::Share(population, condition, found) => {
            visitor.population(population);
            visitor.condition(condition);
            clauses(visitor, found);
        }
        MeasureKind::Ratio(numerator, denominator) => {
            visitor.measure(numerator);
            visitor.measure(denominator);
        }
        MeasureKind::Named(_) => {}
    }
}

/// Visits the `where` of a population.
pub fn population<'t, V: Visitor<'t> + ?Sized>(visitor: &mut V, found: &'t Population) {
    if let Some(filter) = &found.filter {
        visitor.condition(filter);
    }
}

/// Visits the conditions directly inside a condition.
pub fn condition<'t, V: Visitor<'t> + ?Sized>(visitor: &mut V, found: &'t Condition) {
    match &found.kind {
        ConditionKind::And(parts) | ConditionKind::Or(parts) => parts.iter().for_each(|part| visitor.condition(part)),
        ConditionKind::Not(part) => visitor.condition(part),
        ConditionKind::Timely { relation, .. } => match relation {
            Relation::Within { span, .. } | Relation::AtLeastBefore { span, .. } => span_choice(visitor, span),
            Relation::By { .. } | Relation::Before(_) | Relation::After(_) => {}
        },
        ConditionKind::Has(found) => visitor.has(found),
        ConditionKind::Named(_)
        | ConditionKind::Compare { .. }
        | ConditionKind::OneOf { .. }
        | ConditionKind::Presence { .. }
        | ConditionKind::BeginsWith { .. }
        | ConditionKind::Contains { .. }
        | ConditionKind::Between { .. }
        | ConditionKind::In { .. }
        | ConditionKind::HasName { .. }
        | ConditionKind::Meets(_) => {}
    }
}

/// Visits the conditions that choose among the lengths of a limit.
fn span_choice<'t, V: Visitor<'t> + ?Sized>(visitor: &mut V, found: &'t SpanChoice) {
    found.otherwise.iter().for_each(|(_, condition)| visitor.condition(condition));
}

/// Visits the `where` of related records.
pub fn has<'t, V: Visitor<'t> + ?Sized>(visitor: &mut V, found: &'t Has) {
    if let Some(filter) = &found.filter {
        visitor.condition(filter);
    }
}
