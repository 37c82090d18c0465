//! The rule files that are loaded together: those that the host gives, and those that they use, each parsed once.
//!
//! A file that is used is called by its name, without `.` and `..`: one that is reached twice is read once.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use tieuchi_source::{Arg, CancelFlag, Code, Diagnostic, FileId, Limits, SourceFile, Sources, Span, codes};
use tieuchi_syntax::{ast, parse_until};

use crate::uses::{NotGiven, Resolver, UsedPath, plain_name};

/// Files with their trees, and what could not be read.
pub(crate) struct RuleFiles {
    pub(crate) sources: Arc<Sources>,
    /// By their [`FileId`]; without the last ones if there are more than the host allows.
    pub(crate) trees: Vec<ast::File>,
    pub(crate) findings: Vec<Diagnostic>,
}

/// Reads the given files and those that they use. Without a resolver they may use each other.
pub(crate) fn read(given: &Sources, resolver: Option<&Resolver>, limits: &Limits, cancel: &CancelFlag) -> RuleFiles {
    let mut reading = Reading {
        resolver,
        limits,
        sources: given.clone(),
        findings: Vec::new(),
        by_name: BTreeMap::new(),
        paths: Vec::new(),
        path_of: HashMap::new(),
        handed: 0,
        is_full: false,
    };
    for (file, source) in given.iter() {
        reading.by_name.entry(plain_name(source.name())).or_insert(file);
    }
    let trees = reading.files(cancel);
    let cycles = cycles(&trees, &reading);
    let mut trees: Vec<ast::File> = trees.into_iter().map(|(tree, _)| tree).collect();
    // A file that uses itself is not a vocabulary for that.
    let leads_back: HashSet<Span> = cycles.iter().filter_map(Diagnostic::span).collect();
    for path in reading.paths.iter().filter(|path| !leads_back.contains(&path.first_use)) {
        for file in &path.files {
            if let Some(tree) = place(*file).and_then(|place| trees.get_mut(place)) {
                tree.used_at.get_or_insert(path.first_use);
            }
        }
    }
    reading.findings.extend(cycles);
    RuleFiles { sources: Arc::new(reading.sources), trees, findings: reading.findings }
}

/// What a path names.
struct Path {
    /// Where it is used first.
    first_use: Span,
    files: Vec<FileId>,
}

/// A file, and where it uses which of the paths.
type Uses = (ast::File, Vec<(Span, usize)>);

struct Reading<'l> {
    resolver: Option<&'l Resolver>,
    limits: &'l Limits,
    sources: Sources,
    findings: Vec<Diagnostic>,
    /// The files by their names.
    by_name: BTreeMap<String, FileId>,
    paths: Vec<Path>,
    path_of: HashMap<String, usize>,
    /// How many files the resolver has handed over, each time that it did.
    handed: usize,
    /// Whether nothing more is read.
    is_full: bool,
}

