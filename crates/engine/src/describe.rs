//! A plan described for people and programs: what is counted for whom, what is shared, which columns are read, and which records
//! must be counted together.

use std::collections::{BTreeMap, BTreeSet};

use tieuchi_model::indicator::{IndicatorId, Relation};
use tieuchi_model::schema::{FieldId, KindId};
use tieuchi_model::time::Window;
use tieuchi_source::Span;

use crate::columnar::BatchCounter;
use crate::first_reading::{NoRecords, is_counted_apart, is_read_once};
use crate::plan::{Counted, CountedWindow, Counting, CountingId, Key, Plan, RelationId};
use crate::survey::structural;

/// What is counted of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CountedAs {
    /// How many they are.
    Count,
    /// How many different values they have.
    Distinct,
    /// The sum of a number.
    Sum,
    /// The average of a number.
    Average,
    /// How many of them meet a condition.
    Share,
}

impl CountedAs {
    const ALL: [CountedAs; 5] =
        [CountedAs::Count, CountedAs::Distinct, CountedAs::Sum, CountedAs::Average, CountedAs::Share];

    /// The word of the JSON.
    ///
    /// ```
    /// # mod tieuchi { pub use tieuchi_engine as json; }
    /// use tieuchi::json::CountedAs;
    /// assert_eq!(CountedAs::of_code("distinct").map(CountedAs::code), Some("distinct"));
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            CountedAs::Count => "count",
            CountedAs::Distinct => "distinct",
            CountedAs::Sum => "sum",
            CountedAs::Average => "average",
            CountedAs::Share => "share",
        }
    }

    /// What this word of the JSON says; `None` if there is no such word.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        CountedAs::ALL.into_iter().find(|counted| counted.code() == code)
    }
}

/// Something that is counted once, whoever asks for it.
#[derive(Clone, Debug)]
pub struct DescribedCounting {
    /// Its name in every run.
    pub key: Key,
    /// Of which kind of record.
    pub kind: KindId,
    /// What is counted of them.
    pub counts: CountedAs,
    /// Where the first indicator says it.
    pub span: Span,
    /// In which windows; `None` is all of a register.
    pub windows: Vec<Option<Window>>,
    /// The indicators that ask for it, in the order of the rules.
    pub indicators: Vec<IndicatorId>,
    /// The related records that it depends on.
    pub related: Vec<Key>,
    /// Whether its records are counted one by one, instead of a column at a time: it takes longer.
    pub record_by_record: bool,
}

/// Related records that are counted once for each record or unit, whatever asks for them.
#[derive(Clone, Debug)]
pub struct DescribedRelation {
    /// Its name in every run.
    pub key: Key,
    /// Of which kind of record.
    pub kind: KindId,
    /// The reference by which they name their record; `None` if they are those of a unit.
    pub by: Option<FieldId>,
    /// Where the first condition says it.
    pub span: Span,
    /// In which windows; `None` is all of a register.
    pub windows: Vec<Option<Window>>,
    /// The indicators that depend on it, in the order of the rules.
    pub indicators: Vec<IndicatorId>,
    /// How many relations are counted before it, one after the other, because its records are selected by theirs.
    pub level: usize,
}

/// What is counted together, and which indicators can be judged then.
#[derive(Clone, Debug)]
pub struct DescribedStage {
    /// The relations that are counted.
    pub relations: Vec<Key>,
    /// The countings that are counted.
    pub countings: Vec<Key>,
    /// The indicators that are judged, in the order of the rules.
    pub indicators: Vec<IndicatorId>,
}

/// What is read of one kind of record.
#[derive(Clone, Debug)]
pub struct DescribedReading {
    /// The kind.
    pub kind: KindId,
    /// Its fields.
    pub fields: Vec<FieldId>,
    /// Records that have the same value in one of these fields must be counted together: its id, and the references by which they
    /// are counted for other records. If there are none, records can be counted apart in any way.
    pub together: Vec<FieldId>,
    /// Whether one reading is enough, unless ids turn out to be repeated.
    pub once: bool,
    /// Whether a tally keeps the records instead of counting them: what they count for is known only together with others.
    pub kept: bool,
}

/// A plan.
#[derive(Clone, Debug)]
pub struct Described {
    /// What is counted.
    pub countings: Vec<DescribedCounting>,
    /// The related records that are counted before that.
    pub relations: Vec<DescribedRelation>,
    /// In which order.
    pub stages: Vec<DescribedStage>,
    /// What is read, kind by kind.
    pub reads: Vec<DescribedReading>,
}

