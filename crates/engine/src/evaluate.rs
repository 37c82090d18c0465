//! One evaluation from the records to the verdicts.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use tieuchi_model::indicator::RuleSet;
use tieuchi_model::period::YEARS;
use tieuchi_model::schema::KindId;
use tieuchi_model::time::Period;
use tieuchi_model::verdict::{Answer, Evaluation, Verdict};
use tieuchi_source::{Arg, Diagnostic, Place, codes, text};

use crate::condition::Evaluator;
use crate::control::Control;
use crate::count::{Counter, RecordCounter, Tallies};
use crate::cover::Covered;
use crate::findings::Findings;
use crate::first_reading::{FirstReading, NoRecords, needs_the_record_alone};
use crate::judge::{Judge, Judgements, judge};
use crate::overflow::Overflow;
use crate::plan::{CountingId, NodeId, Plan, PlannedBody};
use crate::records_read::RecordsRead;
use crate::request::Request;
use crate::rows::Rows;
use crate::survey::{KindSources, Survey, SurveyContext};
use crate::tally::CountingTally;
use crate::units::{ALL_UNITS, UnitIndex};
use crate::{limits, listed_units};

/// An evaluation with its findings.
#[derive(Clone, Debug)]
pub struct Evaluated {
    /// The verdicts.
    pub evaluation: Evaluation,
    /// The first hundred findings about the records: warnings, and with `keep_going` errors.
    pub findings: Vec<Diagnostic>,
    /// How many more findings there were.
    pub more: u64,
}

/// What ends an evaluation.
#[derive(Clone, Debug)]
pub enum Refused {
    /// Errors.
    Findings {
        /// The first hundred.
        findings: Vec<Diagnostic>,
        /// How many more there were.
        more: u64,
    },
    /// The host.
    Cancelled,
}

impl From<Diagnostic> for Refused {
    fn from(finding: Diagnostic) -> Self {
        Refused::Findings { findings: vec![finding], more: 0 }
    }
}

/// Evaluates a rule set over records.
///
/// # Errors
/// The findings about the records, if one of them is an error and `keep_going` is not set; a
/// source that cannot be read; a number that does not fit.
pub fn evaluate(rules: &RuleSet, given: &[KindSources<'_>], request: &Request) -> Result<Evaluated, Refused> {
    evaluate_planned(&planned(rules, request)?, given, request, &mut |_| ())
}

/// The finding about a period that the calendar does not reach.
fn out_of_reach(period: Period) -> Diagnostic {
    let year = |year: i16| Arg::Text(year.to_string());
    Diagnostic::new(codes::PERIOD_OUT_OF_REACH, Place::File(period.label()))
        .with("first", year(*YEARS.start()))
        .with("last", year(*YEARS.end()))
        .help("help")
}

/// The plan of a request.
///
/// # Errors
/// The calendar does not reach the period; more windows, or ids of each outcome, than are allowed.
pub fn planned<'r>(rules: &'r RuleSet, request: &Request) -> Result<Plan<'r>, Refused> {
    let plan = Plan::new(rules, request.period, request.as_of, &request.indicators);
    let plan = plan.ok_or_else(|| out_of_reach(request.period))?;
    match limits::of_plan(&plan, request.ids, &request.limits) {
        Some(finding) => Err(finding.into()),
        None => Ok(plan),
    }
}

