//! Many sets of records judged by both sides in one evaluation each, every set in a unit of its own.
//!
//! Judged alone, a set is judged exactly as a test with these tables would be.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tieuchi::source::Diagnostic;
use tieuchi_engine::{Chunk, Chunks, Column, KindSources, Request, Source, TextColumn};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::KindId;
use tieuchi_model::time::{Date, Moment};
use tieuchi_model::verdict::{Answer, Counts, Reason, Verdict, VerdictOutcome};

use super::both::{Both, Which};
use super::mentions::Mentions;
use super::occasion::Occasion;
use super::scene::{Cell, Row, Scene};
use super::written::written;

/// What one side says of a set of records.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seen {
    pub(super) answer: Answer,
    pub(super) stretch: Option<bool>,
    pub(super) counts: Option<[u64; 5]>,
    pub(super) value: Option<(i128, i128)>,
    reason: Option<Reason>,
    /// Whether the earlier figure is more than nothing.
    baseline: Option<bool>,
    /// All other figures, of all windows and parts, in one row.
    figures: Vec<i128>,
}

/// What both sides say.
pub(super) type Pair = [Seen; 2];

impl Seen {
    fn of(verdict: &Verdict) -> Seen {
        let outcome = &verdict.outcome;
        let mut figures = Vec::new();
        gather(outcome, &mut figures);
        Seen {
            answer: outcome.answer,
            stretch: verdict.stretch,
            counts: outcome.counts.map(counts),
            value: outcome.value.map(|value| (value.numerator(), value.denominator())),
            reason: outcome.reason,
            baseline: outcome.baseline.map(|baseline| baseline > Ratio::ZERO),
            figures,
        }
    }

    /// What stands for its sort, without the figures.
    pub(super) fn sort(&self) -> (Answer, Option<Reason>, Option<bool>, Option<[bool; 5]>) {
        (self.answer, self.reason, self.baseline, self.counts.map(|counts| counts.map(|count| count > 0)))
    }

    /// Whether the unit is one of those that the indicator speaks of.
    pub(super) fn is_asked(&self) -> bool {
        !matches!(self.reason, Some(Reason::OutOfScope | Reason::ScopeNotKnown))
    }
}

fn counts(counts: Counts) -> [u64; 5] {
    [counts.met, counts.failed, counts.open, counts.missing, counts.excused]
}

fn gather(outcome: &VerdictOutcome, figures: &mut Vec<i128>) {
    let answer = i128::try_from(outcome.answer.code().len()).unwrap_or(0);
    let mut ratio = |ratio: Option<Ratio>| match ratio {
        Some(ratio) => figures.extend([ratio.numerator(), ratio.denominator()]),
        None => figures.push(-1),
    };
    for found in [outcome.value, outcome.lowest, outcome.highest, outcome.baseline, outcome.change] {
        ratio(found);
    }
    figures.extend([answer, outcome.headroom.unwrap_or(i128::MIN)]);
    let all = outcome.counts.map(counts);
    figures.extend(all.into_iter().flatten().map(i128::from));
    for window in &outcome.windows {
        gather(&window.outcome, figures);
    }
    for part in &outcome.parts {
        gather(&part.outcome, figures);
    }
}

/// Where both sides are asked.
pub(super) struct Court<'a> {
    pub(super) both: &'a Both<'a>,
    pub(super) mentions: &'a Mentions,
}

/// How rows are called: the first unit is `A`; in a crowd each set adds its number.
pub(super) fn names(scene: &Scene, suffix: &str) -> Vec<String> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let name = |row: &Row| {
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
    scene.rows.iter().map(name).collect()
}

