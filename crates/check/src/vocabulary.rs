//! What a file that others use may declare: what rules share, and nothing that has a verdict.

use std::collections::BTreeMap;

use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast::{self, Item};

use crate::findings::Findings;

/// Whether rules that use a file share an item of it.
pub(crate) fn is_shared(item: &Item) -> bool {
    other_place(item).is_none()
}

/// Where to point at an item that is not shared.
fn other_place(item: &Item) -> Option<Span> {
    match item {
        Item::RuleSet(item) => Some(item.title.span),
        Item::Indicator(item) => Some(item.name.span),
        Item::Amend(item) => Some(item.indicator.span),
        Item::Scorecard(item) => Some(item.name.span),
        Item::Given(item) => Some(item.span),
        Item::Test(item) => Some(item.title.span),
        Item::Uses(_)
        | Item::Calendar(_)
        | Item::Records(_)
        | Item::Addition(_)
        | Item::Mapping(_)
        | Item::Define(_)
        | Item::Measure(_) => None,
    }
}

/// Reports what files that others use declare and cannot share. A rule set among them is reported where it is used, with nothing
/// about its items.
pub(crate) fn check(files: &[ast::File], findings: &mut Findings) {
    let used = || files.iter().filter_map(|file| Some((file, file.used_at?)));
    let mut rule_sets: BTreeMap<Span, Span> = BTreeMap::new();
    for (file, used_at) in used() {
        for item in &file.items {
            if let Item::RuleSet(set) = item {
                rule_sets.entry(used_at).or_insert(set.title.span);
            }
        }
    }
    for (used_at, set) in &rule_sets {
        findings.push(Diagnostic::at(codes::RULE_SET_USED, *used_at).label(*set, "declared").help("help"));
    }
    for (file, used_at) in used().filter(|(_, used_at)| !rule_sets.contains_key(used_at)) {
        for place in file.items.iter().filter_map(other_place) {
            findings.push(Diagnostic::at(codes::NOT_SHARED, place).label(used_at, "used").help("help"));
        }
    }
}
