//! What to count, for whom and in which windows: names have become indexes, and words of time have become days.
//!
//! Planning fails only if the calendar does not reach the period. A plan knows the period and the moment of judging, but no
//! record.

mod collect;
mod fields;
mod finality;
mod key;
mod listed;
mod references;
mod shared;
mod stages;
mod windows;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;
use tieuchi_model::indicator::{
    Averaged, Baseline, Bound, Condition, Expr, Has, HasId, IndicatorId, Population, RuleSet, Share, Side, WindowSpec,
};
use tieuchi_model::schema::{FieldId, FieldSet};
use tieuchi_model::time::{Moment, Period, Window};
use tieuchi_proof::{Form, MeasureForm, RelatedForm};
use tieuchi_source::Span;

use crate::window::{Until, WindowBounds};

pub use fields::fields_of;
pub(crate) use finality::Finality;
pub use key::Key;
use listed::Listed;

/// The index of a frame; 0 is the period of the evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FrameId(pub(crate) usize);

/// A concrete period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Frame {
    pub(crate) period: Period,
    pub(crate) window: Window,
    /// Up to when what happens counts there; `None` is up to the moment of judging.
    pub(crate) until: Option<Until>,
}

impl Frame {
    /// The last day that a verdict is about: the milestone's, otherwise the period's last.
    pub(crate) fn last_day(&self) -> Date {
        self.until.map_or(self.window.last(), |until| until.day)
    }
}

/// Which counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CountingId(pub(crate) usize);

/// Which relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct RelationId(pub(crate) usize);

/// Which indicator in which frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct NodeId(pub(crate) usize);

/// Which condition on units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ScopeId(pub(crate) usize);

/// A window in which records are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CountedWindow {
    /// `None` for a register: all of it.
    pub(crate) bounds: Option<WindowBounds>,
    /// What `period` means there.
    pub(crate) frame: FrameId,
    /// When it and every window of its conditions is over.
    pub(crate) ends: Moment,
    /// Whether it is not the day of judging in place of a day of the period that has not come.
    pub(crate) day_has_come: bool,
    /// Which buckets of its records no later record can change.
    pub(crate) finality: Finality,
    /// Whether nothing that happens later changes the bucket of a record, once the window is over.
    pub(crate) is_stable: bool,
}

/// What is counted of the records of a population.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Counted<'r> {
    Records,
    Distinct(FieldId),
    Sum(&'r Expr),
    Average(&'r Averaged),
    Share(&'r Share),
}

/// What is counted of which records, in the words of one indicator.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wording<'r> {
    pub(crate) population: &'r Population,
    pub(crate) counted: Counted<'r>,
    /// Where it is written.
    pub(crate) span: Span,
}

impl<'r> Wording<'r> {
    /// Every condition on a record: whether it belongs, and into which bucket it goes.
    pub(crate) fn conditions(self) -> impl Iterator<Item = &'r Condition> {
        let share = if let Counted::Share(share) = self.counted { Some(share) } else { None };
        let conditions = self.population.filter.iter().chain(share.map(|share| &share.condition));
        conditions.chain(share.and_then(|share| share.excusing.as_ref()))
    }

    /// Whether each record counts like any other.
    pub(crate) fn counts_alike(self) -> bool {
        self.population.filter.is_none() && matches!(self.counted, Counted::Records)
    }
}

/// Something to count, in one or several windows. It is counted once for all indicators that ask for it, in whatever words.
#[derive(Debug)]
pub(crate) struct Counting<'r> {
    pub(crate) key: Key,
    /// In the words of the first indicator that asks for it.
    pub(crate) population: &'r Population,
    /// Likewise.
    pub(crate) counted: Counted<'r>,
    /// Where that is written.
    pub(crate) span: Span,
    pub(crate) windows: Vec<CountedWindow>,
    /// For each window, the relations that its records depend on.
    pub(crate) related: Vec<Vec<RelationId>>,
    /// Whether numbers are combined, which may not fit.
    pub(crate) calculates: bool,
    /// In which stage it is counted.
    pub(crate) stage: usize,
    form: MeasureForm,
}

