//! A person's life in several spans: of those in a window only the latest counts, in every figure, list and explanation, and
//! cutting a span in two with equal values changes nothing.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::sync::OnceLock;

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestCaseError};
use proptest::{prop_assert, prop_assert_eq};
use serde_json::{Value, json};
use tieuchi::verdict::Figure;
use tieuchi::{Evaluation, Question, Records, RuleSet};

/// The rules, over days or over moments.
fn text(moments: bool) -> String {
    let when = if moments { "datetime" } else { "date" };
    format!(
        r#"ruleset "Spans"
  time zone "UTC"
  calendar weekdays

units
  code   : id
  parent : unit?

records officers lasting from joined to left
  code   : id
  office : unit
  signed : yes/no
  rank   : one of "a", "b", "c"
  points : number from 0 to 9
  joined : {when}
  left   : {when}?

records desks
  code   : id
  office : unit

records postings lasting from since to until
  code  : id
  desk  : desks
  since : {when}
  until : {when}?

indicator signed: all officers are signed
indicator share: at least 50% of officers are signed
indicator people: at least 2 officers
indicator own_people: at least 2 own officers
measure ranks: distinct rank of officers
indicator ranks_of: ranks is at most 1
measure points_of: sum of points of officers
indicator points_of_all: points_of is at least 9
measure mean: average points of officers
indicator mean_of: mean is at least 4
indicator monthly: at least 2 officers in every month
indicator monthly_share: at least 50% of officers in every month are signed
indicator units_have: all units have at most 1 officers in period
indicator units_have_own: all units have at most 1 own officers in period
indicator units_none_unsigned: all units have no officers in period where not signed
indicator desks_have: all desks have at most 1 postings in period
"#
    )
}

const INDICATORS: [&str; 13] = [
    "signed",
    "share",
    "people",
    "own_people",
    "ranks_of",
    "points_of_all",
    "mean_of",
    "monthly",
    "monthly_share",
    "units_have",
    "units_have_own",
    "units_none_unsigned",
    "desks_have",
];

/// The units that are judged, and whether another's records are theirs.
const UNITS: [&str; 4] = ["A", "B", "C", "P"];

fn is_within(unit: &str, of: &str) -> bool {
    of == "*" || unit == of || (of == "P" && ["A", "B"].contains(&unit))
}

/// What a person is for a while: from a day of 2026 on, counted from 1 March, to the next span or to the end.
#[derive(Clone, Debug)]
struct Span {
    office: &'static str,
    signed: bool,
    rank: &'static str,
    points: u8,
    from: u32,
    /// Its last day, or the moment at which that day ends; `None` while it continues.
    to: Option<u32>,
}

/// The first day of the period, and the first one after it: the second quarter.
const PERIOD: (u32, u32) = (31, 122);

/// Midnight at the beginning of a day.
fn day(number: u32) -> String {
    let mut left = number;
    for (month, length) in (3..).zip([31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        if left < length {
            return format!("2026-{month:02}-{:02}", left + 1);
        }
        left -= length;
    }
    "2027-01-01".to_owned()
}

/// A person: spans one after the other, with gaps between some.
fn life() -> impl Strategy<Value = Vec<Span>> {
    let span = (
        select(&UNITS[..]),
        any::<bool>(),
        select(&["a", "b", "c"][..]),
        0..9u8,
        // How long it lasts, and how long nothing follows.
        (1..50u32, prop_oneof![2 => Just(0u32), 1 => 1..20u32]),
    );
    (0..60u32, vec(span, 1..4), any::<bool>()).prop_map(|(start, drawn, is_continued)| {
        let mut from = start;
        let mut spans = Vec::new();
        for (office, signed, rank, points, (length, gap)) in drawn {
            spans.push(Span { office, signed, rank, points, from, to: Some(from + length - 1) });
            from += length + gap;
        }
        if let Some(last) = spans.last_mut().filter(|_| is_continued) {
            last.to = None;
        }
        spans
    })
}

/// Each span that lasts at least two days may be cut in two.
fn cut(spans: &[Span], places: &[Index]) -> Vec<Span> {
    let mut pieces = Vec::new();
    for (span, place) in spans.iter().zip(places.iter().cycle()) {
        let last = span.to.unwrap_or(span.from + 30);
        if last == span.from {
            pieces.push(span.clone());
            continue;
        }
        let end = span.from + u32::try_from(place.index(usize::try_from(last - span.from).unwrap())).unwrap();
        pieces.push(Span { to: Some(end), ..span.clone() });
        pieces.push(Span { from: end + 1, ..span.clone() });
    }
    pieces
}

fn rules(moments: bool) -> &'static RuleSet {
    static LOADED: [OnceLock<RuleSet>; 2] = [OnceLock::new(), OnceLock::new()];
    let [days, of_moments] = &LOADED;
    (if moments { of_moments } else { days }).get_or_init(|| RuleSet::load([("spans.tieuchi", text(moments))]).unwrap())
}

