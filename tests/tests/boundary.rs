//! The boundary matrix: every fraction that equals a whole percentage, under each of the four comparisons.
//!
//! A fraction n/d with 1 ≤ d ≤ 1000 and n·100 = p·d, for p from 1 to 99: 4,200 fractions, for d has as many n as its
//! greatest common divisor with 100, less the whole. Each under ≥ ≤ > <: 16,800 verdicts, judged by the engine over real
//! records. What is beside the bound is in the suite.

#![expect(clippy::unwrap_used, reason = "tests")]

use serde_json::{Value, json};
use tieuchi::verdict::Figure;
use tieuchi::{Answer, Question, Records, RuleSet};

const MOST: u64 = 1000;

/// What each comparison gives for a share that is exactly at the bound, and its headroom.
const AT_THE_BOUND: [(&str, &str, Answer, i128); 4] = [
    ("at_least", "at least", Answer::Met, 0),
    ("at_most", "at most", Answer::Met, 0),
    ("more_than", "more than", Answer::Missed, -1),
    ("less_than", "less than", Answer::Missed, -1),
];

fn common_divisor(left: u64, right: u64) -> u64 {
    if right == 0 { left } else { common_divisor(right, left % right) }
}

fn rules(percent: u64) -> RuleSet {
    let mut text =
        "units\n  code : id\n  parent : unit?\nrecords papers\n  office : unit\n  good : yes/no\n".to_owned();
    for (name, words, ..) in AT_THE_BOUND {
        text.push_str(&format!("indicator {name}: {words} {percent}% of papers are good\n"));
    }
    RuleSet::load([("boundary.tieuchi", text)]).unwrap()
}

/// The fractions m·k/q·k of a percentage whose lowest terms are m/q: each is a unit with q records of its own, m of them
/// good, above the unit of the fraction before; a unit's verdict is over its subtree.
fn records(good: u64, of: u64, last: u64) -> Records {
    let units: Vec<Value> = (1..=last)
        .map(|step| json!({ "code": step.to_string(), "parent": (step < last).then(|| (step + 1).to_string()) }))
        .collect();
    let papers: Vec<Value> = (1..=last)
        .flat_map(|step| (0..of).map(move |place| json!({ "office": step.to_string(), "good": place < good })))
        .collect();
    let mut records = Records::new();
    records.rows("units", &units).unwrap();
    records.rows("papers", &papers).unwrap();
    records
}

#[test]
fn no_verdict_at_the_bound_is_wrong() {
    let question = Question::new("2026", "2026-12-31").unwrap();
    let (mut fractions, mut verdicts) = (0, 0);
    let mut wrong = Vec::new();
    for percent in 1..100 {
        let divisor = common_divisor(percent, 100);
        let (good, of) = (percent / divisor, 100 / divisor);
        let last = MOST / of;
        let evaluation = rules(percent).evaluate(&records(good, of, last), &question).unwrap();
        fractions += last;
        for verdict in evaluation.verdicts() {
            let step: u64 = verdict.unit().parse().unwrap();
            let (met, failed) = (good * step, (of - good) * step);
            let (_, _, answer, headroom) = AT_THE_BOUND.iter().find(|(name, ..)| *name == verdict.indicator()).unwrap();
            let outcome = verdict.outcome();
            let counts = outcome.counts().unwrap();
            verdicts += 1;
            let is_right = verdict.answer() == *answer
                && outcome.headroom() == Some(*headroom)
                && outcome.value() == Figure::new(percent.into(), 100)
                && (counts.met, counts.failed) == (met, failed);
            if !is_right {
                wrong.push(format!("{} of {met}/{}: {:?}", verdict.indicator(), met + failed, verdict.answer()));
            }
        }
    }
    assert_eq!((fractions, verdicts), (4_200, 16_800));
    assert!(wrong.is_empty(), "{} wrong: {:?}", wrong.len(), wrong.iter().take(20).collect::<Vec<_>>());
}
