//! Each test of the rules of Hưng Yên as a test of this crate.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use tieuchi_records::Expected;

/// The rules, their tests, and the vocabulary that they use.
const RULES: [&str; 3] = ["hung-yen", "hung-yen/kiem-thu", "tu-vung"];

fn main() -> io::Result<ExitCode> {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let mut texts = Vec::new();
    for folder in RULES {
        let mut files: Vec<PathBuf> =
            fs::read_dir(rules.join(folder))?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
        files.retain(|file| file.extension().is_some_and(|ending| ending == "tieuchi"));
        files.sort();
        for file in files {
            texts.push((file.display().to_string(), fs::read_to_string(&file)?));
        }
    }
    // A file that a test names lies beside its rules.
    Ok(tieuchi_testing::harness::main(texts, |rule_file, name, kind| {
        tieuchi_records::beside(Path::new(rule_file), name, &Expected::of(kind))
    }))
}
