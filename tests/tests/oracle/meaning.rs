//! What the sentences mean, from the numbered rules of docs/semantics.md.

use tieuchi::Answer;

use crate::records::{Day, Dossier, MONTHS, World, is_within};
use crate::related::has;
use crate::rules::{Condition, Side, Target};
use crate::shares::{Endings, Share};
use crate::values::{average, distinct, sum};
use crate::worlds::{Way, Ways, answer, stays};

/// A figure; `None` if there is no figure.
type Figure = Option<(i128, i128)>;

/// What the page says of a target for a unit; what is `None` it leaves open.
#[derive(Clone, Debug)]
pub(crate) struct Says {
    pub(crate) answer: Option<Answer>,
    pub(crate) settled: bool,
    /// Whether the engine has to see that waiting helps, and all that is settled: of sums and ratios it looks at the ways of
    /// the open records that go furthest, and may take an empty value of one for open or for missing.
    pub(crate) waits: bool,
    /// Met, failed, open, missing, excused, unplaced.
    pub(crate) counts: Option<[u64; 6]>,
    pub(crate) value: Option<Figure>,
    pub(crate) lowest: Option<Figure>,
    pub(crate) highest: Option<Figure>,
}

impl Says {
    pub(crate) fn only(answer: Answer, settled: bool) -> Says {
        Says { answer: Some(answer), settled, waits: true, counts: None, value: None, lowest: None, highest: None }
    }
}

/// The outcome of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Met,
    Failed,
    Open,
    Missing,
}

impl Outcome {
    pub(crate) fn of(holds: bool) -> Outcome {
        if holds { Outcome::Met } else { Outcome::Failed }
    }

    pub(crate) fn not(self) -> Outcome {
        match self {
            Outcome::Met => Outcome::Failed,
            Outcome::Failed => Outcome::Met,
            other => other,
        }
    }

    /// 3.1: the first present of these.
    pub(crate) fn first_of(order: [Outcome; 4], outcomes: &[Outcome]) -> Outcome {
        order.into_iter().find(|one| outcomes.contains(one)).unwrap_or(order[3])
    }

    pub(crate) fn all(outcomes: &[Outcome]) -> Outcome {
        Outcome::first_of([Outcome::Failed, Outcome::Missing, Outcome::Open, Outcome::Met], outcomes)
    }

    pub(crate) fn any(outcomes: &[Outcome]) -> Outcome {
        Outcome::first_of([Outcome::Met, Outcome::Missing, Outcome::Open, Outcome::Failed], outcomes)
    }
}

/// Days from one up to, and without, another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    pub(crate) from: Day,
    pub(crate) until: Day,
}

impl Window {
    pub(crate) fn holds(self, day: Day) -> bool {
        self.from <= day && day < self.until
    }

    /// 1.1: as of the end of its last day it is over.
    pub(crate) fn has_ended(self, world: &World) -> bool {
        world.as_of + 1 >= self.until
    }

    pub(crate) fn is_covered(self, world: &World) -> bool {
        world.covers <= self.from
    }
}

pub(crate) fn period(world: &World) -> Window {
    Window { from: if world.quarter { MONTHS[0] } else { MONTHS[2] }, until: MONTHS[3] }
}

/// 1.8: the quarter before, or the month before.
pub(crate) fn earlier(world: &World) -> Window {
    if world.quarter { Window { from: -90, until: MONTHS[0] } } else { Window { from: MONTHS[1], until: MONTHS[2] } }
}

/// 1.7: the months that begin in the period.
pub(crate) fn months(world: &World) -> Vec<Window> {
    let all = MONTHS.windows(2).map(|pair| Window { from: pair[0], until: pair[1] });
    all.filter(|month| period(world).holds(month.from)).collect()
}

/// 1.2: what lies after the moment of judging has not happened.
pub(crate) fn happened(day: Option<Day>, world: &World) -> Option<Day> {
    day.filter(|day| *day <= world.as_of)
}

