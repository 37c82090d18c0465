//! A figure compared with an earlier one: by products, never divided first.

use tieuchi_model::indicator::{Bound, Side};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::range::{Interval, Range};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::{Answer, Reason, VerdictOutcome};

use super::figure::Figure;
use super::possible::{Emptiness, PossibleFigure};
use super::with_figure;
use crate::overflow::Overflow;
use crate::plan::ChangeRule;

/// The present figure compared with the earlier one, which is `None` if there is no earlier window.
pub(super) fn changed(
    now: &Figure,
    before: Option<&Figure>,
    rule: ChangeRule<'_>,
    overflow: &mut Overflow,
) -> VerdictOutcome {
    let decided = decide_change(now, before, rule, overflow);
    let baseline = before.filter(|before| before.given && before.covered).and_then(|before| before.value);
    let change = now.value.zip(baseline).filter(|(_, before)| *before > Ratio::ZERO).and_then(|(now, before)| {
        let difference = now.checked_sub(before)?;
        difference.checked_div(before)
    });
    with_figure(now, decided.answer, decided.reason, decided.settled).with_baseline(baseline, change)
}

fn decide_change(
    now: &Figure,
    before: Option<&Figure>,
    rule: ChangeRule<'_>,
    overflow: &mut Overflow,
) -> ChangeDecision {
    let undetermined =
        |reason: Reason| ChangeDecision { answer: Answer::Undetermined, reason: Some(reason), settled: false };
    if let Some(reason) = now.unknown_because() {
        return undetermined(reason);
    }
    if let Some(reason) = now.empty {
        let settled = now.is_final() && now.open() == 0;
        return ChangeDecision { answer: Answer::NotApplicable, reason: Some(reason), settled };
    }
    let Some(before) = before else { return undetermined(Reason::UnknownBaseline) };
    if let Some(reason) = before.unknown_because() {
        return undetermined(reason);
    }
    if !before.covered {
        return undetermined(Reason::NotCovered);
    }
    if before.empty.is_some() {
        return undetermined(Reason::UnknownBaseline);
    }
    let range = before.range();
    let divides = matches!(rule, ChangeRule::By { points: false, .. });
    let is_final = now.is_final() && before.is_final();
    if divides && range.highest.is_some_and(|highest| highest <= Ratio::ZERO) {
        let settled = before.is_final() && before.open() == 0;
        return ChangeDecision { settled, ..undetermined(Reason::ZeroBaseline) };
    }
    let may_be_zero = divides && range.lowest.is_none_or(|lowest| lowest <= Ratio::ZERO);
    let for_sure = if may_be_zero { None } else { certain(now.possible, before.possible, rule, overflow) };
    if !now.has_ended {
        // Only a figure that cannot become smaller may fail before its window ends.
        let grows = now.only_grows && now.met_is_final && now.replaceable.met == 0 && before.has_ended;
        let lost = !may_be_zero && grows && is_outgrown(now.range(), range, rule, overflow);
        return if lost {
            ChangeDecision { answer: Answer::Missed, reason: None, settled: !now.unsettled && before.is_final() }
        } else {
            ChangeDecision { answer: Answer::Open, reason: Some(Reason::WindowRuns), settled: false }
        };
    }
    if let Some(met) = for_sure {
        // What the rule counts open records as does not matter if the verdict is the same for every outcome of them.
        let in_every_case = if now.counts_open_as_decided() || before.counts_open_as_decided() {
            certain(now.as_open().possible, before.as_open().possible, rule, overflow)
        } else {
            for_sure
        };
        let settled = is_final && in_every_case == Some(met);
        return ChangeDecision { answer: Answer::from(Outcome::of(met)), reason: None, settled };
    }
    let open = now.open() + before.open();
    let missing = now.missing() + before.missing();
    let before_ways = before.cases();
    let each = now.cases().into_iter().flat_map(|now| before_ways.iter().map(move |before| (now, *before)));
    let could = each.into_iter().any(|(now, before)| {
        let above_zero = before.range.lowest.is_some_and(|lowest| lowest > Ratio::ZERO);
        (above_zero || !divides) && certain(now, before, rule, overflow).is_some()
    });
    if open > 0 && (could || (missing == 0 && now.covered)) {
        return ChangeDecision { answer: Answer::Open, reason: Some(Reason::OpenRecords), settled: false };
    }
    let reason = if now.covered && may_be_zero {
        Reason::ZeroBaseline
    } else {
        match now.missing_because() {
            Reason::MissingValues => before.missing_because(),
            reason => reason,
        }
    };
    undetermined(reason)
}