impl Court<'_> {
    /// What both sides say of each set; `None` where one of them says nothing.
    pub(super) fn judge(&self, occasion: &Occasion, scenes: &[Scene]) -> Vec<Option<Pair>> {
        let crowd: Vec<(Vec<String>, &Scene)> =
            scenes.iter().enumerate().map(|(place, scene)| (names(scene, &format!(".{place}")), scene)).collect();
        let [before, after] = [0, 1].map(|which| self.ask(which, occasion, &crowd, true).unwrap_or_default());
        pairs(&crowd, &before, &after)
    }

    /// What both sides say of one set with nothing else there.
    pub(super) fn alone(&self, occasion: &Occasion, scene: &Scene) -> Option<Pair> {
        let crowd = [(names(scene, ""), scene)];
        let [before, after] = [0, 1].map(|which| self.ask(which, occasion, &crowd, false));
        pairs(&crowd, &before?, &after?).pop()?
    }

    fn ask(
        &self,
        which: Which,
        occasion: &Occasion,
        crowd: &[(Vec<String>, &Scene)],
        keep_going: bool,
    ) -> Option<BTreeMap<String, Seen>> {
        let side = self.both.sides.get(which)?;
        let units_given = crowd.first().is_some_and(|(_, scene)| scene.units_given);
        let covers = crowd.first().filter(|(_, scene)| scene.covering).map(|_| self.covers(occasion));
        let mut tables: Vec<(KindId, Vec<Box<dyn Source>>)> = Vec::new();
        for (kind, joint) in self.both.kinds.iter().enumerate() {
            let Some(position) = joint.on.get(which).copied().flatten() else { continue };
            if if kind == 0 { units_given } else { self.mentions.kinds.contains(&kind) || has_rows(crowd, kind) } {
                let table = self.table(which, kind, crowd)?;
                tables.push((KindId(position), vec![Box::new(table)]));
            }
        }
        let given: Vec<KindSources<'_>> = tables
            .iter()
            .map(|(kind, sources)| KindSources { kind: *kind, sources, covers: covers.filter(|_| kind.0 != 0) })
            .collect();
        let request = Request {
            period: occasion.period,
            as_of: occasion.as_of,
            indicators: vec![side.indicator],
            units: Vec::new(),
            total: false,
            keep_going,
            sparse: true,
        };
        let evaluated = tieuchi_engine::evaluate(side.rules, &given, &request).ok()?;
        let verdicts = evaluated.evaluation.verdicts;
        Some(verdicts.iter().map(|verdict| (verdict.unit.clone(), Seen::of(verdict))).collect())
    }

    /// The days that the records of a crowd are said to cover: everything that either side could look into.
    pub(super) fn covers(&self, occasion: &Occasion) -> (Date, Date) {
        let first = occasion.windows.iter().map(|window| window.from).min().unwrap_or(occasion.window.from);
        let from = Date::new(first.year().saturating_sub(1), 1, 1).unwrap_or(first);
        let zone = self.both.sides.first().map(|side| &side.rules.zone);
        let to = zone.map(|zone| zone.day_of(Moment(occasion.as_of.0.saturating_sub(1))));
        (from, to.unwrap_or(occasion.window.last()))
    }

    /// The text of a cell on one side; `None` where it has no such value.
    pub(super) fn text(&self, which: Which, at: (usize, usize), cell: &Cell, names: &[String]) -> Option<String> {
        match cell {
            Cell::Empty => None,
            Cell::Link(to) => names.get(*to).cloned(),
            Cell::Value(value) => {
                let (joint, field) = (self.both.kind(at.0)?, self.both.field(at)?);
                let rules = self.both.sides.get(which)?.rules;
                let declared = rules.kind(KindId(joint.on.get(which).copied().flatten()?))?;
                let place = field.on.get(which).copied().flatten()?;
                let (_, declared) = declared.fields.get_index(place)?;
                written(value, declared, &rules.zone)
            }
        }
    }

    fn table(&self, which: Which, kind: usize, crowd: &[(Vec<String>, &Scene)]) -> Option<Table> {
        let joint = self.both.kind(kind)?;
        let filled: BTreeSet<usize> = crowd
            .iter()
            .flat_map(|(_, scene)| scene.rows.iter().filter(|row| row.kind == kind))
            .flat_map(|row| row.cells.iter().enumerate().filter(|(_, cell)| needs_column(cell)).map(|(field, _)| field))
            .chain(joint.id.filter(|_| has_rows(crowd, kind)))
            .collect();
        let mut headers = Vec::new();
        let mut columns: Vec<Arc<dyn Column>> = Vec::new();
        let mut count = 0;
        for field in filled {
            let declared = joint.fields.get(field)?;
            if declared.on.get(which).copied().flatten().is_none() {
                continue;
            }
            let mut texts = TextColumn::default();
            for (names, scene) in crowd {
                for (row, name) in scene.rows.iter().zip(names).filter(|(row, _)| row.kind == kind) {
                    if joint.id == Some(field) {
                        texts.push_written(name);
                    } else if let Some(text) = self.text(which, (kind, field), row.cell(field), names) {
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

fn needs_column(cell: &Cell) -> bool {
    !matches!(cell, Cell::Empty)
}

fn has_rows(crowd: &[(Vec<String>, &Scene)], kind: usize) -> bool {
    crowd.iter().any(|(_, scene)| scene.rows.iter().any(|row| row.kind == kind))
}

fn pairs(
    crowd: &[(Vec<String>, &Scene)],
    before: &BTreeMap<String, Seen>,
    after: &BTreeMap<String, Seen>,
) -> Vec<Option<Pair>> {
    let of = |names: &Vec<String>| {
        let unit = names.first()?;
        Some([before.get(unit)?.clone(), after.get(unit)?.clone()])
    };
    crowd.iter().map(|(names, _)| of(names)).collect()
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
        let columns = columns.iter().filter_map(|place| self.columns.get(*place)).cloned().collect();
        Ok(Box::new(std::iter::once(Ok(Chunk { columns, rows, rejected: Vec::new() }))))
    }
}
