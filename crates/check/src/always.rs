//! What is always so of the records of a kind: conditions on nothing but the record.

use tieuchi_model::indicator::visit::{self, Visitor};
use tieuchi_model::indicator::{Always, Condition, ConditionKind, Consequence, Expr, LimitSpec};
use tieuchi_model::schema::{KindId, Placement, UNITS};
use tieuchi_source::{Diagnostic, codes};
use tieuchi_syntax::ast::{self, LayoutClauseKind};
use tieuchi_syntax::print_condition;

use crate::checker::Checker;

impl Checker<'_, '_> {
    /// Reads the clauses of every kind.
    pub(crate) fn always(&mut self) -> Vec<Always> {
        let declared = &self.world().declared;
        let kinds = declared.kinds.iter().enumerate().map(|(index, records)| (KindId(index + 1), records));
        let kinds: Vec<(KindId, &ast::Records)> =
            declared.units.map(|units| (UNITS, units)).into_iter().chain(kinds).collect();
        kinds.into_iter().flat_map(|(kind, records)| self.always_of(kind, records)).collect()
    }

    fn always_of(&mut self, kind: KindId, records: &ast::Records) -> Vec<Always> {
        let language = self.world().language();
        let clauses = records.layout.iter().filter_map(|clause| match &clause.kind {
            LayoutClauseKind::Always { condition, consequence } => Some((condition, consequence)),
            _ => None,
        });
        clauses
            .filter_map(|(written, consequence)| {
                let condition = self.condition(kind, written)?;
                let declared = self.world().kind(kind);
                let is_register = declared.is_some_and(|kind| kind.placement == Placement::Register);
                if needs_more(kind, &condition, is_register) {
                    self.report(Diagnostic::at(codes::ALWAYS_OF_RECORD, written.span).help("help"));
                    return None;
                }
                let consequence = match consequence {
                    ast::Consequence::Warning => Consequence::Warning,
                    ast::Consequence::Missing => Consequence::Missing,
                    ast::Consequence::Refused => Consequence::Refused,
                };
                Some(Always { kind, condition, consequence, written: print_condition(written, language) })
            })
            .collect()
    }
}

/// Whether a condition looks at more than the values of the record, or waits for something until the period ends.
fn needs_more(kind: KindId, condition: &Condition, is_register: bool) -> bool {
    struct More {
        found: bool,
        is_register: bool,
    }
    impl<'m> Visitor<'m> for More {
        fn condition(&mut self, subject: KindId, found: &'m Condition) {
            self.found |= match &found.kind {
                ConditionKind::Has(_) | ConditionKind::Meets(_) | ConditionKind::In { .. } => true,
                ConditionKind::Timely(timely) => {
                    timely.waits()
                        || matches!(timely.limit, LimitSpec::PeriodStart | LimitSpec::PeriodEnd | LimitSpec::LastDay)
                }
                _ => false,
            };
            visit::condition(self, subject, found);
        }
        fn expr(&mut self, subject: KindId, found: &'m Expr) {
            self.found |= match found {
                Expr::PeriodDay(_) => true,
                Expr::MonthDay(_) => self.is_register,
                _ => false,
            };
            visit::expr(self, subject, found);
        }
    }
    let mut more = More { found: false, is_register };
    more.condition(kind, condition);
    more.found
}
