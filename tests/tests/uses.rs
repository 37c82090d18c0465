//! Rule sets that use vocabularies: what is shared, what is refused, and how much is read.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tieuchi::format::{Wording, format};
use tieuchi::source::{Diagnostic, Place, codes};
use tieuchi::uses::NotGiven;
use tieuchi::{Answer, Checked, Language, Limits, Loader, Question, Records, RuleSet};

const DOSSIERS: &str = "\
records dossiers counted by due
  code   : id
  office : unit
  due    : deadline
  done   : datetime?

records letters counted by sent
  office : unit
  sent   : date

define in_time for dossiers: done by due
define late for dossiers: not in_time

measure letters_sent: count of letters in period

calendar office_days extends weekdays
  off 2026-04-06
";

const SET: &str = "\
ruleset \"Offices\"
  uses \"../vocabulary\"
  calendar office_days

indicator on_time: at least 95% of dossiers are in_time
";

/// What is found in these files, which may use each other: the code, the file and the line of each finding.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let Checked { findings, .. } = RuleSet::check(files.iter().copied());
    let shown = |finding: tieuchi::Finding<'_>| {
        let place = finding.location();
        for language in [Language::English, Language::Vietnamese] {
            assert!(!finding.message(language).is_empty() && finding.help(language).is_some(), "{}", finding.code());
        }
        format!("{} {}:{}", finding.code(), place.file(), place.line().unwrap_or(0))
    };
    findings.iter().map(shown).collect()
}

#[test]
fn what_a_vocabulary_declares_is_shared_and_never_superfluous() {
    let files = [("offices/rules.tieuchi", SET), ("vocabulary/dossiers.tieuchi", DOSSIERS)];
    assert_eq!(found(&files), [""; 0]);
    let rules = RuleSet::load(files).unwrap();
    assert_eq!(rules.title(), "Offices");
    let records = Records::from_json(
        r#"{ "dossiers": [{ "code": "A", "office": "X", "due": "2026-04-07", "done": "2026-04-07 09:00" }] }"#,
    )
    .unwrap();
    let evaluation = rules.evaluate(&records, &Question::new("2026-04", "2026-05-02").unwrap()).unwrap();
    assert_eq!(evaluation.verdicts().map(|verdict| verdict.answer()).collect::<Vec<_>>(), [Answer::Met]);

    // The same declarations in a file of the set itself are superfluous.
    let own = [
        ("offices/rules.tieuchi", SET.replace("  uses \"../vocabulary\"\n", "")),
        ("offices/own.tieuchi", DOSSIERS.to_owned()),
    ];
    let own: Vec<(&str, &str)> = own.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(found(&own).len(), 2, "{:?}", found(&own));
}

#[test]
fn a_file_that_is_reached_twice_is_read_once() {
    let files = [
        (
            "a/rules.tieuchi",
            "ruleset \"A\"\n  uses \"../b\"\n  uses \"../c/dates.tieuchi\"\n  uses \".././b/\"\nindicator i: no d in period",
        ),
        ("b/records.tieuchi", "uses \"../c\"\nrecords d counted by day\n  office : unit\n  day    : date"),
        ("c/dates.tieuchi", "calendar k extends weekdays\n  off 2026-01-02"),
    ];
    assert_eq!(found(&files), [""; 0]);
}

#[test]
fn fields_are_added_to_a_kind_of_the_vocabulary() {
    let set = "dùng \"../vocabulary\"\nbổ sung dữ liệu dossiers\n  khẩn \"Khẩn\" : có/không dạng \"x\"\n  phòng : chữ? coi là trống \"-\"\n\
        bổ sung dữ liệu đơn vị\n  khối : chữ\n\
        chỉ tiêu đúng_hạn\n  đối với mỗi đơn vị mà khối là \"A\"\n  yêu cầu 100% dossiers mà khẩn phải in_time";
    let units = "units\n  code : id";
    let files =
        [("a/rules.tieuchi", set), ("vocabulary/dossiers.tieuchi", DOSSIERS), ("vocabulary/units.tieuchi", units)];
    assert_eq!(found(&files), [""; 0]);
    let rules = RuleSet::load(files).unwrap();
    let fields = |kind: usize| -> Vec<&str> {
        rules.record_kinds().nth(kind).unwrap().fields().map(|field| field.name()).collect()
    };
    assert_eq!(fields(0), ["code", "khối"]);
    assert_eq!(fields(1), ["code", "office", "due", "done", "khẩn", "phòng"]);

    // In the other language, and back.
    let english = format("a.tieuchi", set, Wording::Translated(Language::English)).unwrap();
    assert!(english.contains("uses \"../vocabulary\"\n") && english.contains("add to records units\n"), "{english}");
    let vietnamese = format("a.tieuchi", &english, Wording::Translated(Language::Vietnamese)).unwrap();
    let canonical = format("a.tieuchi", set, Wording::Translated(Language::Vietnamese)).unwrap();
    assert_eq!(vietnamese, canonical);
}

