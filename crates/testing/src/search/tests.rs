//! Pairs of indicators that differ by one word, each with a counterexample that becomes a test.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

use tieuchi::{Language, RuleSet};
use tieuchi_model::indicator::IndicatorId;

use super::{ComparedIndicator, SearchOptions, SearchResult, find_counterexample};

const RECORDS: &str = r#"
measure dossiers_each: count of dossiers in period / count of officers
measure share_in_time: share of dossiers are completed by due
indicator basic: at least 1 own meetings in period where kind is "tuần"

ruleset "Thử"
  in force from 2026-04-01
  time zone "Asia/Ho_Chi_Minh"
  calendar vietnam
units
  code   : id
  level  : one of "tỉnh", "xã", "phường"
  parent : unit?
  listed : yes/no?
records dossiers counted by due
  code      : id
  office    : unit
  received  : datetime as "dd/MM/yyyy HH:mm"
  due       : deadline
  completed : datetime?
  returned  : date?
  complex   : yes/no as "x"
  excuse    : one of "bão", "lỗi mạng", "không"
  cases     : whole number at least 0
  note      : text?
  paused    : duration?
  term      : duration
  effective : deadline?
  published : date?
records surveys counted by day
  office : unit
  day    : date
  score  : number from 1 to 5
records officers lasting from joined to left
  code   : id
  office : unit
  joined : date
  left   : date?
  signed : date?
records absences counted by day
  officer : officers
  deputy  : officers?
  day     : date
  excused : yes/no
records meetings counted by day
  office : unit
  day    : date
  kind   : one of "tuần", "tháng"
"#;

