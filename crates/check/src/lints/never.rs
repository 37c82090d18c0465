//! `not A by B` and `not A after B`, if A may never happen: it is then met, once the limit has passed or the period has ended.
//!
//! A fixed day and the ends of the period are left out: what has not happened by then is clearly not done by then.

use tieuchi_model::indicator::{Condition, ConditionKind, Expr, LimitSpec, Timely, TimelySide};
use tieuchi_model::schema::{FieldId, FieldSet, KindId};
use tieuchi_source::{Arg, Diagnostic, codes};

use super::absence::asked_for;
use crate::checker::Checker;

/// Looks through a condition on one record. If it tests anywhere whether A is present, the author thought of it.
pub(super) fn check(checker: &mut Checker<'_, '_>, subject: KindId, root: &Condition, there: &FieldSet) {
    let thought_of = asked_for(root);
    let mut waiting = vec![root];
    while let Some(condition) = waiting.pop() {
        match &condition.kind {
            ConditionKind::Not(part) if part.name.is_none() => {
                if let ConditionKind::Timely(timely) = &part.kind
                    && let Some(field) = happening(timely)
                    && !thought_of.contains(field)
                    && !there.contains(field)
                    && let Some(declared) = checker.world().field(subject, field).filter(|field| field.optional)
                    && let Some(written) = checker.written_negated(condition.span)
                {
                    let finding = Diagnostic::at(codes::MET_BY_NEVER, condition.span)
                        .with("what", written.what.as_str())
                        .with("negated", written.whole.as_str())
                        .with(
                            "when",
                            Arg::Term(if timely.side == TimelySide::After { "once-period" } else { "once-limit" }),
                        )
                        .label(declared.span, "declared");
                    checker.report(match &written.limit {
                        Some(limit) if timely.side == TimelySide::After => {
                            finding.with("limit", limit.as_str()).help("by")
                        }
                        Some(limit) => finding.with("limit", limit.as_str()).help("after"),
                        None => finding.help("help"),
                    });
                } else {
                    waiting.push(part);
                }
            }
            ConditionKind::All(_) | ConditionKind::Any(_) => {
                waiting.extend(condition.inner().into_iter().filter(|part| part.name.is_none()));
            }
            _ => {}
        }
    }
}

/// What happens, by the event rule, before a limit of the record's own.
fn happening(timely: &Timely) -> Option<FieldId> {
    let Expr::Field(what) = timely.what else { return None };
    let own = match &timely.limit {
        LimitSpec::Value(limit) | LimitSpec::DayOf(limit) => !limit.fields().is_empty(),
        LimitSpec::Within { start: from, .. } | LimitSpec::Ahead { of: from, .. } => !from.fields().is_empty(),
        LimitSpec::PeriodStart | LimitSpec::PeriodEnd | LimitSpec::LastDay => false,
    };
    (timely.event && own).then_some(what)
}
