//! `diff`: real amendments of the rules of the repository, with their flips on the records of the example commune.

use std::path::Path;
use std::process::Command;

use crate::{Folder, RECORDS, RULES};

const HOME: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The files of a folder of `rules`, by name, with their texts.
fn texts(folder: &str) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(Path::new(HOME).join("rules").join(folder)).unwrap();
    let files = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let name = |path: &Path| format!("{folder}/{}", path.file_name().unwrap().to_str().unwrap());
    files.map(|path| (name(&path), std::fs::read_to_string(&path).unwrap())).collect()
}

/// The rules of a document with one phrase written otherwise, beside the vocabulary that they use.
fn amended(document: &str, from: &str, to: &str) -> Folder {
    let folder = Folder::with(&[]);
    let mut amended = 0;
    for (name, text) in texts(document) {
        amended += text.matches(from).count();
        folder.write(&name, text.replace(from, to).as_bytes());
    }
    assert_eq!(amended, 1, "“{from}” stands once in {document}");
    texts("tu-vung").iter().for_each(|(name, text)| folder.write(name, text.as_bytes()));
    folder
}

/// What an amendment of the plan of Hưng Yên does to the example commune.
fn impact(from: &str, to: &str, period: &str, format: &str) -> crate::Ran {
    let new = amended("hung-yen", from, to);
    let path = new.path("hung-yen").display().to_string();
    crate::at_home(&[
        "diff",
        "rules/hung-yen",
        &path,
        "--records",
        "examples/xa-mau/records",
        "--period",
        period,
        "--as-of",
        "2026-07-15",
        "--format",
        format,
    ])
}

/// The one change and the flips of an amendment: the kind, what is touched, and each unit with both verdicts.
fn changed(ran: &crate::Ran) -> (String, Vec<String>, Vec<String>) {
    let json = ran.is(1).json();
    assert_eq!((&json["schema"], &json["same"]), (&"tieuchi.impact/1".into(), &false.into()));
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let changes: Vec<_> = json["changes"].as_array().unwrap().iter().filter(|one| one["kind"] != "unchanged").collect();
    assert_eq!(changes.len(), 1, "{changes:#?}");
    let touched = changes[0]["touched"].as_array().unwrap().iter().map(text).collect();
    let flips = json["flips"].as_array().unwrap().iter().map(|flip| {
        format!("{} {} → {}", text(&flip["unit"]), text(&flip["before"]["verdict"]), text(&flip["after"]["verdict"]))
    });
    (text(&changes[0]["kind"]), touched, flips.collect())
}

#[test]
fn a_higher_share_is_stricter() {
    let (kind, touched, flips) = changed(&impact("tối thiểu 95% hồ_sơ", "tối thiểu 97% hồ_sơ", "2026-Q2", "json"));
    assert_eq!((kind.as_str(), touched.as_slice()), ("stricter", &["bound".to_owned()][..]));
    assert_eq!(flips, ["CAT", "CAX-A", "HY", "UBX-B"].map(|unit| format!("{unit} met → missed")));
}

#[test]
fn hours_and_working_days_are_no_longer_and_no_shorter_than_each_other() {
    let (kind, touched, flips) = changed(&impact("48 giờ kể từ", "2 ngày làm việc kể từ", "2026-Q2", "json"));
    assert_eq!((kind.as_str(), touched.as_slice()), ("changed", &["condition".to_owned()][..]));
    assert_eq!(flips, ["CAX-B missed → met"]);
}

#[test]
fn another_date_of_counting_is_another_population() {
    let (from, to) = ("hồ_sơ hạn_trả trong kỳ phải được trả", "hồ_sơ tiếp_nhận trong kỳ phải được trả");
    let (kind, touched, flips) = changed(&impact(from, to, "2026-06", "json"));
    assert_eq!((kind.as_str(), touched.as_slice()), ("other_population", &["window".to_owned()][..]));
    assert_eq!(flips, ["CAT missed → met", "CAX-B missed → met"]);
}

#[test]
fn a_person_and_a_review_read_the_same() {
    let text = impact("tối thiểu 95% hồ_sơ", "tối thiểu 97% hồ_sơ", "2026-Q2", "text");
    text.is(1).says("(hồ_sơ_đúng_hạn): chặt hơn").says("phần thay đổi: mức yêu cầu").says("  − ").says("  + ");
    text.says("đã chứng minh: đạt theo bản mới thì cũng đạt theo bản cũ").says("nghĩa thay đổi: 1 chặt hơn");
    let review = impact("tối thiểu 95% hồ_sơ", "tối thiểu 97% hồ_sơ", "2026-Q2", "markdown");
    review.is(1).says("## Tác động của thay đổi").says("(hồ\\_sơ\\_đúng\\_hạn): chặt hơn").says("```diff\n- ");
}

