//! `fmt` and `template`: the commands that write files.

use std::io::Write;
use std::process::Stdio;

use crate::{Folder, RULES, Ran, tieuchi};

const UNTIDY: &str = "define a for b:c   by d # why\n";

#[test]
fn rules_are_written_in_their_layout() {
    let folder = Folder::with(&[("rules/a.tieuchi", UNTIDY)]);
    folder.run(&["fmt", "--check", "rules"]).is(1).says("a.tieuchi").warns("tieuchi fmt");
    assert_eq!(folder.read("rules/a.tieuchi"), UNTIDY, "--check changes nothing");
    folder.run(&["fmt", "rules"]).is(0).says("1 file formatted");
    assert_eq!(folder.read("rules/a.tieuchi"), "define a for b: c by d  # why\n");
    folder.run(&["fmt", "rules"]).is(0).says("already formatted");
    folder.run(&["fmt", "--check", "rules"]).is(0);
    let left: Vec<_> = std::fs::read_dir(folder.path("rules")).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing is left beside the file: {left:?}");
}

#[test]
fn keywords_are_translated() {
    let folder = Folder::with(&[("a.tieuchi", UNTIDY)]);
    folder.run(&["fmt", "--lang", "vi", "a.tieuchi"]).is(0).says("đã định dạng 1 tệp");
    assert_eq!(folder.read("a.tieuchi"), "định nghĩa a đối với b: c chậm nhất là d  # why\n");
}

#[test]
fn where_one_file_has_an_error_none_is_written() {
    let wrong = "indicator a\n  target at least 5-10% of b are c\n";
    let folder = Folder::with(&[("a.tieuchi", wrong), ("b.tieuchi", UNTIDY)]);
    folder.run(&["fmt", "a.tieuchi", "b.tieuchi"]).is(1).warns("TC0111").warns("no file was written");
    assert_eq!((folder.read("a.tieuchi").as_str(), folder.read("b.tieuchi").as_str()), (wrong, UNTIDY));
    let json = folder.run(&["fmt", "--format", "json", "a.tieuchi", "b.tieuchi"]).is(1).json();
    assert_eq!((&json["schema"], &json["findings"][0]["code"]), (&"tieuchi.format/1".into(), &"TC0111".into()));
    assert_eq!(json["findings_more"], 0);
    assert_eq!((&json["files"][0]["changed"], &json["files"][0]["formatted"]), (&false.into(), &false.into()));
}

