//! Reads targets and measures: what must be reached, and the figures that are reported.

use tieuchi_grammar::Rule;
use tieuchi_source::{Diagnostic, Language, Span, codes};

use super::reader::{Node, Reader, child, children, first, has};
use super::values::time_unit;
use crate::ast::{
    Bound, BoundKind, Condition, ConditionKind, Direction, Expr, ExprKind, Limit, Measure, MeasureKind, Name, OpenAs,
    PeriodDay, Population, QuantityUnit, Relation, Target, TargetClause, TargetClauseKind, TargetKind, Than, Window,
    WindowKind,
};
use crate::keywords;

impl Reader<'_> {
    /// What must be reached; several targets are joined by the same word.
    pub(super) fn target(&mut self, node: &Node<'_>) -> Option<Target> {
        let parts: Vec<Node<'_>> = children(node, Rule::simple_target).collect();
        if let [only] = parts.as_slice() {
            return self.simple_target(only);
        }
        let joints: Vec<Node<'_>> = children(node, Rule::target_joint).collect();
        let any = has(joints.first()?, Rule::target_or);
        if let Some(other) = joints.iter().find(|joint| has(joint, Rule::target_or) != any) {
            let at = self.span(other);
            self.report(Diagnostic::at(codes::MIXED_JOINTS, at).help("help"));
        }
        let targets: Vec<Option<Target>> = parts.iter().map(|part| self.simple_target(part)).collect();
        let targets = targets.into_iter().collect::<Option<Vec<Target>>>()?;
        let kind = if any { TargetKind::Or(targets) } else { TargetKind::And(targets) };
        Some(Target { kind, clauses: Vec::new(), span: self.span(node) })
    }

    /// The target among the children.
    pub(super) fn child_target(&mut self, node: &Node<'_>) -> Option<Target> {
        self.target(&child(node, Rule::target)?)
    }

    fn simple_target(&mut self, node: &Node<'_>) -> Option<Target> {
        let inner = first(node)?;
        let span = self.span(node);
        let mut target = match inner.as_rule() {
            Rule::target_group => self.deeper(1, span, |reader| reader.child_target(&inner))?,
            _ => {
                let kind = match inner.as_rule() {
                    Rule::meets => TargetKind::Meets(self.child_name(&inner)?),
                    Rule::than_first => self.than_first(&inner)?,
                    Rule::change_first => self.change_first(&inner)?,
                    Rule::bounded_target => self.bounded(&inner)?,
                    _ => self.measured(&inner)?,
                };
                Target { kind, clauses: Vec::new(), span }
            }
        };
        target.clauses.extend(self.target_clauses(node)?);
        Some(target)
    }

    /// The comma clauses among the children.
    fn target_clauses(&mut self, node: &Node<'_>) -> Option<Vec<TargetClause>> {
        let clauses: Vec<Option<TargetClause>> =
            children(node, Rule::target_comma_clause).map(|clause| self.target_clause(&clause)).collect();
        clauses.into_iter().collect()
    }

    fn target_clause(&mut self, node: &Node<'_>) -> Option<TargetClause> {
        let inner = first(node)?;
        let kind = match inner.as_rule() {
            Rule::counting_open if has(&inner, Rule::kw_as_met) => TargetClauseKind::CountingOpen(OpenAs::Met),
            Rule::counting_open if has(&inner, Rule::kw_as_failed) => TargetClauseKind::CountingOpen(OpenAs::Failed),
            Rule::counting_open => TargetClauseKind::CountingOpen(OpenAs::LeftOut),
            Rule::counting_none => TargetClauseKind::CountingNone { met: has(&inner, Rule::kw_as_met) },
            _ => TargetClauseKind::Excusing(self.child_condition(&inner)?),
        };
        Some(TargetClause { kind, span: self.span(&inner) })
    }

    /// `BOUND of P are C`, `BOUND P`.
    fn bounded(&mut self, node: &Node<'_>) -> Option<TargetKind> {
        let word = first(node)?;
        let word_span = self.span(&word);
        let bound = match word.as_rule() {
            Rule::kw_all => Bound { kind: BoundKind::All { as_percent: false }, span: word_span },
            Rule::kw_none => Bound { kind: BoundKind::No, span: word_span },
            _ => self.bound(&word)?,
        };
        let population = self.child_population(node);
        let condition = match child(node, Rule::share_condition) {
            Some(condition) => {
                let narrowed = population.as_ref().is_none_or(|population| population.filter.is_some());
                Some(self.share_condition(&condition, narrowed)?)
            }
            None => None,
        };
        let population = population?;
        match (is_share(&bound), condition) {
            (true, Some(condition)) => Some(TargetKind::Share { bound, population, condition }),
            (true, None) => self.share_of_placed(bound, population),
            (false, None) => Some(TargetKind::Count { bound, population }),
            (false, Some(condition)) => {
                let written = self.written(condition.span);
                let finding = Diagnostic::at(codes::CONDITION_AFTER_COUNT, condition.span).with("written", written);
                let place = child(node, Rule::share_condition).map_or(condition.span, |node| self.span(&node));
                let narrowed = format!("{} {written}", keywords::WHERE.phrase(self.language));
                self.report(finding.replace(place, narrowed).help("help"));
                None
            }
        }
    }

    /// A share without a condition: `100% of reports sent in period` has its condition in the window; other shares have none.
    fn share_of_placed(&mut self, bound: Bound, mut population: Population) -> Option<TargetKind> {
        if population.filter.is_none()
            && let Some(placed) = population.placed.take_if(|placed| placed.field.is_some())
        {
            let field = placed.field?;
            let span = field.span.to(placed.window.span);
            population.span.end = population.records.span.end;
            let condition = Condition { kind: placed_condition(field, placed.window), span };
            return Some(TargetKind::Share { bound, population, condition });
        }
        let at = bound.span.to(population.span);
        let finding = Diagnostic::at(codes::SHARE_WITHOUT_CONDITION, at).with("written", self.written(at)).help("help");
        self.report(finding);
        None
    }

    /// What the members of a share must be. After `where` the verb is compulsory: `mà khẩn không đúng_hạn` would be read
    /// in two ways.
    fn share_condition(&mut self, node: &Node<'_>, narrowed: bool) -> Option<Condition> {
        let inner = first(node)?;
        let condition = match inner.as_rule() {
            Rule::unverbed_name => {
                let name = self.child_name(&inner)?;
                Condition { span: name.span, kind: ConditionKind::Named(name) }
            }
            _ => self.child_condition(&inner)?,
        };
        let by_itself = match inner.as_rule() {
            Rule::unverbed_name => true,
            Rule::unverbed_condition => matches!(condition.kind, ConditionKind::Not(_)),
            _ => false,
        };
        if narrowed && by_itself {
            let (span, language) = (condition.span, self.language);
            let finding = Diagnostic::at(codes::VERB_MISSING, span).with("written", self.written(span));
            // Before `không` and `chưa` an official writes `đều`.
            let verb = if language == Language::Vietnamese { "đều" } else { keywords::ARE.phrase(language) };
            self.report(finding.replace(Span { end: span.start, ..span }, format!("{verb} ")).help("help"));
        }
        Some(condition)
    }

    /// `M is BOUND`, `M down at least 5% from BASE`, `M is less than in BASE`.
    fn measured(&mut self, node: &Node<'_>) -> Option<TargetKind> {
        let measure = match child(node, Rule::measure) {
            Some(measure) => self.measure(&measure)?,
            None => self.measure(node)?,
        };
        let tail = node.inner().last()?;
        match tail.as_rule() {
            Rule::change => self.change(&tail, measure),
            Rule::than => {
                let op = match tail.inner().find(|part| part.as_rule() != Rule::kw_is_figure)?.as_rule() {
                    Rule::kw_less_than_in => Than::Fewer,
                    Rule::kw_more_than_in => Than::More,
                    Rule::kw_at_most_as_in | Rule::kw_not_up => Than::AtMostAsMany,
                    _ => Than::AtLeastAsMany,
                };
                Some(TargetKind::Than { measure, op, baseline: self.baseline(&tail)? })
            }
            _ => {
                let mut bound = self.bound(&child(&tail, Rule::bound)?)?;
                if let BoundKind::All { .. } = bound.kind {
                    // `tỷ lệ … đạt 100%`: a figure cannot be `all`.
                    let quantity = child(&child(&tail, Rule::bound)?, Rule::quantity)?;
                    bound.kind = BoundKind::AtLeast(self.quantity(&quantity)?);
                }
                Some(TargetKind::Measured { measure, bound })
            }
        }
    }

    /// Without a bound, strictly less or more.
    fn change(&mut self, node: &Node<'_>, measure: Measure) -> Option<TargetKind> {
        let direction = direction(node);
        let baseline = self.baseline(node)?;
        if !has(node, Rule::bound) && !has(node, Rule::change_range) {
            let op = if direction == Direction::Down { Than::Fewer } else { Than::More };
            return Some(TargetKind::Than { measure, op, baseline });
        }
        Some(TargetKind::Change { measure, direction, bound: self.change_bound(node)?, baseline })
    }

    fn change_first(&mut self, node: &Node<'_>) -> Option<TargetKind> {
        let bound = self.change_bound(node)?;
        let measure = self.measure(&child(node, Rule::measure)?)?;
        Some(TargetKind::Change { measure, direction: direction(node), bound, baseline: self.baseline(node)? })
    }

    /// By how much, among the children; `100%` is a number here, and a range is two levels.
    fn change_bound(&mut self, node: &Node<'_>) -> Option<Bound> {
        if let Some(range) = child(node, Rule::change_range) {
            return self.change_range(&range);
        }
        let node = child(node, Rule::bound)?;
        let mut bound = self.bound(&node)?;
        if let BoundKind::All { .. } = bound.kind {
            let quantity = self.quantity(&child(&node, Rule::quantity)?)?;
            self.without_side(quantity.span);
            bound.kind = BoundKind::AtLeast(quantity);
        }
        Some(bound)
    }

    fn than_first(&mut self, node: &Node<'_>) -> Option<TargetKind> {
        let op = match first(node)?.as_rule() {
            Rule::kw_fewer => Than::Fewer,
            Rule::kw_more => Than::More,
            Rule::kw_at_most_as_many => Than::AtMostAsMany,
            _ => Than::AtLeastAsMany,
        };
        let population = self.child_population(node)?;
        let span = population.span;
        let measure = Measure { kind: MeasureKind::Count(population), span };
        Some(TargetKind::Than { measure, op, baseline: self.baseline(node)? })
    }

    /// A figure over a population, or the ratio of two.
    pub(super) fn measure(&mut self, node: &Node<'_>) -> Option<Measure> {
        let is_term = |part: &Node<'_>| matches!(part.as_rule(), Rule::measure_term | Rule::bare_term);
        let terms: Vec<Node<'_>> = node.inner().filter(is_term).collect();
        let at = self.span(node);
        let levels = terms.len() - usize::from(!terms.is_empty());
        self.deeper(levels, at, |reader| {
            let mut whole: Option<Measure> = None;
            for term in &terms {
                let term = reader.measure_term(term)?;
                whole = Some(match whole {
                    Some(left) => {
                        let span = left.span.to(term.span);
                        Measure { kind: MeasureKind::Ratio(Box::new(left), Box::new(term)), span }
                    }
                    None => term,
                });
            }
            whole
        })
    }

    fn measure_term(&mut self, node: &Node<'_>) -> Option<Measure> {
        let inner = first(node)?;
        let kind = match inner.as_rule() {
            Rule::distinct_measure | Rule::bare_distinct => {
                MeasureKind::Distinct(self.child_name(&inner)?, self.child_population(&inner)?)
            }
            Rule::sum_measure | Rule::bare_sum => {
                MeasureKind::Sum(self.child_sum(&inner)?, self.child_population(&inner)?)
            }
            Rule::average_measure | Rule::bare_average => {
                let unit = child(&inner, Rule::time_unit).and_then(|unit| time_unit(&unit));
                MeasureKind::Average(self.child_sum(&inner)?, unit, self.child_population(&inner)?)
            }
            Rule::share_measure => {
                let population = self.child_population(&inner)?;
                let narrowed = population.filter.is_some();
                let condition = self.share_condition(&child(&inner, Rule::share_condition)?, narrowed)?;
                MeasureKind::Share(population, Box::new(condition), self.target_clauses(&inner)?)
            }
            Rule::bare_share => {
                let (population, condition) = (self.child_population(&inner)?, self.child_condition(&inner)?);
                MeasureKind::Share(population, Box::new(condition), Vec::new())
            }
            Rule::count_measure | Rule::bare_count => MeasureKind::Count(self.child_population(&inner)?),
            _ => {
                let population = self.population(&inner)?;
                let bare = !population.own && population.placed.is_none() && population.filter.is_none();
                if bare { MeasureKind::Named(population.records) } else { MeasureKind::Count(population) }
            }
        };
        Some(Measure { kind, span: self.span(node) })
    }
}

