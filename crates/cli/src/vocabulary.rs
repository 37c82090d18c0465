//! The files that rules use, on disk or in a revision, and the folder below which they are read.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fs, io};

use tieuchi::uses::{GivenFiles, NotGiven, UsedPath};

use crate::on_disk::{self, OnDisk};
use crate::rule_file::RuleFile;

/// A file of this name marks the folder below which rules may use files.
const ROOT_FILE: &str = "tieuchi.root";

/// The files of a rule set, and what it has used of others.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    /// The folder below which files are used; `None` if there is none.
    root: Option<PathBuf>,
    /// How files are called, by their true paths: a link may lead to one by another path.
    names: BTreeMap<PathBuf, String>,
    /// The paths that were used.
    used: Vec<PathBuf>,
}

impl Vocabulary {
    /// What these files may use: files below `root`, otherwise below the nearest folder that contains a repository or a file
    /// called `tieuchi.root`, otherwise below the folder above that of the rules.
    pub(crate) fn new(files: &[RuleFile], root: Option<&Path>, paths: &[PathBuf]) -> Self {
        let root =
            root.map_or_else(|| paths.first().and_then(|path| root_of(path)), |root| fs::canonicalize(root).ok());
        let names = files.iter().filter_map(|file| Some((fs::canonicalize(&file.path).ok()?, file.name.clone())));
        Vocabulary(Arc::new(Mutex::new(State { root, names: names.collect(), used: Vec::new() })))
    }

    /// The files and folders that were used.
    #[cfg(feature = "watch")]
    pub(crate) fn used(&self) -> Vec<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).used.clone()
    }

    /// The names of the files that were read.
    pub(crate) fn names(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).names.values().cloned().collect()
    }

    /// The files that a path means.
    pub(crate) fn read(&self, used: UsedPath<'_>) -> Result<GivenFiles, NotGiven> {
        let name = used.name();
        let path = if name.is_empty() { PathBuf::from(".") } else { PathBuf::from(name) };
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let true_path = match fs::canonicalize(&path) {
            Ok(true_path) => true_path,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(NotGiven::Missing),
            Err(_) => return Err(NotGiven::Unreadable(Vec::new())),
        };
        let root = state.root.clone();
        let is_inside = |path: &Path| root.as_ref().is_some_and(|root| path.starts_with(root));
        if !is_inside(&true_path) {
            return Err(NotGiven::Outside);
        }
        let OnDisk { files, findings } = on_disk::read_for_rules(std::slice::from_ref(&path));
        if !findings.is_empty() {
            return Err(NotGiven::Unreadable(findings));
        }
        let mut given = GivenFiles::new();
        for file in files {
            let true_path = fs::canonicalize(&file.path).map_err(|_| NotGiven::Missing)?;
            if !is_inside(&true_path) {
                return Err(NotGiven::Outside);
            }
            let name = state.names.entry(true_path).or_insert(file.name).clone();
            given.push((name, file.text));
        }
        state.used.push(path);
        Ok(given)
    }
}

/// The folder below which the rules of a path may use files.
fn root_of(path: &Path) -> Option<PathBuf> {
    let path = fs::canonicalize(path).ok()?;
    let folder = if path.is_dir() { path.as_path() } else { path.parent()? };
    let marked = folder.ancestors().find(|above| above.join(".git").exists() || above.join(ROOT_FILE).exists());
    Some(marked.or(folder.parent()).unwrap_or(folder).to_owned())
}
