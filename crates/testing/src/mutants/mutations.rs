//! The mutations of each node of the tree: what a person could have written instead.
//!
//! An edit need not check: edits that do not check are dropped later. Amendments and scorecards are not edited because they
//! are not evaluated, and tests are not edited because mutants are judged by them.

mod bound;
mod clauses;
mod condition;
mod measure;
mod placement;
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
use super::mutation_kind::MutationKind;
use super::vocabulary::Vocabulary;

/// Every edit of an item that verdicts depend on.
pub(crate) fn item(vocabulary: Vocabulary<'_>, written: &Item) -> Vec<Edit<Item>> {
    match written {
        Item::Define(define) => {
            // What is a mistake for one kind of several is one for all of them.
            let Some(subject) = define.subjects.first().and_then(|kind| vocabulary.subject(kind)) else {
                return Vec::new();
            };
            let conditions = condition(vocabulary, subject, &define.condition);
            within(conditions, |condition| Item::Define(Define { condition, ..define.clone() })).collect()
        }
        Item::Measure(named) => {
            let measures = measure(vocabulary, &named.measure);
            within(measures, |measure| Item::Measure(NamedMeasure { measure, ..named.clone() })).collect()
        }
        Item::Indicator(written) => within(indicator(vocabulary, written), Item::Indicator).collect(),
        Item::Uses(_)
        | Item::RuleSet(_)
        | Item::Calendar(_)
        | Item::Addition(_)
        | Item::Mapping(_)
        | Item::Records(_)
        | Item::Amend(_)
        | Item::Scorecard(_)
        | Item::Given(_)
        | Item::Test(_) => Vec::new(),
    }
}

fn indicator(vocabulary: Vocabulary<'_>, written: &Indicator) -> Vec<Edit<Indicator>> {
    let mut edits = Vec::new();
    if let (Some(scope), Some(units)) = (&written.scope, vocabulary.units())
        && let Some(filter) = &scope.filter
    {
        let put = |filter| Indicator { scope: Some(Scope { filter, span: scope.span }), ..written.clone() };
        edits.push(Edit::new(MutationKind::ScopeLeftOut, filter.span, put(None)));
        edits.extend(within(condition(vocabulary, units, filter), |filter| put(Some(filter))));
    }
    let clauses = within_each(&written.clauses, |clause| self::clause(vocabulary, clause));
    edits.extend(within(clauses, |clauses| Indicator { clauses, ..written.clone() }));
    edits
}

fn clause(vocabulary: Vocabulary<'_>, written: &IndicatorClause) -> Vec<Edit<IndicatorClause>> {
    let kinds: Vec<Edit<IndicatorClauseKind>> = match &written.kind {
        IndicatorClauseKind::Target(must) => within(target(vocabulary, must), IndicatorClauseKind::Target).collect(),
        IndicatorClauseKind::Stretch(must) => within(target(vocabulary, must), IndicatorClauseKind::Stretch).collect(),
        IndicatorClauseKind::Monitor(bound_of) => {
            within(measure(vocabulary, bound_of), IndicatorClauseKind::Monitor).collect()
        }
        IndicatorClauseKind::Milestone(day, must) => {
            let years = [day.year.checked_add(1), day.year.checked_sub(1)].into_iter().flatten();
            let mut edits: Vec<Edit<IndicatorClauseKind>> = years
                .map(|year| IndicatorClauseKind::Milestone(Date { year, ..*day }, must.clone()))
                .map(|kind| Edit::new(MutationKind::Milestone, day.span, kind))
                .collect();
            edits.extend(within(target(vocabulary, must), |must| IndicatorClauseKind::Milestone(*day, must)));
            edits
        }
    };
    within(kinds, |kind| IndicatorClause { kind, span: written.span }).collect()
}
