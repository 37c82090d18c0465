//! Why a verdict is what it is: each deciding record with the conditions that decided.

mod related;

use tieuchi_model::indicator::{Averaged, Condition, ConditionKind, DifferenceUnit, Expr, RuleSet};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldId, KindId, Value};
use tieuchi_model::time::{Date, When, Window};
use tieuchi_model::verdict::Bucket;
use tieuchi_source::natural::Natural;

pub use self::related::{RelatedRecord, RelatedRecords, RelatedStatus, RelatedWindow};
use crate::columns::ValueRef;
use crate::condition::Evaluator;
pub use crate::condition::limit::Limit;
use crate::content::Content;
use crate::evaluate::{Evaluated, Finished, Refused, evaluate_planned, planned};
use crate::first::First;
use crate::placement::{InWindow, unread};
use crate::plan::{Asked, Counted, FrameId, PlannedBody, PlannedMeasure, PlannedTarget};
use crate::reading::Members;
use crate::record::{Record, RecordName};
use crate::request::Request;
use crate::survey::KindSources;
use crate::tally::WindowCounter;
use crate::units::{ALL_UNITS, UnitIndex};

/// A verdict with the records that decided it.
#[derive(Clone, Debug)]
pub struct Explained {
    /// The evaluation of the one indicator and unit.
    pub evaluated: Evaluated,
    /// The deciding records, population by population.
    pub populations: Vec<PopulationEvidence>,
}

/// The deciding records of one population in one window.
#[derive(Clone, Debug)]
pub struct PopulationEvidence {
    /// Which kind of record.
    pub kind: KindId,
    /// The window; `None` for a register.
    pub window: Option<Window>,
    /// Where the population is written in the rules.
    pub span: tieuchi_source::Span,
    /// The first hundred by id.
    pub records: Vec<Evidence>,
    /// How many more there are.
    pub more: u64,
}

/// A deciding record.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Its id, or its row if its kind has no id.
    pub id: String,
    /// The file that it was read from.
    pub file: String,
    /// Its row there.
    pub row: u64,
    /// Its unit.
    pub unit: Option<String>,
    /// The bucket that it is in.
    pub bucket: Bucket,
    /// The fields that place it in a window and could not be read.
    pub unread: Vec<FieldId>,
    /// What decided.
    pub because: Vec<Because>,
    /// What it adds to a sum, an average or a number of different values; `None` of other measures.
    pub adds: Option<Addend>,
}

/// What a record adds to a sum, an average or a number of different values.
#[derive(Clone, Debug)]
pub struct Addend {
    /// The number, if it is made of the values; `None` if it is the value itself, or is not known.
    pub number: Option<Ratio>,
    /// In what a time between two others is counted.
    pub counted_in: Option<DifferenceUnit>,
    /// The fields of which it is made, with their values.
    pub values: Vec<(FieldId, Content<Value>)>,
}

/// A condition that decided, with the values that it read.
#[derive(Clone, Debug)]
pub struct Because {
    /// The condition.
    pub condition: Condition,
    /// Whether it was negated.
    pub negated: bool,
    /// Its outcome for the record.
    pub outcome: Outcome,
    /// The fields that it read, with their values.
    pub values: Vec<(FieldId, Content<Value>)>,
    /// The limit, of a condition of time.
    pub limit: Option<Limit>,
    /// The window, of a condition of a field in one.
    pub window: Option<Window>,
    /// The related records, of a condition that counts them.
    pub related: Option<RelatedRecords>,
    /// What lies after the moment of judging, and counts as not there yet.
    pub ahead: Option<(FieldId, When)>,
    /// What happened only after the milestone's day: the field, when, and that day.
    pub after_milestone: Option<(FieldId, When, Date)>,
}

