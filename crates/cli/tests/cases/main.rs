//! Cases as folders: rules, records, the command as it is typed, and what must come, line by line.
//!
//! All of them: `cargo test -p tieuchi-cli --test cases`. One of them: the same followed by `-- NAME`, which is a folder here
//! (or the beginning of several); `-- --list` lists them.
//!
//! A folder holds what the command reads (`rules.tieuchi`, `records/`), `cmd` with one command a line (without the word
//! `tieuchi`), and `expected.txt`: `#` begins a comment, and the first one says which rule of meaning is shown. The commands
//! run one after the other in a copy of the folder. The words of `expected.txt` are those of [`lines`].

#![expect(clippy::unwrap_used, reason = "tests")]

mod document;
mod lines;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use tempfile::TempDir;

use self::document::Ran;

const PROGRAM: &str = env!("CARGO_BIN_EXE_tieuchi");

fn main() -> ExitCode {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let trials = entries(&here).into_iter().filter(|path| path.is_dir()).map(|folder| {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        Trial::test(name, move || failures(&folder).map_or(Ok(()), |wrong| Err(wrong.into())))
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit_code()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

/// What came otherwise than the folder says.
fn failures(folder: &Path) -> Option<String> {
    let copy = TempDir::new().unwrap();
    copy_into(folder, copy.path());
    let commands = read(folder, "cmd");
    let ran: Vec<Ran> =
        written_lines(&commands).map(|(_, line)| Ran::of(Path::new(PROGRAM), copy.path(), line)).collect();
    let expected = read(folder, "expected.txt");
    let mut wrong = Vec::new();
    if !expected.starts_with("# ") {
        wrong.push("expected.txt: its first line is a comment that says what is shown".to_owned());
    }
    let (mut at, mut asked) = (0, 0);
    for (number, line) in written_lines(&expected) {
        if let Some(place) = line.strip_prefix("command ") {
            at = place.trim().parse::<usize>().map_or(usize::MAX, |place| place.wrapping_sub(1));
            continue;
        }
        asked += 1;
        let outcome = match ran.get(at) {
            Some(ran) => lines::holds(line, ran),
            None => Err("there is no such command".to_owned()),
        };
        wrong.extend(outcome.err().map(|came| format!("expected.txt:{number}: {line}\n      {came}")));
    }
    if asked == 0 {
        wrong.push("expected.txt: it expects nothing".to_owned());
    }
    if wrong.is_empty() {
        return None;
    }
    let shown = ran.iter().map(Ran::shown).collect::<Vec<_>>().join("\n");
    Some(format!("\n  {}\n{shown}", wrong.join("\n  ")))
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap_or_default()
}

/// The lines that say something, with their numbers.
fn written_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines().map(str::trim)).filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

fn copy_into(from: &Path, to: &Path) {
    for path in entries(from) {
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy_into(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
