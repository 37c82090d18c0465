//! From tallies to verdicts: exact arithmetic, and the only place where a verdict is decided.

mod change;
mod decide;
mod figure;
mod possible;
mod shares;
mod sums;

use tieuchi_model::indicator::Bound;
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::time::{Moment, Window};
use tieuchi_model::verdict::{Answer, Counts, Ids, Part, Reason, VerdictOutcome, WindowOutcome};

use self::figure::Figure;
use crate::bound::{Decision, decide_count};
use crate::columns::Columns;
use crate::condition::{Answers, Evaluator};
use crate::cover::Covered;
use crate::overflow::Overflows;
use crate::plan::{ChangeRule, Node, Plan, PlannedBody, PlannedMeasure, PlannedTarget, Scope, Series};
use crate::record;
use crate::relation::RelationTally;
use crate::survey::Survey;
use crate::tally::{Tally, tally_units};
use crate::units::UnitIndex;
use crate::wording;

/// What was found for one unit by one node.
#[derive(Clone, Debug)]
pub(crate) struct Judged {
    pub(crate) outcome: VerdictOutcome,
    pub(crate) stretch: Option<bool>,
}

/// Everything that judging looks at.
pub(crate) struct Judging<'e, 'a, 'r> {
    pub(crate) plan: &'e Plan<'r>,
    pub(crate) survey: &'e Survey<'a>,
    pub(crate) relations: &'e [RelationTally],
    pub(crate) covered: &'e Covered,
    pub(crate) overflows: &'e Overflows,
    /// By counting; a counting of units is filled in before the node that needs it is judged.
    pub(crate) tallies: Vec<Tally>,
    pub(crate) answers: Answers,
    /// By node: each unit, then all together.
    pub(crate) judged: Vec<Vec<Judged>>,
}

impl<'e, 'a, 'r> Judging<'e, 'a, 'r> {
    pub(crate) fn new(
        plan: &'e Plan<'r>,
        survey: &'e Survey<'a>,
        relations: &'e [RelationTally],
        covered: &'e Covered,
        overflows: &'e Overflows,
        tallies: Vec<Tally>,
    ) -> Self {
        let tallies = tallies.into_iter().zip(&plan.countings);
        let tallies = tallies.map(|(tally, counting)| tally.totals(counting.population.own, &survey.units)).collect();
        let answers = vec![None; plan.nodes.len()];
        Judging { plan, survey, relations, covered, overflows, tallies, answers, judged: Vec::new() }
    }

    /// Judges every node for every unit, each after those that it depends on.
    pub(crate) fn judge(&mut self) {
        for index in 0..self.plan.nodes.len() {
            let Some(node) = self.plan.nodes.get(index) else { continue };
            self.tally_units_of(node);
            let units = self.survey.units.all().map(Some).chain([None]);
            let judged: Vec<Judged> = units
                .map(|unit| {
                    self.overflows.set_current((index, self.slot(unit)));
                    self.node(node, unit)
                })
                .collect();
            if let Some(answers) = self.answers.get_mut(index) {
                *answers = Some(
                    judged
                        .iter()
                        .map(|judged| (Outcome::from(judged.outcome.answer), judged.outcome.settled))
                        .collect(),
                );
            }
            self.judged.push(judged);
        }
    }

    /// The index of a unit (or of all together) among what is judged of a node.
    fn slot(&self, unit: Option<UnitIndex>) -> usize {
        unit.map_or(self.survey.units.len(), UnitIndex::index)
    }

    pub(crate) fn evaluator(&self) -> Evaluator<'_, 'r> {
        Evaluator {
            plan: self.plan,
            units: &self.survey.units,
            relations: self.relations,
            covered: self.covered,
            answers: &self.answers,
            overflows: self.overflows,
            awaiting: false,
        }
    }

    /// Tallies the countings over units that a node needs.
    fn tally_units_of(&mut self, node: &Node<'r>) {
        for id in node.body.countings() {
            let Some(counting) = self.plan.counting(id).filter(|counting| Plan::counts_units(counting)) else {
                continue;
            };
            let tally = tally_units(&self.evaluator(), counting).totals(counting.population.own, &self.survey.units);
            if let Some(slot) = self.tallies.get_mut(id.0) {
                *slot = tally;
            }
        }
    }

