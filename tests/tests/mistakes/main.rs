//! Mistakes of authors: the findings about each, and whether following the first cure literally leads to what was
//! meant.
//!
//! The mistakes are text, in `crates/check/tests/mistakes/`; its README says how they are written and what the score counts.
//! `UPDATE_MISTAKES=1` writes the findings of today into them, `DRAW_MISTAKES=1` draws the random ones anew.
//! `MISTAKES_SEEDS=1,2,3` prints the figures of mistakes that other seeds draw, `MISTAKES_IN=PATH` those of a file of one's own.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, clippy::print_stdout, reason = "a test")]

mod case;
mod draw;
mod follow;
mod mistake;

use std::fs;
use std::path::{Path, PathBuf};

use case::Case;
use follow::Result;

/// The least share of mistakes that come out as meant, in percent, for each file.
const FLOORS: [(&str, usize); 8] = [
    ("turns-en.txt", 93),
    ("turns-vi.txt", 100),
    ("by-hand-en.txt", 96),
    ("by-hand-vi.txt", 97),
    ("drawn-en.txt", 90),
    ("drawn-vi.txt", 93),
    ("phrases-en.txt", 95),
    ("phrases-vi.txt", 95),
];

/// The most drawn mistakes that are read as another rule without a word: only tests can notice them.
const UNSEEN: usize = 2;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/check/tests/mistakes")
}

fn cases(file: &str) -> Vec<Case> {
    case::read(&fs::read_to_string(folder().join(file)).unwrap())
}

/// Follows all of them, some at a time.
fn follow_all(cases: &[Case]) -> Vec<Result> {
    std::thread::scope(|scope| {
        let parts: Vec<_> = cases
            .chunks(cases.len() / 4 + 1)
            .map(|part| scope.spawn(|| part.iter().map(follow::follow).collect::<Vec<Result>>()))
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    })
}

const HEAD: &str = "file              good  read cured steps words | misled stuck | unseen";

/// How many come out as meant, of how many, and what is printed of them.
fn figures(file: &str, cases: &[Case], results: &[Result]) -> (usize, usize, Vec<String>) {
    let of = |word: &str| results.iter().filter(|result| result.way.word() == word).count();
    let good = of("read") + of("cured") + of("steps") + of("words");
    let whole = results.len() - of("unseen");
    let mut rows = vec![format!(
        "{file:16} {:>4}% {:>5} {:>5} {:>5} {:>5} | {:>6} {:>5} | {:>6}",
        good * 100 / whole.max(1),
        of("read"),
        of("cured"),
        of("steps"),
        of("words"),
        of("misled"),
        of("stuck"),
        of("unseen")
    )];
    let bad = cases.iter().zip(results).filter(|(_, result)| ["misled", "stuck"].contains(&result.way.word()));
    rows.extend(bad.map(|(case, result)| {
        format!(
            "  {}: {}\n    {}\n    {}",
            result.way.word(),
            case.title,
            case.wrong.replace('\n', "\n    "),
            result.finding.replace('\n', "\n    ")
        )
    }));
    (good, whole, rows)
}

/// Mistakes that were not used when the cures were written: their figures show how far those of the corpus can be trusted.
#[test]
fn others_are_followed_if_asked() {
    let mut files = Vec::new();
    if let Ok(seeds) = std::env::var("MISTAKES_SEEDS") {
        for seed in seeds.split(',') {
            let drawn = draw::other(seed.trim().parse().unwrap());
            files.extend(drawn.into_iter().map(|(file, cases)| (format!("{file} {seed}"), cases)));
        }
    }
    if let Ok(path) = std::env::var("MISTAKES_IN") {
        files.push((path.clone(), case::read(&fs::read_to_string(path).unwrap())));
    }
    for (file, cases) in files {
        let (_, _, rows) = figures(&file, &cases, &follow_all(&cases));
        println!("{HEAD}\n{}", rows.join("\n"));
    }
}

#[test]
fn following_the_first_cure_leads_to_what_was_meant() {
    let update = std::env::var_os("UPDATE_MISTAKES").is_some();
    let mut table = vec![HEAD.to_owned()];
    let (mut wrong, mut unseen) = (Vec::new(), 0);
    for (file, floor) in FLOORS {
        if std::env::var("MISTAKES_OF").is_ok_and(|only| !file.starts_with(&only)) {
            continue;
        }
        let mut cases = cases(file);
        let results = follow_all(&cases);
        if update {
            for (case, result) in cases.iter_mut().zip(&results) {
                case.finding.clone_from(&result.finding);
            }
            let path = folder().join(file);
            let head = fs::read_to_string(&path).unwrap();
            let head: String =
                head.lines().take_while(|line| !line.starts_with("===")).map(|line| format!("{line}\n")).collect();
            fs::write(&path, case::write(head.trim_end(), &cases)).unwrap();
        } else {
            let stale = cases.iter().zip(&results).filter(|(case, result)| case.finding != result.finding);
            wrong.extend(stale.map(|(case, result)| {
                format!("{file}: {}: the finding is now\n{}\nand was\n{}", case.title, result.finding, case.finding)
            }));
        }
        let (good, whole, rows) = figures(file, &cases, &results);
        unseen += results.len() - whole;
        table.extend(rows);
        if good * 100 < floor * whole {
            wrong.push(format!("{file}: {good} of {whole} come out as meant, fewer than {floor}%"));
        }
    }
    println!("{}", table.join("\n"));
    if unseen > UNSEEN {
        wrong.push(format!("{unseen} drawn mistakes are read as another rule without a word, more than {UNSEEN}"));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn half_are_vietnamese_and_half_are_drawn() {
    let of = |file: &str| cases(file).len();
    let (hand, drawn) = (of("by-hand-en.txt") + of("by-hand-vi.txt"), of("drawn-en.txt") + of("drawn-vi.txt"));
    let vietnamese = of("by-hand-vi.txt") + of("drawn-vi.txt");
    assert!(hand >= 75 && drawn >= 75 && vietnamese >= 75, "{hand} by hand, {drawn} drawn, {vietnamese} Vietnamese");
}

#[test]
fn what_was_drawn_can_be_drawn_again() {
    for file in ["drawn-en.txt", "drawn-vi.txt"] {
        for case in cases(file) {
            let (kind, seed) = case.drawn.split_once(' ').unwrap();
            let again = mistake::mistaken(&case.meant, kind, seed.parse().unwrap());
            assert_eq!(again.as_deref(), Some(case.wrong.as_str()), "{file}: {}", case.title);
        }
    }
}

#[test]
fn draw_anew_if_asked() {
    if std::env::var_os("DRAW_MISTAKES").is_some() {
        draw::draw(&folder());
    }
}
