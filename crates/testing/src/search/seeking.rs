//! The search itself: occasion by occasion, single records first, then those that stand for the others put together.
//!
//! Records that both sides see alike stand for one another; how far a set is from parting the sides is not measured.

use std::collections::BTreeSet;

use tieuchi_model::verdict::Answer;

use super::both::Both;
use super::chosen::{Chance, Chosen};
use super::combined::{pairs, times, together};
use super::court::{Court, Pair};
use super::mentions::Mentions;
use super::occasion::{Occasion, occasions};
use super::scene::{Cell, Row, Scene};
use super::values::Values;
use super::{Effort, Sought, plainer, wording};

/// How many records are judged in one evaluation.
const CROWD: usize = 2500;
/// How many rows of a kind are tried in each round, and how many records are judged for one occasion at most.
const ROUNDS: [(usize, usize); 3] = [(60, 2500), (160, 12_000), (700, 40_000)];

/// A set of records that parts the sides.
#[derive(Clone, Debug)]
pub(super) struct Find {
    pub(super) occasion: Occasion,
    pub(super) scene: Scene,
    pub(super) pair: Pair,
    pub(super) rank: u8,
}

/// How good a difference is: 0 is met against missed; `None` is none.
pub(super) fn rank(pair: &Pair, figures: bool) -> Option<u8> {
    let [before, after] = pair;
    let decided = |answer: Answer| matches!(answer, Answer::Met | Answer::Missed);
    if before.answer != after.answer {
        return Some(match (decided(before.answer), decided(after.answer)) {
            (true, true) => 0,
            (true, false) | (false, true) => 1,
            (false, false) => 3,
        });
    }
    if before.stretch != after.stretch && before.stretch.is_some() {
        return Some(if after.stretch.is_some() { 0 } else { 2 });
    }
    (figures && (before.counts != after.counts || before.value != after.value)).then_some(4)
}

/// A search under way.
pub(super) struct Seeking<'a> {
    both: &'a Both<'a>,
    mentions: Mentions,
    effort: Effort,
    chance: Chance,
    judged: usize,
    tried: usize,
    up_to: usize,
    best: Option<Find>,
}

