//! A comparison with a value that may be empty, if nothing shows that the author thought of it.
//!
//! Limits (`by`, `within`) are left out: they are made for what has not happened yet.

use tieuchi_model::indicator::{Condition, ConditionKind, Expr};
use tieuchi_model::schema::{FieldSet, Format, KindId};
use tieuchi_source::{Diagnostic, codes};

use crate::checker::Checker;
use crate::expr::fields_of;

/// Looks for comparisons in a condition on one record. If the condition tests anywhere whether the field is present, or
/// applies only to records in which it is present, the author thought of it.
pub(super) fn check(checker: &mut Checker<'_, '_>, subject: KindId, root: &Condition, there: &FieldSet) {
    let thought_of = asked_for(root);
    let mut waiting = vec![root];
    while let Some(condition) = waiting.pop() {
        let compared: Vec<&Expr> = match &condition.kind {
            ConditionKind::Compare { left, right, .. } => vec![left, right],
            ConditionKind::Apart { later, earlier, .. } => vec![later, earlier],
            ConditionKind::OneOf { what, .. } => vec![what],
            ConditionKind::All(_) | ConditionKind::Any(_) | ConditionKind::Not(_) => {
                waiting.extend(condition.inner().into_iter().filter(|part| part.name.is_none()));
                continue;
            }
            _ => continue,
        };
        for (field, replaced) in compared.into_iter().flat_map(fields_of) {
            if replaced || thought_of.contains(field) || there.contains(field) {
                continue;
            }
            let Some(found) = checker.world().field(subject, field) else { continue };
            if found.optional && !matches!(found.format(), Some(Format::Mark(_))) {
                let finding = Diagnostic::at(codes::MAY_BE_EMPTY, condition.span).with("name", found.name.as_str());
                checker.report(finding.label(found.span, "declared").help("help"));
            }
        }
    }
}

/// The fields whose presence a condition tests.
pub(super) fn asked_for(root: &Condition) -> FieldSet {
    let mut found = FieldSet::new();
    let mut waiting = vec![root];
    while let Some(condition) = waiting.pop() {
        match &condition.kind {
            ConditionKind::Present(expr) => found.extend(expr.fields()),
            ConditionKind::All(_) | ConditionKind::Any(_) | ConditionKind::Not(_) => waiting.extend(condition.inner()),
            _ => {}
        }
    }
    found
}
