//! From tallies to verdicts: exact arithmetic, and the only place where a verdict is decided.

mod change;
mod decide;
mod figure;
mod possible;
mod shares;
mod sums;

use std::sync::Arc;

use tieuchi_model::indicator::Bound;
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::time::Window;
use tieuchi_model::verdict::{Answer, Bucket, Counts, Ids, Part, Reason, VerdictOutcome, WindowOutcome};

use self::change::changed;
use self::figure::Figure;
use crate::bound::{Decision, decide_count};
use crate::condition::Answers;
use crate::control::{Control, Progress, Step};
use crate::count::Tallies;
use crate::overflow::Overflow;
use crate::plan::{Node, NodeId, Plan, PlannedBody, PlannedTarget, Scope, Series, Stage};
use crate::records_read::RecordsRead;
use crate::units::{UnitIndex, Units};

/// What was found for one unit by one node.
#[derive(Clone, Debug)]
pub(crate) struct Judged {
    pub(crate) outcome: VerdictOutcome,
    pub(crate) stretch: Option<bool>,
    /// The numbers that do not fit, of which it is made.
    pub(crate) overflow: Overflow,
}

/// What is judged so far.
#[derive(Debug)]
pub(crate) struct Judgements {
    /// By node: each unit, then all together.
    pub(crate) judged: Vec<Vec<Judged>>,
    /// The answers for the units of the nodes that others ask for.
    pub(crate) answers: Answers,
}

impl Judgements {
    pub(crate) fn empty(plan: &Plan<'_>) -> Judgements {
        Judgements { judged: vec![Vec::new(); plan.nodes.len()], answers: vec![None; plan.nodes.len()] }
    }

    fn note(&mut self, plan: &Plan<'_>, node: NodeId, judged: Vec<Judged>) {
        if let Some(answers) = self.answers.get_mut(node.0).filter(|_| plan.met.contains(&node)) {
            let answer = |judged: &Judged| (Outcome::from(judged.outcome.answer), judged.outcome.settled);
            *answers = Some(judged.iter().map(answer).collect());
        }
        if let Some(slot) = self.judged.get_mut(node.0) {
            *slot = judged;
        }
    }
}

/// Everything that judging looks at: no record, no column, no file and no clock.
#[derive(Clone, Copy)]
pub(crate) struct Judge<'e, 'r> {
    pub(crate) plan: &'e Plan<'r>,
    pub(crate) tallies: &'e Tallies,
    pub(crate) read: &'e RecordsRead<'e>,
    pub(crate) units: &'e Units,
    pub(crate) judged: &'e [Vec<Judged>],
}

/// Of how many units an indicator is judged between two reports.
const REPORTED_AT_ONCE: usize = 4096;