impl<'a> Seeking<'a> {
    pub(super) fn new(both: &'a Both<'a>, effort: Effort) -> Seeking<'a> {
        Seeking {
            both,
            mentions: Mentions::of(both),
            effort,
            chance: Chance::new(),
            judged: 0,
            tried: 0,
            up_to: 0,
            best: None,
        }
    }

    pub(super) fn seek(mut self) -> Sought {
        let occasions = occasions(self.both, &self.mentions);
        if occasions.is_empty() {
            return Sought::Refused;
        }
        for (limit, most) in ROUNDS {
            for (place, occasion) in occasions.iter().enumerate() {
                let share = self.effort.records.saturating_sub(self.judged).min(most);
                let until = self.judged + share;
                self.at(occasion, limit, until);
                // Something better than what is merely different may come of the next occasion.
                let good_enough = self.best.as_ref().is_some_and(|best| best.rank < 2 || place > 0);
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
            None => Sought::NotFound { tried: self.tried, up_to: self.up_to },
        }
    }

    /// What was found, made plainer and judged alone; `None` where it does not part them then.
    fn conclude(&mut self) -> Option<Sought> {
        let best = self.best.take()?;
        let court = Court { both: self.both, mentions: &self.mentions };
        let (plain, tried) = plainer::plainer(&court, best, self.effort.figures);
        self.tried += tried;
        let witness = wording::witness(&court, &plain?)?;
        Some(Sought::Found(Box::new(witness)))
    }

    fn is_done(&self) -> bool {
        self.best.as_ref().is_some_and(|best| best.rank == 0)
    }

    /// Judges sets, keeps the best difference, and gives what both sides say of each.
    fn judge(
        &mut self,
        occasion: &Occasion,
        scenes: impl IntoIterator<Item = Scene>,
        until: usize,
    ) -> Vec<(Pair, Scene)> {
        let mut seen = Vec::new();
        let mut scenes = scenes.into_iter().peekable();
        while scenes.peek().is_some() && self.judged < until && !self.is_done() {
            let mut crowd = Vec::new();
            let mut size = 0;
            while let Some(scene) = scenes.next_if(|scene| size == 0 || size + scene.rows.len() <= CROWD) {
                size += scene.rows.len();
                crowd.push(scene);
            }
            self.judged += size;
            self.tried += crowd.len();
            let court = Court { both: self.both, mentions: &self.mentions };
            let pairs = court.judge(occasion, &crowd);
            for (pair, scene) in pairs.into_iter().zip(crowd) {
                let Some(pair) = pair else { continue };
                self.up_to = self.up_to.max(scene.size());
                if let Some(rank) = rank(&pair, self.effort.figures) {
                    let weight = |rank: u8, scene: &Scene| (rank, scene.size(), filled(scene));
                    let is_better =
                        self.best.as_ref().is_none_or(|best| weight(rank, &scene) < weight(best.rank, &best.scene));
                    if is_better {
                        let (occasion, scene, pair) = (occasion.clone(), scene.clone(), pair.clone());
                        self.best = Some(Find { occasion, scene, pair, rank });
                    }
                }
                seen.push((pair, scene));
            }
        }
        seen
    }

    fn at(&mut self, occasion: &Occasion, limit: usize, until: usize) {
        let mentions = self.mentions.clone();
        self.with(&mentions, occasion, limit, until);
    }

    fn with(&mut self, mentions: &Mentions, occasion: &Occasion, limit: usize, until: usize) {
        let both = self.both;
        let Some(values) = Values::new(both, mentions, occasion) else { return };
        let chosen = Chosen::new(both, mentions, &values, limit, &mut self.chance);
        for home in self.homes(mentions, occasion, &chosen, until) {
            if self.is_done() || self.judged >= until {
                return;
            }
            let mut pool = Pool::default();
            // What changes nothing for the unit need not stand beside anything.
            pool.known.extend(self.judge(occasion, vec![home.clone()], until).into_iter().map(|(pair, _)| pair));
            let singles = self.singles(mentions, &chosen, &home);
            pool.add(self.judge(occasion, singles, until));
            let attached = Self::attached(mentions, &chosen, &home, &pool);
            pool.add(self.judge(occasion, attached, until));
            let below = self.below(mentions, &chosen, &home, &pool);
            pool.add(self.judge(occasion, below, until));
            let mut sets = pool.chosen(14);
            for kind in mentions.kinds.iter().filter(|kind| **kind != 0) {
                let plain = chosen.rows(*kind).iter().take(2).map(|row| chosen.scene(&home, row));
                sets.extend(plain.filter(|scene| !sets.contains(scene)).collect::<Vec<_>>());
            }
            let counts: Vec<usize> =
                times(&mentions.bounds).into_iter().filter(|(_, other)| *other == 0).map(|(one, _)| one).collect();
            let every = together(&sets, &[&[1], counts.get(..3).unwrap_or(&counts)].concat());
            self.judge(occasion, every, until);
            let combined = pairs(&sets, &times(&mentions.bounds), CROWD / 4);
            pool.add(self.judge(occasion, combined, until));
            let mixed = self.mixed(&pool.chosen(40), until.saturating_sub(self.judged));
            self.judge(occasion, mixed, until);
        }
    }

    /// The unit that is judged, in each way that makes a difference to it; those that are asked first.
    fn homes(&mut self, mentions: &Mentions, occasion: &Occasion, chosen: &Chosen<'_>, until: usize) -> Vec<Scene> {
        let given = self.both.declares_units();
        let scenes = chosen.rows(0).iter().map(|row| Scene::of(row.clone(), given));
        let homes: Vec<Scene> = if given { scenes.collect() } else { scenes.take(1).collect() };
        let plain = |home: &Scene| {
            let kinds = mentions.kinds.iter().filter(|kind| **kind != 0);
            let rows = kinds.filter_map(|kind| chosen.rows(*kind).first());
            rows.fold(home.clone(), |all, row| chosen.scene(&all, row))
        };
        self.judge(occasion, homes.clone(), until);
        let furnished: Vec<Scene> = homes.iter().map(plain).collect();
        let mut pool = Pool::default();
        pool.add(self.judge(occasion, furnished, until));
        pool.sets.sort_by_key(|(pair, _)| !pair.iter().all(super::court::Seen::is_asked));
        let found: Vec<Scene> = pool.sets.iter().take(4).map(|(_, scene)| scene.bare()).collect();
        if found.is_empty() { homes.into_iter().take(1).collect() } else { found }
    }

    /// One record of each kind, with what it refers to.
    fn singles(&self, mentions: &Mentions, chosen: &Chosen<'_>, home: &Scene) -> Vec<Scene> {
        let kinds = mentions.kinds.iter().filter(|kind| **kind != 0);
        kinds.flat_map(|kind| chosen.rows(*kind).iter().map(|row| chosen.scene(home, row))).collect()
    }

    /// Several related records of one record, and its own choices beside them.
    fn attached(mentions: &Mentions, chosen: &Chosen<'_>, home: &Scene, pool: &Pool) -> Vec<Scene> {
        let mut found = Vec::new();
        let counts: BTreeSet<usize> =
            times(&mentions.bounds).into_iter().map(|(one, _)| one).filter(|n| *n <= 40).collect();
        for (kind, reference) in &mentions.related {
            let ends_so = |scene: &&Scene| scene.rows.last().is_some_and(|row| row.kind == *kind);
            let sets = pool.chosen(60);
            let mut related: Vec<Scene> = sets.iter().filter(ends_so).take(8).cloned().collect();
            // One alone may change nothing where several are asked for.
            related.extend(chosen.rows(*kind).iter().take(4).map(|row| chosen.scene(home, row)));
            for scene in &related {
                let Some(last) = scene.rows.last() else { continue };
                let Cell::Link(to) = last.cell(*reference) else { continue };
                for count in &counts {
                    let mut more = scene.clone();
                    more.rows.extend(std::iter::repeat_n(last.clone(), count.saturating_sub(1)));
                    found.push(more);
                }
                for other in &related {
                    let same = other.rows.last().filter(|row| row.cell(*reference) == last.cell(*reference));
                    if let Some(row) = same.filter(|_| other.rows.len() == scene.rows.len()) {
                        let mut more = scene.clone();
                        more.rows.push(row.clone());
                        found.push(more);
                    }
                }
                let Some(target) = scene.rows.get(*to).map(|row| row.kind) else { continue };
                for row in chosen.rows(target).iter().take(60) {
                    let mut more = scene.clone();
                    if let Some(place) = more.rows.get_mut(*to) {
                        for (field, cell) in row.cells.iter().enumerate() {
                            if !matches!(place.cell(field), Cell::Link(_)) {
                                place.set(field, cell.clone());
                            }
                        }
                    }
                    found.push(more);
                }
            }
        }
        found.sort_by_key(Scene::size);
        found
    }

    /// Units below the one that is judged, with and without records of their own.
    fn below(&self, mentions: &Mentions, chosen: &Chosen<'_>, home: &Scene, pool: &Pool) -> Vec<Scene> {
        let parent = self.both.kind(0).and_then(|units| units.parent);
        let (true, true, Some(parent)) = (mentions.tree, home.units_given, parent) else { return Vec::new() };
        let mut found = Vec::new();
        for row in chosen.rows(0).iter().take(40) {
            let mut unit = row.clone();
            unit.set(parent, Cell::Link(0));
            let mut scene = home.clone();
            scene.rows.push(unit);
            found.push(scene.clone());
            for set in pool.chosen(12) {
                // The records of the set, in the unit below.
                let mut inside = scene.clone();
                for row in set.rows.iter().skip(1) {
                    let cells = row.cells.iter().map(|cell| match cell {
                        Cell::Link(0) => Cell::Link(1),
                        Cell::Link(to) => Cell::Link(to + 1),
                        other => other.clone(),
                    });
                    inside.rows.push(Row { kind: row.kind, cells: cells.collect() });
                }
                found.push(inside);
            }
        }
        found
    }

    /// Several sets at random, until so many records stand in them.
    fn mixed(&mut self, sets: &[Scene], records: usize) -> Vec<Scene> {
        let mut found = Vec::new();
        let mut size = 0;
        while size < records.min(4 * CROWD) && sets.len() > 1 {
            let mut scene: Option<Scene> = None;
            for _ in 0..2 + self.chance.below(3) {
                let Some(set) = sets.get(self.chance.below(sets.len())) else { continue };
                let count = 1 + self.chance.below(3);
                scene = Some(match scene {
                    None => set.clone(),
                    Some(scene) => scene.with(set, count),
                });
            }
            size += scene.as_ref().map_or(1, |scene| scene.rows.len());
            found.extend(scene);
        }
        found
    }
}

