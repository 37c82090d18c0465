//! `test --coverage`: what the tests show, as text, as JSON and as a page, and the least that is asked.

use crate::{Folder, RULES};

const TEST: &str = r#"
test "in time"
  period 2026-Q2
  given dossiers
    | office | due              | completed        |
    | <X>    | 2026-04-08 17:00 | 2026-04-08 17:00 |
  expect on_time for "<X>" is met
"#;

fn folder() -> Folder {
    let test = TEST.replace("for \"<X>\"", "for X1").replace("<X>", "X1");
    Folder::with(&[("a.tieuchi", &format!("{RULES}{test}"))])
}

#[test]
fn what_is_not_shown_is_told_line_by_line() {
    let folder = folder();
    let ran = folder.run(&["test", "--coverage", "a.tieuchi"]);
    ran.is(0).says("1 of 1 test passed").says("Coverage: ");
    ran.says("line 11 (on_time): not covered yet: a record of dossiers for which “completed by due” happened too late");
    let ran = folder.run(&["test", "--coverage", "--lang", "vi", "a.tieuchi"]);
    ran.is(0).says("dòng 11 (on_time): chưa thử: dossiers mà “completed by due” xong muộn");
}

#[test]
fn too_little_is_a_failure() {
    let folder = folder();
    folder.run(&["test", "--min-coverage", "10", "a.tieuchi"]).is(0);
    folder.run(&["test", "--min-coverage", "100", "a.tieuchi"]).is(1).warns("at least 100% is required");
    folder.run(&["test", "--min-coverage", "101", "a.tieuchi"]).is(2);
}

#[test]
fn programs_get_every_goal() {
    let json = folder().run(&["test", "--coverage", "--format", "json", "a.tieuchi"]).is(0).json();
    assert_eq!(json["schema"], "tieuchi.coverage/1");
    assert_eq!((json["tests"]["passed"].as_u64(), json["tests"]["failed"].as_u64()), (Some(1), Some(0)));
    let items = json["files"][0]["items"].as_array().unwrap();
    let state = |kind: &str| items.iter().find(|item| item["kind"] == kind).map(|item| item["state"].clone());
    assert_eq!(state("deadline-at"), Some("met".into()));
    assert_eq!(state("deadline-after"), Some("unmet".into()));
    let met = items.iter().filter(|item| item["state"] == "met").count() as u64;
    assert_eq!(json["met"].as_u64(), Some(met));
}

#[test]
fn the_page_is_whole_and_escaped() {
    let hostile = RULES.replace("\"On time\"", "\"<script>alert(1)</script>\"");
    let folder = Folder::with(&[("a.tieuchi", &hostile)]);
    folder.run(&["test", "--html", "page.html", "a.tieuchi"]).is(0).says("page.html");
    let page = folder.read("page.html");
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script"), "{page}");
    assert!(!page.contains("http://") && !page.contains("https://"), "nothing is fetched");
    folder.run(&["test", "--html", "no/such/page.html", "a.tieuchi"]).is(1).warns("TC0537");
}

#[test]
fn a_file_that_is_no_page_of_ours_is_left_alone() {
    let folder = folder();
    folder.write("mine.html", b"<!DOCTYPE html><p>mine");
    let asked = ["test", "--html", "mine.html", "a.tieuchi"];
    folder.run(&asked).is(1).warns("TC0537").warns("--force");
    assert_eq!(folder.read("mine.html"), "<!DOCTYPE html><p>mine");
    folder.run(&[asked.as_slice(), &["--force"]].concat()).is(0);
    assert!(folder.read("mine.html").starts_with("<!DOCTYPE html><!-- tieuchi"));
    let rules = folder.read("a.tieuchi");
    for name in ["a.tieuchi", "new.tieuchi", "d.csv"] {
        folder.run(&["test", "--html", name, "--force", "a.tieuchi"]).is(1).warns("never replaced");
    }
    assert_eq!(folder.read("a.tieuchi"), rules);
    // Rules under any name are rules.
    folder.write("rules.txt", rules.as_bytes());
    folder.run(&["test", "--html", "-", "a.tieuchi"]).is(1).warns("not an ordinary file");
    // Rules under another name, that this run does not read.
    for (name, text) in [
        ("doc.markdown", "# Law\n```tieuchi\ndefine a for b: c\n```\n"),
        ("r.txt", "# ours\nchỉ tiêu x: 100% b phải c\n"),
        ("draft.html", "define a for b: c by d\nindicator\n"),
    ] {
        folder.write(name, text.as_bytes());
        folder.run(&["test", "--html", name, "--force", "a.tieuchi"]).is(1).warns("never replaced");
        assert_eq!(folder.read(name), text);
    }
    folder.write("letter.txt", b"Dear colleague,\n\nthe tests of the records are for you.\n");
    folder.run(&["test", "--html", "letter.txt", "--force", "a.tieuchi"]).is(0);
    folder.run(&["test", "--html", "rules.txt", "--force", "rules.txt"]).is(1).warns("never replaced");
    let left = std::fs::read_dir(folder.path("")).unwrap().count();
    assert_eq!(left, 7, "nothing is left beside the files");
}

#[cfg(unix)]
#[test]
fn a_page_behind_a_link_is_replaced_and_rules_behind_one_are_not() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder();
    folder.run(&["test", "--html", "real.html", "a.tieuchi"]).is(0);
    std::fs::set_permissions(folder.path("real.html"), std::fs::Permissions::from_mode(0o640)).unwrap();
    symlink(folder.path("real.html"), folder.path("link.html")).unwrap();
    symlink(folder.path("a.tieuchi"), folder.path("rules.html")).unwrap();
    symlink(folder.path("nowhere.html"), folder.path("broken.html")).unwrap();
    folder.run(&["test", "--html", "link.html", "--lang", "vi", "a.tieuchi"]).is(0);
    assert!(folder.path("link.html").is_symlink() && folder.read("real.html").contains("lang=\"vi\""));
    assert_eq!(std::fs::metadata(folder.path("real.html")).unwrap().permissions().mode() & 0o777, 0o640);
    folder.run(&["test", "--html", "rules.html", "--force", "a.tieuchi"]).is(1).warns("never replaced");
    folder.run(&["test", "--html", "broken.html", "--force", "a.tieuchi"]).is(1).warns("TC0537");
    folder.run(&["test", "--html", "/dev/null", "--force", "a.tieuchi"]).is(1).warns("not an ordinary file");
}
