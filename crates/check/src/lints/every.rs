//! `period` inside `every …`, where it means each window: an author may have meant the period of the report.

use tieuchi_model::indicator::{Condition, ConditionKind, Expr, LimitSpec, Measure, WindowKind, WindowSpec};
use tieuchi_model::schema::KindId;
use tieuchi_source::{Diagnostic, codes};

use crate::checker::Checker;

/// Looks through the conditions of a figure, those inside definitions too: the meaning of a definition depends on where
/// it is used.
pub(super) fn check(checker: &mut Checker<'_, '_>, measure: &Measure) {
    let every = measure.is_every();
    for (subject, condition) in measure.conditions() {
        look(checker, subject, condition, every);
    }
}

fn look(checker: &mut Checker<'_, '_>, subject: KindId, condition: &Condition, every: bool) {
    let mut waiting = vec![(subject, condition, every)];
    while let Some((subject, condition, every)) = waiting.pop() {
        if let ConditionKind::Has(has) = &condition.kind {
            let written = has.related.window.is_some_and(is_period) && checker.has_written_window(condition.span);
            if every && written {
                report(checker, condition, None);
            }
            let every = every || has.related.is_every();
            waiting.extend(has.related.filter.iter().map(|filter| (has.related.kind, filter, every)));
            continue;
        }
        match &condition.kind {
            ConditionKind::In { what, window } if every && is_period(*window) => {
                let field = if let Expr::Field(field) = what { checker.world().field(subject, *field) } else { None };
                let name = field.map(|field| field.name.clone());
                report(checker, condition, name);
            }
            ConditionKind::Timely(timely)
                if every && matches!(timely.limit, LimitSpec::PeriodStart | LimitSpec::PeriodEnd) =>
            {
                report(checker, condition, None);
            }
            _ => {}
        }
        waiting.extend(condition.inner().into_iter().map(|part| (subject, part, every)));
    }
}

fn report(checker: &mut Checker<'_, '_>, condition: &Condition, field: Option<String>) {
    let finding = Diagnostic::at(codes::PERIOD_IN_EVERY, condition.span);
    checker.report_once(match field {
        Some(name) => finding.with("name", name).help("field"),
        None => finding.help("help"),
    });
}

const fn is_period(window: WindowSpec) -> bool {
    matches!(window.kind, WindowKind::Period)
}
