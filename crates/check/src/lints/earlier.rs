//! A comparison with an earlier time of a figure that is the same at every time: a register, a window with a fixed label.
//!
//! A register whose conditions look into the period (`has … in period`, `meets …`) has an earlier figure.

use tieuchi_model::indicator::visit::{self, Visitor};
use tieuchi_model::indicator::{Expr, IndicatorId, LimitSpec, Measure, MeasureKind, WindowKind, WindowSpec};
use tieuchi_model::schema::{KindId, Placement, UNITS};
use tieuchi_source::{Diagnostic, Span, codes};

use crate::checker::Checker;

/// Looks at the figure of a comparison; returns whether it has no earlier one.
pub(super) fn check(checker: &mut Checker<'_, '_>, span: Span, measure: &Measure) -> bool {
    let sides = match &measure.kind {
        MeasureKind::Ratio(top, bottom) => vec![top.as_ref(), bottom.as_ref()],
        _ => vec![measure],
    };
    let kinds = checker.world();
    let is_register = |kind: KindId| kinds.kind(kind).is_some_and(|kind| kind.placement == Placement::Register);
    let (moving, fixed): (Vec<&Measure>, Vec<&Measure>) = sides.into_iter().partition(|side| moves(side, &is_register));
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
fn moves(measure: &Measure, is_register: &dyn Fn(KindId) -> bool) -> bool {
    let mut moving = Moving { found: false, is_register };
    visit::measure(&mut moving, measure);
    moving.found
}

struct Moving<'c> {
    found: bool,
    /// Whether the records of a kind are placed in no window, so that a day of every year is one of the period's.
    is_register: &'c dyn Fn(KindId) -> bool,
}

impl Visitor<'_> for Moving<'_> {
    fn window(&mut self, found: WindowSpec) {
        self.found |= !matches!(found.kind, WindowKind::Label(_));
    }

    fn limit(&mut self, subject: KindId, found: &LimitSpec) {
        self.found |= matches!(found, LimitSpec::PeriodStart | LimitSpec::PeriodEnd | LimitSpec::LastDay);
        visit::limit(self, subject, found);
    }

    fn expr(&mut self, subject: KindId, found: &Expr) {
        self.found |= match found {
            Expr::PeriodDay(_) => true,
            Expr::MonthDay(_) => (self.is_register)(subject),
            _ => false,
        };
        visit::expr(self, subject, found);
    }

    fn met(&mut self, _: IndicatorId) {
        self.found = true;
    }
}
