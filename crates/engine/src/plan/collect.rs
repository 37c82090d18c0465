//! Finds everything that is to be counted.

use std::collections::{HashMap, HashSet};

use tieuchi_model::indicator::{
    Baseline, Body, Condition, ConditionKind, Has, IndicatorId, LimitSpec, Measure, MeasureKind, Population, RuleSet,
    Target, TargetKind,
};
use tieuchi_model::schema::{FieldSet, KindId};
use tieuchi_model::time::{Moment, Period, Window};

use super::{
    Asked, BaselineSeries, ChangeRule, Counted, CountedWindow, Finality, Frame, FrameId, Listed, Node, NodeId, Plan,
    PlannedBody, PlannedMeasure, PlannedTarget, RelationId, RelationPlan, Scope, Series, TargetPlan, Wording, fields,
    finality, stages, windows,
};
use crate::window::{Until, WindowBounds};
use crate::wording;

pub(super) fn plan<'r>(
    rules: &'r RuleSet,
    period: Period,
    as_of: Moment,
    indicators: &[IndicatorId],
) -> Option<Plan<'r>> {
    let window = period.window(rules.year_begins).filter(|_| period.is_within_reach())?;
    let frame = Frame { period, window, until: None };
    let mut plan = Plan {
        rules,
        as_of,
        window,
        frames: vec![frame],
        frame_of: HashMap::from([(frame, FrameId(0))]),
        countings: Vec::new(),
        counting_of: HashMap::new(),
        relations: Vec::new(),
        related_of: HashMap::new(),
        relation_of: HashMap::new(),
        has_of: HashMap::new(),
        scopes: Vec::new(),
        scope_of: HashMap::new(),
        windows_of: HashMap::new(),
        nodes: Vec::new(),
        node_of: HashMap::new(),
        met: HashSet::new(),
        node_ends: Vec::new(),
        node_parts: Vec::new(),
        stages: Vec::new(),
        answered: Vec::new(),
        outcomes: 0,
        fields: vec![FieldSet::new(); rules.kinds.len()],
        limits: vec![FieldSet::new(); rules.kinds.len()],
        events: rules.kinds.values().map(|kind| kind.events().collect()).collect(),
    };
    for index in 0..rules.indicators.len() {
        let id = IndicatorId(index);
        if (indicators.is_empty() || indicators.contains(&id))
            && let Some(node) = plan.add_node(id, FrameId(0))
        {
            plan.answered.push(node);
        }
    }
    for always in &rules.always {
        let is_looked_at = plan.is_looked_at(always.kind);
        if let Some(fields) = plan.fields.get_mut(always.kind.0).filter(|_| is_looked_at) {
            fields.extend(always.fields().iter());
        }
    }
    plan.stages = stages::of(&plan);
    plan.outcomes = plan.nodes.iter().map(Node::outcomes).fold(0, usize::saturating_add);
    Some(plan)
}

impl<'r> Plan<'r> {
    /// Whether something counts the records of a kind or reads one of their fields.
    fn is_looked_at(&self, kind: KindId) -> bool {
        self.fields.get(kind.0).is_some_and(|fields| !fields.is_empty())
            || self.countings.iter().any(|counting| counting.population.kind == kind)
            || self.relations.iter().any(|relation| relation.has.related.kind == kind)
    }

    fn frame_id(&mut self, frame: Frame) -> FrameId {
        *self.frame_of.entry(frame).or_insert_with(|| {
            self.frames.push(frame);
            FrameId(self.frames.len() - 1)
        })
    }

