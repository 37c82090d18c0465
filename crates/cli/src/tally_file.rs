//! Tallies on disk.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use tieuchi::source::{Arg, Diagnostic, Place, codes};
use tieuchi::{Findings, TalliedKind, Tally, messages};

use crate::arguments::OutArguments;
use crate::command_error::{CommandError, Reporting};
use crate::console::Console;
use crate::on_disk::why;
use crate::render::json;
use crate::replace::{self, OutputKind, Page};

/// The sum of the tallies in these files.
pub(crate) fn read(paths: &[PathBuf], reporting: Reporting) -> Result<Tally, CommandError> {
    each_once(paths, reporting)?;
    let mut tallies = paths.iter().map(|path| open(path, reporting));
    let mut sum = tallies.next().unwrap_or_else(|| open(Path::new(""), reporting))?;
    for tally in tallies {
        sum.merge(&tally?).map_err(|error| reporting.refused(error, &[]))?;
    }
    Ok(sum)
}

/// Finds a file that is named twice: of its records without an id few would be noticed.
pub(crate) fn each_once(paths: &[PathBuf], reporting: Reporting) -> Result<(), CommandError> {
    let mut named = BTreeSet::new();
    match paths.iter().find(|path| fs::canonicalize(path).is_ok_and(|path| !named.insert(path))) {
        None => Ok(()),
        Some(twice) => {
            let finding = Diagnostic::new(codes::OVERLAPPING_TALLIES, Place::File(twice.display().to_string()));
            Err(reporting.wrong(Findings::of(vec![finding.help("file")])))
        }
    }
}

/// The tally in a file.
pub(crate) fn open(path: &Path, reporting: Reporting) -> Result<Tally, CommandError> {
    let name = path.display().to_string();
    let cannot = |help| {
        let finding = Diagnostic::new(codes::CANNOT_OPEN, Place::File(name.clone()));
        reporting.wrong(Findings::of(vec![finding.help(help)]))
    };
    // Checked before opening: opening a pipe would wait for its writer.
    if !fs::metadata(path).map_err(|error| cannot(why(&error)))?.is_file() {
        return Err(cannot("special"));
    }
    let bytes = fs::read(path).map_err(|error| cannot(why(&error)))?;
    Tally::from_bytes(&name, &bytes).map_err(|error| reporting.refused(error, &[]))
}

/// Writes a tally, and prints what it has, with what was found when records were counted and the files that were not read.
pub(crate) fn write(
    tally: &Tally,
    out: &OutArguments,
    unread: Vec<String>,
    reporting: Reporting,
    console: &mut Console,
) -> Result<(), CommandError> {
    let content = tally.to_bytes();
    replace::write(&[Page { path: &out.out, content: &content }], OutputKind::Tally, out.force, &[], reporting)?;
    let file = out.out.display().to_string();
    if reporting.json {
        let found = tally.findings().to_json(reporting.language);
        let kind = |TalliedKind { name, rows, kept, covers }| json!({ "name": name, "rows": rows, "kept": kept, "covers": covers });
        let document = json!({
            "schema": "tieuchi.tally/1",
            "file": file,
            "bytes": content.len(),
            "key": tally.key(),
            "question": tally.question(),
            "records": tally.kinds().map(kind).collect::<Vec<_>>(),
            "findings": found.findings,
            "findings_more": found.more,
            "unread": unread,
        });
        json::document(console, &document);
        return Ok(());
    }
    let text = |id: &str, args: &[(&str, Arg)]| messages::text(reporting.language, id, args);
    let mut lines = vec![text("command-tally-written", &[("file", file.into())])];
    lines.extend(tally.kinds().map(|kind| {
        let id = if kind.kept { "command-tally-kept" } else { "command-tally-counted" };
        text(id, &[("records", kind.name.into()), ("rows", kind.rows.into())])
    }));
    console.lines(lines);
    Ok(())
}
