//! No verdict that is settled changes when records are added whose every date lies after the moment of judging, what was open
//! is done or lapses, and the moment moves on.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::sync::OnceLock;

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use proptest::test_runner::Config;
use proptest::{prop_assert, prop_assert_eq};
use serde_json::{Value, json};
use tieuchi::{Evaluation, Question, Records, RuleSet};

const RULES: &str = r#"
units
  code   : id
  parent : unit?

records dossiers counted by received
  code     : id
  office   : unit
  received : date
  due      : deadline?
  done     : date?
  kind     : one of "a", "b"?
  points   : number from 1 to 5?
  balance  : number?
  flood    : yes/no?

records officers lasting from joined to left
  code   : id
  office : unit
  joined : date
  left   : date?

records slips counted by day
  code    : id
  officer : officers
  day     : date
  kind    : one of "a", "b"?

records bases
  code   : id
  office : unit
  due    : deadline
  fixed  : date?

indicator at_least_2: at least 2 dossiers
indicator at_most_2: at most 2 dossiers
indicator exactly_2: exactly 2 dossiers
indicator between_1_and_2: between 1 and 2 dossiers
indicator no_b: no dossiers in period where kind is "b"
indicator some_done: at least 1 dossiers where (done by due)
indicator some_late: at least 1 dossiers where (not (done by due))
indicator few_late: at most 1 dossiers where (not (done by due))
indicator begun_in_may: at least 1 dossiers in period before 2026-05-15
indicator none_before_mid_may: no dossiers in period before 2026-05-15

indicator someone_clean: at least 1 officers where has no slips
indicator someone_clean_not: at least 1 officers where (not (has at least 1 slips))
indicator someone_with_slip: at least 1 officers where has at least 1 slips
indicator someone_with_one: at least 1 officers where (has exactly 1 slips)
indicator few_clean: at most 1 officers where has no slips
indicator few_with_slip: at most 1 officers where (has at least 1 slips where kind is "a")
indicator someone_monthly: at least 1 officers where (has at least 1 slips in every month)
indicator someone_not_monthly: at least 1 officers where (not (has at least 1 slips in every month))
indicator someone_not_clean_monthly: at least 1 officers where (not (has no slips in every month))
indicator all_clean: all officers have no slips in period
indicator half_with_slip: at least 50% of officers have at least 1 slips in period
indicator half_with_few: at least 50% of officers have at most 1 slips in period
indicator half_not_monthly: at least 50% of officers are (not (has at least 1 slips in every month))
indicator no_unit_with_slip: no units where (has at least 1 officers in period where (has at least 1 slips))
indicator unit_with_few: at least 1 units where (has at most 2 dossiers in period)

indicator some_not_there: at least 1 dossiers in period where done is missing
indicator none_there: no dossiers in period where done is present
indicator few_there: at most 1 dossiers in period where (kind is "a" and done is present)
indicator half_there: at least 50% of dossiers in period are (done is present)
indicator none_left: at least 50% of officers in period are (left is missing)
indicator instead: at least 50% of dossiers in period are (done else due) before 2026-06-20
indicator bases_there: at least 1 bases where fixed is present
indicator no_bases_there: no bases where fixed is present
indicator excused_there: at least 75% of dossiers in period are done by due, excusing (done is missing)

indicator all_done: all dossiers are done by due
indicator most_done: at least 75% of dossiers are done by due
indicator few_done: at most 50% of dossiers are done by due
indicator most_not_late: at least 75% of dossiers are (not (done by due))
indicator done_in_period: at least 75% of dossiers are done in period
indicator open_as_met: at least 75% of dossiers are done by due, counting open as met
indicator open_as_failed: at least 75% of dossiers are done by due, counting open as failed
indicator open_left_out: at least 75% of dossiers are done by due, counting open as left out
indicator none_as_met: at least 75% of dossiers in period where (done by due) are flood, counting none as met
indicator none_as_missed: at least 75% of dossiers in period where kind is "a" are done by due, counting none as missed
indicator excused: at least 75% of dossiers are done by due, excusing flood
indicator excused_open_failed: at least 75% of dossiers are done by due, counting open as failed, excusing flood
indicator bases_fixed: at least 75% of bases are fixed by due
indicator all_bases_fixed: all bases are fixed by due

measure points_of: sum of points of dossiers
indicator points_low: points_of is at least 5
indicator points_high: points_of is at most 5
measure balance_of: sum of balance of dossiers
indicator balance_low: balance_of is at least 5
indicator balance_high: balance_of is at most 5
measure mean: average points of dossiers
indicator mean_low: mean is at least 3
measure doubtful_mean: average points of dossiers in period where (done by due)
indicator doubtful_mean_low: doubtful_mean is at least 3
measure kinds: distinct kind of dossiers
indicator kinds_low: kinds is at least 2
indicator kinds_high: kinds is at most 1
measure rate: count of dossiers / count of officers
indicator rate_low: rate is at least 1
indicator rate_high: rate is at most 1
measure late_rate: count of dossiers in period where (not (done by due)) / count of dossiers in period where (done by due)
indicator late_rate_high: late_rate is at most 1
measure of_clean: count of dossiers in period / count of officers in period where (has no slips)
indicator of_clean_low: of_clean is at least 1