#[test]
fn what_makes_no_sense_in_an_addition_is_found() {
    let with = |addition: &str| {
        let set = format!("{SET}\n{addition}");
        found(&[("a/rules.tieuchi", &set), ("vocabulary/dossiers.tieuchi", DOSSIERS)])
    };
    assert_eq!(with("add to records dosiers\n  urgent : yes/no"), ["TC0201 a/rules.tieuchi:7"]);
    assert_eq!(with("add to records units\n  level : text"), ["TC0201 a/rules.tieuchi:7"]);
    assert_eq!(with("add to records dossiers\n  done : date"), ["TC0202 a/rules.tieuchi:8"]);
    assert_eq!(with("add to records dossiers\n  number : id"), ["TC0220 a/rules.tieuchi:8"]);
    assert_eq!(with("add to records dossiers\n  urgent \"Due\" : yes/no"), ["TC0218 a/rules.tieuchi:8"]);
    assert_eq!(with("add to records dossiers\n  urgent : yes/no\n  fill down urgent"), ["TC0101 a/rules.tieuchi:9"]);
    // A field that cannot be read may have any name.
    let broken = "add to records dossiers\n  urgent yes/no\nindicator b: all dossiers are urgent";
    assert_eq!(with(broken).len(), 1, "{:?}", with(broken));
}

#[test]
fn a_name_that_is_declared_twice_is_a_mistake_of_the_rules_that_use_it() {
    let set = format!("{SET}\nrecords letters\n  office : unit\nmeasure letters_sent: count of letters");
    let files = [("a/rules.tieuchi", set.as_str()), ("vocabulary/dossiers.tieuchi", DOSSIERS)];
    assert_eq!(found(&files), ["TC0202 a/rules.tieuchi:7", "TC0202 a/rules.tieuchi:9"]);
    let findings = RuleSet::check(files).findings;
    let labels = findings.iter().next().unwrap().labels(Language::English);
    assert_eq!((labels[0].excerpt.file, labels[0].excerpt.line), ("vocabulary/dossiers.tieuchi", 7));

    // So are two vocabularies that declare one name.
    let files = [
        ("a/rules.tieuchi", "ruleset \"A\"\n  uses \"../b\"\n  uses \"../c\"\nindicator i: no d in period"),
        ("b/d.tieuchi", "records d counted by day\n  day : date"),
        ("c/d.tieuchi", "records d counted by day\n  day : date"),
    ];
    assert_eq!(found(&files), ["TC0202 c/d.tieuchi:1"]);
}

#[test]
fn what_has_verdicts_is_not_shared() {
    let others = [
        ("indicator b: all dossiers are in_time", "TC0237 vocabulary/others.tieuchi:1"),
        ("test \"b\"\n  period 2026-04\n  expect on_time for X is met", "TC0237 vocabulary/others.tieuchi:1"),
        ("given dossiers\n  | office |\n  | X |", "TC0237 vocabulary/others.tieuchi:1"),
        ("scorecard s\n  group \"G\" 10 points\n    on_time 10 points if met", "TC0237 vocabulary/others.tieuchi:1"),
        ("amend indicator on_time\n  repeal", "TC0237 vocabulary/others.tieuchi:1"),
        // A rule set is one finding, where it is used.
        ("ruleset \"B\"\n  calendar vietnam\nindicator on_time: no dossiers", "TC0236 a/rules.tieuchi:2"),
    ];
    for (text, expected) in others {
        let files =
            [("a/rules.tieuchi", SET), ("vocabulary/dossiers.tieuchi", DOSSIERS), ("vocabulary/others.tieuchi", text)];
        assert_eq!(found(&files), [expected], "{text}");
    }
}

