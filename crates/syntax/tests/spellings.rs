//! The same rules however the author's editor writes them: decomposed, with the tone on the other vowel, in capitals, with
//! spaces that do not break; and the places still point at the author's own bytes.

#![expect(clippy::unwrap_used, reason = "a test")]

use tieuchi_source::Language;
use tieuchi_source::{FileId, SourceFile};
use tieuchi_syntax::ast::Item;
use tieuchi_syntax::{Parsed, parse, print};
use unicode_normalization::UnicodeNormalization;

const CLAUSES: &str = include_str!("cases/clauses-in-vietnamese.tieuchi");

fn read(text: &str) -> Parsed {
    parse(FileId(0), "a.tieuchi", text)
}

/// The content of a file without its places.
fn said(text: &str) -> String {
    let parsed = read(text);
    assert_eq!(parsed.findings, [], "{text}");
    print(&parsed.file, Language::English)
}

#[test]
fn decomposed_text_says_the_same() {
    let decomposed: String = CLAUSES.nfd().collect();
    assert_ne!(decomposed, CLAUSES);
    assert_eq!(said(&decomposed), said(CLAUSES));
}

#[test]
fn places_are_those_of_the_authors_bytes() {
    for text in [CLAUSES.to_owned(), CLAUSES.nfd().collect(), CLAUSES.replace("hoá", "hóa").replace(' ', "\u{a0}")] {
        let parsed = read(&text);
        let source = SourceFile::new("a.tieuchi", text.clone());
        let names = parsed.file.items.iter().filter_map(|item| match item {
            Item::Indicator(indicator) => Some(&indicator.name),
            _ => None,
        });
        let mut count = 0;
        for name in names {
            count += 1;
            assert_eq!(source.slice(name.span).nfc().collect::<String>(), name.text);
        }
        assert_eq!(count, 33);
    }
}

#[test]
fn spellings_of_one_word_are_one() {
    let usual = "chỉ tiêu a\n  yêu cầu tỷ lệ hồ_sơ trong kỳ phải hòa_giải đạt ít nhất 95% \n mốc đến hết năm 2028: tất cả b phải thuỷ";
    let other = "CHỈ TIÊU a\n  Yêu cầu tỉ lệ hồ_sơ trong\u{a0}kì phải hoà_giải đạt ÍT NHẤT 95 % \n mốc đến  # hay là\n hết năm 2028: tất cả b phải thủy";
    assert_eq!(said(usual), said(other).replace("  # hay là", ""));
}

#[test]
fn quotes_of_either_kind_are_quotes() {
    let straight = "bộ tiêu chí \"Ba nhất — phong trào “Ba nhất”\"";
    let typographic = "bộ tiêu chí “Ba nhất — phong trào “Ba nhất””";
    assert_eq!(said(straight), said(typographic));
}

#[test]
fn dates_in_words_are_dates() {
    let words = "kiểm thử \"a\"\n  tính đến hết ngày 5 tháng 7 năm 2026 17:00\n  kỳ quý 2 năm 2026\ncho b từ \"c\"";
    let signs = "test \"a\"\n  as of 2026-07-05 17:00\n  period 2026-Q2\ngiven b from \"c\"";
    assert_eq!(said(words), said(signs));
}

#[test]
fn only_the_fenced_blocks_of_a_directive_are_rules() {
    let text = "# Chỉ thị\n\nyêu cầu (( \"\n\n```tieuchi\nchỉ tiêu a\n  yêu cầu 100% hồ_sơ phải đúng_hạn\n```\n\n```\nx\n```\n```tieuchi\ntest\n```\n";
    let parsed = parse(FileId(0), "chi-thi.md", text);
    assert_eq!(parsed.file.items.len(), 1);
    let source = SourceFile::new("chi-thi.md", text);
    let places: Vec<_> =
        parsed.findings.iter().map(|finding| source.position(finding.span().unwrap().start).line).collect();
    assert_eq!(places, [14]);
    assert_eq!(parsed.file.comments, []);
}

#[test]
fn the_first_keyword_says_the_language() {
    for (text, language) in [
        ("# Rules\nchỉ tiêu a\n  monitor số b", Language::Vietnamese),
        ("cho a từ \"b\"", Language::Vietnamese),
        ("indicator a\n  theo dõi số b", Language::English),
        ("", Language::English),
    ] {
        assert_eq!(read(text).file.language, language, "{text}");
    }
}
