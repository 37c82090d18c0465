//! A figure against an earlier one: compared by products, never divided first.

use tieuchi_model::indicator::{Bound, Side};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::range::{Interval, Range};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::{Answer, Outcome as Found, Reason};

use super::Bench;
use super::figure::Figure;
use crate::plan::ChangeRule;

impl Bench<'_, '_, '_> {
    /// The present figure against the earlier one; `None` where there is no earlier window.
    pub(super) fn changed(&self, now: &Figure, before: Option<&Figure>, rule: ChangeRule<'_>) -> Found {
        let decided = self.decide_change(now, before, rule);
        let mut found = self.with_figure(now, decided.answer, decided.reason, decided.settled);
        found.baseline = before.filter(|before| before.given && before.covered).and_then(|before| before.value);
        found.change =
            found.value.zip(found.baseline).filter(|(_, before)| *before > Ratio::ZERO).and_then(|(now, before)| {
                let difference = now.checked_sub(before)?;
                difference.checked_div(before)
            });
        found
    }

    fn decide_change(&self, now: &Figure, before: Option<&Figure>, rule: ChangeRule<'_>) -> Decided {
        let undetermined =
            |reason: Reason| Decided { answer: Answer::Undetermined, reason: Some(reason), settled: false };
        if !now.given {
            return undetermined(Reason::NotGiven);
        }
        if let Some(reason) = now.empty {
            let settled = now.has_ended && now.open() == 0;
            return Decided { answer: Answer::NotApplicable, reason: Some(reason), settled };
        }
        let Some(before) = before else { return undetermined(Reason::UnknownBaseline) };
        if !before.given {
            return undetermined(Reason::NotGiven);
        }
        if !before.covered {
            return undetermined(Reason::NotCovered);
        }
        if before.empty.is_some() {
            return undetermined(Reason::UnknownBaseline);
        }
        let range = before.range();
        let divides = matches!(rule, ChangeRule::By { points: false, .. });
        if divides && range.highest.is_some_and(|highest| highest <= Ratio::ZERO) {
            let settled = before.has_ended && before.open() == 0;
            return Decided { settled, ..undetermined(Reason::ZeroBaseline) };
        }
        let may_be_zero = divides && range.lowest.is_none_or(|lowest| lowest <= Ratio::ZERO);
        let certain = if may_be_zero { None } else { self.certain(now.range(), range, rule) };
        let ended = now.has_ended && before.has_ended;
        if !now.has_ended {
            // Only a figure that can but grow may be lost before its window ends.
            let lost = !may_be_zero && now.only_grows && before.has_ended && self.is_outgrown(now.range(), range, rule);
            return if lost {
                Decided { answer: Answer::Missed, reason: None, settled: true }
            } else {
                Decided { answer: Answer::Open, reason: Some(Reason::WindowRuns), settled: false }
            };
        }
        if let Some(met) = certain {
            let settled = ended && !now.takes_open_as_said() && !before.takes_open_as_said();
            return Decided { answer: Answer::from(Outcome::of(met)), reason: None, settled };
        }
        let open = now.open() + before.open();
        let missing = now.missing() + before.missing();
        let ways = [(true, true), (true, false), (false, true), (false, false)];
        let could = !may_be_zero
            && ways
                .into_iter()
                .any(|(first, second)| self.certain(now.range_when(first), before.range_when(second), rule).is_some());
        if open > 0 && (could || (missing == 0 && now.covered)) {
            return Decided { answer: Answer::Open, reason: Some(Reason::OpenRecords), settled: false };
        }
        let reason = if !now.covered {
            Reason::NotCovered
        } else if may_be_zero {
            Reason::ZeroBaseline
        } else {
            Reason::MissingValues
        };
        Decided { settled: ended && open == 0 && now.covered, ..undetermined(reason) }
    }

    /// Whether the rule holds wherever in their ranges the two figures turn out: yes, no, or undecided.
    fn certain(&self, now: Range, before: Range, rule: ChangeRule<'_>) -> Option<bool> {
        let at = |now: Option<Ratio>, before: Option<Ratio>| self.holds(now?, before?, rule);
        if let Some(ends) = sides(rule) {
            let ends = ends.map(|end| self.certain(now, before, of_side(rule, &end)));
            return match ends {
                [Some(true), Some(true)] => Some(true),
                [Some(false), _] | [_, Some(false)] => Some(false),
                _ => None,
            };
        }
        let (worst, best) = if wants_small(rule) {
            (at(now.highest, before.lowest), at(now.lowest, before.highest))
        } else {
            (at(now.lowest, before.highest), at(now.highest, before.lowest))
        };
        match (worst, best) {
            (Some(true), _) => Some(true),
            (_, Some(false)) => Some(false),
            _ => None,
        }
    }

    /// Whether the present figure has grown too large already.
    fn is_outgrown(&self, now: Range, before: Range, rule: ChangeRule<'_>) -> bool {
        match sides(rule) {
            Some(ends) => ends.iter().any(|end| self.is_outgrown(now, before, of_side(rule, end))),
            None => wants_small(rule) && self.certain(now, before, rule) == Some(false),
        }
    }

    /// Whether the rule holds for two exact figures; `None` where a product does not fit.
    fn holds(&self, now: Ratio, before: Ratio, rule: ChangeRule<'_>) -> Option<bool> {
        let (down, bound, points) = match rule {
            ChangeRule::Than(side, _) => {
                return Some(Interval::of(side, before, None).accepts(now));
            }
            ChangeRule::By { down, bound, points, .. } => (down, bound, points),
        };
        let step = if points { Some(bound.value) } else { before.checked_mul(bound.value) };
        let limit = step.and_then(|step| if down { before.checked_sub(step) } else { before.checked_add(step) });
        if limit.is_none() {
            self.overflow.set(true);
        }
        Some(compare(now, limit?, down, bound.side))
    }
}