/// Evaluates one indicator for one unit and gathers its evidence.
///
/// # Errors
/// As [`evaluate`](crate::evaluate).
pub fn explain(rules: &RuleSet, given: &[KindSources<'_>], request: &Request) -> Result<Explained, Refused> {
    let mut populations = Vec::new();
    let mut unreadable = None;
    let evaluated = evaluate_planned(&planned(rules, request)?, given, request, &mut |finished| {
        let unit = match request.units.first() {
            Some(code) if code != ALL_UNITS => match finished.rows.survey.units.find(code) {
                Some(unit) => Some(unit),
                None => return,
            },
            _ => None,
        };
        for node in &finished.rows.plan.answered {
            let Some(node) = finished.rows.plan.nodes.get(node.0) else { continue };
            let mut wanted = Vec::new();
            match &node.body {
                PlannedBody::Monitor(series) => of_measure(&series.measure, false, &mut wanted),
                PlannedBody::Target(planned) => of_target(&planned.target, &mut wanted),
            }
            for (asked, names_met) in wanted {
                match gather(finished, asked, names_met, unit) {
                    Ok(found) => populations.extend(found),
                    Err(finding) => unreadable = Some(finding),
                }
            }
        }
        let records = populations.iter_mut().flat_map(|population: &mut PopulationEvidence| &mut population.records);
        if let Err(finding) = related::name(finished, records.flat_map(|record| &mut record.because).collect()) {
            unreadable = Some(finding);
        }
    })?;
    match unreadable {
        Some(finding) => Err(finding.into()),
        None => Ok(Explained { evaluated, populations }),
    }
}

/// The countings of a target, each with whether a record that is counted makes it worse.
fn of_target<'r>(target: &PlannedTarget<'r>, wanted: &mut Vec<(Asked<'r>, bool)>) {
    for leaf in target.leaves() {
        match leaf {
            PlannedTarget::Figure { series, bound, .. } => {
                of_measure(&series.measure, bound.side.is_upper_bound(), wanted)
            }
            PlannedTarget::Change { now, before, .. } => {
                // Both figures are made of all their records, whichever way the change goes.
                of_measure(&now.measure, true, wanted);
                of_measure(&before.series.measure, true, wanted);
            }
            PlannedTarget::All(_) | PlannedTarget::Any(_) | PlannedTarget::Meets { .. } => {}
        }
    }
}

fn of_measure<'r>(measure: &PlannedMeasure<'r>, names_met: bool, wanted: &mut Vec<(Asked<'r>, bool)>) {
    match measure {
        PlannedMeasure::Counting(asked) => wanted.push((*asked, names_met)),
        PlannedMeasure::Ratio(numerator, denominator) => {
            of_measure(numerator, names_met, wanted);
            of_measure(denominator, false, wanted);
        }
    }
}

/// How many records of a population are explained.
const EXPLAINED: usize = 100;

/// The evidence of one window while it is gathered, by id and record number.
type Gathered = First<(Natural<String>, u64), Evidence, EXPLAINED>;

fn gather(
    finished: &Finished<'_, '_, '_>,
    asked: Asked<'_>,
    names_met: bool,
    unit: Option<UnitIndex>,
) -> Result<Vec<PopulationEvidence>, tieuchi_source::Diagnostic> {
    let Some(counting) = finished.rows.plan.counting(asked.counting) else { return Ok(Vec::new()) };
    let population = asked.wording.population;
    let mut windows: Vec<Gathered> = Vec::new();
    windows.resize_with(counting.windows.len(), Gathered::default);
    let evaluator = finished.evaluator();
    let units = &finished.rows.survey.units;
    let members = Members { plan: finished.rows.plan, population, windows: &counting.windows };
    let wanted = |record: Record<'_>| units.counts_for(record.unit, unit, population.own);
    members.each(finished.rows.survey, &wanted, &|_| String::new(), &mut |record, named, in_window| {
        for in_window in in_window.iter().copied() {
            let at = in_window.window;
            let (Some(counted), Some(gathered)) = (counting.windows.get(at), windows.get_mut(at)) else { continue };
            let counter = WindowCounter { evaluator: &evaluator, wording: asked.wording, counted };
            note(counter, names_met, record, named, in_window, gathered);
        }
    })?;
    let found = counting.windows.iter().zip(windows).filter(|(_, gathered)| !gathered.is_empty());
    Ok(found
        .map(|(window, gathered)| PopulationEvidence {
            kind: population.kind,
            window: window.bounds.map(|bounds| bounds.window),
            span: population.span,
            more: gathered.more(),
            records: gathered.into_values(),
        })
        .collect())
}

fn note(
    counter: WindowCounter<'_, '_>,
    names_met: bool,
    record: Record<'_>,
    named: RecordName<'_>,
    in_window: InWindow,
    gathered: &mut Gathered,
) {
    let WindowCounter { evaluator, wording, .. } = counter;
    let Some(entry) = counter.entry(in_window, record) else { return };
    let adds = addend(counter, record, entry.number);
    if entry.bucket == Bucket::Met && !names_met && adds.is_none() {
        return;
    }
    let Some(kind) = evaluator.plan.rules.kind(record.kind) else { return };
    let id = named.shown().into_owned();
    let evidence = Evidence {
        id: id.clone(),
        file: named.file.to_owned(),
        row: named.row_number,
        unit: record.unit.map(|unit| evaluator.units.code(unit).to_owned()),
        bucket: entry.bucket,
        unread: if in_window.lies == Outcome::Met { Vec::new() } else { unread(kind, wording.population, record) },
        because: because(counter, record, entry.doubtful),
        adds,
    };
    gathered.note((Natural(id), named.record_number), evidence);
}

/// What a record adds; `None` if it is counted as a whole.
fn addend(counter: WindowCounter<'_, '_>, record: Record<'_>, number: Option<Ratio>) -> Option<Addend> {
    let WindowCounter { evaluator, wording, counted } = counter;
    let record = evaluator.in_frame(record, counted.frame);
    let (exprs, counted_in): (Vec<&Expr>, _) = match wording.counted {
        Counted::Records | Counted::Share(_) => return None,
        Counted::Distinct(field) => {
            let values = vec![(field, evaluator.content(field, record).map(ValueRef::value))];
            return Some(Addend { number: None, counted_in: None, values });
        }
        Counted::Sum(of) | Counted::Average(Averaged::Number(of)) => (vec![of], None),
        Counted::Average(Averaged::Difference { later, earlier, unit }) => (vec![later, earlier], Some(*unit)),
    };
    let is_field = matches!(exprs.as_slice(), [Expr::Field(_)]);
    let fields = exprs.into_iter().flat_map(Expr::fields);
    let values = fields.map(|field| (field, evaluator.content(field, record).map(ValueRef::value))).collect();
    Some(Addend { number: number.filter(|_| !is_field), counted_in, values })
}

/// What decided the bucket of a record.
fn because(counter: WindowCounter<'_, '_>, record: Record<'_>, doubtful: bool) -> Vec<Because> {
    let WindowCounter { evaluator, wording, counted } = counter;
    let frame = counted.frame;
    let deciding = |condition| Explainer { evaluator, record, frame }.deciding(condition, false);
    match (wording.counted, &wording.population.filter) {
        // If the filter is met, it is not the reason: it is not known whether the record lies in the window.
        (_, Some(filter)) if doubtful && evaluator.selects(filter, record, frame) != Outcome::Met => deciding(filter),
        _ if doubtful => Vec::new(),
        (Counted::Share(share), _) => {
            let failed = evaluator.outcome(&share.condition, record, frame) == Outcome::Failed;
            let excusing = share.excusing.iter().filter(|_| failed).flat_map(deciding);
            deciding(&share.condition).into_iter().chain(excusing).collect()
        }
        (Counted::Records, Some(filter)) => deciding(filter),
        _ => Vec::new(),
    }
}

/// A record in a frame, to explain the outcomes of its conditions.
#[derive(Clone, Copy)]
struct Explainer<'e, 'r, 'b> {
    evaluator: &'e Evaluator<'e, 'r>,
    record: Record<'b>,
    frame: FrameId,
}