/// A span of moments ends where the next day begins, so that two spans touch in a moment.
fn given(persons: &[Vec<Span>], moments: bool) -> Records {
    let at = |number: u32| if moments { format!("{}T00:00:00Z", day(number)) } else { day(number) };
    let end = |number: u32| if moments { at(number + 1) } else { at(number) };
    let all = || (1..).zip(persons).flat_map(|(person, spans)| spans.iter().map(move |span| (person, span)));
    let mut records = Records::new();
    let parent = |unit: &str| ["A", "B"].contains(&unit).then_some("P");
    let units: Vec<Value> = UNITS.iter().map(|unit| json!({ "code": unit, "parent": parent(unit) })).collect();
    records.rows("units", &units).unwrap();
    let officers: Vec<Value> = all()
        .map(|(person, span): (u32, &Span)| {
            json!({
                "code": format!("O{person}"), "office": span.office, "signed": span.signed, "rank": span.rank,
                "points": span.points.to_string(), "joined": at(span.from), "left": span.to.map(end),
            })
        })
        .collect();
    records.rows("officers", &officers).unwrap();
    let desks: Vec<Value> = UNITS.iter().map(|unit| json!({ "code": format!("D{unit}"), "office": unit })).collect();
    records.rows("desks", &desks).unwrap();
    let postings: Vec<Value> = all()
        .map(|(person, span)| {
            json!({
                "code": format!("O{person}"), "desk": format!("D{}", span.office), "since": at(span.from),
                "until": span.to.map(end),
            })
        })
        .collect();
    records.rows("postings", &postings).unwrap();
    for kind in ["officers", "postings"] {
        records.set_coverage(kind, "2026-01-01..2026-12-31").unwrap();
    }
    records
}

fn question() -> Question {
    Question::new("2026-Q2", "2026-12-31").unwrap().total()
}

fn judged(persons: &[Vec<Span>], moments: bool) -> Evaluation {
    rules(moments).evaluate(&given(persons, moments), &question()).unwrap()
}

/// What an evaluation says, but for how many rows say nothing.
fn said(evaluation: &Evaluation) -> Vec<Value> {
    let mut verdicts = serde_json::to_value(evaluation).unwrap()["verdicts"].as_array().unwrap().clone();
    for verdict in &mut verdicts {
        let verdict = verdict.as_object_mut().unwrap();
        verdict.remove("outside");
    }
    verdicts
}

/// The span that counts for each person in a unit, from the definition: the latest of those in the window.
fn latest_spans<'s>(persons: &'s [Vec<Span>], is_of: impl Fn(&str) -> bool, moments: bool) -> Vec<(usize, &'s Span)> {
    let (first, after) = PERIOD;
    // 2.6: the end of a span is included for windows, of moments as of days.
    let lies_in = |span: &&Span| {
        let end = |to: u32| if moments { to + 1 } else { to };
        span.from < after && span.to.is_none_or(|to| end(to) >= first)
    };
    let latest = |spans: &'s Vec<Span>| {
        let of_unit = spans.iter().filter(|span| is_of(span.office));
        of_unit.filter(lies_in).max_by_key(|span| span.from)
    };
    (1..).zip(persons).filter_map(|(person, spans)| Some((person, latest(spans)?))).collect()
}