/// Judges the nodes of a stage for every unit, each after those that it depends on.
pub(crate) fn judge(
    plan: &Plan<'_>,
    stage: &Stage,
    tallies: &Tallies,
    (read, units): (&RecordsRead<'_>, &Units),
    control: &Control,
    judgements: &mut Judgements,
) {
    let count = |nodes: usize| u64::try_from(nodes).unwrap_or(u64::MAX);
    for (done, id) in stage.nodes.iter().enumerate() {
        if control.is_cancelled() {
            return;
        }
        let (done, total) = (count(done), Some(count(stage.nodes.len())));
        let report = || control.report(|| Progress { step: Step::Judge, kind: None, done, total });
        let Some(node) = plan.nodes.get(id.0) else { continue };
        let judge = Judge { plan, tallies, read, units, judged: &judgements.judged };
        let mut judged = Vec::with_capacity(units.len() + 1);
        let each = units.all().map(Some).chain([None]).take_while(|_| !control.is_cancelled()).enumerate().map(
            |(place, unit)| {
                if place % REPORTED_AT_ONCE == 0 {
                    report();
                }
                judge.node(node, unit)
            },
        );
        judged.extend(each);
        judgements.note(plan, *id, judged);
    }
}

impl<'r> Judge<'_, 'r> {
    /// The index of a unit (or of all together) among what is judged of a node.
    fn slot(&self, unit: Option<UnitIndex>) -> usize {
        unit.map_or(self.units.len(), UnitIndex::index)
    }

    fn node(&self, node: &Node<'r>, unit: Option<UnitIndex>) -> Judged {
        let mut is_stable = true;
        let mut overflow = Overflow::default();
        if node.for_each_unit {
            let outcome = match (unit, node.scope) {
                // All units together are not one of them.
                (None, _) => Outcome::Failed,
                (Some(_), None) => Outcome::Met,
                (Some(unit), Some(Scope { id, .. })) => {
                    let scope = self.plan.scopes.get(id.0);
                    let counted = self.tallies.scopes.get(id.0).and_then(|tally| tally.of_unit(unit));
                    is_stable = scope.is_some_and(|scope| self.related_stay_covered(&scope.related))
                        && counted.is_some_and(|counted| counted.stays);
                    counted.map_or(Outcome::Missing, |counted| {
                        overflow.merge(&counted.overflow);
                        counted.outcome
                    })
                }
            };
            match outcome {
                Outcome::Met => {}
                Outcome::Failed | Outcome::NotApplicable => {
                    let outcome = without_figure(Answer::NotApplicable, Some(Reason::OutOfScope), is_stable);
                    return Judged { outcome, stretch: None, overflow };
                }
                Outcome::Open | Outcome::Missing => {
                    let outcome = without_figure(Answer::Undetermined, Some(Reason::ScopeNotKnown), false);
                    return Judged { outcome, stretch: None, overflow };
                }
            }
        }
        let (mut outcome, stretch) = self.body(node, unit, &mut overflow);
        outcome.settled &= is_stable;
        Judged { outcome, stretch, overflow }
    }

    /// The outcome of a node that applies to a unit, and whether its stretch is met.
    fn body(
        &self,
        node: &Node<'r>,
        unit: Option<UnitIndex>,
        overflow: &mut Overflow,
    ) -> (VerdictOutcome, Option<bool>) {
        match &node.body {
            PlannedBody::Monitor(series) => (self.monitored(series, unit, overflow), None),
            PlannedBody::Target(planned) => {
                let mut found = self.target(&planned.target, unit, overflow);
                if let Some(day) = planned.milestone
                    && self.plan.as_of < self.plan.rules.zone.end_of(day)
                {
                    if !matches!(found.answer, Answer::Met | Answer::NotApplicable) {
                        found.answer = Answer::Open;
                        found.reason = Some(Reason::MilestoneAhead);
                    }
                    found.settled = false;
                }
                let stretch = planned.stretch.as_ref().map(|stretch| self.target(stretch, unit, overflow).answer);
                let is_met = stretch.and_then(|answer| Outcome::from(answer).decided());
                (found, is_met)
            }
        }
    }

    pub(crate) fn target(
        &self,
        target: &PlannedTarget<'r>,
        unit: Option<UnitIndex>,
        overflow: &mut Overflow,
    ) -> VerdictOutcome {
        match target {
            PlannedTarget::All(parts) | PlannedTarget::Any(parts) => {
                let found = parts.iter().map(|part| self.target(part, unit, overflow)).collect();
                joined(found, matches!(target, PlannedTarget::All(_)))
            }
            PlannedTarget::Figure { series, bound, words } => {
                let mut found = self.series(series, unit, &mut |index| {
                    bounded(self.figure(&series.measure, index, unit, overflow), bound)
                });
                found.target = Some(Arc::clone(words));
                found
            }
            PlannedTarget::Change { now, before, rule, words } => {
                let mut found = self.series(now, unit, &mut |index| {
                    let earlier = before.window_of.get(index).copied().flatten();
                    let earlier = earlier.map(|earlier| self.figure(&before.series.measure, earlier, unit, overflow));
                    let present = self.figure(&now.measure, index, unit, overflow);
                    changed(&present, earlier.as_ref(), *rule, overflow)
                });
                found.target = Some(Arc::clone(words));
                found
            }
            PlannedTarget::Meets { node, lists_parts } => {
                let judged = self.judged.get(node.0).and_then(|judged| judged.get(self.slot(unit)));
                let Some(judged) = judged else { return without_figure(Answer::Undetermined, None, false) };
                let outcome = judged.outcome.clone();
                let part = Part {
                    indicator: self.plan.nodes.get(node.0).map(|node| node.indicator),
                    side: None,
                    outcome: if *lists_parts { outcome } else { outcome.without_parts() },
                };
                without_figure(judged.outcome.answer, judged.outcome.reason, judged.outcome.settled)
                    .with_parts(vec![part])
            }
        }
    }

    /// One window, or each window of `every …`.
    fn series(
        &self,
        series: &Series<'_>,
        unit: Option<UnitIndex>,
        one: &mut dyn FnMut(usize) -> VerdictOutcome,
    ) -> VerdictOutcome {
        let is_empty = |window: &Window| window.until <= window.from;
        if !series.every {
            // A window that is cut short before it begins does not exist.
            return match series.windows.first() {
                Some((window, _)) if is_empty(window) => {
                    without_figure(Answer::NotApplicable, Some(Reason::NoWindow), true)
                }
                _ => one(0),
            };
        }
        let applies = |window| match unit {
            _ if is_empty(&window) => Outcome::Failed,
            Some(unit) => self.units.window_applies(unit, window),
            None => Outcome::Met,
        };
        let mut one = |index, applies| {
            let mut found = one(index);
            if applies == Outcome::Missing && found.answer != Answer::Monitored {
                // It could not be read whether the unit existed then.
                (found.answer, found.reason) = (Answer::Undetermined, Some(Reason::MissingValues));
                found.settled = false;
            }
            found
        };
        let windows: Vec<WindowOutcome> = series
            .windows
            .iter()
            .enumerate()
            .map(|(index, (window, _))| (index, *window, applies(*window)))
            .filter(|(.., applies)| *applies != Outcome::Failed)
            .map(|(index, window, applies)| WindowOutcome { window, outcome: one(index, applies) })
            .collect();
        if windows.is_empty() {
            // A unit that begins in the future may exist in a window that is not over.
            let is_ahead = unit.is_some_and(|unit| self.units.is_ahead(unit));
            let over = |window: &Window| self.plan.rules.zone.start_of(window.until) <= self.plan.as_of;
            let settled = !is_ahead || series.windows.iter().all(|(window, _)| over(window));
            return without_figure(Answer::NotApplicable, Some(Reason::NoWindow), settled);
        }
        let mut counts = Counts::default();
        for window in &windows {
            match window.outcome.answer {
                Answer::Met => counts.met += 1,
                Answer::Missed => counts.failed += 1,
                Answer::Open => counts.open += 1,
                Answer::Undetermined => counts.missing += 1,
                Answer::NotApplicable | Answer::Monitored => {}
            }
        }
        let outcomes: Vec<&VerdictOutcome> = windows.iter().map(|window| &window.outcome).collect();
        let (answer, reason, settled) = combined(&outcomes, true);
        let value = Ratio::new(counts.met.into(), i128::from(counts.met) + i128::from(counts.failed));
        VerdictOutcome { counts: Some(counts), value, ..without_figure(answer, reason, settled) }.with_windows(windows)
    }

    fn monitored(&self, series: &Series<'_>, unit: Option<UnitIndex>, overflow: &mut Overflow) -> VerdictOutcome {
        let mut found = self.series(series, unit, &mut |index| {
            let figure = self.figure(&series.measure, index, unit, overflow);
            let (reason, settled) = figure.alone();
            with_figure(&figure, Answer::Monitored, reason, settled)
        });
        found.answer = Answer::Monitored;
        if series.every {
            // Windows are not met or missed without a target.
            found.counts = None;
            found.settled = found.windows().iter().all(|window| window.outcome.settled);
        }
        found
    }
}

