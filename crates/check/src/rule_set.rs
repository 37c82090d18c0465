//! The `ruleset` item: title, authority, dates, zone, calendar, and their defaults.
//!
//! Layers (`extends`, `amend`) are read but not evaluated, which a warning reports.

use std::sync::Arc;

use indexmap::IndexMap;
use jiff::civil::Date;
use tieuchi_model::calendar::Calendar;
use tieuchi_model::time::{MonthDay, Period, Zone};
use tieuchi_model::year_form::YearForm;
use tieuchi_source::text::nearest;
use tieuchi_source::{Arg, Diagnostic, codes};
use tieuchi_syntax::ast::{self, BrokenKind};

use crate::findings::Findings;
use crate::names::Declared;
use crate::{calendar, dates};

/// The zone of a rule set that names no zone.
const DEFAULT_ZONE: &str = "Asia/Ho_Chi_Minh";

/// What applies to every rule of the set.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub(crate) title: String,
    pub(crate) issued_by: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) in_force: Option<(Date, Option<Date>)>,
    pub(crate) zone: Zone,
    pub(crate) calendar: Arc<Calendar>,
    /// Whether that is the calendar that the rules name, complete.
    pub(crate) calendar_known: bool,
    pub(crate) year_begins: MonthDay,
    pub(crate) year_form: Option<YearForm>,
}

/// Reads the item; without one, the defaults.
pub(crate) fn lower(declared: &Declared<'_>, findings: &mut Findings) -> Setting {
    let calendars = calendar::lower(declared, findings);
    for amend in &declared.amends {
        not_evaluated(amend.span, "part-amend", findings);
    }
    for scorecard in declared.scorecards.iter() {
        not_evaluated(scorecard.name.span, "part-scorecard", findings);
    }
    let item = declared.rule_set;
    let text = |text: Option<&ast::Text>| text.map(|text| text.value.clone());
    if let Some(above) = item.and_then(|item| item.extends.as_ref()) {
        not_evaluated(above.span, "part-extends", findings);
    }
    let calendar = chosen(item, declared, &calendars, findings);
    let whole = |span| !declared.unread.is_inside(span);
    let calendar_known = calendar.is_some()
        && !declared.unread.has(BrokenKind::RuleSet)
        && item.is_none_or(|item| whole(item.span))
        && declared.calendars.iter().all(|calendar| whole(calendar.span));
    Setting {
        title: text(item.map(|item| &item.title)).unwrap_or_default(),
        issued_by: text(item.and_then(|item| item.issued_by.as_ref())),
        source: text(item.and_then(|item| item.source.as_ref())),
        in_force: item.and_then(|item| item.in_force.as_ref()).and_then(|clause| in_force(clause, findings)),
        zone: zone(item, findings),
        calendar: Arc::new(calendar.unwrap_or_else(default_calendar)),
        calendar_known,
        year_begins: item
            .and_then(|item| item.year_begins)
            .and_then(|(day, span)| dates::month_day(day, span, findings))
            .unwrap_or(MonthDay::Day { month: 1, day: 1 }),
        year_form: item.and_then(|item| year_form(item, findings)),
    }
}

/// How years are written that end in the next year of the calendar.
fn year_form(item: &ast::RuleSet, findings: &mut Findings) -> Option<YearForm> {
    let written = item.years_written.as_ref()?;
    let form = YearForm::of(&written.value);
    // `2011-12` is December.
    let is_a_month = |form: &YearForm| (1..=99).any(|year| Period::parse(&form.label(2000 + year)).is_some());
    let fault = match &form {
        None => Some("form"),
        Some(form) if is_a_month(form) => Some("month"),
        Some(_) if item.year_begins.is_none_or(|(day, _)| day == ast::MonthDay::Day { month: 1, day: 1 }) => {
            Some("begins")
        }
        Some(_) => None,
    };
    if let Some(help) = fault {
        findings
            .push(Diagnostic::at(codes::WRONG_YEAR_FORM, written.span).with("form", written.value.as_str()).help(help));
        return None;
    }
    form
}

fn not_evaluated(span: tieuchi_source::Span, what: &'static str, findings: &mut Findings) {
    findings.push(Diagnostic::at(codes::NOT_EVALUATED, span).with("what", Arg::Term(what)).help("help"));
}

fn in_force(clause: &ast::InForce, findings: &mut Findings) -> Option<(Date, Option<Date>)> {
    match clause.to {
        None => Some((dates::date(clause.from, findings)?, None)),
        Some(to) => dates::span_of_days(clause.from, to, clause.span, findings).map(|(from, to)| (from, Some(to))),
    }
}

fn zone(item: Option<&ast::RuleSet>, findings: &mut Findings) -> Zone {
    let default = || Zone::named(DEFAULT_ZONE).unwrap_or_else(Zone::utc);
    let Some(name) = item.and_then(|item| item.time_zone.as_ref()) else { return default() };
    Zone::named(&name.value).unwrap_or_else(|| {
        findings.push(Diagnostic::at(codes::UNKNOWN_ZONE, name.span).with("zone", name.value.as_str()).help("help"));
        default()
    })
}

/// The calendar that the rule set names, `None` if it does not exist; warns of a declared calendar that the rule set does not name.
fn chosen(
    item: Option<&ast::RuleSet>,
    declared: &Declared<'_>,
    calendars: &IndexMap<&str, Calendar>,
    findings: &mut Findings,
) -> Option<Calendar> {
    let name = item.and_then(|item| item.calendar.as_ref());
    let mut served: Vec<&str> = Vec::new();
    let mut next = name.and_then(|name| declared.calendars.get(&name.text));
    while let Some(calendar) = next.filter(|calendar| !served.contains(&calendar.name.text.as_str())) {
        served.push(calendar.name.text.as_str());
        next = calendar.extends.as_ref().and_then(|base| declared.calendars.get(&base.text));
    }
    let unknown = name.filter(|name| served.is_empty() && Calendar::built_in(&name.text).is_none());
    let meant = unknown.and_then(|name| nearest(&name.text, declared.calendars.names().map(|(name, _)| name)));
    for calendar in declared.calendars.iter() {
        let of_use = served.contains(&calendar.name.text.as_str())
            || declared.unread.may_use(&calendar.name.text)
            || declared.is_shared(calendar.span);
        if of_use || meant == Some(calendar.name.text.as_str()) {
            continue;
        }
        let finding = Diagnostic::at(codes::CALENDAR_NOT_USED, calendar.name.span);
        findings.push(finding.with("name", calendar.name.text.as_str()).help("help"));
    }
    match name {
        Some(name) => calendar::find(name, declared, calendars, findings),
        None => Some(default_calendar()),
    }
}

fn default_calendar() -> Calendar {
    Calendar::built_in(calendar::DEFAULT).unwrap_or_else(Calendar::weekdays)
}
