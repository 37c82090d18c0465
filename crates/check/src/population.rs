//! Populations: which records, placed by which field.
//!
//! The span of time is in `window`; what is counted of them is in `measure` and `target`.

use tieuchi_model::indicator::{Population, WindowKind, WindowSpec};
use tieuchi_model::schema::{KindId, Placement};
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast;

use crate::checker::Checker;

impl Checker<'_, '_> {
    /// The records that an indicator is about.
    pub(crate) fn population(&mut self, written: &ast::Population) -> Option<Population> {
        let joined =
            self.joined_kind(&written.records, written.placed.as_ref().and_then(|placed| placed.field.as_ref()));
        let bare = written.placed.is_none() && written.filter.is_none();
        let kind = joined.or_else(|| self.kind_where(&written.records, bare))?;
        self.unit_is_settled(kind, &written.records);
        let placed = if joined.is_some() { None } else { self.placed(kind, written.placed.as_ref()) };
        let filter = written.filter.as_deref().map(|filter| self.condition(kind, filter));
        let (placement, window) = placed?;
        let filter = match filter {
            Some(filter) => Some(filter?),
            None => None,
        };
        Some(Population { kind, own: written.own, placement, window, filter, span: written.span })
    }

    /// The unit of a kind's records must be unambiguous once a rule uses them.
    pub(crate) fn unit_is_settled(&mut self, kind: KindId, name: &ast::Name) {
        let world = self.world();
        if world.schema.is_open(kind) {
            return;
        }
        let Some(spans) = world.schema.several_units.get(&kind) else { return };
        let Some(second) = spans.get(1).copied() else { return };
        let finding = Diagnostic::at(codes::SEVERAL_UNITS, second).with("kind", name.text.as_str());
        self.report_once(finding.label(name.span, "asked").help("help"));
    }

    /// How the records are placed, and in which window.
    pub(crate) fn placed(
        &mut self,
        kind: KindId,
        written: Option<&ast::Placed>,
    ) -> Option<(Placement, Option<WindowSpec>)> {
        let default = self.world().kind(kind)?.placement;
        let unplaced = self.world().schema.unplaced.contains(&kind);
        let Some(placed) = written else {
            let period = WindowSpec { kind: WindowKind::Period, cut: None };
            return Some((default, (default != Placement::Register || unplaced).then_some(period)));
        };
        let placement = match &placed.field {
            None if matches!(placed.window.kind, ast::WindowKind::At(_))
                && !matches!(default, Placement::Lasting { .. }) =>
            {
                self.must_last(kind, placed.window.span);
                None
            }
            Some(name) => self.timed_field(kind, name).map(Placement::CountedBy),
            None if default == Placement::Register => {
                self.needs_field(kind, placed.window.span);
                None
            }
            None => Some(default),
        };
        let window = self.window(&placed.window);
        Some((placement?, Some(window?)))
    }

    /// Reports that records are asked for that exist on a day, of a kind whose records happen, or have no time.
    fn must_last(&mut self, kind: KindId, span: Span) {
        if self.world().schema.unplaced.contains(&kind) {
            return;
        }
        let Some(found) = self.world().kind(kind) else { return };
        let help = if found.placement == Placement::Register { "register" } else { "counted" };
        let finding = Diagnostic::at(codes::WRONG_PLACING, span).with("kind", found.name.as_str());
        let finding = match found.span {
            Some(declared) => finding.label(declared, "declared"),
            None => finding,
        };
        self.report(finding.help(help));
    }
}