/// What was decided of a change.
struct Decided {
    answer: Answer,
    reason: Option<Reason>,
    settled: bool,
}

fn compare(now: Ratio, limit: Ratio, down: bool, side: Side) -> bool {
    // How far the figure went beyond the limit in the wanted direction.
    let order = if down { limit.cmp(&now) } else { now.cmp(&limit) };
    match side {
        Side::AtLeast => order.is_ge(),
        Side::MoreThan => order.is_gt(),
        Side::AtMost => order.is_le(),
        Side::LessThan => order.is_lt(),
        // Each of the two sides is compared by itself.
        Side::Exactly | Side::Between => order.is_eq(),
    }
}

/// The two sides of a change by exactly so much, or between two bounds.
fn sides(rule: ChangeRule<'_>) -> Option<[Bound; 2]> {
    let ChangeRule::By { bound, .. } = rule else { return None };
    let upper = match bound.side {
        Side::Exactly => bound.value,
        Side::Between => bound.upper.unwrap_or(bound.value),
        Side::AtLeast | Side::AtMost | Side::MoreThan | Side::LessThan => return None,
    };
    Some([Bound { side: Side::AtLeast, ..*bound }, Bound { side: Side::AtMost, value: upper, ..*bound }])
}

/// The rule with one side of its bound.
fn of_side<'b>(rule: ChangeRule<'b>, bound: &'b Bound) -> ChangeRule<'b> {
    match rule {
        ChangeRule::By { down, points, baseline, .. } => ChangeRule::By { down, bound, points, baseline },
        than @ ChangeRule::Than(..) => than,
    }
}

/// Whether a smaller present figure is the better one.
fn wants_small(rule: ChangeRule<'_>) -> bool {
    match rule {
        ChangeRule::Than(side, _) => matches!(side, Side::LessThan | Side::AtMost),
        ChangeRule::By { down, bound, .. } => down != matches!(bound.side, Side::AtMost | Side::LessThan),
    }
}
