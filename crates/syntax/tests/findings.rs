//! Each mistake is found once, under its code, at its place; and what is right around it is read.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test")]

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
