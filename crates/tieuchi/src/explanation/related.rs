//! The related records that a condition counts: each with whether it counts and why, as lines and as data.

use serde_json::{Value as Json, json};
use tieuchi_engine::{Because, Content, RelatedRecord, RelatedRecords, RelatedStatus};
use tieuchi_messages::evidence::{self, RecordReason};
use tieuchi_messages::{self as messages, Language, explain, report, times};
use tieuchi_model::schema::{Kind, Value};
use tieuchi_model::time::Window;
use tieuchi_model::verdict::Bucket;

use super::reasons;
use crate::rule_set::RuleSet;

/// How many windows of `every …` are named.
const WINDOWS: usize = 12;

/// The related records of what decided, one a line.
pub(crate) fn lines(rules: &RuleSet, because: &[Because], language: Language, indent: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let room = " ".repeat(indent);
    for related in because.iter().filter_map(|because| because.related.as_ref()) {
        let Some(kind) = rules.rules.kind(related.kind) else { continue };
        let records = explain::noun(Some(kind), language);
        for window in related.windows.iter().take(WINDOWS).filter(|_| related.windows.len() > 1) {
            let counted = RecordReason::Counted { count: window.counted, records: &records };
            let days = times::window(window.window, language);
            lines.push(format!("{room}{}", evidence::line(&days, &said(rules, &counted, language), language)));
        }
        let more = related.windows.len().saturating_sub(WINDOWS);
        lines.extend(not_named(more, language).map(|line| format!("{room}{line}")));
        for record in &related.records {
            let reason = reason(rules, kind, record, language);
            let named =
                if reason.is_empty() { record.id.clone() } else { evidence::line(&record.id, &reason, language) };
            lines.push(format!("{room}[{}] {named}", word(&record.status, language)));
            lines.extend(self::lines(rules, &record.because, language, indent + 2));
        }
        let more = usize::try_from(related.more).unwrap_or(usize::MAX);
        lines.extend(not_named(more, language).map(|line| format!("{room}{line}")));
    }
    lines
}

fn not_named(more: usize, language: Language) -> Option<String> {
    let count = u64::try_from(more).unwrap_or(u64::MAX).into();
    (more > 0).then(|| messages::text(language, "explain-more", &[("count", count)]))
}

/// The same as data: an entry for each condition that counts related records.
pub(crate) fn data(rules: &RuleSet, because: &[Because]) -> Vec<Json> {
    let entry = |related: &RelatedRecords| {
        let kind = rules.rules.kind(related.kind)?;
        let windows = related.windows.iter().map(|window| {
            let Json::Object(mut days) = days(window.window) else { return Json::Null };
            days.insert("counted".to_owned(), window.counted.into());
            Json::Object(days)
        });
        let records = related.records.iter().map(|record| {
            json!({
                "id": record.id, "file": record.file, "row": record.row,
                "outcome": code(&record.status),
                "window": record.window.map(days),
                "because": {
                    "vi": reasons_of(rules, kind, record, Language::Vietnamese),
                    "en": reasons_of(rules, kind, record, Language::English),
                },
                "related": data(rules, &record.because),
            })
        });
        Some(json!({
            "records": kind.name, "counted": related.counted, "doubtful": related.doubtful,
            "windows": windows.collect::<Vec<_>>(),
            "listed": records.collect::<Vec<_>>(),
            "more": related.more,
        }))
    };
    because.iter().filter_map(|because| entry(because.related.as_ref()?)).collect()
}

fn days(window: Window) -> Json {
    json!({ "from": window.from.to_string(), "to": window.last().to_string() })
}

fn code(status: &RelatedStatus) -> &'static str {
    match status {
        RelatedStatus::Counted => "counted",
        RelatedStatus::NotSelected => "not_counted",
        RelatedStatus::Open => "open",
        RelatedStatus::Missing => "missing",
        RelatedStatus::Superseded => "superseded",
        RelatedStatus::Outside { .. } => "outside",
        RelatedStatus::Unplaced(_) => "unplaced",
    }
}

fn word(status: &RelatedStatus, language: Language) -> String {
    match status {
        RelatedStatus::Counted => messages::text(language, "outcome-counted", &[]),
        RelatedStatus::NotSelected => messages::text(language, "outcome-not-counted", &[]),
        RelatedStatus::Open => report::bucket(Bucket::Open, language),
        RelatedStatus::Missing => report::bucket(Bucket::Missing, language),
        RelatedStatus::Superseded => messages::text(language, "outcome-superseded", &[]),
        RelatedStatus::Outside { .. } => report::bucket(Bucket::Outside, language),
        RelatedStatus::Unplaced(_) => report::bucket(Bucket::Unplaced, language),
    }
}

/// Why a related record counts or not, in one line.
fn reason(rules: &RuleSet, kind: &Kind, record: &RelatedRecord, language: Language) -> String {
    let window = record.window.map(|window| times::window(window, language));
    window.into_iter().chain(reasons_of(rules, kind, record, language)).collect::<Vec<_>>().join("; ")
}

fn reasons_of(rules: &RuleSet, kind: &Kind, record: &RelatedRecord, language: Language) -> Vec<String> {
    match &record.status {
        RelatedStatus::Unplaced(field) => {
            let title = reasons::title(kind, *field);
            vec![said(rules, &RecordReason::Empty { fields: &[&title] }, language)]
        }
        RelatedStatus::Outside { window, placed } => {
            let Some(window) = window else { return Vec::new() };
            let window = times::window(*window, language);
            let when = |value: &Content<Value>| match value {
                Content::Value(Value::When(when)) => Some(*when),
                _ => None,
            };
            let because = match placed.as_slice() {
                [(field, value)] => when(value).map(|when| {
                    let field = reasons::title(kind, *field);
                    said(rules, &RecordReason::In { field: &field, when, window: &window, holds: false }, language)
                }),
                [(_, from), (_, to)] => when(from).map(|from| {
                    said(rules, &RecordReason::OutsideSpan { from, to: when(to), window: &window }, language)
                }),
                _ => None,
            };
            because.into_iter().collect()
        }
        RelatedStatus::Superseded => vec![messages::text(language, "record-superseded", &[])],
        RelatedStatus::Counted | RelatedStatus::NotSelected | RelatedStatus::Open | RelatedStatus::Missing => {
            reasons::said(rules, kind, &record.unread, &record.because, language)
        }
    }
}

fn said(rules: &RuleSet, reason: &RecordReason<'_>, language: Language) -> String {
    evidence::because(reason, &rules.rules.zone, language)
}
