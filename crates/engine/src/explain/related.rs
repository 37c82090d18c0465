//! Why a record has as many related records as it has: those that refer to it, each with what decided whether it counts.
//!
//! Which record refers to which, in which window it lies and how it counts is decided by the code that counts.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use tieuchi_model::indicator::{Has, HasId, Relation, Side};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{FieldId, KindId, Placement, Value};
use tieuchi_model::time::Window;
use tieuchi_source::Diagnostic;
use tieuchi_source::natural::Natural;

use super::{Because, Explainer};
use crate::columns::ValueRef;
use crate::condition::Evaluator;
use crate::content::Content;
use crate::control::Step;
use crate::evaluate::Finished;
use crate::first::First;
use crate::latest::{LatestSpans, Resolved, SpanOrder};
use crate::placement::{RecordWindows, record_windows, span_order, unread};
use crate::plan::{CountedWindow, FrameId, RelationId};
use crate::reading::each_record;
use crate::record::{Record, RecordName};
use crate::related::subjects_of;
use crate::relation::{RelatedCounts, Subject, Subjects, possible};

/// The related records of a record, as a condition asks for them.
#[derive(Clone, Debug)]
pub struct RelatedRecords {
    /// Which kind they are.
    pub kind: KindId,
    /// How many count, in all windows together.
    pub counted: u64,
    /// How many more are doubtful.
    pub doubtful: u64,
    /// If the window is `every …`, the windows that decided.
    pub windows: Vec<RelatedWindow>,
    /// The first of those that refer to the record: those that explain the outcome before the others.
    pub records: Vec<RelatedRecord>,
    /// How many more there are.
    pub more: u64,
    query: Option<RelatedQuery>,
}

/// A window of `has … in every …`.
#[derive(Clone, Copy, Debug)]
pub struct RelatedWindow {
    /// Its days.
    pub window: Window,
    /// How many count there.
    pub counted: u64,
    /// How many more are doubtful.
    pub doubtful: u64,
}

/// A record that refers to another.
#[derive(Clone, Debug)]
pub struct RelatedRecord {
    /// Its id, or its row if its kind has no id.
    pub id: String,
    /// The file that it was read from.
    pub file: String,
    /// Its row there.
    pub row: u64,
    /// If the window is `every …`, the one that it lies in.
    pub window: Option<Window>,
    /// Whether it counts.
    pub status: RelatedStatus,
    /// The fields that say which record it refers to or place it in a window, and could not be read.
    pub unread: Vec<FieldId>,
    /// What decided of its condition.
    pub because: Vec<Because>,
}

/// Whether a related record counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RelatedStatus {
    /// It counts.
    Counted,
    /// The condition does not select it.
    NotSelected,
    /// It may turn out to count: something has not happened yet.
    Open,
    /// It may count: something is not known.
    Missing,
    /// It does not count, for a later span of its id lies in the window.
    Superseded,
    /// It lies outside the window.
    Outside {
        /// The window; if it is `every …`, all of them from the first to the last.
        window: Option<Window>,
        /// What places it, with the values.
        placed: Vec<(FieldId, Content<Value>)>,
    },
    /// What would place it is empty.
    Unplaced(FieldId),
}

impl RelatedStatus {
    fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Met => RelatedStatus::Counted,
            Outcome::Open => RelatedStatus::Open,
            Outcome::Missing => RelatedStatus::Missing,
            Outcome::Failed | Outcome::NotApplicable => RelatedStatus::NotSelected,
        }
    }
}

/// The subject whose related records are wanted.
#[derive(Clone, Debug)]
struct RelatedQuery {
    relation: RelationId,
    /// The condition that asks, in whose words its records are explained.
    has: HasId,
    subject: Subject,
    /// If the window is `every …`, the indexes of those that decided.
    window_indexes: Option<Vec<usize>>,
    /// Whether those that do not count explain the outcome.
    wants_more: bool,
}

/// How many related records are named.
const NAMED: usize = 10;

/// How deep conditions of related records are explained by theirs.
const DEPTH: usize = 3;

