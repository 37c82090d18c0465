//! The search itself: one judging time after the other, single records first, then combinations of those that matter.
//!
//! Of candidates with equal results on both sides only one is combined further. How near a candidate is to a difference is
//! not measured.

use std::collections::BTreeSet;

use super::candidate::{Candidate, CandidateCell, CandidateRow};
use super::candidate_rows::{CandidateRows, SeededRandom};
use super::combinations::{pairs, repetitions, together};
use super::compared::SearchOptions;
use super::comparer::{Comparer, Pair, SideResult};
use super::counterexample::{SearchResult, counterexample};
use super::difference::{Difference, rank};
use super::field_values::FieldValues;
use super::joint_schema::JointSchema;
use super::judging_times::{JudgingTime, judging_times};
use super::mentions::Mentions;
use super::shrink::shrink;

/// How many records are judged in one evaluation.
const GROUP_RECORDS: usize = 2500;
/// How many rows of a kind are tried in each round, and how many records are judged for one judging time at most.
const ROUNDS: [(usize, usize); 3] = [(60, 2500), (160, 12_000), (700, 40_000)];

/// The state of a search.
pub(super) struct Search<'a> {
    schema: &'a JointSchema<'a>,
    mentions: Mentions,
    options: SearchOptions,
    random: SeededRandom,
    records_judged: usize,
    tried: usize,
    largest: usize,
    best: Option<Difference>,
}

