//! Empty files of records with the headers of their kinds.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use tieuchi::source::{Diagnostic, Place, codes};

/// Writes a CSV file with nothing but its header for each kind of record, and says where they are.
///
/// The files begin with a byte-order mark, so that Excel reads them as UTF-8. The folder is made if it is not there;
/// what is there already is never overwritten.
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
    std::fs::create_dir_all(folder).map_err(|error| explain(folder, &error))?;
    let mut written = Vec::new();
    for (kind, headers) in kinds {
        let path = folder.join(format!("{kind}.csv"));
        if !matches!(Path::new(kind).components().collect::<Vec<_>>().as_slice(), [Component::Normal(_)]) {
            return Err(cannot(Path::new(kind)).help("name"));
        }
        let cells: Vec<String> = headers.iter().map(|header| quoted(header)).collect();
        let line = format!("\u{feff}{}\r\n", cells.join(","));
        let file = OpenOptions::new().write(true).create_new(true).open(&path);
        file.and_then(|mut file| file.write_all(line.as_bytes())).map_err(|error| explain(&path, &error))?;
        written.push(path);
    }
    Ok(written)
}

/// A header as a cell of CSV.
fn quoted(header: &str) -> String {
    let plain = !header.contains(['"', ',', ';', '\t', '\r', '\n']);
    if plain { header.to_owned() } else { format!("\"{}\"", header.replace('"', "\"\"")) }
}