impl Reading<'_> {
    /// Every file, until there are more than the host allows.
    fn files(&mut self, cancel: &CancelFlag) -> Vec<Uses> {
        let mut files = Vec::new();
        let (mut bytes, mut items) = (0usize, 0usize);
        for file in (0..).map(FileId) {
            let Some(length) = self.sources.get(file).map(|source| source.text().len()) else { break };
            let start = Span::new(file, 0, 0);
            if files.len() >= self.limits.rule_files {
                self.over(codes::TOO_MANY_FILES, start, self.limits.rule_files, "help");
                break;
            }
            bytes = bytes.saturating_add(length);
            if bytes > self.limits.rule_bytes {
                self.over(codes::FILE_TOO_LARGE, start, self.limits.rule_bytes, "all");
                break;
            }
            let Some(source) = self.sources.get(file) else { break };
            let name = source.name().to_owned();
            let parsed = parse_until(file, &name, source.text(), cancel);
            self.findings.extend(parsed.findings);
            items = items.saturating_add(parsed.file.items.len());
            if items > self.limits.rule_items {
                let first = parsed.file.items.first().map_or(start, ast::Item::span);
                self.over(codes::TOO_MANY_ITEMS, first, self.limits.rule_items, "help");
                break;
            }
            let mut uses = Vec::new();
            for used in parsed.file.uses() {
                uses.extend(self.path(&name, used).map(|path| (used.path.span, path)));
            }
            files.push((parsed.file, uses));
        }
        files
    }

    /// Reports more than a limit allows; nothing more is read.
    fn over(&mut self, code: Code, at: Span, limit: usize, help: &'static str) {
        self.is_full = true;
        let limit = Arg::Number(i64::try_from(limit).unwrap_or(i64::MAX));
        self.findings.push(Diagnostic::at(code, at).with("limit", limit).help(help));
    }

    /// What a file uses, if it can be had.
    fn path(&mut self, from: &str, used: &ast::Uses) -> Option<usize> {
        let path = UsedPath::new(from, &used.path.value);
        let at = used.path.span;
        let name = path.name();
        if let Some(known) = self.path_of.get(&name) {
            return Some(*known);
        }
        if self.is_full {
            return None;
        }
        let found = if path.is_absolute() { Err(NotGiven::Outside) } else { self.named(path, &name) };
        let finding = |code: Code| Diagnostic::at(code, at).with("path", used.path.value.as_str());
        let files = match found {
            Ok(files) if files.is_empty() => {
                self.findings.push(finding(codes::NOTHING_TO_USE).with("name", name).help("help"));
                return None;
            }
            Ok(files) => files,
            Err(NotGiven::Missing) => {
                self.findings.push(finding(codes::NOTHING_TO_USE).with("name", name).help("help"));
                return None;
            }
            Err(NotGiven::Outside) => {
                let help = if path.is_absolute() { "absolute" } else { "help" };
                self.findings.push(finding(codes::USED_OUTSIDE).help(help));
                return None;
            }
            Err(NotGiven::Unreadable(reasons)) => {
                self.findings.push(finding(codes::NOTHING_TO_USE).with("name", name).help("unreadable"));
                self.findings.extend(reasons);
                return None;
            }
        };
        if self.handed > self.limits.rule_files {
            self.over(codes::TOO_MANY_FILES, at, self.limits.rule_files, "help");
            return None;
        }
        self.path_of.insert(name, self.paths.len());
        self.paths.push(Path { first_use: at, files });
        Some(self.paths.len() - 1)
    }

    /// The files that a path names.
    fn named(&mut self, path: UsedPath<'_>, name: &str) -> Result<Vec<FileId>, NotGiven> {
        let Some(Resolver(resolve)) = self.resolver else { return Ok(self.given(name)) };
        let files = resolve(path)?;
        self.handed = self.handed.saturating_add(files.len());
        let mut found = Vec::new();
        for (name, text) in files {
            let known = self.by_name.entry(plain_name(&name));
            found.push(*known.or_insert_with(|| self.sources.add(SourceFile::new(name, text))));
        }
        Ok(found)
    }

    /// The given file of this name, or those of the folder of this name.
    fn given(&self, name: &str) -> Vec<FileId> {
        if let Some(file) = self.by_name.get(name) {
            return vec![*file];
        }
        let folder = if name.is_empty() { String::new() } else { format!("{}/", name.trim_end_matches('/')) };
        let files = self.by_name.range(folder.clone()..).take_while(|(name, _)| name.starts_with(&folder));
        files.map(|(_, file)| *file).collect()
    }
}

fn place(file: FileId) -> Option<usize> {
    usize::try_from(file.0).ok()
}

/// The state of a file or path while circles are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Walked {
    No,
    /// It is on the way to the current one.
    Open,
    Done,
}

/// The uses that lead back to the file that they come from.
fn cycles(files: &[Uses], reading: &Reading<'_>) -> Vec<Diagnostic> {
    let mut of_files = vec![Walked::No; files.len()];
    let mut of_paths = vec![Walked::No; reading.paths.len()];
    let mut found = Vec::new();
    for start in 0..files.len() {
        // Each file on the way, with the next of its uses and the next file of that path.
        let mut way: Vec<(usize, usize, usize)> = Vec::new();
        if of_files.get(start) == Some(&Walked::No) {
            set(&mut of_files, start, Walked::Open);
            way.push((start, 0, 0));
        }
        while let Some((file, next_use, next_file)) = way.last_mut() {
            let Some((at, path)) = files.get(*file).and_then(|(_, uses)| uses.get(*next_use)).copied() else {
                set(&mut of_files, *file, Walked::Done);
                way.pop();
                continue;
            };
            let mut leads_back = false;
            let entered = *next_file > 0;
            let target = match of_paths.get(path) {
                Some(Walked::Done) => None,
                Some(Walked::Open) if !entered => {
                    leads_back = true;
                    None
                }
                _ => reading.paths.get(path).and_then(|named| named.files.get(*next_file)).copied(),
            };
            match target {
                Some(target) => {
                    set(&mut of_paths, path, Walked::Open);
                    *next_file += 1;
                    let target = place(target).unwrap_or(usize::MAX);
                    match of_files.get(target) {
                        Some(Walked::No) => {
                            set(&mut of_files, target, Walked::Open);
                            way.push((target, 0, 0));
                        }
                        Some(Walked::Open) => leads_back = true,
                        Some(Walked::Done) | None => {}
                    }
                }
                None => {
                    if entered {
                        set(&mut of_paths, path, Walked::Done);
                    }
                    *next_use += 1;
                    *next_file = 0;
                }
            }
            if leads_back && found.last().is_none_or(|last: &Diagnostic| last.span() != Some(at)) {
                found.push(Diagnostic::at(codes::USES_CYCLE, at).help("help"));
            }
        }
    }
    found
}

fn set(of: &mut [Walked], place: usize, walked: Walked) {
    of.get_mut(place).into_iter().for_each(|slot| *slot = walked);
}
