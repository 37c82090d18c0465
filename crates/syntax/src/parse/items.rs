//! Reads rule sets, calendars, definitions, indicators and amendments.
//!
//! Kinds of records, scorecards and tests are read in the files beside it.

use tieuchi_grammar::Rule;
use tieuchi_source::{Diagnostic, codes};

use super::reader::{Node, Reader, child, children, first};
use super::values::figure;
use crate::ast::{
    Amend, AmendKind, Calendar, CalendarClause, CalendarClauseKind, Cite, Date, Define, InForce, Indicator,
    IndicatorClause, IndicatorClauseKind, Item, NamedMeasure, RuleSet, Scope, Time, Uses,
};
use crate::keywords::Declared;

impl Reader<'_> {
    /// An item.
    pub(super) fn item(&mut self, node: &Node<'_>) -> Option<Item> {
        match node.as_rule() {
            Rule::uses => self.uses(node).map(Item::Uses),
            Rule::ruleset => self.ruleset(node).map(Item::RuleSet),
            Rule::calendar => self.calendar(node).map(Item::Calendar),
            Rule::records | Rule::units => self.records(node).map(Item::Records),
            Rule::addition => self.addition(node).map(Item::Addition),
            Rule::mapping => self.mapping(node).map(Item::Mapping),
            Rule::define => self.define(node).map(Item::Define),
            Rule::measure_item => {
                let measure = self.measure(&child(node, Rule::measure)?)?;
                let name = self.declared_name(&child(node, Rule::name)?, Declared::Measure);
                Some(Item::Measure(NamedMeasure { name, measure, span: self.span(node) }))
            }
            Rule::indicator => self.indicator(node).map(Item::Indicator),
            Rule::amend => self.amend(node).map(Item::Amend),
            Rule::scorecard => self.scorecard(node).map(Item::Scorecard),
            Rule::given_item => self.given(&first(node)?).map(Item::Given),
            Rule::test => self.test(node).map(Item::Test),
            _ => None,
        }
    }

    fn define(&mut self, node: &Node<'_>) -> Option<Define> {
        let condition = self.child_condition(node)?;
        let subjects = children(node, Rule::kind_name).map(|kind| self.kind_name(&kind)).collect();
        Some(Define { name: self.child_name(node)?, subjects, condition, span: self.span(node) })
    }

    fn ruleset(&mut self, node: &Node<'_>) -> Option<RuleSet> {
        let mut set = RuleSet {
            title: self.child_string(node)?,
            issued_by: None,
            source: None,
            uses: Vec::new(),
            extends: None,
            in_force: None,
            time_zone: None,
            calendar: None,
            year_begins: None,
            years_written: None,
            span: self.span(node),
        };
        self.clauses(node, Rule::whole_ruleset_clause, |reader, clause| {
            let Some(clause) = first(clause) else { return };
            let at = reader.span(&clause);
            let text = reader.child_string(&clause);
            match clause.as_rule() {
                Rule::issued_by => reader.once(&mut set.issued_by, text, at),
                Rule::source_document => reader.once(&mut set.source, text, at),
                Rule::uses => set.uses.extend(reader.uses(&clause)),
                Rule::extends => reader.once(&mut set.extends, text, at),
                Rule::time_zone => reader.once(&mut set.time_zone, text, at),
                Rule::years_written => reader.once(&mut set.years_written, text, at),
                Rule::use_calendar => {
                    let name = reader.child_name(&clause);
                    reader.once(&mut set.calendar, name, at);
                }
                Rule::year_begins => {
                    let day = child(&clause, Rule::month_day).and_then(|day| reader.month_day(&day));
                    reader.once(&mut set.year_begins, day.map(|day| (day, at)), at);
                }
                _ => {
                    let mut days = children(&clause, Rule::date).filter_map(|day| reader.date(&day));
                    let in_force = days.next().map(|from| InForce { from, to: days.next(), span: at });
                    reader.once(&mut set.in_force, in_force, at);
                }
            }
        });
        Some(set)
    }

    fn uses(&self, node: &Node<'_>) -> Option<Uses> {
        Some(Uses { path: self.child_string(node)?, span: self.span(node) })
    }

    fn calendar(&mut self, node: &Node<'_>) -> Option<Calendar> {
        let name = self.child_name(node)?;
        let extends = child(node, Rule::calendar_extends).and_then(|extends| self.child_name(&extends));
        let mut clauses = Vec::new();
        self.clauses(node, Rule::whole_calendar_clause, |reader, clause| {
            let Some(clause) = first(clause) else { return };
            let span = reader.span(&clause);
            clauses.extend(reader.calendar_clause(&clause).map(|kind| CalendarClause { kind, span }));
        });
        Some(Calendar { name, extends, clauses, span: self.span(node) })
    }

    fn calendar_clause(&mut self, node: &Node<'_>) -> Option<CalendarClauseKind> {
        match node.as_rule() {
            Rule::working_week => {
                let mut days = children(node, Rule::weekday).filter_map(|day| weekday(&day));
                Some(CalendarClauseKind::WorkingWeek { from: days.next()?, to: days.next()? })
            }
            Rule::working_hours => {
                let spans: Vec<Option<(Time, Time)>> = children(node, Rule::time_span)
                    .map(|span| {
                        let times: Vec<Node<'_>> = children(&span, Rule::time).collect();
                        match times.as_slice() {
                            [from, to] => Some((self.time(from)?, self.time(to)?)),
                            _ => None,
                        }
                    })
                    .collect();
                let weekday = child(node, Rule::weekday).and_then(|day| weekday(&day));
                let spans = spans.into_iter().collect::<Option<_>>()?;
                Some(CalendarClauseKind::WorkingHours { weekday, spans })
            }
            Rule::cut_off => {
                let time = self.time(&child(node, Rule::time)?)?;
                Some(CalendarClauseKind::CutOff { time, included: child(node, Rule::kw_cut_off_from).is_some() })
            }
            Rule::off => {
                let mut days = children(node, Rule::date).filter_map(|day| self.date(&day));
                let (day, in_exchange_for) = (days.next()?, days.next());
                Some(CalendarClauseKind::Off { day, in_exchange_for, authority: self.child_string(node) })
            }
            _ => self.child_date(node).map(CalendarClauseKind::DecidedTo),
        }
    }

    fn indicator(&mut self, node: &Node<'_>) -> Option<Indicator> {
        let name = self.child_name(node)?;
        let title = self.child_string(node);
        let (mut cites, mut scope, mut clauses) = (Vec::new(), None, Vec::new());
        self.clauses(node, Rule::whole_indicator_clause, |reader, clause| {
            let clause = if clause.as_rule() == Rule::inline_target { Some(*clause) } else { first(clause) };
            let Some(clause) = clause else { return };
            let span = reader.span(&clause);
            match clause.as_rule() {
                Rule::cite => cites.push(reader.cite(&clause)),
                Rule::scope => {
                    let read = reader.scope(&clause);
                    reader.once(&mut scope, read, span);
                }
                _ => clauses.extend(reader.indicator_clause(&clause).map(|kind| IndicatorClause { kind, span })),
            }
        });
        for kind in [is_target as fn(&IndicatorClauseKind) -> bool, is_stretch, is_monitor] {
            for again in clauses.iter().filter(|clause| kind(&clause.kind)).skip(1) {
                let written = self.written(again.span).lines().next().unwrap_or_default().to_owned();
                self.report(Diagnostic::at(codes::REPEATED_CLAUSE, again.span).with("clause", written).help("help"));
            }
        }
        Some(Indicator { name, title, cites, scope, clauses, span: self.span(node) })
    }

    fn indicator_clause(&mut self, node: &Node<'_>) -> Option<IndicatorClauseKind> {
        match node.as_rule() {
            Rule::stretch => self.child_target(node).map(IndicatorClauseKind::Stretch),
            Rule::monitor => self.measure(&child(node, Rule::measure)?).map(IndicatorClauseKind::Monitor),
            Rule::milestone => {
                let day = self.milestone_day(&child(node, Rule::milestone_day)?)?;
                Some(IndicatorClauseKind::Milestone(day, self.child_target(node)?))
            }
            _ => {
                self.sentence = child(node, Rule::target).map(|target| self.span(&target));
                let target = self.child_target(node);
                self.sentence = None;
                target.map(IndicatorClauseKind::Target)
            }
        }
    }

    /// A day; a year is its last day.
    fn milestone_day(&self, node: &Node<'_>) -> Option<Date> {
        match child(node, Rule::milestone_year) {
            Some(year) => {
                Some(Date { year: figure(&child(&year, Rule::year)?)?, month: 12, day: 31, span: self.span(node) })
            }
            None => self.child_date(node),
        }
    }

    /// `cite "…" "…"`.
    pub(super) fn cite(&self, node: &Node<'_>) -> Cite {
        Cite { parts: children(node, Rule::string).map(|part| self.string(&part)).collect(), span: self.span(node) }
    }

    fn scope(&mut self, node: &Node<'_>) -> Option<Scope> {
        let filter = match child(node, Rule::filter) {
            Some(filter) => Some(self.filter(&filter)?),
            None => None,
        };
        Some(Scope { filter, span: self.span(node) })
    }

    fn amend(&mut self, node: &Node<'_>) -> Option<Amend> {
        let indicator = self.child_name(node)?;
        let (mut cites, mut kind) = (Vec::new(), None);
        let before = self.findings.len();
        self.clauses(node, Rule::whole_amend_clause, |reader, clause| {
            let Some(clause) = first(clause) else { return };
            let at = reader.span(&clause);
            let read = match clause.as_rule() {
                Rule::cite => {
                    cites.push(reader.cite(&clause));
                    return;
                }
                Rule::tighten => reader.child_target(&clause).map(AmendKind::Tighten),
                Rule::replace => reader.child_target(&clause).map(AmendKind::Replace),
                _ => Some(AmendKind::Repeal),
            };
            reader.once(&mut kind, read, at);
        });
        let span = self.span(node);
        if kind.is_none() && self.findings.len() == before {
            let finding =
                Diagnostic::at(codes::AMENDMENT_WITHOUT_CHANGE, indicator.span).with("name", indicator.text.clone());
            self.report(finding.help("help"));
        }
        Some(Amend { indicator, cites, kind: kind?, span })
    }
}

fn is_target(kind: &IndicatorClauseKind) -> bool {
    matches!(kind, IndicatorClauseKind::Target(_))
}

fn is_stretch(kind: &IndicatorClauseKind) -> bool {
    matches!(kind, IndicatorClauseKind::Stretch(_))
}

fn is_monitor(kind: &IndicatorClauseKind) -> bool {
    matches!(kind, IndicatorClauseKind::Monitor(_))
}

/// 1 is Monday.
fn weekday(node: &Node<'_>) -> Option<u8> {
    match first(node)?.as_rule() {
        Rule::monday => Some(1),
        Rule::tuesday => Some(2),
        Rule::wednesday => Some(3),
        Rule::thursday => Some(4),
        Rule::friday => Some(5),
        Rule::saturday => Some(6),
        Rule::sunday => Some(7),
        _ => None,
    }
}