/// A figure against its bound.
fn bounded(mut figure: Figure, bound: &Bound) -> VerdictOutcome {
    if let Some(reason) = figure.unknown_because() {
        return with_figure(&figure, Answer::Undetermined, Some(reason), false);
    }
    let because = |outcome: Outcome, waits: bool| match outcome {
        Outcome::Open if waits => Some(Reason::WindowRuns),
        Outcome::Open => Some(Reason::OpenRecords),
        Outcome::Missing => Some(figure.missing_because()),
        _ => None,
    };
    if let Some(known) = figure.number_of_records() {
        let Decision { outcome, settled } = decide_count(known, bound);
        let reason = because(outcome, known.open == 0);
        if !bound.side.is_upper_bound() {
            figure.ids.set(Bucket::Met, Ids::default());
        }
        let headroom = crate::bound::headroom_of_count(known.counted, bound);
        return VerdictOutcome { headroom, ..with_figure(&figure, Answer::from(outcome), reason, settled) };
    }
    if let Some(reason) = figure.empty {
        let answer = figure.none_as.map_or(Answer::NotApplicable, |met| Answer::from(Outcome::of(met)));
        // Open records that are counted as left out do not matter if the verdict is the same for every outcome of them.
        let in_every_case = |met| figure.as_open().decide(bound) == Outcome::of(met);
        let settled = figure.is_final() && (!figure.has_open() || figure.none_as.is_some_and(in_every_case));
        return with_figure(&figure, answer, Some(reason), settled);
    }
    let outcome = figure.decide(bound);
    let reason = because(outcome, figure.may_still_reach(bound) && !figure.has_open());
    // Open records do not matter if the verdict is the same for every outcome of them; what depends on missing values may change
    // when they are corrected.
    let in_every_case = if figure.counts_open_as_decided() { figure.as_open().decide(bound) } else { outcome };
    let settled = figure.is_final() && outcome.decided().is_some() && in_every_case == outcome;
    let settled = settled || (outcome.decided().is_some() && !figure.unsettled && figure.is_irreversible(bound));
    let headroom = figure.headroom(bound);
    VerdictOutcome { headroom, ..with_figure(&figure, Answer::from(outcome), reason, settled) }
}

