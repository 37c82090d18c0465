//! Rule files on disk: which ones paths mean, and their texts.
//!
//! `rules` loads them.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use tieuchi::schema::Encoding;
use tieuchi::source::{Code, Diagnostic, Place, codes};
use tieuchi::{Findings, Language, Limits, format};

use crate::command_error::{CommandError, Reporting};
use crate::rule_file::{RuleFile, has_ending, may_hold};

/// Of larger rule files one byte more is read, so that the facade reports that they are too large.
const LARGEST: u64 = 16 << 20;

/// Rule files that were read, or what is wrong with them.
#[derive(Debug)]
pub(crate) struct OnDisk {
    pub(crate) files: Vec<RuleFile>,
    pub(crate) findings: Vec<Diagnostic>,
}

impl OnDisk {
    /// The language of the keywords of the first file that has some.
    pub(crate) fn language(&self) -> Language {
        language_of(&self.files)
    }

    /// The files, if all could be read.
    pub(crate) fn whole(self, reporting: Reporting) -> Result<Vec<RuleFile>, CommandError> {
        if self.findings.is_empty() { Ok(self.files) } else { Err(reporting.wrong(Findings::of(self.findings))) }
    }
}

/// The language of the keywords of the first of these that has some: a paper may hold blocks that are not read, and nothing else.
pub(crate) fn language_of(files: &[RuleFile]) -> Language {
    let language = files.iter().find_map(|file| format::rule_language(&file.name, &file.text));
    language.or_else(|| files.first().map(|file| format::language(&file.name, &file.text))).unwrap_or(Language::English)
}

/// Reads the files that the paths mean.
pub(crate) fn read(paths: &[PathBuf]) -> OnDisk {
    read_until(paths, None)
}

/// The same until the files are more than rules may have, which the facade reports.
pub(crate) fn read_for_rules(paths: &[PathBuf]) -> OnDisk {
    read_until(paths, Some(&Limits::new()))
}

fn read_until(paths: &[PathBuf], limits: Option<&Limits>) -> OnDisk {
    let most = limits.map_or((usize::MAX, usize::MAX), |limits| (limits.rule_files, limits.rule_bytes));
    let mut found = Found { most, ..Found::default() };
    for path in paths {
        found.argument(path);
    }
    OnDisk { files: found.files, findings: found.findings }
}

/// Files of these paths that a link leads to out of a folder: they are not written, unless their own name is given.
pub(crate) fn linked(paths: &[PathBuf]) -> Vec<PathBuf> {
    read(paths).files.into_iter().filter(|file| file.linked).map(|file| file.path).collect()
}

#[derive(Default)]
struct Found {
    files: Vec<RuleFile>,
    findings: Vec<Diagnostic>,
    /// What was read or looked through already, by its true path: a link may lead back.
    seen: BTreeSet<PathBuf>,
    /// The true path of the folder that is looked through.
    within: Option<PathBuf>,
    /// How many files and bytes are read; of each one more.
    most: (usize, usize),
    bytes: usize,
}

impl Found {
    fn refuse(&mut self, code: Code, path: &Path, help: &'static str) {
        self.findings.push(refused(code, &path.display().to_string(), help));
    }

    fn argument(&mut self, path: &Path) {
        match fs::metadata(path) {
            Ok(about) if about.is_dir() => {
                let before = self.files.len() + self.findings.len();
                let seen = self.seen.len();
                let true_path = fs::canonicalize(path);
                self.within = true_path.as_ref().ok().cloned();
                self.folder(path, true_path);
                self.within = None;
                // A folder that was looked through before, for another argument, holds what it holds.
                if self.files.len() + self.findings.len() == before && self.seen.len() > seen {
                    self.refuse(codes::NO_RULES, path, "folder");
                }
            }
            Ok(_) => self.file(path, fs::canonicalize(path), true),
            Err(error) => self.refuse(codes::CANNOT_OPEN, path, why(&error)),
        }
    }

