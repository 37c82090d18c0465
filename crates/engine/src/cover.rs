//! Which days the records of each kind cover: absent is not zero.

use jiff::civil::Date;
use tieuchi_model::schema::{KindId, Placement, UNITS};
use tieuchi_model::time::{Moment, Window, Zone};
use tieuchi_model::verdict::Covers;

use crate::plan::Plan;
use crate::survey::Survey;
use crate::survey::extent::Days;

/// What is known of one kind.
#[derive(Clone, Debug)]
enum Cover {
    NotGiven,
    /// A source of it could not be read: there may be more, of any day.
    InPart,
    /// A register, or records of which there are none: whatever is asked, that is all.
    All,
    /// These days; where that is a guess, with the days in which its records lie.
    Days(Covers, Option<Days>),
}

/// What is known of each kind, by its position.
#[derive(Clone, Debug)]
pub(crate) struct Covered {
    kinds: Vec<Cover>,
    /// The last day that lies wholly before the moment of evaluation.
    last_day: Date,
}

impl Covered {
    pub(crate) fn of(survey: &Survey<'_>, zone: &Zone, as_of: Moment) -> Covered {
        let kinds = survey.kinds.iter().enumerate().map(|(place, found)| match found {
            // Units that no one gave are those that the records name.
            None if place == UNITS.0 => Cover::All,
            None => Cover::NotGiven,
            Some(found) if found.table.is_incomplete() => Cover::InPart,
            Some(found) => match found.reading.covers {
                Some(covers) if found.table.kind.placement != Placement::Register && place != UNITS.0 => {
                    Cover::Days(covers, found.guess.map(|guess| guess.evident))
                }
                _ => Cover::All,
            },
        });
        Covered { kinds: kinds.collect(), last_day: zone.day_of(Moment(as_of.0.saturating_sub(1))) }
    }

    /// For each kind of which a guess covers more of what is asked than the days in which its records lie: what is covered
    /// without that.
    pub(crate) fn without_guesses(&self, plan: &Plan<'_>) -> Vec<(KindId, Covers, Covered)> {
        let countings = plan.countings.iter().map(|counting| (counting.population.kind, &counting.windows));
        let relations = plan.relations.iter().map(|relation| (relation.has.related.kind, &relation.windows));
        let asked: Vec<(KindId, Window)> = countings
            .chain(relations)
            .flat_map(|(kind, windows)| windows.iter().map(move |window| (kind, window.bounds)))
            .filter_map(|(kind, bounds)| Some((kind, bounds?.window)))
            .collect();
        let kinds = self.kinds.iter().enumerate().filter_map(|(place, cover)| match cover {
            Cover::Days(covers, Some(evident)) => Some((KindId(place), *covers, *evident)),
            _ => None,
        });
        kinds
            .filter_map(|(kind, covers, evident)| {
                let mut without = self.clone();
                let known = Covers { from: evident.from, to: evident.to, stated: false };
                *without.kinds.get_mut(kind.0)? = Cover::Days(known, None);
                let differs = |window| self.covers(kind, Some(window)) && !without.covers(kind, Some(window));
                asked.iter().any(|(of, window)| *of == kind && differs(*window)).then_some((kind, covers, without))
            })
            .collect()
    }

    pub(crate) fn is_given(&self, kind: KindId) -> bool {
        !matches!(self.kinds.get(kind.0), None | Some(Cover::NotGiven))
    }

    /// Whether the records of a kind cover a window as far as it has gone by.
    pub(crate) fn covers(&self, kind: KindId, window: Option<Window>) -> bool {
        match (self.kinds.get(kind.0), window) {
            (None | Some(Cover::NotGiven | Cover::InPart), _) => false,
            (Some(Cover::All), _) | (_, None) => true,
            (Some(Cover::Days(covers, _)), Some(window)) => {
                let last = window.last().min(self.last_day);
                last < window.from || (covers.from <= window.from && last <= covers.to)
            }
        }
    }
}
