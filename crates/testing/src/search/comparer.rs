//! Judges many candidates by both sides, with one evaluation for each side; every candidate has a unit of its own.
//!
//! A candidate that is judged alone is judged exactly as a test with its tables.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tieuchi::source::Diagnostic;
use tieuchi_engine::{Chunk, Chunks, Column, Control, CountedBy, KindSources, Request, Source, TextColumn};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::KindId;
use tieuchi_model::time::{Date, Moment};
use tieuchi_model::verdict::{Answer, Counts, Reason, Verdict, VerdictOutcome};
use tieuchi_source::Limits;

use super::candidate::{Candidate, CandidateCell, CandidateRow};
use super::cell_text::cell_text;
use super::joint_schema::{JointSchema, SideIndex};
use super::judging_times::JudgingTime;
use super::mentions::Mentions;

/// The result of one side for a candidate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SideResult {
    pub(super) answer: Answer,
    pub(super) stretch: Option<bool>,
    pub(super) counts: Option<[u64; 5]>,
    pub(super) value: Option<(i128, i128)>,
    reason: Option<Reason>,
    /// Whether the earlier figure is more than zero.
    baseline: Option<bool>,
    /// All other figures, of all windows and parts.
    figures: Vec<i128>,
}

/// The results of both sides.
pub(super) type Pair = [SideResult; 2];

impl SideResult {
    fn of(verdict: &Verdict) -> SideResult {
        let outcome = &verdict.outcome;
        let mut figures = Vec::new();
        collect_figures(outcome, &mut figures);
        SideResult {
            answer: outcome.answer,
            stretch: verdict.stretch,
            counts: outcome.counts.map(counts),
            value: outcome.value.map(|value| (value.numerator(), value.denominator())),
            reason: outcome.reason,
            baseline: outcome.baseline().map(|baseline| baseline > Ratio::ZERO),
            figures,
        }
    }

    /// What kind of result it is, without the figures.
    pub(super) fn category(&self) -> (Answer, Option<Reason>, Option<bool>, Option<[bool; 5]>) {
        (self.answer, self.reason, self.baseline, self.counts.map(|counts| counts.map(|count| count > 0)))
    }

    /// Whether the indicator applies to the unit.
    pub(super) fn is_in_scope(&self) -> bool {
        !matches!(self.reason, Some(Reason::OutOfScope | Reason::ScopeNotKnown))
    }
}

fn counts(counts: Counts) -> [u64; 5] {
    [counts.met, counts.failed, counts.open, counts.missing, counts.excused]
}

fn collect_figures(outcome: &VerdictOutcome, figures: &mut Vec<i128>) {
    let answer = i128::try_from(outcome.answer.code().len()).unwrap_or(0);
    let mut ratio = |ratio: Option<Ratio>| match ratio {
        Some(ratio) => figures.extend([ratio.numerator(), ratio.denominator()]),
        None => figures.push(-1),
    };
    for found in [outcome.value, outcome.lowest, outcome.highest, outcome.baseline(), outcome.change()] {
        ratio(found);
    }
    figures.extend([answer, outcome.headroom.unwrap_or(i128::MIN)]);
    let all = outcome.counts.map(counts);
    figures.extend(all.into_iter().flatten().map(i128::from));
    for window in outcome.windows() {
        collect_figures(&window.outcome, figures);
    }
    for part in outcome.parts() {
        collect_figures(&part.outcome, figures);
    }
}

/// Judges candidates by both sides.
pub(super) struct Comparer<'a> {
    pub(super) schema: &'a JointSchema<'a>,
    pub(super) mentions: &'a Mentions,
}

/// The ids of the rows: the first unit is `A`; in a group of candidates each adds its number.
pub(super) fn names(candidate: &Candidate, suffix: &str) -> Vec<String> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let name = |row: &CandidateRow| {
        let count = counts.entry(row.kind).or_default();
        *count += 1;
        if row.kind == 0 {
            let letter =
                u8::try_from(*count).ok().filter(|count| *count <= 26).map(|count| char::from(b'A' + count - 1));
            letter.map_or_else(|| format!("A{count}{suffix}"), |letter| format!("{letter}{suffix}"))
        } else {
            format!("{count}{suffix}")
        }
    };
    candidate.rows.iter().map(name).collect()
}