/// How many cells are filled.
pub(super) fn filled(scene: &Scene) -> usize {
    scene.rows.iter().map(|row| row.cells.iter().filter(|cell| **cell != Cell::Empty).count()).sum()
}

/// Sets of which no two are seen alike by both sides.
#[derive(Default)]
struct Pool {
    sets: Vec<(Pair, Scene)>,
    known: BTreeSet<Pair>,
}

impl Pool {
    fn add(&mut self, seen: Vec<(Pair, Scene)>) {
        for (pair, scene) in seen {
            if self.known.insert(pair.clone()) {
                self.sets.push((pair, scene));
            }
        }
    }

    /// So many sets: first one of each sort, those that the sides see differently before the others, the smallest first.
    fn chosen(&self, count: usize) -> Vec<Scene> {
        let mut sets: Vec<&(Pair, Scene)> = self.sets.iter().collect();
        sets.sort_by_key(|([before, after], scene)| (before == after, scene.size()));
        let mut sorts = BTreeSet::new();
        let (first, others): (Vec<_>, Vec<_>) =
            sets.into_iter().partition(|(pair, _)| sorts.insert(pair.each_ref().map(super::court::Seen::sort)));
        first.into_iter().chain(others).take(count).map(|(_, scene)| scene.clone()).collect()
    }
}