/// The figures of a unit, from the spans that count.
fn agree(persons: &[Vec<Span>], moments: bool) -> Result<(), TestCaseError> {
    let evaluation = judged(persons, moments);
    let figure =
        |above: usize, below: usize| Figure::new(i128::try_from(above).unwrap(), i128::try_from(below).unwrap());
    for unit in ["*", "A", "B", "C", "P"] {
        let latest = latest_spans(persons, |office| is_within(office, unit), moments);
        let people = latest.len();
        let failed: Vec<String> =
            latest.iter().filter(|(_, span)| !span.signed).map(|(person, _)| format!("O{person}")).collect();
        let verdict = |name: &str| evaluation.verdict(name, unit).unwrap();
        let counts = verdict("signed").outcome().counts().unwrap();
        prop_assert_eq!(
            (counts.met, counts.failed),
            ((people - failed.len()) as u64, failed.len() as u64),
            "signed of {}",
            unit
        );
        prop_assert_eq!(verdict("signed").failed_ids().listed(), failed.clone(), "failed ids of {}", unit);
        prop_assert_eq!(verdict("people").outcome().value(), figure(people, 1), "people of {}", unit);
        let mut ranks: Vec<&str> = latest.iter().map(|(_, span)| span.rank).collect();
        ranks.sort_unstable();
        ranks.dedup();
        prop_assert_eq!(verdict("ranks_of").outcome().value(), figure(ranks.len(), 1), "ranks of {}", unit);
        let points: usize = latest.iter().map(|(_, span)| usize::from(span.points)).sum();
        prop_assert_eq!(verdict("points_of_all").outcome().value(), figure(points, 1), "points of {}", unit);
        prop_assert_eq!(verdict("mean_of").outcome().value(), figure(points, people), "mean of {}", unit);
        if unit == "*" {
            continue;
        }
        let explained = rules(moments).explain(&given(persons, moments), &question(), "signed", unit).unwrap();
        let explained = serde_json::to_value(&explained).unwrap();
        let listed = explained["records"].as_array().unwrap().iter().map(|record| record["id"].as_str().unwrap());
        prop_assert_eq!(listed.collect::<Vec<_>>(), failed, "explained of {}", unit);
    }
    // Each unit, with all below it and by itself; each desk.
    for name in ["units_have", "units_have_own", "units_none_unsigned", "desks_have"] {
        let fails = |unit: &&&str| {
            let pooled = latest_spans(persons, |office| is_within(office, unit), moments);
            let own = latest_spans(persons, |office| office == **unit, moments);
            match name {
                "units_have" => pooled.len() > 1,
                "units_have_own" | "desks_have" => own.len() > 1,
                _ => pooled.iter().any(|(_, span)| !span.signed),
            }
        };
        let failed = UNITS
            .iter()
            .filter(fails)
            .map(|unit| if name == "desks_have" { format!("D{unit}") } else { (*unit).to_owned() });
        let verdict = evaluation.verdict(name, "*").unwrap();
        prop_assert_eq!(verdict.failed_ids().listed(), failed.collect::<Vec<_>>(), "{}", name);
    }
    Ok(())
}

proptest! {
    #![proptest_config(Config { cases: 256, failure_persistence: None, ..Config::default() })]

    /// 256 lives of up to three persons, over days and moments.
    #[test]
    fn only_the_latest_span_counts(persons in vec(life(), 1..4), moments in any::<bool>()) {
        agree(&persons, moments)?;
    }

    /// 256 lives, each cut at random.
    #[test]
    fn cutting_a_span_changes_nothing(persons in vec(life(), 1..4), places in vec(any::<Index>(), 3), moments in any::<bool>()) {
        let pieces: Vec<Vec<Span>> = persons.iter().map(|spans| cut(spans, &places)).collect();
        let (whole, cut) = (judged(&persons, moments), judged(&pieces, moments));
        for (one, other) in said(&whole).into_iter().zip(said(&cut)) {
            prop_assert_eq!(one, other);
        }
        for name in INDICATORS {
            prop_assert!(whole.verdict(name, "P").is_some(), "{} is judged", name);
        }
    }
}
