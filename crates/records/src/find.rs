//! Which files serve which kind of record.
//!
//! A file serves the kind that it is named after, or the one that `NAME=FILE` gives. Several files serve one kind if they are named
//! after it with more behind the name (`dossiers-2025.csv`, `dossiers-2026.csv`), lie in a folder of its name, or are given by its name.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tieuchi::schema::kind_called;
use tieuchi::source::{Arg, Diagnostic, Place, codes, text};
use unicode_normalization::UnicodeNormalization;

use crate::Format;
use crate::format::{endings, stem, unknown};
use crate::origin::{shown, why};

/// The files that arguments such as `records/`, `dossiers.csv` and `dossiers=export.csv` name, each with the kind of
/// record that it serves, in the order of the kinds' names. `kinds` are the names of the kinds that there are; a file that is named
/// after none of them has the kind of its own name.
///
/// A folder, or a pattern such as `exports/2026-*.csv`, may be given in the place of a file.
///
/// ```
/// let folder = tempfile::tempdir()?;
/// for name in ["officers.csv", "2025.csv", "2026.csv"] {
///     std::fs::write(folder.path().join(name), "code\n")?;
/// }
/// let path = |name: &str| folder.path().join(name).display().to_string();
/// let named = format!("dossiers={}", path("202*.csv"));
/// let found = tieuchi_records::find(&[named, path("officers.csv")], &["dossiers", "officers"]).expect("three files");
/// let kinds: Vec<&str> = found.files.iter().map(|(kind, _)| kind.as_str()).collect();
/// assert_eq!(kinds, ["dossiers", "dossiers", "officers"]);
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// A finding for each argument that names nothing that can be read, and for each kind of which it is not plain which of several files
/// serve it.
pub fn find(arguments: &[impl AsRef<str>], kinds: &[&str]) -> Result<Found, Vec<Diagnostic>> {
    let mut findings = Vec::new();
    let mut files = Vec::new();
    let mut unread = Vec::new();
    for argument in arguments {
        let argument = argument.as_ref();
        let found = named(argument, kinds).and_then(|named| match named {
            Some(named) => Ok(named),
            None => of_argument(argument)?
                .iter()
                .map(|path| {
                    let Content { serves: found, mut unread } = in_path(path, kinds)?;
                    let is_known = |file: &Serves| kind_called(kinds.iter().copied(), &file.kind).is_some();
                    // If it serves nothing it is probably not the folder that was meant.
                    if !path.is_dir() || !found.iter().any(is_known) {
                        return Ok(Content { serves: found, unread });
                    }
                    let (serves, others): (Vec<_>, Vec<_>) = found.into_iter().partition(is_known);
                    unread.extend(others.into_iter().map(|file| file.path));
                    Ok(Content { serves, unread })
                })
                .collect::<Result<Vec<_>, _>>()?
                .into_iter()
                .try_fold(Content::default(), |all, found| Ok(all.with(found))),
        });
        match found {
            Ok(found) => {
                files.extend(found.serves);
                unread.extend(found.unread);
            }
            Err(finding) => findings.push(finding),
        }
    }
    let place = Place::File(arguments.first().map(AsRef::as_ref).unwrap_or_default().to_owned());
    match agreed(files, &place) {
        Err(finding) => findings.push(finding),
        Ok(files) if findings.is_empty() => return Ok(Found { files, unread }),
        Ok(_) => {}
    }
    Err(findings)
}

/// Files with the kinds of record that they serve.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Each file that is read, and the name of its kind.
    pub files: Vec<(String, PathBuf)>,
    /// What lies in a folder and was not read: files that serve no kind, since a folder may serve several rule sets; files that are named
    /// after a kind, or lie in its folder, and are of no format of records; folders with files of records in them.
    pub unread: Vec<PathBuf>,
}

/// Why a file serves a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Because {
    /// It has its name.
    Name,
    /// It has its name and more: one of several.
    Longer,
    /// It lies in a folder with its name.
    Folder,
    /// `NAME=FILE` gives it.
    Said,
}

/// A file and the kind that it serves.
#[derive(Clone, Debug)]
struct Serves {
    kind: String,
    because: Because,
    path: PathBuf,
}

/// What a folder, or a single file, has for kinds of record.
#[derive(Debug, Default)]
struct Content {
    serves: Vec<Serves>,
    unread: Vec<PathBuf>,
}

impl Content {
    fn with(mut self, other: Content) -> Self {
        self.serves.extend(other.serves);
        self.unread.extend(other.unread);
        self
    }

    /// All these files are of one kind.
    fn of_kind(kind: &str, because: Because, files: FolderFiles) -> Self {
        let serves = files.of_records.into_iter().map(|path| Serves { kind: kind.to_owned(), because, path }).collect();
        Content { serves, unread: [files.others, files.folders].concat() }
    }
}

