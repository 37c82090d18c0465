//! Untrusted texts, in every place where they may be written, through every form of output: each cell of
//! that matrix is declared as escaped, literal or refused in `tests/matrix/declared.txt`.
//!
//! In every cell, invisible characters are escaped, and a page, an XML document, lines of TAP and cells of CSV stay valid.
//! `TIEUCHI_MATRIX=write cargo test -p tieuchi-cli matrix` rewrites the declaration; read it before you keep it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod found;
mod outputs;
mod places;
mod text;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use self::found::Cell;
use self::outputs::{OUTPUTS, Output};
use self::places::{PLACES, Place};
use self::text::Text;

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/matrix").join(name)
}

/// The texts, by their names.
fn strings() -> Vec<(String, String)> {
    let text = std::fs::read_to_string(file("strings.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| line.split_once(' ').unwrap())
        .map(|(name, text)| (name.to_owned(), unescaped(text.trim())))
        .collect()
}

/// A text with its `\u{…}` read.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut unescaped = parts.next().unwrap().to_owned();
    for part in parts {
        let (number, rest) = part.split_once('}').unwrap();
        unescaped.push(char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap());
        unescaped.push_str(rest);
    }
    unescaped
}

/// The cells of one place for one text, and what is wrong with any of them. Refused rules are refused by the same code for
/// every form of output: one form is tried for each text, in turn.
fn row(place: Place, at: usize, text: &Text, wrong: &Mutex<Vec<String>>) -> [Cell; OUTPUTS.len()] {
    let refused = place.is_of_rules() && !places::are_read(place, text);
    let mut turn = 0;
    OUTPUTS.map(|(output, name)| {
        turn += 1;
        if !place.reaches(output) {
            return Cell::Absent;
        }
        if refused && output != Output::Findings && turn != at % OUTPUTS.len() + 1 {
            return Cell::Refused;
        }
        let Some(ran) = places::run(place, output, text) else { return Cell::NoName };
        let (cell, breaches) = found::look(output, text, &ran);
        for breach in breaches {
            wrong.lock().unwrap().push(format!("{place:?}, {}, {name}: {breach}", text.name));
        }
        cell
    })
}

#[test]
fn every_cell_of_the_matrix_is_as_declared() {
    let texts: Vec<Text> = strings().into_iter().map(|(name, text)| Text::new(name, &text)).collect();
    assert!(texts.len() >= 40 && PLACES.len() >= 15, "the matrix is smaller than documented");
    let wrong = Mutex::new(Vec::new());
    let next = AtomicUsize::new(0);
    let rows = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let (place, text) = (at / texts.len(), at % texts.len());
                    let Some((kind, _)) = PLACES.get(place) else { break };
                    let cells = row(*kind, text, &texts[text], &wrong);
                    rows.lock().unwrap().insert((place, text), cells);
                }
            });
        }
    });
    let rows = rows.into_inner().unwrap();
    let declared = laid_out(&rows, &texts);
    if std::env::var("TIEUCHI_MATRIX").is_ok_and(|mode| mode == "write") {
        std::fs::write(file("declared.txt"), &declared).unwrap();
    }
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{} cells let something through:\n{}", wrong.len(), wrong.join("\n"));
    let kept = std::fs::read_to_string(file("declared.txt")).unwrap_or_default();
    let differ: Vec<String> = diff(&kept, &declared);
    assert!(differ.is_empty(), "the outputs differ from tests/matrix/declared.txt:\n{}", differ.join("\n"));
}

/// The matrix as a person reads it: for each place the rows that differ, and the texts that have each of them.
fn laid_out(rows: &BTreeMap<(usize, usize), [Cell; OUTPUTS.len()]>, texts: &[Text]) -> String {
    let mut out = String::from(
        "# How an untrusted text is printed, by the place where it is written and the form of output. Written by the test `matrix`.\n\
         # literal: unchanged · escaped: invisible characters are shown, signs of the form are escaped, or letters are composed (NFC) ·\n\
         # refused: only a finding · absent: this output does not contain it · no-name: no file can have this name\n",
    );
    for (at, (_, title)) in PLACES.iter().enumerate() {
        let mut by_cells: Vec<([Cell; OUTPUTS.len()], Vec<&str>)> = Vec::new();
        for (number, text) in texts.iter().enumerate() {
            let cells = rows[&(at, number)];
            match by_cells.iter_mut().find(|(seen, _)| *seen == cells) {
                Some((_, names)) => names.push(&text.name),
                None => by_cells.push((cells, vec![&text.name])),
            }
        }
        write!(out, "\n## {title}\n").unwrap();
        let heads: Vec<String> = OUTPUTS.iter().map(|(_, name)| format!("{name:<8}")).collect();
        writeln!(out, "{}", heads.join(" ").trim_end()).unwrap();
        for (cells, names) in by_cells {
            let cells: Vec<String> = cells.iter().map(|cell| format!("{:<8}", cell.word())).collect();
            writeln!(out, "{} : {}", cells.join(" "), names.join(" ")).unwrap();
        }
    }
    out
}

fn diff(kept: &str, actual: &str) -> Vec<String> {
    let only = |one: &str, other: &str, sign: char| -> Vec<String> {
        let others: Vec<&str> = other.lines().collect();
        one.lines().filter(|line| !others.contains(line)).map(|line| format!("{sign} {line}")).collect()
    };
    [only(kept, actual, '-'), only(actual, kept, '+')].concat()
}
