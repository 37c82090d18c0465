//! Rule files as a revision of a git repository has them: `main:rules/hung-yen`.
//!
//! Git itself reads them, so that every name of a revision in git is one here. Nothing is checked out.

use std::path::{Path, PathBuf};
use std::process::Command;

use tieuchi::format;
use tieuchi::uses::{GivenFiles, NotGiven, UsedPath};

use crate::command_error::{CommandError, Reporting};
use crate::rule_file::{RuleFile, has_ending, may_hold};

/// A part of a rule set: on disk, or in a revision.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    /// A file or a folder.
    Path(PathBuf),
    /// A file or a folder of a revision.
    Revision(Revision),
}

/// A path in a revision of the repository of the current folder.
#[derive(Clone, Debug)]
pub(crate) struct Revision {
    name: String,
    path: String,
}

impl Part {
    /// The meaning of an argument: a path if it exists, otherwise a revision if it is written like one.
    pub(crate) fn of(argument: &str) -> Part {
        if Path::new(argument).exists() {
            return Part::Path(PathBuf::from(argument));
        }
        match argument.split_once(':') {
            Some((name, path)) if !name.is_empty() && !path.is_empty() => {
                Part::Revision(Revision { name: name.to_owned(), path: path.to_owned() })
            }
            _ => Part::Path(PathBuf::from(argument)),
        }
    }

    /// The same part as the revision of another has it, if that is one.
    pub(crate) fn beside(argument: &str, other: &Part) -> Part {
        match (Part::of(argument), other) {
            (Part::Path(path), Part::Revision(revision)) => {
                let path = path.display().to_string();
                Part::Revision(Revision { name: revision.name.clone(), path })
            }
            (part, _) => part,
        }
    }
}

impl Revision {
    /// What a file of the revision uses of it; `None` if the file is not one of the revision.
    pub(crate) fn used(&self, used: UsedPath<'_>, reporting: Reporting) -> Option<Result<GivenFiles, NotGiven>> {
        let from = used.from().strip_prefix(&self.name)?.strip_prefix(':')?;
        let path = UsedPath::new(from, used.written()).name();
        let path = if path.is_empty() { ".".to_owned() } else { path };
        let files = Revision { name: self.name.clone(), path }.files(reporting);
        let given = |files: Vec<RuleFile>| files.into_iter().map(|file| (file.name, file.text)).collect();
        // Git refuses what is outside the repository.
        Some(files.map(given).map_err(|_| NotGiven::Missing))
    }

    fn shown(&self) -> String {
        format!("{}:{}", self.name, self.path)
    }

    /// The rule files of the path, in the order of their paths. Markdown files without rules are skipped.
    pub(crate) fn files(&self, reporting: Reporting) -> Result<Vec<RuleFile>, CommandError> {
        let listed =
            self.git(&["ls-tree", "-r", "-z", "--name-only", "--end-of-options", &self.name], true, reporting)?;
        let mut paths: Vec<&str> = listed.split('\0').filter(|path| is_rule_file(path)).collect();
        paths.sort_unstable();
        let mut files = Vec::new();
        for path in paths {
            // Paths are as they are from the current folder.
            let blob = format!("{}:./{path}", self.name);
            let text = self.git(&["cat-file", "blob", &blob], false, reporting)?;
            if has_ending(Path::new(path), "md") && !format::holds_rules(&text) {
                continue;
            }
            let name = format!("{}:{path}", self.name);
            files.push(RuleFile { path: PathBuf::from(&name), name, text, linked: false });
        }
        if files.is_empty() {
            return Err(reporting.misused("impact-git-no-rules", &[("revision", self.shown().into())], "help"));
        }
        Ok(files)
    }

    /// What git prints, if it succeeds; `here` names the path to it.
    fn git(&self, arguments: &[&str], here: bool, reporting: Reporting) -> Result<String, CommandError> {
        let failed = |detail: &str| {
            let args = [("revision", self.shown().into()), ("detail", detail.trim().into())];
            reporting.misused("impact-git-failed", &args, "help")
        };
        let mut git = Command::new("git");
        git.args(arguments);
        if here {
            git.args(["--", &self.path]);
        }
        let output = git.output().map_err(|error| failed(&error.to_string()))?;
        if !output.status.success() {
            return Err(failed(&String::from_utf8_lossy(&output.stderr)));
        }
        String::from_utf8(output.stdout).map_err(|error| failed(&error.to_string()))
    }
}

fn is_rule_file(path: &str) -> bool {
    let hidden = Path::new(path).components().any(|part| part.as_os_str().to_string_lossy().starts_with('.'));
    !hidden && may_hold(Path::new(path))
}
