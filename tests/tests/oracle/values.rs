//! Sums, averages and numbers of different values: what each member adds, or may add.

use tieuchi::Answer;

use crate::meaning::{Outcome, Population, Says, holds, is_upper};
use crate::records::World;
use crate::rules::Side;
use crate::worlds::{Way, Ways, answer, choices, stays};

/// What the members of a sum or an average add: the known ones a value, of each other one nothing or one of these.
pub(crate) struct Values {
    known: Vec<i128>,
    /// A value that is not known is still missing when an open member turns out to be one.
    open: Vec<Vec<i128>>,
    missing: Vec<Vec<Option<i128>>>,
}

/// What the field is declared to hold.
pub(crate) const LEAST: i128 = 1;
pub(crate) const MOST: i128 = 5;

impl Values {
    pub(crate) fn of(population: &Population<'_>) -> Values {
        let mut values = Values { known: Vec::new(), open: Vec::new(), missing: Vec::new() };
        for (dossier, member) in &population.members {
            let may = dossier.points.map_or_else(|| vec![LEAST, MOST], |points| vec![points]);
            match (member, dossier.points) {
                (Outcome::Open, _) => values.open.push(may),
                (Outcome::Missing, _) => values.missing.push(may.into_iter().map(Some).chain([None]).collect()),
                (_, Some(points)) => values.known.push(points),
                (_, None) => values.missing.push(may.into_iter().map(Some).collect()),
            }
        }
        values
    }

    pub(crate) fn counts(&self, unplaced: u64) -> [u64; 6] {
        let long = |length: usize| u64::try_from(length).unwrap();
        [long(self.known.len()), 0, long(self.open.len()), long(self.missing.len()), 0, unplaced]
    }

    /// The sum and the number of values in each way.
    pub(crate) fn ways(&self) -> Vec<Vec<(i128, i128)>> {
        let row = |are_members: Vec<bool>| {
            let members = self.open.iter().zip(are_members).filter(|(_, is_member)| *is_member);
            let values = members.map(|(may, _)| may.iter().copied().map(Some).collect());
            let unknown: Vec<Vec<Option<i128>>> = self.missing.iter().cloned().chain(values).collect();
            let one = |chosen: &Vec<Option<i128>>| {
                let all: Vec<i128> = self.known.iter().copied().chain(chosen.iter().copied().flatten()).collect();
                (all.iter().sum(), i128::try_from(all.len()).unwrap())
            };
            choices(&unknown).iter().map(one).collect()
        };
        choices(&vec![vec![false, true]; self.open.len()]).into_iter().map(row).collect()
    }
}

/// The verdict over a figure that later records can but add to, from what it is in each way.
fn growing(
    rows: &[Vec<i128>],
    (side, bound): (Side, i128),
    population: &Population<'_>,
    world: &World,
) -> (Answer, bool) {
    let (runs, covered) = (!population.window.has_ended(world), population.window.is_covered(world));
    let is = |figure: i128| holds(side, figure, 1, bound, 1);
    // Whether, with what is there at the least, it is decided whatever may be added.
    let decided = |row: &[i128]| row.iter().all(|figure| is(*figure) != is_upper(side));
    if rows.iter().all(|row| decided(row)) {
        return (if is_upper(side) { Answer::Missed } else { Answer::Met }, true);
    }
    if runs && !is_upper(side) {
        return (Answer::Open, false);
    }
    if !covered {
        return (if rows.iter().any(|row| decided(row)) { Answer::Open } else { Answer::Undetermined }, false);
    }
    let ways: Ways = rows.iter().map(|row| row.iter().map(|figure| Way::of(is(*figure))).collect()).collect();
    let answer = answer(&ways);
    (answer, !runs && stays(&ways, answer))
}

pub(crate) fn sum(population: &Population<'_>, (side, bound): (Side, i128), world: &World) -> Says {
    let values = Values::of(population);
    let sums = values.ways();
    let all = || sums.iter().flatten().map(|(sum, _)| *sum);
    let (least, most) = (all().min().unwrap(), all().max().unwrap());
    let covered = population.window.is_covered(world);
    let figures: Vec<Vec<i128>> = sums.iter().map(|row| row.iter().map(|(sum, _)| *sum).collect()).collect();
    let (answer, settled) = growing(&figures, (side, bound), population, world);
    Says {
        counts: Some(values.counts(population.unplaced)),
        value: Some(Some((values.known.iter().sum(), 1))),
        lowest: covered.then_some(Some((least, 1))),
        highest: covered.then_some(Some((most, 1))),
        waits: false,
        ..Says::only(answer, settled)
    }
}

pub(crate) fn average(population: &Population<'_>, (side, bound): (Side, i128), world: &World) -> Says {
    let values = Values::of(population);
    let sums = values.ways();
    let way = |(sum, of): &(i128, i128)| if *of == 0 { Way::Empty } else { Way::of(holds(side, *sum, *of, bound, 1)) };
    let ways: Ways = sums.iter().map(|row| row.iter().map(way).collect()).collect();
    let covered = population.window.is_covered(world);
    let answer = if covered { answer(&ways) } else { Answer::Undetermined };
    let smaller = |one: &(i128, i128), other: &(i128, i128)| (one.0 * other.1).cmp(&(other.0 * one.1));
    let figures: Vec<(i128, i128)> = sums.iter().flatten().copied().filter(|(_, of)| *of > 0).collect();
    let known = i128::try_from(values.known.len()).unwrap();
    Says {
        counts: Some(values.counts(population.unplaced)),
        value: Some((known > 0).then(|| (values.known.iter().sum(), known))),
        lowest: covered.then(|| figures.iter().copied().min_by(smaller)),
        highest: covered.then(|| figures.iter().copied().max_by(smaller)),
        waits: false,
        ..Says::only(answer, population.window.has_ended(world) && covered && stays(&ways, answer))
    }
}

/// How many different kinds: what is doubtful may add its own, what has none may add one that no other record has.
pub(crate) fn distinct(population: &Population<'_>, (side, bound): (Side, i128), world: &World) -> Says {
    let mut known: Vec<String> = Vec::new();
    let (mut open, mut missing) = (Vec::new(), Vec::new());
    for (place, (dossier, member)) in population.members.iter().enumerate() {
        let value = dossier.kind.map_or_else(|| format!("new {place}"), ToOwned::to_owned);
        match (member, dossier.kind) {
            (Outcome::Open, _) => open.push(vec![Some(value), None]),
            (Outcome::Missing, _) | (_, None) => missing.push(vec![Some(value), None]),
            (_, Some(_)) => known.push(value),
        }
    }
    let missing = choices(&missing);
    let different = |open: &[Option<String>], missing: &[Option<String>]| {
        let mut all: Vec<String> =
            known.iter().cloned().chain([open, missing].concat().into_iter().flatten()).collect();
        all.sort();
        all.dedup();
        i128::try_from(all.len()).unwrap()
    };
    let rows: Vec<Vec<i128>> =
        choices(&open).iter().map(|open| missing.iter().map(|missing| different(open, missing)).collect()).collect();
    let (least, most) = (different(&[], &[]), rows.iter().flatten().copied().max().unwrap());
    let covered = population.window.is_covered(world);
    let (answer, settled) = growing(&rows, (side, bound), population, world);
    Says {
        value: Some(Some((least, 1))),
        lowest: Some(Some((least, 1))),
        highest: covered.then_some(Some((most, 1))),
        waits: false,
        ..Says::only(answer, settled)
    }
}
