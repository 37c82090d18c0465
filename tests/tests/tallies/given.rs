//! A small rule set, and tallies of its records.

use tieuchi::{Error, Language, Question, Records, RuleSet, Tally};

pub(super) const RULES: &str = "records d counted by due
  code: id
  office: unit
  due: date
  amount: number?
indicator a: at most 2 d in period
indicator b: sum of amount of d in period is at most 10
";

pub(super) fn rules(text: &str) -> RuleSet {
    RuleSet::load([("a.tieuchi", text)]).unwrap()
}

pub(super) fn question() -> Question {
    Question::new("2026-04", "2026-05-01").unwrap()
}

pub(super) fn records(rows: &serde_json::Value) -> Records {
    Records::from_json(&serde_json::json!({ "d": rows }).to_string()).unwrap()
}

pub(super) fn tally(code: &str, due: &str) -> Tally {
    let rows = serde_json::json!([{ "code": code, "office": "X", "due": due, "amount": 1 }]);
    rules(RULES).tally(&records(&rows), &question()).unwrap()
}

/// The codes of what was found, each said in both languages; `nothing` if nothing was.
pub(super) fn code<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    let Err(Error::Findings(findings)) = result else { return "nothing".to_owned() };
    for finding in findings.iter() {
        let [english, vietnamese] = [Language::English, Language::Vietnamese].map(|language| {
            let help = finding.help(language).unwrap();
            (finding.message(language), help)
        });
        assert!(english.0 != vietnamese.0 && english.1 != vietnamese.1, "{english:?} {vietnamese:?}");
        assert!(
            ![&english.1, &vietnamese.1].iter().any(|text| text.contains(['{', '}', '$'])),
            "{english:?} {vietnamese:?}"
        );
    }
    findings.iter().map(|finding| finding.code().to_string()).collect::<Vec<_>>().join(" ")
}

/// The bytes of a tally with another text in them, and the check sum of that.
pub(super) fn changed(tally: &Tally, from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8(tally.to_bytes()).unwrap();
    let (checked, _) = text.trim_end().rsplit_once('\n').unwrap();
    let other = checked.replace(from, to);
    assert_ne!(other, checked, "{from} is not in {checked}");
    with_check(&other)
}

/// A tally without its check sum, with that.
pub(super) fn with_check(checked: &str) -> Vec<u8> {
    let checked = format!("{checked}\n");
    format!("{checked}{}\n", tieuchi_engine::Key::of_bytes(checked.as_bytes())).into_bytes()
}
