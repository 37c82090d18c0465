//! `uses`: vocabularies on disk and in a revision, the folder below which they are read, and folders of several rule sets.

use std::process::Command;

use crate::Folder;

const VOCABULARY: &str = "\
records dossiers counted by due
  code   : id
  office : unit
  due    : deadline
  done   : datetime?

records letters counted by sent
  office : unit
  sent   : date

define in_time for dossiers: done by due
";

const OFFICES: &str = "\
ruleset \"Offices\"
  uses \"../vocabulary\"

indicator on_time: at least 50% of dossiers are in_time

test \"late\"
  period 2026-04
  as of 2026-05-02
  given dossiers
    | office | due | done |
    | X | 2026-04-07 | 2026-04-08 |
  expect on_time for X is missed
";

const LETTERS: &str = "\
ruleset \"Letters\"
  uses \"../vocabulary/dossiers.tieuchi\"

indicator some: at most 9 letters in period
";

fn folder() -> Folder {
    Folder::with(&[
        ("rules/offices/rules.tieuchi", OFFICES),
        ("rules/letters/rules.tieuchi", LETTERS),
        ("rules/vocabulary/dossiers.tieuchi", VOCABULARY),
        ("dossiers.csv", "code,office,due,done\nA,X,2026-04-07,2026-04-07 09:00\n"),
    ])
}

#[test]
fn a_command_names_the_rule_set_alone() {
    let folder = folder();
    folder.run(&["check", "rules/offices"]).is(0).says("1 indicator, 1 kind of record");
    // Its file names it too, and so does its own folder.
    folder.run(&["check", "rules/offices/rules.tieuchi"]).is(0);
    folder.run(&["check", "rules/vocabulary", "rules/offices"]).is(0).says("1 indicator, 1 kind of record");
    folder.run(&["test", "rules/offices"]).is(0).says("1 of 1");
    folder.run(&["test", "rules/offices", "--mutants"]).says("mutants");
    let asked = ["--records", "dossiers.csv", "--period", "2026-04", "--as-of", "2026-05-02"];
    folder.run(&[&["eval", "rules/offices"], asked.as_slice()].concat()).is(0).says("100%");
    folder.run(&["plan", "rules/offices", "--period", "2026-04"]).is(0).says("dossiers");
    folder.run(&["fmt", "rules"]).is(0);
    assert!(folder.read("rules/offices/rules.tieuchi").contains("\n  uses \"../vocabulary\"\n"));
    folder.run(&["template", "rules/offices", "--out", "empty"]).is(0).says("dossiers.csv");
    assert!(!folder.path("empty/letters.csv").exists(), "no rule reads letters");
    folder.run(&["records", "rules/offices", "dossiers.csv"]).says("dossiers.csv");
}

#[test]
fn each_rule_set_of_a_folder_is_checked_by_itself() {
    let folder = folder();
    folder.write("rules/notes/other.tieuchi", b"define late for letters: sent after period\n");
    let ran = folder.run(&["check", "rules", "--lang", "en"]);
    ran.is(1).says("rules/letters: 1 indicator").says("rules/offices: 1 indicator").says("rules/notes: 1 error");
    let json = folder.run(&["check", "rules", "--format", "json"]).is(1).json();
    assert_eq!(json["rule_sets"], serde_json::json!(["rules/letters", "rules/offices"]));
    assert_eq!(json["findings"][0]["file"], "rules/notes/other.tieuchi");
    // Other commands are about one.
    let ran = folder.run(&["plan", "rules", "--period", "2026-04", "--lang", "en"]);
    ran.is(2).warns("several rule sets").warns("rules/letters, rules/offices");

    // What is wrong in a vocabulary is found there, once.
    std::fs::remove_dir_all(folder.path("rules/notes")).unwrap();
    folder.write("rules/vocabulary/dossiers.tieuchi", VOCABULARY.replace("done by due", "done by dew").as_bytes());
    let json = folder.run(&["check", "rules", "--format", "json"]).is(1).json();
    let found: Vec<_> = json["findings"].as_array().unwrap().iter().map(|one| (&one["code"], &one["file"])).collect();
    assert_eq!(found, [(&"TC0201".into(), &"rules/vocabulary/dossiers.tieuchi".into())]);
}

