//! Tallies on disk.

use std::fs;
use std::path::{Path, PathBuf};

use tieuchi::source::{Arg, Diagnostic, Place, codes};
use tieuchi::{Findings, Tally, messages};

use crate::command_error::{CommandError, Reporting};
use crate::console::Console;
use crate::replace::{self, Page};
use crate::rules::why;

/// What a tally begins with: a file that does not is not ours to replace.
const MARK: &str = "tieuchi tally ";

/// The sum of the tallies in these files.
pub(crate) fn read(paths: &[PathBuf], reporting: Reporting) -> Result<Tally, CommandError> {
    let mut tallies = paths.iter().map(|path| open(path, reporting));
    let mut sum = tallies.next().unwrap_or_else(|| open(Path::new(""), reporting))?;
    for tally in tallies {
        sum.merge(&tally?).map_err(|error| reporting.refused(error, &[]))?;
    }
    Ok(sum)
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

/// Writes a tally, and says what it has.
pub(crate) fn write(
    tally: &Tally,
    (path, force): (&Path, bool),
    reporting: Reporting,
    console: &mut Console,
) -> Result<(), CommandError> {
    replace::write(&[Page { path, content: &tally.to_bytes() }], MARK, force, &[], reporting)?;
    let text = |id: &str, args: &[(&str, Arg)]| messages::text(reporting.language, id, args);
    let mut lines = vec![text("command-tally-written", &[("file", path.display().to_string().into())])];
    lines.extend(tally.kinds().map(|kind| {
        let id = if kind.kept { "command-tally-kept" } else { "command-tally-counted" };
        text(id, &[("records", kind.name.into()), ("rows", kind.rows.into())])
    }));
    console.lines(lines);
    Ok(())
}
