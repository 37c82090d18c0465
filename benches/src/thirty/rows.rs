//! The rows of the workload as compact columns: made once for a size, the same every time.

#![expect(clippy::float_arithmetic, reason = "random numbers of given distributions")]

use std::collections::BTreeSet;

use super::random::{Choice, Random, sum};
use super::{OFFICES, office};

const SEED: u32 = 20_251_001;

/// The first moment of the rows, 1 June 2024 (UTC), in seconds since 1970. All other times are seconds after it.
pub(crate) const START: i64 = 1_717_200_000;
pub(crate) const DAY: u32 = 86_400;
/// The days after it on which the last dossier came in, and on which the rows were written: what ends later is still open.
const LAST: u32 = 487 * DAY;
const WRITTEN: u32 = 496 * DAY;
/// What an open row has as its end.
const OPEN: u32 = u32::MAX;
/// How many days each category may take.
const ALLOWED: [u8; 8] = [7, 14, 30, 5, 42, 56, 21, 10];

/// All rows of a size.
#[derive(Debug)]
pub struct Rows {
    /// The dossiers.
    pub dossiers: Dossiers,
    /// The hotline's reports.
    pub hotline: Hotline,
}

/// The dossiers, a column for each of their fields; times are seconds after the first moment.
#[derive(Debug)]
pub struct Dossiers {
    pub(crate) office: Vec<u16>,
    pub(crate) received: Vec<u32>,
    ended: Vec<u32>,
    pub(crate) category: Vec<u8>,
    pub(crate) channel: Vec<u8>,
    /// From 1 to 5; 0 without an answer.
    pub(crate) satisfaction: Vec<u8>,
    /// The fee in hundredths.
    pub(crate) cents: Vec<u16>,
}

/// The hotline's reports.
#[derive(Debug)]
pub struct Hotline {
    pub(crate) office: Vec<u16>,
    pub(crate) received: Vec<u32>,
    ended: Vec<u32>,
    pub(crate) kind: Vec<u8>,
}

/// A dossier.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dossier {
    pub(crate) office: u16,
    pub(crate) received: u32,
    pub(crate) due: u32,
    pub(crate) completed: Option<u32>,
    pub(crate) category: u8,
    pub(crate) channel: u8,
    pub(crate) satisfaction: Option<u8>,
    pub(crate) cents: u16,
}

/// A report.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Report {
    pub(crate) office: u16,
    pub(crate) received: u32,
    pub(crate) handled: Option<u32>,
    pub(crate) kind: u8,
}

impl Dossiers {
    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.office.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.office.is_empty()
    }

    /// The codes of the offices that have a dossier.
    #[must_use]
    pub fn offices(&self) -> BTreeSet<String> {
        let numbers: BTreeSet<u16> = self.office.iter().copied().collect();
        numbers.into_iter().map(office).collect()
    }

    pub(crate) fn get(&self, row: usize) -> Option<Dossier> {
        let (received, category) = (*self.received.get(row)?, *self.category.get(row)?);
        Some(Dossier {
            office: *self.office.get(row)?,
            received,
            due: received + allowed(category),
            completed: self.ended.get(row).copied().filter(|ended| *ended != OPEN),
            category,
            channel: *self.channel.get(row)?,
            satisfaction: self.satisfaction.get(row).copied().filter(|answer| *answer > 0),
            cents: *self.cents.get(row)?,
        })
    }
}

impl Hotline {
    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.office.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.office.is_empty()
    }

    pub(crate) fn get(&self, row: usize) -> Option<Report> {
        Some(Report {
            office: *self.office.get(row)?,
            received: *self.received.get(row)?,
            handled: self.ended.get(row).copied().filter(|ended| *ended != OPEN),
            kind: *self.kind.get(row)?,
        })
    }
}

fn allowed(category: u8) -> u32 {
    u32::from(ALLOWED.get(usize::from(category)).copied().unwrap_or_default()) * DAY
}

impl Rows {
    /// The rows of so many dossiers.
    ///
    /// Each column is drawn as a whole, because that is how the script draws them.
    #[must_use]
    pub fn of(dossiers: u32) -> Rows {
        let mut random = Random::seeded(SEED);
        let weights: Vec<f64> = (0..OFFICES).map(|_| (0.8 * random.normal()).exp()).collect();
        let whole = sum(&weights);
        let offices = Choice::of(&weights.iter().map(|weight| weight / whole).collect::<Vec<_>>());
        let count = dossiers;
        let dossiers = drawn_dossiers(count, &offices, &mut random);
        let hotline = drawn_hotline(count / 5, &offices, &mut random);
        Rows { dossiers, hotline }
    }
}

/// So many numbers, as small as they are.
fn column<T>(count: u32, mut of: impl FnMut() -> T) -> Vec<T> {
    (0..count).map(|_| of()).collect()
}

fn drawn_dossiers(count: u32, offices: &Choice, random: &mut Random) -> Dossiers {
    let office = column(count, || random.choice(offices) as u16);
    // Slow offices and fast ones.
    let speed: Vec<f64> = (0..OFFICES).map(|_| (0.45 + (1.15 - 0.45) * random.share()).powf(0.7)).collect();
    let received = column(count, || random.below(LAST));
    let categories = Choice::of(&[0.24, 0.16, 0.14, 0.14, 0.12, 0.08, 0.07, 0.05]);
    let category = column(count, || random.choice(&categories) as u8);
    let channels = Choice::of(&[0.55, 0.25, 0.12, 0.08]);
    let channel = column(count, || random.choice(&channels) as u8);
    let mut places = office.iter().zip(&received).zip(&category);
    let mut ended = column(count, || {
        let taken = random.gamma(2.0, 0.5);
        places.next().map_or(OPEN, |((office, received), category)| {
            let speed = speed.get(usize::from(*office)).copied().unwrap_or(1.0);
            received.saturating_add((taken * f64::from(allowed(*category)) / 2.2 / speed) as u32).saturating_add(600)
        })
    });
    close(&mut ended, random);
    let answers = Choice::of(&[0.68, 0.02, 0.04, 0.08, 0.11, 0.07]);
    let mut ends = ended.iter();
    let satisfaction = column(count, || {
        let answer = random.choice(&answers) as u8;
        if ends.next().is_none_or(|ended| *ended == OPEN) { 0 } else { answer }
    });
    let free = column(count, || random.share() < 0.4);
    let mut free = free.into_iter();
    let cents = column(count, || {
        let cents = 500 + random.below(25_001 - 500) as u16;
        if free.next().unwrap_or_default() { 0 } else { cents }
    });
    Dossiers { office, received, ended, category, channel, satisfaction, cents }
}

fn drawn_hotline(count: u32, offices: &Choice, random: &mut Random) -> Hotline {
    let office = column(count, || random.choice(offices) as u16);
    let received = column(count, || random.below(LAST));
    let mut came = received.iter();
    let mut ended = column(count, || {
        let taken = 20.0 * 3600.0 * random.exponential();
        came.next().map_or(OPEN, |received| received.saturating_add(taken as u32))
    });
    close(&mut ended, random);
    let kinds = Choice::of(&[0.50, 0.199, 0.30, 0.001]);
    let kind = column(count, || random.choice(&kinds) as u8);
    Hotline { office, received, ended, kind }
}

/// One in fifty stays open, and what ends after the rows were written.
fn close(ended: &mut [u32], random: &mut Random) {
    for end in ended {
        if random.share() < 0.02 || *end >= WRITTEN {
            *end = OPEN;
        }
    }
}
