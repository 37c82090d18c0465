//! Properties that hold for any records, and shares against an oracle written straight from the definition.
//!
//! What single rules of docs/semantics.md give is in the suite.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::OnceLock;

use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use proptest::test_runner::Config;
use proptest::{prop_assert, prop_assert_eq};
use serde_json::{Value, json};
use tieuchi::verdict::{Counts, Figure};
use tieuchi::{Answer, Evaluation, Question, Records, RuleSet};

const RULES: &str = r#"
records dossiers counted by received
  code      : id
  office    : unit
  entered   : date
  received  : datetime?
  due       : deadline?
  completed : datetime?
  kind      : one of "a", "b"?
  flood     : yes/no?

indicator at_least: at least 60% of dossiers where kind is "a" are completed by due
indicator more_than: more than 50% of dossiers where kind is "a" are completed by due
indicator at_most: at most 40% of dossiers where kind is "a" are completed by due
indicator less_than: less than 50% of dossiers where kind is "a" are completed by due
indicator excusing: at least 60% of dossiers where kind is "a" are completed by due, excusing flood
indicator none: no dossiers in period where kind is "b"
"#;

/// The sides of a bound, each with its share of a hundred.
const SHARES: [(&str, u64); 4] = [("at_least", 60), ("more_than", 50), ("at_most", 40), ("less_than", 50)];

const UNITS: [&str; 3] = ["A", "B", "C"];

/// Moments in half days from 20 May 2026, 00:00; noon is odd.
type HalfDay = u32;
/// 1 June, the first half day of the period.
const FIRST: HalfDay = 24;
/// 1 July, the first one after it.
const AFTER: HalfDay = 84;

/// A dossier, and when each of its moments is.
#[derive(Clone, Debug)]
struct Dossier {
    code: u32,
    office: &'static str,
    /// A day, by its first half.
    entered: HalfDay,
    received: Option<HalfDay>,
    /// A day (by its first half) or a moment.
    due: Option<(HalfDay, bool)>,
    completed: Option<HalfDay>,
    kind: Option<&'static str>,
    flood: Option<bool>,
}

fn day(half: HalfDay) -> String {
    let from_may = half / 2 + 20;
    let (month, day) = match from_may {
        1..=31 => (5, from_may),
        32..=61 => (6, from_may - 31),
        _ => (7, from_may - 61),
    };
    format!("2026-{month:02}-{day:02}")
}

fn moment(half: HalfDay) -> String {
    format!("{} {}", day(half), if half.is_multiple_of(2) { "00:00" } else { "12:00" })
}

impl Dossier {
    fn row(&self) -> Value {
        json!({
            "code": self.code.to_string(),
            "office": self.office,
            "entered": day(self.entered),
            "received": self.received.map(moment),
            "due": self.due.map(|(half, whole)| if whole { day(half) } else { moment(half) }),
            "completed": self.completed.map(moment),
            "kind": self.kind,
            "flood": self.flood,
        })
    }
}

fn dossier() -> impl Strategy<Value = Dossier> {
    let moments = || 10u32..100;
    let deadline =
        (moments(), any::<bool>()).prop_map(|(half, whole)| if whole { (half / 2 * 2, true) } else { (half, false) });
    (
        select(&UNITS[..]),
        prop_oneof![9 => Just(10u32), 1 => moments().prop_map(|half| half / 2 * 2)],
        weighted(0.9, moments()),
        weighted(0.85, deadline),
        weighted(0.7, moments()),
        prop_oneof![6 => Just(Some("a")), 2 => Just(Some("b")), 1 => Just(None)],
        of(any::<bool>()),
    )
        .prop_map(|(office, entered, received, due, completed, kind, flood)| Dossier {
            code: 0,
            office,
            entered,
            received,
            due,
            completed,
            kind,
            flood,
        })
}

/// Dossiers with ids of their own, some of them twice in the same words.
fn dossiers() -> impl Strategy<Value = Vec<Dossier>> {
    vec((dossier(), weighted(0.1, Just(()))), 0..40).prop_map(|drawn| {
        let mut all = Vec::new();
        for ((mut dossier, twice), code) in drawn.into_iter().zip(1..) {
            dossier.code = code;
            if twice.is_some() {
                all.push(dossier.clone());
            }
            all.push(dossier);
        }
        all
    })
}