/// How many related records a condition found; their ids are added by [`name`].
pub(super) fn counted(
    evaluator: &Evaluator<'_, '_>,
    has: &Has,
    record: Record<'_>,
    frame: FrameId,
) -> Option<RelatedRecords> {
    let id = evaluator.plan.relation(has, frame)?;
    let relation = evaluator.plan.relations.get(id.0)?;
    let found: Vec<_> = evaluator.counted(has, &has.bound, record, frame).collect();
    let every = has.related.is_every();
    let outcome = Outcome::all(found.iter().map(|found| found.outcome));
    let decisive: Vec<_> = found.iter().filter(|found| every && found.outcome == outcome).collect();
    let windows = decisive.iter().filter_map(|found| {
        let bounds = relation.windows.get(found.window_index)?.bounds?;
        let RelatedCounts { counted, open, missing, .. } = found.related;
        Some(RelatedWindow { window: bounds.window, counted, doubtful: open + missing })
    });
    let subject = match has.by {
        Relation::Unit => record.unit.map(Subject::Unit),
        Relation::Reference(_) => record.index.map(Subject::Record),
    };
    // If a lower bound is not reached, those that do not count explain it; if an upper one is exceeded, those that count.
    let wants_more = match has.bound.side {
        Side::AtLeast | Side::MoreThan => outcome != Outcome::Met,
        Side::AtMost | Side::LessThan => outcome == Outcome::Met,
        Side::Exactly | Side::Between | Side::FromToLess => false,
    };
    Some(RelatedRecords {
        kind: has.related.kind,
        counted: found.iter().map(|found| found.related.counted).sum(),
        doubtful: found.iter().map(|found| found.related.open + found.related.missing).sum(),
        windows: windows.collect(),
        records: Vec::new(),
        more: 0,
        query: subject.map(|subject| RelatedQuery {
            relation: id,
            has: has.id,
            subject,
            window_indexes: every.then(|| decisive.iter().map(|found| found.window_index).collect()),
            wants_more,
        }),
    })
}

/// Names the related records of everything that decided, in one reading of each kind for each depth.
pub(super) fn name(finished: &Finished<'_, '_, '_>, found: Vec<&mut Because>) -> Result<(), Diagnostic> {
    let mut due = found;
    for _ in 0..DEPTH {
        let mut asks: IndexMap<(RelationId, HasId), Asked> = IndexMap::new();
        for query in due.iter().filter_map(|because| because.related.as_ref()?.query.as_ref()) {
            let gathered = GatheredRelated {
                window_indexes: query.window_indexes.clone(),
                wants_more: query.wants_more,
                ..GatheredRelated::default()
            };
            asks.entry((query.relation, query.has)).or_default().insert(query.subject, gathered);
        }
        for ((relation, has), wanted) in &mut asks {
            let (Some(relation), Some(has)) =
                (finished.rows.plan.relations.get(relation.0), finished.rows.plan.has(*has))
            else {
                continue;
            };
            gather(finished, RelatedPlan { has, windows: &relation.windows }, wanted)?;
        }
        let mut next = Vec::new();
        for related in due.into_iter().filter_map(|because| because.related.as_mut()) {
            let gathered =
                related.query.as_ref().and_then(|query| asks.get(&(query.relation, query.has))?.get(&query.subject));
            let Some(gathered) = gathered else { continue };
            related.records = gathered.records.kept().map(|(_, record)| record.clone()).collect();
            related.more = gathered.records.more();
            next.extend(related.records.iter_mut().flat_map(|record| &mut record.because));
        }
        if next.is_empty() {
            break;
        }
        due = next;
    }
    Ok(())
}

/// The order of related records: those that explain the outcome first, then by id, number and window.
type RelatedOrder = (bool, Natural<String>, u64, usize);

/// The related records of a condition in its own words, and the windows in which they are counted.
#[derive(Clone, Copy)]
struct RelatedPlan<'p> {
    has: &'p Has,
    windows: &'p [CountedWindow],
}

/// For each subject of one relation, what is asked.
type Asked = IndexMap<Subject, GatheredRelated>;

/// The related records of one record while they are gathered.
#[derive(Clone, Default)]
struct GatheredRelated {
    window_indexes: Option<Vec<usize>>,
    wants_more: bool,
    records: First<RelatedOrder, RelatedRecord, NAMED>,
}

impl GatheredRelated {
    fn note(&mut self, window_index: usize, record_number: u64, record: RelatedRecord) {
        let counts = match record.status {
            RelatedStatus::Counted => true,
            RelatedStatus::NotSelected
            | RelatedStatus::Superseded
            | RelatedStatus::Outside { .. }
            | RelatedStatus::Unplaced(_) => false,
            // What is doubtful always matters.
            RelatedStatus::Open | RelatedStatus::Missing => !self.wants_more,
        };
        self.records.note((counts == self.wants_more, Natural(record.id.clone()), record_number, window_index), record);
    }
}

