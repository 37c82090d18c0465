//! What an indicator says, in the canonical words of either language.

#![expect(clippy::unwrap_used, reason = "tests")]

use tieuchi::{Language, RuleSet};

const RULES: &str = "units
  code: id
  people: number?
records d counted by due
  code: id
  office: unit
  due: deadline
  done: datetime?
indicator a
  for each unit where people >= 5000
  milestone 2025-12-31: at least 90% of d are done by due
  milestone 2026-06-30: at least 93% of d are done by due
indicator b
  target at least 95% of d where done is present are done by due
  stretch at least 99% of d where done is present are done by due
indicator c
  monitor count of d in period
";

#[test]
fn an_indicator_is_printed_as_a_rule_file_would_be() {
    let rules = RuleSet::load([("a.tieuchi", RULES)]).unwrap();
    let sentences = |name: &str, language| rules.indicator(name).unwrap().sentences(language);
    for (name, english, vietnamese) in [
        (
            "a",
            &[
                "for each unit where people >= 5000",
                "milestone 2025-12-31: at least 90% of d are done by due",
                "milestone 2026-06-30: at least 93% of d are done by due",
            ][..],
            &[
                "đối với mỗi đơn vị mà people ít nhất 5000",
                "mốc đến hết năm 2025: ít nhất 90% d phải done chậm nhất là due",
                "mốc ngày 30/6/2026: ít nhất 93% d phải done chậm nhất là due",
            ][..],
        ),
        (
            "b",
            &[
                "at least 95% of d where done is present are done by due",
                "stretch at least 99% of d where done is present are done by due",
            ],
            &[
                "ít nhất 95% d mà done không để trống phải done chậm nhất là due",
                "phấn đấu ít nhất 99% d mà done không để trống phải done chậm nhất là due",
            ],
        ),
        ("c", &["monitor count of d in period"], &["theo dõi số d trong kỳ"]),
    ] {
        assert_eq!(sentences(name, Language::English), english);
        assert_eq!(sentences(name, Language::Vietnamese), vietnamese);
    }
}
