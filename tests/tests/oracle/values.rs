//! Sums, averages and numbers of different values: what each member adds, or may add.

use tieuchi::Answer;

use crate::meaning::{Outcome, Population, Says, holds, is_upper};
use crate::records::World;
use crate::rules::Side;
use crate::worlds::{Way, Ways, answer, choices, stays};

/// What the members of a sum or an average may add: of each open and of each missing one, nothing or one of these.
pub(crate) struct Values {
    known: Vec<i128>,
    open: Vec<Vec<Option<i128>>>,
    missing: Vec<Vec<Option<i128>>>,
}

/// What the field is declared to hold.
pub(crate) const LEAST: i128 = 1;
pub(crate) const MOST: i128 = 5;

impl Values {
    pub(crate) fn of(population: &Population<'_>) -> Values {
        let mut values = Values { known: Vec::new(), open: Vec::new(), missing: Vec::new() };
        for (dossier, member) in &population.members {
            let may: Vec<Option<i128>> = match dossier.points {
                Some(points) => vec![Some(points)],
                None => vec![Some(LEAST), Some(MOST)],
            };
            let or_nothing = || may.iter().copied().chain([None]).collect();
            match (member, dossier.points) {
                (Outcome::Open, _) => values.open.push(or_nothing()),
                (Outcome::Missing, _) => values.missing.push(or_nothing()),
                (_, Some(points)) => values.known.push(points),
                (_, None) => values.missing.push(may),
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
        let missing = choices(&self.missing);
        let one = |open: &[Option<i128>], missing: &[Option<i128>]| {
            let all: Vec<i128> =
                self.known.iter().copied().chain([open, missing].concat().into_iter().flatten()).collect();
            (all.iter().sum(), i128::try_from(all.len()).unwrap())
        };
        choices(&self.open).iter().map(|open| missing.iter().map(|missing| one(open, missing)).collect()).collect()
    }
}

pub(crate) fn sum(population: &Population<'_>, (side, bound): (Side, i128), world: &World) -> Says {
    let values = Values::of(population);
    let sums = values.ways();
    let all = || sums.iter().flatten().map(|(sum, _)| *sum);
    let (least, most) = (all().min().unwrap(), all().max().unwrap());
    let (runs, covered) = (!population.window.has_ended(world), population.window.is_covered(world));
    let is = |sum: i128| holds(side, sum, 1, bound, 1);
    // The field can but add.
    let (answer, settled) = if is_upper(side) && !is(least) {
        (Answer::Missed, true)
    } else if !is_upper(side) && is(least) {
        (Answer::Met, true)
    } else if runs && !is_upper(side) {
        (Answer::Open, false)
    } else if covered {
        let ways: Ways = sums.iter().map(|row| row.iter().map(|(sum, _)| Way::of(is(*sum))).collect()).collect();
        let answer = answer(&ways);
        (answer, !runs && stays(&ways, answer))
    } else {
        (Answer::Undetermined, false)
    };
    Says {
        counts: Some(values.counts(population.unplaced)),
        value: Some(Some((values.known.iter().sum(), 1))),
        lowest: covered.then_some(Some((least, 1))),
        highest: covered.then_some(Some((most, 1))),
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
        ..Says::only(answer, population.window.has_ended(world) && covered && stays(&ways, answer))
    }
}

/// How many different kinds: what is doubtful may add its own, what has none may add one that nobody else has.
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
    let (runs, covered) = (!population.window.has_ended(world), population.window.is_covered(world));
    let is = |number: i128| holds(side, number, 1, bound, 1);
    let (answer, settled) = if is_upper(side) && !is(least) {
        (Answer::Missed, true)
    } else if !is_upper(side) && is(least) {
        (Answer::Met, true)
    } else if runs && !is_upper(side) {
        (Answer::Open, false)
    } else if covered {
        let ways: Ways = rows.iter().map(|row| row.iter().map(|number| Way::of(is(*number))).collect()).collect();
        let answer = answer(&ways);
        (answer, !runs && stays(&ways, answer))
    } else {
        (Answer::Undetermined, false)
    };
    Says {
        value: Some(Some((least, 1))),
        lowest: Some(Some((least, 1))),
        highest: covered.then_some(Some((most, 1))),
        ..Says::only(answer, settled)
    }
}