impl Described {
    /// The description of a plan.
    #[must_use]
    pub fn of(plan: &Plan<'_>) -> Described {
        let asking = Asking::of(plan);
        let key_of = |id: &RelationId| plan.relations.get(id.0).map(|relation| relation.key);
        let countings = plan.countings.iter().enumerate().map(|(index, counting)| {
            let related: BTreeSet<RelationId> = counting.related.iter().flatten().copied().collect();
            DescribedCounting {
                key: counting.key,
                kind: counting.population.kind,
                counts: match counting.counted {
                    Counted::Records => CountedAs::Count,
                    Counted::Distinct(_) => CountedAs::Distinct,
                    Counted::Sum(_) => CountedAs::Sum,
                    Counted::Average(_) => CountedAs::Average,
                    Counted::Share(_) => CountedAs::Share,
                },
                span: counting.span,
                windows: days_of(&counting.windows),
                indicators: listed(asking.countings.get(&CountingId(index))),
                related: related.iter().filter_map(key_of).collect(),
                record_by_record: is_by_record(plan, index, counting),
            }
        });
        let relations = plan.relations.iter().enumerate().map(|(index, relation)| DescribedRelation {
            key: relation.key,
            kind: relation.has.related.kind,
            by: if let Relation::Reference(field) = relation.has.by { Some(field) } else { None },
            span: relation.has.related.span,
            windows: days_of(&relation.windows),
            indicators: listed(asking.relations.get(&RelationId(index))),
            level: relation.level,
        });
        let stages = plan.stages.iter().map(|stage| {
            let judged = stage.nodes.iter().filter_map(|id| plan.nodes.get(id.0)).map(|node| node.indicator);
            let judged: BTreeSet<IndicatorId> = judged.collect();
            DescribedStage {
                relations: stage.relations.iter().filter_map(key_of).collect(),
                countings: stage.countings.iter().filter_map(|id| Some(plan.counting(*id)?.key)).collect(),
                indicators: judged.into_iter().collect(),
            }
        });
        Described {
            countings: countings.collect(),
            relations: relations.collect(),
            stages: stages.collect(),
            reads: reads(plan),
        }
    }
}

/// Whether the records of a counting are counted one by one.
fn is_by_record(plan: &Plan<'_>, index: usize, counting: &Counting<'_>) -> bool {
    let Some(declared) = plan.rules.kind(counting.population.kind) else { return true };
    BatchCounter::new(&NoRecords::new().evaluator(plan), declared, vec![(index, counting)]).is_by_record()
}

/// Which indicators ask for what is counted.
#[derive(Default)]
struct Asking {
    countings: BTreeMap<CountingId, BTreeSet<IndicatorId>>,
    relations: BTreeMap<RelationId, BTreeSet<IndicatorId>>,
}

impl Asking {
    fn of(plan: &Plan<'_>) -> Asking {
        let mut asking = Asking::default();
        for node in &plan.nodes {
            let mut related: BTreeSet<RelationId> = BTreeSet::new();
            for asked in node.body.countings() {
                asking.countings.entry(asked.counting).or_default().insert(node.indicator);
                related.extend(plan.counting(asked.counting).into_iter().flat_map(|it| it.related.iter().flatten()));
            }
            let scope = node.scope.and_then(|scope| plan.scopes.get(scope.id.0));
            related.extend(scope.into_iter().flat_map(|scope| &scope.related));
            for relation in related {
                asking.relations.entry(relation).or_default().insert(node.indicator);
            }
        }
        asking
    }
}

fn listed(indicators: Option<&BTreeSet<IndicatorId>>) -> Vec<IndicatorId> {
    indicators.map(|indicators| indicators.iter().copied().collect()).unwrap_or_default()
}

fn days_of(windows: &[CountedWindow]) -> Vec<Option<Window>> {
    windows.iter().map(|window| window.bounds.map(|bounds| bounds.window)).collect()
}

/// What is read of each kind of which something is counted, or that has a field which is read.
fn reads(plan: &Plan<'_>) -> Vec<DescribedReading> {
    let of_countings = plan.countings.iter().map(|counting| counting.population.kind);
    let of_relations = plan.relations.iter().map(|relation| relation.has.related.kind);
    let counted: BTreeSet<KindId> = of_countings.chain(of_relations).collect();
    let kinds = plan.rules.kinds.values().zip(&plan.fields).enumerate();
    let read = kinds.filter(|(index, (_, fields))| counted.contains(&KindId(*index)) || fields.iter().next().is_some());
    read.map(|(index, (kind, fields))| {
        let kind_id = KindId(index);
        let references = plan.relations.iter().filter(|relation| relation.has.related.kind == kind_id);
        let references = references.filter_map(|relation| match relation.has.by {
            Relation::Reference(field) => Some(field),
            Relation::Unit => None,
        });
        let together: BTreeSet<FieldId> = kind.id.into_iter().chain(references).collect();
        DescribedReading {
            kind: kind_id,
            fields: structural(kind, fields.clone()).iter().collect(),
            together: together.into_iter().collect(),
            once: is_read_once(plan, kind_id, kind),
            kept: !is_counted_apart(plan, kind_id),
        }
    })
    .collect()
}