impl<'a> Search<'a> {
    pub(super) fn new(schema: &'a JointSchema<'a>, options: SearchOptions) -> Search<'a> {
        Search {
            schema,
            mentions: Mentions::of(schema),
            options,
            random: SeededRandom::new(),
            records_judged: 0,
            tried: 0,
            largest: 0,
            best: None,
        }
    }

    pub(super) fn run(mut self) -> SearchResult {
        let times = judging_times(self.schema, &self.mentions);
        if times.is_empty() {
            return SearchResult::NotComparable;
        }
        for (limit, most) in ROUNDS {
            for (index, time) in times.iter().enumerate() {
                let share = self.options.records.saturating_sub(self.records_judged).min(most);
                let until = self.records_judged + share;
                self.search_at(time, limit, until);
                // The next judging time may give a better difference than one of low rank.
                let good_enough = self.best.as_ref().is_some_and(|best| best.rank < 2 || index > 0);
                if good_enough && let Some(found) = self.conclude() {
                    return found;
                }
                if share == 0 {
                    break;
                }
            }
        }
        match self.conclude() {
            Some(found) => found,
            None => SearchResult::NotFound { tried: self.tried, largest: self.largest },
        }
    }

    /// The best difference, shrunk and judged alone; `None` if the sides no longer differ then.
    fn conclude(&mut self) -> Option<SearchResult> {
        let best = self.best.take()?;
        let comparer = Comparer { schema: self.schema, mentions: &self.mentions };
        let (shrunk, tried) = shrink(&comparer, best, self.options.figures);
        self.tried += tried;
        let found = counterexample(&comparer, &shrunk?)?;
        Some(SearchResult::Found(Box::new(found)))
    }

    fn has_best_difference(&self) -> bool {
        self.best.as_ref().is_some_and(|best| best.rank == 0)
    }

    /// Judges candidates, keeps the best difference, and gives the results of both sides for each.
    fn judge(
        &mut self,
        time: &JudgingTime,
        candidates: impl IntoIterator<Item = Candidate>,
        until: usize,
    ) -> Vec<(Pair, Candidate)> {
        let mut judged = Vec::new();
        let mut candidates = candidates.into_iter().peekable();
        while candidates.peek().is_some() && self.records_judged < until && !self.has_best_difference() {
            let mut group = Vec::new();
            let mut size = 0;
            while let Some(candidate) =
                candidates.next_if(|candidate| size == 0 || size + candidate.rows.len() <= GROUP_RECORDS)
            {
                size += candidate.rows.len();
                group.push(candidate);
            }
            self.records_judged += size;
            self.tried += group.len();
            let comparer = Comparer { schema: self.schema, mentions: &self.mentions };
            let pairs = comparer.judge(time, &group);
            for (pair, candidate) in pairs.into_iter().zip(group) {
                let Some(pair) = pair else { continue };
                self.largest = self.largest.max(candidate.size());
                if let Some(rank) = rank(&pair, self.options.figures) {
                    let weight = |rank: u8, candidate: &Candidate| (rank, candidate.size(), filled(candidate));
                    let is_better = self
                        .best
                        .as_ref()
                        .is_none_or(|best| weight(rank, &candidate) < weight(best.rank, &best.candidate));
                    if is_better {
                        let (time, candidate, pair) = (time.clone(), candidate.clone(), pair.clone());
                        self.best = Some(Difference { time, candidate, pair, rank });
                    }
                }
                judged.push((pair, candidate));
            }
        }
        judged
    }

    fn search_at(&mut self, time: &JudgingTime, limit: usize, until: usize) {
        let schema = self.schema;
        let mentions = &self.mentions.clone();
        let Some(values) = FieldValues::new(schema, mentions, time) else { return };
        let choices = CandidateRows::new(schema, mentions, &values, limit, &mut self.random);
        for base in self.base_candidates(mentions, time, &choices, until) {
            if self.has_best_difference() || self.records_judged >= until {
                return;
            }
            let mut pool = Pool::default();
            // A record that changes nothing for the unit is not combined with others.
            pool.known.extend(self.judge(time, vec![base.clone()], until).into_iter().map(|(pair, _)| pair));
            let singles = self.singles(mentions, &choices, &base);
            pool.add(self.judge(time, singles, until));
            let attached = Self::attached(mentions, &choices, &base, &pool);
            pool.add(self.judge(time, attached, until));
            let below = self.below(mentions, &choices, &base, &pool);
            pool.add(self.judge(time, below, until));
            let mut candidates = pool.select(14);
            for kind in mentions.kinds.iter().filter(|kind| **kind != 0) {
                let plain = choices.rows(*kind).iter().take(2).map(|row| choices.candidate(&base, row));
                candidates.extend(plain.filter(|candidate| !candidates.contains(candidate)).collect::<Vec<_>>());
            }
            let counts: Vec<usize> = repetitions(&mentions.bounds)
                .into_iter()
                .filter(|(_, other)| *other == 0)
                .map(|(one, _)| one)
                .collect();
            let every = together(&candidates, &[&[1], counts.get(..3).unwrap_or(&counts)].concat());
            self.judge(time, every, until);
            let combined = pairs(&candidates, &repetitions(&mentions.bounds), GROUP_RECORDS / 4);
            pool.add(self.judge(time, combined, until));
            let mixed = self.mixed(&pool.select(40), until.saturating_sub(self.records_judged));
            self.judge(time, mixed, until);
        }
    }

    /// The unit that is judged, in each variant that makes a difference to its verdict; those in scope first.
    fn base_candidates(
        &mut self,
        mentions: &Mentions,
        time: &JudgingTime,
        choices: &CandidateRows<'_>,
        until: usize,
    ) -> Vec<Candidate> {
        let given = self.schema.declares_units();
        let candidates = choices.rows(0).iter().map(|row| Candidate::of(row.clone(), given));
        let base_candidates: Vec<Candidate> = if given { candidates.collect() } else { candidates.take(1).collect() };
        let plain = |base: &Candidate| {
            let kinds = mentions.kinds.iter().filter(|kind| **kind != 0);
            let rows = kinds.filter_map(|kind| choices.rows(*kind).first());
            rows.fold(base.clone(), |all, row| choices.candidate(&all, row))
        };
        self.judge(time, base_candidates.clone(), until);
        let with_records: Vec<Candidate> = base_candidates.iter().map(plain).collect();
        let mut pool = Pool::default();
        pool.add(self.judge(time, with_records, until));
        pool.candidates.sort_by_key(|(pair, _)| !pair.iter().all(SideResult::is_in_scope));
        let found: Vec<Candidate> = pool.candidates.iter().take(4).map(|(_, candidate)| candidate.bare()).collect();
        if found.is_empty() { base_candidates.into_iter().take(1).collect() } else { found }
    }

    /// One record of each kind, with what it refers to.
    fn singles(&self, mentions: &Mentions, choices: &CandidateRows<'_>, base: &Candidate) -> Vec<Candidate> {
        let kinds = mentions.kinds.iter().filter(|kind| **kind != 0);
        kinds.flat_map(|kind| choices.rows(*kind).iter().map(|row| choices.candidate(base, row))).collect()
    }

    /// Several related records of one record, and other values of that record.
    fn attached(mentions: &Mentions, choices: &CandidateRows<'_>, base: &Candidate, pool: &Pool) -> Vec<Candidate> {
        let mut found = Vec::new();
        let counts: BTreeSet<usize> =
            repetitions(&mentions.bounds).into_iter().map(|(one, _)| one).filter(|n| *n <= 40).collect();
        for (kind, reference) in &mentions.related {
            let ends_with_kind = |candidate: &&Candidate| candidate.rows.last().is_some_and(|row| row.kind == *kind);
            let candidates = pool.select(60);
            let mut related: Vec<Candidate> = candidates.iter().filter(ends_with_kind).take(8).cloned().collect();
            // One alone may change nothing if several are required.
            related.extend(choices.rows(*kind).iter().take(4).map(|row| choices.candidate(base, row)));
            for candidate in &related {
                let Some(last) = candidate.rows.last() else { continue };
                let CandidateCell::RowRef(to) = last.cell(*reference) else { continue };
                for count in &counts {
                    let mut more = candidate.clone();
                    more.rows.extend(std::iter::repeat_n(last.clone(), count.saturating_sub(1)));
                    found.push(more);
                }
                for other in &related {
                    let same = other.rows.last().filter(|row| row.cell(*reference) == last.cell(*reference));
                    if let Some(row) = same.filter(|_| other.rows.len() == candidate.rows.len()) {
                        let mut more = candidate.clone();
                        more.rows.push(row.clone());
                        found.push(more);
                    }
                }
                let Some(target) = candidate.rows.get(*to).map(|row| row.kind) else { continue };
                for row in choices.rows(target).iter().take(60) {
                    let mut more = candidate.clone();
                    if let Some(referred) = more.rows.get_mut(*to) {
                        for (field, cell) in row.cells.iter().enumerate() {
                            if !matches!(referred.cell(field), CandidateCell::RowRef(_)) {
                                referred.set(field, cell.clone());
                            }
                        }
                    }
                    found.push(more);
                }
            }
        }
        found.sort_by_key(Candidate::size);
        found
    }

    /// Units below the one that is judged, with and without records of their own.
    fn below(&self, mentions: &Mentions, choices: &CandidateRows<'_>, base: &Candidate, pool: &Pool) -> Vec<Candidate> {
        let parent = self.schema.kind(0).and_then(|units| units.parent);
        let (true, true, Some(parent)) = (mentions.tree, base.units_given, parent) else { return Vec::new() };
        let mut found = Vec::new();
        for row in choices.rows(0).iter().take(40) {
            let mut unit = row.clone();
            unit.set(parent, CandidateCell::RowRef(0));
            let mut with_unit = base.clone();
            with_unit.rows.push(unit);
            found.push(with_unit.clone());
            for candidate in pool.select(12) {
                // The same records, in the unit below.
                let mut inside = with_unit.clone();
                for row in candidate.rows.iter().skip(1) {
                    let cells = row.cells.iter().map(|cell| match cell {
                        CandidateCell::RowRef(0) => CandidateCell::RowRef(1),
                        CandidateCell::RowRef(to) => CandidateCell::RowRef(to + 1),
                        other => other.clone(),
                    });
                    inside.rows.push(CandidateRow { kind: row.kind, cells: cells.collect() });
                }
                found.push(inside);
            }
        }
        found
    }

    /// Random combinations of several candidates, until they have the given number of records.
    fn mixed(&mut self, candidates: &[Candidate], records: usize) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut size = 0;
        while size < records.min(4 * GROUP_RECORDS) && candidates.len() > 1 {
            let mut combined: Option<Candidate> = None;
            for _ in 0..2 + self.random.below(3) {
                let Some(next) = candidates.get(self.random.below(candidates.len())) else { continue };
                let count = 1 + self.random.below(3);
                combined = Some(match combined {
                    None => next.clone(),
                    Some(combined) => combined.with(next, count),
                });
            }
            size += combined.as_ref().map_or(1, |candidate| candidate.rows.len());
            found.extend(combined);
        }
        found
    }
}

