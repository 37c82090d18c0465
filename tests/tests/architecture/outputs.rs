//! The command prints in one place and replaces files in one place: text is made safe there and nowhere else.

use crate::repository::{files, none, text};

/// Words that print, and the files that may use them.
const PRINTING: (&[&str], &[&str]) = (
    &["stdout()", "stderr()", "println!", "print!", "StdoutLock", "AutoStream", ".print()", "exit()", "styled("],
    &[
        // Where text is printed, and how a terminal is known.
        "crates/cli/src/console.rs",
        // A library draws the progress bar; its words are made printable.
        "crates/cli/src/progress.rs",
        // Styles of the parser, of tables and of findings, beside words that were made printable.
        "crates/cli/src/refusal.rs",
        "crates/cli/src/render/table.rs",
        "crates/cli/src/render/diagnostic.rs",
    ],
);

/// Words that write files, and the files that may use them.
const WRITING: (&[&str], &[&str]) = (
    &[
        "fs::write",
        "File::create",
        "File::options",
        "OpenOptions",
        "fs::rename",
        "fs::copy",
        "set_permissions",
        "generate_to",
    ],
    &[
        "crates/cli/src/replace.rs",
        // Existing files are never overwritten.
        "crates/records/src/template.rs",
    ],
);

fn elsewhere(rule: (&[&str], &[&str])) -> Vec<String> {
    let (words, allowed) = rule;
    let sources = files("crates", ".rs").into_iter().filter(|(name, _)| name.contains("/src/"));
    let is_test = |name: &str| name.contains("/tests") || name.contains("/matrix");
    let others = sources.filter(|(name, _)| !is_test(name) && !allowed.contains(&name.as_str()));
    let mut found = Vec::new();
    for (name, path) in others {
        let text = text(&path);
        // Tests in a file are at its end.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().zip(1..).filter(|(line, _)| !line.trim_start().starts_with("//"));
        for (line, number) in lines {
            found.extend(
                words.iter().filter(|word| line.contains(**word)).map(|word| format!("{name}:{number}: {word}")),
            );
        }
    }
    found
}

#[test]
fn only_the_console_prints() {
    none("what the command prints goes through its console", &elsewhere(PRINTING));
}

#[test]
fn only_one_file_writes_files() {
    none("a file is written whole or not at all, and never replaces a file of another program", &elsewhere(WRITING));
}
