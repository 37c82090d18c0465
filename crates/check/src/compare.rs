//! Comparisons: two values that fit each other, a value among several, one moment less another against a length.
//!
//! `lints` warns of a value that may be empty.

use tieuchi_model::indicator::{Comparison, ConditionKind};
use tieuchi_model::schema::{KindId, Value};
use tieuchi_model::time::Length;
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast::{self, ExprKind};

use crate::checker::Checker;
use crate::findings::whole;
use crate::wanted::Fit;
use crate::wanted::{Timed, Type};

impl Checker<'_, '_> {
    /// `A = B`, `A < B`, `A - B > D` …
    pub(crate) fn compare(
        &mut self,
        subject: KindId,
        left: &ast::Expr,
        op: Comparison,
        right: &ast::Expr,
        span: Span,
    ) -> Option<ConditionKind> {
        let (left_type, right_type) = self.types_of_sides(subject, left, right);
        let (left_type, right_type) = (left_type?, right_type?);
        if let Type::Difference = left_type {
            return self.apart(subject, left, op, (right, right_type));
        }
        if let Type::Difference = right_type {
            return self.apart(subject, right, op.mirrored(), (left, left_type));
        }
        let Some(common) = self.common(left_type, right_type) else {
            let timed = matches!((left_type, right_type), (Type::When(_), _) | (_, Type::When(_)));
            self.cannot_compare((left, left_type), (right, right_type), span, if timed { "moment" } else { "help" });
            return None;
        };
        let ordered = !matches!(op, Comparison::Equal | Comparison::NotEqual);
        if ordered && !matches!(common, Type::Number | Type::When(_)) {
            let finding = Diagnostic::at(codes::NO_ORDER, span).with("type", tieuchi_source::Arg::Term(common.term()));
            self.report(finding.help("help"));
            return None;
        }
        self.days_decide((left, left_type), (right, right_type), "help");
        let (left, right) = (self.build(subject, left, common), self.build(subject, right, common));
        Some(ConditionKind::Compare { left: left?, op, right: right? })
    }

    /// The types of two values that are compared: the name proposed for a misspelt one must fit the other side.
    fn types_of_sides(&mut self, subject: KindId, left: &ast::Expr, right: &ast::Expr) -> (Option<Type>, Option<Type>) {
        let fit = |other: Option<Type>| other.map_or(Fit::Any, Fit::Like);
        let is_known = |expr: &ast::Expr| match &expr.kind {
            ExprKind::Name(name) => self.world().kind(subject).is_some_and(|kind| kind.fields.contains_key(&name.text)),
            _ => true,
        };
        if is_known(left) || !is_known(right) {
            let left = self.type_of(subject, left);
            return (left, self.type_of_fit(subject, right, fit(left)));
        }
        let right = self.type_of(subject, right);
        (self.type_of_fit(subject, left, fit(right)), right)
    }

    /// `A - B > D`.
    fn apart(
        &mut self,
        subject: KindId,
        difference: &ast::Expr,
        op: Comparison,
        (other, found): (&ast::Expr, Type),
    ) -> Option<ConditionKind> {
        let ExprKind::Duration(length) = &other.kind else {
            if found == Type::Duration {
                // The length is a field of the record: only `within` can take it.
                self.report(
                    Diagnostic::at(codes::DIFFERENCE_ALONE, other.span)
                        .with("difference", self.printed(difference))
                        .help("field"),
                );
            } else {
                self.difference_alone(difference);
            }
            return None;
        };
        let sides = self.difference(subject, difference);
        let length = self.length(*length);
        let ((later, earlier, types), length) = (sides?, length?);
        if matches!(length, Length::Elapsed(_)) && types == (Timed::Date, Timed::Date) {
            self.report_at(codes::HOURS_BETWEEN_DAYS, other.span);
            return None;
        }
        Some(ConditionKind::Apart { later, earlier, op, length })
    }

    /// The two sides of `A - B`, whose type has been found to be a difference.
    pub(crate) fn difference(
        &mut self,
        subject: KindId,
        difference: &ast::Expr,
    ) -> Option<(tieuchi_model::indicator::Expr, tieuchi_model::indicator::Expr, (Timed, Timed))> {
        let ExprKind::Arithmetic { left, right, .. } = &difference.kind else { return None };
        let types = match (self.type_of(subject, left), self.type_of(subject, right)) {
            (Some(Type::When(later)), Some(Type::When(earlier))) => (later, earlier),
            _ => return None,
        };
        let (later, earlier) =
            (self.build(subject, left, Type::When(types.0)), self.build(subject, right, Type::When(types.1)));
        Some((later?, earlier?, types))
    }

    /// Reports a difference that is not compared with a length.
    pub(crate) fn difference_alone(&mut self, difference: &ast::Expr) {
        let finding =
            Diagnostic::at(codes::DIFFERENCE_ALONE, difference.span).with("difference", self.printed(difference));
        self.report(finding.help("help"));
    }

    /// `A is one of B, C`.
    pub(crate) fn one_of(&mut self, subject: KindId, left: &ast::Expr, values: &[ast::Expr]) -> Option<ConditionKind> {
        let found = self.type_of(subject, left)?;
        if found == Type::Difference {
            self.difference_alone(left);
            return None;
        }
        let mut list: Vec<Option<Value>> = Vec::new();
        for value in values {
            list.push(self.one_value(subject, (left, found), value));
        }
        let what = self.build(subject, left, found);
        Some(ConditionKind::OneOf { what: what?, values: whole(list)? })
    }

    fn one_value(&mut self, subject: KindId, (left, found): (&ast::Expr, Type), value: &ast::Expr) -> Option<Value> {
        if matches!(
            value.kind,
            ExprKind::Name(_) | ExprKind::MonthDay(_) | ExprKind::Else(..) | ExprKind::Arithmetic { .. }
        ) {
            self.report_at(codes::NOT_A_FIXED_VALUE, value.span);
            return None;
        }
        let value_type = self.type_of(subject, value)?;
        match self.common(found, value_type) {
            Some(common) => self.literal(value, common),
            None => {
                self.cannot_compare((left, found), (value, value_type), value.span, "help");
                None
            }
        }
    }

    /// Warns if a day field is compared with a moment field.
    pub(crate) fn days_decide(
        &mut self,
        (left, left_type): (&ast::Expr, Type),
        (right, right_type): (&ast::Expr, Type),
        cure: &'static str,
    ) {
        let (day, moment) = match (left_type, right_type) {
            (Type::When(Timed::Date), Type::When(Timed::DateTime)) => (left, right),
            (Type::When(Timed::DateTime), Type::When(Timed::Date)) => (right, left),
            _ => return,
        };
        let finding = Diagnostic::at(codes::DAYS_DECIDE, left.span.to(right.span))
            .with("day", self.printed(day))
            .with("moment", self.printed(moment))
            .with("left", self.printed(left))
            .with("right", self.printed(right));
        self.report(finding.help(cure));
    }
}
