//! Which mutants are run again while a file is being edited: those of items that changed, that use a changed item, or whose
//! tests changed.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use tieuchi::RuleSet;
use tieuchi_model::indicator::{GivenRows, IndicatorId};
use tieuchi_source::Span;
use tieuchi_syntax::ast::Item;

use super::report::Mutants;
use super::trial::Trials;
use super::uses::name_of;

/// Which mutants to run.
#[derive(Clone, Copy, Debug, Default)]
pub enum Scope<'a> {
    /// All of them.
    #[default]
    All,
    /// Those whose status may have changed since an earlier run: mutants of items whose text changed, of items that use
    /// them, and of items whose tests changed. The status of the others is reused. An item whose tests have records in files
    /// is always run again, because the files may have changed.
    ChangedSince(&'a Mutants),
}

/// A hash of everything that decides the status of an item's mutants; `None` if some of it is not in the rule texts.
pub(crate) fn fingerprint(loaded: &RuleSet, trials: &Trials<'_>, item: &Item) -> Option<u64> {
    let texts = loaded.texts();
    let mut hasher = DefaultHasher::new();
    let mut add = |span: Span| texts.get(span.file).map_or("", |file| file.slice(span)).hash(&mut hasher);
    add(item.span());
    let used_by = trials.uses.indicators(trials.rules, item);
    let dependents: BTreeSet<IndicatorId> = trials.dependents(used_by).into_iter().collect();
    let mut named: BTreeSet<&str> = name_of(item).into_iter().collect();
    named.extend(
        dependents.iter().filter_map(|id| trials.rules.indicator(*id)).map(|indicator| indicator.name.as_str()),
    );
    let reached: Vec<&str> = named.iter().flat_map(|name| trials.uses.reached(name)).collect();
    named.extend(reached);
    for other in loaded.trees().iter().flat_map(|file| &file.items) {
        match other {
            Item::Test(_) | Item::Given(_) => {}
            other if name_of(other).is_none_or(|name| named.contains(name)) => add(other.span()),
            _ => {}
        }
    }
    for test in &trials.rules.tests {
        if !test.expect.iter().any(|expect| dependents.contains(&expect.indicator)) {
            continue;
        }
        add(test.span);
        for given in &test.given {
            if matches!(given.rows, GivenRows::File(_)) {
                return None;
            }
            add(given.span);
        }
    }
    Some(hasher.finish())
}