/// Targets before and after a mistake or an amendment.
const PAIRS: &[(&str, &str)] = &[
    // Bounds.
    ("≥95% dossiers are completed by due", "≥97% dossiers are completed by due"),
    ("at least 95% of dossiers are completed by due", "more than 95% of dossiers are completed by due"),
    ("at least 95% of dossiers are completed by due", "at least 94% of dossiers are completed by due"),
    ("all dossiers are completed by due", "at least 99% of dossiers are completed by due"),
    ("at least 95% of dossiers are completed by due", "at most 95% of dossiers are completed by due"),
    ("no dossiers where complex", "at most 1 dossiers where complex"),
    ("at most 5 dossiers where complex", "at most 6 dossiers where complex"),
    ("at least 3 meetings in period", "at least 4 meetings in period"),
    ("exactly 3 meetings in period", "at least 3 meetings in period"),
    ("at least 20 meetings in period", "more than 20 meetings in period"),
    ("between 20% and 30% of dossiers are completed by due", "between 20% and 31% of dossiers are completed by due"),
    // Limits of time.
    ("all dossiers are completed by due", "all dossiers are completed before due"),
    (
        "all dossiers are completed within 48 hours of received",
        "all dossiers are completed within 2 working days of received",
    ),
    ("all dossiers are completed within 48 hours of received", "all dossiers are completed within 2 days of received"),
    (
        "all dossiers are completed within 48 hours of received",
        "all dossiers are completed within 49 hours of received",
    ),
    (
        "all dossiers are completed within 5 days of received",
        "all dossiers are completed within 5 working days of received",
    ),
    ("all dossiers are completed within 30 days of received", "all dossiers are completed within 1 months of received"),
    (
        "all dossiers are completed within 5 days of received",
        "all dossiers are completed within 5 days of received, rolled to a working day",
    ),
    (
        "all dossiers are completed within 5 days (9 days where complex) of received",
        "all dossiers are completed within 5 days of received",
    ),
    ("all dossiers are completed by due", "all dossiers are completed by the day of due"),
    ("all dossiers are completed by due", "all dossiers are completed by received"),
    ("all dossiers are completed by due", "all dossiers are returned by due"),
    ("all dossiers are (completed else returned) by due", "all dossiers are completed by due"),
    (
        "all dossiers are completed within term of received",
        "all dossiers are completed within 5 working days of received",
    ),
    (
        "all dossiers are completed within 5 working days of received, not counting paused",
        "all dossiers are completed within 5 working days of received",
    ),
    (
        "all dossiers are published at least 20 working days before effective",
        "all dossiers are published at least 20 days before effective",
    ),
    ("all dossiers are published at least 3 days before effective", "all dossiers are published before effective"),
    ("all dossiers are completed by 05-15", "all dossiers are completed by 05-16"),
    // Populations.
    (
        "no dossiers where received before period and not completed before period",
        "no dossiers where received before period",
    ),
    ("no dossiers where note is missing", "no dossiers where note is \"A\""),
    ("no dossiers where cases * 2 > 11", "no dossiers where cases * 2 > 13"),
    ("all dossiers due in period are completed by due", "all dossiers received in period are completed by due"),
    ("all dossiers where complex are completed by due", "all dossiers are completed by due"),
    ("all dossiers where not complex are completed by due", "all dossiers where complex are completed by due"),
    ("no dossiers where excuse is \"bão\"", "no dossiers where excuse is one of \"bão\", \"lỗi mạng\""),
    ("no dossiers where cases > 10", "no dossiers where cases >= 10"),
    ("no dossiers where note begins with \"KN\"", "no dossiers where note contains \"KN\""),
    ("no dossiers where completed - due > 3 working days", "no dossiers where completed - due > 3 days"),
    // Conditions.
    ("all dossiers are completed by due and complex", "all dossiers are completed by due or complex"),
    ("all dossiers are completed by due and complex", "all dossiers are completed by due"),
    ("all dossiers are completed by due or returned by due", "all dossiers are completed by due"),
    (
        "all dossiers are completed by due or returned by due or complex",
        "all dossiers are completed by due or returned by due",
    ),
    ("all dossiers are completed is present", "all dossiers are completed by due"),
    // Comma clauses.
    (
        "at least 90% of dossiers are completed by due, counting open as met",
        "at least 90% of dossiers are completed by due",
    ),
    (
        "at least 90% of dossiers are completed by due, counting open as met",
        "at least 90% of dossiers are completed by due, counting open as failed",
    ),
    (
        "at least 90% of dossiers are completed by due, counting none as met",
        "at least 90% of dossiers are completed by due",
    ),
    (
        "at least 90% of dossiers are completed by due, excusing excuse is \"bão\"",
        "at least 90% of dossiers are completed by due",
    ),
    // Windows.
    ("at least 1 meetings in every month", "at least 1 meetings in every quarter"),
    ("at least 1 meetings in every week", "at least 1 meetings in every month"),
    ("at least 1 meetings in every month", "at least 2 meetings in every month"),
    ("at least 1 meetings in every month where kind is \"tuần\"", "at least 1 meetings in every month"),
    ("at least 1 meetings in period before 2026-05-05", "at least 1 meetings in period before 2026-05-06"),
    ("at least 1 meetings in period before 2026-05-05", "at least 1 meetings in period by 2026-05-05"),
    ("at least 1 meetings in every year before 06-20", "at least 1 meetings in every year before 06-30"),
    // Earlier figures.
    (
        "dossiers in period down at least 5% from the previous year",
        "dossiers in period down at least 6% from the previous year",
    ),
    (
        "dossiers in period down at least 5% from the previous year",
        "dossiers in period down at least 5% from the previous period",
    ),
    ("fewer dossiers in period than in the previous year", "fewer dossiers in period than in the previous period"),
    (
        "fewer dossiers in period than in the previous year, or no dossiers in period",
        "fewer dossiers in period than in the previous year",
    ),
    (
        "sum of cases of dossiers in period down at least 5% from the previous year",
        "dossiers in period down at least 5% from the previous year",
    ),
    // Measures.
    ("average score of surveys in period is at least 4.0", "average score of surveys in period is at least 4.1"),
    ("average score of surveys in period is at least 4", "average score of surveys in period is more than 4"),
    ("sum of cases of dossiers in period is at most 10", "sum of cases of dossiers in period is less than 10"),
    (
        "average (completed - received) in hours of dossiers in period is at most 48 hours",
        "average (completed - received) in hours of dossiers in period is less than 48 hours",
    ),
    ("distinct note of dossiers in period is at least 2", "at least 2 dossiers in period"),
    ("dossiers_each is less than in the previous year", "dossiers_each is less than in the previous period"),
    ("dossiers_each is at most 2", "dossiers_each is less than 2"),
    (
        "share_in_time down at least 2 percentage points from the previous year",
        "share_in_time down at least 2% from the previous year",
    ),
    ("share_in_time is at least 80%", "share_in_time is at least 81%"),
    // Relations.
    ("all officers have no absences by officer in period", "all officers have at most 1 absences by officer in period"),
    (
        "all officers have no absences by officer in period where not excused",
        "all officers have no absences by officer in period",
    ),
    (
        "all officers have at least 3 absences by officer in period",
        "all officers have at least 2 absences by officer in period",
    ),
    ("all officers have no absences by officer in period", "all officers have no absences by deputy in period"),
    (
        "all officers have at least 1 absences by officer in every month",
        "all officers have at least 1 absences by officer in every quarter",
    ),
    ("100% of officers are signed in period", "100% of officers are signed is present"),
    // Trees.
    ("100% of units have at least 3 meetings in period", "100% of units have at least 2 meetings in period"),
    ("at least 1 meetings in period", "at least 1 own meetings in period"),
    ("100% of units have at least 1 own meetings in period", "100% of units have at least 1 meetings in period"),
    ("100% of units where level is \"xã\" are listed", "100% of units where level is \"phường\" are listed"),
    ("100% of units where level is \"xã\" are listed", "100% of units where level is \"phường\" are listed"),
    ("all units meet basic", "at least 50% of units meet basic"),
    ("all units meet basic", "all units are listed and meet basic"),
    // Joined targets.
    ("no dossiers in period where complex, and meets basic", "no dossiers in period where complex"),
    (
        "no dossiers in period, and at least 1 meetings in period",
        "no dossiers in period, or at least 1 meetings in period",
    ),
    ("no dossiers in period, and at least 1 meetings in period", "at least 1 meetings in period"),
];

