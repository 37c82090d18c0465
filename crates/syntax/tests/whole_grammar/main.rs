//! What is printed is read as the same tree: of trees drawn from the whole grammar, in both languages and across translation.
//!
//! Other trees are drawn with another seed. Every variant of every `enum` of the tree must be drawn; how often is printed.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout, reason = "a test")]

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tieuchi_source::Language::{English, Vietnamese};
use tieuchi_source::{Diagnostic, FileId};
use tieuchi_syntax::ast::File;
use tieuchi_syntax::{Wording, format, parse, print};

mod draw;
mod items;
mod sentences;

use draw::Draw;

/// The tree without its places, as text.
fn tree(file: &File) -> String {
    let debug = format!("{:#?}", file.items);
    let mut out = Vec::new();
    let mut inside: Option<String> = None;
    for line in debug.lines() {
        let indent: String = line.chars().take_while(|letter| *letter == ' ').collect();
        match &inside {
            Some(open) if *open == indent => inside = None,
            Some(_) => {}
            None if line.ends_with("Span {") => inside = Some(indent),
            None => out.push(without_needless_zeros(line)),
        }
    }
    out.join("\n")
}

/// `number: 4.0,` as `number: 4,`.
fn without_needless_zeros(line: &str) -> String {
    let (before, last) = line.rsplit_once(' ').unwrap_or(("", line));
    match last.trim_end_matches(',').parse::<rust_decimal::Decimal>() {
        Ok(number) => format!("{before} {}", number.normalize()),
        Err(_) => line.to_owned(),
    }
}

/// What is read of a text without a mistake.
fn read(text: &str) -> Result<File, String> {
    let parsed = parse(FileId(0), "a.tieuchi", text);
    match parsed.findings.iter().find(|finding| finding.is_error()) {
        Some(Diagnostic { code, place, .. }) => Err(format!("{code} at {place:?} in\n{text}")),
        None => Ok(parsed.file),
    }
}

/// The first lines that differ, if the text is read otherwise.
fn difference(expected: &File, text: &str) -> Option<String> {
    let read = match read(text) {
        Ok(read) => read,
        Err(wrong) => return Some(wrong),
    };
    let (left, right) = (tree(expected), tree(&read));
    let same = left.lines().zip(right.lines()).take_while(|(left, right)| left == right).count();
    let around = |text: &str| text.lines().skip(same.saturating_sub(8)).take(20).collect::<Vec<_>>().join("\n");
    (left != right).then(|| format!("{text}\n{}\n-----\n{}", around(&left), around(&right)))
}

fn says_the_same(file: &File) -> Result<(), String> {
    let (english, vietnamese) = (print(file, English), print(file, Vietnamese));
    let there_and_back = read(&vietnamese).map(|read| print(&read, English));
    for text in [Ok(english), Ok(vietnamese), there_and_back] {
        if let Some(difference) = difference(file, &text?) {
            return Err(difference);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(4), cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_is_read_as_the_same(seed in any::<u64>()) {
        let mut draw = Draw::new(seed);
        draw.depth = 1 + draw.below(4);
        let file = draw.file();
        let same = says_the_same(&file);
        prop_assert!(same.is_ok(), "{}", same.unwrap_err());
    }
}

/// The same text with other breaks and spaces between its words, never inside a text or a row of a table.
fn shaken(text: &str, draw: &mut Draw) -> String {
    let mut out = String::new();
    for line in text.lines() {
        if line.trim_start().starts_with('|') {
            out.push_str(line);
            out.push('\n');
            continue;
        }
        let mut inside = 0_i32;
        for letter in line.trim_start().chars() {
            match letter {
                '"' => inside = 1 - inside.min(1),
                '“' => inside += 1,
                '”' => inside -= 1,
                _ => {}
            }
            match letter {
                ' ' if inside == 0 => out.push_str(draw.pick(&[" ", " ", " ", "  ", "\n ", "\n      "])),
                letter => out.push(letter),
            }
        }
        out.push('\n');
    }
    out
}

/// A text laid out in its own words is read as before, and does not change the second time.
fn stays_itself(file: &File, draw: &mut Draw) -> Result<(), String> {
    for language in [English, Vietnamese] {
        let text = shaken(&print(file, language), draw);
        let written = read(&text)?;
        let laid_out = format("a.tieuchi", &text, Wording::Kept).map_err(|wrong| format!("{wrong:?}"))?;
        if let Some(difference) = difference(&written, &laid_out) {
            return Err(format!("{text}\nlaid out\n{difference}"));
        }
        let again = format("a.tieuchi", &laid_out, Wording::Kept).map_err(|wrong| format!("{wrong:?}\n{laid_out}"))?;
        if again != laid_out {
            return Err(format!("{laid_out}\nthe second time\n{again}"));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(4), cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_is_laid_out_is_read_as_before(seed in any::<u64>()) {
        let mut draw = Draw::new(seed);
        draw.depth = 1 + draw.below(3);
        let file = draw.file();
        let stays = stays_itself(&file, &mut draw);
        prop_assert!(stays.is_ok(), "{}", stays.unwrap_err());
    }
}

/// The variants that the tree declares, as `Enum::Variant`.
fn declared() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ast");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ast.rs"));
    let mut found = Vec::new();
    for path in files {
        let mut inside: Option<String> = None;
        for line in std::fs::read_to_string(path).unwrap().lines() {
            if let Some(name) = line.strip_prefix("pub enum ") {
                inside = Some(name.trim_end_matches(" {").to_owned());
            } else if line == "}" {
                inside = None;
            } else if let (Some(name), Some(variant)) = (&inside, line.strip_prefix("    ")) {
                let word: String = variant.chars().take_while(|letter| letter.is_alphanumeric()).collect();
                if word.chars().next().is_some_and(char::is_uppercase) {
                    found.push(format!("{name}::{word}"));
                }
            }
        }
    }
    found
}

#[test]
fn every_variant_of_the_tree_is_drawn() {
    let mut drawn: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..400_u64 {
        let mut draw = Draw::new(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        draw.file();
        for (variant, count) in draw.drawn {
            *drawn.entry(variant).or_default() += count;
        }
    }
    // The words around a tree, not of it.
    let apart = ["Language::", "CommentPlace::", "BrokenKind::"];
    let declared: Vec<String> =
        declared().into_iter().filter(|variant| !apart.iter().any(|apart| variant.starts_with(apart))).collect();
    let missing: Vec<&String> = declared.iter().filter(|variant| !drawn.contains_key(*variant)).collect();
    println!("{} variants declared, drawn: {drawn:?}", declared.len());
    assert!(missing.is_empty(), "never drawn: {missing:?}");
}
