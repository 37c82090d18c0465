//! Reads scorecards: groups, rows, adjustments, grades.

use rust_decimal::Decimal;
use tieuchi_grammar::Rule;
use tieuchi_source::{Diagnostic, codes};

use super::reader::{Node, Reader, child, children, first, has};
use crate::ast::{Adjustment, EmptyPoints, Grade, GradeCap, Quantity, Scale, ScoreGroup, ScoreRow, Scorecard};

impl Reader<'_> {
    /// `scorecard NAME …`.
    pub(super) fn scorecard(&mut self, node: &Node<'_>) -> Option<Scorecard> {
        let mut card = Scorecard {
            name: self.child_name(node)?,
            title: self.child_string(node),
            cites: Vec::new(),
            groups: Vec::new(),
            adjustments: Vec::new(),
            grades: Vec::new(),
            caps: Vec::new(),
            span: self.span(node),
        };
        self.clauses(node, Rule::whole_scorecard_clause, |reader, clause| {
            let Some(clause) = first(clause) else { return };
            match clause.as_rule() {
                Rule::cite => card.cites.push(reader.cite(&clause)),
                Rule::score_group => card.groups.extend(reader.group(&clause)),
                Rule::adjustment => card.adjustments.extend(reader.adjustment(&clause)),
                Rule::grade => card.grades.extend(reader.grade(&clause)),
                Rule::grade_cap => card.caps.extend(reader.grade_cap(&clause)),
                _ => reader.row_of_group(&clause, &mut card.groups),
            }
        });
        Some(card)
    }

    fn group(&mut self, node: &Node<'_>) -> Option<ScoreGroup> {
        let points = self.child_number(node)?;
        Some(ScoreGroup { title: self.child_string(node)?, points, rows: Vec::new(), span: self.span(node) })
    }

    /// A row belongs to the group before it.
    fn row_of_group(&mut self, node: &Node<'_>, groups: &mut [ScoreGroup]) {
        let at = self.span(node);
        let row = self.score_row(node);
        match (groups.last_mut(), row) {
            (Some(group), Some(row)) => {
                group.span = group.span.to(row.span);
                group.rows.push(row);
            }
            (None, Some(row)) => {
                let finding = Diagnostic::at(codes::ROW_WITHOUT_GROUP, at).with("name", row.indicator.text);
                self.report(finding.help("help"));
            }
            (_, None) => {}
        }
    }

    fn score_row(&mut self, node: &Node<'_>) -> Option<ScoreRow> {
        let scale = if has(node, Rule::score_step) {
            let steps: Vec<Option<(Decimal, Quantity)>> = children(node, Rule::score_step)
                .map(|step| Some((self.child_number(&step)?, self.child_quantity(&step)?)))
                .collect();
            Scale::Steps(steps.into_iter().collect::<Option<_>>()?)
        } else {
            let points = self.child_number(node)?;
            match child(node, Rule::scaled) {
                Some(scaled) => {
                    let mut ends = children(&scaled, Rule::quantity);
                    let (from, to) = (ends.next()?, ends.next()?);
                    Scale::Scaled { points, from: self.quantity(&from)?, to: self.quantity(&to)? }
                }
                None => Scale::IfMet(points),
            }
        };
        let empty = child(node, Rule::score_empty).map(|empty| {
            if has(&empty, Rule::kw_full_points) {
                EmptyPoints::Full
            } else if has(&empty, Rule::kw_no_points) {
                EmptyPoints::None
            } else {
                EmptyPoints::LeftOut
            }
        });
        Some(ScoreRow { indicator: self.child_name(node)?, scale, empty, span: self.span(node) })
    }

    /// The quantity among the children.
    pub(super) fn child_quantity(&mut self, node: &Node<'_>) -> Option<Quantity> {
        self.quantity(&child(node, Rule::quantity)?)
    }

    fn adjustment(&mut self, node: &Node<'_>) -> Option<Adjustment> {
        let points = self.child_number(node)?;
        let population = self.child_population(node)?;
        let at_most = match child(node, Rule::adjustment_cap) {
            Some(cap) => Some(self.child_number(&cap)?),
            None => None,
        };
        Some(Adjustment { adds: has(node, Rule::kw_add), points, population, at_most, span: self.span(node) })
    }

    fn grade(&mut self, node: &Node<'_>) -> Option<Grade> {
        let from = if has(node, Rule::kw_otherwise) { None } else { Some(self.child_number(node)?) };
        let condition = match child(node, Rule::grade_condition) {
            Some(condition) => Some(self.child_condition(&condition)?),
            None => None,
        };
        Some(Grade { title: self.child_string(node)?, from, condition, span: self.span(node) })
    }

    fn grade_cap(&mut self, node: &Node<'_>) -> Option<GradeCap> {
        let share = self.child_quantity(node)?;
        let mut titles = children(node, Rule::string).map(|title| self.string(&title));
        let (one, two) = (titles.next()?, titles.next()?);
        // English names the whole first, Vietnamese the part.
        let (of, capped) = if has(node, Rule::kw_number_graded) { (one, two) } else { (two, one) };
        Some(GradeCap { share, of, capped, span: self.span(node) })
    }
}
