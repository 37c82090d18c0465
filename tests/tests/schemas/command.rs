//! What the command writes with `--format json`.

use std::path::Path;
use std::process::Command;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tieuchi::json;

use crate::built::command;
use crate::schema::Schema;

const RULES: &str = "ruleset \"Dossiers\"
records dossiers counted by due
  code: id
  office: unit
  due: deadline
  completed: datetime?
define settled for dossiers: completed by due
indicator on_time
  cite \"HY-20\" \"III.1.3\"
  target at least 50% of dossiers are settled
test \"late\"
  period 2026-04
  given dossiers
    | office | due        | completed  |
    | X01    | 2026-04-08 | 2026-04-09 |
  expect on_time for X01 is missed
";

const RECORDS: &str = "code,office,due,completed\nA1,X01,2026-04-08,2026-04-08\nA2,X01,2026-04-09,2026-04-10\n";

/// Records that are counted for others.
const RELATED: &str = "records dossiers counted by due
  code: id
  office: unit
  due: date
records complaints counted by received
  received: date
  about: dossiers
indicator quiet: no dossiers where has at least 1 complaints by about
";

/// What a run prints, which is JSON whatever the result is.
fn said(folder: &Path, arguments: &[&str]) -> (String, Value) {
    let output = Command::new(command()).current_dir(folder).args(arguments).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {text}"));
    (text, value)
}

/// What is read as a type, and written by it again.
fn again<T: DeserializeOwned + Serialize>(text: &str) -> String {
    let read: T = serde_json::from_str(text).unwrap();
    format!("{}\n", serde_json::to_string_pretty(&read).unwrap())
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("rules.tieuchi", RULES);
    write("dossiers.csv", RECORDS);
    write("related.tieuchi", RELATED);
    write("wrong.tieuchi", "indicator a: 95% dossiers on_time\n");
    std::fs::create_dir(folder.path().join("linked")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("../rules.tieuchi", folder.path().join("linked/rules.tieuchi")).unwrap();
    for set in ["several/a", "several/b"] {
        std::fs::create_dir_all(folder.path().join(set)).unwrap();
        write(&format!("{set}/rules.tieuchi"), RULES);
    }
    write("changed.tieuchi", &RULES.replace("50%", "100%"));
    write("asked.tieuchi", &RULES.replace("expect on_time for X01 is missed", "expect on_time for X01 ?"));
    write("wrong-test.tieuchi", &RULES.replace("is missed", "is met"));
    write("bad.csv", "code,office,due,completed\nA3,X01,2026-04-08,soon\n");
    std::fs::create_dir(folder.path().join("wrong")).unwrap();
    write("wrong/dossiers.csv", "code,office,due,completed\nA3,X01,2026-04-08,soon\n");
    write("reviewed.csv", "item,before,after,reason\nsettled,completed by due,completed before due,not needed\n");
    folder
}

#[test]
fn documents_of_the_command_are_as_their_schemas_say() {
    let folder = folder();
    let on = ["--records", "dossiers.csv", "--period", "2026-Q2", "--as-of", "2026-07-15", "--format", "json"];
    let with = |first: &[&'static str], last: &[&'static str]| [first, last].concat();
    for (schema, runs) in [
        (
            "findings",
            vec![
                with(&["check", "rules.tieuchi", "--format", "json"], &[]),
                with(&["check", "wrong.tieuchi", "--format", "json"], &[]),
                with(&["check", "several", "--format", "json"], &[]),
            ],
        ),
        ("evaluation", vec![with(&["eval", "rules.tieuchi"], &on)]),
        ("explanation", vec![with(&["explain", "rules.tieuchi", "--indicator", "on_time", "--unit", "X01"], &on)]),
        ("misuse", vec![with(&["eval", "rules.tieuchi", "--indicator", "on_tme"], &on)]),
        ("code", vec![with(&["check", "--explain", "TC0201", "--format", "json"], &[])]),
        (
            "format",
            vec![
                with(&["fmt", "--check", "rules.tieuchi", "--format", "json"], &[]),
                with(&["fmt", "--check", "linked", "wrong.tieuchi", "--format", "json"], &[]),
            ],
        ),
        (
            "tests",
            vec![
                with(&["test", "wrong-test.tieuchi", "--format", "json"], &[]),
                with(&["test", "asked.tieuchi", "--accept", "--format", "json"], &[]),
            ],
        ),
        ("coverage", vec![with(&["test", "rules.tieuchi", "--coverage", "--format", "json"], &[])]),
        (
            "mutants",
            vec![with(&["test", "rules.tieuchi", "--mutants", "--format", "json"], &["--reviewed", "reviewed.csv"])],
        ),
        (
            "plan",
            vec![
                with(&["plan", "rules.tieuchi", "--period", "2026-Q2", "--format", "json"], &[]),
                with(&["plan", "related.tieuchi", "--period", "2026-Q2", "--format", "json"], &[]),
            ],
        ),
        (
            "tally",
            vec![
                with(&["tally", "rules.tieuchi", "--out", "a.tally", "--ids", "3", "--covers", "dossiers=2026"], &on),
                with(
                    &["tally", "rules.tieuchi", "--out", "late.tally", "--keep-going", "--records", "dossiers=bad.csv"],
                    on.get(2..).unwrap_or_default(),
                ),
                with(&["merge", "a.tally", "late.tally", "--out", "all.tally", "--format", "json"], &[]),
            ],
        ),
        (
            "tables",
            vec![
                with(&["records", "bad.csv", "--format", "json"], &[]),
                with(&["records", "dossiers.csv", "rules.tieuchi", "--format", "json"], &[]),
                with(&["records", "wrong/dossiers.csv", "rules.tieuchi", "--format", "json"], &[]),
            ],
        ),
        ("template", vec![with(&["template", "rules.tieuchi", "--out", "empty", "--format", "json"], &[])]),
        (
            "impact",
            vec![
                with(&["diff", "rules.tieuchi", "changed.tieuchi", "--format", "json"], &[]),
                with(&["diff", "rules.tieuchi", "changed.tieuchi"], &on),
            ],
        ),
    ] {
        let held = Schema::of(schema);
        for arguments in runs {
            let (text, document) = said(folder.path(), &arguments);
            held.holds(&document, &arguments.join(" "));
            let written_again = match schema {
                "evaluation" => again::<json::Evaluation>(&text),
                "explanation" => again::<json::Explanation>(&text),
                "findings" => again::<json::Findings>(&text),
                "plan" => again::<json::Plan>(&text),
                "tests" => again::<tieuchi_testing::json::Report>(&text),
                "coverage" => again::<tieuchi_testing::json::Coverage>(&text),
                _ => continue,
            };
            assert_eq!(written_again, text, "{}", arguments.join(" "));
        }
        // Of the others the tests of the facade have more documents; findings about a reviewed list or records have no replacement.
        if !["evaluation", "explanation", "mutants", "tally"].contains(&schema) {
            held.is_written_in_full();
        }
    }
}

#[test]
fn every_schema_is_named_in_the_documentation() {
    let page = std::fs::read_to_string(crate::schema::folder().join("../docs/json.md")).unwrap();
    for entry in std::fs::read_dir(crate::schema::folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(page.contains(&format!("schemas/{name}")), "docs/json.md names schemas/{name}");
    }
}