fn gather(finished: &Finished<'_, '_, '_>, plan: RelatedPlan<'_>, wanted: &mut Asked) -> Result<(), Diagnostic> {
    let evaluator = finished.evaluator();
    let latest = latest_spans(finished, plan, wanted)?;
    each_subject(finished, plan, wanted, &mut |subject, record, named, ownership, gathered| {
        let counts = |window: usize| match latest.get(&(subject, window)).zip(named.id.filter(|_| named.repeated)) {
            Some((spans, id)) => match spans.of_id(id) {
                Some(Resolved::Latest(latest)) => SpanStatus::of(latest == named.record_number),
                Some(Resolved::Doubtful) => SpanStatus::Doubtful,
                None => SpanStatus::Counted,
            },
            None => SpanStatus::Counted,
        };
        note(&evaluator, plan, record, named, (ownership, &counts), gathered);
    })
}

/// Which span of each id counts, for each subject and window.
type LatestByWindow = HashMap<(Subject, usize), LatestSpans<u64>>;

/// Which of the spans of each id counts, by the rule by which relations count.
fn latest_spans(
    finished: &Finished<'_, '_, '_>,
    plan: RelatedPlan<'_>,
    wanted: &mut Asked,
) -> Result<LatestByWindow, Diagnostic> {
    let found = finished.rows.survey.kinds.get(plan.has.related.kind.0).and_then(Option::as_ref);
    if !found.is_some_and(|found| found.ids.has_repeated()) {
        return Ok(LatestByWindow::new());
    }
    let mut spans = LatestByWindow::new();
    let related = &plan.has.related;
    each_subject(finished, plan, wanted, &mut |subject, record, named, ownership, _| {
        let Some(id) = named.id.filter(|_| named.repeated) else { return };
        let RecordWindows::In(windows) = record_windows(related, plan.windows, record.columns, record.row_in_batch)
        else {
            return;
        };
        let order = span_order(related, record, named.record_number, &finished.rows.plan.rules.zone);
        for in_window in windows {
            let spans = spans.entry((subject, in_window.window)).or_default();
            match ownership {
                Ownership::Certain => spans.note(id, order, in_window.lies, named.record_number),
                Ownership::Possible => spans.note_doubtful(id, SpanOrder::LAST),
            }
        }
    })?;
    Ok(spans)
}

/// Every record of a relation, once for each wanted subject to which it is related, or may be.
fn each_subject(
    finished: &Finished<'_, '_, '_>,
    plan: RelatedPlan<'_>,
    wanted: &mut Asked,
    each: &mut dyn FnMut(Subject, Record<'_>, RecordName<'_>, Ownership, &mut GatheredRelated),
) -> Result<(), Diagnostic> {
    let kind = (plan.has.related.kind, Step::Explain);
    each_record(finished.rows.plan, finished.rows.survey, kind, &mut |record, named| {
        let (survey, zone) = (finished.rows.survey, &finished.rows.plan.rules.zone);
        let of_row = (record.columns, record.row_in_batch);
        let subject = match subjects_of(plan.has, survey, zone, of_row, record.unit) {
            None => return,
            Some(Subjects::One(subject)) => subject,
            Some(Subjects::PerhapsOne(one)) => {
                let subject = Subject::Record(one);
                if let Some(gathered) = wanted.get_mut(&subject) {
                    each(subject, record, named, Ownership::Possible, gathered);
                }
                return;
            }
            Some(Subjects::OneOf(spans)) => {
                for named_one in spans.iter().map(|span| Subject::Record(span.record)) {
                    if let Some(gathered) = wanted.get_mut(&named_one) {
                        each(named_one, record, named, Ownership::Possible, gathered);
                    }
                }
                return;
            }
            Some(Subjects::AnyRecord) => {
                for (subject, gathered) in wanted.iter_mut() {
                    each(*subject, record, named, Ownership::Possible, gathered);
                }
                return;
            }
        };
        // A record of a unit also belongs to every unit above, unless only a unit's own records count.
        let mut seen = HashSet::new();
        let mut at = Some(subject);
        while let Some(current) = at.filter(|current| seen.insert(*current)) {
            if let Some(gathered) = wanted.get_mut(&current) {
                each(current, record, named, Ownership::Certain, gathered);
            }
            at = match current {
                Subject::Unit(unit) if !plan.has.related.own => {
                    finished.rows.survey.units.parent(unit).map(Subject::Unit)
                }
                _ => None,
            };
        }
    })
}

