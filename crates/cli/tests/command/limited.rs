//! `--limit`: how much is allowed.

use crate::{Folder, RECORDS, RULES, Ran};

fn folder() -> Folder {
    Folder::with(&[("rules.tieuchi", RULES), ("dossiers.csv", RECORDS)])
}

const RECORDS_OF: [&str; 6] = ["--records", "dossiers.csv", "--period", "2026-Q2", "--as-of", "2026-07-15"];

fn run(folder: &Folder, command: &[&str], limit: &str) -> Ran {
    folder.run(&[command, &["--lang", "en", "--limit", limit]].concat())
}

#[test]
fn each_command_takes_limits_where_they_mean_something() {
    let folder = folder();
    let tally = [&["tally", "rules.tieuchi"], RECORDS_OF.as_slice(), &["--out", "a.tally", "--force"]].concat();
    run(&folder, &tally, "units=2").is(0);
    let of_records = |command: &[&'static str]| [command, RECORDS_OF.as_slice()].concat();
    let explain = ["explain", "rules.tieuchi", "--indicator", "on_time", "--unit", "X01"];
    let judge = vec!["judge", "rules.tieuchi", "--tally", "a.tally"];
    let plan = vec!["plan", "rules.tieuchi", "--period", "2026-Q2"];
    for (command, at, beyond, code) in [
        (of_records(&["eval", "rules.tieuchi"]), "records=3", "records=2", "TC0542"),
        (of_records(&["eval", "rules.tieuchi"]), "value_bytes=16", "value_bytes=15", "TC0533"),
        (of_records(&["eval", "rules.tieuchi"]), "columns=4", "columns=3", "TC0526"),
        (of_records(&explain), "units=2", "units=1", "TC0542"),
        (of_records(&["diff", "rules.tieuchi", "rules.tieuchi"]), "units=2", "units=1", "TC0542"),
        (tally, "row_bytes=40", "row_bytes=20", "TC0533"),
        (judge, "outcomes=3", "outcomes=2", "TC0542"),
        (plan, "windows=1", "windows=0", "TC0542"),
    ] {
        run(&folder, &command, at).is(0);
        run(&folder, &command, beyond).is(1).warns(code);
    }
}

#[test]
fn a_limit_that_is_not_known_or_not_a_number_is_refused() {
    let folder = folder();
    let eval = [&["eval", "rules.tieuchi"], RECORDS_OF.as_slice()].concat();
    for wrong in ["unit=5", "units", "units=many", "units=-1", "units=99999999999999999999999", "=5"] {
        run(&folder, &eval, wrong).is(2).warns(wrong).warns("unpacked_bytes");
    }
}