/// A moment of judging between the half days, so that none is a question of an instant.
fn as_of() -> impl Strategy<Value = HalfDay> {
    20u32..100
}

fn rules() -> &'static RuleSet {
    static LOADED: OnceLock<RuleSet> = OnceLock::new();
    LOADED.get_or_init(|| RuleSet::load([("properties.tieuchi", RULES)]).unwrap())
}

fn judged(parts: &[&[Dossier]], as_of: HalfDay) -> Evaluation {
    let mut records = Records::new();
    for part in parts {
        let rows: Vec<Value> = part.iter().map(Dossier::row).collect();
        records.rows("dossiers", &rows).unwrap();
    }
    let at = format!("{}:30", moment(as_of).trim_end_matches(":00"));
    // The oracle is not about what is covered.
    records.set_coverage("dossiers", "2026-01-01..2026-12-31").unwrap();
    rules().evaluate(&records, &Question::new("2026-06", &at).unwrap()).unwrap()
}

/// What is judged, without the findings and the rows of later values: these name the source of a record and its row there.
fn written(evaluation: &Evaluation) -> String {
    let mut document = tieuchi::json::Evaluation {
        findings: None,
        findings_more: None,
        ..tieuchi::json::Evaluation::from(evaluation)
    };
    document.records.iter_mut().flat_map(|kind| &mut kind.later_values).for_each(|found| found.rows.clear());
    serde_json::to_string(&document).unwrap()
}

/// Where a record goes, from the definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goes {
    Met,
    Failed,
    Open,
    Missing,
    Excused,
    Outside,
    Unplaced,
    Later,
}

/// Where a dossier goes for a share of kind `a` completed by due: half an hour past the half day `now`.
fn goes(dossier: &Dossier, unit: &str, now: HalfDay, excusing: bool) -> Goes {
    let happened = |moment: Option<HalfDay>| moment.filter(|moment| *moment <= now);
    if dossier.entered > now {
        return Goes::Later;
    }
    if dossier.office != unit {
        return Goes::Outside;
    }
    let Some(received) = happened(dossier.received) else { return Goes::Unplaced };
    if !(FIRST..AFTER).contains(&received) {
        return Goes::Outside;
    }
    match dossier.kind {
        Some("a") => {}
        Some(_) => return Goes::Outside,
        None => return Goes::Missing,
    }
    let Some((due, whole)) = dossier.due else { return Goes::Missing };
    // A day lasts two halves; a moment has passed when it is later, and now is half an hour past.
    let last = if whole { due + 1 } else { due };
    let outcome = match happened(dossier.completed) {
        Some(completed) if completed <= last => Goes::Met,
        Some(_) => Goes::Failed,
        None if now > last || (now == last && !whole) => Goes::Failed,
        None => Goes::Open,
    };
    match (outcome, dossier.flood) {
        (Goes::Failed, Some(true)) if excusing => Goes::Excused,
        (Goes::Failed, None) if excusing => Goes::Missing,
        _ => outcome,
    }
}

/// Each record once, rows in the same words being one.
fn once(dossiers: &[Dossier]) -> Vec<&Dossier> {
    let mut seen = Vec::new();
    dossiers
        .iter()
        .filter(|dossier| {
            !seen.contains(&dossier.code) && {
                seen.push(dossier.code);
                true
            }
        })
        .collect()
}

fn counted(dossiers: &[Dossier], unit: &str, now: HalfDay, excusing: bool) -> Counts {
    let all = once(dossiers);
    let how_many = |where_to: Goes| {
        u64::try_from(all.iter().filter(|dossier| goes(dossier, unit, now, excusing) == where_to).count()).unwrap()
    };
    Counts {
        met: how_many(Goes::Met),
        failed: how_many(Goes::Failed),
        open: how_many(Goes::Open),
        missing: how_many(Goes::Missing),
        excused: how_many(Goes::Excused),
        outside: how_many(Goes::Outside),
        unplaced: how_many(Goes::Unplaced),
    }
}

