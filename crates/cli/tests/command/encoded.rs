//! Files of text in another encoding, as the rules declare it.

use crate::{Folder, RECORDS, RULES};

/// The rules, with this encoding declared.
fn declared(encoding: &str) -> String {
    let last = "  completed     : datetime?\n";
    RULES.replace(last, &format!("{last}  encoding \"{encoding}\"\n"))
}

/// The records with the only letter that is not ASCII as this byte.
fn records(letter: &[u8]) -> Vec<u8> {
    let (before, after) = RECORDS.split_once('ã').unwrap();
    [before.as_bytes(), letter, after.as_bytes()].concat()
}

#[test]
fn a_declared_encoding_is_that_of_the_file_and_of_no_other() {
    let folder = Folder::with(&[("plain.tieuchi", RULES), ("dossiers.csv", RECORDS)]);
    let eval = |rules: &str, records: &str| {
        folder.run(&[
            "eval",
            rules,
            "--records",
            records,
            "--period",
            "2026-Q2",
            "--as-of",
            "2026-07-15",
            "--format",
            "csv",
        ])
    };
    let verdicts = eval("plain.tieuchi", "dossiers.csv");
    verdicts.is(0);
    // Each with the letter as its encoding has it: one byte, or the letter and its mark.
    for (encoding, letter) in
        [("TCVN3", &b"\xB7"[..]), ("windows-1258", b"a\xDE"), ("Windows-1252", b"\xE3"), ("vni", b"a\xF5")]
    {
        folder.write("declared.tieuchi", declared(encoding).as_bytes());
        folder.write("old.csv", &records(letter));
        let found = eval("declared.tieuchi", "dossiers=old.csv");
        assert_eq!((found.status, &found.out), (0, &verdicts.out), "{encoding}: {found:#?}");
        eval("plain.tieuchi", "dossiers=old.csv").is(1);
    }
    // What the rules declare is known, or refused.
    folder.write("declared.tieuchi", declared("latin").as_bytes());
    eval("declared.tieuchi", "dossiers.csv").is(1).warns("windows-1258");
}