    fn node(&self, node: &Node<'r>, unit: Option<UnitIndex>) -> Judged {
        let mut is_stable = true;
        if node.for_each_unit {
            let outcome = match (unit, node.scope) {
                // All units together are not one of them.
                (None, _) => Outcome::Failed,
                (Some(_), None) => Outcome::Met,
                (Some(unit), Some(Scope { condition, finality })) => {
                    let empty = Columns::empty();
                    let (record, _) = record::unit_record(&self.survey.units, unit, &empty);
                    let evaluator = self.evaluator();
                    let outcome = evaluator.selects(condition, record, node.frame);
                    let stays = if outcome == Outcome::Met { finality.met } else { finality.failed };
                    is_stable = stays
                        && !evaluator.depends_on_unsettled(condition, record, node.frame)
                        && self.related_stay_covered(&condition.related());
                    outcome
                }
            };
            match outcome {
                Outcome::Met => {}
                Outcome::Failed | Outcome::NotApplicable => {
                    return not_judged(Answer::NotApplicable, Reason::OutOfScope, is_stable);
                }
                Outcome::Open | Outcome::Missing => {
                    return not_judged(Answer::Undetermined, Reason::ScopeNotKnown, false);
                }
            }
        }
        let mut judged = self.body(node, unit);
        judged.outcome.settled &= is_stable;
        judged
    }

    fn body(&self, node: &Node<'r>, unit: Option<UnitIndex>) -> Judged {
        match &node.body {
            PlannedBody::Monitor(series) => Judged { outcome: self.monitored(series, unit), stretch: None },
            PlannedBody::Target(planned) => {
                let mut found = self.target(&planned.target, unit);
                if let Some(day) = planned.milestone
                    && self.plan.as_of < self.plan.rules.zone.end_of(day)
                {
                    if !matches!(found.answer, Answer::Met | Answer::NotApplicable) {
                        found.answer = Answer::Open;
                        found.reason = Some(Reason::MilestoneAhead);
                    }
                    found.settled = false;
                }
                let stretch = planned.stretch.as_ref().and_then(|stretch| match self.target(stretch, unit).answer {
                    Answer::Met => Some(true),
                    Answer::Missed => Some(false),
                    _ => None,
                });
                Judged { outcome: found, stretch }
            }
        }
    }

    pub(crate) fn target(&self, target: &PlannedTarget<'r>, unit: Option<UnitIndex>) -> VerdictOutcome {
        match target {
            PlannedTarget::All(parts) => joined(parts.iter().map(|part| self.target(part, unit)).collect(), true),
            PlannedTarget::Any(parts) => joined(parts.iter().map(|part| self.target(part, unit)).collect(), false),
            PlannedTarget::Figure { series, bound } => {
                let mut found = self.series(series, unit, &|index| self.bounded(&series.measure, index, unit, bound));
                found.target = Some(wording::bound(bound, series.every));
                found
            }
            PlannedTarget::Change { now, before, rule } => {
                let mut found = self.series(now, unit, &|index| {
                    let earlier = before.window_of.get(index).copied().flatten();
                    let earlier = earlier.map(|earlier| self.figure(&before.series.measure, earlier, unit));
                    self.changed(&self.figure(&now.measure, index, unit), earlier.as_ref(), *rule)
                });
                found.target = Some(match rule {
                    ChangeRule::By { down, bound, points, baseline } => {
                        wording::change(*down, bound, *points, *baseline)
                    }
                    ChangeRule::Than(side, baseline) => wording::than(*side, *baseline),
                });
                found
            }
            PlannedTarget::Meets(node) => {
                let judged = self.judged.get(node.0).and_then(|judged| judged.get(self.slot(unit)));
                let Some(judged) = judged else { return without_figure(Answer::Undetermined, None, false) };
                let part = Part {
                    indicator: self.plan.nodes.get(node.0).map(|node| node.indicator),
                    side: None,
                    outcome: judged.outcome.clone(),
                };
                let mut found = without_figure(judged.outcome.answer, judged.outcome.reason, judged.outcome.settled);
                found.parts = vec![part];
                found
            }
        }
    }

