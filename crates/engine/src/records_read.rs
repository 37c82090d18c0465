//! What was read of each kind, as far as verdicts depend on it.

use tieuchi_model::schema::{KindId, UNITS};

use crate::cover::Covered;
use crate::survey::Survey;
use crate::survey::rejected::{UnknownByUnit, UnknownRecords};
use crate::units::UnitIndex;

/// What was read of one kind.
struct OfKind<'s> {
    /// The records that exist.
    existing: u64,
    unknown: Option<&'s UnknownByUnit>,
}

/// What was read of each kind, made when everything is read.
pub(crate) struct RecordsRead<'s> {
    kinds: Vec<OfKind<'s>>,
    pub(crate) covered: &'s Covered,
}

impl<'s> RecordsRead<'s> {
    pub(crate) fn of(survey: &'s Survey<'_>, covered: &'s Covered) -> Self {
        let units = u64::try_from(survey.units.len()).unwrap_or(u64::MAX);
        let kinds = survey.kinds.iter().enumerate().map(|(index, found)| match found {
            Some(found) => {
                let reading = &found.reading;
                OfKind {
                    existing: reading.read.saturating_sub(reading.later + reading.rejected + reading.duplicate),
                    unknown: Some(found.rejected.by_unit()),
                }
            }
            // If no table of units is given, the units are those that the records name.
            None => OfKind { existing: if index == UNITS.0 { units } else { 0 }, unknown: None },
        });
        RecordsRead { kinds: kinds.collect(), covered }
    }

    /// How many records of a kind exist.
    pub(crate) fn existing(&self, kind: KindId) -> u64 {
        self.kinds.get(kind.0).map_or(0, |of| of.existing)
    }

    /// The unknown records of a unit, or of all units together: their rows were rejected, or it is not known in which unit they
    /// are.
    pub(crate) fn unknown(&self, kind: KindId, unit: Option<UnitIndex>, own: bool) -> UnknownRecords {
        let unknown = self.kinds.get(kind.0).and_then(|of| of.unknown);
        unknown.map_or_else(UnknownRecords::default, |unknown| unknown.of_unit(unit, own))
    }
}