/// How many cells are filled.
fn filled(candidate: &Candidate) -> usize {
    candidate.rows.iter().map(|row| row.cells.iter().filter(|cell| **cell != CandidateCell::Empty).count()).sum()
}

/// Candidates of which no two have equal results on both sides.
#[derive(Default)]
struct Pool {
    candidates: Vec<(Pair, Candidate)>,
    known: BTreeSet<Pair>,
}

impl Pool {
    fn add(&mut self, judged: Vec<(Pair, Candidate)>) {
        for (pair, candidate) in judged {
            if self.known.insert(pair.clone()) {
                self.candidates.push((pair, candidate));
            }
        }
    }

    /// At most `count` candidates: first one of each category. Those whose results differ come first, then the smallest.
    fn select(&self, count: usize) -> Vec<Candidate> {
        let mut candidates: Vec<&(Pair, Candidate)> = self.candidates.iter().collect();
        candidates.sort_by_key(|([before, after], candidate)| (before == after, candidate.size()));
        let mut categories = BTreeSet::new();
        let (first, others): (Vec<_>, Vec<_>) =
            candidates.into_iter().partition(|(pair, _)| categories.insert(pair.each_ref().map(SideResult::category)));
        first.into_iter().chain(others).take(count).map(|(_, candidate)| candidate.clone()).collect()
    }
}