/// Which part a record has among the records of its id in a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SpanStatus {
    /// It is the only record of its id, or its latest span.
    Counted,
    /// A later span of its id counts.
    Superseded,
    /// It is not known which span of its id counts.
    Doubtful,
}

impl SpanStatus {
    const fn of(latest: bool) -> SpanStatus {
        if latest { SpanStatus::Counted } else { SpanStatus::Superseded }
    }
}

/// Whether it is known to which subject a record is related.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ownership {
    Certain,
    Possible,
}

fn note(
    evaluator: &Evaluator<'_, '_>,
    relation: RelatedPlan<'_>,
    record: Record<'_>,
    named: RecordName<'_>,
    (ownership, spoken): (Ownership, &dyn Fn(usize) -> SpanStatus),
    gathered: &mut GatheredRelated,
) {
    let related = &relation.has.related;
    let reference = if let Relation::Reference(field) = relation.has.by { Some(field) } else { None };
    let mut unknown =
        evaluator.plan.rules.kind(record.kind).map_or_else(Vec::new, |kind| unread(kind, related, record));
    unknown.extend(reference.filter(|field| record.columns.get(*field, record.row_in_batch).is_unreadable()));
    let of = |window, status, because, unread: &[FieldId]| RelatedRecord {
        id: named.shown().into_owned(),
        file: named.file.to_owned(),
        row: named.row_number,
        window,
        status,
        unread: unread.to_vec(),
        because,
    };
    let value = |field| record.columns.get(field, record.row_in_batch).map(ValueRef::value);
    let fields: Vec<FieldId> = match related.placement {
        Placement::Register => Vec::new(),
        Placement::CountedBy(field) => vec![field],
        Placement::Lasting { from, to } => vec![from, to],
    };
    match record_windows(related, relation.windows, record.columns, record.row_in_batch) {
        RecordWindows::Unplaced => {
            gathered.note(
                0,
                named.record_number,
                of(
                    None,
                    fields.first().map_or(RelatedStatus::NotSelected, |field| RelatedStatus::Unplaced(*field)),
                    Vec::new(),
                    &[],
                ),
            );
        }
        RecordWindows::In(windows) if windows.is_empty() => {
            let mut bounds = relation.windows.iter().filter_map(|window| window.bounds);
            let first = bounds.next();
            let last = bounds.next_back().or(first);
            let window =
                first.zip(last).map(|(first, last)| Window { from: first.window.from, until: last.window.until });
            let placed = fields.into_iter().map(|field| (field, value(field))).collect();
            gathered.note(0, named.record_number, of(None, RelatedStatus::Outside { window, placed }, Vec::new(), &[]));
        }
        RecordWindows::In(windows) => {
            for in_window in windows {
                let window_index = in_window.window;
                let decisive = gathered.window_indexes.as_ref().is_none_or(|decisive| decisive.contains(&window_index));
                let Some(window) = relation.windows.get(window_index).filter(|_| decisive) else { continue };
                let filter = related.filter.iter();
                let because = filter
                    .flat_map(|filter| Explainer { evaluator, record, frame: window.frame }.deciding(filter, false))
                    .collect();
                let outcome = evaluator.member(related, in_window, record, window.frame);
                let (outcome, unread): (Outcome, &[FieldId]) = match (ownership, in_window.lies) {
                    (Ownership::Certain, Outcome::Met) => (outcome, &[]),
                    (Ownership::Certain, _) => (outcome, &unknown),
                    (Ownership::Possible, _) => (possible(outcome), &unknown),
                };
                let status = match spoken(window_index) {
                    SpanStatus::Counted => RelatedStatus::of(outcome),
                    SpanStatus::Superseded => RelatedStatus::Superseded,
                    SpanStatus::Doubtful => RelatedStatus::Missing,
                };
                let shown = window.bounds.map(|bounds| bounds.window).filter(|_| gathered.window_indexes.is_some());
                gathered.note(window_index, named.record_number, of(shown, status, because, unread));
            }
        }
    }
}