/// An evaluation of what is planned, which calls `look` when everything is judged.
pub(crate) fn evaluate_planned(
    plan: &Plan<'_>,
    given: &[KindSources<'_>],
    request: &Request,
    look: &mut dyn FnMut(&Finished<'_, '_, '_>),
) -> Result<Evaluated, Refused> {
    let mut findings = Findings::keeping(request.limits.findings);
    let no_records = NoRecords::new();
    let alone = no_records.evaluator(plan);
    let context = SurveyContext::of(plan, request, &alone);
    let mut first = FirstReading::new(&alone, request);
    let mut survey = Survey::make(context, given, &mut first, &mut findings);
    let counted = first.into_tallies();
    let evaluated = Judging { rules: plan.rules, plan, survey: &survey, request }.conclude(counted, findings, look);
    request.control.free(survey.take_ids());
    evaluated
}

/// An evaluation when every record was read.
#[derive(Clone, Copy)]
pub(crate) struct Judging<'e, 'a, 'r> {
    pub(crate) rules: &'e RuleSet,
    pub(crate) plan: &'e Plan<'r>,
    pub(crate) survey: &'e Survey<'a>,
    pub(crate) request: &'e Request,
}

impl Judging<'_, '_, '_> {
    /// Counts what is not counted yet, stage by stage, and judges it. `counted` has the countings that are counted, by their index.
    pub(crate) fn conclude(
        self,
        mut counted: Vec<CountingTally>,
        mut findings: Findings,
        look: &mut dyn FnMut(&Finished<'_, '_, '_>),
    ) -> Result<Evaluated, Refused> {
        let Judging { rules, plan, survey, request } = self;
        if request.control.is_cancelled() {
            request.control.free(counted);
            return Err(Refused::Cancelled);
        }
        if let Some(finding) = limits::of_survey(plan, survey, &request.limits) {
            return Err(finding.into());
        }
        let mut comparisons = MOST_COMPARISONS;
        for code in &request.units {
            if code != ALL_UNITS && survey.units.find(code).is_none() {
                findings.push(unknown_unit(survey, code, &mut comparisons));
            }
        }
        if findings.has_errors() && !request.keep_going {
            return Err(refused(findings));
        }
        for (counting, tally) in plan.countings.iter().zip(&mut counted).filter(|(_, tally)| tally.is_counted()) {
            tally.fit(survey.units.len());
            tally.total(counting.population.own, &survey.units, &request.control);
        }
        let covered = Covered::of(survey, &rules.zone, request.as_of);
        let rows = Rows { plan, survey, covered: &covered };
        let mut finished = match finish(rows, request, counted) {
            Ok(finished) => finished,
            Err(_) if request.control.is_cancelled() => return Err(Refused::Cancelled),
            Err(finding) => {
                findings.push_again(finding);
                return Err(refused(findings));
            }
        };
        let evaluated = self.evaluated(&mut finished, findings, look);
        finished.free(&request.control);
        match evaluated {
            Ok(evaluated) if request.control.is_cancelled() => {
                request.control.free(evaluated.evaluation.verdicts);
                Err(Refused::Cancelled)
            }
            evaluated => evaluated,
        }
    }

    /// What everything comes to that is counted and judged.
    fn evaluated(
        self,
        finished: &mut Finished<'_, '_, '_>,
        mut findings: Findings,
        look: &mut dyn FnMut(&Finished<'_, '_, '_>),
    ) -> Result<Evaluated, Refused> {
        let Judging { rules, plan, survey, request } = self;
        unless_cancelled(request)?;
        look(finished);
        let overflow = overflow(finished, request);
        let verdicts = verdicts(finished.rows, &mut finished.judgements, request);
        for finding in overflow.findings(&rules.title) {
            findings.push(finding);
        }
        if findings.has_errors() && !request.keep_going {
            return Err(refused(findings));
        }
        if !request.sparse {
            // Warnings about the table of a test are not shown, and it is judged very often.
            warn_of_stale_records(finished.rows, &mut findings);
            warn_of_guesses(finished, request, &verdicts, &mut findings);
        }
        let records = (0..rules.kinds.len())
            .filter_map(|kind| survey.kinds.get(KindId(kind).0)?.as_ref())
            .map(|found| found.reading.clone())
            .collect();
        let window = plan.period();
        let Request { period, as_of, ids, .. } = *request;
        let units = if request.sparse { BTreeMap::new() } else { listed_units::of(survey, &request.control) };
        let evaluation = Evaluation { period, window, as_of, ids, records, verdicts, units };
        let (findings, more) = findings.into_parts();
        Ok(Evaluated { evaluation, findings, more })
    }
}

/// With how many codes those that are unknown are compared, all together.
const MOST_COMPARISONS: usize = 100_000;

fn unknown_unit(survey: &Survey<'_>, code: &str, comparisons: &mut usize) -> Diagnostic {
    let known = survey.units.all().take(*comparisons).map(|unit| survey.units.code(unit));
    let finding = Diagnostic::new(codes::UNIT_NOT_FOUND, Place::File(code.to_owned())).with("unit", code);
    let proposed = if *comparisons > 0 { survey.units.with_proposal(finding, code) } else { Err(finding) };
    *comparisons = comparisons.saturating_sub(survey.units.len());
    proposed.unwrap_or_else(|finding| match text::nearest(code, known) {
        Some(nearest) => finding.with("nearest", nearest).help("nearest"),
        None => finding.help("help"),
    })
}

pub(crate) fn refused(findings: Findings) -> Refused {
    let (findings, more) = findings.into_parts();
    Refused::Findings { findings, more }
}

pub(crate) fn unless_cancelled(request: &Request) -> Result<(), Refused> {
    if request.control.is_cancelled() { Err(Refused::Cancelled) } else { Ok(()) }
}

/// An evaluation when everything is counted and judged, for whoever looks at its records again.
pub(crate) struct Finished<'e, 'a, 'r> {
    pub(crate) rows: Rows<'e, 'a, 'r>,
    pub(crate) read: RecordsRead<'e>,
    pub(crate) tallies: Tallies,
    pub(crate) judgements: Judgements,
}

impl<'e, 'r> Finished<'e, '_, 'r> {
    /// Frees what was counted and judged.
    fn free(self, control: &Control) {
        let Tallies { relations, countings, scopes } = self.tallies;
        control.free(self.judgements.judged);
        control.free(countings);
        control.free(relations);
        control.free(scopes);
    }

    /// What conditions look up.
    pub(crate) fn evaluator(&self) -> Evaluator<'_, 'r> {
        self.rows.evaluator(&self.tallies.relations, &self.judgements.answers)
    }

    /// What judges.
    pub(crate) fn judge(&self) -> Judge<'_, 'r> {
        let Finished { rows, read, tallies, judgements } = self;
        Judge { plan: rows.plan, tallies, read, units: &rows.survey.units, judged: &judgements.judged }
    }
}

