//! Which outcomes, bounds, windows and limits of the rules the records of an evaluation reach.
//!
//! When everything is judged, the records of one verdict are read once more, and each observation is noted with
//! its place in the rules. Which observations a rule needs is not decided here.

mod atom;
mod edge;
mod effect;

use std::cmp::Ordering;
use std::collections::HashSet;

use tieuchi_model::indicator::{Condition, ConditionKind, Has, HasId, IndicatorId, Relation, RuleSet};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::verdict::VerdictOutcome;
use tieuchi_source::{Diagnostic, Span};

pub use self::edge::Edge;
pub use self::effect::Effect;
use crate::condition::Evaluator;
use crate::evaluate::{Evaluated, Finished, Refused, evaluate_planned, planned};
use crate::overflow::Overflow;
use crate::placement::InWindow;
use crate::plan::{Asked, Counted, FrameId, PlannedBody, RelationId, Series, Wording};
use crate::reading::Members;
use crate::record::Record;
use crate::request::Request;
use crate::survey::KindSources;
use crate::units::{ALL_UNITS, UnitIndex};

/// A place in the rules. Two conditions of one phrase (`between`) have the same span and differ in `part`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The span of text.
    pub span: Span,
    /// Which of the conditions of the text, from 1; 0 if there is only one.
    pub part: usize,
}

impl At {
    /// The only condition of a span of text.
    #[must_use]
    pub const fn only(span: Span) -> At {
        At { span, part: 0 }
    }

    /// The place of a part of the condition at this place.
    #[must_use]
    pub fn of_part(self, part: &Condition, index: usize) -> At {
        if part.span == self.span { At { span: self.span, part: index + 1 } } else { At::only(part.span) }
    }
}

/// What a condition is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// To which units an indicator applies.
    Scope,
    /// Which records belong to a population.
    Filter,
    /// What the records of a share must be.
    Share,
    /// Which failed records are excused.
    Excusing,
}

/// What was observed of a rule for a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Observation {
    /// The whole of a condition was met or failed for a record.
    Whole(Role, bool),
    /// An operand of `and` or `or`, by its index, was met or failed, and with the opposite outcome the whole would have come out
    /// otherwise.
    Operand(usize, bool),
    /// A condition without parts was met or failed, and it decided the whole.
    Holds(bool),
    /// A condition of time was open: it had not happened, and the limit had not passed.
    Open,
    /// It had not happened, and the limit had passed.
    Lapsed,
    /// The order of the value and its limit or bound.
    ToLimit(Ordering),
    /// The order of the value and the upper bound of `between`.
    ToUpperLimit(Ordering),
    /// Which of the values listed it was.
    Value(usize),
    /// Which span applied: that of an exception, by its index, or after all of them the usual one.
    Span(usize),
    /// Of an `A else B`, by its index: whether the second was used.
    Else(usize, bool),
    /// A window of `has … in every …` was met or missed.
    Window(bool),
    /// The position of a record at the edge of a window.
    Edge(Edge),
}

/// A verdict whose records are watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// For which unit; `*` is all together.
    pub unit: String,
}

/// An evaluation with what its records showed.
#[derive(Clone, Debug)]
pub struct Observed {
    /// The evaluation.
    pub evaluated: Evaluated,
    /// For each verdict that was watched, the observations of its records.
    pub observations: Vec<HashSet<(At, Observation)>>,
    /// For each of them, the outcome of its stretch.
    pub stretches: Vec<Option<VerdictOutcome>>,
}

