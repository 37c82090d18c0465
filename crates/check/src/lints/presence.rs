//! A date that must be present, without a condition on when: an event after the period meets it too.
//!
//! In a milestone a date counts up to the milestone's day; the records of a kind that is counted by the date are placed
//! in their window by it.

use tieuchi_model::indicator::{Condition, ConditionKind, Expr, Measure, Population};
use tieuchi_model::schema::{FieldId, FieldKind, FieldSet, KindId, Placement};
use tieuchi_model::time::Date;
use tieuchi_source::Language;
use tieuchi_source::{Diagnostic, Span, codes};

use crate::checker::Checker;

/// The day in the example of the cure, if the rule set has no last day.
const EXAMPLE: Date = jiff::civil::date(2026, 12, 31);

/// Looks through the conditions of a figure, those inside definitions too.
pub(super) fn check(checker: &mut Checker<'_, '_>, measure: &Measure) {
    for (population, conditions) in measure.conditions_by_population() {
        of_conditions(checker, population, conditions);
    }
}

/// The conditions on the records of one population. A date is not reported if any of them limits when it was.
fn of_conditions(checker: &mut Checker<'_, '_>, population: &Population, conditions: Vec<&Condition>) {
    let mut dated: FieldSet = match population.placement {
        Placement::CountedBy(field) => [field].into_iter().collect(),
        Placement::Lasting { from, to } => [from, to].into_iter().collect(),
        Placement::Register => FieldSet::new(),
    };
    let mut required: Vec<(FieldId, Span, bool)> = Vec::new();
    let mut waiting: Vec<(&Condition, bool)> = conditions.into_iter().map(|condition| (condition, false)).collect();
    while let Some((condition, negated)) = waiting.pop() {
        match &condition.kind {
            ConditionKind::Present(Expr::Field(field)) => required.push((*field, condition.span, negated)),
            ConditionKind::Not(part) => waiting.push((part, !negated)),
            ConditionKind::Has(has) => of_conditions(checker, &has.related, has.related.filter.iter().collect()),
            kind => {
                dated.extend(kind.exprs().into_iter().flat_map(Expr::fields));
                waiting.extend(condition.inner().into_iter().map(|part| (part, negated)));
            }
        }
    }
    for (field, span, negated) in required.into_iter().filter(|(field, ..)| !dated.contains(*field)) {
        report(checker, population.kind, field, span, negated);
    }
}

fn report(checker: &mut Checker<'_, '_>, kind: KindId, field: FieldId, span: Span, negated: bool) {
    let Some(declared) = checker.world().field(kind, field) else { return };
    if !declared.optional || !matches!(declared.kind, FieldKind::Date | FieldKind::DateTime) {
        return;
    }
    let last = match checker.world().setting.in_force {
        Some((_, Some(last))) => last,
        Some((first, None)) => Date::new(first.year(), 12, 31).unwrap_or(EXAMPLE),
        None => EXAMPLE,
    };
    let day = match checker.world().language() {
        Language::English => last.to_string(),
        Language::Vietnamese => format!("ngày {:02}/{:02}/{}", last.day(), last.month(), last.year()),
    };
    let finding = Diagnostic::at(codes::PRESENT_AT_ANY_TIME, span)
        .with("name", declared.name.as_str())
        .with("day", day)
        .label(declared.span, "declared");
    checker.report_once(finding.help(if negated { "missing" } else { "help" }));
}
