//! The files of the repository, as the architecture tests read them.

use std::path::{Path, PathBuf};

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every file below a folder of the repository that ends so, in order, by its path from the root.
pub(crate) fn files(below: &str, ending: &str) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    collect(&root().join(below), &mut found);
    let mut files: Vec<(String, PathBuf)> = found
        .into_iter()
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .map(|path| (path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/"), path))
        .collect();
    files.sort();
    files
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            // What was built, fetched or found by fuzzing is not part of the repository.
            if !matches!(name.as_str(), "target" | ".git" | "corpus" | "artifacts") {
                collect(&path, found);
            }
        } else {
            found.push(path);
        }
    }
}

/// The text of a file.
pub(crate) fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Fails with a list of the breaches of a rule, one to a line.
#[track_caller]
pub(crate) fn none(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}:\n  {}", breaches.join("\n  "));
}