indicator falls: dossiers in period down at least 10% from the previous period
indicator rises: dossiers in period up at least 10% from the previous period
indicator lower: fewer dossiers in period than in the previous period
indicator higher: more dossiers in period than in the previous period
measure late: count of dossiers in period where (not (done by due))
indicator late_down: late down at least 10% from the previous period
measure done_share: share of dossiers are done by due
indicator done_up: done_share up at least 5 percentage points from the previous period
measure clean: count of officers in period where (has no slips)
indicator clean_up: clean up at least 10% from the previous period

indicator monthly: at least 1 dossiers in every month
indicator monthly_few: at most 1 dossiers in every month
indicator monthly_done: at least 75% of dossiers in every month are done by due
indicator monthly_no_b: no dossiers in every month where kind is "b"

indicator two_parts
  target at least 1 dossiers in period, and no dossiers in period where kind is "b"
indicator one_of_two
  target at least 3 dossiers in period, or no dossiers in period where kind is "b"
indicator meets_clean
  target meets someone_clean
indicator units_meet: at least 1 units where (meets at_most_2)
indicator milestones
  milestone 2026-05-31: at least 50% of dossiers in period are done by due
  milestone 2026-06-30: at least 75% of dossiers in period are done by due
indicator milestone_count
  milestone 2026-07-31: at least 2 dossiers in period
indicator scoped
  for each unit where (has at least 1 officers where (has at least 1 slips))
  target at most 2 dossiers
indicator scoped_none
  for each unit where (has no dossiers in period)
  target at most 2 officers
"#;

