//! Each mistake is found once, under its code, at its place; and what is right around it is read.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test")]

use tieuchi_source::Language;
use tieuchi_source::{FileId, SourceFile};
use tieuchi_syntax::parse;

const CASES: &str = include_str!("findings.txt");

/// The findings of a text as `CODE LINE:COLUMN`.
fn found(text: &str) -> String {
    let source = SourceFile::new("case.tieuchi", text);
    let tell = |finding: &tieuchi_source::Diagnostic| {
        let position = source.position(finding.span().unwrap().start);
        format!("{} {}:{}", finding.code, position.line, position.column)
    };
    let told: Vec<String> = parse(FileId(0), source.name(), text).findings.iter().map(tell).collect();
    if told.is_empty() { "none".to_owned() } else { told.join(" ") }
}

#[test]
fn each_mistake_is_found_once_at_its_place() {
    let mut wrong = Vec::new();
    for case in CASES.split("=== ").skip(1) {
        let (expected, text) = case.split_once('\n').unwrap();
        let found = found(text);
        if found != expected {
            wrong.push(format!("expected {expected}, found {found}:\n{text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_stands_around_a_mistake_is_read() {
    let text = "records a\n  x : id\n  y number\n  z : text\nindicator b\n  target all a are\n  stretch all a are c\ndefine c for a: z is\nindicator d\n  target all a are c\n";
    let parsed = parse(FileId(0), "a.tieuchi", text);
    assert_eq!(parsed.findings.len(), 3, "{:?}", parsed.findings);
    assert_eq!(parsed.file.items.len(), 4, "{:#?}", parsed.file.items);
    let tieuchi_syntax::ast::Item::Records(records) = &parsed.file.items[0] else { panic!() };
    assert_eq!(records.fields.len(), 2);
}

#[test]
fn each_cure_is_the_one_that_applies() {
    let cures = [
        ("indicator a: at most 1.000 b", "help"),
        ("indicator a: at most 1.234,5 b", "plain"),
        ("indicator a: at most 1.000.000 b", "plain"),
        ("indicator a: at most 95.5.5 b", "one"),
        ("indicator a: r in period down 5% to 10% from 2019", "lines"),
        ("indicator a: r in period down 10% to 5% from 2019", "reversed"),
        ("indicator a\n milestone 2026-12-31: r in period down 5% to 10% from 2019", "help"),
        ("indicator a: no b in period and no c", "joint"),
        ("indicator a: all b c\u{200b}_d", "unseen"),
        ("indicator a: all b c\u{ad}_d", "unseen"),
        ("indicator a: at least 1 b before 06-20", "expected"),
        ("indicator a: no b where c past d e", "late"),
        ("indicator a: all b are c prior to d", "early"),
        ("indicator a: all b are c no later than 14 days after d", "span"),
        ("indicator a: at least 90% of b except c are d", "except"),
        ("indicator a: every b is c", "each"),
        ("indicator a: all b are c, no b counts as met", "none"),
        ("indicator a: at least 1 b in every week, month and year", "cadence"),
        ("chỉ tiêu a: b trong kỳ giảm ít nhất 5% so cùng kỳ", "earlier"),
        ("chỉ tiêu a: 100% b phải c trước ngày 5/3/26", "expected"),
    ];
    for (text, cure) in cures {
        let findings = parse(FileId(0), "case.tieuchi", text).findings;
        assert_eq!(findings.iter().map(|finding| finding.help).collect::<Vec<_>>(), [Some(cure)], "{text}");
    }
}

#[test]
fn what_is_cut_short_is_told() {
    let text = "define a for b: c is ‘d’\nindicator e: all b are c within 5 working-days of d\nindicator f: all b a";
    let parsed = parse(FileId(0), "case.tieuchi", text);
    let source = SourceFile::new("case.tieuchi", text);
    let cut: Vec<&str> = parsed.file.cut_short.iter().map(|span| source.slice(*span)).collect();
    assert_eq!(cut, ["define a for b: c", ": all b are c"]);
}

#[test]
fn the_author_is_spoken_to_in_the_language_of_what_cannot_be_read() {
    for (text, language) in [
        ("# b\nđịnh nghĩa a của b: c", Language::Vietnamese),
        ("define a of b: c", Language::English),
        ("", Language::English),
    ] {
        assert_eq!(parse(FileId(0), "case.tieuchi", text).file.language, language, "{text}");
    }
}
