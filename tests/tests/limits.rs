//! Each limit of a host: what is at it is done, and one beyond is a finding that says how much is allowed.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use tieuchi::source::{Code, codes};
use tieuchi::{Error, Evaluation, Findings, Language, Limits, Loader, Question, Records, RuleSet};

const RULES: &str = r#"
records visits "V" counted by day
  code   : id
  office : unit
  day    : date

indicator weekly "W"
  target at least 1 visits in every week
"#;

fn evaluate(limits: &Limits) -> Result<Evaluation, Error> {
    let rules = RuleSet::load([("rules.tieuchi", RULES)]).unwrap();
    let mut records = Records::new();
    let visit = |code: &str, office: &str| serde_json::json!({ "code": code, "office": office, "day": "2026-04-08" });
    records.rows("visits", &[visit("V1", "X1"), visit("V2", "X2"), visit("V3", "X2")]).unwrap();
    // Thirteen weeks of two units and of both together, and a verdict of each: 3 × 14 outcomes.
    let question = Question::new("2026-Q2", "2026-07-15").unwrap().ids(5).keep_going().limits(limits);
    rules.evaluate(&records, &question)
}

fn only(error: Error) -> Findings {
    match error {
        Error::Findings(findings) => findings,
        other => panic!("{other:?}"),
    }
}

/// At the limit there is a result; one below what there is, the finding names the limit in both languages.
fn holds<T>(at: u64, code: Code, run: impl Fn(u64) -> Result<T, Error>) {
    assert!(run(at).is_ok(), "{at} is allowed");
    let Err(error) = run(at - 1) else { panic!("{at} is more than {}", at - 1) };
    let findings = only(error);
    let finding = findings.iter().find(|finding| finding.code() == code).unwrap();
    for language in [Language::English, Language::Vietnamese] {
        let (message, help) = (finding.message(language), finding.help(language).unwrap());
        assert!(format!("{message}; {help}").contains(&(at - 1).to_string()), "{message}; {help}");
    }
}

#[test]
fn more_than_is_allowed_of_records_is_not_evaluated() {
    for (name, at) in [("units", 2), ("records", 3), ("ids", 5), ("windows", 13), ("outcomes", 42)] {
        holds(at, codes::OVER_LIMIT, |most| evaluate(&Limits::new().named(name, most).unwrap()));
    }
}

#[test]
fn a_plan_and_what_is_judged_of_a_tally_are_limited_too() {
    let rules = RuleSet::load([("rules.tieuchi", RULES)]).unwrap();
    let asked = |limits: &Limits| Question::new("2026-Q2", "2026-07-15").unwrap().limits(limits);
    holds(13, codes::OVER_LIMIT, |most| rules.plan(&asked(&Limits::new().named("windows", most).unwrap())));
    let mut records = Records::new();
    records.rows("visits", &[serde_json::json!({ "code": "V1", "office": "X1", "day": "2026-04-08" })]).unwrap();
    for (name, at) in [("records", 1), ("units", 1), ("windows", 13)] {
        holds(at, codes::OVER_LIMIT, |most| rules.tally(&records, &asked(&Limits::new().named(name, most).unwrap())));
    }
    let tally = rules.tally(&records, &asked(&Limits::new())).unwrap();
    for (name, at) in [("records", 1), ("units", 1), ("windows", 13), ("outcomes", 28)] {
        holds(at, codes::OVER_LIMIT, |most| rules.judge(&tally, &asked(&Limits::new().named(name, most).unwrap())));
    }
}

#[test]
fn more_than_is_allowed_of_rules_is_not_loaded() {
    let load = |name: &str, most| {
        let limits = Limits::new().named(name, most).unwrap();
        Loader::new().limits(&limits).load([("a.tieuchi", RULES), ("b.tieuchi", "indicator b: no visits in period")])
    };
    let bytes = RULES.len() + "indicator b: no visits in period".len();
    holds(u64::try_from(bytes).unwrap(), codes::FILE_TOO_LARGE, |most| load("rule_bytes", most));
    holds(3, codes::TOO_MANY_ITEMS, |most| load("rule_items", most));
}

#[test]
fn findings_beyond_the_limit_are_counted() {
    let wrong = "indicator a: no visit in period\nindicator b: no visit in period\nindicator c: no visit in period\n";
    let check = |most| Loader::new().limits(&Limits::new().rule_findings(most)).check([("a.tieuchi", wrong)]).unwrap();
    let all = check(100).findings;
    let count = all.iter().count();
    assert!(count > 2 && all.more() == 0);
    assert_eq!((check(count).findings.iter().count(), check(count).findings.more()), (count, 0));
    let one_less = check(count - 1);
    assert_eq!((one_less.findings.iter().count(), one_less.findings.more()), (count - 1, 1));
    assert!(one_less.rules.is_none() && check(1).findings.has_errors());

    let rules = RuleSet::load([("rules.tieuchi", RULES)]).unwrap();
    let mut records = Records::new();
    let visit = |code: &str| serde_json::json!({ "code": code, "office": "X1", "day": "soon" });
    records.rows("visits", &[visit("V1"), visit("V2"), visit("V3")]).unwrap();
    for (most, more) in [(3, 0), (2, 1)] {
        let question =
            Question::new("2026-Q2", "2026-07-15").unwrap().limits(&Limits::new().findings(most)).keep_going();
        let evaluation = rules.evaluate(&records, &question).unwrap();
        assert_eq!((evaluation.findings().iter().count(), evaluation.findings().more()), (most, more));
    }
}

#[test]
fn every_limit_has_a_name() {
    for name in Limits::NAMES {
        assert!(Limits::new().named(name, 7).is_some_and(|limits| limits != Limits::new()), "{name}");
    }
    assert!(Limits::new().named("nothing", 7).is_none());
}
