//! A comparison with an earlier time of a figure that is the same at every time: a register, a window with a fixed label.
//!
//! A register whose conditions look into the period (`has … in period`, `meets …`) has an earlier figure.

use tieuchi_model::indicator::{
    Condition, ConditionKind, LimitSpec, Measure, MeasureKind, Population, WindowKind, WindowSpec,
};
use tieuchi_model::schema::UNITS;
use tieuchi_source::{Diagnostic, Span, codes};

use crate::measure::{asked, populations};
use crate::world::Checker;

/// Looks at the figure of a comparison; says whether it has no earlier one.
pub(super) fn check(checker: &mut Checker<'_, '_>, span: Span, measure: &Measure) -> bool {
    let sides = match &measure.kind {
        MeasureKind::Ratio(top, bottom) => vec![top.as_ref(), bottom.as_ref()],
        _ => vec![measure],
    };
    let (moving, fixed): (Vec<&Measure>, Vec<&Measure>) = sides.into_iter().partition(|side| moves(side));
    let Some(population) = fixed.iter().flat_map(|side| populations(side)).next() else { return false };
    let code = if moving.is_empty() { codes::NO_EARLIER_FIGURE } else { codes::SIDE_WITHOUT_EARLIER };
    let kind = checker.world.kind(population.kind);
    let finding = Diagnostic::at(code, if moving.is_empty() { span } else { population.span })
        .with("records", kind.map_or("", |kind| kind.name.as_str()));
    let finding = match kind.and_then(|kind| kind.span) {
        Some(declared) => finding.label(declared, "declared"),
        None => finding,
    };
    checker.findings.push(finding.help(match population.window {
        Some(_) => "window",
        None if population.kind == UNITS => "units",
        None => "help",
    }));
    moving.is_empty()
}

/// Whether a figure is another one in another period.
fn moves(measure: &Measure) -> bool {
    populations(measure).into_iter().any(of_population) || asked(measure).into_iter().any(of_condition)
}

fn of_population(population: &Population) -> bool {
    population.window.is_some_and(of_window) || population.filter.as_ref().is_some_and(of_condition)
}

const fn of_window(window: WindowSpec) -> bool {
    !matches!(window.kind, WindowKind::Label(_))
}

fn of_condition(condition: &Condition) -> bool {
    let mut waiting = vec![condition];
    while let Some(condition) = waiting.pop() {
        let found = match &condition.kind {
            ConditionKind::In { window, .. } => of_window(*window),
            ConditionKind::Has(has) => has.related.window.is_some_and(of_window),
            ConditionKind::Timely(timely) => matches!(timely.limit, LimitSpec::PeriodStart | LimitSpec::PeriodEnd),
            ConditionKind::Meets(_) => true,
            _ => false,
        };
        if found {
            return true;
        }
        waiting.extend(condition.inner());
    }
    false
}
