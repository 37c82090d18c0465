//! Calendars as the rules declare them: each builds on another, on a built-in one, or on Monday to Friday.
//!
//! The model decides which day is worked; here the clauses are checked and handed over.

use std::collections::HashSet;

use indexmap::IndexMap;
use tieuchi_model::calendar::Calendar;
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast::{self, BrokenKind, CalendarClauseKind};

use crate::dates;
use crate::findings::Findings;
use crate::names::Declared;

/// The calendar of a rule set that names no calendar.
pub(crate) const DEFAULT: &str = "vietnam";

/// The names of the built-in calendars.
const BUILT_IN: [&str; 2] = ["vietnam", "weekdays"];

/// All declared calendars that can be built.
pub(crate) fn lower<'a>(declared: &Declared<'a>, findings: &mut Findings) -> IndexMap<&'a str, Calendar> {
    let mut built: IndexMap<&str, Calendar> = IndexMap::new();
    let mut broken: HashSet<&str> = HashSet::new();
    for calendar in declared.calendars.iter() {
        build(calendar, declared, &mut built, &mut broken, findings);
    }
    built
}

/// The calendar of this name: a declared one first, then a built-in one.
pub(crate) fn find(
    name: &ast::Name,
    declared: &Declared<'_>,
    built: &IndexMap<&str, Calendar>,
    findings: &mut Findings,
) -> Option<Calendar> {
    let text = name.text.as_str();
    if declared.calendars.get(text).is_some() {
        // A calendar that could not be built has been reported.
        return built.get(text).cloned();
    }
    let found = Calendar::built_in(text);
    if found.is_none() {
        if declared.unread.may_declare(BrokenKind::Calendar, text) {
            return None;
        }
        let ours = BUILT_IN.iter().map(|name| (*name, None));
        let nearest = findings.unknown(name, declared.calendars.names().chain(ours))?;
        return built.get(nearest).cloned().or_else(|| Calendar::built_in(nearest));
    }
    found
}

/// Builds a calendar and those that it extends, the lowest first.
fn build<'a>(
    top: &'a ast::Calendar,
    declared: &Declared<'a>,
    built: &mut IndexMap<&'a str, Calendar>,
    broken: &mut HashSet<&'a str>,
    findings: &mut Findings,
) {
    let mut chain: IndexMap<&str, &ast::Calendar> = IndexMap::new();
    let mut next = Some(top);
    while let Some(calendar) = next {
        let name = calendar.name.text.as_str();
        if built.contains_key(name) {
            break;
        }
        let closes = chain.insert(name, calendar).is_some();
        if closes {
            findings.push(Diagnostic::at(codes::CALENDAR_CYCLE, calendar.name.span).with("name", name).help("help"));
        }
        if closes || broken.contains(name) {
            broken.extend(chain.keys().copied());
            return;
        }
        // A calendar may have the name of the built-in one that it extends.
        next = calendar
            .extends
            .as_ref()
            .filter(|base| base.text != name || !BUILT_IN.contains(&name))
            .and_then(|base| declared.calendars.get(&base.text));
    }
    for (name, calendar) in chain.into_iter().rev() {
        let base = match &calendar.extends {
            None => Some(Calendar::weekdays()),
            Some(base) if base.text == name => Calendar::built_in(name),
            Some(base) => find(base, declared, built, findings),
        };
        let Some(base) = base else { return };
        built.insert(name, with_clauses(base.renamed(name), &calendar.clauses, findings));
    }
}

fn with_clauses(mut calendar: Calendar, clauses: &[ast::CalendarClause], findings: &mut Findings) -> Calendar {
    for clause in clauses {
        match &clause.kind {
            CalendarClauseKind::WorkingWeek { from, to } => calendar.set_working_week(*from, *to),
            CalendarClauseKind::WorkingHours { weekday, spans } => {
                let hours = spans.iter().filter_map(|pair| working_hours(*pair, clause.span, findings)).collect();
                match weekday {
                    Some(day) => calendar.set_working_hours_of(*day, hours),
                    None => calendar.set_working_hours(hours),
                }
            }
            CalendarClauseKind::CutOff { time, included } => match dates::time(*time, clause.span, findings) {
                Some(time) if *included => calendar.set_cut_off(time),
                Some(time) => calendar.set_cut_off_after(time),
                None => {}
            },
            CalendarClauseKind::Off { day, in_exchange_for, authority } => {
                let day = dates::date(*day, findings);
                let worked = in_exchange_for.map(|worked| dates::date(worked, findings));
                if let (Some(day), None | Some(Some(_))) = (day, worked) {
                    calendar.add_day_off(day, worked.flatten(), authority.as_ref().map(|text| text.value.clone()));
                }
            }
            CalendarClauseKind::DecidedTo(day) => {
                if let Some(day) = dates::date(*day, findings) {
                    calendar.decide_to(day);
                }
            }
        }
    }
    for clause in clauses {
        if let CalendarClauseKind::WorkingHours { weekday: Some(day), .. } = clause.kind
            && !calendar.works_on(day)
        {
            findings.report_at(codes::HOURS_OF_REST_DAY, clause.span);
        }
    }
    calendar
}

fn working_hours(
    (from, to): (ast::Time, ast::Time),
    span: Span,
    findings: &mut Findings,
) -> Option<(jiff::civil::Time, jiff::civil::Time)> {
    let (from, to) = (dates::time(from, span, findings), dates::time(to, span, findings));
    let (from, to) = (from?, to?);
    if from >= to {
        let short = |time: jiff::civil::Time| format!("{:02}:{:02}", time.hour(), time.minute());
        let finding = Diagnostic::at(codes::HOURS_REVERSED, span).with("from", short(from)).with("to", short(to));
        findings.push(finding.help("help"));
        return None;
    }
    Some((from, to))
}
