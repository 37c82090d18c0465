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
    // Where in its file a table was found is not kept in a tally.
    let mut whole = whole.json();
    assert!(whole["records"][0].as_object_mut().unwrap().remove("tables").is_some());
    assert_eq!(judged.json(), whole);

    // Another bound, without the records.
    folder.write("stricter.tieuchi", RULES.replace("at least 50%", "at least 60%").as_bytes());
    let judged =
        folder.run(&["judge", "stricter.tieuchi", "--tally", "1.tally", "2.tally", "--lang", "en", "--deny", "missed"]);
    judged.is(3).says("Missed");
}

#[test]
fn parts_are_added_up_and_withdrawn() {
    let folder = folder();
    tally(&folder, "1", "1.tally").is(0);
    tally(&folder, "2", "2.tally").is(0);
    folder
        .run(&["merge", "1.tally", "2.tally", "--out", "all.tally", "--lang", "en"])
        .is(0)
        .says("dossiers: 3 rows, counted");
    folder
        .run(&["merge", "all.tally", "--withdraw", "2.tally", "--out", "rest.tally", "--lang", "en"])
        .is(0)
        .says("one row");
    // All that follows is withdrawn, and nothing of it is added.
    for withdrawn in [&["--withdraw", "1.tally", "2.tally"][..], &["--withdraw", "1.tally", "--withdraw", "2.tally"]] {
        let merge = [&["merge", "all.tally"], withdrawn, &["--out", "none.tally", "--force", "--lang", "en"]].concat();
        let merged = folder.run(&merge);
        assert!(!merged.is(0).out.contains("dossiers"), "{merged:?}");
    }
    folder.run(&["merge", "--withdraw", "1.tally", "all.tally", "--out", "x.tally", "--lang", "en"]).is(2);
    assert!(!folder.path("x.tally").exists());
    let twice = folder.run(&["merge", "1.tally", "1.tally", "--out", "twice.tally", "--lang", "en"]);
    twice.is(1).warns("TC0707").warns("named twice");
    folder.write("copy.tally", folder.read("1.tally").as_bytes());
    let twice = folder.run(&["merge", "1.tally", "copy.tally", "--out", "twice.tally", "--lang", "en"]);
    twice.is(1).warns("TC0707").warns("is in both");
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
    tally(&folder, "1", "all.csv").warns("a tally ends with .tally");
}

#[test]
fn a_tally_replaces_another_file_only_by_force() {
    let folder = folder();
    tally(&folder, "1", "1.tally").is(0);
    let before = folder.read("1.tally");
    tally(&folder, "2", "1.tally").is(1).warns("TC0537").warns("add --force");
    folder.run(&["merge", "1.tally", "--out", "1.tally", "--lang", "vi"]).is(1).warns("thêm --force");
    assert_eq!(folder.read("1.tally"), before);
    let twice = ["merge", "1.tally", "1.tally", "--out", "1.tally", "--force", "--lang", "en"];
    folder.run(&twice).is(1).warns("TC0707");
    assert_eq!(folder.read("1.tally"), before);
    folder.run(&["merge", "1.tally", "--out", "1.tally", "--force", "--lang", "en"]).is(0);
    assert_eq!(folder.read("1.tally"), before);
    // Nothing is left beside it.
    let mut names: Vec<String> = std::fs::read_dir(folder.path("."))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["1.csv", "1.tally", "2.csv", "all.csv", "rules.tieuchi"]);
}

#[test]
fn what_was_counted_is_printed_as_json() {
    let folder = folder();
    tally(&folder, "1", "1.tally").is(0);
    tally(&folder, "2", "2.tally").is(0);
    let merged = folder.run(&["merge", "1.tally", "2.tally", "--out", "all.tally", "--format", "json"]);
    let json = merged.is(0).json();
    let saved = folder.read("all.tally");
    assert_eq!(json["bytes"], saved.len());
    assert_eq!(json["key"].as_str(), saved.lines().last());
    assert_eq!(json["question"]["period"], "2026-Q2");
    let covers = serde_json::json!([{ "from": "2026-01-01", "to": "2026-06-30" }]);
    assert_eq!(
        json["records"],
        serde_json::json!([{ "name": "dossiers", "rows": 3, "kept": false, "covers": covers }])
    );
    let refused = folder.run(&["merge", "1.tally", "1.tally", "--out", "twice.tally", "--format", "json"]);
    assert_eq!(refused.is(1).json()["findings"][0]["code"], "TC0707");
}

/// The commands of a page, as their words.
fn commands(page: &str) -> Vec<Vec<String>> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(page);
    let text = std::fs::read_to_string(path).unwrap();
    let blocks = text.split("```sh\n").skip(1).map(|block| block.split("```").next().unwrap());
    let lines = blocks.flat_map(str::lines).map(|line| line.split('#').next().unwrap());
    lines.map(|line| line.split_whitespace().skip(1).map(str::to_owned).collect()).collect()
}

#[test]
fn the_commands_of_the_pages_on_tallies_do_what_they_say() {
    let row = |id: &str, day: &str| format!("{id},X01,2026-{day} 17:00,2026-{day} 17:00\n");
    let file = |rows: &[String]| format!("Mã HS,office,due,completed\n{}", rows.concat());
    let (first, second) = (file(&[row("A1", "01-08"), row("A2", "01-09")]), file(&[row("B1", "02-08")]));
    let (before, after) = (file(&[row("A2", "01-09")]), file(&[row("A2", "01-19")]));
    let vietnamese = RULES.replace("dossiers", "hồ_sơ");
    let folder = Folder::with(&[
        ("RULES", RULES),
        ("bo-tieu-chi.tieuchi", &vietnamese),
        ("january.csv", &first),
        ("february.csv", &second),
        ("before.csv", &before),
        ("after.csv", &after),
        ("thang-1.csv", &first),
        ("thang-2.csv", &second),
        ("truoc-khi-sua.csv", &before),
        ("sau-khi-sua.csv", &after),
    ]);
    for (page, all, corrected) in
        [("tallies.md", "quarter.tally", "corrected.tally"), ("so-dem.md", "quy-1.tally", "quy-1-da-sua.tally")]
    {
        let commands = commands(page);
        assert!(commands.len() >= 8, "{page}: {commands:?}");
        for command in commands {
            folder.run(&command.iter().map(String::as_str).collect::<Vec<_>>()).is(0);
        }
        let rules = if page == "tallies.md" { "RULES" } else { "bo-tieu-chi.tieuchi" };
        for tally in [all, corrected] {
            folder.run(&["judge", rules, "--tally", tally, "--lang", "en"]).is(0).says("Read: 3 rows");
        }
    }
}
