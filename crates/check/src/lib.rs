//! From a syntax tree to a checked rule set, with every finding.
//!
//! This is the only crate that knows both the syntax tree and the model: it looks up names, resolves types, units of time
//! and references, and warns of what is legal but suspicious. Nothing here reads files, records or a clock, and nothing counts.

mod alike;
mod always;
mod bound;
mod by_name;
mod calendar;
mod checker;
mod compare;
mod condition;
mod confusable;
mod dates;
mod defines;
mod elsewhere;
mod expr;
mod findings;
mod indicator;
mod kinds;
mod layout;
mod lints;
mod mapping;
mod measure;
mod meets;
mod names;
mod population;
mod recheck;
mod related;
mod rule_set;
mod rule_tests;
mod schema;
mod scorecard;
mod target;
mod timely;
mod unit_of;
mod unknown;
mod unread;
mod vocabulary;
mod wanted;
mod window;
mod world;

use std::sync::Arc;

pub use recheck::Recheck;
use tieuchi_model::indicator::RuleSet;
use tieuchi_source::{CancelFlag, Diagnostic};
use tieuchi_syntax::ast;

use self::checker::Checker;

/// The result of checking the files of one rule set.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The rule set; `None` if any finding is an error, or something could not be read.
    pub rules: Option<RuleSet>,
    /// Errors and warnings, sorted by place.
    pub findings: Vec<Diagnostic>,
}

/// Checks the files of one rule set together, with the files that it uses; names are global across them.
///
/// What could be read is checked, even beside sentences that could not be read: the names that those may declare and the words
/// that they use are known.
///
/// The zone of a rule set without `time zone` is `Asia/Ho_Chi_Minh`, and the calendar of one without `calendar` is `vietnam`,
/// in either language.
///
/// ```
/// let checked = tieuchi_check::check(&[]);
/// assert!(checked.findings.is_empty());
/// assert!(checked.rules.is_some_and(|rules| rules.indicators.is_empty()));
/// ```
#[must_use]
pub fn check(files: &[ast::File]) -> Checked {
    check_until(files, &CancelFlag::new())
}

/// Like [`check`], but checking ends soon after the flag is set; what is returned then means nothing.
#[must_use]
pub fn check_until(files: &[ast::File], cancel: &CancelFlag) -> Checked {
    let mut findings = findings::Findings::default();
    alike::check(files, &mut findings);
    vocabulary::check(files, &mut findings);
    let declared = names::collect(files, &mut findings);
    let setting = rule_set::lower(&declared, &mut findings);
    let schema = schema::lower(&declared, &mut findings);
    let world = world::World::new(declared, Arc::new(schema), Arc::new(setting), &mut findings);
    let mut checker = Checker::new(&world, findings, cancel);
    checker.define_all();
    let always = checker.always();
    let mappings = checker.mappings();
    let indicators = checker.indicators();
    meets::check(&mut checker, &indicators);
    lints::check(&mut checker, &indicators);
    checker.scorecards();
    let tests = checker.rule_tests(&indicators);
    let for_others = checker.kinds_for_others();
    checker.unread();
    let mut findings = checker.into_findings();
    let sound = indicators.iter().all(Option::is_some) && !findings.iter().any(Diagnostic::is_error);
    let unread = world.declared.unread.clone();
    let rules = world.into_rule_set(indicators, (always, mappings), tests, for_others);
    findings.extend(lints::stretch::check(&rules, sound, cancel));
    findings.retain(|finding| !unread.is_a_consequence(finding));
    findings.sort();
    Checked { rules: (sound && unread.is_empty()).then_some(rules), findings }
}
