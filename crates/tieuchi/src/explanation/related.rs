//! The related records that a condition counts: each with whether it counts and why.

use tieuchi_engine::{Because, Content, RelatedRecord, RelatedRecords, RelatedStatus};
use tieuchi_messages::evidence::RecordReason;
use tieuchi_messages::{self as messages, times};
use tieuchi_model::schema::{Kind, Value};

use super::data::{self, ReasonKind, RecordEvidence, RecordSource, Related, RelatedOutcome, RelatedWindow};
use super::reasons::{Reasons, content, reasons};
use super::sentence::with_sentence;
use super::values::title;
use crate::days::Days;
use crate::findings::{Sheets, file_and_sheet};
use crate::rule_set::RuleSet;

/// An entry for each condition that counts related records.
pub(super) fn related(rules: &RuleSet, because: &[Because], sheets: &Sheets) -> Vec<Related> {
    because.iter().filter_map(|because| entry(rules, because.related.as_ref()?, sheets)).collect()
}

fn entry(rules: &RuleSet, found: &RelatedRecords, sheets: &Sheets) -> Option<Related> {
    let kind = rules.rules.kind(found.kind)?;
    let windows = found.windows.iter().map(|window| {
        let Days { from, to } = Days::of(window.window);
        RelatedWindow { from, to, counted: window.counted }
    });
    Some(Related {
        records: kind.name.clone(),
        counted: found.counted,
        doubtful: found.doubtful,
        windows: windows.collect(),
        listed: found.records.iter().map(|record| listed(rules, kind, record, sheets)).collect(),
        more: found.more,
    })
}

fn listed(rules: &RuleSet, kind: &Kind, record: &RelatedRecord, sheets: &Sheets) -> data::RelatedRecord {
    let Reasons { list: reasons, words: because } = reasons_of(rules, kind, record);
    let (file, sheet) = file_and_sheet(sheets, &record.file);
    data::RelatedRecord {
        source: RecordSource { id: record.id.clone(), sheet, file, row: record.row },
        outcome: outcome(&record.status),
        evidence: RecordEvidence {
            window: record.window.map(Days::of),
            because,
            reasons,
            related: related(rules, &record.because, sheets),
        },
    }
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

fn reasons_of(rules: &RuleSet, kind: &Kind, record: &RelatedRecord) -> Reasons {
    let zone = &rules.rules.zone;
    let mut found = Reasons::default();
    match &record.status {
        RelatedStatus::Unplaced(field) => {
            let title = title(kind, *field);
            let empty = RecordReason::Empty { fields: &[&title] };
            let fields = [content(kind, *field, &Content::Empty, zone)];
            found.add(|language| Some(with_sentence(rules, &empty, language)), fields, None);
        }
        RelatedStatus::Outside { window: None, .. } => {}
        RelatedStatus::Outside { window: Some(window), placed } => {
            let when = |value: &Content<Value>| match value {
                Content::Value(Value::When(when)) => Some(*when),
                _ => None,
            };
            let sentence = |language| {
                let window = times::window(*window, language);
                match placed.as_slice() {
                    [(field, value)] => {
                        let (field, when) = (title(kind, *field), when(value)?);
                        let outside = RecordReason::In { field: &field, when, window: &window, holds: false };
                        Some(with_sentence(rules, &outside, language))
                    }
                    [(_, from), (_, to)] => {
                        let outside = RecordReason::OutsideSpan { from: when(from)?, to: when(to), window: &window };
                        Some(with_sentence(rules, &outside, language))
                    }
                    _ => None,
                }
            };
            found.add(sentence, placed.iter().map(|(field, value)| content(kind, *field, value, zone)), None);
        }
        RelatedStatus::Superseded => {
            let sentence =
                |language| Some((ReasonKind::Superseded, messages::text(language, "record-superseded", &[])));
            found.add(sentence, [], None);
        }
        RelatedStatus::Counted | RelatedStatus::NotSelected | RelatedStatus::Open | RelatedStatus::Missing => {
            found = reasons(rules, kind, &record.unread, &record.because, None);
        }
    }
    found
}