/// What lies in a folder.
struct FolderFiles {
    of_records: Vec<PathBuf>,
    /// Of no format of records.
    others: Vec<PathBuf>,
    /// Folders with files of records in them.
    folders: Vec<PathBuf>,
}

/// The path of an argument, or those that its pattern matches.
fn of_argument(argument: &str) -> Result<Vec<PathBuf>, Diagnostic> {
    let path = PathBuf::from(argument);
    if path.exists() || !argument.contains(['*', '?']) {
        return Ok(vec![path]);
    }
    let found = glob::glob(argument).map(|found| found.filter_map(Result::ok).collect::<Vec<_>>()).unwrap_or_default();
    if found.is_empty() {
        return Err(Diagnostic::new(codes::CANNOT_OPEN, Place::File(argument.to_owned())).help("missing"));
    }
    Ok(found)
}

/// The parts of `NAME=FILE`; `None` if the argument is not of this form. A file whose own name holds an equals sign
/// is that file.
fn named(argument: &str, kinds: &[&str]) -> Result<Option<Content>, Diagnostic> {
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
    let kind = kind_called(kinds.iter().copied(), name).map_or_else(|| name.nfc().collect(), str::to_owned);
    let mut content = Content::default();
    for path in of_argument(file)? {
        let files = if path.is_dir() {
            files_in(&path)?
        } else if Format::of(&path).is_some() {
            FolderFiles { of_records: vec![path], others: Vec::new(), folders: Vec::new() }
        } else {
            return Err(unknown(&path));
        };
        content = content.with(Content::of_kind(&kind, Because::Said, files));
    }
    let paths: Vec<PathBuf> = content.serves.iter().map(|file| file.path.clone()).collect();
    one_format(&kind, &paths, &Place::File(file.to_owned()))?;
    Ok(Some(content))
}

/// The files of records in a folder, or the one file, each with the kind that it is named after: one of `kinds`, or its own name.
///
/// Folders inside a folder that are not named after a kind, and files that are hidden or kept by Excel while a workbook is open (`~$…`),
/// are skipped, as are files of other endings; [`find`] lists those that may be meant.
///
/// ```
/// let folder = tempfile::tempdir().unwrap();
/// for name in ["dossiers-2025.csv", "dossiers-2026.csv", "notes.txt"] {
///     std::fs::write(folder.path().join(name), "office,due\n").unwrap();
/// }
/// let found = tieuchi_records::discover(folder.path(), &["dossiers"]).unwrap();
/// assert_eq!(found.iter().map(|(kind, _)| kind.as_str()).collect::<Vec<_>>(), ["dossiers", "dossiers"]);
/// ```
///
/// # Errors
/// A finding where the path is missing or may not be read, a folder holds no file of records, it is not plain which of its files serve a
/// kind, or a single file has an ending that is not known.
pub fn discover(path: &Path, kinds: &[&str]) -> Result<Vec<(String, PathBuf)>, Diagnostic> {
    agreed(in_path(path, kinds)?.serves, &Place::File(path.display().to_string()))
}

fn in_path(path: &Path, kinds: &[&str]) -> Result<Content, Diagnostic> {
    if !fs::metadata(path).map_err(|error| cannot_open(path, &error))?.is_dir() {
        return match (Format::of(path), serves(path, kinds)) {
            (Some(_), Some(serves)) => Ok(Content { serves: vec![serves], unread: Vec::new() }),
            _ => Err(unknown(path)),
        };
    }
    let mut content = Content::default();
    let FolderFiles { of_records: own, others, folders } = files_in(path)?;
    for folder in entries(path)?.into_iter().filter(|entry| entry.is_dir()) {
        let Some(kind) = kind_named(&folder, kinds) else { continue };
        let of_folder = files_in(&folder)?;
        one_format(kind, &of_folder.of_records, &Place::File(folder.display().to_string()))?;
        content = content.with(Content::of_kind(kind, Because::Folder, of_folder));
    }
    let known: Vec<Serves> = own.iter().filter_map(|file| serves(file, kinds)).collect();
    let serves_one = |file: &Serves| kind_called(kinds.iter().copied(), &file.kind).is_some();
    match kind_named(path, kinds) {
        Some(kind) if !known.iter().any(serves_one) && content.serves.is_empty() => {
            one_format(kind, &own, &Place::File(path.display().to_string()))?;
            let files = FolderFiles { of_records: own, others, folders };
            content = content.with(Content::of_kind(kind, Because::Folder, files));
        }
        _ => {
            content.serves.extend(known);
            let is_named = |file: &PathBuf| serves(file, kinds).is_some_and(|file| serves_one(&file));
            content.unread.extend(others.into_iter().filter(is_named));
            content.unread.extend(folders.into_iter().filter(|folder| kind_named(folder, kinds).is_none()));
        }
    }
    if content.serves.is_empty() {
        let none = Diagnostic::new(codes::NO_RECORD_FILES, Place::File(path.display().to_string()));
        return Err(none.with("known", endings()).help("help"));
    }
    Ok(content)
}

