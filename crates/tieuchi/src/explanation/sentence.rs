//! One reason of a record: what kind of reason it is, and its sentence.

use tieuchi_messages::Language;
use tieuchi_messages::evidence::{self, RecordReason};

use super::data::ReasonKind;
use crate::rule_set::RuleSet;

/// A reason with its sentence.
pub(super) type ReasonText = (ReasonKind, String);

pub(super) fn with_sentence(rules: &RuleSet, because: &RecordReason<'_>, language: Language) -> ReasonText {
    (kind_of(because), evidence::because(because, &rules.rules.zone, language))
}

const fn kind_of(because: &RecordReason<'_>) -> ReasonKind {
    match because {
        RecordReason::OnTime { .. } => ReasonKind::OnTime,
        RecordReason::Late { .. } => ReasonKind::Late,
        RecordReason::Before { .. } => ReasonKind::Before,
        RecordReason::After { .. } => ReasonKind::After,
        RecordReason::AfterMilestone { .. } => ReasonKind::AfterMilestone,
        RecordReason::Never { .. } => ReasonKind::Never,
        RecordReason::NotYet { .. } => ReasonKind::NotYet,
        RecordReason::Empty { .. } => ReasonKind::Empty,
        RecordReason::Unreadable { .. } => ReasonKind::Unreadable,
        RecordReason::Filled { .. } => ReasonKind::Filled,
        RecordReason::YesNo { .. } => ReasonKind::YesNo,
        RecordReason::Compared { .. } | RecordReason::Stands { .. } => ReasonKind::Compared,
        RecordReason::Is { .. } => ReasonKind::Is,
        RecordReason::OneOf { .. } => ReasonKind::OneOf,
        RecordReason::Begins { .. } => ReasonKind::BeginsWith,
        RecordReason::Contains { .. } => ReasonKind::Contains,
        RecordReason::In { .. } => ReasonKind::InWindow,
        RecordReason::OutsideSpan { .. } => ReasonKind::OutsideSpan,
        RecordReason::Has { .. } | RecordReason::Counted { .. } => ReasonKind::Related,
        RecordReason::Meets { .. } => ReasonKind::Meets,
        RecordReason::Calendar { .. } => ReasonKind::Calendar,
        RecordReason::Adds { .. } => ReasonKind::Adds,
    }
}
