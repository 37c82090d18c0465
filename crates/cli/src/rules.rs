//! Rule sets as the command line names them, on disk or in a revision, loaded with what they use.
//!
//! The facade checks them.

use tieuchi::source::{Arg, codes};
use tieuchi::{Checked, Language, Loader, RuleSet};

use crate::arguments::{RootArguments, Rules};
use crate::command_error::{CommandError, Reporting};
use crate::on_disk::{language_of, read_for_rules as read};
use crate::revision::Part;
use crate::rule_file::RuleFile;
use crate::rule_sets;
use crate::vocabulary::Vocabulary;

/// Loads a rule set of which each part is a path or a revision of one.
pub(crate) fn load_version(
    parts: &[Part],
    root: &RootArguments,
    language: Option<Language>,
    json: bool,
) -> Result<(RuleSet, Reporting), CommandError> {
    let mut files = Vec::new();
    let (mut paths, mut revisions) = (Vec::new(), Vec::new());
    let reporting = |files: &[RuleFile]| Reporting { language: language.unwrap_or_else(|| language_of(files)), json };
    for part in parts {
        match part {
            Part::Path(path) => {
                let on_disk = read(std::slice::from_ref(path));
                let reporting = reporting(if files.is_empty() { &on_disk.files } else { &files });
                files.extend(on_disk.whole(reporting)?);
                paths.push(path.clone());
            }
            Part::Revision(revision) => {
                files.extend(revision.files(reporting(&files))?);
                revisions.push(revision.clone());
            }
        }
    }
    let reporting = reporting(&files);
    let vocabulary = Vocabulary::new(&files, root.root.as_deref(), &paths);
    let loader = Loader::new().uses(move |used| {
        let revision = revisions.iter().find_map(|revision| revision.used(used, reporting));
        revision.unwrap_or_else(|| vocabulary.read(used))
    });
    let checked = loader.check(files.into_iter().map(|file| (file.name, file.text)));
    let Checked { rules, findings } = checked.map_err(|error| reporting.refused(error, &[]))?;
    rules.map(|rules| (rules, reporting)).ok_or_else(|| reporting.wrong(findings))
}

/// Loads the rule set of the paths, and returns the language of further messages.
pub(crate) fn load(
    rules: &Rules,
    language: Option<Language>,
    json: bool,
) -> Result<(RuleSet, Reporting), CommandError> {
    let on_disk = read(&rules.rules);
    let reporting = Reporting { language: language.unwrap_or_else(|| on_disk.language()), json };
    let (Checked { rules: loaded, findings }, _) = check(on_disk.whole(reporting)?, rules, reporting)?;
    if findings.iter().any(|finding| finding.code() == codes::SEVERAL_RULE_SETS)
        && let Ok(folders) = rule_sets::several(read(&rules.rules).files)
    {
        let folders = folders.iter().filter(|folder| folder.is_rule_set);
        let names = folders.map(|folder| folder.folder.display().to_string()).collect();
        return Err(reporting.misused("command-several-rule-sets", &[("folders", Arg::List(names))], "help"));
    }
    loaded.map(|rules| (rules, reporting)).ok_or_else(|| reporting.wrong(findings))
}

/// Checks files, with those that they use.
pub(crate) fn check(
    files: Vec<RuleFile>,
    rules: &Rules,
    reporting: Reporting,
) -> Result<(Checked, Vocabulary), CommandError> {
    let vocabulary = Vocabulary::new(&files, rules.root.root.as_deref(), &rules.rules);
    let used = vocabulary.clone();
    let loader = Loader::new().uses(move |path| used.read(path));
    let checked = loader.check(files.into_iter().map(|file| (file.name, file.text)));
    Ok((checked.map_err(|error| reporting.refused(error, &[]))?, vocabulary))
}

/// The files and folders that rules use.
#[cfg(feature = "watch")]
pub(crate) fn used(rules: &Rules, reporting: Reporting) -> Vec<std::path::PathBuf> {
    check(read(&rules.rules).files, rules, reporting).map(|(_, vocabulary)| vocabulary.used()).unwrap_or_default()
}