#[test]
fn a_path_that_goes_round_is_found_where_it_leads_back() {
    let round = [
        ("a/rules.tieuchi", "ruleset \"A\"\n  uses \"../b\"\nindicator i: no d in period"),
        ("b/records.tieuchi", "uses \"../c\"\nrecords d counted by day\n  office : unit\n  day    : date"),
        ("c/dates.tieuchi", "# Days off.\nuses \"../b\"\ncalendar k extends weekdays\n  off 2026-01-02"),
    ];
    assert_eq!(found(&round), ["TC0235 c/dates.tieuchi:2"]);
    // Without the line, nothing is missing.
    let mut cured = round;
    cured[2].1 = "calendar k extends weekdays\n  off 2026-01-02";
    assert_eq!(found(&cured), [""; 0]);

    let itself = "uses \".\"\nrecords d counted by day\n  day : date\nindicator i: no d in period";
    assert!(found(&[("a/rules.tieuchi", itself)]).contains(&"TC0235 a/rules.tieuchi:1".to_owned()));
}

#[test]
fn names_of_what_could_not_be_read_are_not_unknown() {
    for uses in ["uses \"../vocabulry\"", "uses vocabulary", "dùng từ vựng \"../vocabulary\""] {
        let set = SET.replace("uses \"../vocabulary\"", uses).replace("  calendar office_days\n", "");
        let found = found(&[("a/rules.tieuchi", &set), ("vocabulary/dossiers.tieuchi", "# Later.")]);
        assert_eq!(found.len(), 1, "{found:?}");
    }
}

#[test]
fn what_is_not_given_is_not_read() {
    let uses = |path: &str| {
        format!("ruleset \"A\"\n  uses \"{path}\"\nindicator i: no d in period\nrecords d counted by day\n  day : date")
    };
    for (path, expected) in [
        ("../vocabulry", "TC0233 a/rules.tieuchi:2"),
        ("", "TC0235 a/rules.tieuchi:2"),
        ("../../../elsewhere", "TC0233 a/rules.tieuchi:2"),
        ("/vocabulary", "TC0234 a/rules.tieuchi:2"),
        ("C:\\\\elsewhere", "TC0234 a/rules.tieuchi:2"),
    ] {
        assert_eq!(
            found(&[("a/rules.tieuchi", &uses(path)), ("vocabulary/c.tieuchi", "# Later.")]),
            [expected],
            "{path}"
        );
    }
}

/// A loader that gives these files, one by one or as folders, and counts how often it is asked.
fn loader(stored: BTreeMap<String, String>) -> (Loader, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let loader = Loader::new().uses(move |path| {
        count.fetch_add(1, Ordering::Relaxed);
        let name = path.name();
        let folder = format!("{name}/");
        let is_meant = |(file, _): &(&String, &String)| **file == name || file.starts_with(&folder);
        let files: Vec<_> = stored.iter().filter(is_meant).map(|(name, text)| (name.clone(), text.clone())).collect();
        match name.as_str() {
            "outside" => Err(NotGiven::Outside),
            "damaged" => {
                Err(NotGiven::Unreadable(vec![Diagnostic::new(codes::NOT_UTF8, Place::File(name)).help("rules")]))
            }
            _ if files.is_empty() => Err(NotGiven::Missing),
            _ => Ok(files),
        }
    });
    (loader, asked)
}

fn stored<'t>(files: impl IntoIterator<Item = (&'t str, &'t str)>) -> BTreeMap<String, String> {
    files.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

#[test]
fn a_host_gives_what_is_used_and_says_why_not() {
    let (loader, asked) = loader(stored([("vocabulary/dossiers.tieuchi", DOSSIERS)]));
    let more = "uses \"../vocabulary/\"\ntest \"none\"\n  period 2026-04\n  expect on_time for X is not applicable";
    let rules = loader.load([("a/rules.tieuchi", SET), ("a/tests.tieuchi", more)]).unwrap();
    assert_eq!((rules.indicators().count(), asked.load(Ordering::Relaxed)), (1, 1));

    for (path, codes) in [("../outside", "TC0234"), ("../damaged", "TC0233 TC0523"), ("../b", "TC0233")] {
        let text = format!("uses \"{path}\"\n{DOSSIERS}\nindicator on_time: all dossiers are in_time");
        let findings = loader.check([("a/rules.tieuchi", text)]).unwrap().findings;
        let found: Vec<String> =
            findings.iter().filter(|one| one.is_error()).map(|one| one.code().to_string()).collect();
        let mut expected: Vec<&str> = codes.split(' ').collect();
        expected.sort_unstable();
        let mut found: Vec<&str> = found.iter().map(String::as_str).collect();
        found.sort_unstable();
        assert_eq!(found, expected, "{path}");
    }
}

