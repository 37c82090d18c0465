//! `has`: records that name an officer.

use tieuchi::Answer;

use crate::meaning::{Numbers, Outcome, Says, Window, count, happened, is_upper, months, period};
use crate::records::{Day, World, is_within};
use crate::rules::{Side, Target};
use crate::shares::{Ending, Endings, Share};

/// A share of the officers, who are a register: all of them, always.
pub(crate) fn has(target: &Target, world: &World, unit: &str) -> Says {
    let Target::Has { every, negated, side, number, only_a, of_officers } = target else { unreachable!() };
    let windows = if *every { months(world) } else { vec![period(world)] };
    let mut endings = Endings::default();
    for (place, office) in world.officers.iter().enumerate() {
        if !is_within(office, unit) {
            continue;
        }
        let related = |window: Window, side: Side| {
            let mut numbers = Numbers { counted: 0, open: 0, missing: 0 };
            for slip in world.slips.iter().filter(|slip| slip.officer == place) {
                match (happened(slip.day, world), slip.kind) {
                    (Some(day), _) if !window.holds(day) => {}
                    (None, _) => {}
                    (Some(_), None) if *only_a => numbers.missing += 1,
                    (Some(_), Some("b")) if *only_a => {}
                    _ => numbers.counted += 1,
                }
            }
            match count(numbers, (side, *number), window, world).0 {
                Answer::Met => Outcome::Met,
                Answer::Missed => Outcome::Failed,
                Answer::Open => Outcome::Open,
                _ => Outcome::Missing,
            }
        };
        let asked = |side: Side| Outcome::all(&windows.iter().map(|window| related(*window, side)).collect::<Vec<_>>());
        // 3.2: over one window the complementary bound, over `every` the plain negation, open while one may still turn it.
        let complement = match side {
            Side::AtLeast => Some(Side::LessThan),
            Side::MoreThan => Some(Side::AtMost),
            Side::AtMost => Some(Side::MoreThan),
            Side::LessThan => Some(Side::AtLeast),
            Side::Exactly => None,
        };
        let may_turn = is_upper(*side) && windows.iter().any(|window| !window.has_ended(world));
        let outcome = match (negated, complement) {
            (false, _) => asked(*side),
            (true, Some(complement)) if !every => asked(complement),
            (true, _) => match asked(*side) {
                Outcome::Met if may_turn => Outcome::Open,
                outcome => outcome.not(),
            },
        };
        match outcome {
            Outcome::Met => endings.met += 1,
            Outcome::Failed => endings.failed += 1,
            Outcome::Open => endings.open.push(vec![Ending::Met, Ending::Failed]),
            Outcome::Missing => endings.missing.push(vec![Ending::Met, Ending::Failed]),
        }
    }
    // The register itself is covered; the windows of the slips are those that end.
    let all = Window { from: Day::MAX, until: Day::MAX };
    let settles = period(world).has_ended(world);
    endings.judged(*of_officers, None, None, Share { window: all, world, settles })
}
