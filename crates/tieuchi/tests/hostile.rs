//! Rules that want to exhaust the host: its stack, its memory and its disk stay as they are.

#![expect(clippy::unwrap_used, reason = "tests")]

use tieuchi::{Evaluation, Language, Question, Records, RuleSet};

const KIND: &str = "records d counted by day\n  code: id\n  office: unit\n  day: date\n  n: number\n";

fn evaluated(rules: &RuleSet) -> Evaluation {
    rules.evaluate(&records(), &question()).unwrap()
}

fn records() -> Records {
    let mut records = Records::new();
    records.rows("d", &[serde_json::json!({ "code": "A1", "office": "X", "day": "2026-04-08", "n": "3" })]).unwrap();
    records
}

fn question() -> Question {
    Question::new("2026-04", "2026-05-01").unwrap()
}

#[test]
fn no_message_has_a_character_that_is_not_seen_as_it_is() {
    let hostile = "a\u{1b}]0;b\u{7}\u{202e}c";
    let rules = RuleSet::load([(hostile, format!("{KIND}indicator i: no d in period\n"))]).unwrap();
    let json = |text: &str| serde_json::to_string(text).unwrap();
    let mut errors = vec![
        Question::new(hostile, "2026-05-01").unwrap_err(),
        Question::new("2026-04", hostile).unwrap_err(),
        Records::new().set_coverage("d", hostile).unwrap_err(),
        Records::from_json(&format!("{{ {}: 1 }}", json(hostile))).unwrap_err(),
        Records::from_json(&format!("{{ {}: [1] }}", json(hostile))).unwrap_err(),
        Records::from_json(&format!("{{ \"d\": [{{ {}: [] }}] }}", json(hostile))).unwrap_err(),
        Records::new().rows(hostile, &[1]).map(|_| ()).unwrap_err(),
        RuleSet::load([(hostile, "indicator")]).map(|_| ()).unwrap_err(),
    ];
    for question in [question().indicator(hostile), question().unit(hostile)] {
        errors.push(rules.evaluate(&records(), &question).map(|_| ()).unwrap_err());
    }
    for error in errors {
        for language in [Language::English, Language::Vietnamese] {
            let said = error.message(language);
            assert!(said.contains("<U+001B>") && said.contains("<U+202E>"), "{said:?}");
            assert!(
                said.chars().all(|letter| letter == '\n' || tieuchi::source::hidden::hidden(letter).is_none()),
                "{said:?}"
            );
        }
    }
}

/// Indicators that require the next one so many times.
fn levels(count: usize, times: usize) -> String {
    let required = |level: usize| vec![format!("meets a{}", level + 1); times].join(", and ");
    let each = (0..count).map(|level| format!("indicator a{level}\n  target {}\n", required(level)));
    format!("{KIND}{}indicator a{count}: no d in period\n", each.collect::<String>())
}

/// An indicator whose condition is nested so deep.
fn nested(depth: usize) -> String {
    let opened = (0..depth).map(|level| format!("(n < {level} {} ", if level % 2 == 0 { "and" } else { "or" }));
    format!("{KIND}indicator nested: no d where {}n > 1{}\n", opened.collect::<String>(), ")".repeat(depth))
}

#[test]
fn a_thread_with_a_small_stack_loads_evaluates_and_explains_nested_rules() {
    let text = nested(62);
    let host = move || {
        let rules = RuleSet::load([("a.tieuchi", text)]).unwrap();
        let explanation = rules.explain(&records(), &question(), "nested", "X").unwrap();
        (evaluated(&rules).verdicts().count(), explanation.text(Language::English).contains("nested"))
    };
    let host = std::thread::Builder::new().stack_size(128 << 10).spawn(host).unwrap();
    assert_eq!(host.join().unwrap(), (1, true));
}

#[test]
fn a_small_stack_is_enough_whether_or_not_an_evaluation_gets_one_of_its_own() {
    let row = |number: usize| serde_json::json!({ "code": number, "office": "X", "day": "2026-04-08", "n": "3" });
    for (depth, rows) in (0..12).flat_map(|depth| [(depth, 1), (depth, 16), (depth, 17)]) {
        let text = nested(depth);
        let host = move || {
            let rules = RuleSet::load([("a.tieuchi", text)]).unwrap();
            let mut records = Records::new();
            records.rows("d", &(0..rows).map(row).collect::<Vec<_>>()).unwrap();
            rules.prepare(&question()).unwrap().evaluate(&records).unwrap().verdicts().count()
        };
        let host = std::thread::Builder::new().stack_size(128 << 10).spawn(host).unwrap();
        assert_eq!(host.join().unwrap(), 1, "{depth}");
    }
}

#[test]
fn what_is_required_twice_at_each_level_is_not_listed_twice_as_often_at_each_level() {
    let length = |count: usize| {
        let rules = RuleSet::load([("a.tieuchi", levels(count, 2))]).unwrap();
        let evaluation = evaluated(&rules);
        assert!(evaluation.verdicts().all(|verdict| verdict.answer() == tieuchi::Answer::Missed));
        serde_json::to_string(&evaluation).unwrap().len()
    };
    assert!(length(32) < 3 * length(16), "{} {}", length(32), length(16));
}

#[test]
fn the_parts_of_a_required_indicator_are_listed_up_to_a_depth() {
    let rules = RuleSet::load([("a.tieuchi", levels(40, 1))]).unwrap();
    let evaluation = evaluated(&rules);
    let depth = |indicator: &str| {
        let outcome = evaluation.verdict(indicator, "X").unwrap().outcome();
        std::iter::successors(Some(outcome), |outcome| outcome.parts().next().map(|part| part.outcome)).count() - 1
    };
    assert_eq!(["a40", "a39", "a30", "a24"].map(depth), [0, 1, 10, 16]);
    // What is left out is in the verdict of the indicator.
    assert_eq!(["a23", "a22"].map(depth), [1, 2]);
}

#[test]
fn a_chain_of_indicators_has_an_end() {
    assert!(RuleSet::load([("a.tieuchi", levels(255, 1))]).is_ok());
    let error = RuleSet::load([("a.tieuchi", levels(2000, 1))]).unwrap_err().to_string();
    assert_eq!(error.matches("error TC0206").count(), 1, "{error}");
    assert!(error.contains("a1744 → a1745 → "), "{error}");
}