    /// Plans an indicator in a frame. The checker has refused circles of `meets`, so this ends.
    fn add_node(&mut self, id: IndicatorId, frame: FrameId) -> Option<NodeId> {
        if let Some(known) = self.node_of.get(&(id, frame)) {
            return Some(*known);
        }
        let rules = self.rules;
        let indicator = rules.indicator(id)?;
        let scope = indicator.scope.as_ref();
        let scope_needs = scope.map(|scope| self.condition(scope, tieuchi_model::schema::UNITS, frame));
        let (ends, mut stage) = scope_needs.as_ref().map_or((Needs::none().ends, 0), |needs| (needs.ends, needs.stage));
        let scope = scope
            .zip(scope_needs)
            .map(|(condition, needs)| Scope { id: self.shared_scope(condition, frame, needs), condition });
        let mut body = match &indicator.body {
            Body::Monitor(measure) => PlannedBody::Monitor(self.series(measure, frame)),
            Body::Target(target) => PlannedBody::Target(Box::new(TargetPlan {
                target: self.target(target, frame),
                milestone: None,
                stretch: indicator.stretch.as_ref().map(|stretch| self.target(stretch, frame)),
            })),
            Body::Milestones(milestones) => {
                let now = *self.frames.get(frame.0)?;
                let last = now.window.last();
                let in_force = milestones.iter().find(|milestone| milestone.day >= last).or(milestones.last())?;
                // If a milestone names an indicator with a milestone, the earlier day counts.
                let day = now.until.map_or(in_force.day, |until| until.day.min(in_force.day));
                let until = Some(Until::end_of(day, &rules.zone));
                let frame = self.frame_id(Frame { until, ..now });
                PlannedBody::Target(Box::new(TargetPlan {
                    target: self.target(&in_force.target, frame),
                    milestone: Some(in_force.day),
                    stretch: None,
                }))
            }
        };
        let node = NodeId(self.nodes.len());
        for asked in body.countings() {
            stage = stage.max(self.counting(asked.counting).map_or(0, |counting| counting.stage));
        }
        for met in body.met() {
            stage = stage.max(self.node_ends.get(met.0).map_or(0, |(_, stage)| *stage));
        }
        self.node_ends.push((self.body_ends(&body).max(ends), stage));
        let parts = Listed::limit(&mut body, &self.node_parts);
        self.node_parts.push(parts);
        self.nodes.push(Node { indicator: id, frame, for_each_unit: indicator.for_each_unit, scope, body });
        self.node_of.insert((id, frame), node);
        Some(node)
    }

    /// Plans an indicator that another names.
    fn add_met(&mut self, id: IndicatorId, frame: FrameId) -> Option<NodeId> {
        let node = self.add_node(id, frame)?;
        self.met.insert(node);
        Some(node)
    }

    fn target(&mut self, target: &'r Target, frame: FrameId) -> PlannedTarget<'r> {
        match &target.kind {
            TargetKind::All(parts) => PlannedTarget::All(parts.iter().map(|part| self.target(part, frame)).collect()),
            TargetKind::Any(parts) => PlannedTarget::Any(parts.iter().map(|part| self.target(part, frame)).collect()),
            TargetKind::Figure { measure, bound } => {
                let series = self.series(measure, frame);
                let words = wording::bound(bound, series.every).into();
                PlannedTarget::Figure { series, bound, words }
            }
            TargetKind::Change { measure, down, bound, points, baseline } => {
                let rule = ChangeRule::By { down: *down, bound, points: *points, baseline: *baseline };
                self.change(measure, *baseline, frame, rule)
            }
            TargetKind::Than { measure, than, baseline } => {
                self.change(measure, *baseline, frame, ChangeRule::Than(*than, *baseline))
            }
            TargetKind::Meets(id) => match self.add_met(*id, frame) {
                Some(node) => PlannedTarget::Meets { node, lists_parts: true },
                None => PlannedTarget::All(Vec::new()),
            },
        }
    }

    fn change(
        &mut self,
        measure: &'r Measure,
        baseline: Baseline,
        frame: FrameId,
        rule: ChangeRule<'r>,
    ) -> PlannedTarget<'r> {
        let now = self.series(measure, frame);
        let present = now.windows.iter().map(|(_, frame)| self.frames.get(frame.0).copied());
        let earlier: Vec<Option<Frame>> = present.map(|frame| windows::earlier(self.rules, baseline, frame?)).collect();
        // Of a period that runs over a new year, the windows of one fixed year come in another order, or twice.
        let mut ordered: Vec<Frame> = earlier.iter().flatten().copied().collect();
        ordered.sort_by_key(|frame| frame.window.from);
        ordered.dedup();
        let places: HashMap<Frame, usize> = ordered.iter().enumerate().map(|(index, frame)| (*frame, index)).collect();
        let of = earlier.iter().map(|frame| places.get(frame.as_ref()?).copied()).collect();
        let frames: Vec<FrameId> = ordered.into_iter().map(|frame| self.frame_id(frame)).collect();
        let series = self.over(measure, &frames, now.every);
        let words = match rule {
            ChangeRule::By { down, bound, points, baseline } => wording::change(down, bound, points, baseline),
            ChangeRule::Than(side, baseline) => wording::than(side, baseline),
        };
        PlannedTarget::Change { now, before: BaselineSeries { series, window_of: of }, rule, words: words.into() }
    }

