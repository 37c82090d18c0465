//! The goals of conditions and of populations: what their records can show.
//!
//! The places must be those at which the engine observes records.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use tieuchi::source::Arg;
use tieuchi_engine::{At, Edge, Observation, Role};
use tieuchi_model::indicator::{Comparison, Condition, ConditionKind, Expr, Has, Population, RuleSet, Timely};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldKind, KindId, Placement, UNITS, Value};
use tieuchi_proof::{Figures, Prover};
use tieuchi_source::{Sources, Span};

use super::goal_key::{GoalKey, Observable};
use super::goal_kind::GoalKind;
use super::proof::Proof;

/// A goal before it is known whether it is met.
#[derive(Debug)]
pub(super) struct GoalDraft {
    pub(super) item: String,
    pub(super) shown: Span,
    pub(super) kind: GoalKind,
    pub(super) args: Vec<(&'static str, Arg)>,
    pub(super) proof: Option<Proof>,
}

/// The goals of a rule set while they are collected.
pub(super) struct Goals<'r> {
    pub(super) rules: &'r RuleSet,
    pub(super) prover: Prover<'r>,
    texts: &'r Sources,
    /// The item whose goals are being collected.
    pub(super) item: String,
    drafts: BTreeMap<GoalKey, GoalDraft>,
}

impl<'r> Goals<'r> {
    pub(super) fn of(rules: &'r RuleSet, texts: &'r Sources) -> Self {
        let mut goals = Goals { rules, prover: Prover::of(rules), texts, item: String::new(), drafts: BTreeMap::new() };
        for indicator in rules.indicators.values() {
            goals.item.clone_from(&indicator.name);
            goals.indicator(indicator);
        }
        goals
    }

    pub(super) fn into_drafts(self) -> BTreeMap<GoalKey, GoalDraft> {
        self.drafts
    }

