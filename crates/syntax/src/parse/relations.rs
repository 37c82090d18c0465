//! Reads the condition after a value: by when, within how long, equal to what, among which.
//!
//! The value itself and joined conditions are read in `conditions`.

use tieuchi_grammar::Rule;
use tieuchi_source::{Diagnostic, Span, codes};

use super::reader::{Node, Reader, child, children, first, has};
use crate::ast::{Comparison, ConditionKind, Duration, Expr, ExprKind, Limit, PeriodDay, Relation, SpanChoice};
use crate::keywords;

impl Reader<'_> {
    /// The condition on `left`.
    pub(super) fn relation(&mut self, node: &Node<'_>, left: Expr) -> Option<ConditionKind> {
        match node.as_rule() {
            Rule::placed_in => self.value_in(node, left),
            Rule::by => {
                let limit = self.limit(node)?;
                // A day of the period is already a whole day.
                let day = has(node, Rule::kw_by_day_of) && matches!(limit, Limit::Expr(_));
                Some(ConditionKind::Timely { what: left, relation: Relation::By { limit, day } })
            }
            Rule::before => self.before(node, left),
            Rule::after => {
                let limit = self.limit(node)?;
                Some(ConditionKind::Timely { what: left, relation: Relation::After(limit) })
            }
            Rule::within => self.within(node, left),
            Rule::is_missing => Some(ConditionKind::Presence { what: left, present: false }),
            Rule::is_present => Some(ConditionKind::Presence { what: left, present: true }),
            Rule::is_one_of => {
                let values: Vec<Option<Expr>> =
                    children(node, Rule::value).map(|value| self.literal(&first(&value)?)).collect();
                let values = values.into_iter().collect::<Option<_>>()?;
                Some(ConditionKind::OneOf { left, values, negated: has(node, Rule::kw_is_not_one_of) })
            }
            Rule::is_not => self.compared(node, left, Comparison::IsNot),
            Rule::is => self.compared(node, left, Comparison::Is),
            Rule::symbol_compared => {
                let op = comparison(child(node, Rule::comparison)?.as_str());
                self.compared(node, left, op)
            }
            Rule::is_compared | Rule::sided => self.sided(node, left),
            Rule::between => self.between(node, left),
            Rule::about_value => {
                self.about_number(node);
                None
            }
            Rule::from_or_between => match child(node, Rule::upward) {
                Some(upward) => {
                    let op = if has(&upward, Rule::kw_or_more) {
                        Comparison::GreaterOrEqual
                    } else {
                        Comparison::LessOrEqual
                    };
                    let right = self.child_sum(node)?;
                    Some(ConditionKind::Compare { left, op, right })
                }
                None => self.between(node, left),
            },
            Rule::begins_with => Some(ConditionKind::BeginsWith { what: left, text: self.child_string(node)? }),
            Rule::contains => Some(ConditionKind::Contains { what: left, text: self.child_string(node)? }),
            _ => None,
        }
    }

    /// `FIELD in WINDOW`, `(A else B) in WINDOW`: nothing else can be in one.
    fn value_in(&mut self, node: &Node<'_>, left: Expr) -> Option<ConditionKind> {
        let window = self.window(&child(node, Rule::window)?)?;
        match left.kind {
            ExprKind::Name(_) | ExprKind::Else(..) => Some(ConditionKind::In { what: Some(left), window }),
            _ => {
                self.report(
                    Diagnostic::at(codes::FIELD_NEEDED, left.span)
                        .with("written", self.written(left.span))
                        .help("help"),
                );
                None
            }
        }
    }

    fn compared(&mut self, node: &Node<'_>, left: Expr, op: Comparison) -> Option<ConditionKind> {
        let right_side = child(node, Rule::right_side)?;
        let inner = first(&right_side)?;
        let right = match inner.as_rule() {
            Rule::kw_yes => Expr { kind: ExprKind::YesNo(true), span: self.span(&inner) },
            Rule::kw_no_value => Expr { kind: ExprKind::YesNo(false), span: self.span(&inner) },
            _ => self.sum(&inner)?,
        };
        Some(ConditionKind::Compare { left, op, right })
    }

    fn between(&mut self, node: &Node<'_>, what: Expr) -> Option<ConditionKind> {
        let mut ends = children(node, Rule::sum);
        let (lowest, highest) = (ends.next()?, ends.next()?);
        Some(ConditionKind::Between {
            what,
            lowest: self.sum(&lowest)?,
            highest: self.sum(&highest)?,
            below: has(node, Rule::kw_to_less_than),
        })
    }

    /// `at least 3`; with `before B` after it, how long before.
    fn sided(&mut self, node: &Node<'_>, left: Expr) -> Option<ConditionKind> {
        let side_node = child(node, Rule::side)?;
        let side_word = first(&side_node)?.as_rule();
        let right = self.child_sum(node)?;
        if child(node, Rule::limit).is_none() {
            self.agreeing(&side_node, child(node, Rule::upward).as_ref(), self.span(node));
            let op = match side_word {
                Rule::kw_at_least => Comparison::GreaterOrEqual,
                Rule::kw_at_most => Comparison::LessOrEqual,
                Rule::kw_more_than => Comparison::Greater,
                Rule::kw_less_than => Comparison::Less,
                _ => Comparison::Is,
            };
            return Some(ConditionKind::Compare { left, op, right });
        }
        if side_word != Rule::kw_at_least {
            let at = self.span(&side_node);
            self.report(Diagnostic::at(codes::ONLY_AT_LEAST_BEFORE, at).with("written", self.written(at)).help("help"));
            return None;
        }
        let usual = self.duration_of(right)?;
        let span = SpanChoice { usual, otherwise: self.otherwise(node)? };
        let limit = value_of(self.limit(node)?);
        let relation = Relation::AtLeastBefore { span, limit, rolled: has(node, Rule::rolled) };
        Some(ConditionKind::Timely { what: left, relation })
    }

    fn duration_of(&mut self, value: Expr) -> Option<Duration> {
        match value.kind {
            ExprKind::Duration(length) => Some(Duration::Literal(length)),
            ExprKind::Name(name) => Some(Duration::Field(name)),
            _ => {
                let finding = Diagnostic::at(codes::SPAN_NEEDED, value.span);
                self.report(finding.with("written", self.written(value.span)).help("help"));
                None
            }
        }
    }

    /// `trước B`, `trước B ít nhất D`.
    fn before(&mut self, node: &Node<'_>, what: Expr) -> Option<ConditionKind> {
        let limit = self.limit(node)?;
        let Some(choice) = child(node, Rule::span_choice) else {
            return Some(ConditionKind::Timely { what, relation: Relation::Before(limit) });
        };
        let span = self.span_choice(&choice)?;
        let limit = value_of(limit);
        let relation = Relation::AtLeastBefore { span, limit, rolled: has(node, Rule::rolled) };
        Some(ConditionKind::Timely { what, relation })
    }

    fn within(&mut self, node: &Node<'_>, what: Expr) -> Option<ConditionKind> {
        let span = self.span_choice(&child(node, Rule::span_choice)?)?;
        let day = [(Rule::period_first, PeriodDay::First), (Rule::period_last, PeriodDay::Last)];
        let day = day.into_iter().find_map(|(rule, day)| Some((day, self.span(&child(node, rule)?))));
        let start = match day {
            Some((day, at)) => value_of(Limit::Period(day, at)),
            None => Box::new(self.child_sum(node)?),
        };
        let not_counting = children(node, Rule::not_counting).filter_map(|clause| self.child_name(&clause)).collect();
        let mut rolled = None;
        for clause in children(node, Rule::rolled) {
            let at = self.span(&clause);
            self.once(&mut rolled, Some(()), at);
        }
        let relation = Relation::Within { span, start, rolled: rolled.is_some(), not_counting };
        Some(ConditionKind::Timely { what, relation })
    }

    /// The moment that limits, among the children.
    fn limit(&mut self, node: &Node<'_>) -> Option<Limit> {
        let inner = first(&child(node, Rule::limit)?)?;
        if inner.as_rule() != Rule::limit_period {
            return Some(Limit::Expr(Box::new(self.sum(&inner)?)));
        }
        let at = self.span(&inner);
        let day = match first(&inner)?.as_rule() {
            Rule::period_first => PeriodDay::First,
            Rule::period_last => PeriodDay::Last,
            _ => match node.as_rule() {
                Rule::before | Rule::sided => PeriodDay::First,
                Rule::after => PeriodDay::Last,
                _ => {
                    let whole = self.span(node);
                    let finding = Diagnostic::at(codes::BY_THE_PERIOD, at).with("written", self.written(whole));
                    self.report(finding.replace(whole, keywords::BY_PERIOD_END.phrase(self.language)).help("help"));
                    PeriodDay::Last
                }
            },
        };
        Some(Limit::Period(day, at))
    }

    fn span_choice(&mut self, node: &Node<'_>) -> Option<SpanChoice> {
        let usual = self.span_length(&child(node, Rule::span_length)?)?;
        Some(SpanChoice { usual, otherwise: self.otherwise(node)? })
    }

    fn span_length(&mut self, node: &Node<'_>) -> Option<Duration> {
        let inner = first(node)?;
        match inner.as_rule() {
            Rule::length => self.length(&inner).map(Duration::Literal),
            _ => Some(Duration::Field(self.name(&inner))),
        }
    }

    /// `(45 days where complex)` among the children.
    fn otherwise(&mut self, node: &Node<'_>) -> Option<Vec<(Duration, crate::ast::Condition)>> {
        let choices: Vec<Option<_>> = children(node, Rule::span_otherwise)
            .map(|choice| {
                let at = self.span(&choice);
                let length = self.span_length(&child(&choice, Rule::span_length)?)?;
                let condition = self.deeper(1, at, |reader| reader.child_condition(&choice))?;
                Some((length, condition))
            })
            .collect();
        choices.into_iter().collect()
    }

    /// `trên 30% trở lên` has two bounds: a finding.
    pub(super) fn agreeing(&mut self, side: &Node<'_>, upward: Option<&Node<'_>>, at: Span) {
        let (Some(side_rule), Some(upward)) = (first(side).map(|side| side.as_rule()), upward) else { return };
        let more = has(upward, Rule::kw_or_more);
        let agrees = matches!((side_rule, more), (Rule::kw_at_least, true) | (Rule::kw_at_most, false));
        if !agrees {
            let finding = Diagnostic::at(codes::TWO_BOUNDS, at)
                .with("written", self.written(at))
                .with("side", self.written(self.span(side)))
                .with("upward", self.written(self.span(upward)));
            self.report(finding.help("help"));
        }
    }
}

fn comparison(sign: &str) -> Comparison {
    match sign {
        "!=" | "≠" | "<>" => Comparison::IsNot,
        "<=" | "≤" => Comparison::LessOrEqual,
        ">=" | "≥" => Comparison::GreaterOrEqual,
        "<" => Comparison::Less,
        ">" => Comparison::Greater,
        _ => Comparison::Is,
    }
}

/// A limit as a value.
fn value_of(limit: Limit) -> Box<Expr> {
    match limit {
        Limit::Expr(value) => value,
        Limit::Period(day, span) => Box::new(Expr { kind: ExprKind::PeriodDay(day), span }),
    }
}
