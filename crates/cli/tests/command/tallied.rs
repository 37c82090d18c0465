//! `tally`, `merge` and `judge`.

use crate::{Folder, RECORDS, RULES, Ran};

/// The records in two files.
fn folder() -> Folder {
    let (header, rows) = RECORDS.split_once('\n').unwrap();
    let rows: Vec<&str> = rows.lines().collect();
    let part = |rows: &[&str]| format!("{header}\n{}\n", rows.join("\n"));
    let (first, second) = (part(&rows[..1]), part(&rows[1..]));
    Folder::with(&[("rules.tieuchi", RULES), ("all.csv", RECORDS), ("1.csv", &first), ("2.csv", &second)])
}

const COVERS: [&str; 2] = ["--covers", "dossiers=2026-01-01..2026-06-30"];

fn tally(folder: &Folder, of: &str, out: &str) -> Ran {
    let records = format!("dossiers={of}.csv");
    let asked = ["tally", "rules.tieuchi", "--records", &records, "--period", "2026-Q2", "--as-of", "2026-07-15"];
    folder.run(&[asked.as_slice(), COVERS.as_slice(), &["--lang", "en", "--out", out]].concat())
}

#[test]
fn parts_are_judged_as_all_records_at_once() {
    let folder = folder();
    tally(&folder, "1", "1.tally").is(0).says("wrote “1.tally”").says("dossiers: one row, counted");
    tally(&folder, "2", "2.tally").is(0);
    let judged =
        folder.run(&["judge", "rules.tieuchi", "--tally", "1.tally", "2.tally", "--format", "json", "--lang", "en"]);
    let asked =
        ["eval", "rules.tieuchi", "--records", "dossiers=all.csv", "--period", "2026-Q2", "--as-of", "2026-07-15"];
    let whole = folder.run(&[asked.as_slice(), COVERS.as_slice(), &["--format", "json", "--lang", "en"]].concat());
    judged.is(0);
    assert_eq!(judged.json(), whole.json());

    // Another bound, without the records.
    folder.write("stricter.tieuchi", RULES.replace("at least 50%", "at least 60%").as_bytes());
    let judged =
        folder.run(&["judge", "stricter.tieuchi", "--tally", "1.tally", "2.tally", "--lang", "en", "--deny", "missed"]);
    judged.is(3).says("Missed");
}

#[test]
fn parts_are_added_up_and_taken_out() {
    let folder = folder();
    tally(&folder, "1", "1.tally").is(0);
    tally(&folder, "2", "2.tally").is(0);
    folder
        .run(&["merge", "1.tally", "2.tally", "--out", "all.tally", "--lang", "en"])
        .is(0)
        .says("dossiers: 3 rows, counted");
    folder
        .run(&["merge", "all.tally", "--withdraw", "2.tally", "--out", "all.tally", "--lang", "en"])
        .is(0)
        .says("one row");
    let twice = folder.run(&["merge", "1.tally", "1.tally", "--out", "twice.tally", "--lang", "en"]);
    twice.is(1).warns("TC0707");
    assert!(!folder.path("twice.tally").exists());
}

#[test]
fn only_a_tally_is_read_and_only_a_tally_is_replaced() {
    let folder = folder();
    let judged = folder.run(&["judge", "rules.tieuchi", "--tally", "all.csv", "--lang", "en"]);
    judged.is(1).warns("TC0701");
    folder.run(&["judge", "rules.tieuchi", "--tally", "nowhere.tally", "--lang", "en"]).is(1).warns("TC0520");
    tally(&folder, "1", "all.csv").is(1).warns("TC0537");
    assert_eq!(folder.read("all.csv"), RECORDS);
    folder.write("notes", b"important");
    tally(&folder, "1", "notes").is(1).warns("TC0537");
    assert_eq!(folder.read("notes"), "important");
    tally(&folder, "1", "1.tally").is(0);
    tally(&folder, "2", "1.tally").is(0).says("2 rows");
}
