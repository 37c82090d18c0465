//! The command as its users run it: what it prints where, in which language, and the exit status.
//!
//! What verdicts mean is tested with the engine; here a few small rule sets and the examples go through the built program.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod asked;
mod checked;
mod compared;
mod covered;
#[cfg(feature = "sqlite")]
mod databases;
mod encoded;
mod judged;
mod limited;
mod looked;
mod matrix;
mod mutated;
mod offices;
mod outputs;
mod tallied;
mod tested;
mod used;
mod watched;
mod written;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// Dossiers with an indicator; the headers of two fields are Vietnamese.
const RULES: &str = r#"ruleset "Dossiers"

records dossiers "Hồ sơ" counted by due
  code "Mã HS"  : id
  office        : unit
  due           : deadline
  completed     : datetime?

indicator on_time "On time"
  cite "HY-20" "III.1.3"
  target at least 50% of dossiers are completed by due
"#;

/// Two dossiers in time, one late by a minute.
const RECORDS: &str = "Mã HS,office,due,completed
A1,X01,2026-04-08 17:00,2026-04-08 17:00
A2,X01,2026-04-09 17:00,2026-04-09 17:01
A3,X02,2026-04-10 17:00,2026-04-10 09:00
";

/// A folder of the test, with files in it.
struct Folder(TempDir);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = Folder(TempDir::new().unwrap());
        for (name, text) in files {
            folder.write(name, text.as_bytes());
        }
        folder
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        Ran::new(tieuchi(self.0.path(), arguments).output().unwrap())
    }
}

fn tieuchi(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tieuchi"));
    command.current_dir(folder).args(arguments);
    for variable in ["COLUMNS", "CLICOLOR_FORCE", "TIEUCHI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(variable);
    }
    command
}

/// The program run in the folder of the repository.
fn at_home(arguments: &[&str]) -> Ran {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    Ran::new(tieuchi(&root, arguments).output().unwrap())
}

/// What a run left behind.
#[derive(Debug)]
struct Ran {
    status: i32,
    out: String,
    err: String,
}

impl Ran {
    fn new(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap()
    }

    #[track_caller]
    fn is(&self, status: i32) -> &Self {
        assert_eq!(self.status, status, "{self:#?}");
        self
    }

    #[track_caller]
    fn says(&self, words: &str) -> &Self {
        assert!(self.out.contains(words), "`{words}` on standard output: {self:#?}");
        self
    }

    #[track_caller]
    fn warns(&self, words: &str) -> &Self {
        assert!(self.err.contains(words), "`{words}` on standard error: {self:#?}");
        self
    }
}
