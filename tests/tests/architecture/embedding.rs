//! What a program compiles that embeds tieuchi: how many crates, and none in two versions.

use std::collections::BTreeMap;
use std::process::Command;

use crate::repository::root;

/// The most crates that `tieuchi` with its default features consists of, itself and the crates of this workspace included.
const CRATES: usize = 50;

/// The crates of `tieuchi` on this system, each with its versions.
fn crates() -> BTreeMap<String, Vec<String>> {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--locked", "-p", "tieuchi", "-e", "normal", "--prefix", "none", "--no-dedupe"])
        .args(["--format", "{p}"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let mut crates: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in String::from_utf8(tree.stdout).unwrap().lines() {
        let mut words = line.split(' ');
        let (Some(name), Some(version)) = (words.next(), words.next()) else { continue };
        let versions = crates.entry(name.to_owned()).or_default();
        if !versions.iter().any(|known| known == version) {
            versions.push(version.to_owned());
        }
    }
    crates
}

#[test]
fn to_embed_takes_few_crates_and_one_version_of_each() {
    let crates = crates();
    let names: Vec<&str> = crates.keys().map(String::as_str).collect();
    assert!(crates.contains_key("tieuchi-engine"), "{names:?}");
    let count: usize = crates.values().map(Vec::len).sum();
    assert!(count <= CRATES, "{count} crates, at most {CRATES}: {names:?}");
    let twice: Vec<_> = crates.iter().filter(|(_, versions)| versions.len() > 1).collect();
    assert!(twice.is_empty(), "crates in more than one version: {twice:?}");
}