/// Days from 1 January 2026 on; months as they are, without a leap day.
fn day(number: u32) -> String {
    let mut left = number;
    for (month, length) in (1..).zip([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        if left < length {
            return format!("2026-{month:02}-{:02}", left + 1);
        }
        left -= length;
    }
    "2026-12-31".to_owned()
}

const UNITS: [&str; 3] = ["A", "B", "P"];

#[derive(Clone, Debug)]
struct Dossier {
    office: &'static str,
    /// How long before, or after, the moment of judging.
    received: u32,
    due: Option<u32>,
    done: Option<u32>,
    kind: Option<&'static str>,
    points: Option<u8>,
    balance: Option<i8>,
    flood: Option<bool>,
}

#[derive(Clone, Debug)]
struct World {
    dossiers: Vec<Dossier>,
    officers: Vec<(&'static str, u32, Option<u32>)>,
    slips: Vec<(usize, u32, Option<&'static str>)>,
    bases: Vec<(&'static str, u32, Option<u32>)>,
}

fn kind() -> impl Strategy<Value = Option<&'static str>> {
    prop_oneof![4 => Just(Some("a")), 2 => Just(Some("b")), 1 => Just(None)]
}

/// Dossiers, officers, slips and bases with dates as days of the year.
fn world(days: std::ops::Range<u32>, most: usize) -> impl Strategy<Value = World> {
    let days = move || days.clone();
    let dossier = (
        (select(&UNITS[..]), days(), weighted(0.9, 0..120u32), weighted(0.6, 0..90u32)),
        (kind(), weighted(0.8, 1..=5u8), weighted(0.8, -5..=5i8), weighted(0.8, any::<bool>())),
    )
        .prop_map(|((office, received, due, done), (kind, points, balance, flood))| Dossier {
            office,
            received,
            due: due.map(|after| received + after),
            done: done.map(|after| received + after),
            kind,
            points,
            balance,
            flood,
        });
    let officer = (select(&UNITS[..]), days(), weighted(0.3, 0..200u32))
        .prop_map(|(office, joined, length)| (office, joined, length.map(|length| joined + length)));
    let slip = (0..6usize, days(), kind());
    let base = (select(&UNITS[..]), 90..250u32, weighted(0.5, days()));
    (vec(dossier, 0..=most), vec(officer, 1..=3), vec(slip, 0..=most), vec(base, 0..=2))
        .prop_map(|(dossiers, officers, slips, bases)| World { dossiers, officers, slips, bases })
}

fn rules() -> &'static RuleSet {
    static LOADED: OnceLock<RuleSet> = OnceLock::new();
    LOADED.get_or_init(|| RuleSet::load([("settled.tieuchi", RULES)]).unwrap_or_else(|error| panic!("{error}")))
}

/// The rows as of the end of a day, and as they are once the later ones have come: each with its number.
struct Rows {
    dossiers: Vec<Value>,
    officers: Vec<Value>,
    slips: Vec<Value>,
    bases: Vec<Value>,
}

/// What is known as of a day: nothing that lies after it but deadlines.
fn known(world: &World, as_of: u32) -> World {
    let happened = |moment: Option<u32>| moment.filter(|moment| *moment <= as_of);
    let mut known = world.clone();
    known.dossiers.retain(|dossier| dossier.received <= as_of);
    for dossier in &mut known.dossiers {
        dossier.done = happened(dossier.done);
    }
    known.officers.retain(|(_, joined, _)| *joined <= as_of);
    for (_, _, left) in &mut known.officers {
        *left = happened(*left);
    }
    for (_, _, fixed) in &mut known.bases {
        *fixed = happened(*fixed);
    }
    known.slips.retain(|(_, day, _)| *day <= as_of);
    known
}

impl Rows {
    /// The rows of some records, their ids beginning with a letter.
    fn of(world: &World, letter: &str, officers: usize) -> Rows {
        let id = |sort: &str, number: usize| format!("{letter}{sort}{number}");
        Rows {
            dossiers: world.dossiers.iter().enumerate().map(|(number, dossier)| json!({
                "code": id("D", number), "office": dossier.office, "received": day(dossier.received),
                "due": dossier.due.map(day), "done": dossier.done.map(day), "kind": dossier.kind,
                "points": dossier.points.map(|points| points.to_string()),
                "balance": dossier.balance.map(|balance| balance.to_string()), "flood": dossier.flood,
            })).collect(),
            officers: world.officers.iter().enumerate().map(|(number, (office, joined, left))| json!({
                "code": id("O", number), "office": office, "joined": day(*joined), "left": left.map(day),
            })).collect(),
            slips: world.slips.iter().enumerate().filter(|_| officers > 0).map(|(number, (officer, on, kind))| json!({
                "code": id("S", number), "officer": format!("kO{}", officer % officers.max(1)), "day": day(*on), "kind": kind,
            })).collect(),
            bases: world.bases.iter().enumerate().map(|(number, (office, due, fixed))| json!({
                "code": id("B", number), "office": office, "due": day(*due), "fixed": fixed.map(day),
            })).collect(),
        }
    }
}

fn judged(rows: &[Rows], as_of: u32, stated: bool) -> Evaluation {
    let mut records = Records::new();
    let units: Vec<Value> =
        UNITS.iter().map(|unit| json!({ "code": unit, "parent": (*unit != "P").then_some("P") })).collect();
    records.rows("units", &units).unwrap();
    for (name, of) in [
        ("dossiers", (|rows: &Rows| rows.dossiers.clone()) as fn(&Rows) -> Vec<Value>),
        ("officers", |rows| rows.officers.clone()),
        ("slips", |rows| rows.slips.clone()),
        ("bases", |rows| rows.bases.clone()),
    ] {
        records.rows(name, &rows.iter().flat_map(of).collect::<Vec<Value>>()).unwrap();
    }
    if stated {
        for kind in ["dossiers", "officers", "slips"] {
            records.set_coverage(kind, "2026-01-01..2026-12-31").unwrap();
        }
    }
    rules().evaluate(&records, &Question::new("2026-Q2", &day(as_of)).unwrap().total()).unwrap()
}

proptest! {
    #![proptest_config(Config { cases: 256, failure_persistence: None, ..Config::default() })]

    /// 256 sets of records, with later ones, under every rule above for each unit and all together.
    #[test]
    fn what_is_settled_stays(
        world in world(0..210, 6),
        later in world(0..120, 6),
        as_of in prop_oneof![2 => 90..181u32, 3 => 180..240u32],
        moved in 0..120u32,
        stated in any::<bool>(),
    ) {
        // What lies ahead of the first moment is the later file's to say.
        let before = known(&world, as_of);
        let officers = before.officers.len();
        let shift = |number: u32| number + as_of + 1;
        let mut added = later;
        for dossier in &mut added.dossiers {
            dossier.received = shift(dossier.received);
            dossier.due = dossier.due.map(shift);
            dossier.done = dossier.done.map(shift);
        }
        for (_, joined, left) in &mut added.officers {
            *joined = shift(*joined);
            *left = left.map(shift);
        }
        for (_, on, _) in &mut added.slips {
            *on = shift(*on);
        }
        added.bases.clear();
        // What was open may be done after all; what had lapsed stays as it is.
        let mut after = before.clone();
        let whole = known(&world, as_of + moved);
        let origin = world.dossiers.iter().filter(|dossier| dossier.received <= as_of);
        for (dossier, later) in after.dossiers.iter_mut().zip(origin) {
            if dossier.done.is_none() && dossier.due.is_some_and(|due| due > as_of) {
                dossier.done = later.done.filter(|done| *done <= as_of + moved);
            }
        }
        for ((_, due, fixed), (_, _, later)) in after.bases.iter_mut().zip(&whole.bases) {
            if fixed.is_none() && *due > as_of {
                *fixed = *later;
            }
        }
        let added = known(&added, as_of + moved);
        let first = judged(&[Rows::of(&before, "k", officers)], as_of, stated);
        let second = judged(&[Rows::of(&after, "k", officers), Rows::of(&added, "n", officers)], as_of + moved, stated);
        for verdict in first.verdicts().filter(tieuchi::Verdict::is_settled) {
            let (name, unit) = (verdict.indicator(), verdict.unit());
            let now = second.verdict(name, unit).unwrap();
            prop_assert_eq!(verdict.answer(), now.answer(), "{} for {}", name, unit);
        }
        prop_assert!(first.verdicts().count() > 0);
    }
}
