//! What the files declare, by name; a second declaration of a name is a finding and is ignored.
//!
//! What the declarations mean is in the other modules.

use std::collections::HashSet;

use tieuchi_model::schema::UNITS_NAME;
use tieuchi_source::{Diagnostic, FileId, Span, codes};
use tieuchi_syntax::ast::{self, BrokenKind};

use crate::by_name::ByName;
use crate::findings::Findings;
use crate::unread::Unread;
use crate::vocabulary::is_shared;

/// What the files declare.
#[derive(Clone, Debug)]
pub(crate) struct Declared<'a> {
    pub(crate) files: &'a [ast::File],
    pub(crate) rule_set: Option<&'a ast::RuleSet>,
    pub(crate) units: Option<&'a ast::Records>,
    /// All kinds but the units.
    pub(crate) kinds: ByName<'a, ast::Records>,
    pub(crate) calendars: ByName<'a, ast::Calendar>,
    pub(crate) measures: ByName<'a, ast::NamedMeasure>,
    pub(crate) indicators: ByName<'a, ast::Indicator>,
    pub(crate) scorecards: ByName<'a, ast::Scorecard>,
    pub(crate) defines: Vec<&'a ast::Define>,
    pub(crate) amends: Vec<&'a ast::Amend>,
    pub(crate) additions: Vec<&'a ast::Addition>,
    pub(crate) mappings: Vec<&'a ast::Mapping>,
    /// The files whose items other rule sets may read.
    pub(crate) shared: HashSet<FileId>,
    /// What could not be read.
    pub(crate) unread: Unread<'a>,
}

/// Looks through the files.
pub(crate) fn collect<'a>(files: &'a [ast::File], findings: &mut Findings) -> Declared<'a> {
    let mut declared = Declared {
        files,
        rule_set: None,
        units: None,
        kinds: ByName::new(),
        calendars: ByName::new(),
        measures: ByName::new(),
        indicators: ByName::new(),
        scorecards: ByName::new(),
        defines: Vec::new(),
        amends: Vec::new(),
        additions: Vec::new(),
        mappings: Vec::new(),
        shared: HashSet::new(),
        unread: Unread::new(files),
    };
    // What is shared is declared first: a second declaration of its name is a mistake of the rules that use it.
    for item in files.iter().filter(|file| file.used_at.is_some()).flat_map(|file| &file.items) {
        declared.shared.insert(item.span().file);
        if is_shared(item) {
            declared.take(item, findings);
        }
    }
    for item in files.iter().filter(|file| file.used_at.is_none()).flat_map(|file| &file.items) {
        declared.take(item, findings);
    }
    for measure in declared.measures.iter() {
        if let Some(kind) = declared.kinds.get(&measure.name.text) {
            report_name_clash(&measure.name, kind.name.span, findings);
        }
    }
    declared
}

impl<'a> Declared<'a> {
    /// Whether other rule sets may read what is declared at a place.
    pub(crate) fn is_shared(&self, declared: Span) -> bool {
        self.shared.contains(&declared.file)
    }

    fn take(&mut self, item: &'a ast::Item, findings: &mut Findings) {
        if let Some((kind, name)) = empty_item(item).filter(|_| self.unread.is_inside(item.span())) {
            // It may be a line of another sentence: its name is known, but not its content.
            self.unread.add(kind, name);
            return;
        }
        match item {
            ast::Item::RuleSet(rule_set) => match self.rule_set {
                Some(first) => {
                    let finding = Diagnostic::at(codes::SEVERAL_RULE_SETS, rule_set.title.span);
                    findings.push(finding.label(first.title.span, "declared").help("help"));
                }
                None => self.rule_set = Some(rule_set),
            },
            ast::Item::Records(records) if records.is_units => match self.units {
                Some(first) => findings.units_twice(records.name.span, first.name.span),
                None => self.units = Some(records),
            },
            ast::Item::Records(records) if records.name.text == UNITS_NAME => {
                let finding = Diagnostic::at(codes::NAME_CLASH, records.name.span);
                findings.push(finding.with("name", records.name.text.as_str()).help("units"));
            }
            ast::Item::Records(records) => insert(&mut self.kinds, &records.name, records, findings),
            ast::Item::Calendar(calendar) => insert(&mut self.calendars, &calendar.name, calendar, findings),
            ast::Item::Measure(measure) => insert(&mut self.measures, &measure.name, measure, findings),
            ast::Item::Indicator(indicator) => insert(&mut self.indicators, &indicator.name, indicator, findings),
            ast::Item::Scorecard(scorecard) => insert(&mut self.scorecards, &scorecard.name, scorecard, findings),
            ast::Item::Define(define) => self.defines.push(define),
            ast::Item::Amend(amend) => self.amends.push(amend),
            ast::Item::Addition(addition) => self.additions.push(addition),
            ast::Item::Mapping(mapping) => self.mappings.push(mapping),
            ast::Item::Uses(_) | ast::Item::Given(_) | ast::Item::Test(_) => {}
        }
    }
}

