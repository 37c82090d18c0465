//! Where slips are made: for each node of the tree the wordings that a person could have written instead.
//!
//! A wording need not be right: what does not check is no slip that anyone could load. Amendments, scorecards and tests
//! are not edited: amendments and scorecards are not evaluated, and a test is what a slip is measured by.

mod bound;
mod condition;
mod measure;
mod population;
mod target;
mod timely;
mod value;
mod window;

use tieuchi_syntax::ast::{Date, Define, Indicator, IndicatorClause, IndicatorClauseKind, Item, NamedMeasure, Scope};

use self::condition::condition;
use self::measure::measure;
use self::target::target;
use super::edit::{Edit, within, within_each};
use super::slip::Slip;
use super::vocabulary::Vocabulary;

/// Every edit of an item that says something of verdicts.
pub(crate) fn item(known: Vocabulary<'_>, written: &Item) -> Vec<Edit<Item>> {
    match written {
        Item::Define(define) => {
            let Some(subject) = known.subject(&define.subject) else { return Vec::new() };
            let conditions = condition(known, subject, &define.condition);
            within(conditions, |condition| Item::Define(Define { condition, ..define.clone() })).collect()
        }
        Item::Measure(named) => {
            let measures = measure(known, &named.measure);
            within(measures, |measure| Item::Measure(NamedMeasure { measure, ..named.clone() })).collect()
        }
        Item::Indicator(written) => within(indicator(known, written), Item::Indicator).collect(),
        Item::RuleSet(_)
        | Item::Calendar(_)
        | Item::Records(_)
        | Item::Amend(_)
        | Item::Scorecard(_)
        | Item::Given(_)
        | Item::Test(_) => Vec::new(),
    }
}

fn indicator(known: Vocabulary<'_>, written: &Indicator) -> Vec<Edit<Indicator>> {
    let mut edits = Vec::new();
    if let (Some(scope), Some(units)) = (&written.scope, known.units())
        && let Some(filter) = &scope.filter
    {
        let put = |filter| Indicator { scope: Some(Scope { filter, span: scope.span }), ..written.clone() };
        edits.push(Edit::new(Slip::ScopeLeftOut, filter.span, put(None)));
        edits.extend(within(condition(known, units, filter), |filter| put(Some(filter))));
    }
    let clauses = within_each(&written.clauses, |clause| self::clause(known, clause));
    edits.extend(within(clauses, |clauses| Indicator { clauses, ..written.clone() }));
    edits
}

fn clause(known: Vocabulary<'_>, written: &IndicatorClause) -> Vec<Edit<IndicatorClause>> {
    let kinds: Vec<Edit<IndicatorClauseKind>> = match &written.kind {
        IndicatorClauseKind::Target(must) => within(target(known, must), IndicatorClauseKind::Target).collect(),
        IndicatorClauseKind::Stretch(must) => within(target(known, must), IndicatorClauseKind::Stretch).collect(),
        IndicatorClauseKind::Monitor(figure) => within(measure(known, figure), IndicatorClauseKind::Monitor).collect(),
        IndicatorClauseKind::Milestone(day, must) => {
            let years = [day.year.checked_add(1), day.year.checked_sub(1)].into_iter().flatten();
            let mut edits: Vec<Edit<IndicatorClauseKind>> = years
                .map(|year| IndicatorClauseKind::Milestone(Date { year, ..*day }, must.clone()))
                .map(|kind| Edit::new(Slip::Milestone, day.span, kind))
                .collect();
            edits.extend(within(target(known, must), |must| IndicatorClauseKind::Milestone(*day, must)));
            edits
        }
    };
    within(kinds, |kind| IndicatorClause { kind, span: written.span }).collect()
}