/// Counts each stage and judges it, with the answers of those before.
/// `counted` has the countings that are counted and added up already, by their index.
fn finish<'e, 'a, 'r>(
    rows: Rows<'e, 'a, 'r>,
    request: &Request,
    counted: Vec<CountingTally>,
) -> Result<Finished<'e, 'a, 'r>, Diagnostic> {
    let Rows { plan, survey, covered } = rows;
    let read = RecordsRead::of(survey, covered);
    let (mut tallies, mut judgements) = (Tallies::with(plan, counted), Judgements::empty(plan));
    let counter: &dyn Counter = &RecordCounter { rows, by: request.counted_by, ids: request.ids };
    for stage in plan.stages.iter().take_while(|_| !request.control.is_cancelled()) {
        let is_due = |id: &&CountingId| !tallies.countings.get(id.0).is_some_and(CountingTally::is_counted);
        let due: Vec<CountingId> = stage.countings.iter().filter(is_due).copied().collect();
        counter.count(stage, &mut tallies, &judgements.answers)?;
        for id in &due {
            if let (Some(counting), Some(tally)) = (plan.counting(*id), tallies.countings.get_mut(id.0)) {
                tally.total(counting.population.own, &survey.units, &request.control);
            }
        }
        judge(plan, stage, &tallies, (&read, &survey.units), &request.control, &mut judgements);
    }
    Ok(Finished { rows, read, tallies, judgements })
}

/// The numbers that do not fit, of the verdicts that are asked for and of those of indicators that others ask for.
fn overflow(finished: &Finished<'_, '_, '_>, request: &Request) -> Overflow {
    let Finished { rows: Rows { plan, survey, .. }, judgements, .. } = finished;
    if judgements.judged.iter().flatten().all(|judged| judged.overflow.is_empty()) {
        return Overflow::default();
    }
    let wanted: HashSet<usize> = reported(survey, request).into_iter().map(|(slot, _)| slot).collect();
    let mut found = Overflow::default();
    for (node, judged) in judgements.judged.iter().enumerate() {
        let is_met = plan.met.contains(&NodeId(node));
        for (slot, judged) in judged.iter().enumerate() {
            if is_met || wanted.contains(&slot) {
                found.merge(&judged.overflow);
            }
        }
    }
    found
}

/// How many verdicts a finding names; it says how many more there are.
const NAMED_VERDICTS: usize = 3;

/// Warns of each kind that has no record in the period, but some before it.
fn warn_of_stale_records(rows: Rows<'_, '_, '_>, findings: &mut Findings) {
    let Rows { plan, survey, covered } = rows;
    for (kind, latest) in covered.stale(plan, survey) {
        let Some(Some(found)) = survey.kinds.get(kind.0) else { continue };
        let place = Place::Record { file: found.table.file().to_owned(), row: None, column: None };
        let name = found.table.kind.name.as_str();
        let finding = Diagnostic::new(codes::STALE_RECORDS, place).with("records", name);
        let finding = finding.with("latest", latest.to_string()).with("from", plan.period().from.to_string());
        findings.push(finding.help("help"));
    }
}

