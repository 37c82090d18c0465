//! `check`, and the files that a command line may name.

use crate::{Folder, RULES, at_home};

#[test]
fn rules_without_a_finding_are_done() {
    let folder = Folder::with(&[("rules.tieuchi", RULES)]);
    let ran = folder.run(&["check", "rules.tieuchi"]);
    ran.is(0).says("1 indicator, 1 kind of record: no errors, no warnings");
    assert_eq!(ran.err, "");
}

#[test]
fn every_error_of_every_file_is_drawn_with_its_line() {
    let folder = Folder::with(&[
        ("rules/a.tieuchi", "indicator a \"A\"\n  target all dossiers are on_time\n"),
        ("rules/deep/b.tieuchi", "indicator b \"B\"\n  target all officers are sworn\n"),
    ]);
    let ran = folder.run(&["check", "rules"]);
    ran.is(1).warns("error[TC0201]: unknown name “dossiers”").warns("unknown name “officers”");
    ran.warns("rules/a.tieuchi:2:14").warns("2 │   target all dossiers are on_time").warns("━━━━━━━━").warns("help: ");
    ran.warns("rules/deep/b.tieuchi:2:14").warns("2 errors").warns("tieuchi check --explain TC0201");
    assert_eq!(ran.out, "");
}

#[test]
fn a_sentence_that_cannot_be_read_to_its_end_is_blamed_for_that_alone() {
    let records =
        "records dossiers\n  received : datetime\n  completed : datetime?\n  kind : one of \"land\", \"civil\"\n";
    let broken = [
        ("define land for dossiers: kind is ‘land’", ["TC0101"].as_slice()),
        ("indicator a: all dossiers are kind is ‘land’", &["TC0101"]),
        ("indicator a\n  target all dossiers are completed within 5 working-days of received", &["TC0101"]),
        ("indicator a: all dossiers are kind is \"water\" and kind is ‘land’", &["TC0211", "TC0101"]),
    ];
    for (sentence, codes) in broken {
        let folder = Folder::with(&[("rules.tieuchi", &format!("{records}{sentence}\n"))]);
        let json = folder.run(&["check", "--format", "json", "rules.tieuchi"]).is(1).json();
        let found: Vec<&str> =
            json["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect();
        assert_eq!(found, codes, "{sentence}");
    }
}

#[test]
fn messages_are_in_the_language_of_the_rules_unless_asked_otherwise() {
    let folder = Folder::with(&[("rules.tieuchi", "chỉ tiêu a \"A\"\n  yêu cầu toàn bộ hồ_sơ phải đúng_hạn\n")]);
    folder.run(&["check", "rules.tieuchi"]).is(1).warns("lỗi[TC0201]: không có tên “hồ_sơ”").warns("cách sửa: ");
    folder.run(&["check", "--lang", "en", "rules.tieuchi"]).is(1).warns("error[TC0201]");
}

#[test]
fn findings_are_a_document_for_programs() {
    let folder = Folder::with(&[("rules.tieuchi", "indicator a \"A\"\n  target all dossiers are on_time\n")]);
    let ran = folder.run(&["check", "--format", "json", "rules.tieuchi"]);
    let json = ran.is(1).json();
    assert_eq!(json["schema"], "tieuchi.findings/1");
    let finding = &json["findings"][0];
    assert_eq!(finding["code"], "TC0201");
    assert_eq!((finding["line"].as_u64(), finding["column"].as_u64()), (Some(2), Some(14)));
    assert_eq!(ran.err, "");
}

#[test]
fn what_is_no_rule_file_is_said() {
    let folder = Folder::with(&[("empty.tieuchi", " \n"), ("records/a.csv", "a\n"), ("paper.md", "# No rules\n")]);
    folder.write("latin.tieuchi", b"# caf\xe9\n");
    for (path, code, words) in [
        ("nowhere.tieuchi", "TC0520", "there is no file"),
        ("empty.tieuchi", "TC0133", "the file is empty"),
        ("records", "TC0133", ".tieuchi"),
        ("paper.md", "TC0133", "```tieuchi"),
        ("latin.tieuchi", "TC0523", "UTF-8"),
    ] {
        let ran = folder.run(&["check", path]);
        ran.is(1).warns(code).warns(path).warns(words);
        let json = folder.run(&["check", "--format", "json", path]).is(1).json();
        assert_eq!(json["findings"][0]["code"], code, "{path}");
    }
}

#[test]
fn a_paper_in_a_folder_counts_if_it_holds_rules() {
    let paper = format!("# The directive\n\n```tieuchi\n{RULES}```\n");
    let folder = Folder::with(&[("rules/directive.md", &paper), ("rules/README.md", "Nothing but words.\n")]);
    folder.run(&["check", "rules"]).is(0).says("1 indicator");
}

#[test]
fn a_file_that_is_named_twice_is_read_once() {
    let folder = Folder::with(&[("rules/a.tieuchi", RULES)]);
    folder.run(&["check", "rules", "rules/a.tieuchi", "rules"]).is(0);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_back_is_not_followed_for_ever() {
    let folder = Folder::with(&[("rules/a.tieuchi", RULES)]);
    std::os::unix::fs::symlink(folder.path("rules"), folder.path("rules/again")).unwrap();
    folder.run(&["check", "rules"]).is(0).says("1 indicator");
}

#[test]
fn a_code_is_explained() {
    let folder = Folder::with(&[]);
    folder.run(&["check", "--explain", "TC0201"]).is(0).says("TC0201 (error)").says("Instead:");
    folder.run(&["check", "--explain", "tc0201", "--lang", "vi"]).is(0).says("Ví dụ:");
    let json = folder.run(&["check", "--explain", "TC0201", "--format", "json"]).is(0).json();
    assert_eq!((&json["schema"], &json["severity"]), (&"tieuchi.code/1".into(), &"error".into()));
    folder.run(&["check", "--explain", "TC9999"]).is(2).warns("unknown code “TC9999”");
}

#[test]
fn warnings_stop_only_if_asked_to() {
    let unused = format!("{RULES}\ndefine early for dossiers: completed before due\n");
    let folder = Folder::with(&[("rules.tieuchi", &unused)]);
    let ran = folder.run(&["check", "rules.tieuchi"]);
    ran.is(0).warns("warning[TC04").warns("1 warning");
    folder.run(&["check", "--deny-warnings", "rules.tieuchi"]).is(1).warns("with 1, because of --deny-warnings");
}

#[test]
fn the_rules_of_the_repository_are_done() {
    at_home(&["check", "rules/hung-yen"]).is(0).says("chỉ tiêu");
    at_home(&["check", "examples/san-francisco-fire/rules.tieuchi"]).is(0);
}

#[test]
fn the_language_is_that_of_the_first_file_with_keywords() {
    let hidden = "# Notes\n<details>\n\n```tieuchi\nindicator a\n```\n\n</details>\n";
    let law = "dữ liệu b tính theo d\n  đơn_vị : đơn vị\n  d : ngày\nchỉ tiêu a: không có b trong kỳ\n";
    let folder = Folder::with(&[("rules/a.md", hidden), ("rules/b.tieuchi", law)]);
    folder.run(&["check", "rules"]).is(0).warns("TC0425").warns("nằm trong thẻ HTML");
    let folder = Folder::with(&[("rules/a.md", "# Ghi chú của đơn vị\n<!--\n```tieuchi\nchỉ tiêu a\n```\n-->\n")]);
    folder.run(&["check", "rules"]).warns("nằm trong chú thích HTML");
}
