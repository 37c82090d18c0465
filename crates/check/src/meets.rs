//! How indicators require each other (`meets`): cycles, monitored figures, and indicators that never apply to the unit.
//!
//! Works on checked indicators. Only the simple case of a unit to which an indicator never applies is proved: both sides limit
//! one field to choices, and have no choice in common.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::rc::Rc;

use tieuchi_model::indicator::visit::{self, Visitor};
use tieuchi_model::indicator::{
    Body, Comparison, Condition, ConditionKind, Expr, Indicator, IndicatorId, Measure, MeasureKind, Target, TargetKind,
};
use tieuchi_model::schema::{FieldId, UNITS, Value};
use tieuchi_source::{Diagnostic, Span, codes};

use crate::world::Checker;

/// How many cycles are reported.
const CYCLES: usize = 100;

/// How many names of a cycle are shown.
const SHOWN: usize = 12;

/// The choices to which conditions limit the fields of a unit.
pub(crate) type Choices = BTreeMap<FieldId, BTreeSet<usize>>;

/// One `meets`: the indicator, the place, and what is known of the unit there.
struct Asked {
    indicator: IndicatorId,
    span: Span,
    unit: Rc<Choices>,
}

/// Checks every `meets`.
pub(crate) fn check(checker: &mut Checker<'_, '_>, indicators: &[Option<Indicator>]) {
    let asked: Vec<Vec<Asked>> =
        indicators.iter().map(|indicator| indicator.as_ref().map(asked_by).unwrap_or_default()).collect();
    for one in asked.iter().flatten() {
        let Some(Some(met)) = indicators.get(one.indicator.0) else { continue };
        let finding = |code| {
            Diagnostic::at(code, one.span).with("name", met.name.as_str()).label(met.span, "declared").help("help")
        };
        if let Body::Monitor(_) = met.body {
            checker.findings.push_once(finding(codes::MEETS_MONITOR));
        } else if let Some(scope) = &met.scope
            && excludes(&held(scope), &one.unit)
        {
            checker.findings.push_once(finding(codes::MEETS_NEVER));
        }
    }
    cycles(checker, indicators, &asked);
}

/// Whether the indicator of every `meets` can apply to the unit of the `meets`. `now` gives the meaning of an indicator.
pub(crate) fn fit<'i>(
    asking: impl IntoIterator<Item = IndicatorId>,
    now: impl Fn(IndicatorId) -> Option<&'i Indicator>,
) -> bool {
    asking.into_iter().filter_map(&now).flat_map(asked_by).all(|one| {
        let scope = now(one.indicator).and_then(|met| met.scope.as_ref());
        scope.is_none_or(|scope| !excludes(&held(scope), &one.unit))
    })
}

/// Every `meets` of an indicator.
fn asked_by(indicator: &Indicator) -> Vec<Asked> {
    let mut found = Vec::new();
    let scope = Rc::new(indicator.scope.as_ref().map(held).unwrap_or_default());
    if let Some(condition) = &indicator.scope {
        in_condition(condition, &Rc::default(), &mut found);
    }
    for target in indicator.targets() {
        in_target(target, &scope, &mut found);
    }
    if let Body::Monitor(measure) = &indicator.body {
        in_measure(measure, &mut found);
    }
    found
}

fn in_target(target: &Target, scope: &Rc<Choices>, found: &mut Vec<Asked>) {
    struct Targets<'a> {
        scope: &'a Rc<Choices>,
        found: &'a mut Vec<Asked>,
    }
    impl<'m> Visitor<'m> for Targets<'_> {
        fn target(&mut self, found: &'m Target) {
            if let TargetKind::Meets(indicator) = found.kind {
                self.found.push(Asked { indicator, span: found.span, unit: Rc::clone(self.scope) });
            }
            visit::target(self, found);
        }
        fn measure(&mut self, found: &'m Measure) {
            in_measure(found, self.found);
        }
    }
    Targets { scope, found }.target(target);
}

fn in_measure(measure: &Measure, found: &mut Vec<Asked>) {
    for (population, conditions) in measure.conditions_by_population() {
        let of_units = match (&measure.kind, &population.filter) {
            (MeasureKind::Share(_), Some(filter)) if population.kind == UNITS => Rc::new(held(filter)),
            _ => Rc::default(),
        };
        for condition in conditions {
            let is_filter = population.filter.as_ref().is_some_and(|filter| std::ptr::eq(filter, condition));
            let known = if is_filter { Rc::default() } else { Rc::clone(&of_units) };
            in_condition(condition, &known, found);
        }
    }
}

