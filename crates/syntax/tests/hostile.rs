//! Text that wants to exhaust the reader: it never panics, never overflows the stack, and takes time in proportion to its length.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use std::time::{Duration, Instant};

use tieuchi_source::FileId;
use tieuchi_syntax::{Parsed, parse};

/// A million in an optimised build; fewer if each step is slow.
const MANY: usize = if cfg!(debug_assertions) { 20_000 } else { 1_000_000 };

/// Reads on a stack of the usual size of a thread, and checks that the time is in proportion.
fn read(text: String) -> Parsed {
    let started = Instant::now();
    let length = text.len();
    let parsed = parse(FileId(0), "hostile.tieuchi", &text);
    let allowed = Duration::from_secs(120);
    assert!(started.elapsed() < allowed, "{length} bytes took {:?}", started.elapsed());
    for finding in &parsed.findings {
        let span = finding.span().unwrap();
        assert!(text.get(span.range()).is_some(), "{span:?} of {}", text.len());
    }
    parsed
}

fn in_define(condition: &str) -> String {
    format!("define a for b: {condition}")
}

#[test]
fn a_million_of_any_sign_is_read() {
    for piece in [
        "(", ")", ",", "\"", "“", "”", "`", "#\n", "|\n", "\n", "?", "%", ":", "1", "a", "_", "\u{301}", "\0", "-", ".",
    ] {
        read(piece.repeat(MANY));
        read(in_define(&piece.repeat(MANY / 4)));
    }
}

#[test]
fn words_without_end_are_read() {
    for piece in [
        "not ",
        "không ",
        "a and ",
        "a or ",
        "a else ",
        "a + ",
        "a * ",
        "a - ",
        "has a where ",
        "a has ",
        "a, ",
        "is ",
        "where ",
        "target ",
        "define ",
        "define\n",
        "indicator a\n",
        "đơn vị :\n",
        "at least 1 ",
        "a within 1 days of ",
        "a is one of \"b\", ",
        "cite \"a\" ",
        "có ",
        "a in period ",
        "1 ",
        "1-",
        "2026-",
        "records a\n",
        "a : id\n",
        "test \"a\"\n",
        "expect a for ",
        "given a\n| a |\n",
        "trong ",
        "mỗi ",
        "đến ",
    ] {
        let many = piece.repeat(MANY / 200);
        read(in_define(&many));
        read(format!("indicator a\n  target all b are {many}"));
        read(format!("indicator a\n  target {many}"));
        read(format!("records a\n  {many}"));
        read(many);
    }
}

#[test]
fn brackets_within_brackets_are_read_to_their_depth() {
    for depth in [1, 32, 63, 64] {
        let text = in_define(&format!("{}a{}", "(".repeat(depth), ")".repeat(depth)));
        assert_eq!(read(text).findings, [], "{depth}");
    }
    for (open, close) in [
        ("(", ")"),
        ("(a and ", ")"),
        ("not (", ")"),
        ("(1 + ", ")"),
        ("(a else ", ")"),
        ("a within 1 days (2 days where ", ") of c"),
    ] {
        for depth in [60, 64, 65, 1000] {
            read(in_define(&format!("{}a{}", open.repeat(depth), close.repeat(depth))));
            read(in_define(&open.repeat(depth)));
            read(format!("indicator a\n  target {}all b are c{}", open.repeat(depth), close.repeat(depth)));
            read(format!("indicator a\n  target all b are {}c{}", open.repeat(depth), close.repeat(depth)));
        }
    }
}

/// The code of the only finding.
fn only_code(text: String) -> String {
    let findings = read(text).findings;
    assert_eq!(findings.len(), 1, "{findings:?}");
    findings[0].code.to_string()
}

#[test]
fn what_is_too_large_is_one_finding() {
    assert_eq!(only_code(" ".repeat(16 * 1024 * 1024 + 1)), "TC0132");
    assert_eq!(only_code(in_define(&"a".repeat(5000))), "TC0131");
    assert_eq!(only_code(in_define(&"(".repeat(65))), "TC0130");
}

#[test]
fn a_million_nots_are_one_finding() {
    assert_eq!(only_code(in_define(&format!("{}a", "not ".repeat(MANY)))), "TC0130");
    assert_eq!(only_code(in_define(&format!("{}a", "a else ".repeat(MANY / 4)))), "TC0130");
    assert_eq!(only_code(in_define(&format!("{}a > 1", "a + ".repeat(MANY / 4)))), "TC0130");
    assert_eq!(read(in_define(&format!("{}a", "a and ".repeat(MANY / 4)))).findings, []);
}

const SOUP: &[&str] = &[
    "indicator",
    "chỉ tiêu",
    "target",
    "yêu cầu",
    "records",
    "dữ liệu",
    "define",
    "định nghĩa",
    "test",
    "given",
    "| a | b |\n",
    "ruleset",
    "calendar",
    "scorecard",
    "group",
    "a",
    "hồ_sơ",
    "đơn vị",
    "\"x\"",
    "“y”",
    "95%",
    "5-10%",
    "1.000",
    "2026-05-05",
    "ngày 05/5/2026",
    "06-20",
    "2026-Q2",
    ":",
    ",",
    "(",
    ")",
    "?",
    "are",
    "phải",
    "đều",
    "is",
    "là",
    "not",
    "không",
    "chưa",
    "có",
    "has",
    "no",
    "and",
    "và",
    "or",
    "hoặc",
    "where",
    "mà",
    "in period",
    "trong kỳ",
    "every week",
    "mỗi tuần",
    "/",
    "+",
    "-",
    "by",
    "chậm nhất là",
    "within",
    "5 days",
    "of",
    "kể từ",
    "at least",
    "ít nhất",
    "from",
    "từ",
    "to",
    "đến",
    "trở lên",
    "down",
    "giảm",
    "so với",
    "the previous year",
    "cùng kỳ năm trước",
    "counting open as met",
    "excusing",
    "else",
    "\n",
    "#",
    "`",
    "=",
    ">",
    "expect",
    "thì",
    "for",
    "của",
    "met",
    "đạt",
    "?",
    "count of",
    "số",
    "average",
    "as of",
    "cite",
    "for each unit",
    "milestone",
    "mốc",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 64, ..Default::default() })]

    #[test]
    fn any_text_is_read(text in proptest::string::string_regex("(?s).{0,200}").unwrap()) {
        read(text);
    }

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
        read(String::from_utf8_lossy(&bytes).into_owned());
    }

    #[test]
    fn any_soup_of_words_is_read(words in proptest::collection::vec(proptest::sample::select(SOUP), 0..60)) {
        read(words.join(" "));
    }

    #[test]
    fn any_rule_with_a_hole_is_read(from in 0..4000_usize, length in 0..40_usize) {
        let text = include_str!("cases/clauses-in-vietnamese.tieuchi");
        let kept: String = text.chars().take(from).chain(text.chars().skip(from + length)).collect();
        read(kept);
    }
}
