//! The thirty indicators counted by a loop that is written for them: a second implementation, which shares nothing with the engine
//! but the rows, and shows what such a loop costs.

use super::digest::hash;
use super::rows::{DAY, Dossier, Report};
use super::{OFFICES, Rows};

/// A span of seconds, without its end.
type Span = std::ops::Range<u32>;

const PERIOD: Span = 395 * DAY..487 * DAY;
const YEAR_BEFORE: Span = 30 * DAY..122 * DAY;
/// The thirteen weeks that begin in the period.
const WEEKS: Span = 401 * DAY..492 * DAY;
const ALL_WEEKS: u16 = (1 << 13) - 1;
/// Ninety days before the period's end.
const OLD: u32 = 397 * DAY;
const HOUR: u32 = 3600;

/// How many of how many.
#[derive(Clone, Copy, Debug, Default)]
struct Share {
    met: u64,
    all: u64,
}

impl Share {
    fn count(&mut self, met: bool) {
        self.all += 1;
        self.met += u64::from(met);
    }

    fn at_least(self, percent: u64) -> u8 {
        verdict(self.all > 0, self.met * 100 >= self.all * percent)
    }

    fn at_most(self, percent: u64) -> u8 {
        verdict(self.all > 0, self.met * 100 <= self.all * percent)
    }
}

/// Met, missed, or nothing to judge.
fn verdict(is_judged: bool, is_met: bool) -> u8 {
    match (is_judged, is_met) {
        (false, _) => 0,
        (true, true) => 1,
        (true, false) => 2,
    }
}

/// What is counted of an office.
#[derive(Clone, Debug, Default)]
struct Counts {
    dossiers: u64,
    on_time: Share,
    on_time_before: Share,
    of_category: [Share; 8],
    of_channel: [Share; 4],
    in_30_days: Share,
    received_before: u64,
    late: u64,
    never: u64,
    satisfied: Share,
    satisfaction: u64,
    simple_in_48_hours: Share,
    dear_by_post: Share,
    completed: u64,
    cents: u64,
    seconds: u64,
    backlog: u64,
    old_backlog: u64,
    weeks: u16,
    handled_in_48_hours: Share,
    incidents: u64,
    visits: u16,
}

impl Counts {
    fn dossier(&mut self, of: Dossier) {
        self.dossiers += 1;
        let by_due = of.completed.is_some_and(|at| at <= of.due);
        let within = |length: u32| of.completed.is_some_and(|at| at <= of.received + length);
        if PERIOD.contains(&of.due) {
            self.on_time.count(by_due);
            self.of_category.get_mut(usize::from(of.category)).into_iter().for_each(|share| share.count(by_due));
            self.of_channel.get_mut(usize::from(of.channel)).into_iter().for_each(|share| share.count(by_due));
            self.late += u64::from(of.completed.is_none_or(|at| at > of.due + 14 * DAY));
            self.never += u64::from(of.completed.is_none());
            if of.channel == 2 && of.cents > 100 * 100 {
                self.dear_by_post.count(by_due && of.satisfaction.is_some_and(|answer| answer >= 3));
            }
        } else if YEAR_BEFORE.contains(&of.due) {
            self.on_time_before.count(by_due);
        }
        if PERIOD.contains(&of.received) {
            self.in_30_days.count(within(30 * DAY));
            if of.channel == 0 && of.category < 2 && of.cents == 0 {
                self.simple_in_48_hours.count(within(48 * HOUR));
            }
        } else if YEAR_BEFORE.contains(&of.received) {
            self.received_before += 1;
        }
        if of.received < PERIOD.end && of.completed.is_none_or(|at| at >= PERIOD.end) {
            self.backlog += 1;
            self.old_backlog += u64::from(of.received < OLD);
        }
        let Some(completed) = of.completed else { return };
        if PERIOD.contains(&completed) {
            self.completed += 1;
            self.cents += u64::from(of.cents);
            self.seconds += u64::from(completed - of.received);
            if let Some(answer) = of.satisfaction {
                self.satisfied.count(answer >= 4);
                self.satisfaction += u64::from(answer);
            }
        }
        self.weeks |= week(completed);
    }

    fn report(&mut self, of: Report) {
        if PERIOD.contains(&of.received) {
            self.handled_in_48_hours.count(of.handled.is_some_and(|at| at <= of.received + 48 * HOUR));
            self.incidents += u64::from(of.kind == 3);
        }
        if of.kind == 2 {
            self.visits |= week(of.received);
        }
    }

    /// The verdicts, in the order in which they are hashed.
    fn verdicts(&self) -> Vec<u8> {
        let [received, answered] = [self.in_30_days.all, self.satisfied.all];
        let none = |count: u64| verdict(true, count == 0);
        let of_due = |met: u64| Share { met, all: self.on_time.all };
        let mut verdicts = vec![self.on_time.at_least(80), self.in_30_days.at_least(70)];
        verdicts.extend([of_due(self.late).at_most(5), none(self.never)]);
        verdicts.extend(self.of_category.iter().chain(&self.of_channel).map(|share| share.at_least(80)));
        verdicts.push(verdict(answered > 0, self.satisfaction * 10 >= answered * 35));
        verdicts.push(self.satisfied.at_least(55));
        let (now, before) = (self.on_time, self.on_time_before);
        verdicts.push(verdict(now.all > 0 && before.all > 0, now.met * before.all >= before.met * now.all));
        verdicts.push(Share { met: received, all: self.received_before }.at_most(110));
        verdicts.extend([self.simple_in_48_hours.at_least(10), self.dear_by_post.at_least(15)]);
        verdicts.push(verdict(self.completed > 0, self.cents <= self.completed * 77 * 100));
        verdicts.extend([Share { met: self.backlog, all: received }.at_most(50), none(self.old_backlog)]);
        verdicts.push(verdict(self.completed > 0, self.seconds <= self.completed * 480 * u64::from(HOUR)));
        verdicts.push(verdict(true, self.weeks == ALL_WEEKS));
        verdicts.extend([self.handled_in_48_hours.at_least(90), none(self.incidents)]);
        verdicts.push(verdict(true, self.visits == ALL_WEEKS));
        verdicts
    }
}

/// The bit of the week of a time.
fn week(of: u32) -> u16 {
    if WEEKS.contains(&of) { 1 << ((of - WEEKS.start) / (7 * DAY)) } else { 0 }
}

/// The hash of the verdicts of all offices that have a dossier, counted by hand.
#[must_use]
pub fn by_hand(rows: &Rows) -> String {
    let mut counts = vec![Counts::default(); usize::from(OFFICES)];
    for dossier in (0..rows.dossiers.len()).filter_map(|row| rows.dossiers.get(row)) {
        counts.get_mut(usize::from(dossier.office)).into_iter().for_each(|counts| counts.dossier(dossier));
    }
    for report in (0..rows.hotline.len()).filter_map(|row| rows.hotline.get(row)) {
        counts.get_mut(usize::from(report.office)).into_iter().for_each(|counts| counts.report(report));
    }
    let of_offices: Vec<Vec<u8>> = counts.iter().filter(|counts| counts.dossiers > 0).map(Counts::verdicts).collect();
    let indicators = of_offices.first().map_or(0, Vec::len);
    let bytes: Vec<u8> =
        (0..indicators).flat_map(|place| of_offices.iter().filter_map(move |of| of.get(place).copied())).collect();
    hash(&bytes)
}
