//! Which days the records of each kind cover: absent is not zero.

use std::collections::HashSet;

use jiff::civil::Date;
use tieuchi_model::schema::{KindId, Placement, UNITS};
use tieuchi_model::time::{Moment, Window, Zone};
use tieuchi_model::verdict::Covers;

use crate::plan::Plan;
use crate::survey::Survey;
use crate::survey::extent::{Days, Guess};

/// What is known of one kind.
#[derive(Clone, Debug)]
enum KindCover {
    NotGiven,
    /// One of its sources could not be read, or all its records are in the future: there may be more, of any day.
    InPart,
    /// A register: it is complete for every window.
    All,
    /// There are no records: no days are known to be covered, and all are assumed to be.
    Empty,
    /// These days are stated.
    Stated(Covers),
    /// These days are guessed.
    Guessed(Guess),
    /// These days alone.
    Only(Days),
}

/// What is known of each kind, by its index.
#[derive(Clone, Debug)]
pub(crate) struct Covered {
    kinds: Vec<KindCover>,
    /// The last day that has begun.
    last_day: Date,
}

impl Covered {
    /// Nothing is known of any kind.
    pub(crate) const fn unknown() -> Covered {
        Covered { kinds: Vec::new(), last_day: Date::MIN }
    }

    pub(crate) fn of(survey: &Survey<'_>, zone: &Zone, as_of: Moment) -> Covered {
        let kinds = survey.kinds.iter().enumerate().map(|(index, found)| {
            let Some(found) = found else {
                // If no table of units is given, the units are those that the records name.
                return if index == UNITS.0 { KindCover::All } else { KindCover::NotGiven };
            };
            let is_register = found.table.kind.placement == Placement::Register || index == UNITS.0;
            match (&found.guess, found.reading.covers) {
                _ if found.table.is_incomplete() => KindCover::InPart,
                _ if is_register => KindCover::All,
                (Some(guess), _) => KindCover::Guessed(*guess),
                (None, Some(covers)) => KindCover::Stated(covers),
                (None, None) if found.has_ahead() => KindCover::InPart,
                (None, None) => KindCover::Empty,
            }
        });
        Covered { kinds: kinds.collect(), last_day: zone.last_day_before(as_of) }
    }

    /// For each kind whose guessed days, and not the days of its records, cover some window of the plan: what is covered
    /// without the guess. Not a window with so few of its days outside those of the records that, as often as the kind has records, none
    /// need be there; and not a kind of which it is known that its records end before the period.
    pub(crate) fn without_guesses(&self, plan: &Plan<'_>, survey: &Survey<'_>) -> Vec<(KindId, Covers, Covered)> {
        let stale: HashSet<KindId> = self.stale(plan, survey).into_iter().map(|(kind, _)| kind).collect();
        let countings = plan.countings.iter().map(|counting| (counting.population.kind, &counting.windows));
        let relations = plan.relations.iter().map(|relation| (relation.has.related.kind, &relation.windows));
        let windows: Vec<(KindId, Window)> = countings
            .chain(relations)
            .flat_map(|(kind, counted)| counted.iter().map(move |window| (kind, window.bounds)))
            .filter_map(|(kind, bounds)| Some((kind, bounds?.window)))
            .collect();
        let kinds = self.kinds.iter().enumerate().filter_map(|(index, cover)| match cover {
            KindCover::Guessed(guess) if !stale.contains(&KindId(index)) => Some((KindId(index), guess)),
            _ => None,
        });
        kinds
            .filter_map(|(kind, guess)| {
                let mut without = self.clone();
                *without.kinds.get_mut(kind.0)? = KindCover::Only(guess.evident);
                let Days { from, to } = guess.covers;
                let covers = Covers { from, to, stated: false };
                let counted = survey.kinds.get(kind.0)?.as_ref()?.reading.counted();
                let differs = |window: Window| {
                    let is_guessed = self.covers(kind, Some(window)) && !without.covers(kind, Some(window));
                    let passed = Days { from: window.from, to: window.last().min(self.last_day) };
                    is_guessed && is_telling(passed, guess.evident, counted)
                };
                windows.iter().any(|(of, window)| *of == kind && differs(*window)).then_some((kind, covers, without))
            })
            .collect()
    }

    /// The kinds that have records before the period that is judged and none since, although it has begun, with the day of the latest;
    /// not one of which it is stated that its records cover the period.
    pub(crate) fn stale(&self, plan: &Plan<'_>, survey: &Survey<'_>) -> Vec<(KindId, Date)> {
        let period = plan.period();
        let windows = plan.countings.iter().map(|counting| (counting.population.kind, &counting.windows));
        let related = plan.relations.iter().map(|relation| (relation.has.related.kind, &relation.windows));
        let asked: HashSet<KindId> = windows
            .chain(related)
            .filter(|(_, counted)| {
                counted.iter().any(|window| window.bounds.is_some_and(|bounds| bounds.window.from >= period.from))
            })
            .map(|(kind, _)| kind)
            .collect();
        let stale = survey.kinds.iter().enumerate().filter_map(|(index, found)| {
            let (kind, found) = (KindId(index), found.as_ref()?);
            let latest = found.reading.latest.filter(|latest| *latest < period.from && period.from <= self.last_day)?;
            let is_stated = matches!(self.kinds.get(index), Some(KindCover::Stated(_)));
            (!is_stated && asked.contains(&kind)).then_some((kind, latest))
        });
        stale.collect()
    }

    pub(crate) fn is_given(&self, kind: KindId) -> bool {
        !matches!(self.kinds.get(kind.0), None | Some(KindCover::NotGiven))
    }

    /// Whether the records of a kind cover the part of a window that has passed.
    pub(crate) fn covers(&self, kind: KindId, window: Option<Window>) -> bool {
        let passed = |window: Window| {
            let to = window.last().min(self.last_day);
            Days { from: window.covered_from(to), to }
        };
        match (self.kinds.get(kind.0), window.map(passed)) {
            (None | Some(KindCover::NotGiven | KindCover::InPart), _) => false,
            (Some(KindCover::All | KindCover::Empty), _) | (_, None) => true,
            (_, Some(days)) if days.to < days.from => true,
            (Some(KindCover::Stated(covers)), Some(days)) => Days { from: covers.from, to: covers.to }.contains(days),
            (Some(KindCover::Only(known)), Some(days)) => known.contains(days),
            (Some(KindCover::Guessed(guess)), Some(days)) => guess.covers.contains(days),
        }
    }

    /// Whether a window that is covered stays covered when records come: a guess that no record of its years supports may turn out
    /// wrong.
    pub(crate) fn stays_covered(&self, kind: KindId, window: Option<Window>) -> bool {
        match (self.kinds.get(kind.0), window) {
            (Some(KindCover::Empty), _) => false,
            (Some(KindCover::Guessed(guess)), Some(window)) => {
                guess.years.contains(Days { from: window.covered_from(window.last()), to: window.last() })
            }
            _ => true,
        }
    }
}

/// So many records would be in the days of a window that have none, if they came as often as in the days that have some.
const EXPECTED: u64 = 3;

/// Whether it says something that records are missing in days of a window: all of it, or so much that some would be expected there.
fn is_telling(window: Days, evident: Days, records: u64) -> bool {
    let shared = Days { from: window.from.max(evident.from), to: window.to.min(evident.to) };
    shared.length() == 0
        || records.saturating_mul(window.length().saturating_sub(shared.length()))
            >= EXPECTED.saturating_mul(evident.length())
}
