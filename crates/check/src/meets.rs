//! How indicators require each other (`meets`): cycles, monitored figures, and indicators that never apply to the unit.
//!
//! Works on checked indicators. Whether an indicator can apply to a unit is proved in `tieuchi-proof`.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use tieuchi_model::indicator::visit::{self, Visitor};
use tieuchi_model::indicator::{
    Body, Condition, ConditionKind, Indicator, IndicatorId, Measure, MeasureKind, Target, TargetKind,
};
use tieuchi_model::schema::UNITS;
use tieuchi_proof::{Known, Prover};
use tieuchi_source::{Diagnostic, Span, codes};

use crate::checker::Checker;

/// How many cycles are reported.
const CYCLES: usize = 100;

/// How many indicators may require each other one after the other: planning recurs to the same depth.
const LONGEST_CHAIN: usize = 256;

/// How many names of a cycle or a chain are shown.
const SHOWN: usize = 12;

/// How many pairs of conditions one `meets` may have to compare to count as a small one.
const SMALL: usize = 64;

/// How many larger ones are looked at.
const LARGE: usize = 100;

/// One `meets`: the indicator, the place, and what is known of the unit there.
struct MeetsUse {
    indicator: IndicatorId,
    span: Span,
    unit: Rc<Known>,
}

/// Checks every `meets`.
pub(crate) fn check(checker: &mut Checker<'_, '_>, indicators: &[Option<Indicator>]) {
    let prover = checker.world().prover(false);
    let uses: Vec<Vec<MeetsUse>> = indicators
        .iter()
        .take_while(|_| !checker.is_cancelled())
        .map(|indicator| indicator.as_ref().map(|indicator| meets_in(&prover, indicator)).unwrap_or_default())
        .collect();
    let mut scopes = Scopes::of(&prover, |id| indicators.get(id.0)?.as_ref());
    for one in uses.iter().flatten() {
        if checker.is_cancelled() {
            return;
        }
        let Some(Some(met)) = indicators.get(one.indicator.0) else { continue };
        let finding = |code| {
            Diagnostic::at(code, one.span).with("name", met.name.as_str()).label(met.span, "declared").help("help")
        };
        if let Body::Monitor(_) = met.body {
            checker.report_once(finding(codes::MEETS_MONITOR));
        } else if scopes.leave_out(one) {
            checker.report_once(finding(codes::MEETS_NEVER));
        }
    }
    cycles(checker, indicators, &uses);
}

/// Whether the indicator of every `meets` can apply to the unit of the `meets`. `now` gives the meaning of an indicator.
pub(crate) fn fit<'i>(
    prover: &Prover<'_>,
    with_meets: impl IntoIterator<Item = IndicatorId>,
    now: impl Fn(IndicatorId) -> Option<&'i Indicator>,
) -> bool {
    let mut scopes = Scopes::of(prover, &now);
    with_meets
        .into_iter()
        .filter_map(&now)
        .flat_map(|indicator| meets_in(prover, indicator))
        .all(|one| !scopes.leave_out(&one))
}

/// To which units indicators apply.
struct Scopes<'p, F> {
    prover: &'p Prover<'p>,
    indicator: F,
    known: HashMap<IndicatorId, Known>,
    large: usize,
}

impl<'p, 'i, F: Fn(IndicatorId) -> Option<&'i Indicator>> Scopes<'p, F> {
    fn of(prover: &'p Prover<'p>, indicator: F) -> Self {
        Scopes { prover, indicator, known: HashMap::new(), large: 0 }
    }

    /// Whether the required indicator never applies to the unit.
    fn leave_out(&mut self, meets: &MeetsUse) -> bool {
        if meets.unit.is_empty() {
            return false;
        }
        let (prover, indicator) = (self.prover, &self.indicator);
        let scope = self.known.entry(meets.indicator).or_insert_with(|| {
            let scope = indicator(meets.indicator).and_then(|met| met.scope.as_ref());
            scope.map(|scope| prover.known(UNITS, scope)).unwrap_or_default()
        });
        self.large += usize::from(scope.len() * meets.unit.len() > SMALL);
        self.large <= LARGE && prover.never_together(UNITS, scope, &meets.unit)
    }
}

/// Every `meets` of an indicator.
fn meets_in(prover: &Prover<'_>, indicator: &Indicator) -> Vec<MeetsUse> {
    if indicator.required_indicators().is_empty() {
        return Vec::new();
    }
    let mut uses = MeetsUses { prover, scope: Rc::default(), found: Vec::new() };
    if let Some(condition) = &indicator.scope {
        uses.condition(condition, &Rc::default());
        let known = prover.known(UNITS, condition);
        // A milestone is asked as of its day, of units that are known as of now.
        uses.scope = Rc::new(match &indicator.body {
            Body::Milestones(_) => prover.lasting(UNITS, &known),
            Body::Target(_) | Body::Monitor(_) => known,
        });
    }
    indicator.targets().into_iter().for_each(|target| uses.target(target));
    if let Body::Monitor(measure) = &indicator.body {
        Visitor::measure(&mut uses, measure);
    }
    uses.found
}

/// Finds every `meets`.
struct MeetsUses<'a> {
    prover: &'a Prover<'a>,
    /// What is known of a unit to which the indicator applies.
    scope: Rc<Known>,
    found: Vec<MeetsUse>,
}

