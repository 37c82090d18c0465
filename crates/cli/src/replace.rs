//! A file gets another content: whole at every moment, or not at all.
//!
//! Every file that a command changes is written here. A file that is replaced keeps its owner, its group and its mode,
//! and a link stays a link; where that cannot be, nothing is written. Several files are all made ready before the first
//! takes its place. The commands decide what the text is.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tieuchi::source::{Diagnostic, Place, codes};
use tieuchi::{Findings, format};
use tieuchi_records::Format;

use crate::command_error::{CommandError, Reporting};
use crate::rule_file;

/// Replaces files by texts: all of them, or none if one cannot be replaced.
pub(crate) fn replace(texts: &[(&Path, &str)], reporting: Reporting) -> Result<(), CommandError> {
    let ready: Result<Vec<Ready>, Diagnostic> = texts
        .iter()
        .map(|(path, text)| Ready::replacing(path, text.as_bytes()).map_err(|why| why.finding(path)))
        .collect();
    put(ready, reporting)
}

/// A page or a tally that a command writes.
pub(crate) struct Page<'a> {
    /// Where.
    pub(crate) path: &'a Path,
    /// Its content.
    pub(crate) content: &'a [u8],
}

/// What is written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum OutputKind {
    /// A page, which begins with this mark. It replaces another one: it can be made again.
    Page(&'static str),
    /// A tally, which replaces nothing: its records may be elsewhere.
    Tally,
    /// A report as a file with this ending, which replaces nothing: any workbook or CSV file may hold records.
    Report(&'static str),
}

impl OutputKind {
    fn replaces(self, text: &[u8]) -> bool {
        matches!(self, OutputKind::Page(mark) if text.starts_with(mark.as_bytes()))
    }

    /// Why a file that is there is not replaced.
    const fn there(self) -> Why {
        match self {
            OutputKind::Page(_) => Why::NotOurs,
            OutputKind::Tally => Why::There,
            OutputKind::Report(_) => Why::ReportThere,
        }
    }

    /// Why rules and records are not.
    fn read(self) -> Why {
        match self {
            OutputKind::Page(_) => Why::Read,
            OutputKind::Tally => Why::ReadForTally,
            OutputKind::Report("csv") => Why::NoCsv,
            OutputKind::Report(_) => Why::NoWorkbook,
        }
    }
}

/// Writes pages or tallies: all of them, or none if one cannot be written. A file that is there is replaced only by what replaces
/// it anyway ([`OutputKind`]), or with `--force`; never are rules or records, which are known by their names or were read.
pub(crate) fn write(
    pages: &[Page<'_>],
    kind: OutputKind,
    force: bool,
    read: &[PathBuf],
    reporting: Reporting,
) -> Result<(), CommandError> {
    let ready: Result<Vec<Ready>, Diagnostic> = pages
        .iter()
        .map(|page| {
            may_be_written(page.path, kind, force, read)
                .and_then(|()| match fs::symlink_metadata(page.path) {
                    Ok(_) => Ready::replacing(page.path, page.content),
                    Err(_) => Ready::new(page.path, page.content),
                })
                .map_err(|why| why.finding(page.path))
        })
        .collect();
    put(ready, reporting)
}

fn put(ready: Result<Vec<Ready>, Diagnostic>, reporting: Reporting) -> Result<(), CommandError> {
    let wrong = |finding: Diagnostic| reporting.wrong(Findings::of(vec![finding]));
    ready.map_err(wrong)?.into_iter().try_for_each(|ready| {
        let shown = ready.path.clone();
        ready.put().map_err(|error| wrong(Why::System(error).finding(&shown)))
    })
}

/// A file could not be written.
#[cfg(feature = "xlsx")]
pub(crate) fn cannot_write(path: &Path, detail: &str, reporting: Reporting) -> CommandError {
    reporting.wrong(Findings::of(vec![Why::System(io::Error::other(detail.to_owned())).finding(path)]))
}

/// Why a file is not written.
enum Why {
    System(io::Error),
    /// There is a file that this command did not write.
    NotOurs,
    /// There is a file.
    There,
    /// Rules or records are there, or would be looked for under the name.
    Read,
    /// The same, of a tally.
    ReadForTally,
    /// The name is not that of a workbook.
    NoWorkbook,
    /// The name is not that of a CSV file.
    NoCsv,
    /// There is a file where a report is to be written.
    ReportThere,
    /// It is not an ordinary file.
    Special,
    /// The file would get another owner.
    Owner,
}

impl From<io::Error> for Why {
    fn from(error: io::Error) -> Self {
        Why::System(error)
    }
}

impl Why {
    fn finding(&self, path: &Path) -> Diagnostic {
        let finding = Diagnostic::new(codes::CANNOT_WRITE, Place::File(path.display().to_string()));
        match self {
            Why::System(error) => finding.with("detail", error.to_string()).help("help"),
            Why::NotOurs => finding.help("not-ours"),
            Why::There => finding.help("there"),
            Why::Read => finding.help("read"),
            Why::ReadForTally => finding.help("read-tally"),
            Why::NoWorkbook => finding.help("no-workbook"),
            Why::NoCsv => finding.help("no-csv"),
            Why::ReportThere => finding.help("report-there"),
            Why::Special => finding.help("special"),
            Why::Owner => finding.help("owner"),
        }
    }
}

/// Whether a page may be written there.
fn may_be_written(path: &Path, kind: OutputKind, force: bool, read: &[PathBuf]) -> Result<(), Why> {
    let is_named_so = |path: &Path| rule_file::has_ending(path, "tieuchi") || Format::of(path).is_some();
    if let OutputKind::Report(ending) = kind {
        let is_new = fs::symlink_metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound);
        return match rule_file::has_ending(path, ending) {
            false => Err(kind.read()),
            true if is_new => Ok(()),
            true => Err(kind.there()),
        };
    }
    if is_named_so(path) {
        return Err(kind.read());
    }
    // Elsewhere `-` is an output; a page or a tally goes into a file, and none is made of that name.
    if path == Path::new("-") {
        return Err(Why::Special);
    }
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        found => found?,
    };
    let there = fs::canonicalize(path)?;
    if !fs::metadata(&there)?.is_file() {
        return Err(Why::Special);
    }
    let is_read = |read: &PathBuf| fs::canonicalize(read).is_ok_and(|read| read == there);
    if is_named_so(&there) || read.iter().any(is_read) {
        return Err(kind.read());
    }
    let text = fs::read(&there)?;
    if kind.replaces(&text) {
        return Ok(());
    }
    // Rules under any name: `notes.txt`, `doc.markdown`.
    let written = String::from_utf8_lossy(&text);
    if format::holds_rules(&written) || format::is_rules(&written) {
        return Err(kind.read());
    }
    if force { Ok(()) } else { Err(kind.there()) }
}