    /// Adds a goal. One that several places add is proved impossible only if it is impossible for each of them.
    pub(super) fn add(
        &mut self,
        key: GoalKey,
        shown: Span,
        kind: GoalKind,
        args: Vec<(&'static str, Arg)>,
        proof: Option<Proof>,
    ) {
        match self.drafts.get_mut(&key) {
            Some(known) => known.proof = known.proof.take().filter(|_| proof.is_some()),
            None => {
                self.drafts.insert(key, GoalDraft { item: self.item.clone(), shown, kind, args, proof });
            }
        }
    }

    /// Why a condition never holds, or never fails.
    fn why_never(&self, condition: &Condition, kind: KindId, holds: bool) -> Option<Proof> {
        self.prover.outcomes(kind, condition).why_never(Outcome::of(holds)).cloned().map(Proof::from)
    }

    fn record(
        &mut self,
        (at, observation): (At, Observation),
        shown: Span,
        kind: GoalKind,
        args: &[(&'static str, Arg)],
        proof: Option<Proof>,
    ) {
        self.add((at, Observable::Record(observation)), shown, kind, args.to_vec(), proof);
    }

    /// The words of a span of rule text, on one line.
    pub(super) fn words(&self, span: Span) -> String {
        let written = self.texts.get(span.file).map_or("", |file| file.slice(span));
        written.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The name of a condition's definition, or its words.
    fn label(&self, condition: &Condition) -> String {
        condition.name.clone().unwrap_or_else(|| self.words(condition.span))
    }

    /// The name of the records of a kind.
    pub(super) fn records(&self, kind: KindId) -> Arg {
        if kind == UNITS {
            return Arg::Term("coverage-units");
        }
        Arg::Text(self.rules.kind(kind).map_or_else(String::new, |kind| kind.name.replace('_', " ")))
    }

    /// A condition in a role, with everything in it.
    pub(super) fn whole(&mut self, condition: &Condition, owner: Span, role: Role, kind: KindId) {
        if condition.name.is_some() {
            let args = [("record", self.records(kind)), ("text", Arg::Text(self.label(condition)))];
            let (held, not) = match role {
                Role::Scope => (GoalKind::ScopeIn, GoalKind::ScopeOut),
                Role::Filter => (GoalKind::FilterIn, GoalKind::FilterOut),
                Role::Share => (GoalKind::ShareMet, GoalKind::ShareFailed),
                Role::Excusing => (GoalKind::ExcusingMet, GoalKind::ExcusingFailed),
            };
            for (holds, goal) in [(true, held), (false, not)] {
                self.record((At::only(owner), Observation::Whole(role, holds)), owner, goal, &args, None);
            }
        }
        self.condition(condition, At::only(condition.span), kind, false);
    }

    /// The goals of a condition; `is_operand` if it already has the goals of an operand.
    fn condition(&mut self, condition: &Condition, at: At, kind: KindId, is_operand: bool) {
        let enclosing = condition.name.clone().map(|name| std::mem::replace(&mut self.item, name));
        // A definition has goals of its own, wherever it is used.
        let is_operand = is_operand && condition.name.is_none();
        match &condition.kind {
            ConditionKind::All(parts) | ConditionKind::Any(parts) => {
                let all = matches!(condition.kind, ConditionKind::All(_));
                for (index, part) in parts.iter().enumerate() {
                    let has_goals = part.name.is_some() || is_atom(part);
                    if has_goals {
                        self.operand(condition, (at, index), part, kind, all);
                    }
                    self.condition(part, at.of_part(part, index), kind, has_goals);
                }
            }
            ConditionKind::Not(inner) if !matches!(inner.kind, ConditionKind::Has(_)) => {
                self.condition(inner, at.of_part(inner, 0), kind, is_operand);
            }
            _ => self.atom(condition, at, kind, is_operand),
        }
        if let Some(item) = enclosing {
            self.item = item;
        }
    }

    fn operand(&mut self, whole: &Condition, (at, index): (At, usize), part: &Condition, kind: KindId, all: bool) {
        let args = [("record", self.records(kind)), ("text", Arg::Text(self.label(part)))];
        let (ConditionKind::All(parts) | ConditionKind::Any(parts)) = &whole.kind else { return };
        let others = || parts.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, part)| part);
        // In `and`, one that another implies is never the only one that fails. In `or`, one that implies another is never the
        // only one that holds.
        let implied = others().find(|other| match all {
            true => self.prover.decides(kind, other, part),
            false => self.prover.decides(kind, part, other),
        });
        let implied = implied.map(|other| Proof::with("implied", "other", self.label(other)));
        let shown = if contains(whole.span, part.span) { part.span } else { whole.span };
        for holds in [true, false] {
            let observation = Observation::Operand(index, holds);
            let cannot = self.why_never(part, kind, holds);
            let proof = cannot.or_else(|| implied.clone().filter(|_| holds != all));
            let goal = if holds { GoalKind::OperandMet } else { GoalKind::OperandFailed };
            self.record((at, observation), shown, goal, &args, proof);
        }
    }

    fn atom(&mut self, condition: &Condition, at: At, kind: KindId, is_operand: bool) {
        let shown = condition.span;
        let args = [("record", self.records(kind)), ("text", Arg::Text(self.words(shown)))];
        if !is_operand {
            let (never, always) = (self.why_never(condition, kind, true), self.why_never(condition, kind, false));
            self.record((at, Observation::Holds(true)), shown, GoalKind::Holds, &args, never);
            self.record((at, Observation::Holds(false)), shown, GoalKind::HoldsNot, &args, always);
        }
        let inner = match &condition.kind {
            ConditionKind::Not(inner) => &inner.kind,
            other => other,
        };
        match inner {
            ConditionKind::Timely(timely) => self.timely(timely, at, shown, kind, &args),
            ConditionKind::Compare { left, op, right } if !matches!(op, Comparison::Equal | Comparison::NotEqual) => {
                let figures = self.prover.compared(kind, left, right);
                self.sides(
                    at,
                    shown,
                    [GoalKind::CompareBelow, GoalKind::CompareAt, GoalKind::CompareAbove],
                    &args,
                    figures.as_ref(),
                );
            }
            ConditionKind::Apart { .. } => {
                self.sides(at, shown, [GoalKind::ApartBelow, GoalKind::ApartAt, GoalKind::ApartAbove], &args, None);
            }
            ConditionKind::OneOf { what, values } => {
                for (index, value) in values.iter().enumerate() {
                    let mut args = args.to_vec();
                    args.push(("value", Arg::Text(self.value(what, value, kind))));
                    self.record((at, Observation::Value(index)), shown, GoalKind::Value, &args, None);
                }
            }
            ConditionKind::Has(has) => self.has(has, at, shown, &args),
            _ => {}
        }
        self.choices(inner, at, shown, kind, &args);
    }

    fn timely(&mut self, timely: &Timely, at: At, shown: Span, kind: KindId, args: &[(&'static str, Arg)]) {
        self.sides(at, shown, [GoalKind::DeadlineBefore, GoalKind::DeadlineAt, GoalKind::DeadlineAfter], args, None);
        if timely.event {
            let never = self.prover.never_empty(kind, &timely.what).map(Proof::from);
            // A year that is not decided leaves open also what has happened.
            let decided = !self.prover.waits_for_calendar(kind, &timely.limit);
            self.record(
                (at, Observation::Open),
                shown,
                GoalKind::DeadlineOpen,
                args,
                never.clone().filter(|_| decided),
            );
            self.record((at, Observation::Lapsed), shown, GoalKind::DeadlineLapsed, args, never);
        }
    }

    /// Both sides of a bound, and the bound itself.
    fn sides(
        &mut self,
        at: At,
        shown: Span,
        kinds: [GoalKind; 3],
        args: &[(&'static str, Arg)],
        figures: Option<&(Figures, Ratio)>,
    ) {
        for (order, kind) in [Ordering::Less, Ordering::Equal, Ordering::Greater].into_iter().zip(kinds) {
            let why = figures.and_then(|(figures, bound)| figures.why_never(order, *bound));
            self.record((at, Observation::ToLimit(order)), shown, kind, args, why.map(Proof::from));
        }
    }

    fn has(&mut self, has: &Has, at: At, shown: Span, args: &[(&'static str, Arg)]) {
        let mut args = args.to_vec();
        args.push(("related", self.records(has.related.kind)));
        let figures = (Figures::count(), has.bound.value);
        self.sides(at, shown, [GoalKind::HasBelow, GoalKind::HasAt, GoalKind::HasAbove], &args, Some(&figures));
        if let Some(upper) = has.bound.upper {
            let kinds = [GoalKind::HasBelowUpper, GoalKind::HasAtUpper, GoalKind::HasAboveUpper];
            for (order, kind) in [Ordering::Less, Ordering::Equal, Ordering::Greater].into_iter().zip(kinds) {
                let why = Figures::count().why_never(order, upper).map(Proof::from);
                self.record((at, Observation::ToUpperLimit(order)), shown, kind, &args, why);
            }
        }
        if has.related.is_every() {
            self.record((at, Observation::Window(true)), shown, GoalKind::HasWindowMet, &args, None);
            self.record((at, Observation::Window(false)), shown, GoalKind::HasWindowMissed, &args, None);
        }
        self.population(&has.related);
    }

    /// The branches of a limit, and the sides of every `else`.
    fn choices(&mut self, condition: &ConditionKind, at: At, shown: Span, kind: KindId, args: &[(&'static str, Arg)]) {
        if let Some(choice) = condition.span_choice().filter(|choice| !choice.otherwise.is_empty()) {
            for (index, (_, branch)) in choice.otherwise.iter().enumerate() {
                let mut args = args.to_vec();
                args.push(("branch", Arg::Text(self.label(branch))));
                self.record((at, Observation::Span(index)), shown, GoalKind::Span, &args, None);
                self.condition(branch, At::only(branch.span), kind, is_atom(branch));
            }
            self.record((at, Observation::Span(choice.otherwise.len())), shown, GoalKind::SpanUsual, args, None);
        }
        let choices = condition.exprs().into_iter().flat_map(Expr::choices);
        for (index, (first, _)) in choices.enumerate() {
            let never = self.prover.never_empty(kind, first).map(Proof::from);
            self.record((at, Observation::Else(index, false)), shown, GoalKind::ElseFirst, args, None);
            self.record((at, Observation::Else(index, true)), shown, GoalKind::ElseSecond, args, never);
        }
    }

    /// A population: the edges of its windows, and who belongs to it.
    pub(super) fn population(&mut self, population: &Population) {
        let at = At::only(population.span);
        let args = [("record", self.records(population.kind)), ("text", Arg::Text(self.words(population.span)))];
        if let Some(window) = population.window {
            let edges = match window.cut {
                Some(_) => [(Edge::BeforeCut, GoalKind::EdgeBeforeCut), (Edge::AfterCut, GoalKind::EdgeAfterCut)],
                None if matches!(population.placement, Placement::Lasting { .. }) => {
                    [(Edge::Inside, GoalKind::EdgeJustOverlaps), (Edge::Outside, GoalKind::EdgeJustMisses)]
                }
                None => [(Edge::Inside, GoalKind::EdgeInside), (Edge::Outside, GoalKind::EdgeOutside)],
            };
            for (edge, kind) in edges {
                self.record((at, Observation::Edge(edge)), population.span, kind, &args, None);
            }
        }
        if let Some(filter) = &population.filter {
            self.whole(filter, population.span, Role::Filter, population.kind);
        }
    }

    fn value(&self, what: &Expr, value: &Value, kind: KindId) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Choice(choice) => {
                let Expr::Field(field) = what else { return String::new() };
                match self.rules.kind(kind).and_then(|kind| kind.field(*field)).map(|field| &field.kind) {
                    Some(FieldKind::OneOf(choices)) => choices.get(*choice).cloned().unwrap_or_default(),
                    _ => String::new(),
                }
            }
            Value::Number(number) => number.to_string(),
            Value::When(_) | Value::Length(_) | Value::YesNo(_) => String::new(),
        }
    }
}

/// Whether a condition has no parts, or is the negation of one that has none.
fn is_atom(condition: &Condition) -> bool {
    match &condition.kind {
        ConditionKind::All(_) | ConditionKind::Any(_) => false,
        // A definition has its own goals.
        ConditionKind::Not(inner) => inner.name.is_some() || is_atom(inner),
        _ => true,
    }
}

fn contains(whole: Span, part: Span) -> bool {
    whole.file == part.file && whole.start <= part.start && part.end <= whole.end
}