    /// One window, or each window of `every …`.
    fn series(
        &self,
        series: &Series<'_>,
        unit: Option<UnitIndex>,
        one: &dyn Fn(usize) -> VerdictOutcome,
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
            Some(unit) => self.survey.units.window_applies(unit, window),
            None => Outcome::Met,
        };
        let one = |index, applies| {
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
            let is_ahead = unit.is_some_and(|unit| self.survey.units.is_ahead(unit));
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
        VerdictOutcome { counts: Some(counts), value, windows, ..without_figure(answer, reason, settled) }
    }

    fn monitored(&self, series: &Series<'_>, unit: Option<UnitIndex>) -> VerdictOutcome {
        let mut found = self.series(series, unit, &|index| {
            let figure = self.figure(&series.measure, index, unit);
            let (reason, settled) = figure.alone();
            self.with_figure(&figure, Answer::Monitored, reason, settled)
        });
        found.answer = Answer::Monitored;
        if series.every {
            // Windows are not met or missed without a target.
            found.counts = None;
            found.settled = found.windows.iter().all(|window| window.outcome.settled);
        }
        found
    }

    /// A figure against its bound.
    fn bounded(
        &self,
        measure: &PlannedMeasure<'_>,
        window: usize,
        unit: Option<UnitIndex>,
        bound: &Bound,
    ) -> VerdictOutcome {
        let figure = self.figure(measure, window, unit);
        if let Some(reason) = figure.unknown_because() {
            return self.with_figure(&figure, Answer::Undetermined, Some(reason), false);
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
            let mut found = self.with_figure(&figure, Answer::from(outcome), reason, settled);
            found.headroom = crate::bound::headroom_of_count(known.counted, bound);
            if !bound.side.wants_small() {
                found.counted_ids = Ids::default();
            }
            return found;
        }
        if let Some(reason) = figure.empty {
            let answer = figure.none_as.map_or(Answer::NotApplicable, |met| Answer::from(Outcome::of(met)));
            return self.with_figure(&figure, answer, Some(reason), figure.is_final() && !figure.has_open());
        }
        let outcome = figure.decide(bound);
        let reason = because(outcome, figure.may_still_reach(bound) && !figure.has_open());
        // Open records do not matter if the verdict is the same for every outcome of them; what depends on missing values may change
        // when they are corrected.
        let in_every_case = if figure.counts_open_as_decided() { figure.as_open().decide(bound) } else { outcome };
        let settled = figure.is_final() && outcome.decided().is_some() && in_every_case == outcome;
        let settled = settled || (outcome.decided().is_some() && !figure.unsettled && figure.is_irreversible(bound));
        let mut found = self.with_figure(&figure, Answer::from(outcome), reason, settled);
        found.headroom = figure.headroom(bound);
        found
    }

    fn with_figure(&self, figure: &Figure, answer: Answer, reason: Option<Reason>, settled: bool) -> VerdictOutcome {
        VerdictOutcome {
            counts: Some(figure.counts),
            value: figure.value,
            lowest: figure.lowest,
            highest: figure.highest,
            failed_ids: figure.failed_ids.clone(),
            open_ids: figure.open_ids.clone(),
            missing_ids: figure.missing_ids.clone(),
            excused_ids: figure.excused_ids.clone(),
            counted_ids: figure.counted_ids.clone(),
            parts: figure.parts.clone(),
            ..without_figure(answer, reason, settled)
        }
    }

    pub(crate) fn as_of(&self) -> Moment {
        self.plan.as_of
    }
}

/// An outcome without figures.
pub(crate) fn without_figure(answer: Answer, reason: Option<Reason>, settled: bool) -> VerdictOutcome {
    VerdictOutcome { answer, reason, settled, ..VerdictOutcome::default() }
}

fn not_judged(answer: Answer, reason: Reason, settled: bool) -> Judged {
    Judged { outcome: without_figure(answer, Some(reason), settled), stretch: None }
}

/// Targets joined by `, and` or `, or`.
fn joined(found: Vec<VerdictOutcome>, all: bool) -> VerdictOutcome {
    let (answer, reason, settled) = combined(&found.iter().collect::<Vec<_>>(), all);
    let parts = found.into_iter().map(|outcome| Part { indicator: None, side: None, outcome }).collect();
    VerdictOutcome { parts, ..without_figure(answer, reason, settled) }
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
