//! The related records that a condition counts: each with whether it counts and why, as lines and as data.

use tieuchi_engine::{Because, Content, RelatedRecord, RelatedRecords, RelatedStatus};
use tieuchi_messages::evidence::{self, RecordReason};
use tieuchi_messages::{self as messages, Language, explain, report, times};
use tieuchi_model::schema::{Kind, Value};
use tieuchi_model::verdict::Bucket;

use super::data::{self, InWords, Reason, ReasonKind, Related, RelatedOutcome, RelatedWindow};
use super::reasons::{Told, told};
use super::{Sheets, reasons};
use crate::days::Days;
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
pub(crate) fn data(rules: &RuleSet, because: &[Because], sheets: &Sheets) -> Vec<Related> {
    let entry = |related: &RelatedRecords| {
        let kind = rules.rules.kind(related.kind)?;
        let windows = related.windows.iter().map(|window| {
            let Days { from, to } = Days::of(window.window);
            RelatedWindow { from, to, counted: window.counted }
        });
        let listed = related.records.iter().map(|record| {
            let (reasons, because) = reasons_as_data(rules, kind, record);
            data::RelatedRecord {
                id: record.id.clone(),
                file: record.file.clone(),
                sheet: sheets.get(&record.file).cloned(),
                row: record.row,
                outcome: outcome(&record.status),
                window: record.window.map(Days::of),
                because,
                reasons,
                related: self::data(rules, &record.because, sheets),
            }
        });
        Some(Related {
            records: kind.name.clone(),
            counted: related.counted,
            doubtful: related.doubtful,
            windows: windows.collect(),
            listed: listed.collect(),
            more: related.more,
        })
    };
    because.iter().filter_map(|because| entry(because.related.as_ref()?)).collect()
}

fn reasons_as_data(rules: &RuleSet, kind: &Kind, record: &RelatedRecord) -> (Vec<Reason>, InWords) {
    let zone = &rules.rules.zone;
    let placed = match &record.status {
        RelatedStatus::Unplaced(field) => vec![reasons::content(kind, *field, &Content::Empty, zone)],
        RelatedStatus::Outside { placed, .. } => {
            placed.iter().map(|(field, value)| reasons::content(kind, *field, value, zone)).collect()
        }
        RelatedStatus::Superseded => Vec::new(),
        _ => return reasons::data(rules, kind, &record.unread, &record.because),
    };
    let said = |language| reasons_of(rules, kind, record, language);
    let reason = |(kind, _): Told| Reason { kind, fields: placed.clone(), limit: None };
    let words = |told: Vec<Told>| told.into_iter().map(|(_, words)| words).collect();
    let reasons = said(Language::English).into_iter().map(reason).collect();
    (reasons, InWords { vi: words(said(Language::Vietnamese)), en: words(said(Language::English)) })
}

const fn outcome(status: &RelatedStatus) -> RelatedOutcome {
    match status {
        RelatedStatus::Counted => RelatedOutcome::Counted,
        RelatedStatus::NotSelected => RelatedOutcome::NotCounted,
        RelatedStatus::Open => RelatedOutcome::Open,
        RelatedStatus::Missing => RelatedOutcome::Missing,
        RelatedStatus::Superseded => RelatedOutcome::Superseded,
        RelatedStatus::Outside { .. } => RelatedOutcome::Outside,
        RelatedStatus::Unplaced(_) => RelatedOutcome::Unplaced,
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
    let reasons = reasons_of(rules, kind, record, language).into_iter().map(|(_, words)| words);
    window.into_iter().chain(reasons).collect::<Vec<_>>().join("; ")
}

fn reasons_of(rules: &RuleSet, kind: &Kind, record: &RelatedRecord, language: Language) -> Vec<Told> {
    match &record.status {
        RelatedStatus::Unplaced(field) => {
            let title = reasons::title(kind, *field);
            vec![told(rules, &RecordReason::Empty { fields: &[&title] }, language)]
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
                    told(rules, &RecordReason::In { field: &field, when, window: &window, holds: false }, language)
                }),
                [(_, from), (_, to)] => when(from).map(|from| {
                    told(rules, &RecordReason::OutsideSpan { from, to: when(to), window: &window }, language)
                }),
                _ => None,
            };
            because.into_iter().collect()
        }
        RelatedStatus::Superseded => vec![(ReasonKind::Superseded, messages::text(language, "record-superseded", &[]))],
        RelatedStatus::Counted | RelatedStatus::NotSelected | RelatedStatus::Open | RelatedStatus::Missing => {
            reasons::said(rules, kind, &record.unread, &record.because, language)
        }
    }
}

fn said(rules: &RuleSet, reason: &RecordReason<'_>, language: Language) -> String {
    evidence::because(reason, &rules.rules.zone, language)
}