impl<'r> Counting<'r> {
    /// The words of the first indicator that asks for it.
    pub(crate) const fn wording(&self) -> Wording<'r> {
        Wording { population: self.population, counted: self.counted, span: self.span }
    }
}

/// Related records to count for each record of another kind.
#[derive(Debug)]
pub(crate) struct RelationPlan<'r> {
    pub(crate) key: Key,
    /// In the words of the first condition that asks for it; its bound is only that condition's.
    pub(crate) has: &'r Has,
    pub(crate) windows: Vec<CountedWindow>,
    /// The relations that its records depend on.
    pub(crate) related: Vec<RelationId>,
    /// Relations of its own condition have a lower level.
    pub(crate) level: usize,
    /// Whether numbers are combined, which may not fit.
    pub(crate) calculates: bool,
    /// In which stage it is counted.
    pub(crate) stage: usize,
    /// Whether nothing that happens later changes which records count, once its windows are over.
    pub(crate) is_stable: bool,
    form: RelatedForm,
}

/// A counting in the words of the indicator that asks for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'r> {
    pub(crate) counting: CountingId,
    pub(crate) wording: Wording<'r>,
}

/// A measure over its countings; each has one window for each of the series.
#[derive(Debug)]
pub(crate) enum PlannedMeasure<'r> {
    Counting(Asked<'r>),
    Ratio(Box<PlannedMeasure<'r>>, Box<PlannedMeasure<'r>>),
}

impl<'r> PlannedMeasure<'r> {
    /// Its countings: those of the numerator first.
    pub(crate) fn countings(&self) -> Vec<Asked<'r>> {
        match self {
            PlannedMeasure::Counting(asked) => vec![*asked],
            PlannedMeasure::Ratio(numerator, denominator) => [numerator.countings(), denominator.countings()].concat(),
        }
    }
}

/// A measure in one window, or in each window of `every …`.
#[derive(Debug)]
pub(crate) struct Series<'r> {
    pub(crate) every: bool,
    /// Each window as it is shown, with its frame.
    pub(crate) windows: Vec<(Window, FrameId)>,
    pub(crate) measure: PlannedMeasure<'r>,
}

/// What must be reached.
#[derive(Debug)]
pub(crate) enum PlannedTarget<'r> {
    All(Vec<PlannedTarget<'r>>),
    Any(Vec<PlannedTarget<'r>>),
    Figure {
        series: Series<'r>,
        bound: &'r Bound,
        words: Arc<str>,
    },
    Change {
        now: Series<'r>,
        before: BaselineSeries<'r>,
        rule: ChangeRule<'r>,
        words: Arc<str>,
    },
    /// That an indicator is met. Its parts are listed if there are not too many.
    Meets {
        node: NodeId,
        lists_parts: bool,
    },
}

impl<'r> PlannedTarget<'r> {
    /// The targets that are not a combination of others.
    pub(crate) fn leaves(&self) -> Vec<&PlannedTarget<'r>> {
        match self {
            PlannedTarget::All(parts) | PlannedTarget::Any(parts) => parts.iter().flat_map(Self::leaves).collect(),
            leaf => vec![leaf],
        }
    }

    /// Every series that it looks at.
    pub(crate) fn series(&self) -> Vec<&Series<'r>> {
        let leaves = self.leaves().into_iter();
        leaves
            .flat_map(|leaf| match leaf {
                PlannedTarget::Figure { series, .. } => vec![series],
                PlannedTarget::Change { now, before, .. } => vec![now, &before.series],
                PlannedTarget::All(_) | PlannedTarget::Any(_) | PlannedTarget::Meets { .. } => Vec::new(),
            })
            .collect()
    }
}

/// How a figure is compared with the earlier one.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ChangeRule<'r> {
    By { down: bool, bound: &'r Bound, points: bool, baseline: Baseline },
    Than(Side, Baseline),
}