impl<'a> Declared<'a> {
    /// Replaces the item of the same name; `None` if there is no such item, or if it is not an indicator, a define or a measure.
    pub(crate) fn replace(&mut self, item: &'a ast::Item) -> Option<()> {
        match item {
            ast::Item::Indicator(indicator) => self.indicators.replace(&indicator.name, indicator)?,
            ast::Item::Measure(measure) => self.measures.replace(&measure.name, measure)?,
            ast::Item::Define(define) => {
                let kinds = |define: &ast::Define| -> Vec<String> {
                    define.subjects.iter().map(|subject| subject.text.clone()).collect()
                };
                let is_meant =
                    |other: &&mut &ast::Define| other.name.text == define.name.text && kinds(other) == kinds(define);
                *self.defines.iter_mut().find(is_meant)? = define;
            }
            ast::Item::Uses(_)
            | ast::Item::RuleSet(_)
            | ast::Item::Calendar(_)
            | ast::Item::Records(_)
            | ast::Item::Addition(_)
            | ast::Item::Mapping(_)
            | ast::Item::Amend(_)
            | ast::Item::Scorecard(_)
            | ast::Item::Given(_)
            | ast::Item::Test(_) => return None,
        }
        Some(())
    }
}

/// What an item is, and its name, if nothing follows its head.
fn empty_item(item: &ast::Item) -> Option<(BrokenKind, &str)> {
    let (kind, name, empty) = match item {
        ast::Item::Records(records) => {
            let kind = if records.is_units { BrokenKind::Units } else { BrokenKind::Records };
            (kind, &records.name, records.fields.is_empty())
        }
        ast::Item::Calendar(calendar) => {
            (BrokenKind::Calendar, &calendar.name, calendar.clauses.is_empty() && calendar.extends.is_none())
        }
        ast::Item::Indicator(indicator) => {
            (BrokenKind::Indicator, &indicator.name, indicator.clauses.is_empty() && indicator.scope.is_none())
        }
        ast::Item::Scorecard(scorecard) => (BrokenKind::Scorecard, &scorecard.name, scorecard.groups.is_empty()),
        ast::Item::Uses(_)
        | ast::Item::RuleSet(_)
        | ast::Item::Addition(_)
        | ast::Item::Mapping(_)
        | ast::Item::Define(_)
        | ast::Item::Measure(_)
        | ast::Item::Amend(_)
        | ast::Item::Given(_)
        | ast::Item::Test(_) => return None,
    };
    empty.then_some((kind, name.text.as_str()))
}

/// Keeps the first declaration of a name.
fn insert<'a, T>(items: &mut ByName<'a, T>, name: &'a ast::Name, item: &'a T, findings: &mut Findings) {
    if let Some(first) = items.insert(name, item) {
        findings.twice(name, first.span);
    }
}

/// Reports one name for two things, either of which could be meant.
pub(crate) fn report_name_clash(name: &ast::Name, first: Span, findings: &mut Findings) {
    let finding = Diagnostic::at(codes::NAME_CLASH, name.span).with("name", name.text.as_str());
    findings.push(finding.label(first, "declared").help("help"));
}
