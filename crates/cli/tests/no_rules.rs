//! A place without rules is a finding of its own, with the code that programs look for.

#![expect(clippy::unwrap_used, reason = "a test")]

use std::process::Command;

#[test]
fn an_empty_folder_is_a_finding() {
    let folder = tempfile::tempdir().unwrap();
    let ran = Command::new(env!("CARGO_BIN_EXE_tieuchi")).arg("check").arg(folder.path()).output().unwrap();
    assert_eq!(ran.status.code(), Some(1));
    // TC0133 is NO_RULES.
    assert!(String::from_utf8(ran.stderr).unwrap().contains("TC0133"));
}
