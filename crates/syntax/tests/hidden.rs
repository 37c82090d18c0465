//! What is read of a rule file must be what is seen: hidden characters and commented blocks of rules.
//!
//! The characters are written as escapes here, so that they can be seen.

#![expect(clippy::unwrap_used, reason = "a test")]

use tieuchi_source::Language;
use tieuchi_source::{Diagnostic, FileId};
use tieuchi_syntax::{Wording, format, parse};

/// Characters that control a terminal or turn the direction of text, with their names.
const DANGEROUS: [(char, &str); 20] = [
    ('\u{0}', "U+0000"),
    ('\u{7}', "U+0007"),
    ('\u{8}', "U+0008"),
    ('\u{b}', "U+000B"),
    ('\u{c}', "U+000C"),
    ('\u{1b}', "U+001B"),
    ('\u{7f}', "U+007F"),
    ('\u{85}', "U+0085"),
    ('\u{9b}', "U+009B"),
    ('\u{9d}', "U+009D"),
    ('\u{61c}', "U+061C"),
    ('\u{200e}', "U+200E"),
    ('\u{200f}', "U+200F"),
    ('\u{2028}', "U+2028"),
    ('\u{2029}', "U+2029"),
    ('\u{202a}', "U+202A"),
    ('\u{202e}', "U+202E"),
    ('\u{2066}', "U+2066"),
    ('\u{2069}', "U+2069"),
    ('\r', "U+000D"),
];

/// Places in rules; `@` is the place of the character.
const IN_RULES: [&str; 9] = [
    "ruleset \"A@B\"\n",
    "indicator a \"T@U\"\n  target no d\n",
    "indicator a\n  cite \"I@II\"\n  target no d\n",
    "records d \"D@E\"\n  code \"C@D\" : id\n",
    "records d\n  kind : one of \"x@y\"\n",
    "indicator a\n  target no@ d\n",
    "indicator `a@b`\n  target no d\n",
    "define a for d: kind is \"x@y\"\n",
    "test \"t\"\n  as of 2026-07-15\n  period 2026-Q2\n  given d\n    | code |\n    | A@B |\n  expect a for X is met\n",
];

fn codes(findings: &[Diagnostic]) -> Vec<String> {
    findings.iter().map(|finding| finding.code.to_string()).collect()
}

#[test]
fn what_controls_or_turns_text_is_refused_in_rules_at_its_place() {
    for (letter, name) in DANGEROUS {
        for place in IN_RULES {
            let text = place.replace('@', &letter.to_string());
            let findings = parse(FileId(0), "a.tieuchi", &text).findings;
            let hidden: Vec<&Diagnostic> =
                findings.iter().filter(|finding| finding.code.to_string() == "TC0135").collect();
            assert_eq!(hidden.len(), text.matches(letter).count(), "{name} in {text:?}: {findings:?}");
            for finding in hidden {
                assert!(finding.is_error());
                let span = finding.span().unwrap();
                assert_eq!(text.get(span.range()), Some(letter.to_string().as_str()), "{name} in {text:?}");
            }
        }
    }
}

#[test]
fn in_a_comment_it_is_a_warning() {
    for (letter, name) in DANGEROUS {
        let text = format!("# a {letter} b\nindicator a\n  target no d # c{letter}d\n");
        let findings = parse(FileId(0), "a.tieuchi", &text).findings;
        assert_eq!(codes(&findings), ["TC0423", "TC0423"], "{name}");
        assert!(!findings.iter().any(Diagnostic::is_error));
    }
}

#[test]
fn the_layout_keeps_it_wherever_it_stands_in_a_comment() {
    for (letter, name) in DANGEROUS.into_iter().filter(|(letter, _)| *letter != '\r') {
        for comment in [format!("{letter}b"), format!("a{letter}b"), format!("a{letter}"), format!("{letter}")] {
            for text in [
                format!("# {comment}\nindicator a\n  target no d\n"),
                format!("indicator a\n  target no d  # {comment}\n"),
                format!("indicator a\n  # {comment}\n  target no d\n"),
            ] {
                let tidy = format("a.tieuchi", &text, Wording::Kept).unwrap();
                assert!(tidy.contains(&format!("# {comment}\n")), "{name} in {text:?}: {tidy:?}");
                let paper = format!("```tieuchi\n{text}```\n");
                let tidy = format("a.md", &paper, Wording::Kept).unwrap();
                assert!(tidy.contains(&format!("# {comment}\n")), "{name} in {paper:?}: {tidy:?}");
            }
        }
    }
}

