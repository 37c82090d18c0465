//! Which days the records of each kind cover: absent is not zero.

use jiff::civil::Date;
use tieuchi_model::schema::{KindId, Placement, UNITS};
use tieuchi_model::time::{Moment, Window, Zone};
use tieuchi_model::verdict::Covers;

use crate::survey::Survey;

/// What is known of one kind.
#[derive(Clone, Copy, Debug)]
enum Cover {
    NotGiven,
    /// A register, or records of which there are none: whatever is asked, that is all.
    All,
    Days(Covers),
}

/// What is known of each kind, by its position.
#[derive(Debug)]
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
            Some(found) => match found.reading.covers {
                Some(covers) if found.table.kind.placement != Placement::Register && place != UNITS.0 => {
                    Cover::Days(covers)
                }
                _ => Cover::All,
            },
        });
        Covered { kinds: kinds.collect(), last_day: zone.day_of(Moment(as_of.0.saturating_sub(1))) }
    }

    pub(crate) fn is_given(&self, kind: KindId) -> bool {
        !matches!(self.kinds.get(kind.0), None | Some(Cover::NotGiven))
    }

    /// Whether the records of a kind cover a window as far as it has gone by.
    pub(crate) fn covers(&self, kind: KindId, window: Option<Window>) -> bool {
        match (self.kinds.get(kind.0), window) {
            (None | Some(Cover::NotGiven), _) => false,
            (Some(Cover::All), _) | (_, None) => true,
            (Some(Cover::Days(covers)), Some(window)) => {
                let last = window.last().min(self.last_day);
                last < window.from || (covers.from <= window.from && last <= covers.to)
            }
        }
    }
}
