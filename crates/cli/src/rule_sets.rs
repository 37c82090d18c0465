//! The rule sets of a folder that holds several: each is a folder in which a file has a `ruleset` item.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use tieuchi::format;

use crate::rule_file::RuleFile;

/// The files of a rule set, or of a folder that belongs to none.
pub(crate) struct FolderRules {
    /// The folder.
    pub(crate) folder: PathBuf,
    /// Whether it is a rule set. If not, it may be used by one.
    pub(crate) is_rule_set: bool,
    pub(crate) files: Vec<RuleFile>,
}

/// The rule sets in the order of their folders, then the folders of the other files; `None` if there are not several rule sets.
///
/// A file belongs to the nearest folder above it that is a rule set.
pub(crate) fn several(files: Vec<RuleFile>) -> Result<Vec<FolderRules>, Vec<RuleFile>> {
    let folder = |file: &RuleFile| file.path.parent().map(Path::to_owned).unwrap_or_default();
    let begins = files.iter().filter(|file| format::begins_rule_set(&file.name, &file.text));
    let sets: BTreeSet<PathBuf> = begins.map(folder).collect();
    if sets.len() < 2 {
        return Err(files);
    }
    let mut of_sets: BTreeMap<(bool, PathBuf), Vec<RuleFile>> = BTreeMap::new();
    for file in files {
        let set = file.path.ancestors().skip(1).find(|above| sets.contains(*above)).map(Path::to_owned);
        let key = set.map_or_else(|| (true, folder(&file)), |set| (false, set));
        of_sets.entry(key).or_default().push(file);
    }
    let folders = of_sets.into_iter();
    Ok(folders.map(|((is_other, folder), files)| FolderRules { folder, is_rule_set: !is_other, files }).collect())
}