#[test]
fn other_words_for_the_same_are_equal() {
    let folder = Folder::with(&[
        ("old.tieuchi", RULES),
        ("new.tieuchi", &RULES.replace("at least 50% of dossiers are", "≥50% dossiers are")),
    ]);
    let ran = folder.run(&["diff", "old.tieuchi", "new.tieuchi"]);
    ran.is(0).says("same meaning: 1 indicator");
}

#[test]
fn a_version_may_be_one_of_a_repository() {
    let folder = Folder::with(&[("rules/rules.tieuchi", RULES), ("dossiers.csv", RECORDS)]);
    let git = |arguments: &[&str]| {
        let named = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        let done = Command::new("git").current_dir(folder.path("")).args(named).args(arguments).output().unwrap();
        assert!(done.status.success(), "{done:?}");
    };
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "first"]);
    folder.write("rules/rules.tieuchi", RULES.replace("50%", "60%").as_bytes());
    let asked = ["--records", "dossiers.csv", "--period", "2026-Q2", "--as-of", "2026-07-15", "--lang", "en"];
    let ran = folder.run(&[&["diff", "HEAD:rules", "rules"], asked.as_slice()].concat());
    ran.is(1).says("On time (on_time): stricter").says("X01: met (50%; ≥ 50%) → missed (50%; ≥ 60%)");
    let ran = folder.run(&[&["diff", "rules", "HEAD:rules"], asked.as_slice()].concat());
    ran.is(1).says("On time (on_time): looser");
    folder.run(&["diff", "HEAD:rules", "HEAD:rules/rules.tieuchi"]).is(0);
    folder.run(&["diff", "HEAD:nothing", "rules"]).is(2).warns("HEAD:nothing");
    folder.run(&["diff", "no-such-version:rules", "rules"]).is(2).warns("no-such-version:rules");
}

#[test]
fn flips_come_with_their_figures_and_records() {
    let folder = Folder::with(&[
        ("old.tieuchi", RULES),
        ("new.tieuchi", &RULES.replace("completed by due", "completed by the day of due")),
        (
            "dossiers.csv",
            &RECORDS.replace("A1,X01,2026-04-08 17:00,2026-04-08 17:00", "A1,X01,2026-04-08 17:00,2026-04-09 17:00"),
        ),
    ]);
    let asked = ["--records", "dossiers.csv", "--period", "2026-Q2", "--as-of", "2026-07-15", "--lang", "en"];
    let ran = folder.run(&[&["diff", "old.tieuchi", "new.tieuchi"], asked.as_slice()].concat());
    ran.is(1).says("On time (on_time): looser").says("X01: missed (0%; ≥ 50%) → met (50%; ≥ 50%)");
    ran.says("records that changed it: A2");
    let ran = folder.run(&[&["diff", "old.tieuchi", "new.tieuchi", "--format", "markdown"], asked.as_slice()].concat());
    ran.says("| On time | X01: missed (0%; ≥ 50%) → met (50%; ≥ 50%) | records that changed it: A2 |");
}

#[test]
fn sets_that_share_nothing_are_no_versions_of_each_other() {
    let folder = Folder::with(&[
        ("old.tieuchi", RULES),
        ("new.tieuchi", &RULES.replace("on_time", "in_time").replace("50%", "60%")),
    ]);
    folder.run(&["diff", "old.tieuchi", "new.tieuchi"]).is(2).warns("have no indicator in common");
    folder.run(&["diff", "old.tieuchi", "missing.tieuchi"]).is(1).warns("missing.tieuchi");
    folder.run(&["diff", "old.tieuchi", "old.tieuchi", "--records", "x.csv"]).is(2);
}

#[test]
fn without_records_a_smallest_set_shows_the_change() {
    let folder = Folder::with(&[("old.tieuchi", RULES), ("new.tieuchi", &RULES.replace("50%", "60%"))]);
    let json = folder.run(&["diff", "old.tieuchi", "new.tieuchi", "--format", "json", "--lang", "en"]).is(1).json();
    let example = &json["changes"][0]["example"];
    assert_eq!((&example["before"], &example["after"]), (&"met".into(), &"missed".into()));
    // The test that is shown passes with the old rules and fails with the new ones.
    folder.write("shown.test.tieuchi", example["test"].as_str().unwrap().as_bytes());
    folder.run(&["test", "old.tieuchi", "shown.test.tieuchi"]).is(0);
    folder.run(&["test", "new.tieuchi", "shown.test.tieuchi"]).is(1);
    let text = folder.run(&["diff", "old.tieuchi", "new.tieuchi"]);
    text.is(1).says("counterexample: this test passes before (met) and fails after (missed):");
}
