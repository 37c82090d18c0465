//! A comparison with an earlier time of a figure that is the same at every time: a register, a window with a fixed label.
//!
//! A register whose conditions look into the period (`has … in period`, `meets …`) has an earlier figure.

use tieuchi_model::indicator::visit::{self, Visitor};
use tieuchi_model::indicator::{IndicatorId, LimitSpec, Measure, MeasureKind, WindowKind, WindowSpec};
use tieuchi_model::schema::{KindId, UNITS};
use tieuchi_source::{Diagnostic, Span, codes};

use crate::checker::Checker;

/// Looks at the figure of a comparison; returns whether it has no earlier one.
pub(super) fn check(checker: &mut Checker<'_, '_>, span: Span, measure: &Measure) -> bool {
    let sides = match &measure.kind {
        MeasureKind::Ratio(top, bottom) => vec![top.as_ref(), bottom.as_ref()],
        _ => vec![measure],
    };
    let (moving, fixed): (Vec<&Measure>, Vec<&Measure>) = sides.into_iter().partition(|side| moves(side));
    let Some(population) = fixed.iter().flat_map(|side| side.populations()).next() else { return false };
    let code = if moving.is_empty() { codes::NO_EARLIER_FIGURE } else { codes::SIDE_WITHOUT_EARLIER };
    let kind = checker.world().kind(population.kind);
    let finding = Diagnostic::at(code, if moving.is_empty() { span } else { population.span })
        .with("records", kind.map_or("", |kind| kind.name.as_str()));
    let finding = match kind.and_then(|kind| kind.span) {
        Some(declared) => finding.label(declared, "declared"),
        None => finding,
    };
    checker.report(finding.help(match population.window {
        Some(_) => "window",
        None if population.kind == UNITS => "units",
        None => "help",
    }));
    moving.is_empty()
}

/// Whether a figure differs between periods: a window in it moves with the period, or a condition in it depends on the period.
fn moves(measure: &Measure) -> bool {
    let mut moving = Moving(false);
    visit::measure(&mut moving, measure);
    moving.0
}

struct Moving(bool);

impl Visitor<'_> for Moving {
    fn window(&mut self, found: WindowSpec) {
        self.0 |= !matches!(found.kind, WindowKind::Label(_));
    }

    fn limit(&mut self, subject: KindId, found: &LimitSpec) {
        self.0 |= matches!(found, LimitSpec::PeriodStart | LimitSpec::PeriodEnd | LimitSpec::LastDay);
        visit::limit(self, subject, found);
    }

    fn met(&mut self, _: IndicatorId) {
        self.0 = true;
    }
}