/// The earlier figures.
#[derive(Debug)]
pub(crate) struct BaselineSeries<'r> {
    pub(crate) series: Series<'r>,
    /// For each window of the present series, the window of the earlier one; `None` if there is no such window.
    pub(crate) window_of: Vec<Option<usize>>,
}

/// A target with what belongs to it.
#[derive(Debug)]
pub(crate) struct TargetPlan<'r> {
    pub(crate) target: PlannedTarget<'r>,
    /// The day of the milestone in force.
    pub(crate) milestone: Option<Date>,
    pub(crate) stretch: Option<PlannedTarget<'r>>,
}

/// What a node judges.
#[derive(Debug)]
pub(crate) enum PlannedBody<'r> {
    Target(Box<TargetPlan<'r>>),
    Monitor(Series<'r>),
}

impl<'r> PlannedBody<'r> {
    /// Every series that it looks at, also for its stretch.
    pub(crate) fn series(&self) -> Vec<&Series<'r>> {
        match self {
            PlannedBody::Monitor(series) => vec![series],
            PlannedBody::Target(planned) => {
                let stretch = planned.stretch.iter().flat_map(PlannedTarget::series);
                planned.target.series().into_iter().chain(stretch).collect()
            }
        }
    }

    /// Every counting that it looks at, also for its stretch.
    pub(crate) fn countings(&self) -> Vec<Asked<'r>> {
        self.series().into_iter().flat_map(|series| series.measure.countings()).collect()
    }

    /// The nodes that it requires.
    fn met(&self) -> Vec<NodeId> {
        let PlannedBody::Target(planned) = self else { return Vec::new() };
        let targets = std::iter::once(&planned.target).chain(&planned.stretch);
        let leaves = targets.flat_map(PlannedTarget::leaves);
        leaves
            .filter_map(|leaf| if let PlannedTarget::Meets { node, .. } = leaf { Some(*node) } else { None })
            .collect()
    }
}

/// An indicator in a frame.
#[derive(Debug)]
pub(crate) struct Node<'r> {
    pub(crate) indicator: IndicatorId,
    pub(crate) frame: FrameId,
    /// Whether it applies to each unit alone, and so not to all units together.
    pub(crate) for_each_unit: bool,
    pub(crate) scope: Option<Scope<'r>>,
    pub(crate) body: PlannedBody<'r>,
}

impl Node<'_> {
    /// How many outcomes it has for each unit: its own, and those of its windows.
    pub(crate) fn outcomes(&self) -> usize {
        let of_series = |of: &&Series<'_>| if of.every { of.windows.len() } else { 0 };
        self.body.series().iter().map(of_series).fold(1, usize::saturating_add)
    }
}

/// The units to which an indicator applies, in its words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope<'r> {
    pub(crate) id: ScopeId,
    pub(crate) condition: &'r Condition,
}

/// The units to which some indicators apply: its outcome is counted for each unit.
#[derive(Debug)]
pub(crate) struct ScopePlan<'r> {
    /// In the words of the first indicator.
    pub(crate) condition: &'r Condition,
    pub(crate) frame: FrameId,
    /// Which outcomes of that no later record can change.
    pub(crate) finality: Finality,
    /// The relations that it depends on.
    pub(crate) related: Vec<RelationId>,
    /// Whether numbers are combined, which may not fit.
    pub(crate) calculates: bool,
    /// In which stage it is counted.
    pub(crate) stage: usize,
}

/// What is counted together, and what can be judged then. Countings and scopes that ask whether a unit meets an indicator are in a later
/// stage than that indicator.
#[derive(Debug, Default)]
pub(crate) struct Stage {
    pub(crate) relations: Vec<RelationId>,
    pub(crate) countings: Vec<CountingId>,
    pub(crate) scopes: Vec<ScopeId>,
    /// Each after those of the stage that it depends on.
    pub(crate) nodes: Vec<NodeId>,
}