#[test]
fn nothing_outside_the_root_is_read() {
    let folder = folder();
    folder.write("outside/secret.tieuchi", b"define secret for dossiers: done is present\n");
    let uses = |path: &str| OFFICES.replace("../vocabulary", path);
    folder.write("rules/offices/rules.tieuchi", uses("../../outside").as_bytes());
    let ran = folder.run(&["check", "rules/offices", "--lang", "en"]);
    ran.is(1).warns("TC0234").warns("leads out of the folder");
    assert!(!ran.err.contains("secret"), "{}", ran.err);
    // A root may be named, or marked.
    folder.run(&["check", "rules/offices", "--root", "."]).is(1).warns("TC0201");
    folder.write("tieuchi.root", b"");
    folder.run(&["check", "rules/offices"]).is(1).warns("TC0201");
    folder.run(&["check", "rules/offices", "--root", "rules"]).is(1).warns("TC0234");
    std::fs::remove_file(folder.path("tieuchi.root")).unwrap();
    std::fs::create_dir(folder.path(".git")).unwrap();
    folder.run(&["check", "rules/offices"]).is(1).warns("TC0201");
    std::fs::remove_dir(folder.path(".git")).unwrap();

    #[cfg(unix)]
    {
        // Nor by a link.
        std::os::unix::fs::symlink(folder.path("outside"), folder.path("rules/linked")).unwrap();
        folder.write("rules/offices/rules.tieuchi", uses("../linked").as_bytes());
        folder.run(&["check", "rules/offices"]).is(1).warns("TC0234");
        std::os::unix::fs::symlink(folder.path("outside/secret.tieuchi"), folder.path("rules/vocabulary/l.tieuchi"))
            .unwrap();
        folder.write("rules/offices/rules.tieuchi", OFFICES.as_bytes());
        folder.run(&["check", "rules/offices"]).is(1).warns("TC0234");
    }
}

#[test]
fn what_cannot_be_used_is_found() {
    let folder = folder();
    for (path, code) in [("../vocabulry", "TC0233"), ("../letters", "TC0236"), (".", "TC0235"), ("../../..", "TC0234")]
    {
        folder.write("rules/offices/rules.tieuchi", OFFICES.replace("../vocabulary", path).as_bytes());
        folder.run(&["check", "rules/offices"]).is(1).warns(code);
    }
    folder.write("rules/offices/rules.tieuchi", OFFICES.as_bytes());
    folder.write("rules/vocabulary/latin.tieuchi", b"# \xe9\n");
    folder.run(&["check", "rules/offices"]).is(1).warns("TC0233").warns("TC0523").warns("latin.tieuchi");
}

#[cfg(unix)]
#[test]
fn a_file_that_a_link_leads_to_is_one_file() {
    let folder = folder();
    std::os::unix::fs::symlink(folder.path("rules/vocabulary"), folder.path("rules/words")).unwrap();
    folder.write("rules/offices/more.tieuchi", b"uses \"../words\"\n");
    folder.run(&["check", "rules/offices"]).is(0);
}

#[test]
fn a_revision_uses_its_own_vocabulary() {
    let folder = folder();
    let git = |arguments: &[&str]| {
        let named = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        let done = Command::new("git").current_dir(folder.path("")).args(named).args(arguments).output().unwrap();
        assert!(done.status.success(), "{done:?}");
    };
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "first"]);
    folder.run(&["diff", "HEAD:rules/offices", "rules/offices"]).is(0);
    folder.write("rules/vocabulary/dossiers.tieuchi", VOCABULARY.replace("done by due", "done before due").as_bytes());
    folder.run(&["diff", "HEAD:rules/offices", "rules/offices", "--lang", "en"]).is(1).says("stricter");
}