pub(crate) fn outcome(condition: &Condition, dossier: &Dossier, window: Window, world: &World) -> Outcome {
    let part = |inner: &Condition| outcome(inner, dossier, window, world);
    let done = happened(dossier.done, world);
    match condition {
        // 1.4: the event rule.
        Condition::DoneByDue => match (done, dossier.due) {
            (_, None) => Outcome::Missing,
            (Some(done), Some(due)) => Outcome::of(done <= due),
            (None, Some(due)) if world.as_of >= due => Outcome::Failed,
            (None, Some(_)) => Outcome::Open,
        },
        Condition::DoneBeforeDue => match (done, dossier.due) {
            (_, None) => Outcome::Missing,
            (Some(done), Some(due)) => Outcome::of(done < due),
            // The last day before it is over.
            (None, Some(due)) if world.as_of + 1 >= due => Outcome::Failed,
            (None, Some(_)) => Outcome::Open,
        },
        Condition::KindIsA => dossier.kind.map_or(Outcome::Missing, |kind| Outcome::of(kind == "a")),
        Condition::KindIsB => dossier.kind.map_or(Outcome::Missing, |kind| Outcome::of(kind == "b")),
        Condition::KindIsMissing => Outcome::of(dossier.kind.is_none()),
        Condition::Flood => dossier.flood.map_or(Outcome::Missing, Outcome::of),
        Condition::PointsAtLeast(least) => {
            dossier.points.map_or(Outcome::Missing, |points| Outcome::of(points >= *least))
        }
        Condition::PointsAtMost(most) => dossier.points.map_or(Outcome::Missing, |points| Outcome::of(points <= *most)),
        Condition::DueBefore(day) => dossier.due.map_or(Outcome::Missing, |due| Outcome::of(due < *day)),
        Condition::DueFrom(day) => dossier.due.map_or(Outcome::Missing, |due| Outcome::of(due >= *day)),
        Condition::DoneInPeriod => match done {
            Some(done) => Outcome::of(window.holds(done)),
            None if window.has_ended(world) => Outcome::Failed,
            None => Outcome::Open,
        },
        Condition::Not(inner) => part(inner).not(),
        Condition::All(one, other) => Outcome::all(&[part(one), part(other)]),
        Condition::Any(one, other) => Outcome::any(&[part(one), part(other)]),
    }
}

/// The dossiers of a unit in a window that may belong to a population, each with whether it does; and how many no window
/// has a place for.
pub(crate) struct Population<'w> {
    pub(crate) members: Vec<(&'w Dossier, Outcome)>,
    pub(crate) unplaced: u64,
    pub(crate) window: Window,
}

impl<'w> Population<'w> {
    pub(crate) fn of(filter: Option<&Condition>, window: Window, own: bool, unit: &str, world: &'w World) -> Self {
        let (mut members, mut unplaced) = (Vec::new(), 0);
        for dossier in &world.dossiers {
            let is_of = if own && unit != "*" { dossier.office == unit } else { is_within(dossier.office, unit) };
            if dossier.entered > world.as_of || !is_of {
                continue;
            }
            let Some(day) = happened(dossier.day, world) else {
                unplaced += 1;
                continue;
            };
            let member = filter.map_or(Outcome::Met, |filter| outcome(filter, dossier, window, world));
            if window.holds(day) && member != Outcome::Failed {
                members.push((dossier, member));
            }
        }
        Population { members, unplaced, window }
    }

    pub(crate) fn how_many(&self, of: Outcome) -> i128 {
        i128::try_from(self.members.iter().filter(|(_, member)| *member == of).count()).unwrap()
    }