impl Comparer<'_> {
    /// The results of both sides for each candidate; `None` if a side has no verdict.
    pub(super) fn judge(&self, time: &JudgingTime, candidates: &[Candidate]) -> Vec<Option<Pair>> {
        let group: Vec<(Vec<String>, &Candidate)> = candidates
            .iter()
            .enumerate()
            .map(|(index, candidate)| (names(candidate, &format!(".{index}")), candidate))
            .collect();
        let [before, after] =
            [0, 1].map(|side_index| self.evaluate(side_index, time, &group, true).unwrap_or_default());
        pairs(&group, &before, &after)
    }

    /// The results of both sides for one candidate with no other records.
    pub(super) fn judge_alone(&self, time: &JudgingTime, candidate: &Candidate) -> Option<Pair> {
        let group = [(names(candidate, ""), candidate)];
        let [before, after] = [0, 1].map(|side_index| self.evaluate(side_index, time, &group, false));
        pairs(&group, &before?, &after?).pop()?
    }

    fn evaluate(
        &self,
        side_index: SideIndex,
        time: &JudgingTime,
        group: &[(Vec<String>, &Candidate)],
        keep_going: bool,
    ) -> Option<BTreeMap<String, SideResult>> {
        let side = self.schema.sides.get(side_index)?;
        let units_given = group.first().is_some_and(|(_, candidate)| candidate.units_given);
        let covers = group.first().filter(|(_, candidate)| candidate.covering).map(|_| self.covers(time));
        let mut tables: Vec<(KindId, Vec<Box<dyn Source>>)> = Vec::new();
        for (kind, joint) in self.schema.kinds.iter().enumerate() {
            let Some(position) = joint.positions.get(side_index).copied().flatten() else { continue };
            if if kind == 0 { units_given } else { self.mentions.kinds.contains(&kind) || has_rows(group, kind) } {
                let table = self.table(side_index, kind, group)?;
                tables.push((KindId(position), vec![Box::new(table)]));
            }
        }
        let given: Vec<KindSources<'_>> = tables
            .iter()
            .map(|(kind, sources)| KindSources { kind: *kind, sources, covers: covers.filter(|_| kind.0 != 0) })
            .collect();
        let request = Request {
            period: time.period,
            as_of: time.as_of,
            indicators: vec![side.indicator],
            units: Vec::new(),
            total: false,
            keep_going,
            ids: 0,
            sparse: true,
            counted_by: CountedBy::default(),
            control: Control::default(),
            limits: Limits::default(),
        };
        let evaluated = tieuchi_engine::evaluate(side.rules, &given, &request).ok()?;
        let verdicts = evaluated.evaluation.verdicts;
        Some(verdicts.iter().map(|verdict| (verdict.unit.to_string(), SideResult::of(verdict))).collect())
    }

    /// The covered days that are given for a group: all days that either side could look into.
    pub(super) fn covers(&self, time: &JudgingTime) -> (Date, Date) {
        let first = time.windows.iter().map(|window| window.from).min().unwrap_or(time.window.from);
        let from = Date::new(first.year().saturating_sub(1), 1, 1).unwrap_or(first);
        let zone = self.schema.sides.first().map(|side| &side.rules.zone);
        let to = zone.map(|zone| zone.day_of(Moment(time.as_of.0.saturating_sub(1))));
        (from, to.unwrap_or(time.window.last()))
    }

    /// The text of a cell on one side; `None` if it cannot be written there.
    pub(super) fn text(
        &self,
        side_index: SideIndex,
        at: (usize, usize),
        cell: &CandidateCell,
        names: &[String],
    ) -> Option<String> {
        match cell {
            CandidateCell::Empty => None,
            CandidateCell::RowRef(to) => names.get(*to).cloned(),
            CandidateCell::Value(value) => {
                let (joint, field) = (self.schema.kind(at.0)?, self.schema.field(at)?);
                let rules = self.schema.sides.get(side_index)?.rules;
                let declared = rules.kind(KindId(joint.positions.get(side_index).copied().flatten()?))?;
                let position = field.positions.get(side_index).copied().flatten()?;
                let (_, declared) = declared.fields.get_index(position)?;
                cell_text(value, declared, &rules.zone)
            }
        }
    }

    fn table(&self, side_index: SideIndex, kind: usize, group: &[(Vec<String>, &Candidate)]) -> Option<Table> {
        let joint = self.schema.kind(kind)?;
        let filled: BTreeSet<usize> = group
            .iter()
            .flat_map(|(_, candidate)| candidate.rows.iter().filter(|row| row.kind == kind))
            .flat_map(|row| row.cells.iter().enumerate().filter(|(_, cell)| needs_column(cell)).map(|(field, _)| field))
            .chain(joint.id.filter(|_| has_rows(group, kind)))
            .collect();
        let mut headers = Vec::new();
        let mut columns: Vec<Arc<dyn Column>> = Vec::new();
        let mut count = 0;
        for field in filled {
            let declared = joint.fields.get(field)?;
            if declared.positions.get(side_index).copied().flatten().is_none() {
                continue;
            }
            let mut texts = TextColumn::default();
            for (names, candidate) in group {
                for (row, name) in candidate.rows.iter().zip(names).filter(|(row, _)| row.kind == kind) {
                    if joint.id == Some(field) {
                        texts.push_written(name);
                    } else if let Some(text) = self.text(side_index, (kind, field), row.cell(field), names) {
                        texts.push_written(&text);
                    } else {
                        texts.push_empty();
                    }
                }
            }
            count = texts.len();
            headers.push(declared.declared.name.clone());
            columns.push(Arc::new(texts));
        }
        Some(Table { name: joint.declared.name.clone(), headers, columns, count })
    }
}

fn needs_column(cell: &CandidateCell) -> bool {
    !matches!(cell, CandidateCell::Empty)
}

fn has_rows(group: &[(Vec<String>, &Candidate)], kind: usize) -> bool {
    group.iter().any(|(_, candidate)| candidate.rows.iter().any(|row| row.kind == kind))
}

fn pairs(
    group: &[(Vec<String>, &Candidate)],
    before: &BTreeMap<String, SideResult>,
    after: &BTreeMap<String, SideResult>,
) -> Vec<Option<Pair>> {
    let of = |names: &Vec<String>| {
        let unit = names.first()?;
        Some([before.get(unit)?.clone(), after.get(unit)?.clone()])
    };
    group.iter().map(|(names, _)| of(names)).collect()
}

/// The records of one kind in memory.
struct Table {
    name: String,
    headers: Vec<String>,
    columns: Vec<Arc<dyn Column>>,
    count: usize,
}

impl Source for Table {
    fn name(&self) -> &str {
        &self.name
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(self.headers.clone())
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let rows = (1u64..).take(self.count).collect();
        if self.columns.is_empty() {
            return Ok(Box::new(std::iter::empty()));
        }
        let columns = columns.iter().filter_map(|index| self.columns.get(*index)).cloned().collect();
        Ok(Box::new(std::iter::once(Ok(Chunk { columns, rows, rejected: Vec::new() }))))
    }
}