/// The `meets` in a condition, if the fields of the unit are known to be limited to these choices.
fn in_condition(condition: &Condition, outside: &Rc<Choices>, found: &mut Vec<Asked>) {
    let mut waiting = vec![(condition, Rc::clone(outside))];
    while let Some((condition, known)) = waiting.pop() {
        match &condition.kind {
            ConditionKind::Meets(indicator) => {
                found.push(Asked { indicator: *indicator, span: condition.span, unit: known })
            }
            ConditionKind::All(parts) => {
                // A part applies to units that meet the other parts.
                let mut known = Choices::clone(&known);
                for (field, choices) in held(condition) {
                    narrow(&mut known, field, choices);
                }
                let known = Rc::new(known);
                waiting.extend(parts.iter().map(|part| (part, Rc::clone(&known))));
            }
            ConditionKind::Has(_) => waiting.extend(condition.inner().into_iter().map(|part| (part, Rc::default()))),
            _ => waiting.extend(condition.inner().into_iter().map(|part| (part, Rc::clone(&known)))),
        }
    }
}

/// The choices to which a condition limits fields: those of its parts that must all be true.
pub(crate) fn held(condition: &Condition) -> Choices {
    let mut found = Choices::new();
    let mut waiting = vec![condition];
    while let Some(condition) = waiting.pop() {
        match &condition.kind {
            ConditionKind::All(parts) => waiting.extend(parts),
            ConditionKind::Compare {
                left: Expr::Field(field),
                op: Comparison::Equal,
                right: Expr::Literal(Value::Choice(choice)),
            }
            | ConditionKind::Compare {
                left: Expr::Literal(Value::Choice(choice)),
                op: Comparison::Equal,
                right: Expr::Field(field),
            } => {
                narrow(&mut found, *field, BTreeSet::from([*choice]));
            }
            ConditionKind::OneOf { what: Expr::Field(field), values } => {
                let choices = values
                    .iter()
                    .filter_map(|value| if let Value::Choice(choice) = value { Some(*choice) } else { None });
                let choices: BTreeSet<usize> = choices.collect();
                if choices.len() == values.len() {
                    narrow(&mut found, *field, choices);
                }
            }
            _ => {}
        }
    }
    found
}

fn narrow(known: &mut Choices, field: FieldId, choices: BTreeSet<usize>) {
    known.entry(field).and_modify(|old| *old = old.intersection(&choices).copied().collect()).or_insert(choices);
}

/// Whether no unit is in both.
fn excludes(scope: &Choices, unit: &Choices) -> bool {
    scope.iter().any(|(field, choices)| unit.get(field).is_some_and(|other| choices.is_disjoint(other)))
}

/// Reports indicators that require themselves through others.
fn cycles(checker: &mut Checker<'_, '_>, indicators: &[Option<Indicator>], asked: &[Vec<Asked>]) {
    let mut seen: HashSet<usize> = HashSet::new();
    let mut open: HashSet<usize> = HashSet::new();
    let mut spoken = 0;
    for start in 0..indicators.len() {
        if !seen.insert(start) {
            continue;
        }
        open.insert(start);
        let edges = |index: usize| asked.get(index).map(|edges| edges.iter()).unwrap_or_default();
        let mut path = vec![(start, edges(start))];
        while let Some((index, rest)) = path.last_mut() {
            let index = *index;
            match rest.next() {
                Some(edge) if seen.insert(edge.indicator.0) => {
                    open.insert(edge.indicator.0);
                    path.push((edge.indicator.0, edges(edge.indicator.0)));
                }
                Some(edge) if open.contains(&edge.indicator.0) && spoken < CYCLES => {
                    spoken += 1;
                    let cycle = path
                        .iter()
                        .map(|(on, _)| *on)
                        .skip_while(|on| *on != edge.indicator.0)
                        .chain([edge.indicator.0]);
                    let names =
                        cycle.filter_map(|on| indicators.get(on)?.as_ref()).map(|indicator| indicator.name.clone());
                    let names: Vec<String> = names.take(SHOWN).collect();
                    checker.findings.push(
                        Diagnostic::at(codes::MEETS_CYCLE, edge.span).with("names", names.join(" → ")).help("help"),
                    );
                }
                Some(_) => {}
                None => {
                    open.remove(&index);
                    path.pop();
                }
            }
        }
    }
}