/// Whether a bound is for a share of a population rather than for a number of records.
fn is_share(bound: &Bound) -> bool {
    match bound.kind {
        BoundKind::All { .. } => true,
        BoundKind::No => false,
        BoundKind::AtLeast(quantity)
        | BoundKind::AtMost(quantity)
        | BoundKind::MoreThan(quantity)
        | BoundKind::LessThan(quantity)
        | BoundKind::Exactly(quantity)
        | BoundKind::Between(quantity, _)
        | BoundKind::FromToLess(quantity, _) => quantity.unit == QuantityUnit::Percent,
    }
}

fn direction(node: &Node<'_>) -> Direction {
    if has(node, Rule::kw_down) { Direction::Down } else { Direction::Up }
}

/// `FIELD in WINDOW` as a condition; up to a day of the period is a limit.
fn placed_condition(field: Name, window: Window) -> ConditionKind {
    let span = field.span;
    let what = Expr { kind: ExprKind::Name(field), span };
    let WindowKind::UpTo(day) = window.kind else { return ConditionKind::In { what: Some(what), window } };
    let limit = Limit::Period(day, window.span);
    let relation = match day {
        PeriodDay::First => Relation::Before(limit),
        PeriodDay::Last => Relation::By { limit, day: false },
    };
    ConditionKind::Timely { what, relation }
}
