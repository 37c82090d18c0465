//! Which file serves which kind of record.
//!
//! A file serves the kind that it is named after, or the one that `NAME=FILE` gives. Which kinds there are is not
//! known here.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tieuchi::source::{Arg, Diagnostic, Place, codes};
use unicode_normalization::UnicodeNormalization;

use crate::Format;
use crate::format::{endings, stem, unknown};
use crate::origin::{shown, why};

/// The files that arguments such as `records/`, `dossiers.csv` and `dossiers=export.csv` name, each with the kind of
/// record that it serves, in the order of the kinds' names.
///
/// ```
/// let folder = tempfile::tempdir()?;
/// std::fs::write(folder.path().join("officers.csv"), "code\n")?;
/// let export = folder.path().join("export.csv");
/// std::fs::write(&export, "code\n")?;
///
/// let named = format!("dossiers={}", export.display());
/// let officers = folder.path().join("officers.csv").display().to_string();
/// let found = tieuchi_records::find(&[named, officers]).expect("two files");
/// let kinds: Vec<&str> = found.iter().map(|(kind, _)| kind.as_str()).collect();
/// assert_eq!(kinds, ["dossiers", "officers"]);
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// A finding for each argument that names nothing that can be read, and for each kind that several files would serve.
pub fn find(arguments: &[impl AsRef<str>]) -> Result<Vec<(String, PathBuf)>, Vec<Diagnostic>> {
    let mut findings = Vec::new();
    let mut files = Vec::new();
    for argument in arguments {
        match named(argument.as_ref())
            .and_then(|named| named.map_or_else(|| discover(Path::new(argument.as_ref())), Ok))
        {
            Ok(found) => files.extend(found),
            Err(finding) => findings.push(finding),
        }
    }
    let place = Place::File(arguments.first().map(AsRef::as_ref).unwrap_or_default().to_owned());
    match one_for_each(files, &place) {
        Err(finding) => findings.push(finding),
        Ok(files) if findings.is_empty() => return Ok(files),
        Ok(_) => {}
    }
    Err(findings)
}

/// The parts of `NAME=FILE`; `None` if the argument is not of this form. A file whose own name holds an equals sign
/// is that file.
fn named(argument: &str) -> Result<Option<Vec<(String, PathBuf)>>, Diagnostic> {
    let Some((name, file)) = argument.split_once('=') else {
        return Ok(None);
    };
    if Path::new(argument).exists() {
        return Ok(None);
    }
    let (name, file) = (name.trim(), file.trim());
    if name.is_empty() || file.is_empty() {
        let malformed = Diagnostic::new(codes::MALFORMED_CHOICE, Place::File(argument.to_owned()));
        return Err(malformed.with("given", argument).help("help"));
    }
    let path = PathBuf::from(file);
    match Format::of(&path) {
        Some(_) => Ok(Some(vec![(name.nfc().collect(), path)])),
        None => Err(unknown(&path)),
    }
}

/// The files of records in a folder, or the one file, each with the kind that it is named after.
///
/// Folders inside a folder, and files that are hidden or kept by Excel while a workbook is open (`~$…`), are passed
/// over, as are files of other endings.
///
/// ```
/// let folder = tempfile::tempdir().unwrap();
/// std::fs::write(folder.path().join("dossiers.csv"), "office,due\n").unwrap();
/// std::fs::write(folder.path().join("notes.txt"), "").unwrap();
/// let found = tieuchi_records::discover(folder.path()).unwrap();
/// assert_eq!((found.len(), found[0].0.as_str()), (1, "dossiers"));
/// ```
///
/// # Errors
/// A finding where the path is missing or may not be read, a folder holds no file of records, two of its files have
/// the same name before the ending, or a single file has an ending that is not known.
pub fn discover(path: &Path) -> Result<Vec<(String, PathBuf)>, Diagnostic> {
    let place = || Place::File(path.display().to_string());
    let cannot = |error: std::io::Error| Diagnostic::new(codes::CANNOT_OPEN, place()).help(why(&error));
    if !fs::metadata(path).map_err(cannot)?.is_dir() {
        return match (Format::of(path), kind_of(path)) {
            (Some(_), Some(kind)) => Ok(vec![(kind, path.to_owned())]),
            _ => Err(unknown(path)),
        };
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(cannot)? {
        let file = entry.map_err(cannot)?.path();
        let hidden = shown(&file).starts_with(['.', '~']);
        if let (false, false, Some(_), Some(kind)) = (hidden, file.is_dir(), Format::of(&file), kind_of(&file)) {
            files.push((kind, file));
        }
    }
    if files.is_empty() {
        return Err(Diagnostic::new(codes::NO_RECORD_FILES, place()).with("known", endings()).help("help"));
    }
    one_for_each(files, &place())
}

/// The name of the file before its ending, in NFC.
fn kind_of(path: &Path) -> Option<String> {
    Some(stem(path)?.to_string_lossy().nfc().collect())
}

/// The files in the order of their kinds, of which each must be served by one.
fn one_for_each(files: Vec<(String, PathBuf)>, place: &Place) -> Result<Vec<(String, PathBuf)>, Diagnostic> {
    let mut by_kind: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for (kind, file) in files {
        let same = by_kind.entry(kind).or_default();
        if !same.contains(&file) {
            same.push(file);
        }
    }
    let mut chosen = Vec::new();
    for (kind, mut files) in by_kind {
        files.sort();
        match files.as_slice() {
            [file] => chosen.push((kind, file.clone())),
            several => {
                let names = several.iter().map(|file| shown(file)).collect();
                let two = Diagnostic::new(codes::TWO_FILES, place.clone()).with("files", Arg::List(names));
                return Err(two.with("name", kind).help("help"));
            }
        }
    }
    Ok(chosen)
}
