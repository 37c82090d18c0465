//! Items and their clauses as lines: the clauses in the author's order, each on its own line.
//!
//! Kinds of record, scorecards and tests are in files of their own.

use super::condition::Around;
use super::lines::Line;
use super::words::{Writer, sentence};
use crate::ast::{
    Amend, AmendKind, Calendar, CalendarClauseKind, Cite, Define, Indicator, IndicatorClause, IndicatorClauseKind,
    Item, Name, NamedMeasure, RuleSet, Scope, Text, Uses,
};
use crate::keywords as words;
use tieuchi_source::Span;

impl Writer<'_> {
    /// An item as lines, the first of which opens it.
    pub(super) fn item(self, item: &Item) -> Vec<Line> {
        match item {
            Item::Uses(item) => opened(&self.uses(item), item.span, item.span.end, Vec::new()),
            Item::RuleSet(item) => self.rule_set(item),
            Item::Calendar(item) => self.calendar(item),
            Item::Records(item) => self.records(item),
            Item::Addition(item) => self.addition(item),
            Item::Mapping(item) => self.mapping(item),
            Item::Define(item) => self.define(item),
            Item::Measure(item) => self.named_measure(item),
            Item::Indicator(item) => self.indicator(item),
            Item::Amend(item) => self.amend(item),
            Item::Scorecard(item) => self.scorecard(item),
            Item::Given(item) => self.given(item, 0),
            Item::Test(item) => self.test(item),
        }
    }

    fn rule_set(self, item: &RuleSet) -> Vec<Line> {
        let clause = |keyword: &words::Keyword, text: &Option<Text>| {
            text.as_ref().map(|text| Line::clause(&sentence([self.keyword(keyword), &self.text(text)]), text.span))
        };
        let in_force = item.in_force.as_ref().map(|in_force| {
            let from = sentence([self.keyword(&words::IN_FORCE_FROM), &self.date(in_force.from)]);
            let to = in_force.to.map(|to| sentence([self.keyword(&words::TO), &self.date(to)])).unwrap_or_default();
            Line::clause(&sentence([&from, &to]), in_force.span)
        });
        let calendar = item.calendar.as_ref();
        let calendar = calendar
            .map(|name| Line::clause(&sentence([self.keyword(&words::CALENDAR_IN_USE), &self.name(name)]), name.span));
        let year_begins = item.year_begins.map(|(day, span)| {
            Line::clause(&sentence([self.keyword(&words::YEAR_BEGINS), &self.month_day(day)]), span)
        });
        let clauses = [
            clause(&words::EXTENDS, &item.extends),
            clause(&words::ISSUED_BY, &item.issued_by),
            clause(&words::SOURCE, &item.source),
            in_force,
            clause(&words::TIME_ZONE, &item.time_zone),
            calendar,
            year_begins,
            clause(&words::YEARS_WRITTEN, &item.years_written),
        ];
        let heading = sentence([self.keyword(&words::RULESET), &self.text(&item.title)]);
        let uses = item.uses.iter().map(|uses| Line::clause(&self.uses(uses), uses.span));
        opened(&heading, item.span, item.title.span.end, clauses.into_iter().flatten().chain(uses).collect())
    }

    fn uses(self, item: &Uses) -> String {
        sentence([self.keyword(&words::USES), &self.text(&item.path)])
    }

    fn calendar(self, item: &Calendar) -> Vec<Line> {
        let mut heading = sentence([self.keyword(&words::CALENDAR), &self.name(&item.name)]);
        let mut end = item.name.span.end;
        if let Some(extends) = &item.extends {
            heading = sentence([&heading, self.keyword(&words::EXTENDS), &self.name(extends)]);
            end = extends.span.end;
        }
        let clauses = item.clauses.iter().map(|clause| Line::clause(&self.calendar_clause(&clause.kind), clause.span));
        opened(&heading, item.span, end, clauses.collect())
    }

    fn calendar_clause(self, clause: &CalendarClauseKind) -> String {
        match clause {
            CalendarClauseKind::WorkingWeek { from, to } => sentence([
                self.keyword(&words::WORKING_WEEK),
                self.weekday(*from),
                self.keyword(&words::TO),
                self.weekday(*to),
            ]),
            CalendarClauseKind::WorkingHours { weekday, spans } => {
                let spans: Vec<String> = spans
                    .iter()
                    .map(|(from, to)| {
                        sentence([
                            self.keyword(&words::HOURS_FROM),
                            &self.time(*from),
                            self.keyword(&words::TO),
                            &self.time(*to),
                        ])
                    })
                    .collect();
                let weekday = weekday.map(|day| self.weekday(day)).unwrap_or_default();
                sentence([self.keyword(&words::WORKING_HOURS), weekday, &spans.join(", ")])
            }
            CalendarClauseKind::CutOff { time, included } => {
                let from = if *included { &words::CUT_OFF_FROM } else { &words::CUT_OFF_AFTER };
                sentence([self.keyword(from), &self.time(*time), self.keyword(&words::CUT_OFF_COUNTS)])
            }
            CalendarClauseKind::Off { day, in_exchange_for, authority } => {
                let exchange = in_exchange_for
                    .map(|worked| sentence([self.keyword(&words::IN_EXCHANGE_FOR), &self.date(worked)]))
                    .unwrap_or_default();
                let authority = authority.as_ref().map(|text| self.text(text)).unwrap_or_default();
                sentence([self.keyword(&words::OFF), &self.date(*day), &exchange, &authority])
            }
            CalendarClauseKind::DecidedTo(date) => sentence([self.keyword(&words::DECIDED_TO), &self.date(*date)]),
        }
    }

    fn weekday(self, day: u8) -> &'static str {
        self.keyword(match day {
            1 => &words::MONDAY,
            2 => &words::TUESDAY,
            3 => &words::WEDNESDAY,
            4 => &words::THURSDAY,
            5 => &words::FRIDAY,
            6 => &words::SATURDAY,
            _ => &words::SUNDAY,
        })
    }

    fn define(self, item: &Define) -> Vec<Line> {
        let subjects: Vec<String> = item.subjects.iter().map(|subject| self.kind_name(subject)).collect();
        let heading = sentence([
            self.keyword(&words::DEFINE),
            &self.name(&item.name),
            self.keyword(&words::DEFINE_FOR),
            &subjects.join(", "),
        ]);
        let text = format!("{heading}: {}", self.condition(&item.condition, Around::Nothing));
        opened(&text, item.span, item.span.end, Vec::new())
    }

    fn named_measure(self, item: &NamedMeasure) -> Vec<Line> {
        let heading = sentence([self.keyword(&words::MEASURE), &self.name(&item.name)]);
        let text = format!("{heading}: {}", self.measure(&item.measure));
        opened(&text, item.span, item.span.end, Vec::new())
    }

    fn indicator(self, item: &Indicator) -> Vec<Line> {
        let mut clauses = self.cites(&item.cites);
        clauses.extend(item.scope.as_ref().map(|scope| Line::clause(&self.scope(scope), scope.span)));
        let clause = |clause: &IndicatorClause| Line::clause(&self.indicator_clause(&clause.kind), clause.span);
        clauses.extend(item.clauses.iter().map(clause));
        let (heading, end) = self.titled(&words::INDICATOR, &item.name, item.title.as_ref());
        opened(&heading, item.span, end, clauses)
    }

    pub(super) fn indicator_clause(self, clause: &IndicatorClauseKind) -> String {
        match clause {
            IndicatorClauseKind::Target(target) => sentence([self.keyword(&words::TARGET), &self.target(target)]),
            IndicatorClauseKind::Stretch(target) => sentence([self.keyword(&words::STRETCH), &self.target(target)]),
            IndicatorClauseKind::Monitor(measure) => sentence([self.keyword(&words::MONITOR), &self.measure(measure)]),
            IndicatorClauseKind::Milestone(date, target) => {
                let end_of_year = self.is_vietnamese() && (date.month, date.day) == (12, 31);
                let when = if end_of_year {
                    format!("{} {:04}", self.keyword(&words::MILESTONE_END_OF_YEAR), date.year)
                } else {
                    sentence([self.keyword(&words::MILESTONE), &self.date(*date)])
                };
                format!("{when}: {}", self.target(target))
            }
        }
    }

    /// `KEYWORD NAME "title"`, and where it ends.
    pub(super) fn titled(self, keyword: &words::Keyword, name: &Name, title: Option<&Text>) -> (String, u32) {
        let end = title.map_or(name.span.end, |title| title.span.end);
        let title = title.map(|title| self.text(title)).unwrap_or_default();
        (sentence([self.keyword(keyword), &self.name(name), &title]), end)
    }

    pub(super) fn cites(self, cites: &[Cite]) -> Vec<Line> {
        let line = |cite: &Cite| {
            let parts: Vec<String> = cite.parts.iter().map(|part| self.text(part)).collect();
            Line::clause(&sentence([self.keyword(&words::CITE), &parts.join(" ")]), cite.span)
        };
        cites.iter().map(line).collect()
    }

    /// `for each unit where C`.
    pub(super) fn scope(self, scope: &Scope) -> String {
        sentence([self.keyword(&words::FOR_EACH_UNIT), &self.filter(scope.filter.as_ref(), Around::Nothing)])
    }

    fn amend(self, item: &Amend) -> Vec<Line> {
        let mut clauses = self.cites(&item.cites);
        let (text, span) = match &item.kind {
            AmendKind::Tighten(target) => {
                (sentence([self.keyword(&words::TIGHTEN), &self.target(target)]), target.span)
            }
            AmendKind::Replace(target) => {
                (sentence([self.keyword(&words::REPLACE), &self.target(target)]), target.span)
            }
            AmendKind::Repeal => {
                let last = item.span.end.saturating_sub(1);
                (self.keyword(&words::REPEAL).to_owned(), Span { start: last, ..item.span })
            }
        };
        clauses.push(Line::clause(&text, span));
        let (heading, end) = self.titled(&words::AMEND, &item.indicator, None);
        opened(&heading, item.span, end, clauses)
    }
}

/// The heading that opens an item, then its clauses in the order of the text.
pub(super) fn opened(heading: &str, item: Span, heading_end: u32, mut clauses: Vec<Line>) -> Vec<Line> {
    clauses.sort_by_key(|clause| clause.start);
    let span = Span { end: heading_end.max(item.start), ..item };
    let first = Line { indent: 0, opens: true, ..Line::clause(heading, span) };
    std::iter::once(first).chain(clauses).collect()
}
