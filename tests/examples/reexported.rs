//! For `.ci/interface`: what a library re-exports of the inner crates, in full.
//!
//! The first argument is the library's JSON as rustdoc writes it. `--crates` prints the crates that something is re-exported from;
//! otherwise the listings of those crates are read from standard input, and the lines about re-exported items are printed.

#![expect(clippy::print_stdout, reason = "it is a command")]

use std::collections::BTreeSet;
use std::error::Error;
use std::io::{Read as _, stdin};

use serde_json::Value;

/// What is re-exported: a crate, and the name of an item or a module of it; without a name the whole crate.
type Reexported = (String, Option<String>);

fn reexported(library: &Value) -> BTreeSet<Reexported> {
    let items = library.get("index").and_then(Value::as_object).into_iter().flat_map(|index| index.values());
    let uses = items.filter_map(|item| item.get("inner")?.get("use")?.get("id"));
    let paths = uses.filter_map(|id| library.get("paths")?.get(id.to_string())?.get("path")?.as_array());
    paths
        .filter_map(|path| {
            let mut words = path.iter().filter_map(Value::as_str);
            let of = words.next().filter(|of| of.starts_with("tieuchi_"))?;
            Some((of.to_owned(), words.next_back().map(str::to_owned)))
        })
        .collect()
}

/// The path that a line of a listing is about.
fn subject(line: &str) -> &str {
    let line = match line.rsplit_once(" for ") {
        Some((_, of)) if line.starts_with("impl") => of,
        _ => line,
    };
    let start = line.find("tieuchi_").unwrap_or(line.len());
    let path = line.get(start..).unwrap_or_default();
    let end = path.find(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '_' | ':')).unwrap_or(path.len());
    path.get(..end).unwrap_or_default()
}

fn is_about(line: &str, (of, name): &Reexported) -> bool {
    let mut words = subject(line).split("::");
    words.next() == Some(of) && name.as_ref().is_none_or(|name| words.any(|word| word == name))
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("expected the path of the library's JSON")?;
    let library: Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let reexported = reexported(&library);
    if arguments.next().is_some() {
        let crates: BTreeSet<&String> = reexported.iter().map(|(of, _)| of).collect();
        for name in crates {
            println!("{name}");
        }
        return Ok(());
    }
    let mut listings = String::new();
    stdin().read_to_string(&mut listings)?;
    for line in listings.lines().filter(|line| reexported.iter().any(|of| is_about(line, of))) {
        println!("{line}");
    }
    Ok(())
}