    /// Counted, doubtful and open, doubtful and missing.
    pub(crate) fn numbers(&self) -> Numbers {
        Numbers {
            counted: self.how_many(Outcome::Met),
            open: self.how_many(Outcome::Open),
            missing: self.how_many(Outcome::Missing),
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Numbers {
    pub(crate) counted: i128,
    pub(crate) open: i128,
    pub(crate) missing: i128,
}

impl Numbers {
    pub(crate) fn counts(self, unplaced: u64) -> [u64; 6] {
        let whole = |number: i128| u64::try_from(number).unwrap();
        [whole(self.counted), 0, whole(self.open), whole(self.missing), 0, unplaced]
    }
}

/// Whether `above / below` is within a bound.
pub(crate) fn holds(side: Side, above: i128, below: i128, bound: i128, of: i128) -> bool {
    let (one, other) = (above * of, bound * below);
    match side {
        Side::AtLeast => one >= other,
        Side::MoreThan => one > other,
        Side::AtMost => one <= other,
        Side::LessThan => one < other,
        Side::Exactly => one == other,
    }
}

/// Whether more can only lose the bound.
pub(crate) fn is_upper(side: Side) -> bool {
    matches!(side, Side::AtMost | Side::LessThan)
}

pub(crate) fn judged(target: &Target, world: &World, unit: &str) -> Says {
    match target {
        Target::Share { every: true, .. } | Target::Count { every: true, .. } => {
            let one = |window| in_window(target, window, world, unit);
            each(months(world).into_iter().map(one).collect())
        }
        _ => in_window(target, period(world), world, unit),
    }
}

/// 1.7, 3.1: each window is judged whole; one that does not apply is neutral.
pub(crate) fn each(windows: Vec<Says>) -> Says {
    let how_many = |answer| u64::try_from(windows.iter().filter(|says| says.answer == Some(answer)).count()).unwrap();
    let [met, failed, open, missing] = [Answer::Met, Answer::Missed, Answer::Open, Answer::Undetermined].map(how_many);
    let answer = match (failed, missing, open, met) {
        (1.., ..) => Answer::Missed,
        (_, 1.., ..) => Answer::Undetermined,
        (_, _, 1.., _) => Answer::Open,
        (.., 1..) => Answer::Met,
        _ => Answer::NotApplicable,
    };
    let settled = windows.iter().all(|says| says.settled)
        || windows.iter().any(|says| says.answer == Some(Answer::Missed) && says.settled);
    let said = windows.iter().all(|says| says.answer.is_some());
    if !said {
        return Says { answer: None, ..Says::only(answer, settled) };
    }
    Says {
        answer: Some(answer),
        settled,
        waits: true,
        counts: Some([met, failed, open, missing, 0, 0]),
        value: Some((met + failed > 0).then_some((met.into(), (met + failed).into()))),
        lowest: Some(None),
        highest: Some(None),
    }
}

pub(crate) fn in_window(target: &Target, window: Window, world: &World, unit: &str) -> Says {
    let population = |filter: &'_ Option<Condition>| Population::of(filter.as_ref(), window, false, unit, world);
    match target {
        Target::Share { side, percent, filter, condition, open_as, none_as, excusing, .. } => {
            let endings = population(filter);
            let endings = Endings::of(&endings, condition, excusing.as_ref(), world);
            endings.judged(
                (*side, *percent),
                *open_as,
                *none_as,
                Share { window, world, settles: window.has_ended(world) },
            )
        }
        Target::Count { own, side, number, filter, .. } => {
            let population = Population::of(filter.as_ref(), window, *own, unit, world);
            let numbers = population.numbers();
            let (answer, settled) = count(numbers, (*side, *number), window, world);
            let most = numbers.counted + numbers.open + numbers.missing;
            Says {
                answer: Some(answer),
                settled,
                waits: true,
                counts: Some(numbers.counts(population.unplaced)),
                value: Some(Some((numbers.counted, 1))),
                lowest: Some(Some((numbers.counted, 1))),
                highest: Some(window.is_covered(world).then_some((most, 1))),
            }
        }
        Target::Sum { side, number, filter } => sum(&population(filter), (*side, *number), world),
        Target::Average { side, number, filter } => average(&population(filter), (*side, *number), world),
        Target::Distinct { side, number, filter } => distinct(&population(filter), (*side, *number), world),
        Target::Ratio { side, number, above, below } => {
            ratio(&population(above), &population(below), (*side, *number), world)
        }
        Target::Change { percent, filter } => {
            let before = Population::of(filter.as_ref(), earlier(world), false, unit, world);
            change(&population(filter), &before, *percent, world)
        }
        Target::Has { .. } => has(target, world, unit),
    }
}

/// 2.3, 3.3: a number of records.
pub(crate) fn count(numbers: Numbers, (side, bound): (Side, i128), window: Window, world: &World) -> (Answer, bool) {
    let Numbers { counted, open, missing } = numbers;
    let (runs, covered) = (!window.has_ended(world), window.is_covered(world));
    let is = |number: i128| holds(side, number, 1, bound, 1);
    // What more records cannot undo.
    let exceeded = if side == Side::Exactly { counted > bound } else { is_upper(side) && !is(counted) };
    if exceeded {
        return (Answer::Missed, true);
    }
    if !is_upper(side) && side != Side::Exactly && is(counted) {
        return (Answer::Met, true);
    }
    if runs && !is_upper(side) {
        return (Answer::Open, false);
    }
    // Where the window is not covered, any number more may be missing.
    let more = if covered { 0 } else { bound + 5 };
    let ways: Ways = (0..=open)
        .map(|open| (0..=missing + more).map(|missing| Way::of(is(counted + open + missing))).collect())
        .collect();
    let answer = answer(&ways);
    (answer, !runs && covered && stays(&ways, answer))
}

pub(crate) fn ratio(
    above: &Population<'_>,
    below: &Population<'_>,
    (side, bound): (Side, i128),
    world: &World,
) -> Says {
    let (over, under) = (above.numbers(), below.numbers());
    let way =
        |over: i128, under: i128| if under == 0 { Way::Empty } else { Way::of(holds(side, over, under, bound, 1)) };
    let mut ways: Ways = Vec::new();
    for (open_over, open_under) in pairs(over.open, under.open) {
        let missing = pairs(over.missing, under.missing);
        let one = |(more_over, more_under): (i128, i128)| {
            way(over.counted + open_over + more_over, under.counted + open_under + more_under)
        };
        ways.push(missing.into_iter().map(one).collect());
    }
    let covered = above.window.is_covered(world);
    let answer = if covered { answer(&ways) } else { Answer::Undetermined };
    let [most_over, most_under] = [over, under].map(|numbers| numbers.counted + numbers.open + numbers.missing);
    Says {
        counts: Some(over.counts(above.unplaced)),
        value: Some((under.counted > 0).then_some((over.counted, under.counted))),
        lowest: (covered && most_under > 0).then_some(Some((over.counted, most_under))),
        highest: (covered && most_under > 0).then_some((under.counted > 0).then_some((most_over, under.counted))),
        waits: false,
        ..Says::only(answer, above.window.has_ended(world) && covered && stays(&ways, answer))
    }
}

pub(crate) fn pairs(one: i128, other: i128) -> Vec<(i128, i128)> {
    (0..=one).flat_map(|one| (0..=other).map(move |other| (one, other))).collect()
}

pub(crate) fn change(now: &Population<'_>, before: &Population<'_>, percent: Option<i128>, world: &World) -> Says {
    let (of_now, of_before) = (now.numbers(), before.numbers());
    let way = |now: i128, before: i128| match percent {
        // 3.10: nothing falls from zero.
        Some(_) if before == 0 => Way::NoBaseline,
        Some(percent) => Way::of(now * 100 <= (100 - percent) * before),
        None => Way::of(now < before),
    };
    let mut ways: Ways = Vec::new();
    for (open_now, open_before) in pairs(of_now.open, of_before.open) {
        let one = |(more_now, more_before): (i128, i128)| {
            way(of_now.counted + open_now + more_now, of_before.counted + open_before + more_before)
        };
        ways.push(pairs(of_now.missing, of_before.missing).into_iter().map(one).collect());
    }
    let (runs, covered) = (!now.window.has_ended(world), before.window.is_covered(world));
    let all = |way: Way| ways.iter().flatten().all(|one| *one == way);
    let (answer, settled) = match answer(&ways) {
        _ if !covered => (Answer::Undetermined, false),
        // 3.3: open until the window ends, unless no later record could save it.
        Answer::Missed if runs => (Answer::Missed, true),
        // The earlier figure is kept.
        _ if runs && all(Way::NoBaseline) => (Answer::Undetermined, true),
        _ if runs => (Answer::Open, false),
        answer => (answer, stays(&ways, answer)),
    };
    Says {
        counts: Some(of_now.counts(now.unplaced)),
        value: Some(Some((of_now.counted, 1))),
        ..Says::only(answer, settled)
    }
}