/// Whole bodies, where a target is not all.
const BODIES: &[(&str, &str)] = &[
    (
        "  for each unit where level is \"xã\"\n  target at least 1 meetings in period",
        "  target at least 1 meetings in period",
    ),
    (
        "  for each unit where level is \"xã\"\n  target at least 1 meetings in period",
        "  for each unit where level is one of \"xã\", \"phường\"\n  target at least 1 meetings in period",
    ),
    (
        "  target at least 90% of dossiers are completed by due\n  stretch at least 95% of dossiers are completed by due",
        "  target at least 90% of dossiers are completed by due\n  stretch at least 96% of dossiers are completed by due",
    ),
    (
        "  milestone 2026-12-31: at least 50% of dossiers are completed by due\n  milestone 2027-12-31: at least 80% of dossiers are completed by due",
        "  milestone 2026-12-31: at least 60% of dossiers are completed by due\n  milestone 2027-12-31: at least 80% of dossiers are completed by due",
    ),
    ("  monitor count of meetings in period", "  monitor count of meetings in period where kind is \"tuần\""),
];

fn body(target: &str) -> String {
    format!("  target {target}")
}

fn load(body: &str, more: &str) -> Result<RuleSet, String> {
    let text = format!("{RECORDS}\nindicator searched\n{body}\n{more}");
    RuleSet::load([("rules.tieuchi", text)]).map_err(|error| format!("{body}\n{more}\n{error}"))
}

fn side<'a>(rules: &'a RuleSet, indicator: &str) -> ComparedIndicator<'a> {
    let indicator = IndicatorId(rules.meaning().indicators.get_index_of(indicator).unwrap());
    ComparedIndicator { rules: rules.meaning(), indicator }
}

/// Why the records of one pair are not an example of their difference; `None` if they are.
fn fault(before: &str, after: &str) -> Option<String> {
    let (old, new) = match (load(before, ""), load(after, "")) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(error), _) | (_, Err(error)) => return Some(error),
    };
    let searched = find_counterexample(
        side(&old, "searched"),
        side(&new, "searched"),
        SearchOptions { figures: before.contains("monitor"), ..SearchOptions::default() },
    );
    let SearchResult::Found(counterexample) = searched else { return Some(format!("{before}\n{after}\n{searched:?}")) };
    let mut faults = String::new();
    for language in [Language::English, Language::Vietnamese] {
        let test = counterexample.as_test("they differ", language);
        let runs =
            |body: &str| load(body, &test).map(|rules| crate::run(&rules, &|_, name, _| Err(crate::no_file(name))));
        let passes = |body: &str| match runs(body) {
            Ok(report) => report.all_passed(),
            // What passes before may be impossible after.
            Err(refused) if body == after && refused.contains("TC0610") => false,
            Err(refused) => panic!("{refused}"),
        };
        let canonical = tieuchi::format::format("a.tieuchi", &test, tieuchi::format::Wording::Canonical).unwrap();
        if !passes(before) || passes(after) || canonical != test {
            faults += &format!("{before}\n{after}\n{test}\n{:?} {:?}\n", runs(before), counterexample);
        }
    }
    (!faults.is_empty()).then_some(faults)
}