#[test]
fn standard_input_is_formatted_onto_standard_output() {
    let folder = Folder::with(&[]);
    let mut child = tieuchi(&folder.path(""), &["fmt", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(UNTIDY.as_bytes()).unwrap();
    let ran = Ran::new(child.wait_with_output().unwrap());
    assert_eq!(ran.is(0).out, "define a for b: c by d  # why\n");
}

#[test]
fn what_the_layout_writes_to_a_pipe_is_the_text_of_the_comment() {
    let folder = Folder::with(&[]);
    for comment in ["a\u{1b}[31mb\u{1b}[0m c", "\u{1b}]0;title\u{7}", "a\u{9b}2Jb\u{202e}", "a\u{2028}"] {
        let text = format!("define a for b: c by d  # {comment}\n");
        let mut child = tieuchi(&folder.path(""), &["fmt", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let ran = Ran::new(child.wait_with_output().unwrap());
        assert_eq!(ran.is(0).out, text, "{comment:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_a_folder_is_read_and_never_written() {
    const ASKS: &str = "test \"t\"\n  as of 2026-07-15\n  period 2026-Q2\n  given dossiers\n    | office | due |\n    | X | 2026-04-08 |\n  expect ? for X ?\n";
    let test = ASKS.replace("expect ?", "expect on_time");
    let folder = Folder::with(&[("rules/a.tieuchi", RULES), ("other/b.tieuchi", UNTIDY), ("tests/t.tieuchi", &test)]);
    std::os::unix::fs::symlink(folder.path("other/b.tieuchi"), folder.path("rules/b.tieuchi")).unwrap();
    std::os::unix::fs::symlink(folder.path("tests"), folder.path("rules/tests")).unwrap();
    folder.run(&["fmt", "rules"]).is(0).warns("b.tieuchi” is a link").warns("t.tieuchi” is a link");
    assert_eq!((folder.read("other/b.tieuchi").as_str(), folder.read("tests/t.tieuchi")), (UNTIDY, test.clone()));
    let json = folder.run(&["fmt", "--format", "json", "rules"]).is(0).json();
    assert_eq!(json["files"][1]["left_out"], "link", "{json}");
    // Within the folder a link is only another name.
    std::fs::create_dir(folder.path("whole")).unwrap();
    std::fs::write(folder.path("whole/real.tieuchi"), UNTIDY).unwrap();
    std::os::unix::fs::symlink("real.tieuchi", folder.path("whole/link.tieuchi")).unwrap();
    folder.run(&["fmt", "whole"]).is(0).says("1 file formatted");
    // By its own name it is asked for.
    folder.run(&["fmt", "rules/b.tieuchi"]).is(0).says("1 file formatted");
    std::fs::remove_file(folder.path("rules/b.tieuchi")).unwrap();
    folder.run(&["test", "--accept", "rules"]).is(1).warns("TC0537").warns("t.tieuchi").warns("name the file itself");
    assert_eq!(folder.read("tests/t.tieuchi"), test);
    folder.run(&["test", "--accept", "rules/a.tieuchi", "tests/t.tieuchi"]);
    assert_ne!(folder.read("tests/t.tieuchi"), test);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::with(&[("real.tieuchi", UNTIDY)]);
    std::fs::set_permissions(folder.path("real.tieuchi"), std::fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink(folder.path("real.tieuchi"), folder.path("link.tieuchi")).unwrap();
    folder.run(&["fmt", "link.tieuchi"]).is(0);
    assert!(folder.path("link.tieuchi").is_symlink());
    assert_eq!(std::fs::metadata(folder.path("real.tieuchi")).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(folder.read("real.tieuchi"), "define a for b: c by d  # why\n");
}

#[test]
fn an_empty_file_is_made_for_each_kind_once() {
    let folder = Folder::with(&[("rules.tieuchi", RULES)]);
    folder.run(&["template", "rules.tieuchi", "--out", "made"]).is(0).says("dossiers.csv");
    assert_eq!(folder.read("made/dossiers.csv"), "\u{feff}Mã HS,office,due,completed\r\n");
    folder.run(&["template", "rules.tieuchi", "--out", "made"]).is(1).warns("TC0537");
    folder.run(&["eval", "rules.tieuchi", "--records", "made", "--period", "2026-Q2"]).is(0).says("No verdict");
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_owner() {
    use std::os::unix::fs::{MetadataExt, chown};
    let folder = Folder::with(&[("a.tieuchi", UNTIDY)]);
    // Only the administrator can give a file away.
    if chown(folder.path("a.tieuchi"), Some(4711), Some(4712)).is_err() {
        return;
    }
    folder.run(&["fmt", "a.tieuchi"]).is(0);
    let about = std::fs::metadata(folder.path("a.tieuchi")).unwrap();
    assert_eq!((about.uid(), about.gid()), (4711, 4712));
    assert_eq!(folder.read("a.tieuchi"), "define a for b: c by d  # why\n");
}

#[cfg(unix)]
#[test]
fn where_one_file_cannot_be_written_none_is() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::with(&[("a.tieuchi", UNTIDY), ("b.tieuchi", UNTIDY)]);
    std::fs::set_permissions(folder.path("b.tieuchi"), std::fs::Permissions::from_mode(0o444)).unwrap();
    folder.run(&["fmt", "a.tieuchi", "b.tieuchi"]).is(1).warns("TC0537");
    assert_eq!((folder.read("a.tieuchi").as_str(), folder.read("b.tieuchi").as_str()), (UNTIDY, UNTIDY));
    assert_eq!(std::fs::read_dir(folder.path("")).unwrap().count(), 2, "nothing is left beside the files");
}

#[cfg(unix)]
#[test]
fn a_line_feed_in_the_name_of_a_file_makes_no_line() {
    let folder = Folder::with(&[("rules.tieuchi", RULES)]);
    let out = "a\n1 error";
    folder.run(&["template", "rules.tieuchi", "--out", out]).is(0).says("a<U+000A>1 error/dossiers.csv");
    folder.run(&["template", "rules.tieuchi", "--out", out]).is(1).warns("a<U+000A>1 error/dossiers.csv");
}

#[test]
fn templates_are_made_all_or_none() {
    let two = RULES.replace("indicator", "records calls counted by received\n  received : date\n\nindicator");
    let folder = Folder::with(&[("rules.tieuchi", &two), ("made/calls.csv", "mine")]);
    folder.run(&["template", "rules.tieuchi", "--out", "made"]).is(1).warns("TC0537").warns("calls.csv");
    assert!(!folder.path("made/dossiers.csv").exists() && folder.read("made/calls.csv") == "mine");
}

#[test]
fn headers_that_a_spreadsheet_would_run_are_the_names_of_their_fields() {
    let headers = RULES.replace("\"Mã HS\"", "\"=HYPERLINK(1)\"").replace("office        :", "office \"sep=;\" :");
    let folder = Folder::with(&[("rules.tieuchi", &headers)]);
    folder.run(&["template", "rules.tieuchi", "--out", "made"]).is(0);
    assert_eq!(folder.read("made/dossiers.csv"), "\u{feff}code,office,due,completed\r\n");
}

#[test]
fn manual_pages_replace_only_their_own() {
    let folder = Folder::with(&[("man/tieuchi.1", "mine")]);
    folder.run(&["man", "--out", "man"]).is(1).warns("TC0537").warns("tieuchi.1").warns("--force");
    assert_eq!(std::fs::read_dir(folder.path("man")).unwrap().count(), 1, "all or none");
    folder.run(&["man", "--out", "man", "--force"]).is(0);
    folder.run(&["man", "--out", "man"]).is(0);
    assert!(folder.read("man/tieuchi-eval.1").contains(".TH"));
}