/// The plan of an evaluation.
#[derive(Debug)]
pub struct Plan<'r> {
    pub(crate) rules: &'r RuleSet,
    pub(crate) as_of: Moment,
    /// The days of the period.
    window: Window,
    pub(crate) frames: Vec<Frame>,
    frame_of: HashMap<Frame, FrameId>,
    pub(crate) countings: Vec<Counting<'r>>,
    /// The countings that have a key: two that differ may have the same.
    counting_of: HashMap<Key, Vec<CountingId>>,
    pub(crate) relations: Vec<RelationPlan<'r>>,
    related_of: HashMap<Key, Vec<RelationId>>,
    relation_of: HashMap<(HasId, FrameId), RelationId>,
    has_of: HashMap<HasId, &'r Has>,
    pub(crate) scopes: Vec<ScopePlan<'r>>,
    scope_of: HashMap<(Form, FrameId), ScopeId>,
    windows_of: HashMap<(WindowSpec, FrameId), Option<WindowBounds>>,
    /// Every node after those that it depends on.
    pub(crate) nodes: Vec<Node<'r>>,
    node_of: HashMap<(IndicatorId, FrameId), NodeId>,
    /// The nodes that others depend on.
    pub(crate) met: HashSet<NodeId>,
    /// When all windows of a node are over, and in which stage it is judged.
    node_ends: Vec<(Moment, usize)>,
    /// How many parts the outcome of a node lists.
    node_parts: Vec<Listed>,
    /// In the order in which they are counted and judged.
    pub(crate) stages: Vec<Stage>,
    /// The nodes that the evaluation answers, in the order of the rules.
    pub(crate) answered: Vec<NodeId>,
    /// How many outcomes there are for each unit.
    pub(crate) outcomes: usize,
    /// The fields of each kind that something reads.
    pub(crate) fields: Vec<FieldSet>,
    /// The deadlines of each kind that something is compared with as moments.
    pub(crate) limits: Vec<FieldSet>,
    /// The fields of each kind that are something that happens.
    pub(crate) events: Vec<Vec<FieldId>>,
}

impl<'r> Plan<'r> {
    /// Plans the evaluation of these indicators (of all, if the list is empty) for a period as of a moment; `None` for a
    /// period that the calendar does not reach.
    #[must_use]
    pub fn new(rules: &'r RuleSet, period: Period, as_of: Moment, indicators: &[IndicatorId]) -> Option<Plan<'r>> {
        collect::plan(rules, period, as_of, indicators)
    }

    /// The days of the period.
    #[must_use]
    pub const fn period(&self) -> Window {
        self.window
    }

    pub(crate) fn frame(&self, id: FrameId) -> Option<&Frame> {
        self.frames.get(id.0)
    }

    pub(crate) fn counting(&self, id: CountingId) -> Option<&Counting<'r>> {
        self.countings.get(id.0)
    }

    pub(crate) fn node(&self, indicator: IndicatorId, frame: FrameId) -> Option<NodeId> {
        self.node_of.get(&(indicator, frame)).copied()
    }

    pub(crate) fn relation(&self, has: &Has, frame: FrameId) -> Option<RelationId> {
        self.relation_of.get(&(has.id, frame)).copied()
    }

    /// The condition with this id.
    pub(crate) fn has(&self, id: HasId) -> Option<&'r Has> {
        self.has_of.get(&id).copied()
    }

    /// Whether nothing that happens later changes what a record has, once the windows are over.
    pub(crate) fn is_stable(&self, has: &Has, frame: FrameId) -> bool {
        self.relation(has, frame).and_then(|id| self.relations.get(id.0)).is_some_and(|relation| relation.is_stable)
    }

    /// The window of a condition `FIELD in WINDOW`.
    pub(crate) fn window(&self, spec: WindowSpec, frame: FrameId) -> Option<WindowBounds> {
        self.windows_of.get(&(spec, frame)).copied().flatten()
    }
}
