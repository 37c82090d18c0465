//! Outputs that are full, closed, or whose reader goes away: for every command.

use std::fs::File;
use std::process::{Command, Stdio};

use crate::{Folder, RECORDS, RULES};

const TEST: &str = r#"
test "in time"
  period 2026-Q2
  given dossiers
    | office | due              | completed        |
    | X1     | 2026-04-08 17:00 | 2026-04-08 17:00 |
  expect on_time for X1 is met
"#;

/// Every command with something to print, and the exit status that it ends with.
const COMMANDS: [(&str, i32); 20] = [
    ("check rules.tieuchi", 0),
    ("check rules.tieuchi --format json", 0),
    ("check --explain TC0201", 0),
    ("eval rules.tieuchi --records dossiers.csv --period 2026-Q2", 0),
    ("eval rules.tieuchi --records dossiers.csv --period 2026-Q2 --format json", 0),
    ("eval rules.tieuchi --records dossiers.csv --period 2026-Q2 --format ndjson", 0),
    ("eval rules.tieuchi --records dossiers.csv --period 2026-Q2 --format csv", 0),
    ("eval rules.tieuchi --records dossiers.csv --period 2026-Q2 --format csv --raw-cells", 0),
    ("explain rules.tieuchi --records dossiers.csv --period 2026-Q2 --indicator on_time --unit X01", 0),
    ("fmt rules.tieuchi", 0),
    ("test rules.tieuchi", 0),
    ("test rules.tieuchi --format junit", 0),
    ("test rules.tieuchi --format tap", 0),
    ("test rules.tieuchi --coverage", 0),
    ("diff rules.tieuchi rules.tieuchi", 0),
    ("template rules.tieuchi --out made", 0),
    ("completions bash", 0),
    ("man", 0),
    ("--help", 0),
    ("--version", 0),
];

fn folder() -> Folder {
    Folder::with(&[("rules.tieuchi", &format!("{RULES}{TEST}")), ("dossiers.csv", RECORDS)])
}

fn command(folder: &Folder, line: &str) -> Command {
    crate::tieuchi(&folder.path(""), &line.split(' ').collect::<Vec<_>>())
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_output_is_status_one() {
    for (line, _) in COMMANDS {
        let folder = folder();
        let full = File::options().write(true).open("/dev/full").unwrap();
        let ran = command(&folder, line).stdout(full).stderr(Stdio::piped()).output().unwrap();
        let stderr = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(1), "{line}: {stderr}");
        assert!(stderr.contains("could not be written"), "{line}: {stderr}");
    }
    // Output that could not be reported on standard error is lost all the same.
    let folder = folder();
    folder.write("dossiers.csv", RECORDS.replace("A2,X01,2026-04-09 17:00", "A2,X01,2026-04-09 00:00").as_bytes());
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let line = "eval rules.tieuchi --records dossiers.csv --period 2026-Q2";
    let warned = command(&folder, line).output().unwrap();
    assert!(warned.status.success() && !warned.stderr.is_empty(), "a warning is told: {warned:?}");
    assert_eq!(command(&folder, line).stdout(Stdio::piped()).stderr(full()).status().unwrap().code(), Some(1));
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_a_shell_closed_is_status_one() {
    let program = env!("CARGO_BIN_EXE_tieuchi");
    for (line, _) in COMMANDS {
        let folder = folder();
        // A second command, so that the shell does not become the first.
        let script = format!("{program} {line} >&-; exit $?");
        let ran = Command::new("sh").args(["-c", &script]).current_dir(folder.path("")).output().unwrap();
        let stderr = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(1), "{line}: {stderr}");
        assert!(stderr.contains("could not be written"), "{line}: {stderr}");
    }
}

#[test]
fn an_output_that_nobody_wants_is_none_of_ours() {
    for (line, status) in COMMANDS {
        let folder = folder();
        // As Python and other hosts open it: for reading and writing.
        let nowhere = if cfg!(windows) { "NUL" } else { "/dev/null" };
        let nowhere = File::options().read(true).write(true).open(nowhere).unwrap();
        let ran = command(&folder, line).stdout(nowhere).output().unwrap();
        assert_eq!(ran.status.code(), Some(status), "{line}: {}", String::from_utf8_lossy(&ran.stderr));
    }
}

#[test]
fn a_reader_that_goes_away_ends_every_command_quietly() {
    for (line, status) in COMMANDS {
        let folder = folder();
        let mut child = command(&folder, line).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let ran = child.wait_with_output().unwrap();
        let stderr = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(status), "{line}: {stderr}");
        assert!(!stderr.contains("Broken pipe") && !stderr.contains("could not be written"), "{line}: {stderr}");
    }
}

#[test]
fn what_is_written_on_the_command_line_is_printed_in_signs_that_are_seen() {
    let folder = folder();
    let raw = "\u{1b}]0;x\u{7}\u{9b}2J\u{202e}";
    for arguments in [
        vec!["eval", raw],
        vec![raw],
        vec!["check", raw],
        vec!["check", &format!("--{raw}")],
        vec!["check", "--lang", raw, "rules.tieuchi"],
        vec!["check", "--explain", raw],
        vec!["eval", "rules.tieuchi", "--records", raw, "--period", raw],
        vec!["diff", raw, "rules.tieuchi"],
        vec!["man", "--out", &format!("rules.tieuchi/{raw}")],
        vec!["completions", raw],
    ] {
        for language in ["en", "vi"] {
            let asked = [arguments.as_slice(), &["--lang", language]].concat();
            let mut command = crate::tieuchi(&folder.path(""), &asked);
            let ran = crate::Ran::new(command.env("CLICOLOR_FORCE", "1").output().unwrap());
            let all = format!("{}{}", ran.out, ran.err);
            assert!(ran.status != 0 && !all.contains("\u{1b}]"), "{asked:?}: {all:?}");
            assert!(!all.contains(['\u{9b}', '\u{202e}', '\u{7}']), "{asked:?}: {all:?}");
        }
    }
}