#[test]
fn prose_and_ordinary_text_are_left_alone() {
    let table = [
        ("a.md", "prose \u{202e} \u{1b}\n```tieuchi\ndefine a for b: c\n```\n"),
        ("a.tieuchi", "\u{feff}define a for b: c\r\n# tab\there\r\n"),
        ("a.tieuchi", "indicator a \"Hồ sơ đúng hạn\u{a0}(%)\"\n  target no d\n"),
        // Emoji, and words of alphabets that need joiners.
        ("a.tieuchi", "indicator a \"⚠\u{fe0f} 👩\u{200d}🔧\"\n  target no d\n"),
        ("a.tieuchi", "indicator a \"می\u{200c}خواهم\"\n  target no d\n"),
    ];
    for (name, text) in table {
        assert_eq!(codes(&parse(FileId(0), name, text).findings), [""; 0], "{text:?}");
    }
}

#[test]
fn what_shows_nothing_is_warned_of_in_texts_and_refused_between_words() {
    for letter in ['\u{ad}', '\u{200b}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{fe0f}', '\u{e0041}'] {
        let text = format!("indicator a \"T{letter}U\"\n  target no d\n");
        assert_eq!(codes(&parse(FileId(0), "a.tieuchi", &text).findings), ["TC0424"], "{text:?}");
        let text = format!("indicator a\n  target no d{letter}ossiers\n");
        let findings = parse(FileId(0), "a.tieuchi", &text).findings;
        // A combining mark is part of the name; `check` warns of such names.
        let clings = letter == '\u{fe0f}';
        assert_eq!(findings.iter().any(Diagnostic::is_error), !clings, "{text:?}");
    }
}

#[test]
fn there_are_at_most_a_hundred_findings_of_a_file() {
    let text = format!("# {}", "\u{202e}".repeat(100_000));
    assert_eq!(parse(FileId(0), "a.tieuchi", &text).findings.len(), 100);
}

#[test]
fn a_block_that_a_reader_does_not_see_as_rules_is_none_and_that_is_said() {
    let law = "```tieuchi\nindicator b\n  target no d\n```\n";
    let block = "```tieuchi\nindicator a\n  target no d\n```\n";
    let quoted: String = block.lines().map(|line| format!("> {line}\n")).collect();
    let indented: String = block.lines().map(|line| format!("    {line}\n")).collect();
    let table = [
        (format!("A\n<!--\n{block}-->\n"), "help"),
        (format!("<details>\n\n{block}\n</details>\n\n"), "html"),
        (format!("<div hidden>\n{block}</div>\n\n"), "html"),
        (format!("{quoted}\n"), "quote"),
        (format!("{indented}\n"), "indented"),
    ];
    for (unread, help) in table {
        let text = format!("{unread}{law}");
        let parsed = parse(FileId(0), "a.md", &text);
        assert_eq!(parsed.file.items.len(), 1, "{text}");
        let [finding] = parsed.findings.as_slice() else { unreachable!("{text}: {:?}", parsed.findings) };
        assert_eq!((finding.code.to_string().as_str(), finding.help), ("TC0425", Some(help)), "{text}");
        assert_eq!(text.get(finding.span().unwrap().range()), Some("```tieuchi"), "{text}");
        assert_eq!(format("a.md", &text, Wording::Canonical).unwrap(), text, "what is not read is not laid out");
    }
}

#[test]
fn a_block_in_a_list_keeps_its_place_when_it_is_laid_out() {
    let table = [
        ("- ```tieuchi\n  define a for b:c\n  ```\n", "- ```tieuchi\n  define a for b: c\n  ```\n"),
        (
            "1. a\n\n   ~~~{.tieuchi}\n   define a for b:c\n   ~~~\n",
            "1. a\n\n   ~~~{.tieuchi}\n   define a for b: c\n   ~~~\n",
        ),
    ];
    for (text, tidy) in table {
        assert_eq!(format("a.md", text, Wording::Kept).as_deref(), Ok(tidy));
    }
}

#[test]
fn a_paper_without_a_rule_that_is_read_speaks_its_own_language() {
    let text = "# Chỉ tiêu\n<!--\n```tieuchi\nchỉ tiêu a\n```\n-->\n";
    assert_eq!(parse(FileId(0), "a.md", text).file.language, Language::Vietnamese);
    assert_eq!(parse(FileId(0), "a.md", "# Rules\n").file.language, Language::English);
}

#[test]
fn what_is_warned_of_hides_no_error_beside_it() {
    let text = "records dossiers\n  code : id\n due level : one of \"high\", \"lo\u{200b}w\"\n# \u{202e}\n";
    let findings = parse(FileId(0), "a.tieuchi", text).findings;
    let codes: Vec<String> = findings.iter().map(|finding| finding.code.to_string()).collect();
    assert_eq!(codes, ["TC0105", "TC0424", "TC0423"]);
}