fn with_figure(figure: &Figure, answer: Answer, reason: Option<Reason>, settled: bool) -> VerdictOutcome {
    VerdictOutcome {
        counts: Some(figure.counts),
        value: figure.value,
        lowest: figure.lowest,
        highest: figure.highest,
        ids: figure.ids.clone(),
        details: figure.details.clone(),
        ..without_figure(answer, reason, settled)
    }
}

/// An outcome without figures.
pub(crate) fn without_figure(answer: Answer, reason: Option<Reason>, settled: bool) -> VerdictOutcome {
    VerdictOutcome { answer, reason, settled, ..VerdictOutcome::default() }
}

/// Targets joined by `, and` or `, or`.
fn joined(found: Vec<VerdictOutcome>, all: bool) -> VerdictOutcome {
    let (answer, reason, settled) = combined(&found.iter().collect::<Vec<_>>(), all);
    let parts = found.into_iter().map(|outcome| Part { indicator: None, side: None, outcome }).collect();
    without_figure(answer, reason, settled).with_parts(parts)
}

/// The answer of several, why, and whether it is settled.
fn combined(found: &[&VerdictOutcome], all: bool) -> (Answer, Option<Reason>, bool) {
    let outcomes = found.iter().map(|found| Outcome::from(found.answer));
    let outcome = if all { Outcome::all(outcomes) } else { Outcome::any(outcomes) };
    let answer = Answer::from(outcome);
    let decisive = if all { Answer::Missed } else { Answer::Met };
    let settled = found.iter().all(|found| found.settled)
        || (answer == decisive && found.iter().any(|found| found.answer == decisive && found.settled));
    let reason = match answer {
        Answer::Met | Answer::Missed => None,
        _ => found.iter().find(|found| found.answer == answer).and_then(|found| found.reason),
    };
    (answer, reason, settled)
}
