//! Scorecards and amendments: their names and conditions are checked, although neither is evaluated yet.
//!
//! `rule_set` warns of that.

use std::collections::HashSet;

use tieuchi_model::schema::UNITS;
use tieuchi_source::text::fold;
use tieuchi_source::{Diagnostic, codes};
use tieuchi_syntax::ast;

use crate::checker::Checker;

impl Checker<'_, '_> {
    /// Checks what scorecards and amendments name.
    pub(crate) fn scorecards(&mut self) {
        let world = self.world();
        for scorecard in world.declared.scorecards.iter() {
            self.scorecard(scorecard);
        }
        for amend in &world.declared.amends {
            if let ast::AmendKind::Tighten(target) | ast::AmendKind::Replace(target) = &amend.kind {
                self.target(target);
            }
        }
    }

    fn scorecard(&mut self, scorecard: &ast::Scorecard) {
        for row in scorecard.groups.iter().flat_map(|group| &group.rows) {
            self.met_indicator(&row.indicator);
        }
        for adjustment in &scorecard.adjustments {
            self.population(&adjustment.population);
        }
        for condition in scorecard.grades.iter().filter_map(|grade| grade.condition.as_ref()) {
            self.condition(UNITS, condition);
        }
        let grades: HashSet<String> = scorecard.grades.iter().map(|grade| fold(&grade.title.value)).collect();
        for text in scorecard.caps.iter().flat_map(|cap| [&cap.of, &cap.capped]) {
            if !grades.contains(&fold(&text.value)) {
                let known = scorecard.grades.iter().map(|grade| (grade.title.value.as_str(), Some(grade.title.span)));
                let finding = Diagnostic::at(codes::UNKNOWN_GRADE, text.span).with("grade", text.value.as_str());
                let finding = self.findings().with_nearest(finding, &text.value, known);
                self.report(finding);
            }
        }
    }
}
