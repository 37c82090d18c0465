//! Modules of a crate that import each other in a circle.
//!
//! Two modules that need each other are one module in two files: neither can be read, tested or moved alone. What both need
//! belongs in a module below them.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Peekable;
use std::vec::IntoIter;

use crate::repository::{files, none, text};

/// A module by the names on its path from the root of its crate.
type Path = Vec<String>;

/// A name, a `::` or a single other sign of a source file.
type Tokens = Peekable<IntoIter<String>>;

/// The names and signs of a file without its comments and without a module of tests at its end: what only tests import is not
/// part of the architecture.
fn tokens(source: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let source = source.split_once("\nmod tests {").map_or(source, |(code, _)| code);
    for line in source.lines() {
        let code = line.split("//").next().unwrap_or_default();
        let mut in_name = false;
        for letter in code.chars() {
            let is_name = letter.is_alphanumeric() || letter == '_';
            match tokens.last_mut() {
                Some(last) if (is_name && in_name) || (letter == ':' && last == ":") => last.push(letter),
                _ if letter.is_whitespace() => {}
                _ => tokens.push(letter.to_string()),
            }
            in_name = is_name;
        }
    }
    tokens
}

/// The paths that a file uses, from the root of its crate.
fn paths_used(source: &str, module: &[String]) -> Vec<Path> {
    let mut found = Vec::new();
    let mut tokens = tokens(source).into_iter().peekable();
    let mut before = String::new();
    while let Some(token) = tokens.next() {
        let begins = before != "::" && tokens.peek().is_some_and(|next| next == "::");
        let base = match token.as_str() {
            "crate" if begins => Some(Vec::new()),
            "super" if begins => Some(module.split_last().map_or(&[][..], |(_, above)| above).to_vec()),
            _ => None,
        };
        before = token;
        if let Some(base) = base {
            tokens.next();
            collect(&mut tokens, base, &mut found);
        }
    }
    found
}

/// The paths that follow a prefix: `a::b`, or several of them in braces.
fn collect(tokens: &mut Tokens, mut path: Path, found: &mut Vec<Path>) {
    while let Some(token) =
        tokens.next_if(|token| token.chars().all(|letter| letter.is_alphanumeric() || letter == '_'))
    {
        match token.as_str() {
            "super" => {
                path.pop();
            }
            "self" => {}
            _ => path.push(token),
        }
        if tokens.next_if(|token| token == "::").is_none() {
            found.push(path);
            return;
        }
    }
    if tokens.next_if(|token| token == "{").is_none() {
        found.push(path);
        return;
    }
    loop {
        collect(tokens, path.clone(), found);
        // The text between two paths: a comma, or `as` with another name.
        while tokens.next_if(|token| token != "," && token != "}").is_some() {}
        tokens.next_if(|token| token == ",");
        if tokens.peek().is_none() || tokens.next_if(|token| token == "}").is_some() {
            return;
        }
    }
}

/// The modules of a crate, each with what it uses.
struct Modules {
    used: BTreeMap<Path, Vec<Path>>,
}

impl Modules {
    fn of(source: &str) -> Modules {
        let mut used = BTreeMap::new();
        for (file, path) in files(source, ".rs") {
            let inner = file.strip_prefix(&format!("{source}/")).unwrap();
            let mut module: Path = inner.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
            if module.iter().any(|name| name == "tests" || name == "bin") {
                continue;
            }
            if matches!(module.last().unwrap().as_str(), "lib" | "main" | "mod") {
                module.pop();
            }
            used.insert(module.clone(), paths_used(&text(&path), &module));
        }
        Modules { used }
    }

    /// The module in which a path ends; the root of the crate if none of its names is a module.
    fn module(&self, path: &[String]) -> Path {
        let mut path = path.to_vec();
        while !self.used.contains_key(&path) && path.pop().is_some() {}
        path
    }

    /// For each module with modules in it: which of these import which others.
    fn imports(&self) -> BTreeMap<Path, BTreeMap<String, BTreeSet<String>>> {
        let mut imports: BTreeMap<Path, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
        for (module, used) in &self.used {
            for target in used.iter().map(|path| self.module(path)) {
                let shared: Path = module
                    .iter()
                    .zip(&target)
                    .take_while(|(one, other)| one == other)
                    .map(|(one, _)| one.clone())
                    .collect();
                if let (Some(from), Some(to)) = (module.get(shared.len()), target.get(shared.len())) {
                    imports.entry(shared).or_default().entry(from.clone()).or_default().insert(to.clone());
                }
            }
        }
        imports
    }
}

/// Everything that a module imports, directly or through others.
fn reached(imports: &BTreeMap<String, BTreeSet<String>>, from: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(module) = waiting.pop() {
        for next in imports.get(module).into_iter().flatten() {
            if reached.insert(next.clone()) {
                waiting.push(next);
            }
        }
    }
    reached
}

/// The sets of modules that import each other.
fn circles(imports: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<BTreeSet<String>> {
    let mut circles = BTreeSet::new();
    for module in imports.keys() {
        let after = reached(imports, module);
        if after.contains(module) {
            circles.insert(after.into_iter().filter(|other| reached(imports, other).contains(module)).collect());
        }
    }
    circles
}

#[test]
fn no_modules_import_each_other_in_a_circle() {
    let mut broken = Vec::new();
    for (manifest, _) in files("", "Cargo.toml") {
        let Some(name) = manifest.strip_suffix("/Cargo.toml").filter(|folder| folder.starts_with("crates/")) else {
            continue;
        };
        let modules = Modules::of(&format!("{name}/src"));
        assert!(!modules.used.is_empty(), "{name} has no source files");
        let name = name.trim_start_matches("crates/");
        for (parent, imports) in modules.imports() {
            for circle in circles(&imports) {
                let modules: Vec<String> = circle.into_iter().collect();
                broken.push(format!("{name} {}: {}", parent.join("::"), modules.join(", ")));
            }
        }
    }
    none("circles of modules", &broken);
}

#[test]
fn paths_are_found_in_every_form() {
    let module = ["a".to_owned(), "b".to_owned()];
    let source = "use crate::x::{self, y::{Z, W}, v};\nuse super::c::D;\nfn f() -> crate::k::L { super::super::m::n() }\n// crate::o\n#[cfg(test)]\nmod tests { use crate::p; }\n";
    let found: BTreeSet<String> = paths_used(source, &module).into_iter().map(|path| path.join("::")).collect();
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["a::c::D", "k::L", "m::n", "x", "x::v", "x::y::W", "x::y::Z"]);
}

#[test]
fn circles_are_found() {
    let imports = |edges: &[(&str, &str)]| {
        let mut imports: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (from, to) in edges {
            imports.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        imports
    };
    assert!(circles(&imports(&[("a", "b"), ("b", "c"), ("a", "c")])).is_empty());
    let found = circles(&imports(&[("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")]));
    assert_eq!(found, BTreeSet::from([["a", "b", "c"].map(str::to_owned).into()]));
}