impl Explainer<'_, '_, '_> {
    fn outcome(self, condition: &Condition) -> Outcome {
        self.evaluator.outcome(condition, self.record, self.frame)
    }

    /// The parts of a condition that gave it its outcome; `negated` if its opposite is meant.
    fn deciding(self, condition: &Condition, negated: bool) -> Vec<Because> {
        match &condition.kind {
            ConditionKind::All(parts) | ConditionKind::Any(parts) => {
                let outcome = self.outcome(condition);
                let decisive = parts.iter().filter(|part| self.outcome(part) == outcome);
                decisive.flat_map(|part| self.deciding(part, negated)).collect()
            }
            ConditionKind::Not(inner) => self.deciding(inner, !negated),
            _ => vec![self.atom(condition, negated)],
        }
    }

    /// Why a condition that is not a combination of others has its outcome.
    fn atom(self, condition: &Condition, negated: bool) -> Because {
        let Explainer { evaluator, record, frame } = self;
        let record = evaluator.in_frame(record, frame);
        let mut fields = Vec::new();
        let mut limit = None;
        let mut window = None;
        let mut related = None;
        match &condition.kind {
            ConditionKind::Yes(field) => fields.push(*field),
            ConditionKind::In { window: spec, .. } => {
                window = evaluator.plan.window(*spec, frame).map(|bounds| bounds.window);
            }
            ConditionKind::Timely(timely) => {
                limit = evaluator.deciding_limits(timely, record, frame).into_iter().next().flatten();
            }
            ConditionKind::Has(has) => related = related::counted(evaluator, has, record, frame),
            _ => {}
        }
        fields.extend(condition.kind.exprs().into_iter().flat_map(Expr::fields));
        let too_late = |field: &FieldId| match (record.until, record.columns.when(*field, record.row_in_batch)) {
            (Some(until), Content::Value(when)) if evaluator.content(*field, record) == Content::Empty => {
                Some((*field, when, until.day))
            }
            _ => None,
        };
        let after_milestone = fields.iter().find_map(too_late);
        let as_of = evaluator.plan.as_of;
        let last = evaluator.zone().last_day_before(as_of);
        let ahead = fields.iter().find_map(|field| {
            let when = record.columns.ahead(*field, record.row_in_batch)?;
            let is_later = match when {
                When::Day(day) => day > last,
                When::Moment(moment) => moment > as_of,
            };
            is_later.then_some((*field, when))
        });
        let values =
            fields.into_iter().map(|field| (field, evaluator.content(field, record).map(ValueRef::value))).collect();
        let outcome = evaluator.outcome(condition, record, frame);
        Because {
            condition: condition.clone(),
            negated,
            outcome,
            values,
            limit,
            window,
            related,
            ahead,
            after_milestone,
        }
    }
}
