//! The axes along which what the command reads and prints grows.

#![expect(clippy::disallowed_methods, reason = "files for the command")]

use std::fs;
use std::io;
use std::path::Path;

use super::Axis;
use super::case::{HEADER, KIND, join, rows};
use crate::thirty;

/// The axes, with the smallest n that shows how each grows.
pub(super) const AXES: &[Axis] = &[
    Axis::of_command("folders", "folders, 16 of which are each in the one before", 256, folders),
    Axis::of_command("files", "rule files of a folder", 256, files),
    Axis::of_command("findings as text", "findings of rules, printed", 512, findings),
    Axis::of_command("findings of records as text", "findings of records, printed", 512, findings_of_records),
    Axis::of_command("dossiers as CSV", "dossiers that thirty indicators count", 1000, |size, folder| {
        dossiers(size, folder, "csv")
    }),
    Axis::of_command("dossiers as Parquet", "dossiers that thirty indicators count", 1000, |size, folder| {
        dossiers(size, folder, "parquet")
    }),
    Axis::of_command("verdicts as a table", "units, each with 8 verdicts, printed", 128, |size, folder| {
        evaluated(size, folder, "table")
    }),
    Axis::of_command("verdicts as CSV", "units, each with 8 verdicts, printed", 256, |size, folder| {
        evaluated(size, folder, "csv")
    }),
    Axis::of_command("verdicts as NDJSON", "units, each with 8 verdicts, printed", 256, |size, folder| {
        evaluated(size, folder, "ndjson")
    }),
    Axis::of_command("verdicts as a document", "units, each with 8 verdicts, printed", 256, |size, folder| {
        evaluated(size, folder, "json")
    }),
];

/// A file in a folder, as an argument.
fn file(folder: &Path, name: &str, text: &str) -> io::Result<String> {
    let path = folder.join(name);
    fs::write(&path, text)?;
    Ok(path.display().to_string())
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// The path of a folder is as long as it is deep, so that a chain of them takes the square of its length; it may be 2,000 long.
fn folders(count: usize, folder: &Path) -> io::Result<Vec<String>> {
    for of in 0..count / 16 {
        let deepest = (1..16).fold(folder.join(of.to_string()), |path, _| path.join("a"));
        fs::create_dir_all(&deepest)?;
        let indicator = format!("indicator i{of}: no d in period\n");
        file(&deepest, "rules.tieuchi", &if of == 0 { format!("{KIND}{indicator}") } else { indicator })?;
    }
    Ok(words(&["check", &folder.display().to_string()]))
}

fn files(count: usize, folder: &Path) -> io::Result<Vec<String>> {
    file(folder, "kind.tieuchi", KIND)?;
    for of in 0..count {
        file(folder, &format!("rules{of}.tieuchi"), &format!("indicator i{of}: no d in period\n"))?;
    }
    Ok(words(&["check", &folder.display().to_string()]))
}

fn findings(count: usize, folder: &Path) -> io::Result<Vec<String>> {
    let rules = join(count, "", |of| format!("indicator i{of}: at least 0% of d in period are n > {of}\n"));
    Ok(words(&["check", &file(folder, "rules.tieuchi", &format!("{KIND}{rules}"))?]))
}

/// The arguments of an evaluation of these rules over this table.
fn evaluation(folder: &Path, rules: &str, table: &str, others: &[&str]) -> io::Result<Vec<String>> {
    let rules = file(folder, "rules.tieuchi", &format!("{KIND}{rules}"))?;
    let table = file(folder, "d.csv", table)?;
    let asked = ["eval", &rules, "--records", &table, "--period", "2026-04", "--as-of", "2026-05-01"];
    Ok([words(&asked), words(others)].concat())
}

fn findings_of_records(count: usize, folder: &Path) -> io::Result<Vec<String>> {
    let table = HEADER.to_owned() + &join(count, "", |of| format!("D{of},U0,2026-04-01,many{of},w\n"));
    evaluation(folder, "indicator i: no d where n > 3\n", &table, &["--keep-going"])
}

fn evaluated(count: usize, folder: &Path, format: &str) -> io::Result<Vec<String>> {
    let rules = join(8, "", |of| format!("indicator i{of}: at least 50% of d in period are n > {of}\n"));
    evaluation(folder, &rules, &rows(count, |row| row, |row| row), &["--format", format])
}

fn dossiers(count: usize, folder: &Path, ending: &str) -> io::Result<Vec<String>> {
    let rows = thirty::Rows::of(u32::try_from(count).map_err(io::Error::other)?);
    match ending {
        "csv" => thirty::write_csv(&rows, folder)?,
        _ => thirty::write_parquet(&rows, folder).map_err(io::Error::other)?,
    }
    let rules = file(folder, "thirty.tieuchi", thirty::RULES)?;
    let [dossiers, hotline] = thirty::paths(folder, ending).map(|path| path.display().to_string());
    let asked =
        ["eval", &rules, "--records", &dossiers, &hotline, "--period", thirty::PERIOD, "--as-of", thirty::AS_OF];
    Ok([words(&asked), words(&["--format", "json"])].concat())
}