fn cannot_open(path: &Path, error: &std::io::Error) -> Diagnostic {
    Diagnostic::new(codes::CANNOT_OPEN, Place::File(path.display().to_string())).help(why(error))
}

/// What lies in a folder, in the order of the names.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Diagnostic> {
    let cannot = |error: std::io::Error| cannot_open(folder, &error);
    let entries = fs::read_dir(folder).map_err(cannot)?;
    let mut paths = entries.map(|entry| Ok(entry.map_err(cannot)?.path())).collect::<Result<Vec<_>, Diagnostic>>()?;
    paths.retain(|path| !shown(path).starts_with(['.', '~']));
    paths.sort();
    Ok(paths)
}

/// The files in a folder, and the folders in it that have files of records.
fn files_in(folder: &Path) -> Result<FolderFiles, Diagnostic> {
    let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) = entries(folder)?.into_iter().partition(|path| path.is_dir());
    let is_records = |path: &PathBuf| Format::of(path).is_some();
    let has_records = |folder: &PathBuf| entries(folder).is_ok_and(|within| within.iter().any(is_records));
    let (of_records, others) = files.into_iter().partition(is_records);
    Ok(FolderFiles { of_records, others, folders: folders.into_iter().filter(has_records).collect() })
}

/// The kind that has this name, in any spelling.
fn kind_named<'k>(path: &Path, kinds: &[&'k str]) -> Option<&'k str> {
    kind_called(kinds.iter().copied(), &path.file_name()?.to_string_lossy())
}

/// The kind that a file is named after: the whole name is that of a kind, or it begins with the longest such name.
fn serves(path: &Path, kinds: &[&str]) -> Option<Serves> {
    let own: String = stem(path)?.to_string_lossy().nfc().collect();
    let name = text::normalise(&own);
    let begins = |kind: &&&str| name.strip_prefix(**kind).is_some_and(|rest| rest.starts_with(['-', '_', ' ']));
    let longer = kinds.iter().filter(begins).max_by_key(|kind| kind.len());
    let (kind, because) = match (kind_called(kinds.iter().copied(), &own), longer) {
        (Some(kind), _) => (kind.to_owned(), Because::Name),
        (None, Some(kind)) => ((*kind).to_owned(), Because::Longer),
        (None, None) => (own, Because::Name),
    };
    Some(Serves { kind, because, path: path.to_owned() })
}

/// Refuses files of one name in two formats: they probably hold the same records.
fn one_format(kind: &str, paths: &[PathBuf], place: &Place) -> Result<(), Diagnostic> {
    let mut stems = BTreeMap::new();
    for path in paths {
        if let Some(other) = stems.insert(path.with_file_name(stem(path).unwrap_or_default()), path) {
            return Err(two_files(kind, &[other.clone(), path.clone()], place));
        }
    }
    Ok(())
}

fn two_files(kind: &str, paths: &[PathBuf], place: &Place) -> Diagnostic {
    let names = paths.iter().map(|path| shown(path)).collect();
    let two = Diagnostic::new(codes::TWO_FILES, place.clone()).with("files", Arg::List(names));
    two.with("name", kind).help("help")
}

/// The files in the order of their kinds. Several serve one kind only if all of them do for the same reason, which allows several.
fn agreed(files: Vec<Serves>, place: &Place) -> Result<Vec<(String, PathBuf)>, Diagnostic> {
    let mut by_kind: BTreeMap<String, Vec<(Because, PathBuf)>> = BTreeMap::new();
    for Serves { kind, because, path } in files {
        let same = by_kind.entry(kind).or_default();
        if !same.iter().any(|(_, other)| *other == path) {
            same.push((because, path));
        }
    }
    let mut chosen = Vec::new();
    for (kind, files) in by_kind {
        let first = files.first().map(|(because, _)| *because);
        let alike = first != Some(Because::Name) && files.iter().all(|(because, _)| Some(*because) == first);
        let paths: Vec<PathBuf> = files.into_iter().map(|(_, path)| path).collect();
        if paths.len() > 1 && !alike {
            return Err(two_files(&kind, &paths, place));
        }
        one_format(&kind, &paths, place)?;
        chosen.extend(paths.into_iter().map(|path| (kind.clone(), path)));
    }
    Ok(chosen)
}
