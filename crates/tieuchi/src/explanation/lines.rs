//! The deciding records as lines of text: what their data says, and nothing else.

use tieuchi_messages::evidence::{self, RecordReason};
use tieuchi_messages::{self as messages, Language, explain, report, times};
use tieuchi_model::verdict::Bucket;

use super::data::{Record, RecordOutcome, Related, RelatedOutcome, RelatedRecord, RelatedWindow};
use crate::days::Days;
use crate::rule_set::RuleSet;

/// How many windows of `every …` are named.
const WINDOWS: usize = 12;

/// A deciding record, and below it its related records.
pub(super) fn record(rules: &RuleSet, record: &Record, language: Language) -> Vec<String> {
    let mut lines = vec![deciding(record, language)];
    related(rules, &record.evidence.related, language, 6, &mut lines);
    lines
}

/// The line that says how many more there are, if there are more.
pub(super) fn not_named(more: u64, language: Language) -> Option<String> {
    (more > 0).then(|| messages::text(language, "explain-more", &[("count", more.into())]))
}

fn deciding(record: &Record, language: Language) -> String {
    let outcome = match record.outcome {
        // Of a count: the record is one of those counted, good or bad.
        RecordOutcome::Counted => messages::text(language, "outcome-counted", &[]),
        RecordOutcome::Failed => report::bucket(Bucket::Failed, language),
        RecordOutcome::Open => report::bucket(Bucket::Open, language),
        RecordOutcome::Missing => report::bucket(Bucket::Missing, language),
        RecordOutcome::Excused => report::bucket(Bucket::Excused, language),
    };
    let id = &record.source.id;
    let mut reason = record.evidence.because.of(language).join("; ");
    if reason.is_empty() && record.outcome == RecordOutcome::Counted {
        return format!("  [{outcome}] {id}");
    }
    if reason.is_empty() {
        reason.clone_from(&outcome);
    }
    let reason = if record.outcome == RecordOutcome::Excused { evidence::excused(&reason, language) } else { reason };
    format!("  [{outcome}] {}", evidence::line(id, &reason, language))
}

/// The related records of what decided, one a line.
fn related(rules: &RuleSet, found: &[Related], language: Language, indent: usize, lines: &mut Vec<String>) {
    let room = " ".repeat(indent);
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    for related in found {
        let several = related.windows.len() > 1;
        for window in related.windows.iter().take(WINDOWS).filter(|_| several) {
            lines.extend(in_window(rules, related, window, language).map(|line| format!("{room}{line}")));
        }
        let more = count(related.windows.len().saturating_sub(WINDOWS));
        lines.extend(not_named(more, language).map(|line| format!("{room}{line}")));
        for record in &related.listed {
            lines.push(format!("{room}{}", listed(record, language)));
            self::related(rules, &record.evidence.related, language, indent + 2, lines);
        }
        lines.extend(not_named(related.more, language).map(|line| format!("{room}{line}")));
    }
}

/// How many records count in one of several windows.
fn in_window(rules: &RuleSet, related: &Related, window: &RelatedWindow, language: Language) -> Option<String> {
    let records = explain::noun(rules.rules.kinds.get(&related.records), language);
    let counted = RecordReason::Counted { count: window.counted, records: &records };
    let counted = evidence::because(&counted, &rules.rules.zone, language);
    Some(evidence::line(&days(Days { from: window.from, to: window.to }, language)?, &counted, language))
}

/// Whether a related record counts, and why, in one line.
fn listed(record: &RelatedRecord, language: Language) -> String {
    let outcome = match record.outcome {
        RelatedOutcome::Counted => messages::text(language, "outcome-counted", &[]),
        RelatedOutcome::NotCounted => messages::text(language, "outcome-not-counted", &[]),
        RelatedOutcome::Open => report::bucket(Bucket::Open, language),
        RelatedOutcome::Missing => report::bucket(Bucket::Missing, language),
        RelatedOutcome::Superseded => messages::text(language, "outcome-superseded", &[]),
        RelatedOutcome::Outside => report::bucket(Bucket::Outside, language),
        RelatedOutcome::Unplaced => report::bucket(Bucket::Unplaced, language),
    };
    let window = record.evidence.window.and_then(|window| days(window, language));
    let reasons = record.evidence.because.of(language).iter().cloned();
    let reason = window.into_iter().chain(reasons).collect::<Vec<_>>().join("; ");
    let id = &record.source.id;
    if reason.is_empty() {
        format!("[{outcome}] {id}")
    } else {
        format!("[{outcome}] {}", evidence::line(id, &reason, language))
    }
}

/// Days as a window is named.
fn days(days: Days, language: Language) -> Option<String> {
    days.window().map(|window| times::window(window, language))
}
