//! The dependency rules: which crate may depend on which others of this workspace, and on which from outside.
//!
//! A boundary that matters is a boundary between crates, so the manifests show every breach.

use toml::{Table, Value};

use crate::repository::{files, none, root, text};

/// A package, the packages of this workspace that it may depend on, and those from outside.
type Rule = (&'static str, &'static [&'static str], &'static [&'static str]);

/// Lower layers come first. A row names only rows before it, so every dependency points to a lower row.
const RULES: &[Rule] = &[
    ("tieuchi-grammar", &[], &["pest"]),
    ("tieuchi-source", &[], &["unicode-normalization"]),
    ("tieuchi-syntax", &["grammar", "source"], &["rust_decimal", "unicode-normalization"]),
    ("tieuchi-model", &["source"], &["rust_decimal", "indexmap", "jiff"]),
    ("tieuchi-proof", &["model"], &["indexmap"]),
    (
        "tieuchi-check",
        &["syntax", "model", "source", "proof"],
        &["rust_decimal", "indexmap", "jiff", "unicode-security"],
    ),
    ("tieuchi-engine", &["model", "source", "proof"], &["indexmap", "rust_decimal", "jiff", "serde"]),
    ("tieuchi-messages", &["source", "model"], &["fluent-bundle", "unic-langid"]),
    (
        "tieuchi",
        &["source", "syntax", "model", "proof", "check", "engine", "messages"],
        &["arrow-array", "arrow-schema", "serde", "serde_json", "thiserror", "indexmap"],
    ),
    (
        "tieuchi-records",
        &["facade"],
        &[
            "csv-core",
            "serde_json",
            "parquet",
            "flate2",
            "brotli",
            "zstd",
            "rusqlite",
            "postgres",
            "percent-encoding",
            "tokio-postgres-rustls",
            "rustls",
            "rustls-native-certs",
            "x509-cert",
            "bytes",
            "calamine",
            "quick-xml",
            "cfb",
            "glob",
            "zip",
            "unicode-normalization",
        ],
    ),
    (
        "tieuchi-testing",
        &["facade", "source", "syntax", "model", "proof", "check", "engine"],
        &["indexmap", "jiff", "rust_decimal", "serde", "libtest-mimic"],
    ),
    (
        "tieuchi-cli",
        &["facade", "records", "testing"],
        &[
            "clap",
            "clap_complete",
            "clap_mangen",
            "comfy-table",
            "indicatif",
            "annotate-snippets",
            "anstream",
            "anstyle",
            "maud",
            "notify",
            "quick-junit",
            "rust_xlsxwriter",
            "serde",
            "serde_json",
        ],
    ),
];

/// Packages that are not published and may depend on everything.
const UNPUBLISHED: [&str; 4] = ["tieuchi-tests", "tieuchi-benches", "tieuchi-fuzz", "rules-of-an-office"];

/// The package of a word of the table.
fn package(word: &str) -> String {
    if word == "facade" { "tieuchi".to_owned() } else { format!("tieuchi-{word}") }
}

/// The names of a table of dependencies.
fn names<'t>(manifest: &'t Table, table: &str) -> Vec<&'t str> {
    let of = |table: Option<&'t Value>| table.and_then(Value::as_table).into_iter().flat_map(Table::keys);
    let targets = manifest.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let targeted = targets.filter_map(Value::as_table).flat_map(|target| of(target.get(table)));
    of(manifest.get(table)).chain(targeted).map(String::as_str).collect()
}

#[test]
fn every_dependency_is_in_the_table() {
    let mut broken = Vec::new();
    let mut seen = Vec::new();
    for (file, path) in files("", "Cargo.toml") {
        let manifest: Table = text(&path).parse().unwrap_or_else(|error| panic!("{file}: {error}"));
        let Some(name) = manifest.get("package").and_then(|package| package.get("name")).and_then(Value::as_str) else {
            continue;
        };
        if UNPUBLISHED.contains(&name) {
            continue;
        }
        seen.push(name.to_owned());
        let Some((_, ours, outside)) = RULES.iter().find(|(package, ..)| *package == name) else {
            broken.push(format!("{file}: {name} is not in the table"));
            continue;
        };
        let ours: Vec<String> = ours.iter().map(|word| package(word)).collect();
        for (table, only_ours) in [("dependencies", false), ("build-dependencies", false), ("dev-dependencies", true)] {
            for dependency in names(&manifest, table) {
                let is_ours = dependency == "tieuchi" || dependency.starts_with("tieuchi-");
                let allowed = if is_ours {
                    ours.iter().any(|name| name == dependency)
                } else {
                    only_ours || outside.contains(&dependency)
                };
                if !allowed {
                    broken.push(format!("{file}: {name} may not depend on {dependency}"));
                }
            }
        }
    }
    for (package, ..) in RULES {
        if !seen.iter().any(|name| name == package) {
            broken.push(format!("{package} is in the table but has no manifest"));
        }
    }
    none("a crate depends only on what the table allows", &broken);
}

#[test]
fn every_row_of_the_table_names_rows_before_it() {
    let mut before: Vec<&str> = Vec::new();
    for (name, ours, _) in RULES {
        for word in *ours {
            assert!(before.contains(&package(word).as_str()), "{name} → {word}");
        }
        before.push(name);
    }
}

/// The rows of the table of crates in `ARCHITECTURE.md`: a crate, and what it may use.
fn documented() -> Vec<(String, Vec<String>)> {
    let page = text(&root().join("ARCHITECTURE.md"));
    let rows = page.lines().skip_while(|line| !line.starts_with("| crate |")).skip(2);
    let rows = rows.take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let cell = |column: usize| cells.get(column).copied().unwrap_or_default();
        let (name, uses) = (cell(1).trim_matches('`'), cell(3));
        let uses = if uses == "–" { Vec::new() } else { uses.split(", ").map(str::to_owned).collect() };
        (name.to_owned(), uses)
    })
    .collect()
}

#[test]
fn the_documented_table_is_the_one_that_is_enforced() {
    let short = |package: &str| package.strip_prefix("tieuchi-").unwrap_or(package).to_owned();
    let enforced = RULES.iter().map(|(name, ours, _)| {
        let mut uses: Vec<String> = ours.iter().map(|word| short(&package(word))).collect();
        uses.sort();
        (short(name), uses)
    });
    let mut enforced: Vec<(String, Vec<String>)> = enforced.collect();
    let mut documented = documented();
    documented.iter_mut().for_each(|(_, uses)| uses.sort());
    enforced.sort();
    documented.sort();
    assert_eq!(documented, enforced, "the table of crates in ARCHITECTURE.md");
}