    /// A measure in a frame, in each window of `every …` if it has a cadence.
    fn series(&mut self, measure: &'r Measure, frame: FrameId) -> Series<'r> {
        match measure.cadence() {
            None => self.over(measure, &[frame], false),
            Some(cadence) => {
                let Some(period) = self.frames.get(frame.0).copied() else { return self.over(measure, &[], true) };
                let spread = windows::spread(self.rules, cadence, period);
                let frames: Vec<FrameId> = spread.into_iter().map(|frame| self.frame_id(frame)).collect();
                self.over(measure, &frames, true)
            }
        }
    }

    fn over(&mut self, measure: &'r Measure, frames: &[FrameId], every: bool) -> Series<'r> {
        let planned = self.measure(measure, frames);
        let first = planned.countings().first().map(|asked| asked.counting);
        let shown = frames
            .iter()
            .enumerate()
            .filter_map(|(index, frame)| {
                let counted = first.and_then(|first| self.counting(first)?.windows.get(index));
                let window = counted.and_then(|counted| counted.bounds).map(|bounds| bounds.window);
                Some((window.or(self.frames.get(frame.0).map(|frame| frame.window))?, *frame))
            })
            .collect();
        Series { every, windows: shown, measure: planned }
    }

    fn measure(&mut self, measure: &'r Measure, frames: &[FrameId]) -> PlannedMeasure<'r> {
        let (population, counted) = match &measure.kind {
            MeasureKind::Ratio(numerator, denominator) => {
                let numerator = self.measure(numerator, frames);
                return PlannedMeasure::Ratio(Box::new(numerator), Box::new(self.measure(denominator, frames)));
            }
            MeasureKind::Count(population) => (population, Counted::Records),
            MeasureKind::Distinct { field, population } => (population, Counted::Distinct(*field)),
            MeasureKind::Sum { of, population } => (population, Counted::Sum(of)),
            MeasureKind::Average { of, population } => (population, Counted::Average(of)),
            MeasureKind::Share(share) => (&share.population, Counted::Share(share)),
        };
        let wording = Wording { population, counted, span: measure.span };
        fields::of_counted(counted, population.kind, &mut self.fields);
        let (mut windows, mut related) = (Vec::with_capacity(frames.len()), Vec::with_capacity(frames.len()));
        let mut stage = 0;
        for frame in frames {
            let mut window = self.counted_window(population, *frame);
            let needs = self.conditions(wording.conditions(), population.kind, window.frame);
            window.ends = window.ends.max(needs.ends);
            stage = stage.max(needs.stage);
            related.push(each_once(needs.relations));
            window.finality = finality::of_counted(self, population, counted, &window);
            window.is_stable = finality::is_stable(self, population, counted, window.frame);
            windows.push(window);
        }
        fields::of_placement(population.placement, population.kind, &mut self.fields);
        let form = tieuchi_proof::counted(self.rules, measure);
        PlannedMeasure::Counting(Asked {
            counting: self.shared_counting(form, wording, (windows, related), stage),
            wording,
        })
    }

    /// The window of a population in a frame. A window that does not exist is empty. A window that contains a milestone's day
    /// ends with that day; a window that begins later is judged against the level that was to be reached by then.
    fn counted_window(&mut self, population: &Population, frame: FrameId) -> CountedWindow {
        let now = self.frames.get(frame.0).copied();
        let mut day_has_come = true;
        let mut window = population.window.zip(now).map(|(spec, now)| {
            let empty = Window { from: now.window.from, until: now.window.from };
            let found = windows::resolve(self.rules, spec, now, self.as_of);
            found.map_or(empty, |found| {
                day_has_come = found.has_come;
                found.window
            })
        });
        let mut frame = frame;
        if let (Some(now), Some(window)) = (now, &mut window)
            && let Some(until) = now.until
        {
            if window.from > until.day {
                frame = self.frame_id(Frame { until: None, ..now });
            } else if let Ok(next) = until.day.tomorrow() {
                window.until = window.until.min(next);
            }
        }
        let bounds = window.map(|window| WindowBounds::of(window, &self.rules.zone));
        let period =
            self.frames.get(frame.0).map_or(Moment(i64::MIN), |frame| self.rules.zone.start_of(frame.window.until));
        CountedWindow {
            bounds,
            frame,
            ends: bounds.filter(|_| day_has_come).map_or(period, |bounds| bounds.end),
            day_has_come,
            finality: Finality::default(),
            is_stable: true,
        }
    }

    /// Finds what a condition needs beyond its record.
    fn condition(&mut self, condition: &'r Condition, kind: KindId, frame: FrameId) -> Needs {
        fields::of_atom(&condition.kind, kind, &mut self.fields);
        if let (Some(declared), Some(limits)) = (self.rules.kind(kind), self.limits.get_mut(kind.0)) {
            fields::deadlines_as_moments(&condition.kind, declared, limits);
        }
        match &condition.kind {
            ConditionKind::All(parts) | ConditionKind::Any(parts) => self.conditions(parts, kind, frame),
            ConditionKind::Not(inner) => self.condition(inner, kind, frame),
            ConditionKind::Timely(timely) => {
                let needs = match &timely.limit {
                    LimitSpec::Within { span, .. } | LimitSpec::Ahead { span, .. } => {
                        self.conditions(span.otherwise.iter().map(|(_, condition)| condition), kind, frame)
                    }
                    _ => Needs::none(),
                };
                // What must happen after something may do so until the period has ended.
                let period = self.frames.get(frame.0).filter(|_| timely.waits());
                let ends = period.map(|frame| self.rules.zone.start_of(frame.window.until));
                Needs { ends: ends.map_or(needs.ends, |ends| needs.ends.max(ends)), ..needs }
            }
            ConditionKind::In { window, .. } => {
                let at = self.frames.get(frame.0).copied();
                let found = at.and_then(|at| windows::resolve(self.rules, *window, at, self.as_of));
                // A window that is cut short before it begins does not exist.
                let found = found.map(|found| found.window).filter(|window| window.from < window.until);
                let bounds = found.map(|window| WindowBounds::of(window, &self.rules.zone));
                self.windows_of.insert((*window, frame), bounds);
                bounds.map_or_else(Needs::none, |bounds| Needs { ends: bounds.end, ..Needs::none() })
            }
            ConditionKind::Has(has) => self.relate(has, frame),
            ConditionKind::Meets(id) => {
                let node = self.add_met(*id, frame);
                let known = node.and_then(|node| self.node_ends.get(node.0)).copied();
                known.map_or_else(Needs::none, |(ends, stage)| Needs { ends, stage: stage + 1, ..Needs::none() })
            }
            ConditionKind::Yes(_)
            | ConditionKind::Compare { .. }
            | ConditionKind::Apart { .. }
            | ConditionKind::OneOf { .. }
            | ConditionKind::Present(_)
            | ConditionKind::BeginsWith { .. }
            | ConditionKind::Contains { .. } => Needs::none(),
        }
    }

    fn conditions(
        &mut self,
        conditions: impl IntoIterator<Item = &'r Condition>,
        kind: KindId,
        frame: FrameId,
    ) -> Needs {
        let each = conditions.into_iter().map(|condition| self.condition(condition, kind, frame));
        each.fold(Needs::none(), Needs::and)
    }

    fn relate(&mut self, has: &'r Has, frame: FrameId) -> Needs {
        if let Some(known) = self.relation(has, frame) {
            return self.needs_of(known);
        }
        let related = &has.related;
        let every = related.cadence();
        let frames: Vec<FrameId> = match (every, self.frames.get(frame.0).copied()) {
            (Some(cadence), Some(period)) => {
                let spread = windows::spread(self.rules, cadence, period);
                spread.into_iter().map(|frame| self.frame_id(frame)).collect()
            }
            _ => vec![frame],
        };
        let mut windows: Vec<CountedWindow> = frames
            .iter()
            .map(|frame| self.counted_window(related, *frame))
            // A window that is cut short before it begins does not exist.
            .filter(|window| window.bounds.is_none_or(|bounds| bounds.window.from < bounds.window.until))
            .collect();
        let mut all = Needs::none();
        for window in &mut windows {
            if let Some(filter) = &related.filter {
                let needs = self.condition(filter, related.kind, window.frame);
                window.ends = window.ends.max(needs.ends);
                all = all.and(needs);
            }
        }
        fields::of_placement(related.placement, related.kind, &mut self.fields);
        fields::of_relation(has, &mut self.fields);
        let is_stable = windows.iter().all(|window| finality::selection_is_stable(self, related, window.frame));
        let id = self.shared_relation(has, (windows, is_stable), all);
        self.relation_of.insert((has.id, frame), id);
        self.has_of.insert(has.id, has);
        self.needs_of(id)
    }

    /// What a condition needs that asks for this relation.
    fn needs_of(&self, id: RelationId) -> Needs {
        let Some(relation) = self.relations.get(id.0) else { return Needs::none() };
        let RelationPlan { level, stage, .. } = *relation;
        let ends = relation.windows.iter().map(|window| window.ends).fold(Needs::none().ends, Moment::max);
        let mut relations = relation.related.clone();
        relations.push(id);
        Needs { level: level + 1, ends, stage, relations }
    }

    /// When all windows of a target or a figure are over.
    fn body_ends(&self, body: &PlannedBody<'r>) -> Moment {
        match body {
            PlannedBody::Monitor(series) => self.measure_ends(&series.measure),
            PlannedBody::Target(planned) => self.target_ends(&planned.target),
        }
    }

    fn target_ends(&self, target: &PlannedTarget<'r>) -> Moment {
        let met = target.leaves().into_iter().filter_map(|leaf| match leaf {
            PlannedTarget::Meets { node, .. } => self.node_ends.get(node.0).map(|(ends, _)| *ends),
            _ => None,
        });
        let figures = target.series().into_iter().map(|series| self.measure_ends(&series.measure));
        met.chain(figures).fold(Needs::none().ends, Moment::max)
    }

    fn measure_ends(&self, measure: &PlannedMeasure<'_>) -> Moment {
        let countings = measure.countings().into_iter().filter_map(|asked| self.counting(asked.counting));
        let windows = countings.flat_map(|counting| &counting.windows);
        windows.map(|window| window.ends).fold(Needs::none().ends, Moment::max)
    }
}

/// What a condition needs beyond its record.
#[derive(Clone, Debug)]
pub(super) struct Needs {
    /// The level above all relations in it.
    pub(super) level: usize,
    /// When all its windows are over.
    pub(super) ends: Moment,
    /// The stage in which it can be evaluated.
    pub(super) stage: usize,
    /// The relations that it depends on, also by way of others.
    pub(super) relations: Vec<RelationId>,
}

/// In one order, each once.
pub(super) fn each_once(mut relations: Vec<RelationId>) -> Vec<RelationId> {
    relations.sort_unstable();
    relations.dedup();
    relations
}

impl Needs {
    /// Only its record.
    const fn none() -> Needs {
        Needs { level: 0, ends: Moment(i64::MIN), stage: 0, relations: Vec::new() }
    }

    fn and(mut self, mut other: Needs) -> Needs {
        self.relations.append(&mut other.relations);
        let (level, stage) = (self.level.max(other.level), self.stage.max(other.stage));
        Needs { level, ends: self.ends.max(other.ends), stage, relations: self.relations }
    }
}
