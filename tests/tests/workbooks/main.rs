//! Tables as offices keep them: each case of `tests/workbooks` is written as the files that it describes, and the command reads them.
//!
//! All of them: `cargo test -p tieuchi-tests --test workbooks`. One of them: the same followed by `-- NAME`.
//! `TIEUCHI_WORKBOOKS=FOLDER` keeps the files, to be opened in a spreadsheet.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::float_arithmetic, reason = "tests")]

mod book;
#[path = "../schemas/built.rs"]
mod built;
mod case;
mod cell;
#[path = "../../../crates/cli/tests/cases/document.rs"]
mod document;
#[path = "../../../crates/cli/tests/cases/lines.rs"]
mod lines;
mod ods;
mod property;
mod text;
mod xlsb;
mod xlsx;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use tempfile::TempDir;

use self::case::Case;
use self::document::Ran;

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("workbooks");
    let trials = case::all(&folder).into_iter().map(|(name, path)| {
        let kept = std::env::var_os("TIEUCHI_WORKBOOKS").map(|kept| PathBuf::from(kept).join(&name));
        let folder = folder.clone();
        Trial::test(name, move || failures(&folder, &path, kept.as_deref()).map_or(Ok(()), |wrong| Err(wrong.into())))
    });
    let property = Trial::test("tables-in-any-form", || property::tables_in_any_form().map_err(Into::into));
    libtest_mimic::run(&Arguments::from_args(), trials.chain([property]).collect()).exit_code()
}

/// What came otherwise than the case says.
fn failures(folder: &Path, path: &Path, kept: Option<&Path>) -> Option<String> {
    let text = fs::read_to_string(path).unwrap();
    let case = match Case::read(&text, folder) {
        Ok(case) => case,
        Err(wrong) => return Some(wrong),
    };
    let scratch = TempDir::new().unwrap();
    let written = kept.unwrap_or(scratch.path());
    fs::create_dir_all(written).unwrap();
    case.write(written, &folder.join("kept").join(path.file_name().unwrap()));
    let ran: Vec<Ran> = case.commands.iter().map(|line| Ran::of(built::command(), written, line)).collect();
    let mut wrong = Vec::new();
    let mut at = 0;
    for (number, line) in &case.expected {
        if let Some(place) = line.strip_prefix("command ") {
            at = place.trim().parse::<usize>().map_or(usize::MAX, |place| place.wrapping_sub(1));
            continue;
        }
        let outcome =
            ran.get(at).map_or_else(|| Err("there is no such command".to_owned()), |ran| lines::holds(line, ran));
        wrong.extend(outcome.err().map(|came| format!("line {number}: {line}\n      {came}")));
    }
    if wrong.is_empty() {
        return None;
    }
    let shown = ran.iter().map(Ran::shown).collect::<Vec<_>>().join("\n");
    Some(format!("\n  {}\n{shown}", wrong.join("\n  ")))
}
