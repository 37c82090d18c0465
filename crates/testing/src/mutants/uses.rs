//! Who uses what: the names that an item names, and the indicators that a define or a measure has a part in.
//!
//! Names are taken for uses whatever kind of record they speak of: one too many costs a look, one too few a slip.

use std::collections::{BTreeSet, HashMap};

use tieuchi_model::indicator::{IndicatorId, RuleSet};
use tieuchi_syntax::ast::{self, Item};

use tieuchi_proof::form;

/// What each define, measure and indicator names, and the indicators that each has a part in.
#[derive(Debug, Default)]
pub(crate) struct Uses<'a> {
    named: HashMap<&'a str, BTreeSet<&'a str>>,
    of: HashMap<&'a str, Vec<IndicatorId>>,
}

impl<'a> Uses<'a> {
    pub(crate) fn of(rules: &'a RuleSet, files: &'a [ast::File]) -> Uses<'a> {
        let mut uses = Uses::default();
        for item in files.iter().flat_map(|file| &file.items) {
            if let Some(name) = name_of(item) {
                uses.named.entry(name).or_default().extend(names(item));
            }
        }
        for (place, indicator) in rules.indicators.keys().enumerate() {
            for used in uses.reached(indicator) {
                uses.of.entry(used).or_default().push(IndicatorId(place));
            }
        }
        uses
    }

    /// The indicators whose meaning hangs on an item.
    pub(crate) fn indicators(&self, rules: &RuleSet, item: &Item) -> Vec<IndicatorId> {
        match item {
            Item::Indicator(indicator) => {
                rules.indicators.get_index_of(indicator.name.text.as_str()).map(IndicatorId).into_iter().collect()
            }
            Item::Define(ast::Define { name, .. }) | Item::Measure(ast::NamedMeasure { name, .. }) => {
                self.of.get(name.text.as_str()).cloned().unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// Every define and measure that an item names, and that those name, and so on.
    pub(crate) fn reached(&self, item: &str) -> BTreeSet<&'a str> {
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<&str> = self.named.get(item).into_iter().flatten().copied().collect();
        while let Some(name) = waiting.pop() {
            if let Some((name, next)) = self.named.get_key_value(name)
                && seen.insert(*name)
            {
                waiting.extend(next);
            }
        }
        seen
    }
}

/// The name of an item that says something of verdicts.
pub(crate) fn name_of(item: &Item) -> Option<&str> {
    match item {
        Item::Define(define) => Some(&define.name.text),
        Item::Measure(measure) => Some(&measure.name.text),
        Item::Indicator(indicator) => Some(&indicator.name.text),
        _ => None,
    }
}

/// The conditions and measures that an item names.
fn names(item: &Item) -> Vec<&str> {
    let mut named = Named::default();
    match item {
        Item::Define(define) => named.condition(&define.condition),
        Item::Measure(measure) => named.measure(&measure.measure),
        Item::Indicator(indicator) => {
            let filter = indicator.scope.as_ref().and_then(|scope| scope.filter.as_ref());
            filter.into_iter().for_each(|filter| named.condition(filter));
            for clause in &indicator.clauses {
                match &clause.kind {
                    ast::IndicatorClauseKind::Target(target)
                    | ast::IndicatorClauseKind::Stretch(target)
                    | ast::IndicatorClauseKind::Milestone(_, target) => named.target(target),
                    ast::IndicatorClauseKind::Monitor(measure) => named.measure(measure),
                }
            }
        }
        _ => {}
    }
    named.found
}

#[derive(Default)]
struct Named<'a> {
    found: Vec<&'a str>,
}

impl<'a> Named<'a> {
    fn target(&mut self, target: &'a ast::Target) {
        match &target.kind {
            ast::TargetKind::And(parts) | ast::TargetKind::Or(parts) => {
                parts.iter().for_each(|part| self.target(part));
            }
            ast::TargetKind::Share { population, condition, .. } => {
                self.population(population);
                self.condition(condition);
            }
            ast::TargetKind::Count { population, .. } => self.population(population),
            ast::TargetKind::Measured { measure, .. }
            | ast::TargetKind::Change { measure, .. }
            | ast::TargetKind::Than { measure, .. } => self.measure(measure),
            ast::TargetKind::Meets(_) => {}
        }
        self.clauses(&target.clauses);
    }

    fn clauses(&mut self, clauses: &'a [ast::TargetClause]) {
        for clause in clauses {
            if let ast::TargetClauseKind::Excusing(condition) = &clause.kind {
                self.condition(condition);
            }
        }
    }

    fn measure(&mut self, measure: &'a ast::Measure) {
        match &measure.kind {
            ast::MeasureKind::Count(population)
            | ast::MeasureKind::Distinct(_, population)
            | ast::MeasureKind::Sum(_, population)
            | ast::MeasureKind::Average(_, _, population) => self.population(population),
            ast::MeasureKind::Share(population, condition, clauses) => {
                self.population(population);
                self.condition(condition);
                self.clauses(clauses);
            }
            ast::MeasureKind::Ratio(top, bottom) => {
                self.measure(top);
                self.measure(bottom);
            }
            ast::MeasureKind::Named(name) => self.found.push(&name.text),
        }
    }

    fn population(&mut self, population: &'a ast::Population) {
        // A bare name may be that of a measure.
        self.found.push(&population.records.text);
        population.filter.iter().for_each(|filter| self.condition(filter));
    }

    fn condition(&mut self, condition: &'a ast::Condition) {
        match &condition.kind {
            ast::ConditionKind::And(parts) | ast::ConditionKind::Or(parts) => {
                parts.iter().for_each(|part| self.condition(part));
            }
            ast::ConditionKind::Not(part) => self.condition(part),
            ast::ConditionKind::Named(name) => self.found.push(&name.text),
            ast::ConditionKind::Timely { relation, .. } => {
                if let ast::Relation::Within { span, .. } | ast::Relation::AtLeastBefore { span, .. } = relation {
                    span.otherwise.iter().for_each(|(_, condition)| self.condition(condition));
                }
            }
            ast::ConditionKind::Has(has) => has.filter.iter().for_each(|filter| self.condition(filter)),
            ast::ConditionKind::Compare { .. }
            | ast::ConditionKind::OneOf { .. }
            | ast::ConditionKind::Presence { .. }
            | ast::ConditionKind::BeginsWith { .. }
            | ast::ConditionKind::Contains { .. }
            | ast::ConditionKind::Between { .. }
            | ast::ConditionKind::In { .. }
            | ast::ConditionKind::HasName { .. }
            | ast::ConditionKind::Meets(_) => {}
        }
    }
}

/// For each indicator those whose verdicts hang on its own: itself, those that ask whether it is met, and so on.
pub(crate) fn hanging_on(rules: &RuleSet) -> Vec<Vec<IndicatorId>> {
    let met_by = |indicator| {
        let met = form(rules, indicator).seen().met.into_iter();
        met.filter_map(|name| rules.indicators.get_index_of(name.as_str())).map(IndicatorId).collect()
    };
    let asked: Vec<Vec<IndicatorId>> = rules.indicators.values().map(met_by).collect();
    let of = |one: IndicatorId| {
        let mut found = vec![one];
        let mut next = 0;
        while let Some(now) = found.get(next).copied() {
            next += 1;
            for (place, asked) in asked.iter().enumerate() {
                let asking = IndicatorId(place);
                if asked.contains(&now) && !found.contains(&asking) {
                    found.push(asking);
                }
            }
        }
        found.sort_unstable();
        found
    };
    (0..rules.indicators.len()).map(|place| of(IndicatorId(place))).collect()
}
