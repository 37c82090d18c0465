//! Reads conditions and the values in them.
//!
//! A bracket may hold either; which one is meant shows only after it. So both are read in the same way and distinguished when one of
//! them is needed.

use tieuchi_grammar::Rule;
use tieuchi_source::{Diagnostic, Span, codes};

use super::reader::{Node, Reader, child, children, first, has};
use crate::ast::{Bound, BoundKind, Condition, ConditionKind, Expr, ExprKind, Has, Operator, Quantity, QuantityUnit};

/// The content of a bracket, or a condition or value without one.
#[expect(clippy::large_enum_variant, reason = "it is taken apart at once")]
pub(super) enum Mixed {
    /// A condition.
    Condition(Condition),
    /// A value.
    Value(Expr),
}

impl Reader<'_> {
    /// A condition.
    pub(super) fn condition(&mut self, node: &Node<'_>) -> Option<Condition> {
        let mixed = self.mixed(node)?;
        self.as_condition(mixed)
    }

    /// The condition among the children.
    pub(super) fn child_condition(&mut self, node: &Node<'_>) -> Option<Condition> {
        self.condition(&child(node, Rule::condition).or_else(|| child(node, Rule::bare_condition))?)
    }

    fn as_condition(&mut self, mixed: Mixed) -> Option<Condition> {
        match mixed {
            Mixed::Condition(condition) => Some(condition),
            Mixed::Value(Expr { kind: ExprKind::Name(name), span }) => {
                Some(Condition { kind: ConditionKind::Named(name), span })
            }
            Mixed::Value(value) => {
                self.report(
                    Diagnostic::at(codes::VALUE_ALONE, value.span)
                        .with("written", self.written(value.span))
                        .help("help"),
                );
                None
            }
        }
    }

    fn as_value(&mut self, mixed: Mixed) -> Option<Expr> {
        match mixed {
            Mixed::Value(value) => Some(value),
            Mixed::Condition(Condition { kind: ConditionKind::Named(name), span }) => {
                Some(Expr { kind: ExprKind::Name(name), span })
            }
            Mixed::Condition(condition) => {
                let finding = Diagnostic::at(codes::CONDITION_FOR_VALUE, condition.span);
                self.report(finding.with("written", self.written(condition.span)).help("help"));
                None
            }
        }
    }

    /// Conditions joined by `or`.
    fn mixed(&mut self, node: &Node<'_>) -> Option<Mixed> {
        self.joined(node, [Rule::conjunction, Rule::bare_conjunction], ConditionKind::Or, Self::conjunction)
    }

    /// Conditions joined by `and`.
    fn conjunction(&mut self, node: &Node<'_>) -> Option<Mixed> {
        self.joined(node, [Rule::negation, Rule::bare_negation], ConditionKind::And, Self::negation)
    }

    fn joined(
        &mut self,
        node: &Node<'_>,
        parts: [Rule; 2],
        join: fn(Vec<Condition>) -> ConditionKind,
        read: fn(&mut Self, &Node<'_>) -> Option<Mixed>,
    ) -> Option<Mixed> {
        let parts: Vec<Node<'_>> = node.inner().filter(|part| parts.contains(&part.as_rule())).collect();
        if let [only] = parts.as_slice() {
            return read(self, only);
        }
        let conditions: Vec<Option<Condition>> = parts
            .iter()
            .map(|part| {
                let mixed = read(self, part)?;
                self.as_condition(mixed)
            })
            .collect();
        let conditions: Vec<Condition> = conditions.into_iter().collect::<Option<_>>()?;
        Some(Mixed::Condition(Condition { kind: join(conditions), span: self.span(node) }))
    }

    /// `not C`.
    fn negation(&mut self, node: &Node<'_>) -> Option<Mixed> {
        let inner = node.inner().find(|part| !matches!(part.as_rule(), Rule::kw_verb | Rule::kw_not))?;
        let negations: Vec<Span> = children(node, Rule::kw_not).map(|word| self.span(&word)).collect();
        let Some(first_not) = negations.first().copied() else { return self.atom(&inner) };
        self.deeper(negations.len(), first_not, |reader| {
            let mixed = reader.atom(&inner)?;
            let condition = reader.as_condition(mixed)?;
            Some(Mixed::Condition(negations.iter().rev().fold(condition, |condition, word| {
                let span = word.to(condition.span);
                Condition { kind: ConditionKind::Not(Box::new(condition)), span }
            })))
        })
    }

    fn atom(&mut self, node: &Node<'_>) -> Option<Mixed> {
        match node.as_rule() {
            Rule::has | Rule::inner_has | Rule::bare_has => self.has(node).map(Mixed::Condition),
            Rule::meets => {
                let kind = ConditionKind::Meets(self.child_name(node)?);
                Some(Mixed::Condition(Condition { kind, span: self.span(node) }))
            }
            Rule::bare_value => self.primary(node),
            _ => self.plain(node),
        }
    }

    /// `has BOUND R …`; the meaning of `has NAME` depends on what the name is.
    fn has(&mut self, node: &Node<'_>) -> Option<Condition> {
        let inner = child(node, Rule::inner_has).unwrap_or(*node);
        let word = first(&inner)?;
        let word_span = self.span(&word);
        let negated = word.as_rule() == Rule::kw_has_no;
        let records = self.kind_name(&child(&inner, Rule::kind_name)?);
        let written = match child(&inner, Rule::bound) {
            Some(bound) => Some(self.bound(&bound)?),
            None => None,
        };
        let own = has(&inner, Rule::kw_own);
        let by = child(&inner, Rule::by_field).and_then(|by| self.child_name(&by));
        let placed = match child(&inner, Rule::placed) {
            Some(placed) => Some(self.placed(&placed)?),
            None => None,
        };
        let filter = match child(node, Rule::inner_filter).or_else(|| child(node, Rule::bare_inner_filter)) {
            Some(filter) => Some(Box::new(self.inner_filter(&filter)?)),
            None => None,
        };
        let span = self.span(node);
        let alone = written.is_none() && !own && by.is_none() && placed.is_none() && filter.is_none();
        let kind = if alone {
            ConditionKind::HasName { name: records, negated }
        } else {
            let implied = if negated { BoundKind::No } else { BoundKind::AtLeast(one(word_span)) };
            let bound = written.unwrap_or(Bound { kind: implied, span: word_span });
            ConditionKind::Has(Has { bound, own, records, by, placed, filter })
        };
        Some(Condition { kind, span })
    }

    fn inner_filter(&mut self, node: &Node<'_>) -> Option<Condition> {
        let condition = child(node, Rule::inner_condition).or_else(|| child(node, Rule::bare_inner_condition))?;
        let mixed = self.negation(&condition)?;
        self.as_condition(mixed)
    }

    /// A value, or a value and what it must be.
    fn plain(&mut self, node: &Node<'_>) -> Option<Mixed> {
        let mixed = self.expression(&child(node, Rule::expression)?)?;
        let Some(relation) = child(node, Rule::relation) else { return Some(mixed) };
        let left = self.as_value(mixed)?;
        let kind = self.relation(&first(&relation)?, left)?;
        Some(Mixed::Condition(Condition { kind, span: self.span(node) }))
    }

    /// `A else B`.
    fn expression(&mut self, node: &Node<'_>) -> Option<Mixed> {
        let parts: Vec<Node<'_>> = children(node, Rule::sum).collect();
        if let [only] = parts.as_slice() {
            return self.mixed_sum(only);
        }
        let at = self.span(node);
        self.deeper(parts.len(), at, |reader| {
            let values: Vec<Option<Expr>> = parts.iter().map(|part| reader.sum(part)).collect();
            let mut values = values.into_iter().collect::<Option<Vec<Expr>>>()?.into_iter().rev();
            let last = values.next()?;
            Some(Mixed::Value(values.fold(last, |otherwise, value| {
                let span = value.span.to(otherwise.span);
                Expr { kind: ExprKind::Else(Box::new(value), Box::new(otherwise)), span }
            })))
        })
    }

    /// A value.
    pub(super) fn sum(&mut self, node: &Node<'_>) -> Option<Expr> {
        let mixed = self.mixed_sum(node)?;
        self.as_value(mixed)
    }

    /// The value among the children.
    pub(super) fn child_sum(&mut self, node: &Node<'_>) -> Option<Expr> {
        self.sum(&child(node, Rule::sum)?)
    }

    fn mixed_sum(&mut self, node: &Node<'_>) -> Option<Mixed> {
        self.chain(node, Rule::product, Self::product)
    }

    fn product(&mut self, node: &Node<'_>) -> Option<Mixed> {
        self.chain(node, Rule::primary, Self::primary)
    }

    /// Values joined by signs, from the left.
    fn chain(&mut self, node: &Node<'_>, part: Rule, read: fn(&mut Self, &Node<'_>) -> Option<Mixed>) -> Option<Mixed> {
        let count = children(node, part).count();
        if count == 1 {
            return read(self, &child(node, part)?);
        }
        let at = self.span(node);
        self.deeper(count, at, |reader| {
            let mut value: Option<Expr> = None;
            let mut op = None;
            for piece in node.inner() {
                match piece.as_rule() {
                    Rule::plus => op = Some(Operator::Plus),
                    Rule::minus => op = Some(Operator::Minus),
                    Rule::times => op = Some(Operator::Times),
                    Rule::divided => op = Some(Operator::Divided),
                    _ => {
                        let mixed = read(reader, &piece)?;
                        let right = reader.as_value(mixed)?;
                        value = Some(match (value, op) {
                            (Some(left), Some(op)) => {
                                let span = left.span.to(right.span);
                                Expr {
                                    kind: ExprKind::Arithmetic { left: Box::new(left), op, right: Box::new(right) },
                                    span,
                                }
                            }
                            _ => right,
                        });
                    }
                }
            }
            value.map(Mixed::Value)
        })
    }

    fn primary(&mut self, node: &Node<'_>) -> Option<Mixed> {
        let inner = first(node)?;
        let span = self.span(&inner);
        if inner.as_rule() == Rule::condition {
            return self.deeper(1, span, |reader| reader.mixed(&inner));
        }
        self.literal(&inner).map(Mixed::Value)
    }

    /// A value that is written out, or a field.
    pub(super) fn literal(&mut self, node: &Node<'_>) -> Option<Expr> {
        let span = self.span(node);
        let kind = match node.as_rule() {
            Rule::string => ExprKind::Text(self.string(node)),
            Rule::datetime => {
                let (date, time) = self.datetime(node)?;
                ExprKind::DateTime(date, time)
            }
            Rule::date => ExprKind::Date(self.date(node)?),
            Rule::month_day => ExprKind::MonthDay(self.month_day(node)?),
            Rule::length => ExprKind::Duration(self.length(node)?),
            Rule::signed => ExprKind::Number(self.number(node)?),
            _ => ExprKind::Name(self.name(node)),
        };
        Some(Expr { kind, span })
    }
}

/// The 1 of `has R`.
fn one(span: Span) -> Quantity {
    Quantity { number: rust_decimal::Decimal::ONE, unit: QuantityUnit::Plain, span }
}