/// A text that lies beside the file that it will replace. Dropped, it is taken away.
struct Ready {
    beside: PathBuf,
    path: PathBuf,
    is_new: bool,
}

impl Ready {
    /// In place of a file that is there.
    fn replacing(path: &Path, content: &[u8]) -> Result<Ready, Why> {
        let path = fs::canonicalize(path)?;
        let about = fs::metadata(&path)?;
        if !about.is_file() {
            return Err(Why::Special);
        }
        if about.permissions().readonly() {
            return Err(Why::System(io::ErrorKind::PermissionDenied.into()));
        }
        let (ready, mut file) = Ready::open(path, false)?;
        keep_owner(&file, &about)?;
        // After the owner: a change of it takes some permissions away.
        file.set_permissions(about.permissions())?;
        file.write_all(content)?;
        file.sync_all()?;
        Ok(ready)
    }

    /// Where nothing is.
    fn new(path: &Path, content: &[u8]) -> Result<Ready, Why> {
        let (ready, mut file) = Ready::open(path.to_owned(), true)?;
        file.write_all(content)?;
        file.sync_all()?;
        Ok(ready)
    }

    fn open(path: PathBuf, is_new: bool) -> io::Result<(Ready, fs::File)> {
        /// So many may be left behind by commands that were killed.
        const TRIES: u32 = 100;
        let mut tries = 0;
        loop {
            // Short, since the name that it will have may be as long as a name can be; hidden, so that it is never read.
            let beside = path.with_file_name(format!(".tieuchi-{}-{tries}.tmp", std::process::id()));
            match fs::File::create_new(&beside) {
                Ok(file) => return Ok((Ready { beside, path, is_new }, file)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < TRIES => tries += 1,
                Err(error) => return Err(error),
            }
        }
    }

    fn put(self) -> io::Result<()> {
        if self.is_new && fs::symlink_metadata(&self.path).is_ok() {
            // The file was made meanwhile, and has not been checked.
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        fs::rename(&self.beside, &self.path)
    }
}

impl Drop for Ready {
    fn drop(&mut self) {
        // After the renaming there is nothing; before it, what was to be replaced is as it was.
        let _ = fs::remove_file(&self.beside);
    }
}

/// Gives a file the owner and the group of the one that it will replace.
#[cfg(unix)]
fn keep_owner(file: &fs::File, about: &fs::Metadata) -> Result<(), Why> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let new = file.metadata()?;
    if (new.uid(), new.gid()) == (about.uid(), about.gid()) {
        return Ok(());
    }
    fchown(file, Some(about.uid()), Some(about.gid())).map_err(|_| Why::Owner)
}

/// Elsewhere a file takes after its folder.
#[cfg(not(unix))]
fn keep_owner(_: &fs::File, _: &fs::Metadata) -> Result<(), Why> {
    Ok(())
}
