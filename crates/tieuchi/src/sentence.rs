//! What an indicator says, in the canonical words of a language.

use tieuchi_source::{Language, Span};
use tieuchi_syntax::ast::visit::{self, Visitor};
use tieuchi_syntax::{ast, print_clause, print_condition, print_filter, print_scope, print_target};

use crate::days::Date;
use crate::rule_set::{Indicator, RuleSet};

impl Indicator<'_> {
    /// Its sentences, as the rule says them, in the canonical words of a language.
    #[must_use]
    pub fn sentences(&self, language: Language) -> Vec<String> {
        tree(self.set, self.name()).map_or_else(Vec::new, |indicator| of_tree(indicator, language))
    }
}

/// Whom an indicator asks.
pub(crate) fn scope_of(set: &RuleSet, name: &str, language: Language) -> Option<String> {
    let filter = tree(set, name)?.scope.as_ref()?.filter.as_ref()?;
    Some(print_condition(filter, language))
}

/// The `where` of the population at a place, with that word.
pub(crate) fn filter_of(set: &RuleSet, at: Span, language: Language) -> Option<String> {
    struct Find<'t>(Span, Option<&'t ast::Population>);
    impl<'t> Visitor<'t> for Find<'t> {
        fn population(&mut self, found: &'t ast::Population) {
            if found.span == self.0 {
                self.1 = Some(found);
            }
            visit::population(self, found);
        }
    }
    let mut find = Find(at, None);
    for item in set.files.iter().flat_map(|file| &file.items) {
        visit::item(&mut find, item);
    }
    Some(print_filter(find.1?.filter.as_deref()?, language))
}

/// The target of an indicator, or that of its milestone of this day.
pub(crate) fn of_target(set: &RuleSet, name: &str, milestone: Option<Date>, language: Language) -> Option<String> {
    tree(set, name)?.clauses.iter().find_map(|clause| match &clause.kind {
        ast::IndicatorClauseKind::Target(target) => Some(print_target(target, language)),
        ast::IndicatorClauseKind::Milestone(day, target) => {
            let ast::Date { year, month, day, .. } = day;
            let is_meant = milestone.map(|day| day.to_string()) == Some(format!("{year:04}-{month:02}-{day:02}"));
            is_meant.then(|| print_target(target, language))
        }
        _ => None,
    })
}

fn tree<'a>(set: &'a RuleSet, name: &str) -> Option<&'a ast::Indicator> {
    let span = set.rules.indicators.get(name)?.span;
    let items = &set.files.get(usize::try_from(span.file.0).ok()?)?.items;
    let after = items.partition_point(|item| item.span().start <= span.start);
    match items.get(after.checked_sub(1)?)? {
        ast::Item::Indicator(indicator) => Some(indicator),
        _ => None,
    }
}

fn of_tree(indicator: &ast::Indicator, language: Language) -> Vec<String> {
    let scope = indicator.scope.as_ref().filter(|scope| scope.filter.is_some());
    let scope = scope.map(|scope| print_scope(scope, language));
    let clauses = indicator.clauses.iter().map(|clause| match &clause.kind {
        ast::IndicatorClauseKind::Target(target) => print_target(target, language),
        other => print_clause(other, language),
    });
    scope.into_iter().chain(clauses).collect()
}
