//! A rule file gets another text: whole at every moment, or not at all.
//!
//! What the text says is the commands' business.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tieuchi::source::{Diagnostic, Place, codes};

/// Puts the text in place of the file at once: it is whole at every moment, whatever happens. A link stays a link.
pub(crate) fn replace(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let permissions = fs::metadata(&path)?.permissions();
    if permissions.readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let written = fs::File::create_new(&beside).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::set_permissions(&beside, permissions)?;
        fs::rename(&beside, &path)
    });
    if written.is_err() {
        // The file that was to be replaced is as it was; what could not take its place is in the way.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// The finding for a file that could not be replaced.
pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::new(codes::CANNOT_WRITE, Place::File(path.display().to_string()))
        .with("detail", error.to_string())
        .help("help")
}