impl<'m> Visitor<'m> for MeetsUses<'_> {
    fn target(&mut self, found: &'m Target) {
        if let TargetKind::Meets(indicator) = found.kind {
            self.found.push(MeetsUse { indicator, span: found.span, unit: Rc::clone(&self.scope) });
        }
        visit::target(self, found);
    }

    fn measure(&mut self, measure: &'m Measure) {
        for (population, conditions) in measure.conditions_by_population() {
            let of_units = match (&measure.kind, &population.filter) {
                (MeasureKind::Share(_), Some(filter)) if population.kind == UNITS => {
                    Rc::new(self.prover.known(UNITS, filter))
                }
                _ => Rc::default(),
            };
            for condition in conditions {
                let is_filter = population.filter.as_ref().is_some_and(|filter| std::ptr::eq(filter, condition));
                let known = if is_filter { Rc::default() } else { Rc::clone(&of_units) };
                MeetsUses::condition(self, condition, &known);
            }
        }
    }
}

impl MeetsUses<'_> {
    /// The `meets` in a condition on a unit of which so much is known.
    fn condition(&mut self, condition: &Condition, outside: &Rc<Known>) {
        let mut waiting = vec![(condition, Rc::clone(outside))];
        while let Some((condition, known)) = waiting.pop() {
            match &condition.kind {
                ConditionKind::Meets(indicator) => {
                    self.found.push(MeetsUse { indicator: *indicator, span: condition.span, unit: known });
                }
                ConditionKind::All(parts) => {
                    // A part applies to units that meet the others; those without `meets` say the most.
                    let (with_meets, plain): (Vec<&Condition>, Vec<&Condition>) =
                        parts.iter().partition(|part| has_meets(part));
                    let known_of = |parts: &[&Condition]| -> Vec<Known> {
                        let few = parts.get(..parts.len().min(Known::MOST)).unwrap_or_default();
                        few.iter().map(|part| self.prover.known(UNITS, part)).collect()
                    };
                    if with_meets.is_empty() {
                        continue;
                    }
                    let known = known_of(&plain).iter().fold(Known::clone(&known), |known, more| known.and(more));
                    let each = known_of(&with_meets);
                    waiting.extend(with_meets.iter().enumerate().map(|(index, part)| {
                        let others = each.iter().enumerate().filter(|(other, _)| *other != index);
                        (*part, Rc::new(others.fold(known.clone(), |known, (_, other)| known.and(other))))
                    }));
                }
                ConditionKind::Has(_) => {
                    waiting.extend(condition.inner().into_iter().map(|part| (part, Rc::default())));
                }
                _ => waiting.extend(condition.inner().into_iter().map(|part| (part, Rc::clone(&known)))),
            }
        }
    }
}

/// Whether a condition asks for an indicator.
fn has_meets(condition: &Condition) -> bool {
    condition.any(|inner| matches!(inner.kind, ConditionKind::Meets(_)))
}

/// Indicators that ask for themselves by way of others, or for too many one after the other.
fn cycles(checker: &mut Checker<'_, '_>, indicators: &[Option<Indicator>], uses: &[Vec<MeetsUse>]) {
    let mut seen: HashSet<usize> = HashSet::new();
    let mut open: HashSet<usize> = HashSet::new();
    let mut reported = 0;
    // How many indicators there are in the longest chain that begins with one, and the next one of it.
    let mut chains: Vec<(usize, Option<&MeetsUse>)> = vec![(0, None); indicators.len()];
    for start in 0..indicators.len() {
        if !seen.insert(start) {
            continue;
        }
        open.insert(start);
        let edges = |index: usize| uses.get(index).map(|edges| edges.iter()).unwrap_or_default();
        let mut path = vec![(start, edges(start))];
        while let Some((index, rest)) = path.last_mut() {
            let index = *index;
            match rest.next() {
                Some(edge) if seen.insert(edge.indicator.0) => {
                    open.insert(edge.indicator.0);
                    path.push((edge.indicator.0, edges(edge.indicator.0)));
                }
                Some(edge) if open.contains(&edge.indicator.0) && reported < CYCLES => {
                    reported += 1;
                    let cycle = path
                        .iter()
                        .map(|(on, _)| *on)
                        .skip_while(|on| *on != edge.indicator.0)
                        .chain([edge.indicator.0]);
                    checker.report(circle_or_chain(indicators, cycle, edge));
                }
                Some(_) => {}
                None => {
                    open.remove(&index);
                    path.pop();
                    let length = |edge: &MeetsUse| chains.get(edge.indicator.0).map_or(0, |(length, _)| *length);
                    let Some(next) = edges(index).max_by_key(|edge| length(edge)) else { continue };
                    let length = length(next) + 1;
                    if let Some(chain) = chains.get_mut(index) {
                        *chain = (length, Some(next));
                    }
                    // Of a longer chain the rest is reported.
                    if length == LONGEST_CHAIN {
                        let after = |on: &usize| Some(chains.get(*on)?.1?.indicator.0);
                        checker.report(circle_or_chain(indicators, std::iter::successors(Some(index), after), next));
                    }
                }
            }
        }
    }
}

/// The finding about indicators that require each other in this order, and about the `meets` of the last or the first of them.
fn circle_or_chain(
    indicators: &[Option<Indicator>],
    order: impl Iterator<Item = usize>,
    meets: &MeetsUse,
) -> Diagnostic {
    let names = order.filter_map(|on| indicators.get(on)?.as_ref()).map(|indicator| indicator.name.as_str());
    let names: Vec<&str> = names.take(SHOWN).collect();
    Diagnostic::at(codes::MEETS_CYCLE, meets.span).with("names", names.join(" → ")).help("help")
}
