//! Empty files of records with the headers of their kinds.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use tieuchi::source::{Diagnostic, Place, codes};

/// Writes a CSV file with only its header for each kind of record, and returns the paths.
///
/// The files begin with a byte-order mark, so that Excel reads them as UTF-8. The folder is made if it is not there;
/// what is there already is never overwritten. Where one file cannot be written, none is.
///
/// ```
/// let folder = tempfile::tempdir()?;
/// let kinds = [("hồ_sơ".to_owned(), vec!["mã".to_owned(), "Ngày trả".to_owned()])];
/// let written = tieuchi_records::write_template(folder.path(), &kinds).expect("a file");
/// assert_eq!(std::fs::read_to_string(&written[0])?, "\u{feff}mã,Ngày trả\r\n");
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// A finding where the folder cannot be made, a file cannot be written or is there already.
pub fn write_template(folder: &Path, kinds: &[(String, Vec<String>)]) -> Result<Vec<PathBuf>, Diagnostic> {
    let cannot = |path: &Path| Diagnostic::new(codes::CANNOT_WRITE, Place::File(path.display().to_string()));
    let explain = |path: &Path, error: &io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => cannot(path).help("exists"),
        _ => cannot(path).with("detail", error.to_string()).help("help"),
    };
    let mut files = Vec::new();
    for (kind, headers) in kinds {
        let path = folder.join(format!("{kind}.csv"));
        if !matches!(Path::new(kind).components().collect::<Vec<_>>().as_slice(), [Component::Normal(_)]) {
            return Err(cannot(Path::new(kind)).help("name"));
        }
        if std::fs::symlink_metadata(&path).is_ok() {
            return Err(cannot(&path).help("exists"));
        }
        let cells: Vec<String> = headers.iter().map(|header| quoted(header)).collect();
        files.push((path, format!("\u{feff}{}\r\n", cells.join(","))));
    }
    std::fs::create_dir_all(folder).map_err(|error| explain(folder, &error))?;
    let mut written = Vec::new();
    for (path, line) in files {
        let file = OpenOptions::new().write(true).create_new(true).open(&path);
        let is_made = file.is_ok();
        let done = file.and_then(|mut file| file.write_all(line.as_bytes()));
        if is_made {
            written.push(path.clone());
        }
        if let Err(error) = done {
            for made in &written {
                // All or none; what cannot be taken away is a file of headers.
                let _ = std::fs::remove_file(made);
            }
            return Err(explain(&path, &error));
        }
    }
    Ok(written)
}

/// A header as a cell of CSV.
fn quoted(header: &str) -> String {
    let plain = !header.contains(['"', ',', ';', '\t', '\r', '\n']);
    if plain { header.to_owned() } else { format!("\"{}\"", header.replace('"', "\"\"")) }
}