#[test]
fn a_chain_and_a_crowd_of_files_are_bounded() {
    // A long chain, and one that is longer than the host allows.
    let chain = |length: usize| -> BTreeMap<String, String> {
        let of = |number: usize| {
            (
                format!("f{number}.tieuchi"),
                format!("uses \"f{}.tieuchi\"\ncalendar k{number} extends weekdays", number + 1),
            )
        };
        let last = (format!("f{length}.tieuchi"), "records d counted by day\n  office : unit\n  day : date".to_owned());
        (1..length).map(of).chain([last]).collect()
    };
    let top = "uses \"f1.tieuchi\"\nindicator i: no d in period";
    assert!(loader(chain(1_000)).0.load([("top.tieuchi", top)]).is_ok());
    let error = loader(chain(10_000)).0.load([("top.tieuchi", top)]).unwrap_err().to_string();
    assert!(error.contains("TC0141"), "{error}");

    // A folder of many files that each use the folder beside it: each folder is asked for once.
    let crowd = |folder: &str, other: &str, count: usize| -> Vec<(String, String)> {
        (0..count)
            .map(|number| {
                (
                    format!("{folder}/{number}.tieuchi"),
                    format!("uses \"../{other}\"\ncalendar {folder}{number} extends weekdays"),
                )
            })
            .collect()
    };
    let (loader, asked) = loader(
        crowd("b", "c", 500)
            .into_iter()
            .chain(crowd("c", "d", 500))
            .chain([("d/d.tieuchi".to_owned(), "records d counted by day\n  day : date".to_owned())])
            .collect(),
    );
    let rules = loader.load([("a/a.tieuchi", "uses \"../b\"\nindicator i: no d in period")]);
    assert!(rules.is_ok(), "{}", rules.unwrap_err());
    assert_eq!(asked.load(Ordering::Relaxed), 3);

    let limits = Limits::new().rule_files(2);
    let files = ["a", "b", "c"].map(|name| (format!("{name}.tieuchi"), "calendar k extends weekdays"));
    assert!(Loader::new().limits(&limits).load(files).unwrap_err().to_string().contains("TC0141"));
}

#[test]
fn mutants_are_of_what_the_rule_set_reads() {
    let tests = "\ntest \"late\"\n  period 2026-04\n  as of 2026-05-02\n  given dossiers\n    | office | due | done |\n    | X | 2026-04-07 | 2026-04-08 |\n  expect on_time for X is missed";
    let set = format!("{SET}{tests}");
    let rules = RuleSet::load([("a/rules.tieuchi", set.as_str()), ("vocabulary/dossiers.tieuchi", DOSSIERS)]).unwrap();
    let options = tieuchi_testing::mutants::Options::default();
    let none = |_: &str, name: &str, _: tieuchi::schema::RecordKind<'_>| Err(tieuchi_testing::no_file(name));
    let mutants = tieuchi_testing::mutants(&rules, &none, &options).unwrap_or_else(|_| panic!("the test fails"));
    let items: std::collections::BTreeSet<&str> = mutants.all().map(|mutant| mutant.item()).collect();
    assert_eq!(items.into_iter().collect::<Vec<_>>(), ["in_time", "on_time"]);
}

#[test]
fn a_change_of_the_vocabulary_is_a_change_of_the_rules() {
    let load = |vocabulary: &str| {
        RuleSet::load([("a/rules.tieuchi", SET), ("vocabulary/dossiers.tieuchi", vocabulary)]).unwrap()
    };
    let (before, after) = (load(DOSSIERS), load(&DOSSIERS.replace("done by due\n", "done before due\n")));
    let impact = tieuchi_testing::diff(&before, &after);
    assert!(!impact.is_same());
    assert_eq!(impact.changes().len(), 1);
}
