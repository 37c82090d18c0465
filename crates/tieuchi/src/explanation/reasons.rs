//! Why one record is what it is: the conditions that decided, in words.

use std::ops::Deref;

use tieuchi_engine::{Addend, Because, Content, Limit, Outcome};
use tieuchi_messages::evidence::{self, RecordReason};
use tieuchi_messages::{Language, explain, times};
use tieuchi_model::indicator::{Comparison, ConditionKind, Expr, TimelySide};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldId, FieldKind, Kind, Value};
use tieuchi_model::time::{Length, MonthDay, When, Zone};

use super::adds;
use super::data::{ContentKind, FieldContent, InWords, Reason};
use super::sentence::{ReasonText, with_sentence};
use super::values::{ValueWriter, title};
use crate::rule_set::RuleSet;

/// Why a record is what it is, and its sentences in both languages.
#[derive(Debug, Default)]
pub(super) struct Reasons {
    pub(super) list: Vec<Reason>,
    pub(super) words: InWords,
}

impl Reasons {
    /// Adds a reason, if there is one: its sentence in each language, the fields that were looked at, and the limit.
    pub(super) fn add(
        &mut self,
        sentence: impl Fn(Language) -> Option<ReasonText>,
        fields: impl IntoIterator<Item = FieldContent>,
        limit: Option<String>,
    ) {
        if let (Some((kind, vi)), Some((_, en))) = (sentence(Language::Vietnamese), sentence(Language::English)) {
            self.list.push(Reason { kind, fields: fields.into_iter().collect(), limit });
            self.words.vi.push(vi);
            self.words.en.push(en);
        }
    }
}

/// Which of the values that place a record could not be read, and what each deciding condition found.
pub(super) fn reasons(
    rules: &RuleSet,
    kind: &Kind,
    unread: &[FieldId],
    because: &[Because],
    adds: Option<&Addend>,
) -> Reasons {
    let zone = &rules.rules.zone;
    let mut found = Reasons::default();
    if !unread.is_empty() {
        let titles: Vec<String> = unread.iter().map(|field| title(kind, *field)).collect();
        let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
        let placeless = RecordReason::Unreadable { fields: &titles };
        let fields = unread.iter().map(|field| content(kind, *field, &Content::Unreadable, zone));
        found.add(|language| Some(with_sentence(rules, &placeless, language)), fields, None);
    }
    for because in because {
        let fields = because.values.iter().map(|(field, value)| content(kind, *field, value, zone));
        let limit = because.limit.and_then(moment_of).map(|limit| written(limit, zone));
        let values = |language| ValueWriter { rules, kind, language };
        found.add(|language| ReasonWriter { values: values(language), because }.reason(), fields, limit);
    }
    if let Some(adds) = adds {
        let fields = adds.values.iter().map(|(field, value)| content(kind, *field, value, zone));
        found.add(|language| adds::reason(ValueWriter { rules, kind, language }, adds), fields, None);
    }
    found
}

/// What a field holds, for programs.
pub(super) fn content(kind: &Kind, field: FieldId, found: &Content<Value>, zone: &Zone) -> FieldContent {
    let declared = kind.field(field);
    let (content, value) = match found {
        Content::Empty => (ContentKind::Empty, None),
        Content::Unreadable => (ContentKind::Unreadable, None),
        Content::Value(value) => {
            let value = match value {
                Value::Text(text) => text.clone(),
                Value::Choice(choice) => match declared.map(|field| &field.kind) {
                    Some(FieldKind::OneOf(choices)) => choices.get(*choice).cloned().unwrap_or_default(),
                    _ => String::new(),
                },
                Value::YesNo(yes) => yes.to_string(),
                Value::Number(number) => Ratio::of_decimal(*number).map_or_else(|| number.to_string(), Ratio::digits),
                Value::When(when) => written(*when, zone),
                Value::Length(length) => times::length(*length, Language::English),
            };
            (ContentKind::Value, Some(value))
        }
    };
    FieldContent { field: declared.map_or_else(String::new, |field| field.name.clone()), content, value }
}