    /// The rule files in a folder and those below it, in the order of their paths.
    fn folder(&mut self, path: &Path, true_path: io::Result<PathBuf>) {
        let true_path = match true_path {
            Ok(true_path) if self.seen.insert(true_path.clone()) => true_path,
            Ok(_) => return,
            Err(error) => return self.refuse(codes::CANNOT_OPEN, path, why(&error)),
        };
        // An entry keeps its folder open, so only what is needed of it is kept.
        let entries = fs::read_dir(path).and_then(|entries| {
            let named = |entry: fs::DirEntry| (entry.file_name(), entry.file_type().is_ok_and(|of| of.is_symlink()));
            entries.map(|entry| entry.map(named)).collect::<io::Result<Vec<_>>>()
        });
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => return self.refuse(codes::CANNOT_OPEN, path, why(&error)),
        };
        entries.sort();
        for (name, is_link) in entries {
            if name.to_string_lossy().starts_with('.') {
                continue;
            }
            let path = path.join(&name);
            // Only a link is resolved: that takes time in proportion to the square of a path's length.
            let below = || if is_link { fs::canonicalize(&path) } else { Ok(true_path.join(&name)) };
            if path.is_dir() {
                self.folder(&path, below());
            } else if may_hold(&path) {
                self.file(&path, below(), false);
            }
        }
    }

    /// Reads a rule file. A `.md` file whose name was not given counts only if it has rules.
    fn file(&mut self, path: &Path, true_path: io::Result<PathBuf>, asked_for: bool) {
        if self.files.len() > self.most.0 || self.bytes > self.most.1 {
            return;
        }
        let text = match text_of(path) {
            Ok(text) => text,
            Err((_, _)) if !asked_for && has_ending(path, "md") => return,
            Err((code, help)) => return self.refuse(code, path, help),
        };
        let paper = has_ending(path, "md");
        if paper && !format::holds_rules(&text) {
            if asked_for {
                self.refuse(codes::NO_RULES, path, "paper");
            }
            return;
        }
        let true_path = true_path.unwrap_or_else(|_| path.to_owned());
        let linked = self.within.as_ref().is_some_and(|folder| !true_path.starts_with(folder));
        if !self.seen.insert(true_path) {
            return;
        }
        if text.trim().is_empty() {
            return self.refuse(codes::NO_RULES, path, "empty");
        }
        self.bytes = self.bytes.saturating_add(text.len());
        self.files.push(RuleFile { path: path.to_owned(), name: path.display().to_string(), text, linked });
    }
}

/// The finding for a rule file that cannot be read.
pub(crate) fn refused(code: Code, name: &str, help: &'static str) -> Diagnostic {
    let refused = Diagnostic::new(code, Place::File(name.to_owned())).help(help);
    if code == codes::NOT_UTF8 { refused.with("encoding", Encoding::Utf8.name()) } else { refused }
}

/// The text of an ordinary file; otherwise the code of what is wrong, and its cure.
fn text_of(path: &Path) -> Result<String, (Code, &'static str)> {
    let cannot = |error: io::Error| (codes::CANNOT_OPEN, why(&error));
    // Checked before opening: opening a pipe would wait for its writer.
    if !fs::metadata(path).map_err(cannot)?.is_file() {
        return Err((codes::CANNOT_OPEN, "special"));
    }
    text_from(fs::File::open(path).map_err(cannot)?)
}

/// The text of these bytes; otherwise the code of what is wrong, and its cure.
pub(crate) fn text_from(from: impl Read) -> Result<String, (Code, &'static str)> {
    let mut bytes = Vec::new();
    from.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| (codes::CANNOT_OPEN, why(&error)))?;
    let large = u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST);
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        // What was cut in the middle of a letter is too large, not of another encoding.
        Err(wrong) if large => Ok(String::from_utf8_lossy(wrong.as_bytes()).into_owned()),
        Err(_) => Err((codes::NOT_UTF8, "rules")),
    }
}

/// The cure of [`codes::CANNOT_OPEN`] that an error of the system calls for.
pub(crate) fn why(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidFilename => "missing",
        io::ErrorKind::PermissionDenied => "permission",
        io::ErrorKind::IsADirectory => "folder",
        _ => "interrupted",
    }
}