/// Whether the rule holds for all possible values of the two figures; `None` if undecided, also if one of them may not exist.
fn certain(now: PossibleFigure, before: PossibleFigure, rule: ChangeRule<'_>, overflow: &mut Overflow) -> Option<bool> {
    let there = now.emptiness == Emptiness::Never && before.emptiness == Emptiness::Never;
    certain_in(now.range, before.range, rule, overflow).filter(|_| there)
}

fn certain_in(now: Range, before: Range, rule: ChangeRule<'_>, overflow: &mut Overflow) -> Option<bool> {
    let mut at = |now: Option<Ratio>, before: Option<Ratio>| holds(now?, before?, rule, overflow);
    if let Some(ends) = sides(rule) {
        let ends = ends.map(|end| certain_in(now, before, of_side(rule, &end), overflow));
        return Outcome::all(ends.map(|end| end.map_or(Outcome::Missing, Outcome::of))).decided();
    }
    let (worst, best) = if is_upper_bound(rule) {
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
fn is_outgrown(now: Range, before: Range, rule: ChangeRule<'_>, overflow: &mut Overflow) -> bool {
    match sides(rule) {
        Some(ends) => ends.iter().any(|end| is_outgrown(now, before, of_side(rule, end), overflow)),
        None => is_upper_bound(rule) && certain_in(now, before, rule, overflow) == Some(false),
    }
}

/// Whether the rule holds for two exact figures; `None` if a product does not fit.
fn holds(now: Ratio, before: Ratio, rule: ChangeRule<'_>, overflow: &mut Overflow) -> Option<bool> {
    let (down, bound, points) = match rule {
        ChangeRule::Than(side, _) => {
            return Some(Interval::of(side, before, None).accepts(now));
        }
        ChangeRule::By { down, bound, points, .. } => (down, bound, points),
    };
    // The change in the wanted direction: `down at least 5%` is a figure of at most 95%.
    let side = if down { bound.side.mirrored() } else { bound.side };
    let step = if points { Some(bound.value) } else { before.checked_mul(bound.value) };
    let limit = step.and_then(|step| if down { before.checked_sub(step) } else { before.checked_add(step) });
    if limit.is_none() {
        overflow.note([]);
    }
    // The two sides of a bound with two ends are compared one by one.
    Some(Interval::of(side, limit?, None).accepts(now))
}

/// What was decided of a change.
struct ChangeDecision {
    answer: Answer,
    reason: Option<Reason>,
    settled: bool,
}

/// The two sides of a change by exactly so much, or between two bounds.
fn sides(rule: ChangeRule<'_>) -> Option<[Bound; 2]> {
    let ChangeRule::By { bound, .. } = rule else { return None };
    let (Some(low), Some(high)) = (bound.interval().low, bound.interval().high) else { return None };
    let upper = if high.excluded { Side::LessThan } else { Side::AtMost };
    Some([(Side::AtLeast, low), (upper, high)].map(|(side, end)| Bound { side, value: end.at, ..*bound }))
}

/// The rule with one side of its bound.
fn of_side<'b>(rule: ChangeRule<'b>, bound: &'b Bound) -> ChangeRule<'b> {
    match rule {
        ChangeRule::By { down, points, baseline, .. } => ChangeRule::By { down, bound, points, baseline },
        than @ ChangeRule::Than(..) => than,
    }
}

/// Whether a smaller present figure is the better one.
fn is_upper_bound(rule: ChangeRule<'_>) -> bool {
    match rule {
        ChangeRule::Than(side, _) => side.is_upper_bound(),
        ChangeRule::By { down, bound, .. } => down != bound.side.is_upper_bound(),
    }
}