/// Whether so many of `all` are within the bound, by whole numbers alone.
fn holds(name: &str, percent: u64, met: u64, all: u64) -> bool {
    match name {
        "at_least" => met * 100 >= percent * all,
        "more_than" => met * 100 > percent * all,
        "at_most" => met * 100 <= percent * all,
        _ => met * 100 < percent * all,
    }
}

/// The verdict by trying every way in which the open and the missing ones can turn out.
fn answer(name: &str, percent: u64, counts: Counts) -> Answer {
    let Counts { met, failed, open, missing, .. } = counts;
    let all = met + failed + open + missing;
    if all == 0 {
        return Answer::NotApplicable;
    }
    // For one way of the open ones: what all ways of the missing ones agree on.
    let agreed = |open: u64| {
        let first = holds(name, percent, met + open, all);
        (0..=missing).all(|missing| holds(name, percent, met + open + missing, all) == first).then_some(first)
    };
    let ways: Vec<Option<bool>> = (0..=open).map(agreed).collect();
    if ways.iter().all(|way| *way == Some(true)) {
        Answer::Met
    } else if ways.iter().all(|way| *way == Some(false)) {
        Answer::Missed
    } else if open > 0 && ways.iter().any(Option::is_some) {
        Answer::Open
    } else {
        Answer::Undetermined
    }
}

/// How good an answer is: missed, not decided, met.
fn rank(answer: Answer) -> u8 {
    match answer {
        Answer::Missed => 0,
        Answer::Met => 2,
        _ => 1,
    }
}

