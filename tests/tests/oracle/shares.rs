//! Shares: where each member went, and what may still become of it.

use tieuchi::Answer;

use crate::meaning::{Outcome, Population, Says, Window, holds, outcome};
use crate::records::World;
use crate::rules::{Condition, OpenAs, Side};
use crate::worlds::{Way, Ways, answer, choices, stays};

/// What a member of a share may turn out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    Met,
    Failed,
    /// It leaves the share.
    Gone,
}

/// The members of a share, by where they went.
#[derive(Default)]
pub(crate) struct Endings {
    pub(crate) met: i128,
    pub(crate) failed: i128,
    pub(crate) excused: i128,
    /// What each open member may turn out to be.
    pub(crate) open: Vec<Vec<Ending>>,
    /// What each missing one may.
    pub(crate) missing: Vec<Vec<Ending>>,
    pub(crate) unplaced: u64,
    /// Whether the page leaves open what an excuse is for a member that is missing.
    pub(crate) unclear: bool,
}

/// What a share is judged in.
pub(crate) struct Share<'w> {
    pub(crate) window: Window,
    pub(crate) world: &'w World,
    /// Whether every window that it looks into is over.
    pub(crate) settles: bool,
}

impl Endings {
    pub(crate) fn of(
        population: &Population<'_>,
        condition: &Condition,
        excusing: Option<&Condition>,
        world: &World,
    ) -> Endings {
        let mut endings = Endings { unplaced: population.unplaced, ..Endings::default() };
        for (dossier, member) in &population.members {
            let asked = |condition: &Condition| outcome(condition, dossier, population.window, world);
            let excuse = excusing.map(asked);
            // 3.9: what would be excused is, at worst, left out.
            let worst = if excuse == Some(Outcome::Met) { Ending::Gone } else { Ending::Failed };
            match (member, asked(condition)) {
                // 2.2: a doubtful member may turn out outside, met or failed.
                (Outcome::Open, _) => endings.open.push(vec![Ending::Met, worst, Ending::Gone]),
                (Outcome::Missing, _) => {
                    endings.unclear |= worst == Ending::Gone;
                    endings.missing.push(vec![Ending::Met, Ending::Failed, Ending::Gone]);
                }
                (_, Outcome::Met) => endings.met += 1,
                (_, Outcome::Failed) => match excuse {
                    Some(Outcome::Met) => endings.excused += 1,
                    Some(Outcome::Missing) => endings.missing.push(vec![Ending::Met, Ending::Failed]),
                    Some(Outcome::Open) => endings.open.push(vec![Ending::Met, Ending::Failed]),
                    _ => endings.failed += 1,
                },
                (_, Outcome::Open) => endings.open.push(vec![Ending::Met, worst]),
                (_, Outcome::Missing) => {
                    endings.unclear |= worst == Ending::Gone;
                    endings.missing.push(vec![Ending::Met, Ending::Failed]);
                }
            }
        }
        endings
    }

    pub(crate) fn counts(&self) -> [u64; 6] {
        let whole = |number: i128| u64::try_from(number).unwrap();
        let long = |list: &[Vec<Ending>]| u64::try_from(list.len()).unwrap();
        [whole(self.met), whole(self.failed), long(&self.open), long(&self.missing), whole(self.excused), self.unplaced]
    }

    pub(crate) fn judged(
        &self,
        (side, percent): (Side, i128),
        open_as: Option<OpenAs>,
        none_as: Option<bool>,
        share: Share<'_>,
    ) -> Says {
        let way = |endings: &[Ending]| {
            let met = self.met + number(endings, Ending::Met);
            let all = met + self.failed + number(endings, Ending::Failed);
            match (all, none_as) {
                (0, None) => Way::Empty,
                (0, Some(met)) => Way::of(met),
                _ => Way::of(holds(side, met, all, percent, 100)),
            }
        };
        let missing = choices(&self.missing);
        let row = |open: Vec<Ending>| missing.iter().map(|missing| way(&[open.as_slice(), missing].concat())).collect();
        let ways: Ways = choices(&self.open).into_iter().map(row).collect();
        // 3.8: the open ones as said.
        let said: Option<Vec<Ending>> = open_as.map(|open_as| {
            let one = |may: &Vec<Ending>| match open_as {
                OpenAs::Met => Ending::Met,
                OpenAs::Failed => may[1],
                OpenAs::LeftOut => Ending::Gone,
            };
            self.open.iter().map(one).collect()
        });
        let covered = share.window.is_covered(share.world);
        let answer = match &said {
            _ if !covered => Answer::Undetermined,
            Some(said) => answer(&vec![row(said.clone())]),
            None => answer(&ways),
        };
        let settled = share.settles && covered && stays(&ways, answer);
        // 4: over the decided ones; the bounds with the open and the missing ones at their worst and best.
        let open = |of: Ending| said.as_ref().map_or(0, |said| number(said, of));
        let (met, failed) = (self.met + open(Ending::Met), self.failed + open(Ending::Failed));
        let undecided: &[Vec<Ending>] = if said.is_some() { &[] } else { &self.open };
        let leave = i128::try_from(undecided.iter().filter(|may| may[1] == Ending::Gone).count()).unwrap();
        let (undecided, missing) =
            (i128::try_from(undecided.len()).unwrap(), i128::try_from(self.missing.len()).unwrap());
        let all = met + failed + undecided + missing;
        let bounds_are_said = covered && !self.unclear && all - leave > 0;
        let answer_is_said = !self.unclear || !covered;
        Says {
            answer: answer_is_said.then_some(answer),
            settled,
            // That what is open may leave nothing behind, which is said to give the same, need not be seen.
            waits: none_as.is_none() || self.met + self.failed > 0,
            counts: Some(self.counts()),
            value: Some((met + failed > 0).then_some((met, met + failed))),
            lowest: bounds_are_said.then_some(Some((met, all - leave))),
            highest: bounds_are_said.then_some(Some((met + undecided + missing, all))),
        }
    }
}

pub(crate) fn number(endings: &[Ending], of: Ending) -> i128 {
    i128::try_from(endings.iter().filter(|ending| **ending == of).count()).unwrap()
}
