//! Draws mistakes over the rules and the suite, and writes them as text, with the declarations that they need.

use std::fs;
use std::path::{Path, PathBuf};

use tieuchi::RuleSet;

use super::case::{self, Case};
use super::mistake::{KINDS, Numbers, mistaken};

/// How many are drawn for each language.
const COUNT: usize = 100;

/// What they are drawn over: the name of the world, and its files or folders.
const VIETNAMESE: [(&str, &[&str]); 2] = [
    ("hung-yen", &["rules/tu-vung", "rules/hung-yen"]),
    ("tay-ninh", &["rules/tu-vung/don-vi.tieuchi", "rules/tay-ninh"]),
];
const ENGLISH: [(&str, &[&str]); 10] = [
    ("shares", &["tests/suite/figures/4.1-shares-and-headroom.tieuchi"]),
    ("sums", &["tests/suite/figures/4.1-sums-and-averages.tieuchi"]),
    ("ratios", &["tests/suite/figures/4.1-ratios-and-distinct.tieuchi"]),
    ("windows", &["tests/suite/time/1.7-windows.tieuchi"]),
    ("limits", &["tests/suite/time/1.5-limits.tieuchi"]),
    ("changes", &["tests/suite/outcomes/3.10-changes.tieuchi"]),
    ("has", &["tests/suite/counted/2.7.1-where-in-has.tieuchi"]),
    ("nothing", &["tests/suite/outcomes/3.5.4-over-nothing.tieuchi"]),
    ("cut-short", &["tests/suite/time/1.7-cut-short.tieuchi"]),
    ("excusing", &["tests/suite/outcomes/3.9-excusing.tieuchi"]),
];

/// A file of drawn mistakes: its name, its head, what it is drawn over, and the seed of what is recorded.
type Drawn = (&'static str, &'static str, &'static [(&'static str, &'static [&'static str])], u64);
const FILES: [Drawn; 2] = [
    ("drawn-en.txt", "# Mistakes drawn at random over the suite. See README.md.", &ENGLISH, 7),
    ("drawn-vi.txt", "# Lỗi rút ngẫu nhiên từ các bộ tiêu chí. Xem README.md.", &VIETNAMESE, 11),
];

/// Draws both files and what is declared before them, and writes them.
pub(crate) fn draw(folder: &Path) {
    for (file, head, sources, seed) in FILES {
        for (world, paths) in sources {
            fs::write(folder.join("worlds").join(format!("{world}.tieuchi")), apart(paths).0).unwrap();
        }
        fs::write(folder.join(file), case::write(head, &cases(file, sources, seed))).unwrap();
    }
}

/// The mistakes of both files as another seed draws them.
pub(crate) fn other(seed: u64) -> Vec<(&'static str, Vec<Case>)> {
    FILES.iter().map(|(file, _, sources, recorded)| (*file, cases(file, sources, recorded + 1_000 * seed))).collect()
}

fn cases(file: &str, sources: &[(&str, &[&str])], seed: u64) -> Vec<Case> {
    let mut numbers = Numbers(seed);
    let mut sentences = Vec::new();
    for (world, paths) in sources {
        let (declared, indicators) = apart(paths);
        let alone = |text: &String| RuleSet::check([("a.tieuchi", format!("{declared}\n{text}\n"))]).rules.is_some();
        sentences.extend(indicators.into_iter().filter(alone).map(|text| (*world, text)));
    }
    let mut cases: Vec<Case> = Vec::new();
    let mut tries = 0;
    while cases.len() < COUNT && tries < 100 * COUNT {
        tries += 1;
        let kinds = if file == "drawn-en.txt" { KINDS.len() - 3 } else { KINDS.len() };
        let kind = KINDS[tries % kinds];
        let (world, meant) = sentences[numbers.below(sentences.len())].clone();
        let seed = u64::try_from(numbers.below(1_000_000)).unwrap();
        let Some(wrong) = mistaken(&meant, kind, seed) else { continue };
        if cases.iter().any(|case| case.wrong == wrong) {
            continue;
        }
        let title = format!("{kind} {}", cases.len() + 1);
        cases.push(Case {
            title,
            world: world.to_owned(),
            drawn: format!("{kind} {seed}"),
            wrong,
            meant,
            ..Case::default()
        });
    }
    cases
}

/// The items of some files: what is declared, and the indicators.
fn apart(paths: &[&str]) -> (String, Vec<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files: Vec<PathBuf> = Vec::new();
    for path in paths.iter().map(|path| root.join(path)) {
        if path.is_dir() {
            files.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()));
        } else {
            files.push(path);
        }
    }
    files.sort();
    let (mut declared, mut indicators) = (String::new(), Vec::new());
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        let mut items: Vec<String> = Vec::new();
        // What is used is declared here too.
        let is_rule = |line: &&str| !line.is_empty() && !line.starts_with('#') && !line.starts_with("dùng \"");
        for line in text.lines().filter(|line| is_rule(&line.trim())) {
            match items.last_mut() {
                Some(item) if line.starts_with(' ') => item.push_str(&format!("\n{line}")),
                _ => items.push(line.to_owned()),
            }
        }
        for item in items {
            let begins = |words: &[&str]| words.iter().any(|word| item.starts_with(word));
            if begins(&["indicator ", "chỉ tiêu "]) {
                // A mistake in its citation or title is not a mistake of the rule.
                let lines = item.split("\n  ").filter(|line| !line.starts_with("căn cứ") && !line.starts_with("  \""));
                indicators.push(untitled(&lines.collect::<Vec<_>>().join("\n  ")));
            } else if !begins(&["test ", "kiểm thử ", "given ", "cho "]) {
                declared.push_str(&format!("{item}\n\n"));
            }
        }
    }
    (declared, indicators)
}

/// An indicator without its title.
fn untitled(item: &str) -> String {
    let line = item.lines().next().unwrap();
    match line.split_once(" \"").and_then(|(before, rest)| Some((before, rest.split_once('"')?.1))) {
        Some((before, after)) => format!("{before}{after}{}", &item[line.len()..]),
        None => item.to_owned(),
    }
}