/// Evaluates, and notes the observations of the records of some verdicts.
///
/// # Errors
/// As [`evaluate`](crate::evaluate).
pub fn observe(
    rules: &RuleSet,
    given: &[KindSources<'_>],
    request: &Request,
    watched: &[Watched],
) -> Result<Observed, Refused> {
    let mut observations = Vec::new();
    let mut stretches = Vec::new();
    let mut unreadable = None;
    let evaluated = evaluate_planned(&planned(rules, request)?, given, request, &mut |finished| {
        for watched in watched {
            let mut watch = Watch {
                finished,
                evaluator: finished.evaluator(),
                unit: finished.rows.survey.units.find(&watched.unit),
                seen: HashSet::new(),
                relations: HashSet::new(),
            };
            let known = watch.unit.is_some() || watched.unit == ALL_UNITS;
            let stretch = if known { watch.indicator(watched.indicator) } else { Ok(None) };
            observations.push(watch.seen);
            stretches.push(stretch.unwrap_or_else(|finding| {
                unreadable = Some(finding);
                None
            }));
        }
    })?;
    match unreadable {
        Some(finding) => Err(finding.into()),
        None => Ok(Observed { evaluated, observations, stretches }),
    }
}

/// One verdict while it is watched.
struct Watch<'b, 'e, 'a, 'r> {
    finished: &'b Finished<'e, 'a, 'r>,
    evaluator: Evaluator<'b, 'r>,
    /// `None` is all units together.
    unit: Option<UnitIndex>,
    seen: HashSet<(At, Observation)>,
    /// The conditions on related records that are done, each in its frames.
    relations: HashSet<(HasId, RelationId)>,
}

impl<'b, 'r> Watch<'b, '_, '_, 'r> {
    /// Everything that an indicator looks at; the outcome of its stretch.
    fn indicator(&mut self, indicator: IndicatorId) -> Result<Option<VerdictOutcome>, Diagnostic> {
        let plan = self.finished.rows.plan;
        let Some(node) = plan.node(indicator, FrameId(0)).and_then(|node| plan.nodes.get(node.0)) else {
            return Ok(None);
        };
        if let (Some(scope), Some(unit)) = (node.scope, self.unit) {
            let survey = self.finished.rows.survey;
            let (record, _) = survey.unit_records.of(&survey.units, unit);
            let at = plan.rules.indicator(indicator).map(|indicator| At::only(indicator.span));
            let applies = self.whole(scope.condition, at, Role::Scope, record, node.frame);
            self.related(scope.condition, node.frame)?;
            if applies != Outcome::Met {
                return Ok(None);
            }
        } else if node.for_each_unit && self.unit.is_none() {
            return Ok(None);
        }
        match &node.body {
            PlannedBody::Monitor(series) => self.series(series)?,
            PlannedBody::Target(planned) => {
                planned.target.series().into_iter().try_for_each(|series| self.series(series))?;
                if let Some(stretch) = &planned.stretch {
                    stretch.series().into_iter().try_for_each(|series| self.series(series))?;
                    return Ok(Some(self.finished.judge().target(stretch, self.unit, &mut Overflow::default())));
                }
            }
        }
        Ok(None)
    }

    fn series(&mut self, series: &Series<'r>) -> Result<(), Diagnostic> {
        series.measure.countings().into_iter().try_for_each(|asked| self.counting(asked))
    }

    fn counting(&mut self, asked: Asked<'r>) -> Result<(), Diagnostic> {
        let (plan, survey) = (self.finished.rows.plan, self.finished.rows.survey);
        let Some(counting) = plan.counting(asked.counting) else { return Ok(()) };
        let Wording { population, counted, .. } = asked.wording;
        let share = if let Counted::Share(share) = counted { Some(share) } else { None };
        let at = Some(At::only(population.span));
        let members = Members { plan, population, windows: &counting.windows };
        let unit = self.unit;
        let wanted = |record: Record<'_>| survey.units.counts_for(record.unit, unit, population.own);
        members.each(survey, &wanted, &|_| String::new(), &mut |record, _, windows_of| {
            self.edges(population, &counting.windows, record);
            for window in certain_windows(windows_of).filter_map(|index| counting.windows.get(index)) {
                let member = population.filter.as_ref();
                if member
                    .is_some_and(|filter| self.whole(filter, at, Role::Filter, record, window.frame) != Outcome::Met)
                {
                    continue;
                }
                let Some(share) = share else { continue };
                let outcome = self.whole(&share.condition, at, Role::Share, record, window.frame);
                if let (Some(excusing), Outcome::Failed) = (&share.excusing, outcome) {
                    self.whole(excusing, at, Role::Excusing, record, window.frame);
                }
            }
        })?;
        let conditions: Vec<&Condition> = asked.wording.conditions().collect();
        for window in &counting.windows {
            conditions.iter().try_for_each(|condition| self.related(condition, window.frame))?;
        }
        Ok(())
    }

    /// The records of the relations of a condition.
    fn related(&mut self, condition: &Condition, frame: FrameId) -> Result<(), Diagnostic> {
        match &condition.kind {
            ConditionKind::Has(has) => match self.evaluator.plan.relation(has, frame) {
                Some(id) if self.relations.insert((has.id, id)) => self.relation(id, has),
                _ => Ok(()),
            },
            _ => condition.inner().into_iter().try_for_each(|part| self.related(part, frame)),
        }
    }

    fn relation(&mut self, id: RelationId, has: &Has) -> Result<(), Diagnostic> {
        let (plan, survey) = (self.finished.rows.plan, self.finished.rows.survey);
        let Some(relation) = plan.relations.get(id.0) else { return Ok(()) };
        let related = &has.related;
        let members = Members { plan, population: related, windows: &relation.windows };
        let unit = self.unit;
        // Those of the units below belong to those units, for which the same condition is observed.
        let wanted = |record: Record<'_>| survey.units.counts_for(record.unit, unit, false);
        // The spans of one id are those of the record that they refer to.
        let holder = |record: Record<'_>| match has.by {
            Relation::Reference(field) => {
                record.columns.text(field, record.row_in_batch).value().unwrap_or_default().to_owned()
            }
            Relation::Unit => String::new(),
        };
        members.each(survey, &wanted, &holder, &mut |record, _, windows_of| {
            self.edges(related, &relation.windows, record);
            for window in certain_windows(windows_of).filter_map(|index| relation.windows.get(index)) {
                if let Some(filter) = &related.filter {
                    self.whole(filter, Some(At::only(related.span)), Role::Filter, record, window.frame);
                }
            }
        })?;
        let Some(filter) = &related.filter else { return Ok(()) };
        relation.windows.iter().try_for_each(|window| self.related(filter, window.frame))
    }

    /// A condition with everything in it.
    fn whole(
        &mut self,
        condition: &Condition,
        at: Option<At>,
        role: Role,
        record: Record<'_>,
        frame: FrameId,
    ) -> Outcome {
        let outcome = self.evaluator.outcome(condition, record, frame);
        if let (Some(at), Some(holds)) = (at, outcome.decided()) {
            self.seen.insert((at, Observation::Whole(role, holds)));
        }
        self.condition(condition, At::only(condition.span), record, frame, Effect::of_whole());
        outcome
    }

    fn condition(&mut self, condition: &Condition, at: At, record: Record<'_>, frame: FrameId, effect: Effect) {
        match &condition.kind {
            ConditionKind::All(parts) | ConditionKind::Any(parts) => {
                let all = matches!(condition.kind, ConditionKind::All(_));
                let outcomes: Vec<Outcome> =
                    parts.iter().map(|part| self.evaluator.outcome(part, record, frame)).collect();
                for (index, (part, outcome)) in parts.iter().zip(&outcomes).enumerate() {
                    let effect = effect.of_part(&outcomes, index, all);
                    if let Some(holds) = outcome.decided().filter(|_| effect.decides()) {
                        self.seen.insert((at, Observation::Operand(index, holds)));
                    }
                    self.condition(part, at.of_part(part, index), record, frame, effect);
                }
            }
            ConditionKind::Not(inner) if !matches!(inner.kind, ConditionKind::Has(_)) => {
                self.condition(inner, at.of_part(inner, 0), record, frame, effect.of_opposite());
            }
            _ if effect.decides() => self.atom(condition, at, record, frame),
            _ => {}
        }
    }
}

/// The windows in which a record certainly lies: for the others nothing is observed.
fn certain_windows(windows_of: &[InWindow]) -> impl Iterator<Item = usize> {
    windows_of.iter().filter(|in_window| in_window.lies == Outcome::Met).map(|in_window| in_window.window)
}
