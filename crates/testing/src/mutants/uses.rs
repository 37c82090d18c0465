//! Who uses what: the names that an item names, and the indicators that a define or a measure has a part in.
//!
//! A name counts as a use whatever kind of record it is about: one use too many costs time, one too few hides a mutant.

use std::collections::{BTreeSet, HashMap};

use tieuchi_model::indicator::{IndicatorId, RuleSet};
use tieuchi_syntax::ast::visit::{self, Visitor};
use tieuchi_syntax::ast::{self, Item};

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

/// The name of an item that decides verdicts.
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
    let mut named = Named(Vec::new());
    visit::item(&mut named, item);
    named.0
}

struct Named<'a>(Vec<&'a str>);

impl<'a> Visitor<'a> for Named<'a> {
    fn measure(&mut self, found: &'a ast::Measure) {
        if let ast::MeasureKind::Named(name) = &found.kind {
            self.0.push(&name.text);
        }
        visit::measure(self, found);
    }

    fn population(&mut self, found: &'a ast::Population) {
        // A bare name may be that of a measure.
        self.0.push(&found.records.text);
        visit::population(self, found);
    }

    fn condition(&mut self, found: &'a ast::Condition) {
        if let ast::ConditionKind::Named(name) = &found.kind {
            self.0.push(&name.text);
        }
        visit::condition(self, found);
    }
}

/// For each indicator those whose verdicts hang on its own: itself, those that ask whether it is met, and so on.
pub(crate) fn dependents(rules: &RuleSet) -> Vec<Vec<IndicatorId>> {
    let mut asking: Vec<Vec<IndicatorId>> = vec![Vec::new(); rules.indicators.len()];
    for (place, indicator) in rules.indicators.values().enumerate() {
        for asked in indicator.required_indicators() {
            asking.get_mut(asked.0).into_iter().for_each(|asking| asking.push(IndicatorId(place)));
        }
    }
    let of = |one: IndicatorId| {
        let mut found = BTreeSet::from([one]);
        let mut waiting = vec![one];
        while let Some(now) = waiting.pop() {
            let asking = asking.get(now.0).into_iter().flatten();
            waiting.extend(asking.copied().filter(|asking| found.insert(*asking)));
        }
        found.into_iter().collect()
    };
    (0..rules.indicators.len()).map(|place| of(IndicatorId(place))).collect()
}
