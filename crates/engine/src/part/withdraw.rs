//! Withdraws the records of one part from another: all that is asked is known before anything is changed.

use std::collections::BTreeMap;

use tieuchi_model::schema::UNITS_NAME;

use super::counted::CountedRest;
use super::kept::KeptRest;
use super::{KindPart, Mismatch, Tally};

/// What is left of one kind.
enum Rest {
    Counted(CountedRest),
    Kept(KeptRest),
    /// Units are the frame of both parts.
    Units,
}

impl Tally {
    /// Withdraws the records of another part, which are among those of this one: to replace records, the old ones are withdrawn and
    /// the new ones are added.
    ///
    /// # Errors
    /// The parts do not fit together; the records are not in this one; or what was counted cannot be withdrawn: sums that do
    /// not fit, and numbers so long that they are remembered by their record. Then this part is as it was.
    pub fn withdraw(&mut self, other: &Tally) -> Result<(), Mismatch> {
        self.check_question(other)?;
        let places: BTreeMap<&str, usize> = self.units.iter().zip(1..).map(|(code, slot)| (&**code, slot)).collect();
        let slots = other.units.iter().map(|code| places.get(&**code).copied());
        let slots: Option<Vec<usize>> = std::iter::once(Some(0)).chain(slots).collect();
        let slots = slots.ok_or(Mismatch::NotThere { ids: 0 })?;
        let mut rests = Vec::new();
        for (name, less) in &other.kinds {
            rests.push(match (self.kinds.get(name), less) {
                (Some(KindPart::Counted(counted)), KindPart::Counted(less)) => {
                    Rest::Counted(counted.rest(less, &slots)?)
                }
                (Some(KindPart::Kept(kept)), KindPart::Kept(less)) => {
                    kept.check_like(less)?;
                    if name == UNITS_NAME { Rest::Units } else { Rest::Kept(kept.rest(less)?) }
                }
                (None, _) => return Err(Mismatch::NotThere { ids: 0 }),
                _ => return Err(Mismatch::OtherRules),
            });
        }
        for ((name, less), rest) in other.kinds.iter().zip(rests) {
            match (self.kinds.get_mut(name), less, rest) {
                (Some(KindPart::Counted(counted)), KindPart::Counted(less), Rest::Counted(rest)) => {
                    counted.withdraw(less, rest);
                }
                (Some(KindPart::Kept(kept)), KindPart::Kept(less), Rest::Kept(rest)) => kept.withdraw(less, rest),
                _ => {}
            }
        }
        self.kinds.retain(|_, kind| match kind {
            KindPart::Counted(counted) => counted.is_given(),
            KindPart::Kept(kept) => kept.is_given(),
        });
        self.errors = self.errors.saturating_sub(other.errors);
        self.drop_units();
        Ok(())
    }
}