/// One version of a small rule set in Vietnamese; the later one has another field and another calendar.
fn version(more: &str, calendar: &str, target: &str) -> RuleSet {
    let text = format!(
        "bộ tiêu chí \"Thử\"\n  múi giờ \"Asia/Ho_Chi_Minh\"\n  dùng lịch nhà_nước\n\n\
         calendar nhà_nước extends vietnam\n  working hours 07:30 to 11:30, 13:30 to 17:30\n{calendar}\n\
         sổ theo dõi hồ_sơ \"Hồ sơ\" tính theo tiếp_nhận\n  đơn_vị: đơn vị\n\
         \x20 tiếp_nhận: ngày giờ dạng \"dd/MM/yyyy HH:mm\"\n{more}  trả: ngày giờ? dạng \"dd/MM/yyyy HH:mm\"\n\n\
         chỉ tiêu đúng_hạn\n  yêu cầu {target}\n"
    );
    RuleSet::load([("rules.tieuchi", text)]).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_counterexample_of_two_versions_is_found_though_their_fields_and_calendars_differ() {
    let rule = "100% hồ_sơ phải được trả trong thời hạn 2 ngày làm việc kể từ tiếp_nhận";
    let old = version("", "", rule);
    let hours = "100% hồ_sơ phải được trả trong thời hạn 8 giờ làm việc kể từ tiếp_nhận";
    let urgent = format!("100% hồ_sơ mà không khẩn {}", rule.trim_start_matches("100% hồ_sơ "));
    for new in [
        version("", "  from 15:00 counts from the next working day\n", rule),
        version("", "", hours),
        version("  khẩn: có/không dạng \"x\"\n", "", &urgent),
        version("  trả_lại: ngày?\n", "", &rule.replace("trả trong", "trả_lại trong")),
    ] {
        for (before, after) in [(&old, &new), (&new, &old)] {
            let searched =
                find_counterexample(side(before, "đúng_hạn"), side(after, "đúng_hạn"), SearchOptions::default());
            let SearchResult::Found(counterexample) = searched else { panic!("{searched:?}") };
            assert_ne!(counterexample.before, counterexample.after);
            assert!(counterexample.as_test("khác nhau", Language::Vietnamese).contains("thì đúng_hạn của A "));
        }
    }
}

#[test]
fn there_is_no_counterexample_if_the_meaning_is_the_same() {
    let searched = {
        let rules = load("  target at least 95% of dossiers are completed by due", "").unwrap();
        let side = side(&rules, "searched");
        find_counterexample(side, side, SearchOptions { records: 3000, figures: true })
    };
    let SearchResult::NotFound { tried, largest } = searched else { panic!("{searched:?}") };
    assert!(tried > 100 && largest >= 20, "{tried} {largest}");
}

#[test]
fn pairs_that_differ_by_a_word_have_a_counterexample_that_passes_before_and_fails_after() {
    let pairs = PAIRS.iter().map(|(before, after)| (body(before), body(after)));
    let bodies = BODIES.iter().map(|(before, after)| ((*before).to_owned(), (*after).to_owned()));
    let pairs: Vec<(String, String)> = pairs.chain(bodies).collect();
    let both_ways = pairs.iter().flat_map(|(one, other)| [(one, other), (other, one)]);
    let faults: Vec<String> = both_ways.filter_map(|(before, after)| fault(before, after)).collect();
    assert!(faults.is_empty(), "{} of {}\n{}", faults.len(), 2 * pairs.len(), faults.join("\n"));
}