proptest! {
    #![proptest_config(Config { cases: 96, ..Config::default() })]

    /// met + failed + open + missing + excused + outside + unplaced + later + rejected + duplicate = read.
    #[test]
    fn counts_reconcile(dossiers in dossiers(), now in as_of()) {
        let evaluation = judged(&[&dossiers], now);
        let reading = evaluation.readings().find(|reading| reading.name() == "dossiers").unwrap();
        prop_assert_eq!(reading.read(), u64::try_from(dossiers.len()).unwrap());
        for verdict in evaluation.verdicts() {
            let counts = verdict.outcome().counts().unwrap();
            let placed = counts.met + counts.failed + counts.open + counts.missing + counts.excused + counts.outside + counts.unplaced;
            prop_assert_eq!(placed + reading.later() + reading.rejected() + reading.duplicate(), reading.read());
        }
    }

    #[test]
    fn shares_are_those_of_the_definition(dossiers in dossiers(), now in as_of()) {
        let evaluation = judged(&[&dossiers], now);
        for unit in UNITS {
            for (name, percent) in SHARES {
                let Some(verdict) = evaluation.verdict(name, unit) else { continue };
                let outcome = verdict.outcome();
                let counts = counted(&dossiers, unit, now, false);
                prop_assert_eq!(outcome.counts(), Some(counts));
                prop_assert_eq!(verdict.answer(), answer(name, percent, counts), "{} for {}", name, unit);
                let Counts { met, failed, open, missing, .. } = counts;
                let all = met + failed + open + missing;
                let share = |part: u64, of: u64| Figure::new(part.into(), of.into());
                prop_assert_eq!(outcome.value(), share(met, met + failed));
                prop_assert_eq!(outcome.lowest(), share(met, all));
                prop_assert_eq!(outcome.highest(), share(met + open + missing, all));
            }
        }
    }

    #[test]
    fn excused_records_are_those_of_the_definition(dossiers in dossiers(), now in as_of()) {
        let evaluation = judged(&[&dossiers], now);
        for unit in UNITS {
            let Some(verdict) = evaluation.verdict("excusing", unit) else { continue };
            prop_assert_eq!(verdict.outcome().counts(), Some(counted(&dossiers, unit, now, true)));
        }
    }

    /// However the headroom is reckoned: so many more may turn, and not one further.
    #[test]
    fn headroom_is_the_last_that_holds(dossiers in dossiers(), now in as_of()) {
        let evaluation = judged(&[&dossiers], now);
        for verdict in evaluation.verdicts() {
            let Some((name, percent)) = SHARES.iter().find(|(name, _)| *name == verdict.indicator()) else { continue };
            let Some(counts) = verdict.outcome().counts() else { continue };
            let all = counts.met + counts.failed + counts.open + counts.missing;
            let Some(headroom) = verdict.outcome().headroom() else {
                prop_assert_eq!(all, 0);
                continue;
            };
            // All that is not failed (or, under an upper bound, all that is met) after so many more have turned.
            let turned = |more: i128| match *name {
                "at_least" | "more_than" => i128::from(all) - i128::from(counts.failed) - more,
                _ => i128::from(counts.met) + more,
            };
            let within = |more: i128| u64::try_from(turned(more)).is_ok_and(|met| met <= all && holds(name, *percent, met, all));
            let possible = (0..=i128::from(all)).contains(&turned(headroom));
            prop_assert!(!possible || within(headroom), "{} of {:?} holds", headroom, counts);
            prop_assert!(!within(headroom + 1), "{} of {:?} is the last", headroom, counts);
        }
    }

    #[test]
    fn the_order_of_records_does_not_matter(dossiers in dossiers(), now in as_of()) {
        let mut turned = dossiers.clone();
        turned.reverse();
        let middle = turned.len() / 3;
        turned.rotate_left(middle);
        prop_assert_eq!(written(&judged(&[&turned], now)), written(&judged(&[&dossiers], now)));
    }

    #[test]
    fn splitting_a_source_changes_nothing(dossiers in dossiers(), now in as_of(), place in any::<proptest::sample::Index>()) {
        let (first, second) = dossiers.split_at(place.index(dossiers.len() + 1));
        prop_assert_eq!(written(&judged(&[first, second], now)), written(&judged(&[&dossiers], now)));
    }

    #[test]
    fn one_more_record_that_is_met_never_worsens_at_least(dossiers in dossiers(), now in (AFTER..100u32)) {
        let met = Dossier {
            code: 1_000,
            office: "A",
            entered: 10,
            received: Some(FIRST + 1),
            due: Some((FIRST + 5, false)),
            completed: Some(FIRST + 3),
            kind: Some("a"),
            flood: None,
        };
        let before = judged(&[&dossiers], now);
        let after = judged(&[&dossiers, &[met]], now);
        for name in ["at_least", "more_than", "excusing"] {
            let Some(first) = before.verdict(name, "A") else { continue };
            let second = after.verdict(name, "A").unwrap();
            prop_assert!(rank(second.answer()) >= rank(first.answer()), "{}: {:?} then {:?}", name, first.answer(), second.answer());
            prop_assert!(second.outcome().lowest() >= first.outcome().lowest());
            prop_assert!(second.outcome().value() >= first.outcome().value());
        }
    }

    /// A verdict is met where even the lowest is within a lower bound, and missed where not even the highest is.
    #[test]
    fn a_verdict_agrees_with_its_bounds(dossiers in dossiers(), now in as_of()) {
        let evaluation = judged(&[&dossiers], now);
        for verdict in evaluation.verdicts().filter(|verdict| ["at_least", "excusing"].contains(&verdict.indicator())) {
            let bound = Figure::new(60, 100);
            let outcome = verdict.outcome();
            match verdict.answer() {
                Answer::Met => prop_assert!(outcome.lowest() >= bound),
                Answer::Missed => prop_assert!(outcome.highest() < bound),
                Answer::NotApplicable => prop_assert_eq!(outcome.value(), None),
                // Where nothing may be left to make a share of, its bounds do not decide.
                _ if outcome.counts().is_some_and(|counts| counts.met + counts.failed == 0) => {}
                _ => prop_assert!(outcome.lowest() < bound && outcome.highest() >= bound),
            }
            prop_assert!(outcome.lowest() <= outcome.value() || outcome.value().is_none());
            prop_assert!(outcome.value() <= outcome.highest());
        }
    }
}