/// Warns of each kind whose guessed days decide a verdict: its records begin later, or end earlier, than a window of the
/// plan, by more than how often it has records explains, and the verdict would be another if only the days of the records were covered.
fn warn_of_guesses(finished: &Finished<'_, '_, '_>, request: &Request, verdicts: &[Verdict], findings: &mut Findings) {
    let Rows { plan, survey, covered } = finished.rows;
    for (kind, covers, without) in covered.without_guesses(plan, survey) {
        let Some(mut judgements) = judged_again(finished, &without, request) else { continue };
        let others = self::verdicts(finished.rows, &mut judgements, request);
        let answers: Vec<Answer> = others.iter().map(|verdict| verdict.outcome.answer).collect();
        request.control.free(others);
        request.control.free(judgements.judged);
        let Some(Some(found)) = survey.kinds.get(kind.0) else { continue };
        let differ = verdicts.iter().zip(&answers).filter(|(verdict, answer)| verdict.outcome.answer != **answer);
        let differ: Vec<&Verdict> = differ.map(|(verdict, _)| verdict).collect();
        if !differ.is_empty() {
            let named = differ.iter().take(NAMED_VERDICTS).filter_map(|verdict| {
                let indicator = plan.rules.indicator(verdict.indicator)?;
                Some(format!("{} ({})", indicator.name, verdict.unit))
            });
            let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
            let place = Place::Record { file: found.table.file().to_owned(), row: None, column: None };
            findings.push(
                Diagnostic::new(codes::COVER_GUESSED, place)
                    .with("records", found.table.kind.name.as_str())
                    .with("from", covers.from.to_string())
                    .with("to", covers.to.to_string())
                    .with("count", count(differ.len()))
                    .with("list", Arg::List(named.collect()))
                    .with("more", count(differ.len().saturating_sub(NAMED_VERDICTS)))
                    .help("help"),
            );
        }
    }
}

/// What is judged if the records cover other days.
fn judged_again(finished: &Finished<'_, '_, '_>, covered: &Covered, request: &Request) -> Option<Judgements> {
    let Finished { rows, tallies, .. } = finished;
    let Rows { plan, survey, .. } = *rows;
    match plan.stages.as_slice() {
        // What is counted depends on the covered days only by related records, and by the answers of an earlier stage.
        [stage] if plan.relations.is_empty() => {
            let mut judgements = Judgements::empty(plan);
            let read = RecordsRead::of(survey, covered);
            judge(plan, stage, tallies, (&read, &survey.units), &request.control, &mut judgements);
            Some(judgements)
        }
        _ => {
            // What depends on nothing but the record is what it was.
            let countings = plan.countings.iter().zip(&tallies.countings);
            let counted =
                countings.map(
                    |(counting, tally)| {
                        if needs_the_record_alone(counting) { tally.clone() } else { CountingTally::default() }
                    },
                );
            let finished = finish(Rows { covered, ..*rows }, request, counted.collect());
            let Finished { judgements, tallies, .. } = finished.ok()?;
            request.control.free(tallies.countings);
            Some(judgements)
        }
    }
}

/// The units that are reported, each with its index among what is judged: all units together, then each unit by code.
fn reported<'s>(survey: &'s Survey<'_>, request: &Request) -> Vec<(usize, &'s str)> {
    let named: HashSet<UnitIndex> = request.units.iter().filter_map(|code| survey.units.find(code)).collect();
    let total = request.total || request.units.iter().any(|code| code == ALL_UNITS);
    let units = survey.units.by_code(&request.control).into_iter();
    let wanted = units.filter(|unit| request.units.is_empty() || named.contains(unit));
    let wanted = wanted.map(|unit| (unit.index(), survey.units.code(unit)));
    total.then_some((survey.units.len(), ALL_UNITS)).into_iter().chain(wanted).collect()
}

/// The verdicts, which are taken out of what was judged.
fn verdicts(rows: Rows<'_, '_, '_>, judgements: &mut Judgements, request: &Request) -> Vec<Verdict> {
    let Rows { plan, survey, .. } = rows;
    let codes: Vec<(usize, Arc<str>)> =
        reported(survey, request).into_iter().map(|(slot, code)| (slot, code.into())).collect();
    let mut verdicts = Vec::with_capacity(plan.answered.len() * codes.len());
    for node in plan.answered.iter().take_while(|_| !request.control.is_cancelled()) {
        // With many units what is judged is as large as the verdicts, so that it is freed node by node.
        let judged = judgements.judged.get_mut(node.0).map(std::mem::take);
        let (Some(planned), Some(mut judged)) = (plan.nodes.get(node.0), judged) else { continue };
        let milestone = match &planned.body {
            PlannedBody::Target(planned) => planned.milestone,
            PlannedBody::Monitor(_) => None,
        };
        for (slot, code) in &codes {
            let Some(judged) = judged.get_mut(*slot) else { continue };
            verdicts.push(Verdict {
                indicator: planned.indicator,
                unit: Arc::clone(code),
                outcome: std::mem::take(&mut judged.outcome),
                stretch: judged.stretch,
                milestone,
            });
        }
        request.control.free(judged);
    }
    verdicts
}