/// A day, or a moment with its offset, for programs.
fn written(when: When, zone: &Zone) -> String {
    match when {
        When::Day(day) => day.to_string(),
        When::Moment(moment) => zone.rfc3339(moment),
    }
}

struct ReasonWriter<'a> {
    values: ValueWriter<'a>,
    because: &'a Because,
}

impl<'a> Deref for ReasonWriter<'a> {
    type Target = ValueWriter<'a>;

    fn deref(&self) -> &ValueWriter<'a> {
        &self.values
    }
}

impl ReasonWriter<'_> {
    fn sentence(&self, because: &RecordReason<'_>) -> Option<ReasonText> {
        Some(with_sentence(self.rules, because, self.language))
    }

    /// Whether the condition is met as it was asked: of a record that counts, or is excused, nothing more was wanted.
    fn holds(&self) -> bool {
        self.because.outcome == if self.because.negated { Outcome::Failed } else { Outcome::Met }
    }

    fn reason(&self) -> Option<ReasonText> {
        let (kind, sentence) = self.reason_of_values()?;
        // A year is easily mistyped: whoever looks for a date that is there is told why it does not count.
        let Some((field, when)) = self.because.ahead else { return Some((kind, sentence)) };
        let when = times::in_table(when, &self.rules.rules.zone, self.language);
        Some((kind, evidence::ahead(&sentence, (&self.title(field), &when), self.language)))
    }

    fn reason_of_values(&self) -> Option<ReasonText> {
        if let (Outcome::Missing, Some(sentence)) = (self.because.outcome, self.unreadable()) {
            return Some(sentence);
        }
        let empty = self.titles(|value| *value == Content::Empty);
        let negated = self.because.negated;
        if let Some((field, when, day)) = self.because.after_milestone {
            let milestone = When::Day(day);
            return self.sentence(&RecordReason::AfterMilestone { field: &self.title(field), when, milestone });
        }
        match &self.because.condition.kind {
            ConditionKind::Timely(timely) => self.timely(timely.side, timely.event),
            ConditionKind::Has(has) => {
                let related = self.because.related.as_ref()?;
                let (count, doubtful) = (related.counted, related.doubtful);
                let records = explain::noun(Some(self.rules.rules.kind(related.kind)?), self.language);
                if (self.holds() || negated) && doubtful == 0 {
                    return self.sentence(&RecordReason::Counted { count, records: &records });
                }
                let bound = &has.bound;
                // The first of several windows that decided gives the reason; the others are named below it.
                let Some(first) = related.windows.first() else {
                    return self.sentence(&RecordReason::Has { count, doubtful, records: &records, bound });
                };
                let (count, doubtful) = (first.counted, first.doubtful);
                let (kind, sentence) =
                    self.sentence(&RecordReason::Has { count, doubtful, records: &records, bound })?;
                Some((kind, evidence::line(&times::window(first.window, self.language), &sentence, self.language)))
            }
            ConditionKind::Meets(id) => {
                let other = self.rules.rules.indicator(*id)?;
                let title = other.title.as_deref().unwrap_or(&other.name);
                self.sentence(&RecordReason::Meets { indicator: title, answer: self.because.outcome.into() })
            }
            ConditionKind::Present(_) => {
                let (field, value) = self.because.values.first()?;
                self.sentence(&RecordReason::Filled {
                    field: &self.title(*field),
                    holds: matches!(value, Content::Value(_)),
                })
            }
            _ if !empty.is_empty() && self.because.outcome == Outcome::Missing => {
                let fields: Vec<&str> = empty.iter().map(String::as_str).collect();
                self.sentence(&RecordReason::Empty { fields: &fields })
            }
            ConditionKind::Yes(field) => {
                let yes = matches!(self.value(*field), Some(Value::YesNo(true)));
                self.sentence(&RecordReason::YesNo { field: &self.title(*field), yes })
            }
            ConditionKind::In { what, .. } => {
                let field = self.field(what)?;
                let title = self.title(field);
                match self.value(field) {
                    Some(Value::When(when)) => {
                        let window = times::window(self.because.window?, self.language);
                        let holds = self.because.outcome == Outcome::Met;
                        self.sentence(&RecordReason::In { field: &title, when: *when, window: &window, holds })
                    }
                    _ => self.sentence(&RecordReason::Filled { field: &title, holds: false }),
                }
            }
            ConditionKind::Compare { left, op, right } => {
                self.compared(left, effective_sign(*op, negated), &self.shown(right)?)
            }
            ConditionKind::Apart { later, op, length, .. } => {
                let other = times::length(*length, self.language);
                self.compared(later, effective_sign(*op, negated), &other)
            }
            ConditionKind::OneOf { what, values } => {
                let field = self.field(what)?;
                let values: Vec<String> = values.iter().map(|value| self.written(field, value)).collect();
                let found = self.written(field, self.value(field)?);
                if self.holds() || negated {
                    return self.sentence(&RecordReason::Is { field: &self.title(field), value: &found });
                }
                self.sentence(&RecordReason::OneOf { field: &self.title(field), value: &found, values: &values })
            }
            ConditionKind::BeginsWith { what, text } => {
                let field = self.field(what)?;
                let found = self.written(field, self.value(field)?);
                if self.holds() || negated {
                    return self.sentence(&RecordReason::Is { field: &self.title(field), value: &found });
                }
                self.sentence(&RecordReason::Begins { field: &self.title(field), value: &found, other: text })
            }
            ConditionKind::Contains { what, text } => {
                let field = self.field(what)?;
                let found = self.written(field, self.value(field)?);
                if self.holds() || negated {
                    return self.sentence(&RecordReason::Is { field: &self.title(field), value: &found });
                }
                self.sentence(&RecordReason::Contains { field: &self.title(field), value: &found, other: text })
            }
            ConditionKind::All(_) | ConditionKind::Any(_) | ConditionKind::Not(_) => None,
        }
    }

    /// The fields that were looked at and hold something of this sort.
    fn titles(&self, holds: impl Fn(&Content<Value>) -> bool) -> Vec<String> {
        let found = self.because.values.iter().filter(|(_, value)| holds(value));
        found.map(|(field, _)| self.title(*field)).collect()
    }

    /// Which fields could not be read, if any.
    fn unreadable(&self) -> Option<ReasonText> {
        let titles = self.titles(Content::is_unreadable);
        let fields: Vec<&str> = titles.iter().map(String::as_str).collect();
        if fields.is_empty() { None } else { self.sentence(&RecordReason::Unreadable { fields: &fields }) }
    }

    fn timely(&self, side: TimelySide, event: bool) -> Option<ReasonText> {
        let (field, value) = self.because.values.first()?;
        let title = self.title(*field);
        if let Some(Limit::NotKnown { year, .. }) = self.because.limit
            && matches!(self.because.outcome, Outcome::Open | Outcome::Missing)
        {
            return self.sentence(&RecordReason::Calendar { year });
        }
        // In a year that is not decided, the day that was decisive wherever the limit is.
        let limit_at = self.because.limit.map(|limit| match (limit, self.because.outcome) {
            (Limit::NotKnown { latest: Some(latest), .. }, Outcome::Failed) => Limit::Day(latest),
            (Limit::NotKnown { earliest, .. }, _) => Limit::Day(earliest),
            (limit, _) => limit,
        });
        let limit = limit_at.and_then(moment_of);
        let (Some(limit_at), Some(limit)) = (limit_at, limit) else {
            let empty = self.titles(|value| *value == Content::Empty);
            let fields: Vec<&str> = empty.iter().map(String::as_str).collect();
            return self.sentence(&RecordReason::Empty { fields: &fields });
        };
        let holds = self.because.outcome == Outcome::Met;
        match value {
            Content::Value(Value::When(when)) => {
                let when = *when;
                self.sentence(&match (side, holds, self.late_by(when, limit_at)) {
                    (TimelySide::By, false, Some(by)) => RecordReason::Late { field: &title, when, limit, by },
                    (TimelySide::By, _, _) => RecordReason::OnTime { field: &title, when, limit },
                    (TimelySide::Before, ..) => RecordReason::Before { field: &title, when, limit, holds },
                    (TimelySide::After, ..) => RecordReason::After { field: &title, when, limit, holds },
                })
            }
            _ if event && self.because.outcome == Outcome::Open => {
                self.sentence(&RecordReason::NotYet { field: &title, limit })
            }
            _ if event => self.sentence(&RecordReason::Never { field: &title, limit }),
            _ => self.sentence(&RecordReason::Empty { fields: &[&title] }),
        }
    }

    /// How late it was: in time that passed, or in days where a day decided.
    fn late_by(&self, when: When, limit: Limit) -> Option<Length> {
        match (when, limit) {
            (When::Moment(at), Limit::Moment(limit)) => Some(Length::Elapsed(at.0.checked_sub(limit.0)?)),
            (at, Limit::Day(day)) => {
                let days = day.until(self.zone().day(at)).ok()?.get_days();
                Some(Length::Days(days))
            }
            (When::Day(at), Limit::Moment(limit)) => {
                let days = self.zone().day_of(limit).until(at).ok()?.get_days();
                Some(Length::Days(days))
            }
            _ => None,
        }
    }

    fn value(&self, field: FieldId) -> Option<&Value> {
        self.because.values.iter().find(|(of, _)| *of == field).and_then(|(_, value)| match value {
            Content::Value(value) => Some(value),
            Content::Empty | Content::Unreadable => None,
        })
    }

    /// The first field of an expression that has a value.
    fn field(&self, expr: &Expr) -> Option<FieldId> {
        match expr {
            Expr::Field(field) => Some(*field),
            Expr::Else(first, second) => {
                let first = self.field(first);
                first.filter(|field| self.value(*field).is_some()).or_else(|| self.field(second))
            }
            Expr::Arithmetic { left, right, .. } => self.field(left).or_else(|| self.field(right)),
            Expr::Literal(_) | Expr::MonthDay(_) | Expr::PeriodDay(_) => None,
        }
    }

    fn compared(&self, left: &Expr, sign: Comparison, other: &str) -> Option<ReasonText> {
        let field = self.field(left)?;
        let value = self.written(field, self.value(field)?);
        let title = self.title(field);
        self.sentence(&match (self.holds(), sign) {
            (true, Comparison::Equal) => RecordReason::Is { field: &title, value: &value },
            (true, _) => RecordReason::Stands { field: &title, value: &value, sign, other },
            (false, _) => RecordReason::Compared { field: &title, value: &value, sign, other },
        })
    }

    fn shown(&self, expr: &Expr) -> Option<String> {
        match expr {
            Expr::Literal(value) => {
                let of = match &self.because.condition.kind {
                    ConditionKind::Compare { left, .. } => self.field(left),
                    _ => None,
                };
                Some(of.map_or_else(|| self.plain(value), |field| self.written(field, value)))
            }
            Expr::MonthDay(month_day) => Some(match month_day {
                MonthDay::Day { month, day } => format!("{month:02}-{day:02}"),
                MonthDay::EndOf { month } => format!("{month:02}"),
            }),
            other => {
                let field = self.field(other)?;
                self.value(field).map(|value| self.written(field, value)).or_else(|| Some(self.title(field)))
            }
        }
    }
}

/// The comparison that was asked; of a negated one the opposite.
const fn effective_sign(op: Comparison, negated: bool) -> Comparison {
    if negated { op.opposite() } else { op }
}

/// The moment or day of a limit; `None` for one that is not known or never passes.
fn moment_of(limit: Limit) -> Option<When> {
    match limit {
        Limit::Day(date) => Some(When::Day(date)),
        Limit::Moment(moment) => Some(When::Moment(moment)),
        Limit::NotKnown { .. } | Limit::Never => None,
    }
}
